//! The lower bound of a height. What it is: how low a plot could be that holds the labels as they are drawn. In: a drawing.
//! Out: px. It must not judge.

use crate::geom::Rect;
use crate::verify::drawing::{Drawing, Spot};
use crate::verify::outline::union;

/// The least distance between labels in a row, px.
const PAD: f64 = 6.0;
/// The least distance between rows, px.
const GAP: f64 = 4.0;

/// In lanes, the most that stands at one place of each; in columns, the labels' heights by the columns; else the labels'
/// areas by the width. Distances between labels count.
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
    let area: f64 = labels.iter().map(|label| (label.x.length() + PAD) * (label.y.length() + GAP)).sum();
    area / (plot.map_or(0.0, |plot| plot.x.length()) + PAD)
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
