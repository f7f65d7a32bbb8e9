//! Ids of events. What it is: given ids checked, missing ones made, links followed. In: entries and events. Out: ids that
//! are unique slugs. It must not draw.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::Event;
use crate::read::entry::Entry;
use crate::read::keyed::invalid_id;
use crate::read::raw::RawEvent;
use crate::read::slug::{is_slug, slug, xml_id};
use crate::read::suggest::short;
use crate::read::value::replaced;
use crate::text::Span;

/// The ids of a file's events, each with the place where it is given.
#[derive(Default)]
pub(super) struct Ids {
    taken: BTreeMap<String, Span>,
    /// The number to try next for an id that is made.
    next: BTreeMap<String, usize>,
}

impl Ids {
    /// Takes the id that an entry gives. One that is no slug or taken already is told and taken away: one is made instead.
    pub(super) fn take(&mut self, entry: &mut Entry<'_, RawEvent>, found: &mut Vec<Diagnostic>) {
        let Some(id) = entry.raw.id.take() else { return };
        let Some(node) = entry.value("id") else { return };
        if !is_slug(&id, true) {
            found.push(not_an_id(&id, node));
        } else if let Some(first) = self.taken.get(&id) {
            found.push(twice("events", &id, node.span(), *first));
        } else {
            self.taken.insert(id.clone(), node.span());
            entry.raw.id = Some(id);
        }
    }

    /// Makes an id from title and year for an event without one.
    pub(super) fn make(&mut self, event: &mut Event) {
        if !event.id.is_empty() {
            return;
        }
        let base = base(event);
        let number = self.next.entry(base.clone()).or_insert(1);
        loop {
            let id = if *number == 1 { base.clone() } else { format!("{base}-{number}") };
            *number += 1;
            if !self.taken.contains_key(&id) {
                self.taken.insert(id.clone(), event.span);
                event.id = id;
                return;
            }
        }
    }

    /// Tells of links to events that are not there, and leaves them out.
    pub(super) fn follow(&self, event: &mut Event, node: Node<'_>, found: &mut Vec<Diagnostic>) {
        event.links.retain(|link| {
            let known = self.taken.contains_key(&link.to);
            if !known {
                let mut items = node.get("links").into_iter().flat_map(Node::items).filter_map(|item| item.get("to"));
                let span = items.find(|to| to.text() == Some(&link.to)).map_or(node.span(), Node::span);
                let fault = Diagnostic::error(Code::UnknownEvent, span, format!("unknown event `{}`", short(&link.to)));
                let names: Vec<&str> = self.taken.keys().map(String::as_str).collect();
                found.push(replaced(fault, span, &link.to, &names));
            }
            known
        });
    }
}

fn not_an_id(id: &str, node: Node<'_>) -> Diagnostic {
    if is_slug(id, false) {
        let message = format!("`{}` cannot be the id of an event, expected a letter first", short(id));
        let near = xml_id(id);
        let fault = Diagnostic::error(Code::InvalidId, node.span(), message).hint(format!("write `{near}`"));
        return fault.fix(crate::read::value::write(node.span(), &near));
    }
    let near = slug(id);
    invalid_id(id, node, if near.is_empty() { "" } else { &near })
}

/// The same id twice in a list.
pub(super) fn twice(list: &str, id: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::error(Code::DuplicateId, span, format!("the id `{}` stands twice in `{list}`", short(id)))
        .related(first, "first here")
        .hint(format!("write another id, such as `{}-2`", short(id)))
}

fn base(event: &Event) -> String {
    let title = xml_id(&event.title);
    match event.extent.hull().map(|(first, _)| first.civil().year) {
        None => title,
        Some(year) if year > 0 => format!("{title}-{year}"),
        Some(year) => format!("{title}-{}-bce", 1 - year),
    }
}
