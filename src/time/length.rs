//! Lengths of time as ISO 8601 writes them, and distances with a least and a greatest length.

use crate::time::instant::DAY;
use crate::time::number_format::grouped;
use crate::time::time_of_day::whole_duration;

/// Months after which the Gregorian calendar repeats, and their days.
const CYCLE: i64 = 4800;
const CYCLE_DAYS: i128 = 146_097;

/// The longest that a length may be, months and seconds: what instants reach.
const MOST_MONTHS: i64 = 12 * 292_000_000_000;

/// Days from the first of January of a year that 400 divides to the first of each month of the 400 years.
static DAYS_BEFORE: [i32; CYCLE as usize + 1] = days_before();

const fn days_before() -> [i32; CYCLE as usize + 1] {
    let mut days = [0; CYCLE as usize + 1];
    let mut at = 0;
    while at < CYCLE as usize {
        days[at + 1] = days[at] + days_of(at);
        at += 1;
    }
    days
}

const fn days_of(month: usize) -> i32 {
    let year = month / 12;
    match month % 12 {
        1 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year == 0) => 29,
        1 => 28,
        3 | 5 | 8 | 10 => 30,
        _ => 31,
    }
}

/// A length of time, never negative: months of the calendar, and seconds, as in `P1Y6M` and `P10W`.
///
/// ```
/// use dateline::time::Length;
/// let length = Length::parse("P10W").unwrap();
/// assert_eq!((length.words(), length.seconds()), ("10 weeks".into(), (6_048_000, 6_048_000)));
/// assert!(Length::parse("ten weeks").is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Length {
    months: i64,
    seconds: i64,
}

/// Why a text is no length or no distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LengthError {
    /// It is no duration of ISO 8601.
    NotOne,
    /// It has a minus.
    Negative,
    /// It is longer than time is counted: 292 thousand million years.
    TooLong,
    /// The least length is longer than the greatest.
    Reversed,
    /// Neither a least nor a greatest length.
    Boundless,
}

impl Length {
    /// Reads a duration of ISO 8601 in whole numbers: years, months, weeks, days, hours, minutes and seconds.
    ///
    /// ```
    /// use dateline::time::{Length, LengthError};
    /// assert_eq!(Length::parse("-P1D"), Err(LengthError::Negative));
    /// ```
    ///
    /// # Errors
    /// Where it is none, is negative, or is longer than instants reach.
    pub fn parse(text: &str) -> Result<Length, LengthError> {
        if text.contains('-') || text.contains('\u{2212}') {
            let is_one = whole_duration(&text.replace(['-', '\u{2212}'], "")).is_some();
            return Err(if is_one { LengthError::Negative } else { LengthError::NotOne });
        }
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        match whole_duration(text) {
            Some((months, seconds)) if months <= MOST_MONTHS => Ok(Length { months, seconds }),
            Some(_) => Err(LengthError::TooLong),
            None if digits > 12 && text.starts_with('P') => Err(LengthError::TooLong),
            None => Err(LengthError::NotOne),
        }
    }

    /// The fewest and the most seconds that it can be: a month has 28 to 31 days, a year 365 or 366, by the day from which it is
    /// counted. A day has 24 hours.
    ///
    /// ```
    /// let month = dateline::time::Length::parse("P1M").unwrap();
    /// assert_eq!(month.seconds(), (28 * 86_400, 31 * 86_400));
    /// ```
    pub fn seconds(self) -> (i128, i128) {
        let (fewest, most) = days_of_months(self.months);
        let exact = |days: i128| days * i128::from(DAY) + i128::from(self.seconds);
        (exact(fewest), exact(most))
    }

    /// In words: `10 weeks`, `1 year 6 months`, `0 days`.
    ///
    /// ```
    /// let words = |text: &str| dateline::time::Length::parse(text).unwrap().words();
    /// assert_eq!([words("P18M"), words("P0D"), words("P1DT2H")], ["1 year 6 months", "0 days", "1 day 2 hours"]);
    /// ```
    pub fn words(self) -> String {
        let (days, rest) = (self.seconds / DAY, self.seconds % DAY);
        let days = if days % 7 == 0 && days >= 14 { (days / 7, "week") } else { (days, "day") };
        let clock = [(rest / 3600, "hour"), (rest / 60 % 60, "minute"), (rest % 60, "second")];
        let all = [(self.months / 12, "year"), (self.months % 12, "month"), days].into_iter().chain(clock);
        let some: Vec<String> = all.filter(|(n, _)| *n > 0).map(|(n, unit)| counted(n.unsigned_abs(), unit)).collect();
        if some.is_empty() { counted(0, "day") } else { some.join(" ") }
    }
}

/// `3 years`, as messages say it.
fn counted(n: u64, unit: &str) -> String {
    let plural = if n == 1 { "" } else { "s" };
    format!("{} {unit}{plural}", grouped(n))
}

