//! The plain entries: items of a list that are keys with values on one line each, lists of such values below a key, texts below a
//! `|` or `>`, or one group of keys in braces; read without a parser.

mod block_texts;
mod scalars;

use crate::document::arena::{Arena, Form, Slot};
use crate::document::duplicate::Keys;
use crate::document::letters::Letters;
use crate::document::limit::MAX_TEXT;
use crate::document::scan::position;
use crate::document::simple_flow;

/// A text, and whether its lines end in `\n` alone and hold no tab: then no control is in them.
#[derive(Clone, Copy)]
pub(super) struct Source<'t> {
    pub(super) text: &'t str,
    is_clean: bool,
}

impl<'t> Source<'t> {
    pub(super) fn of(text: &'t str, letters: Letters) -> Source<'t> {
        Source { text, is_clean: !letters.have_tab_or_return() }
    }

    /// Reads the item whose line starts at a byte, its dash after so many spaces; it goes up to `to`, where a line ends. `None`, and
    /// the arena as before, where the parser has to look.
    pub(super) fn item(self, line: usize, indent: usize, to: usize, part: &mut Part) -> Option<()> {
        let Part { arena, is_settled } = part;
        let (slots, decoded) = (arena.slots.len(), arena.decoded.len());
        let text = &self.text[..to];
        let read =
            Lines { text, bytes: text.as_bytes(), is_clean: self.is_clean, arena, is_settled }.item(line, indent);
        if read.is_none() {
            arena.slots.truncate(slots);
            arena.decoded.truncate(decoded);
        }
        read
    }
}

/// What was read of a file, and whether none of it has to be looked at again, as in [`Arena::settled`].
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) arena: Arena,
    pub(super) is_settled: bool,
}

struct Lines<'t, 'a> {
    /// Up to the end of the item.
    text: &'t str,
    bytes: &'t [u8],
    is_clean: bool,
    arena: &'a mut Arena,
    is_settled: &'a mut bool,
}

/// A value and what follows it: the byte after the value, and the first line after it that is neither empty nor a comment.
type Read = Option<(usize, usize)>;

/// Lists and mappings below a key of an item, at most.
const DEEPEST: usize = 4;

impl Lines<'_, '_> {
    fn item(&mut self, line: usize, indent: usize) -> Option<()> {
        let at = self.after_spaces(line + indent + 1);
        let (_, next) = match self.bytes.get(at)? {
            b'{' => self.in_brackets(at)?,
            _ => self.mapping(at, at - line, 0)?,
        };
        (next == self.bytes.len()).then_some(())
    }

    /// The keys in one column, from the first of them.
    fn mapping(&mut self, mut at: usize, column: usize, depth: usize) -> Read {
        let here = self.open(at, Form::Mapping { flow: false });
        let mut keys = Keys::default();
        loop {
            let colon = self.key(at)?;
            *self.is_settled &= !keys.may_have(&self.bytes[at..colon]);
            self.scalar(Form::Plain, at, colon);
            let (end, next) = self.behind(colon, column, depth)?;
            let indent = self.after_spaces(next) - next;
            if next == self.bytes.len() || indent < column {
                self.close(here, end);
                return Some((end, next));
            }
            // Deeper than its keys stands what is more of the text before.
            if indent > column {
                return None;
            }
            at = next + column;
        }
    }

    /// The value behind a colon.
    fn behind(&mut self, colon: usize, column: usize, depth: usize) -> Read {
        let value = self.after_spaces(colon + 1);
        match self.bytes.get(value)? {
            b'\n' | b'\r' | b'#' => self.below(value, column, depth),
            _ => self.value(value, column),
        }
    }

    /// The colon of a key with something or nothing behind it.
    fn key(&self, at: usize) -> Option<usize> {
        let letters = |byte: &u8| byte.is_ascii_lowercase() || *byte == b'-';
        let colon = at + self.bytes[at..].iter().position(|byte| !letters(byte))?;
        let is_key = self.bytes[at].is_ascii_lowercase() && colon <= at + LONGEST_KEY && self.bytes[colon] == b':';
        (is_key && ends_word(self.bytes.get(colon + 1)) && self.bytes.get(colon + 1) != Some(&b'\t')).then_some(colon)
    }

