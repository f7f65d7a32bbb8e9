//! One date as a phrase: day, month and year put together.

use edtf_core::{Date, DateField};

use crate::language::{Form, Grammar, YearPhrase};
use crate::time::words::component;
use crate::time::words::component::Slot;

/// The date without its qualifiers; `era` where `CE` must be written.
pub(super) fn of(grammar: &Grammar, date: &Date, era: bool, form: Form) -> String {
    with_year(grammar, date, &component::year(grammar, date, era), form)
}

/// The date without its year, for a list or a span whose last date names the year.
pub(super) fn without_year(grammar: &Grammar, date: &Date) -> String {
    if let (Slot::Absent, Slot::Exact(part @ 33..)) = (component::day(date), component::month(date)) {
        return part_alone(grammar, part);
    }
    let words = with_year(grammar, date, &YearPhrase::Exact(String::new()), Form::Plain);
    words.strip_suffix(grammar.parts.before_year).unwrap_or(&words).trim().to_owned()
}

fn with_year(grammar: &Grammar, date: &Date, year: &YearPhrase, form: Form) -> String {
    match (component::day(date), component::month(date)) {
        (_, Slot::Absent) => alone(grammar, year, form),
        (Slot::Absent, Slot::Exact(part @ 13..)) => part_of_year(grammar, date, part, (year, form)),
        (Slot::Absent, Slot::Any) => (grammar.years.within)(grammar.parts.a_month, year),
        (Slot::Any, Slot::Any) => (grammar.years.within)(grammar.parts.a_day, year),
        (Slot::Exact(day), Slot::Any) => (grammar.years.within)(&(grammar.parts.day_of_a_month)(day), year),
        (day, month) => (grammar.years.joined)(&in_months(grammar, &day, &month, form), year),
    }
}

/// Where the month is known or one of a few.
fn in_months(grammar: &Grammar, day: &Slot, month: &Slot, form: Form) -> String {
    let parts = &grammar.parts;
    let months: &[u8] = match month {
        Slot::Exact(month) => &[*month],
        Slot::Some(months) => months,
        Slot::Any | Slot::Absent => &[],
    };
    match (day, months) {
        (Slot::Absent, [month]) => grammar.month(*month, form).to_owned(),
        (Slot::Absent, months) => (parts.some_months)(months),
        (Slot::Any, months) => (parts.day_in)(months),
        (Slot::Exact(day), [month]) => (parts.day_month)(&(parts.day)(*day), grammar.month(*month, Form::Of)),
        (Slot::Exact(day), months) => (parts.days_of_months)(&[*day], months),
        (Slot::Some(days), [month]) => (parts.day_month)(&(parts.some_days)(days), grammar.month(*month, Form::Of)),
        (Slot::Some(days), months) => (parts.days_of_months)(days, months),
    }
}

fn alone(grammar: &Grammar, year: &YearPhrase, form: Form) -> String {
    match year {
        YearPhrase::Exact(year) | YearPhrase::One(year) | YearPhrase::Among(year) => year.clone(),
        YearPhrase::Named(named) => named.in_form(form).to_owned(),
        YearPhrase::Unknown => grammar.years.unknown.to_owned(),
    }
}

/// Codes 21 to 41: seasons, quarters, thirds and halves.
fn part_of_year(grammar: &Grammar, date: &Date, part: u8, (year, form): (&YearPhrase, Form)) -> String {
    let parts = &grammar.parts;
    let in_form = usize::from(form == Form::Of);
    let season = parts.seasons[in_form][usize::from((part.saturating_sub(21)) % 4)];
    let joined = |head: &str| (grammar.years.joined)(head, &winter_year(grammar, date, year));
    match part {
        21..=24 => joined(season),
        25..=28 => joined(season) + parts.hemispheres[0],
        29..=32 => joined(season) + parts.hemispheres[1],
        33..=36 => (grammar.years.joined)(&(parts.quarter)(part - 32, form), year),
        37..=39 => (grammar.years.part)(parts.thirds[in_form][usize::from(part - 37)], year),
        _ => (grammar.years.part)(parts.halves[in_form][usize::from(part != 40)], year),
    }
}

/// A quarter, a third or a half without the word that its year stands behind.
fn part_alone(grammar: &Grammar, part: u8) -> String {
    let parts = &grammar.parts;
    match part {
        ..=36 => (parts.quarter)(part.saturating_sub(32), Form::Plain),
        37..=39 => parts.thirds[0][usize::from(part - 37)].to_owned(),
        _ => parts.halves[0][usize::from(part != 40)].to_owned(),
    }
}

/// True for a part of the year that ends in the next one: the northern winter, the southern summer.
pub(super) fn runs_over_new_year(date: &Date) -> bool {
    matches!(date.month.and_then(DateField::value), Some(24 | 28 | 30))
}

/// A winter belongs to two years: `2015–16`.
fn winter_year(grammar: &Grammar, date: &Date, shown: &YearPhrase) -> YearPhrase {
    match (date.year.value(), shown) {
        (Some(year @ 1000..9999), YearPhrase::Exact(text)) if runs_over_new_year(date) && !text.is_empty() => {
            let (figures, era) = text.split_at(text.find(' ').unwrap_or(text.len()));
            YearPhrase::Exact((grammar.years.winter)(figures, year + 1) + era)
        }
        _ => shown.clone(),
    }
}
