//! The choice between labels near their marks and staircases, whichever costs less.

use crate::geom::Interval;
use crate::layout::boundary_labels::per_side::{Room, per_side, placed_in_rows};
use crate::layout::boundary_labels::reduce_rows::reduce_rows;
use crate::layout::boundary_labels::sides::choose_sides;
use crate::layout::boundary_labels::staircase::staircase;
use crate::layout::boundary_labels::{AxisSide, BoundaryLabel, Placement, Placements, cost, hanging};

/// Rows a side that staircases are tried with.
const ROWS: usize = 12;
/// With more labels than this, sides are chosen only where `refine` asks for it.
const FEW: usize = 64;

/// The cheapest placement of labels in `field`; `refine` looks for fewer rows too.
pub(in crate::layout) fn placement(labels: &[BoundaryLabel], field: Interval, refine: bool) -> Placements {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by(|&a, &b| labels[a].x.total_cmp(&labels[b].x));
    let sorted: Vec<BoundaryLabel> = order.iter().map(|&i| labels[i]).collect();
    let found = ascending(&sorted, field, refine);
    let mut placements = vec![Placement::default(); labels.len()];
    for (&i, placement) in order.iter().zip(&found.placements) {
        placements[i] = *placement;
    }
    Placements { placements, ..found }
}

/// The same for labels ascending by `x`.
fn ascending(labels: &[BoundaryLabel], field: Interval, refine: bool) -> Placements {
    let sides: Vec<AxisSide> = AxisSide::BOTH.into_iter().cycle().take(labels.len()).collect();
    let variants = [near(labels, &sides, field, refine), staircases(labels, &sides, field)].into_iter().flatten();
    let best = variants.min_by(|a, b| a.cost.total_cmp(&b.cost));
    best.unwrap_or_else(|| Placements {
        placements: vec![Placement { row: 1, ..Placement::default() }; labels.len()],
        cost: f64::INFINITY,
    })
}

/// Labels on stems near their marks; where the last ones get stuck, with stems that leave all of them room.
fn near(labels: &[BoundaryLabel], sides: &[AxisSide], field: Interval, refine: bool) -> Option<Placements> {
    let rooms = [field, hanging(labels, field)].map(|stems| Room { stems, labels: field });
    let placements = rooms.into_iter().find_map(|room| match (refine, labels.len() <= FEW) {
        (true, _) => placed_in_rows(labels, &reduce_rows(labels, choose_sides(labels, room), room), room),
        (false, true) => placed_in_rows(labels, &choose_sides(labels, room), room),
        (false, false) => placed_in_rows(labels, sides, room),
    })?;
    Some(Placements { cost: cost(labels, &placements), placements })
}

/// The cheapest staircase.
fn staircases(labels: &[BoundaryLabel], sides: &[AxisSide], field: Interval) -> Option<Placements> {
    let tried = |most: usize| {
        let placements = per_side(labels, sides, |wanted, widths| {
            Some(staircase(wanted, widths, most, field)?.into_iter().map(|(stem, row)| (stem, stem, row)).collect())
        })?;
        Some(Placements { cost: cost(labels, &placements), placements })
    };
    (1..=ROWS).filter_map(tried).min_by(|a, b| a.cost.total_cmp(&b.cost))
}
