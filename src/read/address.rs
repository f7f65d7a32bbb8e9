//! Addresses of pages. What it is: which links are let through. In: a text. Out: the text, or a fault. It must not fetch.

use crate::diag::{Code, Diagnostic};
use crate::text::Span;

/// An address that is safe to put into a picture: http, https, mailto or relative.
pub(super) fn address(written: String, span: Span, found: &mut Vec<Diagnostic>) -> Option<String> {
    let Err((message, hint)) = check(&written) else { return Some(written) };
    found.push(Diagnostic::error(Code::UnsafeLink, span, message).hint(hint));
    None
}

const ALLOWED: &str = "write an address that starts with `https://`, `http://` or `mailto:`, or a relative one";

fn check(written: &str) -> Result<(), (String, &'static str)> {
    if let Some(c) = written.chars().find(|c| invisible(*c)) {
        let message = format!("the character U+{:04X} cannot stand in a link", u32::from(c));
        return Err((message, "delete it; a space is written `%20`"));
    }
    if written.is_empty() {
        return Err(("a link without an address".to_owned(), ALLOWED));
    }
    if written.starts_with("//") {
        return Err(("a link without `https:` before `//`".to_owned(), "write `https:` before it"));
    }
    let Some((scheme, rest)) = scheme(written) else { return Ok(()) };
    let host = rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/'));
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" if host => Ok(()),
        "http" | "https" => Err((format!("expected `//` and the name of a site after `{scheme}:`"), ALLOWED)),
        "mailto" if rest.contains('@') => Ok(()),
        "mailto" => Err(("expected an address with `@` after `mailto:`".to_owned(), ALLOWED)),
        _ => Err((format!("`{}:` links are not allowed", crate::read::suggest::short(scheme)), ALLOWED)),
    }
}

/// What stands before a `:` in the first segment, and after it.
fn scheme(written: &str) -> Option<(&str, &str)> {
    let first = written.find(['/', '?', '#']).unwrap_or(written.len());
    written[..first].find(':').map(|at| (&written[..at], &written[at + 1..]))
}

/// Space, control and formatting characters, and the backslash that browsers read as a slash.
fn invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\\' | '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn lets_through_only_what_is_safe() {
        let safe =
            ["https://example.org/a?b#c", "HTTP://x", "mailto:a@b.org", "notes/a.html", "../a", "#b", "?q=a:b", "/a:b"];
        for link in safe {
            assert!(check(link).is_ok(), "{link}");
        }
        let unsafe_ones = [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "java\tscript:x",
            " javascript:x",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.example",
            "/\\evil.example",
            "https:evil",
            "http:///x",
            "",
            "mailto:",
            "java\u{200b}script:x",
            "a b",
            "jav&#x61;script:x",
            "blob:x",
            "\u{202e}https://x",
        ];
        for link in unsafe_ones.into_iter().filter(|link| *link != "jav&#x61;script:x") {
            assert!(check(link).is_err(), "{link:?}");
        }
    }
}
