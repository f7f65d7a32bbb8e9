//! Renaming a source or a category: another key in its section, and another id at every place that names it.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Severity};
use crate::document::{Document, Kind, Node, parse};
use crate::edit::proof::astray;
use crate::edit::{EditError, Edited, Value, line, references};
use crate::read::parsed;
use crate::text::{Edit, Span, apply};

/// A section whose keys are ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// `sources`
    Sources,
    /// `categories`
    Categories,
}

impl Section {
    fn key(self) -> &'static str {
        match self {
            Section::Sources => "sources",
            Section::Categories => "categories",
        }
    }
}

/// The text with another id for a source or a category, at its entry and at every place that names it. Every other byte stays,
/// and the text reads as before but for the id: that is checked before the answer. In the answer, `id` is the new id and `at`
/// the place of the entry.
///
/// ```
/// use dateline::edit::{Section, rename_entry};
/// let text = "title: T\nsources: { tass: { title: Tass } }\nevents:\n- { date: 2012, title: A, sources: [tass] } # one\n";
/// let edited = rename_entry(text, Section::Sources, "tass", "tass-agency")?;
/// assert_eq!(edited.text, text.replace("tass:", "tass-agency:").replace("[tass]", "[tass-agency]"));
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// Where there is no such entry or it stands twice, the new id is taken or cannot stand there, or the file is written in a way that cannot be edited
/// safely.
pub fn rename_entry(text: &str, section: Section, id: &str, to: &str) -> Result<Edited, EditError> {
    line::check(text)?;
    let document = parse(text);
    if !document.is_whole() {
        return Err(EditError::Invalid { diagnostics: document.diagnostics().to_vec() });
    }
    let (key, owned) = (section.key(), |id: &str| id.to_owned());
    let entry = entry(&document, key, id).ok_or_else(|| EditError::NoEntry { section: key, id: owned(id) })?;
    if entries(&document, key).filter(|one| one.text() == Some(id)).count() > 1 {
        // Nobody can tell which of them is meant.
        return Err(EditError::Invalid { diagnostics: document.diagnostics().to_vec() });
    }
    if let Some(other) = self::entry(&document, key, to).filter(|_| id != to) {
        return Err(EditError::EntryTaken { section: key, id: owned(to), span: other.span() });
    }
    let places: Vec<Node<'_>> =
        names(&document, section).into_iter().chain([entry]).filter(|node| node.text() == Some(id)).collect();
    let written = places.iter().filter(|node| !node.is_alias());
    let edits: BTreeSet<Edit> = written.map(|node| references::write(*node, to)).collect();
    let edits: Vec<Edit> = edits.into_iter().collect();
    let spans: BTreeSet<Span> = places.iter().map(|node| node.span()).collect();
    let after = apply(text, &edits).ok_or(EditError::WouldChangeOther)?;
    prove(&document, &after, &spans, to)?;
    let at = self::entry(&parse(&after), key, to).map_or(0, |entry| entry.span().start());
    Ok(Edited { text: after, edits, id: owned(to), at, kept: Vec::new(), warnings: Vec::new(), date: None })
}

/// The key of an entry.
fn entry<'d>(document: &'d Document<'_>, section: &str, id: &str) -> Option<Node<'d>> {
    entries(document, section).find(|key| key.text() == Some(id))
}

fn entries<'d>(document: &'d Document<'_>, section: &str) -> impl Iterator<Item = Node<'d>> {
    let section = document.root().and_then(|root| root.get(section));
    section.into_iter().flat_map(Node::pairs).map(|(key, _)| key)
}

/// Every value that names an entry of a section.
fn names<'d>(document: &'d Document<'_>, section: Section) -> Vec<Node<'d>> {
    let list = |name: &str| document.root().and_then(|root| root.get(name)).into_iter().flat_map(Node::items);
    let filter = match section {
        Section::Sources => "source",
        Section::Categories => "category",
    };
    let in_views = list("timelines").filter_map(|view| view.get("where")?.get(filter)).flat_map(one_or_many);
    let in_events = list("events").flat_map(|event| match section {
        Section::Categories => event.get("category").into_iter().collect::<Vec<_>>(),
        Section::Sources => {
            let cited = event.get("sources").into_iter().flat_map(one_or_many);
            let cited = cited.filter_map(|one| if one.kind() == Kind::Mapping { one.get("id") } else { Some(one) });
            let accounts = event.get("accounts").into_iter().flat_map(Node::items);
            cited.chain(accounts.filter_map(|account| account.get("source"))).collect()
        }
    });
    in_events.chain(in_views).collect()
}

fn one_or_many(node: Node<'_>) -> Vec<Node<'_>> {
    if node.kind() == Kind::List { node.items().collect() } else { vec![node] }
}

/// Whether a text reads as before but for the id at some places, and has no error that was not there.
fn prove(before: &Document<'_>, text: &str, places: &BTreeSet<Span>, to: &str) -> Result<(), EditError> {
    let after = parse(text);
    let (Some(old), Some(new)) = (before.root(), after.root()) else { return Err(EditError::WouldChangeOther) };
    if !after.is_whole() || with_id(old, places, to) != Value::of(new) {
        return Err(astray(before, places.first().copied().unwrap_or_default()));
    }
    let errors = |document: &Document<'_>| -> Vec<Diagnostic> {
        parsed(document).diagnostics.into_iter().filter(|found| found.severity == Severity::Error).collect()
    };
    let mut known: BTreeMap<Code, usize> = BTreeMap::new();
    errors(before).iter().for_each(|found| *known.entry(found.code).or_default() += 1);
    let mut diagnostics = errors(&after);
    diagnostics.retain(|found| match known.get_mut(&found.code).filter(|count| **count > 0) {
        Some(count) => {
            *count -= 1;
            false
        }
        None => true,
    });
    match diagnostics.is_empty() {
        true => Ok(()),
        false => Err(EditError::WouldBreak { text: text.to_owned(), diagnostics }),
    }
}

/// What a node holds, with the id at some places.
fn with_id(node: Node<'_>, places: &BTreeSet<Span>, to: &str) -> Value {
    let text = |node: Node<'_>| match places.contains(&node.span()) {
        true => to.to_owned(),
        false => node.text().unwrap_or_default().to_owned(),
    };
    match node.kind() {
        Kind::Null => Value::Nothing,
        Kind::Scalar => Value::Text(text(node)),
        Kind::List => Value::List(node.items().map(|item| with_id(item, places, to)).collect()),
        Kind::Mapping => {
            Value::Mapping(node.pairs().map(|(key, value)| (text(key), with_id(value, places, to))).collect())
        }
    }
}
