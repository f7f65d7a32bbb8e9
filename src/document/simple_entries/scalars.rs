//! Texts on one line: without quotes, and in quotes with the commonest escapes.

use crate::document::arena::Form;
use crate::document::simple_entries::{Lines, Read, ends_word};

impl Lines<'_, '_> {
    /// A text without quotes.
    pub(super) fn plain(&mut self, start: usize) -> Read {
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
                Some(b'#') => break,
                Some(_) => return None,
            }
        }
        let end = start + bytes[start..at].trim_ascii_end().len();
        self.scalar(Form::Plain, start, end);
        Some((end, self.next_line(at)?))
    }

    /// The first byte that may end a text without quotes.
    fn mark(&self, bytes: &[u8]) -> Option<usize> {
        match self.is_clean {
            true => memchr::memchr3(b':', b'#', b'\n', bytes),
            false => bytes.iter().position(|byte| *byte < b' ' || matches!(byte, b':' | b'#')),
        }
    }

    /// A text in quotes on one line.
    pub(super) fn quoted(&mut self, start: usize, quote: u8) -> Read {
        let mut at = start + 1;
        let mut has_escapes = false;
        loop {
            at += self.stop(quote, &self.bytes[at..])?;
            match (self.bytes[at], self.bytes.get(at + 1)) {
                (b'\\', Some(b'"' | b'\\')) if quote == b'"' => at += 2,
                (b'\\', _) if quote == b'\'' => {
                    at += 1;
                    continue;
                }
                (byte, Some(b'\'')) if byte == quote && quote == b'\'' => at += 2,
                (byte, _) if byte == quote => break,
                _ => return None,
            }
            has_escapes = true;
        }
        let inside = &self.text[start + 1..at];
        match (has_escapes, quote) {
            (false, _) => self.scalar(Form::Quoted, start, at + 1),
            (true, b'\'') => self.decoded(start, at + 1, inside.replace("''", "'")),
            (true, _) => self.decoded(start, at + 1, unescaped(inside)),
        }
        Some((at + 1, self.next_line(self.after_spaces(at + 1))?))
    }

    /// The first byte that may end a text in quotes.
    fn stop(&self, quote: u8, bytes: &[u8]) -> Option<usize> {
        match self.is_clean {
            true => memchr::memchr3(quote, b'\\', b'\n', bytes),
            false => bytes.iter().position(|byte| *byte == quote || *byte == b'\\' || *byte < b' '),
        }
    }
}

/// A text in which a backslash stands before the next letter.
fn unescaped(inside: &str) -> String {
    let mut text = String::with_capacity(inside.len());
    let mut letters = inside.chars();
    while let Some(letter) = letters.next() {
        text.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    text
}

/// Whether a text without quotes may start with this byte, anywhere but in brackets.
fn starts_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || b"(/.+$_~<=".contains(&byte)
}
