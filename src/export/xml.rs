//! XML. What it is: making any text inert inside markup. In: text from the author. Out: text that no reader of XML can
//! take for markup. It must not know SVG.

/// Writes a text between tags.
pub(super) fn content(text: &str) -> String {
    escaped(text, |c| match c {
        '\t' | '\r' => Some(" ".into()),
        _ => None,
    })
}

/// Writes a text between double quotes.
pub(super) fn attribute(text: &str) -> String {
    escaped(text, |c| match c {
        '"' => Some("&quot;".into()),
        '\t' | '\n' | '\r' => Some(format!("&#{};", u32::from(c))),
        _ => None,
    })
}

fn escaped(text: &str, special: fn(char) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars().filter_map(inert) {
        match (special(c), c) {
            (Some(words), _) => out.push_str(&words),
            (None, '&') => out.push_str("&amp;"),
            (None, '<') => out.push_str("&lt;"),
            (None, '>') => out.push_str("&gt;"),
            (None, c) => out.push(c),
        }
    }
    out
}

/// The character as it may stand in a picture: control characters become U+FFFD, and the characters that turn the
/// direction of what follows are left out (each line of text is a bidi paragraph of its own and needs none).
pub(super) fn inert(c: char) -> Option<char> {
    match c {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '\t' | '\n' | '\r' => Some(c),
        '\u{fffe}' | '\u{ffff}' => Some('\u{fffd}'),
        c if c.is_control() => Some('\u{fffd}'),
        c => Some(c),
    }
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
