//! Ticks for charts made with plotters: one row of ticks that each say a whole date.

use crate::font::Ruler;
use crate::layout::axis::labels::{APART, UNIT};
use crate::layout::scale::breaks::seconds;
use crate::layout::scale::{Piece, TimeScale};
use crate::time::{Instant, LADDER, Step};

/// The boundaries of the finest step of which there are no more than `most` and whose whole dates do not touch.
pub(in crate::layout) fn key_points(scale: &TimeScale, most: usize) -> Vec<Instant> {
    if scale.is_focus() {
        return by_piece(scale, most);
    }
    let mut ruler = Ruler::new();
    let few = |step: &&Step| length(scale) / step_length(scale, **step) <= most as f64 + 4.0;
    let tries = LADDER.iter().filter(few).map(|step| on_pieces(scale, *step));
    let mut fitting = tries.filter(|at| at.len() <= most && !at.is_empty() && clear(scale, at, &mut ruler));
    fitting.next().unwrap_or_default()
}

/// The same where rates differ: each piece has a step of its own and its share of the ticks, one at least.
fn by_piece(scale: &TimeScale, most: usize) -> Vec<Instant> {
    let mut ruler = Ruler::new();
    let mut kept: Vec<Instant> = Vec::new();
    for piece in scale.pieces() {
        let share = (most as f64 * piece.x.length() / scale.span().length()) as usize;
        let alone = TimeScale::linear(piece.from, piece.to, piece.x);
        let found = key_points(&alone, share.max(1));
        let count = kept.len();
        for at in found {
            let is_clear = kept.last().is_none_or(|last| clear(scale, &[*last, at], &mut ruler));
            kept.extend((is_clear && kept.len() < most).then_some(at));
        }
        // The label before reaches into it, or none of a round step has room.
        if kept.len() == count && count < most {
            kept.extend(single(scale, &alone, kept.last().copied(), &mut ruler));
        }
    }
    kept
}

/// A boundary on a piece that is clear of the one before it: the first of the coarsest step that has one.
fn single(scale: &TimeScale, piece: &TimeScale, before: Option<Instant>, ruler: &mut Ruler) -> Option<Instant> {
    const MOST: f64 = 40.0;
    let few = |step: &&Step| length(piece) / step_length(piece, **step) <= MOST;
    let mut tries = LADDER.iter().rev().filter(few).flat_map(|step| on_pieces(piece, *step));
    tries.find(|at| before.is_none_or(|before| before < *at && clear(scale, &[before, *at], ruler)))
}

/// A boundary in full: `2012` for a new year, `May 2012`, `25 May 2012`, with the time of day where it is not midnight.
pub(in crate::layout) fn whole_label(at: Instant) -> String {
    let steps = [Step::Year(1), Step::Month(1), Step::Day(1), Step::Minute(1), Step::Second(1)];
    let exact = steps.iter().find(|step| step.floor(at) == at).unwrap_or(&Step::Second(1));
    exact.context_label(at)
}

fn length(scale: &TimeScale) -> f64 {
    scale.pieces().iter().map(|piece| seconds(piece.from, piece.to)).sum()
}

fn step_length(scale: &TimeScale, step: Step) -> f64 {
    let boundary = step.floor(scale.window().1);
    seconds(step.floor(Instant(boundary.0.saturating_sub(1))), boundary).max(1.0)
}

fn on_pieces(scale: &TimeScale, step: Step) -> Vec<Instant> {
    let next = move |at: &Instant| Some(step.next(*at)).filter(|next| next > at);
    let on = |piece: &Piece| {
        let (from, to) = (piece.from, piece.to);
        let all = std::iter::successors(Some(step.floor(from)), next);
        all.skip_while(move |at| *at < from).take_while(move |at| *at <= to).collect::<Vec<_>>()
    };
    let mut at: Vec<Instant> = scale.pieces().iter().flat_map(on).collect();
    at.dedup();
    at
}

fn clear(scale: &TimeScale, at: &[Instant], ruler: &mut Ruler) -> bool {
    let boxes: Vec<(f64, f64)> = at.iter().map(|at| (scale.x(*at), ruler.width(&whole_label(*at), UNIT))).collect();
    boxes.windows(2).all(|pair| pair[1].0 - pair[0].0 >= (pair[0].1 + pair[1].1) / 2.0 + APART)
}
