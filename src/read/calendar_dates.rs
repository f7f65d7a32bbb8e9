//! Dates of other calendars: the group of keys that one is in YAML, `{ julian: 1917-10-25 }`, as a text; and the calendar of a file.

use std::borrow::Cow;

use crate::diag::Diagnostic;
use crate::document::{Kind, Node};
use crate::read::calendar_forms;
use crate::read::date_parts;
use crate::read::value::choose;
use crate::time::{Calendar, Date, DateError, is_of_calendar, of_calendar};

/// The keys whose values may be of another calendar.
const KEYS: [&str; 4] = ["date", "from", "to", "published"];
/// The calendars in which a file may count, by name.
pub(super) const OF_FILE: &[(&str, Calendar)] = &[("gregorian", Calendar::Gregorian), ("julian", Calendar::Julian)];
/// Pairs of keys and values: the calendar, and when its years begin.
const MOST_PAIRS: usize = 2;

/// A group of keys under one of [`KEYS`] that names a calendar, as the text that it is in braces on one line.
pub(super) fn text(key: &str, value: Node<'_>) -> Option<String> {
    if !KEYS.contains(&key) || value.kind() != Kind::Mapping || date_parts::of_group(value).is_some() {
        return None;
    }
    let pair =
        |(key, value): (Node<'_>, Node<'_>)| Some((key.text()?.trim().to_owned(), value.text()?.trim().to_owned()));
    let pairs: Vec<(String, String)> = value.pairs().map(pair).collect::<Option<_>>()?;
    let has_figure = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let is_date = (1..=MOST_PAIRS).contains(&pairs.len()) && pairs.iter().all(|(_, value)| has_figure(value));
    let names = |(key, _): &(String, String)| Calendar::ALL.iter().any(|calendar| calendar.key() == key);
    let is_word = |key: &str| key.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '_' | ' '));
    let is_one = pairs.len() == 1 && pairs.iter().all(|(key, _)| is_word(key));
    (is_date && (is_one || pairs.iter().any(names))).then(|| {
        let each: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}: {value}")).collect();
        format!("{{ {} }}", each.join(", "))
    })
}

/// The text of a date, one that is a group of keys included.
pub(crate) fn date_text(value: Node<'_>) -> Option<Cow<'_, str>> {
    value.text().map(Cow::Borrowed).or_else(|| text(KEYS[0], value).map(Cow::Owned))
}

/// A date in the calendar of the file, where it names none itself. An age is of no calendar.
///
/// # Errors
/// Those of the date, with the form in the Gregorian calendar where it has none in that of the file.
pub(crate) fn parse(text: &str, calendar: Calendar) -> Result<Date, DateError> {
    if calendar == Calendar::Gregorian || is_of_calendar(text) {
        return Date::parse(text);
    }
    let refused = match Date::parse(&of_calendar(text, calendar)) {
        Ok(date) => return Ok(date),
        Err(refused) => refused,
    };
    let plain = Date::parse(text)?;
    if plain.is_age() {
        return Ok(plain);
    }
    Err(match refused {
        DateError::Invalid { message, mut suggestions, .. } => {
            match timed(text, calendar) {
                Some(forms) => suggestions.extend(forms),
                None => suggestions.extend(calendar_forms::forms(text, calendar)),
            }
            let message = format!("{message} (`calendar: {}` stands at the top of the file)", calendar.key());
            DateError::Invalid { message, suggestions, sure: false }
        }
        other => other,
    })
}

/// A time of a day of a calendar, as the same time of the Gregorian day; and the day, or the days, without it.
fn timed(text: &str, calendar: Calendar) -> Option<[String; 2]> {
    let gregorian = |day: &str| {
        let date = Date::parse(&of_calendar(day, calendar)).ok()?;
        date.gregorian().filter(|day| Date::if_written(day).is_some())
    };
    let side = |side: &str| match side.split_once('T') {
        _ if side.starts_with('P') => Some(side.to_owned()),
        Some(("", _)) => Some(side.to_owned()),
        Some((day, time)) => Some(format!("{}T{time}", gregorian(day)?)),
        None if side.is_empty() || side == ".." => Some(side.to_owned()),
        None => gregorian(side),
    };
    let sides: Option<Vec<String>> = text.split('/').filter(|_| text.contains('T')).map(side).collect();
    let converted = sides.filter(|sides| !sides.is_empty())?.join("/");
    let sides = text.split('/').map(|side| side.split_once('T').map_or(side, |(day, _)| day));
    let mut days: Vec<&str> = sides.filter(|day| !day.is_empty() && !day.starts_with('P')).collect();
    days.dedup();
    let forms = [of_calendar(&converted, Calendar::Gregorian), days.join("/")];
    forms.iter().all(|form| parse(form, calendar).is_ok()).then_some(forms)
}

/// The calendar that a file names; capitals do not count.
pub(super) fn of_file(text: Option<String>, node: Option<Node<'_>>, found: &mut Vec<Diagnostic>) -> Calendar {
    let Some((text, node)) = text.zip(node) else { return Calendar::default() };
    let small = text.to_lowercase();
    let known = OF_FILE.iter().any(|(name, _)| *name == small);
    choose("calendar", OF_FILE, if known { &small } else { &text }, node.span(), found).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::timed;
    use crate::read::read;
    use crate::time::Calendar;

    #[test]
    fn a_time_of_another_calendar_has_its_days_as_the_second_form() {
        for (text, days) in [
            ("1917-10-25T21:40", "1917-10-25"),
            ("1917-10-25T21:40/1917-10-26T02:10", "1917-10-25/1917-10-26"),
            ("1917-10-25T21:40/T22:10", "1917-10-25"),
            ("1917-10-25T21:40/PT1H", "1917-10-25"),
            ("1917-10-25T21:40/..", "1917-10-25/.."),
            ("../1917-10-25T21:40", "../1917-10-25"),
        ] {
            assert_eq!(timed(text, Calendar::Julian).map(|forms| forms[1].clone()).as_deref(), Some(days), "{text}");
        }
    }

    #[test]
    fn ends_of_an_axis_and_days_of_print_are_written_in_their_calendar() {
        let text = |from: &str, published: &str| {
            format!(
                "title: T\nsources:\n  pravda: {{ title: Pravda, published: {published} }}\nevents:\n  - {{ date: 1917, \
                 title: A, sources: [pravda] }}\ntimelines:\n  - {{ id: a, from: {from}, to: {{ julian: 1917-10-25 }} }}\n"
            )
        };
        let of = |from: &str, published: &str| {
            let read = read(&text(from, published));
            assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
            let chronicle = read.value.expect("a sound file");
            let published = chronicle.sources[0].published.as_ref().map(|date| date.words());
            (chronicle.views[0].from, chronicle.views[0].to, published)
        };
        let written = of("{ julian: 1917-01-01 }", "{ julian: 1917-10-22 }");
        assert_eq!((written.0, written.1), (of("1917-01-14", "1917").0, of("1917-01-14", "1917").1));
        assert_eq!(written.2.as_deref(), Some("22 October 1917 (Julian), 4 November 1917"));
        assert_eq!(written, of("\"{ julian: 1917-01-01 }\"", "\"{ julian: 1917-10-22 }\""));
    }
}
