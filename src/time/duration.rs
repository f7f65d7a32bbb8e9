//! Durations in words: how long it is from one instant to another, in the largest units that say it well and no more
//! exactly than it is known.

use crate::language::{Language, TimeUnit};
use crate::time::calendar;
use crate::time::clock_duration;
use crate::time::elapsed::Elapsed;
use crate::time::instant::DAY;
use crate::time::{Civil, Instant};

/// From so many years on, nobody knows or needs the last ones.
pub(super) const DEEP: u64 = 10_000;
/// By what powers of ten are multiplied to which years are rounded.
const TENS: [u64; 1] = [1];
const FIVES: [u64; 2] = [1, 5];
/// A month and a year for rounding, s.
const MONTH: u64 = 2_629_746;
const YEAR: u64 = 31_556_952;

/// How long it is between two instants, in whole units of the calendar, never more than it is: years from two years on,
/// then months from two months on, then days, hours, minutes and seconds the same way. From 10,000 years on it is said
/// to three figures, with `about`.
///
/// ```
/// use dateline::time::{Civil, Instant, duration_words};
/// let day = |year, month, day| Instant::from_civil(Civil { year, month, day });
/// assert_eq!(duration_words(day(1944, 1, 1), day(2011, 3, 15)), "67 years");
/// assert_eq!(duration_words(day(2012, 5, 25), day(2013, 2, 1)), "8 months");
/// assert_eq!(duration_words(day(2012, 5, 25), day(2012, 6, 6)), "12 days");
/// assert_eq!(duration_words(day(-65_999_999, 1, 1), day(2000, 1, 1)), "about 66 million years");
/// ```
pub fn duration_words(from: Instant, to: Instant) -> String {
    duration(from, to).words(Language::English)
}

/// The same before it is said.
///
/// ```
/// use dateline::language::Language;
/// use dateline::time::{Instant, duration};
/// assert_eq!(duration(Instant(0), Instant(7200)).words(Language::English), "2 hours");
/// ```
pub fn duration(from: Instant, to: Instant) -> Elapsed {
    let (from, to) = (from.min(to), from.max(to));
    let months = months_between(from, to);
    if months / 12 >= DEEP {
        return Elapsed::of(vec![(figures(months / 12, 3), TimeUnit::Year)]).about();
    }
    let seconds = to.0.abs_diff(from.0);
    let day = DAY.unsigned_abs();
    let units = [(months / 12, TimeUnit::Year), (months, TimeUnit::Month), (seconds / day, TimeUnit::Day)];
    let smaller = [(seconds / 3600, TimeUnit::Hour), (seconds / 60, TimeUnit::Minute)];
    let part = units.into_iter().chain(smaller).find(|(n, _)| *n > 1).unwrap_or((seconds, TimeUnit::Second));
    Elapsed::of(vec![part])
}

/// How long it is from something that happened within the first pair of instants (half-open) to something that happened
/// within the second, said as exactly as both are known: in days, in years and months, with `about` in months, years, tens
/// of years and so on. `None` where it is not certain which came first, or where they are one.
///
/// ```
/// use dateline::time::{Date, Instant, Shape, elapsed_words};
/// let known = |text: &str| match Date::parse(text).unwrap().extent().unwrap().shape {
///     Shape::Point(from, to) => (from, to),
///     _ => unreachable!(),
/// };
/// let elapsed = |from: &str, to: &str| elapsed_words(known(from), known(to));
/// assert_eq!(elapsed("2012-05-25", "2015-07-30").unwrap(), "3 years 2 months");
/// assert_eq!(elapsed("1943", "1970").unwrap(), "about 27 years");
/// assert_eq!(elapsed("2012-05", "2012-05-25"), None);
/// assert_eq!(elapsed("2012-05-26", "2012-05-27T09:00:00").unwrap(), "about 1 day");
/// assert_eq!(elapsed("2012-05-25T14:00", "2012-05-25T15:43").unwrap(), "1 hour 43 minutes");
/// ```
pub fn elapsed_words(from: (Instant, Instant), to: (Instant, Instant)) -> Option<String> {
    elapsed(from, to).map(|elapsed| elapsed.words(Language::English))
}

/// The same before it is said.
///
/// ```
/// use dateline::time::{Instant, elapsed};
/// assert_eq!(elapsed((Instant(0), Instant(9)), (Instant(5), Instant(20))), None);
/// ```
pub fn elapsed(from: (Instant, Instant), to: (Instant, Instant)) -> Option<Elapsed> {
    elapsed_to(from, to, &FIVES)
}

/// The same between two ages, to the nearest one, ten, hundred years and so on, as one of them taken from the other.
#[cfg(feature = "fonts")]
pub(crate) fn elapsed_ages(from: (Instant, Instant), to: (Instant, Instant)) -> Option<Elapsed> {
    elapsed_to(from, to, &TENS)
}

