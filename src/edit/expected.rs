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

/// How a file reads after the change.
#[derive(Debug, Clone)]
pub(super) struct Expected {
    /// All events, in order.
    pub(super) events: Vec<Slot>,
    /// What stands under `sources`, where that is not as before.
    pub(super) sources: Option<Value>,
}

impl Expected {
    /// As many events as before, each the same.
    pub(super) fn same(count: usize) -> Expected {
        Expected::of((0..count).map(Slot::Same).collect())
    }

    /// These events, and all else as before.
    pub(super) fn of(events: Vec<Slot>) -> Expected {
        Expected { events, sources: None }
    }

    /// With another value for one event.
    pub(super) fn with(mut self, at: usize, value: Value) -> Expected {
        self.events[at] = Slot::New(value);
        self
    }

    /// Whether the text after a change reads so, and the rest of it as before.
    pub(super) fn holds(&self, before: &Document<'_>, after: &Document<'_>) -> bool {
        self.rest_holds(before, after) && self.events_hold(&events(before), &events(after))
    }

    fn events_hold(&self, before: &[Node<'_>], after: &[Node<'_>]) -> bool {
        let one = |(slot, node): (&Slot, &Node<'_>)| match slot {
            Slot::Same(at) => before.get(*at).is_some_and(|old| node.is_copy_of(*old) || same(*old, *node)),
            Slot::New(value) => value.clone().sorted() == Value::of(*node).sorted(),
        };
        self.events.len() == after.len() && self.events.iter().zip(after).all(one)
    }

    fn rest_holds(&self, before: &Document<'_>, after: &Document<'_>) -> bool {
        let (one, other) = (others(before), others(after));
        let pair_holds = |(a, b): (&(Node<'_>, Node<'_>), &(Node<'_>, Node<'_>))| match &self.sources {
            Some(value) if a.0.text() == Some("sources") => same(a.0, b.0) && *value == Value::of(b.1),
            _ => same(a.0, b.0) && same(a.1, b.1),
        };
        kind(before) == kind(after) && one.len() == other.len() && one.iter().zip(&other).all(pair_holds)
    }
}

fn events<'d>(document: &'d Document<'_>) -> Vec<Node<'d>> {
    document.root().and_then(|root| root.get("events")).into_iter().flat_map(Node::items).collect()
}

/// The kind of the whole file; an empty one may get keys.
fn kind(document: &Document<'_>) -> Kind {
    document.root().map_or(Kind::Mapping, |root| match root.kind() {
        Kind::Null => Kind::Mapping,
        kind => kind,
    })
}

fn others<'d>(document: &'d Document<'_>) -> Vec<(Node<'d>, Node<'d>)> {
    document.root().into_iter().flat_map(Node::pairs).filter(|(key, _)| key.text() != Some("events")).collect()
}
