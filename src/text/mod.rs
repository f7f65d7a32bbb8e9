//! Source text. What it is: places in a text and replacing parts of it. In: a string. Out: spans, lines and columns,
//! edited text. It must not know YAML.

mod edit;
mod line;
mod span;

pub use crate::text::edit::{Edit, apply};
pub use crate::text::line::{LineIndex, Position};
pub use crate::text::span::Span;
