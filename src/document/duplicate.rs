//! Duplicate keys: the check that no mapping has a key twice.

use std::ops::Range;

use crate::diag::{Code, Diagnostic};
use crate::document::arena::Form;
use crate::document::limit::MAX_REPORTED;
use crate::document::slips::is_list;
use crate::document::{Document, Kind, Node, Workers, second_event};

/// Up to this many keys are compared pair by pair: cheaper than sorting.
const FEW: usize = 12;

/// Nodes that a worker looks at at once, and above which there are two.
const PART: usize = 1 << 16;

/// Every key that stands a second time in its mapping.
pub(super) fn check(document: &Document<'_>) -> Vec<Diagnostic> {
    let Range { start, end } = document.arena.settled;
    let pieces = [0..start, end..document.arena.slots.len()].into_iter().flat_map(|whole| {
        let last = whole.end;
        whole.step_by(PART).map(move |from| from..(from + PART).min(last))
    });
    let pieces: Vec<Range<usize>> = pieces.collect();
    let mut parts: Vec<Vec<Repeated<'_>>> = vec![Vec::new(); pieces.len()];
    let workers = if pieces.len() <= 2 { Workers::One } else { document.workers };
    workers.share(parts.iter_mut().zip(pieces), |(found, nodes)| part(document, nodes, found));
    let mut found: Vec<Repeated<'_>> = parts.into_iter().flatten().collect();
    found.sort_by_key(|one| one.key.span());
    let most = found.len().min(MAX_REPORTED);
    let mut reported: Vec<Diagnostic> =
        found[..most].chunk_by(|one, other| one.of.span() == other.of.span()).flat_map(diagnostics).collect();
    reported.extend(found.get(MAX_REPORTED).map(|next| others(next.key, found.len() - MAX_REPORTED)));
    reported
}

/// Those of one mapping: one where it is two events.
fn diagnostics(found: &[Repeated<'_>]) -> Vec<Diagnostic> {
    let keys: Vec<Node<'_>> = found.iter().map(|one| one.key).collect();
    match second_event::reported(found[0].of, &keys) {
        Some(diagnostic) => vec![diagnostic],
        None => found.iter().map(|one| diagnostic(one.key, one.first, one.of)).collect(),
    }
}

/// A key that stands a second time, the first, and the mapping that has both.
#[derive(Clone, Copy)]
struct Repeated<'d> {
    key: Node<'d>,
    first: Node<'d>,
    of: Node<'d>,
}

fn part<'d>(document: &'d Document<'_>, nodes: Range<usize>, found: &mut Vec<Repeated<'d>>) {
    let mut keys = Vec::new();
    for node in document.mappings(nodes) {
        if !may_repeat(document, node.number()) {
            continue;
        }
        keys.clear();
        keys.extend(node.pairs().filter_map(|(key, _)| Some((key.text()?, key))));
        repeated(node, &mut keys, found);
    }
}

/// Whether two keys of a mapping can be one, or more than a glance is needed.
fn may_repeat(document: &Document<'_>, mapping: usize) -> bool {
    let (slots, text) = (&document.arena.slots, document.text.as_bytes());
    let end = slots[mapping].next() as usize;
    let mut keys = Keys::default();
    let mut at = mapping + 1;
    while at < end {
        let key = slots[at];
        let is_plain = key.form() == Form::Plain && !key.is_decoded();
        if !is_plain || keys.may_have(&text[key.start as usize..key.end as usize]) {
            return true;
        }
        at = slots.get(key.next() as usize).map_or(end, |value| value.next() as usize);
    }
    false
}

/// Keys of a mapping that are told apart by a glance.
const GLANCED_AT: usize = 16;

/// The keys of a mapping as they are read, by a glance at each.
#[derive(Default)]
pub(super) struct Keys {
    glances: [u64; GLANCED_AT],
    count: usize,
}

impl Keys {
    /// Takes one more; whether it may be one of those before: of the same length, and beginning alike, or one too many.
    pub(super) fn may_have(&mut self, key: &[u8]) -> bool {
        let mut bytes = [0; 8];
        let most = key.len().min(7);
        bytes[..most].copy_from_slice(&key[..most]);
        bytes[7] = u8::try_from(key.len()).unwrap_or(u8::MAX);
        let glance = u64::from_le_bytes(bytes);
        let may_have = self.count == GLANCED_AT || self.glances[..self.count].contains(&glance);
        if !may_have {
            self.glances[self.count] = glance;
            self.count += 1;
        }
        may_have
    }
}

fn repeated<'d>(of: Node<'d>, keys: &mut [(&str, Node<'d>)], found: &mut Vec<Repeated<'d>>) {
    if keys.len() <= FEW {
        for (i, (name, key)) in keys.iter().enumerate() {
            let first = keys[..i].iter().find(|(other, _)| other == name);
            found.extend(first.map(|(_, first)| Repeated { key: *key, first: *first, of }));
        }
        return;
    }
    keys.sort_by_key(|(name, key)| (*name, key.span()));
    let mut first = keys[0];
    for (name, key) in &keys[1..] {
        if *name == first.0 {
            found.push(Repeated { key: *key, first: first.1, of });
        } else {
            first = (name, *key);
        }
    }
}

fn diagnostic(key: Node<'_>, first: Node<'_>, of: Node<'_>) -> Diagnostic {
    let name = key.text().unwrap_or_default();
    let mut values = of.pairs().filter(|(one, _)| one.text() == Some(name)).map(|(_, value)| value.kind());
    let are_mappings = values.all(|kind| kind == Kind::Mapping);
    Diagnostic::error(Code::DuplicateKey, key.span(), format!("the key `{name}` is written twice here"))
        .related(first.span(), "first here")
        .hint(remedy(name, are_mappings))
}

/// What can be done with two values: only what is a list or a mapping can hold both.
fn remedy(name: &str, are_mappings: bool) -> String {
    match name {
        "event" | "events" => "keep one `events:`, and write both below it, one `- ...` for each event".to_owned(),
        _ if are_mappings => format!("keep one `{name}:`, and write what stands below both below it"),
        _ if is_list(name) => format!("keep one of the two, or put both values into one list: `{name}: [..., ...]`"),
        _ => "keep one of the two".to_owned(),
    }
}

/// Those beyond the number that is reported one by one.
fn others(key: Node<'_>, count: usize) -> Diagnostic {
    let keys = if count == 1 { "1 more key is" } else { &format!("{count} more keys are") };
    Diagnostic::error(Code::DuplicateKey, key.span(), format!("{keys} written twice, from here on"))
        .hint("keep one of each two")
}