fn elapsed_to(from: (Instant, Instant), to: (Instant, Instant), grains: &[u64]) -> Option<Elapsed> {
    let day = DAY.unsigned_abs();
    // What both dates leave open, s.
    let open = from.1.0.abs_diff(from.0.0).saturating_add(to.1.0.abs_diff(to.0.0));
    if from.1 > to.0 || from.0 == to.0 {
        return None;
    }
    if open <= 2 * day {
        let is_whole_day = |date: (Instant, Instant)| date.1.0.abs_diff(date.0.0) >= day;
        let is_of_times = !is_whole_day(from) && !is_whole_day(to);
        return Some(if is_of_times && to.0.0.abs_diff(from.0.0) < 60 * day {
            clock_duration::between(from, to)
        } else if is_of_times {
            months_and_days(from.0, to.0)
        } else if is_whole_day(from) == is_whole_day(to) {
            exact(from.0, to.0)
        } else {
            // A time of day and a day without one: no hours are known between them.
            exact(midnight(from.0), midnight(to.0)).about()
        });
    }
    let (start, end) = (i128::from(from.0.0) + i128::from(from.1.0), i128::from(to.0.0) + i128::from(to.1.0));
    let between = u64::try_from((end - start) / 2).unwrap_or(u64::MAX);
    let part = if open <= 16 * day && between < 60 * day {
        (rounded(between, day), TimeUnit::Day)
    } else if between < 2 * YEAR {
        months(between, open)
    } else {
        (coarse(rounded(between, YEAR), open / YEAR, grains), TimeUnit::Year)
    };
    (part.0 > 0).then(|| Elapsed::of(vec![part]).about())
}

/// The beginning of the day.
fn midnight(at: Instant) -> Instant {
    Instant(at.0.saturating_sub(at.0.rem_euclid(DAY)))
}

/// Between two days, or two times of day: two units at most.
fn exact(from: Instant, to: Instant) -> Elapsed {
    let months = months_between(from, to);
    let whole_days = [from, to].iter().all(|at| at.0.rem_euclid(DAY) == 0);
    match (months / 12, months % 12) {
        (0, 0 | 1) if whole_days => Elapsed::of(vec![(to.0.abs_diff(from.0) / DAY.unsigned_abs(), TimeUnit::Day)]),
        (0 | 1, _) => duration(from, to),
        (n, 0) => Elapsed::of(vec![(n, TimeUnit::Year)]),
        (n, _) if n >= DEEP => duration(from, to),
        (n, rest) => Elapsed::of(vec![(n, TimeUnit::Year), (rest, TimeUnit::Month)]),
    }
}

/// Between two times of day: within two years in months and days, never more than it is.
fn months_and_days(from: Instant, to: Instant) -> Elapsed {
    let months = months_between(from, to);
    if months == 0 || months >= 24 {
        return exact(from, to);
    }
    let time = from.0.rem_euclid(DAY);
    let whole = i64::try_from(months).map(|months| Instant::from_civil(calendar::add_months(from.civil(), months)));
    let left = whole.map_or(0, |whole| to.0.saturating_sub(whole.0).saturating_sub(time).max(0));
    let (years, months, days) = (months / 12, months % 12, left.unsigned_abs() / DAY.unsigned_abs());
    let parts = [(years, TimeUnit::Year), (months, TimeUnit::Month), (days, TimeUnit::Day)];
    Elapsed::of(parts.into_iter().filter(|(count, _)| *count > 0).collect())
}

/// Months to the nearest 1, 3, 6 or 12 that is no more than half of what is open, both in s; as years where they are.
fn months(between: u64, open: u64) -> (u64, TimeUnit) {
    let grain = [12, 6, 3].into_iter().find(|grain| 2 * grain * MONTH <= open).unwrap_or(1);
    let near = rounded(between, grain * MONTH) * grain;
    let is_years = grain > 1 && near.is_multiple_of(12);
    if is_years { (near / 12, TimeUnit::Year) } else { (near, TimeUnit::Month) }
}

/// The years to the nearest 1, 5, 10, 50, 100 and so on, or 1, 10, 100, that is no more than half of what is open, in years; many to three
/// figures at most, and not by fives. They are rounded once.
fn coarse(n: u64, open: u64, grains: &[u64]) -> u64 {
    let grains = if n >= DEEP { &TENS[..] } else { grains };
    let mut grain = 1;
    let powers = std::iter::successors(Some(1_u64), |power| power.checked_mul(10)).take(11);
    for wider in powers.flat_map(|power| grains.iter().map(move |by| by * power)) {
        grain = if wider <= (open / 2).max(1) { wider } else { grain };
    }
    let grain = if n >= DEEP { grain.max(10_u64.pow(n.ilog10() - 2)) } else { grain };
    let near = rounded(n, grain) * grain;
    if near == 0 { n } else { near }
}

pub(super) fn rounded(n: u64, unit: u64) -> u64 {
    n.saturating_add(unit / 2) / unit
}

/// The number to so many figures.
fn figures(n: u64, count: u32) -> u64 {
    let most = 10_u64.pow(count);
    let mut power = 1;
    while rounded(n, power) >= most {
        power *= 10;
    }
    rounded(n, power) * power
}

