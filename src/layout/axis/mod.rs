//! The axis: calendar ticks that fit, in two rows: the unit above, the wider unit it belongs to below.

pub(in crate::layout) mod context;
pub(in crate::layout) mod knot_dates;
pub(in crate::layout) mod labels;
pub(in crate::layout) mod labels_of_years;
#[cfg(feature = "plotters")]
pub(in crate::layout) mod plotters;
#[cfg(feature = "plotters")]
pub(in crate::layout) mod ranged;
pub(in crate::layout) mod run;
pub(in crate::layout) mod sequential;
pub(in crate::layout) mod step;
pub(in crate::layout) mod vertical;

use crate::font::{Ruler, Style};
use crate::geom::{Interval, Point, Rect};
use crate::layout::axis::context::Context;
use crate::layout::axis::labels::{APART, CONTEXT, Gauge, UNIT, held};
use crate::layout::axis::run::{further, runs};
use crate::layout::axis::sequential::Lapse;
use crate::layout::axis::step::Mark;
use crate::layout::output::{Anchor, Axis, Break, ROUNDING, RatePiece, Role, Ruled, Text, Tick, ZoneRow};
use crate::layout::scale::{Piece, TimeScale};
use crate::time::{Step, Zone};
use crate::words;

/// From the middle of a line of figures of the usual size down to its baseline, px.
const HALF_FIGURE: f64 = 4.4;
/// From the baseline of the units down to that of the contexts, px.
const CONTEXT_PITCH: f64 = 16.0;
/// The same between lines of one label, px.
const LINE: f64 = 15.0;
/// Between the words of two lapses, px.
const CLOSE: f64 = 5.0;
/// What a band of two rows lacks for two lines under the units, px.
const DEEPER: f64 = 15.0;
/// A further row of ticks, with its wider unit, px.
const ROW: f64 = 40.0;

/// The axis of a scale, its labels inside the band: units in an upper row, contexts in a lower one; one row in the middle
/// where years need no context. About 36 px of height is right for two rows. Rails, grid height and the captions of breaks
/// are the caller's.
///
/// ```
/// use dateline::font::Ruler;
/// use dateline::geom::{Interval, Rect};
/// use dateline::layout::{TimeScale, axis};
/// use dateline::time::{Civil, Instant};
/// let day = |month, day| Instant::from_civil(Civil { year: 2012, month, day });
/// let scale = TimeScale::linear(day(5, 20), day(6, 12), Interval::new(40.0, 840.0));
/// let axis = axis(&scale, Rect::new(40.0, 0.0, 800.0, 36.0), &mut Ruler::new());
/// let said = |ticks: &[dateline::layout::Tick]| ticks.iter().filter_map(|t| t.label.clone()).map(|t| t.text).collect::<Vec<_>>();
/// assert_eq!(said(&axis.contexts), ["May 2012", "June 2012"]);
/// assert_eq!(said(&axis.ticks)[..3], ["21", "23", "25"]);
/// ```
pub fn axis(scale: &TimeScale, band: Rect, ruler: &mut Ruler) -> Axis {
    let mut gauge = Gauge { ruler, upright: false, size: scale.figures() };
    let rows_of_zones = zone_rows(scale, band, &mut gauge);
    let further = scale.in_proportion(ROW) * rows_of_zones.len() as f64;
    let own = Rect { y: Interval { start: band.y.start + further, end: band.y.end }, ..band };
    let runs = runs(scale, &mut gauge);
    let lapses = sequential::lapses(scale, |step| step - CLOSE, 2, &mut gauge);
    let deep = lapses.iter().map(|lapse| lapse.lines.len()).max().unwrap_or(0);
    let under = runs.iter().any(|(choice, _)| choice.step.context().is_some());
    let rows = Rows::of(scale, own, usize::from(under).max(deep));
    let ticks = runs.iter().flat_map(|(choice, _)| choice.marks.iter().flatten().map(|mark| (choice.step, mark)));
    let contexts = runs.iter().flat_map(|(_, contexts)| contexts);
    Axis {
        upright: false,
        band,
        rails: Vec::new(),
        pieces: lines(scale),
        rates: rate_pieces(scale),
        ticks: apart(ticks.map(|(step, mark)| tick(scale, step, mark, rows.units)).collect()),
        contexts: contexts.map(|context| context_tick(context, &rows)).collect(),
        lapses: lapses.iter().flat_map(|lapse| lapse_lines(lapse, &rows)).collect(),
        breaks: scale.breaks().iter().map(|b| Break { x: b.x, words: b.words.clone(), caption: None }).collect(),
        grid: Interval::default(),
        zone: scale.zone(),
        rows: rows_of_zones,
    }
}

