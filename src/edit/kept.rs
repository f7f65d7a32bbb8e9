//! What is kept. What it is: the law of fixes: whatever an edit does not touch reads as before. In: two documents and the edits
//! between them. Out: whether it holds. It must not judge the edits themselves.

use crate::document::{Document, Kind, Node};
use crate::edit::Value;
use crate::edit::value::same;
use crate::text::{Edit, Span};

/// Whether all that the edits do not touch reads as before, and there are as many events.
pub(super) fn holds(before: &Document<'_>, after: &Document<'_>, edits: &[Edit]) -> bool {
    let (Some(old), Some(new)) = (before.root(), after.root()) else { return before.root().is_none() };
    if !before.is_whole() {
        return begun(events(old), events(new), edits);
    }
    if edits.iter().any(|edit| events(old).iter().filter(|event| overlaps(edit.span, event.span())).count() > 1) {
        return is_reordered(&events(old), &events(new)) && others(old, new);
    }
    has_as_many(old, new, edits) && node(old, new, edits)
}

/// As many events as before: under their key, or under one that the edits turn into it.
fn has_as_many(old: Node<'_>, new: Node<'_>, edits: &[Edit]) -> bool {
    let count = events(new).len();
    let is_touched = |key: Node<'_>| edits.iter().any(|edit| overlaps(edit.span, key.span()));
    let mut turned = old.pairs().filter(|(key, _)| is_touched(*key)).map(|(_, list)| list);
    match old.get("events") {
        Some(_) => events(old).len() == count,
        None => count == 0 || turned.any(|list| list.items().count() == count),
    }
}

/// An edit of several events may only put them in another order; all else is as it was.
fn others(old: Node<'_>, new: Node<'_>) -> bool {
    let rest = |root| Node::pairs(root).filter(|(key, _)| key.text() != Some("events"));
    rest(old).count() == rest(new).count()
        && rest(old).zip(rest(new)).all(|(one, other)| same(one.0, other.0) && same(one.1, other.1))
}

fn events(root: Node<'_>) -> Vec<Node<'_>> {
    root.get("events").into_iter().flat_map(Node::items).collect()
}

/// After a fault of syntax only what stands whole before it is known.
fn begun(old: Vec<Node<'_>>, new: Vec<Node<'_>>, edits: &[Edit]) -> bool {
    let whole = &old[..old.len().saturating_sub(1)];
    let mut pairs = whole.iter().zip(&new);
    new.len() >= whole.len() && pairs.all(|(one, other)| node(*one, *other, edits))
}

fn is_touched(span: Span, edits: &[Edit]) -> bool {
    edits.iter().any(|edit| edit.span.start() <= span.end() && span.start() <= edit.span.end())
}

fn node(old: Node<'_>, new: Node<'_>, edits: &[Edit]) -> bool {
    if !is_touched(old.span(), edits) {
        return same(old, new);
    }
    match (old.kind(), new.kind()) {
        (Kind::Mapping, Kind::Mapping) => mapping(old, new, edits),
        (Kind::List, Kind::List) => list(old, new, edits),
        // A value in place of another, or a text that an edit turned into what was meant.
        _ => true,
    }
}

fn mapping(old: Node<'_>, new: Node<'_>, edits: &[Edit]) -> bool {
    old.pairs().filter(|(key, _)| !edits.iter().any(|edit| overlaps(edit.span, key.span()))).all(|(key, value)| {
        let mut there = new.pairs().filter(|(other, _)| same(key, *other));
        there.any(|(_, other)| node(value, other, edits))
    })
}

/// Bytes in common, not only a border.
fn overlaps(one: Span, other: Span) -> bool {
    one.start() < other.end() && other.start() < one.end()
}

fn list(old: Node<'_>, new: Node<'_>, edits: &[Edit]) -> bool {
    let (old, new): (Vec<Node<'_>>, Vec<Node<'_>>) = (old.items().collect(), new.items().collect());
    if old.len() != new.len() {
        let mut rest = new.iter();
        return old
            .iter()
            .filter(|item| !is_touched(item.span(), edits))
            .all(|item| rest.any(|other| same(*item, *other)));
    }
    old.iter().zip(&new).all(|(one, other)| node(*one, *other, edits) && is_as_rich(*one, *other))
}

/// Not less than before: an edit of one value takes no key away.
fn is_as_rich(old: Node<'_>, new: Node<'_>) -> bool {
    old.kind() != Kind::Mapping || new.kind() != Kind::Mapping || new.pairs().count() + 1 >= old.pairs().count()
}

fn is_reordered(old: &[Node<'_>], new: &[Node<'_>]) -> bool {
    let values = |nodes: &[Node<'_>]| {
        let mut values: Vec<String> = nodes.iter().map(|node| format!("{:?}", Value::of(*node))).collect();
        values.sort();
        values
    };
    values(old) == values(new)
}
