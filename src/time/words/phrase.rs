//! One date as a phrase: day, month and year put together.

use edtf_core::{Date, DateField};

use crate::time::calendar::month_name;
use crate::time::words::component;
use crate::time::words::component::{Slot, YearSlot};
use crate::time::year_words;

/// The date without its qualifiers; `era` where `CE` must be written.
pub(super) fn of(date: &Date, era: bool) -> String {
    with_year(date, &component::year(date, era))
}

/// The date without its year, for a list or a span whose last date names the year.
pub(super) fn without_year(date: &Date) -> String {
    with_year(date, &YearSlot::Exact(String::new())).trim_end().to_string()
}

fn with_year(date: &Date, year: &YearSlot) -> String {
    match (component::day(date), component::month(date)) {
        (_, Slot::Absent) => alone(year),
        (Slot::Absent, Slot::Exact(part @ 13..)) => part_of_year(date, part, year),
        (Slot::Absent, Slot::Any) => within("a month", year),
        (Slot::Any, Slot::Any) => within("a day", year),
        (Slot::Exact(day), Slot::Any) => within(&format!("the {} of a month", component::ordinal(day)), year),
        (day, month) => in_months(&day, &month, year),
    }
}

/// Where the month is known or one of a few.
fn in_months(day: &Slot, month: &Slot, year: &YearSlot) -> String {
    let (months, several) = match month {
        Slot::Exact(month) => (month_name(*month).to_string(), false),
        Slot::Some(months) => {
            (choice("a month", &months.iter().map(|month| month_name(*month).to_string()).collect::<Vec<_>>()), true)
        }
        Slot::Any | Slot::Absent => ("a month".to_string(), true),
    };
    match day {
        Slot::Absent => joined(&months, year),
        Slot::Any => joined(&format!("a day in {months}"), year),
        Slot::Exact(day) if several => joined(&format!("the {} of {months}", component::ordinal(*day)), year),
        Slot::Exact(day) => joined(&format!("{day} {months}"), year),
        Slot::Some(days) => {
            let days = choice("a day", &days.iter().map(u8::to_string).collect::<Vec<_>>());
            joined(&if several { format!("{days} of {months}") } else { format!("{days} {months}") }, year)
        }
    }
}

/// `5, 15 or 25`; of many `a day from 10 to 19`, which is one of them and no span.
fn choice(one: &str, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first, .., last] if names.len() > 3 => format!("{one} from {first} to {last}"),
        [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
    }
}

fn alone(year: &YearSlot) -> String {
    match year {
        YearSlot::Exact(year) | YearSlot::Named(year) | YearSlot::One(year) | YearSlot::Among(year) => year.clone(),
        YearSlot::Unknown => "year unknown".to_string(),
    }
}

fn joined(head: &str, year: &YearSlot) -> String {
    match year {
        YearSlot::Exact(year) => format!("{head} {year}"),
        YearSlot::One(year) => format!("{head} of {year}"),
        _ => format!("{head}, {}", alone(year)),
    }
}

fn within(head: &str, year: &YearSlot) -> String {
    match year {
        YearSlot::Exact(year) | YearSlot::One(year) => format!("{head} in {year}"),
        YearSlot::Named(years) => format!("{head} in the {years}"),
        YearSlot::Unknown | YearSlot::Among(_) => format!("{head}, {}", alone(year)),
    }
}

/// Codes 21 to 41: seasons, quarters, thirds and halves.
fn part_of_year(date: &Date, part: u8, year: &YearSlot) -> String {
    let season = ["spring", "summer", "autumn", "winter"][usize::from((part - 21) % 4)];
    let of = |head: &str| match year {
        YearSlot::Named(years) => format!("{head} of a year in the {years}"),
        YearSlot::Exact(year) | YearSlot::One(year) => format!("{head} of {year}"),
        YearSlot::Unknown | YearSlot::Among(_) => format!("{head}, {}", alone(year)),
    };
    match part {
        21..=24 => joined(season, &winter_year(date, year)),
        25..=28 => format!("{} (northern hemisphere)", joined(season, &winter_year(date, year))),
        29..=32 => format!("{} (southern hemisphere)", joined(season, &winter_year(date, year))),
        33..=36 => joined(&format!("Q{}", part - 32), year),
        37..=39 => of(["first third", "second third", "last third"][usize::from(part - 37)]),
        _ => of(if part == 40 { "first half" } else { "second half" }),
    }
}

/// True for a part of the year that ends in the next one: the northern winter, the southern summer.
pub(super) fn runs_over_new_year(date: &Date) -> bool {
    matches!(date.month.and_then(DateField::value), Some(24 | 28 | 30))
}

/// A winter belongs to two years: `2015–16`.
fn winter_year(date: &Date, shown: &YearSlot) -> YearSlot {
    match (date.year.value(), shown) {
        (Some(year @ 1000..9999), YearSlot::Exact(text)) if runs_over_new_year(date) && !text.is_empty() => {
            let next = year + 1;
            let end = if next % 100 == 0 { year_words::words(next, false) } else { format!("{:02}", next % 100) };
            let (figures, era) = text.split_at(text.find(' ').unwrap_or(text.len()));
            YearSlot::Exact(format!("{figures}–{end}{era}"))
        }
        (_, YearSlot::Exact(text)) => YearSlot::Exact(text.clone()),
        (_, YearSlot::One(text)) => YearSlot::One(text.clone()),
        _ => YearSlot::Among(alone(shown)),
    }
}
