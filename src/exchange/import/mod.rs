//! Reading: one file for each format, and which of them a text is read by.

mod bibliography;
mod bibtex;
mod csl;
mod easytimeline;
mod gedcom;
mod ical;
mod markwhen;
mod mermaid;
mod periodo;
mod simile;
mod table;
mod timelinejs;
mod vis;
mod wikidata;

pub use crate::exchange::import::table::{Open, Table, TableError};
use crate::exchange::{Format, Imported, Options};

/// Why nothing of a file could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Where, from 1; none where it is the file as a whole.
    pub line: Option<usize>,
    /// Why, lower case, no full stop; then what to do, in a sentence of its own where there is something.
    pub why: String,
}

impl Refusal {
    pub(in crate::exchange) fn at(line: usize, why: impl Into<String>) -> Refusal {
        Refusal { line: Some(line), why: why.into() }
    }

    pub(in crate::exchange) fn whole(why: impl Into<String>) -> Refusal {
        Refusal { line: None, why: why.into() }
    }
}

/// Reads a text of another format.
///
/// # Errors
/// Where the text is none of that format.
pub fn import(text: &str, format: Format, options: &Options) -> Result<Imported, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match format {
        Format::TimelineJs => timelinejs::read(text),
        Format::Csv | Format::Tsv | Format::JsonLines | Format::Json => table::read(text, format, options),
        Format::Markwhen => markwhen::read(text, options),
        Format::Simile => simile::read(text, options),
        Format::ICalendar => ical::read(text, options),
        Format::Gedcom => gedcom::read(text, options),
        Format::Wikidata => wikidata::read(text),
        Format::PeriodO => periodo::read(text, options),
        Format::VisTimeline => vis::read(text, options),
        Format::EasyTimeline => easytimeline::read(text),
        Format::Mermaid => mermaid::read(text, options),
        Format::CslJson => csl::read(text, options),
        Format::BibTex => bibtex::read(text, options),
    }
}
