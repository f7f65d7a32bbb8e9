//! Labels of years: which years an axis names where they are, so that nobody needs to be told them again.

use crate::font::Ruler;
use crate::layout::axis::context;
use crate::layout::axis::labels::{Gauge, full_label};
use crate::layout::axis::run::{Run, stretches};
use crate::layout::axis::step;
use crate::layout::scale::{ScaleKind, TimeScale};
use crate::time::{Instant, Step};

/// A mark that stands so near before the next year's tick reads as of that year, px.
const NEXT: f64 = 2.0;

/// Of an axis from left to right, the stretches of time over which a label names the year: each begins at the label's own
/// tick, or with the piece of the axis that the label begins, and ends short of the next year's tick or with the piece.
pub(in crate::layout) fn years(scale: &TimeScale, ruler: &mut Ruler) -> Vec<(Instant, Instant)> {
    if scale.kind() == ScaleKind::Sequential {
        return Vec::new();
    }
    let mut gauge = Gauge { ruler, upright: false, size: scale.figures() };
    // Where rates differ, each piece names years by itself.
    stretches(scale).iter().flat_map(|run| named(run, &mut gauge)).collect()
}

/// The same of one run.
fn named(run: &Run, gauge: &mut Gauge<'_>) -> Vec<(Instant, Instant)> {
    let scale = &run.scale;
    let choice = step::choose(run, gauge);
    let year = Step::Year(1);
    let named: Vec<(f64, Instant, Instant)> = match choice.step.context() {
        None if choice.step == year => {
            let marks = choice.marks.iter().flatten().filter(|mark| mark.label.is_some());
            marks.map(|mark| (mark.x, mark.at, year.next_in(scale.zone(), mark.at))).collect()
        }
        None => Vec::new(),
        Some(unit) => {
            let contexts = context::contexts(run, &choice, gauge);
            let says = |context: &context::Context| {
                !context.alone
                    && context.label.ends_with(&full_label(year, year.floor(scale.clock(context.at)), choice.years))
            };
            contexts
                .iter()
                .filter(|one| says(one))
                .map(|one| (one.x, one.at, unit.next_in(scale.zone(), one.at)))
                .collect()
        }
    };
    let within = |(x, from, to): (f64, Instant, Instant)| {
        let piece = scale.pieces().iter().find(|piece| piece.x.contains(x))?;
        let short_of = |to: Instant| scale.instant(scale.x(to) - NEXT);
        Some((from.max(piece.from), if to < piece.to { short_of(to) } else { piece.to }))
    };
    named.into_iter().filter_map(within).collect()
}
