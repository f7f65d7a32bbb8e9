//! CSV and TSV: which signs stand between the columns and around texts, and the rows with their lines.

use std::collections::VecDeque;
use std::io::{self, Read};

use csv::{Reader, ReaderBuilder, StringRecord};

use crate::exchange::import::table::drawn::{Drawn, is_drawn, is_rule};
use crate::exchange::import::table::own;
use crate::exchange::import::table::quotes::{Loose, Quotes};

/// The signs of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Signs {
    pub(super) delimiter: u8,
    quote: u8,
}

impl Signs {
    /// As the beginning of a file shows them: the sign that the first line has most of, outside quotes.
    pub(super) fn of(sample: &str) -> Signs {
        if sample.trim_start_matches('\u{feff}').starts_with(own::HEAD) {
            return Signs { delimiter: b',', quote: b'"' };
        }
        let line = sample.lines().find(|line| !line.trim().is_empty() && !is_rule(line)).unwrap_or_default();
        let quote = if is_single(sample) { b'\'' } else { b'"' };
        let count = |sign: u8| {
            let mut is_inside = false;
            line.bytes()
                .filter(|byte| {
                    is_inside ^= *byte == quote;
                    *byte == sign && !is_inside
                })
                .count()
        };
        if let Some([delimiter]) = line.strip_prefix("sep=").map(|sign| sign.trim_end().as_bytes()) {
            return Signs { delimiter: *delimiter, quote };
        }
        let delimiter = [b',', b'\t', b';', b'|'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',');
        Signs { delimiter, quote }
    }
}

/// Whether texts stand between single quotes: a field of the first lines begins and ends with one, and none with a double one.
fn is_single(sample: &str) -> bool {
    let fields = || sample.lines().take(5).flat_map(|line| line.split([',', ';', '\t', '|'])).map(str::trim);
    let is_between =
        |quote: char| fields().any(|field| field.len() > 1 && field.starts_with(quote) && field.ends_with(quote));
    is_between('\'') && !is_between('"')
}

/// What ends the reading early.
pub(super) enum Stop {
    Io(io::Error),
    /// A text that begins in this line with a quote that never ends.
    Unclosed(usize),
}

/// How a row ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Line,
    /// The last of a file, without a line end.
    File,
    /// One of its texts began with a quote, and took so many more lines up to a quote that closes no cell.
    Swallowed(usize),
}

/// Calls with each row, its line, and how it ends; the first holds the names.
pub(super) fn each(
    from: impl Read,
    signs: Signs,
    mut row: impl FnMut(usize, &StringRecord, Ending),
) -> Result<(), Stop> {
    let loose = Quotes::of(signs.delimiter, signs.quote);
    let counted = Counted { from, quote: signs.quote, quotes: 0, lines: Lines::default(), loose, tail: Vec::new() };
    let mut reader = reader(counted, signs);
    let (mut last, mut next) = (StringRecord::new(), StringRecord::new());
    let (mut line, mut drawn) = (None, Drawn::of(signs));
    while reader.read_record(&mut next).map_err(|error| Stop::Io(io::Error::other(error)))? {
        if drawn.goes_on(&mut last, &mut next) {
            continue;
        }
        if let Some(line) = line.filter(|_| !is_setting(&last) && !is_drawn(&last, signs)) {
            let end = next.position().map_or(u64::MAX, csv::Position::byte);
            let swallowed = as_written(&mut last, reader.get_mut().loose.before(end));
            row(line, &last, swallowed.map_or(Ending::Line, Ending::Swallowed));
        }
        std::mem::swap(&mut last, &mut next);
        let start = last.position().map_or(0, csv::Position::byte);
        line = Some(reader.get_mut().lines.at(start));
    }
    let Some(line) = line else { return Ok(()) };
    // An odd number of them: the last text took all that follows it, or one quote stands for inches.
    let Counted { quotes, tail, loose, .. } = reader.get_mut();
    let is_open = || last.iter().any(|field| field.contains('\n')) || !ends(&[tail, &b"\n"[..]].concat(), signs);
    if *quotes % 2 == 1 && is_open() {
        return Err(Stop::Unclosed(line));
    }
    if !is_drawn(&last, signs) {
        loose.end();
        let ending = if tail.is_empty() { Ending::Line } else { Ending::File };
        let swallowed = as_written(&mut last, loose.before(u64::MAX));
        row(line, &last, swallowed.map_or(ending, Ending::Swallowed));
    }
    Ok(())
}

