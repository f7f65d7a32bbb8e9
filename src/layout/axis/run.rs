//! Runs of an axis: all of it, or, where it has several rates, each piece by itself, with ticks of its own unit.

use crate::geom::Interval;
use crate::layout::axis::context::{Context, contexts, over_breaks};
use crate::layout::axis::knot_dates::dated;
use crate::layout::axis::labels::{Gauge, OVERHANG, Years};
use crate::layout::axis::step::{Choice, choose};
use crate::layout::scale::{Piece, TimeScale};
use crate::words;

/// Between a knot and the labels on either side of it, px.
pub(in crate::layout) const KNOT_CLEARANCE: f64 = 5.0;

/// Half the lean of the strokes of a break and of their breadth, and what parts them from a letter, px.
const BESIDE_BREAK: f64 = 5.0;

/// A stretch of an axis that has one step.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Run {
    pub(in crate::layout) scale: TimeScale,
    pub(in crate::layout) years: Years,
    /// Whether it begins at a knot, whether it ends at one.
    pub(in crate::layout) knots: (bool, bool),
    /// The zone of its times of day, where it has to name it.
    pub(in crate::layout) zone: Option<String>,
    /// Whether it is one of several rows, which name their zones over days and months too.
    pub(in crate::layout) is_further: bool,
    /// Whether the name of the zone goes before what it leaves no room for: the contexts beside it, and its own year.
    pub(in crate::layout) is_pressed: bool,
    /// What the labels of a piece keep free beside a break, whose strokes lean into the piece, px.
    pub(in crate::layout) beside_break: f64,
}

impl Run {
    /// All of an axis of one rate.
    pub(in crate::layout) fn whole(scale: &TimeScale) -> Run {
        Run {
            scale: scale.clone(),
            years: Years::of(scale),
            knots: (false, false),
            zone: None,
            is_further: false,
            is_pressed: false,
            beside_break: 0.0,
        }
    }

    /// Where the labels of a piece may stand, px: up to its breaks and knots, a little beyond the ends of the axis.
    pub(in crate::layout) fn room(&self, piece: &Piece) -> Interval {
        let span = self.scale.span();
        let out = |knot: bool| if knot { -KNOT_CLEARANCE } else { OVERHANG };
        let start = match piece.x.start <= span.start {
            true => span.start - out(self.knots.0),
            false => piece.x.start + self.beside_break,
        };
        let end = match piece.x.end >= span.end {
            true => span.end + out(self.knots.1),
            false => piece.x.end - self.beside_break,
        };
        Interval { start, end: end.max(start) }
    }

    /// Whether a tick there stands at the knot that it begins at: its label stands beside it.
    pub(in crate::layout) fn begins_at(&self, x: f64) -> bool {
        self.knots.0 && x <= self.scale.span().start
    }
}

/// The ticks and contexts of each run, left to right; the first that shows times of day names their zone.
pub(in crate::layout) fn runs(scale: &TimeScale, gauge: &mut Gauge<'_>) -> Vec<(Choice, Vec<Context>)> {
    // Above its own ticks an axis has those of other zones.
    all(scale, !scale.rows().is_empty(), gauge)
}

/// The same of a further row, in the zone of the scale.
pub(in crate::layout) fn further(scale: &TimeScale, gauge: &mut Gauge<'_>) -> Vec<(Choice, Vec<Context>)> {
    all(scale, true, gauge)
}

fn all(scale: &TimeScale, is_further: bool, gauge: &mut Gauge<'_>) -> Vec<(Choice, Vec<Context>)> {
    let zone = scale.zone().map(|zone| words::of(scale.language()).zone(zone));
    let is_named = |contexts: &[Context]| contexts.iter().any(|context| context.names_zone);
    let mut unsaid = zone.clone();
    let labelled = |run: Run| {
        // Where time runs downwards the labels stand beside the line that the strokes cross.
        let beside_break = if gauge.upright { 0.0 } else { BESIDE_BREAK };
        let run = Run { zone: unsaid.clone(), is_further, beside_break, ..run };
        let choice = choose(&run, gauge);
        let contexts = contexts(&run, &choice, gauge);
        unsaid = unsaid.take().filter(|_| !is_named(&contexts));
        (run, choice, contexts)
    };
    let mut found: Vec<(Run, Choice, Vec<Context>)> = stretches(scale).into_iter().map(labelled).collect();
    let pressed = |(at, (run, choice, _)): (usize, &(Run, Choice, Vec<Context>))| {
        let run = Run { zone: unsaid.clone(), is_pressed: true, ..run.clone() };
        let contexts = contexts(&run, choice, gauge);
        (unsaid.is_some() && is_named(&contexts)).then_some((at, contexts))
    };
    if let Some((at, contexts)) = found.iter().enumerate().find_map(pressed) {
        found[at].2 = contexts;
    } else if let (Some(zone), [(run, choice, contexts)]) = (unsaid.filter(|_| is_further), &mut found[..])
        && let run = (Run { is_pressed: true, ..run.clone() })
        && let Some(named) = over_breaks(&run, (choice, contexts), &zone, gauge)
    {
        *contexts = named;
    }
    let dated = |(run, choice, contexts): (Run, Choice, Vec<Context>)| {
        let choice = if is_further { choice } else { dated(&run, choice, &contexts, gauge) };
        (choice, contexts)
    };
    found.into_iter().map(dated).collect()
}

/// All of an axis, or each of its pieces where it has several rates.
pub(in crate::layout) fn stretches(scale: &TimeScale) -> Vec<Run> {
    if !scale.is_focus() {
        return vec![Run::whole(scale)];
    }
    let (years, last) = (Years::of(scale), scale.pieces().len() - 1);
    let run = |(i, piece): (usize, &Piece)| Run {
        scale: TimeScale::linear(piece.from, piece.to, piece.x).in_language(scale.language()).in_zone(scale.zone()),
        years,
        knots: (i > 0, i < last),
        ..Run::whole(scale)
    };
    scale.pieces().iter().enumerate().map(run).collect()
}
