//! Rows from the axis outwards, each taking the labels that no waiting leader forbids.

use crate::geom::Interval;
use crate::layout::boundary_labels::{CLEAR, LABEL_GAP};

/// A label's left edge, px, and its row from 1.
pub(in crate::layout) type RowPlace = (f64, usize);

/// A label taken into a row: which, and how far its right edge may reach, px.
type Taken = (usize, f64);

/// Rows for stems (ascending) with labels of that `width`, px, by position, all inside `field`; `None` where it gets stuck,
/// which cannot happen where every label can stand to the right of its stem.
///
/// A label covers its own stem and keeps clear of every stem that waits for a later row, so no stem crosses a label.
pub(in crate::layout) fn assign_rows(
    stems: &[f64],
    width: impl Fn(usize) -> f64,
    field: Interval,
) -> Option<Vec<RowPlace>> {
    let mut placed = vec![(0.0, 0); stems.len()];
    let mut waiting: Vec<usize> = (0..stems.len()).collect();
    let mut taken = Vec::with_capacity(stems.len());
    let mut row = 0;
    while !waiting.is_empty() {
        row += 1;
        take(&mut waiting, &mut taken, (stems, &width), field);
        if taken.is_empty() {
            return None;
        }
        place_row(row, &taken, (stems, &width), &mut placed);
        taken.clear();
    }
    Some(placed)
}

/// What fits into one row when each label stands as far left as it can, which leaves the next ones the most room; the rest
/// still waits.
fn take(
    waiting: &mut Vec<usize>,
    taken: &mut Vec<Taken>,
    (stems, width): (&[f64], impl Fn(usize) -> f64),
    field: Interval,
) {
    let mut left_limit = field.start;
    let mut kept = 0;
    for k in 0..waiting.len() {
        let i = waiting[k];
        let right_limit = waiting.get(k + 1).map_or(field.end, |&next| field.end.min(stems[next] - CLEAR));
        let left = left_limit.max(stems[i] - width(i));
        if left <= stems[i] && left + width(i) <= right_limit {
            taken.push((i, right_limit));
            left_limit = left + width(i) + LABEL_GAP;
        } else {
            waiting[kept] = i;
            kept += 1;
            left_limit = left_limit.max(stems[i] + CLEAR);
        }
    }
    waiting.truncate(kept);
}

/// Right to left, each label moves back to the right of its stem as far as the row lets it: a line that begins at its stem
/// reads best.
fn place_row(row: usize, taken: &[Taken], (stems, width): (&[f64], impl Fn(usize) -> f64), placed: &mut [RowPlace]) {
    let mut edge = f64::INFINITY;
    for &(i, right_limit) in taken.iter().rev() {
        let left = stems[i].min(right_limit - width(i)).min(edge - LABEL_GAP - width(i));
        placed[i] = (left, row);
        edge = left;
    }
}

#[cfg(test)]
mod tests {
    use super::assign_rows;
    use crate::geom::Interval;

    #[test]
    fn far_apart_all_hang_in_the_first_row() {
        let placed = assign_rows(&[0.0, 100.0], |_| 50.0, Interval::new(0.0, 200.0));
        assert_eq!(placed, Some(vec![(0.0, 1), (100.0, 1)]));
    }

    #[test]
    fn a_burst_becomes_a_tent() {
        let stems = [100.0, 107.0, 114.0, 121.0, 128.0];
        let placed = assign_rows(&stems, |_| 50.0, Interval::new(0.0, 300.0)).unwrap();
        assert_eq!(placed.iter().map(|h| h.1).collect::<Vec<_>>(), [1, 2, 3, 2, 1]);
    }

    #[test]
    fn a_label_makes_room_for_the_next_in_its_row() {
        let placed = assign_rows(&[100.0, 155.0], |_| 50.0, Interval::new(0.0, 300.0));
        assert_eq!(placed, Some(vec![(95.0, 1), (155.0, 1)]));
    }

    #[test]
    fn stuck_where_nothing_can_hang_clear() {
        assert_eq!(assign_rows(&[20.0, 30.0], |_| 50.0, Interval::new(0.0, 60.0)), None);
    }
}
