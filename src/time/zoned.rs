//! Dates on the clocks of a zone: what they draw as, and how their times are shown there.

use edtf_core::{Edtf, TimeShift};

use crate::time::date::Meaning;
use crate::time::instant::DAY;
use crate::time::time_of_day;
use crate::time::time_of_day::{End, Time, Timed};
use crate::time::{Date, Edge, Extent, Instant, Limit, OnClock, Shape, Zone};

/// What a date draws as; its days are those of the zone.
pub(super) fn extent(date: &Date, zone: Zone) -> Option<Extent> {
    if let Some(timed) = date.timed() {
        return time_of_day::extent(&lasting(date, timed, zone), Some(zone));
    }
    let found = date.extent_in_utc()?;
    Some(if is_age(date) { found } else { Extent { shape: placed(found.shape, zone), ..found } })
}

/// An age is of no zone, and of no day.
fn is_age(date: &Date) -> bool {
    matches!(date.meaning(), Meaning::Aged(_))
}

fn placed(shape: Shape, zone: Zone) -> Shape {
    let pair = |first: Instant, last: Instant| zone.pair((first, last));
    let edge = |edge: Edge| match edge {
        Edge::Within(first, last) => {
            let (first, last) = pair(first, last);
            Edge::Within(first, last)
        }
        Edge::Open | Edge::Unknown => edge,
    };
    let pairs = |pairs: Vec<(Instant, Instant)>| pairs.into_iter().map(|(first, last)| pair(first, last)).collect();
    match shape {
        Shape::Point(first, last) => {
            let (first, last) = pair(first, last);
            Shape::Point(first, last)
        }
        Shape::Span { start, end } => Shape::Span { start: edge(start), end: edge(end) },
        Shape::OneOf(each) => Shape::OneOf(pairs(each)),
        Shape::AllOf(each) => Shape::AllOf(pairs(each)),
    }
}

/// See `Date::sort_key`.
pub(super) fn sort_key(date: &Date, zone: Zone) -> (Instant, Instant) {
    if let Some(timed) = date.timed() {
        return time_of_day::sort_key(&lasting(date, timed, zone), Some(zone));
    }
    let (first, last) = date.sort_key_in_utc();
    if is_age(date) {
        return (first, last);
    }
    let first = if first.0 == i64::MIN { first } else { zone.first(first) };
    (first, if last.0 == i64::MAX { last } else { zone.end(last) })
}

/// An interval that says how long it was, with its end so many hours after its start: a clock change between them makes them no
/// more and no fewer.
fn lasting(date: &Date, timed: Timed, zone: Zone) -> Timed {
    let Timed::Between(End::Time(start), End::Time(end)) = timed else { return timed };
    let exact = date.as_written().split_once('/').filter(|(_, end)| end.starts_with('P'));
    let seconds = exact.and_then(|(_, duration)| time_of_day::exact_seconds(duration)).unwrap_or(0);
    let (Some((from, _)), Some((clock, _))) = (time_of_day::on_clock(&start), time_of_day::on_clock(&end)) else {
        return timed;
    };
    // A day later may be a time that the clocks went past, or showed twice.
    let is_once = exact.is_none() || matches!(zone.instant(clock), OnClock::Once(_));
    if start.shift.is_some() || seconds == 0 && is_once {
        return timed;
    }
    let (begun, whole) = (zone.first(from), nominal(zone, Instant(clock.0 - seconds)));
    let over = Instant(if clock.0 - seconds == from.0 { begun.0 } else { whole.0 } + seconds);
    let with = |time: Time, at: Instant| on(zone, time, at).map(|time| Time { shift: shift(zone, at), ..time });
    // What is written of the start stays: 24:00 of one day is not 00:00 of the next.
    match (Time { shift: shift(zone, begun), ..start }, with(end, over)) {
        (start, Some(end)) if start.shift.is_some() && end.shift.is_some() => {
            Timed::Between(End::Time(start), End::Time(end))
        }
        _ => timed,
    }
}

/// When the clocks of a zone show a time that is counted in days, by the rule of RFC 5545: the first of two; one that they went
/// past by the clocks before that, an hour later as a rule.
fn nominal(zone: Zone, clock: Instant) -> Instant {
    match zone.instant(clock) {
        OnClock::Once(at) | OnClock::Twice(at, _) | OnClock::Skipped(at, _) => at,
    }
}

/// The offset of a zone, where it is one of whole minutes.
fn shift(zone: Zone, at: Instant) -> Option<TimeShift> {
    let offset = zone.offset(at);
    let minutes = i16::try_from(offset / 60).ok().filter(|_| offset % 60 == 0)?;
    Some(TimeShift::Offset { minutes, hours_only: false })
}

