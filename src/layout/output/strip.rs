//! A series as it is placed: a strip on the axis of time with a scale of its own for the values.

use crate::geom::Rect;
use crate::layout::output::text::Text;
use crate::layout::scale::{TimeScale, ValueScale};
use crate::time::Instant;

/// One series, placed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Strip {
    /// Index into the series of the view.
    pub series: usize,
    /// Where the values are drawn: as wide as the axis, from its lowest tick up to its highest.
    pub frame: Rect,
    /// The axis of time, its breaks and rates included.
    pub scale: TimeScale,
    /// From bottom to top.
    pub values: ValueScale,
    /// Its name and its unit, above it.
    pub head: Vec<Text>,
    /// The figures of its ticks, left of it, from the lowest on.
    pub ticks: Vec<Text>,
    /// The dates of the axis again, under the last of several strips; else none.
    pub dates: Vec<Text>,
    /// What is drawn.
    pub shape: StripShape,
}

/// What is drawn of a series, in its own values.
#[derive(Debug, Clone, PartialEq)]
pub enum StripShape {
    /// Lines, each without a gap and on one piece of the axis; a line of one point is a dot.
    Lines(Vec<Vec<(Instant, f64)>>),
    /// From when to when, and the value.
    Bars(Vec<(Instant, Instant, f64)>),
}
