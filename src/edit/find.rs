//! An event by its id. What it is: the entry that an id means, given or made. In: the events and an id. Out: its place in
//! the list. It must not edit.

use crate::edit::EditError;
use crate::edit::list::Events;
use crate::read::read;

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

/// Letters that may differ, in thirds of the id's length.
fn none(events: &Events<'_>, id: &str) -> EditError {
    let ids = read(events.text).value.into_iter().flat_map(|chronicle| chronicle.events).map(|event| event.id);
    let near = ids.map(|other| (strsim::damerau_levenshtein(id, &other), other)).min();
    let near = near.filter(|(distance, _)| distance * 3 <= id.chars().count().max(3)).map(|(_, other)| other);
    EditError::NoEvent { id: id.to_owned(), near }
}
