//! Entries by key: what `sources` and `categories` have in common: the key is the id.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::document::{Kind, Node};
use crate::read::entry::Entry;
use crate::read::normal::{self, is_accent, is_seen};
use crate::read::slug::{is_slug, slug, xml_id};
use crate::read::spelling_variants;
use crate::read::standalone_yaml::{Refused, pairs};
use crate::read::suggest::{did_you_mean, short};
use crate::read::value;

/// The entries of a mapping with the ids that they are cited by.
pub(super) fn entries<'d>(
    mapping: Option<Node<'d>>,
    what: &str,
    found: &mut Vec<Diagnostic>,
) -> Vec<(String, Node<'d>)> {
    let Some(mapping) = mapping else { return Vec::new() };
    let mut entries = Vec::new();
    for (key, _) in mapping.pairs().filter(|(key, _)| key.text().is_none()) {
        let diagnostic = Diagnostic::error(Code::InvalidId, key.span(), format!("a {what} without an id"));
        found.push(diagnostic.hint("write `id: { ... }`"));
    }
    for (id, key, node) in pairs(mapping, &Refused::new()) {
        let name = normal::name(id);
        match not_an_id(id, key, false) {
            Some(diagnostic) => found.push(diagnostic),
            None if name != id => found.push(spelling_variants::reported(id, &name, key)),
            None => {}
        }
        entries.push((name.into_owned(), node));
    }
    entries
}

/// Letters of an id, at most. The name of a picture's file has room for some 250 bytes on every system.
pub(super) const MAX_ID: usize = 100;

/// Whether a text can stand as the id of an event.
#[cfg(feature = "exchange")]
pub(crate) fn is_id(text: &str) -> bool {
    is_slug(text, true) && text.chars().count() <= MAX_ID
}

/// What is wrong with an id, if anything is; `letter` says that it must begin with one.
pub(super) fn not_an_id(id: &str, node: Node<'_>, letter: bool) -> Option<Diagnostic> {
    if id.chars().count() > MAX_ID {
        let message = format!("an id has at most {MAX_ID} letters, found {}", id.chars().count());
        let near = meant(id, letter);
        let diagnostic = Diagnostic::error(Code::InvalidId, node.span(), message);
        return Some(diagnostic.hint(format!("write a shorter one, such as `{near}`")).fix(value::write(
            node.span(),
            &near,
            false,
        )));
    }
    if is_slug(id, letter) {
        return None;
    }
    if !is_slug(id, false) {
        return Some(invalid_id(id, node, &meant(id, letter)));
    }
    let message = format!("`{}` cannot be the id of an event, expected a letter first", short(id));
    let near = xml_id(id);
    let diagnostic = Diagnostic::error(Code::InvalidId, node.span(), message).hint(format!("write `{near}`"));
    Some(diagnostic.fix(value::write(node.span(), &near, true)))
}

/// The id that a text is likely meant as.
fn meant(id: &str, letter: bool) -> String {
    let name = normal::name(id);
    if letter { xml_id(&name) } else { slug(&name) }
}

/// An id that is no slug.
fn invalid_id(id: &str, node: Node<'_>, near: &str) -> Diagnostic {
    if let Some(diagnostic) = put_together(id, node) {
        return diagnostic;
    }
    let message = if id.trim().is_empty() || is_seen(id) {
        format!("`{}` cannot be an id, expected lower-case letters, digits and hyphens", short(id))
    } else {
        "an id of characters that nobody can see".to_owned()
    };
    let diagnostic = Diagnostic::error(Code::InvalidId, node.span(), message);
    if near.is_empty() || near == id || !is_seen(id) {
        return diagnostic.hint("write letters, digits and hyphens, such as `houla-2012`");
    }
    diagnostic.hint(did_you_mean(near)).fix(value::write(node.span(), near, true))
}

/// An id with a letter that is made of two characters, which looks like one with the letter alone.
fn put_together(id: &str, node: Node<'_>) -> Option<Diagnostic> {
    let name = normal::name(id);
    let at = id.char_indices().position(|(_, c)| is_accent(c)).filter(|at| *at > 0 && is_slug(&name, false))?;
    let mut around = id.chars().skip(at - 1);
    let (letter, accent) = around.next().zip(around.next())?;
    let message = format!(
        "`{}` cannot be an id: its `{letter}{accent}` is put together from `{letter}` and U+{:04X}",
        short(id),
        u32::from(accent)
    );
    let hint = format!("write `{name}`, with that letter as one character, as a keyboard types it");
    let diagnostic = Diagnostic::error(Code::InvalidId, node.span(), message).hint(hint);
    Some(diagnostic.fix(value::write(node.span(), &name, true)))
}

/// Tells of a missing `title` below the id of an entry that is empty, or in its first line.
pub(super) fn require<T>(entry: &Entry<'_, T>, id: &str, example: &str, found: &mut Vec<Diagnostic>) {
    if entry.node.kind() == Kind::Null {
        let message = format!("`{}` is empty, expected at least `title`", short(id));
        let diagnostic = Diagnostic::error(Code::MissingKey, entry.node.span(), message);
        found.push(diagnostic.hint(format!("write `{id}: {{ {example} }}`")));
    } else {
        entry.require("title", example, found);
    }
}

/// Where each id stands in its list.
pub(super) fn index<'i>(ids: impl Iterator<Item = &'i str>) -> BTreeMap<String, usize> {
    ids.enumerate().map(|(at, id)| (id.to_owned(), at)).collect()
}
