//! Narrow pages: the scale with which the most events have their labels.

use crate::layout::output::Layout;
use crate::model::{Scale, View};

/// The first scale that leaves each event its label, or the one that leaves the most: a narrow page has no room aside for the
/// labels of events that crowd, and any length below.
pub(super) fn fullest(view: &View, page: &mut impl FnMut(&View) -> Layout) -> Layout {
    let mut best = page(view);
    for scale in [Scale::Focus, Scale::Sequential] {
        if best.summary.folded == 0 {
            break;
        }
        let other = page(&View { scale, ..view.clone() });
        if other.summary.folded < best.summary.folded {
            best = other;
        }
    }
    best
}
