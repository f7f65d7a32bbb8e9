//! One entry, read by serde_yaml as often as needed: each error is reported, its part left out, and the rest read
//! again.

use std::cell::Cell;
use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};

use crate::diag::{Code, Diagnostic};
use crate::document::{Kind, MAX_REPORTED, Node};
use crate::read::from_node;
use crate::read::key_names;
use crate::read::named_item;
use crate::read::serde_error;
use crate::read::standalone_yaml::{Refused, items, pairs, plain};
use crate::read::suggest::one_of;
use crate::read::unknown_key::{Unknown, stands_for};
use crate::read::yaml_tags::check_tags;
use crate::text::{Span, line_end};

/// Errors of type reported for one entry.
const MAX_DIAGNOSTICS: usize = 50;
/// Bytes read again for one entry, over all its errors.
const MAX_BYTES: usize = 4 << 20;

/// How a key begins that is the author's own, for other tools or for anchors: it is never looked at.
pub(super) const OWN: &str = "x-";

/// Whether a key is the author's own.
pub(crate) fn is_own(key: &str) -> bool {
    key.len() > OWN.len() && key.starts_with(OWN)
}

/// An entry as written and as typed.
pub(super) struct Entry<'d, T> {
    /// The whole of it.
    pub(super) node: Node<'d>,
    /// What could be read.
    pub(super) raw: T,
    /// What could not, and was reported.
    pub(super) refused: Refused,
    /// The keys that such an entry has.
    pub(super) known: &'static [&'static str],
    /// Whether a text of it is in several languages.
    pub(super) by_language: bool,
}

impl<'d, T> Entry<'d, T> {
    /// The value under a key.
    pub(super) fn value(&self, key: &str) -> Option<Node<'d>> {
        self.node.get(key)
    }

    /// Where that value stands; the entry's first line where it is not there.
    pub(super) fn span(&self, key: &str) -> Span {
        self.value(key).map_or_else(|| first_line(self.node), Node::span)
    }

    /// The items of the list under a key, as many as were read.
    pub(super) fn items(&self, key: &str) -> Vec<Node<'d>> {
        self.value(key).map(|list| items(list, &self.refused).collect()).unwrap_or_default()
    }

    /// Tells of a key that must be there and is not, or is empty.
    pub(super) fn require(&self, key: &str, example: &str, found: &mut Vec<Diagnostic>) {
        let (span, message) = match self.node.pairs().find(|(name, _)| name.text() == Some(key)) {
            None if self.is_misspelt(key) => return,
            None => (first_line(self.node), format!("no `{key}`")),
            Some((name, value)) if is_empty(value) => (name.span(), format!("`{key}` is empty")),
            Some(_) => return,
        };
        let hint = match message.starts_with("no ") {
            true => beside(self.node, example),
            false => format!("write `{example}`"),
        };
        found.push(Diagnostic::error(Code::MissingKey, span, message).hint(hint));
    }
}

/// Characters of a mapping in braces up to which a hint repeats it.
const MAX_REPEATED: usize = 80;

/// How a key and its value are written into an entry that lacks them: a line of its own, or a place between the braces.
pub(super) fn beside(node: Node<'_>, example: &str) -> String {
    if !node.is_flow() {
        return format!("write `{example}`");
    }
    let whole = &node.source()[node.span().range()];
    let first = node.pairs().next().map(|(key, _)| node.source()[key.span().range()].starts_with('"'));
    let example = match example.split_once(": ") {
        Some((key, value)) if first == Some(true) => format!("\"{key}\": \"{value}\""),
        _ => example.to_owned(),
    };
    let inside = whole.trim_start_matches('{').trim_end_matches('}').trim().trim_end_matches(',');
    match inside {
        "" => format!("write `{{ {example} }}`"),
        _ if whole.contains(['\n', '\r']) || whole.chars().count() > MAX_REPEATED => {
            format!("write `{example}, ` right behind the `{{`")
        }
        _ if whole.starts_with("{ ") => format!("write `{{ {inside}, {example} }}`"),
        _ => format!("write `{{{inside}, {example}}}`"),
    }
}

