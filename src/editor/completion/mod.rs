//! What can be filled in at a place: keys, values, names, dates.

mod dates;
mod values;

use crate::edit::scalar_text;
use crate::editor::cursor::{Cursor, Role, Step, cursor};
use crate::editor::format_keys;
use crate::editor::kinds::{Kind, kind};
use crate::model::Chronicle;
use crate::read::KEYS;
use crate::text::{Edit, Span};

/// What is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CompletionKind {
    /// A key of the format.
    Key,
    /// A word of the format, such as `confirmed`.
    Word,
    /// The id of a category.
    Category,
    /// The id of a source.
    Source,
    /// The id of an event.
    Event,
    /// A date.
    Date,
    /// A time zone.
    Zone,
    /// A text that stands elsewhere in the file: a tag, an actor, a place.
    Text,
}

/// One of the things that can be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Completion {
    /// What it is called.
    pub label: String,
    /// What it is.
    pub kind: CompletionKind,
    /// What it means, in a few words.
    pub detail: Option<String>,
    /// More about it, in Markdown.
    pub words: Option<String>,
    /// What is written, and in place of what: the bytes hold the cursor.
    pub edit: Edit,
    /// Whether it is what the author has written in other words.
    pub is_meant: bool,
}

/// The most that is offered at once.
///
/// ```
/// assert_eq!(dateline::editor::MOST_COMPLETIONS, 1000);
/// ```
pub const MOST_COMPLETIONS: usize = 1000;

/// What can be filled in at a byte, [`MOST_COMPLETIONS`] at most; nothing in comments and in texts. `known` is what the file held
/// when it could last be read, for names where it cannot be read now.
///
/// ```
/// let text = "title: T\nevents:\n- date: c. 1850";
/// let offered = dateline::editor::completions(text, text.len(), None);
/// assert_eq!((offered[0].label.as_str(), offered[0].detail.as_deref()), ("1850~", Some("c. 1850")));
/// assert!(offered[0].is_meant && offered[0].edit.text == "1850~");
/// ```
pub fn completions(text: &str, at: usize, known: Option<&Chronicle>) -> Vec<Completion> {
    let Some(cursor) = cursor(text, at) else { return Vec::new() };
    let place = Blank { text, cursor };
    let mut found = match place.kind() {
        Some(Kind::Date) => dates::dates(&place),
        Some(kind) => values::values(&place, kind, known),
        None => words(&place),
    };
    if place.cursor.role == Role::Start && !place.cursor.is_in_brackets {
        found.extend(keys(&place));
    }
    found.truncate(MOST_COMPLETIONS);
    found
}

/// A place of a text that is to be filled in.
struct Blank<'t> {
    text: &'t str,
    cursor: Cursor<'t>,
}

impl<'t> Blank<'t> {
    /// What a value is there; behind an entry of a list or on a line of its own too.
    fn kind(&self) -> Option<Kind> {
        kind(&self.cursor.path)
    }

    fn typed(&self) -> &str {
        self.cursor.typed(self.text)
    }

    /// The key that the place stands under.
    fn key(&self) -> Option<&'t str> {
        self.cursor.path.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(*key),
            Step::Item => None,
        })
    }

    /// Whether something holds what is typed, whatever its capitals.
    fn fits(&self, one: &str) -> bool {
        let typed = self.typed();
        typed.is_empty() || one.to_lowercase().contains(&typed.to_lowercase())
    }

    /// A value as it is written there; nothing where it cannot stand between the quotes that are there.
    fn value(&self, kind: CompletionKind, label: &str, detail: Option<String>) -> Option<Completion> {
        let written = match self.cursor.is_quoted {
            true if label.contains(['"', '\'', '\\', '\n']) => return None,
            true => label.to_owned(),
            false => scalar_text(label, self.key().unwrap_or_default(), self.cursor.is_flow),
        };
        Some(self.completion(kind, label, detail, self.dash() + &written))
    }

    /// The dash of a new entry, where a list is begun.
    fn dash(&self) -> String {
        let is_list = format_keys::key(&self.cursor.path).is_some_and(format_keys::Key::is_list);
        let is_begun = self.cursor.role == Role::Start && !self.cursor.is_flow && !self.cursor.is_quoted;
        if is_list && is_begun { "- ".to_owned() } else { String::new() }
    }

    fn completion(&self, kind: CompletionKind, label: &str, detail: Option<String>, written: String) -> Completion {
        let token = &self.cursor.token;
        let is_tight = self.cursor.role == Role::Value && self.text[..token.start].ends_with(':');
        let text = if is_tight { format!(" {written}") } else { written };
        let edit = Edit { span: Span::new(token.start, token.end), text };
        Completion { label: label.to_owned(), kind, detail, words: None, edit, is_meant: false }
    }
}

/// The words of the format that may stand there.
fn words(place: &Blank<'_>) -> Vec<Completion> {
    let docs = format_keys::key(&place.cursor.path).map(format_keys::Key::words);
    let words = format_keys::words(&place.cursor.path).into_iter().filter(|word| place.fits(word));
    let found = words.filter_map(|word| place.value(CompletionKind::Word, word, None));
    found.map(|one| Completion { words: docs.map(str::to_owned), ..one }).collect()
}

/// The keys that the mapping does not have yet; of an entry with its dash, where a list is begun.
fn keys(place: &Blank<'_>) -> Vec<Completion> {
    let mut path = place.cursor.path.clone();
    let dash = place.dash();
    if !dash.is_empty() {
        path.push(Step::Item);
    }
    let is_named = |name: &str| dash.is_empty() && place.cursor.siblings.contains(&name);
    let mut keys = format_keys::keys(&path);
    keys.retain(|key| place.fits(key.name) && !is_named(key.name));
    if path == [Step::Key("events"), Step::Item] {
        // In their usual order.
        keys.sort_by_key(|key| KEYS.iter().position(|name| *name == key.name));
    }
    let has_colon = place.text[place.cursor.token.end..].trim_start_matches(['"', '\'', ' ']).starts_with(':');
    let found = keys.into_iter().map(|key| {
        let colon = match (has_colon || place.cursor.is_quoted, key.is_section()) {
            (true, _) => "",
            (false, true) if !place.cursor.is_flow => ":",
            (false, _) => ": ",
        };
        let written = format!("{dash}{}{colon}", key.name);
        let one = place.completion(CompletionKind::Key, key.name, None, written);
        Completion { words: Some(key.words().to_owned()), ..one }
    });
    found.collect()
}
