//! Columns: labels one under the other, as near to their marks as they can be, left or right of an upright axis.

use crate::geom::Interval;
use crate::layout::solve::isotonic::least_movement;

/// Between labels of one column, px.
pub(in crate::layout) const LABEL_GAP: f64 = 10.0;
/// No label is further up or down from its mark, px.
pub(in crate::layout) const STRAY_MOST: f64 = 120.0;
/// What rounding may do to a place, px.
const ROUNDING: f64 = 1e-6;

/// A label that wants a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct LabelBox {
    /// Where its leader would end if it could stand level with its mark, px.
    pub(in crate::layout) y: f64,
    /// How far above its mark that is, px.
    pub(in crate::layout) lift: f64,
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
    fn new(label_boxes: &[LabelBox], limits: Limits) -> Bounds {
        let Limits { field, stray } = limits;
        let mut offsets = Vec::with_capacity(label_boxes.len());
        let mut offset = 0.0;
        for (i, label_box) in label_boxes.iter().enumerate() {
            offset += if i == 0 { 0.0 } else { apart(&label_boxes[i - 1], label_box) };
            offsets.push(offset);
        }
        let low = |label_box: &LabelBox| (label_box.y + label_box.lift - stray).max(field.start + label_box.middle);
        let high = |label_box: &LabelBox| (label_box.y + stray).min(field.end - (label_box.height - label_box.middle));
        let mut least: Vec<f64> =
            label_boxes.iter().zip(&offsets).map(|(label_box, offset)| low(label_box) - offset).collect();
        let mut most: Vec<f64> =
            label_boxes.iter().zip(&offsets).map(|(label_box, offset)| high(label_box) - offset).collect();
        for i in 1..label_boxes.len() {
            least[i] = least[i].max(least[i - 1]);
        }
        for i in (1..label_boxes.len()).rev() {
            most[i - 1] = most[i - 1].min(most[i]);
        }
        Bounds { offsets, least, most }
    }

    fn meets(&self, i: usize) -> bool {
        self.least[i] > self.most[i] + ROUNDING
    }
}

/// A column of labels beside an upright axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) enum Column {
    Left,
    Right,
}

impl Column {
    /// Both, from the left.
    pub(in crate::layout) const BOTH: [Column; 2] = [Column::Left, Column::Right];

    /// The sign of a distance from the axis, x running to the right.
    pub(in crate::layout) fn sign(self) -> f64 {
        match self {
            Column::Left => -1.0,
            Column::Right => 1.0,
        }
    }
}

/// From where one leader ends to where the next one may, px.
fn apart(upper: &LabelBox, lower: &LabelBox) -> f64 {
    upper.height - upper.middle + LABEL_GAP + lower.middle
}

/// The labels of one column that have no room among each other, first and last; `None` where all have. `label_boxes` are
/// ascending by `y`.
pub(in crate::layout) fn overlaps(label_boxes: &[LabelBox], limits: Limits) -> Option<(usize, usize)> {
    let bounds = Bounds::new(label_boxes, limits);
    let at = (0..label_boxes.len()).find(|&i| bounds.meets(i))?;
    let first = (0..at).rev().find(|&i| bounds.least[i] < bounds.least[at]).map_or(0, |i| i + 1);
    let last =
        (at + 1..label_boxes.len()).find(|&i| bounds.most[i] > bounds.most[at]).map_or(label_boxes.len(), |i| i) - 1;
    Some((first, last))
}

/// Where the leader of each label ends: the least movement (least squares) that keeps them apart, in their order, within
/// the limits; where there is no such place, evenly over the field or past its end. `label_boxes` are ascending by `y`.
pub(in crate::layout) fn settle(label_boxes: &[LabelBox], limits: Limits) -> Vec<f64> {
    let (Some(first), Some(last)) = (label_boxes.first(), label_boxes.last()) else { return Vec::new() };
    let gaps: Vec<f64> = label_boxes.windows(2).map(|pair| apart(&pair[0], &pair[1])).collect();
    let wanted: Vec<f64> = label_boxes.iter().map(|label_box| label_box.y).collect();
    let start = limits.field.start + first.middle;
    let end = (limits.field.end - (last.height - last.middle)).max(start + gaps.iter().sum::<f64>());
    let free = least_movement(wanted.iter().copied(), &gaps, Interval { start, end });
    let bounds = Bounds::new(label_boxes, limits);
    if (0..label_boxes.len()).any(|i| bounds.meets(i)) {
        return free;
    }
    // Pooled places and both bounds ascend, less the offsets: so do the places held between the bounds.
    let held = |(i, y): (usize, f64)| (y - bounds.offsets[i]).min(bounds.most[i]).max(bounds.least[i]);
    free.into_iter().enumerate().map(|each| held(each) + bounds.offsets[each.0]).collect()
}

