//! Adding an event: one block of lines among the others, as its neighbours are written.

#[cfg(feature = "exchange")]
mod many;

use std::collections::BTreeSet;

use crate::document::{Document, Kind, Node};
#[cfg(feature = "exchange")]
pub(crate) use crate::edit::add::many::add_many;
use crate::edit::brackets::Brackets;
use crate::edit::expected::{Expected, Slot};
use crate::edit::habit::Page;
use crate::edit::inline::Inline;
use crate::edit::line;
use crate::edit::list::{self, Events};
use crate::edit::order;
use crate::edit::proof::before;
use crate::edit::translation;
use crate::edit::{EditError, Plan, Value};
use crate::read::made_id;
use crate::text::{Edit, Span};

/// Plans a new event.
pub(super) fn add(document: &Document<'_>, fields: &[(String, Value)]) -> Result<Plan, EditError> {
    let events = Events::new(document)?;
    let fields = &translation::folded(fields.to_vec(), &translation::of_file(document))[..];
    let at = place(&events, fields);
    let model = model(&events, at);
    let fields = with_id(&events, model, fields);
    let edits = put(document, ("events", &events, at), model, &fields)?;
    let mut slots = Expected::same(events.nodes.len()).events;
    slots.insert(at, Slot::New(Value::Mapping(fields)));
    Ok(Plan { edits, expected: Expected::of(slots), event: at })
}

/// The edits that put one more entry behind those of the list under a key of the file.
pub(super) fn behind(
    document: &Document<'_>,
    key: &str,
    entries: &Events<'_>,
    fields: &[(String, Value)],
) -> Result<Vec<Edit>, EditError> {
    let at = entries.nodes.len();
    put(document, (key, entries, at), model(entries, at), fields)
}

/// The edits that put an entry at a place of the list under a key of the file, written as a model.
fn put(
    document: &Document<'_>,
    (key, entries, at): (&str, &Events<'_>, usize),
    model: Option<Node<'_>>,
    fields: &[(String, Value)],
) -> Result<Vec<Edit>, EditError> {
    Ok(match (&entries.brackets, model) {
        (Some(brackets), Some(model)) => brackets.insert(at, &inline(entries, at, model, fields)),
        (Some(brackets), None) if is_filled(document, brackets) => brackets.insert(at, &only(document, fields)),
        (None, Some(model)) => vec![line_of(entries, at, model, fields)?],
        (_, None) if entries.nodes.is_empty() => first(document, key, fields)?,
        _ => return Err(EditError::Layout { span: entries.nodes[0].span() }),
    })
}

/// Whether a list in brackets is to stay one although no event in it shows how: in JSON, and where it holds anything.
fn is_filled(document: &Document<'_>, brackets: &Brackets<'_>) -> bool {
    let is_json = document.root().is_some_and(Node::is_flow);
    let is_anchored = before(document.text(), brackets.open - 1).is_some();
    is_json || is_anchored || !brackets.parts.is_empty() || brackets.any_comment().is_some()
}

/// An event in braces, as the one beside it.
fn inline(events: &Events<'_>, at: usize, model: Node<'_>, fields: &[(String, Value)]) -> String {
    let theirs: Vec<&str> = model.pairs().filter_map(|(key, _)| key.text()).collect();
    Inline::like(model).mapping(fields, &theirs, |key| model.get(key).or_else(|| near(events, at, key)))
}

/// A value of the same key in an event near a place.
fn near<'d>(events: &Events<'d>, at: usize, key: &str) -> Option<Node<'d>> {
    let (before, after) = events.nodes.split_at(at);
    before.iter().rev().chain(after).take(20).find_map(|node| node.get(key))
}

/// The only event of a list in brackets.
fn only(document: &Document<'_>, fields: &[(String, Value)]) -> String {
    let root = document.root().filter(|root| root.is_flow());
    let style = root.map_or_else(|| Inline::usual(false), |root| Inline::like(root).on_one_line());
    style.mapping(fields, &[], |_| None)
}

/// The edit that puts an event among others, in braces or one key a line.
fn line_of(events: &Events<'_>, at: usize, model: Node<'_>, fields: &[(String, Value)]) -> Result<Edit, EditError> {
    let newline = Style::of(events, model)?.newline;
    Ok(insert(events, at, &lines_of(events, at, model, fields)?, newline))
}

