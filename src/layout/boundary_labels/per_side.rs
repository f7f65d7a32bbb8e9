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
    for side in AxisSide::BOTH {
        let members: Vec<usize> = (0..labels.len()).filter(|&i| sides[i] == side).collect();
        let own: Vec<BoundaryLabel> = members.iter().map(|&i| labels[i]).collect();
        for (&i, (stem, left, row)) in members.iter().zip(one_side(&own, room)?) {
            placements[i] = Placement { stem, left, row, side };
        }
    }
    Some(placements)
}

/// Where the stem of each label of one side runs, where the label begins, px, and its row from 1.
pub(in crate::layout) fn one_side(labels: &[BoundaryLabel], room: Room) -> Option<Vec<(f64, f64, usize)>> {
    let wanted: Vec<f64> = labels.iter().map(|label| label.x).collect();
    let widths: Vec<f64> = labels.iter().map(|label| label.width).collect();
    let gaps = gaps(labels);
    let all: f64 = gaps.iter().take(labels.len().saturating_sub(1)).sum();
    // Only stems that stand as near as they can may be pressed together.
    if all > room.stems.length() && gaps.iter().any(|gap| *gap > LEADER_PITCH) {
        return None;
    }
    let stems = least_movement(&wanted, &gaps, room.stems);
    let placed = assign_rows(&stems, &widths, room.labels)?;
    Some(stems.into_iter().zip(placed).map(|(stem, (left, row))| (stem, left, row)).collect())
}
