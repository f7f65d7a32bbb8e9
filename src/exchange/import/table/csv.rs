//! CSV and TSV: which signs stand between the columns and around texts, and the rows with their lines.

use std::io::{self, Read};

use csv::{ReaderBuilder, StringRecord};

use crate::exchange::import::table::own;

/// The signs of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Signs {
    delimiter: u8,
    quote: u8,
}

impl Signs {
    /// As the beginning of a file shows them: the sign that the first line has most of, outside quotes.
    pub(super) fn of(sample: &str) -> Signs {
        if sample.trim_start_matches('\u{feff}').starts_with(own::HEAD) {
            return Signs { delimiter: b',', quote: b'"' };
        }
        let line = sample.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
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

/// Calls with each row and its line, the first of which holds the names.
pub(super) fn each(from: impl Read, signs: Signs, mut row: impl FnMut(usize, &StringRecord)) -> Result<(), Stop> {
    let mut quotes = 0;
    let counted = Counted { from, quote: signs.quote, count: &mut quotes };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(signs.delimiter)
        .quote(signs.quote)
        .from_reader(counted);
    let (mut last, mut next) = (StringRecord::new(), StringRecord::new());
    let mut has_last = false;
    while reader.read_record(&mut next).map_err(|error| Stop::Io(io::Error::other(error)))? {
        if has_last && !is_setting(&last) {
            row(line(&last), &last);
        }
        std::mem::swap(&mut last, &mut next);
        has_last = true;
    }
    drop(reader);
    // An odd number of them: the last text took all that follows it, or one quote stands for inches.
    if has_last && quotes % 2 == 1 && last.iter().any(|field| field.contains('\n')) {
        return Err(Stop::Unclosed(line(&last)));
    }
    if has_last {
        row(line(&last), &last);
    }
    Ok(())
}

/// `sep=;`, with which Excel is told the sign between the columns.
fn is_setting(record: &StringRecord) -> bool {
    let is_first = record.position().is_some_and(|position| position.byte() == 0);
    is_first && record.get(0).is_some_and(|cell| cell.starts_with("sep=")) && record.len() <= 2
}

/// The names of the columns: the first row that is not empty.
pub(super) fn names(from: impl Read, signs: Signs) -> io::Result<Vec<String>> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(signs.delimiter)
        .quote(signs.quote)
        .from_reader(from);
    let mut record = StringRecord::new();
    reader.read_record(&mut record).map_err(io::Error::other)?;
    if is_setting(&record) {
        reader.read_record(&mut record).map_err(io::Error::other)?;
    }
    Ok(record.iter().map(|name| name.trim().to_owned()).collect())
}

fn line(record: &StringRecord) -> usize {
    record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(usize::MAX))
}

/// Counts the quotes that pass.
struct Counted<'c, R> {
    from: R,
    quote: u8,
    count: &'c mut usize,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into)?;
        *self.count += into[..read].iter().filter(|byte| **byte == self.quote).count();
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::Signs;

    #[test]
    fn signs_are_those_of_the_first_line() {
        let cases = [
            ("a,b;c,d\n", b',', b'"'),
            ("a;b;\"c,d,e,f\"\n", b';', b'"'),
            ("a\tb, c\td\n", b'\t', b'"'),
            ("a|b|c\n", b'|', b'"'),
            ("'a','b'\n'c','it''s'\n", b',', b'\''),
            ("a\n", b',', b'"'),
        ];
        for (sample, delimiter, quote) in cases {
            assert_eq!(Signs::of(sample), Signs { delimiter, quote }, "{sample}");
        }
    }
}
