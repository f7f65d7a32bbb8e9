//! Reading on after an error of syntax: the entry that is not YAML is cut out, so that the errors of the others are
//! reported in the same run.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, share};
use crate::document::{Document, MAX_TRIED, parse, stops};
use crate::read::blocks::Blocks;
use crate::read::hidden;
use crate::read::parsed_whole;
use crate::read::recent_entries;
use crate::text::Span;

/// Times that the rest is read, for errors that no entry has by itself; a file with more of them is likely no list of events.
const MAX_CUT: usize = 20;

/// Errors that may only be there because an event is cut out.
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

/// What is wrong with a document that is not YAML: its own errors and those of the other events, as far as they can be found
/// without guessing: those of syntax, one for each event, and where that was all, the rest.
pub(super) fn errors(document: &Document<'_>) -> Vec<Diagnostic> {
    let mut blocks = Blocks::of(document.text());
    let first = last_diagnostic(document).and_then(|diagnostic| cut_first(document, &mut blocks, &diagnostic));
    let mut own = document.diagnostics().to_vec();
    if let Some(better) = first.and_then(|first| of_entry(document, &blocks, first)) {
        own.pop();
        own.push(better);
    }
    let mut others = beside(document, &own, blocks, first);
    own.append(&mut others);
    own
}

/// Cuts out the entry in which the tree ends: in a large text, where no guess has moved the error to its cause, that may be the
/// one before.
fn cut_first(document: &Document<'_>, blocks: &mut Blocks<'_>, diagnostic: &Diagnostic) -> Option<usize> {
    let at = diagnostic.span.start();
    if document.text().len() <= MAX_TRIED {
        blocks.cut(at)
    } else {
        blocks.cut_faulty(at, |text| alone(text).is_some())
    }
}

/// The error at which the tree of a large text ends, as its entry says it by itself: in the whole of such a text no guess is
/// tried.
fn of_entry(document: &Document<'_>, blocks: &Blocks<'_>, first: usize) -> Option<Diagnostic> {
    if document.text().len() <= MAX_TRIED {
        return None;
    }
    let (text, before) = blocks.alone(first, first);
    alone(&text).map(|diagnostic| diagnostic.moved_on(before))
}

/// The errors of the other events.
fn beside(document: &Document<'_>, own: &[Diagnostic], blocks: Blocks<'_>, first: Option<usize>) -> Vec<Diagnostic> {
    let apart = first.map_or_else(Vec::new, |first| apart(own, blocks, first));
    let syntax = |one: &&Diagnostic| one.code == Code::YamlSyntax;
    let all: Vec<&Diagnostic> = own.iter().chain(&apart).filter(syntax).collect();
    match hidden::errors(document.text(), &all) {
        // What the entries say of errors of syntax stays as it is.
        Some(mut found) => {
            let told = Told::of(all.iter().copied());
            found.retain(|one| !told.has(one));
            drop(told);
            let syntax = apart.into_iter().filter(|one| one.code == Code::YamlSyntax);
            found.extend(syntax);
            let reported = Told::of(own.iter());
            found.retain(|one| !reported.has(one));
            found
        }
        None => apart,
    }
}

/// Errors that are told already, by place: there may be one in every entry.
struct Told<'d>(BTreeMap<(Span, Code), Vec<&'d Diagnostic>>);

impl<'d> Told<'d> {
    fn of(all: impl Iterator<Item = &'d Diagnostic>) -> Told<'d> {
        let mut told: BTreeMap<(Span, Code), Vec<&Diagnostic>> = BTreeMap::new();
        all.for_each(|one| told.entry((one.span, one.code)).or_default().push(one));
        Told(told)
    }

    fn has(&self, one: &Diagnostic) -> bool {
        self.0.get(&(one.span, one.code)).is_some_and(|those| those.contains(&one))
    }
}

/// The errors of the other entries, with those that are not YAML cut out.
fn apart(own: &[Diagnostic], mut blocks: Blocks<'_>, first: usize) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let behind = blocks.cut_behind(first, alone, |text| !text.contains(" *") && stops(text));
    found.extend(behind.into_iter().map(|(diagnostic, before)| diagnostic.moved_on(before)));
    for _ in 0..MAX_CUT {
        let text = blocks.rest();
        let rest = parse(&text);
        if rest.is_whole() {
            found.extend(others(own, &rest, blocks.are_events_cut()));
            return found;
        }
        let Some(next) = last_diagnostic(&rest) else { return found };
        let at = next.span.start();
        found.push(next);
        if blocks.cut(at).is_none() {
            return found;
        }
    }
    found
}

/// The errors of what is left, as far as they are there whatever was cut out.
fn others(own: &[Diagnostic], rest: &Document<'_>, in_events: bool) -> Vec<Diagnostic> {
    let is_left = rest.root().and_then(|root| root.get("events")).is_some_and(|list| list.items().count() > 0);
    let mut others = if is_left { parsed_whole(rest, None).1 } else { rest.diagnostics().to_vec() };
    let reported = Told::of(own.iter());
    let is_sure = |code: &Code| !DOUBTFUL.contains(code) || (in_events && SURE_OF_EVENTS.contains(code));
    // What a name marks may be repeated in what is cut out.
    let is_name = |one: &Diagnostic| one.code == Code::TextCut && rest.text()[one.span.start()..].starts_with('&');
    others.retain(|one| is_sure(&one.code) && !is_name(one) && !reported.has(one));
    others
}

/// Why an entry is no YAML by itself. What it repeats may be marked in another.
fn alone(text: &str) -> Option<Diagnostic> {
    recent_entries::answer(text, || read_alone(text))
}

fn read_alone(text: &str) -> Option<Diagnostic> {
    let document = parse(text);
    let mut found = if document.is_whole() || text.contains(" *") { None } else { last_diagnostic(&document) };
    share(found.as_mut_slice());
    found
}

/// The error at which the tree ends.
fn last_diagnostic(document: &Document<'_>) -> Option<Diagnostic> {
    document.diagnostics().last().filter(|one| one.code == Code::YamlSyntax).cloned()
}
