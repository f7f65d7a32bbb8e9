//! Outlines that are drawn by other curves: those of an author's font are packed as quadratic curves, whatever they were.

use crate::font::Segment;
use crate::geom::Point;

/// Pieces of a curve that are taken for straight.
const PIECES: u32 = 16;
/// How far the ends of two outlines may be apart, thousandths of an em.
const NEAR: f64 = 3.0;
/// By what share the areas within them may differ, and by how much at least, square thousandths of an em.
const SHARE: f64 = 0.02;
const LEAST: f64 = 300.0;

/// Whether two outlines reach as far in each direction, and enclose as much; `scales` are the thousandths of an em of a unit of each.
pub(super) fn alike((one, other): (&[Segment], &[Segment]), scales: (f64, f64)) -> bool {
    let (one, other) = (Figure::of(one, scales.0), Figure::of(other, scales.1));
    let near = |a: f64, b: f64| a == b || (a - b).abs() <= NEAR;
    one.ends.iter().zip(other.ends).all(|(a, b)| near(*a, b))
        && (one.area - other.area).abs() <= (SHARE * one.area.abs()).max(LEAST)
}

/// How far an outline reaches to the left, the top, the right and the bottom, and what it encloses.
struct Figure {
    ends: [f64; 4],
    area: f64,
}

impl Figure {
    fn of(outline: &[Segment], scale: f64) -> Figure {
        let far = f64::INFINITY;
        let mut figure = Figure { ends: [far, far, -far, -far], area: 0.0 };
        let (mut at, mut begun) = (Point::default(), Point::default());
        for segment in outline {
            let segment = segment.map(|point| Point::new(point.x * scale, point.y * scale));
            if let Segment::Move(to) = segment {
                (at, begun) = (to, to);
                figure.reach(to);
            }
            let mut last = at;
            for step in 1..=PIECES {
                let Some(to) = place(segment, at, begun, f64::from(step) / f64::from(PIECES)) else { break };
                figure.reach(to);
                figure.area += 0.5 * (last.x * to.y - to.x * last.y);
                last = to;
            }
            at = last;
        }
        figure
    }

    fn reach(&mut self, to: Point) {
        let [left, top, right, bottom] = self.ends;
        self.ends = [left.min(to.x), top.min(to.y), right.max(to.x), bottom.max(to.y)];
    }
}

/// A place on a segment that begins at a point, from 0 to 1 of it; nothing where it draws nothing.
fn place(segment: Segment, from: Point, begun: Point, t: f64) -> Option<Point> {
    let u = 1.0 - t;
    let mean = |parts: &[(f64, Point)]| {
        let sum = |pick: fn(&Point) -> f64| parts.iter().map(|(share, point)| share * pick(point)).sum();
        Point::new(sum(|point| point.x), sum(|point| point.y))
    };
    match segment {
        Segment::Move(_) => None,
        Segment::Line(to) => Some(mean(&[(u, from), (t, to)])),
        Segment::Quadratic(by, to) => Some(mean(&[(u * u, from), (2.0 * u * t, by), (t * t, to)])),
        Segment::Cubic(by, then, to) => {
            Some(mean(&[(u * u * u, from), (3.0 * u * u * t, by), (3.0 * u * t * t, then), (t * t * t, to)]))
        }
        Segment::Close => Some(mean(&[(u, from), (t, begun)])),
    }
}

#[cfg(test)]
mod tests {
    use super::alike;
    use crate::font::Segment::{Close, Cubic, Line, Move};
    use crate::geom::Point;

    #[test]
    fn a_curve_is_like_its_pieces_and_unlike_a_chord() {
        let at = Point::new;
        let curve = [Move(at(0.0, 0.0)), Cubic(at(0.0, 0.5), at(1.0, 0.5), at(1.0, 0.0)), Close];
        let chord = [Move(at(0.0, 0.0)), Line(at(1000.0, 0.0)), Close];
        let pieces: Vec<_> = (0..=60)
            .map(|step| f64::from(step) / 60.0)
            .map(|t| {
                let u = 1.0 - t;
                at(1000.0 * (3.0 * u * t * t + t * t * t), 1500.0 * (u * u * t + u * t * t))
            })
            .collect();
        let drawn: Vec<_> =
            [Move(pieces[0])].into_iter().chain(pieces[1..].iter().map(|to| Line(*to))).chain([Close]).collect();
        assert!(alike((&drawn, &curve), (1.0, 1000.0)));
        assert!(!alike((&chord, &curve), (1.0, 1000.0)));
        let moved: Vec<_> = drawn.iter().map(|one| one.map(|to| at(to.x + 9.0, to.y))).collect();
        assert!(!alike((&moved, &curve), (1.0, 1000.0)));
    }
}
