//! The plainest files in brackets and braces, as programs write JSON: read without a parser, which holds every sign of a line
//! until the line ends, and all events may stand on one.

use crate::document::arena::{Arena, Form, Slot};
use crate::document::limit;
use crate::document::scan::position;

/// The arena of a text that is one mapping or list in brackets, or keys at the left edge with values on their line or in
/// brackets. `None` where the parser has to look: at comments, escapes, empty values, signs of any other meaning.
pub(super) fn scan(text: &str) -> Option<Arena> {
    // Where the mark of byte order may stand only the parser knows.
    if text.contains('\u{feff}') {
        return None;
    }
    let mut flow = Flow { bytes: text.as_bytes(), slots: Vec::new(), most: limit::most_nodes(text.len()), edge: true };
    let first = flow.after_space(0)?;
    let end = match flow.bytes.get(first)? {
        b'{' | b'[' => flow.value(first, 0)?.0,
        _ if first == 0 => flow.keys()?,
        _ => return None,
    };
    if flow.after_space(end)? < text.len() {
        return None;
    }
    flow.slots.shrink_to_fit();
    Some(Arena { slots: flow.slots, ..Arena::default() })
}

/// The slots of a value in brackets on the last line of some bytes, behind those that there are; the byte after it.
pub(super) fn value(bytes: &[u8], start: usize, slots: &mut Vec<Slot>) -> Option<usize> {
    let mut flow = Flow { bytes, slots: std::mem::take(slots), most: usize::MAX, edge: true };
    let end = flow.value(start, 0);
    *slots = flow.slots;
    end.map(|(end, _)| end)
}

/// Lists and mappings inside one another, at most: below the limit of a file.
const DEEPEST: usize = 32;
/// Bytes of a key that is surely one: the parser gives up on long ones.
const LONGEST_KEY: usize = 64;

struct Flow<'t> {
    bytes: &'t [u8],
    slots: Vec<Slot>,
    /// Nodes at most.
    most: usize,
    /// Whether lines may begin at the left edge.
    edge: bool,
}

