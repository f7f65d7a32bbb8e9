//! Leap seconds: whether a second numbered 60 can have been.

use edtf_core::{DateTime, TimeShift};

use crate::time::instant::DAY;
use crate::time::{Civil, Instant};

/// The years whose June ended in a leap second (IERS, Bulletin C).
pub(crate) const JUNES: [i64; 11] = [1972, 1981, 1982, 1983, 1985, 1992, 1993, 1994, 1997, 2012, 2015];
/// The years whose December did.
pub(crate) const DECEMBERS: [i64; 16] =
    [1972, 1973, 1974, 1975, 1976, 1977, 1978, 1979, 1987, 1989, 1990, 1995, 1998, 2005, 2008, 2016];
/// After this year the list ends, and a June or a December may have a leap second that was announced since.
const LISTED: i64 = 2016;
/// Offsets from UTC that clocks keep, minutes: from 12 hours behind it to 14 ahead, in steps of a quarter of an hour.
const OFFSETS: [i64; 2] = [-12 * 60, 14 * 60];
const QUARTER: i64 = 15;

/// Whether the minute of that time can have a second 60: it ends a day in UTC that ends in a leap second. Where no offset is
/// written, it must be so at one of the offsets that clocks keep.
pub(super) fn can_be(at: &DateTime) -> bool {
    let Some(minute) = minute(at) else { return false };
    let ends_a_day = |offset: i64| is_before(Instant(minute + 60 - offset * 60));
    match at.time.shift {
        Some(TimeShift::Utc) => ends_a_day(0),
        Some(TimeShift::Offset { minutes, .. }) => ends_a_day(minutes.into()),
        None => (OFFSETS[0]..=OFFSETS[1]).step_by(QUARTER.unsigned_abs() as usize).any(ends_a_day),
    }
}

/// Whether a leap second was right before an instant.
pub(super) fn is_before(at: Instant) -> bool {
    at.0.rem_euclid(DAY) == 0 && has_leap_second(Instant(at.0.saturating_sub(DAY)).civil())
}

/// The minute's first second by the clock that shows it.
fn minute(at: &DateTime) -> Option<i64> {
    let field = |field: Option<edtf_core::DateField>| field.and_then(edtf_core::DateField::value);
    let (year, month, day) = (at.date.year.value()?, field(at.date.month)?, field(at.date.day)?);
    let midnight = Instant::checked_from_civil(Civil { year, month, day })?;
    Some(midnight.0 + i64::from(at.time.hour) * 3600 + i64::from(at.time.minute) * 60)
}

/// Whether a day of UTC ends in a leap second.
fn has_leap_second(day: Civil) -> bool {
    let listed = |years: &[i64]| day.year > LISTED || years.contains(&day.year);
    match (day.month, day.day) {
        (6, 30) => listed(&JUNES),
        (12, 31) => listed(&DECEMBERS),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::time::{Date, DateError};

    #[test]
    fn a_second_60_is_where_a_leap_second_was() {
        for text in [
            "2016-12-31T23:59:60Z",
            "2015-06-30T23:59:60Z",
            "1972-06-30T23:59:60+00:00",
            "1990-12-31T15:59:60-08:00",
            "2017-01-01T00:59:60+01",
            "2017-01-01T05:29:60+05:30",
            "2017-01-01T05:44:60+05:45",
            "2017-01-01T13:59:60+14:00",
            "2016-12-31T11:59:60-12",
            "2016-12-31T23:59:60",
            "2017-01-01T08:59:60",
            "2035-06-30T23:59:60Z",
        ] {
            assert!(Date::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn and_nowhere_else() {
        for text in [
            "2012-05-25T10:00:60Z",
            "2012-05-25T10:00:60",
            "2012-05-25T23:59:60Z",
            "2016-12-31T22:59:60Z",
            "2016-12-31T10:00:60",
            "2016-12-31T23:59:60+01:00",
            "2016-12-31T23:59:60-08:00",
            "2016-06-30T23:59:60Z",
            "2015-12-31T23:59:60Z",
            "1969-12-31T23:59:60Z",
            "1971-12-31T23:59:60",
            "2017-03-31T23:59:60Z",
            "0000-06-30T23:59:60Z",
        ] {
            match Date::parse(text) {
                Err(DateError::Invalid { message, suggestions, sure: false }) => {
                    assert!(message.contains("leap second"), "{text}: {message}");
                    assert!(suggestions.iter().all(|form| Date::parse(form).is_ok()), "{text}: {suggestions:?}");
                    assert_eq!(suggestions.len(), 2, "{text}");
                }
                other => panic!("{text}: {other:?}"),
            }
        }
    }
}
