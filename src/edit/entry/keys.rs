//! A key of an entry: its text in one language, one key of its filter, or the key itself.

use crate::document::{Kind, Node};
use crate::edit::braces::Braces;
use crate::edit::list::Events;
use crate::edit::set::{self, Event};
use crate::edit::{EditError, Value, translation};
use crate::text::Edit;

/// The filter of a timeline.
const FILTER: &str = "where";

/// A key that gets another value.
pub(super) struct Set<'k> {
    pub(super) edits: Vec<Edit>,
    /// The key of the entry.
    pub(super) key: &'k str,
    /// What stands under it then.
    pub(super) value: Option<Value>,
}

/// The edits that give a key of an entry another value; `None` where it has that value.
pub(super) fn set<'k>(
    all: &Events<'_>,
    at: usize,
    key: &'k str,
    value: Option<&Value>,
) -> Result<Option<Set<'k>>, EditError> {
    let entry = all.nodes[at];
    let text = translation::parted(key);
    let asked = key.split_once('.').filter(|(base, _)| *base == FILTER);
    let (key, after) = match (text, asked) {
        (Some(text), _) => (text.0, translation::whole(entry, text, value)),
        (None, Some((base, inner))) => (base, filter(entry, inner, value)),
        (None, None) => (key, value.cloned()),
    };
    if entry.get(key).map(Value::of) == after {
        return Ok(None);
    }
    let edits = match (text, asked.zip(inside(entry))) {
        (Some(text), _) => translation::edits(all, at, text, value)?,
        (None, Some(((_, inner), filter))) if after.is_some() => match filter.is_flow() {
            true => Braces::new(filter)?.set(inner, value, None)?,
            false => Event::below(all, at, filter)?.set(inner, value)?,
        },
        _ => set::edits(all, at, key, after.as_ref())?,
    };
    Ok(Some(Set { edits, key, value: after }))
}

/// The filter of an entry, where a key of it can be changed by itself.
fn inside<'d>(entry: Node<'d>) -> Option<Node<'d>> {
    entry.get(FILTER).filter(|filter| filter.kind() == Kind::Mapping && !filter.is_alias() && !entry.is_alias())
}

/// The filter with another value for one of its keys; none where nothing is left in it.
fn filter(entry: Node<'_>, key: &str, value: Option<&Value>) -> Option<Value> {
    let mut pairs = match entry.get(FILTER).map(Value::of) {
        Some(Value::Mapping(pairs)) => pairs,
        _ => Vec::new(),
    };
    match (pairs.iter().position(|(name, _)| name == key), value) {
        (Some(at), Some(value)) => pairs[at].1 = value.clone(),
        (Some(at), None) => _ = pairs.remove(at),
        (None, Some(value)) => pairs.push((key.to_owned(), value.clone())),
        (None, None) => return entry.get(FILTER).map(Value::of),
    }
    (!pairs.is_empty()).then_some(Value::Mapping(pairs))
}
