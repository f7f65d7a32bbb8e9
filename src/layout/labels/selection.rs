//! Label selection: which events are labelled when there is no room for all.

use crate::geom::Interval;
use crate::layout::context::Picture;
use crate::layout::labels::target::Target;
use std::cmp::Ordering;
use std::ops::Range;

/// What an event weighs, the weightiest first.
#[derive(Debug, Clone, Copy)]
struct Weight<'a> {
    importance: u8,
    /// s
    length: i64,
    /// To the nearer neighbour, px.
    gap: f64,
    /// At one of the ends.
    outer: bool,
    id: &'a str,
}

/// The weights of events along an axis.
pub(in crate::layout) struct Weights<'a>(Vec<Weight<'a>>);

impl<'a> Weights<'a> {
    /// Of these events, which stand at `xs`, ascending.
    pub(in crate::layout) fn new(picture: &Picture<'a>, events: &[usize], xs: &[f64]) -> Weights<'a> {
        Weights((0..events.len()).map(|i| weight(picture, events[i], i, xs)).collect())
    }

    /// The weightiest `most` of these positions, the weightiest first. What is lighter than `most` others is never sorted:
    /// in a crowd that is nearly all.
    pub(in crate::layout) fn first(&self, among: Range<usize>, most: usize) -> Vec<usize> {
        if most == 0 {
            return Vec::new();
        }
        let mut best = Vec::new();
        let mut last = None;
        for i in among {
            if last.is_some_and(|last| self.order(last, i).is_lt()) {
                continue;
            }
            best.push(i);
            if best.len() >= most.saturating_mul(2) {
                last = Some(*best.select_nth_unstable_by(most - 1, |&a, &b| self.order(a, b)).1);
                best.truncate(most);
            }
        }
        best.sort_unstable_by(|&a, &b| self.order(a, b));
        best.truncate(most);
        best
    }

    /// The weightier first: by importance, then length, then distance from their neighbours, then whether they are the first
    /// or last, then id.
    fn order(&self, a: usize, b: usize) -> Ordering {
        let (one, other) = (&self.0[a], &self.0[b]);
        let weight = other.importance.cmp(&one.importance).then_with(|| other.length.cmp(&one.length));
        let place = weight.then_with(|| other.gap.total_cmp(&one.gap)).then_with(|| other.outer.cmp(&one.outer));
        place.then_with(|| one.id.cmp(other.id)).then(a.cmp(&b))
    }
}

fn weight<'a>(picture: &Picture<'a>, event: usize, i: usize, xs: &[f64]) -> Weight<'a> {
    let (from, to) = picture.hull(event).map_or((0, 0), |(from, to)| (from.0, to.0));
    let before = if i == 0 { f64::INFINITY } else { xs[i] - xs[i - 1] };
    let after = xs.get(i + 1).map_or(f64::INFINITY, |next| next - xs[i]);
    let outer = i == 0 || i + 1 == xs.len();
    Weight {
        importance: picture.event(event).importance,
        length: to.saturating_sub(from),
        gap: before.min(after),
        outer,
        id: &picture.event(event).id,
    }
}

/// A field cut into slots of one width.
#[derive(Clone, Copy)]
pub(in crate::layout) struct Slots {
    /// px
    pub(in crate::layout) field: Interval,
    pub(in crate::layout) count: usize,
}

impl Slots {
    /// The positions in each slot of those that stand at `xs`, ascending; what is outside is in the first or last.
    fn of(self, xs: &[f64]) -> impl Iterator<Item = Range<usize>> {
        let mut first = 0;
        (0..self.count).map(move |k| {
            let start = first;
            first += xs[start..].partition_point(|x| self.at(*x) <= k);
            start..first
        })
    }

    fn at(self, x: f64) -> usize {
        let share = (x - self.field.start) / self.field.length().max(1.0);
        ((share * self.count as f64).max(0.0) as usize).min(self.count - 1)
    }
}

