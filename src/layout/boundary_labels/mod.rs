//! Boundary labels: labels on leaders, in rows on both sides of an axis, so that nothing touches.

pub(in crate::layout) mod choose;
pub(in crate::layout) mod per_side;
pub(in crate::layout) mod reduce_rows;
pub(in crate::layout) mod rows;
pub(in crate::layout) mod sides;
pub(in crate::layout) mod skyline;
pub(in crate::layout) mod spacing;
pub(in crate::layout) mod standalone;

use crate::geom::Interval;

pub(in crate::layout) use crate::layout::boundary_labels::choose::{one_sided_depth, placement, settled};
use crate::layout::boundary_labels::skyline::Skyline;

/// Between labels of one row, px.
pub(in crate::layout) const LABEL_GAP: f64 = 10.0;
/// Between rows, px.
pub(in crate::layout) const ROW_GAP: f64 = 8.0;
/// Between a stem and a label it passes, px.
const CLEAR: f64 = 4.0;
/// Between stems, px.
pub(in crate::layout) const LEADER_PITCH: f64 = 7.0;
/// The same where stems spread out, so that more labels stand side by side, px.
const LEADER_PITCH_WIDE: f64 = 16.0;
/// Between stems at the closest, px: still clear of labels.
pub(in crate::layout) const CLOSEST: f64 = CLEAR + 0.5;
/// What a px of mean displacement costs, in px of height.
const MU: f64 = 2.0;
/// What a px of the mean distance from a label's box to its mark costs, in px of height (0190).
const FAR: f64 = 1.0;
/// The leader that runs furthest along the axis should not run further than this, px,
const ASIDE: f64 = 120.0;
/// and each px more costs this, in px of height.
const ASIDE_COST: f64 = 6.0;
/// A label whose leader runs further along the axis than this has strayed, px.
pub(in crate::layout) const STRAYED: f64 = 400.0;
/// A leader's least height, px.
const LEAST_BAND: f64 = 6.0;
/// Every stem is at least as long, px.
const STEM_LEAST: f64 = 8.0;
/// From the end of the marks to the nearest label at least, px.
pub(in crate::layout) const NEAREST: f64 = LEAST_BAND + STEM_LEAST;
/// Height of a leader for each px sideways: tan 15 degrees, and a little.
pub(in crate::layout) const SLOPE: f64 = 0.27;

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

/// How far apart the stems of a stretch of the axis stand at least.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) enum Spacing {
    /// So many px from one to the next.
    Even(f64),
    /// In groups of at most so many, each clear of the labels of the group before.
    Groups(usize),
}

impl Spacing {
    /// As near to their marks as stems can stand.
    pub(in crate::layout) const NEAR: Spacing = Spacing::Even(LEADER_PITCH);
    /// The others, from the least to the most even.
    pub(in crate::layout) const OTHERS: [Spacing; 8] = [
        Spacing::Even(LEADER_PITCH_WIDE),
        Spacing::Groups(2),
        Spacing::Groups(3),
        Spacing::Groups(4),
        Spacing::Groups(6),
        Spacing::Groups(8),
        Spacing::Groups(11),
        Spacing::Groups(15),
    ];
}

/// A label that wants a place.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct BoundaryLabel {
    /// The same for the same label in every picture, whatever else is in it.
    pub(in crate::layout) key: u64,
    /// Where it would stand, px.
    pub(in crate::layout) x: f64,
    /// Of the stretch of the axis where it stands.
    pub(in crate::layout) spacing: Spacing,
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

/// One side's labels from the axis outwards: how far out each stands, and the height of the leaders.
#[derive(Debug, Clone, Default)]
pub(in crate::layout) struct Heights {
    /// From the end of the marks to the near edge of each label, px; nothing for those of the other side.
    pub(in crate::layout) near: Vec<f64>,
    /// px
    pub(in crate::layout) band: f64,
    /// From the end of the marks to the far end of the furthest label, px.
    pub(in crate::layout) depth: f64,
}

