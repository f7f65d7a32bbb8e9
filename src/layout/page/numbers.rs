//! Numbers of sources beside other dates: none is set where a leader would run through it.

use crate::geom::{Interval, Point, Rect, enters};
use crate::layout::output::{Fold, Placed, Text};

/// How far the ink of a number may reach below its baseline, px.
const BELOW: f64 = 3.0;

/// Takes away the numbers through which leaders run: among marks that are heaped on each other, some cannot avoid them.
pub(in crate::layout) fn clear(events: &mut [Placed], folds: &[Fold]) {
    if events.iter().all(|placed| placed.others.is_empty()) {
        return;
    }
    let leaders = events.iter().map(|placed| &placed.leader).chain(folds.iter().map(|fold| &fold.leader));
    let leaders: Vec<Vec<Point>> = leaders.filter(|leader| !leader.is_empty()).cloned().collect();
    let is_crossed = |number: &Text| leaders.iter().any(|leader| enters(leader, frame(number), 0.0));
    for other in events.iter_mut().flat_map(|placed| &mut placed.others) {
        other.number.take_if(|number| is_crossed(number));
    }
}

fn frame(number: &Text) -> Rect {
    let frame = number.frame();
    Rect { y: Interval::new(frame.top(), frame.bottom() + BELOW), ..frame }
}
