//! The line at the date up to which things without an end are shown.

use crate::draw::shape::{explained, pen, segment, text};
use crate::layout::AsOfLine;
use crate::scene::Node;
use crate::style::Theme;

/// Its width, px.
const THIN: f64 = 1.0;

/// The line and its words.
pub(super) fn as_of(line: &AsOfLine, theme: &Theme) -> Option<Node> {
    let piece = |(from, to): &(crate::geom::Point, crate::geom::Point)| {
        segment("as-of", (from.x, from.y), (to.x, to.y), pen(theme.muted, THIN))
    };
    let words = text("as-of", &line.caption, theme.muted);
    explained("as-of", line.pieces.iter().map(piece).chain([words]).collect())
}
