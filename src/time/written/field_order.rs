//! The orders in which the fields of a date may stand: day, month and year, or fewer.

use crate::time::written::fields::{Field, HALVES, QUARTERS, THIRDS};
use crate::time::written::figures;
use crate::time::written::part::{Order, Part, Year};
use crate::time::written::vocabulary::Era;

/// Every order in which the fields are one date.
pub(super) fn of(fields: &[Field]) -> Vec<Part> {
    let named: Vec<&Field> = fields.iter().filter(|field| !matches!(field, Field::Glue { .. })).collect();
    if named.iter().all(|field| matches!(field, Field::Number { .. })) {
        return figures::shapes(fields);
    }
    if let [Field::Number { .. }, .., Field::Year(Year::Short(short))] = named[..]
        && named[..named.len() - 1].iter().all(|field| matches!(field, Field::Number { .. }))
    {
        return with_short_year(fields, *short);
    }
    if let [Field::Number { .. }, Field::Number { .. }, Field::Year(year @ Year::Number { value, .. })] = named[..] {
        return with_year_of_era(fields, year, *value);
    }
    if !is_glued_well(fields, named.len()) {
        return Vec::new();
    }
    if let Some(part) = piece_of_a_century(&named).or_else(|| decade_of_a_century(&named)) {
        return vec![part];
    }
    let day = |field: &Field| match field {
        Field::Number { value, width } if *width <= 2 => day_of(*value),
        Field::Day(n) => day_of(*n),
        _ => None,
    };
    let month = |field: &Field| match field {
        Field::Month(month) => Some(*month),
        _ => None,
    };
    let whole = |day: Option<u8>, month: Option<u8>, year: Option<Year>| Part { day, month, year, ..Part::default() };
    let mut found = Vec::new();
    match named[..] {
        [a] => {
            found.extend(day(a).map(|day| whole(Some(day), None, None)));
            found.extend(month(a).map(|month| whole(None, Some(month), None)));
            found.extend(year(a, true).map(|year| whole(None, None, Some(year))));
        }
        [a, b] => {
            let with = |m: &Field, other: &Field, may_be_short: bool| {
                let days = month(m).filter(|m| *m <= 12).zip(day(other)).map(|(m, d)| whole(Some(d), Some(m), None));
                let years = month(m).zip(year(other, may_be_short)).map(|(m, y)| whole(None, Some(m), Some(y)));
                days.into_iter().chain(years)
            };
            found.extend(with(a, b, true));
            found.extend(with(b, a, false));
            // `10, 1938` behind `Nov. 9`.
            found.extend(day(a).zip(year(b, false)).map(|(d, y)| whole(Some(d), None, Some(y))));
        }
        [a, b, c] => {
            let last = |d, m, y| (d, m, y, true, None);
            let first = |d, m, y| (d, m, y, false, Some(Order::Year));
            for (d, m, y, may_be_short, order) in [last(a, b, c), last(b, a, c), first(c, b, a), first(b, c, a)] {
                let day_and_month = day(d).zip(month(m).filter(|m| *m <= 12));
                found.extend(
                    day_and_month
                        .zip(year(y, may_be_short))
                        .map(|((d, m), y)| Part { order, ..whole(Some(d), Some(m), Some(y)) }),
                );
            }
        }
        _ => {}
    }
    found
}

/// `10/'57`, `25.10.'57`: the year is the last, of a century that nobody said.
fn with_short_year(fields: &[Field], short: u64) -> Vec<Part> {
    let mut figures = fields.to_vec();
    if let Some(last) = figures.last_mut() {
        *last = Field::Number { value: short, width: 2 };
    }
    let is_of_it = |part: &Part| part.year == Some(Year::Recent(short)) && part.order != Some(Order::Year);
    let of_it = figures::shapes(&figures).into_iter().filter(is_of_it);
    of_it.map(|part| Part { year: Some(Year::Short(short)), ..part }).collect()
}

