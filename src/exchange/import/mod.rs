//! Reading: one file for each format, and which of them a text is read by.

mod bibliography;
mod bibtex;
mod csl;
mod easytimeline;
mod gedcom;
mod ical;
mod living;
mod markwhen;
mod mermaid;
mod periodo;
mod simile;
mod table;
mod timelinejs;
mod vis;
mod wikidata;

use serde::de::IgnoredAny;

pub use crate::exchange::import::table::{Open, Table, TableError};
use crate::exchange::javascript::{as_json, lists};
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

    /// The same with what is to be said of the encoding of the file, as [`crate::exchange::decode`] says it: the refusal may be due
    /// to that.
    ///
    /// ```
    /// use dateline::exchange::Refusal;
    /// let refusal = Refusal { line: Some(1), why: "has no title".to_owned() };
    /// assert_eq!(refusal.clone().beside(None), refusal);
    /// assert_eq!(refusal.beside(Some("is not UTF-8")).why, "has no title; it is not UTF-8");
    /// ```
    #[must_use]
    pub fn beside(self, remark: Option<&str>) -> Refusal {
        match remark {
            Some(words) => Refusal { why: format!("{}; it {words}", self.why), ..self },
            None => self,
        }
    }
}

/// Reads a text of another format.
///
/// # Errors
/// Where the text is none of that format.
pub fn import(text: &str, format: Format, options: &Options) -> Result<Imported, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match of_program(text, format) {
        Some(json) => {
            let mut imported = read(&json, format, options)?;
            imported.report.remark("is written in JavaScript: it is read as the JSON that it means");
            Ok(imported)
        }
        None => read(text, format, options),
    }
}

/// The JSON that a text means which is none, but a value of JavaScript, as the libraries of these formats have them.
fn of_program(text: &str, format: Format) -> Option<String> {
    let is_of_libraries = matches!(format, Format::TimelineJs | Format::Simile | Format::VisTimeline | Format::Json);
    let is_json = |text: &str| serde_json::from_str::<IgnoredAny>(text).is_ok();
    if !is_of_libraries || text.trim_start().starts_with('<') || is_json(text) {
        return None;
    }
    let one = Some(as_json(text)).filter(|json| is_json(json));
    one.or_else(|| lists(text).filter(|json| format == Format::VisTimeline && is_json(json)))
}

fn read(text: &str, format: Format, options: &Options) -> Result<Imported, Refusal> {
    match format {
        Format::TimelineJs => timelinejs::read(text),
        Format::Csv | Format::Tsv | Format::JsonLines | Format::Json => table::read(text, format, options),
        Format::Markwhen => markwhen::read(text, options),
        Format::Simile => simile::read(text, options),
        Format::ICalendar => ical::read(text, options),
        Format::Gedcom => gedcom::read(text, options),
        Format::Wikidata => wikidata::read(text, options),
        Format::PeriodO => periodo::read(text, options),
        Format::VisTimeline => vis::read(text, options),
        Format::EasyTimeline => easytimeline::read(text),
        Format::Mermaid => mermaid::read(text, options),
        Format::CslJson => csl::read(text, options),
        Format::BibTex => bibtex::read(text, options),
    }
}
