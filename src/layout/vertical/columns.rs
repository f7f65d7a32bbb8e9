//! Columns. What it is: labels one under the other, as near to their marks as they can be, left or right of an upright
//! axis. In: where each wants to stand and how high it is. Out: its column, its place. It must not know events.

use crate::geom::Interval;
use crate::layout::solve::isotonic::nudge;

/// Between labels of one column, px.
pub(in crate::layout) const GAP: f64 = 10.0;
/// What rounding may do to a place, px.
const ROUNDING: f64 = 1e-6;

/// A label that wants a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct Slip {
    /// Where its leader would end if it could stand level with its mark, px.
    pub(in crate::layout) y: f64,
    /// From its top to where its leader ends, px.
    pub(in crate::layout) middle: f64,
    /// px
    pub(in crate::layout) height: f64,
}

/// Where labels may stand.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct Limits {
    /// No label leaves it, px.
    pub(in crate::layout) field: Interval,
    /// No leader ends further up or down from its mark, px.
    pub(in crate::layout) stray: f64,
}

/// Each label's lowest and highest possible place, less what the labels above it take, px: both ascend.
struct Bounds {
    offsets: Vec<f64>,
    least: Vec<f64>,
    most: Vec<f64>,
}

impl Bounds {
    fn new(slips: &[Slip], limits: Limits) -> Bounds {
        let Limits { field, stray } = limits;
        let mut offsets = Vec::with_capacity(slips.len());
        let mut offset = 0.0;
        for (i, slip) in slips.iter().enumerate() {
            offset += if i == 0 { 0.0 } else { apart(&slips[i - 1], slip) };
            offsets.push(offset);
        }
        let low = |slip: &Slip| (slip.y - stray).max(field.start + slip.middle);
        let high = |slip: &Slip| (slip.y + stray).min(field.end - (slip.height - slip.middle));
        let mut least: Vec<f64> = slips.iter().zip(&offsets).map(|(slip, offset)| low(slip) - offset).collect();
        let mut most: Vec<f64> = slips.iter().zip(&offsets).map(|(slip, offset)| high(slip) - offset).collect();
        for i in 1..slips.len() {
            least[i] = least[i].max(least[i - 1]);
        }
        for i in (1..slips.len()).rev() {
            most[i - 1] = most[i - 1].min(most[i]);
        }
        Bounds { offsets, least, most }
    }

    fn meets(&self, i: usize) -> bool {
        self.least[i] > self.most[i] + ROUNDING
    }
}

/// From where one leader ends to where the next one may, px.
fn apart(upper: &Slip, lower: &Slip) -> f64 {
    upper.height - upper.middle + GAP + lower.middle
}

/// The labels of one column that have no room among each other, first and last; `None` where all have. `slips` are
/// ascending by `y`.
pub(in crate::layout) fn jam(slips: &[Slip], limits: Limits) -> Option<(usize, usize)> {
    let bounds = Bounds::new(slips, limits);
    let at = (0..slips.len()).find(|&i| bounds.meets(i))?;
    let first = (0..at).rev().find(|&i| bounds.least[i] < bounds.least[at]).map_or(0, |i| i + 1);
    let last = (at + 1..slips.len()).find(|&i| bounds.most[i] > bounds.most[at]).map_or(slips.len(), |i| i) - 1;
    Some((first, last))
}

