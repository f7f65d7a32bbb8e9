//! Spans in words: `March to August 2012`, `from 1984, end unknown`.

use edtf_core::{Date, Interval, IntervalEndpoint, Precision, YearKind};

use crate::time::words;
use crate::time::words::component;
use crate::time::words::phrase;

/// The interval; `era` where its two ends lie in different ones.
pub(super) fn of(interval: &Interval, era: bool) -> String {
    if let (IntervalEndpoint::Date(start), IntervalEndpoint::Date(end)) = (&interval.start, &interval.end) {
        let whole_day = start.precision() == Precision::Day;
        return match start == end && is_plain(start) {
            true if whole_day => words::of_date(start, era),
            true => format!("during {}", words::of_date(start, era)),
            false => {
                let (start, end) = ends(start, end, era);
                format!("{} to {}", as_end(start), as_end(end))
            }
        };
    }
    match (end_words(&interval.start, era), end_words(&interval.end, era)) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) => format!("from {start}{}", unknown(&interval.end, "end")),
        (None, Some(end)) => format!("until {end}{}", unknown(&interval.start, "start")),
        (None, None) => "at an unknown time".to_string(),
    }
}

fn unknown(end: &IntervalEndpoint, name: &str) -> String {
    if *end == IntervalEndpoint::Unknown { format!(", {name} unknown") } else { String::new() }
}

fn end_words(end: &IntervalEndpoint, era: bool) -> Option<String> {
    match end {
        IntervalEndpoint::Date(date) => Some(as_end(words::of_date(date, era))),
        IntervalEndpoint::OnOrBefore(date) => Some(format!("{} or earlier", words::of_date(date, era))),
        IntervalEndpoint::OnOrAfter(date) => Some(format!("{} or later", words::of_date(date, era))),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
    }
}

/// `1900–1909` for `between 1900 and 1909`, which cannot follow `from` or `to`.
fn as_end(words: String) -> String {
    words.strip_prefix("between ").map_or_else(|| words.clone(), |years| years.replacen(" and ", "–", 1))
}

/// The words of two dates that stand side by side, the first without what the second says again.
pub(super) fn ends(start: &Date, end: &Date, era: bool) -> (String, String) {
    let full = (words::of_date(start, era), words::of_date(end, era));
    if !is_plain(start) || !is_plain(end) {
        return full;
    }
    if start.month.is_none() && end.month.is_none() {
        return match (start.year.value(), end.year.value()) {
            (Some(first), Some(last)) => component::years(first, last, era),
            _ => full,
        };
    }
    let same_year = start.year == end.year && start.month.is_some() && end.month.is_some();
    match (start.day, end.day) {
        _ if !same_year || phrase::runs_over_new_year(start) => full,
        (Some(first), Some(_)) if start.month == end.month => (number(first.value()), full.1),
        _ => (phrase::without_year(start), full.1),
    }
}

fn number(day: Option<u8>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A date of four year digits that says what it says: no qualifier, no unspecified digit, no estimate.
pub(in crate::time) fn is_plain(date: &Date) -> bool {
    let qualified = date.is_uncertain() || date.is_approximate() || date.has_unspecified();
    matches!(date.year.kind, YearKind::Standard { .. }) && date.year.significant_digits.is_none() && !qualified
}
