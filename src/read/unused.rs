//! What nothing refers to: warnings about sources and categories that no event uses.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::Chronicle;
use crate::read::file::Sections;
use crate::text::Span;

/// Warns of each source and category without an event.
pub(super) fn check(chronicle: &Chronicle, sections: &Sections<'_>, found: &mut Vec<Diagnostic>) {
    let cited = chronicle.events.iter().flat_map(|event| {
        event.sources.iter().map(|citation| citation.source).chain(event.accounts.iter().map(|account| account.source))
    });
    let cited: BTreeSet<usize> = cited.collect();
    let had: BTreeSet<usize> = chronicle.events.iter().filter_map(|event| event.category).collect();
    let keys = keys_of(sections.sources);
    for (_, source) in chronicle.sources.iter().enumerate().filter(|(at, _)| !cited.contains(at)) {
        let message = format!("no event cites the source `{}`", source.id);
        let fault = Diagnostic::warning(Code::UnusedSource, place(&keys, &source.id), message);
        found.push(fault.hint(format!("write `sources: [{}]` in an event, or delete the source", source.id)));
    }
    let keys = keys_of(sections.categories);
    for (_, category) in chronicle.categories.iter().enumerate().filter(|(at, _)| !had.contains(at)) {
        let message = format!("no event is of the category `{}`", category.id);
        let fault = Diagnostic::warning(Code::UnusedCategory, place(&keys, &category.id), message);
        found.push(fault.hint(format!("write `category: {}` in an event, or delete the category", category.id)));
    }
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
