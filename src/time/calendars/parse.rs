//! Dates of other calendars from their text, the braces of YAML around one key and its value: `{ julian: 1917-10-25 }`,
//! `{ julian: 1699-02-11, new-year: 03-25 }`, `{ hebrew: 5 Iyar 5708 }`.

use crate::time::calendars::convert::{self, Missing};
use crate::time::calendars::month_names::{self, Hebrew};
use crate::time::calendars::new_year::{JANUARY, NEW_YEARS, NewYear};
use crate::time::calendars::refusal;
use crate::time::calendars::whole_forms::{self, Place};
use crate::time::calendars::year_refusal;
use crate::time::calendars::{Calendar, Converted, End, Month, Part, Value};
use crate::time::notation::{Refusal, two_figures, undoubted};
use crate::time::{Civil, DAY, DateError, Instant};

/// The key beside that of the calendar.
const NEW_YEAR: &str = "new-year";

/// Whether a text is one in braces with a key, and no set of dates such as `{Y-20000,Y-10000}`.
pub(crate) fn is_written(text: &str) -> bool {
    let inside = text.strip_prefix('{').map(str::trim_start);
    inside.is_some_and(|inside| inside.starts_with(|c: char| c.is_ascii_alphabetic()) && inside.contains(':'))
}

/// A text as a date of a calendar; a list of dates in the quotes that YAML wants.
pub(crate) fn wrapped(text: &str, calendar: Calendar) -> String {
    let quote = if text.starts_with(['[', '{']) { "\"" } else { "" };
    format!("{{ {}: {quote}{text}{quote} }}", calendar.key())
}

/// What stands in `{ gregorian: 1918-02-14 }`.
pub(in crate::time) fn in_gregorian_braces(text: &str) -> Option<&str> {
    if !is_written(text) {
        return None;
    }
    match parsed(text) {
        Ok(Read::Gregorian(value)) => Some(value),
        _ => None,
    }
}

/// What a text in braces is.
pub(in crate::time) enum Read<'t> {
    Converted(Converted),
    /// A date of the Gregorian calendar, which is read as any other.
    Gregorian(&'t str),
}

/// A text in braces; refused where it is no date of a calendar.
pub(in crate::time) fn read(text: &str) -> Result<Read<'_>, Refusal> {
    parsed(text).map_err(|error| Refusal::Form(Box::new(error)))
}

fn parsed(text: &str) -> Result<Read<'_>, DateError> {
    let pairs = pairs(text).ok_or_else(|| refusal::no_pairs(text))?;
    let named = |key: &str| Calendar::ALL.into_iter().find(|calendar| calendar.key() == key);
    let mut found = None;
    let mut new_year = None;
    for (key, value) in pairs {
        match named(key) {
            Some(calendar) if found.is_none() => found = Some((calendar, value)),
            Some(_) => return Err(refusal::two_calendars(text)),
            None if key == NEW_YEAR => new_year = Some(value),
            None => return Err(refusal::unknown_calendar(key, value)),
        }
    }
    let (calendar, value) = found.ok_or_else(|| refusal::no_pairs(text))?;
    let begin = match new_year {
        None => JANUARY,
        Some(_) if calendar != Calendar::Julian => return Err(year_refusal::new_year_elsewhere(calendar, value)),
        Some(day) => NEW_YEARS
            .iter()
            .find(|(name, _)| *name == day)
            .map(|(_, begin)| *begin)
            .ok_or_else(|| year_refusal::unknown_new_year(day, value))?,
    };
    match calendar {
        Calendar::Gregorian => Ok(Read::Gregorian(value)),
        _ => Ok(Read::Converted(Converted { calendar, value: self::value(calendar, value, begin)? })),
    }
}

/// The keys and values between braces, without quotes. The commas of a list of dates part none.
fn pairs(text: &str) -> Option<Vec<(&str, &str)>> {
    let inside = text.strip_prefix('{')?.strip_suffix('}')?;
    let mut depth = 0_i32;
    let parts = inside.split(|c: char| {
        depth += i32::from(matches!(c, '[' | '{')) - i32::from(matches!(c, ']' | '}'));
        c == ',' && depth == 0
    });
    parts.map(|pair| pair.split_once(':').map(|(key, value)| (bare(key), bare(value)))).collect()
}

fn bare(text: &str) -> &str {
    text.trim().trim_matches(['"', '\''])
}

fn value(calendar: Calendar, text: &str, begin: NewYear) -> Result<Value, DateError> {
    let written = (calendar, begin);
    let read = |text: &str, place: Place<'_>| {
        part(calendar, text, begin).map_err(|error| whole_forms::of_part(error, written, text, place))
    };
    let Some((start, end)) = text.split_once('/') else { return read(text, Place::Alone).map(Value::At) };
    if let Some(error) = year_refusal::dual_year(calendar, text) {
        return Err(error);
    }
    let side = |text: &str, place: Place<'_>| match text.trim() {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        text => read(text, place).map(End::Part),
    };
    let value = Value::Between(side(start, Place::Start { end })?, side(end, Place::End { start })?);
    match value {
        Value::Between(End::Part(first), End::Part(last)) if last.days.1 < first.days.0 => {
            Err(whole_forms::of_interval(refusal::reversed(calendar, start, end), written))
        }
        Value::Between(End::Open | End::Unknown, End::Open | End::Unknown) => Err(refusal::no_date(calendar, text)),
        value => Ok(value),
    }
}

