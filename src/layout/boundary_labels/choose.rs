//! The choice between labels near their marks and staircases, whichever costs less.

use crate::geom::Interval;
use crate::layout::boundary_labels::per_side::{Room, peeled, seated};
use crate::layout::boundary_labels::reduce_rows::lower;
use crate::layout::boundary_labels::sides::deal;
use crate::layout::boundary_labels::staircase::comb;
use crate::layout::boundary_labels::{AxisSide, BoundaryLabel, Placement, Placements, cost, hanging};

/// Rows a side that combs are tried with.
const ROWS: usize = 12;
/// More labels than this are dealt only where it counts.
const FEW: usize = 64;

/// The cheapest seating of flags in `field`; `refine` looks for fewer rows too.
pub(in crate::layout) fn placement(flags: &[BoundaryLabel], field: Interval, refine: bool) -> Placements {
    let mut order: Vec<usize> = (0..flags.len()).collect();
    order.sort_by(|&a, &b| flags[a].x.total_cmp(&flags[b].x));
    let sorted: Vec<BoundaryLabel> = order.iter().map(|&i| flags[i]).collect();
    let seating = ascending(&sorted, field, refine);
    let mut placements = vec![Placement::default(); flags.len()];
    for (&i, placement) in order.iter().zip(&seating.placements) {
        placements[i] = *placement;
    }
    Placements { placements, ..seating }
}

/// The same for flags ascending by `x`.
fn ascending(flags: &[BoundaryLabel], field: Interval, refine: bool) -> Placements {
    let sides: Vec<AxisSide> = AxisSide::BOTH.into_iter().cycle().take(flags.len()).collect();
    let seatings = [near(flags, &sides, field, refine), combs(flags, &sides, field)].into_iter().flatten();
    let best = seatings.min_by(|a, b| a.cost.total_cmp(&b.cost));
    best.unwrap_or_else(|| Placements {
        placements: vec![Placement { row: 1, ..Placement::default() }; flags.len()],
        cost: f64::INFINITY,
    })
}

/// Labels on stems near their marks; where the last ones get stuck, with stems that leave all of them room.
fn near(flags: &[BoundaryLabel], sides: &[AxisSide], field: Interval, refine: bool) -> Option<Placements> {
    let rooms = [field, hanging(flags, field)].map(|stems| Room { stems, labels: field });
    let placements = rooms.into_iter().find_map(|room| match (refine, flags.len() <= FEW) {
        (true, _) => peeled(flags, &lower(flags, deal(flags, room), room), room),
        (false, true) => peeled(flags, &deal(flags, room), room),
        (false, false) => peeled(flags, sides, room),
    })?;
    Some(Placements { cost: cost(flags, &placements), placements })
}

/// The cheapest comb.
fn combs(flags: &[BoundaryLabel], sides: &[AxisSide], field: Interval) -> Option<Placements> {
    let tried = |most: usize| {
        let placements = seated(flags, sides, |wanted, widths| {
            Some(comb(wanted, widths, most, field)?.into_iter().map(|(stem, row)| (stem, stem, row)).collect())
        })?;
        Some(Placements { cost: cost(flags, &placements), placements })
    };
    (1..=ROWS).filter_map(tried).min_by(|a, b| a.cost.total_cmp(&b.cost))
}
