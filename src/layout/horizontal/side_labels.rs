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
