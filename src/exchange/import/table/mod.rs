//! Tables: CSV, TSV, JSON lines and JSON with an object a row. A table is read twice: first for what only all rows together tell,
//! then row by row.

mod cell_dates;
mod column_names;
mod columns;
mod csv;
mod drawn;
mod eras;
mod lacking;
mod names_elsewhere;
mod objects;
mod own;
mod quotes;
mod row;
mod row_dates;
mod split;
mod survey;
mod terms;
#[cfg(test)]
mod tests;
mod write;

use std::io::{self, Read};

use crate::exchange::address::of_web;
use crate::exchange::encoding::Written;
use crate::exchange::import::table::cell_dates::Manner;
use crate::exchange::import::table::column_names::Role;
use crate::exchange::import::table::columns::Columns;
use crate::exchange::import::table::csv::{Ending, Signs, Stop};
use crate::exchange::import::table::lacking::sample;
use crate::exchange::import::table::quotes::swallowed;
use crate::exchange::import::table::row::{Row, words};
use crate::exchange::import::table::split::Cells;
use crate::exchange::import::table::survey::Survey;
use crate::exchange::import::table::terms::{are_variables, plain_row};
use crate::exchange::plain_text::{LINES, has_lines};
use crate::exchange::tidy::Counts;
use crate::exchange::{Format, Imported, Options, Record, Refusal, Report, Skipped, SourceRecord};

/// What to do with a row of too many cells.
const QUOTES: &str = "a text with the sign between columns in it needs quotes";
/// Of a row of `null`, `n/a` and their like.
const NO_WORDS: &str = "has words for nothing alone";
/// Of a text that the file ends inside of.
const UNCLOSED: &str = "begins a text with a quote that never ends, so nothing behind it was read";

/// Of a last row with fewer cells than the others, without a line end.
const CUT_OFF: &str =
    "seems cut off: it has fewer cells than the first line, and no line end behind it; with a line end it is read";

/// Opens the table from its start, each time anew.
pub type Open<'o> = dyn FnMut() -> io::Result<Box<dyn Read + 'o>> + 'o;

/// Why a table could not be read to its end.
#[derive(Debug)]
#[non_exhaustive]
pub enum TableError {
    /// It is none.
    Refused(Refusal),
    /// Reading or writing failed.
    Io(io::Error),
    /// No row could be read as an event, so that nothing was written; why not.
    Nothing(Report),
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
    categories: Counts,
    sources: Vec<String>,
    /// Whether some times of day may name no offset where others do.
    is_mixed: bool,
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
        if let Some(refusal) = written.refusal() {
            return Err(refusal.into());
        }
        Table::surveyed(open, format, options, written).map_err(|error| match error {
            TableError::Refused(refusal) => refusal.beside(written.remark().as_deref()).into(),
            error => error,
        })
    }

    fn surveyed(open: &mut Open<'_>, format: Format, options: &Options, written: Written) -> Result<Table, TableError> {
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
        lacking::check(&columns, (format, signs), &options.map, written.reader(open()?))?;
        let mut survey = Survey::default();
        let manner = Manner::of(options.order);
        let mut table = Table {
            format,
            written,
            signs,
            columns,
            manner,
            categories: Default::default(),
            sources: Vec::new(),
            is_mixed: false,
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
        table.is_mixed = survey.is_mixed();
        survey.settle(&mut table.columns);
        table.head = head;
        table.manner = Manner {
            order: survey.order(options, &mut table.report),
            is_midnight_a_day: survey.is_midnight_a_day(),
            is_two_years: survey.two_years.is_some(),
            is_of_wikidata: survey.is_of_wikidata,
            has_long_years: survey.has_long_years,
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
        let (mut faults, mut is_ragged) = (Vec::new(), false);
        let result = csv::each(from, signs, |line, record, ending| {
            let count = record.len();
            match ending {
                _ if std::mem::take(&mut is_first) => {}
                Ending::Swallowed(lines) => faults.push(Skipped::of(line, "", swallowed(line, lines))),
                Ending::File if count < most && !is_ragged => {
                    faults.push(Skipped::of(line, &words(record, &self.columns), CUT_OFF));
                }
                _ if (most..count).any(|at| !record.get(at).unwrap_or_default().trim().is_empty()) => {
                    let why = format!("has {count} cells where the first line has {most}: {QUOTES}");
                    faults.push(Skipped::of(line, record.get(0).unwrap_or_default(), why));
                }
                _ => {
                    is_ragged |= count < most;
                    let plain = are_variables(&self.columns.names).then(|| plain_row(record));
                    row(line, &self.columns, Cells::Record(plain.as_ref().unwrap_or(record)));
                }
            }
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
            Ok(cells) => row(line, &self.columns, cells),
            Err(refusal) => faults.push(Skipped::of(line, "", refusal.why)),
        })?;
        Ok(faults)
    }

    /// Reads the rows: each as an event, with the byte at which it begins, or why it is none.
    fn records(
        &mut self,
        open: &mut Open<'_>,
        mut take: impl FnMut(Record, u64, &mut Report) -> io::Result<()>,
    ) -> Result<Report, TableError> {
        let mut report = std::mem::take(&mut self.report);
        report.told_at(0);
        let manner = self.manner;
        let mut failed = None;
        let faults = self.each(open, |line, columns, cells| {
            let row = Row { line, columns, cells };
            if failed.is_some() || row.is_blank() || row.slide().is_some() {
                return;
            }
            if row.is_empty() {
                report.skip(line, "", NO_WORDS);
                return;
            }
            let has_lines = |role: &Role| columns.at(*role).is_some_and(|at| has_lines(cells.at(at)));
            if !columns.is_own && [Role::Title, Role::Summary].iter().any(has_lines) {
                report.remark(LINES);
            }
            match row.record(manner, &mut report) {
                Ok(record) => failed = take(record, cells.start(), &mut report).err(),
                Err(why) => report.skip(line, &row.words().0, why),
            }
            report.told_at(line);
        })?;
        report.skipped.extend(faults);
        report.skipped.sort_by_key(|skipped| skipped.line);
        failed.map_or(Ok(report), |error| Err(TableError::Io(error)))
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
    let order = crate::exchange::Order::Sure;
    let manner = Manner { is_midnight_a_day: true, ..Manner::of(order) };
    match row.date(manner, &mut Report::default()) {
        Ok((date, _)) => head.eras.push(crate::exchange::EraRecord { date, title }),
        Err(why) => head.report.skip(row.line, &title, why),
    }
}

/// Reads a table that is held as a text.
pub(super) fn read(text: &str, format: Format, options: &Options) -> Result<Imported, Refusal> {
    let mut open = || -> io::Result<Box<dyn Read + '_>> { Ok(Box::new(text.as_bytes())) };
    let all = |error| match error {
        TableError::Refused(refusal) => refusal,
        TableError::Io(error) => Refusal::whole(error.to_string()),
        TableError::Nothing(_) => unreachable!("impossible: only writing ends so"),
    };
    let mut table = Table::survey(&mut open, format, options).map_err(all)?;
    let mut records = Vec::new();
    let report = table.records(&mut open, |record, _, _| {
        records.push(record);
        Ok(())
    });
    Ok(Imported { records, sources: table.source_records(), report: report.map_err(all)?, ..table.head })
}