/// A time with what the clocks of a zone show at an instant, and no offset.
fn on(zone: Zone, time: Time, at: Instant) -> Option<Time> {
    let clock = zone.clock(at);
    let day = Limit::Day(clock.civil()).to_string();
    let Ok(Edtf::Date(date)) = Edtf::parse(&day) else { return None };
    let second = clock.0.rem_euclid(DAY);
    let part = |value: i64| u8::try_from(value).ok();
    let (hour, minute, second) = (part(second / 3600)?, part(second / 60 % 60)?, part(second % 60)?);
    let second = time.second.map(|own| if own == 60 { own } else { second });
    Some(Time { date, hour, minute: time.minute.map(|_| minute), second, shift: None, ..time })
}

impl Date {
    /// Its times as its zone shows them: without the offset that the zone has then, except in an hour that its clocks show twice.
    /// An interval has both its offsets or none: one alone would be taken for that of both. `None` of a date without a zone or without
    /// times.
    pub(super) fn shown(&self) -> Option<Timed> {
        let zone = self.zone()?;
        let timed = lasting(self, self.timed()?, zone);
        let is_own = |time: Time| {
            let (Some(shift), Some(at)) = (time.shift, time_of_day::instant(&time)) else { return true };
            shift_minutes(shift).saturating_mul(60) == zone.offset(at) && !zone.is_repeated(at)
        };
        let is_plain = timed.times().all(is_own);
        let with_offset = |time: Time| {
            let at = || time_of_day::on_clock(&time).map(|(clock, _)| zone.first(clock));
            Time { shift: time.shift.or_else(|| shift(zone, at()?)), ..time }
        };
        let is_mixed = timed.times().any(|time| time.shift.is_some()) && !timed.names_zone();
        Some(match (is_plain, is_mixed) {
            (true, _) => each(timed, |time| Time { shift: None, ..time }),
            (false, true) => each(timed, with_offset),
            (false, false) => timed,
        })
    }

    /// The same date as readers in a zone see it: its times on their clocks, except those that its author gave with an offset. A
    /// time that no such clock shows as exactly keeps its own.
    #[cfg(feature = "fonts")]
    pub(crate) fn seen_in(&self, zone: Option<Zone>) -> Date {
        let (Some(there), Some(timed)) = (zone.filter(|zone| self.zone() != Some(*zone)), self.timed()) else {
            return self.clone();
        };
        let Some(own) = self.zone() else { return self.clone().in_zone(zone) };
        if timed.names_zone() {
            return self.clone().in_zone(zone);
        }
        let lasting = lasting(self, timed, own);
        let moved = |time: Time| {
            let clock = || time_of_day::on_clock(&time).map(|(clock, _)| own.first(clock));
            let Some(at) = time_of_day::instant(&time).or_else(clock) else { return time };
            let written = Time { shift: shift(own, at), ..time };
            let is_whole = time.minute.is_some() || (there.offset(at) - own.offset(at)) % 3600 == 0;
            // An offset keeps a time that is shown twice from being read as the other.
            let shift = if there.is_repeated(at) { shift(there, at) } else { None };
            on(there, time, at).filter(|_| is_whole).map_or(written, |time| Time { shift, ..time })
        };
        let timed = each(lasting, moved);
        Date::of_timed(self.as_written(), timed, zone)
    }
}

fn shift_minutes(shift: TimeShift) -> i64 {
    match shift {
        TimeShift::Utc => 0,
        TimeShift::Offset { minutes, .. } => minutes.into(),
    }
}

/// The same with each of its times changed.
fn each(timed: Timed, change: impl Fn(Time) -> Time) -> Timed {
    let end = |end: End| if let End::Time(time) = end { End::Time(change(time)) } else { end };
    match timed {
        Timed::At(time) => Timed::At(change(time)),
        Timed::Between(start, last) => Timed::Between(end(start), end(last)),
    }
}

#[cfg(test)]
mod tests {
    use crate::time::{Date, Zone};

