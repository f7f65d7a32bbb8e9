//! Order in the file: a warning about the few events that stand out of order in a list that is otherwise in order of
//! date.

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::Event;
use crate::text::Span;
use crate::time::{Date, Instant};

/// Fewer events have no order that one could break.
const LEAST: usize = 4;
/// One event in so many may be out of order; where it is more, the file is not meant to be in order.
const ONE_IN: usize = 4;
/// Other events out of order that are shown beside the first.
const MAX_SHOWN: usize = 3;

/// The warning, where a few events surely begin before one above them and all others are in order.
pub(super) fn check(events: &[Option<Event>], list: &[Node<'_>]) -> Option<Diagnostic> {
    let earliest: Vec<Instant> =
        events.iter().map(|event| Some(event.as_ref()?.date.sort_key().0)).collect::<Option<_>>()?;
    if events.len() < LEAST || earliest.is_sorted() || !is_surely_unordered(events) {
        return None;
    }
    let strays = strays(&earliest);
    let (first, others) = strays.split_first().filter(|_| strays.len() * ONE_IN <= events.len())?;
    let date = |at: usize| list[at].get("date").map_or(list[at].span(), Node::span);
    let event = events[*first].as_ref()?;
    let diagnostic = Diagnostic::warning(Code::OutOfOrder, date(*first), message(event, others.len()))
        .hint(format!("`dateline check --fix` puts the events in order, `dateline move {}` this one", event.id));
    Some(others.iter().take(MAX_SHOWN).fold(diagnostic, |diagnostic, at| {
        let span: Span = date(*at);
        diagnostic.related(span, "out of order too")
    }))
}

fn message(event: &Event, others: usize) -> String {
    let id = &event.id;
    match others {
        0 => format!("`{id}` is out of order in a list sorted by date"),
        1 => format!("`{id}` and another event are out of order in a list sorted by date"),
        _ => format!("`{id}` and {others} other events are out of order in a list sorted by date"),
    }
}

/// Whether an event begins after every instant at which a later one in the list can begin. Where both could be right, as for
/// `2012-05-25` above `2012-05`, the order is for the author to say.
fn is_surely_unordered(events: &[Option<Event>]) -> bool {
    let mut latest: Option<Instant> = None;
    events.iter().flatten().any(|event| {
        let (earliest, last) = begins(&event.date);
        let early = latest.is_some_and(|latest| last <= latest);
        latest = latest.max(Some(earliest));
        early
    })
}

/// The first instant at which a date can begin, and the one after the last.
fn begins(date: &Date) -> (Instant, Instant) {
    let whole = date.sort_key();
    let first = date.as_written().split_once('/').and_then(|(first, _)| Date::if_written(first));
    (whole.0, first.map_or(whole.1, |first| first.in_zone(date.zone()).sort_key().1))
}

/// The fewest places without which the rest is in order.
fn strays(keys: &[Instant]) -> Vec<usize> {
    // The longest run in order, by the smallest end of a run of each length, with what stands before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(keys.len());
    for (at, key) in keys.iter().enumerate() {
        let length = ends.partition_point(|end| keys[*end] <= *key);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut is_kept = vec![false; keys.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        is_kept[at] = true;
        next = before[at];
    }
    (0..keys.len()).filter(|at| !is_kept[*at]).collect()
}

#[cfg(test)]
mod tests {
    use super::strays;
    use crate::time::Instant;

    #[test]
    fn the_fewest_are_strays_wherever_they_stand() {
        let of = |keys: &[i64]| strays(&keys.iter().map(|key| Instant(*key)).collect::<Vec<_>>());
        assert_eq!(of(&[1, 2, 2, 3]), [0; 0]);
        assert_eq!(of(&[9, 1, 2, 3]), [0]);
        assert_eq!(of(&[1, 2, 3, 0]), [3]);
        assert_eq!(of(&[1, 5, 2, 6, 3, 7]).len(), 2);
    }
}
