//! Folding. What it is: which events are labelled when there is no room for all. In: places, weights, how many labels a
//! slot holds. Out: labels of one event, and labels of many. It must not drop an event.

use crate::geom::Interval;
use crate::layout::picture::Picture;
use std::cmp::Reverse;

/// A label: of one event, or of several that have none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kept {
    /// A position in the list of events.
    Own(usize),
    /// Positions, ascending.
    More(Vec<usize>),
}

/// What an event weighs, the weightiest first.
#[derive(Debug, Clone, Copy)]
struct Weight {
    importance: u8,
    /// s
    length: i64,
    /// To the nearer neighbour, px.
    gap: f64,
    /// At one of the ends.
    outer: bool,
}

/// Positions of the events, the weightiest first: by importance, then length, then distance from their neighbours, then
/// whether they are the first or last, then id. `xs` are ascending.
pub(super) fn ranked(picture: &Picture<'_>, events: &[usize], xs: &[f64]) -> Vec<usize> {
    let weights: Vec<Weight> = (0..events.len()).map(|i| weight(picture, events[i], i, xs)).collect();
    let key = |i: usize| (Reverse(weights[i].importance), Reverse(weights[i].length));
    let id = |i: usize| picture.event(events[i]).id.as_str();
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_unstable_by(|&a, &b| {
        let weight = key(a).cmp(&key(b)).then_with(|| weights[b].gap.total_cmp(&weights[a].gap));
        let outer = weight.then_with(|| weights[b].outer.cmp(&weights[a].outer));
        outer.then_with(|| id(a).cmp(id(b))).then(a.cmp(&b))
    });
    order
}

fn weight(picture: &Picture<'_>, event: usize, i: usize, xs: &[f64]) -> Weight {
    let (from, to) = picture.hull(event).map_or((0, 0), |(from, to)| (from.0, to.0));
    let before = if i == 0 { f64::INFINITY } else { xs[i] - xs[i - 1] };
    let after = xs.get(i + 1).map_or(f64::INFINITY, |next| next - xs[i]);
    let outer = i == 0 || i + 1 == xs.len();
    Weight {
        importance: picture.event(event).importance,
        length: to.saturating_sub(from),
        gap: before.min(after),
        outer,
    }
}

/// Whether each event is one of the weightiest of its slot of the field; `quota` says how many are, of how many.
pub(super) fn weightiest(
    xs: &[f64],
    ranked: &[usize],
    field: Interval,
    count: usize,
    quota: impl Fn(usize) -> usize,
) -> Vec<bool> {
    let mut sizes = vec![0; count];
    xs.iter().for_each(|x| sizes[slot(*x, field, count)] += 1);
    let mut left: Vec<usize> = sizes.into_iter().map(quota).collect();
    let mut named = vec![false; xs.len()];
    for &i in ranked {
        let left = &mut left[slot(xs[i], field, count)];
        if *left > 0 {
            *left -= 1;
            named[i] = true;
        }
    }
    named
}

fn slot(x: f64, field: Interval, count: usize) -> usize {
    let share = (x - field.start) / field.length().max(1.0);
    ((share * count as f64).max(0.0) as usize).min(count - 1)
}

/// Cuts the field into slots; each keeps the weightiest `quota` of its events, and folds the rest into one label. The
/// labels come out left to right. `xs` are ascending.
pub(super) fn slots(xs: &[f64], ranked: &[usize], field: Interval, count: usize, quota: usize) -> Vec<(f64, Kept)> {
    let room = |size: usize| if size <= quota { size } else { quota.saturating_sub(1) };
    let named = weightiest(xs, ranked, field, count, room);
    let mut kept = Vec::new();
    let mut first = 0;
    for k in 0..count {
        let end = first + xs[first..].partition_point(|x| slot(*x, field, count) <= k);
        cut(first..end, xs, &named, &mut kept);
        first = end;
    }
    kept.sort_by(|a, b| a.0.total_cmp(&b.0));
    kept
}

/// One slot's labels: those of its events that are named, and one for the rest.
fn cut(slot: std::ops::Range<usize>, xs: &[f64], named: &[bool], kept: &mut Vec<(f64, Kept)>) {
    let (own, rest): (Vec<usize>, Vec<usize>) = slot.partition(|&i| named[i]);
    kept.extend(own.into_iter().map(|i| (xs[i], Kept::Own(i))));
    if !rest.is_empty() {
        // At the one in the middle: half of them stand on either side.
        kept.push((xs[rest[rest.len() / 2]], Kept::More(rest)));
    }
}

#[cfg(test)]
mod tests {
    use super::{Kept, slots};
    use crate::geom::Interval;

    #[test]
    fn each_slot_keeps_its_weightiest_and_folds_the_rest() {
        let xs = [1.0, 2.0, 3.0, 4.0, 60.0];
        let kept = slots(&xs, &[3, 4, 0, 1, 2], Interval::new(0.0, 100.0), 2, 2);
        let labels: Vec<Kept> = kept.into_iter().map(|(_, kept)| kept).collect();
        assert_eq!(labels, [Kept::More(vec![0, 1, 2]), Kept::Own(3), Kept::Own(4)]);
    }

    #[test]
    fn nothing_is_folded_where_there_is_room() {
        let kept = slots(&[1.0, 2.0], &[1, 0], Interval::new(0.0, 10.0), 1, 2);
        assert_eq!(kept, [(1.0, Kept::Own(0)), (2.0, Kept::Own(1))]);
    }
}
