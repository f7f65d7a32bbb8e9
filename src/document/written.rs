//! Spans as people see them. What it is: mending of the parser's spans: tags and anchors left out, block texts from their
//! header to their last letter. In: text and rough spans. Out: exact ones. It must not decode.

use crate::text::Span;

/// The byte after tags and anchors at the front of a node, and the space and comments behind them.
pub(super) fn after_properties(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    while at < end && matches!(bytes[at], b'&' | b'!') {
        at += bytes[at..end].iter().position(|b| b.is_ascii_whitespace()).unwrap_or(end - at);
        at = after_space(bytes, at, end);
    }
    at
}

fn after_space(bytes: &[u8], mut at: usize, end: usize) -> usize {
    while at < end {
        match bytes[at] {
            b' ' | b'\t' | b'\n' | b'\r' => at += 1,
            b'#' => at += bytes[at..end].iter().position(|b| *b == b'\n').unwrap_or(end - at),
            _ => break,
        }
    }
    at
}

/// The span of a block text (`|` or `>`): from that sign to the last letter. The parser starts after the header and
/// takes in the next line's indentation; after a tag or an anchor it starts at the sign.
pub(super) fn block(text: &str, start: usize, end: usize, has_properties: bool) -> Span {
    let content = text.get(start..end).unwrap_or_default();
    let end = start + content.trim_end_matches([' ', '\t', '\n', '\r']).len();
    let header = if has_properties { Some(start) } else { header(text, start) }.unwrap_or(start);
    Span::new(header, end.max(header + 1).min(text.len()))
}

fn header(text: &str, start: usize) -> Option<usize> {
    let before = text.get(..start)?.trim_end_matches([' ', '\t', '\n', '\r']);
    let line = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let mut signs = text[line..before.len()].match_indices(['|', '>']).map(|(at, _)| line + at);
    signs.find(|at| is_header(&text[*at..before.len()]))
}

/// Whether what follows on the line can stand behind `|` or `>`.
fn is_header(from: &str) -> bool {
    let line = from.lines().next().unwrap_or_default();
    let rest = line[1..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    rest.trim().is_empty() || (rest.starts_with([' ', '\t']) && rest.trim_start().starts_with('#'))
}

/// The span of a text in quotes, up to its closing quote. The parser takes in the space and the comment behind it.
pub(super) fn quoted(text: &str, start: usize, end: usize) -> Span {
    let bytes = &text.as_bytes()[start..end];
    let Some(quote) = bytes.first() else { return Span::new(start, end) };
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if *quote == b'"' => at += 1,
            byte if byte == *quote && *quote == b'\'' && bytes.get(at + 1) == Some(quote) => at += 1,
            byte if byte == *quote => return Span::new(start, start + at + 1),
            _ => {}
        }
        at += 1;
    }
    Span::new(start, end)
}

/// What stands between the quotes of a span.
pub(super) fn inside_quotes(text: &str, span: Span) -> Option<&str> {
    text.get(span.start() + 1..span.end().checked_sub(1)?)
}
