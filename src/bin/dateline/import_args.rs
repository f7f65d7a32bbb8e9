//! The flags of `dateline import`.

use std::path::PathBuf;

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use dateline::exchange::{self, Format, Options, Order};
use dateline::time::Date;

use crate::as_of;

const EXAMPLES: &str = "\
Examples:
  dateline import history.csv -o events.yaml
  dateline import history.csv --dates dmy --map title='Name of the battle'
  dateline import family.ged -o family.yaml
  dateline import calendar.ics --into events.yaml --dry-run
  psql --csv -c 'select day as date, what as title from log' | dateline import - | dateline render -";

/// Make a file of events from a file of another program
///
/// Spreadsheets (CSV, TSV), JSON lines, TimelineJS, Markwhen, SIMILE, iCalendar, GEDCOM, Wikidata, PeriodO, vis-timeline,
/// EasyTimeline, Mermaid, CSL-JSON, BibTeX. What cannot be read is named with its line, what cannot be taken over is
/// counted, and no date is guessed. Without `-o` or `--into` the new file goes to standard output.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ImportArgs {
    /// The files to read; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// The format, if the content does not show it
    #[arg(long, value_name = "FORMAT", value_parser = format())]
    pub(crate) from: Option<Format>,
    /// The new file; an existing file is never replaced
    #[arg(short, long, value_name = "FILE", conflicts_with = "into")]
    pub(crate) output: Option<PathBuf>,
    /// Add to this file of events, except events that it already has: those of the same id, or of the same title at the same time
    #[arg(long, value_name = "FILE")]
    pub(crate) into: Option<PathBuf>,
    /// Print what would be written, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Write nothing, and exit with 1, if anything is left out, not taken over or changed in meaning
    #[arg(long)]
    pub(crate) strict: bool,
    /// What stands first in dates such as 5/6/2012; or that all dates are EDTF
    #[arg(long, value_enum, value_name = "ORDER")]
    pub(crate) dates: Option<Dates>,
    /// Which column says what, as `date=COLUMN`; may be repeated
    #[arg(long, value_name = "KEY=COLUMN", value_parser = pair)]
    pub(crate) map: Vec<(String, String)>,
    /// The title of the new file, if the imported one has none
    #[arg(long, value_name = "TITLE", conflicts_with = "into")]
    pub(crate) title: Option<String>,
    /// Also make an event of each document
    #[arg(long)]
    pub(crate) events: bool,
    /// Also import people who may be alive
    #[arg(long)]
    pub(crate) living: bool,
    /// Repeat recurring events up to this date; without it, up to the end of this year
    #[arg(long, value_name = "DATE", value_parser = until)]
    pub(crate) until: Option<String>,
    /// The greatest number of categories; the rarest become tags
    #[arg(long, value_name = "NUMBER", default_value_t = 7)]
    pub(crate) categories_most: usize,
}

/// How dates in figures are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Dates {
    /// Day, month, year
    Dmy,
    /// Month, day, year
    Mdy,
    /// All dates are EDTF; what is not is left out
    Edtf,
}

impl ImportArgs {
    /// What was said of a file that `--strict` does not let pass.
    pub(crate) fn refused<'s>(
        &self,
        said: &'s [(String, exchange::Report)],
    ) -> Option<(&'s str, &'s exchange::Report)> {
        let (name, said) = said.iter().find(|(_, said)| self.strict && !said.is_empty())?;
        Some((name, said))
    }

    /// Why a flag that was given would change nothing: it is for other formats than those of the files.
    pub(crate) fn idle(&self, formats: &[Format]) -> Option<String> {
        let tables: &[Format] = &[Format::Csv, Format::Tsv, Format::JsonLines, Format::Json];
        let flags = [
            (self.until.is_some(), "--until", &[Format::ICalendar][..]),
            (self.living, "--living", &[Format::Gedcom, Format::Wikidata]),
            (self.events, "--events", &[Format::CslJson, Format::BibTex]),
            (!self.map.is_empty(), "--map", tables),
        ];
        let names = |formats: &[Format]| formats.iter().map(|format| format.name()).collect::<Vec<_>>().join(", ");
        let (_, flag, of) =
            flags.into_iter().find(|(given, _, of)| *given && !formats.iter().any(|format| of.contains(format)))?;
        Some(format!("`{flag}` is for {}, and would change nothing of {}: leave it out", names(of), names(formats)))
    }

    /// As the library takes them.
    pub(crate) fn options(&self) -> Options {
        let order = match self.dates {
            None => Order::Sure,
            Some(Dates::Dmy) => Order::Dmy,
            Some(Dates::Mdy) => Order::Mdy,
            Some(Dates::Edtf) => Order::Edtf,
        };
        Options {
            order,
            map: self.map.clone(),
            events: self.events,
            living: self.living,
            year: as_of::this_year(),
            until: self.until.clone(),
            categories_most: self.categories_most,
        }
    }
}

/// A day up to which things recur.
fn until(word: &str) -> Result<String, String> {
    let wrong = |why: String| format!("{why}; expected a date, such as `2030` or `2030-12-31`");
    Date::parse(word).map(|_| word.to_owned()).map_err(|error| wrong(error.to_string()))
}

fn format() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.iter().map(|format| PossibleValue::new(format.slug()).help(format.name()));
    let format = |slug: String| Format::ALL.iter().find(|format| format.slug() == slug).copied();
    PossibleValuesParser::new(names).try_map(move |slug| format(slug).ok_or("expected a format"))
}

fn pair(word: &str) -> Result<(String, String), &'static str> {
    let (key, column) = word.split_once('=').ok_or("expected `KEY=COLUMN`, such as `title=Headline`")?;
    Ok((key.trim().to_owned(), column.to_owned()))
}