/// The column of each label where there are two: the one it is `held` in, else where it would move less, else where the
/// last label ends higher. `label_boxes` are ascending by `y`.
pub(in crate::layout) fn sides(label_boxes: &[LabelBox], held: &[Option<Column>]) -> Vec<Column> {
    // Where the last label of the left and of the right column ends, px.
    let mut ends = [f64::NEG_INFINITY; 2];
    let each = label_boxes.iter().zip(held).map(|(label_box, &held)| {
        let top = |end: f64| (end + LABEL_GAP).max(label_box.y - label_box.middle);
        let by_move = top(ends[0]).total_cmp(&top(ends[1]));
        let left = by_move.then(ends[0].total_cmp(&ends[1])).is_lt();
        let column = held.unwrap_or(if left { Column::Left } else { Column::Right });
        let end = &mut ends[column as usize];
        *end = top(*end) + label_box.height;
        column
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::Column::{Left, Right};
    use super::{LabelBox, Limits, overlaps, settle, sides};
    use crate::geom::Interval;

    fn label_boxes(ys: &[f64]) -> Vec<LabelBox> {
        ys.iter().map(|&y| LabelBox { y, lift: 0.0, middle: 7.0, height: 30.0 }).collect()
    }

    fn limits(start: f64, end: f64, stray: f64) -> Limits {
        Limits { field: Interval::new(start, end), stray }
    }

    #[test]
    fn what_has_room_stands_level_with_its_mark() {
        assert_eq!(settle(&label_boxes(&[50.0, 120.0]), limits(0.0, 300.0, 90.0)), [50.0, 120.0]);
    }

    #[test]
    fn a_burst_spreads_evenly_around_its_place() {
        assert_eq!(settle(&label_boxes(&[100.0; 3]), limits(0.0, 300.0, 90.0)), [60.0, 100.0, 140.0]);
    }

    #[test]
    fn no_label_strays_further_than_it_may() {
        // Least squares alone would give 47, 87, 127, 167.
        let placed = settle(&label_boxes(&[100.0, 100.0, 100.0, 128.0]), limits(0.0, 300.0, 47.0));
        assert_eq!(placed, [53.0, 93.0, 133.0, 173.0]);
        assert_eq!(overlaps(&label_boxes(&[100.0; 3]), limits(0.0, 300.0, 41.0)), None);
    }

    #[test]
    fn a_jam_is_reported_from_its_first_label_to_its_last() {
        assert_eq!(overlaps(&label_boxes(&[10.0, 100.0, 100.0, 101.0, 220.0]), limits(0.0, 300.0, 30.0)), Some((1, 3)));
    }

    #[test]
    fn a_column_starts_in_its_field_and_runs_past_a_short_one() {
        assert_eq!(settle(&label_boxes(&[0.0, 0.0, 0.0]), limits(0.0, 50.0, 90.0)), [7.0, 47.0, 87.0]);
        assert_eq!(overlaps(&label_boxes(&[0.0, 0.0, 0.0]), limits(0.0, 50.0, 90.0)), Some((0, 2)));
    }

    #[test]
    fn labels_take_turns_where_marks_crowd_and_bars_stay_right() {
        assert_eq!(sides(&label_boxes(&[10.0, 12.0, 14.0, 200.0]), &[None; 4]), [Right, Left, Right, Left]);
        assert_eq!(sides(&label_boxes(&[10.0, 200.0]), &[Some(Right); 2]), [Right, Right]);
    }
}
