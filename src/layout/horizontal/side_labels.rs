//! The labels of both sides of a horizontal picture while they are chosen, each side with its depth.

use crate::geom::Interval;
use crate::layout::boundary_labels::{BoundaryLabel, one_sided_depth};

/// What a label stands for: a position among the points, or a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) enum Whose {
    Event(usize),
    Slot(usize),
}

/// The labels of one side, ascending.
#[derive(Debug, Clone)]
pub(in crate::layout) struct SideLabels {
    pub(in crate::layout) labels: Vec<BoundaryLabel>,
    pub(in crate::layout) whose: Vec<Whose>,
    /// px; none where labels have changed since it was measured.
    pub(in crate::layout) depth: Option<f64>,
}

impl SideLabels {
    pub(in crate::layout) const EMPTY: SideLabels =
        SideLabels { labels: Vec::new(), whose: Vec::new(), depth: Some(0.0) };

    pub(in crate::layout) fn add(&mut self, label: BoundaryLabel, whose: Whose) {
        let at = self.labels.partition_point(|other| other.x <= label.x);
        self.labels.insert(at, label);
        self.whose.insert(at, whose);
        self.depth = None;
    }

    /// Takes the label at that position away.
    pub(in crate::layout) fn remove(&mut self, at: usize) {
        self.labels.remove(at);
        self.whose.remove(at);
        self.depth = None;
    }

    /// Puts another label in the place of the one at that position, or takes that away.
    pub(in crate::layout) fn replace(&mut self, at: usize, label: Option<BoundaryLabel>) {
        let (old, whose, depth) = (self.labels[at], self.whose[at], self.depth);
        self.remove(at);
        let Some(label) = label else { return };
        self.add(label, whose);
        // As wide and high at the same place, and no other came before it: nothing has moved.
        let is_same = (old.x, old.width, old.height) == (label.x, label.width, label.height) && self.whose[at] == whose;
        self.depth = depth.filter(|_| is_same);
    }

    /// The same with its depth, where every label has a place.
    pub(in crate::layout) fn settled(mut self, field: Interval) -> Option<SideLabels> {
        if self.depth.is_none() {
            self.depth = Some(one_sided_depth(&self.labels, field)?);
        }
        Some(self)
    }

    /// px
    pub(in crate::layout) fn depth(&self) -> f64 {
        self.depth.unwrap_or(0.0)
    }
}

/// Above and below the axis.
pub(in crate::layout) type Sides = [SideLabels; 2];

/// The sides with one label more, on the side that is lower with it; `None` where it has no place on either.
pub(in crate::layout) fn lowest(
    mut sides: Sides,
    label: BoundaryLabel,
    whose: Whose,
    field: Interval,
) -> Option<Sides> {
    let with = |side: &SideLabels| {
        let mut side = side.clone();
        side.add(label, whose);
        side.settled(field)
    };
    let tried = [0, 1].into_iter().filter_map(|k| Some((k, with(&sides[k])?)));
    let (k, side) = tried.min_by(|a, b| a.1.depth().total_cmp(&b.1.depth()))?;
    sides[k] = side;
    Some(sides)
}

#[cfg(test)]
mod tests {
    use super::{SideLabels, Whose};
    use crate::geom::Interval;
    use crate::layout::boundary_labels::{BoundaryLabel, Spacing, one_sided_depth};

    /// Labels at seven places, so that several may stand at one, each as wide and high as its number says.
    fn side(numbers: &[usize]) -> SideLabels {
        let mut side = SideLabels::EMPTY;
        numbers.iter().enumerate().for_each(|(i, number)| side.add(label(*number), Whose::Event(i)));
        side
    }

    fn label(number: usize) -> BoundaryLabel {
        let (x, width) = (60.0 + 40.0 * (number % 7) as f64, 30.0 + 40.0 * (number % 5) as f64);
        let height = 12.0 + 15.0 * (number % 4) as f64;
        BoundaryLabel { key: number as u64, x, spacing: Spacing::NEAR, width, height }
    }

    #[test]
    fn a_label_in_the_place_of_another_leaves_no_depth_but_the_measured_one() {
        let field = Interval::new(0.0, 600.0);
        let mut kept = 0;
        for numbers in [[0, 3, 6, 9, 12], [1, 8, 2, 9, 15], [0, 0, 0, 3, 3], [7, 14, 1, 21, 4], [22, 15, 8, 1, 29]] {
            for at in 0..numbers.len() {
                for number in numbers.into_iter().chain([2, 8, 60]) {
                    let mut side = side(&numbers).settled(field).expect("room");
                    side.replace(at, Some(label(number)));
                    kept += usize::from(side.depth.is_some());
                    let measured = one_sided_depth(&side.labels, field);
                    assert!(side.depth.is_none() || side.depth == measured, "{numbers:?}, {number} at {at}");
                }
            }
        }
        assert!(kept > 10, "a depth is kept where nothing has moved: {kept} times");
    }
}
