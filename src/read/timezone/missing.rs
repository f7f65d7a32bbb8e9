//! Times of day of which nobody knows the zone, beside others of which it is known.

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::{Chronicle, Event};
use crate::read::file::Sections;
use crate::read::suggest::short;

/// Warns of the first time without an offset in a file that names no zone, where others have one or a timeline has a zone.
pub(in crate::read) fn check(chronicle: &Chronicle, sections: &Sections<'_>, found: &mut Vec<Diagnostic>) {
    if chronicle.timezone.is_some() {
        return;
    }
    let first = |names_zone: bool| chronicle.events.iter().find(|event| event.date.names_zone() == Some(names_zone));
    let Some(event) = first(false) else { return };
    let (with, view) = (first(true), chronicle.views.iter().find(|view| view.timezone.is_some()));
    let why = match (with, view) {
        (Some(_), _) => "other times of the file have one".to_owned(),
        (None, Some(view)) => format!("the timeline `{}` has a zone", short(&view.id)),
        (None, None) => return,
    };
    let (written, node) = (event.date.as_written(), date(sections, event));
    let message = format!("the time of `{}` has no offset, and {why}: it is drawn as if it were UTC", short(written));
    let diagnostic = Diagnostic::warning(Code::DateAmbiguous, node.map_or(event.span, Node::span), message);
    let related = with.and_then(|event| date(sections, event));
    let diagnostic = match related {
        Some(node) => diagnostic.related(node.span(), "a time with an offset"),
        None => diagnostic,
    };
    let count = chronicle.events.iter().filter(|event| event.date.names_zone() == Some(false)).count();
    let all = if count > 1 {
        format!("each of the {count} times without one its offset")
    } else {
        "it its offset".to_owned()
    };
    let offset = with.map_or("Z", |event| offset_of(event.date.as_written()));
    found.push(diagnostic.hint(format!(
        "write `timezone: Europe/Berlin` as the first line of the file, with the place on whose clocks it is, or give {all}, such as `{offset}` behind the time"
    )));
}

/// The value of an event's date.
fn date<'d>(sections: &Sections<'d>, event: &Event) -> Option<Node<'d>> {
    let mut entries = sections.events.into_iter().flat_map(Node::items);
    entries.find(|entry| entry.span() == event.span)?.get("date")
}

/// The offset behind a time.
fn offset_of(written: &str) -> &str {
    let time = written.rsplit('T').next().unwrap_or_default().trim_end_matches(['?', '~', '%']);
    time.find(['Z', '+', '-']).map_or("Z", |at| &time[at..]).split('/').next().unwrap_or("Z")
}
