//! The lines of a text up to a cursor: what is open where they end.

use crate::editor::cursor::{Role, Step};
use crate::editor::flow_cursor;
use crate::editor::line_words::{has_comment, key_at, quoted_end};
use crate::text::line_end;

/// A mapping, a list, or a key that is open where the reading has come to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame<'t> {
    /// Where it begins on its line, bytes; of no use in brackets.
    pub(super) column: usize,
    pub(super) kind: FrameKind<'t>,
    /// Tells one mapping from another.
    pub(super) number: usize,
}

/// What is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FrameKind<'t> {
    Key(&'t str),
    Item,
    FlowList,
    FlowMapping,
    FlowKey(&'t str),
}

/// Reads the lines up to the cursor.
pub(super) struct Reader<'t> {
    /// Up to the cursor.
    pub(super) text: &'t str,
    pub(super) frames: Vec<Frame<'t>>,
    /// Every key, with the number of the mapping that it stands in.
    pub(super) keys: Vec<(usize, &'t str)>,
    numbers: usize,
}

/// What the reading ended in.
pub(super) enum End {
    /// Words that are no key and no value: a comment, lines of text.
    Words,
    /// A key or an entry, from this byte on.
    Start(usize),
    /// A value, from this byte on.
    Value(usize),
    /// The same between quotes.
    Quoted(usize, Role),
}

impl<'t> Frame<'t> {
    pub(super) fn step(&self) -> Option<Step<'t>> {
        match self.kind {
            FrameKind::Key(key) | FrameKind::FlowKey(key) => Some(Step::Key(key)),
            FrameKind::Item | FrameKind::FlowList => Some(Step::Item),
            FrameKind::FlowMapping => None,
        }
    }
}

impl<'t> Reader<'t> {
    /// Of a text that ends at the cursor.
    pub(super) fn new(text: &'t str) -> Reader<'t> {
        Reader { text, frames: Vec::new(), keys: Vec::new(), numbers: 0 }
    }

    pub(super) fn read(&mut self) -> End {
        let mut at = if self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        loop {
            let end = line_end(self.text, at);
            match self.line(at, end) {
                Err(last) => return last,
                Ok(next) => at = next,
            }
        }
    }

    /// Reads a line; the start of the next, or the end where the cursor stands on this one.
    fn line(&mut self, start: usize, end: usize) -> Result<usize, End> {
        let indent = self.text[start..end].bytes().take_while(|byte| *byte == b' ').count();
        let mut at = start + indent;
        if at == end || self.text[at..end].starts_with('#') {
            let is_words = at < end;
            return self.next(end, || if is_words { End::Words } else { End::Start(at) }, |_| at - start);
        }
        if indent == 0 && ["---", "..."].iter().any(|mark| self.text[at..end].starts_with(mark)) {
            self.frames.clear();
            return self.next(end, || End::Words, |_| 0);
        }
        while let Some(inside) = self.behind_dash(at, end) {
            let column = at - start;
            self.close(|frame| frame.column > column || (frame.column == column && frame.kind == FrameKind::Item));
            self.open(column, FrameKind::Item);
            at = inside;
        }
        at = self.behind_marks(at, end);
        let Some((key, value)) = key_at(self.text, at, end) else { return self.words(at, at - start, end) };
        let column = at - start;
        self.close(|frame| frame.column >= column);
        self.key(key, column, FrameKind::Key(key));
        self.value(self.behind_marks(value, end), value, end, Role::Value)
    }

    /// What stands on a line without a key: an entry of a list, or what goes on from the line before.
    fn words(&mut self, at: usize, column: usize, end: usize) -> Result<usize, End> {
        self.close(|frame| frame.column >= column);
        self.value(at, at, end, Role::Start)
    }

    /// Reads a value to its end, over lines where it has several.
    fn value(&mut self, at: usize, from: usize, end: usize, role: Role) -> Result<usize, End> {
        let column = self.frames.last().map(|frame| frame.column);
        match self.text.as_bytes().get(at).filter(|_| at < end) {
            Some(b'|' | b'>') => self.block(end, column),
            Some(b'[' | b'{') => match flow_cursor::read(self, at, column) {
                Ok(next) => self.next(line_end(self.text, next), || End::Words, |_| usize::MAX),
                Err(last) => Err(last),
            },
            Some(quote @ (b'"' | b'\'')) => match quoted_end(self.text, at, *quote, column) {
                Some(next) => self.next(line_end(self.text, next), || End::Words, |_| usize::MAX),
                None => Err(End::Quoted(at + 1, role)),
            },
            _ => {
                let is_words = has_comment(&self.text[from..end]);
                let last = || match (is_words, role) {
                    (true, _) => End::Words,
                    (false, Role::Value) => End::Value(at),
                    (false, Role::Start) => End::Start(at),
                };
                self.next(end, last, |_| usize::MAX)
            }
        }
    }

    /// Goes over the lines of a block of text.
    fn block(&mut self, end: usize, column: Option<usize>) -> Result<usize, End> {
        let mut at = self.next(end, || End::Words, |_| usize::MAX)?;
        loop {
            let end = line_end(self.text, at);
            let line = &self.text[at..end];
            let indent = line.len() - line.trim_start_matches(' ').len();
            let is_inside = column.is_none_or(|column| indent > column);
            if end == self.text.len() && (is_inside || line.trim().is_empty() && indent > 0) {
                return Err(End::Words);
            }
            if end == self.text.len() || (!is_inside && !line.trim().is_empty()) {
                return Ok(at);
            }
            at = self.next(end, || End::Words, |_| usize::MAX)?;
        }
    }

    /// The start of the next line. Where there is none, the cursor stands here: what is open further to the right than it is
    /// closed.
    fn next(
        &mut self,
        end: usize,
        last: impl FnOnce() -> End,
        column: impl FnOnce(&Reader<'_>) -> usize,
    ) -> Result<usize, End> {
        if end == self.text.len() {
            let column = column(self);
            self.close(|frame| frame.column >= column);
            return Err(last());
        }
        Ok(end + if self.text[end..].starts_with("\r\n") { 2 } else { 1 })
    }

    /// The byte behind a dash and its spaces.
    fn behind_dash(&self, at: usize, end: usize) -> Option<usize> {
        let rest = self.text[at..end].strip_prefix('-')?;
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        (spaces > 0 || rest.is_empty()).then_some(at + 1 + spaces)
    }

    /// The byte behind anchors and tags.
    fn behind_marks(&self, mut at: usize, end: usize) -> usize {
        while self.text[at..end].starts_with(['&', '!'])
            && let Some(space) = self.text[at..end].find(' ')
        {
            at += space + self.text[at + space..end].bytes().take_while(|byte| *byte == b' ').count();
        }
        at
    }

    pub(super) fn key(&mut self, key: &'t str, column: usize, kind: FrameKind<'t>) {
        let mapping = self.frames.last().map_or(0, |frame| frame.number);
        self.keys.push((mapping, key));
        self.open(column, kind);
    }

    pub(super) fn open(&mut self, column: usize, kind: FrameKind<'t>) {
        self.numbers += 1;
        self.frames.push(Frame { column, kind, number: self.numbers });
    }

    fn close(&mut self, is_closed: impl Fn(&Frame<'_>) -> bool) {
        while self.frames.last().is_some_and(&is_closed) {
            self.frames.pop();
        }
    }

    pub(super) fn is_flow(&self) -> bool {
        let is_open = |frame: &Frame<'_>| {
            matches!(frame.kind, FrameKind::FlowList | FrameKind::FlowMapping | FrameKind::FlowKey(_))
        };
        self.frames.last().is_some_and(is_open)
    }
}
