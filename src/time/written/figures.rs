//! Dates in figures alone: `25/5/2012`, `3.5.`, `2012-5-3`, `10/57`.

use crate::time::written::field_order::day_of;
use crate::time::written::fields::Field;
use crate::time::written::part::{Order, Part, Year};

/// Every order in which figures with signs between them are one date.
pub(super) fn shapes(fields: &[Field]) -> Vec<Part> {
    let mut numbers = Vec::new();
    let mut signs = Vec::new();
    let mut was_number = false;
    for field in fields {
        match field {
            Field::Number { value, width } => {
                if was_number {
                    signs.push(' ');
                }
                numbers.push((*value, *width));
                was_number = true;
            }
            Field::Glue { sign, is_free } if was_number && (!is_free || matches!(sign, '.' | ',')) => {
                signs.push(*sign);
                was_number = false;
            }
            _ => return Vec::new(),
        }
    }
    let ends_in_dot = signs.len() == numbers.len() && signs.last() == Some(&'.');
    // `3/5 1850`, `3/5-1850`: the stroke joins day and month.
    if let ([a, b, c @ (_, 4)], ['/', ' ' | '-']) = (&numbers[..], &signs[..]) {
        return three(*a, *b, *c, '/');
    }
    let is_even = signs.windows(2).all(|pair| pair[0] == pair[1]);
    if !is_even || (signs.len() == numbers.len() && !ends_in_dot) {
        return Vec::new();
    }
    let sign = signs.first().copied().unwrap_or(' ');
    let mut found = match numbers[..] {
        [a] => one(a, ends_in_dot),
        [a, b] => two(a, b, sign, ends_in_dot),
        [a, b, c] if !ends_in_dot && sign != ',' => three(a, b, c, sign),
        _ => Vec::new(),
    };
    if sign == '.' {
        // With dots the day is first everywhere, which says nothing about a neighbour with strokes.
        found.iter_mut().filter(|part| part.order != Some(Order::Year)).for_each(|part| part.order = None);
    }
    found
}

type Figures = (u64, usize);

fn year_of((value, width): Figures) -> Option<Year> {
    Some(if width == 2 { Year::Recent(value) } else { Year::Number { value, width, era: None } })
}

fn month_of((value, width): Figures) -> Option<u8> {
    u8::try_from(value).ok().filter(|month| width <= 2 && (1..=12).contains(month))
}

fn one(a: Figures, ends_in_dot: bool) -> Vec<Part> {
    let mut found = Vec::new();
    if a.1 <= 2 {
        found.extend(day_of(a.0).map(|day| Part { day: Some(day), ..Part::default() }));
    }
    // `20120525`.
    if a.1 == 8 {
        let (year, month, day) = (a.0 / 10_000, (a.0 / 100 % 100, 2), (a.0 % 100, 2));
        return three((year, 4), month, day, '-').into_iter().filter(|part| !part.is_unsure).collect();
    }
    if a.1 >= 2 && !ends_in_dot {
        let (value, width) = a;
        found.push(Part { year: Some(Year::Number { value, width, era: None }), ..Part::default() });
    }
    found
}

fn two(a: Figures, b: Figures, sign: char, ends_in_dot: bool) -> Vec<Part> {
    let month = |month: Figures, year: Figures, is_unsure: bool| {
        let order = Some(if month == a { Order::Month } else { Order::Year });
        month_of(month).map(|month| Part {
            month: Some(month),
            year: year_of(year),
            order,
            is_unsure,
            ..Part::default()
        })
    };
    let day = |day: Figures, month: Figures, order: Order| {
        let (day, month) = day_of(day.0).zip(month_of(month))?;
        Some(Part { day: Some(day), month: Some(month), order: Some(order), ..Part::default() })
    };
    let found = match (a.1, b.1) {
        // `10, 1938` behind `Nov. 9`.
        (1 | 2, 3 | 4) if sign == ',' => vec![day_and_year(a, b)],
        (1 | 2, 3 | 4) if sign == ' ' => vec![day_and_year(a, b), month(a, b, true).filter(|_| a.1 == 2)],
        // The dot of a decimal is no dot of a date.
        (4, 2) if sign == '.' => vec![month(b, a, true)],
        (4, 1) if sign == ' ' => Vec::new(),
        (4, 1 | 2) if sign != '.' && sign != ',' => vec![month(b, a, sign == ' ')],
        // `1.850` is a year with a dot in it.
        (1 | 2, 3) if sign == '.' => Vec::new(),
        (1 | 2, 3 | 4) if !ends_in_dot => vec![month(a, b, b.1 == 3)],
        (1 | 2, 1 | 2) if sign == '.' => {
            vec![day(a, b, Order::Day), month(a, b, true).filter(|_| b.1 == 2 && !ends_in_dot)]
        }
        (2, 2) if sign == '-' => vec![month(a, b, true), month(b, a, true), day(b, a, Order::Year)],
        // `31/12` is a day of no year, or a month of one.
        (1 | 2, 1 | 2) if sign == '/' => vec![
            day(a, b, Order::Day),
            day(b, a, Order::Month).filter(|_| a.0 != b.0),
            month(a, b, true).filter(|_| b.1 == 2),
            month(b, a, true).filter(|_| a.1 == 2 && b.1 == 2),
        ],
        _ => Vec::new(),
    };
    found.into_iter().flatten().collect()
}

fn day_and_year(day: Figures, (value, width): Figures) -> Option<Part> {
    let day = Some(day_of(day.0)?);
    Some(Part { day, year: Some(Year::Number { value, width, era: None }), ..Part::default() })
}

fn three(a: Figures, b: Figures, c: Figures, sign: char) -> Vec<Part> {
    let date = |day: Figures, month: Figures, year: Figures, order: Order, is_unsure: bool| {
        let (day, month) = day_of(day.0).zip(month_of(month))?;
        let (day, month) = (Some(day), Some(month));
        Some(Part { day, month, year: year_of(year), order: Some(order), is_unsure, ..Part::default() })
    };
    let is_short = |figures: Figures| figures.1 <= 2;
    let found = match (a.1, b.1, c.1) {
        _ if !is_short(b) => Vec::new(),
        (4, _, _) if is_short(c) => {
            let usual = date(c, b, a, Order::Year, false);
            // `2012-25-05`: day and month may have changed places, or one of them is a slip.
            let turned = if usual.is_none() { date(b, c, a, Order::Day, true) } else { None };
            vec![usual, turned]
        }
        (1 | 2, _, 3 | 4) => first_or_second(&date, a, b, c, sign),
        (1 | 2, _, 2) => {
            let mut found = first_or_second(&date, a, b, c, sign);
            if a.1 == 2 && matches!(sign, '/' | '-') {
                found.push(date(c, b, a, Order::Year, true));
            }
            found
        }
        _ => Vec::new(),
    };
    found.into_iter().flatten().collect()
}

/// With dots the day comes first; with other signs nobody can tell, unless one of the two is no month.
fn first_or_second(
    date: &impl Fn(Figures, Figures, Figures, Order, bool) -> Option<Part>,
    a: Figures,
    b: Figures,
    year: Figures,
    sign: char,
) -> Vec<Option<Part>> {
    let day_first = date(a, b, year, Order::Day, false);
    let month_first = date(b, a, year, Order::Month, sign == '.');
    match sign {
        '.' if day_first.is_some() => vec![day_first],
        // The same number twice is the same day both ways.
        _ if a.0 == b.0 => vec![day_first],
        _ => vec![month_first, day_first],
    }
}
