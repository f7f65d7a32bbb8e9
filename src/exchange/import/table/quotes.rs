//! Texts that begin with a quote and go on behind the one that closes them: `"War" begins`. RFC 4180 has none; the crate takes both
//! quotes away, and reads on to the next quote, over as many lines as there are.

use std::collections::VecDeque;

/// A text that goes on behind its quotes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Loose {
    /// The byte at which it begins.
    start: u64,
    /// Its place in the row, from 0.
    pub(super) cell: usize,
    /// As it stands, quotes and all.
    pub(super) written: String,
    /// How many line ends stand inside its quotes.
    pub(super) feeds: usize,
}

/// Where a byte stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Bare,
    Quoted,
    /// Behind a quote inside a quoted text.
    Closed,
    /// Behind spaces there.
    Spaced,
    /// Behind what follows a closed text.
    Loose,
}

/// Finds such texts in the bytes that pass.
#[derive(Debug)]
pub(super) struct Quotes {
    signs: (u8, u8),
    place: Place,
    passed: u64,
    cell: usize,
    start: u64,
    feeds: usize,
    written: Vec<u8>,
    found: VecDeque<Loose>,
}

impl Quotes {
    /// For these signs between cells and around texts.
    pub(super) fn of(delimiter: u8, quote: u8) -> Quotes {
        let (found, written) = (VecDeque::new(), Vec::new());
        Quotes {
            signs: (delimiter, quote),
            place: Place::Start,
            passed: 0,
            cell: 0,
            start: 0,
            feeds: 0,
            written,
            found,
        }
    }

    pub(super) fn pass(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.step(*byte);
            self.passed += 1;
        }
    }

    /// Those that begin before a byte, once.
    pub(super) fn before(&mut self, byte: u64) -> Vec<Loose> {
        let count = self.found.iter().take_while(|loose| loose.start < byte).count();
        self.found.drain(..count).collect()
    }

    /// What is still open at the end.
    pub(super) fn end(&mut self) {
        self.step(b'\n');
    }

    fn step(&mut self, byte: u8) {
        let (delimiter, quote) = self.signs;
        let is_feed = matches!(byte, b'\n' | b'\r');
        let is_end = is_feed || byte == delimiter;
        match self.place {
            Place::Quoted if byte == quote => self.place = Place::Closed,
            Place::Quoted => self.feeds += usize::from(byte == b'\n'),
            Place::Closed if byte == quote => self.place = Place::Quoted,
            Place::Closed | Place::Spaced if byte == b' ' => self.place = Place::Spaced,
            Place::Start if byte == quote => self.begin(),
            _ if is_end => return self.next(is_feed),
            Place::Start | Place::Bare => self.place = Place::Bare,
            Place::Closed | Place::Spaced | Place::Loose => self.place = Place::Loose,
        }
        if !matches!(self.place, Place::Start | Place::Bare) {
            self.written.push(byte);
        }
    }

    fn begin(&mut self) {
        (self.place, self.start, self.feeds) = (Place::Quoted, self.passed, 0);
        self.written.clear();
    }

    /// The next cell, or the first of the next row.
    fn next(&mut self, is_row: bool) {
        if self.place == Place::Loose {
            let written = String::from_utf8_lossy(&self.written).into_owned();
            self.found.push_back(Loose { start: self.start, cell: self.cell, written, feeds: self.feeds });
        }
        self.place = Place::Start;
        self.cell = if is_row { 0 } else { self.cell + 1 };
    }
}

/// Why a row is none whose text takes the rows below it.
pub(super) fn swallowed(line: usize, lines: usize) -> String {
    let last = line + lines;
    format!(
        "begins a text with a quote, and the next one that could end it stands inside a cell of line {last}: lines {line} to {last} are left out. Take the first quote away, or write each quote inside a text twice"
    )
}

#[cfg(test)]
mod tests {
    use super::Quotes;

    #[test]
    fn texts_that_go_on_behind_their_quotes_are_found_as_they_stand() {
        type Found<'a> = (usize, &'a str, usize);
        let cases: [(&str, &[Found<'_>]); 9] = [
            ("a,\"b\"\n\"c\"\"d\",e\n", &[]),
            ("a,\"b\" \n\"c\" ,e\n", &[]),
            ("a,5\" disk\n", &[]),
            ("a,\"War\" begins,c\n", &[(1, "\"War\" begins", 0)]),
            ("\"x\" y", &[(0, "\"x\" y", 0)]),
            ("\"x\" \"y\",z", &[(0, "\"x\" \"y\"", 0)]),
            ("\"a\"\"b\" c \"d\",e\n", &[(0, "\"a\"\"b\" c \"d\"", 0)]),
            ("1,\"Quo\n2,x\n3,so \"it\" ends\n", &[(1, "\"Quo\n2,x\n3,so \"it\" ends", 2)]),
            ("1,\"two\nlines\"\n", &[]),
        ];
        for (text, expected) in cases {
            let mut quotes = Quotes::of(b',', b'"');
            quotes.pass(text.as_bytes());
            quotes.end();
            let found = quotes.before(u64::MAX);
            let found: Vec<_> = found.iter().map(|loose| (loose.cell, &*loose.written, loose.feeds)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
