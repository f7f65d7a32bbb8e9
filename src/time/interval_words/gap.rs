//! What an axis leaves out, in words: how long it is and between which ends, each as exactly as it takes beside what is drawn there.

use crate::language::{Language, TimeUnit};
use crate::time::duration::{DEEP, months_between};
use crate::time::instant::DAY;
use crate::time::interval_words::grain::{grain_of, years_between};
use crate::time::interval_words::unit::Unit;
use crate::time::interval_words::{DAYS, MINUTES, Wording, YEARS, apart};
use crate::time::zone::clock_in;
use crate::time::{Elapsed, Epoch, Instant, Zone, calendar, duration};

/// From so many months on, years say enough whatever stands beside.
const YEARS_ALONE: u64 = 120;
/// Up to so many months, the ends of what lies between times of day are such times.
const TIMES_UP_TO: u64 = 12;
/// A year, s.
const YEAR: i64 = 365 * DAY;

/// A stretch of an axis that is not drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gap {
    from: Instant,
    to: Instant,
    zone: Option<Zone>,
    /// The shorter of the stretches that are drawn before and after it, s.
    beside: i64,
}

impl Gap {
    /// From an instant up to another, on the clocks of a zone, beside a drawn stretch of so many seconds.
    pub(crate) fn of((from, to): (Instant, Instant), zone: Option<Zone>, beside: i64) -> Gap {
        Gap { from, to, zone, beside }
    }

    fn clocks(self) -> (Instant, Instant) {
        (clock_in(self.zone, self.from), clock_in(self.zone, self.to))
    }

    /// How finely its ends are said: no coarser than what is drawn beside it.
    fn unit(self) -> Unit {
        let (from, to) = self.clocks();
        let (months, seconds) = (months_between(from, to), self.to.0.saturating_sub(self.from.0));
        match () {
            () if months >= YEARS_ALONE || months >= YEARS && self.beside >= YEAR => Unit::Year,
            () if seconds >= DAYS * DAY && (self.beside >= DAY || months >= TIMES_UP_TO) => Unit::Day,
            () if seconds >= MINUTES * 60 => Unit::Minute,
            () => Unit::Second,
        }
    }

    /// How long it is, between its ends as they are said: to the nearest year, month or hour where not all is said.
    pub(crate) fn length(self) -> Elapsed {
        let (from, to) = self.clocks();
        match self.unit() {
            Unit::Year | Unit::Month => years(from, to),
            Unit::Day => days(floor(from, DAY), floor(to, DAY)),
            Unit::Minute => {
                let start = |at: Instant, clock: Instant| at.0 - clock.0.rem_euclid(60);
                times(start(self.to, to).saturating_sub(start(self.from, from)).unsigned_abs())
            }
            Unit::Second => Elapsed::of(vec![(self.to.0.abs_diff(self.from.0), TimeUnit::Second)]),
        }
    }

    /// `1944 and 2011`, `00:10 CEST and 02:30 CET on 27 October 2024`; times of day in UTC say so where `utc` says it.
    pub(crate) fn between(self, (utc, epoch, language): (bool, Epoch, Language)) -> String {
        let ((from, to), grammar) = (self.clocks(), language.grammar());
        let named = (utc, epoch, grammar);
        let exact = |wording: Wording| Wording { grain: grain_of(years_between(from, to)), adds_up: true, ..wording };
        let names = clock_names(self.zone, self.from, self.to);
        let words = match apart(from, to, self.unit(), named).map(exact) {
            None => Wording::of(from, to, Unit::Second, named).said(from),
            Some(wording) => wording.joined_on(from, to, grammar.spans.and, names.as_ref()),
        };
        grammar.in_script(epoch.worded_in(words, language))
    }
}

/// The names of the clocks at two instants, where the figures alone do not say how long it is from one to the other.
pub(crate) fn clock_names(zone: Option<Zone>, from: Instant, to: Instant) -> Option<[String; 2]> {
    let zone = zone.filter(|zone| zone.is_place())?;
    let is_clear = zone.offset(from) == zone.offset(to) && !zone.is_repeated(from) && !zone.is_repeated(to);
    (!is_clear).then(|| [from, to].map(|at| format!(" {}", zone.abbreviation(at))))
}

fn floor(at: Instant, unit: i64) -> Instant {
    Instant(at.0 - at.0.rem_euclid(unit))
}

/// To the nearest year.
fn years(from: Instant, to: Instant) -> Elapsed {
    let months = months_between(from, to);
    match (months + 6) / 12 {
        years if years >= DEEP => duration(from, to),
        years => Elapsed::of(vec![(years, TimeUnit::Year)]),
    }
}

/// Between two days: in years and months from two years on, to the nearest month; in months and days from two months on.
fn days(from: Instant, to: Instant) -> Elapsed {
    let months = months_between(from, to);
    let left = i64::try_from(months).map_or(0, |months| {
        let reached = Instant::from_civil(calendar::add_months(from.civil(), months));
        to.0.saturating_sub(reached.0).max(0) / DAY
    });
    let parts = match months {
        0 | 1 => vec![(to.0.abs_diff(from.0) / DAY.unsigned_abs(), TimeUnit::Day)],
        2..YEARS => vec![(months, TimeUnit::Month), (left.unsigned_abs(), TimeUnit::Day)],
        _ => {
            let months = months + u64::from(left >= 15);
            vec![(months / 12, TimeUnit::Year), (months % 12, TimeUnit::Month)]
        }
    };
    Elapsed::of(parts.into_iter().filter(|(count, _)| *count > 0).collect())
}

