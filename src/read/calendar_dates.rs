//! Dates of other calendars: the group of keys that one is in YAML, `{ julian: 1917-10-25 }`, as a text; and the calendar of a file.

use std::borrow::Cow;

use crate::diag::Diagnostic;
use crate::document::{Kind, Node};
use crate::read::calendar_forms;
use crate::read::date_parts;
use crate::read::value::choose_in_any_case;
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
    let is_date = (1..=MOST_PAIRS).contains(&pairs.len())
        && pairs.iter().all(|(key, value)| has_figure(value) || key == "new-year");
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
    if is_of_calendar(text) {
        return Date::parse(text).map_err(|error| elsewhere(text, error));
    }
    if calendar == Calendar::Gregorian {
        return Date::parse(text);
    }
    let refused = match Date::parse(&of_calendar(text, calendar)) {
        Ok(date) => return Ok(date),
        Err(refused) => refused,
    };
    let plain = match Date::parse(text) {
        Ok(plain) => plain,
        Err(error) => return Err(of_file_calendar(text, calendar, refused).unwrap_or(error)),
    };
    if plain.is_age() {
        return Ok(plain);
    }
    Err(match refused {
        DateError::Invalid { message, mut suggestions, .. } => {
            match timed(text, calendar) {
                Some(forms) => suggestions.extend(forms),
                None => suggestions.extend(calendar_forms::forms(text, calendar)),
            }
            DateError::Invalid { message: in_file(&message, calendar), suggestions, sure: false }
        }
        other => other,
    })
}

fn in_file(message: &str, calendar: Calendar) -> String {
    format!("{message} (`calendar: {}` stands at the top of the file)", calendar.key())
}

/// The refusal of a date in figures that neither calendar has, with the forms of that of the file.
fn of_file_calendar(text: &str, calendar: Calendar, refused: DateError) -> Option<DateError> {
    let is_figures = text.bytes().all(|byte| byte.is_ascii_digit() || b"-/.~?%".contains(&byte));
    match refused {
        DateError::Invalid { message, suggestions, .. } if is_figures && !suggestions.is_empty() => {
            Some(DateError::Invalid { message: in_file(&message, calendar), suggestions, sure: false })
        }
        _ => None,
    }
}

/// The refusal of a date in braces, with the forms of one that its calendar has not and EDTF has: a time of day, a decade, a season.
fn elsewhere(text: &str, error: DateError) -> DateError {
    let DateError::Invalid { message, suggestions, sure } = error else { return error };
    let value = |calendar: Calendar| {
        let value = text.strip_prefix('{')?.strip_suffix('}')?.trim().strip_prefix(calendar.key())?.trim_start();
        value.strip_prefix(':').map(|value| value.trim().trim_matches(['"', '\'']))
    };
    let found = Calendar::ALL.into_iter().find_map(|calendar| Some((value(calendar)?, calendar)));
    let is_edtf = |(value, calendar): (&str, Calendar)| {
        calendar != Calendar::Gregorian && Date::if_written(value).is_some_and(|date| !date.is_age())
    };
    let Some((value, calendar)) = found.filter(|found| is_edtf(*found)) else {
        return DateError::Invalid { message, suggestions, sure };
    };
    let forms = match timed(value, calendar) {
        Some(forms) => forms.to_vec(),
        None => calendar_forms::forms(value, calendar).into_iter().collect(),
    };
    let braced = |form: String| if is_of_calendar(&form) { form } else { of_calendar(&form, calendar) };
    let mut forms: Vec<String> = forms.into_iter().map(braced).collect();
    forms.extend(suggestions);
    DateError::Invalid { message, suggestions: forms, sure: false }
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
    choose_in_any_case("calendar", OF_FILE, &text, node.span(), found).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{parse, timed};
    use crate::read::read;
    use crate::time::{Calendar, DateError};

    #[test]
    fn braces_explain_as_much_as_the_calendar_of_a_file() {
        for (text, calendar, forms) in [
            (
                "{ julian: 1917-10-25T21:40 }",
                Calendar::Gregorian,
                &["{ gregorian: 1917-11-07T21:40 }", "{ julian: 1917-10-25 }"][..],
            ),
            ("{ julian: 191X }", Calendar::Gregorian, &["{ gregorian: 191X }"]),
            ("{ julian: 1917-10-XX }", Calendar::Gregorian, &["{ julian: 1917-10 }"]),
            ("{ julian: 1917-21 }", Calendar::Gregorian, &["{ gregorian: 1917-21 }", "{ julian: 1917 }"]),
            (
                "{ islamic: 1445-09-01T10:00 }",
                Calendar::Gregorian,
                &["{ gregorian: 2024-03-11T10:00 }", "{ islamic: 1445-09-01 }"],
            ),
            ("1917-02-29", Calendar::Julian, &["{ julian: 1917-02-28 }", "{ julian: 1917-02 }"]),
            (
                "1917-02-20/1917-02-30",
                Calendar::Julian,
                &["{ julian: 1917-02-20/1917-02-28 }", "{ julian: 1917-02-20/1917-02 }"],
            ),
            ("1699/00-02-11", Calendar::Julian, &["{ julian: 1699-02-11, new-year: 03-25 }", "{ julian: 1700-02-11 }"]),
        ] {
            let Err(DateError::Invalid { suggestions, message, .. }) = parse(text, calendar) else { panic!("{text}") };
            assert_eq!(suggestions, forms, "{text}: {message}");
            assert!(suggestions.iter().all(|form| parse(form, calendar).is_ok()), "{text}");
        }
    }

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
