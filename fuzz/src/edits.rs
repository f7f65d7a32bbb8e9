//! Edits: every byte outside the edits stays, the file parses and has no new error, the other events read as before, and
//! the one that is meant reads as wished: the same wish once more finds nothing to do.

use dateline::document::parse;
use dateline::model::Detail;
use dateline::{Change, Chronicle, Code, Diagnostic, Edited, Event, Value};

use super::bytes::Bytes;
use super::common::{file, sound};
use super::recipe;

pub fn edits(input: &[u8]) {
    let Some((change, text)) = wish(input) else { return };
    let Ok(edited) = dateline::edit(&text, &change) else { return };
    let again = dateline::text::apply(&text, &edited.edits);
    assert_eq!(again.as_deref(), Some(edited.text.as_str()), "bytes outside the edits: {change:?} {text:?}");
    assert!(parse(&edited.text).is_whole(), "{change:?} {text:?} {:?}", edited.text);
    let Some(before) = sound(&text) else { return };
    let after = sound(&edited.text).unwrap_or_else(|| panic!("{change:?} {text:?} {:?}", edited.text));
    others(&change, &edited, &text, &before, &after);
    once_more(&change, &edited);
}

/// A change and the file it is made in: the first line is the change as a mapping, such as `set: [id, key, value]`; or
/// both by recipe.
fn wish(input: &[u8]) -> Option<(Change, String)> {
    if let [0, kind, key, rest @ ..] = input {
        let change = recipe::change(&mut Bytes::new(&[*kind, *key, rest.len() as u8]));
        return Some((change, recipe::file(&mut Bytes::new(rest), false)));
    }
    let end = input.iter().position(|byte| *byte == b'\n')?;
    let change = written(std::str::from_utf8(&input[..end]).ok()?)?;
    Some((change, file(&input[end + 1..], false)?))
}

fn written(line: &str) -> Option<Change> {
    let Some(Value::Mapping(pairs)) = Value::parse(line) else { return None };
    let (verb, value) = pairs.into_iter().next()?;
    let text = |value: &Value| if let Value::Text(text) = value { Some(text.clone()) } else { None };
    Some(match (verb.as_str(), value) {
        ("add", Value::Mapping(fields)) => Change::Add { fields },
        ("set", Value::List(words)) => {
            let value = words.get(2).filter(|value| **value != Value::Nothing).cloned();
            Change::Set { id: text(words.first()?)?, key: text(words.get(1)?)?, value }
        }
        ("rename", Value::List(words)) => Change::Rename { id: text(words.first()?)?, to: text(words.get(1)?)? },
        ("remove", id) => Change::Remove { id: text(&id)? },
        ("move", id) => Change::Move { id: text(&id)? },
        _ => return None,
    })
}

/// All events but the one that is meant, in an order of their own; without their ids and links, which a change of another
/// event may bring with it.
fn without(chronicle: &Chronicle, id: &str) -> Vec<String> {
    let others = chronicle.events.iter().filter(|event| event.id != id);
    let nameless = |event: &Event| {
        let details = Detail { links: Vec::new(), ..Detail::clone(event) }.into();
        Event { id: String::new(), details, ..event.clone() }
    };
    let mut all: Vec<String> = others.map(|event| format!("{:?}", nameless(event))).collect();
    all.sort();
    all
}

/// Characters of an id by which a timeline is known: a message cuts longer ones.
const KNOWN_BY: usize = 20;

/// The timelines of a file by their ids: those with a picture, and those that show no event, which a change may turn into
/// the others. Nothing where there are no events, and so no pictures.
fn timelines(chronicle: &Chronicle, text: &str) -> Option<Vec<String>> {
    let found = dateline::check(text).diagnostics;
    let named = |one: &Diagnostic| {
        let name = one.message.strip_prefix("the timeline `")?.strip_suffix("` shows no event")?;
        Some(name.to_owned())
    };
    let empty = found.iter().filter(|one| one.code == Code::ShowsNothing).filter_map(named);
    let ids = chronicle.views.iter().map(|view| view.id.clone()).chain(empty);
    let mut ids: Vec<String> = ids.map(|id| id.chars().take(KNOWN_BY).collect()).collect();
    ids.sort();
    (!chronicle.events.is_empty()).then_some(ids)
}

fn others(change: &Change, edited: &Edited, was: &str, before: &Chronicle, after: &Chronicle) {
    let (old, new) = match change {
        Change::Add { .. } => ("", edited.id.as_str()),
        Change::Remove { id } => (id.as_str(), ""),
        Change::Set { id, .. } | Change::Rename { id, .. } => (id.as_str(), edited.id.as_str()),
        // A move, and whatever is added later: no event is another.
        _ => ("", ""),
    };
    assert_eq!(without(before, old), without(after, new), "{change:?}: {:?}", edited.text);
    let grown = match change {
        Change::Add { .. } => 1,
        Change::Remove { .. } => -1,
        _ => 0,
    };
    assert_eq!(after.events.len() as isize - before.events.len() as isize, grown, "{change:?}");
    assert_eq!(before.title, after.title, "{change:?}");
    let (old, new) = (timelines(before, was), timelines(after, &edited.text));
    assert!(old.is_none() || new.is_none() || old == new, "{change:?}: {old:?} {new:?}");
}

/// What is so already needs no edit.
fn once_more(change: &Change, edited: &Edited) {
    let again = match change {
        Change::Set { key, value, .. } if key != "id" => {
            Change::Set { id: edited.id.clone(), key: key.clone(), value: value.clone() }
        }
        Change::Move { .. } => Change::Move { id: edited.id.clone() },
        _ => return,
    };
    let twice = dateline::edit(&edited.text, &again);
    let twice = twice.unwrap_or_else(|error| panic!("once more {again:?}: {error}: {:?}", edited.text));
    assert_eq!(twice.text, edited.text, "once more: {again:?}");
}
