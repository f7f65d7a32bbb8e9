//! A text in one of several languages: `title.fr` is the title in French.

use crate::document::{Document, Kind, Node};
use crate::edit::braces::Braces;
use crate::edit::list::Events;
use crate::edit::set::{self, Event};
use crate::edit::{EditError, Value};
use crate::read::TEXT_KEYS;
use crate::text::Edit;

/// The key and the tag of `title.fr`, where such a key can be in several languages.
pub(super) fn parted(key: &str) -> Option<(&str, &str)> {
    key.split_once('.').filter(|(base, tag)| TEXT_KEYS.contains(base) && !tag.is_empty())
}

/// What stands under the key after one language has other words, or none.
pub(super) fn whole(event: Node<'_>, (base, tag): (&str, &str), value: Option<&Value>) -> Option<Value> {
    let old = event.get(base).filter(|old| old.kind() != Kind::Null);
    let own = own_language(event);
    let mut pairs = match old.map(Value::of) {
        Some(Value::Mapping(pairs)) => pairs,
        Some(_) | None if own.eq_ignore_ascii_case(tag) => return value.cloned(),
        Some(text) => vec![(own, text)],
        None => Vec::new(),
    };
    let at = pairs.iter().position(|(own, _)| own.eq_ignore_ascii_case(tag));
    match (at, value) {
        (Some(at), Some(value)) => pairs[at].1 = value.clone(),
        (Some(at), None) => _ = pairs.remove(at),
        (None, Some(value)) => pairs.push((tag.to_owned(), value.clone())),
        // A text in one language stays as it is written.
        (None, None) => return old.map(Value::of),
    }
    (!pairs.is_empty()).then_some(Value::Mapping(pairs))
}

/// The edits of one event that give a text other words in a language, or take them away.
pub(super) fn edits(
    events: &Events<'_>,
    at: usize,
    (base, tag): (&str, &str),
    value: Option<&Value>,
) -> Result<Vec<Edit>, EditError> {
    let node = events.nodes[at];
    let inside = node.get(base).filter(|old| old.kind() == Kind::Mapping && !old.is_alias() && old.pairs().count() > 1);
    let Some(texts) = inside.filter(|_| !node.is_alias()) else {
        return set::edits(events, at, base, whole(node, (base, tag), value).as_ref());
    };
    let written = texts.pairs().filter_map(|(name, _)| name.text()).find(|name| name.eq_ignore_ascii_case(tag));
    let key = written.unwrap_or(tag);
    match texts.is_flow() {
        true => Braces::new(texts)?.set(key, value, None),
        false => Event::below(events, at, texts)?.set(key, value),
    }
}

/// The fields of a new event in a file of that language: texts in others, `title.fr`, under the text itself.
pub(crate) fn folded(fields: Vec<(String, Value)>, own: &str) -> Vec<(String, Value)> {
    let (others, mut all): (Vec<_>, Vec<_>) = fields.into_iter().partition(|(key, _)| parted(key).is_some());
    for (key, value) in &others {
        let Some((base, tag)) = parted(key) else { continue };
        let at = all.iter().position(|(key, _)| key == base).unwrap_or_else(|| {
            all.push((base.to_owned(), Value::Mapping(Vec::new())));
            all.len() - 1
        });
        let text = &mut all[at].1;
        if !matches!(text, Value::Mapping(_)) {
            *text = Value::Mapping(vec![(own.to_owned(), std::mem::replace(text, Value::Nothing))]);
        }
        if let Value::Mapping(pairs) = text {
            pairs.retain(|(other, _)| !other.eq_ignore_ascii_case(tag));
            pairs.push((tag.to_owned(), value.clone()));
        }
    }
    all
}

/// The language that a file says.
pub(super) fn of_file(document: &Document<'_>) -> String {
    said(document.root())
}

/// The same from a node of it.
fn own_language(node: Node<'_>) -> String {
    said(node.root())
}

fn said(root: Option<Node<'_>>) -> String {
    root.and_then(|root| root.get("language")).and_then(|node| node.text()).unwrap_or("en").to_owned()
}
