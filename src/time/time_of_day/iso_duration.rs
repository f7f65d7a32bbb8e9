//! Durations as ISO 8601-1 writes them: `PT1H43M`, `P1DT2H`, `P2W`, `PT1.5H`.

use edtf_core::Edtf;

use crate::time::calendar;
use crate::time::instant::DAY;
use crate::time::time_of_day::decimals::{NANOS, of_unit, split};
use crate::time::time_of_day::{Fraction, Time};
use crate::time::{Civil, Instant, Limit};

/// The years that a date with a time can have: those of four figures.
const YEARS: std::ops::RangeInclusive<i64> = -9999..=9999;

/// A duration: months of the calendar, and seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct IsoDuration {
    months: i64,
    seconds: i64,
    /// Of a second, below 10⁹.
    nanos: i64,
    /// The smallest unit that it counts, s.
    grain: i64,
    /// Whether its last unit has been read: the one with a fraction.
    is_over: bool,
}

impl IsoDuration {
    /// The same with a fraction of its last unit, in seconds and 10⁻⁹ s.
    fn add(&mut self, (seconds, nanos): (i64, i64)) -> Option<()> {
        self.seconds = self.seconds.checked_add(seconds)?;
        (self.nanos, self.is_over) = (nanos, true);
        let is_whole = |unit: i64| seconds % unit == 0 && nanos == 0;
        self.grain = [DAY, 3600, 60].into_iter().find(|unit| *unit <= self.grain && is_whole(*unit)).unwrap_or(1);
        Some(())
    }
}

/// The time so long after another; as exact as the finer of the two.
pub(super) fn after(from: Time, duration: &str) -> Option<Time> {
    let IsoDuration { months, seconds, nanos, grain, .. } = read(duration)?;
    let nanos = nanos + i64::from(from.fraction.map_or(0, Fraction::nanos));
    let seconds = seconds.checked_add(nanos / NANOS)?;
    let number = |field: Option<edtf_core::DateField>| field.and_then(edtf_core::DateField::value);
    let day = Civil { year: from.date.year.value()?, month: number(from.date.month)?, day: number(from.date.day)? };
    let (minute, second) = (i64::from(from.minute.unwrap_or(0)), i64::from(from.second.unwrap_or(0)));
    let clock = i64::from(from.hour) * 3600 + minute * 60 + second.min(59);
    let midnight = Instant::checked_from_civil(calendar::add_months(day, months))?.0;
    let to = midnight.checked_add(clock)?.checked_add(seconds)?;
    let civil = Instant(to).civil();
    let Edtf::Date(date) = Edtf::parse(&Limit::Day(civil).to_string()).ok().filter(|_| YEARS.contains(&civil.year))?
    else {
        return None;
    };
    let part = |value: i64| u8::try_from(value).ok();
    let (hour, minute, second) = (to.rem_euclid(DAY) / 3600, to.rem_euclid(3600) / 60, to.rem_euclid(60));
    Some(Time {
        date,
        hour: part(hour)?,
        minute: part(minute).filter(|_| from.minute.is_some() || grain < 3600),
        second: part(second).filter(|_| from.second.is_some() || grain < 60),
        fraction: Fraction::of_nanos(nanos % NANOS, from.fraction.map_or(0, |fraction| fraction.figures)),
        ..from
    })
}

/// The seconds behind the `T` of a duration: those that a clock change does not make more or fewer.
pub(in crate::time) fn exact_seconds(duration: &str) -> Option<i64> {
    let IsoDuration { seconds, .. } = read(duration)?;
    let whole = duration.split_once('T').map_or(duration, |(date, _)| date);
    let days = if whole == "P" { 0 } else { read(whole)?.seconds };
    Some(seconds - days)
}

/// The months and the seconds of a duration.
pub(in crate::time) fn whole_duration(text: &str) -> Option<(i64, i64)> {
    read(text).filter(|found| found.nanos == 0).map(|IsoDuration { months, seconds, .. }| (months, seconds))
}

/// Numbers of years, months, weeks, days, hours, minutes and seconds, from the largest to the smallest. The last may have a
/// fraction, but for years and months, whose length is not fixed.
fn read(text: &str) -> Option<IsoDuration> {
    let (date, time) = match text.strip_prefix('P')?.split_once('T') {
        Some((_, "")) => return None,
        Some((date, time)) => (date, time),
        None => (text.strip_prefix('P')?, ""),
    };
    let mut found = IsoDuration { grain: i64::MAX, ..IsoDuration::default() };
    parts(date, &[('Y', 12, 0), ('M', 1, 0), ('W', 0, 7 * DAY), ('D', 0, DAY)], &mut found)?;
    parts(time, &[('H', 0, 3600), ('M', 0, 60), ('S', 0, 1)], &mut found)?;
    (found.grain < i64::MAX).then_some(found)
}

/// The numbers before their letters, each with the months and the seconds of its unit.
fn parts(mut text: &str, units: &[(char, i64, i64)], found: &mut IsoDuration) -> Option<()> {
    for (letter, months, seconds) in units {
        let Some((number, rest)) = text.split_once(*letter) else { continue };
        if found.is_over {
            return None;
        }
        let (number, fraction) = split(number)?;
        let number: i64 = number.bytes().all(|byte| byte.is_ascii_digit()).then(|| number.parse().ok())??;
        found.months = found.months.checked_add(number.checked_mul(*months)?)?;
        found.seconds = found.seconds.checked_add(number.checked_mul(*seconds)?)?;
        found.grain = if *seconds == 0 { 28 * DAY } else { *seconds };
        if let Some(fraction) = fraction {
            found.add(of_unit(fraction, *seconds).filter(|_| *seconds > 0)?)?;
        }
        text = rest;
    }
    text.is_empty().then_some(())
}

#[cfg(test)]
mod tests {
    use super::{IsoDuration, read};
    use crate::time::instant::DAY;

    #[test]
    fn units_stand_from_the_largest_to_the_smallest() {
        let of = |text| read(text).map(|IsoDuration { months, seconds, .. }| (months, seconds));
        assert_eq!(of("PT1H43M"), Some((0, 6180)));
        assert_eq!(of("P1Y2M3DT4H5M6S"), Some((14, 3 * DAY + 4 * 3600 + 5 * 60 + 6)));
        assert_eq!(of("P2W"), Some((0, 14 * DAY)));
        for none in ["P", "PT", "P1", "PT1M1H", "P1H", "PT1D", "P-1D", "P1DT", "PD", "P99999999999999999999D"] {
            assert_eq!(of(none), None, "{none}");
        }
    }

    #[test]
    fn the_last_unit_may_have_a_fraction() {
        let of = |text| read(text).map(|found| (found.months, found.seconds, found.nanos, found.grain));
        assert_eq!(of("PT1.5H"), Some((0, 5400, 0, 60)));
        assert_eq!(of("PT1,25M"), Some((0, 75, 0, 1)));
        assert_eq!(of("PT0,5S"), Some((0, 0, 500_000_000, 1)));
        assert_eq!(of("P1DT0.25H"), Some((0, DAY + 900, 0, 60)));
        assert_eq!(of("P1.5D"), Some((0, DAY + DAY / 2, 0, 3600)));
        assert_eq!(of("P0.5W"), Some((0, 7 * DAY / 2, 0, 3600)));
        for none in ["PT1.5H30M", "P0.5DT1H", "P1.5M", "P1,5Y", "PT.5S", "PT1.S", "PT1.5.5S", "PT0.0000000001S"] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
