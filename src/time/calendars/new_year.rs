//! Where a year of the Julian calendar begins. A year that begins in spring runs on into the next of ours, one that begins in
//! autumn or at Christmas has begun in the one before.

use crate::time::calendars::Month;

/// The day on which the years of an author begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NewYear {
    pub(super) month: u8,
    pub(super) day: u8,
}

/// As our own.
pub(super) const JANUARY: NewYear = NewYear { month: 1, day: 1 };
/// The first month of which a year has begun before ours.
const FIRST_EARLY: u8 = 7;

/// As it is written: as our own, in Venice, in England and Florence, in Constantinople and Moscow, and at Christmas.
pub(super) const NEW_YEARS: [(&str, NewYear); 5] = [
    ("01-01", JANUARY),
    ("03-01", NewYear { month: 3, day: 1 }),
    ("03-25", NewYear { month: 3, day: 25 }),
    ("09-01", NewYear { month: 9, day: 1 }),
    ("12-25", NewYear { month: 12, day: 25 }),
];

impl NewYear {
    /// The year that begins on 1 January, of a day of a year that begins here.
    pub(super) fn by_january(self, year: i32, month: Month, day: u8) -> i32 {
        year + self.shift((month.number, day))
    }

    /// The year of ours in which a year begins.
    pub(super) fn begun_in(self, year: i32) -> i32 {
        year + self.shift((self.month, self.day))
    }

    /// By how much the year of ours is another on a day.
    pub(super) fn shift(self, day: (u8, u8)) -> i32 {
        let has_begun = day >= (self.month, self.day);
        match self.month < FIRST_EARLY {
            true => i32::from(!has_begun),
            false => -i32::from(has_begun),
        }
    }

    /// Whether the days of a month belong to two years.
    pub(super) fn cuts(self, month: Month) -> bool {
        month.number == self.month && self.day > 1
    }
}

#[cfg(test)]
mod tests {
    use crate::time::{DAY, Date, Instant, Limit};

    /// From the first day to the one after the last.
    fn days(date: &str, begin: &str) -> (i64, i64) {
        let bounds = Date::parse(&format!("{{ julian: {date}, new-year: {begin} }}")).expect("a date").bounds();
        let at = |limit| match limit {
            Limit::Day(day) => Instant::from_civil(day).0,
            other => panic!("{date} from {begin}: {other}"),
        };
        (at(bounds.earliest), at(bounds.latest) + DAY)
    }

    #[test]
    fn years_follow_one_another_wherever_they_begin() {
        for (begin, _) in super::NEW_YEARS {
            for year in 1690..1700 {
                let (first, end) = days(&year.to_string(), begin);
                assert_eq!(end, days(&(year + 1).to_string(), begin).0, "{year} from {begin}");
                assert_eq!(first, days(&format!("{year}-{begin}"), begin).0, "{year} from {begin}");
            }
        }
    }
}
