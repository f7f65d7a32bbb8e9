//! What goes on past the ends of a window: an axis that ends with its last date leaves no room to see that something goes on.

use crate::geom::Interval;
use crate::layout::scale::breaks::seconds;
use crate::layout::scale::{Piece, TimeScale};
use crate::time::{Edge, Extent, Instant, Shape};

/// Part of the axis that what goes on takes at least,
const SHARE: f64 = 0.05;
/// and how much, px: so much of a bar fades whose end nobody knows, too.
const LEAST: f64 = 32.0;
/// Room is made by steps of this, as for the last labels of an axis, so that an event more seldom moves everything, px.
const STEP: f64 = 40.0;

/// Where the last thing without an end begins, and where the first without a beginning ends.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::layout) struct Ongoing {
    first_end: Option<Instant>,
    last_beginning: Option<Instant>,
    /// The same of what has an end that nobody knows.
    first_known: Option<Instant>,
    last_known: Option<Instant>,
}

impl Ongoing {
    /// Of events whose author left the first and last instant of the axis to them, as `is_free` says.
    pub(in crate::layout) fn of<'a>(extents: impl Iterator<Item = &'a Extent>, is_free: (bool, bool)) -> Ongoing {
        let mut ongoing = Ongoing::default();
        for extent in extents {
            let Shape::Span { start, end } = extent.shape else { continue };
            if let (Edge::Within(_, from), true) = (start, is_free.1) {
                let last = match end {
                    Edge::Open => &mut ongoing.last_beginning,
                    Edge::Unknown => &mut ongoing.last_known,
                    Edge::Within(..) => continue,
                };
                *last = (*last).max(Some(from));
            }
            if let (Edge::Within(to, _), true) = (end, is_free.0) {
                let first = match start {
                    Edge::Open => &mut ongoing.first_end,
                    Edge::Unknown => &mut ongoing.first_known,
                    Edge::Within(..) => continue,
                };
                *first = Some(first.map_or(to, |first| first.min(to)));
            }
        }
        ongoing
    }

    /// The scale on that line: what `fit` gives for the part of the line that leaves room at both ends, run on over that.
    pub(in crate::layout) fn room(&self, x: Interval, fit: impl Fn(Interval) -> TimeScale) -> TimeScale {
        let need = (SHARE * x.length()).max(LEAST);
        let mut inner = x;
        let mut scale = fit(inner);
        while inner.length() > 4.0 * need {
            let before = |at: Option<Instant>, need| at.map_or(0.0, |at| need - (scale.x(at) - x.start));
            let after = |at: Option<Instant>, need| at.map_or(0.0, |at| need - (x.end - scale.x(at)));
            let before = before(self.first_end, need).max(before(self.first_known, LEAST));
            let after = after(self.last_beginning, need).max(after(self.last_known, LEAST));
            let steps = |missing: f64| (missing / STEP).ceil().max(0.0) * STEP;
            let room = (steps(before), steps(after));
            if room == (0.0, 0.0) {
                break;
            }
            inner = Interval { start: inner.start + room.0, end: inner.end - room.1 };
            scale = fit(inner);
        }
        if inner == x { scale } else { scale.run_on(x) }
    }
}

impl TimeScale {
    /// The same, its first and last pieces run on at their slopes to the ends of a longer line, to the second. Where
    /// distances are no durations, the first and the last step are longer.
    fn run_on(mut self, x: Interval) -> TimeScale {
        let last = self.knots.len() - 1;
        let (start, end) = if self.is_sequential() {
            ((self.knots[0].0, x.start), (self.knots[last].0, x.end))
        } else {
            (self.outer(0, 1, x.start), self.outer(last, last - 1, x.end))
        };
        (self.knots[0], self.knots[last]) = (start, end);
        if let Some(piece) = self.pieces.first_mut() {
            *piece = Piece { from: start.0, x: Interval { start: start.1, end: piece.x.end }, ..*piece };
        }
        if let Some(piece) = self.pieces.last_mut() {
            *piece = Piece { to: end.0, x: Interval { start: piece.x.start, end: end.1 }, ..*piece };
        }
        self
    }

    /// The knot at the end of a line, on the slope between the outermost knot and its neighbour; a whole second, and no
    /// further out than the line.
    fn outer(&self, outermost: usize, inner: usize, x: f64) -> (Instant, f64) {
        let (known, next) = (self.knots[outermost], self.knots[inner]);
        let at = self.instant(x);
        let slope = (known.1 - next.1) / seconds(next.0, known.0);
        let place = next.1 + slope * seconds(next.0, at);
        let beyond = if outermost == 0 { place < x } else { place > x };
        if !beyond {
            return (at, place);
        }
        let inward = Instant(if outermost == 0 { at.0.saturating_add(1) } else { at.0.saturating_sub(1) });
        (inward, next.1 + slope * seconds(next.0, inward))
    }
}
