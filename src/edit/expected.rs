//! What is expected: how the events must read after a change.

use crate::document::{Document, Kind, Node};
use crate::edit::Value;
use crate::edit::value::same;

/// An event after the change.
#[derive(Debug, Clone)]
pub(super) enum Slot {
    /// As the event at this place before.
    Same(usize),
    /// A mapping that reads so, its keys in any order.
    New(Value),
}

/// All events after the change, in order.
#[derive(Debug, Clone)]
pub(super) struct Expected(pub(super) Vec<Slot>);

impl Expected {
    /// As many events as before, each the same.
    pub(super) fn same(count: usize) -> Expected {
        Expected((0..count).map(Slot::Same).collect())
    }

    /// With another value for one event.
    pub(super) fn with(mut self, at: usize, value: Value) -> Expected {
        self.0[at] = Slot::New(value);
        self
    }

    /// Whether the text after a change reads so, and the rest of it as before.
    pub(super) fn holds(&self, before: &Document<'_>, after: &Document<'_>) -> bool {
        rest_is_same(before, after) && self.events_hold(&events(before), &events(after))
    }

    fn events_hold(&self, before: &[Node<'_>], after: &[Node<'_>]) -> bool {
        let one = |(slot, node): (&Slot, &Node<'_>)| match slot {
            Slot::Same(at) => before.get(*at).is_some_and(|old| same(*old, *node)),
            Slot::New(value) => value.clone().sorted() == Value::of(*node).sorted(),
        };
        self.0.len() == after.len() && self.0.iter().zip(after).all(one)
    }
}

fn events<'d>(document: &'d Document<'_>) -> Vec<Node<'d>> {
    document.root().and_then(|root| root.get("events")).into_iter().flat_map(Node::items).collect()
}

fn rest_is_same(before: &Document<'_>, after: &Document<'_>) -> bool {
    let rest = |document| -> Vec<(Node<'_>, Node<'_>)> { others(document) };
    let (one, other) = (rest(before), rest(after));
    let kind = |document: &Document<'_>| {
        document.root().map_or(Kind::Mapping, |root| match root.kind() {
            Kind::Null => Kind::Mapping,
            kind => kind,
        })
    };
    kind(before) == kind(after)
        && one.len() == other.len()
        && one.iter().zip(&other).all(|(a, b)| same(a.0, b.0) && same(a.1, b.1))
}

fn others<'d>(document: &'d Document<'_>) -> Vec<(Node<'d>, Node<'d>)> {
    document.root().into_iter().flat_map(Node::pairs).filter(|(key, _)| key.text() != Some("events")).collect()
}
