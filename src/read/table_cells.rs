//! A table of lines and cells, and where each of them stands in its text.

use crate::text::{Span, line_end};

/// Signs that part cells.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];
/// Lines that begin with it are remarks.
const REMARK: u8 = b'#';
/// A byte order mark.
const MARK: &str = "\u{feff}";

/// The text of a table, of which the first line names the columns.
pub(super) struct Table<'t> {
    text: &'t str,
    /// Where it begins, behind a byte order mark.
    start: usize,
    delimiter: u8,
}

impl<'t> Table<'t> {
    /// Its cells are parted by what stands most often in its first line: a comma, a semicolon or a tab.
    pub(super) fn new(text: &'t str) -> Table<'t> {
        let start = if text.starts_with(MARK) { MARK.len() } else { 0 };
        let table = Table { text, start, delimiter: DELIMITERS[0] };
        let head = table.begin(start);
        let first = &text.as_bytes()[head..line_end(text, head)];
        let count = |sign: u8| first.iter().filter(|byte| **byte == sign).count();
        let most = DELIMITERS.into_iter().rev().max_by_key(|sign| count(*sign));
        Table { delimiter: most.unwrap_or(DELIMITERS[0]), ..table }
    }

    fn reader(&self) -> csv::Reader<&'t [u8]> {
        let mut builder = csv::ReaderBuilder::new();
        builder.has_headers(false).flexible(true).delimiter(self.delimiter).comment(Some(REMARK));
        builder.from_reader(&self.text.as_bytes()[self.start..])
    }

    /// The names of the columns; none where there is no line.
    pub(super) fn names(&self) -> Option<Vec<String>> {
        let first = self.reader().into_records().next()?.ok()?;
        Some(first.iter().map(|name| name.trim().to_owned()).collect())
    }

    /// The lines below the names.
    pub(super) fn rows(&self) -> impl Iterator<Item = csv::StringRecord> + use<'t> {
        // What is text in memory cannot fail to be read as text.
        let records = self.reader().into_records().filter_map(Result::ok).skip(1);
        records.filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
    }

    /// The line of the names.
    pub(super) fn head(&self) -> Span {
        let from = self.begin(self.start);
        Span::new(from, line_end(self.text, from).max(from))
    }

    /// The line of a row.
    pub(super) fn line(&self, row: &csv::StringRecord) -> Span {
        let from = self.first_byte(row);
        Span::new(from, line_end(self.text, from).max(from))
    }

    /// A cell of a row, without its quotes and the space around it; an empty one with the sign after it.
    pub(super) fn cell(&self, row: &csv::StringRecord, column: usize) -> Span {
        let bytes = self.text.as_bytes();
        let mut at = self.first_byte(row);
        for _ in 0..column {
            at = self.end(at) + 1;
        }
        let end = self.end(at.min(bytes.len()));
        let cell = &self.text[at.min(end)..end];
        let bare = cell.trim().trim_matches('"');
        let from = at + cell.find(bare).unwrap_or(0);
        let next = self.text[from.min(bytes.len())..].chars().next().map_or(0, char::len_utf8);
        Span::new(from, from + if bare.is_empty() { next } else { bare.len() })
    }

    /// Where the cell that begins at a byte ends: before the sign that parts it from the next, or the end of its line.
    fn end(&self, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        // As the reader has it: where a cell begins with no quote, one in its middle is a letter.
        let has_quotes = bytes.get(from) == Some(&b'"');
        let mut is_quoted = has_quotes;
        for (at, byte) in bytes.iter().enumerate().skip(from + usize::from(has_quotes)) {
            match byte {
                // Behind the closing quote only another one, which makes it a letter, opens the part anew.
                b'"' if has_quotes && (is_quoted || bytes[at - 1] == b'"') => is_quoted = !is_quoted,
                b'\n' | b'\r' if !is_quoted => return at,
                sign if *sign == self.delimiter && !is_quoted => return at,
                _ => {}
            }
        }
        self.text.len()
    }

    fn first_byte(&self, row: &csv::StringRecord) -> usize {
        let at = row.position().map_or(0, |position| position.byte() as usize);
        self.begin(self.start + at)
    }

    /// The first line from a byte on that is neither empty nor a remark.
    fn begin(&self, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = from.min(bytes.len());
        loop {
            match bytes.get(at) {
                Some(b'\n' | b'\r') => at += 1,
                Some(&REMARK) => at = line_end(self.text, at),
                _ => return at,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    fn cells(text: &str) -> Vec<Vec<&str>> {
        let table = Table::new(text);
        let row = |row: csv::StringRecord| (0..row.len()).map(|at| &text[table.cell(&row, at).range()]).collect();
        table.rows().map(row).collect()
    }

    #[test]
    fn each_cell_is_found_at_its_place() {
        let wanted = [["2012-05", "1,200"], ["2012-06", "7"]];
        assert_eq!(cells("# made by hand\n\nmonth,killed\n2012-05,\"1,200\"\n\n# June\n2012-06, 7\n"), wanted);
        assert_eq!(cells("\u{feff}month;killed\r\n2012-05;1,200\r\n\r\n2012-06;7"), wanted);
        assert_eq!(cells("month\tkilled\n2012-05\t1,200\n2012-06\t\"7\"\n"), wanted);
        assert_eq!(cells("a,b,c\n1,5\" gun,x\n2,b,3\n"), [["1", "5\" gun", "x"], ["2", "b", "3"]]);
        assert_eq!(cells("a,b,c\n1,\"a \"\"b\"\", c\",x\n2,\"b\" \" c,3\n")[0], ["1", "a \"\"b\"\", c", "x"]);
        assert_eq!(cells("a,b\n1,\u{a0}\n"), [["1", "\u{a0}"]]);
        assert_eq!(Table::new("\u{feff}# a\nb , c\n").names(), Some(vec!["b".to_owned(), "c".to_owned()]));
        assert_eq!(Table::new("# a\n\n").names(), None);
    }
}
