//! Excerpts: the part of one line that shows an error.

use std::ops::Range;

use crate::text::{FileId, Span, inert};

/// The most characters that are shown of a line.
const SHOWN: usize = 100;
/// How many of them stand before the error where the line is longer.
const BEFORE: usize = 40;
/// Where a line goes on.
const CUT: &str = "...";
/// The longest character of UTF-8, bytes.
const LONGEST: usize = 4;

/// A part of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// What is shown.
    pub(super) text: String,
    /// Bytes of `text` that the caret underlines; a span that goes on past the line ends with it.
    pub(super) mark: Range<usize>,
    /// The file that the line is in.
    file: FileId,
    /// Bytes of the source that are shown: from, up to.
    covers: Range<usize>,
    /// Whether the line starts before that.
    cut_before: bool,
}

impl Excerpt {
    /// The line on which `span` starts, trimmed around the start where it is long.
    pub(super) fn new(source: &str, span: Span) -> Excerpt {
        let start = source.floor_char_boundary(span.start());
        let (head, cut_before) = head(source, start);
        let (tail, cut_after) = tail(source, start, SHOWN - head.chars().count().min(SHOWN - 1));
        let covers = start - head.len()..start + tail.len();
        let marked = source.floor_char_boundary(span.end().clamp(start, covers.end)) - start;
        let mut text = String::from(if cut_before { CUT } else { "" });
        text.push_str(&shown(source, covers.start..start));
        let from = text.len();
        text.push_str(&shown(source, start..start + marked));
        let to = text.len();
        text.push_str(&shown(source, start + marked..covers.end));
        text.push_str(if cut_after { CUT } else { "" });
        Excerpt { text, mark: from..to, file: span.file(), covers, cut_before }
    }

    /// Where a span stands in the excerpt, if all of it does.
    pub(super) fn whole_place(&self, source: &str, span: Span) -> Option<Range<usize>> {
        (span.end() <= self.covers.end).then(|| self.place(source, span)).flatten()
    }

    /// Where another span stands in the excerpt, if all of its start does.
    pub(super) fn place(&self, source: &str, span: Span) -> Option<Range<usize>> {
        let start = source.floor_char_boundary(span.start());
        let is_shown = (self.covers.start..=self.covers.end).contains(&start) && !self.covers.is_empty();
        if span.file() != self.file || !is_shown {
            return None;
        }
        let end = source.floor_char_boundary(span.end().clamp(start, self.covers.end));
        let lead = if self.cut_before { CUT.len() } else { 0 };
        let from = lead + shown(source, self.covers.start..start).len();
        Some(from..from + shown(source, start..end).len())
    }
}

/// A part of the source, inert. A byte order mark at the very start is not part of the first line.
fn shown(source: &str, part: Range<usize>) -> String {
    let text = source.get(part.clone()).unwrap_or_default();
    inert(if part.start == 0 { text.trim_start_matches('\u{feff}') } else { text })
}

/// What stands before a place on its line, and whether there was more.
fn head(source: &str, start: usize) -> (&str, bool) {
    let near = source.floor_char_boundary(start.saturating_sub(SHOWN * LONGEST));
    let seen = &source[near..start];
    // Between the two bytes of `\r\n` the line has not ended.
    let held = if source[start..].starts_with('\n') { seen.trim_end_matches('\r') } else { seen };
    let seen = held.rfind(['\n', '\r']).map_or(seen, |at| &seen[at + 1..]);
    let begins = seen.len() == start || source[..start - seen.len()].ends_with(['\n', '\r']);
    if begins && seen.chars().count() <= SHOWN - BEFORE {
        return (seen, false);
    }
    let from = seen.char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    (&seen[from..], true)
}

/// What stands after a place on its line, at most so many characters, and whether there was more.
fn tail(source: &str, start: usize, most: usize) -> (&str, bool) {
    let far = source.floor_char_boundary(start + most * LONGEST);
    let seen = &source[start..far];
    let line = seen.find(['\n', '\r']).map_or(seen, |at| &seen[..at]);
    let ends = line.len() < seen.len() || far == source.len();
    match line.char_indices().nth(most) {
        Some((at, _)) => (&line[..at], true),
        None => (line, !ends),
    }
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, SHOWN};
    use crate::text::Span;

    #[test]
    fn every_span_of_every_text_has_an_excerpt_of_bounded_length() {
        let long = "é\u{202e}中𐍈a".repeat(60);
        for text in ["", "\n", "\r\n", "\u{feff}a: b\r\n\tc\u{0}: d", "é\n𐍈𐍈\r", long.as_str()] {
            for start in 0..text.len() + 2 {
                for end in [start, start + 1, start + 7, text.len() + 9] {
                    let excerpt = Excerpt::new(text, Span::new(start, end));
                    assert!(excerpt.text.get(excerpt.mark.clone()).is_some(), "{text:?} {start} {end} {excerpt:?}");
                    assert!(excerpt.text.chars().count() <= SHOWN * "<U+202E>".len() + 6);
                    assert_eq!(
                        excerpt.place(text, Span::new(start, end)).unwrap_or(excerpt.mark.clone()),
                        excerpt.mark
                    );
                }
            }
        }
    }
}
