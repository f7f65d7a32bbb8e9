//! The ends of a timeline's axis, as a file would give them.

use crate::model::View;
use crate::time::{DAY, Instant, clock_in};

/// Where the axis begins, where the file says so.
pub(super) fn from(view: &View) -> Option<String> {
    view.from_given.then(|| on_clock(view, view.from).edtf())
}

/// The last day or instant of the axis, where the file says so.
pub(super) fn to(view: &View) -> Option<String> {
    let end = on_clock(view, view.to);
    let is_midnight = end.0.rem_euclid(DAY) == 0;
    let last = if is_midnight { Instant(end.0.saturating_sub(DAY)) } else { end };
    view.to_given.then(|| last.edtf())
}

/// What is different between two ends, each as its file has it; as dates of the axis where the files have the same and mean others.
pub(super) fn told(
    (old, new): (Option<String>, Option<String>),
    written: (&Option<String>, &Option<String>),
) -> (Option<String>, Option<String>) {
    if old == new || written.0 == written.1 {
        return (old, new);
    }
    (old.and(written.0.clone()), new.and(written.1.clone()))
}

fn on_clock(view: &View, at: Instant) -> Instant {
    clock_in(view.timezone, at)
}
