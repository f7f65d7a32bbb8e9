//! dateline: event timelines from plain text. What it is: the list of rooms and the names a caller needs. In: nothing.
//! Out: the public names. It must hold no logic beyond joining the rooms.
//!
//! Data goes one way: text -> document -> chronicle -> layout -> scene -> output.

pub mod diag;
pub mod document;
pub mod draw;
pub mod edit;
pub mod export;
pub mod font;
pub mod geom;
pub mod layout;
pub mod model;
pub mod read;
pub mod scene;
pub mod text;
pub mod time;

pub use crate::diag::{Checked, Code, Diagnostic, Fix, Severity};
pub use crate::layout::arrange;
pub use crate::model::{Chronicle, Event, Source, View};
pub use crate::read::read;
pub use crate::text::{Edit, LineIndex, Position, Span};
pub use crate::time::Date;
