//! The calendar: chrono's calendar, for every year there is.

use chrono::{Datelike, Months, NaiveDate};

use crate::time::{Civil, Instant};

/// The Gregorian calendar repeats, days of the week included, after so many years.
const CYCLE: i64 = 400;

/// A year that chrono knows and that has the same calendar.
fn twin(year: i64) -> i32 {
    2000 + i32::try_from(year.rem_euclid(CYCLE)).expect("impossible: below 400")
}

/// The same day in the twin of its year.
fn twin_day(civil: Civil) -> NaiveDate {
    NaiveDate::from_ymd_opt(twin(civil.year), civil.month.into(), civil.day.into())
        .expect("impossible: a civil day is in the calendar")
}

fn byte(n: u32) -> u8 {
    u8::try_from(n).expect("impossible: months and days are below 32")
}

/// How many days the month has, 28 to 31.
pub(super) fn days_in_month(year: i64, month: u8) -> u8 {
    twin_day(Civil { year, month, day: 1 }).num_days_in_month()
}

/// The day with the same number `months` later, or the last of its month where that month is shorter.
pub(super) fn add_months(civil: Civil, months: i64) -> Civil {
    let (years, rest) = (months.div_euclid(12), months.rem_euclid(12));
    let twin = twin_day(Civil { day: 1, ..civil });
    let later = twin
        .checked_add_months(Months::new(u32::try_from(rest).expect("impossible: below 12")))
        .expect("impossible: chrono knows the years around its twin");
    let year = civil.year.saturating_add(years).saturating_add(i64::from(later.year() - twin.year()));
    let month = byte(later.month());
    Civil { year, month, day: civil.day.min(days_in_month(year, month)) }
}

/// Days since Monday, 0 to 6.
pub(super) fn days_from_monday(at: Instant) -> i64 {
    twin_day(at.civil()).weekday().num_days_from_monday().into()
}

/// Seconds since midnight as chrono prints them: `%H:%M` or another of its patterns.
pub(super) fn clock(seconds: i64, pattern: &str) -> String {
    let seconds = u32::try_from(seconds).expect("impossible: seconds of a day");
    chrono::NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)
        .expect("impossible: a day has 86 400 seconds")
        .format(pattern)
        .to_string()
}

#[cfg(test)]
mod tests {
    use crate::time::calendar::{add_months, days_from_monday};
    use crate::time::{Civil, Instant};

    #[test]
    fn the_cycle_keeps_days_of_the_week() {
        for (year, month, day, monday) in [(2012, 5, 28, 0), (-400, 5, 28, 6), (1970, 1, 1, 3), (2_001_970, 1, 1, 3)] {
            assert_eq!(days_from_monday(Instant::from_civil(Civil { year, month, day })), monday, "{year}");
        }
    }

    #[test]
    fn months_add_over_years_and_clip_to_the_shorter_month() {
        let end_of_january = Civil { year: 1999, month: 1, day: 31 };
        assert_eq!(add_months(end_of_january, 1), Civil { year: 1999, month: 2, day: 28 });
        assert_eq!(add_months(end_of_january, 13), Civil { year: 2000, month: 2, day: 29 });
        assert_eq!(add_months(end_of_january, -2), Civil { year: 1998, month: 11, day: 30 });
    }
}
