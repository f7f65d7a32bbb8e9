//! What a scale asks of the events of a view, found out once for lines of every length.

use crate::geom::Interval;
use crate::layout::scale::breaks::{Empty, cover};
use crate::layout::scale::stop::{Stop, stops};
use crate::layout::scale::{TimeScale, with_length};
use crate::model;
use crate::time::{Extent, Instant};

/// What a scale asks of a view's events, found out once for lines of every length.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Known {
    kind: model::Scale,
    window: (Instant, Instant),
    empty: Empty,
    /// Where events stand on a sequential scale.
    stops: Vec<Stop>,
}

impl Known {
    pub(in crate::layout) fn of<'a>(
        kind: model::Scale,
        window: (Instant, Instant),
        extents: impl Iterator<Item = &'a Extent>,
    ) -> Known {
        let (from, (to, _)) = (window.0, with_length(window.0, window.1, Interval::default()));
        let mut known = Known { kind, window, empty: Empty::default(), stops: Vec::new() };
        match kind {
            model::Scale::Linear => {}
            model::Scale::Auto | model::Scale::Broken => {
                let busy: Vec<(Instant, Instant)> =
                    extents.filter_map(|extent| cover(extent, from, window.1)).collect();
                known.empty = Empty::of(from, to, &busy);
            }
            model::Scale::Sequential => {
                known.stops = extents.flat_map(stops).collect();
            }
        }
        known
    }

    /// The scale on that line.
    pub(in crate::layout) fn fit(&self, x: Interval) -> TimeScale {
        let (from, to) = self.window;
        let (end, line) = with_length(from, to, x);
        match self.kind {
            model::Scale::Linear => TimeScale::linear(from, to, x),
            model::Scale::Auto => TimeScale::around(&self.empty, 0, (from, end), line),
            model::Scale::Broken => TimeScale::around(&self.empty, 1, (from, end), line),
            model::Scale::Sequential => TimeScale::stopping(from, to, x, self.stops.clone()),
        }
    }
}
