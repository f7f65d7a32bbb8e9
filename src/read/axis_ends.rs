//! `from` and `to` of a timeline: the ends of its axis.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::Node;
use crate::model::Chronicle;
use crate::read::dates::date;
use crate::read::entry::Entry;
use crate::read::raw_timeline::RawView;
use crate::read::suggest::short;
use crate::read::timezone;
use crate::read::value::write;
use crate::text::Edit;
use crate::time::{Calendar, Date, DateRange, Instant, Zone, of_calendar};

/// `from` and `to` where they are given.
pub(super) type Given = (Option<Instant>, Option<Instant>);

/// The ends that a timeline gives, in the zone of its axis.
pub(super) fn given(
    entry: &Entry<'_, RawView>,
    raw: &RawView,
    (chronicle, zone): (&Chronicle, Option<Zone>),
    found: &mut Vec<Diagnostic>,
) -> Given {
    let mut end = |key: &str, text: &Option<String>| {
        text.as_deref().and_then(|text| edge(entry, key, (text, (zone, chronicle.calendar)), found))
    };
    let (first, last) = (end("from", &raw.from), end("to", &raw.to));
    let (from, to) = (first.map(|(first, _)| first), last.map(|(_, last)| last));
    if let (Some(start), Some(end)) = (from, to)
        && start >= end
    {
        let (from, to) = (raw.from.as_deref().unwrap_or_default(), raw.to.as_deref().unwrap_or_default());
        let message =
            format!("`to: {}`{} lies before `from: {}`{}", short(to), meaning(to), short(from), meaning(from));
        let diagnostic = Diagnostic::error(Code::EndBeforeStart, entry.span("to"), message);
        let diagnostic = diagnostic.related(entry.span("from"), "the start");
        let turned = (last.map(|(first, _)| first), first.map(|(_, last)| last));
        let shows = chronicle.events.iter().any(|event| event.extent.meets(turned));
        found.push(match turned_round(entry).filter(|_| shows) {
            Some(fix) => diagnostic.hint(format!("{}, or correct one of the two dates", fix.title)).fix(fix),
            None => diagnostic
                .hint(format!("write an earlier date after `from:`, or a later one after `to:`{}", when(chronicle))),
        });
    }
    (from, to)
}

/// The two ends of the axis in each other's place.
fn turned_round(entry: &Entry<'_, RawView>) -> Option<Fix> {
    let (from, to) = (entry.value("from")?, entry.value("to")?);
    let written = |node: Node<'_>| node.source()[node.span().range()].to_owned();
    let edits = vec![Edit { span: from.span(), text: written(to) }, Edit { span: to.span(), text: written(from) }];
    let title = format!("write `from: {}` and `to: {}`", written(to), written(from));
    Some(Fix { title, edits, safe: false }).filter(|_| !from.is_alias() && !to.is_alias())
}

/// The first instant of a date and the one after its last.
fn edge(
    entry: &Entry<'_, RawView>,
    key: &str,
    (text, (zone, calendar)): (&str, (Option<Zone>, Calendar)),
    found: &mut Vec<Diagnostic>,
) -> Option<(Instant, Instant)> {
    let span = entry.span(key);
    let before = found.len();
    let read = date(key, text, entry.value(key), span, found);
    if read.is_none()
        && let Some(form) = in_calendar_of_file(text, calendar)
    {
        found.truncate(before);
        let message = format!(
            "the ends of an axis are Gregorian, and `{}` is a date of the calendar of the file alone (`calendar: {}`)",
            short(text),
            calendar.key()
        );
        let diagnostic = Diagnostic::error(Code::DateInvalid, span, message).hint(format!("write `{key}: {form}`"));
        found.push(diagnostic.fix(write(span, &form, true)));
    }
    let date = read?.in_zone(zone);
    if timezone::refuses(key, &date, entry.value(key), span, found) {
        return None;
    }
    let hull = date.extent().and_then(|extent| extent.hull());
    if hull.is_none() {
        let message = format!("`{}` has no place on the time axis", short(text));
        let diagnostic = Diagnostic::error(Code::DateBeyondAxis, span, message);
        found.push(diagnostic.hint(format!("write `{key}: 2012`, or leave `{key}` out to fit the axis to the events")));
    }
    hull
}

/// A date that only the calendar of the file has, in braces.
fn in_calendar_of_file(text: &str, calendar: Calendar) -> Option<String> {
    let form = of_calendar(text, calendar);
    (calendar != Calendar::Gregorian && Date::if_written(&form).is_some()).then_some(form)
}

/// ` (300,000 BCE)`: a date in words, where they are not what is written.
fn meaning(written: &str) -> String {
    let words = Date::if_written(written).map(|date| date.words()).filter(|words| words != written);
    words.map(|words| format!(" ({words})")).unwrap_or_default()
}

/// When the events of the file are, as a phrase behind a hint.
pub(super) fn when(chronicle: &Chronicle) -> String {
    let all = chronicle.events.iter().filter_map(|event| DateRange::of(&event.date)).reduce(DateRange::join);
    all.map(|range| format!(" (the dates of the events: {})", range.words())).unwrap_or_default()
}
