//! Categories: kinds of event with a colour and a symbol.

use crate::model::{Color, Text};
use crate::text::Span;

/// A kind of event.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Category {
    /// Its key in the file.
    pub id: String,
    /// In words for the legend; the id where missing.
    pub label: Text,
    /// Never the only sign: the symbol says the same.
    pub color: Color,
    /// Whether the file gave `color`; else it is the next that no category has.
    pub color_given: bool,
    /// Its mark.
    pub symbol: Symbol,
    /// Whether the file gave `symbol`.
    pub symbol_given: bool,
    /// Its entry.
    pub span: Span,
}

impl Category {
    /// Whether one of another file is this one: of its key and label.
    pub(crate) fn is_same_as(&self, other: &Category) -> bool {
        (&self.id, &self.label) == (&other.id, &other.label)
    }
}

/// The marks, in the order they are given to categories without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Symbol {
    /// `circle`
    Circle,
    /// `diamond`
    Diamond,
    /// `square`
    Square,
    /// `triangle`, pointing up
    Triangle,
    /// `triangle-down`
    TriangleDown,
    /// `cross`, an upright plus with arms
    Cross,
    /// `hexagon`
    Hexagon,
}
