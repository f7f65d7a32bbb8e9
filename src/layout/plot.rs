//! The plot: everything that is drawn on the time scale.

use crate::geom::Rect;
use crate::layout::output::{Axis, Density, Fold, Lane, Placed};
use crate::layout::scale::TimeScale;

/// Everything between legend and foot.
#[derive(Debug, Clone)]
pub(super) struct Body {
    pub(super) scale: TimeScale,
    pub(super) plot: Rect,
    pub(super) axis: Axis,
    pub(super) lanes: Vec<Lane>,
    /// How many lanes the last one stands for, where there are too many; else 0.
    pub(super) gathered: usize,
    pub(super) events: Vec<Placed>,
    /// In lanes, what belongs to further ones.
    pub(super) echoes: Vec<Placed>,
    pub(super) densities: Vec<Density>,
    pub(super) folds: Vec<Fold>,
}
