//! Layout. What it is: where everything stands. In: a chronicle, a view, a ruler. Out: positions in px, and what was
//! folded away. It must not know colours or SVG, nor complain: what does not fit is counted.

mod berth;
mod body;
mod caption;
mod citations;
mod column;
mod density;
mod face;
mod flags;
mod fold;
mod foot;
mod groups;
mod hang;
mod header;
mod horizontal;
mod label;
mod lanes;
mod legend;
mod marks;
mod omitted;
mod pack;
mod page;
mod picture;
mod placed;
mod posts;
mod quality;
mod quiet;
mod reference;
mod scale;
mod scale_breaks;
mod scale_ranged;
mod shelf;
mod sift;
mod sift_rest;
mod signs;
mod stems;
mod strip;
mod ticks;
mod ticks_context;
mod ticks_row;
mod ticks_sequence;
mod ticks_series;
mod ticks_step;
mod ticks_upright;
mod tracks;
mod vertical;
mod vertical_height;
mod vertical_labels;
mod vertical_plan;

pub use crate::layout::hang::{Hung, hang};
pub use crate::layout::page::arrange;
pub use crate::layout::placed::{
    Anchor, Axis, Bar, BarEnd, Break, Density, Fold, Label, Lane, Layout, LegendEntry, LegendKey, Mark, Placed, Role,
    Seen, Side, Summary, Text, Tick, Whisker,
};
pub use crate::layout::quality::{Quality, measure};
pub use crate::layout::scale::{Omission, Piece, TimeScale};
pub use crate::layout::scale_breaks::BREAK_WIDTH;
pub use crate::layout::ticks::axis;
