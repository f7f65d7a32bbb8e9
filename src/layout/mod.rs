//! Layout: a position in px for everything in a picture.

mod axis;
mod boundary_labels;
mod citations;
mod context;
mod horizontal;
mod labels;
mod lanes;
mod links;
mod marks;
mod output;
mod page;
mod plot;
mod rows;
mod scale;
mod solve;
mod strips;
mod text_style;
mod vertical;

pub use crate::layout::axis::axis;
pub use crate::layout::boundary_labels::standalone::{PlacedLabel, place_labels};
pub use crate::layout::output::{
    Anchor, AsOfLine, Axis, Bar, BarEnd, Break, Density, Fold, Label, Lane, Layout, LegendEntry, LegendKey, Mark, Note,
    Occurrence, OtherDate, Placed, PlacedEra, PlacedLink, RatePiece, Role, Ruled, Seen, Side, Strip, StripShape,
    Summary, Text, Tick, Unset, Whisker, ZoneRow,
};
pub use crate::layout::page::arrange;
pub use crate::layout::scale::breaks::BREAK_WIDTH;
pub use crate::layout::scale::{Omission, Piece, ScaleKind, TimeScale, ValueScale};
