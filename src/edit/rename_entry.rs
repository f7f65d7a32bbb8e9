//! Renaming a source or a category: another key in its section, and another id at every place that names it.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Severity};
use crate::document::{Document, Node, parse};
use crate::edit::proof::astray;
use crate::edit::remedy::references::references as references_to;
use crate::edit::{EditError, Edited, Value, line, references, set_entry};
use crate::read::parsed;
use crate::text::{Edit, Span, apply};

/// A section whose entries have ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// `sources`
    Sources,
    /// `categories`
    Categories,
    /// `timelines`
    Timelines,
}

impl Section {
    /// The key under which it stands.
    ///
    /// ```
    /// assert_eq!(dateline::edit::Section::Sources.key(), "sources");
    /// ```
    pub fn key(self) -> &'static str {
        match self {
            Section::Sources => "sources",
            Section::Categories => "categories",
            Section::Timelines => "timelines",
        }
    }
}

/// The text with another id for a source, a category or a timeline, at its entry and at every place that names it. Every other byte stays,
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
    if section == Section::Timelines {
        // Nothing names them.
        return set_entry(text, section, id, &[("id".to_owned(), Some(Value::text(to)))]);
    }
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
    let named = document.root().map(|root| references_to(root, key)).unwrap_or_default();
    let places: Vec<Node<'_>> = named.into_iter().chain([entry]).filter(|node| node.text() == Some(id)).collect();
    let written = places.iter().filter(|node| !node.is_alias());
    let edits: BTreeSet<Edit> = written.map(|node| references::write(*node, to)).collect();
    let edits: Vec<Edit> = edits.into_iter().collect();
    let spans: BTreeMap<Span, String> = places.iter().map(|node| (node.span(), to.to_owned())).collect();
    let after = apply(text, &edits).ok_or(EditError::WouldChangeOther)?;
    let read = parse(&after);
    prove(&document, &read, &spans)?;
    let at = self::entry(&read, key, to).map_or(0, |entry| entry.span().start());
    drop(read);
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

/// Whether a text reads as before but for the id at some places, and has no error that was not there.
fn prove(before: &Document<'_>, after: &Document<'_>, places: &BTreeMap<Span, String>) -> Result<(), EditError> {
    let (Some(old), Some(new)) = (before.root(), after.root()) else { return Err(EditError::WouldChangeOther) };
    if !after.is_whole() || references::value(old, places) != Value::of(new) {
        return Err(astray(before, places.keys().next().copied().unwrap_or_default()));
    }
    no_new_errors(before, after)
}

/// Whether a text has no error that was not there before.
pub(super) fn no_new_errors(before: &Document<'_>, after: &Document<'_>) -> Result<(), EditError> {
    let errors = |document: &Document<'_>| -> Vec<Diagnostic> {
        parsed(document).diagnostics.into_iter().filter(|found| found.severity == Severity::Error).collect()
    };
    let mut known: BTreeMap<Code, usize> = BTreeMap::new();
    errors(before).iter().for_each(|found| *known.entry(found.code).or_default() += 1);
    let mut diagnostics = errors(after);
    diagnostics.retain(|found| match known.get_mut(&found.code).filter(|count| **count > 0) {
        Some(count) => {
            *count -= 1;
            false
        }
        None => true,
    });
    match diagnostics.is_empty() {
        true => Ok(()),
        false => Err(EditError::WouldBreak { text: after.text().to_owned(), diagnostics }),
    }
}
