//! Timelines: the entries of a list, found by their ids.

use crate::document::{Document, Node};
use crate::edit::entry::kept::{checked, with_key, with_list};
use crate::edit::entry::{After, keys};
use crate::edit::list::Events;
use crate::edit::{EditError, Value, add, end_of_file, remove as taken, translation};

const KEY: &str = "timelines";

/// The text with another value for a key of a timeline, and the edits.
pub(super) fn set(document: &Document<'_>, id: &str, key: &str, value: Option<&Value>) -> Result<After, EditError> {
    let all = Events::under(document, KEY)?;
    let at = find(&all, id)?;
    if let (true, Some(Value::Text(to))) = (key == "id", value) {
        refuse_taken(&all, to, Some(at))?;
    }
    let Some(set) = keys::set(&all, at, key, value)? else { return Ok((document.text().to_owned(), Vec::new())) };
    let after = checked(document, &set.edits, |root| {
        with_list(root, KEY, |items| {
            let before = std::mem::replace(&mut items[at], Value::Nothing);
            items[at] = with_key(before, set.key, set.value.as_ref());
        })
    })?;
    Ok((after, set.edits))
}

/// The text with one more timeline, behind those that there are.
pub(super) fn add(document: &Document<'_>, id: &str, fields: &[(String, Value)]) -> Result<After, EditError> {
    let all = Events::under(document, KEY)?;
    refuse_taken(&all, id, None)?;
    let others = fields.iter().filter(|(key, _)| key != "id").cloned().collect();
    let mut fields = translation::folded(others, &translation::of_file(document));
    fields.insert(0, ("id".to_owned(), Value::text(id)));
    let edits = add::behind(document, KEY, &all, &fields)?;
    end_of_file::check_put(document, &edits)?;
    let after =
        checked(document, &edits, |root| with_list(root, KEY, |items| items.push(Value::Mapping(fields.clone()))))?;
    Ok((after, edits))
}

/// The text without a timeline; an empty list where it was the only one.
pub(super) fn remove(document: &Document<'_>, id: &str) -> Result<After, EditError> {
    let all = Events::under(document, KEY)?;
    let at = find(&all, id)?;
    let edits = taken::taken(document, KEY, &all, at)?;
    let after = checked(document, &edits, |root| {
        with_list(root, KEY, |items| {
            items.remove(at);
        })
    })?;
    Ok((after, edits))
}

/// Whether an entry has an id.
pub(super) fn has_id(entry: Node<'_>, id: &str) -> bool {
    entry.get("id").and_then(Node::text) == Some(id)
}

fn find(all: &Events<'_>, id: &str) -> Result<usize, EditError> {
    let missing = || EditError::NoEntry { section: KEY, id: id.to_owned() };
    all.nodes.iter().position(|node| has_id(*node, id)).ok_or_else(missing)
}

fn refuse_taken(all: &Events<'_>, id: &str, own: Option<usize>) -> Result<(), EditError> {
    match all.nodes.iter().enumerate().find(|(at, node)| Some(*at) != own && has_id(**node, id)) {
        Some((_, node)) => Err(EditError::EntryTaken { section: KEY, id: id.to_owned(), span: node.span() }),
        None => Ok(()),
    }
}
