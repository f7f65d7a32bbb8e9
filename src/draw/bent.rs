//! Fades on an axis with several rates: a chance that grows evenly in time grows unevenly along the axis, knot by knot.

use crate::geom::{Interval, Point};
use crate::layout::{Axis, RatePiece};
use crate::scene::{Group, Node, Outline, Paint, Shape};

/// The node with a bend in each of its fades wherever a knot lies in one.
pub(super) fn node(straight: Node, axis: &Axis) -> Node {
    match straight {
        Node::Group(group) => {
            let nodes = group.nodes.into_iter().map(|inner| node(inner, axis)).collect();
            Node::Group(Group { nodes, ..group })
        }
        Node::Shape(shape) => {
            let along = along(&shape.outline, axis.upright);
            Node::Shape(Shape { fill: shape.fill.map(|paint| bent(paint, along, axis)), ..shape })
        }
        text @ Node::Text(_) => text,
    }
}

/// What an outline covers of the axis, px.
fn along(outline: &Outline, upright: bool) -> Interval {
    let place = |at: &Point| if upright { at.y } else { at.x };
    match outline {
        Outline::Rect(frame, _) => {
            if upright {
                frame.y
            } else {
                frame.x
            }
        }
        Outline::Circle(at, radius) => Interval::new(place(at) - radius, place(at) + radius),
        Outline::Line(points) | Outline::Polygon(points) => {
            let least = points.iter().map(place).fold(f64::INFINITY, f64::min);
            Interval { start: least, end: points.iter().map(place).fold(least, f64::max) }
        }
    }
}

fn bent(paint: Paint, along: Interval, axis: &Axis) -> Paint {
    match paint {
        Paint::Fade(color, stops) if !axis.upright => Paint::Fade(color, between(&stops, along, &axis.rates)),
        Paint::FadeDown(color, stops) if axis.upright => Paint::FadeDown(color, between(&stops, along, &axis.rates)),
        other => other,
    }
}

/// The stops with one more at each knot between two of unlike opacity.
fn between(stops: &[(f64, f64)], along: Interval, pieces: &[RatePiece]) -> Vec<(f64, f64)> {
    let place = |share: f64| along.start + share * along.length();
    let mut all = Vec::with_capacity(stops.len());
    for (i, stop) in stops.iter().enumerate() {
        all.push(*stop);
        let Some(next) = stops.get(i + 1).filter(|next| next.1 != stop.1) else { continue };
        let (start, end) = (place(stop.0), place(next.0));
        let inside = pieces.iter().map(|piece| piece.x.start).filter(|knot| start < *knot && *knot < end);
        let whole = time(Interval::new(start, end), pieces);
        let bend = |knot: f64| {
            let passed = time(Interval::new(start, knot), pieces) / whole;
            ((knot - along.start) / along.length(), stop.1 + (next.1 - stop.1) * passed)
        };
        all.extend(inside.map(bend));
    }
    all
}

/// How long a stretch of the axis lasts, in px of the slowest piece.
fn time(stretch: Interval, pieces: &[RatePiece]) -> f64 {
    pieces.iter().map(|piece| piece.x.overlap(stretch).max(0.0) / piece.rate).sum()
}
