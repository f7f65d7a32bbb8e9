//! Slots of a date: what the year, month or day of a date says, unspecified digits included.

use edtf_core::{Date, DateField, Year, YearKind};

use crate::language::{Grammar, Kind, YearPhrase};
use crate::time::bounds;
use crate::time::calendar;
use crate::time::words::mask;
use crate::time::year_words;
use crate::time::{Civil, Limit};

/// A month or a day.
pub(super) enum Slot {
    /// Not written: the date is coarser.
    Absent,
    /// One number.
    Exact(u8),
    /// `XX`.
    Any,
    /// Those that fit, at least two: `1X`.
    Some(Vec<u8>),
}

/// The month or part of the year; 21 to 41 are the parts.
pub(super) fn month(date: &Date) -> Slot {
    slot(date.month, 12)
}

/// The day, within the length of the month where that is known.
pub(super) fn day(date: &Date) -> Slot {
    // The length of the month tells only which days an unspecified digit can mean.
    if let Some(day) = date.day.and_then(DateField::value) {
        return Slot::Exact(day);
    }
    let length = match (date.month.and_then(DateField::value), bounds::of_date(date).latest) {
        (Some(month @ 1..=12), Limit::Day(Civil { year, .. })) => calendar::days_in_month(year, month),
        _ => 31,
    };
    slot(date.day, length)
}

fn slot(field: Option<DateField>, most: u8) -> Slot {
    let Some(field) = field else { return Slot::Absent };
    if let Some(number) = field.value() {
        return Slot::Exact(number);
    }
    let [tens, ones] = field.digits;
    let fits = |n: &u8| tens.is_none_or(|tens| tens == n / 10) && ones.is_none_or(|ones| ones == n % 10);
    let numbers: Vec<u8> = (1..=most).filter(fits).collect();
    match numbers[..] {
        _ if tens.is_none() && ones.is_none() => Slot::Any,
        [only] => Slot::Exact(only),
        _ => Slot::Some(numbers),
    }
}

/// The year; `era` where `CE` must be written.
pub(super) fn year(grammar: &Grammar, date: &Date, era: bool) -> YearPhrase {
    let year = &date.year;
    match year.kind {
        YearKind::Standard { negative, digits } if year.has_unspecified() => {
            mask::year(grammar, of_year(year), negative, digits, era)
        }
        _ => written(grammar, date, era),
    }
}

fn written(grammar: &Grammar, date: &Date, era: bool) -> YearPhrase {
    let year = &date.year;
    let Some(value) = year.value() else { return YearPhrase::Exact(beyond_counting(grammar, year)) };
    let estimated = year.significant_digits.is_some() || (year.qualifier.approximate && date.month.is_none());
    // One or two digits alone do not look like a year.
    let era = era || (1..100).contains(&value);
    let shown = year_words::words_as_meant(grammar, value, estimated, era);
    let about = |shown: &str| (grammar.doubts.about)(Kind::Year, shown);
    // Only a year with few significant digits means several.
    match year.significant_digits.and_then(|_| of_year(year)) {
        Some((first, last)) if first < last => {
            // A year that is said as it was meant, and not as it is counted, is said to be round.
            YearPhrase::Among(format!("{}, {}", about(&shown), between(grammar, first, last)))
        }
        _ if shown == year_words::words(grammar, value, era) => YearPhrase::Exact(shown),
        _ => YearPhrase::Exact(about(&shown)),
    }
}

/// `Y9E999`: no number holds it.
fn beyond_counting(grammar: &Grammar, year: &Year) -> String {
    let YearKind::Exponential { significand, exponent } = year.kind else {
        return grammar.years.beyond_counting.to_string();
    };
    let figures = format!("{} × 10^{exponent}", significand.unsigned_abs());
    (if significand < 0 { grammar.years.before } else { grammar.years.after })(&figures)
}

/// The first and the last year that one can mean.
pub(super) fn of_year(year: &Year) -> Option<(i64, i64)> {
    let bounds = bounds::of_date(&Date { year: *year, month: None, day: None });
    let (Limit::Day(first), Limit::Day(last)) = (bounds.earliest, bounds.latest) else { return None };
    Some((first.year, last.year))
}

/// `between 1904 and 1994`, with eras where they differ.
pub(super) fn between(grammar: &Grammar, first: i64, last: i64) -> String {
    let (from, to) = years(grammar, first, last, false);
    (grammar.years.between)(&from, &to)
}

/// Two years that stand side by side: the era once where it is the same.
pub(super) fn years(grammar: &Grammar, first: i64, last: i64, era: bool) -> (String, String) {
    let from = year_words::words_as_meant(grammar, first, false, false);
    if last <= 0 {
        let figures = |year: i64| year_words::parts_as_meant(grammar, year, false, false).0;
        return match grammar.setting.era_leads {
            true => (from, (grammar.setting.year)(&figures(last))),
            false => (figures(first), year_words::words_as_meant(grammar, last, false, false)),
        };
    }
    if first > 0 && grammar.setting.era_leads && (era || first < 100) {
        let figures = year_words::parts_as_meant(grammar, last, false, false).0;
        return (year_words::words(grammar, first, true), (grammar.setting.year)(&figures));
    }
    (from, year_words::words(grammar, last, era || first < 100))
}
