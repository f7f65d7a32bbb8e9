//! A link between two events, drawn as a line.

use crate::geom::Point;
use crate::model::LinkKind;

/// A link between two events, drawn as a line.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlacedLink {
    /// The event that has the link: an index into the chronicle's events.
    pub from: usize,
    /// The event to which it leads.
    pub to: usize,
    /// What it says of the two.
    pub kind: LinkKind,
    /// From the one mark to the other, px.
    pub line: Vec<Point>,
}
