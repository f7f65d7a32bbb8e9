//! A table as a file of ours: its events in order of time, or row by row where it is too long to be held.

use std::collections::BTreeSet;
use std::io::{self, Read};

use crate::exchange::cited::retain_cited;
use crate::exchange::clocks::Clocks;
use crate::exchange::encoding::Written;
use crate::exchange::import::table::csv::{self, Signs};
use crate::exchange::import::table::{CUT_OFF, Open, Table, TableError};
use crate::exchange::tidy::{Counts, Tidy, clean_head, count, sort_key};
use crate::exchange::{Imported, Options, Record, Report, yaml};
use crate::time::Instant;

/// Bytes of a table whose events are put in order of time; of a longer one nothing is held.
const HELD: u64 = 16 << 20;

impl Table {
    /// Writes a file with all of it; what there is to say. Categories beyond `options.categories_most` become tags.
    ///
    /// Events stand in order of time; those of a table of more than 16 MB stand as they come, so that none is held.
    ///
    /// # Errors
    /// Where reading or writing fails, or no row is an event.
    pub fn write(
        mut self,
        open: &mut Open<'_>,
        title: &str,
        options: &Options,
        out: &mut dyn io::Write,
    ) -> Result<Report, TableError> {
        let report = std::mem::take(&mut self.report);
        let mut head = Imported { sources: self.source_records(), report, ..std::mem::take(&mut self.head) };
        if self.columns.named("links").is_some_and(|_| self.columns.is_own) {
            return self.held(open, (head, title), options, out);
        }
        clean_head(&mut head);
        match self.written.length() > HELD {
            true => self.stream(open, (head, title), options, out),
            false => self.in_order(open, (head, title), options, out),
        }
    }

    /// Events that name each other, and a table that ends inside a text, are held as events.
    fn held(
        mut self,
        open: &mut Open<'_>,
        (mut head, title): (Imported, &str),
        options: &Options,
        out: &mut dyn io::Write,
    ) -> Result<Report, TableError> {
        self.report = std::mem::take(&mut head.report);
        let mut records = Vec::new();
        let report = self.records(open, |record, _, _| {
            records.push(record);
            Ok(())
        })?;
        if records.is_empty() {
            return Err(TableError::Nothing(report));
        }
        let (text, report) = yaml::file(Imported { records, report, ..head }, title, options);
        out.write_all(text.as_bytes())?;
        Ok(report)
    }

    /// Each row as it comes.
    fn stream(
        mut self,
        open: &mut Open<'_>,
        (mut head, title): (Imported, &str),
        options: &Options,
        out: &mut dyn io::Write,
    ) -> Result<Report, TableError> {
        if self.is_mixed {
            self.clocks(open)?.settle(&mut head.timezone, &mut head.report);
        }
        self.report = std::mem::take(&mut head.report);
        let mut tidy = Tidy::new(std::mem::take(&mut self.categories), options.categories_most);
        let sources = yaml::source_keys(&head.sources);
        let mut is_first = true;
        let report = self.records(open, |record, _, report| {
            let Some(record) = tidy.record(record, report) else { return Ok(()) };
            if std::mem::take(&mut is_first) {
                out.write_all(yaml::head(&head, title, &tidy.listed(), &sources).as_bytes())?;
                out.write_all(b"events:\n")?;
            }
            out.write_all(yaml::event(record, tidy.categories(), &sources).as_bytes())
        })?;
        if is_first { Err(TableError::Nothing(report)) } else { Ok(report) }
    }

    /// Whether times of day name their offset, of the rows that are read as events.
    fn clocks(&mut self, open: &mut Open<'_>) -> Result<Clocks, TableError> {
        let mut clocks = Clocks::default();
        self.records(open, |record, _, _| {
            clocks.add(&record.date);
            Ok(())
        })?;
        Ok(clocks)
    }

    /// In order of time: where rows are not, they are read once more in that order.
    fn in_order(
        mut self,
        open: &mut Open<'_>,
        (mut head, title): (Imported, &str),
        options: &Options,
        out: &mut dyn io::Write,
    ) -> Result<Report, TableError> {
        let (rows, mut report) = loop {
            self.report = head.report.clone();
            let mut tidy = Tidy::new(std::mem::take(&mut self.categories), options.categories_most);
            let mut rows = Rows::default();
            let report = self.records(open, |record, start, report| {
                rows.add(record, start, &mut tidy, report);
                Ok(())
            })?;
            if rows.places.is_empty() {
                return Err(TableError::Nothing(report));
            }
            self.categories.clone_from(&rows.categories);
            // Categories and sources of rows that were left out have no place above the events: then all is told once more.
            let listed = Tidy::new(rows.categories.clone(), options.categories_most).listed();
            if listed == tidy.listed() && head.sources.len() == rows.cited.len() {
                break (rows, report);
            }
            retain_cited(&mut head.sources, |id| rows.cited.contains(id), &mut head.report);
        };
        let clocks = rows.clocks;
        self.is_mixed = false;
        if rows.places.is_sorted() {
            clocks.settle(&mut head.timezone, &mut report);
            return self.stream(open, (head, title), options, out).map(|_| report);
        }
        let mut text = String::new();
        self.written.reader(open()?).read_to_string(&mut text)?;
        // A row that is cut off would be taken for a whole one behind a line end.
        if report.skipped.iter().any(|skipped| skipped.why == CUT_OFF) {
            return self.held(open, (head, title), options, out);
        }
        text.push('\n');
        let Some(rows) = rows.sorted(&text, self.signs) else {
            return self.held(open, (head, title), options, out);
        };
        clocks.settle(&mut head.timezone, &mut report);
        self.written = Written::plain(self.written.length());
        let mut open = || -> io::Result<Box<dyn Read + '_>> { Ok(Box::new(rows.reader(&text))) };
        self.stream(&mut open, (head, title), options, out).map(|_| report)
    }
}

