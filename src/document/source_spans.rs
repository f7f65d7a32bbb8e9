//! Spans as people see them: fixing of the parser's spans: tags and anchors left out, block texts from their header to
//! their last letter.

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

/// The bracket behind a comma; the same byte where there is none of the two.
pub(super) fn behind_comma(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    if bytes.get(at) != Some(&b',') {
        return at;
    }
    let next = after_space(bytes, at + 1, bytes.len());
    if matches!(bytes.get(next), Some(b'}' | b']')) { next } else { at }
}

fn after_space(bytes: &[u8], mut at: usize, end: usize) -> usize {
    while at < end {
        match bytes[at] {
            b' ' | b'\t' | b'\n' | b'\r' => at += 1,
            b'#' => at += bytes[at..end].iter().position(|b| matches!(*b, b'\n' | b'\r')).unwrap_or(end - at),
            _ => break,
        }
    }
    at
}

/// The span of a block text (`|` or `>`): from that sign to the end of the last line that has a letter, its spaces included.
/// The parser starts after the header and takes in the next line's indentation; after a tag or an anchor it starts at the sign.
pub(super) fn block(text: &str, start: usize, end: usize, has_properties: bool) -> Span {
    let header = if has_properties { Some(start) } else { header(text, start) }.unwrap_or(start);
    let content = text.get(start..end).unwrap_or_default();
    let letters = start + content.trim_end_matches([' ', '\t', '\n', '\r']).len();
    let line_end = |at: usize| text[at..].find(['\n', '\r']).map_or(text.len(), |length| at + length);
    if letters <= start && !has_properties {
        // Of a text without a letter the header is all there is.
        return Span::new(header, header + text[header..line_end(header)].trim_end().len());
    }
    Span::new(header, line_end(letters.max(header + 1).min(text.len())))
}

/// The text of a block that ends the file, without the line end that the parser adds where the file has none.
pub(super) fn without_added_end<'v>(text: &str, span: Span, value: &'v str) -> &'v str {
    let partial = text.rsplit('\n').next().unwrap_or_default();
    let less = value.strip_suffix('\n').unwrap_or(value);
    let last = less.rsplit('\n').next().unwrap_or_default();
    let is_blank = |line: &str| line.trim_matches(' ').is_empty();
    if partial.is_empty() {
        return value;
    }
    if !is_blank(partial) || (is_blank(last) && !last.is_empty()) {
        return less;
    }
    // Spaces alone end the file: as many line ends as stand before them, that of the header not counted.
    let letters = value.trim_end_matches('\n').len();
    let breaks = text[span.end()..].matches('\n').count().saturating_sub(usize::from(letters == 0));
    &value[..value.len().min(letters + breaks)]
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
