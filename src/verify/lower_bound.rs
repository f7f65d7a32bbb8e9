//! The lower bound of a height: how low a plot could be that holds the labels as they are drawn.

use crate::geom::Rect;
use crate::verify::drawing::{Drawing, Spot};
use crate::verify::outline::union;

/// The least distance between labels in a row of a lane, px.
const PAD: f64 = 6.0;
/// The least distance between rows of a lane or labels of a column, px.
const GAP: f64 = 4.0;
/// The least distance between labels in a row on a side of the axis, px.
const BESIDE: f64 = 10.0;
/// The least distance between such rows, px.
const BETWEEN: f64 = 8.0;

/// In lanes, the most that stands at one place of each; in columns, the labels' heights by the columns; else what
/// they take across the page. Distances between labels count.
pub(super) fn height_bound(drawing: &Drawing, labels: &[Rect], upright: bool) -> f64 {
    if labels.is_empty() {
        return 0.0;
    }
    if drawing.rules.len() > 1 {
        return lanes(drawing);
    }
    let (plot, axis) = (drawing.plot, drawing.bands.iter().copied().reduce(union));
    if upright {
        let heights: f64 = labels.iter().map(|label| label.y.length() + GAP).sum();
        return heights / columns(labels, axis);
    }
    across(labels, plot.map_or(0.0, |plot| plot.x.length()))
}

/// The labels' areas by the width, or the lowest label as often as all labels fill the width, whichever is more.
///
/// The second holds however labels are set: lines drawn across, one height of the lowest label apart, meet every label,
/// and on one line stand no more labels than the width holds.
fn across(labels: &[Rect], width: f64) -> f64 {
    let size = |label: &Rect| (label.x.length() + BESIDE, label.y.length() + BETWEEN);
    let area: f64 = labels.iter().map(size).map(|(width, height)| width * height).sum();
    let lowest = labels.iter().map(|label| size(label).1).fold(f64::INFINITY, f64::min);
    let lines = (labels.iter().map(|label| size(label).0).sum::<f64>() / (width + BESIDE)).ceil();
    (area / (width + BESIDE)).max(lines * lowest)
}

/// Sides of the axis that hold labels.
fn columns(labels: &[Rect], axis: Option<Rect>) -> f64 {
    let middle = axis.map_or(0.0, |axis| axis.x.middle());
    let left = labels.iter().filter(|label| label.x.middle() < middle).count();
    if left > 0 && left < labels.len() { 2.0 } else { 1.0 }
}

fn lanes(drawing: &Drawing) -> f64 {
    let mut rules = drawing.rules.clone();
    rules.sort_by(f64::total_cmp);
    let inside = |spot: &&Spot, lane: &[f64]| {
        spot.label.is_some_and(|label| lane[0] <= label.y.middle() && label.y.middle() < lane[1])
    };
    let lane = |lane: &[f64]| crowd(&drawing.spots.iter().filter(|spot| inside(spot, lane)).collect::<Vec<_>>());
    rules.windows(2).map(lane).sum()
}

/// The most height that meets at one place, of labels with the marks beside them.
fn crowd(spots: &[&Spot]) -> f64 {
    let extent = |spot: &&Spot| {
        let label = spot.label?;
        let whole = spot.touches.iter().copied().fold(label, union);
        Some((whole, label.y.length() + GAP))
    };
    let mut edges: Vec<(f64, f64)> = Vec::new();
    for (whole, height) in spots.iter().filter_map(extent) {
        edges.extend([(whole.left() - PAD / 2.0, height), (whole.right() + PAD / 2.0, -height)]);
    }
    // What ends at a place makes room before what begins there takes it.
    edges.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut height = 0.0;
    edges
        .iter()
        .map(|(_, step)| {
            height += step;
            height
        })
        .fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::{BESIDE, BETWEEN, across};
    use crate::geom::{Interval, Rect};

    /// A label whose left top corner stands there.
    fn label(left: f64, top: f64, width: f64, height: f64) -> Rect {
        Rect { x: Interval::new(left, left + width), y: Interval::new(top, top + height) }
    }

    #[test]
    fn two_labels_of_three_fill_a_line_so_two_lines_are_needed() {
        assert_eq!(across(&[label(0.0, 0.0, 46.0, 20.0); 3], 102.0), 2.0 * 28.0);
    }

    #[test]
    fn nothing_packed_is_lower_than_the_bound() {
        let mut state = 7_u64;
        let mut below = |limit: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % limit
        };
        for _ in 0..500 {
            // Rows filled from the left, each as high as its highest label.
            let width = (200 + below(1_000)) as f64;
            let (mut labels, mut left, mut top, mut row) = (Vec::new(), 0.0, 0.0, 0.0_f64);
            for _ in 0..=below(60) {
                let (wide, high) = ((20 + below(150)) as f64, (14 + below(30)) as f64);
                if left + wide > width {
                    (left, top, row) = (0.0, top + row + BETWEEN, 0.0);
                }
                labels.push(label(left, top, wide, high));
                (left, row) = (left + wide + BESIDE, row.max(high));
            }
            let bound = across(&labels, width);
            assert!(bound <= top + row + BETWEEN, "{bound} px, but {labels:?} take {} px", top + row + BETWEEN);
        }
    }
}
