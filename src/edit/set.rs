//! Setting a key: a value replaced, a key put in or taken away.

use crate::document::{Document, Kind, Node};
use crate::edit::block_scalar::Block;
use crate::edit::braces::{Braces, items_of};
use crate::edit::complex_key::first_byte;
use crate::edit::expected::Expected;
use crate::edit::find::find;
use crate::edit::fold::folded;
use crate::edit::gaps::gaps;
use crate::edit::habit::{self, Page};
use crate::edit::inline::Inline;
use crate::edit::items;
use crate::edit::line;
use crate::edit::list::{Events, colon, pair_end};
use crate::edit::order;
use crate::edit::rename;
use crate::edit::scalar::{Place, Quotes, write};
use crate::edit::translation;
use crate::edit::{EditError, Plan, Value};
use crate::text::{Edit, Span};

/// Plans another id: that is a renaming.
pub(super) fn id(document: &Document<'_>, id: &str, value: Option<&Value>) -> Result<Plan, EditError> {
    match value {
        Some(Value::Text(to)) => rename::rename(document, id, to),
        _ => set(document, id, "id", value),
    }
}

/// Plans another value for a key of an event; `None` takes the key away.
pub(super) fn set(document: &Document<'_>, id: &str, key: &str, value: Option<&Value>) -> Result<Plan, EditError> {
    let events = Events::new(document)?;
    let at = find(&events, id)?;
    let node = events.nodes[at];
    let text = translation::parted(key);
    let whole = text.and_then(|text| translation::whole(node, text, value));
    let (base, whole) = text.map_or((key, value), |(base, _)| (base, whole.as_ref()));
    if node.get(base).is_some_and(|old| whole == Some(&Value::of(old))) {
        return Ok(Plan { edits: Vec::new(), expected: Expected::same(events.nodes.len()), event: at });
    }
    let edits = match text {
        Some(text) => translation::edits(&events, at, text, value)?,
        None if value.is_none() => keeps_comments(&events, at, key).and_then(|()| edits(&events, at, key, None))?,
        None => edits(&events, at, key, value)?,
    };
    let wished = wished(node, base, whole);
    Ok(Plan { edits, expected: Expected::same(events.nodes.len()).with(at, wished), event: at })
}

/// The edits of one event that give a key another value, or take it away.
pub(super) fn edits(events: &Events<'_>, at: usize, key: &str, value: Option<&Value>) -> Result<Vec<Edit>, EditError> {
    let node = events.nodes[at];
    if node.is_flow() && !node.is_alias() {
        return Braces::new(node)?.set(key, value, events.like(at, key));
    }
    Event::new(events, at)?.set(key, value)
}

/// Refuses to take a key away with comments that are about the entries below it.
fn keeps_comments(events: &Events<'_>, at: usize, key: &str) -> Result<(), EditError> {
    if events.nodes[at].is_flow() {
        return Ok(());
    }
    let event = Event::new(events, at)?;
    match event.pair(key).map(|pair| event.comment_of_entries(pair)).transpose()?.flatten() {
        Some(span) => Err(EditError::Comment { span }),
        None => Ok(()),
    }
}

pub(super) fn wished(event: Node<'_>, key: &str, value: Option<&Value>) -> Value {
    let Value::Mapping(mut pairs) = Value::of(event) else { return Value::Nothing };
    pairs.retain(|(name, _)| name != key);
    pairs.extend(value.map(|value| (key.to_owned(), value.clone())));
    Value::Mapping(pairs)
}

/// An event written one key a line.
pub(super) struct Event<'e, 'd> {
    events: &'e Events<'d>,
    at: usize,
    pub(super) node: Node<'d>,
    page: Page,
}

type Pair<'d> = (Node<'d>, Node<'d>);

impl<'e, 'd> Event<'e, 'd> {
    pub(super) fn new(events: &'e Events<'d>, at: usize) -> Result<Event<'e, 'd>, EditError> {
        let node = events.nodes[at];
        if node.is_alias() {
            return Err(EditError::Anchor { span: node.span() });
        }
        if node.kind() != Kind::Mapping || events.brackets.is_some() {
            return Err(EditError::Layout { span: node.span() });
        }
        let start = first_byte(node);
        let line = line::start(events.text, start);
        if let Some(tab) = events.text[line..start].find('\t') {
            return Err(EditError::Tab { span: Span::new(line + tab, line + tab + 1) });
        }
        let page = Page {
            indent: events.text[line..start].chars().count(),
            newline: line::newline(events.text, start),
            is_meant: false,
        };
        Ok(Event { events, at, node, page })
    }

