//! Lines: where lines start and end, and what kind they are.

use crate::edit::EditError;
use crate::text::Span;

/// Refuses line ends other than `\n` and `\r\n`.
pub(super) fn check(text: &str) -> Result<(), EditError> {
    let bytes = text.as_bytes();
    let lone = bytes.iter().enumerate().find(|(at, byte)| **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    lone.map_or(Ok(()), |(at, _)| Err(EditError::LineBreak { span: Span::new(at, at + 1) }))
}

/// The first byte of the line.
pub(super) fn start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The byte after the last of the line, before its line end.
pub(super) fn end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    if end > at && text.as_bytes()[end - 1] == b'\r' { end - 1 } else { end }
}

/// The first byte of the line after this one, or the end of the text.
pub(super) fn next(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// The first byte of the line before the line that starts here.
pub(super) fn previous(text: &str, line: usize) -> Option<usize> {
    line.checked_sub(1).map(|before| start(text, before))
}

/// How many bytes stand in front of a place in its line; a byte order mark is no part of a line.
pub(super) fn column(text: &str, at: usize) -> usize {
    at - start(text, at).max(body(text)).min(at)
}

/// The first byte behind a byte order mark.
pub(super) fn body(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// The line end in use around a place.
pub(super) fn newline(text: &str, at: usize) -> &'static str {
    let near = text[at..].find('\n').map(|newline| at + newline).or_else(|| text[..at].rfind('\n'));
    match near {
        Some(found) if text[..found].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// The line that starts here, without its end and the space around it.
pub(super) fn words(text: &str, line: usize) -> &str {
    text[line..next(text, line)].trim()
}

/// Whether the line that starts here holds only a comment.
pub(super) fn is_comment(text: &str, line: usize) -> bool {
    words(text, line).starts_with('#')
}

/// Whether the line that starts here is empty, and is there.
pub(super) fn is_blank(text: &str, line: usize) -> bool {
    line < text.len() && words(text, line).is_empty()
}

/// The spaces in front of the line that starts here.
pub(super) fn indent(text: &str, line: usize) -> usize {
    text[line..].bytes().take_while(|byte| *byte == b' ').count()
}

/// The first comment in a part of the text that holds no scalar.
pub(super) fn comment(text: &str, from: usize, to: usize) -> Option<Span> {
    let mut before = text[..from].bytes().last();
    for (at, byte) in text[from..to].bytes().enumerate() {
        if byte == b'#' && before.is_none_or(|before| before.is_ascii_whitespace()) {
            return Some(Span::new(from + at, end(text, from + at)));
        }
        before = Some(byte);
    }
    None
}
