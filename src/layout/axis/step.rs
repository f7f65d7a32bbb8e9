//! Which ticks an axis has: the choice of the finest calendar step whose labels fit.

use crate::layout::axis::labels::{APART, Gauge, UNIT, Years, unit_label};
use crate::layout::axis::run::{KNOT_CLEARANCE, Run};
use crate::layout::axis::sequential;
use crate::layout::scale::breaks::seconds;
use crate::layout::scale::{Piece, TimeScale};
use crate::time::{Instant, Step, Zone};

/// px a label on a calm axis.
const CALM: f64 = 60.0;
/// px a label where a calm axis would have fewer than two.
const DENSE: f64 = 40.0;
/// px a context on a calm axis: more of them, and the axis had better show only those.
const CONTEXTS: f64 = 200.0;
/// So many are never too many: a season of months, a few years.
const LEAST_CONTEXTS: f64 = 4.5;
/// No label stands closer to the next, px; bounds how many ticks are worth a look.
const CLOSEST: f64 = 16.0;

/// The step of an axis, and its ticks.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Choice {
    pub(in crate::layout) step: Step,
    pub(in crate::layout) years: Years,
    /// For each piece of the scale, left to right.
    pub(in crate::layout) marks: Vec<Vec<Mark>>,
}

/// A tick, measured.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Mark {
    /// The boundary it stands for.
    pub(in crate::layout) at: Instant,
    /// The tick, px.
    pub(in crate::layout) x: f64,
    /// The middle of its label, px.
    pub(in crate::layout) middle: f64,
    /// `None` at an end of the axis where the label would stand out too far.
    pub(in crate::layout) label: Option<String>,
    /// Of the label, px.
    pub(in crate::layout) width: f64,
}

impl Mark {
    pub(in crate::layout) fn left(&self) -> f64 {
        self.middle - self.width / 2.0
    }

    pub(in crate::layout) fn right(&self) -> f64 {
        self.middle + self.width / 2.0
    }
}

/// The finest step that fits and is calm; else the finest that fits at all; else the widest that can be thinned to two
/// labels.
pub(in crate::layout) fn choose(run: &Run, gauge: &mut Gauge<'_>) -> Choice {
    let scale = &run.scale;
    if scale.is_sequential() {
        return sequential(run, gauge);
    }
    let width = scale.span().length();
    let most_contexts = (width / CONTEXTS).max(LEAST_CONTEXTS);
    let calm = |choice: &Choice| fits(choice, width / CALM) && contexts(scale, choice.step) <= most_contexts;
    let dense = |choice: &Choice| fits(choice, width / DENSE);
    let choice = first(run, width / CALM, gauge, calm)
        .or_else(|| first(run, width / DENSE, gauge, dense))
        .or_else(|| widest(run, gauge))
        .unwrap_or_else(|| none(run));
    fill(run, choice, gauge)
}

/// On an axis of years, a piece too short for a tick of the step gets one of a finer step.
fn fill(run: &Run, mut choice: Choice, gauge: &mut Gauge<'_>) -> Choice {
    let Some(coarse) = in_years(choice.step) else { return choice };
    for (piece, marks) in run.scale.pieces().iter().zip(&mut choice.marks) {
        if marks.iter().all(|mark| mark.label.is_none()) {
            let found = finer(run, coarse).find_map(|step| central(run, piece, step, gauge));
            marks.extend(found);
            marks.sort_by_key(|mark| mark.at);
        }
    }
    choice
}

/// The finer steps of years, coarsest first.
fn finer(run: &Run, coarse: i64) -> impl Iterator<Item = Step> {
    run.years.ladder().rev().filter(move |step| in_years(*step).is_some_and(|n| n < coarse))
}

/// How many years a step has; `None` of one of months or less.
fn in_years(step: Step) -> Option<i64> {
    if let Step::Year(n) | Step::Ago(n) = step { Some(n) } else { None }
}

/// The labelled tick nearest the middle of a piece, of the few that a fine step has there.
fn central(run: &Run, piece: &Piece, step: Step, gauge: &mut Gauge<'_>) -> Option<Mark> {
    if count_on(piece, step) > piece.x.length() / CLOSEST + 4.0 {
        return None;
    }
    let off = |mark: &Mark| (mark.x - piece.x.middle()).abs();
    let labelled = marks(run, piece, step, gauge).into_iter().filter(|mark| mark.label.is_some());
    labelled.min_by(|a, b| off(a).total_cmp(&off(b)))
}

/// The finest step that pleases, of those that may have no more than `most` ticks.
fn first(run: &Run, most: f64, gauge: &mut Gauge<'_>, pleases: impl Fn(&Choice) -> bool) -> Option<Choice> {
    run.years.ladder().filter_map(|step| all(run, step, most, gauge)).find(pleases)
}

/// The widest step that leaves two labels when thinned.
fn widest(run: &Run, gauge: &mut Gauge<'_>) -> Option<Choice> {
    let most = run.scale.span().length() / CLOSEST;
    let tries = run.years.ladder().rev().filter_map(|step| all(run, step, most, gauge));
    tries.map(|choice| thin(&choice)).find(|choice| labels(choice) >= 2)
}

