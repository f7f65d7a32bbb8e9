//! Lines and columns. What it is: where a byte stands for a reader. In: a text. Out: line and column of an offset. It
//! must not print.

/// A place as a reader counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters (Unicode scalar values): a wide letter, a combining mark, a zero-width letter and a tab
    /// are one each. A byte order mark at the start of the text is none.
    pub column: usize,
}

/// Where the lines of a text start.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// Inside lines that are longer: a place every so often, and its characters from the start of the line. A file of ten
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
        Position { line, column: counted + characters(text, from, offset) + 1 }
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
        counted += characters(text, from, to);
        marks.push((to, counted));
        from = to;
    }
}

/// Characters between two bytes, without a byte order mark that opens the text.
fn characters(text: &str, from: usize, to: usize) -> usize {
    let part = text.get(from..to).unwrap_or_default();
    let mark = if from == 0 && part.starts_with('\u{feff}') { 1 } else { 0 };
    part.chars().count() - mark
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
            let at = Position { line: 2, column: 4 * word + 1 };
            assert_eq!(index.position(&text, 2 + 7 * word), at);
        }
        assert_eq!(index.position(&text, text.len()), Position { line: 3, column: 6 });
        assert_eq!(LineIndex::new("\u{feff}a").position("\u{feff}a", 3), Position { line: 1, column: 1 });
    }

    #[test]
    fn columns_count_characters_not_cells() {
        let (astral, joined) = ("\u{1f3f4}", "\u{1f469}\u{200d}\u{1f680}");
        for (before, count) in [
            ("\t", 1),
            ("\u{4e2d}\u{6587}", 2),
            ("e\u{301}", 2),
            (astral, 1),
            (joined, 3),
            ("\u{200b}\u{ad}", 2),
            ("a\u{feff}", 2),
        ] {
            let text = format!("title: {before}x");
            let index = LineIndex::new(&text);
            assert_eq!(index.position(&text, text.len() - 1), Position { line: 1, column: 8 + count }, "{text:?}");
        }
    }
}
