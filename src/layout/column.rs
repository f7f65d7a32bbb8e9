//! Columns. What it is: labels one under the other, as near to their marks as they can be, left or right of an upright
//! axis. In: where each wants to stand and how high it is. Out: its column, its place. It must not know events.

use crate::geom::Interval;
use crate::layout::flags::nudge;

/// Between labels of one column, px.
pub(super) const GAP: f64 = 10.0;

/// A label that wants a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slip {
    /// Where its leader would end if it could stand level with its mark, px.
    pub(super) y: f64,
    /// From its top to where its leader ends, px.
    pub(super) middle: f64,
    /// px
    pub(super) height: f64,
}

/// All that a column of these labels takes at least, px.
pub(super) fn needed<'a>(slips: impl Iterator<Item = &'a Slip>) -> f64 {
    slips.map(|slip| slip.height + GAP).sum::<f64>()
}

/// Where the leader of each label ends: the least movement (least squares) that keeps them apart, in their order, between
/// `field.start` and its end, or past it where the field is too short. `slips` are ascending by `y`.
pub(super) fn settle(slips: &[Slip], field: Interval) -> Vec<f64> {
    let (Some(first), Some(last)) = (slips.first(), slips.last()) else { return Vec::new() };
    let apart = |pair: &[Slip]| pair[0].height - pair[0].middle + GAP + pair[1].middle;
    let gaps: Vec<f64> = slips.windows(2).map(apart).collect();
    let wanted: Vec<f64> = slips.iter().map(|slip| slip.y).collect();
    let start = field.start + first.middle;
    let end = (field.end - (last.height - last.middle)).max(start + gaps.iter().sum::<f64>());
    nudge(&wanted, &gaps, Interval { start, end })
}

/// Whether each label stands in the left of two columns: where it would move less, else where the last label ends higher.
/// Those that are `held` stand in the right one. `slips` are ascending by `y`.
pub(super) fn sides(slips: &[Slip], held: &[bool]) -> Vec<bool> {
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
    use super::{Slip, needed, settle, sides};
    use crate::geom::Interval;

    fn slips(ys: &[f64]) -> Vec<Slip> {
        ys.iter().map(|&y| Slip { y, middle: 7.0, height: 30.0 }).collect()
    }

    #[test]
    fn what_has_room_stands_level_with_its_mark() {
        assert_eq!(settle(&slips(&[50.0, 120.0]), Interval::new(0.0, 300.0)), [50.0, 120.0]);
    }

    #[test]
    fn a_burst_spreads_evenly_around_its_place() {
        assert_eq!(settle(&slips(&[100.0; 3]), Interval::new(0.0, 300.0)), [60.0, 100.0, 140.0]);
    }

    #[test]
    fn a_column_starts_in_its_field_and_runs_past_a_short_one() {
        let placed = settle(&slips(&[0.0, 0.0, 0.0]), Interval::new(0.0, 50.0));
        assert_eq!(placed, [7.0, 47.0, 87.0]);
        assert_eq!(needed(slips(&[0.0; 3]).iter()), 120.0);
    }

    #[test]
    fn labels_take_turns_where_marks_crowd_and_bars_stay_right() {
        assert_eq!(sides(&slips(&[10.0, 12.0, 14.0, 200.0]), &[false; 4]), [false, true, false, true]);
        assert_eq!(sides(&slips(&[10.0, 200.0]), &[true; 2]), [false, false]);
    }
}
