//! Keys of the format where the format has none of that name: the sign of a line that was moved to a wrong place.

use std::ops::Range;

use crate::document::slips::known_keys::{ACCOUNT_KEYS, CATEGORY_KEYS, CITATION_KEYS, LINK_KEYS, SOURCE_KEYS, is_key};
use crate::document::{Document, Kind, Node};

/// What the items of a list in an event may have, first what each must have; of a list of words, none.
const ITEMS: &[(&str, &[&str])] =
    &[("sources", CITATION_KEYS), ("accounts", ACCOUNT_KEYS), ("links", LINK_KEYS), ("tags", &[]), ("actors", &[])];

/// What the items of such lists have, and no event has.
const OF_ITEMS: &[&str] = &["locator", "says", "to", "kind"];

/// What an entry of a section has and no section has: `url: ...` among the sources is a key of one of them.
const OF_ENTRIES: &[(&str, &[&str])] = &[("sources", SOURCE_KEYS), ("categories", CATEGORY_KEYS)];

/// Whether a key on the bytes that were touched stands where it cannot be meant: an event among the links of another, a key of
/// a source among the sources, a source in another.
pub(super) fn is_wrong(document: &Document<'_>, touched: &Range<usize>) -> bool {
    let Some(root) = document.root() else { return false };
    root.pairs().any(|(key, value)| match key.text() {
        Some("events") => value.items().any(|event| in_event(event, touched)),
        Some(section) => among_entries(section, value, touched),
        None => false,
    })
}

fn is_touched(node: Node<'_>, touched: &Range<usize>) -> bool {
    touched.contains(&node.span().start())
}

fn in_event(event: Node<'_>, touched: &Range<usize>) -> bool {
    let of_items = |key: Node<'_>| is_touched(key, touched) && key.text().is_some_and(|name| OF_ITEMS.contains(&name));
    event.pairs().any(|(key, value)| {
        if of_items(key) {
            return true;
        }
        let allowed = ITEMS.iter().find(|(name, _)| key.text() == Some(name));
        let strange = |name: &str| is_key(name) && allowed.is_some_and(|(_, allowed)| !allowed.contains(&name));
        let is_bare = |item: Node<'_>| {
            let needed = allowed.and_then(|(_, allowed)| allowed.first());
            is_touched(item, touched)
                && item.kind() == Kind::Mapping
                && needed.is_some_and(|key| item.get(key).is_none())
        };
        let keys = value.items().flat_map(Node::pairs).map(|(key, _)| key).filter(|key| is_touched(*key, touched));
        let is_strange = keys.filter_map(Node::text).any(strange) || value.items().any(is_bare);
        allowed.is_some() && value.kind() == Kind::List && is_strange
    })
}

fn among_entries(section: &str, value: Node<'_>, touched: &Range<usize>) -> bool {
    let Some((_, keys)) = OF_ENTRIES.iter().find(|(name, _)| *name == section) else { return false };
    let is_text = |value: Node<'_>| value.kind() == Kind::Scalar;
    let astray = |(key, value): (Node<'_>, Node<'_>)| {
        is_touched(key, touched) && is_text(value) && key.text().is_some_and(|name| keys.contains(&name))
    };
    // No key of an entry has keys of its own: it is an entry itself.
    let is_entry = |(key, value): (Node<'_>, Node<'_>)| is_touched(key, touched) && value.kind() == Kind::Mapping;
    let has_entry = |(_, entry): (Node<'_>, Node<'_>)| entry.pairs().any(is_entry);
    value.kind() == Kind::Mapping && (value.pairs().any(astray) || value.pairs().any(has_entry))
}
