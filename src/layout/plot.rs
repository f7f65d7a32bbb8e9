//! The plot: everything that is drawn on the time scale.

use crate::geom::Rect;
use crate::layout::output::{AsOfLine, Axis, Density, Fold, Lane, Placed, PlacedEra, PlacedLink, Strip};
use crate::layout::scale::TimeScale;

/// Everything between legend and footer.
#[derive(Debug, Clone)]
pub(super) struct Plot {
    pub(super) scale: TimeScale,
    /// Where time runs, px.
    pub(super) frame: Rect,
    pub(super) axis: Axis,
    pub(super) strips: Vec<Strip>,
    pub(super) lanes: Vec<Lane>,
    /// How many lanes the last one stands for, where there are too many; else 0.
    pub(super) gathered: usize,
    pub(super) as_of: Option<AsOfLine>,
    pub(super) eras: Vec<PlacedEra>,
    pub(super) events: Vec<Placed>,
    /// In lanes, what belongs to further ones.
    pub(super) echoes: Vec<Placed>,
    /// How many events that only a density strip shows in their own lane have no mark in their further lanes.
    pub(super) unrepeated: usize,
    pub(super) densities: Vec<Density>,
    pub(super) folds: Vec<Fold>,
    pub(super) links: Vec<PlacedLink>,
    /// Links that find no way, or that are too many.
    pub(super) links_left_out: usize,
}
