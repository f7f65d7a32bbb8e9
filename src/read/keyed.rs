//! Entries by key. What it is: what `sources` and `categories` have in common: the key is the id. In: a mapping. Out: ids
//! and nodes. It must not look inside an entry.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::document::{Kind, Node};
use crate::read::entry::Entry;
use crate::read::plain::{Refused, pairs};
use crate::read::slug::{is_slug, slug};
use crate::read::suggest::{did_you_mean, short};
use crate::read::value;

/// The entries of a mapping with the ids that they are cited by.
pub(super) fn entries<'d>(
    mapping: Option<Node<'d>>,
    what: &str,
    found: &mut Vec<Diagnostic>,
) -> Vec<(&'d str, Node<'d>)> {
    let Some(mapping) = mapping else { return Vec::new() };
    let mut entries = Vec::new();
    for (key, _) in mapping.pairs().filter(|(key, _)| key.text().is_none()) {
        let fault = Diagnostic::error(Code::InvalidId, key.span(), format!("a {what} without an id"));
        found.push(fault.hint("write `id: { ... }`"));
    }
    for (id, key, node) in pairs(mapping, &Refused::new()) {
        if !is_slug(id, false) {
            found.push(invalid_id(id, key, &slug(id)));
        }
        entries.push((id, node));
    }
    entries
}

/// An id that is no slug.
pub(super) fn invalid_id(id: &str, node: Node<'_>, near: &str) -> Diagnostic {
    let message = format!("`{}` cannot be an id, expected lower-case letters, digits and hyphens", short(id));
    let fault = Diagnostic::error(Code::InvalidId, node.span(), message);
    if near.is_empty() || near == id {
        return fault.hint("write letters, digits and hyphens, such as `houla-2012`");
    }
    fault.hint(did_you_mean(near)).fix(value::write(node.span(), near, true))
}

/// Tells of a missing `title` below the id of an entry that is empty, or in its first line.
pub(super) fn require<T>(entry: &Entry<'_, T>, id: &str, example: &str, found: &mut Vec<Diagnostic>) {
    if entry.node.kind() == Kind::Null {
        let message = format!("`{}` is empty, expected at least `title`", short(id));
        let fault = Diagnostic::error(Code::MissingKey, entry.node.span(), message);
        found.push(fault.hint(format!("write `{id}: {{ {example} }}`")));
    } else {
        entry.require("title", example, found);
    }
}

/// Where each id stands in its list.
pub(super) fn index<'i>(ids: impl Iterator<Item = &'i str>) -> BTreeMap<String, usize> {
    ids.enumerate().map(|(at, id)| (id.to_owned(), at)).collect()
}
