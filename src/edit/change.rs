//! Changes: what can be wished for a file, and what came of it.

use crate::diag::Diagnostic;
use crate::edit::Value;
use crate::text::Edit;

/// A wished change of the events of a file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Change {
    /// A new event with these keys, in any order. It goes after those of the same date where the list is in order of time,
    /// else to the end.
    Add {
        /// Keys and values; an `id` is made where the neighbours have one.
        fields: Vec<(String, Value)>,
    },
    /// Another value for a key of an event; the key goes to its usual place where it is new.
    Set {
        /// The event's id, given or made.
        id: String,
        /// The key; `title.fr` is the title in French.
        key: String,
        /// The value; `None` takes the key away.
        value: Option<Value>,
    },
    /// No such event any more, nor the comments right above it.
    Remove {
        /// The event's id, given or made.
        id: String,
    },
    /// Another id, in the links of other events and in addresses such as `#id` too.
    Rename {
        /// The event's id, given or made.
        id: String,
        /// The new one.
        to: String,
    },
    /// The event, with the comments right above it, where its date belongs.
    Move {
        /// The event's id, given or made.
        id: String,
    },
}

/// An edited text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edited {
    /// The text after the edits.
    pub text: String,
    /// What was replaced in the text before; none where it is as wished already.
    pub edits: Vec<Edit>,
    /// The id of the event that was changed.
    pub id: String,
    /// The byte of the text after the edits where that event stands, or stood.
    pub at: usize,
    /// The ids that were made from a title and a date, and that are written into the file now: without that their events
    /// would have got others.
    pub kept: Vec<String>,
    /// What the author should look at in that event, as far as it is new.
    pub warnings: Vec<Diagnostic>,
    /// The date as it was written, where the change gave it in other words.
    pub date: Option<String>,
}

impl Edited {
    /// A text without a change.
    pub(super) fn unchanged(text: &str) -> Edited {
        let (edits, kept, warnings) = (Vec::new(), Vec::new(), Vec::new());
        Edited { text: text.to_owned(), edits, id: String::new(), at: 0, kept, warnings, date: None }
    }
}