/// The lines of an entry written as a model.
pub(super) fn lines_of(
    events: &Events<'_>,
    at: usize,
    model: Node<'_>,
    fields: &[(String, Value)],
) -> Result<String, EditError> {
    let style = Style::of(events, model)?;
    if !model.is_flow() {
        return Ok(style.block(fields, Some(model)));
    }
    let (margin, space) = (" ".repeat(style.dash), " ".repeat(style.keys - style.dash - 1));
    Ok(format!("{margin}-{space}{}{}", inline(events, at, model, fields), style.newline))
}

/// By date where the list is in order, else the end.
fn place(events: &Events<'_>, fields: &[(String, Value)]) -> usize {
    let begin = events.nodes.first().and_then(|event| order::start_of(fields, order::reckoning(*event)));
    match begin {
        Some(begin) if order::unordered(events.nodes.iter().copied()).is_none() => {
            order::place(begin, events.nodes.iter().copied())
        }
        _ => events.nodes.len(),
    }
}

/// The event to copy from: the one beside the place; where those above and below differ in style, the one with a key a line.
fn model<'d>(events: &Events<'d>, at: usize) -> Option<Node<'d>> {
    let (before, after) = events.nodes.split_at(at);
    let usable = |node: &&Node<'d>| node.kind() == Kind::Mapping && !node.is_alias();
    let beside = || before.last().into_iter().chain(after.first()).filter(usable);
    let lined = beside().find(|node| !node.is_flow());
    let far = || before.iter().rev().chain(after).find(usable);
    lined.or_else(|| beside().next()).or_else(far).copied()
}

/// With an id made from the title, where the neighbour has one and none is given.
fn with_id(events: &Events<'_>, model: Option<Node<'_>>, fields: &[(String, Value)]) -> Vec<(String, Value)> {
    let mut fields = fields.to_vec();
    let wanted = model.is_some_and(|node| node.get("id").is_some());
    let title = fields.iter().find_map(|(key, value)| match value {
        Value::Text(text) if key == "title" => Some(text.clone()),
        Value::Mapping(pairs) if key == "title" => pairs.iter().find_map(|(_, text)| match text {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }),
        _ => None,
    });
    if let Some(title) = title.filter(|_| wanted && !fields.iter().any(|(key, _)| key == "id")) {
        let taken: BTreeSet<&str> = events.nodes.iter().filter_map(|node| node.get("id")?.text()).collect();
        let base = made_id(&title);
        let mut id = base.clone();
        let mut number = 2;
        while taken.contains(id.as_str()) {
            id = format!("{base}-{number}");
            number += 1;
        }
        fields.insert(0, ("id".into(), Value::Text(id)));
    }
    fields
}

/// How an event is laid out.
struct Style {
    /// Spaces before the dash.
    dash: usize,
    /// Spaces before the keys.
    keys: usize,
    newline: &'static str,
    /// See [`Page`].
    is_meant: bool,
}

impl Style {
    fn of(events: &Events<'_>, neighbour: Node<'_>) -> Result<Style, EditError> {
        let start = neighbour.span().start();
        let line = line::start(events.text, start);
        let head = &events.text[line..start];
        if let Some(tab) = head.find('\t') {
            return Err(EditError::Tab { span: Span::new(line + tab, line + tab + 1) });
        }
        let is_dashed = head.trim() == "-";
        let keys = if is_dashed { start - line } else { events.column + 2 };
        Ok(Style { dash: events.column, keys, newline: line::newline(events.text, start), is_meant: false })
    }

    /// The lines of an event, each with its end.
    fn block(&self, fields: &[(String, Value)], neighbour: Option<Node<'_>>) -> String {
        let page = Page { indent: self.keys, newline: self.newline, is_meant: self.is_meant };
        let theirs: Vec<&str> = neighbour.into_iter().flat_map(Node::pairs).filter_map(|(key, _)| key.text()).collect();
        let keys: Vec<&str> = fields.iter().map(|(key, _)| key.as_str()).collect();
        let first = format!("{}-{}", " ".repeat(self.dash), " ".repeat(self.keys - self.dash - 1));
        let margin = " ".repeat(self.keys);
        let mut lines = String::new();
        for key in order::like(&keys, &theirs) {
            lines.push_str(if lines.is_empty() { &first } else { &margin });
            let value = fields.iter().find(|(name, _)| name == key).map_or(&Value::Nothing, |(_, value)| value);
            let like = neighbour.and_then(|neighbour| neighbour.get(key));
            [key, ":", &page.value(key, value, like), self.newline].into_iter().for_each(|part| lines.push_str(part));
        }
        lines
    }
}

/// The lines of an event of a file that shows no other style.
#[cfg(feature = "exchange")]
pub(super) fn usual(fields: &[(String, Value)]) -> String {
    Style { dash: 2, keys: 4, newline: "\n", is_meant: true }.block(fields, None)
}

