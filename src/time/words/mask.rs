//! Unspecified digits of a year in words: `1970s`, `1900s`, `a year of the 1900s ending in 5`.

use crate::time::words::component::YearSlot;
use crate::time::words::component::{between, ordinal, years};

/// The four digits of a year, thousands first; `None` is an `X`.
type Mask = [Option<u8>; 4];

/// What the places of a year's digits are called, thousands first.
const PLACES: [&str; 4] = ["thousands", "hundreds", "tens", "ones"];

/// The year slot of a mask with at least one `X`, that can mean the years from the first to the last of `bounds`; `era` where
/// `CE` must be written.
pub(super) fn year(bounds: Option<(i64, i64)>, negative: bool, digits: Mask, era: bool) -> YearSlot {
    let Some((first, last)) = bounds else { return YearSlot::Unknown };
    let known = known_first(digits);
    let is_prefix = digits[known..].iter().all(Option::is_none);
    match (is_prefix, negative) {
        (true, false) if known == 0 => YearSlot::Unknown,
        (true, false) => stretch(first, last, known, digits, era),
        (true, true) => stretch_before_zero(first, last, known, digits),
        (false, false) => YearSlot::One(one_of(digits, known, if era { Era::Ce } else { Era::Unsaid })),
        (false, true) => YearSlot::One(one_before_zero(first, last, digits)),
    }
}

/// How many digits are known before the first `X`.
fn known_first(digits: Mask) -> usize {
    digits.iter().take_while(|digit| digit.is_some()).count()
}

/// Where only the first digits are known: the decade, hundred or thousand years, as the standard counts them (`19XX` is 1900
/// to 1999, which is not the 20th century).
fn stretch(first: i64, last: i64, known: usize, digits: Mask, era: bool) -> YearSlot {
    match short(digits, known) {
        Some(name) => YearSlot::Named(if era { format!("{name} CE") } else { name }),
        None if first == 0 && last > 9 => YearSlot::Named(format!("years 0 to {last}")),
        None => YearSlot::Among(between(first, last)),
    }
}

/// `1970s`, `1900s`, `1000s`: the first digits with zeros after them, where no wider stretch has the same name (`190X` is no
/// `1900s`) and it looks like a year.
fn short(digits: Mask, known: usize) -> Option<String> {
    let last = digits[..known].iter().flatten().next_back()?;
    let start = number(digits, known, 0);
    (*last > 0 && start >= 100).then(|| format!("{start}s"))
}

/// The first digits, and `rest` in every place after them.
fn number(digits: Mask, known: usize, rest: u8) -> u32 {
    let all = digits.iter().enumerate().map(|(at, digit)| digit.filter(|_| at < known).unwrap_or(rest));
    all.fold(0, |number, digit| number * 10 + u32::from(digit))
}

/// Counted without a year 0, the years of `-01XX` are 200 to 101 BCE: a century to the year.
fn stretch_before_zero(first: i64, last: i64, known: usize, digits: Mask) -> YearSlot {
    match (known, digits) {
        (1, [Some(thousands), ..]) => YearSlot::Named(format!("{} millennium BCE", ordinal(thousands + 1))),
        (2, [Some(thousands), Some(hundreds), ..]) => {
            YearSlot::Named(format!("{} century BCE", ordinal(10 * thousands + hundreds + 1)))
        }
        _ => YearSlot::Among(between(first, last)),
    }
}

/// `a year of the 1900s ending in 5`: the first digits by the name of their stretch, each other known digit by its place.
fn one_of(digits: Mask, known: usize, era: Era) -> String {
    let among = match short(digits, known) {
        Some(name) => format!("a year of the {name}{}", era.suffix()),
        None if known == 0 => format!("a year{}", if era == Era::Bce { " BCE" } else { "" }),
        None => {
            let [start, end] = [0, 9].map(|rest| number(digits, known, rest));
            let (from, to) = if era == Era::Bce { (end, start.max(1)) } else { (start, end) };
            format!("a year from {from} to {to}{}", era.suffix())
        }
    };
    format!("{among}{}", clauses(digits, known, "whose"))
}

/// Which era a phrase names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Era {
    Unsaid,
    Ce,
    Bce,
}

impl Era {
    fn suffix(self) -> &'static str {
        match self {
            Era::Unsaid => "",
            Era::Ce => " CE",
            Era::Bce => " BCE",
        }
    }
}

/// ` ending in 45`, ` whose tens digit is 4`: the known digits after the first `known` ones.
fn clauses(digits: Mask, known: usize, whose: &str) -> String {
    let ending = digits.iter().rev().take_while(|digit| digit.is_some()).count();
    let places = PLACES.iter().zip(digits).take(4 - ending).skip(known);
    let named = places.filter_map(|(place, digit)| digit.map(|digit| format!("{place} digit is {digit}")));
    let named = named.collect::<Vec<String>>().join(" and ");
    let end: String = digits[4 - ending..].iter().flatten().map(u8::to_string).collect();
    match (named.is_empty(), end.is_empty()) {
        (true, _) => format!(" ending in {end}"),
        (false, true) => format!(" {whose} {named}"),
        (false, false) => format!(" {whose} {named}, ending in {end}"),
    }
}

/// Counted without a year 0 each year is one more. Where that changes a digit that is not known, the other digits are those
/// of the number as written; a run of nines at its end is then a run of zeros.
fn one_before_zero(first: i64, last: i64, digits: Mask) -> String {
    if let Some(counted) = one_more(digits) {
        return one_of(counted, known_first(counted), Era::Bce);
    }
    let ending = digits.iter().rev().take_while(|digit| digit.is_some()).count();
    let mut counted = digits;
    counted[4 - ending..].fill(Some(0));
    let (from, to) = years(first, last, false);
    format!("a year from {from} to {to}{}", clauses(counted, known_first(digits), "whose astronomical number's"))
}

/// The digits of the number that is one more, where the mask says them all.
fn one_more(digits: Mask) -> Option<Mask> {
    let mut more = digits;
    for digit in more.iter_mut().rev() {
        match digit {
            Some(9) => *digit = Some(0),
            Some(n) => {
                *digit = Some(*n + 1);
                return Some(more);
            }
            None => return None,
        }
    }
    None
}