/// Whether each event is one of the weightiest of its slot; `quota` says how many are, of how many. `xs` are ascending.
pub(in crate::layout) fn weightiest(
    xs: &[f64],
    weights: &Weights<'_>,
    slots: Slots,
    quota: impl Fn(usize) -> usize,
) -> Vec<bool> {
    let mut named = vec![false; xs.len()];
    for slot in slots.of(xs) {
        let most = quota(slot.len());
        if most >= slot.len() {
            named[slot].fill(true);
        } else {
            weights.first(slot, most).into_iter().for_each(|i| named[i] = true);
        }
    }
    named
}

/// Of each slot the weightiest `quota` events, and one label for the rest. The labels come out left to right. `xs` are
/// ascending.
pub(in crate::layout) fn folded(xs: &[f64], weights: &Weights<'_>, slots: Slots, quota: usize) -> Vec<Target> {
    let room = |size: usize| if size <= quota { size } else { quota.saturating_sub(1) };
    let named = weightiest(xs, weights, slots, room);
    let mut kept = Vec::new();
    slots.of(xs).for_each(|slot| cut(slot, xs, &named, &mut kept));
    kept.sort_by(|a, b| a.0.total_cmp(&b.0));
    kept.into_iter().map(|(_, kept)| kept).collect()
}

/// One slot's labels: those of its events that are named, and one for the rest.
fn cut(slot: Range<usize>, xs: &[f64], named: &[bool], kept: &mut Vec<(f64, Target)>) {
    let (own, rest): (Vec<usize>, Vec<usize>) = slot.partition(|&i| named[i]);
    kept.extend(own.into_iter().map(|i| (xs[i], Target::Event(i))));
    if !rest.is_empty() {
        // At the one in the middle: half of them stand on either side.
        kept.push((xs[rest[rest.len() / 2]], Target::Several(rest)));
    }
}

#[cfg(test)]
mod tests {
    use super::{Slots, Weight, Weights, folded};
    use crate::geom::Interval;
    use crate::layout::labels::target::Target;

    /// Events of these importances and ids.
    fn weights<'a>(each: &[(u8, &'a str)]) -> Weights<'a> {
        let weight = |&(importance, id): &(u8, &'a str)| Weight { importance, length: 0, gap: 0.0, outer: false, id };
        Weights(each.iter().map(weight).collect())
    }

    #[test]
    fn each_slot_keeps_its_weightiest_and_folds_the_rest() {
        let (xs, slots) = ([1.0, 2.0, 3.0, 4.0, 60.0], Slots { field: Interval::new(0.0, 100.0), count: 2 });
        let kept = folded(&xs, &weights(&[(3, "c"), (3, "b"), (3, "a"), (5, "d"), (4, "e")]), slots, 2);
        assert_eq!(kept, [Target::Several(vec![0, 1, 2]), Target::Event(3), Target::Event(4)]);
    }

    #[test]
    fn nothing_is_folded_where_there_is_room() {
        let slots = Slots { field: Interval::new(0.0, 10.0), count: 1 };
        assert_eq!(
            folded(&[1.0, 2.0], &weights(&[(1, "a"), (1, "b")]), slots, 2),
            [Target::Event(0), Target::Event(1)]
        );
    }

    #[test]
    fn the_first_few_are_the_start_of_the_whole_order() {
        // Many of one importance, so that ids decide between them.
        let ids: Vec<String> = (0_u32..200).map(|i| (i * 97 % 200).to_string()).collect();
        let each: Vec<(u8, &str)> = ids.iter().zip(0_u8..).map(|(id, i)| (i / 3 % 5, id.as_str())).collect();
        let weights = weights(&each);
        for among in [0..200, 17..150, 40..41, 9..9] {
            let mut whole: Vec<usize> = among.clone().collect();
            whole.sort_by(|&a, &b| each[b].0.cmp(&each[a].0).then(each[a].1.cmp(each[b].1)));
            for most in [0, 1, 2, 7, 133, 200, usize::MAX] {
                assert_eq!(weights.first(among.clone(), most), whole[..most.min(whole.len())], "{among:?}, {most}");
            }
        }
    }
}
