//! Years with a tolerance: `1850 ± 5`, `1850 +/- 5 years`.

use crate::time::written::if_edtf;
use crate::time::written::reading::Reading;
use crate::time::written::years;

/// The signs between a year and its tolerance, in a clean phrase.
const SIGNS: [&str; 3] = ["±", "+/-", "+-"];
/// What may stand behind it.
const UNITS: [&str; 10] = ["", "y", "yr", "yrs", "year", "years", "jahre", "ans", "anos", "лет"];

/// The time between the two ends: once within it, or about the year.
pub(super) fn reading(phrase: &str) -> Reading {
    let Some((year, by)) = SIGNS.iter().find_map(|sign| phrase.split_once(sign)) else { return Reading::none() };
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
