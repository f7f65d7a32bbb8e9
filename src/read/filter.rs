//! Filters: the `where` of a timeline.

use crate::diag::{Code, Diagnostic, Severity};
use crate::document::{Kind, Node};
use crate::model::Filter;
use crate::read::dashed;
use crate::read::either::OneOrMany;
use crate::read::entry::Entry;
use crate::read::event::STATUSES;
use crate::read::raw_timeline::{RawFilter, RawView};
use crate::read::references::Known;
use crate::read::spelling_variants::named;
use crate::read::suggest::short;
use crate::read::texts::one_of_many;
use crate::read::value::{choose, whole};

/// A checked filter; `None` where something is wrong with it, which is then reported.
pub(super) fn filter(
    entry: &Entry<'_, RawView>,
    raw: RawFilter,
    known: &Known,
    found: &mut Vec<Diagnostic>,
) -> Option<Filter> {
    let node = entry.value("where")?;
    let diagnostics = found.len();
    let mut importance = 1;
    if let Some(text) = &raw.importance {
        let span = node.get("importance").map_or(node.span(), Node::span);
        importance = whole("importance", text, 1..=5, span, found).and_then(|n| u8::try_from(n).ok()).unwrap_or(1);
    }
    let categories = each(
        node,
        "category",
        raw.category,
        |id, node, found| known.category(&named(id.to_owned(), || Some(node), found), node.span(), found),
        found,
    );
    let sources = each(
        node,
        "source",
        raw.source,
        |id, node, found| known.source(&named(id.to_owned(), || Some(node), found), node.span(), found),
        found,
    );
    let status =
        |text: &str, node: Node<'_>, found: &mut Vec<Diagnostic>| choose("status", STATUSES, text, node.span(), found);
    let statuses = each(node, "status", raw.status, status, found);
    let tag = |text: &str, node: Node<'_>, found: &mut Vec<Diagnostic>| {
        found.extend(one_of_many("tag", node));
        Some(named(text.to_owned(), || Some(node), found))
    };
    let tags = each(node, "tag", raw.tag, tag, found);
    let is_sound = found[diagnostics..].iter().all(|one| one.severity == Severity::Warning);
    is_sound.then_some(Filter { categories, tags, importance, statuses, sources })
}

/// The values of a key that holds one or a list, each turned into what it means.
fn each<T>(
    node: Node<'_>,
    key: &str,
    texts: Option<OneOrMany>,
    turn: impl Fn(&str, Node<'_>, &mut Vec<Diagnostic>) -> Option<T>,
    found: &mut Vec<Diagnostic>,
) -> Option<Vec<T>> {
    let texts = texts?.0;
    let value = node.get(key)?;
    if let Some(diagnostic) = undashed(key, value) {
        found.push(diagnostic);
        return None;
    }
    let place = |text: &str| match value.kind() {
        Kind::List => value.items().find(|item| item.text() == Some(text)).unwrap_or(value),
        _ => value,
    };
    Some(texts.iter().filter_map(|text| turn(text, place(text), found)).collect())
}

/// Items of which the dashes lack their space, which are one text to YAML.
fn undashed(key: &str, value: Node<'_>) -> Option<Diagnostic> {
    let text = value.text().filter(|_| value.kind() == Kind::Scalar)?;
    let message = format!("expected a list for `{key}`, found `{}`", short(text));
    let is_below = dashed::is_on_own_line(value);
    dashed::reported(key, value, &Diagnostic::error(Code::WrongType, value.span(), message)).filter(|_| is_below)
}
