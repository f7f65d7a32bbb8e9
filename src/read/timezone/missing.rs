//! Times of day of which nobody knows the zone, beside others of which it is known.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic};
use crate::model::{Chronicle, Event};
use crate::read::file::Sections;
use crate::read::include::Part;
use crate::read::preferred::first_date;
use crate::read::suggest::short;
use crate::text::FileId;
use crate::time::Date;

/// Warns of the first time without an offset in a file that names no zone, where others have one, or a timeline has a zone. Of an
/// included file in which others have one too, its own reading warns.
pub(in crate::read) fn check(
    chronicle: &Chronicle,
    included: Option<&[Part]>,
    sections: &Sections<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let parts = included.unwrap_or_default().iter();
    let warned: BTreeSet<FileId> = parts.filter_map(|part| warned_itself(part.chronicle())).collect();
    let mut floating = chronicle.events.iter().filter(|event| floats(event) && !warned.contains(&event.span.file()));
    let Some(event) = floating.next() else { return };
    let Some((why, other)) = why(chronicle, event) else { return };
    let file = event.span.file();
    let count = 1 + floating.filter(|event| event.span.file() == file).count();
    let (written, span) =
        (floating_date(event).unwrap_or(&event.date).as_written(), first_date(sections, event, is_floating));
    let message = format!("the time of `{}` has no offset, and {why}: it is drawn as if it were UTC", short(written));
    let diagnostic = Diagnostic::warning(Code::DateAmbiguous, span, message);
    let diagnostic = match other {
        Some(other) => {
            let place = first_date(sections, other, is_fixed);
            let has_offset = fixed_date(other).is_some_and(|date| date.names_zone() == Some(true));
            let words = if has_offset { "a time with an offset" } else { "a time in a zone" };
            diagnostic.related(place, words)
        }
        None => diagnostic,
    };
    let all = if count > 1 {
        format!("each of the {count} times without one its offset")
    } else {
        "it its offset".to_owned()
    };
    let offset = other.and_then(fixed_date).filter(|date| date.names_zone() == Some(true));
    let offset = offset.map_or("Z", |date| offset_of(date.as_written()));
    found.push(diagnostic.hint(format!(
        "write `timezone: Europe/Berlin` as the first line of the file, with the place on whose clocks it is, or give {all}, such as `{offset}` behind the time"
    )));
}

/// The dates of an event, its own first, then those of its accounts.
fn dates(event: &Event) -> impl Iterator<Item = &Date> {
    std::iter::once(&event.date).chain(event.accounts.iter().filter_map(|account| account.date.as_ref()))
}

/// A time without an offset and a zone.
fn floating_date(event: &Event) -> Option<&Date> {
    dates(event).find(|date| is_floating(date))
}

fn is_floating(date: &Date) -> bool {
    date.zone().is_none() && date.names_zone() == Some(false)
}

fn floats(event: &Event) -> bool {
    floating_date(event).is_some()
}

/// A time of which it is known when it was.
fn fixed_date(event: &Event) -> Option<&Date> {
    dates(event).find(|date| is_fixed(date))
}

fn is_fixed(date: &Date) -> bool {
    date.names_zone().is_some() && !is_floating(date)
}

/// Why the zone of a time matters, and another of which it is known.
fn why<'c>(chronicle: &'c Chronicle, event: &Event) -> Option<(String, Option<&'c Event>)> {
    let here = |other: &&Event| other.span.file() == event.span.file();
    let fixed = || chronicle.events.iter().filter(|event| fixed_date(event).is_some());
    if let Some(other) = fixed().find(here) {
        return Some(("other times of the file have one".to_owned(), Some(other)));
    }
    if let Some(other) = fixed().next() {
        return Some(("times of another file have one, or a zone".to_owned(), Some(other)));
    }
    let view = chronicle.views.iter().find(|view| view.timezone.is_some() || !view.timezones.is_empty())?;
    let has = if view.timezone.is_some() { "has a zone" } else { "has `timezones`" };
    Some((format!("the timeline `{}` {has}", short(&view.id)), None))
}

/// The file of a chronicle that was warned of such a time when it was read by itself.
fn warned_itself(chronicle: &Chronicle) -> Option<FileId> {
    let event = chronicle.events.iter().find(|event| floats(event))?;
    why(chronicle, event).map(|_| event.span.file())
}

/// The offset behind a time.
fn offset_of(written: &str) -> &str {
    let time = written.rsplit('T').next().unwrap_or_default().trim_end_matches(['?', '~', '%']);
    time.find(['Z', '+', '-']).map_or("Z", |at| &time[at..]).split('/').next().unwrap_or("Z")
}
