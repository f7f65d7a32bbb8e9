//! Conversion: the Gregorian days of a date, by the calendars of ICU4X and the table of the French Republic.

use icu_calendar::cal::hijri::{TabularAlgorithm, TabularAlgorithmEpoch, TabularAlgorithmLeapYears};
use icu_calendar::cal::{ChineseTraditional, Hebrew, Hijri, Julian, Persian};
use icu_calendar::error::DateNewError;
use icu_calendar::types::Month as IcuMonth;
use icu_calendar::{AsCalendar, Date};

use crate::time::calendars::{Calendar, Month, french_republican};
use crate::time::instant::DAY;
use crate::time::{Civil, Instant};

/// Days from 0001-01-01 to 1970-01-01, both counted from 1.
const EPOCH: i64 = 719_163;

/// Why there is no such day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    /// The calendar has no such year, or none that is known.
    Year,
    /// No year has the month.
    Month,
    /// The year has no such leap month, or has two in place of the one.
    LeapMonth,
    /// The month has so many days.
    Day(u8),
}

/// The Gregorian date of a day.
pub(super) fn day(calendar: Calendar, year: i32, month: Month, day: u8) -> Result<Civil, Missing> {
    if !calendar.years().contains(&year) {
        return Err(Missing::Year);
    }
    match calendar {
        Calendar::Julian => of(Julian, year, month, day),
        Calendar::Hebrew => of(Hebrew, year, month, day),
        Calendar::Islamic => {
            let civil = TabularAlgorithm::new(TabularAlgorithmLeapYears::TypeII, TabularAlgorithmEpoch::Friday);
            of(Hijri(civil), year, month, day)
        }
        Calendar::Persian => of(Persian, year, month, day),
        Calendar::Chinese => of(ChineseTraditional::new(), year, month, day),
        Calendar::FrenchRepublican => french_republican::day(year, month, day),
        Calendar::Gregorian => Err(Missing::Year),
    }
}

fn of<C: AsCalendar>(calendar: C, year: i32, month: Month, day: u8) -> Result<Civil, Missing> {
    let code = if month.is_leap { IcuMonth::leap(month.number) } else { IcuMonth::new(month.number) };
    match Date::try_new(year.into(), code, day, calendar) {
        Ok(date) => Ok(civil(date.to_rata_die().to_i64_date())),
        Err(DateNewError::InvalidDay { max }) => Err(Missing::Day(max)),
        Err(DateNewError::MonthNotInYear) => Err(Missing::LeapMonth),
        Err(DateNewError::MonthNotInCalendar) if month.is_leap => Err(Missing::LeapMonth),
        Err(DateNewError::MonthNotInCalendar) => Err(Missing::Month),
        Err(_) => Err(Missing::Year),
    }
}

fn civil(fixed: i64) -> Civil {
    Instant((fixed - EPOCH) * DAY).civil()
}

/// The last day of a month.
pub(super) fn last_day(calendar: Calendar, year: i32, month: Month) -> Result<(u8, Civil), Missing> {
    match day(calendar, year, month, u8::MAX) {
        Err(Missing::Day(last)) => Ok((last, day(calendar, year, month, last)?)),
        Err(other) => Err(other),
        Ok(_) => Err(Missing::Month),
    }
}

/// The months of a year, in their order.
pub(super) fn months(calendar: Calendar, year: i32) -> Vec<Month> {
    let each = (1..=13).flat_map(|number| [false, true].map(|is_leap| Month { number, is_leap }));
    let mut months: Vec<(Civil, Month)> =
        each.filter_map(|month| Some((day(calendar, year, month, 1).ok()?, month))).collect();
    months.sort_by_key(|(first, _)| *first);
    months.into_iter().map(|(_, month)| month).collect()
}

