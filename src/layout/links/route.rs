//! Ways around labels: the cheapest on a grid, with its corners made round.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::geom::{Point, Rect, enters};
use crate::layout::links::curve::rounded;
use crate::layout::links::obstacles::{BEYOND, Obstacles, grown};

/// From one place of the grid to the next, px.
const CELL: f64 = 6.0;
/// Kept free around texts while a way is looked for, px: room for round corners.
const AIR: f64 = 3.0;
/// What a step costs more that changes the direction, that lies on a mark, or on another line, px.
const TURN: f64 = 4.0;
const ON_MARK: f64 = 60.0;
const ON_LINE: f64 = 8.0;

/// The eight neighbours of a place.
const STEPS: [(isize, isize); 8] = [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1)];

/// A grid over a plot.
pub(in crate::layout) struct Ground<'a> {
    obstacles: &'a Obstacles,
    corner: Point,
    columns: usize,
    rows: usize,
    blocked: Vec<bool>,
    /// What a step onto each place costs more, px.
    cost: Vec<f64>,
}

/// A place that is to be tried.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Tried {
    cost: f64,
    at: usize,
}

impl Eq for Tried {}

impl Ord for Tried {
    fn cmp(&self, other: &Tried) -> Ordering {
        other.cost.total_cmp(&self.cost).then(other.at.cmp(&self.at))
    }
}

