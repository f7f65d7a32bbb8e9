//! Adding many events at once, with the categories and sources that they name: one change, proved once.

use std::collections::BTreeSet;

use crate::document::{Document, Kind, Node, parse};
use crate::edit::add::{Style, inline, insert, model};
use crate::edit::brackets::Brackets;
use crate::edit::expected::{Expected, Slot};
use crate::edit::inline::Inline;
use crate::edit::list::{Events, content_end};
use crate::edit::new_file::pair_lines;
use crate::edit::proof::{self, Before, Proved};
use crate::edit::{Change, EditError, Edited, Plan, Value, line, order, stable_ids, translation};
use crate::text::{Edit, Span, apply};

/// The keys of a mapping with their values.
type Fields = Vec<(String, Value)>;

/// A file with events put among those that it has, in order of time where they are in order; `sections` are entries of
/// `categories` and `sources`, each with its key.
///
/// # Errors
/// Where the file is written in a way that takes no such lines, or would not read as wished.
pub(crate) fn add_many(text: &str, sections: &[(&str, Fields)], events: &[Fields]) -> Result<String, EditError> {
    line::check(text)?;
    let mut text = text.to_owned();
    for (name, entries) in sections.iter().filter(|(_, entries)| !entries.is_empty()) {
        text = with_section(&text, name, entries)?;
    }
    let mut rest = events;
    // The first event of an empty list shows how the others are written.
    if is_empty(&text)?
        && let Some((first, others)) = events.split_first()
    {
        text = crate::edit::edit(&text, &Change::Add { fields: first.clone() })?.text;
        rest = others;
    }
    among(&text, rest.to_vec())
}

/// Whether a text has no event.
fn is_empty(text: &str) -> Result<bool, EditError> {
    let document = whole(text)?;
    Ok(Events::new(&document)?.nodes.is_empty())
}

fn whole(text: &str) -> Result<Document<'_>, EditError> {
    let document = parse(text);
    match document.is_whole() {
        true => Ok(document),
        false => Err(EditError::Invalid { diagnostics: document.diagnostics().to_vec() }),
    }
}

/// Events among others.
fn among(text: &str, mut fields: Vec<Fields>) -> Result<String, EditError> {
    if fields.is_empty() {
        return Ok(text.to_owned());
    }
    let document = whole(text)?;
    let own = translation::of_file(&document);
    for fields in &mut fields {
        *fields = translation::folded(std::mem::take(fields), &own);
    }
    let before = Before::new(&document);
    let made = stable_ids::made(&before);
    let proved = proof::prove(&before, plan(&document, &fields)?)?;
    let Some(made) = made else { return proved.sound().map(|edited| edited.text) };
    let own = own_ids(&proved, &made, &mut fields);
    let proved = if own { proof::prove(&before, plan(&document, &fields)?)? } else { proved };
    match stable_ids::lost(&made, &proved.events, None).is_empty() {
        true => proved.sound().map(|edited: Edited| edited.text),
        false => Err(EditError::WouldChangeOther),
    }
}

/// Gives an id to each new event that would else take the made one of another; whether there was one.
fn own_ids(proved: &Proved, made: &stable_ids::Made, fields: &mut [Fields]) -> bool {
    let theirs: BTreeSet<&str> = made.iter().flatten().map(String::as_str).collect();
    let now: BTreeSet<&str> = proved.events.iter().filter_map(|(_, id)| id.as_deref()).collect();
    let mut given = BTreeSet::new();
    let new = proved.events.iter().filter(|(origin, _)| origin.is_none()).map(|(_, id)| id);
    for (id, fields) in new.zip(fields) {
        let Some(id) = id.as_deref().filter(|id| theirs.contains(id)) else { continue };
        let mut free = (2..).map(|number| format!("{id}-{number}"));
        let free = free.find(|free| !now.contains(free.as_str()) && !given.contains(free));
        let free = free.unwrap_or_else(|| id.to_owned());
        given.insert(free.clone());
        fields.insert(0, ("id".to_owned(), Value::Text(free)));
    }
    !given.is_empty()
}

