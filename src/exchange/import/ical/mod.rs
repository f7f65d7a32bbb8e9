//! iCalendar, RFC 5545: events, to-dos and journals. Ends are excluded; what repeats is written out.

mod clock;
mod entry;
mod home;
mod lines;
mod moment;
mod repeats;
mod windows;
mod zones;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};

use crate::exchange::import::ical::home::Home;
use crate::exchange::import::ical::lines::{Component, components};
use crate::exchange::import::ical::moment::Moment;
use crate::exchange::import::ical::zones::Zones;
use crate::exchange::{Imported, Options, Record, Refusal, Report};
use crate::time::{Date, Limit};

/// Events that are made of repeating ones at most, in a file.
const MOST_REPEATED: usize = 50_000;

/// Rules without a further day that are looked into, in a file.
const MOST_DRY: usize = 50;

/// What is known while a file is read.
struct File {
    zones: Zones,
    home: Home,
    /// Up to when repeating events are written out, on any clock.
    until: NaiveDateTime,
    /// Of each series the times that have an event of their own.
    changed: BTreeMap<String, BTreeSet<NaiveDateTime>>,
    /// Of each series the time from which on another event changes all.
    later: BTreeMap<String, NaiveDateTime>,
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
    let zones = Zones::of(&parts);
    let home = Home::of(&parts, &zones);
    let until = until(options)?;
    let changed = changed(&parts, &zones);
    let later = later(&parts, &zones);
    let (series, repeated, goes_on, dry, records) = (0, 0, 0, 0, Vec::new());
    let mut file = File { zones, home, until, changed, later, series, repeated, goes_on, dry, records, report };
    parts.iter().for_each(|part| file.component(part));
    Ok(file.finish(&parts, options))
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

/// Of each series the times that another event stands for.
fn changed(parts: &[Component], zones: &Zones) -> BTreeMap<String, BTreeSet<NaiveDateTime>> {
    let mut changed: BTreeMap<String, BTreeSet<NaiveDateTime>> = BTreeMap::new();
    for part in parts.iter().filter(|part| part.is_whole) {
        let (Some(id), Some(which)) = (part.text("UID"), part.first("RECURRENCE-ID")) else { continue };
        if let Ok(moment) = Moment::of(which, zones) {
            changed.entry(id).or_default().insert(moment.key());
        }
    }
    changed
}

/// Of each series the first time from which on another event changes all.
fn later(parts: &[Component], zones: &Zones) -> BTreeMap<String, NaiveDateTime> {
    let mut later = BTreeMap::new();
    for part in parts.iter().filter(|part| part.is_whole && part.is_of_later()) {
        let (Some(id), Some(which)) = (part.text("UID"), part.first("RECURRENCE-ID")) else { continue };
        let Ok(moment) = Moment::of(which, zones) else { continue };
        later
            .entry(id)
            .and_modify(|first: &mut NaiveDateTime| *first = moment.key().min(*first))
            .or_insert(moment.key());
    }
    later
}

impl File {
    fn component(&mut self, part: &Component) {
        match &*part.name {
            "VEVENT" | "VTODO" | "VJOURNAL" => {
                let title = part.text("SUMMARY").unwrap_or_default();
                if part.name != "VEVENT" {
                    self.report.remark("a to-do or a journal entry is read as an event");
                }
                let why = match part.is_whole {
                    true => self.entry(part).err(),
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

    fn finish(mut self, parts: &[Component], options: &Options) -> Imported {
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
        self.home.tell(&mut self.report);
        let calendars = || parts.iter().filter(|part| part.name == "VCALENDAR");
        let named = |names: [&str; 2]| calendars().find_map(|part| names.iter().find_map(|name| part.text(name)));
        self.report.skipped.sort_by_key(|skipped| skipped.line);
        Imported {
            title: named(["X-WR-CALNAME", "NAME"]),
            description: named(["X-WR-CALDESC", "DESCRIPTION"]).map(|text| crate::exchange::plain_text::of_html(&text)),
            timezone: self.home.timezone(),
            records: self.records,
            report: self.report,
            ..Imported::default()
        }
    }
}
