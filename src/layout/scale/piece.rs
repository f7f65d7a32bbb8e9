//! The stretches of an axis: what is drawn, and what is left out.

use crate::geom::Interval;
use crate::time::{Gap, Instant, Zone};

/// A stretch of the axis that is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Piece {
    /// Its first instant.
    pub from: Instant,
    /// Where it ends.
    pub to: Instant,
    /// px
    pub x: Interval,
}

/// A stretch of time that the axis leaves out.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Omission {
    /// The first instant left out.
    pub from: Instant,
    /// The first instant after it that is seen again.
    pub to: Instant,
    /// Where the break is drawn, px.
    pub x: Interval,
    /// `67 years omitted`.
    pub words: String,
    /// The shorter of the pieces before and after it, s.
    pub(in crate::layout) beside: i64,
}

impl Omission {
    /// What is left out, on the clocks of a zone.
    pub(in crate::layout) fn time(&self, zone: Option<Zone>) -> Gap {
        Gap::of((self.from, self.to), zone, self.beside)
    }
}
