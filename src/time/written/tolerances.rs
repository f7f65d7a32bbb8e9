//! Years and ages with a tolerance: `1850 ± 5`, `1850 +/- 5 years`, `66.0 ± 0.1 Ma`.

use crate::time::written::ages;
use crate::time::written::if_edtf;
use crate::time::written::reading::Reading;
use crate::time::written::tokens;
use crate::time::written::ways::ways;
use crate::time::written::years;

/// The signs between a year and its tolerance, in a clean phrase.
const SIGNS: [&str; 3] = ["±", "+/-", "+-"];
/// What may stand behind it.
const UNITS: [&str; 10] = ["", "y", "yr", "yrs", "year", "years", "jahre", "ans", "anos", "лет"];

/// The time between the two ends: once within it, or about the year.
pub(super) fn reading(phrase: &str) -> Reading {
    let Some((year, by)) = SIGNS.iter().find_map(|sign| phrase.split_once(sign)) else { return Reading::none() };
    let aged = age(year.trim(), by.trim());
    if !aged.values.is_empty() {
        return aged;
    }
    let by = by.trim();
    let figures = by.bytes().take_while(u8::is_ascii_digit).count();
    let (figures, unit) = by.split_at(figures);
    let (Ok(year), Ok(by)) = (year.trim().parse::<i64>(), figures.parse::<i64>()) else { return Reading::none() };
    if !(100..=9999).contains(&year) || !(1..100).contains(&by) || !UNITS.contains(&unit.trim()) {
        return Reading::none();
    }
    let [first, last] = [year - by, year + by].map(years::written);
    let values = [format!("[{first}..{last}]"), format!("{first}/{last}"), format!("{}~", years::written(year))];
    Reading::open(values.into_iter().filter_map(if_edtf))
}

/// `66.0 ± 0.1 Ma`: about then, or between the two ends.
fn age(about: &str, by: &str) -> Reading {
    let digits = by.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let (by, unit) = by.split_at(digits);
    let (Some((about, decimals)), Some((by, more))) = (decimal(about), decimal(by)) else { return Reading::none() };
    let places = decimals.max(more);
    let (about, by) = (about * 10_u64.pow(places - decimals), by * 10_u64.pow(places - more));
    let year = |age: u64| {
        let tens = 10_u64.pow(places);
        let text = format!(
            "{}.{:0width$} {}",
            age / tens,
            age % tens,
            unit.trim(),
            width = usize::try_from(places.max(1)).unwrap_or(1)
        );
        let open = tokens::read(&text)?;
        ways(&open).iter().find_map(|way| ages::reading(&way.tokens).values.into_iter().next())
    };
    let Some(earliest) = about.checked_sub(by).filter(|_| by > 0).and_then(|_| year(about + by)) else {
        return Reading::none();
    };
    let (Some(middle), Some(latest)) = (year(about), year(about - by)) else { return Reading::none() };
    let values = [format!("{middle}~"), format!("[{earliest}..{latest}]"), format!("{earliest}/{latest}")];
    Reading::open(values.into_iter().filter_map(if_edtf))
}

/// A number of at most nine figures without its point, and how many stand behind that.
fn decimal(text: &str) -> Option<(u64, u32)> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let figures = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let fits = !whole.is_empty() && figures(whole) && figures(part) && text.len() <= 9;
    let number = format!("{whole}{part}").parse().ok().filter(|_| fits)?;
    Some((number, u32::try_from(part.len()).ok()?))
}
