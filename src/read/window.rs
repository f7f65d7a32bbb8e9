//! Windows of time: the window that fits events, and what of dates their labels say within one.

use crate::model::{Chronicle, LabelDates, View};
use crate::time::{DAY, Epoch, Instant};

/// The time that a timeline shows: from the first instant up to, not including, the second.
pub(crate) struct Window {
    pub(crate) from: Instant,
    pub(crate) to: Instant,
}

/// The least that an axis shows of events, s.
const LEAST: i64 = 2;
/// What it shows from an end that is given, where no event has an end of its own there, s.
const USUAL: i64 = DAY;
/// A window no longer than this is of a day or two, s.
const SHORT: i64 = 2 * DAY;

/// The window given, its missing ends fitted to the events, and to what accounts say of them where that is drawn; `None` without
/// events, or where none has a known time and neither end is given.
pub(crate) fn fit(
    (chronicle, accounts): (&Chronicle, bool),
    events: &[usize],
    given: (Option<Instant>, Option<Instant>),
) -> Option<Window> {
    if events.is_empty() {
        return None;
    }
    let own = |at: &usize| chronicle.events[*at].extent.hull();
    let told = |at: &usize| chronicle.events[*at].other_dates().filter_map(|(_, extent)| extent.hull());
    let told = || events.iter().filter(|_| accounts).flat_map(told);
    let hulls = || events.iter().filter_map(own).chain(told());
    let (low, high) = (hulls().map(|hull| hull.0).min(), hulls().map(|hull| hull.1).max());
    let from = given.0.or(low).or(given.1.map(|to| Instant(to.0.saturating_sub(USUAL))))?;
    let to = given.1.or(high).unwrap_or(from);
    let after = |seconds: i64| Instant(from.0.saturating_add(seconds));
    match given {
        (None, Some(to)) if from >= to => Some(Window { from: Instant(to.0.saturating_sub(USUAL)), to }),
        (_, None) if from >= to => Some(Window { from, to: after(USUAL) }),
        (_, None) => Some(Window { from, to: to.max(after(LEAST)) }),
        _ => Some(Window { from, to }),
    }
}

/// Within a day or two with times of day, the day and the year are said once; else each label says all of its date.
pub(crate) fn usual_label_dates(chronicle: &Chronicle, events: &[usize], (from, to): (Instant, Instant)) -> LabelDates {
    let is_short = to.0.saturating_sub(from.0) <= SHORT
        && events.iter().any(|at| chronicle.events[*at].date.names_zone().is_some());
    if is_short { LabelDates::Short } else { LabelDates::Full }
}

/// Sets what the file does not say of a timeline that shows other events than before, or others of their dates: how much of dates
/// its labels say, and from when it counts years.
pub(crate) fn settle(view: &mut View, told: &Chronicle) {
    if !view.label_dates_given {
        view.label_dates = usual_label_dates(told, &view.events, (view.from, view.to));
    }
    if !view.era_given {
        view.era = Epoch::of_dates(view.events.iter().map(|at| &told.events[*at].date));
    }
}
