//! Renaming an event: another id, in the links of other events too.

use crate::document::{Document, Node};
use crate::edit::expected::Expected;
use crate::edit::find::{find, given};
use crate::edit::habit;
use crate::edit::list::Events;
use crate::edit::remove::links;
use crate::edit::scalar::{self, Place};
use crate::edit::set;
use crate::edit::{EditError, Plan, Value};
use crate::text::Edit;

/// Plans another id.
pub(super) fn rename(document: &Document<'_>, id: &str, to: &str) -> Result<Plan, EditError> {
    let events = Events::new(document)?;
    let at = find(&events, id)?;
    if let Some(other) = given(&events, to).filter(|other| *other != at) {
        let span = events.nodes[other].get("id").map_or(events.nodes[other].span(), Node::span);
        return Err(EditError::IdTaken { id: to.to_owned(), span });
    }
    let node = events.nodes[at];
    let mut plan = match node.get("id") {
        Some(old) if old.text().is_some() => {
            let wished = replaced(Value::of(node), id, to, true);
            let expected = Expected::same(events.nodes.len()).with(at, wished);
            Plan { edits: vec![write(old, to)?], expected, event: at }
        }
        _ => set::set(document, id, "id", Some(&Value::text(to)))?,
    };
    for (from, link) in links(&events, id) {
        plan.edits.push(write(link, to)?);
        let wished = replaced(Value::of(events.nodes[from]), id, to, from == at);
        plan.expected = plan.expected.with(from, wished);
    }
    Ok(plan)
}

fn write(node: Node<'_>, to: &str) -> Result<Edit, EditError> {
    if node.is_alias() {
        return Err(EditError::Anchor { span: node.span() });
    }
    let text = scalar::write(to, "id", Place::Flow, habit::quotes(node));
    Ok(Edit { span: node.span(), text })
}

/// An event with its links led elsewhere, and with another id where it is the one itself.
fn replaced(event: Value, id: &str, to: &str, is_itself: bool) -> Value {
    let Value::Mapping(pairs) = event else { return event };
    let mut pairs: Vec<(String, Value)> = pairs
        .into_iter()
        .map(|(key, value)| match value {
            Value::List(items) if key == "links" => {
                (key, Value::List(items.into_iter().map(|link| led(link, id, to)).collect()))
            }
            value => (key, value),
        })
        .collect();
    if is_itself {
        pairs.retain(|(key, _)| key != "id");
        pairs.push(("id".into(), Value::text(to)));
    }
    Value::Mapping(pairs)
}

fn led(link: Value, id: &str, to: &str) -> Value {
    let Value::Mapping(mut pairs) = link else { return link };
    for (key, value) in &mut pairs {
        if key == "to" && *value == Value::text(id) {
            *value = Value::text(to);
        }
    }
    Value::Mapping(pairs)
}
