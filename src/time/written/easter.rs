//! The date of Easter and of the feasts that move with it, by the rules of the Julian and the Gregorian calendar.

use crate::time::calendar::days_from_monday;
use crate::time::written::calendars::julian_lag;
use crate::time::{Civil, DAY, Instant};

/// Which calendar and which Easter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reckoning {
    Julian,
    Gregorian,
    /// The Easter of the Julian calendar, with its date in ours.
    Eastern,
}

/// The feast so many days after Easter.
pub(super) fn feast(reckoning: Reckoning, year: i64, from_easter: i64) -> Option<Civil> {
    let (month, day) = if reckoning == Reckoning::Gregorian { gregorian(year) } else { julian(year) };
    let easter = Civil { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
    match reckoning {
        Reckoning::Eastern => Some(shifted(Reckoning::Gregorian, in_our_calendar(easter)?, from_easter)),
        _ => Some(shifted(reckoning, easter, from_easter)),
    }
}

/// A Sunday of Advent, counted from 1: the fourth is the last Sunday before Christmas Day.
pub(super) fn advent(reckoning: Reckoning, year: i64, sunday: i64) -> Option<Civil> {
    let christmas = Civil { year, month: 12, day: 25 };
    let day = if reckoning == Reckoning::Julian { in_our_calendar(christmas)? } else { christmas };
    // Monday is 0: of a Christmas on a Sunday the Sunday before is a week earlier.
    let from_monday = days_from_monday(Instant::checked_from_civil(day)?);
    Some(shifted(reckoning, christmas, -(from_monday + 1) - 7 * (4 - sunday)))
}

/// Easter in the Julian calendar, by the rule of Jean Meeus (Astronomical Algorithms, chapter 8).
fn julian(year: i64) -> (i64, i64) {
    let (a, b, c) = (year % 4, year % 7, year % 19);
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    ((d + e + 114) / 31, (d + e + 114) % 31 + 1)
}

/// Easter in the Gregorian calendar, by the rule that Nature printed in 1876, as Meeus has it.
fn gregorian(year: i64) -> (i64, i64) {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    (n / 31, n % 31 + 1)
}

/// A day that the Julian calendar names, by ours.
pub(super) fn in_our_calendar(day: Civil) -> Option<Civil> {
    let midnight = Instant::checked_from_civil(day)?.0.checked_add(julian_lag(day) * DAY)?;
    Some(Instant(midnight).civil())
}

/// The day so many days later or earlier, in its own calendar.
pub(super) fn shifted(reckoning: Reckoning, from: Civil, by: i64) -> Civil {
    let (mut year, mut month, mut day) = (from.year, i64::from(from.month), i64::from(from.day) + by);
    while day < 1 {
        (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
        day += month_length(reckoning, year, month);
    }
    while day > month_length(reckoning, year, month) {
        day -= month_length(reckoning, year, month);
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    let byte = |n: i64| u8::try_from(n).unwrap_or(1);
    Civil { year, month: byte(month), day: byte(day) }
}

/// Days of a month.
pub(super) fn month_length(reckoning: Reckoning, year: i64, month: i64) -> i64 {
    let is_leap = match reckoning {
        Reckoning::Julian => year % 4 == 0,
        _ => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0),
    };
    match month {
        2 => 28 + i64::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{Reckoning, advent, feast};

    #[test]
    fn the_first_advent_is_the_sunday_nearest_to_saint_andrew() {
        for (reckoning, year, day) in [
            (Reckoning::Gregorian, 2022, (11, 27)),
            (Reckoning::Gregorian, 2023, (12, 3)),
            (Reckoning::Gregorian, 1914, (11, 29)),
            (Reckoning::Julian, 1511, (11, 30)),
        ] {
            let found = advent(reckoning, year, 1).expect("a day");
            assert_eq!((found.month, found.day), day, "{year}");
        }
    }

    #[test]
    fn feasts_fall_on_the_days_that_histories_give_them() {
        let at = |reckoning, year, by| {
            let day = feast(reckoning, year, by).expect("a day");
            (day.month, day.day)
        };
        for (reckoning, year, by, day) in [
            (Reckoning::Gregorian, 1916, 1, (4, 24)),
            (Reckoning::Gregorian, 1818, 0, (3, 22)),
            (Reckoning::Gregorian, 1943, 0, (4, 25)),
            (Reckoning::Gregorian, 2000, -46, (3, 8)),
            (Reckoning::Julian, 1282, 1, (3, 30)),
            (Reckoning::Julian, 1381, 60, (6, 13)),
            (Reckoning::Julian, 1492, -2, (4, 20)),
            (Reckoning::Eastern, 1991, 0, (4, 7)),
        ] {
            assert_eq!(at(reckoning, year, by), day, "{year}");
        }
    }
}
