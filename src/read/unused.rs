//! What nothing refers to: warnings about sources and categories that no event uses.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Severity};
use crate::document::Node;
use crate::model::{Chronicle, Event, Source};
use crate::read::file::Sections;
use crate::read::likeness::can_be_typed;
use crate::text::Span;

/// Warns of each source and category without an event.
pub(super) fn check(chronicle: &Chronicle, sections: &Sections<'_>, found: &mut Vec<Diagnostic>) {
    let of_series = of_series(sections);
    let is_of_series = |(at, source): (usize, &Source)| of_series.contains(source.id.as_str()).then_some(at);
    let series = chronicle.sources.iter().enumerate().filter_map(is_of_series);
    let cited: BTreeSet<usize> = chronicle.events.iter().flat_map(Event::every_source).chain(series).collect();
    let had: BTreeSet<usize> = chronicle.events.iter().filter_map(|event| event.category).collect();
    let sources = chronicle.sources.iter().enumerate().filter(|(at, _)| !cited.contains(at)).map(|(_, source)| source);
    let categories = chronicle.categories.iter().enumerate().filter(|(at, _)| !had.contains(at)).map(|(_, one)| one);
    let sources_ids = sources.clone().map(|source| source.id.as_str());
    let ids: Vec<&str> = sources_ids.chain(categories.clone().map(|category| category.id.as_str())).collect();
    let named = Named::of(&ids, sections, found);
    let keys = keys_of(sections.sources);
    for source in sources {
        if named.has(&source.id) {
            continue;
        }
        let message = format!("no event cites the source `{}`", source.id);
        let diagnostic = Diagnostic::warning(Code::UnusedSource, place(&keys, &source.id), message);
        found.push(diagnostic.hint(hint(&source.id, &format!("sources: [{}]", source.id), "source")));
    }
    let keys = keys_of(sections.categories);
    for category in categories {
        if named.has(&category.id) {
            continue;
        }
        let message = format!("no event is of the category `{}`", category.id);
        let diagnostic = Diagnostic::warning(Code::UnusedCategory, place(&keys, &category.id), message);
        found.push(diagnostic.hint(hint(&category.id, &format!("category: {}", category.id), "category")));
    }
}

/// The sources that the series of timelines name, which are read later.
fn of_series<'d>(sections: &Sections<'d>) -> BTreeSet<&'d str> {
    let timelines = sections.timelines.into_iter().flat_map(Node::items);
    let series = timelines.filter_map(|timeline| timeline.get("series")).flat_map(Node::items);
    series.filter_map(|one| one.get("source").and_then(Node::text)).collect()
}

/// The ids that stand in events in which something was refused: what they name may be the very thing that could not be read.
struct Named<'i>(BTreeSet<&'i str>);

impl<'i> Named<'i> {
    fn of(ids: &'i [&str], sections: &Sections<'_>, found: &[Diagnostic]) -> Named<'i> {
        let mut errors: Vec<usize> =
            found.iter().filter(|one| one.severity == Severity::Error).map(|one| one.span.start()).collect();
        errors.sort_unstable();
        let is_invalid = |event: &Node<'_>| {
            let first = errors.partition_point(|at| *at < event.span().start());
            errors.get(first).is_some_and(|at| *at < event.span().end())
        };
        let mut named = BTreeSet::new();
        if !errors.is_empty() && !ids.is_empty() {
            let words = IdWords::of(ids);
            let events = sections.events.into_iter().flat_map(Node::items);
            events.filter(is_invalid).for_each(|event| words.within(&event.source()[event.span().range()], &mut named));
        }
        Named(named)
    }

    fn has(&self, id: &str) -> bool {
        self.0.contains(id)
    }
}

/// Ids by their words: what follows each beginning of one. There may be as many ids as events.
struct IdWords<'i> {
    /// The number of the beginning that is one word longer than another.
    longer: BTreeMap<(usize, &'i str), usize>,
    /// The id that each beginning is, by its number, if it is one.
    ids: Vec<Option<&'i str>>,
}

impl<'i> IdWords<'i> {
    fn of(ids: &'i [&str]) -> IdWords<'i> {
        let mut words = IdWords { longer: BTreeMap::new(), ids: vec![None] };
        for id in ids {
            let mut at = 0;
            for word in id.split('-') {
                let next = words.ids.len();
                at = *words.longer.entry((at, word)).or_insert(next);
                words.ids.resize(words.ids.len().max(at + 1), None);
            }
            words.ids[at] = Some(id);
        }
        words
    }

    /// Adds those of the ids that a text has among its words, one word behind the other.
    fn within(&self, text: &str, named: &mut BTreeSet<&'i str>) {
        let text: String = text.chars().flat_map(char::to_lowercase).collect();
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        for first in 0..words.len() {
            let mut at = 0;
            for word in &words[first..] {
                let Some(next) = self.longer.get(&(at, *word)) else { break };
                at = *next;
                named.extend(self.ids[at]);
            }
        }
    }
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
