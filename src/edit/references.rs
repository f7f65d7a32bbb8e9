//! The places of a file that name an event: the ends of links, statements of order, and addresses such as `#houla` under `url` and `archived`.

use std::collections::BTreeMap;

use crate::document::{Document, Kind, Node};
use crate::edit::habit;
use crate::edit::list::Events;
use crate::edit::scalar::{self, Place};
use crate::edit::{EditError, Value};
use crate::model::Order;
use crate::read::event_of;
use crate::text::{Edit, Span};

/// A place that names an event.
pub(super) struct Reference<'d> {
    /// The event that it stands in; nothing in a source.
    pub(super) event: Option<usize>,
    pub(super) node: Node<'d>,
    /// The end of a link or of a statement is the id alone; an address has a `#` before it.
    is_address: bool,
}

/// Every place that names an event.
pub(super) fn all<'d>(document: &'d Document<'_>, events: &Events<'d>, id: &str) -> Vec<Reference<'d>> {
    let in_events = events.nodes.iter().enumerate().flat_map(|(at, node)| {
        let links = node.get("links").into_iter().flat_map(Node::items).filter_map(|link| link.get("to"));
        let link = move |node: Node<'d>| Reference { event: Some(at), node, is_address: false };
        links.chain(related(*node)).map(link).chain(addresses(*node, Some(at)))
    });
    let sources = document.root().and_then(|root| root.get("sources")).into_iter().flat_map(Node::pairs);
    let in_sources = sources.flat_map(|(_, source)| addresses(source, None));
    in_events.chain(in_sources).filter(|reference| reference.names(id)).collect()
}

/// The other events that an event's statements of order are about.
pub(super) fn related(event: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    stated(event).filter_map(|node| if node.kind() == Kind::Mapping { node.get("event") } else { Some(node) })
}

/// The values of an event's statements of order, one for each other event.
pub(super) fn stated(event: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    let values = Order::ALL.into_iter().filter_map(move |order| event.get(order.key()));
    values.flat_map(|value| value.items().chain(Some(value).filter(|value| value.kind() != Kind::List)))
}

fn addresses(entry: Node<'_>, event: Option<usize>) -> impl Iterator<Item = Reference<'_>> {
    let nodes = ["url", "archived"].into_iter().filter_map(move |key| entry.get(key));
    nodes.map(move |node| Reference { event, node, is_address: true })
}

impl Reference<'_> {
    fn names(&self, id: &str) -> bool {
        match (self.node.text(), self.is_address) {
            (Some(url), true) => event_of(url).as_deref() == Some(id),
            (text, _) => text == Some(id),
        }
    }

    /// What stands there for another id.
    fn text(&self, to: &str) -> String {
        if self.is_address { format!("#{to}") } else { to.to_owned() }
    }

    /// The edit that leads it to another id; none of an alias, which changes with what it stands for or not at all.
    pub(super) fn edit(&self, to: &str) -> Option<Edit> {
        (!self.node.is_alias()).then(|| write(self.node, &self.text(to)))
    }
}

/// Another id in place of one.
pub(super) fn replace(node: Node<'_>, to: &str) -> Result<Edit, EditError> {
    if node.is_alias() { Err(EditError::Anchor { span: node.span() }) } else { Ok(write(node, to)) }
}

/// Another id in place of one, where no alias stands.
pub(super) fn write(node: Node<'_>, text: &str) -> Edit {
    let span = node.span();
    let (place, key) = (Place::Flow, "id");
    if !habit::is_block(Some(node)) {
        return Edit { span, text: scalar::write(text, key, place, habit::quotes(node)) };
    }
    // Below its header a block has no quotes: its letters alone are others.
    let old = node.text().unwrap_or_default().trim_end();
    match node.source()[span.range()].rfind(old).filter(|_| !old.is_empty()) {
        Some(at) => Edit { span: Span::new(span.start() + at, span.start() + at + old.len()), text: text.to_owned() },
        None => Edit { span, text: scalar::write(text, key, place, habit::quotes(node)) },
    }
}

/// What the events and the sources hold when some places lead to another id: events by place, and all sources together
/// where one of them is another.
pub(super) fn led(
    document: &Document<'_>,
    events: &Events<'_>,
    references: &[Reference<'_>],
    to: &str,
) -> (BTreeMap<usize, Value>, Option<Value>) {
    let places: BTreeMap<Span, String> =
        references.iter().map(|reference| (reference.node.span(), reference.text(to))).collect();
    let in_events: BTreeMap<usize, Value> = references
        .iter()
        .filter_map(|reference| reference.event.map(|at| (at, value(events.nodes[at], &places))))
        .collect();
    let sources = document.root().and_then(|root| root.get("sources"));
    let is_in_sources = references.iter().any(|reference| reference.event.is_none());
    (in_events, sources.filter(|_| is_in_sources).map(|sources| value(sources, &places)))
}

/// What a node holds, with other letters at some places.
pub(super) fn value(node: Node<'_>, places: &BTreeMap<Span, String>) -> Value {
    let text = |node: Node<'_>| {
        places.get(&node.span()).cloned().unwrap_or_else(|| node.text().unwrap_or_default().to_owned())
    };
    match node.kind() {
        Kind::Null => Value::Nothing,
        Kind::Scalar => Value::Text(text(node)),
        Kind::List => Value::List(node.items().map(|item| value(item, places)).collect()),
        Kind::Mapping => Value::Mapping(node.pairs().map(|(key, inner)| (text(key), value(inner, places))).collect()),
    }
}
