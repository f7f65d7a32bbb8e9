//! What follows, as a date that says it and no more.

use std::fmt;

use crate::chronology::narrow::{Narrowed, Part};
use crate::model::{Chronicle, Event};
use crate::time::{Calendar, Civil, DAY, Date, Instant, Shape, clock_in};

/// Why what follows is not written as a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotWritten {
    /// The date is in doubt, and its sign would be lost.
    Doubted,
    /// The date is a set of dates.
    Set,
    /// The date is of another calendar, or an age.
    OtherForm,
    /// The event lasts all of its date.
    Whole,
    /// One side is open.
    Open,
    /// It is narrower by less than a day.
    WithinDay,
    /// The years are not of four figures.
    FarYears,
    /// An end of an interval is a day, a month or a year, and this is none.
    NoSingleDate,
}

impl fmt::Display for NotWritten {
    /// Lower case, no full stop.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotWritten::Doubted => "the sign of doubt in its date would be lost",
            NotWritten::Set => "its date is a set: delete those of its dates that lie outside",
            NotWritten::OtherForm => "its date is of another calendar or an age",
            NotWritten::Whole => "it lasts all of its date",
            NotWritten::Open => "what follows is open on one side",
            NotWritten::WithinDay => "it is narrower by less than a day",
            NotWritten::FarYears => "a range of days has years of four figures",
            NotWritten::NoSingleDate => "the end of an interval is one day, month or year, and what follows is none",
        })
    }
}

impl std::error::Error for NotWritten {}

/// What follows for an event as its new date: a day, a month, a year, or one of the days from one to another, `[a..b]`; of one
/// end of an interval, the interval with that end.
///
/// ```
/// let text = "title: T\nevents: [{ id: a, date: 1641, title: A, before: b }, { id: b, date: 1641-05-03, title: B }]\n";
/// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let all = dateline::chronology::narrow(&chronicle).map_err(|_| "a contradiction")?;
/// assert_eq!(dateline::chronology::edtf(&chronicle, &all[0]).as_deref(), Ok("[1641-01-01..1641-05-03]"));
/// # Ok::<(), &str>(())
/// ```
///
/// # Errors
/// Where no date says exactly that, or the date that is there says more.
pub fn edtf(chronicle: &Chronicle, narrowed: &Narrowed) -> Result<String, NotWritten> {
    let event = &chronicle.events[narrowed.event];
    plain(event)?;
    if chronicle.calendar != Calendar::Gregorian {
        return Err(NotWritten::OtherForm);
    }
    let (given, follows) = (narrowed.given, narrowed.follows);
    let days = |from: Option<Instant>, to: Option<Instant>| from.zip(to).map(|(from, to)| days(chronicle, from, to));
    let (first, last) = days(follows.from, follows.to).ok_or(NotWritten::Open)?;
    if days(given.from, given.to) == Some((first, last)) {
        return Err(NotWritten::WithinDay);
    }
    let is_near = |day: Instant| (-9999..=9999).contains(&day.civil().year);
    if !is_near(first) || !is_near(last) {
        return Err(NotWritten::FarYears);
    }
    let one = single(first, last);
    let written = match (narrowed.part, one) {
        (Part::Whole, Some(one)) => one,
        (Part::Whole, None) => format!("[{}..{}]", first.edtf(), last.edtf()),
        (part, one) => with_end(event, part, &one.ok_or(NotWritten::NoSingleDate)?)?,
    };
    Date::if_written(&written).map(|_| written).ok_or(NotWritten::OtherForm)
}

/// The new date of each event of which more follows than its date says, in the order of the chronicle, or why it has none.
///
/// ```
/// let text = "title: T\nevents: [{ id: a, date: 1641/1643, title: A, before: b }, { id: b, date: 1643-01-31, title: B }]\n";
/// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let all = dateline::chronology::narrow(&chronicle).map_err(|_| "a contradiction")?;
/// assert_eq!(dateline::chronology::dates(&chronicle, &all), [(0, Ok("1641/1643-01".to_owned()))]);
/// # Ok::<(), &str>(())
/// ```
pub fn dates(chronicle: &Chronicle, all: &[Narrowed]) -> Vec<(usize, Result<String, NotWritten>)> {
    let mut dates: Vec<(usize, Result<String, NotWritten>)> = Vec::new();
    for one in all.iter().filter(|one| one.is_narrower()) {
        let date = edtf(chronicle, one);
        match dates.last_mut().filter(|(event, _)| *event == one.event) {
            Some((_, known)) => *known = joined(known, date),
            None => dates.push((one.event, date)),
        }
    }
    dates
}

/// The dates with another beginning and with another end as one.
fn joined(first: &Result<String, NotWritten>, last: Result<String, NotWritten>) -> Result<String, NotWritten> {
    match (first, &last) {
        (Ok(first), Ok(last)) => {
            let begin = first.split_once('/').map_or(first.as_str(), |(begin, _)| begin);
            let end = last.split_once('/').map_or(last.as_str(), |(_, end)| end);
            Ok(format!("{begin}/{end}"))
        }
        (Ok(_), Err(_)) => first.clone(),
        _ => last,
    }
}

/// Whether the date of an event can be replaced by a range of days without a loss.
fn plain(event: &Event) -> Result<(), NotWritten> {
    let (written, doubt) = (event.date.as_written(), event.extent.doubt);
    let is_day = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | ':' | '/' | '.' | 'X' | 'T' | 'Z');
    if doubt.approximate || doubt.uncertain {
        Err(NotWritten::Doubted)
    } else if event.whole {
        Err(NotWritten::Whole)
    } else if matches!(event.extent.shape, Shape::OneOf(_) | Shape::AllOf(_)) || written.starts_with('[') {
        Err(NotWritten::Set)
    } else if event.date.gregorian().is_some() || !written.chars().all(is_day) {
        Err(NotWritten::OtherForm)
    } else {
        Ok(())
    }
}

/// The midnights of the first and of the last day, on the clocks of the file.
fn days(chronicle: &Chronicle, from: Instant, to: Instant) -> (Instant, Instant) {
    let clock = |at: Instant| clock_in(chronicle.timezone, at);
    let midnight = |at: Instant| Instant(at.0.saturating_sub(at.0.rem_euclid(DAY)));
    (midnight(clock(from)), midnight(clock(Instant(to.0.saturating_sub(1)))))
}

/// The day, the month or the year that goes from one day to another.
pub(super) fn single(first: Instant, last: Instant) -> Option<String> {
    let after = Instant(last.0 + DAY).civil();
    let Civil { year, month, day } = first.civil();
    let day_text = first.edtf();
    let (month_end, year_end) = (if month == 12 { (year + 1, 1) } else { (year, month + 1) }, year + 1);
    if first == last {
        Some(day_text)
    } else if day == 1 && month == 1 && (after.year, after.month, after.day) == (year_end, 1, 1) {
        day_text.get(..day_text.len() - 6).map(str::to_owned)
    } else if day == 1 && (after.year, after.month) == month_end && after.day == 1 {
        day_text.get(..day_text.len() - 3).map(str::to_owned)
    } else {
        None
    }
}

/// The interval of an event with another beginning or end.
fn with_end(event: &Event, part: Part, one: &str) -> Result<String, NotWritten> {
    let (first, last) = event.date.as_written().split_once('/').ok_or(NotWritten::OtherForm)?;
    if last.starts_with('T') {
        return Err(NotWritten::OtherForm);
    }
    Ok(if part == Part::Beginning { format!("{one}/{last}") } else { format!("{first}/{one}") })
}
