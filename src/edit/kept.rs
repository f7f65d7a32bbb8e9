//! The law of fixes: whatever an edit does not touch reads as before.

use crate::document::{Document, Kind, Node};
use crate::edit::Value;
use crate::edit::value::same;
use crate::text::{Edit, Span};

/// Whether all that the edits do not touch reads as before, and there are as many events. No two edits overlap.
pub(super) fn holds(before: &Document<'_>, after: &Document<'_>, edits: &[Edit]) -> bool {
    let (Some(old), Some(new)) = (before.root(), after.root()) else { return before.root().is_none() };
    let edits = &Places::new(edits);
    if old.kind() == Kind::List {
        // A list of events without the keys above it.
        return old.items().count() == events(new).len()
            && old.items().zip(events(new)).all(|(one, other)| same(one, other));
    }
    if !before.is_whole() {
        return begun(events(old), events(new), edits);
    }
    let was = events(old);
    if edits.0.iter().any(|edit| is_over_several(*edit, &was)) {
        return is_reordered(&was, &events(new)) && others(old, new);
    }
    (has_as_many(old, new, edits) && node(old, new, edits))
        || (is_regrouped(&was, &events(new)) && others(old, new))
        || is_moved_in(old, new)
}

/// Keys of the file with their values moved into events, all else as it was: they stood at the left edge by mistake.
fn is_moved_in(old: Node<'_>, new: Node<'_>) -> bool {
    let (was, now) = (events(old), events(new));
    let rest = |root: Node<'_>| root.pairs().filter(|(key, _)| key.text() != Some("events")).count();
    let has = |node: Node<'_>, key: Node<'_>, value: Node<'_>| {
        node.pairs().any(|(other, there)| same(key, other) && same(value, there))
    };
    let pairs = |events: &[Node<'_>]| events.iter().map(|event| event.pairs().count()).sum::<usize>();
    let is_kept = |(one, other): (&Node<'_>, &Node<'_>)| {
        one.pairs().all(|(key, value)| has(*other, key, value))
            && other.pairs().all(|(key, value)| has(*one, key, value) || has(old, key, value))
    };
    was.len() == now.len()
        && rest(new) < rest(old)
        && rest(old) + pairs(&was) == rest(new) + pairs(&now)
        && new.pairs().all(|(key, value)| key.text() == Some("events") || has(old, key, value))
        && was.iter().zip(&now).all(is_kept)
}

/// The same keys with the same values in the same order, as fewer events: a dash too many is gone; or as more, where an event
/// had keys twice: a dash that was missing is there.
fn is_regrouped(old: &[Node<'_>], new: &[Node<'_>]) -> bool {
    let mut pairs = old.iter().flat_map(|event| event.pairs());
    let mut others = new.iter().flat_map(|event| event.pairs());
    let all_are = |events: &[Node<'_>]| events.iter().all(|event| event.kind() == Kind::Mapping);
    let is_doubled = |event: &Node<'_>| {
        let names: Vec<&str> = event.pairs().filter_map(|(key, _)| key.text()).collect();
        names.iter().enumerate().any(|(at, name)| names[..at].contains(name))
    };
    let is_other = new.len() < old.len() || new.len() > old.len() && old.iter().any(is_doubled);
    is_other
        && !new.is_empty()
        && all_are(old)
        && all_are(new)
        && others.all(|(key, value)| pairs.next().is_some_and(|(other, old)| same(key, other) && same(value, old)))
        && pairs.next().is_none()
}

/// Where the edits are, in order of place: each question is a search, for there may be one edit a line.
struct Places(Vec<Span>);

impl Places {
    fn new(edits: &[Edit]) -> Places {
        let mut spans: Vec<Span> = edits.iter().map(|edit| edit.span).collect();
        spans.sort_unstable();
        Places(spans)
    }

    /// Whether an edit shares a byte with a span, or a border.
    fn touch(&self, span: Span) -> bool {
        let first = self.0.partition_point(|edit| edit.end() < span.start());
        self.0.get(first).is_some_and(|edit| edit.start() <= span.end())
    }

