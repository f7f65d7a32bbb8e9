//! Times before 1970 on the clocks of a zone whose history the zone data have merged with that of another.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::{Chronicle, Event, View};
use crate::read::file::Sections;
use crate::read::preferred::date;
use crate::read::suggest::short;
use crate::text::FileId;
use crate::time::{Instant, Zone};

/// The first instant of 1970, from which on the data keep the clocks of all places.
const KEPT_FROM: Instant = Instant(0);

/// Warns of the first time without an offset in such a zone of the file, and of each timeline with such a zone of its own.
pub(in crate::read) fn check(chronicle: &Chronicle, sections: &Sections<'_>, found: &mut Vec<Diagnostic>) {
    let of_file = chronicle.timezone.and_then(|zone| Some((zone, zone.merged_with()?)));
    let mut unsaid = chronicle.events.iter().filter(|event| {
        event.span.file() == FileId::MAIN && event.date.names_zone() == Some(false) && is_before(event)
    });
    if let Some((zone, kept)) = of_file
        && let Some(event) = unsaid.next()
    {
        found.push(in_file(zone, kept, event, date(sections, event)));
    }
    let mut told = BTreeSet::new();
    for view in &chronicle.views {
        let others = view.timezone.filter(|zone| chronicle.timezone != Some(*zone)).into_iter();
        let merged = others.chain(view.timezones.iter().copied()).find_map(|zone| Some((zone, zone.merged_with()?)));
        let has_times = || view.events.iter().map(|&at| &chronicle.events[at]).any(is_timed_before);
        // Of one with several editions once.
        if let Some((zone, kept)) = merged.filter(|_| has_times() && told.insert(view.span)) {
            found.push(in_view(zone, kept, view, sections));
        }
    }
}

fn is_before(event: &Event) -> bool {
    event.date.sort_key().0 < KEPT_FROM
}

fn is_timed_before(event: &Event) -> bool {
    event.date.names_zone().is_some() && is_before(event)
}

/// What the data do not have.
fn unknown(zone: Zone, kept: &str) -> String {
    format!("before 1970 the zone data have no clocks of `{zone}`, and those of `{kept}` are taken")
}

fn in_file(zone: Zone, kept: &str, event: &Event, node: Option<Node<'_>>) -> Diagnostic {
    let written = short(event.date.as_written());
    let message = format!("the time of `{written}` may be wrong: {}", unknown(zone, kept));
    let diagnostic = Diagnostic::warning(Code::DateAmbiguous, node.map_or(event.span, Node::span), message);
    diagnostic.hint(
        "write the offset from UTC behind each time before 1970, such as `+01:00`, where the source or a history of the clocks \
         there tells it",
    )
}

fn in_view(zone: Zone, kept: &str, view: &View, sections: &Sections<'_>) -> Diagnostic {
    let mut entries = sections.timelines.into_iter().flat_map(Node::items);
    let node = entries.find(|entry| entry.span() == view.span).and_then(|entry| {
        let own = entry.get("timezone").filter(|own| own.text().is_some_and(|text| text == zone.written()));
        own.or_else(|| entry.get("timezones"))
    });
    let message = format!("the clocks on the axis of `{}` may be wrong: {}", short(&view.id), unknown(zone, kept));
    let diagnostic =
        Diagnostic::warning(Code::DateAmbiguous, node.or(sections.timelines).unwrap_or(sections.top).span(), message);
    diagnostic.hint(format!(
        "write `{kept}`, whose clocks they are, or the offset that clocks had there at that time, such as `+01:00`"
    ))
}
