//! What the dates and the statements of a file say together: statements that cannot all be true, events that are later than a source
//! that reports them, and events that are likely one.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::chronology::{Contradiction, Statement, duplicates, later_than_sources, told};
use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::{Chronicle, Event};
use crate::read::entry::first_line;
use crate::read::file::Sections;
use crate::read::relations;
use crate::text::Span;

/// Statements that a message names; all of them are shown at their places.
const MOST_NAMED: usize = 6;
/// Places that are shown of one contradiction.
const MOST_SHOWN: usize = 40;

/// Tells of all three.
pub(super) fn check(chronicle: &Chronicle, sections: &Sections<'_>, found: &mut Vec<Diagnostic>) {
    let (sets, are_more) = told(chronicle);
    let later = later_than_sources(chronicle);
    let twice = duplicates(chronicle);
    if sets.is_empty() && later.is_empty() && twice.is_empty() {
        return;
    }
    let places = Places::of(chronicle, sections);
    let mut contradictions: Vec<Diagnostic> = sets.iter().map(|set| places.contradiction(set)).collect();
    if let Some(last) = contradictions.last_mut().filter(|_| are_more) {
        last.message.push_str(&format!("; there are more contradictions than these {}", sets.len()));
    }
    found.append(&mut contradictions);
    found.extend(later.into_iter().map(|(event, source)| places.later(event, source)));
    found.extend(twice.into_iter().map(|(earlier, later)| places.twice(earlier, later)));
}

/// Where the events of a chronicle stand.
struct Places<'c, 'd> {
    chronicle: &'c Chronicle,
    nodes: BTreeMap<Span, Node<'d>>,
}

impl<'c, 'd> Places<'c, 'd> {
    fn of(chronicle: &'c Chronicle, sections: &Sections<'d>) -> Places<'c, 'd> {
        let events = sections.events.into_iter().flat_map(Node::items);
        Places { chronicle, nodes: events.map(|node| (node.span(), node)).collect() }
    }

    fn event(&self, at: usize) -> &'c Event {
        &self.chronicle.events[at]
    }

    /// The value of a key of an event, or its first line.
    fn key(&self, at: usize, key: &str) -> Span {
        let span = self.event(at).span;
        self.nodes.get(&span).map_or(span, |node| node.get(key).map_or_else(|| first_line(*node), Node::span))
    }

    fn statement(&self, said: Statement) -> Span {
        match said {
            Statement::Date(event) | Statement::Moment(event) => self.key(event, "date"),
            Statement::Lasts(event) => self.key(event, "lasts"),
            Statement::Relation(event, number) => {
                let span = self.event(event).span;
                let relation = &self.event(event).relations[number];
                let node = self.nodes.get(&span).and_then(|node| relations::place(*node, relation.order, &relation.to));
                node.map_or_else(|| self.key(event, relation.order.key()), Node::span)
            }
        }
    }

    fn contradiction(&self, set: &Contradiction) -> Diagnostic {
        let words: Vec<String> = set.statements.iter().map(|said| said.cited(self.chronicle)).collect();
        let rest = words.len().saturating_sub(MOST_NAMED);
        let more = if rest > 0 { format!(", and {rest} more") } else { String::new() };
        let named = words[..words.len() - rest].join(", ");
        let message = format!("{} statements cannot all be true: {named}{more}", words.len());
        let is_moment = set.statements.iter().any(|said| matches!(said, Statement::Moment(_)));
        let lasting = if is_moment { "; give what was no moment a length with `lasts`" } else { "" };
        // At what is said about order: the dates it is about are shown beside it.
        let first = set
            .statements
            .iter()
            .position(|said| !matches!(said, Statement::Date(_) | Statement::Moment(_)))
            .unwrap_or_default();
        let span = self.statement(set.statements[first]);
        let diagnostic = match set.is_contested(self.chronicle) {
            true => Diagnostic::warning(Code::Contradiction, span, message)
                .hint(format!("correct or delete one of them: nothing can be narrowed until then{lasting}")),
            false => Diagnostic::error(Code::Contradiction, span, message).hint(format!(
                "correct or delete one of them, or mark as disputed one of the events whose sources disagree{lasting}"
            )),
        };
        let others = set.statements.iter().zip(words).enumerate().filter(|(at, _)| *at != first).take(MOST_SHOWN);
        others.fold(diagnostic, |diagnostic, (_, (said, words))| diagnostic.related(self.statement(*said), words))
    }

    fn later(&self, at: usize, source: usize) -> Diagnostic {
        let (event, source) = (self.event(at), &self.chronicle.sources[source]);
        let published = source.published.as_ref().map(|date| date.words()).unwrap_or_default();
        let message = format!(
            "`{}` is dated `{}`, after its source `{}` was published ({published})",
            event.id,
            event.date.as_written(),
            source.id
        );
        Diagnostic::warning(Code::LaterThanSource, self.key(at, "date"), message).hint(format!(
            "correct one of the two dates; of a source that announces what is to come, say so where it is cited: `{{ id: {}, note: announces it }}`",
            source.id
        ))
    }

    fn twice(&self, earlier: usize, later: usize) -> Diagnostic {
        let (one, other) = (self.event(earlier), self.event(later));
        let message =
            format!("`{}` and `{}` are likely one event: of the same title at the same time", one.id, other.id);
        Diagnostic::warning(Code::LikelyDuplicate, self.key(later, "title"), message)
            .related(self.key(earlier, "title"), "the other one")
            .hint("delete one of them, or say in the titles how they differ")
    }
}
