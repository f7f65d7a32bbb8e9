//! The chronicle. What it is: the file, resolved and typed. In: values checked by `read`. Out: the same, to be read. It
//! must not know YAML, nor hold an unresolved default.

mod category;
mod event;
mod source;
mod view;

pub use crate::model::category::{Category, Color, Hue, Symbol};
pub use crate::model::event::{Account, Basis, Citation, Event, Link, Status};
pub use crate::model::source::Source;
pub use crate::model::view::{Direction, LaneKey, Scale, ThemeName, View};

/// A whole file.
#[derive(Debug, Clone, PartialEq)]
pub struct Chronicle {
    /// Of the whole.
    pub title: String,
    /// Under the title.
    pub subtitle: Option<String>,
    /// BCP 47; `en` where missing.
    pub language: String,
    /// For the picture's description.
    pub description: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// In the order of the file.
    pub sources: Vec<Source>,
    /// In the order of the file.
    pub categories: Vec<Category>,
    /// In chronological order; ties in the order of the file.
    pub events: Vec<Event>,
    /// In the order of the file; one overview where the file has none.
    pub views: Vec<View>,
}
