//! The places of all labels: their sides, then stems and rows on each side.

use crate::geom::Interval;
use crate::layout::boundary_labels::per_side::{Room, one_side, placed_in_rows};
use crate::layout::boundary_labels::reduce_rows::reduce_rows;
use crate::layout::boundary_labels::sides::choose_sides;
use crate::layout::boundary_labels::{
    ASIDE, AxisSide, BoundaryLabel, Placement, Placements, cost, furthest, hanging, heights,
};

/// With more labels than this, sides are chosen only where `refine` asks for it.
const FEW: usize = 64;

/// The places of labels in `field`; `refine` looks for fewer rows too.
pub(in crate::layout) fn placement(labels: &[BoundaryLabel], field: Interval, refine: bool) -> Placements {
    let turns = || AxisSide::BOTH.into_iter().cycle().take(labels.len()).collect::<Vec<AxisSide>>();
    in_order(labels, |labels| {
        let tried = |room: Room| {
            let sides = if refine || labels.len() <= FEW { choose_sides(labels, room) } else { turns() };
            let sides = if refine { reduce_rows(labels, sides, room) } else { sides };
            placed_in_rows(labels, &sides, room)
        };
        rooms(labels, field).into_iter().find_map(tried)
    })
}

/// The places of labels whose sides are known.
pub(in crate::layout) fn settled(labels: &[BoundaryLabel], sides: &[AxisSide], field: Interval) -> Placements {
    let order = ascending(labels);
    let sides: Vec<AxisSide> = order.iter().map(|&i| sides[i]).collect();
    in_order(labels, |labels| rooms(labels, field).into_iter().find_map(|room| placed_in_rows(labels, &sides, room)))
}

/// The depth of one side whose labels (ascending by `x`) are these, px; `None` where one gets stuck or strays.
pub(in crate::layout) fn one_sided_depth(labels: &[BoundaryLabel], field: Interval) -> Option<f64> {
    if labels.is_empty() {
        return Some(0.0);
    }
    let placed = |room: Room| Some(one_side(labels, AxisSide::Above, room)?.collect::<Vec<Placement>>());
    let placements = rooms(labels, field).into_iter().find_map(placed)?;
    let near = furthest(labels, &placements) <= ASIDE;
    near.then(|| heights(labels, &placements, AxisSide::Above).depth)
}

/// Positions, ascending by place.
fn ascending(labels: &[BoundaryLabel]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by(|&a, &b| labels[a].x.total_cmp(&labels[b].x));
    order
}

/// Places labels that are given to `place` ascending by `x`.
fn in_order(labels: &[BoundaryLabel], place: impl FnOnce(&[BoundaryLabel]) -> Option<Vec<Placement>>) -> Placements {
    let order = ascending(labels);
    let is_sorted = order.is_sorted();
    let sorted: Vec<BoundaryLabel> = if is_sorted { Vec::new() } else { order.iter().map(|&i| labels[i]).collect() };
    let Some(found) = place(if is_sorted { labels } else { &sorted }) else {
        let stuck = Placement { row: 1, ..Placement::default() };
        return Placements { placements: vec![stuck; labels.len()], cost: f64::INFINITY };
    };
    let mut placements = vec![Placement::default(); labels.len()];
    order.iter().zip(found).for_each(|(&i, placement)| placements[i] = placement);
    Placements { cost: cost(labels, &placements), placements }
}

/// Stems as near to their marks as can be; where the last ones get stuck, stems that leave all labels room to their right.
fn rooms(labels: &[BoundaryLabel], field: Interval) -> [Room; 2] {
    [field, hanging(labels, field)].map(|stems| Room { stems, labels: field })
}