/// Where each new event goes, by place and then by its beginning.
fn plan(document: &Document<'_>, fields: &[Fields]) -> Result<Plan, EditError> {
    let events = Events::new(document)?;
    let places = places(&events, fields);
    let mut edits: Vec<Edit> = Vec::new();
    let mut slots = Vec::new();
    let between = |newline: &str| newline.repeat(events.blank_lines());
    let mut next = 0;
    for at in 0..=events.nodes.len() {
        let mut entries = Vec::new();
        let mut lines = String::new();
        let mut newline = "\n";
        while let Some((_, new)) = places.get(next).filter(|(place, _)| *place == at) {
            if events.brackets.is_some() {
                let model = neighbour(&events, at)?;
                entries.push(inline(&events, at, model, &fields[*new]));
            } else {
                let block = block(&events, at, &fields[*new])?;
                newline = block.1;
                if !lines.is_empty() {
                    lines.push_str(&between(newline));
                }
                lines.push_str(&block.0);
            }
            slots.push(Slot::New(Value::Mapping(fields[*new].clone())));
            next += 1;
        }
        if let Some(brackets) = events.brackets.as_ref().filter(|_| !entries.is_empty()) {
            edits.extend(brackets.insert_all(at, &entries));
        }
        if !lines.is_empty() {
            edits.push(insert(&events, at, &lines, newline));
        }
        if at < events.nodes.len() {
            slots.push(Slot::Same(at));
        }
    }
    let event = slots.iter().position(|slot| matches!(slot, Slot::New(_))).unwrap_or(0);
    Ok(Plan { edits, expected: Expected::of(slots), event })
}

/// The place of each new event and which one it is, in the order in which they are to stand.
fn places(events: &Events<'_>, fields: &[Fields]) -> Vec<(usize, usize)> {
    let reckoning = events.nodes.first().map(|event| order::reckoning(*event)).unwrap_or_default();
    let is_ordered = order::unordered(events.nodes.iter().copied()).is_none();
    // The latest beginning up to each event: the first that begins later is where this grows beyond it.
    let mut latest = None;
    let reached: Vec<_> = events
        .nodes
        .iter()
        .map(|event| {
            latest = latest.max(order::begins(*event).map(|begins| begins.0));
            latest
        })
        .collect();
    let begin = |fields: &Fields| order::start_of(fields, reckoning);
    let mut places: Vec<_> = fields
        .iter()
        .enumerate()
        .map(|(new, fields)| match begin(fields).filter(|_| is_ordered) {
            Some(begin) => (reached.partition_point(|latest| *latest <= Some(begin.0)), Some(begin.0), new),
            None => (events.nodes.len(), None, new),
        })
        .collect();
    places.sort();
    places.into_iter().map(|(at, _, new)| (at, new)).collect()
}

/// The event whose writing is copied.
fn neighbour<'d>(events: &Events<'d>, at: usize) -> Result<Node<'d>, EditError> {
    model(events, at).ok_or(EditError::Layout { span: events.nodes[0].span() })
}

/// The lines of an event as its neighbours are written, with their line end.
fn block(events: &Events<'_>, at: usize, fields: &Fields) -> Result<(String, &'static str), EditError> {
    let neighbour = neighbour(events, at)?;
    let style = Style { is_meant: true, ..Style::of(events, neighbour)? };
    if !neighbour.is_flow() {
        let block = style.block(fields, Some(neighbour));
        return Ok((block, style.newline));
    }
    let (margin, space) = (" ".repeat(style.dash), " ".repeat(style.keys - style.dash - 1));
    Ok((format!("{margin}-{space}{}{}", inline(events, at, neighbour, fields), style.newline), style.newline))
}