    /// Whether an edit shares a byte with a span, not only a border.
    fn overlap(&self, span: Span) -> bool {
        let first = self.0.partition_point(|edit| edit.end() <= span.start());
        self.0.get(first).is_some_and(|edit| edit.start() < span.end())
    }
}

/// Whether an edit shares bytes with two events.
fn is_over_several(edit: Span, events: &[Node<'_>]) -> bool {
    let first = events.partition_point(|event| event.span().end() <= edit.start());
    events.get(first + 1).is_some_and(|second| second.span().start() < edit.end())
}

/// As many events as before: under their key, or under one that the edits turn into it.
fn has_as_many(old: Node<'_>, new: Node<'_>, edits: &Places) -> bool {
    let count = events(new).len();
    let mut turned = old.pairs().filter(|(key, _)| edits.overlap(key.span())).map(|(_, list)| list);
    match old.get("events") {
        Some(list) if list.kind() == Kind::List => events(old).len() == count,
        // A mapping or a text that an edit turned into a list.
        Some(_) => true,
        None => count == 0 || turned.any(|list| list.kind() == Kind::Mapping || list.items().count() == count),
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

/// After a syntax error only what stands whole before it is known.
fn begun(old: Vec<Node<'_>>, new: Vec<Node<'_>>, edits: &Places) -> bool {
    let whole = &old[..old.len().saturating_sub(1)];
    let mut pairs = whole.iter().zip(&new);
    new.len() >= whole.len() && pairs.all(|(one, other)| node(*one, *other, edits))
}

fn node(old: Node<'_>, new: Node<'_>, edits: &Places) -> bool {
    if !edits.touch(old.span()) {
        return same(old, new);
    }
    match (old.kind(), new.kind()) {
        (Kind::Mapping, Kind::Mapping) => mapping(old, new, edits),
        (Kind::List, Kind::List) => list(old, new, edits),
        // A value in place of another, or a text that an edit turned into what was meant.
        _ => true,
    }
}

fn mapping(old: Node<'_>, new: Node<'_>, edits: &Places) -> bool {
    let new: Vec<(Node<'_>, Node<'_>)> = new.pairs().collect();
    let mut next = 0;
    old.pairs().filter(|(key, _)| !edits.overlap(key.span())).all(|(key, value)| {
        // Most keys stand right behind the one before, as they did.
        let mut places = (next..new.len()).chain(0..next.min(new.len()));
        let found = places.find(|at| same(key, new[*at].0) && node(value, new[*at].1, edits));
        next = found.map_or(next, |at| at + 1);
        found.is_some()
    })
}

fn list(old: Node<'_>, new: Node<'_>, edits: &Places) -> bool {
    let (old, new): (Vec<Node<'_>>, Vec<Node<'_>>) = (old.items().collect(), new.items().collect());
    if old.len() != new.len() {
        let mut rest = new.iter();
        return old.iter().filter(|item| !edits.touch(item.span())).all(|item| rest.any(|other| same(*item, *other)));
    }
    old.iter().zip(&new).all(|(one, other)| node(*one, *other, edits) && is_as_rich(*one, *other, edits))
}

/// Not less than before: an edit of one value takes no key away. Keys that are edited themselves may become one.
fn is_as_rich(old: Node<'_>, new: Node<'_>, edits: &Places) -> bool {
    let count = new.pairs().count();
    let is_as_many = || {
        let untouched = old.pairs().filter(|(key, _)| !edits.overlap(key.span())).count();
        count + 1 >= old.pairs().count() || count > untouched
    };
    old.kind() != Kind::Mapping || new.kind() != Kind::Mapping || is_as_many()
}

fn is_reordered(old: &[Node<'_>], new: &[Node<'_>]) -> bool {
    let values = |nodes: &[Node<'_>]| {
        let mut values: Vec<String> = nodes.iter().map(|node| format!("{:?}", Value::of(*node))).collect();
        values.sort();
        values
    };
    values(old) == values(new)
}
