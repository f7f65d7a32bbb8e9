//! The stops of a sequential scale: where events stand on it.

use crate::layout::scale::{ScaleKind, TimeScale};
use crate::time::{Edge, Extent, Instant, Shape};

/// What a sequential scale counts by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct Stop {
    /// Where it stands.
    pub(in crate::layout) at: Instant,
    /// Within which it happened.
    pub(in crate::layout) reach: (Instant, Instant),
    /// Whether its author is not sure.
    pub(in crate::layout) doubtful: bool,
    /// Whether it is the last second of what lasts all of its date, which is over when that second is.
    pub(in crate::layout) ends_whole: bool,
}

impl Stop {
    /// Takes in what stands at the same place.
    pub(super) fn join(&mut self, other: Stop) -> bool {
        self.reach = (self.reach.0.min(other.reach.0), self.reach.1.max(other.reach.1));
        self.doubtful |= other.doubtful;
        self.ends_whole &= other.ends_whole;
        true
    }
}

/// Where an event's marks stand: the middle of what a point can mean, both ends of a span.
pub(super) fn stops(extent: &Extent) -> Vec<Stop> {
    let doubtful = extent.doubt.approximate || extent.doubt.uncertain;
    let stop = |reach: (Instant, Instant)| Stop {
        at: Instant(reach.0.0.midpoint(reach.1.0)),
        reach,
        doubtful,
        ends_whole: false,
    };
    let edge = |edge: Edge| match edge {
        Edge::Within(from, to) => Some(stop((from, to))),
        Edge::Open | Edge::Unknown => None,
    };
    match &extent.shape {
        Shape::Point(from, to) => vec![stop((*from, *to))],
        Shape::Span { start, end } => edge(*start).into_iter().chain(edge(*end)).collect(),
        Shape::OneOf(each) | Shape::AllOf(each) => each.iter().copied().map(stop).collect(),
    }
}

impl TimeScale {
    /// Whether its distances are steps and not durations.
    pub(in crate::layout) fn is_sequential(&self) -> bool {
        match self.kind {
            ScaleKind::Sequential => true,
            ScaleKind::Linear | ScaleKind::Broken | ScaleKind::Focus => false,
        }
    }

    /// What a sequential scale counts by, in order; of others nothing.
    pub(in crate::layout) fn stops(&self) -> &[Stop] {
        &self.stops
    }
}
