//! Symbols. What it is: the outlines of the marks, each covering the same area so that none looks heavier. In: a symbol,
//! a place, a radius. Out: an outline. It must not know colours.

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
