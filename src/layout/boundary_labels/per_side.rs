//! A place for each label of both sides, once its side is known.

use crate::geom::Interval;
use crate::layout::boundary_labels::rows::peel;
use crate::layout::boundary_labels::{AxisSide, BoundaryLabel, LEADER_PITCH, Placement};
use crate::layout::solve::isotonic::nudge;

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

/// Nudge and peel on both sides.
pub(in crate::layout) fn peeled(flags: &[BoundaryLabel], sides: &[AxisSide], room: Room) -> Option<Vec<Placement>> {
    seated(flags, sides, |wanted, widths| {
        let stems = nudge(wanted, &vec![LEADER_PITCH; wanted.len()], room.stems);
        let hung = peel(&stems, widths, room.labels)?;
        Some(stems.into_iter().zip(hung).map(|(stem, (left, row))| (stem, left, row)).collect())
    })
}

/// Solves each side by itself. `solve` gets places and widths.
pub(in crate::layout) fn seated(
    flags: &[BoundaryLabel],
    sides: &[AxisSide],
    solve: impl Fn(&[f64], &[f64]) -> Option<Vec<Place>>,
) -> Option<Vec<Placement>> {
    let mut placements = vec![Placement::default(); flags.len()];
    for side in AxisSide::BOTH {
        let members: Vec<usize> = (0..flags.len()).filter(|&i| sides[i] == side).collect();
        if members.is_empty() {
            continue;
        }
        let wanted: Vec<f64> = members.iter().map(|&i| flags[i].x).collect();
        let widths: Vec<f64> = members.iter().map(|&i| flags[i].width).collect();
        for (&i, (stem, left, row)) in members.iter().zip(solve(&wanted, &widths)?) {
            placements[i] = Placement { stem, left, row, side };
        }
    }
    Some(placements)
}