/// How far out the labels of one side stand: each as near as those it passes allow, which are those of lower rows.
///
/// A label of a lower row holds no stem of a higher one, and one of a higher row that holds its stem lies above it; so no
/// stem meets a label, wherever rows are of unlike height.
pub(in crate::layout) fn heights(labels: &[BoundaryLabel], placements: &[Placement], side: AxisSide) -> Heights {
    let mut order: Vec<usize> = (0..labels.len()).filter(|&i| placements[i].side == side).collect();
    let mut heights = Heights { near: vec![0.0; labels.len()], band: LEAST_BAND, depth: 0.0 };
    for &i in &order {
        heights.band = heights.band.max((placements[i].stem - labels[i].x).abs() * SLOPE);
    }
    order.sort_unstable_by_key(|&i| (placements[i].row, i));
    let mut skyline = Skyline::new(heights.band + STEM_LEAST, order.len());
    for i in order {
        let left = placements[i].left;
        heights.near[i] = skyline.put(Interval { start: left, end: left + labels[i].width }, labels[i].height);
        heights.depth = heights.depth.max(heights.near[i] + labels[i].height);
    }
    heights
}

/// How far the label furthest from its mark stands, px.
pub(in crate::layout) fn furthest(labels: &[BoundaryLabel], placements: &[Placement]) -> f64 {
    labels.iter().zip(placements).map(|(label, placement)| (placement.stem - label.x).abs()).fold(0.0, f64::max)
}

fn cost(labels: &[BoundaryLabel], placements: &[Placement]) -> f64 {
    let mean = sides::moved(labels, placements) / labels.len().max(1) as f64;
    let aside = (furthest(labels, placements) - ASIDE).max(0.0);
    let (above, below) = (heights(labels, placements, AxisSide::Above), heights(labels, placements, AxisSide::Below));
    above.depth + below.depth + MU * mean + FAR * distance(labels, placements, (&above, &below)) + ASIDE_COST * aside
}

/// How far labels stand from their marks, straight from the label's box: the mean, px.
fn distance(labels: &[BoundaryLabel], placements: &[Placement], (above, below): (&Heights, &Heights)) -> f64 {
    let each = labels.iter().zip(placements).enumerate().map(|(i, (label, placement))| {
        let aside = (placement.left - label.x).max(label.x - placement.left - label.width).max(0.0);
        let away = match placement.side {
            AxisSide::Above => above.near[i],
            AxisSide::Below => below.near[i],
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
    use super::{AxisSide, BoundaryLabel, Placement, ROW_GAP, Spacing, cost, heights};

    fn label(x: f64) -> BoundaryLabel {
        BoundaryLabel { key: x as u64, x, spacing: Spacing::NEAR, width: 100.0, height: 30.0 }
    }

    fn placement(x: f64, left: f64, row: usize) -> Placement {
        Placement { stem: x, left, row, side: AxisSide::Above }
    }

    #[test]
    fn a_label_stands_past_those_below_it_alone() {
        let labels = [label(0.0), BoundaryLabel { height: 12.5, ..label(50.0) }, label(300.0)];
        let placements = [placement(0.0, 0.0, 1), placement(50.0, 50.0, 2), placement(300.0, 300.0, 3)];
        let heights = heights(&labels, &placements, AxisSide::Above);
        let nearest = heights.near[0];
        assert_eq!(heights.near, [nearest, nearest + 30.0 + ROW_GAP, nearest]);
        assert_eq!(heights.depth, nearest + 30.0 + ROW_GAP + 12.5);
    }

    #[test]
    fn of_two_settings_as_high_the_one_with_its_labels_nearer_costs_less() {
        let labels = [label(0.0), label(110.0), label(600.0), label(640.0)];
        // Two of them overlap, so that every setting is two rows high.
        let with = |left: f64, row: usize| {
            let pair = [placement(600.0, 600.0, 1), placement(640.0, 640.0, 2)];
            [placement(0.0, 0.0, 1), placement(110.0, left, row), pair[0], pair[1]]
        };
        let (near, high, aside) = (with(110.0, 1), with(90.0, 2), with(150.0, 1));
        assert!(cost(&labels, &near) < cost(&labels, &high) && cost(&labels, &near) < cost(&labels, &aside));
    }
}
