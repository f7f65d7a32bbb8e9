//! What is drawn of a series on the pieces of an axis: lines without gaps, bars as wide as the time of their values.

use crate::layout::output::StripShape;
use crate::layout::scale::{Piece, TimeScale};
use crate::model::{Series, SeriesKind, SeriesValue};
use crate::time::Instant;

/// A point of a line.
type Dot = (Instant, f64);
/// A bar: from when to when, and the value.
type Column = (Instant, Instant, f64);
/// A bar that is not as wide is drawn together with those beside it, px.
const NARROWEST: f64 = 1.0;

/// What is drawn of a series on a scale.
pub(in crate::layout) fn shape(series: &Series, scale: &TimeScale) -> StripShape {
    match series.kind {
        SeriesKind::Line | SeriesKind::Area => {
            let runs = runs(&series.values);
            let on = |piece: &Piece| runs.iter().filter_map(|run| within(run, piece)).collect::<Vec<_>>();
            StripShape::Lines(scale.pieces().iter().flat_map(on).map(|line| thinned(line, scale)).collect())
        }
        SeriesKind::Bars => StripShape::Bars(bars(&series.values, scale)),
    }
}

fn middle(one: &SeriesValue) -> Instant {
    Instant(one.from.0.midpoint(one.to.0))
}

/// Values without a gap between them, each in the middle of its time.
fn runs(values: &[SeriesValue]) -> Vec<Vec<Dot>> {
    let mut runs: Vec<Vec<Dot>> = Vec::new();
    for one in values {
        let Some(value) = one.value else { continue };
        let dot = (middle(one), value);
        match runs.last_mut().filter(|_| !one.after_gap) {
            Some(run) => run.push(dot),
            None => runs.push(vec![dot]),
        }
    }
    runs
}

/// The part of a line that lies on a piece of the axis; where it goes on beyond, it ends at the edge of the piece.
fn within(run: &[Dot], piece: &Piece) -> Option<Vec<Dot>> {
    let first = run.partition_point(|dot| dot.0 < piece.from);
    let last = run.partition_point(|dot| dot.0 <= piece.to);
    let at = |edge: Instant, next: usize| {
        let (before, after) = (run.get(next.checked_sub(1)?)?, run.get(next)?);
        let share = (edge.0 - before.0.0) as f64 / (after.0.0 - before.0.0).max(1) as f64;
        Some((edge, before.1 + (after.1 - before.1) * share))
    };
    let start = at(piece.from, first).filter(|_| run.get(first).is_some_and(|dot| dot.0 > piece.from));
    let end = at(piece.to, last).filter(|_| last > 0 && run[last - 1].0 < piece.to);
    let line: Vec<Dot> = start.into_iter().chain(run[first..last].iter().copied()).chain(end).collect();
    (!line.is_empty()).then_some(line)
}

/// Of the points above one px of the axis the first, the lowest, the highest and the last, which is what can be seen of them.
fn thinned(line: Vec<Dot>, scale: &TimeScale) -> Vec<Dot> {
    let px = |dot: &Dot| scale.x(dot.0).floor() as i64;
    let mut kept: Vec<Dot> = Vec::new();
    for group in line.chunk_by(|one, other| px(one) == px(other)) {
        let place = |best: Option<(usize, &Dot)>| best.map_or(0, |(at, _)| at);
        let low = place(group.iter().enumerate().min_by(|a, b| a.1.1.total_cmp(&b.1.1)));
        let high = place(group.iter().enumerate().max_by(|a, b| a.1.1.total_cmp(&b.1.1)));
        let mut places = [0, low, high, group.len() - 1];
        places.sort_unstable();
        kept.extend(
            places.iter().enumerate().filter(|(i, at)| *i == 0 || places[i - 1] != **at).map(|(_, at)| group[*at]),
        );
    }
    kept
}

/// The bars on each piece. Of those above one px the one furthest from zero is seen.
fn bars(values: &[SeriesValue], scale: &TimeScale) -> Vec<Column> {
    let mut bars: Vec<Column> = Vec::new();
    for piece in scale.pieces() {
        let mut px = None;
        for one in values {
            let (from, to) = (one.from.max(piece.from), one.to.min(piece.to));
            let Some(value) = one.value.filter(|_| from < to) else { continue };
            let here = Some(scale.x(from).floor()).filter(|_| scale.x(to) - scale.x(from) < NARROWEST);
            match bars.last_mut().filter(|_| here.is_some() && here == px) {
                Some(last) => {
                    let further = if value.abs() > last.2.abs() { value } else { last.2 };
                    *last = (last.0, to, further);
                }
                None => bars.push((from, to, value)),
            }
            px = here;
        }
    }
    bars
}
