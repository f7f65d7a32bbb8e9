//! Keys of an event at the left edge, where the keys of the file stand; and keys that only look like keys.

use crate::diag::Diagnostic;
use crate::document::halt::Stop;
use crate::document::slips::flow_commas;
use crate::document::slips::glued;
use crate::document::slips::known_keys::{is_key, is_of_events_alone};
use crate::document::slips::left_dashes::is_dashed;
use crate::document::slips::line_parts::Line;
use crate::document::slips::paste::{is_bulleted, is_disguised};
use crate::document::slips::shifted_keys;
use crate::document::slips::typographic;
use crate::document::slips::{Guess, fix, reported};
use crate::document::{Document, Kind, Node};
use crate::text::Span;

/// Keys that stand at the left edge right below an item of a list.
pub(super) fn left(text: &str, stop: &Stop) -> Vec<Guess> {
    let near = Line::at(text, stop.at).below().next().map_or(text.len(), |line| line.end);
    let mut column = None;
    let mut edits = Vec::new();
    let mut first: Option<(Span, &str)> = None;
    for line in Line::all(text).filter(|line| !line.is_idle()) {
        match line.key() {
            _ if line.has_dash() => column = line.key().map(|_| line.column()),
            Some(key) if line.indent() == 0 && is_of_events_alone(key.name) => {
                if let Some(column) = column {
                    edits.push(super::insert(line.start, " ".repeat(column)));
                    first = first.or(Some((Span::new(key.start, key.start + key.name.len()), key.name)));
                }
            }
            _ if line.indent() == 0 => column = None,
            _ => {}
        }
    }
    let Some((span, name)) = first.filter(|(span, _)| span.start() <= near) else { return Vec::new() };
    let column = edits[0].text.len();
    let message = format!("`{name}` at the left edge is no part of the event above it");
    let hint = format!("write {column} spaces before it, so that it stands below the first key of its event");
    vec![Guess { span, message, hint, fixes: vec![fix("write the spaces that put it below its event", edits, true)] }]
}

/// What is YAML, but not the YAML that was meant: a key behind a bullet, or with unseen letters.
pub(in crate::document) fn disguised(document: &Document<'_>) -> Option<Diagnostic> {
    let root = document.root()?;
    let at = strange_key(root)
        .or_else(|| shifted_keys::among_entries(root))
        .or_else(|| typographic::split(document))
        .or_else(|| glued::key(document));
    let found = at.and_then(|at| reported(document.text(), &Stop { at, info: String::new(), opener: None }));
    found.or_else(|| flow_commas::reported(document))
}

/// A key of an event that reads as one of the file.
pub(in crate::document) fn at_left_edge(document: &Document<'_>) -> Option<Diagnostic> {
    let at = at_edge(document, document.root()?)?;
    reported(document.text(), &Stop { at, info: String::new(), opener: None })
}

/// The first key, of the file or of one of its sections, that is a bullet and a key or has unseen letters.
fn strange_key(root: Node<'_>) -> Option<usize> {
    if root.kind() == Kind::Scalar && !root.is_quoted() {
        // A file of which no line has a colon of YAML.
        return root.text().filter(|text| is_pair(text)).map(|_| root.span().start());
    }
    let sections = root.pairs().map(|(_, value)| value).filter(|value| value.kind() == Kind::Mapping);
    let mut keys = std::iter::once(root).chain(sections).flat_map(Node::pairs).map(|(key, _)| key);
    let is_strange = |text: &str| {
        let is_plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') && !text.starts_with('-');
        !is_plain
            && (is_bulleted(text)
                || is_disguised(text)
                || is_dashed(text)
                || text.starts_with("//")
                || text.starts_with("/*"))
    };
    let key = keys.find(|key| key.text().is_some_and(is_strange)).map(|key| key.span().start());
    key.or_else(|| strange_item(root))
}

/// The first item of a section that is a text, but a key with its value to whoever wrote it.
fn strange_item(root: Node<'_>) -> Option<usize> {
    let sections = root.pairs().map(|(_, value)| value).filter(|value| value.kind() == Kind::List);
    let mut items = sections.flat_map(Node::items).filter(|item| item.kind() == Kind::Scalar && !item.is_quoted());
    items.find(|item| item.text().is_some_and(is_pair)).map(|item| item.span().start())
}

/// Whether a text begins with a key of the format and a sign that is not its colon.
fn is_pair(text: &str) -> bool {
    let word = text.split([':', '：', '﹕', '︰', '∶', '꞉', '=']).next().unwrap_or_default();
    word.len() < text.len() && is_key(word.trim_end())
}

/// A key of an event among those of the file, on the line below the events, of which the last lacks it. Below another list it is
/// the file's: a `title` may stand behind timelines that have none.
fn at_edge(document: &Document<'_>, root: Node<'_>) -> Option<usize> {
    let text = document.text();
    let mut before: Option<Node<'_>> = None;
    for (key, value) in root.pairs() {
        let name = key.text().unwrap_or_default();
        let item = before.filter(|list| !list.is_flow()).and_then(|list| list.items().last());
        let lacks =
            item.is_some_and(|item| item.kind() == Kind::Mapping && !item.is_flow() && item.get(name).is_none());
        let line = Line::at(text, key.span().start());
        let is_below = || {
            line.above()
                .is_some_and(|above| above.next_start() == line.start && (above.has_dash() || above.indent() > 0))
        };
        if lacks && is_of_events_alone(name) && is_below() {
            return Some(key.span().start());
        }
        before = Some(value).filter(|_| key.text() == Some("events"));
    }
    None
}
