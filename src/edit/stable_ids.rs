//! Ids that stay: an id that is made from a title and a date is written into the file before a change gives the event
//! another one, or lets the id name another event.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::document::{Document, Node, parse};
use crate::edit::expected::{Expected, Slot};
use crate::edit::list::Events;
use crate::edit::proof::{Before, prove};
use crate::edit::set;
use crate::edit::{Change, EditError, Edited, Plan, Value};
use crate::model::Chronicle;
use crate::text::{Edit, Span, apply};

/// The made ids of a file, by the place of the event in the list; nothing for one that is given its id or cannot be read.
pub(super) type Made = Vec<Option<String>>;

/// The ids of all events that could be read, in the order of the list.
pub(super) fn all(nodes: &[Node<'_>], chronicle: Option<&Chronicle>) -> Made {
    let events = chronicle.into_iter().flat_map(|chronicle| &chronicle.events);
    let by_place: BTreeMap<Span, &str> = events.map(|event| (event.span, event.id.as_str())).collect();
    nodes.iter().map(|node| by_place.get(&node.span()).map(|id| (*id).to_owned())).collect()
}

/// The made ids of a document; `None` where every event is given its own.
pub(super) fn made(before: &Before<'_, '_>) -> Option<Made> {
    let nodes = nodes(before.document);
    has_made(&nodes).then(|| only_made(all(&nodes, before.chronicle().as_ref()), &nodes))
}

/// The ids of all events, where one of them may be made.
pub(super) fn where_made(document: &Document<'_>, chronicle: Option<&Chronicle>) -> Option<Made> {
    let nodes = nodes(document);
    has_made(&nodes).then(|| all(&nodes, chronicle))
}

/// Whether an event may have a made id. One without a date or a title cannot be read, and has no id to lose.
fn has_made(nodes: &[Node<'_>]) -> bool {
    nodes.iter().any(|node| !is_given(node) && node.get("date").is_some() && node.get("title").is_some())
}

fn is_given(node: &Node<'_>) -> bool {
    node.get("id").is_some_and(|id| id.text().is_some())
}

fn only_made(ids: Made, nodes: &[Node<'_>]) -> Made {
    ids.into_iter().zip(nodes).map(|(id, node)| id.filter(|_| !is_given(node))).collect()
}

/// The events of a document.
pub(super) fn nodes<'d>(document: &'d Document<'_>) -> Vec<Node<'d>> {
    document.root().and_then(|root| root.get("events")).into_iter().flat_map(Node::items).collect()
}

/// The made ids that their events would lose, with the places of these before the change; not that of one whose id is changed
/// on purpose.
pub(super) fn lost(
    made: &Made,
    after: &[(Option<usize>, Option<String>)],
    change: Option<&Change>,
) -> BTreeMap<usize, String> {
    let meant = match change {
        Some(Change::Rename { id, .. }) => Some(id),
        Some(Change::Set { id, key, .. }) if key == "id" => Some(id),
        _ => None,
    };
    let changed = after.iter().filter_map(|(from, id)| {
        let (from, id) = ((*from)?, id.as_ref()?);
        made.get(from)?.clone().filter(|old| old != id && Some(old) != meant).map(|old| (from, old))
    });
    changed.collect()
}

/// Refuses an id that is asked for, where it is the made one of another event.
pub(super) fn refuse_taken(document: &Document<'_>, made: &Made, change: &Change) -> Result<(), EditError> {
    let wished = match change {
        Change::Add { fields } => fields.iter().find_map(|(key, value)| text(value).filter(|_| key == "id")),
        Change::Set { key, value: Some(value), .. } if key == "id" => text(value),
        Change::Rename { to, .. } => Some(to.as_str()),
        _ => None,
    };
    let own = match change {
        Change::Set { id, .. } | Change::Rename { id, .. } => Some(id.as_str()),
        _ => None,
    };
    let Some(id) = wished.filter(|id| own != Some(id)) else { return Ok(()) };
    match made.iter().position(|made| made.as_deref() == Some(id)) {
        Some(at) => {
            let node = nodes(document)[at];
            let span = node.get("title").map_or(node.span(), Node::span);
            Err(EditError::IdTaken { id: id.to_owned(), span })
        }
        None => Ok(()),
    }
}

fn text(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// The change with an id for the new event, where it would else take the made one of another: the next that is free.
pub(super) fn with_own(change: &Change, made: &Made, given: Option<&str>) -> Option<Change> {
    let Change::Add { fields } = change else { return None };
    let id = given.filter(|_| !fields.iter().any(|(key, _)| key == "id"))?;
    let taken: BTreeSet<&str> = made.iter().flatten().map(String::as_str).collect();
    let is_number = |tail: &str| tail.bytes().all(|byte| byte.is_ascii_digit());
    let base = id.rsplit_once('-').filter(|(base, tail)| is_number(tail) && taken.contains(base));
    let base = base.map_or(id, |(base, _)| base);
    let free = (2..).map(|number| format!("{base}-{number}")).find(|id| !taken.contains(id.as_str()))?;
    let mut fields = fields.clone();
    fields.push(("id".into(), Value::text(free)));
    Some(Change::Add { fields })
}

/// A document with ids written into it, by place, and the edits that do so: proved.
pub(super) fn written(
    before: &Before<'_, '_>,
    ids: &BTreeMap<usize, String>,
) -> Result<(Edited, Vec<Edit>), EditError> {
    let events = Events::new(before.document)?;
    let mut expected = Expected::same(events.nodes.len());
    let mut edits = Vec::new();
    for (at, id) in ids {
        let value = Value::text(id);
        edits.extend(set::edits(&events, *at, "id", Some(&value))?);
        expected = expected.with(*at, set::wished(events.nodes[*at], "id", Some(&value)));
    }
    let event = ids.keys().next().copied().unwrap_or_default();
    let written = prove(before, Plan { edits: edits.clone(), expected, event })?.sound()?;
    Ok((written, edits))
}

/// Where each event after a change was before it; nothing for a new one.
pub(super) fn origins(slots: &[Slot], before: usize) -> Vec<Option<usize>> {
    let origin = |(at, slot): (usize, &Slot)| match slot {
        Slot::Same(from) => Some(*from),
        Slot::New(_) => (slots.len() == before).then_some(at),
    };
    slots.iter().enumerate().map(origin).collect()
}

/// Edits of a text that come to the same as two changes, one after the other.
pub(super) fn composed(text: &str, first: &[Edit], second: &[Edit]) -> Vec<Edit> {
    let pieces = spliced(vec![Piece::Kept(Span::new(0, text.len()))], first);
    let (mut edits, mut at, mut new) = (Vec::new(), 0, String::new());
    for piece in spliced(pieces, second).into_iter().chain([Piece::Kept(Span::new(text.len(), text.len()))]) {
        match piece {
            Piece::New(text) => new.push_str(&text),
            Piece::Kept(span) => {
                if span.start() > at || !new.is_empty() {
                    edits.push(Edit { span: Span::new(at, span.start()), text: std::mem::take(&mut new) });
                }
                at = span.end();
            }
        }
    }
    edits
}

/// A part of an edited text.
enum Piece {
    /// Bytes of the text before.
    Kept(Span),
    New(String),
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Piece::Kept(span) => span.len(),
            Piece::New(text) => text.len(),
        }
    }

    /// Its bytes from one to another, both within it.
    fn part(&self, from: usize, to: usize) -> Piece {
        match self {
            Piece::Kept(span) => Piece::Kept(Span::new(span.start() + from, span.start() + to)),
            Piece::New(text) => Piece::New(text[from..to].to_owned()),
        }
    }
}

fn spliced(pieces: Vec<Piece>, edits: &[Edit]) -> Vec<Piece> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start(), edit.span.end()));
    let total = pieces.iter().map(Piece::len).sum();
    let (mut out, mut at) = (Vec::new(), 0);
    for edit in sorted {
        out.extend(range(&pieces, at, edit.span.start()));
        out.push(Piece::New(edit.text.clone()));
        at = edit.span.end();
    }
    out.extend(range(&pieces, at, total));
    out
}

