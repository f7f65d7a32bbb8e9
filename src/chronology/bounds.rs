//! What the date of an event says of its beginning and its end.

use crate::model::{Chronicle, Event};
use crate::time::{Date, Doubt, Edge, Extent, Instant, Length, Shape};

/// The first instant and the one after the last; `None` where the date says neither.
pub(crate) type Range = (Option<Instant>, Option<Instant>);

/// What a date says of the two ends of its event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) begin: Range,
    pub(crate) end: Range,
    /// Whether the date gives its two ends apart: an interval, or what lasts all of its date.
    pub(crate) is_span: bool,
    /// Whether a part of it is in doubt, so that it says nothing.
    pub(crate) is_doubted: bool,
}

const NOTHING: Range = (None, None);

/// What the date of an event says. What is uncertain says nothing, and so does what is approximate, unless `about` says by how
/// much; of several dates of which one is meant it is their hull.
pub(crate) fn known(chronicle: &Chronicle, event: &Event) -> Known {
    let about = event.about.or(chronicle.about);
    let written = event.date.as_written();
    let doubt = event.extent.doubt;
    let whole = |range: Range| sure(range, doubt, about);
    let known = |begin, end, is_span| Known { begin, end, is_span, is_doubted: false };
    let known = match &event.extent.shape {
        Shape::Point(first, last) => {
            let range = whole((Some(*first), Some(*last)));
            known(range, range, false)
        }
        Shape::Span { start, end } if written.starts_with('[') => {
            let range = whole((edge(*start).0, edge(*end).1));
            known(range, range, false)
        }
        Shape::Span { start, end } => {
            let [first, last] = doubts(&event.date, doubt);
            known(sure(edge(*start), first, about), sure(edge(*end), last, about), true)
        }
        Shape::OneOf(_) => {
            let range = whole(hull(&event.extent));
            known(range, range, false)
        }
        Shape::AllOf(pairs) => {
            let begin = pairs.iter().min().map_or(NOTHING, |(first, last)| (Some(*first), Some(*last)));
            let end = pairs.iter().max_by_key(|pair| (pair.1, pair.0));
            let end = end.map_or(NOTHING, |(first, last)| (Some(*first), Some(*last)));
            known(whole(begin), whole(end), true)
        }
    };
    let is_said = |range: Range| range != NOTHING;
    let is_doubted = (doubt.approximate || doubt.uncertain) && !(is_said(known.begin) && is_said(known.end));
    Known { is_doubted, ..known }
}

/// The dates of which one is meant, where the date of an event names several and is not so much in doubt that it says nothing.
pub(crate) fn members(chronicle: &Chronicle, event: &Event) -> Vec<(Instant, Instant)> {
    let Shape::OneOf(pairs) = &event.extent.shape else { return Vec::new() };
    let about = event.about.or(chronicle.about);
    let said = |pair: &(Instant, Instant)| sure((Some(pair.0), Some(pair.1)), event.extent.doubt, about);
    pairs.iter().filter_map(|pair| said(pair).0.zip(said(pair).1)).collect()
}

fn hull(extent: &Extent) -> Range {
    extent.hull().map_or(NOTHING, |(first, last)| (Some(first), Some(last)))
}

fn edge(edge: Edge) -> Range {
    match edge {
        Edge::Within(first, last) => (Some(first), Some(last)),
        Edge::Open | Edge::Unknown => NOTHING,
    }
}

/// What a range says that is in doubt so.
fn sure(range: Range, doubt: Doubt, about: Option<Length>) -> Range {
    match (doubt.uncertain, doubt.approximate, about) {
        (true, ..) | (false, true, None) => NOTHING,
        (false, false, _) => range,
        (false, true, Some(about)) => widened(range, about),
    }
}

/// So much wider on both sides.
fn widened((first, last): Range, about: Length) -> Range {
    let (_, most) = about.seconds();
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let first = first.map(|at| Instant(at.0.saturating_sub(most)));
    (first, last.map(|at| Instant(at.0.saturating_add(most))))
}

/// The doubts about the two ends of an interval, each for itself; both of the whole where its ends cannot be read alone.
fn doubts(date: &Date, whole: Doubt) -> [Doubt; 2] {
    // What is nowhere in doubt is so at neither end.
    if !whole.approximate && !whole.uncertain {
        return [whole, whole];
    }
    let end = |text: &str| match text {
        "" | ".." => Some(Doubt::default()),
        text => Some(Date::if_written(text)?.extent()?.doubt),
    };
    let ends = date.as_written().split_once('/').and_then(|(first, last)| Some([end(first)?, end(last)?]));
    ends.unwrap_or([whole, whole])
}