/// Where the rows of a table stand in it and in time.
#[derive(Default)]
struct Rows {
    /// When each is, and the bytes at which it begins and at which the next one does.
    places: Vec<((Instant, Instant), u32, u32)>,
    categories: Counts,
    cited: BTreeSet<String>,
    clocks: Clocks,
    records: usize,
}

impl Rows {
    fn add(&mut self, record: Record, start: u64, tidy: &mut Tidy, report: &mut Report) {
        count(&mut self.categories, self.records, &record);
        self.records += 1;
        let start = u32::try_from(start).expect("impossible: a table that is held is short");
        if let Some((.., end)) = self.places.last_mut() {
            *end = start;
        }
        let Some(record) = tidy.record(record, report) else { return };
        self.clocks.add(&record.date);
        for source in record.named_sources() {
            if !self.cited.contains(source) {
                self.cited.insert(source.clone());
            }
        }
        self.places.push((sort_key(&record, None), start, u32::MAX));
    }

    /// In order of time; those of one time stay as they are. Nothing where the last row does not end, so that it would take in
    /// what comes behind it.
    fn sorted(mut self, text: &str, signs: Option<Signs>) -> Option<Sorted> {
        let first = self.places.first()?.1;
        let (.., last, end) = self.places.last_mut()?;
        *end = u32::try_from(text.len()).ok()?;
        if signs.is_some_and(|signs| !csv::ends(&text.as_bytes()[*last as usize..], signs)) {
            return None;
        }
        self.places.sort_unstable();
        Some(Sorted { first, places: self.places })
    }
}

/// Rows in order of time.
struct Sorted {
    first: u32,
    places: Vec<((Instant, Instant), u32, u32)>,
}

impl Sorted {
    /// What stands above the rows, then each row.
    fn reader<'t>(&'t self, text: &'t str) -> impl Read + 't {
        let rows = self.places.iter().map(|(_, start, end)| (*start, *end));
        let mut pieces = std::iter::once((0, self.first)).chain(rows);
        let mut piece: &[u8] = &[];
        ReadPieces(move |into: &mut [u8]| {
            let mut filled = 0;
            while filled < into.len() {
                if piece.is_empty() {
                    let Some((start, end)) = pieces.next() else { break };
                    piece = &text.as_bytes()[start as usize..end as usize];
                }
                let count = piece.len().min(into.len() - filled);
                into[filled..filled + count].copy_from_slice(&piece[..count]);
                (filled, piece) = (filled + count, &piece[count..]);
            }
            filled
        })
    }
}

/// A reader by a function that fills a buffer.
struct ReadPieces<F>(F);

impl<F: FnMut(&mut [u8]) -> usize> Read for ReadPieces<F> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        Ok((self.0)(into))
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read};

    use crate::exchange::{Format, Options, Table, TableError, file, import};

    /// What is written row by row, and what is said.
    fn written(text: &str, format: Format, options: &Options) -> Result<(String, Vec<String>), TableError> {
        let mut open = || -> io::Result<Box<dyn Read + '_>> { Ok(Box::new(text.as_bytes())) };
        let mut out = Vec::new();
        let report = Table::survey(&mut open, format, options)?.write(&mut open, "T", options, &mut out)?;
        Ok((String::from_utf8(out).expect("text"), report.lines("in")))
    }

    #[test]
    fn a_table_is_written_as_its_events_are() {
        let csv = [
            "date,title,group\n2014,C,x\n2012,A,y\n2013,\"B\nb\",z\n",
            "date,title,group,id\n\n\n2014,C,x,i\nnever,A,y,i\n2013,B,z,i\n2013,,,\n1999,\"5\"\" disk\",z,i\n",
            "sep=;\ndate;title;source\n2014;C;one\n\n2012;5\" disk;two\nwhen;X;three\n2011;\"B",
            "date,title\r\n2014,C\r2012,A\r\n2011,B,too,many\n2010,\"an end\"",
            "date,title,source\n2014,C,a b\nwhen,X,A-b\n2012,D,A b\n",
        ];
        let options = Options { categories_most: 2, ..Options::default() };
        let jsonl = "{\"date\": \"2014\", \"title\": \"C\"}\n\n{\"title\": \"A\", \"date\": \"2012\"}\n{\"date\": 1}";
        for (text, format) in csv.into_iter().map(|text| (text, Format::Csv)).chain([(jsonl, Format::JsonLines)]) {
            let read = import(text, format, &options).map_err(|refusal| refusal.why).expect("a table");
            let (whole, report) = file(read, "T", &options);
            let written = written(text, format, &options).expect("a table with events");
            assert_eq!(written, (whole, report.lines("in")), "{text}");
        }
    }

    #[test]
    fn a_table_without_an_event_is_not_written() {
        let none = written("date,title\nwhen,A\n", Format::Csv, &Options::default());
        assert!(matches!(none, Err(TableError::Nothing(report)) if report.skipped.len() == 1));
    }
}
