//! Texts without their markup: tags taken off, references to characters read, spaces and line ends made one space.

use std::borrow::Cow;

use html5gum::{StartTag, Token, Tokenizer};

use crate::exchange::Report;

/// A text of HTML as plain words; one without markup only loses its double spaces. What stands between `<` and `>` and has no name
/// of HTML stays: `Vec<String>`, `<ada@example.org>`.
pub(in crate::exchange) fn of_html(text: &str) -> String {
    read_html(text).words
}

/// The same, with what goes with the markup told as lost: the addresses of links, and pictures.
pub(in crate::exchange) fn of_html_told(text: &str, report: &mut Report) -> String {
    let Html { words, links, pictures } = read_html(text);
    links.iter().for_each(|_| report.lose(LINKS));
    (0..pictures).for_each(|_| report.lose("pictures inside texts"));
    words
}

/// Tells what a text loses with its markup, if it has any.
pub(in crate::exchange) fn tell_markup(text: &str, report: &mut Report) {
    if has_markup(text) {
        of_html_told(text, report);
    }
}

/// What a text loses with its markup: where its links lead.
pub(in crate::exchange) const LINKS: &str = "links inside texts";

/// A text of HTML.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Html {
    /// Without its markup.
    pub(in crate::exchange) words: String,
    /// Where its links lead, as written there.
    pub(in crate::exchange) links: Vec<String>,
    /// How many pictures are in it.
    pub(in crate::exchange) pictures: usize,
}

impl Html {
    fn note(&mut self, tag: &StartTag<()>) {
        let value = |name: &[u8]| tag.attributes.iter().find(|(key, _)| ***key == *name).map(|(_, value)| value);
        match &tag.name[..] {
            b"a" => self.links.extend(value(b"href").map(|to| String::from_utf8_lossy(to).trim().to_owned())),
            b"img" | b"video" | b"audio" | b"iframe" | b"svg" => self.pictures += 1,
            _ => {}
        }
    }
}

/// A text of HTML, read.
pub(in crate::exchange) fn read_html(text: &str) -> Html {
    if !has_markup(text) {
        let words = if is_spaced(text) { text.to_owned() } else { spaced(text) };
        return Html { words, ..Html::default() };
    }
    let mut html = Html::default();
    let mut out = String::with_capacity(text.len());
    let mut unseen: Option<Vec<u8>> = None;
    for token in Tokenizer::new(&*kept(text)) {
        match token {
            Ok(Token::StartTag(tag)) => {
                html.note(&tag);
                let is_unseen = matches!(&tag.name[..], b"script" | b"style") && !tag.self_closing;
                if is_unseen && unseen.is_none() {
                    unseen = Some(tag.name.to_vec());
                }
                out.push_str(if is_unseen { "" } else { gap(&tag.name) });
            }
            Ok(Token::EndTag(tag)) if unseen.as_deref() == Some(&tag.name[..]) => unseen = None,
            Ok(Token::EndTag(tag)) => out.push_str(gap(&tag.name)),
            Ok(Token::String(words)) if unseen.is_none() => out.push_str(&String::from_utf8_lossy(&words)),
            _ => {}
        }
    }
    Html { words: spaced(&out), ..html }
}

/// The same text where each `<` that begins no markup is a reference.
fn kept(text: &str) -> Cow<'_, str> {
    let marks: Vec<usize> = text.match_indices('<').map(|(at, _)| at).filter(|at| !is_tag(&text[*at..])).collect();
    if marks.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 3 * marks.len());
    let mut from = 0;
    for at in marks {
        out.push_str(&text[from..at]);
        out.push_str("&lt;");
        from = at + 1;
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// Bytes of a tag that are looked through for its end.
const LONGEST_TAG: usize = 4000;

/// Whether a text begins with a tag of HTML or a comment, with its end.
fn is_tag(text: &str) -> bool {
    let near = &text.as_bytes()[1..text.len().min(LONGEST_TAG)];
    if near.starts_with(b"!--") {
        return near.windows(3).any(|bytes| bytes == b"-->");
    }
    if near.starts_with(b"!") {
        return near.get(1..8).is_some_and(|word| word.eq_ignore_ascii_case(b"doctype")) && near.contains(&b'>');
    }
    let (is_end, name) = near.strip_prefix(b"/").map_or((false, near), |name| (true, name));
    let length =
        name.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-' || **byte == b':').count();
    let Some(end) = name.iter().position(|byte| *byte == b'>') else { return false };
    let (name, rest) = (name[..length].to_ascii_lowercase(), &name[length..end]);
    let is_known = std::str::from_utf8(&name).is_ok_and(|name| NAMES.split(' ').any(|known| known == name));
    // Behind the name stands nothing, a stroke or attributes: `<a`, and `a <b and c> d`, are none.
    let rest = rest.trim_ascii_end();
    let is_empty = rest.is_empty() || rest == b"/";
    let has_attributes = rest.first().is_some_and(u8::is_ascii_whitespace)
        && (rest.contains(&b'=') || rest.trim_ascii() == b"/" || ALONE.contains(&rest.trim_ascii()));
    is_known && (is_empty || (!is_end && has_attributes))
}

/// Attributes that have no value.
const ALONE: &[&[u8]] = &[b"hidden", b"open", b"controls", b"reversed", b"nowrap", b"noshade", b"async", b"defer"];

/// The names of the elements of HTML, former ones too, and of SVG's and MathML's outermost.
const NAMES: &str = "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br \
button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset \
figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label \
legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p param \
picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary \
sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr o:p nowiki ref sc";

/// What is said where a text of several lines becomes one.
pub(in crate::exchange) const LINES: &str = "line ends inside a text become spaces";

/// Whether it has several lines, and no markup in which they would be nothing but spaces.
pub(in crate::exchange) fn has_lines(text: &str) -> bool {
    text.trim().contains('\n') && !has_markup(text)
}

/// Whether there is a tag or a reference in it: `a < b`, `R&D` and `Vec<String>` have none.
fn has_markup(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| is_tag(&text[at..]))
        || text.match_indices('&').any(|(at, _)| {
            // No name is longer: a text of many `&` is not searched to its end for each.
            let name = text.as_bytes()[at + 1..].iter().take(32);
            let length = name.take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#').count();
            length >= 2 && text.as_bytes().get(at + 1 + length) == Some(&b';')
        })
}

