//! The time scale as an axis of plotters: the traits that put other data series on it.

use crate::layout::axis::plotters::{key_points, whole_label};
use crate::layout::scale::TimeScale;
use crate::time::Instant;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ReversibleRanged, ValueFormatter};
use std::ops::Range;

/// The scale's own px only give proportions and what labels fit: make them the width of the plotting area.
impl Ranged for TimeScale {
    type FormatOption = NoDefaultFormatting;
    type ValueType = Instant;

    fn map(&self, value: &Instant, limit: (i32, i32)) -> i32 {
        let share = (self.x(*value) - self.span().start) / self.span().length();
        (f64::from(limit.0) + share * (f64::from(limit.1) - f64::from(limit.0))).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<Instant> {
        key_points(self, hint.bold_points().min(hint.max_num_points()))
    }

    fn range(&self) -> Range<Instant> {
        self.window().0..self.window().1
    }
}

impl ReversibleRanged for TimeScale {
    fn unmap(&self, input: i32, limit: (i32, i32)) -> Option<Instant> {
        let (low, high) = (limit.0.min(limit.1), limit.0.max(limit.1));
        if low == high || !(low..=high).contains(&input) {
            return None;
        }
        let share = (f64::from(input) - f64::from(limit.0)) / (f64::from(limit.1) - f64::from(limit.0));
        Some(self.instant(self.span().start + share * self.span().length()))
    }
}

/// A plotters tick has one line for its label, so each says all: `2012`, `May 2012`, `25 May 2012`, `44 BCE`.
impl ValueFormatter<Instant> for TimeScale {
    fn format(value: &Instant) -> String {
        whole_label(*value)
    }
}
