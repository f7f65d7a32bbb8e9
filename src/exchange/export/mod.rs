//! Writing: one file for each format. What is written is a function of the chronicle alone: no clock, no machine.

mod bibtex;
mod csl;
mod csv;
mod figures;
mod ical;
mod json;
mod jsonld;
mod listed;
mod losses;
mod markdown;
#[cfg(test)]
mod tests;
mod timelinejs;

use crate::exchange::Report;
pub(in crate::exchange) use crate::exchange::export::bibtex::year_beside;
pub use crate::exchange::export::listed::{Listed, listed, listed_in};
use crate::exchange::offsets::{has_several_zones, with_all_offsets, with_offsets};
use crate::language::Language;
use crate::model::{Chronicle, Event};

macro_rules! formats {
    ($($(#[$doc:meta])* $name:ident = $slug:literal, $title:literal, $write:path;)*) => {
        /// A format that a file of ours is written in for other programs.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum ExportFormat { $($(#[$doc])* $name,)* }

        impl ExportFormat {
            /// All of them.
            pub const ALL: &[ExportFormat] = &[$(ExportFormat::$name,)*];

            /// As an argument.
            pub const fn slug(self) -> &'static str {
                match self { $(ExportFormat::$name => $slug,)* }
            }

            /// As its users call it.
            pub const fn name(self) -> &'static str {
                match self { $(ExportFormat::$name => $title,)* }
            }

            fn write(self, chronicle: &Chronicle, report: &mut Report) -> String {
                match self { $(ExportFormat::$name => $write(chronicle, report),)* }
            }
        }
    };
}

formats! {
    /// A row an event, between commas; RFC 4180.
    Csv = "csv", "CSV", csv::write;
    /// The list that `dateline list --format json` prints.
    Json = "json", "JSON", json::list;
    /// The same, an object a line.
    JsonLines = "jsonl", "JSON lines", json::lines;
    /// RFC 5545.
    ICalendar = "ical", "iCalendar", ical::write;
    /// The JSON of Knight Lab's TimelineJS.
    TimelineJs = "timelinejs", "TimelineJS", timelinejs::write;
    /// The sources, in the JSON of the Citation Style Language.
    CslJson = "csl", "CSL-JSON", csl::write;
    /// The sources, for BibTeX and biblatex.
    BibTex = "bibtex", "BibTeX", bibtex::write;
    /// Events in the words of schema.org.
    JsonLd = "jsonld", "JSON-LD", jsonld::write;
    /// A table, its sources as footnotes.
    Markdown = "markdown", "Markdown", markdown::write;
}

/// A file in another format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Its text, the last line with its end.
    pub text: String,
    /// What of the chronicle it does not hold, by kind, and the events that are not in it. Its [`Skipped`](crate::exchange::Skipped)
    /// have the line 0: a chronicle does not know its text.
    pub report: Report,
}

/// Writes a chronicle in another format.
///
/// ```
/// use dateline::exchange::{ExportFormat, export};
/// let text = "title: T\nevents: [{ id: houla, date: 2012-05-25, title: Houla, status: disputed }]\n";
/// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let exported = export(&chronicle, ExportFormat::Markdown);
/// assert_eq!(exported.text, "# T\n\n| Date | Event |\n| --- | --- |\n| 25 May 2012 | Houla |\n");
/// assert_eq!(exported.report.lost["statuses of events"], 1);
/// # Ok::<(), &str>(())
/// ```
pub fn export(chronicle: &Chronicle, to: ExportFormat) -> Exported {
    let mut report = Report::default();
    // A table has no zone: a time on the clocks of the file would be on no clock there.
    let is_table = matches!(to, ExportFormat::Csv | ExportFormat::Json | ExportFormat::JsonLines);
    let is_on_clocks = |event: &Event| event.date.names_zone() == Some(false);
    if is_table && chronicle.timezone.is_some() && chronicle.events.iter().any(is_on_clocks) {
        report.remark("times on the clocks of the file are written with their offsets");
        let text = to.write(&with_all_offsets(chronicle.clone()), &mut report);
        return Exported { text, report };
    }
    // Calendars have the zone of each time, or UTC.
    if to == ExportFormat::ICalendar || !has_several_zones(chronicle) {
        let text = to.write(chronicle, &mut report);
        return Exported { text, report };
    }
    report.remark(
        "times of included files in other time zones are written as the same moments, with offsets or on one clock",
    );
    let text = to.write(&with_offsets(chronicle.clone()), &mut report);
    Exported { text, report }
}

/// The date of an event in words, its years as the file counts them.
fn words(chronicle: &Chronicle, event: &Event) -> String {
    event.words_in(chronicle, Language::English)
}

/// An address as RFC 3986 has it: signs and spaces that cannot stand in one are written as their bytes.
fn address(url: &str) -> String {
    let is_foreign = |letter: char| letter.is_control() || letter.is_whitespace() || "\"<>\\^`{|}".contains(letter);
    let mut out = String::with_capacity(url.len());
    for letter in url.trim().chars() {
        if is_foreign(letter) {
            letter.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        } else {
            out.push(letter);
        }
    }
    out
}

/// The label of an event's category.
fn label<'c>(chronicle: &'c Chronicle, event: &Event) -> Option<&'c str> {
    event.category_in(chronicle).map(|category| category.label.as_str())
}

#[cfg(test)]
mod address_tests {
    use super::{ExportFormat, address, export};

    #[test]
    fn times_of_several_zones_stay_the_same_moments() {
        let file = "title: T\ntimezone: Europe/Paris\nevents:\n  - { date: 2020-01-01T10:00, title: A }\n";
        let mut chronicle = crate::read::read(file).value.expect("a chronicle");
        let mut event = chronicle.events[0].clone();
        event.date = event.date.in_zone("America/New_York".parse().ok());
        chronicle.events.push(event);
        let hours = [(ExportFormat::Json, "2020-01-01T10:00-05:00"), (ExportFormat::TimelineJs, "\"hour\": 16")];
        for (format, moment) in hours {
            let exported = export(&chronicle, format);
            assert!(exported.text.contains(moment) && !exported.report.remarks.is_empty(), "{}", exported.text);
        }
    }

    #[test]
    fn an_address_ends_nothing_and_stays_one() {
        assert_eq!(address("https://example.org/a_b?c=%20&d#e"), "https://example.org/a_b?c=%20&d#e");
        assert_eq!(address(" https://example.org/\"{a} |>\n"), "https://example.org/%22%7Ba%7D%20%7C%3E");
        assert_eq!(address("https://example.org/ü\u{a0}é"), "https://example.org/ü%C2%A0é");
    }
}
