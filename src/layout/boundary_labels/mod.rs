//! Boundary labels: labels on leaders, in rows on both sides of an axis, so that nothing touches.

pub(in crate::layout) mod choose;
pub(in crate::layout) mod per_side;
pub(in crate::layout) mod reduce_rows;
pub(in crate::layout) mod rows;
pub(in crate::layout) mod sides;
pub(in crate::layout) mod staircase;
pub(in crate::layout) mod standalone;

use crate::geom::Interval;

pub(in crate::layout) use crate::layout::boundary_labels::choose::placement;

/// Between labels of one row, px.
pub(in crate::layout) const LABEL_GAP: f64 = 10.0;
/// Between rows, px.
pub(in crate::layout) const ROW_GAP: f64 = 8.0;
/// Between a stem and a label it passes, px.
const CLEAR: f64 = 4.0;
/// Between stems, px.
pub(in crate::layout) const LEADER_PITCH: f64 = 7.0;
/// Between stems at the closest, px: still clear of labels.
pub(in crate::layout) const CLOSEST: f64 = CLEAR + 0.5;
/// What a px of mean displacement costs, in px of height.
const MU: f64 = 4.0;
/// What a px of the mean distance from a label's box to its mark costs, in px of height (0157).
const FAR: f64 = 0.5;
/// A label further from its mark than this has strayed, px,
pub(in crate::layout) const STRAYED: f64 = 120.0;
/// and each px more costs this, in px of height.
const STRAY_COST: f64 = 20.0;
/// A leader's least height, px.
const LEAST_BAND: f64 = 6.0;
/// Every stem is at least as long, px.
const STEM_LEAST: f64 = 8.0;
/// Height of a leader for each px sideways: tan 15 degrees, and a little.
const SLOPE: f64 = 0.27;

/// A side of a horizontal axis.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::layout) enum AxisSide {
    Above,
    #[default]
    Below,
}

impl AxisSide {
    /// Both, from the top.
    pub(in crate::layout) const BOTH: [AxisSide; 2] = [AxisSide::Above, AxisSide::Below];

    /// The other one.
    pub(in crate::layout) fn opposite(self) -> AxisSide {
        match self {
            AxisSide::Above => AxisSide::Below,
            AxisSide::Below => AxisSide::Above,
        }
    }

    /// The sign of a distance from the axis, y running downwards.
    pub(in crate::layout) fn sign(self) -> f64 {
        match self {
            AxisSide::Above => -1.0,
            AxisSide::Below => 1.0,
        }
    }
}

/// A label that wants a place.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct BoundaryLabel {
    /// The same for the same label in every picture, whatever else is in it.
    pub(in crate::layout) key: u64,
    /// Where it would stand, px.
    pub(in crate::layout) x: f64,
    /// px
    pub(in crate::layout) width: f64,
    /// px
    pub(in crate::layout) height: f64,
}

/// Where a label stands.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::layout) struct Placement {
    /// Where its stem runs, px.
    pub(in crate::layout) stem: f64,
    /// Its left edge, px.
    pub(in crate::layout) left: f64,
    /// From 1, counted from the axis.
    pub(in crate::layout) row: usize,
    /// Which side.
    pub(in crate::layout) side: AxisSide,
}

/// The places of all labels, in their order.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Placements {
    pub(in crate::layout) placements: Vec<Placement>,
    /// Of the rows and leaders of both sides, of distance and of displacement, px.
    pub(in crate::layout) cost: f64,
}

/// One side's rows: heights from the axis outwards and the height of its leaders.
#[derive(Debug, Clone, Default)]
pub(in crate::layout) struct Rows {
    /// px, row 1 first.
    pub(in crate::layout) heights: Vec<f64>,
    /// px
    pub(in crate::layout) band: f64,
}

impl Rows {
    /// From the end of the marks to the far end of the last row, px.
    pub(in crate::layout) fn depth(&self) -> f64 {
        if self.heights.is_empty() {
            return 0.0;
        }
        self.band + STEM_LEAST + self.heights.iter().sum::<f64>() + ROW_GAP * (self.heights.len() - 1) as f64
    }

    /// From the end of the marks to the near edge of a row, px.
    pub(in crate::layout) fn near(&self, row: usize) -> f64 {
        self.band + STEM_LEAST + self.heights[..row - 1].iter().map(|height| height + ROW_GAP).sum::<f64>()
    }

