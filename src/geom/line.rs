//! Lines of straight pieces: whether one runs through a rectangle or across another.

use crate::geom::{Interval, Point, Rect};

/// Whether a line through the points passes through the inside of a rectangle. What lies within `tolerance` px of the
/// rectangle's edge counts as outside.
///
/// ```
/// use dateline::geom::{Point, Rect, enters};
/// let (line, label) = ([Point::new(5.0, -9.0), Point::new(5.0, 9.0)], Rect::new(0.0, 0.0, 20.0, 4.0));
/// assert!(enters(&line, label, 0.5));
/// assert!(!enters(&line, label, 5.0), "a tolerance of half its height leaves no inside");
/// ```
pub fn enters(line: &[Point], rect: Rect, tolerance: f64) -> bool {
    let inner = Rect {
        x: Interval { start: rect.left() + tolerance, end: rect.right() - tolerance },
        y: Interval { start: rect.top() + tolerance, end: rect.bottom() - tolerance },
    };
    line.windows(2).any(|pair| passes(pair[0], pair[1], inner))
}

/// Liang and Barsky's test (1984): whether a part of the segment lies inside.
fn passes(a: Point, b: Point, rect: Rect) -> bool {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let sides =
        [(-dx, a.x - rect.left()), (dx, rect.right() - a.x), (-dy, a.y - rect.top()), (dy, rect.bottom() - a.y)];
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (step, room) in sides {
        if step == 0.0 && room < 0.0 {
            return false;
        }
        if step < 0.0 {
            from = from.max(room / step);
        } else if step > 0.0 {
            to = to.min(room / step);
        }
    }
    from < to
}

/// Whether two lines cross. Lines that only touch, or start from one place, do not.
///
/// ```
/// use dateline::geom::{Point, crosses};
/// let line = |from: (f64, f64), to: (f64, f64)| [Point::new(from.0, from.1), Point::new(to.0, to.1)];
/// assert!(crosses(&line((0.0, 0.0), (9.0, 9.0)), &line((9.0, 0.0), (0.0, 9.0))));
/// assert!(!crosses(&line((0.0, 0.0), (9.0, 9.0)), &line((0.0, 0.0), (0.0, 9.0))));
/// ```
pub fn crosses(a: &[Point], b: &[Point]) -> bool {
    let apart = |p: &[Point], q: &[Point]| side(p[0], p[1], q[0]) * side(p[0], p[1], q[1]) < 0.0;
    a.windows(2).any(|p| b.windows(2).any(|q| apart(p, q) && apart(q, p)))
}

/// -1, 0 or 1: on which side of the line through a and b the point lies, to a hundredth of a px.
fn side(a: Point, b: Point, c: Point) -> f64 {
    let area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    if area.abs() < 0.01 { 0.0 } else { area.signum() }
}
