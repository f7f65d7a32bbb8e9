//! What is said of the beginning of an author's year, and of dates of two years, with forms that work.

use crate::time::calendars::Calendar;
use crate::time::calendars::new_year::{NEW_YEARS, NewYear};
use crate::time::calendars::parse::wrapped;
use crate::time::calendars::refusal::invalid;
use crate::time::{Date, DateError};

/// The first and the last day of March and April on which Easter can be.
const EASTER: [(u8, u8); 2] = [(3, 22), (4, 25)];

/// A beginning of the year beside a calendar whose years have always begun alike.
pub(super) fn new_year_elsewhere(calendar: Calendar, value: &str) -> DateError {
    let message = format!("`new-year` belongs to dates of the Julian calendar, not of the {}", calendar.name());
    invalid(message, vec![wrapped(value, calendar)])
}

/// A beginning of the year that is none of ours.
pub(super) fn unknown_new_year(day: &str, value: &str) -> DateError {
    let names = NEW_YEARS.map(|(name, _)| format!("`{name}`")).join(", ");
    let message = format!(
        "expected one of {names} for `new-year`, found `{day}`; {}",
        match is_easter(day) {
            true =>
                "Easter is on another day each year, and some days came twice or never in such a year: write the one that begins on 1 January",
            false => "of years that begin elsewhere write the one that begins on 1 January",
        }
    );
    let written = |(name, _): &(&str, _)| format!("{{ julian: {value}, new-year: {name} }}");
    let ours = NEW_YEARS[1..].iter().find(|(name, _)| *name == spelled(day)).map(written);
    let forms = ours.map_or_else(|| by_january(day, value), |form| vec![form]);
    invalid(message, forms.into_iter().filter(|form| Date::if_written(form).is_some()).collect())
}

/// A day of a year that begins elsewhere, in the years that it can be of where they begin on 1 January: the likelier first. A
/// year that begins late began before ours, one that begins early after it; which it was, only the author knows.
fn by_january(begin: &str, value: &str) -> Vec<String> {
    let figures = |text: &str| -> Option<(u8, u8)> {
        let (month, day) = text.split_once('-')?;
        Some((month.parse().ok()?, day.parse().ok()?))
    };
    let Some((year, rest)) = value.split_once('-') else { return Vec::new() };
    let year = year.parse::<i64>().ok().filter(|year| (1..=9999).contains(year));
    let (Some(day), Some(year)) = (figures(rest), year) else { return Vec::new() };
    let years = match figures(&spelled(begin)) {
        None if !is_easter(begin) => return Vec::new(),
        None if day < EASTER[0] => vec![year + 1],
        None if day < EASTER[1] => vec![year, year + 1],
        Some(begin) if begin.0 > 6 && day >= begin => vec![year - 1, year],
        Some(begin) if begin.0 <= 6 && day < begin => vec![year + 1, year],
        _ => vec![year],
    };
    years.into_iter().map(|year| wrapped(&format!("{year:04}-{rest}"), Calendar::Julian)).collect()
}

/// Whether a word is Easter.
fn is_easter(day: &str) -> bool {
    let small = day.to_lowercase();
    ["easter", "pâques", "paques", "ostern", "pasch", "pascua", "pasqua"].iter().any(|name| small.contains(name))
}

/// `25-03` and `3-25` as `03-25`: a day of another style is none of ours, whatever it looks like.
fn spelled(day: &str) -> String {
    let figures: Vec<&str> = day.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let [first, second] = figures[..] else { return String::new() };
    let is_day = |text: &str| text.parse::<u8>().is_ok_and(|number| number > 12);
    let (month, day) = if is_day(first) { (second, first) } else { (first, second) };
    format!("{month:0>2}-{day:0>2}")
}

/// A month in which the year changes.
pub(super) fn month_of_two_years(text: &str, begin: NewYear) -> DateError {
    let message = format!(
        "the days of `{text}` before the {}th belong to another year than those from it on: write the day",
        begin.day
    );
    // The year has all its days.
    let year = text.rsplit_once('-').map(|(year, _)| year);
    let style = NEW_YEARS.iter().find(|(_, style)| *style == begin).map(|(name, _)| name);
    let form = year.zip(style).map(|(year, style)| format!("{{ julian: {year}, new-year: {style} }}"));
    invalid(message, form.into_iter().collect())
}

