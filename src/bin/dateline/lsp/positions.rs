//! Lines and characters of the protocol, and bytes of a text.

use gen_lsp_types::{Position, PositionEncodingKind, Range};

/// What a character of the protocol counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Bytes.
    Utf8,
    /// Units of UTF-16: what every editor understands.
    Utf16,
}

impl Encoding {
    /// That which is best for us of those that an editor knows.
    pub(super) fn of(offered: impl IntoIterator<Item = String>) -> Encoding {
        if offered.into_iter().any(|one| one == "utf-8") { Encoding::Utf8 } else { Encoding::Utf16 }
    }

    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    fn length(self, part: &[u8]) -> usize {
        match self {
            Encoding::Utf8 => part.len(),
            // One for each letter, and one more for each of four bytes.
            Encoding::Utf16 => {
                part.iter().map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(*byte >= 0xF0)).sum()
            }
        }
    }
}

/// Between two places up to which the counting is known, bytes: a long line costs no more than a short one.
const STRIDE: usize = 512;

/// Where the lines of a text begin.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    starts: Vec<usize>,
    /// What is counted up to each stride.
    marks: Vec<usize>,
    encoding: Encoding,
}

impl Lines {
    /// Those of a text: `\n`, `\r\n` and a `\r` alone end one.
    pub(super) fn new(text: &str, encoding: Encoding) -> Lines {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                starts.push(at + 1);
            }
        }
        let (mut marks, mut before) = (vec![0], 0);
        for part in bytes.chunks_exact(STRIDE) {
            before += encoding.length(part);
            marks.push(before);
        }
        Lines { starts, marks, encoding }
    }

    /// What is counted from the start of the text to a byte.
    fn before(&self, text: &str, at: usize) -> usize {
        let near = at / STRIDE;
        self.marks[near] + self.encoding.length(&text.as_bytes()[near * STRIDE..at])
    }

    /// The place of a byte.
    pub(super) fn position(&self, text: &str, at: usize) -> Position {
        let at = text.floor_char_boundary(at);
        let line = self.starts.partition_point(|start| *start <= at).saturating_sub(1);
        let start = self.starts[line];
        Position { line: count(line), character: count(self.before(text, at) - self.before(text, start)) }
    }

    /// The place of a part.
    pub(super) fn range(&self, text: &str, start: usize, end: usize) -> Range {
        Range { start: self.position(text, start), end: self.position(text, end) }
    }

    /// The byte of a place; of one past its line the end of the line, of one past the text its end.
    pub(super) fn offset(&self, text: &str, position: Position) -> usize {
        let line = position.line as usize;
        let Some(start) = self.starts.get(line).copied() else { return text.len() };
        let next = self.starts.get(line + 1).copied().unwrap_or(text.len());
        let words = text[start..next].trim_end_matches(['\r', '\n']);
        let wanted = position.character as usize;
        let mut passed = 0;
        for (at, letter) in words.char_indices() {
            let length = match self.encoding {
                Encoding::Utf8 => letter.len_utf8(),
                Encoding::Utf16 => letter.len_utf16(),
            };
            if passed + length > wanted {
                return start + at;
            }
            passed += length;
        }
        start + words.len()
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use gen_lsp_types::Position;

    use super::{Encoding, Lines};

    #[test]
    fn places_go_there_and_back_in_every_counting() {
        let text = "\u{feff}a: é\r\n\u{1F600}b: 中\rc\n\nd";
        let long = text.repeat(90);
        for (text, encoding) in
            [text, &long].into_iter().flat_map(|text| [(text, Encoding::Utf8), (text, Encoding::Utf16)])
        {
            let lines = Lines::new(text, encoding);
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let there = lines.position(text, at);
                let is_inside = text[..at].ends_with('\r') && text[at..].starts_with('\n');
                assert_eq!(lines.offset(text, there), if is_inside { at - 1 } else { at }, "{at} {there:?}");
            }
        }
        let lines = Lines::new(text, Encoding::Utf16);
        assert_eq!(lines.position(text, text.find('b').unwrap()), Position { line: 1, character: 2 });
        assert_eq!(lines.offset(text, Position { line: 1, character: 1 }), text.find('\u{1F600}').unwrap());
        assert_eq!(lines.offset(text, Position { line: 0, character: 999 }), text.find('\r').unwrap());
        assert_eq!(lines.offset(text, Position { line: 99, character: 0 }), text.len());
    }
}
