//! The texts of instants: ISO 8601 with its shortcuts, and the dates that JavaScript writes.

use chrono::NaiveTime;

use crate::exchange::moments::{Exact, Moment, of_day};
use crate::exchange::month_names::month_number;

/// A year, month, day or time of day of ISO 8601; nothing where the text has another form.
pub(super) fn iso(text: &str) -> Option<Result<Moment, String>> {
    let (date, time) = match text.find(['T', 't', ' ']) {
        Some(at) => (&text[..at], Some(text[at + 1..].trim())),
        None => (text, None),
    };
    let (year, month, day) = iso_day(date)?;
    let exact = match (month, day) {
        (None, _) => Exact::Year,
        (_, None) => Exact::Month,
        _ => Exact::Day,
    };
    let moment = of_day((year, month.unwrap_or(1), day.unwrap_or(1)), exact);
    let Some(time) = time else { return Some(moment) };
    let (clock, offset) = split_offset(time)?;
    day?;
    let (time, exact) = clock_time(clock)?;
    Some(moment.and_then(|moment| Ok(Moment { time: time?, exact, offset, ..moment })))
}

/// The parts of `2012-05-25`, `2012-05`, `2012`, `-000043-03-15`.
fn iso_day(text: &str) -> Option<(i32, Option<u32>, Option<u32>)> {
    let (sign, rest) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    let mut fields = rest.split('-');
    let year = fields.next().filter(|year| year.len() == 4 || year.len() == 6 && rest.len() < text.len())?;
    let two = |field: Option<&str>| field.map(|field| figures(field).filter(|_| field.len() == 2));
    let (month, day) = (two(fields.next()), two(fields.next()));
    if fields.next().is_some() || month == Some(None) || day == Some(None) {
        return None;
    }
    Some((sign * i32::try_from(figures(year)?).ok()?, month.flatten(), day.flatten()))
}

fn figures(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The clock, and `Z` or an offset with a colon.
fn split_offset(text: &str) -> Option<(&str, String)> {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return Some((clock.trim_end(), "Z".to_owned()));
    }
    let Some(at) = text.rfind(['+', '-']) else { return Some((text, String::new())) };
    let (clock, offset) = text.split_at(at);
    Some((clock.trim_end(), with_colon(offset)?))
}

/// `+0200`, `+02` and `+02:00` as the last.
fn with_colon(offset: &str) -> Option<String> {
    let (sign, rest) = offset.split_at_checked(1)?;
    let rest = rest.replace(':', "");
    figures(&rest)?;
    match rest.len() {
        2 => Some(format!("{sign}{rest}:00")),
        4 => Some(format!("{sign}{}:{}", &rest[..2], &rest[2..])),
        _ => None,
    }
}

/// `09:05`, `09:05:12`, `09:05:12.250`; nothing where it has another form.
fn clock_time(text: &str) -> Option<(Result<NaiveTime, String>, Exact)> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let mut fields = whole.split(':').map(|field| figures(field).filter(|_| field.len() <= 2));
    let (hour, minute) = (fields.next()??, fields.next()??);
    let second = fields.next();
    if second == Some(None) || fields.next().is_some() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let nanos = format!("{:0<9.9}", fraction).parse().ok()?;
    let time = NaiveTime::from_hms_nano_opt(hour, minute, second.flatten().unwrap_or(0), nanos);
    let exact = match (second, fraction) {
        (None, _) => Exact::Minute,
        (_, "") => Exact::Second,
        _ => Exact::Fraction,
    };
    Some((time.ok_or_else(|| format!("no clock shows `{text}`")), exact))
}

/// `Fri Nov 22 1963 13:00:00 GMT-0600 (CST)` and its like: an English month, a day, a year, and a time of day.
pub(super) fn javascript(text: &str) -> Option<Result<Moment, String>> {
    let text = text.split(" (").next()?;
    let (mut month, mut numbers, mut clock, mut offset) = (None, Vec::new(), None, String::new());
    for word in text.split([' ', ',']).filter(|word| !word.is_empty()) {
        if word.contains(':') {
            clock = Some(clock_time(word)?);
        } else if let Some(zone) = word.strip_prefix("GMT").or_else(|| word.strip_prefix("UTC")) {
            offset = if zone.is_empty() { "Z".to_owned() } else { with_colon(zone)? };
        } else if let Some(number) = figures(word) {
            numbers.push((number, word.len()));
        } else if let Some(number) = month_number(word.trim_end_matches('.')) {
            month = Some(number);
        } else if !is_weekday(word) {
            return None;
        }
    }
    let (clock, exact) = clock?;
    let (day, year) = match numbers[..] {
        [(day, ..=2), (year, 3..)] | [(year, 3..), (day, ..=2)] => (day, year),
        _ => return None,
    };
    let moment = of_day((i32::try_from(year).ok()?, month?, day), exact);
    Some(moment.and_then(|moment| Ok(Moment { time: clock?, offset, ..moment })))
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    word.len() >= 3 && DAYS.iter().any(|day| day.starts_with(&word))
}
