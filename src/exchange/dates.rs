//! Dates of other formats as EDTF: from figures, from words, and spans whose end is left out.

use std::fmt::Display;

use chrono::{Datelike, NaiveDate};

use crate::exchange::Order;
use crate::exchange::hints::followable;
use crate::time::{Date, DateError};

/// A date that was understood, or why it was not: lower case, no full stop.
pub(in crate::exchange) type Understood = Result<String, String>;

/// Why a year 0 is not taken: databases write it for none at all.
pub(in crate::exchange) const YEAR_0: &str =
    "the year 0 is one of astronomers, or none at all; write `1 BC` if that is meant";

/// What is said of years that may be of another century.
pub(in crate::exchange) fn early_year(figure: impl Display) -> String {
    format!("years below 100 are read as they stand: {figure} is the year {figure}")
}

/// EDTF of a year as astronomers count (0 is 1 BC), with its month and day where they are known.
pub(in crate::exchange) fn of_parts(year: i64, month: Option<u32>, day: Option<u32>) -> Understood {
    let year = match year {
        _ if month.is_none() && is_packed(year) => return Err(past_four(year)),
        0..=9999 => format!("{year:04}"),
        -9999..0 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    };
    checked(match (month, day) {
        (None, None) => year,
        (None, Some(day)) => return Err(format!("a day, {day}, without its month")),
        (Some(month), None) => format!("{year}-{month:02}"),
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
    })
}

/// The year of astronomers for one as historians count: -43 is 43 BC, and there is no year 0.
pub(in crate::exchange) fn of_historians(year: i64) -> Result<i64, String> {
    match year {
        0 => Err("there is no year 0 between 1 BC and 1 AD".to_owned()),
        ..0 => Ok(year + 1),
        _ => Ok(year),
    }
}

/// Whether a year is figures of a day, a month or a time without signs between them: `202405`, `240506`, `20240506`, `06052024`,
/// `202405061030`, `20240506103000`.
pub(in crate::exchange) fn is_packed(year: i64) -> bool {
    let is_day = |month: i64, day: i64| (1..=12).contains(&month) && (1..=31).contains(&day);
    let is_now = |year: i64| (1000..3000).contains(&year);
    // The last figures of a number.
    let tail = |number: i64, unit: i64| (number / unit % 100, number % unit);
    match year {
        100_000..=999_999 => {
            let (month, day) = tail(year, 100);
            (1..=12).contains(&day) || is_day(month, day)
        }
        1_000_000..=99_999_999 => {
            let (first, second) = (year / 1_000_000, year / 10_000 % 100);
            let is_last = is_now(year % 10_000) && (is_day(first, second) || is_day(second, first));
            let (month, day) = tail(year, 100);
            is_last || (year >= 10_000_000 && is_day(month, day))
        }
        1_000_000_000..=9_999_999_999 => is_packed(year / 100) && year % 100 < 24,
        100_000_000_000..=999_999_999_999 => is_packed(year / 100) && year % 100 < 60,
        10_000_000_000_000..=99_999_999_999_999 => is_packed(year / 100) && year % 100 < 61,
        _ => false,
    }
}

/// Why a year of more than four figures is not taken where it stands alone: most are days without hyphens.
pub(in crate::exchange) fn past_four(year: impl Display) -> String {
    format!("the year {year} has more than four figures; a day is written as in `1999-05-03`, a month as in `1999-05`")
}

/// A text that should be EDTF.
pub(in crate::exchange) fn checked(edtf: String) -> Understood {
    match Date::parse(&edtf) {
        Ok(_) => Ok(edtf),
        Err(error) => Err(error.to_string()),
    }
}

/// From one date to another, each in EDTF and both within it; one date where they are the same.
pub(in crate::exchange) fn span(start: &str, end: &str) -> Understood {
    if start == end { Ok(start.to_owned()) } else { checked(format!("{start}/{end}")) }
}

/// From a day to the day before another, as an interval of days; one day where they are neighbours.
pub(in crate::exchange) fn days(start: NaiveDate, excluded: NaiveDate) -> Understood {
    let last = excluded.pred_opt().filter(|last| *last >= start).ok_or("the end lies before the start")?;
    span(&of_day(start)?, &of_day(last)?)
}

/// The same where whole months and whole years are said as such: 1 May to before 1 June is May.
pub(in crate::exchange) fn periods(start: NaiveDate, excluded: NaiveDate) -> Understood {
    if start.day() != 1 || excluded.day() != 1 || excluded <= start {
        return days(start, excluded);
    }
    let (first, before) = (months(start), months(excluded) - 1);
    let is_years = first % 12 == 0 && before % 12 == 11;
    let written = |months: i64| match is_years {
        true => of_parts(months.div_euclid(12), None, None),
        false => of_parts(months.div_euclid(12), u32::try_from(months.rem_euclid(12) + 1).ok(), None),
    };
    span(&written(first)?, &written(before)?)
}

