//! Durations as ISO 8601-1 writes them: `PT1H43M`, `P1DT2H`, `P2W`.

use edtf_core::Edtf;

use crate::time::calendar;
use crate::time::instant::DAY;
use crate::time::time_of_day::Time;
use crate::time::{Civil, Instant, Limit};

/// The years that a date with a time can have: those of four figures.
const YEARS: std::ops::RangeInclusive<i64> = -9999..=9999;

/// A duration: months of the calendar, and seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct IsoDuration {
    months: i64,
    seconds: i64,
    /// The smallest unit that it counts, s.
    grain: i64,
}

/// The time so long after another; as exact as the finer of the two.
pub(super) fn after(from: Time, duration: &str) -> Option<Time> {
    let IsoDuration { months, seconds, grain } = read(duration)?;
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
    read(text).map(|IsoDuration { months, seconds, .. }| (months, seconds))
}

/// Whole numbers of years, months, weeks, days, hours, minutes and seconds, from the largest to the smallest.
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
        let number: i64 = number.bytes().all(|byte| byte.is_ascii_digit()).then(|| number.parse().ok())??;
        found.months = found.months.checked_add(number.checked_mul(*months)?)?;
        found.seconds = found.seconds.checked_add(number.checked_mul(*seconds)?)?;
        found.grain = if *seconds == 0 { 28 * DAY } else { *seconds };
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
        for none in ["P", "PT", "P1", "PT1M1H", "P1H", "PT1D", "P-1D", "PT1.5H", "P1DT", "PD", "P99999999999999999999D"]
        {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
