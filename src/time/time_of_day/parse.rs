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

/// Whether the whole of the end lies before the start.
fn is_reversed(start: End, end: End) -> bool {
    let instants = |end: End| match end {
        End::Time(time) => pair(&time, None),
        End::Date(date) => pair_of_date(&date, None),
        End::Open | End::Unknown => None,
    };
    matches!((instants(start), instants(end)), (Some(start), Some(end)) if end.1 <= start.0)
}

#[cfg(test)]
mod tests {
    use crate::time::Date;
    use crate::time::{Instant, Shape};

    fn point(text: &str) -> (i64, i64) {
        match Date::parse(text).map(|date| date.extent().map(|extent| extent.shape)) {
            Ok(Some(Shape::Point(Instant(from), Instant(to)))) => (from, to),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_time_is_as_long_as_it_is_exact() {
        for (text, from, length) in [
            ("1970-01-01T10", 36_000, 3600),
            ("1970-01-01T10Z", 36_000, 3600),
            ("1970-01-01T10+02", 28_800, 3600),
            ("1970-01-01T10:30", 37_800, 60),
            ("1970-01-01T10:30:15", 37_815, 1),
            ("1970-01-01T10:30:15.250", 37_815, 1),
            ("1970-01-01T10:30:15,25-05:30", 57_615, 1),
            ("1970-01-01T10:30,5", 37_830, 1),
            ("1970-01-01T10:30.123Z~", 37_807, 1),
            ("1970-01-01T10.5", 37_800, 60),
            ("1970-01-01T10.75", 38_700, 60),
            ("1970-01-01T10.500", 37_800, 60),
            ("1970-01-01T10.00", 36_000, 60),
            ("1970-01-01T10,30", 37_080, 60),
            ("1970-01-01T10,51+02:00", 30_636, 1),
            ("1970-01-01T10:30~", 37_800, 60),
            ("1970-01-01T10:30Z?", 37_800, 60),
            ("1970-01-01T24:00", 86_400, 60),
            ("1970-01-01T24", 86_400, 3600),
            ("1970-01-01T24:00:00.000", 86_400, 1),
            ("2016-12-31T23:59:60.5Z~", 1_483_228_799, 1),
            ("-0043-03-15T10:00", -63_517_788_000, 60),
        ] {
            assert_eq!(point(text), (from, from + length), "{text}");
        }
    }

    #[test]
    fn an_interval_of_times_has_two_ends_or_says_how_long_it_was() {
        let same = |a: &str, b: &str| {
            let date = |text: &str| Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(date(a).extent(), date(b).extent(), "{a} is {b}");
            assert_eq!(date(a).words(), date(b).words(), "{a} is {b}");
        };
        let whole = "2024-03-14T09:05/2024-03-14T10:48";
        for short in ["2024-03-14T09:05/T10:48", "2024-03-14T09:05/PT1H43M", "2024-03-14T09:05/PT103M"] {
            same(short, whole);
        }
        same("2024-03-14T09:05Z/T10:48", "2024-03-14T09:05Z/2024-03-14T10:48Z");
        same("2024-03-14T09:05/T10:48+01:00", "2024-03-14T09:05+01:00/2024-03-14T10:48+01:00");
        same("2024-02-28T23:30/P1DT1H", "2024-02-28T23:30/2024-03-01T00:30");
        same("2024-01-31T12:00/P1M", "2024-01-31T12:00/2024-02-29T12:00");
        same("2024-03-14T09:05/P1W", "2024-03-14T09:05/2024-03-21T09:05");
        same("2024-03-14T09:05/PT1.5H", "2024-03-14T09:05/T10:35");
        same("2024-03-14T09:05/PT0,5S", "2024-03-14T09:05/T09:05:00.5");
        same("2024-03-14T09:05:59.75Z/PT0.5S", "2024-03-14T09:05:59.75Z/T09:06:00.25Z");
        same("2024-03-14T12:00/P1.5D", "2024-03-14T12:00/2024-03-16T00:00");
        same("2024-03-14T24:00/PT1H", "2024-03-14T24:00/2024-03-15T01:00");
        same("2024-03-14T10:48,5", "2024-03-14T10:48:30");
        same("2024-03-14T10,25/T10.5", "2024-03-14T10:15/T10:30");
        for open in ["2024-03-14T09:05/..", "2024-03-14T09:05/", "../2024-03-14T09:05", "2024-03-14T09:05~/2024-03-16"]
        {
            assert!(Date::parse(open).is_ok(), "{open}");
        }
    }

    #[test]
    fn what_no_clock_shows_is_refused_with_forms_that_work() {
        for (text, said, forms) in [
            ("2012-05-25T25:00", "an hour from 00 to 24, found 25", vec!["2012-05-26T01:00", "2012-05-25"]),
            ("2012-05-25T24:01", "24:00, the end of its day", vec!["2012-05-26T00:01", "2012-05-25T24:00"]),
            ("2012-05-25T10:60", "a minute from 00 to 59, found 60", vec!["2012-05-25T10"]),
            ("2012-05-25T10:30:61", "a second from 00 to 59, found 61", vec!["2012-05-25T10:30"]),
            ("2012-05-25T10:30+15:00", "at most 14 hours", vec!["2012-05-24T19:30Z", "2012-05-25T10:30"]),
            ("2012-05-25T10:30-00:00", "`Z`", vec!["2012-05-25T10:30Z"]),
            ("2012-05-25T10:30+02:75", "minutes from 00 to 59", vec!["2012-05-25T10:30+02"]),
            ("2012-05-25T22:00/P", "such as `PT1H43M`", vec![]),
            ("2012-05-25T22:00/PT1.5H30M", "a fraction belongs to the last unit", vec![]),
            ("2012-05-25T22:00/PT1H43", "such as `PT1H43M`", vec!["2012-05-25T22:00/PT1H43M"]),
            ("2012-05-25T22:00/PT1H43M5", "such as `PT1H43M`", vec!["2012-05-25T22:00/PT1H43M5S"]),
            ("2012-05-25T22:00/P0001-00-00T00:00:00", "such as `PT1H43M`", vec!["2012-05-25T22:00/P1Y"]),
            ("2012-05-25T22:00/P0000-00-02T03:00:05", "such as `PT1H43M`", vec!["2012-05-25T22:00/P2DT3H5S"]),
            ("2012-05-25T24.5", "24:00, the end of its day", vec!["2012-05-26T00.5", "2012-05-25T24:00"]),
        ] {
            let error = Date::parse(text).expect_err(text);
            let crate::time::DateError::Invalid { message, suggestions, sure: false } = error else {
                panic!("{text}: {error:?}")
            };
            assert!(message.contains(said), "{text}: {message}");
            assert_eq!(suggestions, forms, "{text}");
        }
    }
}
