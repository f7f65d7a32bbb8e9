//! The span of a bar: where what lasted begins and ends on a line of time, in px, and how.

use crate::geom::Interval;
use crate::layout::output::{BarEnd, MARK};
use crate::layout::scale::TimeScale;
use crate::time::{DAY, Edge, Instant};

/// A bar is never narrower, px.
const LEAST_BAR: f64 = 4.0;
/// How far a bar whose beginning or end nobody knows fades, px.
const FADE: f64 = 48.0;
/// Below this a ramp cannot be seen, px.
const LEAST_RAMP: f64 = 2.0;

/// Where a bar runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct BarSpan {
    /// px
    pub(in crate::layout) x: Interval,
    pub(in crate::layout) start: BarEnd,
    pub(in crate::layout) end: BarEnd,
}

impl BarSpan {
    /// Whether it surely begins and ends where it seems to, nearer to each other than a mark is wide.
    pub(in crate::layout) fn is_narrow(&self) -> bool {
        let is_known = |end: BarEnd| match end {
            BarEnd::Exact | BarEnd::Ramp(_) => true,
            BarEnd::Open | BarEnd::Unknown(_) | BarEnd::Cut => false,
        };
        is_known(self.start) && is_known(self.end) && self.x.length() < MARK
    }

    /// The same as wide as can be seen, its ramps no longer than it is.
    pub(in crate::layout) fn seen(mut self, scale: &TimeScale) -> BarSpan {
        self.x = widened(self.x, scale.span());
        shorten(&mut self.start, &mut self.end, self.x.length());
        self
    }
}

/// Where an instant stands, or the end of the line that is nearer, px.
pub(in crate::layout) fn inside(at: Instant, scale: &TimeScale) -> f64 {
    let span = scale.span();
    scale.x(at).min(span.end).max(span.start)
}

/// From its beginning to its end, however short that is.
pub(in crate::layout) fn run(start: Edge, end: Edge, scale: &TimeScale) -> BarSpan {
    let (left, start_end) = edge(start, true, scale);
    let (right, end_end) = ongoing(start, end, scale).unwrap_or_else(|| edge(end, false, scale));
    let x = match (left, right) {
        (Some(left), Some(right)) => Interval::new(left, right.max(left)),
        (Some(left), None) => Interval::new(left, (solid(start, true, scale) + FADE).min(scale.span().end)),
        (None, Some(right)) => Interval::new((solid(end, false, scale) - FADE).max(scale.span().start), right),
        (None, None) => scale.span(),
    };
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
