//! Instants: a count of seconds on the proleptic Gregorian calendar.

/// Seconds since 1970-01-01T00:00:00, proleptic Gregorian, no leap seconds; about 292 thousand million years each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Instant(pub i64);

/// A day of the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    /// Astronomical: 0 is 1 BCE, -43 is 44 BCE.
    pub year: i64,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// Seconds in a day.
pub(crate) const DAY: i64 = 86_400;

/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i64 = 719_468;

impl Instant {
    /// Midnight at the start of a day; a day too far off to be counted gives the first or the last instant there is.
    ///
    /// ```
    /// use dateline::time::{Civil, Instant};
    /// assert_eq!(Instant::from_civil(Civil { year: 1970, month: 1, day: 2 }), Instant(86_400));
    /// assert_eq!(Instant::from_civil(Civil { year: i64::MIN, month: 1, day: 1 }), Instant(i64::MIN));
    /// ```
    pub fn from_civil(civil: Civil) -> Instant {
        let edge = if civil.year < 0 { i64::MIN } else { i64::MAX };
        Instant::checked_from_civil(civil).unwrap_or(Instant(edge))
    }

    /// Midnight at the start of a day, where `i64` seconds reach that far (about 292 thousand million years).
    ///
    /// ```
    /// use dateline::time::{Civil, Instant};
    /// assert_eq!(Instant::checked_from_civil(Civil { year: 1_000_000_000_000, month: 1, day: 1 }), None);
    /// ```
    pub fn checked_from_civil(civil: Civil) -> Option<Instant> {
        let (m, d) = (i64::from(civil.month), i64::from(civil.day));
        let y = civil.year.checked_sub(i64::from(m <= 2))?;
        let era = y.div_euclid(400);
        let day_of_year = (153 * (m + if m > 2 { -3 } else { 9 }) + 2) / 5 + d - 1;
        let year_of_era = y.rem_euclid(400);
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let days = era.checked_mul(146_097)?.checked_add(day_of_era - EPOCH)?;
        days.checked_mul(DAY).map(Instant)
    }

    /// As EDTF writes it: its day, with the time of day where that is not midnight; its year where that has more than four
    /// figures.
    ///
    /// ```
    /// use dateline::time::{Civil, Instant};
    /// assert_eq!(Instant(86_400 + 3_600).edtf(), "1970-01-02T01:00:00");
    /// assert_eq!(Instant::from_civil(Civil { year: -43, month: 3, day: 15 }).edtf(), "-0043-03-15");
    /// assert_eq!(Instant::from_civil(Civil { year: -66_000_000, month: 1, day: 1 }).edtf(), "Y-66000000");
    /// ```
    pub fn edtf(self) -> String {
        let Civil { year, month, day } = self.civil();
        let sign = if year < 0 { "-" } else { "" };
        match (year.unsigned_abs(), self.0.rem_euclid(DAY)) {
            (10_000.., _) => format!("Y{year}"),
            (years, 0) => format!("{sign}{years:04}-{month:02}-{day:02}"),
            (years, second) => {
                let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
                format!("{sign}{years:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
            }
        }
    }

    /// The day it falls on.
    ///
    /// ```
    /// use dateline::time::{Civil, Instant};
    /// assert_eq!(Instant(-1).civil(), Civil { year: 1969, month: 12, day: 31 });
    /// ```
    pub fn civil(self) -> Civil {
        let days = self.0.div_euclid(DAY) + 719_468;
        let era = days.div_euclid(146_097);
        let doe = days.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i64::from(month <= 2);
        let byte = |n: i64| u8::try_from(n).expect("impossible: a month or day is below 32");
        Civil { year, month: byte(month), day: byte(doy - (153 * mp + 2) / 5 + 1) }
    }
}
