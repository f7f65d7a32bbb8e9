//! Ages from their text: `66 Ma`, `66.0 ± 0.5 Ma`, `12000 cal BP`, `252 Ma/201 Ma`.

use crate::time::deep_time::refusal;
use crate::time::deep_time::{Age, Aged, End, Figures, Unit};
use crate::time::notation;
use crate::time::notation::{Refusal, undoubted};

/// Figures of a year of the greatest age: it is below 100 thousand million years.
pub(super) const MOST_PLACES: usize = 11;
/// Figures behind the point.
const MOST_DECIMALS: usize = 9;

/// An age, or an interval with one; `None` where the text is neither.
pub(in crate::time) fn read(text: &str) -> Result<Option<Aged>, Refusal> {
    if let Some(error) = refusal::two_tolerances(text) {
        return Err(Refusal::Form(Box::new(error)));
    }
    let Some((start, end)) = text.split_once('/') else { return Ok(age(text)?.map(Aged::At)) };
    let (Some(first), Some(last)) = (side(start)?, side(end)?) else { return Ok(None) };
    if ![first, last].iter().any(|end| matches!(end, End::Age(_))) {
        return Ok(None);
    }
    let aged = Aged::Between(first, last);
    match aged.reach().is_some_and(|reach| reach.is_reversed()) {
        true => Err(Refusal::Reversed { start: start.to_owned(), end: end.to_owned() }),
        false => Ok(Some(aged)),
    }
}

fn side(text: &str) -> Result<Option<End>, Refusal> {
    match text {
        "" => Ok(Some(End::Unknown)),
        ".." => Ok(Some(End::Open)),
        _ => match age(text)? {
            Some(age) => Ok(Some(End::Age(age))),
            None => Ok(notation::read_date(text).map(End::Date)),
        },
    }
}

/// One age, with its doubt behind it.
fn age(text: &str) -> Result<Option<Age>, Refusal> {
    let (bare, doubt) = undoubted(text);
    let unit = Unit::ALL.into_iter().find_map(|unit| Some((unit, bare.strip_suffix(unit.name())?.strip_suffix(' ')?)));
    let Some((unit, number)) = unit else { return Ok(None) };
    if let Some(error) = refusal::of(text, number, unit) {
        return Err(Refusal::Form(Box::new(error)));
    }
    let (number, by) = match number.split_once(" ± ") {
        Some((number, by)) => (number, Some(by)),
        None => (number, None),
    };
    let by = match by.map(figures) {
        Some(None) => return Ok(None),
        by => by.flatten(),
    };
    Ok(figures(number).map(|figures| Age { figures, by, unit, doubt }))
}

/// A number with a point or without, and no zero before its first figure but one before the point.
pub(super) fn figures(text: &str) -> Option<Figures> {
    let (whole, decimals) = match text.split_once('.') {
        Some((whole, decimals)) if !decimals.is_empty() => (whole, decimals),
        Some(_) => return None,
        None => (text, ""),
    };
    let is_figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain = whole == "0" || !whole.starts_with('0');
    let fits = (1..=MOST_PLACES).contains(&whole.len()) && decimals.len() <= MOST_DECIMALS;
    let value = format!("{whole}{decimals}");
    (fits && is_plain && is_figures(&value)).then_some(())?;
    Some(Figures { value: value.parse().ok()?, decimals: u8::try_from(decimals.len()).ok()? })
}
