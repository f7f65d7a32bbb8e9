//! Labels on an axis by themselves: where each label of a row of marks stands, for charts that are not ours.

use crate::geom::{Interval, Point, Rect, Size};
use crate::layout::boundary_labels::{AxisSide, BoundaryLabel, Placement, Spacing, heights, placement};

/// Up to so many labels a better choice of sides is looked for.
const REFINED: usize = 300;

/// A label that has found its place. The axis lies at height 0, upwards is negative.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlacedLabel {
    /// The label's box, px.
    pub frame: Rect,
    /// From the mark on the axis to the label: slanted, then upright, px.
    pub leader: Vec<Point>,
}

/// Places every label on a leader above or below an axis, near its mark: `labels` are places on the axis (px) and sizes, `axis` is
/// the stretch that labels may take (px). They come back in the same order; none overlaps another, no leader crosses a
/// label or a leader. Where the axis is too short for that, labels lie on one another; 20 px a label are enough.
///
/// ```
/// use dateline::geom::{Interval, Size};
/// use dateline::layout::place_labels;
/// let size = Size { width: 80.0, height: 20.0 };
/// let placed = place_labels(&[(300.0, size), (310.0, size)], Interval::new(0.0, 600.0));
/// assert!(!placed[0].frame.overlaps(placed[1].frame, 0.0));
/// assert_eq!(placed[1].leader[0].x, 310.0);
/// ```
pub fn place_labels(labels: &[(f64, Size)], axis: Interval) -> Vec<PlacedLabel> {
    // Labels without a name are known by their order, spread so that neighbours do not come one after the other.
    let key = |i: usize| (i as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let wanted = |(i, (x, size)): (usize, &(f64, Size))| BoundaryLabel {
        key: key(i),
        x: *x,
        spacing: Spacing::NEAR,
        width: size.width,
        height: size.height,
    };
    let all: Vec<BoundaryLabel> = labels.iter().enumerate().map(wanted).collect();
    let placements = placement(&all, axis, all.len() <= REFINED).placements;
    let sides = AxisSide::BOTH.map(|side| heights(&all, &placements, side));
    let placed = |(i, (wanted, placement)): (usize, (&BoundaryLabel, &Placement))| {
        let (side, sign) = (&sides[placement.side as usize], placement.side.sign());
        let near = side.near[i];
        let top = match placement.side {
            AxisSide::Above => -near - wanted.height,
            AxisSide::Below => near,
        };
        PlacedLabel {
            frame: Rect::new(placement.left, top, wanted.width, wanted.height),
            leader: [(wanted.x, 0.0), (placement.stem, sign * side.band), (placement.stem, sign * near)]
                .map(|(x, y)| Point::new(x, y))
                .to_vec(),
        }
    };
    all.iter().zip(&placements).enumerate().map(placed).collect()
}
