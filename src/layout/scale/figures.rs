//! The size of the labels of an axis.

use crate::layout::scale::TimeScale;

/// Where nothing else is asked for, px.
pub(super) const FIGURES: f64 = 12.0;

impl TimeScale {
    /// The same with labels of that size at its axis, px.
    pub(in crate::layout) fn in_figures(self, figures: f64) -> TimeScale {
        TimeScale { figures, ..self }
    }

    /// The size of the labels of its axis, px.
    pub(in crate::layout) fn figures(&self) -> f64 {
        self.figures
    }

    /// A length that is right beside labels of the usual size, for those of its axis, px.
    pub(in crate::layout) fn in_proportion(&self, px: f64) -> f64 {
        px * (self.figures / FIGURES)
    }
}
