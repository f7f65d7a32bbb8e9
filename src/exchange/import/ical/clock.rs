//! The clocks that times of iCalendar are on: none, that of UTC, a place of the zone data, a zone that the file describes.

use std::rc::Rc;

use chrono::{DateTime, Duration, MappedLocalTime, NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;

/// A clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Clock {
    /// On whatever clock is looked at.
    Floating,
    Utc,
    Place(Tz),
    /// Described in the file, by its number there.
    Own(Rc<Vec<Change>>),
}

/// A change of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Change {
    /// When it comes, as the clock shows it before.
    pub(super) at: NaiveDateTime,
    /// Seconds ahead of UTC before and after.
    pub(super) before: i32,
    pub(super) after: i32,
}

/// What a clock's time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Once,
    /// At two instants; the first is taken.
    Twice,
    /// Never: it is counted as if the clock had not been changed.
    Never,
}

impl Clock {
    /// Seconds ahead of UTC at a time of this clock, as RFC 5545 has it in gaps and overlaps; none of a floating one.
    pub(super) fn offset(&self, local: NaiveDateTime) -> Option<(i32, Shown)> {
        match self {
            Clock::Floating => None,
            Clock::Utc => Some((0, Shown::Once)),
            Clock::Place(tz) => Some(of_place(*tz, local)),
            Clock::Own(changes) => Some(of_changes(changes, local)),
        }
    }

    /// The instant in UTC; the time itself on a floating clock.
    pub(super) fn utc(&self, local: NaiveDateTime) -> NaiveDateTime {
        let (offset, _) = self.offset(local).unwrap_or((0, Shown::Once));
        local.checked_sub_signed(Duration::seconds(offset.into())).unwrap_or(local)
    }

    /// What it shows at an instant.
    pub(super) fn local(&self, utc: NaiveDateTime) -> NaiveDateTime {
        let offset = match self {
            Clock::Floating | Clock::Utc => 0,
            Clock::Place(tz) => tz.offset_from_utc_datetime(&utc).fix().local_minus_utc(),
            Clock::Own(changes) => {
                let after = |change: &&Change| change.at - Duration::seconds(change.before.into()) <= utc;
                changes
                    .iter()
                    .rev()
                    .find(after)
                    .map(|change| change.after)
                    .or(changes.first().map(|first| first.before))
                    .unwrap_or(0)
            }
        };
        utc.checked_add_signed(Duration::seconds(offset.into())).unwrap_or(utc)
    }
}

fn of_place(tz: Tz, local: NaiveDateTime) -> (i32, Shown) {
    let seconds = |at: DateTime<Tz>| at.offset().fix().local_minus_utc();
    match tz.from_local_datetime(&local) {
        MappedLocalTime::Single(at) => (seconds(at), Shown::Once),
        MappedLocalTime::Ambiguous(first, _) => (seconds(first), Shown::Twice),
        MappedLocalTime::None => {
            let before = local.checked_sub_signed(Duration::days(1)).unwrap_or(local);
            let before = tz.from_local_datetime(&before).earliest().map_or(0, seconds);
            (before, Shown::Never)
        }
    }
}

fn of_changes(changes: &[Change], local: NaiveDateTime) -> (i32, Shown) {
    let next = changes.partition_point(|change| change.at <= local);
    let moved = |change: &Change| Duration::seconds((change.after - change.before).into());
    let is_twice = changes.get(next).is_some_and(|change| local >= change.at + moved(change));
    match next.checked_sub(1).and_then(|at| changes.get(at)) {
        Some(last) if local < last.at + moved(last) => (last.before, Shown::Never),
        Some(last) => (last.after, if is_twice { Shown::Twice } else { Shown::Once }),
        None => (changes.first().map_or(0, |first| first.before), if is_twice { Shown::Twice } else { Shown::Once }),
    }
}

/// A place of the zone data, also where a program has put its own path before the name.
pub(super) fn place(name: &str) -> Option<Tz> {
    let parts: Vec<&str> = name.split('/').collect();
    let most = parts.len().saturating_sub(3);
    let tails = [0].into_iter().chain(most..parts.len()).map(|from| parts[from..].join("/"));
    tails.filter(|tail| tail.contains('/') || *tail == name).find_map(|tail| tail.parse().ok())
}
