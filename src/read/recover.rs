//! Reading on after an error of syntax: the entry that is not YAML is cut out, so that the errors of the others are
//! reported in the same run.

use crate::diag::{Code, Diagnostic};
use crate::document::{Document, parse};
use crate::read::blocks::Blocks;
use crate::read::parsed_whole;
use crate::text::Span;

/// Times that the rest is read, for faults that no entry has by itself; a file with more of them is likely no list of events.
const MAX_CUT: usize = 20;

/// Faults that may only be there because an event is cut out.
const DOUBTFUL: &[Code] = &[
    Code::UnknownEvent,
    Code::UnknownSource,
    Code::UnknownCategory,
    Code::ShowsNothing,
    Code::UnusedSource,
    Code::UnusedCategory,
    Code::OutOfOrder,
];

/// Those of them that hold all the same where only events were cut out.
const SURE_OF_EVENTS: &[Code] = &[Code::UnknownSource, Code::UnknownCategory];

/// The faults of the other events, as far as they can be told without guessing: those of syntax, one for each event, and
/// where that was all, the rest.
pub(super) fn beside(document: &Document<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut blocks = Blocks::of(document.text());
    let Some(first) = last_fault(document).and_then(|fault| blocks.cut(fault.span.start())) else { return found };
    found.extend(blocks.cut_behind(first, alone).into_iter().map(|(fault, before)| moved(fault, before)));
    for _ in 0..MAX_CUT {
        let text = blocks.rest();
        let rest = parse(&text);
        if rest.is_whole() {
            found.extend(others(document, &rest, blocks.are_events_cut()));
            return found;
        }
        let Some(next) = last_fault(&rest) else { return found };
        let at = next.span.start();
        found.push(next);
        if blocks.cut(at).is_none() {
            return found;
        }
    }
    found
}

/// The faults of what is left, as far as they are there whatever was cut out.
fn others(document: &Document<'_>, rest: &Document<'_>, in_events: bool) -> Vec<Diagnostic> {
    let is_left = rest.root().and_then(|root| root.get("events")).is_some_and(|list| list.items().count() > 0);
    let mut others = if is_left { parsed_whole(rest).1 } else { rest.diagnostics().to_vec() };
    let told = document.diagnostics();
    let is_sure = |code: &Code| !DOUBTFUL.contains(code) || (in_events && SURE_OF_EVENTS.contains(code));
    // What a name marks may be repeated in what is cut out.
    let is_name = |one: &Diagnostic| one.code == Code::TextCut && rest.text()[one.span.start()..].starts_with('&');
    others.retain(|one| is_sure(&one.code) && !is_name(one) && !told.contains(one));
    others
}

/// Why an entry is no YAML by itself. What it repeats may be marked in another.
fn alone(text: &str) -> Option<Diagnostic> {
    let document = parse(text);
    if document.is_whole() || text.contains(" *") { None } else { last_fault(&document) }
}

/// A fault of a part of a text as one of the whole, which has so many bytes before the part.
fn moved(mut fault: Diagnostic, before: usize) -> Diagnostic {
    let related = fault.related.iter_mut().map(|(span, _)| span);
    let edits = fault.fixes.iter_mut().flat_map(|fix| &mut fix.edits).map(|edit| &mut edit.span);
    for span in related.chain(edits).chain([&mut fault.span]) {
        *span = Span::new(span.start() + before, span.end() + before);
    }
    fault
}

/// The fault at which the tree ends.
fn last_fault(document: &Document<'_>) -> Option<Diagnostic> {
    document.diagnostics().last().filter(|one| one.code == Code::YamlSyntax).cloned()
}
