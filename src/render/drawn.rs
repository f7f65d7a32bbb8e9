//! From a view to its scene: laid out and drawn.

use crate::draw::draw;
use crate::font::Ruler;
use crate::layout::{Layout, Summary, arrange};
use crate::model::{Chronicle, View};
use crate::scene::{Recoloured, Scene, told_apart};
use crate::time::Instant;

/// A view that is drawn.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    pub(super) scene: Scene,
    pub(super) dark: Recoloured,
    pub(super) summary: Summary,
    pub(super) axis: Vec<(f64, Instant)>,
}

pub(super) fn scene(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> Drawn {
    let layout = arrange(chronicle, view, ruler);
    let (scene, dark) = seen(chronicle, view, &layout);
    let mut axis = axis(&layout);
    if view.time_runs_left(chronicle.spoken) {
        axis = axis.into_iter().rev().map(|(at, instant)| (layout.size.width - at, instant)).collect();
    }
    Drawn { scene, dark, axis, summary: layout.summary }
}

fn axis(layout: &Layout) -> Vec<(f64, Instant)> {
    let axis = &layout.axis;
    let ticks = axis.ticks.iter().chain(&axis.contexts).map(|tick| (tick.x, tick.at));
    let pieces = axis.rates.iter().flat_map(|piece| [(piece.x.start, piece.from), (piece.x.end, piece.to)]);
    let mut places: Vec<(f64, Instant)> = ticks.chain(pieces).collect();
    places.sort_by(|one, other| one.0.total_cmp(&other.0));
    places.dedup_by(|one, other| one.0 == other.0);
    places
}

/// The scene in its usual look, and what its colours become in the other, where it has two.
pub(super) fn seen(chronicle: &Chronicle, view: &View, layout: &Layout) -> (Scene, Recoloured) {
    let usual = draw(chronicle, view, layout);
    match view.theme.looks() {
        [_, other] => told_apart(usual, &draw(chronicle, &View { theme: *other, ..view.clone() }, layout)),
        _ => (usual, Recoloured::new()),
    }
}
