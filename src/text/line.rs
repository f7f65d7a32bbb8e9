//! Lines and columns. What it is: where a byte stands for a reader. In: a text. Out: line and column of an offset. It
//! must not print.

use unicode_width::UnicodeWidthChar;

/// A place as a reader counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in displayed cells (a Chinese character is two; a combining mark none; a tab one).
    pub column: usize,
}

/// Where the lines of a text start.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// Inside lines that are longer: a place every so often, and its cells from the start of the line. A file of ten
    /// megabytes on one line, with a fault in every word, is still measured once.
    marks: Vec<(usize, usize)>,
}

/// Between two marks, bytes.
const STRIDE: usize = 4096;

impl LineIndex {
    /// Indexes a text; `\n`, `\r\n` and a `\r` alone end a line, as YAML has it.
    ///
    /// ```
    /// use dateline::LineIndex;
    /// let text = "a: 1\nb: 2\n";
    /// let place = LineIndex::new(text).position(text, 8);
    /// assert_eq!((place.line, place.column), (2, 4));
    /// ```
    pub fn new(text: &str) -> LineIndex {
        let (bytes, mut starts) = (text.as_bytes(), vec![0]);
        let ends = |at: usize, byte: u8| byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        starts.extend(bytes.iter().enumerate().filter(|(at, byte)| ends(*at, **byte)).map(|(at, _)| at + 1));
        let mut marks = Vec::new();
        for (at, start) in starts.iter().enumerate() {
            let end = starts.get(at + 1).copied().unwrap_or(text.len());
            mark(text, *start, end, &mut marks);
        }
        LineIndex { starts, marks }
    }

    /// The place of a byte offset; an offset past the end is the end.
    ///
    /// ```
    /// use dateline::LineIndex;
    /// assert_eq!(LineIndex::new("né x").position("né x", 4).column, 4);
    /// ```
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line - 1];
        let before = self.marks.partition_point(|(at, _)| *at <= offset);
        let near = before.checked_sub(1).map(|last| self.marks[last]).filter(|(at, _)| *at > start);
        let (from, counted) = near.unwrap_or((start, 0));
        Position { line, column: counted + cells(text.get(from..offset).unwrap_or_default()) + 1 }
    }
}

/// The first byte of the line that holds a byte.
pub(crate) fn line_start(text: &str, at: usize) -> usize {
    // Between the two bytes of `\r\n` the line has not ended.
    let before = if text.as_bytes().get(at) == Some(&b'\n') { text[..at].trim_end_matches('\r') } else { &text[..at] };
    before.rfind(['\n', '\r']).map_or(0, |end| end + 1)
}

/// The byte after the last of the line that holds a byte, before its line end.
pub(crate) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find(['\n', '\r']).map_or(text.len(), |end| at + end)
}

fn mark(text: &str, start: usize, end: usize, marks: &mut Vec<(usize, usize)>) {
    let (mut from, mut counted) = (start, 0);
    while end - from > STRIDE {
        let to = text.floor_char_boundary(from + STRIDE);
        counted += cells(&text[from..to]);
        marks.push((to, counted));
        from = to;
    }
}

/// Displayed cells; a byte order mark has none, and neither has a control character other than a tab.
fn cells(text: &str) -> usize {
    text.chars().map(|letter| letter.width().unwrap_or(usize::from(letter == '\t'))).sum()
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, Position, line_end, line_start};

    #[test]
    fn every_way_to_end_a_line_ends_one() {
        for newline in ["\n", "\r\n", "\r"] {
            let text = format!("a: 1{newline}{newline}é: 2{newline}");
            let at = text.find('2').unwrap();
            assert_eq!(LineIndex::new(&text).position(&text, at), Position { line: 3, column: 4 }, "{text:?}");
            assert_eq!(LineIndex::new(&text).position(&text, text.len()), Position { line: 4, column: 1 }, "{text:?}");
            assert_eq!(&text[line_start(&text, at)..line_end(&text, at)], "é: 2", "{text:?}");
            assert_eq!((line_start(&text, 4), line_end(&text, 4)), (0, 4), "{text:?}");
        }
    }

    #[test]
    fn a_long_line_is_counted_as_a_short_one() {
        let text = format!("a\n{}\nb: 中c", "é中x\t".repeat(5_000));
        let index = LineIndex::new(&text);
        assert!(index.marks.len() > 5);
        for word in [0, 1, 700, 1_024, 4_999, 5_000] {
            let at = Position { line: 2, column: 5 * word + 1 };
            assert_eq!(index.position(&text, 2 + 7 * word), at);
        }
        assert_eq!(index.position(&text, text.len()), Position { line: 3, column: 7 });
        assert_eq!(LineIndex::new("\u{feff}a").position("\u{feff}a", 3), Position { line: 1, column: 1 });
    }
}
