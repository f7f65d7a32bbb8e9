//! Statements of an event about time: how it lies to others, how long it lasted, what `~` means in its date.

use crate::diag::{Code, Diagnostic};
use crate::document::{Kind, Node};
use crate::model::{Event, Lasting, Order, Relation};
use crate::read::durations::{distance, length};
use crate::read::entry::{Entry, first_line};
use crate::read::raw::RawEvent;
use crate::read::raw_relations::{RawRelation, RawRelations};
use crate::read::references::Known;
use crate::read::spelling_variants::named;
use crate::text::Span;
use crate::time::Length;

/// How the event lies to others; what is wrong with one is told, and that one left out.
pub(super) fn relations(entry: &mut Entry<'_, RawEvent>, known: &Known, found: &mut Vec<Diagnostic>) -> Vec<Relation> {
    let raw = &mut entry.raw;
    let all = [raw.before.take(), raw.after.take(), raw.during.take(), raw.overlaps.take()];
    let mut relations = Vec::new();
    for (order, all) in Order::ALL.into_iter().zip(all) {
        let Some(RawRelations(all)) = all else { continue };
        let nodes = nodes(entry, order.key());
        for (at, one) in all.into_iter().enumerate() {
            let node = nodes.get(at).copied().unwrap_or(entry.node);
            relations.extend(relation(order, one, node, known, found));
        }
    }
    relations
}

/// The places of the other events: the items of a list, or the one value.
fn nodes<'d>(entry: &Entry<'d, RawEvent>, key: &str) -> Vec<Node<'d>> {
    match entry.value(key) {
        Some(node) if node.kind() == Kind::List => entry.items(key),
        node => node.into_iter().collect(),
    }
}

fn relation(
    order: Order,
    raw: RawRelation,
    node: Node<'_>,
    known: &Known,
    found: &mut Vec<Diagnostic>,
) -> Option<Relation> {
    let span = |key: &str| node.get(key).unwrap_or(node).span();
    let key = order.key();
    let source = raw.source.map(|id| named(id, || node.get("source"), found));
    let source = source.and_then(|id| known.source(&id, span("source"), found));
    let by = match raw.by.as_deref() {
        Some(_) if !order.has_distance() => {
            found.push(no_distance(key, span("by")));
            None
        }
        Some(text) => Some(distance("by", text, span("by"), found)?),
        None => None,
    };
    let Some(to) = raw.event.map(|id| named(id, || node.get("event").or(Some(node)), found)) else {
        // Not where its value was refused already.
        if node.get("event").is_none_or(|value| value.kind() == Kind::Null) {
            let message = format!("no `event` behind `{key}`");
            let diagnostic = Diagnostic::error(Code::MissingKey, first_line(node), message);
            found.push(diagnostic.hint("write `event: ...`, with the id of the other event"));
        }
        return None;
    };
    Some(Relation { order, to, by, source })
}

fn no_distance(key: &str, span: Span) -> Diagnostic {
    Diagnostic::error(Code::UnknownKey, span, format!("`{key}` has no distance"))
        .hint("delete `by`: a distance stands behind `before` and `after`, how long an event lasted behind `lasts`")
}

/// How long the event lasted.
pub(super) fn lasting(entry: &mut Entry<'_, RawEvent>, known: &Known, found: &mut Vec<Diagnostic>) -> Option<Lasting> {
    let raw = entry.raw.lasts.take()?;
    let node = entry.value("lasts")?;
    let span = |key: &str| node.get(key).unwrap_or(node).span();
    let source = raw.source.map(|id| named(id, || node.get("source"), found));
    let source = source.and_then(|id| known.source(&id, span("source"), found));
    let Some(text) = raw.time else {
        if node.get("for").is_none_or(|value| value.kind() == Kind::Null) {
            let diagnostic = Diagnostic::error(Code::MissingKey, first_line(node), "no `for` behind `lasts`");
            found.push(diagnostic.hint("write how long, such as `for: P5Y`"));
        }
        return None;
    };
    distance("lasts", &text, span("for"), found).map(|time| Lasting { time, source })
}

/// What `~` means in the date of the event; a warning where there is none.
pub(super) fn about(entry: &mut Entry<'_, RawEvent>, found: &mut Vec<Diagnostic>) -> Option<Length> {
    let text = entry.raw.about.take()?;
    let about = length("about", &text, entry.span("about"), found);
    let is_vague = entry.raw.date.as_deref().is_none_or(|date| date.contains(['~', '%']));
    if about.is_some() && !is_vague {
        let message = "`about` changes nothing: the date has no `~`";
        let diagnostic = Diagnostic::warning(Code::NoEffect, entry.span("about"), message);
        found.push(diagnostic.hint("write `~` behind the date, or delete `about`"));
    }
    about
}

/// Where an event says that it lies so to another.
pub(super) fn place<'d>(event: Node<'d>, order: Order, to: &str) -> Option<Node<'d>> {
    let value = event.get(order.key())?;
    let mut nodes = value.items().chain(Some(value).filter(|value| value.kind() != Kind::List));
    nodes.find_map(|node| {
        let id = if node.kind() == Kind::Mapping { node.get("event")? } else { node };
        (id.text().map(str::trim) == Some(to)).then_some(id)
    })
}

/// Tells of an event that is said to lie so to itself.
pub(super) fn to_itself(event: &Event, relation: &Relation, node: Node<'_>) -> Diagnostic {
    let key = relation.order.key();
    let span = place(node, relation.order, &relation.to).unwrap_or(node).span();
    let message = match relation.order {
        Order::Before | Order::After => format!("`{}` cannot be {key} itself", event.id),
        _ => format!("`{key}: {}` says nothing: it is the event itself", event.id),
    };
    Diagnostic::error(Code::Contradiction, span, message)
        .hint(format!("write the id of another event, or delete `{key}`"))
}
