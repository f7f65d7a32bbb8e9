//! A place for each label of both sides, once its side is known.

use crate::geom::Interval;
use crate::layout::boundary_labels::rows::assign_rows;
use crate::layout::boundary_labels::{AxisSide, BoundaryLabel, LEADER_PITCH, Placement};
use crate::layout::solve::isotonic::least_movement;

/// Where a stem runs, where its label begins, px, and the row from 1.
pub(in crate::layout) type Place = (f64, f64, usize);

/// Where stems and labels may stand.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct Room {
    /// Of the stems, px.
    pub(in crate::layout) stems: Interval,
    /// Of the labels, px.
    pub(in crate::layout) labels: Interval,
}

/// Stems moved apart and labels set in rows, on both sides.
pub(in crate::layout) fn placed_in_rows(
    labels: &[BoundaryLabel],
    sides: &[AxisSide],
    room: Room,
) -> Option<Vec<Placement>> {
    per_side(labels, sides, |wanted, widths| {
        let stems = least_movement(wanted, &vec![LEADER_PITCH; wanted.len()], room.stems);
        let placed = assign_rows(&stems, widths, room.labels)?;
        Some(stems.into_iter().zip(placed).map(|(stem, (left, row))| (stem, left, row)).collect())
    })
}

/// Solves each side by itself. `solve` gets places and widths.
pub(in crate::layout) fn per_side(
    labels: &[BoundaryLabel],
    sides: &[AxisSide],
    solve: impl Fn(&[f64], &[f64]) -> Option<Vec<Place>>,
) -> Option<Vec<Placement>> {
    let mut placements = vec![Placement::default(); labels.len()];
    for side in AxisSide::BOTH {
        let members: Vec<usize> = (0..labels.len()).filter(|&i| sides[i] == side).collect();
        if members.is_empty() {
            continue;
        }
        let wanted: Vec<f64> = members.iter().map(|&i| labels[i].x).collect();
        let widths: Vec<f64> = members.iter().map(|&i| labels[i].width).collect();
        for (&i, (stem, left, row)) in members.iter().zip(solve(&wanted, &widths)?) {
            placements[i] = Placement { stem, left, row, side };
        }
    }
    Some(placements)
}
