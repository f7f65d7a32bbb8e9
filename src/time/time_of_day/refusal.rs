//! What is said of a time of day that no clock shows, with forms that work.

use crate::time::calendar;
use crate::time::instant::DAY;
use crate::time::notation;
use crate::time::time_of_day::iso_duration;
use crate::time::time_of_day::parse::{Form, GREATEST_OFFSET, read_time};
use crate::time::{Civil, DateError, Instant, Limit};

/// Minutes between the offsets of clocks that are not those of the local mean time of a place.
const QUARTER: i16 = 15;

/// What is wrong with the figures of a time on a day that exists.
pub(super) fn of(text: &str, day: &str, form: &Form<'_>) -> Option<DateError> {
    let (minute, second) = (form.minute.unwrap_or(0), form.second.unwrap_or(0));
    let is_later = form.fraction.is_some_and(|fraction| fraction.nanos() > 0);
    let past_midnight = form.hour == 24 && ((minute, second) != (0, 0) || is_later);
    let (whole, minutes) = (form.offset().abs(), form.offset().abs() % 100);
    let is_zone_of_minutes = form.zone.get(4..).is_some_and(|minutes| minutes > "59");
    let until = until(form);
    let message = match () {
        () if form.hour > 24 => format!("expected an hour from 00 to 24, found {:02} in `{text}`", form.hour),
        () if minute > 59 => format!("expected a minute from 00 to 59, found {minute} in `{text}`"),
        () if second > 60 => format!("expected a second from 00 to 59, found {second} in `{text}`"),
        () if past_midnight => format!("no time of a day is later than 24:00, the end of its day: found `{text}`"),
        () if is_zone_of_minutes => format!("expected minutes from 00 to 59 in an offset, found `{}`", form.zone),
        () if whole > GREATEST_OFFSET => {
            format!("expected an offset from UTC of at most 14 hours, found `{}` in `{text}`", form.zone)
        }
        () if form.zone.starts_with('-') && (whole, minutes) == (0, 0) => {
            format!("no time is `{}` from UTC: the offset of UTC itself is `Z`, or `+00:00`", form.zone)
        }
        () if until.is_some() && form.offset() % QUARTER != 0 => {
            format!(
                "an offset of other than whole quarters of an hour is likely the end of an interval: found `{text}`"
            )
        }
        () => return None,
    };
    let time = &text[day.len()..];
    let bare = time.trim_end_matches(['?', '~', '%']);
    let figures = &bare[..bare.len() - form.zone.len()];
    let interval = until.map(|end| format!("{day}{figures}/T{end}"));
    let forms = match () {
        () if form.hour > 24 => vec![moved(day, form, figures, 1), Some(day.to_owned())],
        () if minute == 60 && form.hour < 24 => {
            vec![Some(format!("{day}T{:02}:00{}", form.hour + 1, form.zone))]
        }
        () if minute > 59 => vec![Some(format!("{day}{}{}", &figures[..3], form.zone))],
        () if second > 60 => vec![Some(format!("{day}{}{}", &figures[..6], form.zone))],
        () if past_midnight => vec![moved(day, form, figures, 1), Some(format!("{day}T24:00{}", form.zone))],
        () if is_zone_of_minutes => vec![Some(format!("{day}{figures}{}", &form.zone[..3]))],
        () if whole > GREATEST_OFFSET => vec![interval, in_utc(day, form, figures), Some(format!("{day}{figures}"))],
        () if interval.is_some() => vec![interval, in_utc(day, form, figures)],
        () => vec![Some(format!("{day}{figures}Z"))],
    };
    let forms = forms.into_iter().flatten().filter(|form| notation::read(form).is_ok());
    Some(invalid(message, forms.collect()))
}

/// `10:48` of `09:05-10:48`: a later time of the day, as an offset before which no seconds stand.
fn until<'a>(form: &Form<'a>) -> Option<&'a str> {
    let end = form.zone.strip_prefix('-').filter(|end| end.len() == 5 && form.second.is_none())?;
    let start = i16::from(form.hour) * 60 + i16::from(form.minute?);
    (start < form.offset().abs()).then_some(end)
}

