//! Renaming an event: another id, at every place that names it too.

use std::collections::BTreeSet;

use crate::document::{Document, Node};
use crate::edit::expected::Expected;
use crate::edit::find::{find, given};
use crate::edit::list::Events;
use crate::edit::references;
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
            let expected = Expected::same(events.nodes.len()).with(at, with_id(Value::of(node), to));
            Plan { edits: vec![references::replace(old, to)?], expected, event: at }
        }
        _ => set::set(document, id, "id", Some(&Value::text(to)))?,
    };
    let references = if id == to { Vec::new() } else { references::all(document, &events, id) };
    let (changed, sources) = references::led(document, &events, &references, to);
    // What an alias repeats is written once.
    let edits: BTreeSet<Edit> = references.iter().filter_map(|reference| reference.edit(to)).collect();
    plan.edits.extend(edits);
    for (from, value) in changed {
        plan.expected = plan.expected.with(from, if from == at { with_id(value, to) } else { value });
    }
    plan.expected.sources = sources;
    Ok(plan)
}

/// An event with another id.
fn with_id(event: Value, to: &str) -> Value {
    let Value::Mapping(mut pairs) = event else { return event };
    pairs.retain(|(key, _)| key != "id");
    pairs.push(("id".into(), Value::text(to)));
    Value::Mapping(pairs)
}
