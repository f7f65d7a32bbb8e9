//! Windows of time: which events meet a window, and the window that fits events.

use crate::model::Chronicle;
use crate::time::{DAY, Edge, Extent, Instant, Shape};

/// The time that a timeline shows: from the first instant up to, not including, the second.
pub(super) struct Window {
    pub(super) from: Instant,
    pub(super) to: Instant,
}

/// Seconds: the least that an axis shows.
const LEAST: i64 = DAY;

/// Whether an extent has anything inside a window, of which either end may be missing.
pub(super) fn meets(extent: &Extent, (from, to): (Option<Instant>, Option<Instant>)) -> bool {
    let inside = |first: Option<Instant>, last: Option<Instant>| {
        let early = from.is_none_or(|from| last.is_none_or(|last| last > from));
        let late = to.is_none_or(|to| first.is_none_or(|first| first < to));
        early && late
    };
    match &extent.shape {
        Shape::Point(first, last) => inside(Some(*first), Some(*last)),
        Shape::Span { start, end } => inside(pair(*start).map(|pair| pair.0), pair(*end).map(|pair| pair.1)),
        Shape::OneOf(pairs) | Shape::AllOf(pairs) => {
            pairs.iter().any(|(first, last)| inside(Some(*first), Some(*last)))
        }
    }
}

fn pair(edge: Edge) -> Option<(Instant, Instant)> {
    match edge {
        Edge::Within(first, last) => Some((first, last)),
        Edge::Open | Edge::Unknown => None,
    }
}

/// The window given, its missing ends fitted to the events; `None` without events, or where none has a known time and
/// neither end is given.
pub(super) fn fit(
    chronicle: &Chronicle,
    events: &[usize],
    given: (Option<Instant>, Option<Instant>),
) -> Option<Window> {
    if events.is_empty() {
        return None;
    }
    let hulls = || events.iter().filter_map(|at| chronicle.events[*at].extent.hull());
    let (low, high) = (hulls().map(|hull| hull.0).min(), hulls().map(|hull| hull.1).max());
    let from = given.0.or(low).or(given.1.map(|to| Instant(to.0.saturating_sub(LEAST))))?;
    let to = given.1.or(high).unwrap_or(from);
    let least = Instant(from.0.saturating_add(LEAST));
    match given {
        (None, Some(to)) if from >= to => Some(Window { from: Instant(to.0.saturating_sub(LEAST)), to }),
        (_, None) => Some(Window { from, to: to.max(least) }),
        _ => Some(Window { from, to }),
    }
}