/// Months since the year 0.
fn months(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

/// EDTF of a day.
pub(in crate::exchange) fn of_day(day: NaiveDate) -> Understood {
    of_parts(day.year().into(), Some(day.month()), Some(day.day()))
}

/// A date in words or figures: EDTF, and the text where it says it otherwise.
///
/// # Errors
/// Where it can mean several dates or none; the message names them.
pub(in crate::exchange) fn in_words(text: &str, order: Order) -> Result<(String, Option<String>), String> {
    let again = |form: &str| unfollowed(form, order).ok().map(|(edtf, _)| edtf);
    unfollowed(text, order).map_err(|why| followable(&why, text, "", again))
}

/// The same, where a refusal names dates as EDTF has them, which may be read otherwise here.
fn unfollowed(text: &str, order: Order) -> Result<(String, Option<String>), String> {
    let text = text.trim();
    let error = match Date::parse(text) {
        Ok(date) => return in_edtf(text, &date, order).map(|date| (date, None)),
        Err(error) => error,
    };
    if order == Order::Edtf {
        return Err(error.to_string());
    }
    if let Some(meant) = in_figures(text, order) {
        return Ok((meant?, Some(text.to_owned())));
    }
    match error.only_meaning() {
        Some(meant) => Ok((alone(meant), Some(text.to_owned()))),
        None => Err(explained(&error)),
    }
}

/// EDTF as it can stand in a file: `2020-21` is a season where all dates are EDTF, and may be two years elsewhere.
fn in_edtf(text: &str, date: &Date, order: Order) -> Understood {
    match date.as_years() {
        _ if order != Order::Edtf && is_year_0(text) => Err(YEAR_0.to_owned()),
        Some(years) if order != Order::Edtf && text.contains('/') => Err(format!(
            "`{text}` can mean {} or `{years}`; write the seasons in words if they are meant",
            date.words()
        )),
        Some(years) if order != Order::Edtf => {
            Err(format!("`{text}` can mean `[{text}]` ({}) or `{years}`", date.words()))
        }
        Some(_) => Ok(alone(text)),
        None => Ok(text.to_owned()),
    }
}

/// `0000`, `0000-05-03`.
fn is_year_0(text: &str) -> bool {
    text.strip_prefix("0000").is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// A text of which all is EDTF, as it can stand in a file.
pub(in crate::exchange) fn of_edtf(text: &str) -> Understood {
    in_words(text, Order::Edtf).map(|(date, _)| date)
}

/// Why a text is no date, with what it may mean.
fn explained(error: &DateError) -> String {
    match error.suggestion() {
        Some(near) => format!("{error}; write `{near}` if that is meant"),
        None => error.to_string(),
    }
}

/// A meaning as it can stand in a file without being asked about: `1914-23` is autumn in brackets, and nothing else.
pub(in crate::exchange) fn alone(meant: &str) -> String {
    let is_twofold = !meant.contains('/') && Date::parse(meant).is_ok_and(|date| date.as_years().is_some());
    if is_twofold { format!("[{meant}]") } else { meant.to_owned() }
}

/// Three figures, the last one a year of four, in an order that the caller gave.
fn in_figures(text: &str, order: Order) -> Option<Understood> {
    let (one, two, year, time) = three(text)?;
    let (day, month) = match order {
        Order::Dmy => (one, two),
        Order::Mdy => (two, one),
        Order::Sure | Order::Edtf => return None,
    };
    let date = of_parts(year, Some(month), Some(day));
    let with_time = |date: String| if time.is_empty() { Ok(date) } else { timed(&date, time) };
    Some(date.and_then(with_time))
}

/// A day with a time of day in words behind it.
fn timed(day: &str, time: &str) -> Understood {
    let text = format!("{day} {time}");
    match Date::parse(&text) {
        Ok(_) => Ok(text),
        Err(error) => error.only_meaning().map(str::to_owned).ok_or_else(|| error.to_string()),
    }
}

/// Two figures that may be day and month, and a year of four figures, with the same sign between them; then what follows.
fn three(text: &str) -> Option<(u32, u32, i64, &str)> {
    let (date, time) = text.split_once([' ', 'T']).map_or((text, ""), |(date, time)| (date, time.trim()));
    let sign = date.find(['/', '.', '-']).and_then(|at| date[at..].chars().next())?;
    let parts: Vec<&str> = date.split(sign).collect();
    let [one, two, year] = parts[..] else { return None };
    let is_figures =
        |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !is_figures(one, 2) || !is_figures(two, 2) || !is_figures(year, 4) || year.len() != 4 {
        return None;
    }
    Some((one.parse().ok()?, two.parse().ok()?, year.parse().ok()?, time))
}

/// Whether a text is figures of which two may be day and month.
pub(in crate::exchange) fn is_in_figures(text: &str) -> bool {
    three(text.trim()).is_some()
}

/// Which order of day and month a text leaves no doubt of; nothing where it is in doubt or is written otherwise.
pub(in crate::exchange) fn order_of(text: &str) -> Option<Order> {
    match three(text.trim())? {
        (13..=31, 1..=12, ..) => Some(Order::Dmy),
        (1..=12, 13..=31, ..) => Some(Order::Mdy),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
