//! Label selection: which events are labelled when there is no room for all.

use crate::layout::context::Picture;
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

/// Parts of an axis that are labelled in turn.
const PARTS: usize = 6;

/// The weights of events along an axis.
pub(in crate::layout) struct Weights<'a> {
    each: Vec<Weight<'a>>,
    /// Positions of the events of each part of the axis, ascending.
    parts: Vec<Range<usize>>,
}

/// The weightiest `most` of events at their places on the axis, px; the weightiest first: indices into the chronicle's events.
pub(in crate::layout) fn weightiest(picture: &Picture<'_>, mut placed: Vec<(f64, usize)>, most: usize) -> Vec<usize> {
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (xs, events): (Vec<f64>, Vec<usize>) = placed.into_iter().unzip();
    let first = Weights::new(picture, &events, &xs).first(0..events.len(), most);
    first.into_iter().map(|i| events[i]).collect()
}

/// The same events with the narrowest labels first among those of one importance; each is told by its importance and by
/// the width that its label needs, px.
pub(in crate::layout) fn narrowest(mut order: Vec<usize>, told: impl Fn(usize) -> (u8, f64)) -> Vec<usize> {
    order.sort_by(|&a, &b| {
        let (one, other) = (told(a), told(b));
        other.0.cmp(&one.0).then(one.1.total_cmp(&other.1))
    });
    order
}

impl<'a> Weights<'a> {
    /// Of these events, which stand at `xs`, ascending.
    pub(in crate::layout) fn new(picture: &Picture<'a>, events: &[usize], xs: &[f64]) -> Weights<'a> {
        let each = (0..events.len()).map(|i| weight(picture, events[i], i, xs)).collect();
        Weights { each, parts: parts(xs) }
    }

    /// The first `most` of these positions in the order in which they are labelled: those of more importance, and of one
    /// importance the weightiest of each part of the axis, then the next of each. What lasted long in one part of it would
    /// else take all labels there.
    pub(in crate::layout) fn first(&self, among: Range<usize>, most: usize) -> Vec<usize> {
        let mut all: Vec<(usize, usize)> = Vec::new();
        for part in &self.parts {
            let own = self.weightiest(part.start.max(among.start)..part.end.min(among.end), most);
            for same in own.chunk_by(|&a, &b| self.each[a].importance == self.each[b].importance) {
                all.extend(same.iter().copied().enumerate());
            }
        }
        all.sort_by(|&(turn, a), &(other, b)| {
            let importance = self.each[b].importance.cmp(&self.each[a].importance);
            importance.then(turn.cmp(&other)).then_with(|| self.order(a, b))
        });
        all.into_iter().take(most).map(|(_, i)| i).collect()
    }

    /// The weightiest `most` of these positions, the weightiest first. What is lighter than `most` others is never sorted:
    /// in a crowd that is nearly all.
    fn weightiest(&self, among: Range<usize>, most: usize) -> Vec<usize> {
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
        let (one, other) = (&self.each[a], &self.each[b]);
        let weight = other.importance.cmp(&one.importance).then_with(|| other.length.cmp(&one.length));
        let place = weight.then_with(|| other.gap.total_cmp(&one.gap)).then_with(|| other.outer.cmp(&one.outer));
        place.then_with(|| one.id.cmp(other.id)).then(a.cmp(&b))
    }
}

/// Positions of what stands in each of the parts of an axis, px.
fn parts(xs: &[f64]) -> Vec<Range<usize>> {
    let (Some(first), Some(last)) = (xs.first(), xs.last()) else { return Vec::new() };
    let end = |part: usize| first + (last - first) * part as f64 / PARTS as f64;
    let mut start = 0;
    let ends = (1..=PARTS).map(|part| if part == PARTS { xs.len() } else { xs.partition_point(|x| *x < end(part)) });
    ends.map(|end| std::mem::replace(&mut start, end)..end).collect()
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

#[cfg(test)]
mod tests {
    use super::{Weight, Weights, parts};

    /// Events of these importances and ids.
    fn weights<'a>(each: &[(u8, &'a str)]) -> Weights<'a> {
        let weight = |&(importance, id): &(u8, &'a str)| Weight { importance, length: 0, gap: 0.0, outer: false, id };
        Weights { each: each.iter().map(weight).collect(), parts: std::iter::once(0..each.len()).collect() }
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

    #[test]
    fn parts_of_the_axis_take_turns() {
        // Longer ones late, more important ones first.
        let weight = |(i, &importance): (usize, &u8)| Weight {
            length: i64::try_from(i).unwrap(),
            ..weights(&[(importance, "a")]).each[0]
        };
        let each = [1, 1, 1, 1, 1, 2].iter().enumerate().map(weight).collect();
        let weights = Weights { each, parts: parts(&[0.0, 1.0, 2.0, 70.0, 75.0, 80.0]) };
        assert_eq!(weights.parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>(), [0..3, 3..6]);
        assert_eq!(weights.first(0..6, 6), [5, 4, 2, 3, 1, 0]);
        assert_eq!(weights.first(0..6, 3), [5, 4, 2]);
    }
}
