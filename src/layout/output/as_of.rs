//! The line at the date up to which things without an end are shown.

use crate::geom::Point;
use crate::layout::output::text::Text;

/// The line, and what it says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AsOfLine {
    /// Its pieces between labels: each from one point to the other.
    pub pieces: Vec<(Point, Point)>,
    /// `as of 27 November 2026`
    pub caption: Text,
}