/// `1699/00-02-11`: one day in a year of two numbers, that of the author and that from 1 January.
pub(super) fn dual_year(calendar: Calendar, text: &str) -> Option<DateError> {
    let (first, rest) = text.split_once('/').filter(|_| calendar == Calendar::Julian)?;
    let (second, day) = rest.split_once('-').map_or((rest, ""), |(second, _)| (second, &rest[second.len()..]));
    let is_figures = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let year: u32 = first.trim().parse().ok().filter(|_| first.trim().len() == 4 && is_figures(first.trim()))?;
    let next = format!("{:04}", year + 1);
    // All of its figures are those of an interval, but where the day has two years.
    let is_whole = second.len() == 4;
    let is_next = is_figures(second) && matches!(second.len(), 1 | 2 | 4) && next.ends_with(second);
    if !is_next || day.is_empty() {
        return None;
    }
    let styles = NEW_YEARS[1..].iter().filter(|(_, style)| style.month <= 6);
    let forms = styles.map(|(name, _)| format!("{{ julian: {year:04}{day}, new-year: {name} }}"));
    // Only where the two numbers are those of the day.
    let by_january = Date::if_written(&wrapped(&format!("{next}{day}"), calendar))?.bounds();
    let is_that_day = |form: &String| Date::if_written(form).is_some_and(|date| date.bounds() == by_january);
    let mut forms: Vec<String> = forms.filter(is_that_day).collect();
    forms.sort_by_key(|form| !form.contains("03-25"));
    forms.truncate(1);
    if is_whole && forms.is_empty() {
        return None;
    }
    if forms.is_empty() {
        forms.push(wrapped(&format!("{year:04}{day}"), calendar));
    }
    forms.push(wrapped(&format!("{next}{day}"), calendar));
    if is_whole {
        forms.push(wrapped(&format!("{year:04}-01-01/{next}{day}"), calendar));
    }
    let message = format!("a year of two numbers is written with one and `new-year`: found `{text}`");
    Some(invalid(message, forms))
}

#[cfg(test)]
mod tests {
    use crate::time::{Date, DateError};

    #[test]
    fn years_that_begin_elsewhere_have_their_julian_years_within_four_figures() {
        for (year, forms) in [("1700", 2), ("9223372036854775807", 0), ("-9223372036854775808", 0)] {
            let text = format!("{{ julian: {year}-01-01, new-year: 04-01 }}");
            let Err(DateError::Invalid { suggestions, .. }) = Date::parse(&text) else { panic!("{text}") };
            assert_eq!(suggestions.len(), forms, "{text}: {suggestions:?}");
        }
    }

    #[test]
    fn years_that_begin_at_easter_are_those_that_begin_in_january() {
        for (text, forms) in [
            ("{ julian: 1500-04-19, new-year: easter }", &["{ julian: 1500-04-19 }", "{ julian: 1501-04-19 }"][..]),
            ("{ julian: 1500-02-11, new-year: Easter }", &["{ julian: 1501-02-11 }"]),
            ("{ julian: 1500-06-01, new-year: easter }", &["{ julian: 1500-06-01 }"]),
            ("{ julian: 1699/00-02-11 }", &["{ julian: 1699-02-11, new-year: 03-25 }", "{ julian: 1700-02-11 }"]),
            (
                "{ julian: 1699/1700-02-11 }",
                &[
                    "{ julian: 1699-02-11, new-year: 03-25 }",
                    "{ julian: 1700-02-11 }",
                    "{ julian: 1699-01-01/1700-02-11 }",
                ],
            ),
            ("{ julian: 1731/2-02-11 }", &["{ julian: 1731-02-11, new-year: 03-25 }", "{ julian: 1732-02-11 }"]),
            ("{ julian: 1731/32-02 }", &["{ julian: 1731-02, new-year: 03-25 }", "{ julian: 1732-02 }"]),
            ("{ julian: 1731/32-05-11 }", &["{ julian: 1731-05-11 }", "{ julian: 1732-05-11 }"]),
        ] {
            let Err(DateError::Invalid { suggestions, message, .. }) = Date::parse(text) else { panic!("{text}") };
            assert_eq!(suggestions, forms, "{text}: {message}");
            assert!(suggestions.iter().all(|form| Date::parse(form).is_ok()), "{text}");
        }
        for interval in ["{ julian: 1699/1700 }", "{ julian: 1699/1700-05-11 }", "{ julian: 1698/1700-02-11 }"] {
            assert!(Date::parse(interval).is_ok(), "{interval}");
        }
    }
}