/// Every tick of a step, where there may be no more than `most` of them.
fn all(run: &Run, step: Step, most: f64, gauge: &mut Gauge<'_>) -> Option<Choice> {
    if count(&run.scale, step) > most * 1.25 + 4.0 {
        return None;
    }
    let marks = run.scale.pieces().iter().map(|piece| marks(run, piece, step, gauge)).collect();
    Some(Choice { step, years: run.years, marks })
}

/// About how many ticks of a step the axis has.
fn count(scale: &TimeScale, step: Step) -> f64 {
    scale.pieces().iter().map(|piece| count_on(piece, step)).sum()
}

fn count_on(piece: &Piece, step: Step) -> f64 {
    let boundary = step.floor(piece.to);
    let length = seconds(step.floor(Instant(boundary.0.saturating_sub(1))), boundary).max(1.0);
    seconds(piece.from, piece.to) / length
}

/// About how many contexts stand under a step.
fn contexts(scale: &TimeScale, step: Step) -> f64 {
    step.context().map_or(0.0, |context| count(scale, context))
}

/// A step's ticks on one piece. At a break a tick whose label would enter it is left out; at an end of the axis it stays,
/// without the label.
pub(in crate::layout) fn marks(run: &Run, piece: &Piece, step: Step, gauge: &mut Gauge<'_>) -> Vec<Mark> {
    let (room, span) = (run.room(piece), run.scale.span());
    let mut marks = Vec::new();
    let zone = run.scale.zone();
    for at in boundaries(step, zone, piece) {
        let x = run.scale.x(step.tick_in(zone, at)).min(piece.x.end).max(piece.x.start);
        let label = unit_label(step, at, (run.years, zone));
        let width = gauge.along(&label, UNIT);
        let middle = if run.begins_at(x) { x + KNOT_CLEARANCE + width / 2.0 } else { x };
        let mark = Mark { at, x, middle, width, label: Some(label) };
        if room.start <= mark.left() && mark.right() <= room.end {
            marks.push(mark);
        } else if (mark.left() < span.start && piece.x.start <= span.start)
            || (mark.right() > span.end && piece.x.end >= span.end)
        {
            marks.push(Mark { label: None, width: 0.0, middle: x, ..mark });
        }
    }
    // Beside a knot, a label that leaves no room for the next would make the series look uneven.
    if let [knot, next, ..] = marks.as_mut_slice()
        && run.begins_at(knot.x)
        && next.label.is_some()
        && knot.right() + APART > next.left()
    {
        *knot = Mark { label: None, width: 0.0, middle: knot.x, ..knot.clone() };
    }
    marks
}

/// The boundaries of a step whose ticks stand on a piece; its end is the beginning of what it does not show.
pub(in crate::layout) fn boundaries(step: Step, zone: Option<Zone>, piece: &Piece) -> impl Iterator<Item = Instant> {
    let (from, to) = (piece.from, piece.to);
    // Past the last year that can be counted a boundary has no next.
    let next = move |at: &Instant| Some(step.next_in(zone, *at)).filter(|next| next > at);
    std::iter::successors(Some(step.floor_in(zone, from)), next)
        .skip_while(move |at| step.tick_in(zone, *at) < from)
        .take_while(move |at| step.tick_in(zone, *at) < to)
}

/// Whether there are two labels or more, no more than `most`, none too near the next.
fn fits(choice: &Choice, most: f64) -> bool {
    let count = labels(choice);
    let clear = |pair: &[Mark]| pair[1].middle - pair[0].middle >= (pair[0].width + pair[1].width) / 2.0 + APART;
    count >= 2 && count as f64 <= most.max(2.0) && choice.marks.iter().all(|marks| marks.windows(2).all(clear))
}

fn labels(choice: &Choice) -> usize {
    choice.marks.iter().flatten().filter(|mark| mark.label.is_some()).count()
}

/// Left to right, the ticks whose labels fit beside the one before.
fn thin(choice: &Choice) -> Choice {
    let marks = choice.marks.iter().map(|marks| beside(marks.iter())).collect();
    Choice { marks, ..choice.clone() }
}

fn beside<'a>(marks: impl Iterator<Item = &'a Mark>) -> Vec<Mark> {
    let mut kept: Vec<Mark> = Vec::new();
    for mark in marks.filter(|mark| mark.label.is_some()) {
        if kept.last().is_none_or(|last| last.right() + APART <= mark.left()) {
            kept.push(mark.clone());
        }
    }
    kept
}

/// No ticks: what a piece is about is said by its context.
fn none(run: &Run) -> Choice {
    Choice { step: Step::Year(1), years: run.years, marks: vec![Vec::new(); run.scale.pieces().len()] }
}

/// One row of dates at the events themselves, as fine as the window asks for; the same date is said once.
fn sequential(run: &Run, gauge: &mut Gauge<'_>) -> Choice {
    let mut pieces = vec![Vec::new(); run.scale.pieces().len()];
    pieces[0] = sequential::marks(&run.scale, gauge);
    Choice { step: Step::Year(1), years: run.years, marks: pieces }
}
