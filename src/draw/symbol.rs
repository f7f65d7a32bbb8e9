//! Symbols: the outlines of the marks, each covering the same area so that none looks heavier.

use crate::geom::{Point, Rect};
use crate::model::Symbol;
use crate::scene::Outline;

/// Half of what a mark is across, px.
pub(super) const RADIUS: f64 = 4.5;

/// The symbol's outline around `at`, of the same area as a circle of that radius.
pub(super) fn outline(symbol: Symbol, at: Point, radius: f64) -> Outline {
    match symbol {
        Symbol::Circle => Outline::Circle(at, radius),
        Symbol::Square => square(at, radius * 0.886),
        Symbol::Diamond => polygon(at, radius, &[(0.0, -1.253), (1.253, 0.0), (0.0, 1.253), (-1.253, 0.0)]),
        Symbol::Triangle => polygon(at, radius, &[(0.0, -1.46), (1.3, 0.86), (-1.3, 0.86)]),
        Symbol::TriangleDown => polygon(at, radius, &[(0.0, 1.46), (1.3, -0.86), (-1.3, -0.86)]),
        Symbol::Hexagon => polygon(at, radius, &HEXAGON),
        Symbol::Cross => polygon(at, radius, &CROSS),
    }
}

/// The part of the symbol below its middle.
pub(super) fn lower_half(symbol: Symbol, at: Point, radius: f64) -> Outline {
    let corners = match outline(symbol, at, radius) {
        Outline::Circle(_, radius) => ARC.map(|(x, y)| Point::new(at.x + x * radius, at.y + y * radius)).to_vec(),
        Outline::Rect(frame, _) => {
            let (left, right, end) = (frame.left(), frame.right(), frame.bottom());
            vec![Point::new(right, at.y), Point::new(right, end), Point::new(left, end), Point::new(left, at.y)]
        }
        Outline::Polygon(points) | Outline::Line(points) => below(&points, at.y),
    };
    Outline::Polygon(corners)
}

/// The part of a polygon under a height (Sutherland and Hodgman 1974, for one edge).
fn below(corners: &[Point], y: f64) -> Vec<Point> {
    let next = corners.iter().cycle().skip(1);
    let kept = corners.iter().zip(next).flat_map(|(from, to)| {
        let crosses = (from.y < y) != (to.y < y);
        let share = (y - from.y) / (to.y - from.y);
        let crossing = crosses.then(|| Point::new(from.x + (to.x - from.x) * share, y));
        [(from.y >= y).then_some(*from), crossing]
    });
    kept.flatten().collect()
}

/// Half a circle in steps of 15 degrees, in radii.
const ARC: [(f64, f64); 13] = [
    (1.0, 0.0),
    (0.966, 0.259),
    (0.866, 0.5),
    (0.707, 0.707),
    (0.5, 0.866),
    (0.259, 0.966),
    (0.0, 1.0),
    (-0.259, 0.966),
    (-0.5, 0.866),
    (-0.707, 0.707),
    (-0.866, 0.5),
    (-0.966, 0.259),
    (-1.0, 0.0),
];

/// In radii: circumscribed 1.1.
const HEXAGON: [(f64, f64); 6] =
    [(1.1, 0.0), (0.55, 0.953), (-0.55, 0.953), (-1.1, 0.0), (-0.55, -0.953), (0.55, -0.953)];

/// In radii: arms 1.2 long and 0.84 wide.
const CROSS: [(f64, f64); 12] = [
    (-0.42, -1.2),
    (0.42, -1.2),
    (0.42, -0.42),
    (1.2, -0.42),
    (1.2, 0.42),
    (0.42, 0.42),
    (0.42, 1.2),
    (-0.42, 1.2),
    (-0.42, 0.42),
    (-1.2, 0.42),
    (-1.2, -0.42),
    (-0.42, -0.42),
];

fn square(at: Point, half: f64) -> Outline {
    Outline::Rect(Rect::new(at.x - half, at.y - half, 2.0 * half, 2.0 * half), 0.0)
}

fn polygon(at: Point, radius: f64, corners: &[(f64, f64)]) -> Outline {
    Outline::Polygon(corners.iter().map(|(x, y)| Point::new(at.x + x * radius, at.y + y * radius)).collect())
}
