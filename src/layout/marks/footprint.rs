//! The footprint of a mark: what an event's date leaves on a line of time, in px.

use crate::geom::Interval;
use crate::layout::context::Picture;
use crate::layout::output::{BarEnd, MARK, Occurrence, ROUNDING};
use crate::layout::scale::TimeScale;
use crate::time::{DAY, Doubt, Edge, Extent, Instant, Shape};
use std::ops::Deref;

/// Below this a whisker is hidden by its mark, or looks like a flaw of it, px.
const LEAST_WHISKER: f64 = 15.0;
/// A day this wide has hours on its axis, px: only there does a date that is right to the day leave anything open.
const HOURS: f64 = 160.0;
/// A bar is never narrower, px.
const LEAST_BAR: f64 = 4.0;
/// How far a bar whose beginning or end nobody knows fades, px.
const FADE: f64 = 48.0;
/// Below this a ramp cannot be seen, px.
const LEAST_RAMP: f64 = 2.0;

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

/// Where a bar runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct BarSpan {
    /// px
    pub(in crate::layout) x: Interval,
    pub(in crate::layout) start: BarEnd,
    pub(in crate::layout) end: BarEnd,
}

impl Footprint {
    /// Everything it draws along the line, px.
    pub(in crate::layout) fn extent(&self) -> Interval {
        match self {
            Footprint::Marks(marks) => marks.extent(),
            Footprint::Bar(bar) => bar.x,
        }
    }
}

impl Marks {
    /// The same so many px further along the line.
    pub(in crate::layout) fn moved(self, by: f64) -> Marks {
        let whisker = self.whisker.map(|whisker| UncertaintySpan { x: whisker.x.moved(by), ..whisker });
        Marks { at: self.at.moved(by), whisker, ..self }
    }

    /// Where its leader starts, px: the mark nearest to the middle, of two the first, whatever rounding makes of their places.
    pub(in crate::layout) fn anchor(&self) -> f64 {
        let middle = (self.at[0] + self.at[self.at.len() - 1]) / 2.0;
        let off = |x: &f64| (x - middle).abs();
        let least = self.at.iter().map(off).fold(f64::INFINITY, f64::min);
        self.at.iter().find(|x| off(x) <= least + ROUNDING).copied().unwrap_or(middle)
    }

    /// Everything it draws along the line, px.
    pub(in crate::layout) fn extent(&self) -> Interval {
        let marks = Interval::new(self.at[0] - MARK / 2.0, self.at[self.at.len() - 1] + MARK / 2.0);
        match self.whisker {
            Some(reach) => Interval::new(marks.start.min(reach.x.start), marks.end.max(reach.x.end)),
            None => marks,
        }
    }
}

/// The view's events, each with what it leaves on the scale.
pub(in crate::layout) fn footprints(
    picture: &Picture<'_>,
    scale: &TimeScale,
) -> impl Iterator<Item = (usize, Footprint)> {
    picture.view.events.iter().map(move |&index| (index, footprint(&picture.event(index).extent, scale)))
}

/// What the extent leaves on the line.
pub(in crate::layout) fn footprint(extent: &Extent, scale: &TimeScale) -> Footprint {
    match &extent.shape {
        Shape::Point(from, to) => Footprint::Marks(point((*from, *to), extent.doubt, scale)),
        Shape::OneOf(each) => Footprint::Marks(several(each, Occurrence::OneOf, scale)),
        Shape::AllOf(each) => Footprint::Marks(several(each, Occurrence::AllOf, scale)),
        Shape::Span { start, end } => Footprint::Bar(stretch(*start, *end, scale)),
    }
}

/// Where the leader of marks starts, px; `None` for a bar.
pub(in crate::layout) fn anchor(extent: &Extent, scale: &TimeScale) -> Option<f64> {
    match &extent.shape {
        Shape::Point(from, to) => Some(middle((*from, *to), reach(*from, *to, scale), scale)),
        Shape::OneOf(each) | Shape::AllOf(each) => Some(several(each, Occurrence::OneOf, scale).anchor()),
        Shape::Span { .. } => None,
    }
}

