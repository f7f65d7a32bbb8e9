//! Adding an event. What it is: one block of lines among the others, as its neighbours are written. In: the document, keys
//! and values. Out: one insertion. It must not touch a line that is there.

use std::collections::BTreeSet;

use crate::document::{Document, Kind, Node};
use crate::edit::expected::{Expected, Slot};
use crate::edit::habit::Page;
use crate::edit::line;
use crate::edit::list::{self, Events};
use crate::edit::order;
use crate::edit::{EditError, Plan, Value};
use crate::read::made_id;
use crate::text::{Edit, Span};

/// Plans a new event.
pub(super) fn add(document: &Document<'_>, fields: &[(String, Value)]) -> Result<Plan, EditError> {
    let events = Events::new(document)?;
    let at = place(&events, fields);
    let neighbours: Vec<Node<'_>> = neighbours(&events, at);
    let fields = with_id(&events, &neighbours, fields);
    let edit = match neighbours.first() {
        Some(neighbour) => {
            let block = Style::of(&events, *neighbour)?.block(&fields, Some(*neighbour));
            insertion(&events, at, block)
        }
        None if events.nodes.is_empty() => first(document, &fields)?,
        None => return Err(EditError::FlowStyle { span: events.nodes[0].span() }),
    };
    let mut slots = Expected::same(events.nodes.len()).0;
    slots.insert(at, Slot::New(Value::Mapping(fields)));
    Ok(Plan { edits: vec![edit], expected: Expected(slots), event: at })
}

/// By date where the list is in order, else the end.
fn place(events: &Events<'_>, fields: &[(String, Value)]) -> usize {
    let date = fields.iter().find_map(|(key, value)| match value {
        Value::Text(text) if key == "date" => order::start(text),
        _ => None,
    });
    match date {
        Some(begin) if order::unordered(events.nodes.iter().copied()).is_none() => {
            order::place(begin, events.nodes.iter().copied())
        }
        _ => events.nodes.len(),
    }
}

/// Events to copy from, the nearest first: those that are written one key a line.
fn neighbours<'d>(events: &Events<'d>, at: usize) -> Vec<Node<'d>> {
    let (before, after) = events.nodes.split_at(at);
    let near = before.iter().rev().take(1).chain(after.iter()).chain(before.iter().rev().skip(1));
    let usable = |node: &&Node<'d>| node.kind() == Kind::Mapping && !node.is_flow() && !node.is_alias();
    near.filter(usable).take(1).copied().collect()
}

/// With an id made from the title, where the neighbour has one and none is given.
fn with_id(events: &Events<'_>, neighbours: &[Node<'_>], fields: &[(String, Value)]) -> Vec<(String, Value)> {
    let mut fields = fields.to_vec();
    let wanted = neighbours.first().is_some_and(|node| node.get("id").is_some());
    let title = fields.iter().find_map(|(key, value)| match value {
        Value::Text(text) if key == "title" => Some(text.clone()),
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
        Ok(Style { dash: events.column, keys, newline: line::newline(events.text, start) })
    }

    /// The lines of an event, each with its end.
    fn block(&self, fields: &[(String, Value)], neighbour: Option<Node<'_>>) -> Block {
        let page = Page { indent: self.keys, newline: self.newline };
        let theirs: Vec<&str> = neighbour.into_iter().flat_map(Node::pairs).filter_map(|(key, _)| key.text()).collect();
        let keys: Vec<&str> = fields.iter().map(|(key, _)| key.as_str()).collect();
        let mut lines = String::new();
        for key in order::like(&keys, &theirs) {
            let margin = match lines.is_empty() {
                true => format!("{}-{}", " ".repeat(self.dash), " ".repeat(self.keys - self.dash - 1)),
                false => " ".repeat(self.keys),
            };
            let value = fields.iter().find(|(name, _)| name == key).map_or(&Value::Nothing, |(_, value)| value);
            let like = neighbour.and_then(|neighbour| neighbour.get(key));
            lines.push_str(&format!("{margin}{key}:{}{}", page.value(key, value, like), self.newline));
        }
        Block { lines, newline: self.newline }
    }
}

/// The lines of a new event.
struct Block {
    lines: String,
    newline: &'static str,
}

fn insertion(events: &Events<'_>, at: usize, block: Block) -> Edit {
    insert(events, at, &block.lines, block.newline)
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

/// The first event of a file that has none.
fn first(document: &Document<'_>, fields: &[(String, Value)]) -> Result<Edit, EditError> {
    let text = document.text();
    let newline = line::newline(text, 0);
    let style = Style { dash: 2, keys: 4, newline };
    let lines = style.block(fields, None).lines;
    let lines = lines.strip_suffix(newline).unwrap_or(&lines);
    let empty = list::section(document)?;
    let has_key = document.root().is_some_and(|root| root.get("events").is_some());
    if !has_key {
        let ends = text.is_empty() || text.ends_with('\n');
        let (before, after) = if ends { ("", newline) } else { (newline, "") };
        let edit = format!("{before}events:{newline}{lines}{after}");
        return Ok(Edit { span: Span::new(text.len(), text.len()), text: edit });
    }
    let (colon, _) = list::around(document)?;
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
        return Ok(behind_comment(text, colon, end, line_end, &format!("{newline}{lines}")));
    }
    Ok(Edit { span: Span::new(colon, end), text: format!("{newline}{lines}") })
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
