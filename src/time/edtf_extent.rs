//! Reach: a parsed date turned into what it draws as.

use edtf_core::{Edtf, Interval, IntervalEndpoint, Set, SetElement, SetKind, YearKind};

use crate::time::bounds;
use crate::time::instant::DAY;
use crate::time::time_of_day;
use crate::time::time_of_day::Timed;
use crate::time::{Civil, Doubt, Edge, Extent, Instant, Limit, Shape};

/// From the first instant up to, not including, the second.
type Pair = (Instant, Instant);

/// `None` where seconds do not reach.
pub(super) fn extent(value: &Edtf) -> Option<Extent> {
    let doubt = Doubt {
        approximate: value.is_approximate(),
        uncertain: value.is_uncertain(),
        unspecified: value.has_unspecified(),
    };
    Some(Extent { shape: shape(value)?, doubt })
}

fn shape(value: &Edtf) -> Option<Shape> {
    match value {
        Edtf::Date(date) => pair(date).map(|(first, last)| Shape::Point(first, last)),
        Edtf::DateTime(at) => time_of_day::shape(&Timed::At((*at).into()), None),
        Edtf::Interval(interval) => span(interval),
        Edtf::Set(set) => members(set),
    }
}

/// All the days that a date can mean.
pub(super) fn pair(date: &edtf_core::Date) -> Option<Pair> {
    let bounds = bounds::of_date(date);
    let (Limit::Day(first), Limit::Day(last)) = (bounds.earliest, bounds.latest) else { return None };
    of_days((first, last))
}

/// From the beginning of a day to the end of another.
pub(super) fn of_days((first, last): (Civil, Civil)) -> Option<Pair> {
    Some((Instant::checked_from_civil(first)?, after(last)?))
}

/// Midnight at the end of a day.
fn after(day: Civil) -> Option<Instant> {
    Instant::checked_from_civil(day)?.0.checked_add(DAY).map(Instant)
}

fn span(interval: &Interval) -> Option<Shape> {
    Some(between(edge(&interval.start)?, edge(&interval.end)?))
}

/// What lasted from one end to another.
pub(super) fn between(start: Edge, end: Edge) -> Shape {
    let (Edge::Within(first, started), Edge::Within(ending, last)) = (start, end) else {
        return Shape::Span { start, end };
    };
    // It cannot start after it has ended: in `2004/2004-06` it started by the end of June.
    let (started, ending) = (started.min(last), ending.max(first));
    Shape::Span { start: Edge::Within(first, started), end: Edge::Within(ending, last) }
}

fn edge(end: &IntervalEndpoint) -> Option<Edge> {
    match end {
        IntervalEndpoint::Date(date) => pair(date).map(|(first, last)| Edge::Within(first, last)),
        IntervalEndpoint::Unknown => Some(Edge::Unknown),
        IntervalEndpoint::Open | IntervalEndpoint::OnOrBefore(_) | IntervalEndpoint::OnOrAfter(_) => Some(Edge::Open),
    }
}

/// A set with a `..` at its rim has no first or no last member: it draws as a span that is open there. A set of one date
/// is that date: nothing is left to choose.
fn members(set: &Set) -> Option<Shape> {
    if let [SetElement::Date(only)] = &set.elements[..] {
        return pair(only).map(|(first, last)| Shape::Point(first, last));
    }
    let pairs = set.elements.iter().map(element).collect::<Option<Vec<Pair>>>()?;
    let (first, last) = hull(&pairs)?;
    let open_start = set.elements.iter().any(|element| matches!(element, SetElement::OnOrBefore(_)));
    let open_end = set.elements.iter().any(|element| matches!(element, SetElement::OnOrAfter(_)));
    let edge = |open| if open { Edge::Open } else { Edge::Within(first, last) };
    Some(match set.kind {
        _ if open_start || open_end => Shape::Span { start: edge(open_start), end: edge(open_end) },
        SetKind::OneMember => Shape::OneOf(pairs),
        SetKind::AllMembers => Shape::AllOf(pairs),
    })
}

pub(super) fn element(element: &SetElement) -> Option<Pair> {
    match element {
        SetElement::Date(date) | SetElement::OnOrBefore(date) | SetElement::OnOrAfter(date) => pair(date),
        SetElement::Range(from, to) => Some((pair(from)?.0, pair(to)?.1)),
    }
}

/// The first and last instant of some pairs.
pub(super) fn hull(pairs: &[Pair]) -> Option<Pair> {
    let first = pairs.iter().map(|pair| pair.0).min()?;
    let last = pairs.iter().map(|pair| pair.1).max()?;
    Some((first, last))
}

/// See `Date::sort_key`.
pub(super) fn sort_key(value: &Edtf) -> Pair {
    match value {
        Edtf::Date(date) => sure_pair(date),
        Edtf::DateTime(at) => time_of_day::sort_key(&Timed::At((*at).into()), None),
        Edtf::Interval(interval) => interval_key(interval),
        Edtf::Set(set) => {
            let keys: Vec<Pair> = set.elements.iter().map(element_key).collect();
            hull(&keys).unwrap_or((FIRST, LAST))
        }
    }
}

const FIRST: Instant = Instant(i64::MIN);
const LAST: Instant = Instant(i64::MAX);

fn interval_key(interval: &Interval) -> Pair {
    let dated = |end: &IntervalEndpoint| match end {
        IntervalEndpoint::Date(date) => Some(sure_pair(date)),
        IntervalEndpoint::OnOrBefore(date) => Some((FIRST, sure_pair(date).1)),
        IntervalEndpoint::OnOrAfter(date) => Some((sure_pair(date).0, LAST)),
        IntervalEndpoint::Open => Some((FIRST, LAST)),
        IntervalEndpoint::Unknown => None,
    };
    match (dated(&interval.start), dated(&interval.end)) {
        (Some(start), Some(end)) => (start.0, end.1),
        (Some(known), None) | (None, Some(known)) => known,
        (None, None) => (FIRST, LAST),
    }
}

fn element_key(element: &SetElement) -> Pair {
    match element {
        SetElement::Date(date) => sure_pair(date),
        SetElement::OnOrBefore(date) => (FIRST, sure_pair(date).1),
        SetElement::OnOrAfter(date) => (sure_pair(date).0, LAST),
        SetElement::Range(from, to) => (sure_pair(from).0, sure_pair(to).1),
    }
}

/// Like `pair`, with days that cannot be counted at the end of time on their side.
fn sure_pair(date: &edtf_core::Date) -> Pair {
    let bounds = bounds::of_date(date);
    let edge = if is_before_zero(date) { FIRST } else { LAST };
    let first = if let Limit::Day(day) = bounds.earliest { Instant::from_civil(day) } else { edge };
    let last = if let Limit::Day(day) = bounds.latest { after(day).unwrap_or(edge) } else { edge };
    (first, last)
}

fn is_before_zero(date: &edtf_core::Date) -> bool {
    match date.year.kind {
        YearKind::Standard { negative, .. } => negative,
        YearKind::Big { value } => value < 0,
        YearKind::Exponential { significand, .. } => significand < 0,
    }
}
