//! What the page asks for: its messages, typed, and why a change of the file was refused.

use dateline::edit::{Section, add_entry, edit_all, keys_at, remove_entry, set_entry};
use dateline::text::LineIndex;
use dateline::time::DateEnd;
use dateline::{Change, Code, EditError, Edited, Value};
use serde::{Deserialize, Serialize};

use crate::change;
use crate::failure::Failure;
use crate::serve::answer::{Field, Refusal};

/// Values that one change sets.
const MOST_VALUES: usize = 500;

/// A wished change of a text that the page has seen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wish {
    /// That text's.
    pub(super) revision: String,
    /// Whether the change is only to be shown.
    #[serde(default)]
    pub(super) preview: bool,
    change: What,
}

/// A wished change of a timeline, to be drawn before it is made.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DraftWish {
    /// That of the text that the page has seen.
    pub(super) revision: String,
    /// For the picture, px.
    pub(super) room: u32,
    pub(super) change: What,
}

/// The change; keys with their values, in the order in which they are set.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum What {
    Add {
        values: Vec<(String, Value)>,
    },
    Set(EntryValues),
    Remove(EntryWish),
    Move(EntryWish),
    AddSource(NewEntry),
    SetSource(EntryValues),
    AddTimeline(NewEntry),
    /// `where.category` is a key of the filter.
    SetTimeline(EntryValues),
    RemoveTimeline(EntryWish),
}

/// A new source or timeline.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewEntry {
    id: String,
    values: Vec<(String, Value)>,
}

/// Other values of an event, a source or a timeline; `null` takes the key away.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryValues {
    id: String,
    values: Vec<(String, Option<Value>)>,
}

/// One step back or on, from a text that the page has seen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepWish {
    pub(super) revision: String,
}

/// An event, a source or a timeline.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryWish {
    pub(super) id: String,
}

/// A date, and by how many of its units it is moved, or one end of it by how many of that end's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DateWish {
    pub(super) date: String,
    #[serde(default)]
    pub(super) units: i64,
    #[serde(default)]
    pub(super) end: Option<EndName>,
}

/// An end of an interval.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum EndName {
    First,
    Last,
}

impl EndName {
    pub(super) fn end(self) -> DateEnd {
        match self {
            EndName::First => DateEnd::First,
            EndName::Last => DateEnd::Last,
        }
    }
}

/// A ticket.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TicketWish {
    pub(super) ticket: String,
}

/// The keys of an entry with their values, all in the order of the file.
#[derive(Debug, Serialize)]
pub(super) struct Values {
    /// Of the text that they are from.
    pub(super) revision: String,
    pub(super) values: Vec<(String, Value)>,
}

/// What came of a change.
#[derive(Debug, Serialize)]
pub(super) struct Done<'a> {
    /// Of the text after it.
    pub(super) revision: String,
    /// The event's id after it.
    pub(super) id: &'a str,
    /// A unified diff; empty where nothing changed.
    pub(super) diff: String,
    /// What the author should look at.
    pub(super) warnings: Vec<&'a str>,
}

impl Wish {
    /// The text after the change.
    pub(super) fn edited(self, text: &str) -> Result<Edited, Refusal> {
        self.change.edited(text)
    }
}

impl What {
    /// The text after it.
    pub(super) fn edited(self, text: &str) -> Result<Edited, Refusal> {
        if self.count() > MOST_VALUES {
            // Each is an edit of its own, and meanwhile nobody else is served.
            return Err(Refusal::of(422, format!("a change sets {MOST_VALUES} values at most")));
        }
        let edited = match self {
            What::AddSource(new) => add_entry(text, Section::Sources, &new.id, &new.values),
            What::SetSource(set) => set_entry(text, Section::Sources, &set.id, &set.values),
            What::AddTimeline(new) => add_entry(text, Section::Timelines, &new.id, &new.values),
            What::SetTimeline(set) => set_entry(text, Section::Timelines, &set.id, &set.values),
            What::RemoveTimeline(entry) => remove_entry(text, Section::Timelines, &entry.id),
            of_events => edit_all(text, &of_events.changes()?),
        };
        edited.map_err(|error| refused(&error, text))
    }