/// The figures of one date, before it is known whether there is such a day.
struct Figures {
    year: i32,
    month: Option<Month>,
    day: Option<u8>,
}

/// One date, with its doubt behind it.
fn part(calendar: Calendar, text: &str, begin: NewYear) -> Result<Part, DateError> {
    let (bare, doubt) = undoubted(text.trim());
    let figures = match calendar {
        Calendar::Hebrew => hebrew(bare)?,
        _ => in_figures(calendar, bare).ok_or_else(|| refusal::no_date(calendar, bare))?,
    };
    let days = days(calendar, &figures, begin).map_err(|missing| refusal::missing(calendar, bare, missing))?;
    let Some(days) = days else { return Err(year_refusal::month_of_two_years(bare, begin)) };
    Ok(Part { year: figures.year, month: figures.month, day: figures.day, doubt, new_year: begin, days })
}

/// From the first to the last day; `None` of a month that the beginning of the year cuts in two.
fn days(calendar: Calendar, figures: &Figures, begin: NewYear) -> Result<Option<(Civil, Civil)>, Missing> {
    let year_of = |month: Month, day: u8| begin.by_january(figures.year, month, day);
    match (figures.month, figures.day) {
        (Some(month), Some(day)) => convert::day(calendar, year_of(month, day), month, day).map(|day| Some((day, day))),
        (Some(month), None) if begin.cuts(month) => Ok(None),
        (Some(month), None) => {
            let year = year_of(month, 1);
            Ok(Some((convert::day(calendar, year, month, 1)?, convert::last_day(calendar, year, month)?.1)))
        }
        (None, _) if begin != JANUARY => {
            let month = Month { number: begin.month, is_leap: false };
            let first = |year: i32| convert::day(calendar, begin.begun_in(year), month, begin.day);
            Ok(Some((first(figures.year)?, before(first(figures.year + 1)?))))
        }
        (None, _) => {
            let months = convert::months(calendar, figures.year);
            let (Some(first), Some(last)) = (months.first(), months.last()) else { return Err(Missing::Year) };
            let first = convert::day(calendar, figures.year, *first, 1)?;
            Ok(Some((first, convert::last_day(calendar, figures.year, *last)?.1)))
        }
    }
}

/// The day before.
fn before(day: Civil) -> Civil {
    Instant(Instant::from_civil(day).0 - DAY).civil()
}

/// `1917-10-25`, `1917-10`, `1917`; a leap month of the Chinese calendar as `1906-04L`.
fn in_figures(calendar: Calendar, text: &str) -> Option<Figures> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) if calendar == Calendar::Julian => (-1, rest),
        Some(_) => return None,
        None => (1, text),
    };
    let mut fields = rest.split('-');
    let year = fields.next()?;
    let places = if calendar == Calendar::Julian { 4..=4 } else { 1..=4 };
    let is_year = places.contains(&year.len()) && year.bytes().all(|byte| byte.is_ascii_digit());
    let year: i32 = year.parse().ok().filter(|_| is_year)?;
    let month = fields.next().map(|month| month_of(calendar, month));
    let day = fields.next().map(two_figures);
    if fields.next().is_some() || month == Some(None) || day == Some(None) {
        return None;
    }
    Some(Figures { year: sign * year, month: month.flatten(), day: day.flatten() })
}

fn month_of(calendar: Calendar, text: &str) -> Option<Month> {
    let (figures, is_leap) = match text.strip_suffix('L') {
        Some(figures) if calendar == Calendar::Chinese => (figures, true),
        Some(_) => return None,
        None => (text, false),
    };
    Some(Month { number: two_figures(figures)?, is_leap })
}

/// `5 Iyar 5708`, `Iyar 5708`, `5708`.
fn hebrew(text: &str) -> Result<Figures, DateError> {
    let no_date = || refusal::no_date(Calendar::Hebrew, text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let (year, rest) = words.split_last().ok_or_else(no_date)?;
    let is_year = year.len() <= 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let year: i32 =
        year.parse().ok().filter(|_| is_year).ok_or_else(|| refusal::hebrew_figures(text).unwrap_or_else(no_date))?;
    let (day, name) = match rest {
        [] => return Ok(Figures { year, month: None, day: None }),
        [day, name @ ..] if day.starts_with(|c: char| c.is_ascii_digit()) => {
            (Some(day.parse::<u8>().map_err(|_| no_date())?), name)
        }
        name => (None, name),
    };
    let month = match month_names::hebrew(&name.join(" ")).ok_or_else(|| refusal::no_month(text, &name.join(" ")))? {
        Hebrew::Month(month) => month,
        Hebrew::Adar if is_leap_year(year) => return Err(refusal::two_adars(text, &name.join(" "))),
        Hebrew::Adar => Month { number: 6, is_leap: false },
    };
    let is_second = month.number == 6 && name.join(" ").to_lowercase() != "adar";
    if (month.is_leap || is_second) && !is_leap_year(year) {
        return Err(refusal::one_adar(text, &name.join(" ")));
    }
    Ok(Figures { year, month: Some(month), day })
}

/// Whether a Hebrew year has thirteen months.
pub(super) fn is_leap_year(year: i32) -> bool {
    (7 * year + 1).rem_euclid(19) < 7
}