/// Gives the texts of a row that go on behind their quotes back as they stand; how many lines one of them took from other rows.
fn as_written(row: &mut StringRecord, loose: Vec<Loose>) -> Option<usize> {
    if loose.is_empty() {
        return None;
    }
    let text = |(at, cell): (usize, &str)| {
        let own = loose.iter().find(|loose| loose.cell == at);
        own.map_or(cell.to_owned(), |loose| loose.written.clone())
    };
    let mut whole = StringRecord::from_iter(row.iter().enumerate().map(text));
    whole.set_position(row.position().cloned());
    *row = whole;
    loose.iter().map(|loose| loose.feeds).max().filter(|feeds| *feeds > 0)
}

/// Whether a text that ends in rows of a table does not end inside a text in quotes.
pub(super) fn ends(text: &[u8], signs: Signs) -> bool {
    const LAST: &str = "end";
    let from = text.chain(LAST.as_bytes());
    let mut reader = reader(from, signs);
    let (mut record, mut is_last) = (StringRecord::new(), false);
    while reader.read_record(&mut record).unwrap_or(false) {
        is_last = record.len() == 1 && record.get(0) == Some(LAST);
    }
    is_last
}

fn reader<R: Read>(from: R, signs: Signs) -> Reader<R> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(signs.delimiter)
        .quote(signs.quote)
        .from_reader(from)
}

/// `sep=;`, with which Excel is told the sign between the columns.
fn is_setting(record: &StringRecord) -> bool {
    let is_first = record.position().is_some_and(|position| position.byte() == 0);
    is_first && record.get(0).is_some_and(|cell| cell.starts_with("sep=")) && record.len() <= 2
}

/// The names of the columns: the first row that is not empty.
pub(super) fn names(from: impl Read, signs: Signs) -> io::Result<Vec<String>> {
    let mut reader = reader(from, signs);
    let mut record = StringRecord::new();
    reader.read_record(&mut record).map_err(io::Error::other)?;
    let mut drawn = Drawn::of(signs);
    while is_setting(&record) || (is_drawn(&record, signs) && !record.is_empty()) {
        if !reader.read_record(&mut record).map_err(io::Error::other)? {
            break;
        }
    }
    drawn.goes_on(&mut StringRecord::new(), &mut record);
    Ok(record.iter().map(|name| name.trim().to_owned()).collect())
}

/// Counts the quotes and the lines that pass.
struct Counted<R> {
    from: R,
    quote: u8,
    quotes: usize,
    lines: Lines,
    loose: Quotes,
    /// What stands behind the last line end.
    tail: Vec<u8>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into)?;
        self.quotes += into[..read].iter().filter(|byte| **byte == self.quote).count();
        self.lines.pass(&into[..read]);
        self.loose.pass(&into[..read]);
        match into[..read].iter().rposition(|byte| matches!(byte, b'\n' | b'\r')) {
            Some(at) => self.tail = into[at + 1..read].to_vec(),
            None => self.tail.extend_from_slice(&into[..read]),
        }
        Ok(read)
    }
}

/// Where lines begin that are not empty: the crate counts a record from the end of the one before it, with the line feed of a
/// pair and with empty lines.
#[derive(Default)]
struct Lines {
    /// The bytes and the numbers of those that were passed and not asked for.
    starts: VecDeque<(u64, usize)>,
    passed: u64,
    feeds: usize,
    is_inside: bool,
}

