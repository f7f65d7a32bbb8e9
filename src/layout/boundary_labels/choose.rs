//! Choosing. What it is: labels on stems near their marks, or in combs, whichever costs less. In: flags. Out: the cheapest
//! seating found. It must not depend on anything else.

use crate::geom::Interval;
use crate::layout::boundary_labels::per_side::{Room, peeled, seated};
use crate::layout::boundary_labels::reduce_rows::lower;
use crate::layout::boundary_labels::sides::deal;
use crate::layout::boundary_labels::staircase::comb;
use crate::layout::boundary_labels::{Flag, Seat, Seating, cost, hanging};

/// Rows a side that combs are tried with.
const ROWS: usize = 12;
/// More labels than this are dealt only where it counts.
const FEW: usize = 64;

/// The cheapest seating of flags in `field`; `refine` looks for fewer rows too.
pub(in crate::layout) fn seat(flags: &[Flag], field: Interval, refine: bool) -> Seating {
    let mut order: Vec<usize> = (0..flags.len()).collect();
    order.sort_by(|&a, &b| flags[a].x.total_cmp(&flags[b].x));
    let sorted: Vec<Flag> = order.iter().map(|&i| flags[i]).collect();
    let seating = ascending(&sorted, field, refine);
    let mut seats = vec![Seat::default(); flags.len()];
    for (&i, seat) in order.iter().zip(&seating.seats) {
        seats[i] = *seat;
    }
    Seating { seats, ..seating }
}

/// The same for flags ascending by `x`.
fn ascending(flags: &[Flag], field: Interval, refine: bool) -> Seating {
    let sides: Vec<bool> = (0..flags.len()).map(|i| i % 2 == 0).collect();
    let seatings = [near(flags, &sides, field, refine), combs(flags, &sides, field)].into_iter().flatten();
    let best = seatings.min_by(|a, b| a.cost.total_cmp(&b.cost));
    best.unwrap_or_else(|| Seating {
        seats: vec![Seat { row: 1, ..Seat::default() }; flags.len()],
        cost: f64::INFINITY,
    })
}

/// Labels on stems near their marks; where the last ones get stuck, with stems that leave all of them room.
fn near(flags: &[Flag], sides: &[bool], field: Interval, refine: bool) -> Option<Seating> {
    let rooms = [field, hanging(flags, field)].map(|stems| Room { stems, labels: field });
    let seats = rooms.into_iter().find_map(|room| match (refine, flags.len() <= FEW) {
        (true, _) => peeled(flags, &lower(flags, deal(flags, room), room), room),
        (false, true) => peeled(flags, &deal(flags, room), room),
        (false, false) => peeled(flags, sides, room),
    })?;
    Some(Seating { cost: cost(flags, &seats), seats })
}

/// The cheapest comb.
fn combs(flags: &[Flag], sides: &[bool], field: Interval) -> Option<Seating> {
    let tried = |most: usize| {
        let seats = seated(flags, sides, |wanted, widths| {
            Some(comb(wanted, widths, most, field)?.into_iter().map(|(stem, row)| (stem, stem, row)).collect())
        })?;
        Some(Seating { cost: cost(flags, &seats), seats })
    };
    (1..=ROWS).filter_map(tried).min_by(|a, b| a.cost.total_cmp(&b.cost))
}