    /// The same for every row, row 1 first.
    fn each_near(&self) -> Vec<f64> {
        let nearest = self.band + STEM_LEAST;
        let further = |near: &mut f64, height: &f64| Some(std::mem::replace(near, *near + height + ROW_GAP));
        self.heights.iter().scan(nearest, further).collect()
    }
}

/// The rows of one side.
pub(in crate::layout) fn rows(labels: &[BoundaryLabel], placements: &[Placement], side: AxisSide) -> Rows {
    let mut rows = Rows { heights: Vec::new(), band: LEAST_BAND };
    for (label, placement) in labels.iter().zip(placements).filter(|(_, placement)| placement.side == side) {
        if rows.heights.len() < placement.row {
            rows.heights.resize(placement.row, 0.0);
        }
        rows.heights[placement.row - 1] = rows.heights[placement.row - 1].max(label.height);
        rows.band = rows.band.max((placement.stem - label.x).abs() * SLOPE);
    }
    rows
}

/// How far the label furthest from its mark stands, px.
pub(in crate::layout) fn furthest(labels: &[BoundaryLabel], placements: &[Placement]) -> f64 {
    labels.iter().zip(placements).map(|(label, placement)| (placement.stem - label.x).abs()).fold(0.0, f64::max)
}

fn cost(labels: &[BoundaryLabel], placements: &[Placement]) -> f64 {
    let mean = sides::moved(labels, placements) / labels.len().max(1) as f64;
    let strayed = (furthest(labels, placements) - STRAYED).max(0.0);
    let (above, below) = (rows(labels, placements, AxisSide::Above), rows(labels, placements, AxisSide::Below));
    above.depth()
        + below.depth()
        + MU * mean
        + FAR * distance(labels, placements, (&above, &below))
        + STRAY_COST * strayed
}

/// How far labels stand from their marks, straight from the label's box: the mean, px.
fn distance(labels: &[BoundaryLabel], placements: &[Placement], (above, below): (&Rows, &Rows)) -> f64 {
    let (above, below) = (above.each_near(), below.each_near());
    let each = labels.iter().zip(placements).map(|(label, placement)| {
        let aside = (placement.left - label.x).max(label.x - placement.left - label.width).max(0.0);
        let away = match placement.side {
            AxisSide::Above => above[placement.row - 1],
            AxisSide::Below => below[placement.row - 1],
        };
        (aside * aside + away * away).sqrt()
    });
    each.sum::<f64>() / labels.len().max(1) as f64
}

/// The widest label, px.
fn widest(labels: &[BoundaryLabel]) -> f64 {
    labels.iter().map(|label| label.width).fold(0.0, f64::max)
}

/// The stretch for the stems of labels that may all stand right of their stems.
fn hanging(labels: &[BoundaryLabel], field: Interval) -> Interval {
    Interval { start: field.start, end: (field.end - widest(labels)).max(field.start) }
}

#[cfg(test)]
mod tests {
    use super::{AxisSide, BoundaryLabel, Placement, cost, rows};

    fn label(x: f64) -> BoundaryLabel {
        BoundaryLabel { key: x as u64, x, width: 100.0, height: 30.0 }
    }

    fn placement(x: f64, left: f64, row: usize) -> Placement {
        Placement { stem: x, left, row, side: AxisSide::Above }
    }

    #[test]
    fn every_row_is_as_near_as_it_is_alone() {
        let labels = [label(0.0), BoundaryLabel { height: 12.5, ..label(50.0) }, label(90.0)];
        let rows = rows(
            &labels,
            &[placement(0.0, 0.0, 1), placement(50.0, 50.0, 2), placement(90.0, 90.0, 3)],
            AxisSide::Above,
        );
        assert_eq!(rows.each_near(), [1, 2, 3].map(|row| rows.near(row)));
    }

    #[test]
    fn of_two_settings_as_high_the_one_with_its_labels_nearer_costs_less() {
        let labels = [label(0.0), label(300.0), label(600.0)];
        let near = [placement(0.0, 0.0, 2), placement(300.0, 300.0, 1), placement(600.0, 600.0, 1)];
        let high = [placement(0.0, 0.0, 2), placement(300.0, 300.0, 2), placement(600.0, 600.0, 1)];
        let aside = [placement(0.0, 0.0, 2), placement(300.0, 340.0, 1), placement(600.0, 600.0, 1)];
        assert!(cost(&labels, &near) < cost(&labels, &high) && cost(&labels, &near) < cost(&labels, &aside));
    }
}
