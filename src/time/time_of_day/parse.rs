//! Text to a time of day, or to two with a stroke between them.

use edtf_core::{Date, Edtf, Qualifier, TimeShift};

use crate::time::leap;
use crate::time::notation;
use crate::time::notation::{Refusal, two_figures, undoubted};
use crate::time::time_of_day::decimals::{of_unit, split};
use crate::time::time_of_day::extent::{pair, pair_of_date};
use crate::time::time_of_day::point;
use crate::time::time_of_day::refusal;
use crate::time::time_of_day::{End, Fraction, Time, Timed, iso_duration};

/// The minutes of the greatest offset from UTC, 14 hours.
pub(super) const GREATEST_OFFSET: i16 = 14 * 60;

/// The text as a time or an interval of times; `None` where it has not that form. A refusal is of a text that has the form
/// and cannot be.
pub(in crate::time) fn read(text: &str) -> Result<Option<Timed>, Refusal> {
    if !text.contains('T') {
        return Ok(None);
    }
    if let Some(error) = point::asked(text) {
        return Err(Refusal::Time(Box::new(error)));
    }
    match text.split_once('/') {
        None => read_time(text).map(|time| time.map(Timed::At)),
        Some((start, end)) => interval(start, end),
    }
}

/// `2012-05-25T14:30`, with its doubt behind it.
pub(super) fn read_time(text: &str) -> Result<Option<Time>, Refusal> {
    let Some((day, clock)) = text.split_once('T') else { return Ok(None) };
    let Some(date) = whole_day(day) else { return Ok(None) };
    let Some(form) = Form::of(clock) else { return Ok(None) };
    if let Some(error) = refusal::of(text, day, &form) {
        return Err(Refusal::Time(Box::new(error)));
    }
    let time = Time {
        date,
        hour: form.hour,
        minute: form.minute,
        second: form.second,
        fraction: form.fraction,
        shift: form.shift(),
        doubt: form.doubt,
    };
    if form.second == Some(60) && !leap::can_be(&time.to_second()) {
        return Err(Refusal::NoLeapSecond);
    }
    Ok(Some(time))
}

/// A day of which year, month and day are known.
fn whole_day(text: &str) -> Option<Date> {
    let Ok(Edtf::Date(date)) = Edtf::parse(text) else { return None };
    let is_known = |field: Option<edtf_core::DateField>| field.is_some_and(|field| field.value().is_some());
    let is_plain = !date.is_uncertain() && !date.is_approximate() && !date.has_unspecified();
    (is_plain && is_known(date.month) && is_known(date.day)).then_some(date)
}

/// The figures of a time of day, whatever they are.
pub(super) struct Form<'a> {
    pub(super) hour: u8,
    pub(super) minute: Option<u8>,
    pub(super) second: Option<u8>,
    pub(super) fraction: Option<Fraction>,
    /// `Z`, `+02:00`, `-05` or nothing, as written.
    pub(super) zone: &'a str,
    pub(super) doubt: Qualifier,
}

