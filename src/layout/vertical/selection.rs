//! Label selection in columns: which labels stay where all would be moved too far.

use crate::layout::labels::target::Target;
use crate::layout::vertical::columns::{Column, LABEL_GAP, LabelBox, Limits, overlaps, sides};
use crate::layout::vertical::run::Rest;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Labels tried at most.
pub(in crate::layout) const LABELS_TRIED: usize = 300;
/// Events further apart than this are not counted by one label, px,
const GROUP: f64 = 60.0;
/// nor those of a longer stretch.
const STRETCH: f64 = 4.0;

/// A label that may be there.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct Candidate {
    pub(in crate::layout) label_box: LabelBox,
    /// The column that it must stand in, if any.
    pub(in crate::layout) held: Option<Column>,
}

/// A label that is there.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::layout) struct Selected {
    pub(in crate::layout) label_box: LabelBox,
    pub(in crate::layout) held: Option<Column>,
    pub(in crate::layout) kept: Target,
}

/// What to sift.
pub(in crate::layout) struct LabelSelector<'a> {
    /// Ascending by place.
    pub(in crate::layout) candidates: &'a [Candidate],
    /// Positions among them, the weightiest first: only these can have a label of their own.
    pub(in crate::layout) ranked: &'a [usize],
    /// Always there, counting others than these.
    pub(in crate::layout) extra: Option<Candidate>,
    pub(in crate::layout) two: bool,
    pub(in crate::layout) limits: Limits,
    /// Labels of single events take no more, one under the other, px.
    pub(in crate::layout) most: f64,
}

/// A label while it is not known whether it stays.
#[derive(Debug, Clone)]
struct Label {
    label_box: LabelBox,
    held: Option<Column>,
    target: Target<Rest>,
}

/// How far apart neighbours may be.
struct Spread {
    /// px
    group: f64,
    /// Positions that are further from the one before, ascending.
    far: Vec<usize>,
}

