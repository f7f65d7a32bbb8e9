//! What lines between events may not run through: texts; and what they had better not run through: marks.

use crate::geom::{Point, Rect, enters};
use crate::layout::output::{Text, Tick};
use crate::layout::plot::Plot;

/// Kept free around a text, px: room for what hangs below its line, and for half of the sign of a line.
const AIR: f64 = 4.5;
/// How far beyond the plot lines may run, px: the narrowest margin is wider.
pub(in crate::layout) const BEYOND: f64 = 12.0;
/// A line may run so far into the box of a mark, px.
const GRAZE: f64 = 1.0;

/// Texts and marks of a plot.
pub(in crate::layout) struct Obstacles {
    /// With air around them.
    pub(in crate::layout) texts: Vec<Rect>,
    pub(in crate::layout) marks: Vec<Rect>,
    /// Where lines may run.
    field: Rect,
}

impl Obstacles {
    pub(in crate::layout) fn of(plot: &Plot) -> Obstacles {
        let labels = plot.events.iter().filter_map(|placed| placed.label.as_ref()).map(|label| label.frame);
        let folds = plot.folds.iter().map(|fold| fold.frame);
        let axis = &plot.axis;
        let ticks = axis.ticks.iter().chain(&axis.contexts).chain(axis.rows.iter().flat_map(|row| &row.ticks));
        let ticks = ticks.filter_map(|tick: &Tick| tick.label.as_ref());
        let others = plot.events.iter().flat_map(|placed| &placed.others).filter_map(|other| other.number.as_ref());
        let heads = plot.lanes.iter().flat_map(|lane| &lane.head);
        let texts = ticks.chain(&axis.lapses).chain(others).chain(heads).map(Text::frame);
        let texts = labels.chain(folds).chain(texts).map(|rect| grown(rect, AIR)).collect();
        let marks = plot.events.iter().chain(&plot.echoes).flat_map(|placed| placed.prints()).collect();
        Obstacles { texts, marks, field: grown(plot.frame, BEYOND) }
    }

    /// Whether a line stays in the plot and runs through no text.
    pub(in crate::layout) fn is_free(&self, line: &[Point]) -> bool {
        let inside = |at: &Point| self.field.x.contains(at.x) && self.field.y.contains(at.y);
        line.iter().all(inside) && self.texts.iter().all(|text| !enters(line, *text, 0.0))
    }

    /// How many marks it runs through, besides those at its ends.
    pub(in crate::layout) fn marks_met(&self, line: &[Point], own: [Rect; 2]) -> usize {
        self.marks.iter().filter(|mark| !own.contains(mark) && enters(line, **mark, GRAZE)).count()
    }
}

/// The rectangle so much larger on each side, px.
pub(in crate::layout) fn grown(rect: Rect, by: f64) -> Rect {
    Rect::new(rect.left() - by, rect.top() - by, rect.x.length() + 2.0 * by, rect.y.length() + 2.0 * by)
}
