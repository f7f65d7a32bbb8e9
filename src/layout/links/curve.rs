//! Curves as many short lines: arcs between two places, corners made round, ends cut at marks.

use crate::geom::{Point, Rect};
use crate::layout::links::obstacles::grown;

/// Lines in an arc.
const PIECES: usize = 24;
/// How far arcs bulge, as a share of the distance of their ends; on both sides.
const BULGES: [f64; 6] = [0.16, 0.24, 0.34, 0.46, 0.6, 0.8];
/// No arc bulges less, px: a straight line could be taken for a leader.
const LEAST: f64 = 10.0;
/// How often corners are cut.
const CUTS: usize = 3;

/// Arcs between two places, the flattest first.
pub(in crate::layout) fn arcs((from, to): (Point, Point)) -> Vec<Vec<Point>> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let far = from.distance(to).max(1.0);
    let arc = |bulge: f64| {
        // A quadratic curve reaches half as far as its control point.
        let reach = 2.0 * bulge.signum() * (bulge.abs() * far).max(LEAST);
        let middle = Point::new((from.x + to.x) / 2.0 + dy / far * reach, (from.y + to.y) / 2.0 - dx / far * reach);
        let at = |k: usize| {
            let t = k as f64 / PIECES as f64;
            let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
            Point::new(a * from.x + b * middle.x + c * to.x, a * from.y + b * middle.y + c * to.y)
        };
        (0..=PIECES).map(at).collect()
    };
    BULGES.iter().flat_map(|bulge| [arc(*bulge), arc(-bulge)]).collect()
}

/// A line with its corners cut again and again, which makes them round.
pub(in crate::layout) fn rounded(line: &[Point], cuts: usize) -> Vec<Point> {
    let mut line = line.to_vec();
    for _ in 0..cuts.min(CUTS) {
        if line.len() < 3 {
            return line;
        }
        let mut next = vec![line[0]];
        for pair in line.windows(2) {
            let at =
                |t: f64| Point::new(pair[0].x + t * (pair[1].x - pair[0].x), pair[0].y + t * (pair[1].y - pair[0].y));
            next.extend([at(0.25), at(0.75)]);
        }
        next.push(line[line.len() - 1]);
        line = next;
    }
    line
}

/// How long a line is, px.
pub(in crate::layout) fn length(line: &[Point]) -> f64 {
    line.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
}

/// The part of a line that lies outside the marks at its ends, and so far from them, px; `None` where too little is left.
pub(in crate::layout) fn cut(line: &[Point], first: Rect, last: Rect, gap: f64) -> Option<Vec<Point>> {
    let line = dense(line);
    let inside = |at: &Point, rect: Rect| rect.x.contains(at.x) && rect.y.contains(at.y);
    let (first, last) = (grown(first, gap), grown(last, gap));
    let start = line.iter().rposition(|at| inside(at, first)).map_or(0, |at| at + 1);
    let end = line[start..].iter().position(|at| inside(at, last)).map_or(line.len(), |at| start + at);
    let line = &line[start..end];
    (line.len() > 2 && length(line) > 8.0).then(|| thinned(line))
}

/// The same line with a point for every px or two.
fn dense(line: &[Point]) -> Vec<Point> {
    let mut all: Vec<Point> = line.first().copied().into_iter().collect();
    for pair in line.windows(2) {
        let (dx, dy) = (pair[1].x - pair[0].x, pair[1].y - pair[0].y);
        let count = pair[0].distance(pair[1]).ceil().max(1.0) as usize;
        all.extend((1..=count).map(|k| {
            let t = k as f64 / count as f64;
            Point::new(pair[0].x + t * dx, pair[0].y + t * dy)
        }));
    }
    all
}

/// The same line without the points that lie nearly straight between their neighbours.
fn thinned(line: &[Point]) -> Vec<Point> {
    let mut kept = vec![line[0]];
    let mut start = 0;
    for at in 2..line.len() {
        let (a, b) = (line[start], line[at]);
        let far = a.distance(b).max(1e-9);
        let off = |p: &Point| ((b.x - a.x) * (a.y - p.y) - (a.x - p.x) * (b.y - a.y)).abs() / far;
        if line[start + 1..at].iter().any(|p| off(p) > 0.15) {
            kept.push(line[at - 1]);
            start = at - 1;
        }
    }
    kept.push(line[line.len() - 1]);
    kept
}
