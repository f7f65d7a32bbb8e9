//! Sifting. What it is: which labels of columns stay where all would be moved too far. In: where labels want to stand,
//! their order of weight, how far they may stray. Out: labels of one event, and labels of many. It must not drop one.

use crate::layout::labels::selection::Kept;
use crate::layout::vertical::columns::{GAP, Limits, Slip, jam, sides};
use crate::layout::vertical::run::Rest;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Labels tried at most.
pub(in crate::layout) const MOST: usize = 300;
/// Events further apart than this are not counted by one label, px,
const GROUP: f64 = 60.0;
/// nor those of a longer stretch.
const STRETCH: f64 = 4.0;

/// A label that may be there.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct Wish {
    pub(in crate::layout) slip: Slip,
    /// Whether it must stand in the right column.
    pub(in crate::layout) held: bool,
}

/// A label that is there.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::layout) struct Left {
    pub(in crate::layout) slip: Slip,
    pub(in crate::layout) held: bool,
    pub(in crate::layout) kept: Kept,
}

/// What to sift.
pub(in crate::layout) struct Sieve<'a> {
    /// Ascending by place.
    pub(in crate::layout) wishes: &'a [Wish],
    /// Positions among them, the weightiest first: only these can have a label of their own.
    pub(in crate::layout) ranked: &'a [usize],
    /// Always there, counting others than these.
    pub(in crate::layout) extra: Option<Wish>,
    pub(in crate::layout) two: bool,
    pub(in crate::layout) limits: Limits,
    /// Labels of single events take no more, one under the other, px.
    pub(in crate::layout) most: f64,
}

/// What a label stands for while it is not known whether it stays.
#[derive(Debug, Clone)]
enum Stands {
    Own(usize),
    More(Rest),
}

/// A label while it is not known whether it stays.
#[derive(Debug, Clone)]
struct Label {
    slip: Slip,
    held: bool,
    stands: Stands,
}

/// How far apart neighbours may be.
struct Spread {
    /// px
    group: f64,
    /// Positions that are further from the one before, ascending.
    far: Vec<usize>,
}