impl<T> Entry<'_, T> {
    /// Whether a key that was reported as unknown is likely this one: then it is not missing.
    fn is_misspelt(&self, key: &str) -> bool {
        let mut unknown = self.node.pairs().filter(|(name, _)| self.refused.contains(&name.number()));
        unknown.any(|(name, value)| {
            let name = name.text().unwrap_or_default();
            stands_for(name, value, key, self.known) || named_item::gives(self.node, (name, value), key, self.known)
        })
    }
}

/// Nothing, or a text without a letter.
fn is_empty(value: Node<'_>) -> bool {
    value.kind() == Kind::Null || value.text().is_some_and(|text| text.trim().is_empty())
}

/// An entry's first line, from where it starts.
pub(super) fn first_line(node: Node<'_>) -> Span {
    line_of(node.source(), node.span())
}

/// The first line of what stands there: never to the end of a line that may hold all events.
pub(super) fn line_of(text: &str, span: Span) -> Span {
    let own = &text[span.range()];
    let line = own[..line_end(own, 0)].trim_end();
    Span::new(span.start(), span.start() + line.len()).in_file(span.file())
}

/// What could be read of an entry; `None` where it is of the wrong kind altogether or has too many errors.
pub(super) fn read<'d, T: DeserializeOwned>(node: Node<'d>, found: &mut Vec<Diagnostic>) -> Option<Entry<'d, T>> {
    read_without(node, &[], found)
}

/// The same without looking at some keys.
pub(super) fn read_without<'d, T: DeserializeOwned>(
    node: Node<'d>,
    keys: &[&str],
    found: &mut Vec<Diagnostic>,
) -> Option<Entry<'d, T>> {
    let skipped = node.pairs().filter(|(key, _)| key.text().is_some_and(|name| keys.contains(&name)));
    let mut refused: Refused = skipped.map(|(key, _)| key.number()).collect();
    set_aside(node, &mut refused);
    check_keys(node, key_names::keys::<T>(), &mut refused, found);
    check_tags(node, &mut refused, found);
    let several = Cell::new(false);
    if let Ok(raw) = from_node::value(node, (&refused, &several)) {
        return Some(Entry { node, raw, refused, known: key_names::keys::<T>(), by_language: several.get() });
    }
    let mut bytes = 0;
    for _ in 0..MAX_DIAGNOSTICS {
        let text = if node.kind() == Kind::Null { "{}".to_owned() } else { plain(node, &refused) };
        bytes += text.len();
        let error = match serde_path_to_error::deserialize(serde_yaml::Deserializer::from_str(&text)) {
            Ok(raw) => {
                // Of one with errors every text is looked at.
                return Some(Entry { node, raw, refused, known: key_names::keys::<T>(), by_language: true });
            }
            Err(error) => error,
        };
        let place = locate(node, error.path(), &refused);
        found.push(serde_error::diagnostic(&place, &error.inner().to_string()));
        let part = place.part?;
        if bytes > MAX_BYTES || !refused.insert(part.number()) {
            return None;
        }
    }
    None
}

/// Where an error is.
pub(super) struct Place<'d> {
    /// The value.
    pub(super) value: Node<'d>,
    /// Its key, or the key that is itself wrong.
    pub(super) key: Option<Node<'d>>,
    /// The mapping that the key stands in.
    pub(super) mapping: Option<Node<'d>>,
    /// What to leave out: the key of the innermost pair, or the item. `None` where it is the entry itself.
    pub(super) part: Option<Node<'d>>,
}

