//! A line as its author sees it: indentation, dashes, a key, a value, a comment.

use crate::document::halt::Stop;
use crate::text::{Span, line_end, line_start};

/// A line of a text, without its end.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A key and where what belongs to it begins.
pub(super) struct Key<'t> {
    pub(super) name: &'t str,
    pub(super) start: usize,
    /// The byte after the colon and the spaces behind it.
    pub(super) value: usize,
}

impl<'t> Line<'t> {
    /// The line that holds a byte.
    pub(super) fn at(text: &'t str, byte: usize) -> Line<'t> {
        let byte = byte.min(text.len());
        let start = line_start(text, byte);
        // From its start: the second byte of `\r\n` is behind the end of its line.
        Line::from(text, start)
    }

    /// The line that starts at a byte.
    fn from(text: &'t str, start: usize) -> Line<'t> {
        Line { text, start, end: line_end(text, start) }
    }

    /// All lines, in order. They are never held all at once: of short lines that takes many times the text.
    pub(super) fn all(text: &'t str) -> impl Iterator<Item = Line<'t>> + Clone {
        let line = move |at: usize| (at < text.len()).then(|| Line::from(text, at));
        std::iter::successors(line(0), move |before| line(before.next_start()))
    }

    /// All lines but those of texts below `|` or `>`, in which every sign is the author's.
    pub(super) fn all_but_texts(text: &'t str) -> impl Iterator<Item = Line<'t>> + Clone {
        let mut head: Option<usize> = None;
        Line::all(text).filter(move |line| {
            let is_text = head.is_some_and(|column| line.letters().is_empty() || line.indent() > column);
            if !is_text {
                head = line.head_of_text();
            }
            !is_text
        })
    }

    /// The column of a key or a dash with `|` or `>` behind it: the text stands on the lines below, deeper than that.
    fn head_of_text(self) -> Option<usize> {
        // Most lines have neither sign, and this is asked of every line by many guesses.
        if !self.text.as_bytes()[self.start..self.end].iter().any(|byte| matches!(byte, b'|' | b'>')) {
            return None;
        }
        let (column, from) = match self.key() {
            Some(key) => (self.column(), key.value),
            None if self.has_dash() => (self.text[self.start..self.first()].rfind('-')?, self.first()),
            None => return None,
        };
        let sign = &self.text[self.value(from).range()];
        let signs = sign.strip_prefix(['|', '>'])?;
        signs.chars().all(|c| matches!(c, '+' | '-' | '1'..='9')).then_some(column)
    }

    /// The line at which the parser stopped, and the one above it that is not idle.
    pub(super) fn near(text: &'t str, stop: &Stop) -> Vec<Line<'t>> {
        let here = Line::at(text, stop.at);
        let above = here.above();
        if here.is_idle() { above.into_iter().collect() } else { above.into_iter().chain([here]).rev().collect() }
    }

    /// The first byte of the next line; the end of the text after the last.
    pub(super) fn next_start(self) -> usize {
        let rest = &self.text[self.end..];
        self.end + if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) }
    }

    /// The line with its end.
    pub(super) fn whole(self) -> Span {
        Span::new(self.start, self.next_start())
    }

    /// The nearest line above that is not idle.
    pub(super) fn above(self) -> Option<Line<'t>> {
        let mut at = self.start;
        while at > 0 {
            let line = Line::at(self.text, at - 1);
            if !line.is_idle() {
                return Some(line);
            }
            at = line.start;
        }
        None
    }

    /// The lines below, up to the end of the text.
    pub(super) fn below(self) -> impl Iterator<Item = Line<'t>> {
        let (text, mut at) = (self.text, self.next_start());
        std::iter::from_fn(move || {
            let line = (at < text.len()).then(|| Line::from(text, at))?;
            at = line.next_start();
            Some(line)
        })
    }

    pub(super) fn letters(self) -> &'t str {
        self.text[self.start..self.end].trim_start_matches('\u{feff}').trim_end()
    }

    /// Ordinary spaces at its start.
    pub(super) fn indent(self) -> usize {
        self.text[self.start..self.end].bytes().take_while(|byte| *byte == b' ').count()
    }

    /// The first byte that is no space.
    pub(super) fn body(self) -> usize {
        let spaces = self.start + self.indent();
        let letters = &self.text[spaces..self.end];
        match letters.starts_with('\u{feff}') {
            true => self.end - letters.trim_start_matches([' ', '\u{feff}']).len(),
            false => spaces,
        }
    }

    /// The byte after the indentation and all dashes with their spaces.
    pub(super) fn first(self) -> usize {
        let mut at = self.body();
        while self.text[at..self.end].starts_with("- ") {
            at += 1 + self.text[at + 1..self.end].bytes().take_while(|byte| *byte == b' ').count();
        }
        at
    }

    /// Bytes before its first key or text: the column in which the others of its mapping stand.
    pub(super) fn column(self) -> usize {
        self.first() - self.start
    }

    pub(super) fn has_dash(self) -> bool {
        let rest = &self.text[self.body()..self.end];
        rest.starts_with("- ") || rest.trim_end() == "-"
    }

    /// Nothing but space and a comment.
    pub(super) fn is_idle(self) -> bool {
        let words = self.letters().trim_start();
        words.is_empty() || words.starts_with('#')
    }

    /// The key behind the dashes, where there is one.
    pub(super) fn key(self) -> Option<Key<'t>> {
        let start = self.first();
        let rest = &self.text[start..self.end];
        let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        let long = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        let after = rest[long..].trim_start_matches(' ').strip_prefix(':')?;
        let is_key = long > 0 && (after.is_empty() || after.starts_with([' ', '\t']));
        let value = self.end - after.trim_start().len();
        is_key.then_some(Key { name: &rest[..long], start, value })
    }

    /// What stands from a byte to the comment or the end of the line. A `#` with a letter behind it is no comment to a person.
    pub(super) fn value(self, from: usize) -> Span {
        let rest = &self.text[from..self.end];
        let is_comment = |at: &usize| {
            let before = rest[..*at].chars().next_back();
            let after = rest[at + 1..].chars().next();
            before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace)
        };
        let end = rest.match_indices('#').map(|(at, _)| at).find(is_comment).unwrap_or(rest.len());
        Span::new(from, from + rest[..end].trim_end().len())
    }

    /// The lines below that stand deeper than a column, idle ones between them too.
    pub(super) fn deeper(self, column: usize) -> Vec<Line<'t>> {
        let mut lines: Vec<Line<'t>> =
            self.below().take_while(|line| line.is_idle() || line.indent() > column).collect();
        while lines.last().is_some_and(|line| line.is_idle()) {
            lines.pop();
        }
        lines
    }
}

/// The line end in use.
pub(super) fn newline(text: &str) -> &'static str {
    match text.find(['\n', '\r']) {
        Some(at) if text[at..].starts_with("\r\n") => "\r\n",
        Some(at) if text[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}