    /// A value that begins on its line, of a key or an item in some column.
    fn value(&mut self, at: usize, column: usize) -> Read {
        match self.bytes.get(at)? {
            b'[' | b'{' => self.in_brackets(at),
            quote @ (b'"' | b'\'') => self.quoted(at, *quote),
            b'|' | b'>' => self.block_text(at, column),
            _ => self.plain(at),
        }
    }

    /// The list or the keys below a key in some column.
    fn below(&mut self, behind: usize, column: usize, depth: usize) -> Read {
        let first = self.next_line(behind)?;
        let at = self.after_spaces(first);
        let indent = at - first;
        if at == self.bytes.len() || depth == DEEPEST || indent < column {
            return None;
        }
        if self.bytes[at..].starts_with(b"- ") {
            return self.list(first, indent, depth + 1);
        }
        if indent > column { self.mapping(at, indent, depth + 1) } else { None }
    }

    /// The items whose dashes stand in one column.
    fn list(&mut self, first: usize, column: usize, depth: usize) -> Read {
        let here = self.open(first, Form::List { flow: false });
        let mut at = first;
        loop {
            let value = self.after_spaces(at + column + 1);
            if at == first {
                self.arena.slots[here].start = position(value);
            }
            let (end, next) = match self.key(value) {
                Some(_) if depth < DEEPEST => self.mapping(value, value - at, depth + 1)?,
                _ => self.value(value, column)?,
            };
            let dash = self.after_spaces(next);
            if dash - next != column || !self.bytes[dash..].starts_with(b"- ") {
                self.close(here, end);
                return (dash - next <= column).then_some((end, next));
            }
            at = next;
        }
    }

    /// A value in brackets or braces on one line.
    fn in_brackets(&mut self, start: usize) -> Read {
        let line = memchr::memchr(b'\n', &self.bytes[start..]).map_or(self.bytes.len(), |length| start + length);
        let end = simple_flow::value(&self.bytes[..line], start, &mut self.arena.slots)?;
        let has_braces = memchr::memchr(b'{', &self.bytes[start..end]).is_some();
        *self.is_settled &= !has_braces && end - start <= MAX_TEXT;
        Some((end, self.next_line(self.after_spaces(end))?))
    }

    /// The next line that is neither empty nor a comment, where nothing is left of this one but a comment.
    fn next_line(&self, at: usize) -> Option<usize> {
        let mut next = self.line_end(at)?;
        while next < self.bytes.len()
            && let Some(after) = self.line_end(self.after_spaces(next))
        {
            next = after;
        }
        Some(next)
    }

    /// The start of the next line, where nothing is left of this one but a comment.
    fn line_end(&self, at: usize) -> Option<usize> {
        match &self.bytes[at..] {
            [] => Some(at),
            [b'\n', ..] => Some(at + 1),
            [b'\r', b'\n', ..] => Some(at + 2),
            [b'#', ..] if at == 0 || matches!(self.bytes[at - 1], b' ' | b'\n') => {
                let end = at + memchr::memchr2(b'\n', b'\r', &self.bytes[at..])?;
                self.line_end(end)
            }
            _ => None,
        }
    }

    fn after_spaces(&self, at: usize) -> usize {
        at + self.bytes[at..].iter().position(|byte| *byte != b' ').unwrap_or(self.bytes.len() - at)
    }

    fn scalar(&mut self, form: Form, start: usize, end: usize) {
        let next = position(self.arena.slots.len() + 1);
        *self.is_settled &= end - start <= MAX_TEXT;
        self.arena.slots.push(Slot::new(position(start), position(end), next, form));
    }

    /// A text that is not the bytes of its span.
    fn decoded(&mut self, start: usize, end: usize, value: String) {
        let here = position(self.arena.slots.len());
        self.scalar(Form::Quoted, start, end);
        self.arena.slots[here as usize].set_decoded();
        self.arena.decoded.push((here, value.into()));
    }

    fn open(&mut self, start: usize, form: Form) -> usize {
        let start = position(start);
        self.arena.slots.push(Slot::new(start, start, 0, form));
        self.arena.slots.len() - 1
    }

    fn close(&mut self, here: usize, end: usize) {
        let next = position(self.arena.slots.len());
        let slot = &mut self.arena.slots[here];
        slot.end = position(end);
        slot.set_next(next);
    }
}

/// Bytes of a key that is surely one: the parser gives up on long ones.
const LONGEST_KEY: usize = 64;

/// Whether a `:` before this byte ends a key.
fn ends_word(byte: Option<&u8>) -> bool {
    byte.is_none_or(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}
