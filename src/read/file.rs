//! The top of a file: its sections, each of the right kind or reported.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Document, Kind, Node};
use crate::read::dashed;
use crate::read::entry::{Entry, name};
use crate::read::key_names;
use crate::read::list_or_mapping;
use crate::read::one_line;
use crate::read::raw::RawHead;
use crate::read::standalone_yaml::Refused;
use crate::read::unknown_key::stands_for;
use crate::text::{Edit, Span, line_end, line_start};

/// The keys that hold entries.
pub(super) const SECTIONS: &[&str] = &["sources", "categories", "eras", "events", "timelines"];

/// A file's mapping and its sections; a section is `None` where it is missing or of the wrong kind.
pub(super) struct Sections<'d> {
    pub(super) top: Node<'d>,
    pub(super) sources: Option<Node<'d>>,
    pub(super) categories: Option<Node<'d>>,
    pub(super) eras: Option<Node<'d>>,
    pub(super) events: Option<Node<'d>>,
    pub(super) timelines: Option<Node<'d>>,
    /// Where the list of events ends for sure.
    pub(super) events_end: usize,
}

impl Sections<'_> {
    /// Does not tell as unknown what stands in a section that could not be read.
    pub(super) fn hide_unknown(&self, found: &mut Vec<Diagnostic>) {
        let is_refused = |name: &str, section: Option<Node<'_>>| {
            section.is_none() && self.top.get(name).is_some_and(|node| node.kind() != Kind::Null)
        };
        let no_sources = is_refused("sources", self.sources);
        let no_categories = is_refused("categories", self.categories);
        if no_sources || no_categories {
            let is_hidden =
                |code| (no_sources && code == Code::UnknownSource) || (no_categories && code == Code::UnknownCategory);
            found.retain(|one| !is_hidden(one.code));
        }
    }

    /// Tells that there is no list of events, unless it is of the wrong kind or under a misspelt key, which has been reported;
    /// never whole.
    pub(super) fn no_events(&self, found: &mut Vec<Diagnostic>) -> bool {
        if self.top.pairs().any(|(key, value)| is_likely_events(key.text().unwrap_or_default(), value)) {
            return false;
        }
        let entry = Entry { node: self.top, raw: (), refused: Refused::new(), known: &[], by_language: false };
        let mut missing = Vec::new();
        entry.require("events", "events:", &mut missing);
        let hint = "write `events:` and below it `- date: 2012-05-25` with `title: ...` on the line after";
        found.extend(missing.into_iter().map(|diagnostic| diagnostic.hint(hint)));
        false
    }
}

/// The sections of a document; `None` where there is no mapping at the top.
pub(super) fn sections<'d>(document: &'d Document<'_>, found: &mut Vec<Diagnostic>) -> Option<Sections<'d>> {
    let Some(top) = document.root().filter(|root| root.kind() != Kind::Null) else {
        found.push(empty(document.text()));
        return None;
    };
    if top.kind() != Kind::Mapping {
        found.push(not_a_mapping(top));
        return None;
    }
    Some(Sections {
        top,
        sources: section(top, "sources", Kind::Mapping, found),
        categories: section(top, "categories", Kind::Mapping, found),
        eras: section(top, "eras", Kind::List, found),
        events: section(top, "events", Kind::List, found),
        timelines: section(top, "timelines", Kind::List, found),
        events_end: end_of(document, top, "events"),
    })
}

/// Whether a key is likely the one of the events: it was reported as unknown then, and the events are not missing.
fn is_likely_events(key: &str, value: Node<'_>) -> bool {
    key != "events" && !key.is_empty() && stands_for(key, value, "events", key_names::keys::<RawHead>())
}

fn empty(text: &str) -> Diagnostic {
    let comments = text.contains('#');
    let message = if comments { "the file holds only comments" } else { "the file is empty" };
    Diagnostic::error(Code::EmptyFile, Span::default(), message)
        .hint("write `title: ...`, then `events:` with a list of events below it")
}

fn not_a_mapping(top: Node<'_>) -> Diagnostic {
    let message = format!("expected `title`, `events` and other keys at the top of the file, found {}", name(top));
    let first = top.items().next().map_or(top.span(), Node::span);
    if top.kind() == Kind::List {
        return list_or_mapping::bare_list(top, first, message);
    }
    let hint = "write `title: ...`, then `events:` with a list of events below it";
    Diagnostic::error(Code::WrongType, first, message).hint(hint)
}

fn section<'d>(top: Node<'d>, key: &str, kind: Kind, found: &mut Vec<Diagnostic>) -> Option<Node<'d>> {
    let node = top.get(key).filter(|node| node.kind() != Kind::Null)?;
    let turned = list_or_mapping::section(top, key, node);
    if node.kind() == kind && turned.is_none() {
        return Some(node);
    }
    let message = format!(
        "expected {} for `{key}`, found {}",
        if kind == Kind::List { "a list" } else { "a group of keys" },
        name(node)
    );
    let wrong = Diagnostic::error(Code::WrongType, node.span(), message);
    let undashed = Some(&wrong).filter(|_| kind == Kind::List).and_then(|wrong| dashed::reported(key, node, wrong));
    if let Some(diagnostic) = undashed.or(turned) {
        // Keys of several entries without their dashes stand twice for it.
        let is_inside =
            |one: &Diagnostic| node.span().start() <= one.span.start() && one.span.end() <= node.span().end();
        found.retain(|one| one.code != Code::DuplicateKey || !is_inside(one));
        found.push(diagnostic);
        return None;
    }
    found.push(block_text(node, &wrong).unwrap_or_else(|| wrong.hint(one_line::hint(key, kind, node))));
    None
}

/// `events: |` with entries below it: the sign makes one text of them.
fn block_text(node: Node<'_>, wrong: &Diagnostic) -> Option<Diagnostic> {
    let (text, start) = (node.source(), node.span().start());
    let sign = text.get(start..line_end(text, start))?.split(" #").next()?.trim_end();
    let is_head = sign.strip_prefix(['|', '>'])?.chars().all(|c| matches!(c, '+' | '-' | '1'..='9'));
    let hint = format!("delete the `{sign}`, which makes one text of all that stands below it");
    let edits = vec![Edit { span: Span::new(start, start + sign.len()), text: String::new() }];
    let fix = Fix { title: format!("delete the `{sign}`"), edits, safe: true };
    is_head.then(|| wrong.clone().hint(hint).fix(fix))
}

/// The start of the line of the key after this one; the end of the text for the last.
fn end_of(document: &Document<'_>, top: Node<'_>, key: &str) -> usize {
    let text = document.text();
    let after = top.pairs().skip_while(|(name, _)| name.text() != Some(key)).nth(1);
    let Some((next, _)) = after else { return text.len() };
    line_start(text, next.span().start())
}
