//! Tables: CSV, TSV, JSON lines and JSON with an object a row. A table is read twice and never held: first for what only all rows
//! together tell, then row by row.

mod cell_dates;
mod columns;
mod csv;
mod objects;
mod own;
mod row;
mod split;
mod survey;

use std::io::{self, Read};

use crate::exchange::address::of_web;
use crate::exchange::encoding::Written;
use crate::exchange::import::table::cell_dates::Manner;
use crate::exchange::import::table::columns::Columns;
use crate::exchange::import::table::csv::{Signs, Stop};
use crate::exchange::import::table::row::Row;
use crate::exchange::import::table::split::Cells;
use crate::exchange::import::table::survey::Survey;
use crate::exchange::tidy::Tidy;
use crate::exchange::yaml;
use crate::exchange::{Format, Imported, Options, Record, Refusal, Report, Skipped, SourceRecord};

/// What to do with a row of too many cells.
const QUOTES: &str = "a text with the sign between columns in it needs quotes";
/// Of a text that the file ends inside of.
const UNCLOSED: &str = "begins a text with a quote that never ends, so nothing behind it was read";

/// Opens the table from its start, each time anew.
pub type Open<'o> = dyn FnMut() -> io::Result<Box<dyn Read>> + 'o;

/// Why a table could not be read to its end.
#[derive(Debug)]
#[non_exhaustive]
pub enum TableError {
    /// It is none.
    Refused(Refusal),
    /// Reading or writing failed.
    Io(io::Error),
}

impl From<io::Error> for TableError {
    fn from(error: io::Error) -> TableError {
        TableError::Io(error)
    }
}

impl From<Refusal> for TableError {
    fn from(refusal: Refusal) -> TableError {
        TableError::Refused(refusal)
    }
}

/// A table that was looked at once.
pub struct Table {
    format: Format,
    written: Written,
    signs: Option<Signs>,
    columns: Columns,
    manner: Manner,
    categories: std::collections::BTreeMap<String, (usize, usize)>,
    sources: Vec<String>,
    head: Imported,
    report: Report,
}

impl Table {
    /// Reads a table for the first time.
    ///
    /// # Errors
    /// Where no column says when or what, or reading fails.
    pub fn survey(open: &mut Open<'_>, format: Format, options: &Options) -> Result<Table, TableError> {
        let written = Written::of(open()?)?;
        let mut report = Report::default();
        if let Some(words) = written.remark() {
            report.remark(&words);
        }
        let signs = match format {
            Format::Csv | Format::Tsv => Some(Signs::of(&sample(written.reader(open()?))?)),
            _ => None,
        };
        let names = match signs {
            Some(signs) => csv::names(written.reader(open()?), signs)?,
            None => objects::names(written.reader(open()?), format)?,
        };
        let columns = Columns::of(names, &options.map)?;
        let mut survey = Survey::default();
        let manner = Manner { order: options.order, is_midnight_a_day: false, is_two_years: false };
        let mut table = Table {
            format,
            written,
            signs,
            columns,
            manner,
            categories: Default::default(),
            sources: Vec::new(),
            head: Imported::default(),
            report,
        };
        let mut head = Imported::default();
        table.each(open, |line, columns, cells| {
            let row = Row { line, columns, cells };
            match row.slide() {
                Some(kind) => of_sheet(&kind, &row, &mut head),
                None => survey.add(line, columns, cells),
            }
        })?;
        table.report.skipped.append(&mut head.report.skipped);
        table.head = head;
        table.manner = Manner {
            order: survey.order(options, &mut table.report),
            is_midnight_a_day: survey.is_midnight_a_day(),
            is_two_years: survey.two_years.is_some(),
        };
        (table.categories, table.sources) = (survey.categories, survey.sources);
        Ok(table)
    }

