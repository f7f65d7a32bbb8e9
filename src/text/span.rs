//! A span of bytes: in which file, and where it starts and ends there.

use std::ops::Range;

use crate::text::FileId;

/// A half-open range of bytes of one file, `start <= end`, on character boundaries of the text it belongs to.
///
/// It is ordered by file, then by place. An offset is held in 32 bits: one past 4 GiB is lowered to that, and no file that
/// is read is as long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Span {
    file: FileId,
    start: u32,
    end: u32,
}

impl Span {
    /// The bytes of the main file from `start` up to, not including, `end`; an end before the start is raised to the start.
    ///
    /// ```
    /// use dateline::Span;
    /// assert_eq!(Span::new(2, 5).len(), 3);
    /// ```
    pub fn new(start: usize, end: usize) -> Span {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span { file: FileId::MAIN, start: offset(start), end: offset(end.max(start)) }
    }

    /// The same bytes of another file.
    ///
    /// ```
    /// use dateline::{FileId, Files, Span};
    /// let mut files = Files::new("a.yaml", "title: A\n");
    /// let second = files.add("b.yaml", "title: B\n");
    /// assert_eq!(Span::new(2, 5).file(), FileId::MAIN);
    /// assert_eq!(Span::new(2, 5).in_file(second).file(), second);
    /// ```
    #[must_use]
    pub fn in_file(self, file: FileId) -> Span {
        Span { file, ..self }
    }

    /// The file that it is in.
    ///
    /// ```
    /// use dateline::{FileId, Span};
    /// assert_eq!(Span::default().file(), FileId::MAIN);
    /// ```
    pub fn file(self) -> FileId {
        self.file
    }

    /// The first byte.
    ///
    /// ```
    /// assert_eq!(dateline::Span::new(2, 5).start(), 2);
    /// ```
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    ///
    /// ```
    /// assert_eq!(dateline::Span::new(2, 5).end(), 5);
    /// ```
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// The length in bytes.
    ///
    /// ```
    /// assert_eq!(dateline::Span::new(2, 5).len(), 3);
    /// ```
    pub fn len(self) -> usize {
        self.end() - self.start()
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
        self.start()..self.end()
    }
}
