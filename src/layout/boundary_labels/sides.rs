//! A side for each label, decided by its neighbours alone, so that a label that comes or goes changes little elsewhere.

use std::ops::Range;

use crate::layout::boundary_labels::per_side::{Room, placed_in_rows};
use crate::layout::boundary_labels::{AxisSide, BoundaryLabel, Placement};

/// How far a label looks for its neighbours, px,
const REACH: f64 = 200.0;
/// and at how many on each hand.
const NEIGHBOURS_MOST: usize = 24;
/// A gap between marks that labels seldom span, px.
const FREE_GAP: f64 = 170.0;
/// Labels this near to each other take turns where it costs nothing, px.
const RHYTHM: f64 = 200.0;
/// Turns are kept unless the other side makes labels stand this much lower: a choice by a small difference is made anew
/// whenever a far label comes or goes.
const TURN_SHARE: f64 = 0.9;
/// What a px of displacement costs, in squares of rows.
const MOVED: f64 = 0.05;

/// The sides. The labels come one by one, in the order of their keys, and each takes the side that the nearest of those
/// already there has not, unless it and its neighbours stand clearly lower on the other.
///
/// An order that has nothing to do with the places keeps chains short: whom a label heeds came before it, and a chain of
/// neighbours with ever earlier keys soon ends.
pub(in crate::layout) fn choose_sides(labels: &[BoundaryLabel], room: Room) -> Vec<AxisSide> {
    let mut chosen = vec![AxisSide::Above; labels.len()];
    let mut there: Vec<usize> = Vec::with_capacity(labels.len());
    for i in ranked(labels) {
        let at = there.partition_point(|&other| other < i);
        there.insert(at, i);
        let near = neighbours(at, there.len(), REACH, |k| labels[there[k]].x);
        let own = at - near.start;
        let members = &there[near];
        let placed: Vec<BoundaryLabel> = members.iter().map(|&k| labels[k]).collect();
        let mut sides: Vec<AxisSide> = members.iter().map(|&k| chosen[k]).collect();
        let wished = nearest(labels, &there, at).map_or(AxisSide::Above, |other| chosen[other].opposite());
        sides[own] = wished;
        let limit = TURN_SHARE * height(&placed, &sides, room);
        sides[own] = wished.opposite();
        chosen[i] = if height(&placed, &sides, room) < limit { wished.opposite() } else { wished };
    }
    chosen
}

/// Positions in the order of the keys.
pub(in crate::layout) fn ranked(labels: &[BoundaryLabel]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by_key(|&i| labels[i].key);
    order
}

/// The positions, of `count` ascending by place, whose labels can meet the label at `at`.
pub(in crate::layout) fn neighbours(at: usize, count: usize, reach: f64, x: impl Fn(usize) -> f64) -> Range<usize> {
    let near = |k: usize, next: usize| (x(k) - x(at)).abs() < reach && (x(next) - x(k)).abs() < FREE_GAP;
    let (mut start, mut end) = (at, at + 1);
    while start > 0 && at - start < NEIGHBOURS_MOST && near(start - 1, start) {
        start -= 1;
    }
    while end < count && end - at < NEIGHBOURS_MOST && near(end, end - 1) {
        end += 1;
    }
    start..end
}

/// Of those that are there, the one next to this one that stands nearer, if any is near at all.
fn nearest(labels: &[BoundaryLabel], there: &[usize], at: usize) -> Option<usize> {
    let away = |k: &usize| (labels[*k].x - labels[there[at]].x).abs();
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|k| there.get(k).copied());
    beside.filter(|k| away(k) < RHYTHM).min_by(|a, b| away(a).total_cmp(&away(b)))
}

/// What labels cost with these sides; more than anything where they cannot.
fn height(labels: &[BoundaryLabel], sides: &[AxisSide], room: Room) -> f64 {
    placed_in_rows(labels, sides, room).map_or(f64::INFINITY, |placements| burden(labels, &placements))
}

/// How high labels stand, in squares of rows, and a little for how far they moved.
pub(in crate::layout) fn burden(labels: &[BoundaryLabel], placements: &[Placement]) -> f64 {
    let squares: f64 = placements.iter().map(|placement| (placement.row * placement.row) as f64).sum();
    squares + MOVED * moved(labels, placements)
}

/// How far all stems moved, px.
pub(in crate::layout) fn moved(labels: &[BoundaryLabel], placements: &[Placement]) -> f64 {
    labels.iter().zip(placements).map(|(label, placement)| (placement.stem - label.x).abs()).sum()
}

#[cfg(test)]
mod tests {
    use super::choose_sides;
    use crate::geom::Interval;
    use crate::layout::boundary_labels::per_side::Room;
    use crate::layout::boundary_labels::{AxisSide, BoundaryLabel, Spacing};

    const FIELD: Interval = Interval { start: 0.0, end: 1600.0 };
    const ROOM: Room = Room { stems: FIELD, labels: FIELD };

    /// So many labels a px apart, keys spread by a multiplier.
    fn burst(x: f64, count: u64) -> Vec<BoundaryLabel> {
        let key = |k: u64| (k + x as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (0..count)
            .map(|k| BoundaryLabel { key: key(k), x: x + k as f64, spacing: Spacing::NEAR, width: 120.0, height: 31.0 })
            .collect()
    }

    #[test]
    fn a_burst_is_shared_by_both_sides() {
        let above = choose_sides(&burst(700.0, 12), ROOM).into_iter().filter(|side| *side == AxisSide::Above).count();
        assert!((5..=7).contains(&above), "{above} of 12 are above");
    }

    #[test]
    fn a_label_added_past_a_gap_changes_no_side() {
        for added in 0..40 {
            let far = burst(300.0, 9);
            let one = [far.clone(), burst(900.0, added)].concat();
            let other = [far.clone(), burst(900.0, added + 1)].concat();
            assert_eq!(
                choose_sides(&one, ROOM)[..far.len()],
                choose_sides(&other, ROOM)[..far.len()],
                "{added} labels"
            );
        }
    }
}
