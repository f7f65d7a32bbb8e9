//! The outlines of shapes as lines and curves, for formats that know nothing else.

use crate::font::Segment;
use crate::geom::{Point, Rect};
use crate::scene::Outline;

/// How far from the end of a quarter of a circle the control point of its Bézier curve stands, in radii: within 0.03 % of
/// the circle.
const QUARTER: f64 = 0.447_715_25;

/// The outline's pieces; none where it has no points.
pub(super) fn outline(outline: &Outline) -> Vec<Segment> {
    match outline {
        Outline::Line(points) => through(points).collect(),
        Outline::Polygon(points) => through(points).chain([Segment::Close]).collect(),
        Outline::Rect(frame, radius) => rectangle(*frame, *radius),
        Outline::Circle(at, radius) => {
            rectangle(Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius), *radius)
        }
    }
}

fn through(points: &[Point]) -> impl Iterator<Item = Segment> {
    points.iter().enumerate().map(|(at, point)| if at == 0 { Segment::Move(*point) } else { Segment::Line(*point) })
}

/// With round corners of that radius, px; no rounder than half of a side.
fn rectangle(frame: Rect, radius: f64) -> Vec<Segment> {
    let (left, right, top, bottom) = (frame.left(), frame.right(), frame.top(), frame.bottom());
    let round = radius.min((right - left) / 2.0).min((bottom - top) / 2.0);
    let point = Point::new;
    if round <= 0.0 {
        let corners = [point(left, top), point(right, top), point(right, bottom), point(left, bottom)];
        return through(&corners).chain([Segment::Close]).collect();
    }
    let near = round * QUARTER;
    let start = point(left + round, top);
    let turns = [
        [point(right - round, top), point(right - near, top), point(right, top + near), point(right, top + round)],
        [
            point(right, bottom - round),
            point(right, bottom - near),
            point(right - near, bottom),
            point(right - round, bottom),
        ],
        [
            point(left + round, bottom),
            point(left + near, bottom),
            point(left, bottom - near),
            point(left, bottom - round),
        ],
        [point(left, top + round), point(left, top + near), point(left + near, top), start],
    ];
    let mut all = vec![Segment::Move(start)];
    all.extend(turns.into_iter().flat_map(|[side, by, then, to]| [Segment::Line(side), Segment::Cubic(by, then, to)]));
    all.push(Segment::Close);
    all
}
