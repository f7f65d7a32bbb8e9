//! Orders: the usual order of an event's keys, and events in order of time.

use crate::document::{EVENT_KEYS, Node};
use crate::read::date_text;
use crate::time::{Date, Instant, Zone};

/// The place of a key in the usual order; unknown ones come last.
pub(super) fn rank(key: &str) -> usize {
    EVENT_KEYS.iter().position(|known| *known == key).unwrap_or(EVENT_KEYS.len())
}

/// Where a key goes among keys that are there: behind the nearest one that usually stands before it. Nothing where it goes
/// to the front.
pub(super) fn behind(key: &str, there: &[&str]) -> Option<usize> {
    let ranked = there.iter().enumerate().filter(|(_, other)| rank(other) <= rank(key));
    ranked.max_by_key(|(at, other)| (rank(other), *at)).map(|(at, _)| at)
}

/// New keys in the order of a neighbour's; those that it has not where they usually stand.
pub(super) fn like<'k>(keys: &[&'k str], neighbour: &[&'k str]) -> Vec<&'k str> {
    let mut order: Vec<&str> = neighbour.to_vec();
    for key in EVENT_KEYS.iter().chain(keys).filter(|key| keys.contains(key)) {
        if !order.contains(key) {
            let at = behind(key, &order).map_or(0, |before| before + 1);
            order.insert(at, key);
        }
    }
    order.retain(|key| keys.contains(key));
    order
}

/// When a date begins, as closely as it says: the first instant that its beginning can be, and the one
/// after the last.
type Begins = (Instant, Instant);

/// When an event begins, where it says so.
pub(super) fn begins(event: Node<'_>) -> Option<Begins> {
    start(&date_text(event.get("date")?)?, zone(event))
}

/// The zone of the file that a node stands in.
pub(super) fn zone(node: Node<'_>) -> Option<Zone> {
    node.root()?.get("timezone")?.text()?.parse().ok()
}

/// When a date begins in a zone.
pub(super) fn start(date: &str, zone: Option<Zone>) -> Option<Begins> {
    let key = |text: &str| Some(Date::if_written(text)?.in_zone(zone).sort_key());
    let whole = key(date)?;
    let first = date.split_once('/').and_then(|(first, _)| key(first));
    Some((whole.0, first.map_or(whole.1, |first| first.1)))
}

/// The first event that surely begins before one above it. Where both could be right, as for `2012-05` and `2012-05-25`,
/// which comes first is for the author to say.
pub(super) fn unordered<'d>(events: impl Iterator<Item = Node<'d>>) -> Option<Node<'d>> {
    let mut latest = None;
    for event in events {
        let Some((earliest, last)) = begins(event) else { continue };
        if latest.is_some_and(|latest| last <= latest) {
            return Some(event);
        }
        latest = latest.max(Some(earliest));
    }
    None
}

/// The place of a date in a list that is in order: before the first that can only begin later.
pub(super) fn place<'d>(begin: Begins, mut events: impl ExactSizeIterator<Item = Node<'d>>) -> usize {
    let count = events.len();
    events.position(|event| begins(event).is_some_and(|other| other.0 > begin.0)).unwrap_or(count)
}

/// The places of events in order of time: as they are where they are in order, else by their beginnings.
pub(super) fn chronological(events: &[Node<'_>]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..events.len()).collect();
    if unordered(events.iter().copied()).is_some() {
        places.sort_by_cached_key(|at| begins(events[*at]).map(|begin| begin.0));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn keys_follow_the_neighbour_and_then_the_usual_order() {
        let neighbour = ["title", "date", "importance"];
        assert_eq!(like(&["date", "title", "tags"], &neighbour), ["title", "tags", "date"]);
        assert_eq!(like(&["status", "title", "id", "date"], &neighbour), ["id", "title", "date", "status"]);
        assert_eq!(like(&["tags", "date", "id"], &[]), ["id", "date", "tags"]);
    }
}