/// The parts of some pieces between two bytes of what they come to.
fn range(pieces: &[Piece], from: usize, to: usize) -> Vec<Piece> {
    let mut start = 0;
    let mut out = Vec::new();
    for piece in pieces {
        let end = start + piece.len();
        if from.max(start) < to.min(end) {
            out.push(piece.part(from.max(start) - start, to.min(end) - start));
        }
        start = end;
    }
    out
}

/// A text after a change that moved no event to another list: the made ids of the text before written where events would lose
/// them. `from` says where each event after the change was before it, `now` the ids of all events after it where they are known.
/// The ids come with it.
pub(super) fn keep(
    made: &Made,
    text: String,
    from: &[Option<usize>],
    now: Option<Made>,
) -> Result<(String, Vec<String>), EditError> {
    let mut ids: BTreeMap<usize, String> = BTreeMap::new();
    let (mut out, mut known) = (Cow::Borrowed(&*text), now);
    loop {
        let read = known.take().unwrap_or_else(|| {
            let document = parse(&out);
            all(&nodes(&document), Before::new(&document).chronicle().as_ref())
        });
        let after: Vec<(Option<usize>, Option<String>)> = from.iter().copied().zip(read).collect();
        let lost = lost(made, &after, None);
        let places = from.iter().enumerate().filter_map(|(at, from)| Some((at, lost.get(&(*from)?)?.clone())));
        let before = ids.len();
        ids.extend(places);
        if ids.len() == before {
            let kept = ids.into_values().collect();
            return Ok(match out {
                Cow::Borrowed(_) => (text, kept),
                Cow::Owned(out) => (out, kept),
            });
        }
        let document = parse(&text);
        let (_, edits) = written(&Before::new(&document), &ids)?;
        out = apply(&text, &edits).map_or(Cow::Borrowed(&*text), Cow::Owned);
    }
}

