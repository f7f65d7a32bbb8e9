//! XML: making any text inert inside markup.

use std::borrow::Cow;

use crate::scene::{Words, Writer};

/// Writes a text between tags.
pub(crate) fn content(text: &str) -> Cow<'_, str> {
    escaped(text, |c| match c {
        '\t' | '\r' => Some(" "),
        _ => None,
    })
}

/// Writes a text between double quotes.
pub(crate) fn attribute(text: &str) -> Cow<'_, str> {
    escaped(text, |c| match c {
        '"' => Some("&quot;"),
        '\t' => Some("&#9;"),
        '\n' => Some("&#10;"),
        '\r' => Some("&#13;"),
        _ => None,
    })
}

/// The text itself where all of it stands for itself, as almost all do.
fn escaped(text: &str, special: fn(char) -> Option<&'static str>) -> Cow<'_, str> {
    if !text.contains(telling) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.find(telling) {
        out.push_str(&rest[..at]);
        let mut chars = rest[at..].chars();
        match chars.next().and_then(inert) {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some(c) => match special(c) {
                Some(words) => out.push_str(words),
                None => out.push(c),
            },
            None => {}
        }
        rest = chars.as_str();
    }
    Cow::Owned(out + rest)
}

/// Whether a character may have to be written otherwise.
fn telling(c: char) -> bool {
    matches!(c, '&' | '<' | '>' | '"') || c.is_control() || (c >= '\u{2000}' && inert(c) != Some(c))
}

/// The character as it may stand in a picture: control characters become U+FFFD, separators of
/// lines a space, and the characters that turn the
/// direction of what follows are left out (each line of text is a bidi paragraph of its own and needs none).
pub(super) fn inert(c: char) -> Option<char> {
    match c {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '\t' | '\n' | '\r' => Some(c),
        // Ends of lines, which pictures show as spaces.
        '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{fffe}' | '\u{ffff}' => Some('\u{fffd}'),
        c if c.is_control() => Some('\u{fffd}'),
        c => Some(c),
    }
}

/// What stands before and behind a part of some words, so that its letters keep their order and those around it theirs. These
/// alone are written: an author's own are not.
pub(super) fn isolates(words: &Words, writer: Writer) -> [&'static str; 2] {
    if words.is_isolated() && writer == Writer::Author { ["\u{2068}", "\u{2069}"] } else { ["", ""] }
}

/// Words as they are shown: without characters that act, with isolates where they have them.
pub(super) fn shown(words: &Words) -> Words {
    let mut all = Words::default();
    for (writer, text) in words.parts() {
        let [before, behind] = isolates(words, writer);
        all.push(Writer::Program, before);
        all.push(writer, &text.chars().filter_map(inert).collect::<String>());
        all.push(Writer::Program, behind);
    }
    all
}

/// Whether a link leads to http, https, mail or a place beside the picture: what a browser would run is refused.
pub(super) fn is_safe_link(link: &str) -> bool {
    // Browsers skip white space and control characters in front of and inside a scheme.
    let seen: String = link.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let head = seen.split(['/', '?', '#']).next().unwrap_or_default();
    match head.split_once(':') {
        None => true,
        Some((scheme, _)) => ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known)),
    }
}

#[cfg(test)]
mod tests {
    use super::{attribute, content, is_safe_link};

    #[test]
    fn markup_becomes_text() {
        assert_eq!(content("<script>]]>&\u{7}\u{202e}"), "&lt;script&gt;]]&gt;&amp;\u{fffd}");
        assert_eq!(content("a\u{85}b\u{2028}c"), "a b c");
        assert_eq!(attribute("a\"b\nc"), "a&quot;b&#10;c");
    }

    #[test]
    fn only_four_kinds_of_link_pass() {
        for good in ["https://example.org/a:b", "HTTP://example.org", "mailto:a@b.c", "page.html#x", "a/b:c", "#top"] {
            assert!(is_safe_link(good), "{good}");
        }
        for bad in ["javascript:alert(1)", " java\nscript:x", "data:text/html,x", "file:///etc", "vbscript:x"] {
            assert!(!is_safe_link(bad), "{bad}");
        }
    }
}
