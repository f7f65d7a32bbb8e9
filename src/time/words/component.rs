//! Slots of a date: what the year, month or day of a date says, unspecified digits included.

use edtf_core::{Date, DateField, Year, YearKind};

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

/// A year.
pub(super) enum YearSlot {
    /// One year: `2012`.
    Exact(String),
    /// A name of several: `1970s`, `2nd century BCE`; takes `the`.
    Named(String),
    /// One of several that have no name: `a year of the 1900s ending in 5`; takes `of`.
    One(String),
    /// `XXXX`.
    Unknown,
    /// Anything else, as a phrase that can follow a comma: `between 1904 and 1994`.
    Among(String),
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
pub(super) fn year(date: &Date, era: bool) -> YearSlot {
    let year = &date.year;
    match year.kind {
        YearKind::Standard { negative, digits } if year.has_unspecified() => {
            mask::year(of_year(year), negative, digits, era)
        }
        _ => written(date, era),
    }
}

fn written(date: &Date, era: bool) -> YearSlot {
    let year = &date.year;
    let Some(value) = year.value() else { return YearSlot::Exact(beyond_counting(year)) };
    let estimated = year.significant_digits.is_some() || (year.qualifier.approximate && date.month.is_none());
    // One or two digits alone do not look like a year.
    let era = era || (1..100).contains(&value);
    let shown = year_words::words_as_meant(value, estimated, era);
    // A year that is said as it was meant, and not as it is counted, is said to be round.
    let about = if shown == year_words::words(value, era) { "" } else { "c. " };
    // Only a year with few significant digits means several.
    match year.significant_digits.and_then(|_| of_year(year)) {
        Some((first, last)) if first < last => YearSlot::Among(format!("c. {shown}, {}", between(first, last))),
        _ => YearSlot::Exact(format!("{about}{shown}")),
    }
}

/// `Y9E999`: no number holds it.
fn beyond_counting(year: &Year) -> String {
    let YearKind::Exponential { significand, exponent } = year.kind else {
        return "a year beyond counting".to_string();
    };
    let era = if significand < 0 { "BCE" } else { "CE" };
    format!("{} × 10^{exponent} {era}", significand.unsigned_abs())
}

/// The first and the last year that one can mean.
fn of_year(year: &Year) -> Option<(i64, i64)> {
    let bounds = bounds::of_date(&Date { year: *year, month: None, day: None });
    let (Limit::Day(first), Limit::Day(last)) = (bounds.earliest, bounds.latest) else { return None };
    Some((first.year, last.year))
}

/// `between 1904 and 1994`, with eras where they differ.
pub(super) fn between(first: i64, last: i64) -> String {
    let (from, to) = years(first, last, false);
    format!("between {from} and {to}")
}

/// Two years that stand side by side: the era once where it is the same.
pub(super) fn years(first: i64, last: i64, era: bool) -> (String, String) {
    if last <= 0 {
        let to = year_words::words_as_meant(last, false, false);
        let from = year_words::words_as_meant(first, false, false);
        return (from.strip_suffix(" BCE").map(str::to_string).unwrap_or(from), to);
    }
    (year_words::words_as_meant(first, false, false), year_words::words(last, era || first < 100))
}

/// `1st`, `2nd`, `3rd`, `11th`.
pub(super) fn ordinal(n: u8) -> String {
    let ending = match (n % 10, n % 100) {
        (1, rest) if rest != 11 => "st",
        (2, rest) if rest != 12 => "nd",
        (3, rest) if rest != 13 => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}