/// What stands in place of a tag: words around a paragraph are two words, those around `<b>` may be one.
fn gap(name: &[u8]) -> &'static str {
    const INLINE: &[&[u8]] = &[
        b"a", b"abbr", b"b", b"bdi", b"bdo", b"cite", b"code", b"em", b"font", b"i", b"mark", b"q", b"s", b"small",
        b"span", b"strong", b"sub", b"sup", b"u", b"wbr",
    ];
    if INLINE.contains(&name) { "" } else { " " }
}

/// Whether one space stands between words, and none around.
pub(in crate::exchange) fn is_spaced(text: &str) -> bool {
    let mut was_space = true;
    let is_single = text.chars().all(|c| {
        let is_space = c.is_whitespace();
        let is_fault = is_space && (was_space || c != ' ');
        was_space = is_space;
        !is_fault
    });
    is_single && (text.is_empty() || !was_space)
}

/// Without characters that nothing shows, with one space between words, and none around.
pub(in crate::exchange) fn cleaned(text: &str) -> Cow<'_, str> {
    match (has_controls(text), is_spaced(text)) {
        (false, true) => Cow::Borrowed(text),
        (false, false) => Cow::Owned(spaced(text)),
        (true, _) => {
            let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
            Cow::Owned(if seen.chars().all(joins_only) { String::new() } else { spaced(&seen) })
        }
    }
}

/// Whether there are control characters in it other than spaces and line ends, or others that nothing shows.
pub(in crate::exchange) fn has_controls(text: &str) -> bool {
    text.chars().any(is_unseen) || (!text.is_empty() && text.chars().all(joins_only))
}

/// Control characters, spaces of no width, and marks of the order of bytes.
fn is_unseen(c: char) -> bool {
    (c.is_control() && !c.is_whitespace()) || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{180e}')
}

/// What says something between letters alone: joiners, which Persian and emoji need, soft hyphens and marks of direction.
fn joins_only(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200c}'..='\u{200f}' | '\u{ad}')
}

/// With one space between words, and none around.
pub(in crate::exchange) fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{cleaned, is_spaced, of_html, spaced};

    #[test]
    fn what_nothing_shows_is_left_out() {
        assert_eq!(["a b", " a\u{0}  b\n", "\u{7}"].map(cleaned), ["a b", "a b", ""]);
        assert_eq!(["\u{200b}", "\u{feff}a\u{200b}b", "\u{200d} \u{200c}"].map(cleaned), ["", "ab", ""]);
        assert_eq!(cleaned("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }

    #[test]
    fn spaced_texts_are_known() {
        for text in ["", " ", "a", "a b", " a", "a ", "a  b", "a\tb", "a\u{a0}b", "ä ö"] {
            assert_eq!(is_spaced(text), spaced(text) == text, "{text:?}");
        }
    }

    #[test]
    fn signs_that_are_no_markup_stay() {
        for text in [
            "Fix Vec<String> leak",
            "Mail from Ada <ada@example.org>",
            "x<y and y>z",
            "if a<b then c is lost",
            "if a <b then c> d",
            "Vote <Yes>, keep <T> generic, Map<K;V>",
            "<3 and <- and </> and <!important> and </b and c",
            "see <https://example.org/a>",
            "<<EOF",
            "i<j",
        ] {
            assert_eq!(of_html(text), text);
        }
        assert_eq!(of_html("<p>Vec<String> &amp; <b>more</b></p>"), "Vec<String> & more");
        assert_eq!(of_html("a<!-- not <b> shown -->b <a href='x>y'>link</a><BR/>end<hr />"), "ab link end");
        assert_eq!(of_html(&"<a".repeat(20_000)).len(), 40_000);
    }

    #[test]
    fn markup_goes_and_words_stay() {
        let cases = [
            ("<p>One</p><p>two &amp; <b>th</b>ree</p>", "One two & three"),
            ("a < b, R&D; 5 &lt; 6", "a < b, R&D; 5 < 6"),
            ("x<script>alert(1)</script>y", "xy"),
            ("line\n  ends<br/>here", "line ends here"),
            ("caf&eacute; &#8211; bar", "café – bar"),
        ];
        for (html, expected) in cases {
            assert_eq!(of_html(html), expected);
        }
    }
}
