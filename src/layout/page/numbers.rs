//! Numbers of sources beside other dates: none is set where something lies on it.

use crate::geom::{Interval, Point, Rect, enters};
use crate::layout::output::{Mark, Placed, Text};
use crate::layout::plot::Plot;

/// How far the ink of a number may reach below its baseline, px.
const BELOW: f64 = 3.0;

/// Takes away the numbers through which leaders run, and those that meet labels, bars, the axis or each other: among marks that
/// are heaped on each other, or pressed together, some cannot avoid it.
pub(in crate::layout) fn clear(plot: &mut Plot) {
    if plot.events.iter().all(|placed| placed.others.is_empty()) {
        return;
    }
    let leaders = plot.events.iter().map(|placed| &placed.leader).chain(plot.folds.iter().map(|fold| &fold.leader));
    let leaders: Vec<Vec<Point>> = leaders.filter(|leader| !leader.is_empty()).cloned().collect();
    let mut taken = taken(plot);
    let mut is_hit = |number: &Text| {
        let own = frame(number);
        let is_hit =
            leaders.iter().any(|leader| enters(leader, own, 0.0)) || taken.iter().any(|other| other.overlaps(own, 0.0));
        taken.extend((!is_hit).then_some(own));
        is_hit
    };
    for other in plot.events.iter_mut().flat_map(|placed| &mut placed.others) {
        other.number.take_if(|number| is_hit(number));
    }
}

/// Where labels, bars and the axis with its texts stand.
fn taken(plot: &Plot) -> Vec<Rect> {
    let labels = plot.events.iter().filter_map(|placed| placed.label.as_ref()).map(|label| label.frame);
    let bar = |placed: &Placed| if let Mark::Bar(bar) = &placed.mark { Some(bar.frame) } else { None };
    let ticks = plot.axis.ticks.iter().chain(&plot.axis.contexts).filter_map(|tick| tick.label.as_ref());
    let axis = ticks.map(frame).chain([plot.axis.band]);
    labels
        .chain(plot.folds.iter().map(|fold| fold.frame))
        .chain(plot.events.iter().filter_map(bar))
        .chain(axis)
        .collect()
}

fn frame(number: &Text) -> Rect {
    let frame = number.frame();
    Rect { y: Interval::new(frame.top(), frame.bottom() + BELOW), ..frame }
}
