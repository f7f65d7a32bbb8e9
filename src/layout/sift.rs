//! Sifting. What it is: which labels of columns stay where all would be moved too far. In: where labels want to stand,
//! their order of weight, how far they may stray. Out: labels of one event, and labels of many. It must not drop one.

use crate::layout::column::{GAP, Limits, Slip, jam, sides};
use crate::layout::fold::Kept;
use std::collections::{BTreeMap, BTreeSet};

/// Labels tried at most.
pub(super) const MOST: usize = 300;
/// Events further apart than this are not counted by one label, px,
const GROUP: f64 = 60.0;
/// nor those of a longer stretch.
const STRETCH: f64 = 4.0;

/// A label that may be there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub(super) slip: Slip,
    /// Whether it must stand in the right column.
    pub(super) held: bool,
}

/// A label that is there.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Left {
    pub(super) slip: Slip,
    pub(super) held: bool,
    pub(super) kept: Kept,
}

/// What to sift.
pub(super) struct Sieve<'a> {
    /// Ascending by place.
    pub(super) wishes: &'a [Wish],
    /// Positions among them, the weightiest first; only the first [`MOST`] can have a label of their own.
    pub(super) ranked: &'a [usize],
    /// Always there, counting others than these.
    pub(super) extra: Option<Wish>,
    pub(super) two: bool,
    pub(super) limits: Limits,
    /// Labels of single events take no more, one under the other, px.
    pub(super) most: f64,
}

impl Sieve<'_> {
    /// The labels that stay, ascending by place; `more` is how high the label of several would be.
    pub(super) fn sift(&self, mut more: impl FnMut(&[usize]) -> Slip) -> Vec<Left> {
        let mut own = self.fitting();
        // Each is given its own label once at most, so that this ends; those past the first are not.
        let mut tried: BTreeSet<usize> = self.ranked.iter().copied().skip(MOST).collect();
        let (mut group, mut known) = (GROUP, BTreeMap::new());
        let mut weight = vec![0; self.wishes.len()];
        self.ranked.iter().enumerate().for_each(|(place, &i)| weight[i] = place);
        loop {
            let labels = self.labels(&own, group, &mut known, &mut more);
            let jammed = self.jammed(&labels);
            let weakest = jammed.iter().filter_map(|&at| labels[at].own()).max_by_key(|&i| weight[i]);
            let counts = labels.iter().filter(|label| label.own().is_none()).count();
            match weakest {
                Some(i) => drop(own.remove(&i)),
                None if jammed.is_empty() => match self.alone(&labels, &tried) {
                    Some(i) => {
                        own.insert(i);
                        tried.insert(i);
                    }
                    None => return labels,
                },
                None if counts <= 1 + usize::from(self.extra.is_some()) => return labels,
                None => group *= 2.0,
            }
        }
    }

    /// As many labels as fit, the weightiest first.
    fn fitting(&self) -> BTreeSet<usize> {
        let all: BTreeSet<usize> = self.ranked.iter().copied().take(MOST).collect();
        if all.len() == self.wishes.len() && self.fits(&all) {
            return all;
        }
        let mut own = BTreeSet::new();
        let mut left = self.most;
        for &i in self.ranked.iter().take(MOST) {
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
        let label = |&i: &usize| Left::new(self.wishes[i], Kept::Own(i));
        self.jammed(&own.iter().map(label).collect::<Vec<_>>()).is_empty()
    }

    /// Those with a label of their own, and the rest counted.
    fn labels(
        &self,
        own: &BTreeSet<usize>,
        group: f64,
        known: &mut BTreeMap<(usize, usize, usize), Slip>,
        more: &mut impl FnMut(&[usize]) -> Slip,
    ) -> Vec<Left> {
        let mut labels: Vec<Left> = own.iter().map(|&i| Left::new(self.wishes[i], Kept::Own(i))).collect();
        for rest in self.groups(own, group) {
            let key = (rest[0], rest[rest.len() - 1], rest.len());
            let slip = *known.entry(key).or_insert_with(|| more(&rest));
            // The leader of a count starts at a mark too.
            let y = self.wishes[rest[rest.len() / 2]].slip.y;
            let held = rest.iter().all(|&i| self.wishes[i].held);
            labels.push(Left { slip: Slip { y, ..slip }, held, kept: Kept::More(rest) });
        }
        labels.extend(self.extra.map(|extra| Left::new(extra, Kept::More(Vec::new()))));
        labels.sort_by(|a, b| a.slip.y.total_cmp(&b.slip.y));
        labels
    }

    /// Neighbours without a label of their own.
    fn groups(&self, own: &BTreeSet<usize>, group: f64) -> Vec<Vec<usize>> {
        let y = |i: usize| self.wishes[i].slip.y;
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let mut next = own.iter().peekable();
        for i in 0..self.wishes.len() {
            if next.next_if_eq(&&i).is_some() {
                continue;
            }
            match groups.last_mut() {
                Some(last) if y(i) - y(last[last.len() - 1]) <= group && y(i) - y(last[0]) <= STRETCH * group => {
                    last.push(i);
                }
                _ => groups.push(vec![i]),
            }
        }
        groups
    }

    /// The labels of one column that have no room among each other; none where all have.
    fn jammed(&self, labels: &[Left]) -> Vec<usize> {
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
    fn alone(&self, labels: &[Left], spent: &BTreeSet<usize>) -> Option<usize> {
        let single = |label: &Left| match &label.kept {
            Kept::More(rest) if rest.len() == 1 => Some(rest[0]),
            _ => None,
        };
        let at = labels.iter().position(|label| single(label).is_some_and(|i| !spent.contains(&i)))?;
        let i = single(&labels[at])?;
        let mut tried = labels.to_vec();
        tried[at] = Left::new(self.wishes[i], Kept::Own(i));
        self.jammed(&tried).is_empty().then_some(i)
    }
}

impl Left {
    fn new(wish: Wish, kept: Kept) -> Left {
        Left { slip: wish.slip, held: wish.held, kept }
    }

    /// The event whose label it is.
    fn own(&self) -> Option<usize> {
        if let Kept::Own(i) = self.kept { Some(i) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::{Sieve, Wish};
    use crate::geom::Interval;
    use crate::layout::column::{Limits, Slip};
    use crate::layout::fold::Kept;

    fn sift(ys: &[f64], stray: f64) -> Vec<Kept> {
        let slip = |y: f64| Slip { y, middle: 7.0, height: 30.0 };
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
}
