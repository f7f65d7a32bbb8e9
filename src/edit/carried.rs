//! Comments carried along: those between what is printed, each at the indentation of what follows it.

use crate::edit::line;
use crate::edit::printer::{Line, Printer};

/// A comment on a line of its own.
struct Comment {
    column: usize,
    is_set_off: bool,
    text: String,
    /// The byte after it.
    end: usize,
}

impl Printer<'_> {
    /// The comments from here on; with a column only as long as they stand at it or deeper.
    pub(super) fn comments(&mut self, indent: usize, least: Option<usize>) -> Vec<Line> {
        let mut lines = Vec::new();
        while let Some(comment) = self.comment() {
            if least.is_some_and(|least| comment.column < least) {
                break;
            }
            self.at = comment.end;
            let text = format!("{}{}", " ".repeat(indent), comment.text);
            lines.push(Line { is_set_off: comment.is_set_off, ..Line::new(text) });
        }
        lines
    }

    /// The comment lines right below an entry that a blank line parts from the next: they stay with it. None where they lead on.
    pub(super) fn tail(&mut self, indent: usize) -> Vec<Line> {
        let (start, mut lines) = (self.at, Vec::new());
        while let Some(comment) = self.comment().filter(|comment| !comment.is_set_off) {
            self.at = comment.end;
            lines.push(Line::new(format!("{}{}", " ".repeat(indent), comment.text)));
        }
        let rest = &self.text[self.at..];
        if !self.blank_to(self.at + rest.len() - rest.trim_start().len()) {
            self.at = start;
            lines.clear();
        }
        lines
    }

    fn comment(&self) -> Option<Comment> {
        let rest = &self.text[self.at..];
        let start = self.at + rest.len() - rest.trim_start().len();
        if !self.text[start..].starts_with('#') {
            return None;
        }
        let end = line::end(self.text, start);
        let text = self.text[start..end].trim_end().to_owned();
        Some(Comment { column: self.column(start), is_set_off: self.blank_to(start), text, end })
    }

    /// Whether a blank line stands between here and a place.
    pub(super) fn blank_to(&self, to: usize) -> bool {
        let breaks = self.text[self.at.min(to)..to].matches('\n').count();
        breaks > usize::from(self.at > 0 && !self.text[..self.at].ends_with('\n'))
    }

    pub(super) fn column(&self, at: usize) -> usize {
        self.text[line::start(self.text, at)..at].trim_start_matches('\u{feff}').chars().count()
    }
}
