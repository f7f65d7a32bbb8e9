//! Layout. What it is: where everything stands. In: a chronicle, a view, a ruler. Out: positions in px, and what was
//! folded away. It must not know colours or SVG, nor complain: what does not fit is counted.

mod placed;
mod scale;
mod scale_breaks;
mod scale_ranged;
mod ticks;
mod ticks_context;
mod ticks_row;
mod ticks_series;
mod ticks_step;

pub use crate::layout::placed::{
    Anchor, Axis, Bar, BarEnd, Break, Fold, Label, Lane, Layout, LegendEntry, LegendKey, Mark, Placed, Role, Side,
    Summary, Text, Tick, Whisker,
};
pub use crate::layout::scale::{Omission, Piece, TimeScale};
pub use crate::layout::scale_breaks::BREAK_WIDTH;
pub use crate::layout::ticks::axis;

use crate::font::Ruler;
use crate::model::{Chronicle, View};

/// Positions for one view. A function of its arguments alone (the ruler only remembers widths).
pub fn arrange(_chronicle: &Chronicle, _view: &View, _ruler: &mut Ruler) -> Layout {
    todo!("layout")
}
