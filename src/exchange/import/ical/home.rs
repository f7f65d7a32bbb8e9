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

/// Where a file is at home.
#[derive(Debug, Default)]
pub(super) struct Home {
    zone: Option<Tz>,
    /// What there is to say of it.
    remark: Option<String>,
}

impl Home {
    /// The zone that the file names; where times with and without a zone stand side by side, the one that the others have.
    pub(super) fn of(parts: &[Component], zones: &Zones) -> Home {
        let mut remark = None;
        if let Some(name) =
            parts.iter().filter(|part| part.name == "VCALENDAR").find_map(|part| part.text("X-WR-TIMEZONE"))
        {
            match place(&name).or_else(|| place(place_of_windows(&name)?)) {
                Some(zone) => return Home { zone: Some(zone), remark },
                None => {
                    remark = Some(format!("the zone of the file, `{name}`, is not in the zone data and is left out"))
                }
            }
        }
        let mut is_floating = false;
        let mut fixed: BTreeSet<Option<&'static str>> = BTreeSet::new();
        let entries = parts.iter().filter(|part| matches!(&*part.name, "VEVENT" | "VTODO" | "VJOURNAL"));
        for moment in entries.filter_map(|part| part.first("DTSTART")).filter_map(|start| Moment::of(start, zones).ok())
        {
            match moment {
                Moment::Day(_) => {}
                Moment::Time(_, Clock::Floating) => is_floating = true,
                Moment::Time(_, Clock::Place(tz)) => _ = fixed.insert(Some(tz.name())),
                Moment::Time(_, Clock::Utc | Clock::Own(_)) => _ = fixed.insert(None),
            }
        }
        if !is_floating || fixed.is_empty() {
            return Home { zone: None, remark };
        }
        let mut places = fixed.iter().flatten();
        let zone = match (places.next(), places.next()) {
            (Some(name), None) => name.parse().unwrap_or(Tz::UTC),
            _ => Tz::UTC,
        };
        let said = format!(
            "times without a zone stand beside times with one: they are written as on the clocks of {}",
            zone.name()
        );
        Home { zone: Some(zone), remark: Some(said) }
    }

    pub(super) fn tell(&self, report: &mut Report) {
        if let Some(remark) = &self.remark {
            report.remark(remark);
        }
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
