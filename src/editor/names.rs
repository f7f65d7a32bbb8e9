//! Names of a file: the ids of sources, categories and events, where each is given and where it is named.

use std::collections::BTreeMap;

use crate::document::{Document, Node, parse};
use crate::edit::{Change, EditError, Edited, Section, edit, rename_entry};
use crate::editor::cursor::Step;
use crate::editor::draft::whole;
use crate::editor::kinds::{Kind, entry, kind};
use crate::editor::place::{Place, each, place};
use crate::model::Chronicle;
use crate::read::event_of;
use crate::text::Span;

/// What a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NameKind {
    /// A source.
    Source,
    /// A category.
    Category,
    /// An event.
    Event,
}

/// A name at a place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Name {
    /// What it is of.
    pub kind: NameKind,
    /// The id.
    pub id: String,
    /// Where it stands, without quotes and the `#` of an address.
    pub span: Span,
}

/// A place of a text where something is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Occurrence {
    /// Where.
    pub span: Span,
    /// Whether it is defined there.
    pub is_definition: bool,
}

/// The name that stands at a byte.
///
/// ```
/// use dateline::editor::{NameKind, name_at};
/// let text = "title: T\nevents:\n- { date: 2012, title: A, category: war }\n";
/// let name = name_at(text, text.find("war").ok_or("no name")?).ok_or("none")?;
/// assert_eq!((name.kind, name.id.as_str()), (NameKind::Category, "war"));
/// # Ok::<(), &str>(())
/// ```
pub fn name_at(text: &str, at: usize) -> Option<Name> {
    let document = parse(text);
    let found = place(&document, at)?;
    named(&found.path, found.node, found.is_key).or_else(|| titled(&found, &document))
}

/// What a key or a value names.
pub(super) fn named(path: &[Step<'_>], node: Node<'_>, is_key: bool) -> Option<Name> {
    let id = node.text()?;
    let kind = if is_key { entry(path)? } else { kind(path)? };
    let (kind, id) = match kind {
        Kind::Category => (NameKind::Category, id.to_owned()),
        Kind::Source => (NameKind::Source, id.to_owned()),
        Kind::Event | Kind::OwnId => (NameKind::Event, id.to_owned()),
        Kind::Address => (NameKind::Event, event_of(id)?),
        _ => return None,
    };
    Some(Name { kind, span: letters(node, &id), id })
}

/// The letters of a name in what is written: without quotes, or behind a `#`.
fn letters(node: Node<'_>, id: &str) -> Span {
    let span = node.span();
    let written = &node.source()[span.range()];
    match written.find(id).filter(|_| !node.is_alias()) {
        Some(at) => Span::new(span.start() + at, span.start() + at + id.len()),
        None => span,
    }
}

/// The event whose title stands there, where the title is all that its id is made from.
fn titled(found: &Place<'_>, document: &Document<'_>) -> Option<Name> {
    let is_title = !found.is_key && kind(&found.path) == Some(Kind::Title);
    let event = found.event.filter(|event| is_title && event.get("id").is_none())?;
    let own = whole(document)?.events.into_iter().find(|one| one.span == event.span())?;
    Some(Name { kind: NameKind::Event, id: own.id, span: found.node.span() })
}

/// Every place of a text that defines or names something, in order. An event without an `id` is defined by its title.
///
/// ```
/// use dateline::editor::{NameKind, occurrences};
/// let text = "title: T\ncategories: { war: {} }\nevents:\n- { date: 2012, title: A, category: war }\n";
/// let all = occurrences(text, NameKind::Category, "war");
/// assert_eq!(all.iter().map(|one| one.is_definition).collect::<Vec<_>>(), [true, false]);
/// ```
pub fn occurrences(text: &str, of: NameKind, id: &str) -> Vec<Occurrence> {
    let document = parse(text);
    let mut found = Vec::new();
    each(&document, |path, node, is_key| {
        if let Some(name) = named(path, node, is_key).filter(|name| name.kind == of && name.id == id) {
            let is_definition = is_key || kind(path) == Some(Kind::OwnId);
            found.push(Occurrence { span: name.span, is_definition });
        }
    });
    let is_given = found.iter().any(|one| one.is_definition);
    if of == NameKind::Event && !is_given {
        let titles = titles(&document, whole(&document).as_ref());
        let own = titles.get(id).map(|title| Occurrence { span: title.span(), is_definition: true });
        found.extend(own);
    }
    found.sort_by_key(|one| one.span);
    found
}

/// The titles of the events that have no `id`, by the ids that are made from them.
fn titles<'d>(document: &'d Document<'_>, chronicle: Option<&Chronicle>) -> BTreeMap<String, Node<'d>> {
    let events = chronicle.into_iter().flat_map(|chronicle| &chronicle.events);
    let ids: BTreeMap<Span, &str> = events.map(|event| (event.span, event.id.as_str())).collect();
    let nodes = document.root().and_then(|root| root.get("events")).into_iter().flat_map(Node::items);
    let made = nodes.filter(|node| node.get("id").is_none());
    made.filter_map(|node| Some(((*ids.get(&node.span())?).to_owned(), node.get("title")?))).collect()
}

/// The places that define something: one, but for a name that stands twice.
///
/// ```
/// use dateline::editor::{NameKind, definitions};
/// let text = "title: T\nevents:\n- { date: 2012, title: Houla }\n";
/// let all = definitions(text, NameKind::Event, "houla-2012");
/// assert_eq!(&text[all[0].range()], "Houla");
/// ```
pub fn definitions(text: &str, of: NameKind, id: &str) -> Vec<Span> {
    occurrences(text, of, id).into_iter().filter(|one| one.is_definition).map(|one| one.span).collect()
}

/// The text with another name for what is named at a byte, at every place that names it: every other byte is as before.
///
/// ```
/// use dateline::editor::renamed;
/// let text = "title: T\ncategories: { war: {} }\nevents:\n- { date: 2012, title: A, category: war }\n";
/// let at = text.find("war").ok_or("no name")?;
/// let edited = renamed(text, at, "wars").ok_or("no name there")?.map_err(|_| "refused")?;
/// assert_eq!(edited.text, text.replace("war", "wars"));
/// # Ok::<(), &str>(())
/// ```
///
/// # Errors
/// Where the name is taken or none that can stand there, or the file is written in a way that cannot be edited safely; `None`
/// where no name stands at the byte.
pub fn renamed(text: &str, at: usize, to: &str) -> Option<Result<Edited, EditError>> {
    let name = name_at(text, at)?;
    Some(match name.kind {
        NameKind::Event => edit(text, &Change::Rename { id: name.id, to: to.to_owned() }),
        NameKind::Source => rename_entry(text, Section::Sources, &name.id, to),
        NameKind::Category => rename_entry(text, Section::Categories, &name.id, to),
    })
}
