//! The footprint of a mark: what an event's date leaves on a line of time, in px.

use crate::geom::Interval;
use crate::layout::context::Picture;
use crate::layout::marks::bar_span::{BarSpan, inside, run};
use crate::layout::marks::other_dates::OtherDates;
use crate::layout::output::{MARK, Occurrence, ROUNDING};
use crate::layout::scale::TimeScale;
use crate::time::{DAY, Doubt, Extent, Instant, Shape};
use std::ops::Deref;

/// Of a time of day, s.
const MINUTE: i64 = 60;
/// Below this a whisker is hidden by its mark, or looks like a flaw of it, px.
const LEAST_WHISKER: f64 = 15.0;
/// A day this wide has hours on its axis, px: only there does a date that is right to the day leave anything open.
const HOURS: f64 = 160.0;

/// What stands on the line of time.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::layout) enum Footprint {
    /// Marks and, where the date is wider than a mark, a whisker.
    Marks(Marks),
    /// A bar.
    Bar(BarSpan),
}

/// Where marks stand, left to right, px; never empty. Nearly all events have one, which asks for no memory of its own.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::layout) enum Positions {
    One([f64; 1]),
    Several(Vec<f64>),
}

impl Deref for Positions {
    type Target = [f64];

    fn deref(&self) -> &[f64] {
        match self {
            Positions::One(at) => at,
            Positions::Several(at) => at,
        }
    }
}

impl Positions {
    fn moved(self, by: f64) -> Positions {
        match self {
            Positions::One([at]) => Positions::One([at + by]),
            Positions::Several(at) => Positions::Several(at.into_iter().map(|x| x + by).collect()),
        }
    }
}

/// One happening, or several of one event.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::layout) struct Marks {
    pub(in crate::layout) at: Positions,
    pub(in crate::layout) whisker: Option<UncertaintySpan>,
    /// `None` for a single date.
    pub(in crate::layout) several: Option<Set>,
    /// What accounts say besides; where it stands in a row, this is the item's.
    pub(in crate::layout) others: Option<Box<OtherDates>>,
}

/// Several dates of one event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) struct Set {
    /// At which of them.
    pub(in crate::layout) occurrence: Occurrence,
    /// How many of them the window leaves out.
    pub(in crate::layout) outside: usize,
}

/// Where a whisker runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct UncertaintySpan {
    /// px
    pub(in crate::layout) x: Interval,
    pub(in crate::layout) from_cut: bool,
    pub(in crate::layout) to_cut: bool,
}

impl Footprint {
    /// Everything it draws along the line, px.
    pub(in crate::layout) fn extent(&self) -> Interval {
        match self {
            Footprint::Marks(marks) => marks.extent(),
            Footprint::Bar(bar) => bar.x,
        }
    }

    /// The same so many px further along the line.
    pub(in crate::layout) fn moved(self, by: f64) -> Footprint {
        match self {
            Footprint::Marks(marks) => Footprint::Marks(marks.moved(by)),
            Footprint::Bar(bar) => Footprint::Bar(BarSpan { x: bar.x.moved(by), ..bar }),
        }
    }
}

impl Marks {
    /// The same so many px further along the line.
    pub(in crate::layout) fn moved(self, by: f64) -> Marks {
        let whisker = self.whisker.map(|whisker| UncertaintySpan { x: whisker.x.moved(by), ..whisker });
        let others = self.others.map(|others| Box::new(others.moved(by)));
        Marks { at: self.at.moved(by), whisker, others, ..self }
    }

    /// Where its leader starts, px: the mark nearest to the middle, of two the first, whatever rounding makes of their places.
    pub(in crate::layout) fn anchor(&self) -> f64 {
        let middle = (self.at[0] + self.at[self.at.len() - 1]) / 2.0;
        let off = |x: &f64| (x - middle).abs();
        let least = self.at.iter().map(off).fold(f64::INFINITY, f64::min);
        self.at.iter().find(|x| off(x) <= least + ROUNDING).copied().unwrap_or(middle)
    }

    /// Whether it is wider than a mark.
    pub(in crate::layout) fn is_wide(&self) -> bool {
        self.whisker.is_some() || self.others.is_some()
    }

    /// Everything it draws along the line, px.
    pub(in crate::layout) fn extent(&self) -> Interval {
        let marks = Interval::new(self.at[0] - MARK / 2.0, self.at[self.at.len() - 1] + MARK / 2.0);
        let whisker = self.whisker.map(|reach| reach.x);
        let others = self.others.as_ref().map(|others| others.extent());
        let further = whisker.into_iter().chain(others);
        further.fold(marks, |all, x| Interval::new(all.start.min(x.start), all.end.max(x.end)))
    }
}

/// The view's events, each with what it leaves on the scale.
pub(in crate::layout) fn footprints(
    picture: &Picture<'_>,
    scale: &TimeScale,
) -> impl Iterator<Item = (usize, Footprint)> {
    picture.view.events.iter().map(move |&index| (index, footprint(&picture.event(index).extent, scale)))
}