fn locate<'d>(entry: Node<'d>, path: &Path, refused: &Refused) -> Place<'d> {
    let mut place = Place { value: entry, key: None, mapping: None, part: None };
    for segment in path {
        let next = match segment {
            Segment::Seq { index } => items(place.value, refused).nth(*index).map(|item| (None, item, item)),
            Segment::Map { key: name } => {
                let mut pairs = pairs(place.value, refused).filter(|(other, ..)| other == name);
                pairs.next().map(|(_, key, value)| (Some(key), value, key))
            }
            Segment::Enum { .. } | Segment::Unknown => None,
        };
        let Some((key, value, part)) = next else { break };
        let mapping = if key.is_some() { Some(place.value) } else { place.mapping };
        place = Place { value, key: key.or(place.key), mapping, part: Some(part) };
    }
    place
}

/// Leaves out the keys that are the author's own, at any depth: they mean nothing here and may hold anything.
fn set_aside(node: Node<'_>, refused: &mut Refused) {
    for (key, value) in node.pairs() {
        if refused.contains(&key.number()) {
            continue;
        }
        if key.text().is_some_and(is_own) {
            refused.insert(key.number());
        } else {
            set_aside(value, refused);
        }
    }
    node.items().for_each(|item| set_aside(item, refused));
}

/// Unknown keys of the entry itself, all at once; those further down are found by reading.
fn check_keys(node: Node<'_>, known: &[&str], refused: &mut Refused, found: &mut Vec<Diagnostic>) {
    let is_unknown = |name: &str| !known.contains(&name) && !is_own(name);
    let unknown = node.pairs().filter(|(key, _)| key.text().is_some_and(is_unknown));
    let mut beside: Option<Vec<&str>> = None;
    let mut reported = 0;
    let mut others: Option<Others<'_>> = None;
    for (key, value) in unknown {
        let beside = beside.get_or_insert_with(|| beside_of(node, known));
        if refused.insert(key.number()) {
            reported += 1;
            if reported > MAX_REPORTED {
                others.get_or_insert(Others { first: key, count: 0 }).count += 1;
                continue;
            }
            let mapping = Some(node).filter(|_| reported <= LOOKED_AROUND);
            let diagnostic = Unknown { key, value, mapping, known, beside }.reported();
            // Of two slips for one key, the second is none to write over the first.
            let own = turns_into(&diagnostic, known);
            beside.extend(own.filter(|own| !beside.contains(own)));
            found.push(diagnostic);
        }
    }
    found.extend(others.map(|others| others.reported(known)));
}

/// The unknown keys of a mapping beyond the number that is reported one by one.
struct Others<'d> {
    first: Node<'d>,
    count: usize,
}

impl Others<'_> {
    fn reported(&self, known: &[&str]) -> Diagnostic {
        let keys = if self.count == 1 { "1 more unknown key" } else { &format!("{} more unknown keys", self.count) };
        Diagnostic::error(Code::UnknownKey, self.first.span(), format!("{keys} from here on"))
            .hint(format!("expected {}", one_of(known)))
    }
}

/// Of so many unknown keys of one mapping at most it is asked what stands around them, for that takes a walk over all its
/// keys; a mapping with more is none that anybody wrote as an entry.
const LOOKED_AROUND: usize = 64;

/// The keys of a mapping that are known, each once.
fn beside_of<'d>(node: Node<'d>, known: &[&str]) -> Vec<&'d str> {
    let own = node.pairs().filter_map(|(key, _)| key.text()).filter(|name| known.contains(name));
    own.collect::<BTreeSet<&str>>().into_iter().collect()
}

/// The key that the one fix of an error writes.
fn turns_into<'k>(diagnostic: &Diagnostic, known: &[&'k str]) -> Option<&'k str> {
    let only = diagnostic.fix_at(0).filter(|_| diagnostic.fix_count() == 1)?;
    let written = only.edits.first()?.text.split(':').next()?.trim_matches(['"', '\'']);
    known.iter().copied().find(|key| *key == written)
}

/// In words, what a node is.
pub(super) fn name(node: Node<'_>) -> String {
    match node.kind() {
        Kind::Null => "nothing".to_owned(),
        Kind::List => "a list".to_owned(),
        Kind::Mapping => "a group of keys".to_owned(),
        Kind::Scalar => format!("`{}`", crate::read::suggest::short(node.text().unwrap_or_default())),
    }
}
