//! The places of a value that name something of the other file.

use crate::edit::Value;
use crate::exchange::merge::Names;
use crate::read::event_of;

/// Statements of order with other ids: one value, or a list of them, each an id alone or a mapping that may name a source too.
pub(super) fn stated(value: &mut Value, events: &Names, sources: &Names) {
    if let Value::List(_) = value {
        items(value).for_each(|item| stated(item, events, sources));
        return;
    }
    named(value, "event", events);
    if let Value::Mapping(_) = value {
        field(value, "source").into_iter().for_each(|source| rename(source, sources));
    }
}

pub(super) fn items(value: &mut Value) -> impl Iterator<Item = &mut Value> {
    let items = if let Value::List(items) = value { &mut items[..] } else { &mut [] };
    items.iter_mut()
}

pub(super) fn field<'v>(value: &'v mut Value, name: &str) -> Option<&'v mut Value> {
    let Value::Mapping(pairs) = value else { return None };
    pairs.iter_mut().find(|(key, _)| key == name).map(|(_, value)| value)
}

/// A name that stands alone or under a key.
pub(super) fn named(item: &mut Value, key: &str, names: &Names) {
    match item {
        Value::Text(_) => rename(item, names),
        _ => field(item, key).into_iter().for_each(|value| rename(value, names)),
    }
}

pub(super) fn rename(value: &mut Value, names: &Names) {
    if let Value::Text(text) = value
        && let Some(own) = names.get(text.as_str())
    {
        text.clone_from(own);
    }
}

/// The same of an address that leads to an event: `#houla`.
pub(super) fn readdress(value: &mut Value, events: &Names) {
    if let Value::Text(text) = value
        && let Some(own) = event_of(text).and_then(|id| events.get(&id))
    {
        *text = format!("#{own}");
    }
}