    /// A mapping of one key a line that stands below a key of an event.
    pub(super) fn below(events: &'e Events<'d>, at: usize, node: Node<'d>) -> Result<Event<'e, 'd>, EditError> {
        let event = Event::new(events, at)?;
        let start = first_byte(node);
        let line = line::start(events.text, start);
        if events.text[line..start].contains(|letter: char| letter != ' ') {
            return Err(EditError::Layout { span: node.span() });
        }
        let page = Page { indent: events.text[line..start].chars().count(), ..event.page };
        Ok(Event { node, page, ..event })
    }

    /// Another value for a key; `None` takes it away.
    pub(super) fn set(&self, key: &str, value: Option<&Value>) -> Result<Vec<Edit>, EditError> {
        match (self.pair(key), value) {
            (Some(pair), Some(value)) => self.replace(pair, key, value),
            (Some(pair), None) => Ok(vec![self.take(pair)?]),
            (None, Some(value)) => Ok(vec![self.put(key, value)?]),
            (None, None) => Ok(Vec::new()),
        }
    }

    fn pair(&self, key: &str) -> Option<Pair<'d>> {
        self.node.pairs().find(|(name, _)| name.text() == Some(key))
    }

    /// Another value in place of one.
    fn replace(&self, (key, value): Pair<'d>, name: &str, new: &Value) -> Result<Vec<Edit>, EditError> {
        let text = self.events.text;
        let after_key = colon(text, key)?;
        let end = pair_end(text, key, value);
        let start = value.span().start().max(after_key).min(end);
        if habit::is_block(Some(value)) {
            return Ok(vec![self.block(value, new, Span::new(after_key, end), name)]);
        }
        let of_items = match new {
            Value::List(new) if value.kind() == Kind::List => items::edits(value, after_key, name, new),
            _ => None,
        };
        if let Some(edits) = of_items {
            return Ok(edits);
        }
        if let Some(span) = self.comment_inside(value, after_key, start, end) {
            return item_by_item(value, after_key, name, new).ok_or(EditError::Comment { span });
        }
        let tail = &text[end..line::end(text, end)];
        let mut written = self.page.value(name, new, Some(value).filter(|node| node.kind() != Kind::Null));
        if !tail.trim().is_empty() && written.contains('\n') {
            let inline = Page { indent: 0, ..self.page };
            written = one_line(inline, name, new, value);
        }
        Ok(vec![Edit { span: Span::new(after_key, end), text: written }])
    }

    fn comment_inside(&self, value: Node<'d>, after_key: usize, start: usize, end: usize) -> Option<Span> {
        let text = self.events.text;
        let before = line::comment(text, after_key, start);
        let holds = matches!(value.kind(), Kind::List | Kind::Mapping) && !value.is_alias();
        before.or_else(|| {
            if holds {
                gaps(value, start, end).into_iter().find_map(|(from, to)| line::comment(text, from, to))
            } else {
                None
            }
        })
    }

    /// A comment that is about an entry of a list or mapping, and would be lost with it or stand alone.
    fn comment_of_entries(&self, (key, value): Pair<'d>) -> Result<Option<Span>, EditError> {
        if value.is_alias() || !matches!(value.kind(), Kind::List | Kind::Mapping) {
            return Ok(None);
        }
        let text = self.events.text;
        let (after_key, end) = (colon(text, key)?, pair_end(text, key, value));
        let start = value.span().start().max(after_key).min(end);
        let behind = || line::comment(text, end, line::next(text, end)).filter(|_| !value.is_flow());
        Ok(self.comment_inside(value, after_key, start, end).or_else(behind))
    }

    /// Another text in place of a block of text: a block again, for its header may carry a comment.
    fn block(&self, value: Node<'d>, new: &Value, span: Span, name: &str) -> Edit {
        let text = self.events.text;
        let start = value.span().start();
        let header = &text[start..line::end(text, start)];
        let comment = header.find('#').map(|at| header[header[..at].trim_end().len()..].trim_end());
        let Value::Text(letters) = new else {
            let tail = comment.map(str::to_owned).unwrap_or_default();
            return Edit { span, text: format!("{}{tail}", self.page.value(name, new, None)) };
        };
        let written = self.page.value(name, new, Some(value));
        match (comment, folded(letters, self.page.indent + 2)) {
            (Some(comment), Some(_)) => Edit { span, text: written.replacen(" >-", &format!(" >-{comment}"), 1) },
            (Some(comment), None) if !written.contains('\n') => Edit { span, text: format!("{written}{comment}") },
            (Some(comment), None) => Edit { span, text: written.replacen(" |-", &format!(" |-{comment}"), 1) },
            (None, _) => Edit { span, text: written },
        }
    }

    /// A key that is new, behind the one that usually stands before it.
    fn put(&self, key: &str, value: &Value) -> Result<Edit, EditError> {
        let text = self.events.text;
        let pairs: Vec<Pair<'d>> = self.node.pairs().collect();
        let names: Vec<&str> = pairs.iter().map(|(key, _)| key.text().unwrap_or_default()).collect();
        let written = format!(
            "{}:{}",
            write(key, "", Place::Block, Quotes::None),
            self.page.value(key, value, self.events.like(self.at, key))
        );
        let margin = " ".repeat(self.page.indent);
        match order::behind(key, &names) {
            Some(at) => {
                let (key, value) = pairs[at];
                colon(text, key)?;
                if let Some(below) = below_kept_lines(text, key, value) {
                    let edit = Span::new(below, below);
                    return Ok(Edit { span: edit, text: format!("{margin}{written}{}", self.page.newline) });
                }
                let end = line::end(text, pair_end(text, key, value));
                Ok(Edit { span: Span::new(end, end), text: format!("{}{margin}{written}", self.page.newline) })
            }
            None => {
                let start = first_byte(self.node);
                Ok(Edit { span: Span::new(start, start), text: format!("{written}{}{margin}", self.page.newline) })
            }
        }
    }

    /// A key and its value gone; the comment on its line stays, on a line of its own.
    fn take(&self, (key, value): Pair<'d>) -> Result<Edit, EditError> {
        let text = self.events.text;
        let start = key.span().start();
        let value_end = pair_end(text, key, value);
        let end = line::next(text, value_end);
        let head = habit::is_block(Some(value)).then(|| line::end(text, start));
        let comment = line::comment(text, head.map_or(value_end, |_| value.span().start()), head.unwrap_or(end));
        if start != self.node.span().start() {
            let span = Span::new(line::start(text, start), end);
            let margin = &text[span.start()..start];
            let kept = comment.map(|at| {
                format!("{margin}{}{}", text[at.range()].trim_end(), &text[line::end(text, value_end).min(end)..end])
            });
            return Ok(Edit { span, text: kept.unwrap_or_default() });
        }
        if let Some(span) = comment {
            return Err(EditError::Comment { span });
        }
        let next = self.node.pairs().nth(1).map(|(key, _)| key.span().start());
        let Some(next) = next else { return Err(EditError::Layout { span: self.node.span() }) };
        match line::comment(text, end, next) {
            Some(span) => Err(EditError::Comment { span }),
            None => Ok(Edit { span: Span::new(start, next), text: String::new() }),
        }
    }
}

/// The byte below the blank lines that belong to a block of text (`|+`, `>+`), if its file does not end within them.
fn below_kept_lines(text: &str, key: Node<'_>, value: Node<'_>) -> Option<usize> {
    habit::is_block(Some(value)).then_some(())?;
    let start = key.span().start();
    let block = Block::new(text, value.span(), line::column(text, start));
    (block.keeps_all && text[..block.end].ends_with(['\n', '\r'])).then_some(block.end)
}

/// A list with comments inside, item by item where that leaves them alone.
fn item_by_item(old: Node<'_>, after: usize, name: &str, new: &Value) -> Option<Vec<Edit>> {
    let Value::List(items) = new else { return None };
    let in_brackets = if old.is_alias() { None } else { items_of(old, name, items, &Inline::usual(false)) };
    in_brackets.or_else(|| if old.kind() == Kind::List { items::each(old, after, name, items) } else { None })
}

/// A value that must stand on one line, for a comment stands behind it.
fn one_line(page: Page, name: &str, new: &Value, old: Node<'_>) -> String {
    match new {
        Value::Text(letters) => {
            let quotes = habit::quotes(old);
            format!(" {}", write(letters, name, Place::Block, quotes))
        }
        other => page.value(name, other, None),
    }
}