impl Lines {
    fn pass(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let is_end = matches!(byte, b'\n' | b'\r');
            if !is_end && !self.is_inside {
                self.starts.push_back((self.passed, self.feeds + 1));
            }
            self.is_inside = !is_end;
            self.feeds += usize::from(*byte == b'\n');
            self.passed += 1;
        }
    }

    /// The line of the record that begins at a byte, or behind line ends there.
    fn at(&mut self, byte: u64) -> usize {
        while self.starts.front().is_some_and(|(start, _)| *start < byte) {
            self.starts.pop_front();
        }
        self.starts.front().map_or(self.feeds + 1, |(_, line)| *line)
    }
}

#[cfg(test)]
mod tests {
    use super::{Ending, Signs, Stop, each};

    #[test]
    fn each_row_has_the_line_at_which_it_begins() {
        let cases = [
            ("a,b\nc,d\n\n\n\"e\ne\",f\ng,h", &[1, 2, 5, 7][..]),
            ("a,b\r\nc,d\r\n\r\n\"e\r\ne\",f\r\ng,h\r\n", &[1, 2, 4, 6]),
            ("\n\na,b\nc,d\n", &[3, 4]),
        ];
        for (text, expected) in cases {
            let mut lines = Vec::new();
            let result = each(text.as_bytes(), Signs::of(text), |line, _, _| lines.push(line));
            assert!(!matches!(result, Err(Stop::Io(_))));
            assert_eq!(lines, expected, "{text}");
        }
    }

    #[test]
    fn a_last_row_that_is_cut_off_is_told_from_a_whole_one() {
        let cases = [
            ("a,b\nc,d\n", Some(false)),
            ("a,b\nc,d", Some(true)),
            ("a,b\nc,\"d", None),
            ("a,b\nc,\"d\"", Some(true)),
            ("a,b\nc,5\" disk", Some(true)),
            ("a,b\nc,\"d\ne", None),
        ];
        for (text, expected) in cases {
            let mut is_without_end = None;
            let result =
                each(text.as_bytes(), Signs::of(text), |_, _, ending| is_without_end = Some(ending == Ending::File));
            match expected {
                Some(expected) => assert_eq!((is_without_end, result.is_ok()), (Some(expected), true), "{text}"),
                None => assert!(matches!(result, Err(Stop::Unclosed(2))), "{text}"),
            }
        }
    }

    #[test]
    fn a_text_with_a_stray_quote_is_told_or_kept() {
        let mut rows = Vec::new();
        let text = "a,b\n1,\"Quo\n2,x\n3,so \"it\" ends\n4,\"War\" begins\n5,\"two\nlines\"\n6,\"last\" one";
        let result = each(text.as_bytes(), Signs::of(text), |line, row, ending| {
            rows.push((line, row.get(1).unwrap_or_default().to_owned(), ending));
        });
        assert!(result.is_ok());
        let told: Vec<_> = rows.iter().map(|(line, cell, ending)| (*line, &**cell, *ending)).collect();
        assert_eq!(told[1], (2, "\"Quo\n2,x\n3,so \"it\" ends", Ending::Swallowed(2)));
        assert_eq!(told[2..4], [(5, "\"War\" begins", Ending::Line), (6, "two\nlines", Ending::Line)]);
        assert_eq!(told[4], (8, "\"last\" one", Ending::File));
    }

    #[test]
    fn signs_are_those_of_the_first_line() {
        let cases = [
            ("a,b;c,d\n", b',', b'"'),
            ("a;b;\"c,d,e,f\"\n", b';', b'"'),
            ("a\tb, c\td\n", b'\t', b'"'),
            ("a|b|c\n", b'|', b'"'),
            ("'a','b'\n'c','it''s'\n", b',', b'\''),
            ("+---+---+\n| a | b |\n+---+---+\n", b'|', b'"'),
            ("a\n", b',', b'"'),
        ];
        for (sample, delimiter, quote) in cases {
            assert_eq!(Signs::of(sample), Signs { delimiter, quote }, "{sample}");
        }
    }
}
