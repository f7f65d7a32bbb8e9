//! Fewer rows: one less on one side and then the other, by changing the sides of labels near the highest ones only.

use std::ops::Range;

use crate::layout::boundary_labels::per_side::{Room, placed_in_rows};
use crate::layout::boundary_labels::sides::{burden, neighbours, ranked};
use crate::layout::boundary_labels::{AxisSide, BoundaryLabel, Placement};

/// How far from a label that stands too high others may change sides, px.
const REACH: f64 = 130.0;
/// Labels this many places apart are swapped at most.
const APART: usize = 3;
/// Changes for one label that stands too high.
const STEPS: usize = 6;
/// Changes tried in all, times the square of the labels,
const EFFORT: usize = 3_750_000;
/// and changes tried at most.
const TRIES: usize = 1_500;
/// Fewer rows must be at most this share of those at first: for a smaller gain, no sides are changed.
const ROWS_SHARE: f64 = 0.9;
/// With more labels than this no sides are changed.
const MANY: usize = 300;
/// What standing too high costs, squared, in squares of rows.
const OVER: f64 = 1_000.0;

/// Sides being changed.
struct Table<'a> {
    labels: &'a [BoundaryLabel],
    /// Positions in the order of the keys.
    ranked: Vec<usize>,
    room: Room,
    sides: Vec<AxisSide>,
    placements: Vec<Placement>,
    /// Changes that may still be tried.
    left: usize,
}

/// One label to the other side, or two that change places.
type Change = (usize, usize);

/// Sides with fewer rows where some were found.
pub(in crate::layout) fn reduce_rows(labels: &[BoundaryLabel], sides: Vec<AxisSide>, room: Room) -> Vec<AxisSide> {
    let Some(placements) = placed_in_rows(labels, &sides, room).filter(|_| labels.len() <= MANY) else { return sides };
    let (chosen, left) = (sides.clone(), TRIES.min(EFFORT / (labels.len() * labels.len()).max(1)));
    let mut table = Table { labels, ranked: ranked(labels), room, sides, placements, left };
    let first: usize = table.rows().iter().sum();
    let mut open = [true, true];
    while let Some(side) = table.higher(open) {
        let mut limits = table.rows();
        limits[side] -= 1;
        open[side] = table.meet(limits);
    }
    let rows: usize = table.rows().iter().sum();
    if rows as f64 <= ROWS_SHARE * first as f64 { table.sides } else { chosen }
}

impl Table<'_> {
    /// Rows above and below.
    fn rows(&self) -> [usize; 2] {
        AxisSide::BOTH.map(|side| {
            let rows = self.placements.iter().filter(|placement| placement.side == side).map(|placement| placement.row);
            rows.max().unwrap_or(0)
        })
    }

    /// The side with more rows, of those that are open and have two at least.
    fn higher(&self, open: [bool; 2]) -> Option<usize> {
        let rows = self.rows();
        let side = if rows[0] >= rows[1] { [0, 1] } else { [1, 0] };
        side.into_iter().find(|&side| open[side] && rows[side] > 1)
    }

    /// Brings one label after the other within the limits; whether all are. What helped one stays, though it may not help
    /// another: what happens at one end of a picture is then no matter of the other end.
    fn meet(&mut self, limits: [usize; 2]) -> bool {
        let mut high = Vec::new();
        while let Some(peak) = self.peak(limits, &high) {
            let before = (self.sides.clone(), self.placements.clone());
            if !self.ease(peak, limits) {
                (self.sides, self.placements) = before;
                high.push(peak);
            }
        }
        high.is_empty()
    }

    /// Changes sides near a label until all there are within the limits; whether that came about.
    fn ease(&mut self, peak: usize, limits: [usize; 2]) -> bool {
        let near = neighbours(peak, self.labels.len(), REACH, |k| self.labels[k].x);
        for _ in 0..STEPS {
            let Some(change) = self.best(near.clone(), limits) else { return false };
            flip(&mut self.sides, change);
            let Some(placements) = placed_in_rows(self.labels, &self.sides, self.room) else { return false };
            self.placements = placements;
            if near.clone().all(|k| past(&self.placements[k], limits) == 0) {
                return true;
            }
        }
        false
    }

    /// A label past the limits, not one of those that stay high: the last by key.
    fn peak(&self, limits: [usize; 2], high: &[usize]) -> Option<usize> {
        let past = |k: &usize| past(&self.placements[*k], limits) > 0 && !high.contains(k);
        self.ranked.iter().rev().copied().find(past)
    }

    /// The change that does these labels the most good.
    fn best(&mut self, near: Range<usize>, limits: [usize; 2]) -> Option<Change> {
        let labels = &self.labels[near.clone()];
        let mut sides = self.sides[near.clone()].to_vec();
        let mut least = price(labels, &sides, self.room, limits) - 1e-6;
        let mut best = None;
        for change in changes(&sides) {
            self.left = self.left.checked_sub(1)?;
            flip(&mut sides, change);
            let price = price(labels, &sides, self.room, limits);
            flip(&mut sides, change);
            if price < least {
                (least, best) = (price, Some((near.start + change.0, near.start + change.1)));
            }
        }
        best
    }
}

/// All changes among labels with these sides.
fn changes(sides: &[AxisSide]) -> Vec<Change> {
    let pairs = |i: usize| (i..sides.len().min(i + APART + 1)).map(move |j| (i, j));
    let all = (0..sides.len()).flat_map(pairs);
    all.filter(|&(i, j)| i == j || sides[i] != sides[j]).collect()
}

/// Does a change, or undoes it.
fn flip(sides: &mut [AxisSide], (i, j): Change) {
    sides[i] = sides[i].opposite();
    if i != j {
        sides[j] = sides[j].opposite();
    }
}

/// By how many rows a label is past the limits.
fn past(placement: &Placement, limits: [usize; 2]) -> usize {
    placement.row.saturating_sub(limits[placement.side as usize])
}

/// What is to be reduced.
fn price(labels: &[BoundaryLabel], sides: &[AxisSide], room: Room, limits: [usize; 2]) -> f64 {
    placed_in_rows(labels, sides, room).map_or(f64::INFINITY, |placements| {
        let over: f64 =
            placements.iter().map(|placement| (past(placement, limits) * past(placement, limits)) as f64).sum();
        OVER * over + burden(labels, &placements)
    })
}

#[cfg(test)]
mod tests {
    use super::reduce_rows;
    use crate::geom::Interval;
    use crate::layout::boundary_labels::per_side::{Room, placed_in_rows};
    use crate::layout::boundary_labels::{AxisSide, BoundaryLabel, Spacing};

    #[test]
    fn a_bad_deal_is_fixed() {
        let field = Interval { start: 0.0, end: 1600.0 };
        let room = Room { stems: field, labels: field };
        let label = |k: u64| BoundaryLabel {
            key: k * 7 % 30,
            x: 20.0 + 40.0 * k as f64,
            spacing: Spacing::NEAR,
            width: 120.0,
            height: 31.0,
        };
        let labels: Vec<BoundaryLabel> = (0..30).map(label).collect();
        let rows = |sides: &[AxisSide]| {
            placed_in_rows(&labels, sides, room).unwrap().iter().map(|placement| placement.row).max().unwrap()
        };
        let chosen: Vec<AxisSide> = (0..labels.len()).map(|k| AxisSide::BOTH[k / 4 % 2]).collect();
        let reduced = reduce_rows(&labels, chosen.clone(), room);
        assert!(rows(&reduced) < rows(&chosen), "{} rows of {}", rows(&reduced), rows(&chosen));
    }
}