    /// Calls with each row; the rows that are none.
    fn each(
        &self,
        open: &mut Open<'_>,
        row: impl FnMut(usize, &Columns, Cells<'_>),
    ) -> Result<Vec<Skipped>, TableError> {
        let from = self.written.reader(open()?);
        match self.signs {
            Some(signs) => self.each_record(from, signs, row),
            None => self.each_object(from, row),
        }
    }

    fn each_record(
        &self,
        from: impl Read,
        signs: Signs,
        mut row: impl FnMut(usize, &Columns, Cells<'_>),
    ) -> Result<Vec<Skipped>, TableError> {
        let (mut is_first, most) = (true, self.columns.names.len());
        let mut faults = Vec::new();
        let result = csv::each(from, signs, |line, record| match record.len() {
            _ if std::mem::take(&mut is_first) => {}
            count if count > most => {
                let what = record.get(0).unwrap_or_default();
                faults.push(Skipped::of(
                    line,
                    what,
                    format!("has {count} cells where the first line has {most}: {QUOTES}"),
                ));
            }
            _ => row(line, &self.columns, Cells::Record(record)),
        });
        match result {
            Ok(()) => {}
            Err(Stop::Io(error)) => return Err(TableError::Io(error)),
            Err(Stop::Unclosed(line)) => faults.push(Skipped::of(line, "", UNCLOSED)),
        }
        Ok(faults)
    }

    fn each_object(
        &self,
        from: impl Read,
        mut row: impl FnMut(usize, &Columns, Cells<'_>),
    ) -> Result<Vec<Skipped>, TableError> {
        let mut faults = Vec::new();
        objects::each(from, self.format, &self.columns, |line, cells| match cells {
            Ok(cells) => row(line, &self.columns, Cells::Texts(cells)),
            Err(refusal) => faults.push(Skipped::of(line, "", refusal.why)),
        })?;
        Ok(faults)
    }

    /// Reads the rows: each as an event, or why it is none.
    fn records(
        &mut self,
        open: &mut Open<'_>,
        mut take: impl FnMut(Record, &mut Report) -> io::Result<()>,
    ) -> Result<Report, TableError> {
        let mut report = std::mem::take(&mut self.report);
        let manner = self.manner;
        let mut failed = None;
        let faults = self.each(open, |line, columns, cells| {
            let row = Row { line, columns, cells };
            if failed.is_some() || row.is_empty() || row.slide().is_some() {
                return;
            }
            match row.record(manner, &mut report) {
                Ok(record) => failed = take(record, &mut report).err(),
                Err(why) => report.skip(line, &row.words().0, why),
            }
        })?;
        report.skipped.extend(faults);
        report.skipped.sort_by_key(|skipped| skipped.line);
        failed.map_or(Ok(report), |error| Err(TableError::Io(error)))
    }

    /// Writes a file with all of it, row by row; what there is to say. Categories beyond `options.categories_most` become tags.
    ///
    /// # Errors
    /// Where reading or writing fails.
    pub fn write(
        mut self,
        open: &mut Open<'_>,
        title: &str,
        options: &Options,
        out: &mut dyn io::Write,
    ) -> Result<Report, TableError> {
        let head = Imported { sources: self.source_records(), ..std::mem::take(&mut self.head) };
        let mut tidy = Tidy::new(std::mem::take(&mut self.categories), options.categories_most);
        let sources = yaml::source_keys(&head.sources);
        out.write_all(yaml::head(&head, title, &tidy.listed(), &sources).as_bytes())?;
        let mut is_first = true;
        let report = self.records(open, |record, report| {
            let Some(record) = tidy.record(record, report) else { return Ok(()) };
            if std::mem::take(&mut is_first) {
                out.write_all(b"events:\n")?;
            }
            out.write_all(yaml::event(&record, tidy.categories(), &sources).as_bytes())
        })?;
        if is_first {
            out.write_all(b"events: []\n")?;
        }
        Ok(report)
    }

    fn source_records(&self) -> Vec<SourceRecord> {
        let source = |name: &String| SourceRecord {
            id: name.clone(),
            title: name.clone(),
            url: of_web(name),
            ..SourceRecord::default()
        };
        self.sources.iter().map(source).collect()
    }
}

/// The title and the eras of a sheet for TimelineJS.
fn of_sheet(kind: &str, row: &Row<'_>, head: &mut Imported) {
    let (title, summary) = row.words();
    if kind == "title" {
        (head.title, head.description) = (Some(title), summary);
        return;
    }
    let manner = Manner { order: crate::exchange::Order::Sure, is_midnight_a_day: true, is_two_years: false };
    match row.date(manner, &mut Report::default()) {
        Ok((date, _)) => head.eras.push(crate::exchange::EraRecord { date, title }),
        Err(why) => head.report.skip(row.line, &title, why),
    }
}

/// Reads a table that is held as a text.
pub(super) fn read(text: &str, format: Format, options: &Options) -> Result<Imported, Refusal> {
    let bytes: std::sync::Arc<[u8]> = text.as_bytes().into();
    let mut open = || -> io::Result<Box<dyn Read>> { Ok(Box::new(io::Cursor::new(bytes.clone()))) };
    let all = |error| match error {
        TableError::Refused(refusal) => refusal,
        TableError::Io(error) => Refusal::whole(error.to_string()),
    };
    let mut table = Table::survey(&mut open, format, options).map_err(all)?;
    let mut records = Vec::new();
    let report = table.records(&mut open, |record, _| {
        records.push(record);
        Ok(())
    });
    Ok(Imported { records, sources: table.source_records(), report: report.map_err(all)?, ..table.head })
}

/// The beginning of a text.
fn sample(from: impl Read) -> io::Result<String> {
    let mut bytes = Vec::new();
    from.take(1 << 16).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