impl Sieve<'_> {
    /// The labels that stay, ascending by place; `more` is how high the label of several would be.
    pub(in crate::layout) fn sift(&self, mut more: impl FnMut(&[usize]) -> Slip) -> Vec<Left> {
        let mut own = self.fitting();
        // Each is given its own label once at most, so that this ends; those not ranked are not.
        let mut tried = vec![true; self.wishes.len()];
        let (mut spread, mut known) = (self.spread(GROUP), BTreeMap::new());
        let mut weight = vec![0; self.wishes.len()];
        self.ranked.iter().enumerate().for_each(|(place, &i)| (weight[i], tried[i]) = (place, false));
        loop {
            let labels = self.labels(&own, &spread, &mut known, &mut more);
            let jammed = self.jammed(&labels);
            let weakest = jammed.iter().filter_map(|&at| labels[at].own()).max_by_key(|&i| weight[i]);
            let counts = labels.iter().filter(|label| label.own().is_none()).count();
            match weakest {
                Some(i) => drop(own.remove(&i)),
                None if jammed.is_empty() => match self.alone(&labels, &tried) {
                    Some(i) => {
                        own.insert(i);
                        tried[i] = true;
                    }
                    None => return labels.into_iter().map(Label::stays).collect(),
                },
                None if counts <= 1 + usize::from(self.extra.is_some()) => {
                    return labels.into_iter().map(Label::stays).collect();
                }
                None => spread = self.spread(2.0 * spread.group),
            }
        }
    }

    /// As many labels as fit, the weightiest first.
    fn fitting(&self) -> BTreeSet<usize> {
        let all: BTreeSet<usize> = self.ranked.iter().copied().collect();
        if all.len() == self.wishes.len() && self.fits(&all) {
            return all;
        }
        let mut own = BTreeSet::new();
        let mut left = self.most;
        for &i in self.ranked {
            let height = self.wishes[i].slip.height + GAP;
            if height > left {
                break;
            }
            own.insert(i);
            if self.fits(&own) {
                left -= height;
            } else {
                own.remove(&i);
            }
        }
        own
    }

    fn fits(&self, own: &BTreeSet<usize>) -> bool {
        let label = |&i: &usize| Label::new(self.wishes[i], i);
        self.jammed(&own.iter().map(label).collect::<Vec<_>>()).is_empty()
    }

    /// Those with a label of their own, and the rest counted.
    fn labels(
        &self,
        own: &BTreeSet<usize>,
        spread: &Spread,
        known: &mut BTreeMap<(usize, usize, usize), Slip>,
        more: &mut impl FnMut(&[usize]) -> Slip,
    ) -> Vec<Label> {
        let mut labels: Vec<Label> = own.iter().map(|&i| Label::new(self.wishes[i], i)).collect();
        for rest in self.groups(own, spread) {
            let key = (rest.first(), rest.last(), rest.len());
            let slip = *known.entry(key).or_insert_with(|| more(&rest.positions().collect::<Vec<_>>()));
            // The leader of a count starts at a mark too.
            let y = self.wishes[rest.middle()].slip.y;
            let held = rest.positions().all(|i| self.wishes[i].held);
            labels.push(Label { slip: Slip { y, ..slip }, held, stands: Stands::More(rest) });
        }
        let extra = |wish: Wish| Label { slip: wish.slip, held: wish.held, stands: Stands::More(Rest::default()) };
        labels.extend(self.extra.map(extra));
        labels.sort_by(|a, b| a.slip.y.total_cmp(&b.slip.y));
        labels
    }

    fn spread(&self, group: f64) -> Spread {
        let far = |&i: &usize| self.wishes[i].slip.y - self.wishes[i - 1].slip.y > group;
        Spread { group, far: (1..self.wishes.len()).filter(far).collect() }
    }

    /// Neighbours without a label of their own.
    fn groups(&self, own: &BTreeSet<usize>, spread: &Spread) -> Vec<Rest> {
        let mut groups = Vec::new();
        let mut start = 0;
        for end in own.iter().copied().chain([self.wishes.len()]) {
            self.group(start..end, spread, &mut groups);
            start = end + 1;
        }
        groups
    }

    /// Adds a stretch that has no labels to the last group, as far as it belongs there, and to new ones.
    fn group(&self, free: Range<usize>, Spread { group, far }: &Spread, groups: &mut Vec<Rest>) {
        let apart = |i: usize, j: usize| self.wishes[j].slip.y - self.wishes[i].slip.y;
        let mut at = free.start;
        while at < free.end {
            let near = |rest: &mut Rest| apart(rest.last(), at) <= *group && apart(rest.first(), at) <= STRETCH * group;
            let mut rest = groups.pop_if(near).unwrap_or_default();
            let first = rest.0.first().map_or(at, |part| part.start);
            let next = far.get(far.partition_point(|&i| i <= at)).map_or(free.end, |&i| i.min(free.end));
            let reach = |wish: &Wish| wish.slip.y - self.wishes[first].slip.y <= STRETCH * group;
            let end = at + 1 + self.wishes[at + 1..next].partition_point(reach);
            rest.0.push(at..end);
            groups.push(rest);
            at = end;
        }
    }

    /// The labels of one column that have no room among each other; none where all have.
    fn jammed(&self, labels: &[Label]) -> Vec<usize> {
        let slips: Vec<Slip> = labels.iter().map(|label| label.slip).collect();
        let held: Vec<bool> = labels.iter().map(|label| label.held).collect();
        let left = if self.two { sides(&slips, &held) } else { vec![false; slips.len()] };
        for side in [false, true] {
            let column: Vec<usize> = (0..slips.len()).filter(|&at| left[at] == side).collect();
            let slips: Vec<Slip> = column.iter().map(|&at| slips[at]).collect();
            if let Some((first, last)) = jam(&slips, self.limits) {
                return column[first..=last].to_vec();
            }
        }
        Vec::new()
    }

    /// An event counted alone, where its own label has room instead.
    fn alone(&self, labels: &[Label], spent: &[bool]) -> Option<usize> {
        let single = |label: &Label| match &label.stands {
            Stands::More(rest) if rest.len() == 1 => Some(rest.first()),
            _ => None,
        };
        let at = labels.iter().position(|label| single(label).is_some_and(|i| !spent[i]))?;
        let i = single(&labels[at])?;
        let mut tried = labels.to_vec();
        tried[at] = Label::new(self.wishes[i], i);
        self.jammed(&tried).is_empty().then_some(i)
    }
}

impl Label {
    /// Of one event.
    fn new(wish: Wish, i: usize) -> Label {
        Label { slip: wish.slip, held: wish.held, stands: Stands::Own(i) }
    }

    /// The event whose label it is.
    fn own(&self) -> Option<usize> {
        if let Stands::Own(i) = self.stands { Some(i) } else { None }
    }

