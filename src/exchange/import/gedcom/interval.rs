//! Intervals and ranges between two dates of GEDCOM, which may be of different calendars.

use crate::exchange::Report;
use crate::exchange::dates::checked;
use crate::exchange::import::gedcom::calendars::Single;
use crate::exchange::import::gedcom::date::End;
use crate::time::{Calendar, of_calendar};

/// What is said once of all dates that are not kept in their calendar.
const CONVERTED: &str =
    "dates of other calendars are written as Gregorian ones where a range cannot hold their calendar";

/// With an end that is open in place of one that is not known.
pub(super) fn opened(date: &str) -> String {
    match date.strip_suffix("/ }") {
        Some(start) => format!("{start}/.. }}"),
        None => format!("{date}.."),
    }
}

/// An interval, in the calendar of its ends where they have the same.
pub(super) fn lasting(ends: [Option<&Single>; 2], signs: [&str; 2], report: &mut Report) -> Result<String, String> {
    let calendars: Vec<Calendar> = ends.iter().flatten().map(|single| single.calendar).collect();
    let calendar = calendars.first().copied().unwrap_or_default();
    if calendars.iter().all(|other| *other == calendar) {
        // Of a year with two numbers, the outer one.
        let text = |at: usize, single: &Single| match single.or_next {
            Some(next) if at == 1 => format!("{next:04}{}", signs[at]),
            _ => format!("{}{}", single.text, signs[at]),
        };
        let [start, end] = [0, 1].map(|at| ends[at].map(|single| text(at, single)));
        let text = format!("{}/{}", start.unwrap_or_default(), end.unwrap_or_default());
        return Ok(if calendar == Calendar::Gregorian { text } else { of_calendar(&text, calendar) });
    }
    let mut of = |at: usize, end: End| match ends[at] {
        // A month or a year of another calendar begins and ends within months of ours.
        Some(single) if single.calendar != Calendar::Gregorian && !single.is_day && signs[at].is_empty() => {
            gregorian(single, end, report)
        }
        Some(single) => gregorian(single, end, report).map(|day| format!("{day}{}", signs[at])),
        None => Ok(String::new()),
    };
    Ok(format!("{}/{}", of(0, End::Birth)?, of(1, End::Death)?))
}

/// In EDTF: as it is, or the first or the last day of it.
pub(super) fn gregorian(single: &Single, end: End, report: &mut Report) -> Result<String, String> {
    if single.calendar == Calendar::Gregorian {
        return Ok(match (single.or_next, end) {
            (Some(next), End::Death) => format!("{next:04}"),
            _ => single.text.clone(),
        });
    }
    report.remark(CONVERTED);
    let (first, last) = single.days()?;
    let day = if end == End::Birth { first } else { last };
    if single.is_day {
        return Ok(day);
    }
    // A month or a year of another calendar is a year or two of ours.
    let year = day.get(..day.rfind('-').and_then(|at| day[..at].rfind('-')).unwrap_or(day.len())).unwrap_or(&day);
    Ok(format!("{year}?"))
}

/// One of the days between two dates; in days where they are not as exact as each other.
pub(super) fn between(first: &Single, last: &Single, report: &mut Report) -> Result<String, String> {
    let (start, end) = (gregorian(first, End::Birth, report)?, gregorian(last, End::Death, report)?);
    let written = format!("[{start}..{end}]");
    if start == end {
        return Ok(start);
    }
    let in_days = || Ok::<_, String>(format!("[{}..{}]", first.days()?.0, last.days()?.1));
    let parts = |text: &str| text.trim_start_matches('-').matches('-').count();
    if parts(&start) == parts(&end) && checked(written.clone()).is_ok() { Ok(written) } else { in_days() }
}
