//! Ids of events: given ids checked, missing ones made, links followed.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::Event;
use crate::read::batch::Batch;
use crate::read::likeness::around;
use crate::read::relations;
use crate::read::slug::{slug, xml_id};
use crate::read::suggest::short;
use crate::read::value::referred;
use crate::text::Span;
use crate::time::Limit;

/// The number of the second event that would have an id.
const SECOND: usize = 2;

/// Tells of ids that stand twice, and takes them away; makes those that are missing; tells of links to events that are
/// not there, and leaves them out. `list` holds the entries.
pub(super) fn settle(batch: &mut Batch, list: &[Node<'_>], found: &mut Vec<Diagnostic>) {
    take_repeated(batch, list, found);
    make(batch);
    follow(batch, list, found);
}

/// Every id with the number of its event, sorted so that it can be found.
fn sorted(batch: &Batch) -> Vec<(&str, usize)> {
    let own = batch.events.iter().enumerate().filter_map(|(at, event)| Some((event.as_ref()?.id.as_str(), at)));
    let lost = batch.lost.iter().map(|(at, id)| (id.as_str(), *at));
    let mut all: Vec<(&str, usize)> = own.filter(|(id, _)| !id.is_empty()).chain(lost).collect();
    all.sort_by(|a, b| order(a.0, b.0).then(a.1.cmp(&b.1)));
    all
}

/// The short before the long: numbered ids in the order of a file are sorted already.
fn order(a: &str, b: &str) -> std::cmp::Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

fn take_repeated(batch: &mut Batch, list: &[Node<'_>], found: &mut Vec<Diagnostic>) {
    let mut repeated = Vec::new();
    let mut first = ("", 0);
    for (id, at) in sorted(batch) {
        if id == first.0 {
            repeated.push((at, first.1));
        } else {
            first = (id, at);
        }
    }
    for (at, first) in repeated {
        let place = |at: usize| list[at].get("id").unwrap_or(list[at]);
        let id = place(at).text().unwrap_or_default();
        found.push(twice("events", id, place(at).span(), place(first).span()));
        if let Some(event) = &mut batch.events[at] {
            event.id.clear();
        }
    }
}

/// Makes an id from title and year for each event without one.
fn make(batch: &mut Batch) {
    let is_nameless = |event: &Event| event.id.is_empty();
    if !batch.events.iter().flatten().any(is_nameless) {
        return;
    }
    // Ids that are taken, each with the number that is tried first where it is wanted again.
    let mut taken: BTreeMap<String, usize> = sorted(batch).into_iter().map(|(id, _)| (id.to_owned(), SECOND)).collect();
    for event in batch.events.iter_mut().flatten().filter(|event| is_nameless(event)) {
        event.id = free(base(event), &mut taken);
    }
}

/// The id, or, where it is taken, the same with the next number.
fn free(base: String, taken: &mut BTreeMap<String, usize>) -> String {
    let Some(&first) = taken.get(&base) else {
        taken.insert(base.clone(), SECOND);
        return base;
    };
    let made = (first..).map(|number| (format!("{base}-{number}"), number)).find(|(id, _)| !taken.contains_key(id));
    let (id, number) = made.expect("impossible: there are more numbers than ids");
    taken.insert(id.clone(), SECOND);
    taken.insert(base, number + 1);
    id
}

/// Tells of links and statements about events that are not there, and leaves them out.
fn follow(batch: &mut Batch, list: &[Node<'_>], found: &mut Vec<Diagnostic>) {
    if batch.events.iter().flatten().all(|event| event.links.is_empty() && event.relations.is_empty()) {
        return;
    }
    let mut broken = Vec::new();
    let ids = sorted(batch);
    let mut names: Vec<&str> = Vec::new();
    for (at, event) in batch.events.iter().enumerate().filter_map(|(at, event)| Some((at, event.as_ref()?))) {
        let links = event.links.iter().map(|link| (None, &link.to));
        let all = links.chain(event.relations.iter().map(|relation| (Some(relation), &relation.to)));
        for (number, (relation, to)) in all.enumerate() {
            if let Some(relation) = relation.filter(|relation| relation.to == event.id) {
                found.push(relations::to_itself(event, relation, list[at]));
                broken.push((at, number));
                continue;
            }
            if ids.binary_search_by(|(id, _)| order(id, to)).is_ok() {
                continue;
            }
            if names.is_empty() {
                names.extend(ids.iter().map(|(id, _)| *id));
                names.sort_unstable();
            }
            let place = relation
                .map_or_else(|| link_to(list[at], to), |relation| relations::place(list[at], relation.order, to));
            // No event leads to itself.
            let near = around(&names, to);
            let others: Vec<&str> = near.iter().copied().filter(|id| *id != event.id).collect();
            found.push(unknown(to, place.unwrap_or(list[at]).span(), &others));
            broken.push((at, number));
        }
    }
    for (at, number) in broken.into_iter().rev() {
        if let Some(event) = &mut batch.events[at] {
            let links = event.links.len();
            match number.checked_sub(links) {
                Some(number) => _ = event.relations.remove(number),
                None => _ = event.links.remove(number),
            }
        }
    }
}

/// Where an event links to another.
fn link_to<'d>(node: Node<'d>, to: &str) -> Option<Node<'d>> {
    let mut items = node.get("links").into_iter().flat_map(Node::items).filter_map(|item| item.get("to"));
    items.find(|item| item.text() == Some(to))
}

fn unknown(to: &str, span: Span, names: &[&str]) -> Diagnostic {
    let diagnostic = Diagnostic::error(Code::UnknownEvent, span, format!("unknown event `{}`", short(to)));
    if names.is_empty() {
        return diagnostic.hint("add the other event with this id, or delete what names it");
    }
    referred(diagnostic, span, to, names)
}

/// The same id twice in a list.
pub(super) fn twice(list: &str, id: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::error(Code::DuplicateId, span, format!("the id `{}` is used twice in `{list}`", short(id)))
        .related(first, "first here")
        .hint("write another id for one of the two")
}

fn base(event: &Event) -> String {
    let title = xml_id(&event.title);
    if event.date.is_age() {
        return format!("{title}-{}", slug(&age(event.date.as_written())));
    }
    match year(event) {
        None => title,
        Some(year) if year > 0 => format!("{title}-{year}"),
        Some(year) => format!("{title}-{}-bce", 1 - year),
    }
}

/// The first age of a date as written, without what it may be off by: no year says it with so few figures.
fn age(written: &str) -> String {
    let side = written.split('/').find(|side| !matches!(*side, "" | "..")).unwrap_or_default();
    match side.split_once('±') {
        Some((figures, rest)) => format!("{figures} {}", rest.trim_start().split_once(' ').unwrap_or_default().1),
        None => side.to_owned(),
    }
}

/// The year in which an event begins: of a single day or a time that of the date as written, whatever zone it gives.
fn year(event: &Event) -> Option<i64> {
    let bounds = event.date.bounds();
    match (bounds.earliest, bounds.latest) {
        (Limit::Day(day), last) if last == Limit::Day(day) => Some(day.year),
        _ => event.extent.hull().map(|(first, _)| first.civil().year),
    }
}
