//! The picture. What it is: one view of a chronicle, with what its layout asks again and again. In: a chronicle, a view.
//! Out: events, their date lines, their scale. It must not place anything.

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::TimeScale;
use crate::layout::citations::Citations;
use crate::layout::face::MARGIN;
use crate::layout::label;
use crate::layout::marks::{Print, print};
use crate::layout::placed::Placed;
use crate::model::{Chronicle, Event, View};
use crate::time::Extent;
use std::collections::BTreeMap;

/// No picture is narrower, px.
const NARROWEST: f64 = 320.0;

/// One view of a chronicle.
pub(super) struct Picture<'a> {
    pub(super) chronicle: &'a Chronicle,
    pub(super) view: &'a View,
    pub(super) citations: Citations,
    /// px
    pub(super) width: f64,
}

impl<'a> Picture<'a> {
    pub(super) fn new(chronicle: &'a Chronicle, view: &'a View) -> Picture<'a> {
        let width = f64::from(view.width).max(NARROWEST);
        Picture { chronicle, view, citations: Citations::of(chronicle, view), width }
    }

    /// The event at an index of the chronicle.
    pub(super) fn event(&self, index: usize) -> &'a Event {
        &self.chronicle.events[index]
    }

    /// Inside the margins, px.
    pub(super) fn inner(&self) -> Interval {
        Interval::new(MARGIN, self.width - MARGIN)
    }

    /// No label is wider, px: on every row one can hang to the right, another to the left.
    pub(super) fn widest(&self) -> f64 {
        self.inner().length() / 2.0
    }

    /// The view's time on that stretch.
    pub(super) fn scale(&self, x: Interval) -> TimeScale {
        let extents: Vec<&Extent> = self.view.events.iter().map(|&index| &self.event(index).extent).collect();
        TimeScale::fit(self.view.scale, (self.view.from, self.view.to), x, &extents)
    }

    /// What each of the view's events leaves on the scale.
    pub(super) fn prints(&self, scale: &TimeScale) -> Vec<Print> {
        self.view.events.iter().map(|&index| print(&self.event(index).extent, scale)).collect()
    }

    /// Date in words and numbers of sources.
    pub(super) fn date_line(&self, index: usize) -> String {
        let event = self.event(index);
        label::date_line(event, &self.citations.numbers(event))
    }

    /// Puts placed events into the view's order.
    pub(super) fn sort(&self, events: &mut [Placed]) {
        let order: BTreeMap<usize, usize> = self.view.events.iter().copied().zip(0..).collect();
        events.sort_by_key(|placed| order.get(&placed.event).copied());
    }

    /// The label that stands for these events.
    pub(super) fn more(&self, events: &[usize], ruler: &mut Ruler) -> label::Draft {
        let words = |index: Option<&usize>| index.map_or_else(String::new, |&index| self.event(index).date.words());
        let (first, last) = (words(events.first()), words(events.last()));
        let range = if first == last { first } else { format!("{first} to {last}") };
        label::more(events.len(), &range, self.widest(), ruler)
    }
}
