//! Staircases: groups of labels that all stand right of their leaders, at most K rows high.

use crate::geom::Interval;
use crate::layout::boundary_labels::{LABEL_GAP, LEADER_PITCH};
use crate::layout::solve::isotonic::least_movement;

/// A stem, px, and its label's row from 1; the label's left edge is the stem.
pub(in crate::layout) type StairPlace = (f64, usize);

/// Flags (ascending by place) in groups of at most `most`; `None` where the field is too short.
pub(in crate::layout) fn staircase(
    wanted: &[f64],
    widths: &[f64],
    most: usize,
    field: Interval,
) -> Option<Vec<StairPlace>> {
    let gaps = gaps(&group(wanted, widths, most), widths);
    let last = widths.last()?;
    let used: f64 = gaps.iter().sum::<f64>() - gaps.last()?;
    let widest = widths.iter().copied().fold(0.0, f64::max);
    if used + last.max(widest) > field.length() {
        return None;
    }
    let stems = least_movement(wanted, &gaps, Interval { start: field.start, end: field.end - widest });
    let rows = staircase_rows(&stems, widths);
    Some(stems.into_iter().zip(rows).collect())
}

/// The size of each group, left to right.
fn group(wanted: &[f64], widths: &[f64], most: usize) -> Vec<usize> {
    let mut sizes: Vec<usize> = Vec::new();
    let (mut stem, mut edge) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    for (x, width) in wanted.iter().zip(widths) {
        match sizes.last_mut() {
            Some(size) if *x < edge && *size < most => {
                *size += 1;
                stem = x.max(stem + LEADER_PITCH);
                edge = edge.max(stem + width + LABEL_GAP);
            }
            _ => {
                stem = x.max(edge);
                edge = stem + width + LABEL_GAP;
                sizes.push(1);
            }
        }
    }
    sizes
}

/// The least distance from each stem to the next: a pitch inside a group, past all labels at its end.
fn gaps(sizes: &[usize], widths: &[f64]) -> Vec<f64> {
    let mut gaps = Vec::with_capacity(widths.len());
    let mut first = 0;
    for &size in sizes {
        let members = &widths[first..first + size];
        let reach = |(k, width): (usize, &f64)| width - (size - 1 - k) as f64 * LEADER_PITCH;
        let end = members.iter().enumerate().map(reach).fold(0.0, f64::max);
        gaps.extend(std::iter::repeat_n(LEADER_PITCH, size - 1));
        gaps.push(end + LABEL_GAP);
        first += size;
    }
    gaps
}

/// A label stands outside every later stem that it covers.
fn staircase_rows(stems: &[f64], widths: &[f64]) -> Vec<usize> {
    let mut rows = vec![1; stems.len()];
    for j in (0..stems.len()).rev() {
        let edge = stems[j] + widths[j] + LABEL_GAP;
        let covered = (j + 1..stems.len()).take_while(|&i| stems[i] < edge);
        rows[j] = 1 + covered.map(|i| rows[i]).max().unwrap_or(0);
    }
    rows
}