/// `25:30` is half past one of the next day.
fn moved(day: &str, form: &Form<'_>, figures: &str, days: i64) -> Option<String> {
    let next = Instant(midnight(day)?.0 + days * DAY);
    let hour = form.hour.checked_sub(24).filter(|hour| *hour < 24)?;
    Some(format!("{}T{hour:02}{}{}", Limit::Day(next.civil()), &figures[3..], form.zone))
}

/// The same instant, to the minute or the second that is written.
fn in_utc(day: &str, form: &Form<'_>, figures: &str) -> Option<String> {
    let minutes = i64::from(form.hour) * 60 + i64::from(form.minute.unwrap_or(0)) - i64::from(form.offset());
    let at = Instant(midnight(day)?.0 + minutes * 60);
    let rest = figures.get(6..).unwrap_or_default();
    Some(format!("{}T{}{rest}Z", Limit::Day(at.civil()), calendar::clock(at.0.rem_euclid(DAY), "%H:%M")))
}

fn midnight(day: &str) -> Option<Instant> {
    let number = |text: &str| text.parse().ok();
    let (rest, days) = day.rsplit_once('-')?;
    let (year, month) = rest.rsplit_once('-')?;
    let civil = Civil { year: year.parse().ok()?, month: number(month)?, day: number(days)? };
    Instant::checked_from_civil(civil)
}

/// `2012-05-25T22:00/T01:30`, where the end is a time before that of the start: likely one of the next day.
pub(crate) fn on_next_day(interval: &str) -> Option<String> {
    let (start, end) = interval.split_once('/').filter(|(_, end)| end.starts_with('T'))?;
    let (day, _) = start.split_once('T')?;
    let next = Limit::Day(Instant(midnight(day)?.0 + DAY).civil());
    Some(format!("{start}/{next}{end}")).filter(|form| notation::read(form).is_ok())
}

/// What stands behind the stroke begins as a duration does, and is none.
pub(super) fn no_duration(start: &str, end: &str) -> DateError {
    let rest = match end.contains(['.', ',']) {
        true => ": a fraction belongs to the last unit, and to none of years or months",
        false => "",
    };
    let message = format!("expected a duration such as `PT1H43M` or `P1DT2H`, found `{end}`{rest}");
    let from = read_time(start).ok().flatten();
    let is_one = |duration: &String| from.is_some_and(|from| iso_duration::after(from, duration).is_some());
    let forms = meant_durations(end).into_iter().filter(is_one);
    invalid(message, forms.map(|duration| format!("{start}/{duration}")).collect())
}

/// What a text is likely meant for that begins as a duration does: `PT1H43` without its last unit, the alternative form
/// `P0001-00-00T00:00:00` of ISO 8601.
fn meant_durations(text: &str) -> Vec<String> {
    if let Some(form) = alternative(text) {
        return vec![form];
    }
    let (date, clock) = text.split_once('T').map_or((text, None), |(date, clock)| (date, Some(clock)));
    let last = |part: &str| part.chars().rev().find(|c| c.is_ascii_alphabetic());
    let next = match clock {
        Some(clock) => match last(clock) {
            Some('H') => "M",
            Some('M') => "S",
            Some(_) => "",
            None => return ["H", "M", "S"].map(|unit| format!("{text}{unit}")).to_vec(),
        },
        None => match last(date) {
            Some('Y') => "M",
            Some('M') => "D",
            _ => "",
        },
    };
    vec![format!("{text}{next}")]
}

/// `P0001-02-03T04:05:06` as `P1Y2M3DT4H5M6S`.
fn alternative(text: &str) -> Option<String> {
    let (date, clock) = text.strip_prefix('P')?.split_once('T')?;
    let parts: Vec<u32> =
        date.split('-').chain(clock.split(':')).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [year, month, day, hour, minute, second] = parts[..] else { return None };
    let said = |units: [(u32, char); 3]| {
        let some = units.into_iter().filter(|(count, _)| *count > 0);
        some.map(|(count, unit)| format!("{count}{unit}")).collect::<String>()
    };
    let (days, clock) =
        (said([(year, 'Y'), (month, 'M'), (day, 'D')]), said([(hour, 'H'), (minute, 'M'), (second, 'S')]));
    let clock = if clock.is_empty() { clock } else { format!("T{clock}") };
    Some(format!("P{days}{clock}"))
}

fn invalid(message: String, suggestions: Vec<String>) -> DateError {
    DateError::Invalid { message, suggestions, sure: false }
}