impl Flow<'_> {
    /// Keys at the left edge, a mapping without braces; the byte after the last value.
    fn keys(&mut self) -> Option<usize> {
        let here = self.open(0, Form::Mapping { flow: false })?;
        self.edge = false;
        let (mut at, mut end) = (0, 0);
        while at < self.bytes.len() {
            let letters = |byte: &u8| byte.is_ascii_lowercase() || *byte == b'-';
            let colon = at + self.bytes[at..].iter().position(|byte| !letters(byte))?;
            if !self.bytes[at].is_ascii_lowercase()
                || colon > at + LONGEST_KEY
                || !self.bytes[colon..].starts_with(b": ")
            {
                return None;
            }
            self.scalar(Form::Plain, at, colon)?;
            let value = self.after_spaces(colon + 1);
            end = match self.bytes.get(value)? {
                b'[' | b'{' | b'"' | b'\'' => self.value(value, 1)?.0,
                _ => self.line(value)?,
            };
            at = self.after_spaces(end);
            at = match &self.bytes[at..] {
                [] => at,
                [b'\n', ..] => at + 1,
                [b'\r', b'\n', ..] => at + 2,
                _ => return None,
            };
        }
        self.close(here, end);
        Some(end)
    }

    /// A text without quotes up to the end of its line, of words alone.
    fn line(&mut self, start: usize) -> Option<usize> {
        let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80 || matches!(byte, b' ' | b'-' | b'.');
        let stop = self.bytes[start..].iter().position(|byte| !is_word(byte)).unwrap_or(self.bytes.len() - start);
        let letters = self.bytes[start..start + stop].trim_ascii_end();
        if !starts_plain(*letters.first()?) || !matches!(self.bytes.get(start + stop), None | Some(b'\n' | b'\r')) {
            return None;
        }
        self.scalar(Form::Plain, start, start + letters.len())?;
        Some(start + letters.len())
    }

    /// A value in brackets, or one of their items; the byte after it, and the sign that follows it on its way.
    fn value(&mut self, at: usize, depth: usize) -> Option<(usize, usize)> {
        let end = match self.bytes.get(at)? {
            b'[' | b'{' if depth >= DEEPEST => return None,
            b'[' => self.list(at, depth)?,
            b'{' => self.mapping(at, depth)?,
            b'"' | b'\'' => self.quoted(at)?,
            _ => return self.plain(at),
        };
        Some((end, end))
    }

    fn list(&mut self, start: usize, depth: usize) -> Option<usize> {
        let here = self.open(start, Form::List { flow: true })?;
        let mut at = self.after_space(start + 1)?;
        while self.bytes.get(at)? != &b']' {
            let (_, behind) = self.value(at, depth + 1)?;
            at = self.next(behind, b']')?;
        }
        self.close(here, at + 1);
        Some(at + 1)
    }

    fn mapping(&mut self, start: usize, depth: usize) -> Option<usize> {
        let here = self.open(start, Form::Mapping { flow: true })?;
        let mut at = self.after_space(start + 1)?;
        while self.bytes.get(at)? != &b'}' {
            let (behind, is_quoted) = self.key(at)?;
            if self.bytes.get(behind)? == &b':' {
                let value = self.after_space(behind + 1)?;
                if value == behind + 1 && !is_quoted {
                    return None;
                }
                let (_, behind) = self.value(value, depth + 1)?;
                at = self.next(behind, b'}')?;
            } else {
                // A key alone: nothing stands at the sign after it.
                let sign = self.after_space(behind)?;
                self.scalar(Form::Plain, sign, sign)?;
                at = self.next(sign, b'}')?;
            }
        }
        self.close(here, at + 1);
        Some(at + 1)
    }

    /// A key; the byte after it and whether it stands in quotes.
    fn key(&mut self, at: usize) -> Option<(usize, bool)> {
        if let Some(b'"' | b'\'') = self.bytes.get(at) {
            let end = self.quoted(at)?;
            return (end - at <= LONGEST_KEY && self.bytes.get(end) == Some(&b':')).then_some((end, true));
        }
        let (end, _) = self.plain(at)?;
        (end - at <= LONGEST_KEY).then_some((end, false))
    }

    /// The item after a `,`, or the end of the brackets.
    fn next(&self, behind: usize, close: u8) -> Option<usize> {
        let at = self.after_space(behind)?;
        match self.bytes.get(at)? {
            b',' => {
                let item = self.after_space(at + 1)?;
                // One comma may stand before the bracket; two in a row are for the parser.
                let sign = *self.bytes.get(item)?;
                (sign == close || !matches!(sign, b',' | b']' | b'}')).then_some(item)
            }
            sign => (*sign == close).then_some(at),
        }
    }

    /// A text without quotes on one line; the byte after it twice.
    fn plain(&mut self, start: usize) -> Option<(usize, usize)> {
        let bytes = self.bytes;
        let is_negative = bytes.get(start)? == &b'-' && bytes.get(start + 1).is_some_and(u8::is_ascii_digit);
        if !starts_plain(bytes[start]) && !is_negative {
            return None;
        }
        let mut at = start;
        loop {
            at += bytes[at..].iter().position(|byte| *byte < b' ' || b":#,[]{}".contains(byte))?;
            match bytes[at] {
                b':' if bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric) => at += 1,
                b'#' if bytes[at - 1] != b' ' => at += 1,
                b',' | b']' | b'}' | b'\n' | b'\r' | b':' => break,
                _ => return None,
            }
        }
        let end = start + bytes[start..at].trim_ascii_end().len();
        // What goes on on the next line is for the parser, and so is a space before a colon.
        let sign = bytes[self.after_space(end)?..].first()?;
        let is_end = matches!(sign, b',' | b']' | b'}') || (*sign == b':' && bytes[end] == b':');
        if !is_end || bytes[end - 1] == b'-' {
            return None;
        }
        self.scalar(Form::Plain, start, end)?;
        Some((end, end))
    }

    /// A text in quotes that holds neither its quote nor an escape; the byte after it.
    fn quoted(&mut self, start: usize) -> Option<usize> {
        let quote = self.bytes[start];
        let stops = |byte: &u8| *byte == quote || *byte == b'\\' || *byte < b' ';
        let close = start + 1 + self.bytes[start + 1..].iter().position(stops)?;
        if self.bytes[close] != quote {
            return None;
        }
        self.scalar(Form::Quoted, start, close + 1)?;
        Some(close + 1)
    }

    fn after_spaces(&self, at: usize) -> usize {
        at + self.bytes[at..].iter().position(|byte| *byte != b' ').unwrap_or(self.bytes.len() - at)
    }

    /// The first byte that is no space and ends no line; none where a line begins too far at the left.
    fn after_space(&self, mut at: usize) -> Option<usize> {
        loop {
            at = self.after_spaces(at);
            at = match &self.bytes[at..] {
                [b'\n', ..] => at + 1,
                [b'\r', b'\n', ..] => at + 2,
                _ => return Some(at),
            };
            let is_edge = |byte: &u8| !matches!(byte, b' ' | b'\n' | b'\r');
            if !self.edge && self.bytes.get(at).is_some_and(is_edge) {
                return None;
            }
        }
    }

    fn scalar(&mut self, form: Form, start: usize, end: usize) -> Option<()> {
        let here = self.open(start, form)?;
        self.close(here, end);
        Some(())
    }

    fn open(&mut self, start: usize, form: Form) -> Option<usize> {
        let (start, here) = (position(start), self.slots.len());
        self.slots.push(Slot::new(start, start, 0, form));
        (here < self.most).then_some(here)
    }

    fn close(&mut self, here: usize, end: usize) {
        let next = position(self.slots.len());
        let slot = &mut self.slots[here];
        slot.end = position(end);
        slot.set_next(next);
    }
}

/// Whether a text without quotes may start with this byte, anywhere.
fn starts_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

#[cfg(test)]
mod tests;