/// The fewest and the most days that so many months can be, over all days from which they are counted; of a day that the last
/// month does not have, to its last.
fn days_of_months(months: i64) -> (i128, i128) {
    let (cycles, rest) = (months / CYCLE, usize::try_from(months % CYCLE).unwrap_or_default());
    let whole = i128::from(cycles) * CYCLE_DAYS;
    if rest == 0 {
        return (whole, whole);
    }
    let (mut fewest, mut most) = (i128::MAX, 0);
    for start in 0..CYCLE as usize {
        let end = start + rest;
        let round =
            |at: usize| i128::from(DAYS_BEFORE[at % CYCLE as usize]) + (at / CYCLE as usize) as i128 * CYCLE_DAYS;
        let days = round(end) - round(start);
        let clipped = (days_of(start) - days_of(end % CYCLE as usize)).max(0);
        most = most.max(days);
        fewest = fewest.min(days - i128::from(clipped));
    }
    (whole + fewest, whole + most)
}

/// How far apart two instants are: at least, at most, or both.
///
/// ```
/// let distance = dateline::time::Distance::parse("P1Y/P3Y").unwrap();
/// assert_eq!(distance.words(), "1 year to 3 years");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Distance {
    /// The least; none where it is not known.
    pub least: Option<Length>,
    /// The greatest; none where it is not known.
    pub most: Option<Length>,
}

impl Distance {
    /// Reads a length, which is both the least and the greatest, or two of them with a stroke between, of which one may be `..`.
    ///
    /// ```
    /// use dateline::time::{Distance, LengthError};
    /// assert_eq!(Distance::parse("P3Y/P1Y"), Err(LengthError::Reversed));
    /// assert!(Distance::parse("P1Y/..").unwrap().most.is_none());
    /// ```
    ///
    /// # Errors
    /// As of [`Length::parse`], and where the least is longer than the greatest or both are open.
    pub fn parse(text: &str) -> Result<Distance, LengthError> {
        let end = |text: &str| if text == ".." { Ok(None) } else { Length::parse(text).map(Some) };
        let (least, most) = match text.split_once('/') {
            None => return Length::parse(text).map(|length| Distance { least: Some(length), most: Some(length) }),
            Some((least, most)) => (end(least)?, end(most)?),
        };
        match (least, most) {
            (None, None) => Err(LengthError::Boundless),
            (Some(least), Some(most)) if least.seconds().0 > most.seconds().1 => Err(LengthError::Reversed),
            _ => Ok(Distance { least, most }),
        }
    }

    /// In words: `10 weeks`, `1 year to 3 years`, `at least 1 year`, `at most 3 years`.
    ///
    /// ```
    /// let words = |text: &str| dateline::time::Distance::parse(text).unwrap().words();
    /// assert_eq!([words("P10W"), words("../P3Y")], ["10 weeks", "at most 3 years"]);
    /// ```
    pub fn words(self) -> String {
        match (self.least, self.most) {
            (Some(least), Some(most)) if least == most => least.words(),
            (Some(least), Some(most)) => format!("{} to {}", least.words(), most.words()),
            (Some(least), None) => format!("at least {}", least.words()),
            (None, Some(most)) => format!("at most {}", most.words()),
            (None, None) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Length, days_of_months};
    use crate::time::calendar::add_months;
    use crate::time::{Civil, Instant};

    #[test]
    fn months_are_as_many_days_as_the_calendar_can_make_them() {
        for months in [0, 1, 2, 3, 6, 11, 12, 13, 25, 48, 100, 372, 1200, 4800, 4801] {
            let (mut fewest, mut most) = (i64::MAX, 0);
            for day in (0..146_097).step_by(1) {
                let start = Instant(day * 86_400);
                let civil: Civil = start.civil();
                // Only the days at the rim of a month can be the fewest or the most.
                if (2..28).contains(&civil.day) {
                    continue;
                }
                let end = Instant::from_civil(add_months(civil, months));
                let days = (end.0 - start.0) / 86_400;
                (fewest, most) = (fewest.min(days), most.max(days));
            }
            assert_eq!(days_of_months(months), (i128::from(fewest), i128::from(most)), "{months} months");
        }
    }

    #[test]
    fn what_is_no_length_is_told_from_what_is_too_long() {
        use crate::time::LengthError::{Negative, NotOne, TooLong};
        for (text, why) in [
            ("", NotOne),
            ("P", NotOne),
            ("5", NotOne),
            ("-5", NotOne),
            ("P1.5Y", NotOne),
            ("P-1Y", Negative),
            ("P99999999999999Y", TooLong),
            ("P99999999999999999999D", TooLong),
        ] {
            assert_eq!(Length::parse(text), Err(why), "{text:?}");
        }
    }
}
