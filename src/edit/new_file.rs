//! Parts of a new file, in the style that `add` and `fmt` write where nothing shows another.

use std::collections::BTreeMap;

use crate::document::{Node, parse};
use crate::edit::add;
use crate::edit::habit::Page;
use crate::edit::{EditError, Value};
use crate::text::Span;

/// The lines of an event below `events:`, each with its end.
pub(crate) fn event_lines(fields: &[(String, Value)]) -> String {
    add::usual(fields)
}

/// The lines of a key with so many spaces before it, each with its end; a mapping has a line for each of its keys.
pub(crate) fn pair_lines(indent: usize, key: &str, value: &Value) -> String {
    let margin = " ".repeat(indent);
    match value {
        Value::Mapping(pairs) if !pairs.is_empty() => {
            let inner: String = pairs.iter().map(|(key, value)| pair_lines(indent + 2, key, value)).collect();
            format!("{margin}{key}:\n{inner}")
        }
        value => format!("{margin}{key}:{}\n", Page { indent, newline: "\n", is_meant: true }.value(key, value, None)),
    }
}

/// The events of a file by their places, each with its keys, and all else that stands at its top.
///
/// # Errors
/// Where it is no YAML.
#[expect(clippy::type_complexity, reason = "two things that are asked for together, once")]
pub(crate) fn values(text: &str) -> Result<(BTreeMap<Span, Vec<(String, Value)>>, Value), EditError> {
    let document = parse(text);
    if !document.is_whole() {
        return Err(EditError::Invalid { diagnostics: document.diagnostics().to_vec() });
    }
    let pairs = |node: Node<'_>| -> Vec<(String, Value)> {
        node.pairs().filter_map(|(key, value)| Some((key.text()?.to_owned(), Value::of(value)))).collect()
    };
    let root = document.root();
    let list = root.and_then(|root| root.get("events"));
    let events = list.into_iter().flat_map(Node::items).map(|node| (node.span(), pairs(node))).collect();
    let mut top = root.map(pairs).unwrap_or_default();
    top.retain(|(key, _)| key != "events");
    Ok((events, Value::Mapping(top)))
}
