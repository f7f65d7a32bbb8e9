//! What an edit of an entry must leave as it is: all but the value that is wished.

use crate::document::{Document, parse};
use crate::edit::proof::astray;
use crate::edit::{EditError, Value};
use crate::text::{Edit, apply};

/// The text after the edits, where it reads as is wished.
pub(super) fn checked(
    before: &Document<'_>,
    edits: &[Edit],
    wish: impl FnOnce(Value) -> Value,
) -> Result<String, EditError> {
    let text = apply(before.text(), edits).ok_or(EditError::WouldChangeOther)?;
    let after = parse(&text);
    let (Some(old), Some(new)) = (before.root(), after.root()) else { return Err(EditError::WouldChangeOther) };
    if !after.is_whole() || wish(Value::of(old)).sorted() != Value::of(new).sorted() {
        return Err(astray(before, edits.first().map(|edit| edit.span).unwrap_or_default()));
    }
    drop(after);
    Ok(text)
}

/// A value in which a key of the mapping at a path has another value.
pub(super) fn wished(whole: Value, path: &[&str], key: &str, value: Option<&Value>) -> Value {
    match path {
        [] => with_key(whole, key, value),
        [first, rest @ ..] => inside(whole, first, |inner| wished(inner, rest, key, value)),
    }
}

/// A mapping in which a key has another value.
pub(super) fn with_key(mapping: Value, key: &str, value: Option<&Value>) -> Value {
    let Value::Mapping(mut pairs) = mapping else { return mapping };
    pairs.retain(|(name, _)| name != key);
    pairs.extend(value.map(|value| (key.to_owned(), value.clone())));
    Value::Mapping(pairs)
}

/// A mapping in which something is done to the value of a key.
fn inside(mapping: Value, key: &str, act: impl FnOnce(Value) -> Value) -> Value {
    let Value::Mapping(mut pairs) = mapping else { return mapping };
    if let Some((_, inner)) = pairs.iter_mut().find(|(name, _)| name == key) {
        *inner = act(std::mem::replace(inner, Value::Nothing));
    }
    Value::Mapping(pairs)
}

/// A file in which something is done to the entries of a list, which is begun where there is none.
pub(super) fn with_list(file: Value, key: &str, act: impl FnOnce(&mut Vec<Value>)) -> Value {
    let Value::Mapping(mut pairs) = file else { return file };
    let at = pairs.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
        pairs.push((key.to_owned(), Value::Nothing));
        pairs.len() - 1
    });
    let mut items = match std::mem::replace(&mut pairs[at].1, Value::Nothing) {
        Value::List(items) => items,
        _ => Vec::new(),
    };
    act(&mut items);
    pairs[at].1 = Value::List(items);
    Value::Mapping(pairs)
}