    fn stays(self) -> Left {
        let kept = match self.stands {
            Stands::Own(i) => Kept::Own(i),
            Stands::More(rest) => Kept::More(rest.positions().collect()),
        };
        Left { slip: self.slip, held: self.held, kept }
    }
}

#[cfg(test)]
mod tests {
    use super::{Rest, STRETCH, Sieve, Wish};
    use crate::geom::Interval;
    use crate::layout::labels::selection::Kept;
    use crate::layout::vertical::columns::{Limits, Slip};
    use std::collections::BTreeSet;

    fn slip(y: f64) -> Slip {
        Slip { y, middle: 7.0, height: 30.0 }
    }

    fn sift(ys: &[f64], stray: f64) -> Vec<Kept> {
        let wishes: Vec<Wish> = ys.iter().map(|&y| Wish { slip: slip(y), held: false }).collect();
        let ranked: Vec<usize> = (0..ys.len()).collect();
        let limits = Limits { field: Interval::new(-200.0, 1_000.0), stray };
        let sieve = Sieve { wishes: &wishes, ranked: &ranked, extra: None, two: false, limits, most: f64::INFINITY };
        sieve.sift(|_| slip(0.0)).into_iter().map(|label| label.kept).collect()
    }

    #[test]
    fn all_stay_where_all_have_room() {
        assert_eq!(sift(&[0.0, 1.0, 300.0], 40.0), [Kept::Own(0), Kept::Own(1), Kept::Own(2)]);
    }

    #[test]
    fn the_lightest_of_a_burst_are_counted_by_one_label() {
        let kept = sift(&[100.0, 100.0, 101.0, 101.0, 102.0, 400.0], 41.0);
        assert_eq!(kept, [Kept::Own(0), Kept::Own(1), Kept::More(vec![2, 3, 4]), Kept::Own(5)]);
    }

    #[test]
    fn none_is_lost_whatever_the_room() {
        for stray in [0.0, 20.0, 60.0, 200.0] {
            let ys: Vec<f64> = (0..90).map(|i| f64::from(i * i % 400)).collect();
            let mut ys = ys;
            ys.sort_by(f64::total_cmp);
            let mut seen: Vec<usize> = Vec::new();
            for kept in sift(&ys, stray) {
                match kept {
                    Kept::Own(i) => seen.push(i),
                    Kept::More(rest) => seen.extend(rest),
                }
            }
            seen.sort_unstable();
            assert_eq!(seen, (0..90).collect::<Vec<_>>(), "{stray}");
        }
    }

    /// The groups as a walk from label to label finds them.
    fn walked(ys: &[f64], own: &BTreeSet<usize>, group: f64) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for i in (0..ys.len()).filter(|i| !own.contains(i)) {
            match groups.last_mut() {
                Some(rest) if ys[i] - ys[rest[rest.len() - 1]] <= group && ys[i] - ys[rest[0]] <= STRETCH * group => {
                    rest.push(i);
                }
                _ => groups.push(vec![i]),
            }
        }
        groups
    }

    #[test]
    fn stretches_hold_what_a_walk_from_label_to_label_finds() {
        let mut seed = 1_u32;
        let mut below = |end: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) % end
        };
        let mut parted = 0;
        for round in 0..300 {
            let (count, length) = (below(60), 1 + below(if round % 2 == 0 { 90 } else { 2_000 }));
            let mut ys: Vec<f64> = (0..count).map(|_| f64::from(below(length))).collect();
            ys.sort_by(f64::total_cmp);
            let own: BTreeSet<usize> = (0..ys.len()).filter(|_| below(4) == 0).collect();
            let wishes: Vec<Wish> = ys.iter().map(|&y| Wish { slip: slip(y), held: false }).collect();
            let limits = Limits { field: Interval::new(0.0, 1.0), stray: 1.0 };
            let sieve = Sieve { wishes: &wishes, ranked: &[], extra: None, two: false, limits, most: 0.0 };
            let groups = sieve.groups(&own, &sieve.spread(8.0));
            let middles: Vec<usize> = groups.iter().map(Rest::middle).collect();
            let found: Vec<Vec<usize>> = groups.iter().map(|rest| rest.positions().collect()).collect();
            assert_eq!(found, walked(&ys, &own, 8.0), "{ys:?}, {own:?}");
            assert_eq!(middles, found.iter().map(|rest| rest[rest.len() / 2]).collect::<Vec<_>>(), "{found:?}");
            parted += groups.iter().filter(|rest| rest.0.len() > 1).count();
        }
        assert!(parted > 100, "{parted} groups go around a label");
    }
}
