//! The picture. What it is: one view of a chronicle, with what its layout asks again and again. In: a chronicle, a view.
//! Out: events, their date lines, their scale. It must not place anything.

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::TimeScale;
use crate::layout::citations::Citations;
use crate::layout::face::margin;
use crate::layout::label;
use crate::layout::marks::{Print, print};
use crate::layout::placed::Placed;
use crate::model::{Chronicle, Event, View};
use crate::time::{Civil, Date, Extent, Instant};
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
        let margin = margin(self.width);
        Interval::new(margin, self.width - margin)
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
        label::more(events.len(), &self.range(events), self.widest(), ruler)
    }

    /// The same on one line.
    pub(super) fn more_row(&self, events: &[usize], ruler: &mut Ruler) -> label::Draft {
        label::more_row(events.len(), &self.range(events), ruler)
    }

    /// From the first to the last year that these events' dates can mean; months or days where all falls within one.
    pub(super) fn range(&self, events: &[usize]) -> String {
        let hulls = || events.iter().filter_map(|&index| self.event(index).extent.hull());
        let (Some(first), Some(end)) = (hulls().map(|hull| hull.0).min(), hulls().map(|hull| hull.1).max()) else {
            return String::new();
        };
        let (first, last) = (first.civil(), Instant(end.0.saturating_sub(1)).civil());
        // The day after: a range of whole months or years is said in months or years.
        let (next, begins) = (end.civil(), first.day == 1);
        let fields = match (first.year == last.year, first.month == last.month) {
            (false, _) => 1,
            (true, false) if begins && first.month == 1 && next.day == 1 && next.month == 1 => 1,
            (true, true) if !(begins && next.day == 1) => 3,
            (true, _) => 2,
        };
        let (from, to) = (spoken(first, fields), spoken(last, fields));
        if from == to { from } else { format!("{from} to {to}") }
    }
}

/// A day in words, down to so many of year, month and day.
fn spoken(civil: Civil, fields: usize) -> String {
    let year = if civil.year > 9999 { format!("Y{}", civil.year) } else { format!("{:04}", civil.year) };
    let year = if civil.year < 0 { format!("-{:04}", civil.year.unsigned_abs()) } else { year };
    let parts = [year, format!("{:02}", civil.month), format!("{:02}", civil.day)];
    let written = parts[..fields].join("-");
    Date::parse(&written).map_or(written, |date| date.words())
}
