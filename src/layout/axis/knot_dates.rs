//! The date of a knot, beside it: where an axis with several rates changes its rate.

use crate::layout::axis::context::Context;
use crate::layout::axis::labels::{APART, Gauge, UNIT, short_labels};
use crate::layout::axis::run::{KNOT_CLEARANCE, Run};
use crate::layout::axis::step::{Choice, Mark};
use crate::layout::output::ROUNDING;
use crate::time::Step;

/// Of the labels of a date, longest first, those that have its year.
const WITH_YEAR: usize = 2;

/// The ticks of a run, with one that says where it begins: in the words of the widest unit that begins there, between the
/// knot and the first label; in the place of that label where two others are left.
pub(in crate::layout) fn dated(run: &Run, mut choice: Choice, contexts: &[Context], gauge: &mut Gauge<'_>) -> Choice {
    if !run.knots.0 {
        return choice;
    }
    let ([piece], [marks]) = (run.scale.pieces(), choice.marks.as_mut_slice()) else { return choice };
    let (from, x, zone) = (piece.from, piece.x.start, run.scale.zone());
    let is_labelled = |mark: &Mark| mark.label.is_some();
    let is_said = marks.iter().any(|mark| is_labelled(mark) && mark.x <= x + ROUNDING)
        || contexts.iter().any(|context| context.at == from);
    let is_of_clock = |step: Step| matches!(step, Step::Second(_) | Step::Minute(_) | Step::Hour(_));
    let begins = run.years.ladder().rev().find(|step| step.floor_in(zone, from) == from);
    // A time with its date is too long for a tick.
    let begins = begins.filter(|step| !is_of_clock(*step));
    let Some(begins) = begins.filter(|_| !is_said && choice.step.tick_in(zone, from) == from) else {
        return choice;
    };
    let labels = short_labels(begins, run.scale.clock(from), run.years);
    let labels = labels.into_iter().take(WITH_YEAR).map(|label| (gauge.along(&label, UNIT), label));
    let labels: Vec<(f64, String)> = labels.collect();
    let others = contexts.iter().filter(|context| context.alone).map(|context| context.left - APART);
    let end = others.fold(run.room(piece).end, f64::min);
    let first: Vec<f64> = marks.iter().filter(|mark| is_labelled(mark)).map(|mark| mark.left() - APART).collect();
    let ways = [(0, first.first().copied()), (1, first.get(1).copied().filter(|_| first.len() > 2))];
    for (dropped, next) in ways {
        if dropped > 0 && next.is_none() {
            break;
        }
        let room = next.unwrap_or(end).min(end) - x - KNOT_CLEARANCE;
        let Some((width, label)) = labels.iter().find(|(width, _)| *width <= room) else { continue };
        if let Some(mark) = marks.iter_mut().find(|mark| is_labelled(mark)).filter(|_| dropped > 0) {
            (mark.label, mark.width, mark.middle) = (None, 0.0, mark.x);
        }
        marks.retain(|mark| mark.x > x + ROUNDING);
        let middle = x + KNOT_CLEARANCE + width / 2.0;
        marks.insert(0, Mark { at: from, x, middle, label: Some(label.clone()), width: *width });
        break;
    }
    choice
}
