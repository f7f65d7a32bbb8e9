//! Dates, with what they mean: that which is typed, what it can mean in other words, and what it can become.

use crate::document::parse;
use crate::edit::scalar_text;
use crate::editor::completion::{Blank, Completion, CompletionKind};
use crate::editor::draft::whole;
use crate::editor::format_keys;
use crate::editor::kinds::is_of_calendar;
use crate::read::date_of;
use crate::time::{Calendar, Date, DateError};

/// The dates that can stand at a place.
pub(super) fn dates(place: &Blank<'_>) -> Vec<Completion> {
    let typed = place.text[place.cursor.token.clone()].trim();
    let calendar = if is_of_calendar(&place.cursor.path) { calendar(place.text) } else { Calendar::Gregorian };
    let mut forms: Vec<(String, bool)> = if typed.is_empty() { examples(place) } else { meant(typed) };
    forms.extend(longer(typed).into_iter().map(|form| (form, false)));
    let mut found: Vec<Completion> = Vec::new();
    for (form, is_meant) in forms {
        let one = completion(place, &form, calendar).filter(|one| found.iter().all(|other| other.label != one.label));
        found.extend(one.map(|one| Completion { is_meant, ..one }));
    }
    found
}

/// The calendar of the file.
fn calendar(text: &str) -> Calendar {
    let is_named = text.lines().any(|line| line.starts_with("calendar:"));
    let chronicle = if is_named { whole(&parse(text)) } else { None };
    chronicle.map_or(Calendar::Gregorian, |chronicle| chronicle.calendar)
}

/// What a text means as a date, and whether that is all that it can mean.
fn meant(typed: &str) -> Vec<(String, bool)> {
    match Date::parse(typed) {
        Ok(date) => {
            let years = date.as_years().map(|years| (years, false));
            std::iter::once((typed.to_owned(), years.is_none())).chain(years).collect()
        }
        Err(error) => {
            let sure = error.only_meaning().map(str::to_owned);
            let DateError::Invalid { suggestions, .. } = error else { return Vec::new() };
            suggestions.into_iter().map(|form| (form.clone(), sure.as_ref() == Some(&form))).collect()
        }
    }
}

/// What figures can become: `18` the years of 1800, `185` those of 1850.
fn longer(typed: &str) -> Option<String> {
    let is_figures = typed.bytes().all(|byte| byte.is_ascii_digit());
    let rest = match typed.len() {
        2 => "XX",
        3 => "X",
        _ => return None,
    };
    is_figures.then(|| format!("{typed}{rest}"))
}

/// The dates that the format gives as examples of the key.
fn examples(place: &Blank<'_>) -> Vec<(String, bool)> {
    let key = format_keys::key(&place.cursor.path);
    let examples = key.into_iter().flat_map(format_keys::Key::examples);
    let texts =
        examples.filter_map(|one| one.as_str().map(str::to_owned).or_else(|| one.as_i64().map(|n| n.to_string())));
    texts.map(|text| (text, false)).collect()
}

fn completion(place: &Blank<'_>, form: &str, calendar: Calendar) -> Option<Completion> {
    let date = date_of(form, calendar).ok()?;
    let bounds = date.bounds();
    let days = format!("From {} to {}.", bounds.earliest, bounds.latest);
    let is_mapping = form.starts_with('{') && form.contains(':');
    let written = match (place.cursor.is_quoted, is_mapping) {
        (true, true) => return None,
        (true, false) | (false, true) => form.to_owned(),
        (false, false) => scalar_text(form, place.key().unwrap_or_default(), place.cursor.is_flow),
    };
    let one = place.completion(CompletionKind::Date, form, Some(date.words()), written);
    Some(Completion { words: Some(days), ..one })
}
