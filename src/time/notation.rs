//! The notation: EDTF text to its parts, by `edtf-core` and by what it leaves out.

use edtf_core::{Edtf, Interval, IntervalEndpoint, ParseError, Qualifier, Set, SetElement, SetKind, YearKind};

use crate::time::DateError;
use crate::time::Limit;
use crate::time::bounds;
use crate::time::calendars;
use crate::time::calendars::Converted;
use crate::time::deep_time;
use crate::time::deep_time::Aged;
use crate::time::leap;
use crate::time::time_of_day;
use crate::time::time_of_day::Timed;

/// Why a text is not accepted.
#[derive(Debug)]
pub(super) enum Refusal {
    /// It is no EDTF.
    NotEdtf(ParseError),
    /// Each end is EDTF, but the whole of the end lies before the start.
    Reversed { start: String, end: String },
    /// A second 60 where no leap second was.
    NoLeapSecond,
    /// A member of a set that is open where other members go on.
    OpenInside { member: String },
    /// A time of day that no clock shows.
    Time(Box<DateError>),
    /// A form beside EDTF with something in it that cannot be.
    Form(Box<DateError>),
}

/// What a text is.
pub(super) enum Read {
    Edtf(Edtf),
    /// A time of day in a form that EDTF does not have.
    Timed(Timed),
    /// Years counted back from the present.
    Aged(Aged),
    /// A date of another calendar.
    Converted(Converted),
}

/// Reads a text of any length in time that grows with its length.
pub(super) fn read(text: &str) -> Result<Read, Refusal> {
    if text.starts_with('{') && calendars::is_written(text) {
        return match calendars::read(text)? {
            calendars::Read::Converted(date) => Ok(Read::Converted(date)),
            calendars::Read::Gregorian(date) => read(date),
        };
    }
    if let Some((start, end)) = ranges(text).into_iter().find(|(start, end)| reversed(start, end)) {
        return Err(Refusal::Reversed { start: start.to_string(), end: end.to_string() });
    }
    let value = match Edtf::parse(text) {
        Ok(value) => value,
        Err(error) => match read_parts(text) {
            Some(value) => value,
            None => return beside(text)?.ok_or(Refusal::NotEdtf(error)),
        },
    };
    match &value {
        Edtf::DateTime(at) if at.time.second == 60 && !leap::can_be(at) => Err(Refusal::NoLeapSecond),
        Edtf::Set(set) => open_inside(set, text).map_or(Ok(Read::Edtf(value)), Err),
        _ => Ok(Read::Edtf(value)),
    }
}

/// The forms beside EDTF.
fn beside(text: &str) -> Result<Option<Read>, Refusal> {
    if let Some(timed) = time_of_day::read(text)? {
        return Ok(Some(Read::Timed(timed)));
    }
    Ok(deep_time::read(text)?.map(Read::Aged))
}

/// `..` stands only before the first member of a set, or after its last (ISO 8601-2, 6.3).
fn open_inside(set: &Set, text: &str) -> Option<Refusal> {
    let last = set.elements.len().checked_sub(1)?;
    let inside = |(at, element): (usize, &SetElement)| match element {
        SetElement::OnOrBefore(_) => at > 0,
        SetElement::OnOrAfter(_) => at < last,
        SetElement::Date(_) | SetElement::Range(..) => false,
    };
    let at = set.elements.iter().enumerate().position(inside)?;
    let member = members(text)?.1.split(',').nth(at)?.to_string();
    Some(Refusal::OpenInside { member })
}

/// The two sides of an interval, or of each `a..b` of a set.
fn ranges(text: &str) -> Vec<(&str, &str)> {
    match members(text) {
        Some((_, members)) => members.split(',').filter_map(|member| member.split_once("..")).collect(),
        None => text.split_once('/').into_iter().collect(),
    }
}

/// A qualifier in front of what it qualifies (`?2004`) is a level 2 notation, also where it means what a level 1 form
/// (`2004?`) means; `edtf-core` gives the level of the meaning.
pub(super) fn qualifies_from_the_left(written: &str) -> bool {
    let before = std::iter::once(b'/').chain(written.bytes());
    before.zip(written.bytes()).any(|(before, byte)| {
        matches!(byte, b'?' | b'~' | b'%') && matches!(before, b'/' | b'-' | b'.' | b',' | b'[' | b'{')
    })
}

/// What stands between the brackets of a set.
fn members(text: &str) -> Option<(SetKind, &str)> {
    let inside = |open, close| text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    let one = inside('[', ']').map(|members| (SetKind::OneMember, members));
    one.or_else(|| inside('{', '}').map(|members| (SetKind::AllMembers, members)))
}

/// True where both are dates and the end cannot have come at or after the start, whatever days the two mean.
fn reversed(start: &str, end: &str) -> bool {
    let (Some(start), Some(end)) = (read_date(start), read_date(end)) else { return false };
    match (bounds::of_date(&start).earliest, bounds::of_date(&end).latest) {
        (Limit::Day(start), Limit::Day(end)) => end < start,
        _ => bounds::beyond_counting(&end) < bounds::beyond_counting(&start),
    }
}