/// Between two minutes: in hours and minutes, from a day on in days and hours.
fn times(seconds: u64) -> Elapsed {
    let (minutes, hours) = (seconds / 60, (seconds + 1800) / 3600);
    let (parts, is_exact) = match minutes {
        0..1440 => (vec![(minutes / 60, TimeUnit::Hour), (minutes % 60, TimeUnit::Minute)], true),
        _ => (vec![(hours / 24, TimeUnit::Day), (hours % 24, TimeUnit::Hour)], minutes % 60 == 0),
    };
    let length = Elapsed::of(parts.into_iter().filter(|(count, _)| *count > 0).collect());
    if is_exact { length } else { length.about() }
}

#[cfg(test)]
mod tests {
    use super::Gap;
    use crate::language::Language;
    use crate::time::instant::DAY;
    use crate::time::{Date, Epoch, Instant, Zone};

    fn at(text: &str, zone: Option<Zone>) -> Instant {
        let date = Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}")).in_zone(zone);
        date.extent().and_then(|extent| extent.hull()).expect("a place").0
    }

    /// Both, of a gap between two dates beside so many seconds.
    fn words(from: &str, to: &str, zone: &str, beside: i64) -> String {
        let zone = zone.parse().ok();
        let gap = Gap::of((at(from, zone), at(to, zone)), zone, beside);
        let english = (false, Epoch::default(), Language::English);
        format!("{} between {}", gap.length().words(Language::English), gap.between(english))
    }

    #[test]
    fn a_gap_is_as_long_as_its_ends_are_apart() {
        const HALF_HOUR: i64 = 1800;
        for (from, to, beside, expected) in [
            (
                "2024-03-14T10:31:40",
                "2024-03-17T10:00",
                HALF_HOUR,
                "about 2 days 23 hours between 14 March 2024, 10:31 and 17 March 2024, 10:00",
            ),
            (
                "2024-03-14T10:00",
                "2024-03-17T13:00",
                HALF_HOUR,
                "3 days 3 hours between 14 March 2024, 10:00 and 17 March 2024, 13:00",
            ),
            (
                "2024-03-14T10:31",
                "2024-03-16T07:59",
                HALF_HOUR,
                "about 1 day 21 hours between 14 March 2024, 10:31 and 16 March 2024, 07:59",
            ),
            ("2024-03-14T09:10", "2024-03-14T10:59", 600, "1 hour 49 minutes between 09:10 and 10:59 on 14 March 2024"),
            ("2024-03-14T09:10", "2024-03-14T10:10", 600, "1 hour between 09:10 and 10:10 on 14 March 2024"),
            ("2024-03-14T10:31", "2024-03-17T10:00", 3 * DAY, "3 days between 14 and 17 March 2024"),
            ("2024-03-14T23:59", "2024-03-17T00:30", 3 * DAY, "3 days between 14 and 17 March 2024"),
            ("2016-05-05", "2016-12-26", 20 * DAY, "7 months 21 days between 5 May and 26 December 2016"),
            ("2020-01-20", "2022-12-20", 20 * DAY, "2 years 11 months between 20 January 2020 and 20 December 2022"),
            ("2020-01-20", "2022-12-20", 800 * DAY, "3 years between 2020 and 2022"),
            ("1944-05", "2011-03", 20 * DAY, "67 years between 1944 and 2011"),
            ("1944-05", "2011-03", 800 * DAY, "67 years between 1944 and 2011"),
            ("1806-02", "1905-01", 800 * DAY, "99 years between 1806 and 1905"),
        ] {
            assert_eq!(words(from, to, "", beside), expected);
        }
    }

    #[test]
    fn the_clocks_at_both_ends_are_named_where_they_change() {
        for (from, to, zone, expected) in [
            (
                "2024-10-27T00:10",
                "2024-10-27T02:30+01:00",
                "Europe/Berlin",
                "3 hours 20 minutes between 00:10 CEST and 02:30 CET on 27 October 2024",
            ),
            (
                "2024-10-27T02:15+02:00",
                "2024-10-27T02:30+01:00",
                "Europe/Berlin",
                "1 hour 15 minutes between 02:15 CEST and 02:30 CET on 27 October 2024",
            ),
            (
                "2024-03-31T00:10",
                "2024-03-31T04:10",
                "Europe/Berlin",
                "3 hours between 00:10 CET and 04:10 CEST on 31 March 2024",
            ),
            (
                "2024-10-26T12:00",
                "2024-10-28T12:00",
                "Europe/Berlin",
                "2 days 1 hour between 26 October 2024, 12:00 CEST and 28 October 2024, 12:00 CET",
            ),
            (
                "2024-10-28T12:00",
                "2024-10-28T15:00",
                "Europe/Berlin",
                "3 hours between 12:00 and 15:00 on 28 October 2024",
            ),
            (
                "2024-04-07T01:00",
                "2024-04-07T04:00",
                "Australia/Lord_Howe",
                "3 hours 30 minutes between 01:00 UTC+11 and 04:00 UTC+10:30 on 7 April 2024",
            ),
        ] {
            assert_eq!(words(from, to, zone, 1800), expected);
        }
    }
}
