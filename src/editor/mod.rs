//! What editors show and offer at a place of a file: completions, meanings, definitions, an outline. All places are bytes of
//! the text; nothing here knows a protocol.
//!
//! ```
//! let text = "title: T\ncategories: { war: { label: Wars } }\nevents:\n  - date: 1914\n    title: A\n    category: \n";
//! let at = text.find("category: ").ok_or("no key")? + "category: ".len();
//! let offered = dateline::editor::completions(text, at, None);
//! assert_eq!(offered[0].label, "war");
//! # Ok::<(), &str>(())
//! ```

mod axis_line;
mod completion;
mod cursor;
mod draft;
mod flow_cursor;
mod folds;
mod format_keys;
mod hover;
mod kinds;
mod line_reader;
mod line_words;
mod meanings;
mod names;
mod place;
mod shape;
mod symbols;

pub use crate::editor::completion::{Completion, CompletionKind, MOST_COMPLETIONS, completions};
pub use crate::editor::folds::{Fold, folds};
pub use crate::editor::hover::{Hover, hover};
pub use crate::editor::names::{Name, NameKind, Occurrence, definitions, name_at, occurrences, renamed};
pub use crate::editor::shape::{is_ours, may_become_ours};
pub use crate::editor::symbols::{Symbol, SymbolKind, symbols};