impl Calendar {
    /// The years that are converted without a guess.
    pub(super) fn years(self) -> std::ops::RangeInclusive<i32> {
        match self {
            // EDTF has four figures for the year of a day: that of the Gregorian day.
            Calendar::Julian => -9998..=9998,
            Calendar::Hebrew => 1..=9999,
            Calendar::Islamic => 1..=9665,
            // For these the rule of 33 years, as it is corrected, was found to agree with the sun, by which the year begins.
            Calendar::Persian => 1178..=3000,
            // Before, sky and almanac are only computed; after, they may still be changed.
            Calendar::Chinese => 1900..=2100,
            Calendar::FrenchRepublican => 1..=14,
            Calendar::Gregorian => 0..=0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Missing, day, months};
    use crate::time::calendars::{Calendar, Month};
    use crate::time::dice::Dice;
    use crate::time::{Civil, Limit};

    fn is(calendar: Calendar, (year, month, of_month): (i32, u8, u8)) -> String {
        let month = Month { number: month, is_leap: false };
        day(calendar, year, month, of_month)
            .map_or_else(|missing| format!("{missing:?}"), |day| Limit::Day(day).to_string())
    }

    #[test]
    fn known_days_are_where_history_has_them() {
        for (calendar, day, gregorian) in [
            (Calendar::Julian, (1917, 10, 25), "1917-11-07"),
            (Calendar::Julian, (1582, 10, 4), "1582-10-14"),
            (Calendar::Julian, (1582, 10, 5), "1582-10-15"),
            (Calendar::Julian, (1900, 2, 29), "1900-03-13"),
            (Calendar::Julian, (1066, 10, 14), "1066-10-20"),
            (Calendar::Julian, (-43, 3, 15), "-0043-03-13"),
            (Calendar::Hebrew, (5708, 8, 5), "1948-05-14"),
            (Calendar::Hebrew, (5784, 1, 1), "2023-09-16"),
            (Calendar::Islamic, (1, 1, 1), "0622-07-19"),
            (Calendar::Islamic, (1445, 1, 1), "2023-07-19"),
            (Calendar::Persian, (1357, 11, 22), "1979-02-11"),
            (Calendar::Persian, (1403, 1, 1), "2024-03-20"),
            (Calendar::Chinese, (1911, 8, 19), "1911-10-10"),
            (Calendar::Chinese, (2024, 1, 1), "2024-02-10"),
            (Calendar::FrenchRepublican, (1, 1, 1), "1792-09-22"),
            (Calendar::FrenchRepublican, (2, 11, 9), "1794-07-27"),
            (Calendar::FrenchRepublican, (8, 2, 18), "1799-11-09"),
            (Calendar::FrenchRepublican, (14, 4, 10), "1805-12-31"),
            (Calendar::Julian, (-9998, 1, 1), "-9999-10-16"),
        ] {
            assert_eq!(is(calendar, day), gregorian, "{calendar:?} {day:?}");
        }
    }

    #[test]
    fn what_a_calendar_does_not_have_is_missing() {
        for (calendar, day, missing) in [
            (Calendar::Julian, (1917, 13, 1), "Month"),
            (Calendar::Julian, (1917, 2, 29), "Day(28)"),
            (Calendar::Hebrew, (5708, 13, 1), "Month"),
            (Calendar::Islamic, (1445, 1, 31), "Day(30)"),
            (Calendar::Chinese, (1850, 1, 1), "Year"),
            (Calendar::Julian, (9999, 1, 1), "Year"),
            (Calendar::Islamic, (9666, 1, 1), "Year"),
            (Calendar::Persian, (1177, 1, 1), "Year"),
            (Calendar::Persian, (3001, 1, 1), "Year"),
            (Calendar::FrenchRepublican, (15, 1, 1), "Year"),
            (Calendar::FrenchRepublican, (8, 1, 31), "Day(30)"),
            (Calendar::FrenchRepublican, (8, 13, 6), "Day(5)"),
        ] {
            assert_eq!(is(calendar, day), missing, "{calendar:?} {day:?}");
        }
    }

    #[test]
    fn a_day_that_is_told_in_a_calendar_is_that_day_again() {
        fn told<C: icu_calendar::AsCalendar>(fixed: i64, calendar: C) -> (i32, Month, u8) {
            let day = icu_calendar::Date::from_rata_die(icu_calendar::types::RataDie::new(fixed), calendar);
            let month = day.month().to_input();
            let month = Month { number: month.number(), is_leap: month.is_leap() };
            (day.year().extended_year(), month, day.day_of_month().0)
        }
        let mut dice = Dice(7);
        for _ in 0..20_000 {
            // Within the years -2700 to 2600, and within those of the Chinese almanacs.
            let (far, near) = (dice.below(1_900_000) - 980_000, 693_700 + dice.below(73_000));
            let civil_of = super::civil;
            let tables = super::TabularAlgorithm::new(
                super::TabularAlgorithmLeapYears::TypeII,
                super::TabularAlgorithmEpoch::Friday,
            );
            for (calendar, fixed, (year, month, of_month)) in [
                (Calendar::Julian, far, told(far, super::Julian)),
                (Calendar::Hebrew, far, told(far, super::Hebrew)),
                (Calendar::Islamic, far, told(far, super::Hijri(tables))),
                (Calendar::Persian, far, told(far, super::Persian)),
                (Calendar::Chinese, near, told(near, super::ChineseTraditional::new())),
            ] {
                if calendar.years().contains(&year) {
                    let back = day(calendar, year, month, of_month);
                    assert_eq!(back, Ok(civil_of(fixed)), "{calendar:?} {year} {month:?} {of_month}");
                }
            }
        }
    }

    #[test]
    fn the_days_of_a_year_follow_one_another() {
        for calendar in Calendar::ALL.into_iter().filter(|calendar| *calendar != Calendar::Gregorian) {
            let years = calendar.years();
            let some = [*years.start(), *years.end(), 5, 1917, 1906, 1900, 5708, 5784, 3, 7, 11, 14];
            for year in some.into_iter().filter(|year| years.contains(year)) {
                let mut before: Option<i64> = None;
                for month in months(calendar, year) {
                    for of_month in 1..=31 {
                        let Ok(civil) = day(calendar, year, month, of_month) else { break };
                        let at = crate::time::Instant::from_civil(civil).0;
                        assert!(
                            before.is_none_or(|before| at == before + crate::time::instant::DAY),
                            "{calendar:?} {year} {month:?}"
                        );
                        before = Some(at);
                    }
                }
                assert!(before.is_some(), "{calendar:?} {year}");
            }
        }
        let leap = Month { number: 4, is_leap: true };
        assert_eq!(day(Calendar::Chinese, 1906, leap, 1), Ok(Civil { year: 1906, month: 5, day: 23 }));
        assert_eq!(day(Calendar::Chinese, 1907, leap, 1), Err(Missing::LeapMonth));
    }
}
