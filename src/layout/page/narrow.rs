//! Pages of little room: the scale with which the most events have their labels.

use crate::layout::output::Layout;
use crate::model::{Direction, Scale, View};

/// More events than this are set on one scale only.
const FEW: usize = 150;
/// Several rates label so many times as many events as one rate does, this over that: a scale that has to be read twice is
/// no gain for one label more.
const PAID: (usize, usize) = (11, 10);

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

/// The page that has to keep a limit, on the scale that leaves the most events their labels there, where that is open; of
/// those that leave as many, on the one that it has without a limit, as `kept` is. A further page is asked for with the number
/// of labels that it would have to reach.
pub(super) fn fullest_within(view: &View, kept: Layout, page: &mut impl FnMut(&View, usize) -> Layout) -> Layout {
    let mut best = kept;
    if view.scale != Scale::Auto || view.layout == Direction::Vertical || view.events.len() > FEW {
        return best;
    }
    let (has_rates, has_breaks) = (!best.axis.rates.is_empty(), !best.axis.breaks.is_empty());
    let others = [(Scale::Linear, has_rates || has_breaks), (Scale::Focus, !has_rates)];
    for (scale, _) in others.into_iter().filter(|(_, is_other)| *is_other) {
        if best.summary.folded == 0 {
            break;
        }
        let other = page(&View { scale, ..view.clone() }, best.summary.shown);
        let price = if other.axis.rates.is_empty() { (1, 1) } else { PAID };
        if is_better(&other, &best, price) {
            best = other;
        }
    }
    best
}

/// Whether a page is less far over its limit than another, or labels so many times as many events.
fn is_better(other: &Layout, best: &Layout, price: (usize, usize)) -> bool {
    let (shown, most) = (other.summary.shown, best.summary.shown);
    let is_fuller = shown > most && shown * price.1 >= most * price.0;
    other.summary.over_limit < best.summary.over_limit
        || (other.summary.over_limit == best.summary.over_limit && is_fuller)
}