/// Whole lines among the events, before the one at a place, set off as the others are.
pub(super) fn insert(events: &Events<'_>, at: usize, lines: &str, newline: &'static str) -> Edit {
    let between = newline.repeat(events.blank_lines());
    let Some(before) = at.checked_sub(1) else {
        let start = events.blocks[0].lead;
        return Edit { span: Span::new(start, start), text: format!("{lines}{between}") };
    };
    let end = events.blocks[before].end;
    let text = match events.text[..end].ends_with('\n') {
        true => format!("{between}{lines}"),
        false => format!("{newline}{between}{}", lines.trim_end_matches(['\r', '\n'])),
    };
    Edit { span: Span::new(end, end), text }
}

/// The first entry of a list that has none.
fn first(document: &Document<'_>, key: &str, fields: &[(String, Value)]) -> Result<Vec<Edit>, EditError> {
    if let Some(root) = document.root().filter(|root| root.is_flow()) {
        return first_in_braces(document, root, key, fields);
    }
    let text = document.text();
    let newline = line::newline(text, 0);
    let style = Style { dash: 2, keys: 4, newline, is_meant: false };
    let lines = style.block(fields, None);
    let lines = lines.strip_suffix(newline).unwrap_or(&lines);
    let empty = list::section(document, key)?;
    let has_key = document.root().is_some_and(|root| root.get(key).is_some());
    if !has_key {
        let ends = text.is_empty() || text.ends_with('\n');
        let (before, after) = if ends { ("", newline) } else { (newline, "") };
        let blank = if are_set_off(document) { newline } else { "" };
        let edit = format!("{before}{blank}{key}:{newline}{lines}{after}");
        return Ok(vec![Edit { span: Span::new(text.len(), text.len()), text: edit }]);
    }
    let (colon, _) = list::around(document, key)?;
    let line_end = line::end(text, colon);
    let end = match empty {
        Some(list) => list.span().end(),
        None => value_end(text, colon, line_end),
    };
    if let Some(span) = line::comment(text, colon, end) {
        return Err(EditError::Comment { span });
    }
    if end < line_end {
        // A comment stands behind the empty list: the list goes, the comment stays.
        return Ok(vec![behind_comment(text, colon, end, line_end, &format!("{newline}{lines}"))]);
    }
    Ok(vec![Edit { span: Span::new(colon, end), text: format!("{newline}{lines}") }])
}

/// Whether a blank line stands before the last key of the file, comments above it aside.
fn are_set_off(document: &Document<'_>) -> bool {
    let text = document.text();
    let last = document.root().and_then(|root| root.pairs().skip(1).last());
    let mut before = last.and_then(|(key, _)| line::previous(text, line::start(text, key.span().start())));
    while let Some(at) = before.filter(|at| line::is_comment(text, *at)) {
        before = line::previous(text, at);
    }
    before.is_some_and(|at| line::is_blank(text, at))
}

/// The first entry of a list of a file that is written in braces as a whole.
fn first_in_braces(
    document: &Document<'_>,
    root: Node<'_>,
    key: &str,
    fields: &[(String, Value)],
) -> Result<Vec<Edit>, EditError> {
    let (entry, brackets) = (only(document, fields), Brackets::new(root)?);
    match root.pairs().position(|(one, _)| one.text() == Some(key)) {
        None => Ok(brackets.insert(brackets.parts.len(), &Inline::like(root).written(key, &format!("[{entry}]")))),
        Some(at) => {
            let (key, value) = root.pairs().nth(at).ok_or(EditError::Layout { span: root.span() })?;
            let span = value.span();
            let after = list::colon(document.text(), key)?;
            let gap = if span.start() <= after { " " } else { "" };
            let span = Span::new(span.start().max(after), span.end().max(after));
            Ok(vec![Edit { span, text: format!("{gap}[{entry}]") }])
        }
    }
}

/// The end of an explicit `~` or `null` after a colon; the colon itself where there is nothing.
fn value_end(text: &str, colon: usize, line_end: usize) -> usize {
    let rest = &text[colon..line_end];
    let words = rest.trim_start();
    let word = words.split_whitespace().next().unwrap_or_default();
    if matches!(word, "~" | "null" | "Null" | "NULL") { colon + rest.len() - words.len() + word.len() } else { colon }
}

fn behind_comment(text: &str, colon: usize, end: usize, line_end: usize, lines: &str) -> Edit {
    let kept = &text[end..line_end];
    Edit { span: Span::new(colon, line_end), text: format!("{kept}{lines}") }
}
