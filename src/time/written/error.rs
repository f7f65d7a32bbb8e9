//! Errors of the calendar: months and days that do not exist, in plain words.

use crate::language::{Form, Language};
use crate::time::calendar::days_in_month;
use crate::time::written::clean;
use crate::time::written::shown::shown;
use crate::time::year_words;

/// The first error of any date in the text.
pub(super) fn of(written: &str) -> Option<String> {
    if written.trim().is_empty() {
        return Some("expected a date, found nothing".to_string());
    }
    if let Some(sign) = odd_sign(written) {
        return Some(format!(
            "expected the figures 0 to 9 and the signs of a plain keyboard, found `{}` in `{}`",
            shown(&sign.to_string()),
            shown(written)
        ));
    }
    if written.trim() != written {
        return Some(format!("expected no spaces around a date, found `{}`", shown(written)));
    }
    if let Some(figures) = three_figures(written) {
        return of_figures(figures);
    }
    // A figure among words is none of a date's.
    if written.chars().any(|c| !is_of_notation(c)) {
        return None;
    }
    written.split(['/', ',', '[', ']', '{', '}']).flat_map(|part| part.split("..")).find_map(of_date)
}

/// What was expected, and what the reader of EDTF says, which has times to the second alone.
pub(super) fn of_grammar(expected: &str, message: &str) -> String {
    let message = if message == "time must be hh:mm:ss" { "a time is hh, hh:mm or hh:mm:ss" } else { message };
    format!("{expected}: {message}")
}

/// A sign in place of one of EDTF that it looks like, in a text that is one of EDTF for the rest.
fn odd_sign(written: &str) -> Option<char> {
    let is_plain = |c: char| is_of_notation(c) || c.is_whitespace();
    let odd = written.chars().find(|c| !c.is_ascii())?;
    let others = written.chars().filter(|c| !is_plain(*c) && *c != odd);
    (written.contains(|c: char| c.is_numeric())
        && clean::has_plain_form(odd)
        && others.into_iter().all(clean::has_plain_form))
    .then_some(odd)
}

fn is_of_notation(c: char) -> bool {
    c.is_ascii_digit() || "XYEST:Z?~%-+/.,[]{}".contains(c)
}

/// Day, month and year in figures with strokes or dots between them.
fn three_figures(written: &str) -> Option<[&str; 3]> {
    let sign = ['/', '.'].into_iter().find(|sign| written.contains(*sign))?;
    let parts: Vec<&str> = written.split(sign).collect();
    let are_figures = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    <[&str; 3]>::try_from(parts).ok().filter(|_| are_figures)
}

/// Of a year that stands first, the month that does not exist.
fn of_figures([year, month, day]: [&str; 3]) -> Option<String> {
    (year.len() == 4).then(|| of_date(&format!("{year}-{month:0>2}-{day:0>2}"))).flatten()
}

/// An error in `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, qualified or not, with a time or without.
fn of_date(text: &str) -> Option<String> {
    // `1850~1860` is no year of eight figures.
    if text
        .trim_end_matches(['?', '~', '%'])
        .as_bytes()
        .windows(3)
        .any(|three| three[0].is_ascii_digit() && matches!(three[1], b'?' | b'~' | b'%') && three[2].is_ascii_digit())
    {
        return None;
    }
    let plain = text.replace(['?', '~', '%'], "");
    let date = plain.split('T').next().unwrap_or_default();
    let (sign, date) = date.strip_prefix('-').map_or((1, date), |date| (-1, date));
    let parts: Vec<&str> = date.split('-').collect();
    if !parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit() || b == b'X')) {
        return None;
    }
    match parts[..] {
        [year] if year.len() != 4 && !year.contains('X') => {
            Some(format!("expected a year of four digits, found `{}`", shown(text)))
        }
        [year, month] if year.len() == 4 && month.len() == 2 => of_month(month, false),
        [year, month, day] if year.len() == 4 && month.len() == 2 && day.len() == 2 => {
            of_month(month, true).or_else(|| of_day(year.parse::<i64>().ok().map(|year| year * sign), month, day))
        }
        [_, _] | [_, _, _] if parts.iter().all(|part| !part.contains('X')) => {
            Some(format!("expected `YYYY-MM-DD`, found `{}`", shown(text)))
        }
        _ => None,
    }
}

fn of_month(month: &str, has_day: bool) -> Option<String> {
    match month.parse::<u8>() {
        Ok(1..=12) => None,
        Ok(21..=41) if !has_day => None,
        Ok(21..=41) => Some(format!("expected a month from 01 to 12 before a day, found `{month}`")),
        Ok(_) => Some(format!("expected a month from 01 to 12, found `{month}`")),
        Err(_) => month
            .starts_with(|c: char| matches!(c, '2'..='9'))
            .then(|| format!("expected a month from 01 to 12, found `{month}`")),
    }
}

/// The year where it is known, a month that exists or has unspecified digits, and a day.
fn of_day(year: Option<i64>, month: &str, day: &str) -> Option<String> {
    let number = day.parse::<u8>().ok();
    if number == Some(0) || number.is_some_and(|day| day > 31) || day.starts_with(|c: char| matches!(c, '4'..='9')) {
        return Some(format!("expected a day from 01 to 31, found `{day}`"));
    }
    let month = month.parse::<u8>().ok()?;
    let days = year.map_or_else(|| days_in_month(2000, month), |year| days_in_month(year, month));
    let name = Language::English.grammar().month(month, Form::Plain);
    let long = number? > days;
    long.then(|| match year {
        Some(year) => format!(
            "{name} {} has {days} days, found day `{day}`",
            year_words::words(Language::English.grammar(), year, false)
        ),
        None => format!("{name} has {days} days, found day `{day}`"),
    })
}
