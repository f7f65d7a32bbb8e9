//! A span of bytes: a start and an end in a text.

use std::ops::Range;

/// A half-open range of bytes, `start <= end`, on character boundaries of the text it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The bytes from `start` up to, not including, `end`; an end before the start is raised to the start.
    ///
    /// ```
    /// use dateline::Span;
    /// assert_eq!(Span::new(2, 5).len(), 3);
    /// ```
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end: end.max(start) }
    }

    /// The first byte.
    ///
    /// ```
    /// assert_eq!(dateline::Span::new(2, 5).start(), 2);
    /// ```
    pub fn start(self) -> usize {
        self.start
    }

    /// The byte after the last.
    ///
    /// ```
    /// assert_eq!(dateline::Span::new(2, 5).end(), 5);
    /// ```
    pub fn end(self) -> usize {
        self.end
    }

    /// The length in bytes.
    ///
    /// ```
    /// assert_eq!(dateline::Span::new(2, 5).len(), 3);
    /// ```
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds no byte.
    ///
    /// ```
    /// assert!(dateline::Span::new(2, 2).is_empty());
    /// ```
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range, for slicing.
    ///
    /// ```
    /// assert_eq!(&"houla"[dateline::Span::new(1, 3).range()], "ou");
    /// ```
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}