/// A text after fixes, with the made ids of the document before that events would lose; the ids of all events before and after,
/// where one of them may be made.
pub(super) fn keep_through(
    before: &Document<'_>,
    ids: Option<Made>,
    after: String,
    now: Option<Made>,
) -> Result<(String, Vec<String>), EditError> {
    let old = nodes(before);
    let made = ids.map(|ids| only_made(ids, &old)).filter(|made| made.iter().any(Option::is_some));
    let Some(made) = made.filter(|_| before.text() != after) else { return Ok((after, Vec::new())) };
    let new = parse(&after);
    if !new.is_whole() {
        drop(new);
        return Ok((after, Vec::new()));
    }
    let from = moved(&old, &nodes(&new));
    drop(new);
    keep(&made, after, &from, now)
}

/// Where each event was before fixes, which change some or put them in another order: those that read the same, then the rest in
/// their order. Nothing where there are not as many.
fn moved(old: &[Node<'_>], new: &[Node<'_>]) -> Vec<Option<usize>> {
    if old.len() != new.len() {
        return vec![None; new.len()];
    }
    let mut free: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
    let name = |node: &Node<'_>| format!("{:?}", Value::of(*node));
    for (at, node) in old.iter().enumerate() {
        free.entry(name(node)).or_default().push_back(at);
    }
    let mut from: Vec<Option<usize>> =
        new.iter().map(|node| free.get_mut(&name(node)).and_then(VecDeque::pop_front)).collect();
    let taken: BTreeSet<usize> = from.iter().flatten().copied().collect();
    let mut rest = (0..old.len()).filter(|at| !taken.contains(at));
    from.iter_mut().filter(|from| from.is_none()).for_each(|from| *from = rest.next());
    from
}
