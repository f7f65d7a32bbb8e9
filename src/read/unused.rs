//! What nothing refers to: warnings about sources and categories that no event uses.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Severity};
use crate::document::Node;
use crate::model::Chronicle;
use crate::read::file::Sections;
use crate::read::likeness::can_be_typed;
use crate::text::Span;

/// Warns of each source and category without an event.
pub(super) fn check(chronicle: &Chronicle, sections: &Sections<'_>, found: &mut Vec<Diagnostic>) {
    let cited = chronicle.events.iter().flat_map(|event| {
        event.sources.iter().map(|citation| citation.source).chain(event.accounts.iter().map(|account| account.source))
    });
    let cited: BTreeSet<usize> = cited.collect();
    let had: BTreeSet<usize> = chronicle.events.iter().filter_map(|event| event.category).collect();
    let named = Named::of(sections, found);
    let keys = keys_of(sections.sources);
    for (_, source) in chronicle.sources.iter().enumerate().filter(|(at, _)| !cited.contains(at)) {
        if named.has(&source.id) {
            continue;
        }
        let message = format!("no event cites the source `{}`", source.id);
        let diagnostic = Diagnostic::warning(Code::UnusedSource, place(&keys, &source.id), message);
        found.push(diagnostic.hint(hint(&source.id, &format!("sources: [{}]", source.id), "source")));
    }
    let keys = keys_of(sections.categories);
    for (_, category) in chronicle.categories.iter().enumerate().filter(|(at, _)| !had.contains(at)) {
        if named.has(&category.id) {
            continue;
        }
        let message = format!("no event is of the category `{}`", category.id);
        let diagnostic = Diagnostic::warning(Code::UnusedCategory, place(&keys, &category.id), message);
        found.push(diagnostic.hint(hint(&category.id, &format!("category: {}", category.id), "category")));
    }
}

/// The words of events in which something was refused: what they name may be the very thing that could not be read.
struct Named(Vec<String>);

impl Named {
    fn of(sections: &Sections<'_>, found: &[Diagnostic]) -> Named {
        let mut errors: Vec<usize> =
            found.iter().filter(|one| one.severity == Severity::Error).map(|one| one.span.start()).collect();
        errors.sort_unstable();
        let events = sections.events.into_iter().flat_map(Node::items);
        let is_invalid = |event: &Node<'_>| {
            let first = errors.partition_point(|at| *at < event.span().start());
            errors.get(first).is_some_and(|at| *at < event.span().end())
        };
        let invalid = events.filter(|_| !errors.is_empty()).filter(is_invalid);
        Named(invalid.map(|event| words(&event.source()[event.span().range()])).collect())
    }

    fn has(&self, id: &str) -> bool {
        let id = format!("-{id}-");
        self.0.iter().any(|words| words.contains(&id))
    }
}

/// A text as an id is written, however long: small letters and hyphens between words.
fn words(text: &str) -> String {
    let letter = |c: char| if c.is_alphanumeric() { c } else { '-' };
    let joined: String = text.chars().flat_map(char::to_lowercase).map(letter).collect();
    format!("-{}-", joined.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-"))
}

/// An id that nobody can type has an error of its own.
fn hint(id: &str, entry: &str, what: &str) -> String {
    let write = if can_be_typed(id) { format!("write `{entry}` in an event, or ") } else { String::new() };
    format!("{write}delete the {what}")
}

/// Where the key of each entry of a section stands first.
fn keys_of(section: Option<Node<'_>>) -> BTreeMap<&str, Span> {
    let pairs = section.into_iter().flat_map(Node::pairs);
    let mut keys = BTreeMap::new();
    for (name, key) in pairs.filter_map(|(key, _)| Some((key.text()?, key))) {
        keys.entry(name).or_insert(key.span());
    }
    keys
}

fn place(keys: &BTreeMap<&str, Span>, id: &str) -> Span {
    keys.get(id).copied().unwrap_or_default()
}
