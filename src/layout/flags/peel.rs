//! Peeling. What it is: rows from the axis outwards, each taking the labels that no waiting stem forbids. In: stems of one
//! side, left to right, and label widths. Out: left edge and row of each. It must not move a stem.

use crate::geom::Interval;
use crate::layout::flags::{CLEAR, PAD};

/// A label's left edge, px, and its row from 1.
pub(super) type Hung = (f64, usize);

/// Rows for stems (ascending) with labels of these widths, all inside `field`; `None` where it gets stuck, which cannot
/// happen where every label can hang to the right of its stem.
///
/// A label covers its own stem and keeps clear of every stem that waits for a later row, so no stem crosses a label.
pub(super) fn peel(stems: &[f64], widths: &[f64], field: Interval) -> Option<Vec<Hung>> {
    let mut hung = vec![(0.0, 0); stems.len()];
    let mut waiting: Vec<usize> = (0..stems.len()).collect();
    let mut row = 0;
    while !waiting.is_empty() {
        row += 1;
        let before = waiting.len();
        waiting = fill(row, &waiting, stems, widths, field, &mut hung);
        if waiting.len() == before {
            return None;
        }
    }
    Some(hung)
}

/// Hangs what fits into one row; the rest still waits.
fn fill(
    row: usize,
    waiting: &[usize],
    stems: &[f64],
    widths: &[f64],
    field: Interval,
    hung: &mut [Hung],
) -> Vec<usize> {
    let mut left_limit = field.start;
    let mut rest = Vec::with_capacity(waiting.len());
    for (k, &i) in waiting.iter().enumerate() {
        let right_limit = waiting.get(k + 1).map_or(field.end, |&next| field.end.min(stems[next] - CLEAR));
        // To the right of its stem if it can, slid to the left only as far as it must.
        let left = stems[i].min(right_limit - widths[i]);
        if left >= left_limit && left + widths[i] >= stems[i] {
            hung[i] = (left, row);
            left_limit = left + widths[i] + PAD;
        } else {
            rest.push(i);
            left_limit = left_limit.max(stems[i] + CLEAR);
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::peel;
    use crate::geom::Interval;

    #[test]
    fn far_apart_all_hang_in_the_first_row() {
        let hung = peel(&[0.0, 100.0], &[50.0, 50.0], Interval::new(0.0, 200.0));
        assert_eq!(hung, Some(vec![(0.0, 1), (100.0, 1)]));
    }

    #[test]
    fn a_burst_becomes_a_tent() {
        let stems = [100.0, 107.0, 114.0, 121.0, 128.0];
        let hung = peel(&stems, &[50.0; 5], Interval::new(0.0, 300.0)).unwrap();
        assert_eq!(hung.iter().map(|h| h.1).collect::<Vec<_>>(), [1, 2, 3, 2, 1]);
    }

    #[test]
    fn stuck_where_nothing_can_hang_clear() {
        assert_eq!(peel(&[20.0, 30.0], &[50.0; 2], Interval::new(0.0, 60.0)), None);
    }
}
