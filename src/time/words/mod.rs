//! Dates in words: every EDTF value, by the grammar of a language.

mod component;
pub(super) mod doubt;
mod list;
mod mask;
mod phrase;
#[cfg(feature = "fonts")]
pub(super) mod short;
mod span;

use edtf_core::{Date, DateField, Edtf};

use crate::language::{Form, Grammar, Kind};
use crate::time::bounds;
use crate::time::time_of_day;
use crate::time::time_of_day::Timed;
#[cfg(feature = "fonts")]
pub(super) use crate::time::words::span::is_plain;
use crate::time::{Bounds, Limit};

/// Never empty.
pub(super) fn of(grammar: &Grammar, value: &Edtf) -> String {
    match value {
        Edtf::Date(date) => of_date(grammar, date, false),
        Edtf::DateTime(at) => time_of_day::words_of(grammar, &Timed::At((*at).into())),
        Edtf::Interval(interval) => span::of(grammar, interval, crosses_eras(bounds::of(value))),
        Edtf::Set(set) => list::of(grammar, set, crosses_eras(bounds::of(value))),
    }
}

/// One date with what its author doubts.
pub(super) fn of_date(grammar: &Grammar, date: &Date, era: bool) -> String {
    in_form(grammar, date, era, Form::Plain)
}

/// The same in a form; what is about has that of its language.
fn in_form(grammar: &Grammar, date: &Date, era: bool, form: Form) -> String {
    let form = if doubt::is_about(date) && form == Form::Plain { grammar.doubts.form } else { form };
    doubt::around(grammar, date, phrase::of(grammar, date, era, form))
}

/// A date behind a word such as `from`, which is given what the date is about.
pub(super) fn behind(
    grammar: &Grammar,
    word: fn(Kind, &str) -> String,
    (date, era): (&Date, bool),
    say: impl Fn(String) -> String,
) -> String {
    let is_doubted = date.is_uncertain() || date.is_approximate();
    let kind = if is_doubted { Kind::Other } else { kind(date) };
    word(kind, &say(in_form(grammar, date, era, Form::Of)))
}

/// What a date is about.
pub(super) fn kind(date: &Date) -> Kind {
    let is_known = |field: Option<DateField>| field.is_some_and(|field| field.value().is_some());
    match date.month.map(DateField::value) {
        Some(Some(1..=12)) if is_known(date.day) => Kind::Day,
        Some(Some(1..=12)) if date.day.is_none() => Kind::Month,
        None if date.year.value().is_some() && date.year.significant_digits.is_none() => Kind::Year,
        _ => Kind::Other,
    }
}

/// True where years on both sides of 1 CE stand in one text, so that each must name its era.
fn crosses_eras(bounds: Bounds) -> bool {
    match (bounds.earliest, bounds.latest) {
        (Limit::Day(first), Limit::Day(last)) => first.year <= 0 && last.year > 0,
        _ => false,
    }
}

/// A day without its year: `25 May`.
pub(super) fn short_day(grammar: &Grammar, date: &Date) -> String {
    phrase::without_year(grammar, date)
}
