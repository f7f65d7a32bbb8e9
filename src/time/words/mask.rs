//! Unspecified digits of a year in words: `1970s`, `1900s`, `a year of the 1900s ending in 5`.

use crate::language::{Grammar, Named, OneYear, YearPhrase};
use crate::time::words::component::{between, years};
use crate::time::year_words::{self, Era};

/// The four digits of a year, thousands first; `None` is an `X`.
type Mask = [Option<u8>; 4];

/// The year slot of a mask with at least one `X`, that can mean the years from the first to the last of `bounds`; `era` where
/// `CE` must be written.
pub(super) fn year(
    grammar: &Grammar,
    bounds: Option<(i64, i64)>,
    negative: bool,
    digits: Mask,
    era: bool,
) -> YearPhrase {
    let Some((first, last)) = bounds else { return YearPhrase::Unknown };
    let known = known_first(digits);
    let is_prefix = digits[known..].iter().all(Option::is_none);
    match (is_prefix, negative) {
        (true, false) if known == 0 => YearPhrase::Unknown,
        (true, false) => stretch(grammar, (first, last), (digits, known), era),
        (true, true) => stretch_before_zero(grammar, (first, last), (digits, known)),
        (false, false) => YearPhrase::One(one_of(grammar, digits, known, era.then_some(Era::After))),
        (false, true) => YearPhrase::One(one_before_zero(grammar, (first, last), digits)),
    }
}

/// How many digits are known before the first `X`.
fn known_first(digits: Mask) -> usize {
    digits.iter().take_while(|digit| digit.is_some()).count()
}

/// Where only the first digits are known: the decade, hundred or thousand years, as the standard counts them (`19XX` is 1900
/// to 1999, which is not the 20th century).
fn stretch(grammar: &Grammar, (first, last): (i64, i64), (digits, known): (Mask, usize), era: bool) -> YearPhrase {
    let after = |name: String| if era { (grammar.years.after)(&name) } else { name };
    match short(digits, known) {
        Some(start) => {
            let named = (grammar.years.stretch)(start, last);
            YearPhrase::Named(Named { alone: after(named.alone), of: after(named.of) })
        }
        None if first == 0 && last > 9 => YearPhrase::Named((grammar.years.from_zero)(last)),
        None => YearPhrase::Among(between(grammar, first, last)),
    }
}

/// The first year of `1970s`, `1900s`, `1000s`: the first digits with zeros after them, where no wider stretch has the same
/// name (`190X` is no `1900s`) and it looks like a year.
fn short(digits: Mask, known: usize) -> Option<u32> {
    let last = digits[..known].iter().flatten().next_back()?;
    let start = number(digits, known, 0);
    (*last > 0 && start >= 100).then_some(start)
}

/// The first digits, and `rest` in every place after them.
fn number(digits: Mask, known: usize, rest: u8) -> u32 {
    let all = digits.iter().enumerate().map(|(at, digit)| digit.filter(|_| at < known).unwrap_or(rest));
    all.fold(0, |number, digit| number * 10 + u32::from(digit))
}

/// Counted without a year 0, the years of `-01XX` are 200 to 101 BCE: a century to the year.
fn stretch_before_zero(grammar: &Grammar, (first, last): (i64, i64), (digits, known): (Mask, usize)) -> YearPhrase {
    match (known, digits) {
        (1, [Some(thousands), ..]) => YearPhrase::Named((grammar.years.millennium_before)(thousands + 1)),
        (2, [Some(thousands), Some(hundreds), ..]) => {
            YearPhrase::Named((grammar.years.century_before)(10 * thousands + hundreds + 1))
        }
        _ => YearPhrase::Among(between(grammar, first, last)),
    }
}

/// `a year of the 1900s ending in 5`: the first digits by the name of their stretch, each other known digit by its place.
fn one_of(grammar: &Grammar, digits: Mask, known: usize, era: Option<Era>) -> String {
    let put = |words: String| year_words::put(grammar, (words, era));
    let is_before = era == Some(Era::Before);
    let [start, end] = [0, 9].map(|rest| number(digits, known, rest));
    let (from, to) = if is_before { (end, start.max(1)) } else { (start, end) };
    let stretch = short(digits, known).map(|start| put((grammar.years.stretch)(start, i64::from(end)).alone));
    let range = (known > 0).then(|| (from.to_string(), put(to.to_string())));
    (grammar.years.one)(&with_places(digits, known, OneYear { stretch, range, is_before, ..OneYear::default() }))
}

/// The known digits after the first `known` ones: those at the end, the others by their places.
fn with_places(digits: Mask, known: usize, year: OneYear) -> OneYear {
    let ending = digits.iter().rev().take_while(|digit| digit.is_some()).count();
    let places = digits.into_iter().enumerate().take(4 - ending).skip(known);
    let places = places.filter_map(|(place, digit)| digit.map(|digit| (place, digit))).collect();
    let ending = digits[4 - ending..].iter().flatten().map(u8::to_string).collect();
    OneYear { places, ending, ..year }
}

/// Counted without a year 0 each year is one more. Where that changes a digit that is not known, the other digits are those
/// of the number as written; a run of nines at its end is then a run of zeros.
fn one_before_zero(grammar: &Grammar, (first, last): (i64, i64), digits: Mask) -> String {
    if let Some(counted) = one_more(digits) {
        return one_of(grammar, counted, known_first(counted), Some(Era::Before));
    }
    let ending = digits.iter().rev().take_while(|digit| digit.is_some()).count();
    let mut counted = digits;
    counted[4 - ending..].fill(Some(0));
    let range = Some(years(grammar, first, last, false));
    let year = OneYear { range, is_before: true, is_astronomical: true, ..OneYear::default() };
    (grammar.years.one)(&with_places(counted, known_first(digits), year))
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
