//! Keys, quotes and comments on a line that is no YAML yet.

use crate::text::line_end;

/// The key that begins at a byte, and where its value does.
pub(super) fn key_at(text: &str, at: usize, end: usize) -> Option<(&str, usize)> {
    let line = &text[at..end];
    let key = match line.as_bytes().first()? {
        quote @ (b'"' | b'\'') => 1 + line[1..].find(char::from(*quote))? + 1,
        b'[' | b'{' | b'#' | b'|' | b'>' => return None,
        _ => plain_key_end(line)?,
    };
    let rest = line[key..].trim_start_matches(' ').strip_prefix(':')?;
    let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let is_key = rest.is_empty() || spaces > 0;
    is_key.then(|| (unquoted(&line[..key]), end - rest.len() + spaces))
}

/// Where a key without quotes ends: before the first colon that a space or the end of the line follows.
fn plain_key_end(line: &str) -> Option<usize> {
    let is_end = |at: &usize| matches!(line.as_bytes().get(at + 1), None | Some(b' ' | b'\t'));
    let colon = line.match_indices(':').map(|(at, _)| at).find(is_end)?;
    Some(colon).filter(|colon| !line[..*colon].contains(" #"))
}

/// A key without its quotes.
pub(super) fn unquoted(key: &str) -> &str {
    let key = key.trim();
    let inside = |quote: char| key.strip_prefix(quote).and_then(|key| key.strip_suffix(quote));
    inside('"').or_else(|| inside('\'')).unwrap_or(key)
}

/// The byte behind a text in quotes; nothing where the text ends before. One that is never closed ends where a line stands too
/// far left to belong to it.
pub(super) fn quoted_end(text: &str, at: usize, quote: u8, column: Option<usize>) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut next = at + 1;
    while next < bytes.len() {
        match bytes[next] {
            b'\\' if quote == b'"' => next += 1,
            byte if byte == quote && quote == b'\'' && bytes.get(next + 1) == Some(&quote) => next += 1,
            byte if byte == quote => return Some(next + 1),
            b'\n' if is_left(text, next + 1, column) => return Some(next),
            _ => {}
        }
        next += 1;
    }
    None
}

/// Whether a line stands too far left to belong to a value of the key at a column.
pub(super) fn is_left(text: &str, line: usize, column: Option<usize>) -> bool {
    let rest = &text[line..line_end(text, line)];
    let words = rest.trim_start_matches(' ');
    let is_full = !words.trim().is_empty() && !words.starts_with([']', '}', '#']);
    is_full && column.is_some_and(|column| rest.len() - words.len() <= column)
}

/// Whether a comment begins in some words.
pub(super) fn has_comment(words: &str) -> bool {
    words.starts_with('#') || words.contains(" #") || words.contains("\t#")
}
