//! Outlines: corners of shapes, boxes around them, angles.

use crate::geom::{Interval, Point, Rect};

/// What may touch without anyone seeing it, px.
pub(super) const TOLERANCE: f64 = 0.5;
/// What two corners of one height may differ by the rounding of coordinates, px.
const LEVEL: f64 = 0.02;

/// The corners of a path of straight lines: `M`, `L`, `H`, `V`, `Z`, all absolute. `None` for any other.
pub(super) fn path(data: &str) -> Option<Vec<Point>> {
    let mut points: Vec<Point> = Vec::new();
    let mut rest = data.trim();
    while let Some(command) = rest.chars().next() {
        let after = rest.get(1..)?;
        let end = after.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(after.len());
        let mut numbers = after[..end].split([' ', ',']).filter(|part| !part.is_empty()).map(number);
        let mut next = || numbers.next().flatten();
        let last = points.last().copied();
        match command {
            'M' if last.is_none() => points.push(Point::new(next()?, next()?)),
            'L' if last.is_some() => points.push(Point::new(next()?, next()?)),
            'H' => points.push(Point::new(next()?, last?.y)),
            'V' => points.push(Point::new(last?.x, next()?)),
            'Z' => points.push(*points.first()?),
            _ => return None,
        }
        if numbers.next().is_some() {
            return None;
        }
        rest = after[end..].trim_start();
    }
    (!points.is_empty()).then_some(points)
}

/// A finite number that a canvas can hold.
pub(super) fn number(text: &str) -> Option<f64> {
    text.trim().parse::<f64>().ok().filter(|value| value.is_finite() && value.abs() < 1e7)
}

/// The least box around points.
pub(super) fn bounds(points: &[Point]) -> Option<Rect> {
    let at = |point: &Point| Rect::new(point.x, point.y, 0.0, 0.0);
    points.iter().map(at).reduce(union)
}

/// The least box around two.
pub(super) fn union(a: Rect, b: Rect) -> Rect {
    Rect {
        x: Interval::new(a.left().min(b.left()), a.right().max(b.right())),
        y: Interval::new(a.top().min(b.top()), a.bottom().max(b.bottom())),
    }
}

/// A box with so much more on each side, or less.
pub(super) fn grown(rect: Rect, by: f64) -> Rect {
    Rect {
        x: Interval { start: rect.left() - by, end: rect.right() + by },
        y: Interval { start: rect.top() - by, end: rect.bottom() + by },
    }
}

/// The angle whose tangent is `rise` by `run`, 0 to 90 degrees: by halving it three times and the series, so that every
/// machine finds the same.
pub(super) fn degrees(rise: f64, run: f64) -> f64 {
    let (rise, run) = (rise.abs(), run.abs());
    if rise > run {
        return 90.0 - degrees(run, rise);
    }
    if run == 0.0 {
        return 0.0;
    }
    let half = |tangent: f64| tangent / (1.0 + (1.0 + tangent * tangent).sqrt());
    let eighth = half(half(half(rise / run)));
    let square = eighth * eighth;
    let angle = eighth * (1.0 - square * (1.0 / 3.0 - square * (1.0 / 5.0 - square / 7.0)));
    angle * 8.0 * 180.0 / std::f64::consts::PI
}

/// Where a mark stands: the middle of its outline, of a triangle the place as far from its corners as triangles are drawn,
/// 1.46 radii from the tip and 0.86 from the side across.
pub(super) fn middle(points: &[Point], frame: Rect) -> Point {
    const SHARE: f64 = 1.46 / (1.46 + 0.86);
    let box_middle = Point::new(frame.x.middle(), frame.y.middle());
    let [a, b, c, rest @ ..] = points else { return box_middle };
    if rest.iter().any(|end| end != a) {
        return box_middle;
    }
    let is_level = |one: &Point, other: &Point| (one.x - other.x).abs() < LEVEL || (one.y - other.y).abs() < LEVEL;
    let turns = [(a, b, c), (b, c, a), (c, a, b)];
    let tip = turns.into_iter().find(|(_, left, right)| is_level(left, right));
    tip.map_or(box_middle, |(tip, left, right)| {
        let (x, y) = (f64::midpoint(left.x, right.x), f64::midpoint(left.y, right.y));
        Point::new(tip.x + (x - tip.x) * SHARE, tip.y + (y - tip.y) * SHARE)
    })
}

#[cfg(test)]
mod tests {
    use super::{degrees, path};
    use crate::geom::Point;

    #[test]
    fn a_path_of_straight_lines_is_read_and_no_other() {
        let corners = [(1.0, 2.0), (3.5, 2.0), (3.5, -4.0), (0.0, 0.0), (1.0, 2.0)].map(|(x, y)| Point::new(x, y));
        assert_eq!(path("M1 2H3.5V-4L0 0Z"), Some(corners.to_vec()));
        for other in
            ["", "H3", "M1", "M1 2 3", "M1 2C1 2 3 4 5 6", "m1 2", "M1 2A1 1 0 0 1 2 2", "M1e9 2", "é", "M1 NaN"]
        {
            assert_eq!(path(other), None, "{other}");
        }
    }

    #[test]
    fn angles_are_those_of_the_tangent() {
        for (rise, run) in [(0.0, 1.0), (1.0, 1.0), (3.0, 1.0), (1.0, 20.0), (1.0, 3.732_050_807_568_877)] {
            assert!((degrees(rise, run) - f64::atan(rise / run).to_degrees()).abs() < 1e-6, "{rise} by {run}");
        }
        assert_eq!(degrees(-5.0, 0.0), 90.0);
    }
}