/// How high a band is that takes so many px with labels of the usual size, with lines between two dates and further rows of ticks, px.
pub(in crate::layout) fn depth(scale: &TimeScale, band: f64) -> f64 {
    let lapses = if scale.stops().is_empty() { 0.0 } else { DEEPER };
    scale.in_proportion(band + (lapses + ROW * scale.rows().len() as f64))
}

/// A row for each further zone, one under the other from the top of the band.
fn zone_rows(scale: &TimeScale, band: Rect, gauge: &mut Gauge<'_>) -> Vec<ZoneRow> {
    let row = |(i, zone): (usize, &Zone)| {
        let row = scale.in_proportion(ROW);
        let top = band.top() + row * i as f64;
        let y = Interval::new(top, top + row);
        let scale = scale.clone().in_zone(Some(*zone));
        let rows = Rows::of(&scale, Rect { y, ..band }, 1);
        let (mut ticks, mut contexts) = (Vec::new(), Vec::new());
        for (choice, own) in further(&scale, gauge) {
            ticks.extend(choice.marks.iter().flatten().map(|mark| tick(&scale, choice.step, mark, rows.units)));
            contexts.extend(own.iter().map(|context| context_tick(context, &rows)));
        }
        let plain = |tick: Tick| Tick { grid: false, ..tick };
        ZoneRow { y, ticks: apart(ticks).into_iter().map(plain).collect(), contexts }
    };
    scale.rows().iter().enumerate().map(row).collect()
}

/// How wide figures of that size are beside an axis, px.
pub(in crate::layout) fn figures_width(figures: &str, size: f64, ruler: &mut Ruler) -> f64 {
    ruler.width(figures, Style { size, ..UNIT })
}

/// A length that is right beside figures of the usual size, for those of that size, px.
pub(in crate::layout) fn proportional(px: f64, size: f64) -> f64 {
    px * (size / UNIT.size)
}

/// From the middle of a line of figures of that size down to its baseline, px.
pub(in crate::layout) fn half_figure(size: f64) -> f64 {
    proportional(HALF_FIGURE, size)
}

/// Baselines, px.
struct Rows {
    units: f64,
    contexts: f64,
    /// From one line of a label to the next.
    line: f64,
    /// Of the labels.
    size: f64,
}

impl Rows {
    /// `under` rows stand under that of the units.
    fn of(scale: &TimeScale, band: Rect, under: usize) -> Rows {
        let (half, pitch) = (half_figure(scale.figures()), scale.in_proportion(CONTEXT_PITCH));
        let first = band.y.middle() + half - pitch / 2.0 * under as f64;
        let contexts = if under == 0 { first } else { first + pitch };
        Rows { units: first, contexts, line: scale.in_proportion(LINE), size: scale.figures() }
    }
}

/// Line under line, below the units.
fn lapse_lines(lapse: &Lapse, rows: &Rows) -> Vec<Text> {
    let line = |(i, line): (usize, &(String, f64))| {
        let at = Point::new(lapse.middle, rows.contexts + rows.line * i as f64);
        text(&line.0, at, Anchor::Middle, (line.1, rows.size), Role::Tick)
    };
    lapse.lines.iter().enumerate().map(line).collect()
}