fn point((from, to): (Instant, Instant), doubt: Doubt, scale: &TimeScale) -> Marks {
    let reach = reach(from, to, scale);
    let to_the_day = to.0 - from.0 <= DAY && doubt == Doubt::default();
    let wide = reach.x.length() >= if to_the_day { HOURS } else { LEAST_WHISKER };
    Marks { at: Positions::One([middle((from, to), reach, scale)]), whisker: wide.then_some(reach), several: None }
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
    Marks { at: Positions::Several(at), whisker: Some(reach), several: Some(Set { occurrence, outside }) }
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

fn inside(at: Instant, scale: &TimeScale) -> f64 {
    let span = scale.span();
    scale.x(at).min(span.end).max(span.start)
}

fn stretch(start: Edge, end: Edge, scale: &TimeScale) -> BarSpan {
    let (left, mut start_end) = edge(start, true, scale);
    let (right, mut end_end) = ongoing(start, end, scale).unwrap_or_else(|| edge(end, false, scale));
    let x = match (left, right) {
        (Some(left), Some(right)) => Interval::new(left, right.max(left)),
        (Some(left), None) => Interval::new(left, (solid(start, true, scale) + FADE).min(scale.span().end)),
        (None, Some(right)) => Interval::new((solid(end, false, scale) - FADE).max(scale.span().start), right),
        (None, None) => scale.span(),
    };
    let x = widened(x, scale.span());
    shorten(&mut start_end, &mut end_end, x.length());
    BarSpan { x, start: start_end, end: end_end }
}

/// An open end where things are shown up to a date: there, or past the plot; `None` for other ends, and for what begins later.
fn ongoing(start: Edge, end: Edge, scale: &TimeScale) -> Option<(Option<f64>, BarEnd)> {
    let as_of = scale.as_of().filter(|_| end == Edge::Open)?;
    let (first, last) = scale.window();
    let is_begun = !matches!(start, Edge::Within(from, _) if from >= as_of);
    let end = if as_of > last { BarEnd::Cut } else { BarEnd::Open };
    (is_begun && as_of > first).then(|| (Some(inside(as_of, scale)), end))
}

/// The outer place of an end, px, unless nobody knows it, and how it is drawn.
fn edge(edge: Edge, starts: bool, scale: &TimeScale) -> (Option<f64>, BarEnd) {
    let ((first, last), span) = (scale.window(), scale.span());
    let plot = if starts { span.start } else { span.end };
    match edge {
        Edge::Open => (Some(plot), BarEnd::Open),
        Edge::Unknown => (None, BarEnd::Unknown(FADE)),
        Edge::Within(a, _) if starts && a < first => (Some(plot), BarEnd::Cut),
        Edge::Within(_, b) if !starts && b > last => (Some(plot), BarEnd::Cut),
        Edge::Within(a, b) if b.0.saturating_sub(a.0) <= DAY && !scale.stops().is_empty() => {
            (Some(inside(Instant(a.0.midpoint(b.0)), scale)), BarEnd::Exact)
        }
        Edge::Within(a, b) => {
            let ramp = inside(b, scale) - inside(a, scale);
            let end = if ramp < LEAST_RAMP { BarEnd::Exact } else { BarEnd::Ramp(ramp) };
            (Some(inside(if starts { a } else { b }, scale)), end)
        }
    }
}

/// The inner place of an end: from here, or up to here, the thing surely lasted.
fn solid(edge: Edge, starts: bool, scale: &TimeScale) -> f64 {
    match edge {
        Edge::Within(a, b) => inside(if starts { b } else { a }, scale),
        Edge::Open | Edge::Unknown => {
            if starts {
                scale.span().start
            } else {
                scale.span().end
            }
        }
    }
}

fn widened(x: Interval, span: Interval) -> Interval {
    let missing = LEAST_BAR - x.length();
    if missing <= 0.0 {
        return x;
    }
    let start = (x.start - missing / 2.0).min(span.end - LEAST_BAR).max(span.start);
    Interval { start, end: start + LEAST_BAR }
}

/// Ramps and fades never reach past each other.
fn shorten(start: &mut BarEnd, end: &mut BarEnd, width: f64) {
    let soft = |end: &BarEnd| if let BarEnd::Ramp(px) | BarEnd::Unknown(px) = end { *px } else { 0.0 };
    let total = soft(start) + soft(end);
    if total <= width {
        return;
    }
    for end in [start, end] {
        if let BarEnd::Ramp(px) | BarEnd::Unknown(px) = end {
            *px *= width / total;
        }
    }
}
