//! An event of which no key has its colon: `- date 1957` with `title Sputnik` below it, which YAML reads as one text.

use crate::diag::{Diagnostic, Fix};
use crate::document::{EVENT_KEYS, Node};
use crate::read::line_edits::insert;
use crate::text::Edit;

/// The remedy, where each line of the text begins with a key of an event.
pub(super) fn reported(node: Node<'_>, diagnostic: Diagnostic) -> Option<Diagnostic> {
    let span = node.span();
    let text = &node.source()[span.range()];
    if node.is_quoted() || node.is_alias() {
        return None;
    }
    let mut edits: Vec<Edit> = Vec::new();
    let mut keys = Vec::new();
    let mut start = span.start();
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start();
        let (key, value) = bare.split_once(' ')?;
        if !EVENT_KEYS.contains(&key) || keys.contains(&key) || value.trim().is_empty() {
            return None;
        }
        edits.push(insert(start + (line.len() - bare.len()) + key.len(), ":"));
        keys.push(key);
        start += line.len();
    }
    let is_event = keys.contains(&"date") || keys.contains(&"title");
    let shown: Vec<String> = keys.iter().map(|key| format!("`{key}:`")).collect();
    let fix = Fix { title: "write a colon after each key".to_owned(), edits, safe: true };
    is_event.then(|| diagnostic.hint(format!("write a colon after each key: {}", shown.join(", "))).fix(fix))
}
