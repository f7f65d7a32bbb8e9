//! The outline of a file: its events in order of time, its sources, categories, eras and timelines.

use std::collections::BTreeMap;

use crate::document::{Document, Node, parse};
use crate::editor::draft::whole;
use crate::model::Chronicle;
use crate::text::Span;

/// What an entry of the outline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SymbolKind {
    /// A section, such as `events`.
    Section,
    /// An event.
    Event,
    /// A source.
    Source,
    /// A category.
    Category,
    /// An era.
    Era,
    /// A timeline.
    Timeline,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Symbol {
    /// What it is called; never empty.
    pub name: String,
    /// Its date in words, or its id.
    pub detail: Option<String>,
    /// What it is.
    pub kind: SymbolKind,
    /// All of it.
    pub span: Span,
    /// The part of it that names it.
    pub selection: Span,
    /// What it holds, events in order of time.
    pub children: Vec<Symbol>,
}

/// The outline of a text. Of one with errors, as much as can be read, events in the order of the file where there is no other.
///
/// ```
/// let text = "title: T\nevents:\n- { date: 2013, title: B }\n- { date: 2012, title: A }\n";
/// let outline = dateline::editor::symbols(text);
/// assert_eq!(outline[0].children.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["A", "B"]);
/// ```
pub fn symbols(text: &str) -> Vec<Symbol> {
    let document = parse(text);
    let chronicle = whole(&document);
    sections(&document).filter_map(|(key, value)| section(key, value, chronicle.as_ref())).collect()
}

fn sections<'d>(document: &'d Document<'_>) -> impl Iterator<Item = (Node<'d>, Node<'d>)> {
    document.root().into_iter().flat_map(Node::pairs)
}

fn section(key: Node<'_>, value: Node<'_>, chronicle: Option<&Chronicle>) -> Option<Symbol> {
    let name = key.text()?;
    let children: Vec<Symbol> = match name {
        "events" => events(value, chronicle),
        "sources" => value.pairs().filter_map(|(id, source)| entry(id, source, "title", SymbolKind::Source)).collect(),
        "categories" => value.pairs().filter_map(|(id, own)| entry(id, own, "label", SymbolKind::Category)).collect(),
        "eras" => value.items().filter_map(|era| item(era, "title", "date", SymbolKind::Era)).collect(),
        "timelines" => value.items().filter_map(|view| item(view, "id", "title", SymbolKind::Timeline)).collect(),
        _ => return None,
    };
    let span = Span::new(key.span().start(), value.span().end().max(key.span().end()));
    Some(Symbol {
        name: name.to_owned(),
        detail: None,
        kind: SymbolKind::Section,
        span,
        selection: key.span(),
        children,
    })
}

/// The events in order of time, then those that could not be read.
fn events(list: Node<'_>, chronicle: Option<&Chronicle>) -> Vec<Symbol> {
    let order: BTreeMap<Span, (usize, String)> = chronicle
        .into_iter()
        .flat_map(|chronicle| &chronicle.events)
        .enumerate()
        .map(|(at, event)| (event.span, (at, event.date.words())))
        .collect();
    let mut found: Vec<(usize, Symbol)> = Vec::new();
    for node in list.items() {
        let Some(symbol) = item(node, "title", "date", SymbolKind::Event) else { continue };
        found.push(match order.get(&node.span()) {
            Some((at, words)) => (*at, Symbol { detail: Some(words.clone()), ..symbol }),
            None => (usize::MAX, symbol),
        });
    }
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, symbol)| symbol).collect()
}

/// An entry of a list, called as one of its keys says.
fn item(node: Node<'_>, name: &str, detail: &str, kind: SymbolKind) -> Option<Symbol> {
    let named = node.get(name).filter(|named| named.text().is_some_and(|text| !text.trim().is_empty()));
    let detail = node.get(detail).filter(|detail| detail.text().is_some());
    let told = named.or(detail)?;
    let inside = |span: Span| node.span().start() <= span.start() && span.end() <= node.span().end();
    let selection = Some(told.span()).filter(|span| inside(*span) && !told.is_alias()).unwrap_or(node.span());
    Some(Symbol {
        name: told.text()?.to_owned(),
        detail: detail.and_then(|detail| detail.text()).map(str::to_owned),
        kind,
        span: node.span(),
        selection,
        children: Vec::new(),
    })
}

/// An entry under its id.
fn entry(id: Node<'_>, value: Node<'_>, detail: &str, kind: SymbolKind) -> Option<Symbol> {
    let name = id.text().filter(|id| !id.trim().is_empty())?;
    let end = if value.is_alias() { id.span().end() } else { value.span().end().max(id.span().end()) };
    Some(Symbol {
        name: name.to_owned(),
        detail: value.get(detail).and_then(|detail| detail.text()).map(str::to_owned),
        kind,
        span: Span::new(id.span().start(), end),
        selection: id.span(),
        children: Vec::new(),
    })
}
