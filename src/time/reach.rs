//! The reach of a date that is no EDTF value: the time that it covers, from which its extent, its bounds and its place in order
//! follow.

use crate::time::bounds::UNKNOWN;
use crate::time::edtf_extent;
use crate::time::{Bounds, Edge, Instant, Limit, Shape};

/// From the first instant up to, not including, the second.
pub(super) type Pair = (Instant, Instant);

const FIRST: Instant = Instant(i64::MIN);
const LAST: Instant = Instant(i64::MAX);

/// What a date covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Something that happened once, within the pair.
    Once(Pair),
    /// Something that lasted.
    Lasting(Edge, Edge),
}

impl Reach {
    pub(super) fn shape(self) -> Shape {
        match self {
            Reach::Once((first, last)) => Shape::Point(first, last),
            Reach::Lasting(start, end) => edtf_extent::between(start, end),
        }
    }

    /// The first and the last day.
    pub(super) fn bounds(self) -> Bounds {
        match self {
            Reach::Once(pair) => days(pair),
            Reach::Lasting(start, end) => Bounds {
                earliest: edge_days(start, Limit::MinusInfinity).earliest,
                latest: edge_days(end, Limit::PlusInfinity).latest,
            },
        }
    }

    /// See `Date::sort_key`.
    pub(super) fn sort_key(self) -> Pair {
        match self {
            Reach::Once(pair) => pair,
            Reach::Lasting(Edge::Within(first, _), Edge::Within(_, last)) => (first, last),
            Reach::Lasting(Edge::Within(first, last), end) => (first, if end == Edge::Open { LAST } else { last }),
            Reach::Lasting(start, Edge::Within(first, last)) => (if start == Edge::Open { FIRST } else { first }, last),
            Reach::Lasting(..) => (FIRST, LAST),
        }
    }

    /// Whether the whole of its end lies before its start.
    pub(super) fn is_reversed(self) -> bool {
        matches!(self, Reach::Lasting(Edge::Within(start, _), Edge::Within(_, end)) if end <= start)
    }
}

fn edge_days(edge: Edge, open: Limit) -> Bounds {
    match edge {
        Edge::Within(first, last) => days((first, last)),
        Edge::Open => Bounds { earliest: open, latest: open },
        Edge::Unknown => UNKNOWN,
    }
}

fn days((first, end): Pair) -> Bounds {
    let last = Instant(end.0.saturating_sub(1));
    Bounds { earliest: Limit::Day(first.civil()), latest: Limit::Day(last.civil()) }
}
