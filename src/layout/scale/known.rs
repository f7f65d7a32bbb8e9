//! What a scale asks of the events of a view, found out once for lines of every length.

use std::collections::BTreeSet;

use crate::geom::Interval;
use crate::layout::scale::breaks::{Empty, cover};
use crate::layout::scale::focus::Focus;
use crate::layout::scale::knots::{Calendar, Entry, Focuses, Uneven};
use crate::layout::scale::ongoing::Ongoing;
use crate::layout::scale::stop::{Stop, stops};
use crate::layout::scale::{TimeScale, with_length};
use crate::model;
use crate::time::{Edge, Extent, Instant, Shape};

/// What a scale asks of a view's events, found out once for lines of every length.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Known {
    kind: model::Scale,
    window: (Instant, Instant),
    empty: Empty,
    /// The knots of the axis where it has several rates.
    focus: Option<Focus>,
    /// Where events stand on a sequential scale.
    stops: Vec<Stop>,
    /// What goes on past the ends of the window.
    ongoing: Ongoing,
}

impl Known {
    /// The line will be about `length` px.
    pub(in crate::layout) fn of<'a>(
        kind: model::Scale,
        window: (Instant, Instant),
        (length, calendar): (f64, Calendar),
        extents: impl Iterator<Item = &'a Extent> + Clone,
    ) -> Known {
        let (from, (to, _)) = (window.0, with_length(window.0, window.1, Interval::default()));
        let mut known = Known {
            kind,
            window,
            empty: Empty::default(),
            focus: None,
            stops: Vec::new(),
            ongoing: Ongoing::default(),
        };
        match kind {
            model::Scale::Linear => {}
            model::Scale::Auto | model::Scale::Broken => {
                let busy: Vec<(Instant, Instant)> =
                    extents.filter_map(|extent| cover(extent, from, window.1)).collect();
                known.empty = Empty::of(from, to, &busy);
            }
            model::Scale::Focus => known.focus = focuses((from, to), (length, calendar), extents).usual(),
            model::Scale::Sequential => {
                known.stops = extents.flat_map(stops).collect();
            }
        }
        known
    }

    /// The same where events that last all of their dates end with these seconds.
    pub(in crate::layout) fn with_whole_ends(mut self, ends: &BTreeSet<(Instant, Instant)>) -> Known {
        self.stops.iter_mut().for_each(|stop| stop.ends_whole = ends.contains(&stop.reach));
        self
    }

    /// The same with these knots.
    pub(in crate::layout) fn with_focus(&self, focus: Focus) -> Known {
        Known { focus: Some(focus), ..self.clone() }
    }

    /// The same for a line that runs on past these.
    pub(in crate::layout) fn with_ongoing(self, ongoing: Ongoing) -> Known {
        Known { ongoing, ..self }
    }

    /// The scale on that line, with room past the last beginning of what has no end, and before the first end of what has no
    /// beginning.
    pub(in crate::layout) fn fit(&self, x: Interval) -> TimeScale {
        self.ongoing.room(x, |inner| self.fit_on(inner))
    }

    /// The scale of the window on that line.
    fn fit_on(&self, x: Interval) -> TimeScale {
        let (from, to) = self.window;
        let (end, line) = with_length(from, to, x);
        if let Some(found) = self.focus.as_ref().and_then(|focus| focus.on((from, end), line)) {
            return found;
        }
        match self.kind {
            model::Scale::Linear | model::Scale::Focus => TimeScale::linear(from, to, x),
            model::Scale::Auto => TimeScale::around(&self.empty, 0, (from, end), line),
            model::Scale::Broken => TimeScale::around(&self.empty, 1, (from, end), line),
            model::Scale::Sequential => TimeScale::stopping(from, to, x, self.stops.clone()),
        }
    }
}

/// The best knots for such events on a line of about that length, px.
pub(in crate::layout) fn focuses<'a>(
    window: (Instant, Instant),
    (length, calendar): (f64, Calendar),
    extents: impl Iterator<Item = &'a Extent> + Clone,
) -> Focuses {
    let entries: Vec<Entry> = extents.clone().flat_map(places).collect();
    let open: Vec<(Instant, Instant)> = extents.flat_map(open).collect();
    Uneven::of(window, &entries, (&open, calendar)).focuses(length)
}

/// Where an event asks for room: at its mark, at the ends of its bar.
fn places(extent: &Extent) -> Vec<Entry> {
    let stops = stops(extent);
    let weight = match &extent.shape {
        Shape::Span { .. } => 0.5,
        Shape::Point(..) | Shape::OneOf(_) | Shape::AllOf(_) => 1.0 / stops.len().max(1) as f64,
    };
    stops.into_iter().map(|stop| (stop.at, weight)).collect()
}

/// What its date leaves open: a whisker, the ramps of a bar.
fn open(extent: &Extent) -> Vec<(Instant, Instant)> {
    let ramp = |edge: Edge| if let Edge::Within(from, to) = edge { Some((from, to)) } else { None };
    match &extent.shape {
        Shape::Point(from, to) => vec![(*from, *to)],
        Shape::Span { start, end } => ramp(*start).into_iter().chain(ramp(*end)).collect(),
        Shape::OneOf(each) | Shape::AllOf(each) => each.clone(),
    }
}
