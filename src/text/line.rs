//! Lines and columns: where a byte stands for a reader.

/// A place as a reader counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters (Unicode scalar values): a wide letter, a combining mark, a zero-width letter and a tab
    /// are one each. A byte order mark at the start of the text is none.
    pub column: usize,
}

/// Where the lines of a text are: a place every so often, so that a text of any number of lines, and of lines of any length, is
/// indexed in a small part of its size and each place in it is found as fast.
#[derive(Debug, Clone)]
pub struct LineIndex {
    marks: Vec<Mark>,
}

/// A place every so many bytes.
#[derive(Debug, Clone, Copy)]
struct Mark {
    /// Its byte, where a character begins.
    at: usize,
    /// Line, from 1.
    line: usize,
    /// Characters before it on its line.
    before: usize,
}

/// Between two marks, bytes.
const STRIDE: usize = 512;

impl LineIndex {
    /// Indexes a text; `\n`, `\r\n` and a `\r` alone end a line, as YAML has it.
    ///
    /// ```
    /// use dateline::text::LineIndex;
    /// let text = "a: 1\nb: 2\n";
    /// let place = LineIndex::new(text).position(text, 8);
    /// assert_eq!((place.line, place.column), (2, 4));
    /// ```
    pub fn new(text: &str) -> LineIndex {
        let mut mark = Mark { at: 0, line: 1, before: 0 };
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        marks.push(mark);
        while text.len() - mark.at > STRIDE {
            mark = mark.moved(text, text.floor_char_boundary(mark.at + STRIDE));
            marks.push(mark);
        }
        LineIndex { marks }
    }

    /// The place of a byte offset; an offset past the end is the end.
    ///
    /// ```
    /// use dateline::text::LineIndex;
    /// assert_eq!(LineIndex::new("né x").position("né x", 4).column, 4);
    /// ```
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = text.floor_char_boundary(offset);
        let near = self.marks.partition_point(|mark| mark.at <= offset).saturating_sub(1);
        let Mark { line, before, .. } = self.marks[near].moved(text, offset);
        Position { line, column: before + 1 }
    }
}

impl Mark {
    /// The place so much further on.
    fn moved(self, text: &str, to: usize) -> Mark {
        let part = text.get(self.at..to).unwrap_or_default().as_bytes();
        let next = text.as_bytes().get(to);
        let ends = |at: usize| match part[at] {
            b'\n' => true,
            b'\r' => part.get(at + 1).or(next) != Some(&b'\n'),
            _ => false,
        };
        let lines = (0..part.len()).filter(|at| ends(*at)).count();
        let last = (0..part.len()).rev().find(|at| ends(*at));
        let line = &part[last.map_or(0, |last| last + 1)..];
        // A byte order mark at the start of the text is no character.
        let is_marked = self.at == 0 && last.is_none() && part.starts_with("\u{feff}".as_bytes());
        let characters = line.iter().filter(|byte| !is_continued(**byte)).count() - usize::from(is_marked);
        let before = if last.is_none() { self.before + characters } else { characters };
        Mark { at: to, line: self.line + lines, before }
    }
}

/// Whether a byte of UTF-8 goes on with a character.
fn is_continued(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

/// The first byte of the line that holds a byte.
pub(crate) fn line_start(text: &str, at: usize) -> usize {
    // Between the two bytes of `\r\n` the line has not ended.
    let is_between = text[..at].ends_with('\r') && text.as_bytes().get(at) == Some(&b'\n');
    let before = &text.as_bytes()[..at - usize::from(is_between)];
    memchr::memrchr2(b'\n', b'\r', before).map_or(0, |end| end + 1)
}

/// The byte after the last of the line that holds a byte, before its line end; the byte itself, where it is the second of
/// `\r\n`: a place that can be there goes by [`line_start`] first.
pub(crate) fn line_end(text: &str, at: usize) -> usize {
    memchr::memchr2(b'\n', b'\r', &text.as_bytes()[at..]).map_or(text.len(), |end| at + end)
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
    fn an_index_is_a_small_part_of_its_text_and_says_what_counting_says() {
        for piece in ["\n", "\r", "\r\n", "é", "a", "ab\r\ncd\n", "\u{feff}\r"] {
            let text = piece.repeat(9_000 / piece.len());
            let index = LineIndex::new(&text);
            assert!(index.marks.len() * size_of::<super::Mark>() <= text.len() / 8, "{piece:?}");
            for at in (0..=text.len()).step_by(7).filter(|at| text.is_char_boundary(*at)) {
                let start = super::line_start(&text, at);
                let line = text[..start].replace("\r\n", "\n").matches(['\n', '\r']).count() + 1;
                let column =
                    text[start..at].trim_start_matches(if start == 0 { "\u{feff}" } else { "\n\n" }).chars().count()
                        + 1;
                assert_eq!(index.position(&text, at), Position { line, column }, "{piece:?} at {at}");
            }
        }
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
