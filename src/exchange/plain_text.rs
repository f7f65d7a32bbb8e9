//! Texts without their markup: tags taken off, references to characters read, spaces and line ends made one space.

use std::borrow::Cow;

use html5gum::{Token, Tokenizer};

/// A text of HTML as plain words; one without markup only loses its double spaces.
pub(in crate::exchange) fn of_html(text: &str) -> String {
    if !has_markup(text) {
        return if is_spaced(text) { text.to_owned() } else { spaced(text) };
    }
    let mut out = String::with_capacity(text.len());
    let mut unseen: Option<Vec<u8>> = None;
    for token in Tokenizer::new(text) {
        match token {
            Ok(Token::StartTag(tag)) => {
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
    spaced(&out)
}

/// What is said where a text of several lines becomes one.
pub(in crate::exchange) const LINES: &str = "line ends inside a text become spaces";

/// Whether it has several lines, and no markup in which they would be nothing but spaces.
pub(in crate::exchange) fn has_lines(text: &str) -> bool {
    text.trim().contains('\n') && !has_markup(text)
}

/// Whether there is a tag or a reference in it: `a < b` and `R&D` have none.
fn has_markup(text: &str) -> bool {
    let after = |at: usize| text[at + 1..].chars().next();
    text.match_indices('<').any(|(at, _)| after(at).is_some_and(|c| c.is_ascii_alphabetic() || c == '/' || c == '!'))
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