impl<'a> Form<'a> {
    /// What stands behind the `T`.
    fn of(clock: &'a str) -> Option<Form<'a>> {
        let (clock, doubt) = undoubted(clock);
        let at = clock.find(['Z', '+', '-']).unwrap_or(clock.len());
        let (figures, zone) = clock.split_at(at);
        let (whole, fraction) = split(figures)?;
        let fields: Vec<u8> = whole.split(':').map(two_figures).collect::<Option<_>>()?;
        if !is_zone(zone) {
            return None;
        }
        let form = |hour, minute, second, fraction| Some(Form { hour, minute, second, fraction, zone, doubt });
        match (&fields[..], fraction) {
            ([hour, minute, second], fraction) => form(*hour, Some(*minute), Some(*second), fraction),
            ([hour, minute], None) => form(*hour, Some(*minute), None, None),
            ([hour], None) => form(*hour, None, None, None),
            ([hour, minute], Some(of_minute)) => {
                let (second, nanos) = of_unit(of_minute, 60)?;
                form(*hour, Some(*minute), part(second), Fraction::of_nanos(nanos, 0))
            }
            ([hour], Some(of_hour)) => {
                let (second, nanos) = of_unit(of_hour, 3600)?;
                let is_whole = second % 60 == 0 && nanos == 0;
                let rest = part(second % 60).filter(|_| !is_whole);
                form(*hour, part(second / 60), rest, Fraction::of_nanos(nanos, 0))
            }
            _ => None,
        }
    }

    /// The offset that the zone is.
    fn shift(&self) -> Option<TimeShift> {
        match self.zone {
            "" => None,
            "Z" => Some(TimeShift::Utc),
            zone => Some(TimeShift::Offset { minutes: self.offset(), hours_only: zone.len() == 3 }),
        }
    }

    /// Minutes ahead of UTC.
    pub(super) fn offset(&self) -> i16 {
        let figures = |range: std::ops::Range<usize>| self.zone.get(range).and_then(two_figures).map_or(0, i16::from);
        let minutes = figures(1..3) * 60 + figures(4..6);
        if self.zone.starts_with('-') { -minutes } else { minutes }
    }
}

fn part(value: i64) -> Option<u8> {
    u8::try_from(value).ok()
}

/// Nothing, `Z`, `+02` or `+02:00`.
fn is_zone(zone: &str) -> bool {
    let signed = |rest: &str| match rest.split_once(':') {
        Some((hours, minutes)) => two_figures(hours).is_some() && two_figures(minutes).is_some(),
        None => two_figures(rest).is_some(),
    };
    matches!(zone, "" | "Z") || zone.strip_prefix(['+', '-']).is_some_and(signed)
}

/// From one time to another, to a time of the same day, to no end, or for so long.
fn interval(start: &str, end: &str) -> Result<Option<Timed>, Refusal> {
    let (Some(first), Some(last)) = (side(start)?, end_side(start, end)?) else { return Ok(None) };
    let is_timed = [first, last].iter().any(|end| matches!(end, End::Time(_)));
    if !is_timed {
        return Ok(None);
    }
    let (first, last) = (with_shift_of(first, last), with_shift_of(last, first));
    match is_reversed(first, last) {
        true => Err(Refusal::Reversed { start: start.to_owned(), end: end.to_owned() }),
        false => Ok(Some(Timed::Between(first, last))),
    }
}

fn side(text: &str) -> Result<Option<End>, Refusal> {
    match text {
        "" => Ok(Some(End::Unknown)),
        ".." => Ok(Some(End::Open)),
        _ if text.contains('T') => Ok(read_time(text)?.map(End::Time)),
        _ => Ok(notation::read_date(text).map(End::Date)),
    }
}

/// The end, which may be a time of the day of the start, or say how long it was.
fn end_side(start: &str, end: &str) -> Result<Option<End>, Refusal> {
    if end.starts_with('T') {
        let day = start.split_once('T').map_or("", |(day, _)| day);
        return side(&format!("{day}{end}"));
    }
    if !end.starts_with('P') {
        return side(end);
    }
    match read_time(start)? {
        None => Ok(None),
        Some(from) => match iso_duration::after(from, end) {
            Some(to) => Ok(Some(End::Time(to))),
            None => Err(Refusal::Time(Box::new(refusal::no_duration(start, end)))),
        },
    }
}

/// An offset that one end has is that of both.
fn with_shift_of(end: End, other: End) -> End {
    match (end, other) {
        (End::Time(time), End::Time(other)) => End::Time(Time { shift: time.shift.or(other.shift), ..time }),
        _ => end,
    }
}

/// Whether the whole of the end lies before the start, of one second too.
fn is_reversed(start: End, end: End) -> bool {
    if let (End::Time(first), End::Time(last)) = (start, end)
        && pair(&first, None).is_some_and(|second| pair(&last, None) == Some(second))
    {
        return first.fraction.zip(last.fraction).is_some_and(|(first, last)| last.end() <= first.nanos());
    }
    let instants = |end: End| match end {
        End::Time(time) => pair(&time, None),
        End::Date(date) => pair_of_date(&date, None),
        End::Open | End::Unknown => None,
    };
    matches!((instants(start), instants(end)), (Some(start), Some(end)) if end.1 <= start.0)
}

#[cfg(test)]
mod tests;
