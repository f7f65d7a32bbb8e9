//! A table as a file of ours: its events in order of time, or row by row where it is too long to be held.

use std::collections::BTreeSet;
use std::io;

use crate::exchange::import::table::{Open, Table, TableError};
use crate::exchange::tidy::{Counts, Keys, Tidy, clean_head, count, retain_cited};
use crate::exchange::{Imported, Options, Record, Report, yaml};
use crate::time::{Date, Instant};

/// Bytes of a table whose events are put in order of time: of each its lines are held, and of a longer one nothing.
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
            return self.linked(open, (head, title), options, out);
        }
        clean_head(&mut head);
        match self.written.length() > HELD {
            true => self.stream(open, (head, title), options, out),
            false => self.in_order(open, (head, title), options, out),
        }
    }

    /// Events that name each other are held, for only all of them tell which are there.
    fn linked(
        mut self,
        open: &mut Open<'_>,
        (mut head, title): (Imported, &str),
        options: &Options,
        out: &mut dyn io::Write,
    ) -> Result<Report, TableError> {
        self.report = std::mem::take(&mut head.report);
        let mut records = Vec::new();
        let report = self.records(open, |record, _| {
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
        self.report = std::mem::take(&mut head.report);
        let mut tidy = Tidy::new(std::mem::take(&mut self.categories), options.categories_most);
        let sources = yaml::source_keys(&head.sources);
        let mut is_first = true;
        let report = self.records(open, |record, report| {
            let Some(record) = tidy.record(record, report) else { return Ok(()) };
            if std::mem::take(&mut is_first) {
                out.write_all(yaml::head(&head, title, &tidy.listed(), &sources).as_bytes())?;
                out.write_all(b"events:\n")?;
            }
            out.write_all(yaml::event(record, tidy.categories(), &sources).as_bytes())
        })?;
        if is_first { Err(TableError::Nothing(report)) } else { Ok(report) }
    }

    /// The lines of all rows, then in order of time.
    fn in_order(
        mut self,
        open: &mut Open<'_>,
        (mut head, title): (Imported, &str),
        options: &Options,
        out: &mut dyn io::Write,
    ) -> Result<Report, TableError> {
        let mut counts = std::mem::take(&mut self.categories);
        loop {
            self.report = head.report.clone();
            let mut tidy = Tidy::new(counts, options.categories_most);
            let sources = yaml::source_keys(&head.sources);
            let mut events = Events::default();
            let report = self.records(open, |record, report| {
                events.add(record, &mut tidy, &sources, report);
                Ok(())
            })?;
            if events.places.is_empty() {
                return Err(TableError::Nothing(report));
            }
            // Categories and sources of rows that were left out have no place above the events: then all is written once more.
            let listed = Tidy::new(events.categories.clone(), options.categories_most).listed();
            if listed == tidy.listed() && head.sources.len() == events.cited.len() {
                out.write_all(yaml::head(&head, title, &listed, &sources).as_bytes())?;
                events.write(out)?;
                return Ok(report);
            }
            counts = events.categories;
            retain_cited(&mut head.sources, |id| events.cited.contains(id), &mut head.report);
        }
    }
}

/// The lines of events, each with its place in time.
#[derive(Default)]
struct Events {
    text: String,
    /// When each is, and the byte at which its lines end.
    places: Vec<((Instant, Instant), u32)>,
    categories: Counts,
    cited: BTreeSet<String>,
    records: usize,
}

impl Events {
    fn add(&mut self, record: Record, tidy: &mut Tidy, sources: &Keys, report: &mut Report) {
        count(&mut self.categories, self.records, &record);
        self.records += 1;
        let Some(record) = tidy.record(record, report) else { return };
        for source in record.named_sources() {
            if !self.cited.contains(source) {
                self.cited.insert(source.clone());
            }
        }
        let first = (Instant(i64::MIN), Instant(i64::MIN));
        let time = Date::if_written(&record.date).map_or(first, |date| date.sort_key());
        self.text.push_str(&yaml::event(record, tidy.categories(), sources));
        let end = u32::try_from(self.text.len()).expect("impossible: a table that is held is short");
        self.places.push((time, end));
    }

    /// In order of time; those of one time stay as they are.
    fn write(mut self, out: &mut dyn io::Write) -> io::Result<()> {
        out.write_all(b"events:\n")?;
        if self.places.is_sorted_by_key(|(time, _)| *time) {
            return out.write_all(self.text.as_bytes());
        }
        let mut start = 0;
        let mut pieces: Vec<_> = self
            .places
            .drain(..)
            .map(|(time, end)| (time, std::mem::replace(&mut start, end), end))
            .collect();
        pieces.sort_by_key(|(time, ..)| *time);
        pieces.iter().try_for_each(|(_, start, end)| out.write_all(&self.text.as_bytes()[*start as usize..*end as usize]))
    }
}
