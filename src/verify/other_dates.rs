//! Other dates of events, read back: their marks and the numbers of their sources, and what lies on these.

use roxmltree::Node;

use crate::geom::{Point, Rect, enters};
use crate::verify::element::has_class;
use crate::verify::outline::TOLERANCE;

/// What was read of them.
#[derive(Default)]
pub(super) struct OtherDates {
    /// How many there are.
    pub(super) count: usize,
    /// How many dates before there are.
    pub(super) former: usize,
    marks: Vec<Rect>,
    numbers: Vec<Rect>,
}

impl OtherDates {
    /// A group of the picture; whether an event's is next around it.
    pub(super) fn group(&mut self, node: Node<'_, '_>, in_event: bool) {
        self.count += usize::from(in_event && has_class(node, "account"));
        self.former += usize::from(in_event && node.attribute("data-date-before").is_some());
    }

    /// A shape of one.
    pub(super) fn shape(&mut self, frame: Rect) {
        self.marks.push(frame);
    }

    /// A number of a source.
    pub(super) fn number(&mut self, frame: Rect) {
        self.numbers.push(frame);
    }

    /// Their marks and numbers on which labels lie, and numbers that lie on numbers or on these other boxes.
    pub(super) fn covered(&self, labels: &[Rect], others: &[Rect]) -> usize {
        let lies = |rect: &Rect, on: &[Rect]| on.iter().any(|other| other.overlaps(*rect, TOLERANCE));
        let by_labels = self.marks.iter().chain(&self.numbers).filter(|rect| lies(rect, labels)).count();
        let numbers = self.numbers.iter().enumerate();
        by_labels + numbers.filter(|(at, rect)| lies(rect, &self.numbers[..*at]) || lies(rect, others)).count()
    }

    /// Leaders that run through a number.
    pub(super) fn crossed(&self, leaders: &[&[Point]]) -> usize {
        let through = |line: &&&[Point]| self.numbers.iter().any(|number| enters(line, *number, TOLERANCE));
        leaders.iter().filter(through).count()
    }

    /// The boxes of the numbers.
    pub(super) fn numbers(&self) -> &[Rect] {
        &self.numbers
    }

    /// How many boxes there are to compare.
    pub(super) fn boxes(&self) -> usize {
        self.marks.len() + self.numbers.len()
    }
}
