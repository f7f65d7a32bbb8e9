//! Folding. What it is: which events are labelled when there is no room for all. In: places, weights, how many labels a
//! slot holds. Out: labels of one event, and labels of many. It must not drop an event.

use crate::geom::Interval;
use crate::layout::picture::Picture;
use crate::time::Instant;

/// A label: of one event, or of several that have none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kept {
    /// A position in the list of events.
    Own(usize),
    /// Positions, ascending.
    More(Vec<usize>),
}

/// Positions of the events, the weightiest first: by importance, then length, then distance from their neighbours, then
/// order. `xs` are ascending.
pub(super) fn ranked(picture: &Picture<'_>, events: &[usize], xs: &[f64]) -> Vec<usize> {
    let gap = |i: usize| {
        let before = if i == 0 { f64::INFINITY } else { xs[i] - xs[i - 1] };
        before.min(xs.get(i + 1).map_or(f64::INFINITY, |next| next - xs[i]))
    };
    let length = |i: usize| {
        let (from, to) = picture.event(events[i]).extent.hull().unwrap_or((Instant(0), Instant(0)));
        to.0.saturating_sub(from.0)
    };
    let importance = |i: usize| picture.event(events[i]).importance;
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by(|&a, &b| {
        let weight = importance(b).cmp(&importance(a)).then(length(b).cmp(&length(a)));
        weight.then(gap(b).total_cmp(&gap(a))).then(a.cmp(&b))
    });
    order
}

/// Cuts the field into slots; each keeps the weightiest `quota` of its events, and folds the rest into one label. The
/// labels come out left to right.
pub(super) fn slots(xs: &[f64], ranked: &[usize], field: Interval, count: usize, quota: usize) -> Vec<(f64, Kept)> {
    let slot = |x: f64| {
        let share = (x - field.start) / field.length().max(1.0);
        ((share * count as f64).max(0.0) as usize).min(count - 1)
    };
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
    for &i in ranked {
        members[slot(xs[i])].push(i);
    }
    let mut kept: Vec<(f64, Kept)> = members.into_iter().flat_map(|members| cut(members, xs, quota)).collect();
    kept.sort_by(|a, b| a.0.total_cmp(&b.0));
    kept
}

/// One slot's labels; `members` are ranked.
fn cut(mut members: Vec<usize>, xs: &[f64], quota: usize) -> Vec<(f64, Kept)> {
    let keep = if members.len() <= quota { members.len() } else { quota.saturating_sub(1) };
    let mut rest = members.split_off(keep);
    let mut kept: Vec<(f64, Kept)> = members.into_iter().map(|i| (xs[i], Kept::Own(i))).collect();
    if !rest.is_empty() {
        rest.sort_unstable();
        let mean = rest.iter().map(|&i| xs[i]).sum::<f64>() / rest.len() as f64;
        kept.push((mean, Kept::More(rest)));
    }
    kept
}
