//! Interval partition: the fewest rows in which no two intervals touch (greedy).

use crate::geom::Interval;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A row from 0 for each interval; as many rows as intervals meet at one place, and no fewer are possible.
pub(in crate::layout) fn pack(intervals: &[Interval], pad: f64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..intervals.len()).collect();
    order.sort_by(|&a, &b| intervals[a].start.total_cmp(&intervals[b].start).then(a.cmp(&b)));
    let mut rows = vec![0; intervals.len()];
    let mut busy: BinaryHeap<Reverse<(Key, usize)>> = BinaryHeap::new();
    let mut free: BinaryHeap<Reverse<usize>> = BinaryHeap::new();
    let mut used = 0;
    for i in order {
        while let Some(Reverse((end, row))) = busy.peek().copied() {
            if end.0 + pad > intervals[i].start {
                break;
            }
            busy.pop();
            free.push(Reverse(row));
        }
        rows[i] = free.pop().map_or(used, |Reverse(row)| row);
        used = used.max(rows[i] + 1);
        busy.push(Reverse((Key(intervals[i].end), rows[i])));
    }
    rows
}

/// How many intervals meet at the busiest place.
pub(in crate::layout) fn clique(intervals: &[Interval], pad: f64) -> usize {
    let mut edges: Vec<(f64, i32)> = intervals.iter().flat_map(|i| [(i.start, 1), (i.end + pad, -1)]).collect();
    edges.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut open = 0;
    let counts = edges.iter().map(|(_, step)| {
        open += step;
        open
    });
    usize::try_from(counts.max().unwrap_or(0)).unwrap_or(0)
}

/// Orders by `f64::total_cmp`.
#[derive(Clone, Copy)]
struct Key(f64);

impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Key {}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Key) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Key) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{clique, pack};
    use crate::geom::Interval;

    #[test]
    fn rows_are_the_clique() {
        let intervals = [(0.0, 4.0), (1.0, 2.0), (3.0, 6.0), (5.0, 9.0), (7.0, 8.0)].map(|(a, b)| Interval::new(a, b));
        let rows = pack(&intervals, 0.0);
        assert_eq!(rows, [0, 1, 1, 0, 1]);
        assert_eq!(clique(&intervals, 0.0), 2);
    }
}