/// Whole months of the calendar.
pub(super) fn months_between(from: Instant, to: Instant) -> u64 {
    let (start, end) = (from.civil(), to.civil());
    let count = |civil: Civil| civil.year * 12 + i64::from(civil.month);
    let months = count(end) - count(start);
    let reached = Instant::from_civil(calendar::add_months(start, months)).0.saturating_add(from.0.rem_euclid(DAY));
    let whole = months - i64::from(reached > to.0);
    whole.max(0).unsigned_abs()
}

#[cfg(test)]
mod tests {
    use crate::time::instant::DAY;
    use crate::time::{Civil, Date, Instant, Shape, duration_words, elapsed_words};

    #[test]
    fn never_more_than_it_is() {
        let day = |year, month, day| Instant::from_civil(Civil { year, month, day });
        for (from, to, words) in [
            (day(2000, 1, 1), day(2001, 12, 31), "23 months"),
            (day(2000, 1, 1), day(2002, 1, 1), "2 years"),
            (day(2012, 1, 31), day(2012, 3, 30), "59 days"),
            (day(-43, 3, 15), day(14, 8, 19), "57 years"),
            (Instant(0), Instant(DAY), "24 hours"),
            (Instant(0), Instant(3 * 3600), "3 hours"),
            (Instant(0), Instant(1), "1 second"),
            (Instant(5), Instant(5), "0 seconds"),
        ] {
            assert_eq!(duration_words(from, to), words);
            assert_eq!(duration_words(to, from), words);
        }
    }

    #[test]
    fn deep_time_is_said_to_three_figures() {
        let year = |year| Instant::from_civil(Civil { year, month: 1, day: 1 });
        for (from, words) in [
            (-13_800_000_000, "about 13.8 billion years"),
            (-4_543_210_987, "about 4.54 billion years"),
            (-299_999, "about 302,000 years"),
            (-10_345, "about 12,300 years"),
            (-7_900, "9900 years"),
        ] {
            assert_eq!(duration_words(year(from), year(2000)), words);
        }
    }

    #[cfg(feature = "fonts")]
    #[test]
    fn what_passed_between_two_ages_is_what_a_reader_gets_who_subtracts_them() {
        use crate::language::Language;
        let known = |text: &str| match Date::parse(text).map(|date| date.extent().map(|extent| extent.shape)) {
            Ok(Some(Shape::Point(from, to))) => (from, to),
            other => panic!("{text}: {other:?}"),
        };
        for (from, to, words) in [
            ("485.4 Ma", "252 Ma", "about 233 million years"),
            ("66 Ma", "2.58 Ma", "about 63.4 million years"),
            ("252.0 Ma", "66.00 Ma", "about 186 million years"),
            ("66 Ma", "50 Ma", "about 16 million years"),
            ("4.54 Ga", "66 Ma", "about 4.47 billion years"),
            ("11.7 ka", "9 ka", "about 2700 years"),
            ("12000 BP", "11.7 ka", "about 300 years"),
            ("3500 BP", "2000 BP", "about 1500 years"),
            ("66.04 Ma", "65.8 Ma", "about 240,000 years"),
        ] {
            let passed = super::elapsed_ages(known(from), known(to)).map(|passed| passed.words(Language::English));
            assert_eq!(passed.as_deref(), Some(words), "{from} to {to}");
        }
    }

    #[test]
    fn what_passed_is_said_as_exactly_as_both_dates_are_known() {
        let known = |text: &str| match Date::parse(text).map(|date| date.extent().map(|extent| extent.shape)) {
            Ok(Some(Shape::Point(from, to))) => (from, to),
            other => panic!("{text}: {other:?}"),
        };
        for (from, to, words) in [
            ("2012-05-25", "2012-06-06", Some("12 days")),
            ("2012-05-25", "2012-05-26", Some("1 day")),
            ("2012-05-25", "2012-05-25", None),
            ("2024-01-03T06:09:09", "2024-03-31T01:59:59", Some("2 months 27 days")),
            ("2024-12-31T23:59:59", "2025-12-31T23:59:58", Some("11 months 30 days")),
            ("2024-12-31T23:59:59", "2026-01-31T23:59:59", Some("1 year 1 month")),
            ("2024-02-29T24:00", "2024-12-31T23:00", Some("9 months 30 days")),
            ("2012-05-25", "2016-05-25", Some("4 years")),
            ("2012-05", "2012-06", Some("about 1 month")),
            ("2012-05-25", "2013-03", Some("about 10 months")),
            ("2007", "2008", Some("about 1 year")),
            ("2007", "2007-05-03", None),
            ("2012-21", "2012-23", Some("about 6 months")),
            ("2012-21", "2013-22", Some("about 15 months")),
            ("2012-33", "2012-34", Some("about 3 months")),
            ("2012-06", "2013", Some("about 1 year")),
            ("2012-40", "2013-41", Some("about 18 months")),
            ("2012-12", "2013-12", Some("about 12 months")),
            ("197X", "1996", Some("about 20 years")),
            ("17XX", "1996", Some("about 250 years")),
            ("-0043-03-15", "0014-08-19", Some("57 years 5 months")),
            ("Y-66000000", "2020", Some("about 66 million years")),
        ] {
            assert_eq!(elapsed_words(known(from), known(to)).as_deref(), words, "{from} to {to}");
        }
    }
}
