//! iCalendar, RFC 5545: events, to-dos and journals. Ends are excluded; what repeats is written out.

mod calendars;
mod clock;
mod doubts;
mod entry;
mod home;
mod lines;
mod lost;
mod moment;
mod own_date;
mod repeats;
mod versions;
mod windows;
mod zones;

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};

use crate::exchange::import::ical::calendars::{Calendar, calendars};
use crate::exchange::import::ical::lines::{Component, components};
use crate::exchange::import::ical::versions::Versions;
use crate::exchange::{Imported, Options, Record, Refusal, Report, on_one_clock};
use crate::time::{Date, Limit};

/// Events that are made of repeating ones at most, in a file.
const MOST_REPEATED: usize = 50_000;

/// Rules without a further day that are looked into, in a file.
const MOST_DRY: usize = 50;

/// What is known while a file is read.
#[derive(Default)]
struct File {
    /// The one that is read.
    calendar: Calendar,
    /// Up to when repeating events are written out, on any clock.
    until: NaiveDateTime,
    versions: Versions,
    /// The zones of which it is told that the file describes them otherwise than the zone data.
    told: BTreeSet<String>,
    /// Repeating events, and the events that they became.
    series: usize,
    repeated: usize,
    goes_on: usize,
    /// Rules that name no further day: to find that takes long.
    dry: usize,
    records: Vec<Record>,
    report: Report,
}

/// Reads a file.
pub(super) fn read(text: &str, options: &Options) -> Result<Imported, Refusal> {
    let first = text.lines().enumerate().find(|(_, line)| !line.trim().is_empty());
    match first {
        Some((_, line)) if line.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR") => {}
        Some((at, _)) => {
            return Err(Refusal::at(at + 1, "is no iCalendar: the first line of a file is `BEGIN:VCALENDAR`"));
        }
        None => return Err(Refusal::whole("is empty: the first line of a file of iCalendar is `BEGIN:VCALENDAR`")),
    }
    let mut report = Report::default();
    let parts = components(text, &mut report);
    is_known_version(&parts)?;
    let calendars = calendars(parts, &mut report);
    let until = until(options)?;
    let mut file = File { until, versions: Versions::of(&calendars), report, ..File::default() };
    let (mut read, mut parts): (Vec<Imported>, Vec<Component>) = (Vec::new(), Vec::new());
    for mut calendar in calendars {
        let own = std::mem::take(&mut calendar.parts);
        file.calendar = calendar;
        file.report.told_at(0);
        for part in &own {
            file.component(part);
            file.report.told_at(part.line);
        }
        let (timezone, records) = (file.calendar.home.timezone(), std::mem::take(&mut file.records));
        read.push(Imported { timezone, records, ..Imported::default() });
        parts.extend(own);
    }
    // Each calendar of a file may have a zone of its own.
    on_one_clock(&mut read);
    let mut all = Imported::default();
    read.into_iter().for_each(|calendar| all.append(calendar));
    Ok(file.finish(&parts, all, options))
}

/// vCalendar 1.0, which telephones and older programs write, has the same frame with other rules, texts and zones.
fn is_known_version(parts: &[Component]) -> Result<(), Refusal> {
    let versions = parts.iter().filter(|part| part.name == "VCALENDAR").filter_map(|part| part.first("VERSION"));
    match versions.into_iter().find(|version| version.value.trim() == "1.0") {
        Some(version) => Err(Refusal::at(
            version.line,
            "is vCalendar 1.0, the form before iCalendar, which is not read: open it in a calendar program, and export it from there as iCalendar, `VERSION:2.0`",
        )),
        None => Ok(()),
    }
}

/// The last second in which a repeating event is written out.
fn until(options: &Options) -> Result<NaiveDateTime, Refusal> {
    let day = match &options.until {
        None => NaiveDate::from_ymd_opt(options.year, 12, 31),
        Some(until) => match Date::parse(until).map(|date| date.bounds().latest) {
            Ok(Limit::Day(day)) => {
                let year = i32::try_from(day.year).ok();
                year.and_then(|year| NaiveDate::from_ymd_opt(year, u32::from(day.month), u32::from(day.day)))
            }
            _ => None,
        },
    };
    let wrong = || Refusal::whole("is written out up to a day, a month or a year, such as `2027-06`");
    day.and_then(|day| day.and_hms_opt(23, 59, 59)).ok_or_else(wrong)
}

impl File {
    fn component(&mut self, part: &Component) {
        match &*part.name {
            _ if part.is_entry() => {
                let title = part.text("SUMMARY").unwrap_or_default();
                if part.name != "VEVENT" {
                    self.report.remark("a to-do or a journal entry is read as an event");
                }
                let why = match part.is_whole {
                    true => self.current(part).and_then(|()| self.entry(part)).err(),
                    false => Some(format!("is not whole: its `END:{}` is missing", part.name)),
                };
                if let Some(why) = why {
                    self.report.skip(part.line, &title, why);
                }
            }
            "VALARM" => self.report.lose("alarms"),
            "VFREEBUSY" => self.report.lose("free and busy times"),
            "VCALENDAR" | "VTIMEZONE" | "STANDARD" | "DAYLIGHT" => {}
            name => self.report.lose(&format!("components `{name}`")),
        }
    }

    /// Whether a component is not cancelled with its calendar, nor replaced by a later version.
    fn current(&self, part: &Component) -> Result<(), String> {
        match self.versions.later_than(part) {
            _ if self.calendar.is_cancelled => Err("is cancelled, as the `METHOD` of its calendar says".to_owned()),
            Some(number) => Err(format!("is replaced by a later version of the same `UID`, of `SEQUENCE:{number}`")),
            None => Ok(()),
        }
    }

    fn finish(mut self, parts: &[Component], all: Imported, options: &Options) -> Imported {
        if parts.first().is_some_and(|calendar| !calendar.is_whole) {
            self.report.remark("the file has no line `END:VCALENDAR` at its end: a part of it may be missing");
        }
        if self.series > 0 {
            let end = options.until.clone().unwrap_or_else(|| format!("the end of {}", options.year));
            let (events, are) = if self.series == 1 { ("event", "is") } else { ("events", "are") };
            let beyond = match self.goes_on {
                0 => String::new(),
                1 => format!("; 1 of them goes on beyond {end}"),
                goes_on => format!("; {goes_on} of them go on beyond {end}"),
            };
            self.report.remark(&format!(
                "{} repeating {events} {are} written as {} single ones{beyond}",
                self.series, self.repeated
            ));
        }
        self.report.append(all.report);
        let calendars = || parts.iter().filter(|part| part.name == "VCALENDAR");
        let named = |names: [&str; 2]| calendars().find_map(|part| names.iter().find_map(|name| part.text(name)));
        self.report.skipped.sort_by_key(|skipped| skipped.line);
        Imported {
            title: named(["X-WR-CALNAME", "NAME"]),
            description: named(["X-WR-CALDESC", "DESCRIPTION"]).map(|text| crate::exchange::plain_text::of_html(&text)),
            timezone: all.timezone,
            records: all.records,
            report: self.report,
            ..Imported::default()
        }
    }
}
