//! An event by its id: the entry that an id means, given or made.

use crate::edit::EditError;
use crate::edit::list::Events;
use crate::read::{nearest, read};

/// The place of the event with an id.
pub(super) fn find(events: &Events<'_>, id: &str) -> Result<usize, EditError> {
    given(events, id).or_else(|| made(events, id)).ok_or_else(|| none(events, id))
}

/// The place of the event that gives an id.
pub(super) fn given(events: &Events<'_>, id: &str) -> Option<usize> {
    events.nodes.iter().position(|node| node.get("id").and_then(|given| given.text()) == Some(id))
}

fn made(events: &Events<'_>, id: &str) -> Option<usize> {
    let chronicle = read(events.text).value?;
    let span = chronicle.events.iter().find(|event| event.id == id)?.span;
    events.nodes.iter().position(|node| node.span() == span)
}

fn none(events: &Events<'_>, id: &str) -> EditError {
    let chronicle = read(events.text).value;
    let ids: Vec<&str> = chronicle.iter().flat_map(|one| &one.events).map(|event| event.id.as_str()).collect();
    let near = nearest(id, &ids).or_else(|| only_with(id, &ids));
    EditError::NoEvent { id: id.to_owned(), near: near.map(str::to_owned) }
}

/// The only id with these words in it: `houla` for `houla-2012`.
fn only_with<'i>(part: &str, ids: &[&'i str]) -> Option<&'i str> {
    let inner = format!("-{part}-");
    let mut those = ids.iter().filter(|id| format!("-{id}-").contains(&inner));
    those.next().filter(|_| !part.is_empty() && those.next().is_none()).copied()
}
