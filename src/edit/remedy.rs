//! Remedies. What it is: the fixes of faults that concern more than one place: events in order, a source gone, an id in the
//! links to it. In: a document and its faults. Out: fixes beside each fault. It must not judge a value.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Document, Kind, Node};
use crate::edit::line;
use crate::edit::list::{Events, pair_end};
use crate::edit::order;
use crate::read::keep_quotes;
use crate::text::{Edit, Span};

/// Gives each fault the fixes that reading alone does not know.
pub(super) fn add(document: &Document<'_>, found: &mut [Diagnostic]) {
    let Some(root) = document.root().filter(|_| document.is_whole()) else { return };
    for fault in found {
        match fault.code {
            Code::OutOfOrder => fault.fixes.extend(in_order(document)),
            Code::UnusedSource => fault.fixes.extend(without(root, "sources", "source", fault.span)),
            Code::UnusedCategory => fault.fixes.extend(without(root, "categories", "category", fault.span)),
            Code::DuplicateId => fault.fixes.extend(another_id(root, fault.span)),
            Code::InvalidId => everywhere(root, fault),
            _ => {}
        }
    }
}

/// The events in order of time, each with its own comments; the lines between them stay.
fn in_order(document: &Document<'_>) -> Option<Fix> {
    let events = Events::new(document).ok()?;
    let order = order::chronological(&events.nodes);
    let first = order.iter().enumerate().position(|(place, at)| place != *at)?;
    let last = order.iter().enumerate().rposition(|(place, at)| place != *at)?;
    let (text, blocks) = (events.text, &events.blocks);
    let newline = line::newline(text, blocks[first].dash);
    let mut out = String::new();
    for place in first..=last {
        let own = &text[blocks[order[place]].lead..blocks[order[place]].end];
        out.push_str(own);
        if !own.ends_with('\n') {
            out.push_str(newline);
        }
        if place < last {
            out.push_str(&text[blocks[place].end..blocks[place + 1].lead]);
        }
    }
    let span = Span::new(blocks[first].lead, blocks[last].end);
    if !text[span.range()].ends_with('\n') {
        out.truncate(out.trim_end_matches(['\n', '\r']).len());
    }
    Some(Fix { title: "put the events in order of date".into(), edits: vec![Edit { span, text: out }], safe: true })
}

/// An entry of a section gone, with the comments right above it; the whole section where it is the only one.
fn without(root: Node<'_>, section: &str, what: &str, key: Span) -> Option<Fix> {
    let (head, mapping) = root.pairs().find(|(name, _)| name.text() == Some(section))?;
    if root.is_flow() || mapping.is_flow() || mapping.is_alias() {
        return None;
    }
    let text = root.source();
    let (name, value) = mapping.pairs().find(|(name, _)| name.span() == key)?;
    let first = if mapping.pairs().count() == 1 { head } else { name };
    let start = line::start(text, first.span().start());
    if !text[start..first.span().start()].trim().is_empty() {
        return None;
    }
    let span = Span::new(lead(text, start), line::next(text, pair_end(text, name, value)));
    let title = format!("delete the {what} `{}`", name.text()?);
    Some(Fix { title, edits: vec![Edit { span, text: String::new() }], safe: false })
}

/// The start of the comment lines right above a line.
fn lead(text: &str, start: usize) -> usize {
    let mut lead = start;
    while let Some(before) = line::previous(text, lead).filter(|before| line::is_comment(text, *before)) {
        if line::indent(text, before) != line::indent(text, start) {
            break;
        }
        lead = before;
    }
    lead
}

/// The first free id of the kind `houla-2`; safe where no link leads to the one that stands twice.
fn another_id(root: Node<'_>, span: Span) -> Option<Fix> {
    let list = ["events", "timelines"].into_iter().find(|list| {
        root.get(list).is_some_and(|list| list.span().start() <= span.start() && span.end() <= list.span().end())
    })?;
    let ids = || root.get(list).into_iter().flat_map(Node::items).filter_map(|item| item.get("id"));
    let id = ids().find(|id| id.span() == span).and_then(Node::text)?;
    let free = (2..).map(|number| format!("{id}-{number}"));
    let new = free.into_iter().find(|new| ids().all(|other| other.text() != Some(new)))?;
    let is_linked = list == "events" && references(root, list).iter().any(|to| to.text() == Some(id));
    let title = format!("write `{new}`");
    let mut fix = Fix { title, edits: vec![Edit { span, text: new }], safe: !is_linked };
    keep_quotes(root.source(), &mut fix);
    Some(fix)
}

/// The new id wherever the old one is referred to.
fn everywhere(root: Node<'_>, fault: &mut Diagnostic) {
    let Some(section) = ["events", "sources", "categories"].into_iter().find(|section| {
        let range = root.get(section).map(Node::span);
        range.is_some_and(|range| range.start() <= fault.span.start() && fault.span.end() <= range.end())
    }) else {
        return;
    };
    let Some(old) = named(root, section, fault.span) else { return };
    let places: Vec<Span> = references(root, section)
        .into_iter()
        .filter(|node| node.text() == Some(old) && !node.is_alias() && node.span() != fault.span)
        .map(Node::span)
        .collect();
    for fix in fault.fixes.iter_mut().filter(|_| !places.is_empty()) {
        let Some(new) = fix.title.split('`').nth(1).map(str::to_owned) else { continue };
        fix.title = format!("{} here and in {} more place{}", fix.title, places.len(), plural(places.len()));
        fix.edits.extend(places.iter().map(|span| Edit { span: *span, text: new.clone() }));
        keep_quotes(root.source(), fix);
    }
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// The letters of the id at a place.
fn named<'d>(root: Node<'d>, section: &str, span: Span) -> Option<&'d str> {
    let entries = root.get(section)?;
    let ids = entries.items().filter_map(|item| item.get("id")).chain(entries.pairs().map(|(key, _)| key));
    ids.into_iter().find(|id| id.span() == span).and_then(Node::text)
}

/// Every value that names an entry of a section.
fn references<'d>(root: Node<'d>, section: &str) -> Vec<Node<'d>> {
    let all = |list: &str| root.get(list).into_iter().flat_map(Node::items).collect::<Vec<_>>();
    let within = |node: Node<'d>, key: &str| -> Vec<Node<'d>> {
        let value = node.get(key);
        let items = value.into_iter().flat_map(Node::items);
        items.chain(value.filter(|value| value.kind() == Kind::Scalar)).collect()
    };
    let filters = |key: &str| -> Vec<Node<'d>> {
        all("timelines")
            .into_iter()
            .filter_map(|view| view.get("where"))
            .flat_map(|filter| within(filter, key))
            .collect()
    };
    match section {
        "events" => all("events")
            .into_iter()
            .flat_map(|event| within(event, "links"))
            .filter_map(|link| link.get("to"))
            .collect(),
        "categories" => {
            let own = all("events").into_iter().filter_map(|event| event.get("category"));
            own.chain(filters("category")).collect()
        }
        _ => {
            let events = all("events");
            let cited = events.iter().flat_map(|event| within(*event, "sources"));
            let cited = cited.filter_map(|item| if item.kind() == Kind::Scalar { Some(item) } else { item.get("id") });
            let told = events.iter().flat_map(|event| within(*event, "accounts")).filter_map(|one| one.get("source"));
            cited.chain(told).chain(filters("source")).collect()
        }
    }
}
