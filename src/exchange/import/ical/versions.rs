//! Events that stand for others of the same `UID`: later versions, and single times of what repeats that are changed.

use std::collections::BTreeMap;

use crate::exchange::import::ical::calendars::Calendar;
use crate::exchange::import::ical::lines::Component;
use crate::exchange::import::ical::moment::Moment;

/// What stands for what, in all calendars of a file.
#[derive(Debug, Default)]
pub(super) struct Versions {
    /// The last number of each event, by its `UID` and the time of a series that it is.
    numbers: BTreeMap<(String, Option<String>), u32>,
    /// Of each series the times that have an event of their own, with their lines.
    changed: BTreeMap<String, Vec<(Moment, usize)>>,
    /// Of each series the times from which on another event changes all.
    later: BTreeMap<String, Vec<Moment>>,
}

impl Versions {
    /// Reads what each event says it is.
    pub(super) fn of(calendars: &[Calendar]) -> Versions {
        let mut versions = Versions::default();
        for calendar in calendars {
            for part in calendar.parts.iter().filter(|part| part.is_whole) {
                let Some(key) = key(part) else { continue };
                if let Some(which) = part.first("RECURRENCE-ID")
                    && let Ok(moment) = Moment::of(which, &calendar.zones)
                {
                    if part.is_of_later() {
                        versions.later.entry(key.0.clone()).or_default().push(moment.clone());
                    }
                    versions.changed.entry(key.0.clone()).or_default().push((moment, part.line));
                }
                let last = versions.numbers.entry(key).or_default();
                *last = number(part).max(*last);
            }
        }
        versions
    }

    /// The number of a later version of the same event.
    pub(super) fn later_than(&self, part: &Component) -> Option<u32> {
        let last = self.numbers.get(&key(part)?).copied()?;
        (last > number(part)).then_some(last)
    }

    /// The times of a series that have events of their own, with the lines of these.
    pub(super) fn changed(&self, id: &str) -> &[(Moment, usize)] {
        self.changed.get(id).map(|changed| &changed[..]).unwrap_or_default()
    }

    /// Whether a time of a series, or an earlier one, is where another event begins to change all.
    pub(super) fn is_changed_from(&self, id: &str, time: &Moment) -> bool {
        let from = self.later.get(id).into_iter().flatten();
        from.into_iter().any(|from| from.is_same_time(time) || from.local_on(time) <= time.local())
    }
}

/// The `UID`, and the time of a series that an event is.
fn key(part: &Component) -> Option<(String, Option<String>)> {
    let id = part.text("UID").filter(|_| part.is_entry())?;
    Some((id, part.first("RECURRENCE-ID").map(|which| which.value.trim().to_owned())))
}

/// The number of its version; 0 where it names none.
fn number(part: &Component) -> u32 {
    part.first("SEQUENCE").and_then(|number| number.value.trim().parse().ok()).unwrap_or(0)
}
