//! Brackets and braces that are never closed, or in which something else stands where their comma or end is due.

use crate::diag::Diagnostic;
use crate::document::colon_tabs;
use crate::document::slips::{MAX_TRIED, character};
use crate::document::syntax::{error, line};
use crate::text::Span;

/// A bracket or brace whose partner is missing up to the line of the error.
pub(super) fn unclosed(text: &str, at: usize, opener: Option<usize>) -> Option<Diagnostic> {
    let opener = opener?;
    let (open, close) = match text.as_bytes().get(opener)? {
        b'[' => ('[', ']'),
        b'{' => ('{', '}'),
        _ => return None,
    };
    let end = line(text, at).end().max(opener);
    if text[opener..end].contains(close) {
        let (message, hint) = unexpected(text, at, close);
        let diagnostic = error(character(text, at), message, hint);
        return Some(diagnostic.related(Span::new(opener, opener + 1), "opened here"));
    }
    let hint = format!("write `{close}` where it ends, or put the text in quotes");
    Some(error(Span::new(opener, opener + 1), format!("the bracket `{open}` is never closed"), hint))
}

/// What stands where a comma or the closing bracket must, and what to do about it.
fn unexpected(text: &str, at: usize, close: char) -> (String, String) {
    match text[at..].chars().next() {
        Some(',') if text[..at].trim_end().ends_with(',') => {
            ("two commas with nothing between them".into(), "delete one of them, or write what is missing".into())
        }
        Some(',') => ("a comma with nothing before it".into(), "delete it, or write what is missing".into()),
        Some(other @ (']' | '}')) if other != close => (
            format!("`{other}` where `{close}` is due"),
            format!("write `{close}` {}", place(text, at, [close, other])),
        ),
        _ => (format!("expected `,` or `{close}`"), "put a text with `,` `:` or brackets in quotes".into()),
    }
}

/// Where the bracket that is due belongs, as the text can then be read.
fn place(text: &str, at: usize, [close, other]: [char; 2]) -> &'static str {
    let is_right = |put: &str| {
        let changed = format!("{}{put}{}", &text[..at], &text[at + other.len_utf8()..]);
        text.len() <= MAX_TRIED && colon_tabs::scan(&changed).1.is_none()
    };
    match (is_right(&format!("{close}{other}")), is_right(&close.to_string())) {
        (true, false) => "before it",
        (false, true) => "in its place",
        _ => "before it, or in its place",
    }
}
