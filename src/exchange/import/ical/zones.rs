//! Zones: those of the zone data by their names, others by what the file says of their changes.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::exchange::import::ical::clock::{Change, Clock, place};
use crate::exchange::import::ical::lines::{Component, Property};
use crate::exchange::import::ical::moment::Moment;
use crate::exchange::import::ical::repeats::{Series, occurrences};
use crate::exchange::import::ical::windows::place_of_windows;

/// Years up to which the changes of a zone are worked out.
const LAST_YEAR: i32 = 2200;

/// Descriptions of changes that are read of a file.
const MOST_CHANGES: usize = 500;

/// The zones that a file describes, by their names.
#[derive(Debug, Default)]
pub(super) struct Zones {
    own: BTreeMap<String, Clock>,
    /// Those that the file describes twice, and differently.
    twice: BTreeSet<String>,
}

impl Zones {
    /// Reads all `VTIMEZONE`s.
    pub(super) fn of(components: &[Component]) -> Zones {
        let mut changes: BTreeMap<usize, Vec<Change>> = BTreeMap::new();
        for part in components.iter().filter(|part| matches!(&*part.name, "STANDARD" | "DAYLIGHT")).take(MOST_CHANGES) {
            if let Some(zone) = part.parent {
                changes.entry(zone).or_default().extend(observance(part).unwrap_or_default());
            }
        }
        let (mut own, mut twice) = (BTreeMap::new(), BTreeSet::new());
        for (at, zone) in components.iter().enumerate().filter(|(_, part)| part.name == "VTIMEZONE") {
            let Some(name) = zone.text("TZID") else { continue };
            let known = zone.text("X-LIC-LOCATION").and_then(|place_name| place(&place_name));
            let mut described = changes.remove(&at).unwrap_or_default();
            described.sort();
            let clock = match known {
                Some(tz) => Clock::Place(tz),
                None if described.is_empty() => continue,
                None => Clock::Own(Rc::new(described)),
            };
            if own.insert(name.clone(), clock.clone()).is_some_and(|other| other != clock) {
                twice.insert(name);
            }
        }
        Zones { own, twice }
    }

    /// The clock of a `TZID`.
    pub(super) fn clock(&self, name: &str) -> Result<Clock, String> {
        if let Some(tz) = place(name) {
            return Ok(Clock::Place(tz));
        }
        if self.twice.contains(name) {
            return Err(format!("the zone `{name}` is described twice in its calendar, and differently"));
        }
        let named = || place_of_windows(name).and_then(place).map(Clock::Place);
        self.own.get(name).cloned().or_else(named).ok_or_else(|| {
            format!("the zone `{name}` is neither in the zone data, as `Europe/Berlin` is, nor described in the file")
        })
    }
}

impl Zones {
    /// Where the file describes a zone of the zone data otherwise than they do at a time: seconds ahead of UTC there and here.
    pub(super) fn differing(&self, name: &str, local: NaiveDateTime) -> Option<(i32, i32)> {
        let described = self.own.get(name).filter(|clock| matches!(clock, Clock::Own(_)))?;
        let ((there, _), (here, _)) = (described.offset(local)?, Clock::Place(place(name)?).offset(local)?);
        (there != here).then_some((there, here))
    }
}

/// The changes to standard or to summer time.
fn observance(part: &Component) -> Option<Vec<Change>> {
    // Clocks are changed by rules for a year.
    if part.all("RRULE").any(|rule| !rule.value.to_ascii_uppercase().contains("FREQ=YEARLY")) {
        return None;
    }
    let before = offset(part.first("TZOFFSETFROM")?)?;
    let after = offset(part.first("TZOFFSETTO")?)?;
    let none = Zones::default();
    let start = Moment::of(part.first("DTSTART")?, &none).ok()?;
    let end = NaiveDate::from_ymd_opt(LAST_YEAR, 1, 1)?.and_time(NaiveTime::MIN);
    let fixed = Clock::Own(Rc::new(vec![Change { at: NaiveDateTime::MIN, before, after: before }]));
    let start = Moment::Time(start.local(), fixed);
    let series = Series::of(part, &start, &none);
    let times = occurrences(&series.ok()?, &start, end).ok()?.times;
    Some(times.into_iter().map(|at| Change { at, before, after }).collect())
}

/// `+0130`, `-051500` in seconds.
fn offset(property: &Property) -> Option<i32> {
    let text = property.value.trim();
    let (sign, figures) = text.strip_prefix('-').map_or((1, text.trim_start_matches('+')), |figures| (-1, figures));
    let is_figures = matches!(figures.len(), 4 | 6) && figures.bytes().all(|byte| byte.is_ascii_digit());
    let part = |at: usize| figures.get(at..at + 2).map_or(Some(0), |part| part.parse::<i32>().ok());
    if is_figures { Some(sign * (part(0)? * 3600 + part(2)? * 60 + part(4)?)) } else { None }
}