/// What the extent leaves on the line. What lasted for less than its mark is wide has a mark: as a bar it would stand apart
/// from events of its time, for a length that nobody can see.
pub(in crate::layout) fn footprint(extent: &Extent, scale: &TimeScale) -> Footprint {
    match &extent.shape {
        Shape::Span { start, end } => {
            let bar = run(*start, *end, scale);
            let is_mark = is_exact(extent) && bar.is_narrow();
            if is_mark { Footprint::Marks(mark_of(&bar)) } else { Footprint::Bar(bar.seen(scale)) }
        }
        _ => Footprint::Marks(marks(extent, scale)),
    }
}

/// The marks of what is drawn as marks.
pub(in crate::layout) fn marks(extent: &Extent, scale: &TimeScale) -> Marks {
    match &extent.shape {
        Shape::Point(from, to) => point((*from, *to), extent.doubt, scale),
        Shape::OneOf(each) => several(each, Occurrence::OneOf, scale),
        Shape::AllOf(each) => several(each, Occurrence::AllOf, scale),
        Shape::Span { start, end } => mark_of(&run(*start, *end, scale)),
    }
}

/// Whether the extent is drawn as marks, and not as a bar.
pub(in crate::layout) fn is_marked(extent: &Extent, scale: &TimeScale) -> bool {
    match &extent.shape {
        Shape::Span { start, end } => is_exact(extent) && run(*start, *end, scale).is_narrow(),
        Shape::Point(..) | Shape::OneOf(_) | Shape::AllOf(_) => true,
    }
}

/// Whether nothing of a bar is lost in a mark: only the ramps of a bar show how far approximate ends may be off.
fn is_exact(extent: &Extent) -> bool {
    !extent.doubt.approximate
}

/// Where the leader of what is drawn as marks starts, px.
pub(in crate::layout) fn anchor(extent: &Extent, scale: &TimeScale) -> f64 {
    match &extent.shape {
        Shape::Point(from, to) => middle((*from, *to), reach(*from, *to, scale), scale),
        Shape::OneOf(_) | Shape::AllOf(_) | Shape::Span { .. } => marks(extent, scale).anchor(),
    }
}

/// One mark for all of a bar.
fn mark_of(bar: &BarSpan) -> Marks {
    Marks { at: Positions::One([bar.x.middle()]), whisker: None, several: None, others: None }
}

fn point((from, to): (Instant, Instant), doubt: Doubt, scale: &TimeScale) -> Marks {
    let reach = reach(from, to, scale);
    let to_the_day = to.0 - from.0 <= DAY && doubt == Doubt::default();
    // Where distances are steps, a minute could be as long as a day.
    let is_step = scale.is_sequential() && to.0 - from.0 <= MINUTE && doubt == Doubt::default();
    let wide = reach.x.length() >= if to_the_day { HOURS } else { LEAST_WHISKER } && !is_step;
    let whisker = wide.then_some(reach);
    Marks { at: Positions::One([middle((from, to), reach, scale)]), whisker, several: None, others: None }
}

fn several(each: &[(Instant, Instant)], occurrence: Occurrence, scale: &TimeScale) -> Marks {
    let window = scale.window();
    let seen = each.iter().filter(|pair| is_inside(**pair, window));
    let mut at: Vec<f64> = seen.map(|pair| middle(*pair, reach(pair.0, pair.1, scale), scale)).collect();
    let outside = each.len() - at.len();
    at.sort_by(f64::total_cmp);
    let first = each.iter().map(|pair| pair.0).min().unwrap_or(window.0);
    let last = each.iter().map(|pair| pair.1).max().unwrap_or(window.1);
    let reach = reach(first, last, scale);
    if at.is_empty() {
        at.push(reach.x.middle());
    }
    let several = Some(Set { occurrence, outside });
    Marks { at: Positions::Several(at), whisker: Some(reach), several, others: None }
}

fn is_inside((from, to): (Instant, Instant), window: (Instant, Instant)) -> bool {
    to > window.0 && from < window.1
}

/// How many of an event's dates the window leaves out.
pub(in crate::layout) fn outside(extent: &Extent, window: (Instant, Instant)) -> usize {
    match &extent.shape {
        Shape::OneOf(each) | Shape::AllOf(each) => each.iter().filter(|pair| !is_inside(**pair, window)).count(),
        Shape::Point(..) | Shape::Span { .. } => 0,
    }
}

/// Where the mark of something that happened within the pair stands, px: in the middle of its reach, at the
/// middle of that time where rates change, or, where distances are no durations, at its stop.
fn middle((from, to): (Instant, Instant), reach: UncertaintySpan, scale: &TimeScale) -> f64 {
    let (first, last) = scale.window();
    match (scale.is_focus(), !scale.stops().is_empty()) {
        (true, _) => inside(Instant(from.max(first).0.midpoint(to.min(last).0)), scale),
        (_, true) => inside(Instant(from.0.midpoint(to.0)), scale),
        (false, false) => reach.x.middle(),
    }
}

/// From the first to the last instant, cut to the window.
fn reach(from: Instant, to: Instant, scale: &TimeScale) -> UncertaintySpan {
    let (first, last) = scale.window();
    let x = Interval::new(inside(from, scale), inside(to, scale));
    UncertaintySpan { x, from_cut: from < first, to_cut: to > last }
}