impl PartialOrd for Tried {
    fn partial_cmp(&self, other: &Tried) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<'a> Ground<'a> {
    pub(in crate::layout) fn new(frame: Rect, obstacles: &'a Obstacles) -> Ground<'a> {
        let frame = grown(frame, BEYOND);
        let (columns, rows) = ((frame.x.length() / CELL) as usize + 1, (frame.y.length() / CELL) as usize + 1);
        let mut ground = Ground {
            obstacles,
            corner: Point::new(frame.left(), frame.top()),
            columns,
            rows,
            blocked: vec![false; columns * rows],
            cost: vec![0.0; columns * rows],
        };
        for text in &obstacles.texts {
            ground.within(grown(*text, AIR)).into_iter().for_each(|at| ground.blocked[at] = true);
        }
        for mark in &obstacles.marks {
            ground.within(grown(*mark, CELL / 2.0)).into_iter().for_each(|at| ground.cost[at] += ON_MARK);
        }
        ground
    }

    fn point(&self, at: usize) -> Point {
        let (column, row) = (at % self.columns, at / self.columns);
        Point::new(self.corner.x + column as f64 * CELL, self.corner.y + row as f64 * CELL)
    }

    /// The places that lie in a rectangle.
    fn within(&self, rect: Rect) -> Vec<usize> {
        let first = |from: f64, origin: f64| ((from - origin) / CELL).ceil().max(0.0) as usize;
        let last = |to: f64, origin: f64| ((to - origin) / CELL).floor();
        let (right, bottom) = (last(rect.right(), self.corner.x), last(rect.bottom(), self.corner.y));
        if right < 0.0 || bottom < 0.0 {
            return Vec::new();
        }
        let columns = first(rect.left(), self.corner.x)..(right as usize + 1).min(self.columns);
        let rows = first(rect.top(), self.corner.y)..(bottom as usize + 1).min(self.rows);
        rows.flat_map(|row| columns.clone().map(move |column| (row, column)))
            .map(|(row, column)| row * self.columns + column)
            .collect()
    }

    /// The place nearest to a point.
    fn nearest(&self, at: Point) -> usize {
        let place = |value: f64, origin: f64, count: usize| {
            (((value - origin) / CELL).round().max(0.0) as usize).min(count - 1)
        };
        place(at.y, self.corner.y, self.rows) * self.columns + place(at.x, self.corner.x, self.columns)
    }

    /// What a line costs more for the lines that it shares places with, px.
    pub(in crate::layout) fn cost(&self, line: &[Point]) -> f64 {
        line.iter().map(|at| self.cost[self.nearest(*at)].min(ON_LINE)).sum()
    }

    /// Makes others keep off a line.
    pub(in crate::layout) fn used(&mut self, line: &[Point]) {
        let mut places: Vec<usize> = line.iter().map(|at| self.nearest(*at)).collect();
        places.dedup();
        places.into_iter().for_each(|at| self.cost[at] += ON_LINE);
    }

    /// The cheapest way between two places, with round corners, where there is one.
    pub(in crate::layout) fn way(&self, (from, to): (Point, Point), own: [Rect; 2]) -> Option<Vec<Point>> {
        let places = self.search((self.nearest(from), self.nearest(to)), own)?;
        let mut line: Vec<Point> = std::iter::once(from).chain(places.into_iter().map(|at| self.point(at))).collect();
        line.push(to);
        let line = pulled(&line, |piece| self.is_clear(piece, own));
        (0..=3).rev().map(|cuts| rounded(&line, cuts)).find(|line| self.obstacles.is_free(line))
    }

    /// Whether a straight piece runs through no text, and through no mark but its own.
    fn is_clear(&self, piece: &[Point], own: [Rect; 2]) -> bool {
        let text = |rect: &Rect| enters(piece, grown(*rect, AIR), 0.0);
        !self.obstacles.texts.iter().any(text) && self.obstacles.marks_met(piece, own) == 0
    }

    /// Dijkstra's search: places one after the other.
    fn search(&self, (from, to): (usize, usize), own: [Rect; 2]) -> Option<Vec<usize>> {
        let mut least = vec![f64::INFINITY; self.blocked.len()];
        let mut before = vec![usize::MAX; self.blocked.len()];
        let mut queue = BinaryHeap::from([Tried { cost: 0.0, at: from }]);
        least[from] = 0.0;
        let mut is_own = vec![false; self.blocked.len()];
        own.iter().flat_map(|rect| self.within(grown(*rect, CELL))).for_each(|at| is_own[at] = true);
        while let Some(Tried { cost, at }) = queue.pop() {
            if at == to {
                break;
            }
            if cost > least[at] {
                continue;
            }
            for (next, step) in self.around(at) {
                if self.blocked[next] && next != to {
                    continue;
                }
                let turns = before[at] != usize::MAX && next.wrapping_sub(at) != at.wrapping_sub(before[at]);
                let extra = if is_own[next] { 0.0 } else { self.cost[next] };
                let cost = cost + step + extra + if turns { TURN } else { 0.0 };
                if cost < least[next] {
                    (least[next], before[next]) = (cost, at);
                    queue.push(Tried { cost, at: next });
                }
            }
        }
        let mut way = vec![to];
        while let Some(&last) = way.last().filter(|last| **last != from) {
            way.push(before.get(last).copied().filter(|at| *at != usize::MAX)?);
        }
        way.reverse();
        Some(way)
    }

    /// The neighbours of a place, and how far each is, px.
    fn around(&self, at: usize) -> impl Iterator<Item = (usize, f64)> {
        let (column, row) = ((at % self.columns) as isize, (at / self.columns) as isize);
        STEPS.iter().filter_map(move |(dx, dy)| {
            let (x, y) = (column + dx, row + dy);
            let is_inside = x >= 0 && y >= 0 && (x as usize) < self.columns && (y as usize) < self.rows;
            let far = CELL * if dx * dy == 0 { 1.0 } else { std::f64::consts::SQRT_2 };
            is_inside.then(|| (y as usize * self.columns + x as usize, far))
        })
    }
}

/// The same way with as few corners as straight pieces allow.
fn pulled(line: &[Point], is_clear: impl Fn(&[Point]) -> bool) -> Vec<Point> {
    let mut kept = vec![line[0]];
    let mut at = 0;
    while at + 1 < line.len() {
        let next = (at + 2..line.len()).rev().find(|&next| is_clear(&[line[at], line[next]])).unwrap_or(at + 1);
        kept.push(line[next]);
        at = next;
    }
    kept
}
