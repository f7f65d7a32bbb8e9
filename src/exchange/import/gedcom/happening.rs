//! What happened once to a person or a family: its date, place, sources and notes.

use crate::exchange::address::of_web;
use crate::exchange::dates::checked;
use crate::exchange::import::gedcom::date::Value;
use crate::exchange::import::gedcom::person::restricted;
use crate::exchange::import::gedcom::tree::At;
use crate::exchange::import::gedcom::{File, words};
use crate::exchange::plain_text::spaced;
use crate::exchange::{Options, Record, Report};

/// The value of an event's date; none where it has none.
pub(super) fn dated(at: At<'_, '_>, options: &Options) -> Option<Result<Value, String>> {
    let date = at.first("DATE")?;
    let phrase = date.text_of("PHRASE");
    if date.raw().is_empty() {
        return phrase.map(|_| Err("is a date in words alone".to_owned()));
    }
    Some(Value::read(date.raw(), options).map(|value| match phrase {
        Some(phrase) => value.in_words(phrase),
        None => value,
    }))
}

/// Why a date was not read, with its words.
pub(super) fn undated(at: At<'_, '_>, why: &str) -> String {
    let date = at.first("DATE");
    let phrase = || date.and_then(|date| date.text_of("PHRASE")).unwrap_or_default();
    let words = date.map(At::raw).filter(|raw| !raw.is_empty()).map_or_else(phrase, str::to_owned);
    format!("its date `{words}`: {why}")
}

/// A name as its bearer would say it, without the strokes around the family's.
pub(super) fn name(at: At<'_, '_>) -> Option<String> {
    let named = at.first("NAME")?;
    let parts = || ["GIVN", "SURN"].iter().filter_map(|tag| named.text_of(tag)).collect::<Vec<_>>().join(" ");
    let name = named.text().unwrap_or_else(parts);
    // `John /Hale/, Jr.` has its comma behind the name.
    Some(spaced(&name.replace('/', " ")).replace(" ,", ",")).filter(|name| !name.is_empty())
}

/// Where: the place, else the address on one line.
pub(super) fn place(at: At<'_, '_>) -> Option<String> {
    let place = at.text_of("PLAC").map(|place| tidied(&place));
    place.or_else(|| at.first("ADDR").and_then(address)).filter(|place| !place.is_empty())
}

/// `, , York, England`: levels that are not known are left out.
fn tidied(place: &str) -> String {
    place.split([',', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn address(at: At<'_, '_>) -> Option<String> {
    const PARTS: [&str; 7] = ["ADR1", "ADR2", "ADR3", "CITY", "STAE", "POST", "CTRY"];
    let parts = || PARTS.iter().filter_map(|tag| at.text_of(tag)).collect::<Vec<_>>().join(", ");
    at.text().map(|text| tidied(&text)).or_else(|| Some(parts()))
}

impl<'t, 'a> File<'t, 'a> {
    /// An event of somebody, at its own date; nothing where it has none.
    pub(super) fn happening(&mut self, at: At<'t, 'a>, who: &str, actors: &[String]) -> Option<Record> {
        let kind = words::of_happening(at.tag())?;
        let (title, detail) = titled(at, kind, who);
        if let Some(word) = restricted(at) {
            self.report.skip(at.line(), &title, format!("is marked `{word}`: take the mark out to have it read"));
            return None;
        }
        let Some(value) = dated(at, self.options) else {
            self.report.lose("events without a date");
            return None;
        };
        let line = at.first("DATE").map_or(at.line(), At::line);
        let (date, written, is_timed) = match value.and_then(|value| Ok((value.date(&mut self.report)?, value.written)))
        {
            Ok((date, written)) => match timed(at, &date) {
                Some(timed) => (timed, written, true),
                None => (date, written, false),
            },
            Err(why) => {
                self.report.skip(line, &title, undated(at, &why));
                return None;
            }
        };
        let mut summary: Vec<String> = detail.into_iter().collect();
        summary.extend(self.notes_of(at));
        let sources = self.cited.below(at, &mut self.report);
        self.lose_rest(at, is_timed);
        Some(Record {
            line: at.line(),
            date,
            written,
            title,
            summary: Some(summary.join(" ")).filter(|summary| !summary.is_empty()),
            category: Some(capital(kind)),
            place: place(at),
            actors: actors.to_vec(),
            sources,
            url: at.text_of("WWW").and_then(|url| of_web(&url)),
            ..Record::default()
        })
    }

    /// Counts what is below an event and has no place in ours; whether the time of day of its date has one.
    pub(super) fn lose_rest(&mut self, at: At<'t, 'a>, is_timed: bool) {
        let has_place = at.first("PLAC").is_some();
        let date = at.first("DATE").map(At::line);
        for below in at.below() {
            match below.tag() {
                "DATE" if date != Some(below.line()) => self.report.lose("further dates of events"),
                "DATE" => lose_below_date(below, is_timed, &mut self.report),
                "PLAC" => below.below().filter(|part| part.tag() != "SOUR").for_each(|part| {
                    let is_place = matches!(part.tag(), "MAP" | "FORM" | "TRAN" | "LANG");
                    self.report.lose(&words::of_lines(if is_place { "MAP" } else { part.tag() }));
                }),
                "ADDR" if !has_place => {}
                "TYPE" | "NOTE" | "SNOTE" | "SOUR" | "WWW" => {}
                tag => self.report.lose(&words::of_lines(tag)),
            }
        }
    }
}

/// With the time of day, where the date is a day.
fn timed(at: At<'_, '_>, date: &str) -> Option<String> {
    let time = at.first("DATE").and_then(|date| date.text_of("TIME"))?;
    checked(format!("{date}T{time}")).ok()
}

/// What stands below a date and did not become a part of it.
fn lose_below_date(date: At<'_, '_>, is_timed: bool, report: &mut Report) {
    for below in date.below() {
        match below.tag() {
            "TIME" if is_timed => {}
            "PHRASE" => {}
            tag => report.lose(&words::of_lines(tag)),
        }
    }
}

/// `Ann Lee: emigration`; of an event by its own name that, of an attribute what it says; then what else there is to say.
fn titled(at: At<'_, '_>, kind: &'static str, who: &str) -> (String, Option<String>) {
    let (type_, value) = (at.text_of("TYPE"), at.text().filter(|text| text != "Y"));
    let own = match (kind, type_, value) {
        ("event" | "fact", Some(type_), Some(value)) if kind == "fact" => (format!("{type_}, {value}"), None),
        ("event" | "fact", Some(type_), value) => (type_, value),
        ("event" | "fact", None, Some(value)) => (value, None),
        (kind, type_, Some(value)) => (format!("{kind}, {}", spaced(&value)), type_),
        (kind, type_, None) => (kind.to_owned(), type_),
    };
    (format!("{who}: {}", own.0), own.1)
}

/// With a capital, as a legend says it.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