    /// How many values it sets.
    fn count(&self) -> usize {
        match self {
            What::Add { values } => values.len(),
            What::AddSource(new) | What::AddTimeline(new) => new.values.len(),
            What::Set(set) | What::SetSource(set) | What::SetTimeline(set) => set.values.len(),
            What::Remove(_) | What::Move(_) | What::RemoveTimeline(_) => 0,
        }
    }

    /// The changes of events, in order.
    fn changes(self) -> Result<Vec<Change>, Refusal> {
        Ok(match self {
            What::Add { values } => {
                values.iter().try_for_each(|(key, _)| known(key))?;
                vec![Change::Add { fields: values }]
            }
            What::Set(EntryValues { id, values }) => {
                values.iter().filter(|(_, value)| value.is_some()).try_for_each(|(key, _)| known(key))?;
                let set = |(key, value)| Change::Set { id: id.clone(), key, value };
                values.into_iter().map(set).collect()
            }
            What::Remove(EntryWish { id }) => vec![Change::Remove { id }],
            What::Move(EntryWish { id }) => vec![Change::Move { id }],
            What::AddSource(_)
            | What::SetSource(_)
            | What::AddTimeline(_)
            | What::SetTimeline(_)
            | What::RemoveTimeline(_) => Vec::new(),
        })
    }
}

/// Whether events have such a key.
fn known(key: &str) -> Result<(), Refusal> {
    let refused = |hint| Err(Refusal::of(422, format!("events have no key `{key}`")).with_hint(Some(hint)));
    change::unknown(key).map_or(Ok(()), refused)
}

/// Why a change could not be made, with the line that is in the way.
pub(super) fn refused(error: &EditError, text: &str) -> Refusal {
    let found = match error {
        EditError::Invalid { diagnostics } | EditError::WouldBreak { diagnostics, .. } => diagnostics.first(),
        _ => None,
    };
    let lines = LineIndex::new(text);
    let place = error.places().first().map(|span| format!(" (line {})", lines.position(text, span.start()).line));
    let message = match found {
        Some(found) => format!("{}: {}", error.message(), found.message),
        None => error.message() + &place.unwrap_or_default(),
    };
    let hint = found.map_or_else(|| error.hint(), |found| found.hint.clone());
    Refusal { field: field(error), ..Refusal::of(422, message).with_hint(hint) }
}

/// The key of the entry in which the mistake is that a change would make.
fn field(error: &EditError) -> Option<Field> {
    let EditError::WouldBreak { text, diagnostics } = error else { return None };
    let found = diagnostics.first()?;
    let keys = keys_at(text, found.span.start());
    let outer = if keys.first()? == "sources" { 2 } else { 1 };
    let mut keys = keys.get(outer..).unwrap_or_default().to_vec();
    // A key that is not there is told at the first one that is.
    if let Some(lacking) = found.message.split('`').nth(1).filter(|_| found.code == Code::MissingKey) {
        keys.pop();
        keys.push(lacking.to_owned());
    }
    (!keys.is_empty()).then(|| Field { key: keys.join("."), message: found.message.clone() })
}

/// Why nothing is done of a wish about a text that is no longer there.
pub(super) fn changed() -> Refusal {
    let hint = "nothing was written; look at the file as it is now, and save again".to_owned();
    Refusal::of(409, "the file was changed by another program meanwhile").with_hint(Some(hint))
}

/// Why the file could not be written.
pub(super) fn failed(failure: &Failure) -> Refusal {
    match failure {
        Failure::Changed(_) => changed(),
        _ => Refusal::of(500, failure.message()).with_hint(failure.remedy()),
    }
}
