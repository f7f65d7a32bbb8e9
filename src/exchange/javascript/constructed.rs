//! `new Date(…)` as the text or the number that it is made of; what else a constructor makes as its own words, which are then told
//! as no date.

use chrono::NaiveDate;
use serde_json::Value;

use crate::exchange::javascript::strings::string;

/// Writes what stands from `new` on up to its bracket; gives what stands behind it.
pub(super) fn constructed<'t>(text: &'t str, out: &mut String) -> &'t str {
    let Some(end) = text.find(')') else {
        out.push_str(text);
        return "";
    };
    let (made, rest) = text.split_at(end + 1);
    let inner = made.strip_prefix("new").map(str::trim_start).and_then(|made| made.strip_prefix("Date"));
    let inner = inner.map(str::trim_start).and_then(|made| made.strip_prefix('(')?.strip_suffix(')'));
    match inner.map(str::trim).and_then(of_date) {
        Some(date) => out.push_str(&date),
        None => out.push_str(&Value::String(made.to_owned()).to_string()),
    }
    rest
}

/// A text, a number of milliseconds, or a year with its month from 0, its day and its time, on the clocks of the reader.
fn of_date(inner: &str) -> Option<String> {
    if inner.starts_with(['"', '\'']) {
        let mut text = String::new();
        return string(inner, &mut text).is_empty().then_some(text);
    }
    let figures: Vec<i64> = inner.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let at = |at: usize, lacking: u32| figures.get(at).map_or(Some(lacking), |figure| u32::try_from(*figure).ok());
    match figures[..] {
        [milliseconds] => Some(milliseconds.to_string()),
        // Years below 100 are of the 20th century there.
        [year @ 100..=9999, month, ..] if figures.len() <= 6 => {
            let month = u32::try_from(month).ok()?.checked_add(1)?;
            let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, at(2, 1)?)?;
            let time = day.and_hms_opt(at(3, 0)?, at(4, 0)?, at(5, 0)?)?;
            let form = if figures.len() > 3 { "%Y-%m-%dT%H:%M:%S" } else { "%Y-%m-%d" };
            Some(format!("\"{}\"", time.format(form)))
        }
        _ => None,
    }
}
