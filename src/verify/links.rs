//! Links between events, read back: lines that may run through no text.

use crate::geom::{Point, Rect, enters};
use crate::verify::outline::TOLERANCE;

/// What was read of them.
#[derive(Default)]
pub(super) struct Links {
    /// How many there are.
    pub(super) count: usize,
    lines: Vec<Vec<Point>>,
}

impl Links {
    /// A shape of one.
    pub(super) fn shape(&mut self, points: Vec<Point>) {
        self.lines.push(points);
    }

    /// Places where their shapes run through these boxes.
    pub(super) fn through(&self, boxes: &[Rect]) -> usize {
        let hits = |line: &Vec<Point>| boxes.iter().filter(|rect| enters(line, **rect, TOLERANCE)).count();
        self.lines.iter().map(hits).sum()
    }

    /// How many corners there are to compare.
    pub(super) fn corners(&self) -> usize {
        self.lines.iter().map(Vec::len).sum()
    }
}
