//! Eras: stretches of time that pictures show behind their events.

use crate::model::Text;
use crate::style::AuthorColor;
use crate::text::Span;
use crate::time::{Date, Extent};

/// A stretch of time with a name, such as a reign or a war.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Era {
    /// What it is called.
    pub title: Text,
    /// From when to when, as written.
    pub date: Date,
    /// What that draws as: a point or a span, never several dates.
    pub extent: Extent,
    /// Of which its band is a tint; gray where missing.
    pub color: AuthorColor,
    /// Its entry.
    pub span: Span,
}
