//! `new Date(…)` as the text or the number that it is made of; what else a constructor makes as its own words, which are then told
//! as no date.

use chrono::NaiveDate;
use serde_json::Value;

use crate::exchange::javascript::strings::string;

/// Writes what stands from `new` or `Date.UTC` on up to its bracket; gives what stands behind it.
pub(super) fn constructed<'t>(text: &'t str, out: &mut String) -> &'t str {
    let Some(end) = closing(text) else {
        out.push_str(text);
        return "";
    };
    let (made, rest) = text.split_at(end + 1);
    let call = made.strip_prefix("new").map_or(made, str::trim_start);
    let inner = |call: &'t str, name: &str| {
        let behind = call.strip_prefix(name)?.trim_start();
        behind.strip_prefix('(')?.strip_suffix(')').map(str::trim)
    };
    let in_utc = |call: &'t str| inner(call, "Date.UTC").and_then(|inner| of_parts(inner, "Z"));
    let date = match inner(call, "Date").or_else(|| inner(call, "moment")) {
        Some(inner) => in_utc(inner).or_else(|| of_date(inner)),
        None => in_utc(call),
    };
    match date {
        Some(date) => out.push_str(&date),
        None => out.push_str(&Value::String(made.to_owned()).to_string()),
    }
    rest
}

/// Where the bracket that opens first closes again; brackets within texts count for nothing.
fn closing(text: &str) -> Option<usize> {
    let (mut depth, mut quote, mut is_escaped) = (0_usize, None, false);
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (Some(_), _) if std::mem::take(&mut is_escaped) => {}
            (Some(_), '\\') => is_escaped = true,
            (Some(open), letter) if letter == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some(letter),
            (None, '(') => depth += 1,
            (None, ')') if depth <= 1 => return Some(at),
            (None, ')') => depth -= 1,
            _ => {}
        }
    }
    None
}

/// A text, a number of milliseconds, or a year with its month from 0, its day and its time, on the clocks of the reader.
fn of_date(inner: &str) -> Option<String> {
    if inner.starts_with(['"', '\'']) {
        let mut text = String::new();
        return string(inner, &mut text).is_empty().then_some(text);
    }
    match inner.parse::<i64>() {
        Ok(milliseconds) => Some(milliseconds.to_string()),
        Err(_) => of_parts(inner, ""),
    }
}

/// A year with its month from 0, its day and its time, with an offset behind it.
fn of_parts(inner: &str, offset: &str) -> Option<String> {
    let figures: Vec<i64> = inner.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let at = |at: usize, lacking: u32| figures.get(at).map_or(Some(lacking), |figure| u32::try_from(*figure).ok());
    match figures[..] {
        // Years below 100 are of the 20th century there.
        [year @ 100..=9999, month, ..] if figures.len() <= 6 => {
            let month = u32::try_from(month).ok()?.checked_add(1)?;
            let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, at(2, 1)?)?;
            let time = day.and_hms_opt(at(3, 0)?, at(4, 0)?, at(5, 0)?)?;
            Some(match figures.len() {
                4.. => format!("\"{}{offset}\"", time.format("%Y-%m-%dT%H:%M:%S")),
                _ => format!("\"{}\"", time.format("%Y-%m-%d")),
            })
        }
        _ => None,
    }
}
