//! The plainest entries: items of a list that are keys with values on one line each, read without a parser.

use crate::document::arena::{Form, Slot};
use crate::document::scan::position;

/// A text, and whether its lines end in `\n` alone and hold no tab: then no control is in them.
#[derive(Clone, Copy)]
pub(super) struct Source<'t> {
    bytes: &'t [u8],
    is_clean: bool,
}

impl<'t> Source<'t> {
    pub(super) fn of(text: &'t str) -> Source<'t> {
        Source { bytes: text.as_bytes(), is_clean: memchr::memchr2(b'\t', b'\r', text.as_bytes()).is_none() }
    }

    /// The slots of the item whose line starts at a byte, its dash after so many spaces; it goes up to `to`, where a line
    /// ends. `None`, and the slots as before, where the parser has to look.
    pub(super) fn item(self, line: usize, indent: usize, to: usize, slots: &mut Vec<Slot>) -> Option<()> {
        let before = slots.len();
        let read = Lines { bytes: &self.bytes[..to], is_clean: self.is_clean, slots }.item(line, indent);
        if read.is_none() {
            slots.truncate(before);
        }
        read
    }
}

struct Lines<'t> {
    /// Up to the end of the item.
    bytes: &'t [u8],
    is_clean: bool,
    slots: &'t mut Vec<Slot>,
}

impl Lines<'_> {
    fn item(&mut self, line: usize, indent: usize) -> Option<()> {
        let mut at = self.after_spaces(line + indent + 1);
        let column = at - line;
        let here = self.open(at, Form::Mapping { flow: false });
        loop {
            let (end, next) = self.pair(at)?;
            self.close(here, end);
            at = self.after_empty_lines(next);
            if at == self.bytes.len() {
                return Some(());
            }
            if self.after_spaces(at) != at + column {
                return None;
            }
            at += column;
        }
    }

    /// A key and its value; the byte after the value and the start of the next line.
    fn pair(&mut self, at: usize) -> Option<(usize, usize)> {
        let letters = |byte: &u8| byte.is_ascii_lowercase() || *byte == b'-';
        let colon = at + self.bytes[at..].iter().position(|byte| !letters(byte))?;
        if !self.bytes[at].is_ascii_lowercase() || colon > at + LONGEST_KEY || !self.bytes[colon..].starts_with(b": ") {
            return None;
        }
        self.scalar(Form::Plain, at, colon);
        let value = self.after_spaces(colon + 1);
        match self.bytes.get(value)? {
            b'[' => self.list(value),
            quote @ (b'"' | b'\'') => self.quoted(value, *quote),
            _ => self.plain(value),
        }
    }

    /// A text without quotes.
    fn plain(&mut self, start: usize) -> Option<(usize, usize)> {
        let bytes = self.bytes;
        let negative = bytes[start] == b'-' && bytes.get(start + 1).is_some_and(u8::is_ascii_digit);
        if !starts_plain(bytes[start]) && !negative {
            return None;
        }
        let mut at = start;
        loop {
            at += self.mark(&bytes[at..]).unwrap_or(bytes.len() - at);
            match bytes.get(at) {
                None | Some(b'\n' | b'\r') => break,
                Some(b':') if !ends_word(bytes.get(at + 1)) => at += 1,
                Some(b'#') if bytes[at - 1] != b' ' => at += 1,
                Some(_) => return None,
            }
        }
        let end = start + bytes[start..at].trim_ascii_end().len();
        self.scalar(Form::Plain, start, end);
        Some((end, self.line_end(at)?))
    }

    /// The first byte that may end a text without quotes.
    fn mark(&self, bytes: &[u8]) -> Option<usize> {
        match self.is_clean {
            true => memchr::memchr3(b':', b'#', b'\n', bytes),
            false => bytes.iter().position(|byte| MARKS[usize::from(*byte)]),
        }
    }

    /// A text in quotes that holds neither its quote nor an escape.
    fn quoted(&mut self, start: usize, quote: u8) -> Option<(usize, usize)> {
        let stops = |byte: &u8| *byte == quote || *byte == b'\\' || *byte < b' ';
        let inside = &self.bytes[start + 1..];
        let close = start
            + 1
            + match self.is_clean {
                true => memchr::memchr3(quote, b'\\', b'\n', inside)?,
                false => inside.iter().position(stops)?,
            };
        if self.bytes[close] != quote {
            return None;
        }
        self.scalar(Form::Quoted, start, close + 1);
        Some((close + 1, self.line_end(self.after_spaces(close + 1))?))
    }

    /// A list in brackets of words without quotes.
    fn list(&mut self, start: usize) -> Option<(usize, usize)> {
        let here = self.open(start, Form::List { flow: true });
        let mut at = start;
        while self.bytes[at] != b']' {
            let word = self.after_spaces(at + 1);
            let stop = word + self.bytes[word..].iter().position(|byte| FLOW_MARKS[usize::from(*byte)])?;
            let letters = self.bytes[word..stop].trim_ascii_end();
            let sound = starts_plain(*letters.first()?) && letters.last() != Some(&b'-');
            if !sound || !matches!(self.bytes[stop], b',' | b']') {
                return None;
            }
            self.scalar(Form::Plain, word, word + letters.len());
            at = stop;
        }
        self.close(here, at + 1);
        Some((at + 1, self.line_end(self.after_spaces(at + 1))?))
    }

    /// The start of the next line, where nothing is left of this one.
    fn line_end(&self, at: usize) -> Option<usize> {
        match &self.bytes[at..] {
            [] => Some(at),
            [b'\n', ..] => Some(at + 1),
            [b'\r', b'\n', ..] => Some(at + 2),
            _ => None,
        }
    }

    fn after_spaces(&self, at: usize) -> usize {
        at + self.bytes[at..].iter().position(|byte| *byte != b' ').unwrap_or(self.bytes.len() - at)
    }

    fn after_empty_lines(&self, mut at: usize) -> usize {
        while at < self.bytes.len()
            && let Some(next) = self.line_end(self.after_spaces(at))
        {
            at = next;
        }
        at
    }

    fn scalar(&mut self, form: Form, start: usize, end: usize) {
        let next = position(self.slots.len() + 1);
        self.slots.push(Slot::new(position(start), position(end), next, form));
    }

    fn open(&mut self, start: usize, form: Form) -> usize {
        let start = position(start);
        self.slots.push(Slot::new(start, start, 0, form));
        self.slots.len() - 1
    }

    fn close(&mut self, here: usize, end: usize) {
        let next = position(self.slots.len());
        let slot = &mut self.slots[here];
        slot.end = position(end);
        slot.set_next(next);
    }
}

/// Bytes of a key that is surely one: the parser gives up on long ones.
const LONGEST_KEY: usize = 64;

/// Whether a text without quotes may start with this byte, anywhere.
fn starts_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Whether a `:` before this byte ends a key.
fn ends_word(byte: Option<&u8>) -> bool {
    byte.is_none_or(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

/// The bytes of a text without quotes that need a look: they may end it.
const MARKS: [bool; 256] = table(b":#");
/// The same in brackets.
const FLOW_MARKS: [bool; 256] = table(b":#,[]{}");

/// A table of these bytes and of all controls.
const fn table(marks: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut at = 0;
    while at < 0x20 {
        table[at] = true;
        at += 1;
    }
    at = 0;
    while at < marks.len() {
        table[marks[at] as usize] = true;
        at += 1;
    }
    table
}