/// Reads date by date what `edtf-core` does not read as a whole.
fn read_parts(text: &str) -> Option<Edtf> {
    if let Some((kind, members)) = members(text) {
        let elements = members.split(',').map(read_element).collect::<Option<Vec<SetElement>>>()?;
        return Some(Edtf::Set(Set { kind, elements }));
    }
    match text.split_once('/') {
        Some((start, end)) => read_interval(start, end),
        None => read_date(text).map(Edtf::Date),
    }
}

/// A single date, including the one form that `edtf-core` leaves out: a year before zero with unspecified digits
/// (`-201X`), which is the mirror image of the year after it.
pub(super) fn read_date(text: &str) -> Option<edtf_core::Date> {
    if let Ok(Edtf::Date(date)) = Edtf::parse(text) {
        return Some(date);
    }
    let mirrored = text.replacen('-', "", 1);
    let signed = text.trim_start_matches(['?', '~', '%']).starts_with('-');
    let Ok(Edtf::Date(mut date)) = Edtf::parse(&mirrored) else { return None };
    let masked = date.year.has_unspecified();
    let YearKind::Standard { negative, .. } = &mut date.year.kind else { return None };
    let mirrors = signed && masked && !*negative;
    *negative = true;
    mirrors.then_some(date)
}

fn read_interval(start: &str, end: &str) -> Option<Edtf> {
    let interval = Interval { start: read_start(start)?, end: read_end(end)? };
    (interval.start.is_dated() || interval.end.is_dated()).then_some(Edtf::Interval(interval))
}

fn read_start(text: &str) -> Option<IntervalEndpoint> {
    match text.strip_prefix("..") {
        Some(date) if !date.is_empty() => read_date(date).map(IntervalEndpoint::OnOrBefore),
        _ => read_plain_end(text),
    }
}

fn read_end(text: &str) -> Option<IntervalEndpoint> {
    match text.strip_suffix("..") {
        Some(date) if !date.is_empty() => read_date(date).map(IntervalEndpoint::OnOrAfter),
        _ => read_plain_end(text),
    }
}

fn read_plain_end(text: &str) -> Option<IntervalEndpoint> {
    match text {
        "" => Some(IntervalEndpoint::Unknown),
        ".." => Some(IntervalEndpoint::Open),
        _ => read_date(text).map(IntervalEndpoint::Date),
    }
}

fn read_element(text: &str) -> Option<SetElement> {
    if let Ok(Edtf::Set(set)) = Edtf::parse(&format!("[{text}]")) {
        return set.elements.first().copied();
    }
    if let Some(date) = text.strip_prefix("..") {
        return read_date(date).map(SetElement::OnOrBefore);
    }
    match text.strip_suffix("..") {
        Some(date) => read_date(date).map(SetElement::OnOrAfter),
        None => read_date(text).map(SetElement::Date),
    }
}

/// A date in a form beside EDTF without the sign of doubt behind it.
pub(super) fn undoubted(text: &str) -> (&str, Qualifier) {
    let doubt = |uncertain, approximate| Qualifier { uncertain, approximate };
    match text.as_bytes().last() {
        Some(b'?') => (&text[..text.len() - 1], doubt(true, false)),
        Some(b'~') => (&text[..text.len() - 1], doubt(false, true)),
        Some(b'%') => (&text[..text.len() - 1], doubt(true, true)),
        _ => (text, doubt(false, false)),
    }
}

/// Two figures, and nothing else.
pub(super) fn two_figures(text: &str) -> Option<u8> {
    let is_figures = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_figures.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use crate::time::notation::{Refusal, read};

    #[test]
    fn years_before_zero_may_hold_unspecified_digits_anywhere() {
        for text in ["-201X", "?-201X", "-01XX-12-25", "-201X/-200X", "[-201X,-1999]", "{..-201X}", "../-01XX"] {
            assert!(read(text).is_ok(), "{text}");
        }
        for text in ["--201X", "201X-", "-201XX", "-XXX1-02-30", "-0000", "[-201X", "-201X/abc"] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_set_is_open_only_before_its_first_and_after_its_last_member() {
        for text in [
            "[..1984]",
            "[1984..]",
            "{..1983,1984}",
            "[1983,1984..]",
            "[..1983,1985,1990..]",
            "[1667,1668..1670]",
            "[1667..1670,1672]",
            "[..1667-12,1668..1670,1760-12..]",
            "{..-201X,-1999}",
        ] {
            assert!(read(text).is_ok(), "{text}");
        }
        for (text, inside) in [
            ("[1667,..1984]", "..1984"),
            ("[1984..,1990]", "1984.."),
            ("{1667,..1984}", "..1984"),
            ("{1984..,1990..}", "1984.."),
            ("[..1984,..1990]", "..1990"),
            ("[1980,1984..,1990,1991]", "1984.."),
            ("[1980,..1984-05-03,1990]", "..1984-05-03"),
            ("[-201X..,-1999]", "-201X.."),
            ("[1980..,-201X]", "1980.."),
        ] {
            let refused = matches!(read(text), Err(Refusal::OpenInside { member }) if member == inside);
            assert!(refused, "{text}");
        }
    }
}