impl LabelSelector<'_> {
    /// The labels that stay, ascending by place; `more` is how high the label of several would be.
    pub(in crate::layout) fn select(&self, mut more: impl FnMut(&[usize]) -> LabelBox) -> Vec<Selected> {
        let mut own = self.fitting();
        // Each is given its own label once at most, so that this ends; those not ranked are not.
        let mut tried = vec![true; self.candidates.len()];
        let (mut spread, mut known) = (self.spread(GROUP), BTreeMap::new());
        let mut weight = vec![0; self.candidates.len()];
        self.ranked.iter().enumerate().for_each(|(place, &i)| (weight[i], tried[i]) = (place, false));
        loop {
            let labels = self.labels(&own, &spread, &mut known, &mut more);
            let overlapping = self.overlapping(&labels);
            let weakest = overlapping.iter().filter_map(|&at| labels[at].own()).max_by_key(|&i| weight[i]);
            let counts = labels.iter().filter(|label| label.own().is_none()).count();
            match weakest {
                Some(i) => drop(own.remove(&i)),
                None if overlapping.is_empty() => match self.alone(&labels, &tried) {
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
        if all.len() == self.candidates.len() && self.fits(&all) {
            return all;
        }
        let mut own = BTreeSet::new();
        let mut left = self.most;
        for &i in self.ranked {
            let height = self.candidates[i].label_box.height + LABEL_GAP;
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
        let label = |&i: &usize| Label::new(self.candidates[i], i);
        self.overlapping(&own.iter().map(label).collect::<Vec<_>>()).is_empty()
    }

    /// Those with a label of their own, and the rest counted.
    fn labels(
        &self,
        own: &BTreeSet<usize>,
        spread: &Spread,
        known: &mut BTreeMap<(usize, usize, usize), LabelBox>,
        more: &mut impl FnMut(&[usize]) -> LabelBox,
    ) -> Vec<Label> {
        let mut labels: Vec<Label> = own.iter().map(|&i| Label::new(self.candidates[i], i)).collect();
        let same = |i: usize, j: usize| self.candidates[i].held == self.candidates[j].held;
        for rest in self.groups(own, spread) {
            let key = (rest.first(), rest.last(), rest.len());
            let label_box = *known.entry(key).or_insert_with(|| more(&rest.positions().collect::<Vec<_>>()));
            // The leader of a count starts at a mark too.
            let LabelBox { y, lift, .. } = self.candidates[rest.middle()].label_box;
            let held = self.candidates[rest.first()].held.filter(|_| rest.positions().all(|i| same(rest.first(), i)));
            labels.push(Label { label_box: LabelBox { y, lift, ..label_box }, held, target: Target::Several(rest) });
        }
        let extra = |candidate: Candidate| Label {
            label_box: candidate.label_box,
            held: candidate.held,
            target: Target::Several(Rest::default()),
        };
        labels.extend(self.extra.map(extra));
        labels.sort_by(|a, b| a.label_box.y.total_cmp(&b.label_box.y));
        labels
    }

    fn spread(&self, group: f64) -> Spread {
        let far = |&i: &usize| self.candidates[i].label_box.y - self.candidates[i - 1].label_box.y > group;
        Spread { group, far: (1..self.candidates.len()).filter(far).collect() }
    }

    /// Neighbours without a label of their own.
    fn groups(&self, own: &BTreeSet<usize>, spread: &Spread) -> Vec<Rest> {
        let mut groups = Vec::new();
        let mut start = 0;
        for end in own.iter().copied().chain([self.candidates.len()]) {
            self.group(start..end, spread, &mut groups);
            start = end + 1;
        }
        groups
    }

    /// Adds a stretch that has no labels to the last group, as far as it belongs there, and to new ones.
    fn group(&self, free: Range<usize>, Spread { group, far }: &Spread, groups: &mut Vec<Rest>) {
        let apart = |i: usize, j: usize| self.candidates[j].label_box.y - self.candidates[i].label_box.y;
        let mut at = free.start;
        while at < free.end {
            let near = |rest: &mut Rest| apart(rest.last(), at) <= *group && apart(rest.first(), at) <= STRETCH * group;
            let mut rest = groups.pop_if(near).unwrap_or_default();
            let first = rest.0.first().map_or(at, |part| part.start);
            let next = far.get(far.partition_point(|&i| i <= at)).map_or(free.end, |&i| i.min(free.end));
            let reach =
                |candidate: &Candidate| candidate.label_box.y - self.candidates[first].label_box.y <= STRETCH * group;
            let end = at + 1 + self.candidates[at + 1..next].partition_point(reach);
            rest.0.push(at..end);
            groups.push(rest);
            at = end;
        }
    }

    /// The labels of one column that have no room among each other; none where all have.
    fn overlapping(&self, labels: &[Label]) -> Vec<usize> {
        let label_boxes: Vec<LabelBox> = labels.iter().map(|label| label.label_box).collect();
        let held: Vec<Option<Column>> = labels.iter().map(|label| label.held).collect();
        let columns = if self.two { sides(&label_boxes, &held) } else { vec![Column::Right; label_boxes.len()] };
        for side in [Column::Right, Column::Left] {
            let column: Vec<usize> = (0..label_boxes.len()).filter(|&at| columns[at] == side).collect();
            let label_boxes: Vec<LabelBox> = column.iter().map(|&at| label_boxes[at]).collect();
            if let Some((first, last)) = overlaps(&label_boxes, self.limits) {
                return column[first..=last].to_vec();
            }
        }
        Vec::new()
    }

    /// An event counted alone, where its own label has room instead.
    fn alone(&self, labels: &[Label], spent: &[bool]) -> Option<usize> {
        let single = |label: &Label| match &label.target {
            Target::Several(rest) if rest.len() == 1 => Some(rest.first()),
            _ => None,
        };
        let at = labels.iter().position(|label| single(label).is_some_and(|i| !spent[i]))?;
        let i = single(&labels[at])?;
        let mut tried = labels.to_vec();
        tried[at] = Label::new(self.candidates[i], i);
        self.overlapping(&tried).is_empty().then_some(i)
    }
}

impl Label {
    /// Of one event.
    fn new(candidate: Candidate, i: usize) -> Label {
        Label { label_box: candidate.label_box, held: candidate.held, target: Target::Event(i) }
    }

    /// The event whose label it is.
    fn own(&self) -> Option<usize> {
        if let Target::Event(i) = self.target { Some(i) } else { None }
    }

    fn stays(self) -> Selected {
        let kept = match self.target {
            Target::Event(i) => Target::Event(i),
            Target::Several(rest) => Target::Several(rest.positions().collect()),
        };
        Selected { label_box: self.label_box, held: self.held, kept }
    }
}

#[cfg(test)]
mod tests;
