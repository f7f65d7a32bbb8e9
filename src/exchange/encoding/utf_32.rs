//! UTF-32, which the library of encodings does not have, as UTF-8.

use std::io::{self, Read};

/// Which byte of a letter comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ByteOrder {
    /// The greatest one.
    Big,
    /// The smallest one.
    Little,
}

/// Bytes of a letter.
const WIDTH: usize = 4;

impl ByteOrder {
    /// That of a text of which this is the beginning, with a mark or without; nothing where it is no UTF-32. Two letters of any
    /// other encoding are too great a number for one letter.
    pub(super) fn of(head: &[u8]) -> Option<ByteOrder> {
        let (letters, _) = head.as_chunks::<WIDTH>();
        let is_of = |order: ByteOrder| {
            letters.iter().all(|bytes| order.letter(*bytes).is_some_and(|letter| letter != '\0')) && !letters.is_empty()
        };
        [ByteOrder::Little, ByteOrder::Big].into_iter().find(|order| is_of(*order))
    }

    fn letter(self, bytes: [u8; WIDTH]) -> Option<char> {
        char::from_u32(match self {
            ByteOrder::Big => u32::from_be_bytes(bytes),
            ByteOrder::Little => u32::from_le_bytes(bytes),
        })
    }
}

/// Bytes as they stand, or those of UTF-32 as UTF-8.
pub(super) struct Narrow<R> {
    from: R,
    order: Option<ByteOrder>,
    /// Of a letter, that came in part.
    kept: Vec<u8>,
    /// UTF-8 that nobody took yet.
    ready: Vec<u8>,
}

impl<R: Read> Narrow<R> {
    pub(super) fn new(from: R, order: Option<ByteOrder>) -> Narrow<R> {
        Narrow { from, order, kept: Vec::new(), ready: Vec::new() }
    }

    /// Reads more; what is no letter becomes the sign for that, as in other encodings.
    fn fill(&mut self, order: ByteOrder) -> io::Result<()> {
        let start = self.kept.len();
        self.kept.resize(start + (1 << 16), 0);
        let read = self.from.read(&mut self.kept[start..])?;
        self.kept.truncate(start + read);
        let (letters, rest) = self.kept.as_chunks::<WIDTH>();
        let is_cut_off = read == 0 && !rest.is_empty();
        let letters = letters.iter().map(|bytes| order.letter(*bytes).unwrap_or(char::REPLACEMENT_CHARACTER));
        let text: String = letters.chain(is_cut_off.then_some(char::REPLACEMENT_CHARACTER)).collect();
        self.kept = if read == 0 { Vec::new() } else { rest.to_vec() };
        self.ready = text.into_bytes();
        Ok(())
    }
}

impl<R: Read> Read for Narrow<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let Some(order) = self.order else { return self.from.read(into) };
        while self.ready.is_empty() {
            let before = self.kept.len();
            self.fill(order)?;
            if self.ready.is_empty() && self.kept.len() == before {
                return Ok(0);
            }
        }
        let count = self.ready.len().min(into.len());
        into[..count].copy_from_slice(&self.ready[..count]);
        self.ready.drain(..count);
        Ok(count)
    }
}
