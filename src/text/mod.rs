//! Source text: places in a text and replacing parts of it.

mod applied;
mod edit;
mod files;
mod inert;
mod line;
mod span;

pub(crate) use crate::text::applied::Applied;
pub(crate) use crate::text::edit::apply_in_order;
pub use crate::text::edit::{Edit, apply};
pub use crate::text::files::{FileId, Files, Loaded, Loader};
pub use crate::text::inert::{inert, is_active, respelled};
pub use crate::text::line::{LineIndex, Position};
pub(crate) use crate::text::line::{line_end, line_start};
pub use crate::text::span::Span;
