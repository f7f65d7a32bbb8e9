//! A place for each label of both sides, once its side is known.

use crate::geom::Interval;
use crate::layout::boundary_labels::rows::assign_rows;
use crate::layout::boundary_labels::spacing::gaps;
use crate::layout::boundary_labels::{AxisSide, BoundaryLabel, LEADER_PITCH, Placement};
use crate::layout::solve::isotonic::least_movement;

/// Where stems and labels may stand.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct Room {
    /// Of the stems, px.
    pub(in crate::layout) stems: Interval,
    /// Of the labels, px.
    pub(in crate::layout) labels: Interval,
}

/// Stems moved apart and labels set in rows, on both sides; `None` where one gets stuck.
pub(in crate::layout) fn placed_in_rows(
    labels: &[BoundaryLabel],
    sides: &[AxisSide],
    room: Room,
) -> Option<Vec<Placement>> {
    let mut placements = vec![Placement::default(); labels.len()];
    let mut own = Vec::with_capacity(labels.len());
    for side in AxisSide::BOTH {
        let members = || (0..labels.len()).filter(|&i| sides[i] == side);
        own.clear();
        own.extend(members().map(|i| labels[i]));
        for (i, placed) in members().zip(one_side(&own, side, room)?) {
            placements[i] = placed;
        }
    }
    Some(placements)
}

/// Where the labels of one side stand (ascending); `None` where one gets stuck.
pub(in crate::layout) fn one_side(
    labels: &[BoundaryLabel],
    side: AxisSide,
    room: Room,
) -> Option<impl Iterator<Item = Placement>> {
    let gaps = gaps(labels);
    let all: f64 = gaps.iter().take(labels.len().saturating_sub(1)).sum();
    // Only stems that stand as near as they can may be pressed together.
    if all > room.stems.length() && gaps.iter().any(|gap| *gap > LEADER_PITCH) {
        return None;
    }
    let stems = least_movement(labels.iter().map(|label| label.x), &gaps, room.stems);
    let placed = assign_rows(&stems, |i| labels[i].width, room.labels)?;
    Some(stems.into_iter().zip(placed).map(move |(stem, (left, row))| Placement { stem, left, row, side }))
}
