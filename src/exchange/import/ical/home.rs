//! The zone of a file's days and of its times that name none.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use crate::exchange::Report;
use crate::exchange::import::ical::clock::{Clock, Shown, place};
use crate::exchange::import::ical::lines::Component;
use crate::exchange::import::ical::moment::Moment;
use crate::exchange::import::ical::windows::place_of_windows;
use crate::exchange::import::ical::zones::Zones;

/// Where a calendar is at home.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Home {
    zone: Option<Tz>,
}

/// The zone of the times of several calendars that name none: where times with and without a zone stand side by side, the one that
/// the others have.
pub(super) fn home_of_times<'c>(
    calendars: impl Iterator<Item = (&'c [Component], &'c Zones)>,
    report: &mut Report,
) -> Home {
    let mut is_floating = false;
    let mut fixed: BTreeSet<Option<&'static str>> = BTreeSet::new();
    let entry = |part: &&Component| part.is_entry();
    let starts = calendars.flat_map(|(parts, zones)| {
        let starts = parts.iter().filter(entry).filter_map(|part| part.first("DTSTART"));
        starts.filter_map(move |start| Moment::of(start, zones).ok())
    });
    for moment in starts {
        match moment {
            Moment::Day(_) => {}
            Moment::Time(_, Clock::Floating) => is_floating = true,
            Moment::Time(_, Clock::Place(tz)) => _ = fixed.insert(Some(tz.name())),
            Moment::Time(_, Clock::Utc | Clock::Own(_)) => _ = fixed.insert(None),
        }
    }
    if !is_floating || fixed.is_empty() {
        return Home::default();
    }
    let mut places = fixed.iter().flatten();
    let zone = match (places.next(), places.next()) {
        (Some(name), None) => name.parse().unwrap_or(Tz::UTC),
        _ => Tz::UTC,
    };
    let words = "times without a zone stand beside times with one: they are written as on the clocks of";
    report.remark(&format!("{words} {}", zone.name()));
    Home { zone: Some(zone) }
}

impl Home {
    /// The zone that a calendar names.
    pub(super) fn named(parts: &[Component], report: &mut Report) -> Home {
        let calendars = parts.iter().filter(|part| part.name == "VCALENDAR");
        let Some(name) = calendars.into_iter().find_map(|part| part.text("X-WR-TIMEZONE")) else {
            return Home::default();
        };
        let zone = place(&name).or_else(|| place(place_of_windows(&name)?));
        if zone.is_none() {
            report.remark(&format!("the zone of the file, `{name}`, is not in the zone data and is left out"));
        }
        Home { zone }
    }

    pub(super) fn timezone(&self) -> Option<String> {
        self.zone.map(|zone| zone.name().to_owned())
    }

    /// The clock of a time without a zone: one of no place, but where the home's clock does not show the time once.
    pub(super) fn clock(&self, local: NaiveDateTime) -> Clock {
        let home = self.zone.map(Clock::Place);
        home.filter(|clock| clock.offset(local).is_some_and(|(_, shown)| shown != Shown::Once))
            .unwrap_or(Clock::Floating)
    }
}