/// Where the axis line runs: pieces that touch are one.
pub(in crate::layout) fn lines(scale: &TimeScale) -> Vec<Interval> {
    let mut lines: Vec<Interval> = Vec::new();
    for piece in scale.pieces() {
        match lines.last_mut() {
            Some(line) if line.end >= piece.x.start => line.end = piece.x.end,
            _ => lines.push(piece.x),
        }
    }
    lines
}

/// The pieces of an axis with several rates, each with its words; none where it has one.
pub(in crate::layout) fn rate_pieces(scale: &TimeScale) -> Vec<RatePiece> {
    if !scale.is_focus() {
        return Vec::new();
    }
    let words = scale.piece_words();
    let rates = scale.rates();
    let slowest = rates.iter().zip(&words).min_by(|a, b| a.0.total_cmp(b.0)).map_or("", |(_, words)| words);
    let catalogue = words::of(scale.language());
    let piece = |((piece, rate), words): ((&Piece, &f64), &String)| {
        let said = catalogue.piece(words, (*rate, slowest), scale.language());
        RatePiece { x: piece.x, from: piece.from, to: piece.to, rate: *rate, words: words.clone(), said }
    };
    scale.pieces().iter().zip(&rates).zip(&words).map(piece).collect()
}

/// Without the label at either end of the axis that the edge of the page pushed against its neighbour.
fn apart(mut ticks: Vec<Tick>) -> Vec<Tick> {
    let span =
        |tick: &Tick| tick.label.as_ref().map(|label| (label.at.x - label.width / 2.0, label.at.x + label.width / 2.0));
    let labelled: Vec<usize> = (0..ticks.len()).filter(|at| ticks[*at].label.is_some()).collect();
    let is_pushed = |at: usize| ticks[at].label.as_ref().is_some_and(|label| label.at.x != ticks[at].x);
    let near = |one: usize, other: usize| {
        span(&ticks[one]).zip(span(&ticks[other])).is_some_and(|(one, other)| one.1 + APART > other.0 + ROUNDING)
    };
    let pairs = labelled.windows(2).filter(|pair| near(pair[0], pair[1]));
    let pushed: Vec<usize> = pairs.filter_map(|pair| pair.iter().copied().find(|at| is_pushed(*at))).collect();
    for at in pushed {
        (ticks[at].label, ticks[at].grid) = (None, false);
    }
    ticks
}

fn tick(scale: &TimeScale, step: Step, mark: &Mark, baseline: f64) -> Tick {
    let middle = held(mark.middle, mark.width, scale.span());
    let text = |words: &String| {
        text(words, Point::new(middle, baseline), Anchor::Middle, (mark.width, scale.figures()), Role::Tick)
    };
    let label = mark.label.as_ref().map(text);
    Tick { x: mark.x, at: step.tick_in(scale.zone(), mark.at), grid: label.is_some(), label }
}

fn context_tick(context: &Context, rows: &Rows) -> Tick {
    let (role, baseline) = if context.alone { (Role::Tick, rows.units) } else { (Role::Context, rows.contexts) };
    let label =
        text(&context.label, Point::new(context.left, baseline), Anchor::Start, (context.width, rows.size), role);
    Tick { x: context.x, at: context.seen, label: Some(label), grid: false }
}

/// A label of an axis, with its width and its size, px.
pub(in crate::layout) fn text(words: &str, at: Point, anchor: Anchor, (width, size): (f64, f64), role: Role) -> Text {
    let Style { weight, tabular, .. } = if role == Role::Context { CONTEXT } else { UNIT };
    Text {
        at,
        anchor,
        text: words.to_owned(),
        program: Vec::new(),
        is_original: false,
        width,
        size,
        weight,
        tabular,
        role,
        ruled: Ruled::No,
    }
    .of_program()
}
