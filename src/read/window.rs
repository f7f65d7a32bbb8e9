//! Windows of time: the window that fits events.

use crate::model::Chronicle;
use crate::time::{DAY, Instant};

/// The time that a timeline shows: from the first instant up to, not including, the second.
pub(super) struct Window {
    pub(super) from: Instant,
    pub(super) to: Instant,
}

/// Seconds: the least that an axis shows.
const LEAST: i64 = DAY;

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