    fn date(text: &str, zone: &str) -> Date {
        let zone: Zone = zone.parse().expect(zone);
        Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}")).in_zone(Some(zone))
    }

    fn hull(text: &str, zone: &str) -> (i64, i64) {
        let (from, to) = date(text, zone).extent().and_then(|extent| extent.hull()).expect("a place");
        (from.0, to.0 - from.0)
    }

    #[test]
    fn days_are_those_of_the_zone_and_times_without_an_offset_are_on_its_clocks() {
        const WINTER: i64 = 1_710_370_800; // 14 March 2024, 00:00 in Berlin
        for (text, from, length) in [
            ("2024-03-14", WINTER, 86_400),
            ("2024-03-31", 1_711_839_600, 82_800),
            ("2024-10-27", 1_729_980_000, 90_000),
            ("2024", 1_704_063_600, 366 * 86_400),
            ("2024-03-14T09:05", WINTER + 32_700, 60),
            ("2024-03-14T09:05Z", WINTER + 36_300, 60),
            ("2024-03-14T09:05/T10:48", WINTER + 32_700, 104 * 60),
            ("2024-03-14T09:05/..", WINTER + 32_700, 60),
            // The clocks show it twice: it is some time from the first to the second.
            ("2024-10-27T02:30", 1_729_989_000, 3_660),
            ("2024-10-27T02", 1_729_987_200, 7_200),
            ("2024-10-27T02:30+02:00", 1_729_989_000, 60),
            // Two hours are two hours, and a day is one of the calendar.
            ("2024-10-27T01:30:00/PT2H", 1_729_985_400, 7_201),
            ("2024-03-31T01:30:00/PT1H", 1_711_845_000, 3_601),
            ("2024-10-26T12:00:00/P1D", 1_729_936_800, 25 * 3_600 + 1),
            ("1890-06-01T12:00", -2_511_435_208, 60),
            // An offset holds from the start on; a start without one is on the clocks of the zone.
            ("2024-10-27T01:30:00/2024-10-27T02:30:00+01:00", 1_729_985_400, 7_201),
            ("2024-03-14T09:05/T10:48Z", WINTER + 32_700, 164 * 60),
            ("2024-03-14T09:05Z/T10:48", WINTER + 36_300, 104 * 60),
        ] {
            assert_eq!(hull(text, "Europe/Berlin"), (from, length), "{text}");
        }
    }

    #[test]
    fn an_offset_that_is_the_zones_is_left_out() {
        for (text, words) in [
            ("2024-03-14T09:05", "14 March 2024, 09:05"),
            ("2024-03-14T09:05+01:00", "14 March 2024, 09:05"),
            ("2024-03-14T09:05+02:00", "14 March 2024, 09:05 UTC+2"),
            ("2024-07-14T09:05+02:00", "14 July 2024, 09:05"),
            ("2024-03-14T09:05:12Z", "14 March 2024, 09:05:12 UTC"),
            ("2024-10-27T02:30+02:00", "27 October 2024, 02:30 UTC+2"),
            ("2024-10-27T01:30/PT1H", "27 October 2024, 01:30 to 02:30 UTC+2"),
            ("2024-10-27T01:30/PT2H", "27 October 2024, 01:30 UTC+2 to 02:30 UTC+1"),
            ("2024-10-27T01:30/PT3H", "27 October 2024, 01:30 to 03:30"),
            ("2024-03-30T02:30/P1D", "30 March, 02:30 to 31 March 2024, 03:30"),
            ("2024-03-30T02:30/P1DT1H", "30 March, 02:30 to 31 March 2024, 04:30"),
            ("2024-10-26T02:30/P1D", "26 October, 02:30 UTC+2 to 27 October 2024, 02:30 UTC+2"),
            ("2024-12-31T24:00/PT2H", "31 December 2024, 24:00 to 1 January 2025, 02:00"),
            ("2024-03-14T09:05/PT1.5H", "14 March 2024, 09:05 to 10:35"),
            ("2024-10-27T01:30/2024-10-27T02:30+01:00", "27 October 2024, 01:30 UTC+2 to 02:30 UTC+1"),
            ("2024-03-14T09:05/T10:48+01:00", "14 March 2024, 09:05 to 10:48"),
            ("2024-03-14T09:05Z/T10:48", "14 March 2024, 09:05 to 10:48 UTC"),
            ("2024-03-14T09:05/PT0,5S", "14 March 2024, 09:05 to 09:05:00.5"),
        ] {
            assert_eq!(date(text, "Europe/Berlin").words(), words, "{text}");
        }
    }

    #[cfg(feature = "fonts")]
    #[test]
    fn readers_elsewhere_see_times_on_their_clocks() {
        let new_york = "America/New_York".parse().ok();
        let kolkata = "Asia/Kolkata".parse().ok();
        for (text, zone, words) in [
            ("2024-03-14T09:05", new_york, "14 March 2024, 04:05"),
            ("2024-03-14T02:05~", new_york, "13 March 2024, c. 21:05"),
            ("2024-03-14T09:05Z", new_york, "14 March 2024, 09:05 UTC"),
            ("2024-03-14T09:05-04:00", new_york, "14 March 2024, 09:05"),
            ("2024-03-14T09", new_york, "14 March 2024, 04 h"),
            ("2024-03-14T09", kolkata, "14 March 2024, 09 h UTC+1"),
            ("2024-03-14T14/2024-03-14T16", kolkata, "14 March 2024, 14 to 16 h UTC+1"),
            (
                "2024-11-03T06:30/2024-11-03T09:30",
                new_york,
                "3 November 2024, 01:30 UTC\u{2212}4 to 03:30 UTC\u{2212}5",
            ),
            ("2024-10-27T01:30/PT2H", new_york, "26 October 2024, 19:30 to 21:30"),
            ("2024-03-14T01:00/T10:48", new_york, "13 March, 20:00 to 14 March 2024, 05:48"),
            ("2024-11-03T06:30", new_york, "3 November 2024, 01:30 UTC\u{2212}4"),
            ("2024-03-14", new_york, "14 March 2024"),
        ] {
            assert_eq!(date(text, "Europe/Berlin").seen_in(zone).words(), words, "{text}");
        }
    }
}
