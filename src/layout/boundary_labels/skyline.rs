//! The skyline of labels: how far out the next label can stand without touching one that is there.

use crate::geom::Interval;
use crate::layout::boundary_labels::{LABEL_GAP, ROW_GAP};

/// Labels put down one after the other, from the axis outwards.
pub(in crate::layout) struct Skyline {
    /// No label is nearer, px.
    base: f64,
    /// Where each lies along the axis and how far out it reaches, px.
    tops: Vec<(Interval, f64)>,
}

impl Skyline {
    /// With room for `count` labels, none of them nearer than `base` px.
    pub(in crate::layout) fn new(base: f64, count: usize) -> Skyline {
        Skyline { base, tops: Vec::with_capacity(count) }
    }

    /// Puts a label down; its near edge, px.
    pub(in crate::layout) fn put(&mut self, along: Interval, height: f64) -> f64 {
        let meets = |other: &Interval| along.start < other.end + LABEL_GAP && other.start < along.end + LABEL_GAP;
        let under = self.tops.iter().filter(|(other, _)| meets(other)).map(|(_, top)| top + ROW_GAP);
        let near = under.fold(self.base, f64::max);
        self.tops.push((along, near + height));
        near
    }
}