/// The text with entries in a section; one that is missing is made above the events.
fn with_section(text: &str, name: &str, entries: &Fields) -> Result<String, EditError> {
    let document = whole(text)?;
    let root = document.root().ok_or(EditError::Layout { span: Span::new(0, text.len().min(1)) })?;
    if root.is_flow() {
        let edits = in_braces_of_all(root, name, entries)?;
        return apply(text, &edits).ok_or(EditError::WouldChangeOther);
    }
    let newline = line::newline(text, 0);
    let lines = |indent: usize| -> String {
        let all: String = entries.iter().map(|(key, value)| pair_lines(indent, key, value)).collect();
        all.replace('\n', newline)
    };
    let margin = root.pairs().next().map_or(0, |(key, _)| line::column(text, key.span().start()));
    let section = root.get(name);
    let edit = match section {
        Some(node) if node.is_alias() => return Err(EditError::Anchor { span: node.span() }),
        Some(node) if node.kind() == Kind::Mapping && node.is_flow() => {
            let edits = in_braces(node, entries, &Inline::usual(false))?;
            return apply(text, &edits).ok_or(EditError::WouldChangeOther);
        }
        Some(node) if node.kind() == Kind::Mapping => below(text, node, lines)?,
        Some(node) if node.kind() == Kind::Null && node.span().is_empty() => {
            let key = root.pairs().find(|(key, _)| key.text() == Some(name)).map_or(0, |(key, _)| key.span().start());
            let at = line::next(text, key);
            let gap = if text[..at].ends_with('\n') { "" } else { newline };
            Edit { span: Span::new(at, at), text: format!("{gap}{}", lines(margin + 2)) }
        }
        Some(node) => return Err(EditError::Layout { span: node.span() }),
        None => {
            let key = root.pairs().find(|(key, _)| key.text() == Some("events")).map(|(key, _)| key.span().start());
            let at = key.map_or(text.len(), |key| lead(text, line::start(text, key))).max(line::body(text));
            let gap = if at > line::body(text) && !text[..at].ends_with('\n') { newline } else { "" };
            Edit {
                span: Span::new(at, at),
                text: format!("{gap}{}{name}:{newline}{}", " ".repeat(margin), lines(margin + 2)),
            }
        }
    };
    apply(text, &[edit]).ok_or(EditError::WouldChangeOther)
}

/// The first of the comment lines right above a line.
fn lead(text: &str, at: usize) -> usize {
    let mut lead = at;
    while let Some(before) = line::previous(text, lead).filter(|before| line::is_comment(text, *before)) {
        lead = before;
    }
    lead
}

/// Entries behind those of a section that has a line for each key.
fn below(text: &str, node: Node<'_>, lines: impl Fn(usize) -> String) -> Result<Edit, EditError> {
    let (key, _) = node.pairs().next().ok_or(EditError::Layout { span: node.span() })?;
    let indent = line::column(text, key.span().start());
    let end = line::next(text, content_end(text, node));
    let gap = if text[..end].ends_with('\n') { "" } else { line::newline(text, 0) };
    Ok(Edit { span: Span::new(end, end), text: format!("{gap}{}", lines(indent)) })
}

/// Entries behind those of a section in braces; `usual` is how it is written where nothing in it shows that.
fn in_braces(node: Node<'_>, entries: &Fields, usual: &Inline) -> Result<Vec<Edit>, EditError> {
    let brackets = Brackets::new(node)?;
    let outer = if node.pairs().next().is_some() { Inline::like(node).on_one_line() } else { usual.clone() };
    let style = node.pairs().map(|(_, value)| value).find(|value| value.is_flow());
    let style = style.map_or_else(|| outer.clone(), Inline::like).on_one_line();
    let pairs: Vec<String> = entries
        .iter()
        .map(|(key, value)| match value {
            Value::Mapping(fields) => outer.written(key, &style.mapping(fields, &[], |_| None)),
            _ => outer.written(key, "{}"),
        })
        .collect();
    Ok(brackets.insert_all(brackets.parts.len(), &pairs))
}

/// Entries of a section of a file that is written in braces as a whole; a section that is missing comes before the events.
fn in_braces_of_all(root: Node<'_>, name: &str, entries: &Fields) -> Result<Vec<Edit>, EditError> {
    let style = Inline::like(root);
    match root.get(name) {
        Some(node) if node.kind() == Kind::Mapping && !node.is_alias() => {
            in_braces(node, entries, &style.on_one_line())
        }
        Some(node) => Err(EditError::Layout { span: node.span() }),
        None => {
            let at = root.pairs().position(|(key, _)| key.text() == Some("events"));
            let brackets = Brackets::new(root)?;
            let inner = style.on_one_line();
            let section = inner.mapping(entries, &[], |_| None);
            Ok(brackets.insert(at.unwrap_or(brackets.parts.len()), &style.written(name, &section)))
        }
    }
}