/// `15.3.44 v. Chr.`: the year is the last, and has its era.
fn with_year_of_era(fields: &[Field], year: &Year, value: u64) -> Vec<Part> {
    let mut figures = fields.to_vec();
    if let Some(last) = figures.last_mut() {
        *last = Field::Number { value, width: 4 };
    }
    figures::shapes(&figures).into_iter().map(|part| Part { year: Some(year.clone()), ..part }).collect()
}

/// The day of a month that a number can be.
pub(super) fn day_of(n: u64) -> Option<u8> {
    u8::try_from(n).ok().filter(|n| (1..=31).contains(n))
}

/// A year that a field can be; two figures only where they may leave out the century.
fn year(field: &Field, may_be_short: bool) -> Option<Year> {
    match field {
        Field::Year(year) => Some(year.clone()),
        Field::Number { value, width } if *width >= 3 || (may_be_short && *width == 2) => {
            Some(Year::Number { value: *value, width: *width, era: None })
        }
        _ => None,
    }
}

/// `second half of the 19th century`.
fn piece_of_a_century(named: &[&Field]) -> Option<Part> {
    let [Field::Month(code), Field::Year(Year::Century { n, era, piece: None })] = named else { return None };
    let piece = match code {
        33..=36 => (u64::from(code - QUARTERS), 4),
        37..=39 => (u64::from(code - THIRDS), 3),
        40..=41 => (u64::from(code - HALVES), 2),
        _ => return None,
    };
    let year = Some(Year::Century { n: *n, era: *era, piece: Some(piece) });
    Some(Part { year, ..Part::default() })
}

/// `50er Jahre des 19. Jahrhunderts`, `30-е годы XIX века`.
fn decade_of_a_century(named: &[&Field]) -> Option<Part> {
    let (
        Field::Year(Year::Decade { value: tens, width: 2, era: None }),
        Field::Year(Year::Century { n, era, piece: None }),
    ) = (named.first()?, named.get(1).filter(|_| named.len() == 2)?)
    else {
        return None;
    };
    let is_of_us = *era != Some(Era::Before);
    let value = (100 * n.checked_sub(1)?).checked_add(*tens)?;
    // The figures of the century are not those of its years.
    is_of_us.then(|| Part {
        year: Some(Year::Decade { value, width: 4, era: None }),
        is_unsure: true,
        ..Part::default()
    })
}

/// Dots stand behind figures, commas between fields; hyphens and strokes join all fields or none.
fn is_glued_well(fields: &[Field], named: usize) -> bool {
    let mut joints = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        let Field::Glue { sign, is_free } = field else { continue };
        let before = at.checked_sub(1).map(|at| &fields[at]);
        let fits = match sign {
            '.' => matches!(before, Some(Field::Number { .. } | Field::Day(_) | Field::Month(_))),
            ',' => !matches!(before, None | Some(Field::Glue { .. })) && at + 1 < fields.len(),
            _ => !is_free && !matches!(before, None | Some(Field::Glue { .. })) && at + 1 < fields.len(),
        };
        if !fits {
            return false;
        }
        if !matches!(sign, '.' | ',') {
            joints.push(*sign);
        }
    }
    // `3/V 1850`: the sign joins day and month alone.
    let is_day_and_month = named == 3
        && matches!(
            fields[..],
            [
                Field::Number { width: 1..=2, .. },
                Field::Glue { .. },
                Field::Month(1..=12),
                Field::Number { width: 4, .. }
            ] | [
                Field::Number { width: 1..=2, .. },
                Field::Glue { sign: '/', .. },
                Field::Month(1..=12),
                Field::Glue { sign: '-', .. },
                Field::Number { width: 4, .. }
            ]
        );
    joints.is_empty()
        || (joints.len() + 1 == named && joints.iter().all(|joint| *joint == joints[0]))
        || (joints.len() <= 2 && is_day_and_month)
}
