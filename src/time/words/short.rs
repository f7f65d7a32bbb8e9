//! Dates without what a reader knows already: the year, or the day of a time.

use edtf_core::{Date, DateField, Edtf, IntervalEndpoint};

use crate::language::Grammar;
use crate::time::time_of_day;
use crate::time::time_of_day::Timed;
use crate::time::words;
use crate::time::words::{phrase, span};
use crate::time::{Bounds, Civil, Limit, bounds};

/// The words without the year, where that is one year which the author does not doubt, and a month is left to say.
pub(in crate::time) fn without_year(grammar: &Grammar, value: &Edtf) -> Option<String> {
    match value {
        Edtf::Date(date) => of_date(grammar, date),
        Edtf::DateTime(at) => time_of_day::without_year(grammar, &Timed::At((*at).into())),
        Edtf::Interval(interval) => match (&interval.start, &interval.end) {
            (IntervalEndpoint::Date(start), IntervalEndpoint::Date(end)) => between(grammar, start, end),
            _ => None,
        },
        Edtf::Set(_) => None,
    }
}

/// The year and, where all of it lies in one day, the day that a date was written with; nothing where it lies in no one year.
pub(in crate::time) fn place(value: &Edtf) -> Option<(i64, Option<Civil>)> {
    let is_one = |date: &Date| date.year.value().is_some() && date.year.significant_digits.is_none();
    match value {
        Edtf::DateTime(at) => within(bounds::of_date(&at.date)),
        Edtf::Date(date) if is_one(date) => within(bounds::of(value)),
        Edtf::Interval(interval) => match (&interval.start, &interval.end) {
            (IntervalEndpoint::Date(_), IntervalEndpoint::Date(_)) => within(bounds::of(value)),
            _ => None,
        },
        Edtf::Set(_) => within(bounds::of(value)),
        Edtf::Date(_) => None,
    }
}

/// The same of a time, or of an interval of times; an end that is open does not count.
pub(in crate::time) fn place_of_time(timed: &Timed) -> Option<(i64, Option<Civil>)> {
    match time_of_day::range(timed) {
        (Some(start), Some(end)) => {
            let (start, end) = (bounds::of_date(&start), bounds::of_date(&end));
            within(Bounds { earliest: start.earliest, latest: end.latest })
        }
        (start, end) => within(bounds::of_date(&start.or(end)?)),
    }
}

fn within(bounds: Bounds) -> Option<(i64, Option<Civil>)> {
    let (Limit::Day(first), Limit::Day(last)) = (bounds.earliest, bounds.latest) else { return None };
    (first.year == last.year).then(|| (first.year, (first == last).then_some(first)))
}

fn of_date(grammar: &Grammar, date: &Date) -> Option<String> {
    let month = date.month.and_then(DateField::value)?;
    (span::is_plain(date) && month <= 12).then(|| phrase::without_year(grammar, date))
}

fn between(grammar: &Grammar, start: &Date, end: &Date) -> Option<String> {
    if start.year != end.year {
        return None;
    }
    let (first, last) = (of_date(grammar, start)?, of_date(grammar, end)?);
    match start == end {
        true if start.day.is_some() => Some(last),
        true => Some((grammar.spans.during)(words::kind(start), &last)),
        false => {
            let is_one_month = start.month == end.month && end.day.is_some();
            let in_parts = |date: &Date, words: String| span::in_parts(grammar, date, words);
            let (first, last) = match is_one_month && start.day.is_some() {
                true => grammar.pair(in_parts(start, first), in_parts(end, last), true),
                false => (first, last),
            };
            Some((grammar.spans.link)(&first, &last, true))
        }
    }
}
