//! What a time of day draws as: the hour, the minute or the second that it names.

use edtf_core::{Date, Qualifier, TimeShift};

use crate::time::bounds;
use crate::time::edtf_extent;
use crate::time::time_of_day::{End, Time, Timed};
use crate::time::{Bounds, Doubt, Edge, Extent, Instant, Limit, Shape, Zone};

/// From the first instant up to, not including, the second.
type Pair = (Instant, Instant);

const FIRST: Instant = Instant(i64::MIN);
const LAST: Instant = Instant(i64::MAX);

/// All that a time can be; in UTC where its author gave the offset, or where the zone is known. `None` where seconds do not
/// reach.
pub(super) fn pair(time: &Time, zone: Option<Zone>) -> Option<Pair> {
    let clock = on_clock(time)?;
    match (time.shift, zone) {
        (Some(TimeShift::Offset { minutes, .. }), _) => {
            let ahead = |at: Instant| Instant(at.0 - i64::from(minutes) * 60);
            Some((ahead(clock.0), ahead(clock.1)))
        }
        // A day ends once, also where its last hour or the first of the next is shown twice, or never.
        (None, Some(zone)) if time.hour == 24 => {
            let end = zone.first(clock.0);
            Some((end, Instant(end.0 + (clock.1.0 - clock.0.0))))
        }
        (None, Some(zone)) => Some(zone.pair(clock)),
        (Some(TimeShift::Utc), _) | (None, None) => Some(clock),
    }
}

/// What the clock shows in a time, as the instants at which that of UTC shows it.
pub(in crate::time) fn on_clock(time: &Time) -> Option<Pair> {
    let (midnight, _) = pair_of_date(&time.date, None)?;
    // A leap second shares the second before it: our days have 86 400.
    let second = i64::from(time.second.unwrap_or(0)).min(59);
    let local = i64::from(time.hour) * 3600 + i64::from(time.minute.unwrap_or(0)) * 60 + second;
    let length = match (time.minute, time.second) {
        (None, _) => 3600,
        (_, None) => 60,
        _ => 1,
    };
    let first = midnight.0 + local;
    Some((Instant(first), Instant(first + length)))
}

/// All the days that a date can mean.
pub(super) fn pair_of_date(date: &Date, zone: Option<Zone>) -> Option<Pair> {
    let days = edtf_extent::pair(date)?;
    Some(zone.map_or(days, |zone| zone.pair(days)))
}

/// `None` where seconds do not reach.
pub(in crate::time) fn extent(timed: &Timed, zone: Option<Zone>) -> Option<Extent> {
    let Qualifier { approximate, uncertain } = timed.doubt();
    Some(Extent { shape: shape(timed, zone)?, doubt: Doubt { approximate, uncertain, unspecified: false } })
}

/// `None` where seconds do not reach.
pub(in crate::time) fn shape(timed: &Timed, zone: Option<Zone>) -> Option<Shape> {
    match timed {
        Timed::At(time) => pair(time, zone).map(|(first, last)| Shape::Point(first, last)),
        Timed::Between(start, end) => Some(edtf_extent::between(edge(start, zone)?, edge(end, zone)?)),
    }
}

fn edge(end: &End, zone: Option<Zone>) -> Option<Edge> {
    match end {
        End::Time(time) => pair(time, zone).map(|(first, last)| Edge::Within(first, last)),
        End::Date(date) => pair_of_date(date, zone).map(|(first, last)| Edge::Within(first, last)),
        End::Open => Some(Edge::Open),
        End::Unknown => Some(Edge::Unknown),
    }
}

/// The days as they were written, not those of UTC.
pub(in crate::time) fn bounds(timed: &Timed) -> Bounds {
    match timed {
        Timed::At(time) => bounds::of_date(&time.date),
        Timed::Between(start, end) => Bounds {
            earliest: day(start).map_or_else(|| without(start, Limit::MinusInfinity), |bounds| bounds.earliest),
            latest: day(end).map_or_else(|| without(end, Limit::PlusInfinity), |bounds| bounds.latest),
        },
    }
}

fn day(end: &End) -> Option<Bounds> {
    match end {
        End::Time(time) => Some(bounds::of_date(&time.date)),
        End::Date(date) => Some(bounds::of_date(date)),
        End::Open | End::Unknown => None,
    }
}

fn without(end: &End, open: Limit) -> Limit {
    if *end == End::Open { open } else { Limit::Unknown }
}

/// See `Date::sort_key`.
pub(in crate::time) fn sort_key(timed: &Timed, zone: Option<Zone>) -> Pair {
    let known = |end: &End| match end {
        End::Time(time) => pair(time, zone),
        End::Date(date) => pair_of_date(date, zone),
        End::Open | End::Unknown => None,
    };
    match timed {
        Timed::At(time) => pair(time, zone).unwrap_or((FIRST, LAST)),
        Timed::Between(start, end) => match (known(start), known(end)) {
            (Some(start), Some(end)) => (start.0, end.1),
            (Some(known), None) => (known.0, if *end == End::Open { LAST } else { known.1 }),
            (None, Some(known)) => (if *start == End::Open { FIRST } else { known.0 }, known.1),
            (None, None) => (FIRST, LAST),
        },
    }
}

/// The first and the last of its ends that is a date or a time, as that day.
pub(in crate::time) fn range(timed: &Timed) -> (Option<Date>, Option<Date>) {
    let of = |end: &End| match end {
        End::Time(time) => Some(doubted(time)),
        End::Date(date) => Some(*date),
        End::Open | End::Unknown => None,
    };
    match timed {
        Timed::At(time) => (Some(doubted(time)), Some(doubted(time))),
        Timed::Between(start, end) => (of(start), of(end)),
    }
}

/// The day of a time, in doubt as the time is: about nine o'clock is no other year.
fn doubted(time: &Time) -> Date {
    let day = time.date.day.map(|day| edtf_core::DateField { qualifier: time.doubt, ..day });
    Date { day, ..time.date }
}

/// The instant of a time that has an offset.
pub(in crate::time) fn instant(time: &Time) -> Option<Instant> {
    time.shift?;
    pair(time, None).map(|pair| pair.0)
}
