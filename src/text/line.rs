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
}

impl LineIndex {
    /// Indexes a text; `\n` and `\r\n` end a line.
    ///
    /// ```
    /// use dateline::LineIndex;
    /// let text = "a: 1\nb: 2\n";
    /// let place = LineIndex::new(text).position(text, 8);
    /// assert_eq!((place.line, place.column), (2, 4));
    /// ```
    pub fn new(text: &str) -> LineIndex {
        let mut starts = vec![0];
        starts.extend(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1));
        LineIndex { starts }
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
        let head = text.get(start..offset).unwrap_or_default().trim_start_matches('\u{feff}');
        let cells: usize = head.chars().map(|c| c.width().unwrap_or(usize::from(c == '\t'))).sum();
        Position { line, column: cells + 1 }
    }
}
