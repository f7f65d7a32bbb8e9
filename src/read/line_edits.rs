//! Lines of a text as edits change them: where they start, how far they are indented, how they end.

use crate::text::{Edit, Span, line_end};

/// An edit that puts letters where there are none.
pub(super) fn insert(at: usize, text: impl Into<String>) -> Edit {
    Edit { span: Span::new(at, at), text: text.into() }
}

/// The starts of the lines below the one that holds a byte, up to another; empty ones left out.
pub(super) fn lines(text: &str, from: usize, to: usize) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut at = from;
    while let Some(end) = text[at..to].find(['\n', '\r']) {
        let end = at + end;
        at = end + if text[end..].starts_with("\r\n") { 2 } else { 1 };
        if at < to && !text[at..line_end(text, at)].trim().is_empty() {
            starts.push(at);
        }
        if at >= to {
            break;
        }
    }
    starts
}

/// The indentation of a line changed by the difference of two columns.
pub(super) fn shifted(text: &str, line: usize, from: usize, to: usize) -> Option<Edit> {
    let indent = text[line..].bytes().take_while(|byte| *byte == b' ').count();
    let wished = (indent + to).checked_sub(from)?;
    Some(Edit { span: Span::new(line, line + indent), text: " ".repeat(wished) })
}

/// The line end in use.
pub(super) fn newline(text: &str) -> &'static str {
    match text.find(['\n', '\r']) {
        Some(at) if text[at..].starts_with("\r\n") => "\r\n",
        Some(at) if text[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}