/// Where the leader of each label ends: the least movement (least squares) that keeps them apart, in their order, within
/// the limits; where there is no such place, evenly over the field or past its end. `slips` are ascending by `y`.
pub(in crate::layout) fn settle(slips: &[Slip], limits: Limits) -> Vec<f64> {
    let (Some(first), Some(last)) = (slips.first(), slips.last()) else { return Vec::new() };
    let gaps: Vec<f64> = slips.windows(2).map(|pair| apart(&pair[0], &pair[1])).collect();
    let wanted: Vec<f64> = slips.iter().map(|slip| slip.y).collect();
    let start = limits.field.start + first.middle;
    let end = (limits.field.end - (last.height - last.middle)).max(start + gaps.iter().sum::<f64>());
    let free = nudge(&wanted, &gaps, Interval { start, end });
    let bounds = Bounds::new(slips, limits);
    if (0..slips.len()).any(|i| bounds.meets(i)) {
        return free;
    }
    // Pooled places and both bounds ascend, less the offsets: so do the places held between the bounds.
    let held = |(i, y): (usize, f64)| (y - bounds.offsets[i]).min(bounds.most[i]).max(bounds.least[i]);
    free.into_iter().enumerate().map(|each| held(each) + bounds.offsets[each.0]).collect()
}

/// Whether each label stands in the left of two columns: where it would move less, else where the last label ends higher.
/// Those that are `held` stand in the right one. `slips` are ascending by `y`.
pub(in crate::layout) fn sides(slips: &[Slip], held: &[bool]) -> Vec<bool> {
    // Where the last label of the left and of the right column ends, px.
    let mut ends = [f64::NEG_INFINITY; 2];
    let each = slips.iter().zip(held).map(|(slip, &held)| {
        let top = |end: f64| (end + GAP).max(slip.y - slip.middle);
        let by_move = top(ends[0]).total_cmp(&top(ends[1]));
        let left = !held && by_move.then(ends[0].total_cmp(&ends[1])).is_lt();
        let side = usize::from(!left);
        ends[side] = top(ends[side]) + slip.height;
        left
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::{Limits, Slip, jam, settle, sides};
    use crate::geom::Interval;

    fn slips(ys: &[f64]) -> Vec<Slip> {
        ys.iter().map(|&y| Slip { y, middle: 7.0, height: 30.0 }).collect()
    }

    fn limits(start: f64, end: f64, stray: f64) -> Limits {
        Limits { field: Interval::new(start, end), stray }
    }

    #[test]
    fn what_has_room_stands_level_with_its_mark() {
        assert_eq!(settle(&slips(&[50.0, 120.0]), limits(0.0, 300.0, 90.0)), [50.0, 120.0]);
    }

    #[test]
    fn a_burst_spreads_evenly_around_its_place() {
        assert_eq!(settle(&slips(&[100.0; 3]), limits(0.0, 300.0, 90.0)), [60.0, 100.0, 140.0]);
    }

    #[test]
    fn no_label_strays_further_than_it_may() {
        // Least squares alone would give 47, 87, 127, 167.
        let placed = settle(&slips(&[100.0, 100.0, 100.0, 128.0]), limits(0.0, 300.0, 47.0));
        assert_eq!(placed, [53.0, 93.0, 133.0, 173.0]);
        assert_eq!(jam(&slips(&[100.0; 3]), limits(0.0, 300.0, 41.0)), None);
    }

    #[test]
    fn a_jam_is_told_from_its_first_label_to_its_last() {
        assert_eq!(jam(&slips(&[10.0, 100.0, 100.0, 101.0, 220.0]), limits(0.0, 300.0, 30.0)), Some((1, 3)));
    }

    #[test]
    fn a_column_starts_in_its_field_and_runs_past_a_short_one() {
        assert_eq!(settle(&slips(&[0.0, 0.0, 0.0]), limits(0.0, 50.0, 90.0)), [7.0, 47.0, 87.0]);
        assert_eq!(jam(&slips(&[0.0, 0.0, 0.0]), limits(0.0, 50.0, 90.0)), Some((0, 2)));
    }

    #[test]
    fn labels_take_turns_where_marks_crowd_and_bars_stay_right() {
        assert_eq!(sides(&slips(&[10.0, 12.0, 14.0, 200.0]), &[false; 4]), [false, true, false, true]);
        assert_eq!(sides(&slips(&[10.0, 200.0]), &[true; 2]), [false, false]);
    }
}
