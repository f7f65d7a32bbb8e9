//! Orders: the usual order of an event's keys, and events in order of time.

use crate::document::{ACCOUNT_KEYS, EVENT_KEYS, Node};
use crate::edit::Value;
use crate::read::date_text;
use crate::time::{Calendar, Date, Instant, Zone, is_of_calendar, of_calendar};

/// The place of a key of an event in the usual order; unknown ones come last.
pub(super) fn rank(key: &str) -> usize {
    rank_among(EVENT_KEYS, key)
}

fn rank_among(usual: &[&str], key: &str) -> usize {
    usual.iter().position(|known| *known == key).unwrap_or(usual.len())
}

/// The usual order of the keys of what has these: an account has a `source`, an event has none.
fn usual(there: &[&str]) -> &'static [&'static str] {
    if there.contains(&"source") { ACCOUNT_KEYS } else { EVENT_KEYS }
}

/// Where a key goes among keys that are there: behind the nearest one that usually stands before it. Nothing where it goes
/// to the front.
pub(super) fn behind(key: &str, there: &[&str]) -> Option<usize> {
    behind_among(usual(there), key, there)
}

fn behind_among(usual: &[&str], key: &str, there: &[&str]) -> Option<usize> {
    let ranked = there.iter().enumerate().map(|(at, other)| (rank_among(usual, other), at));
    ranked.filter(|(rank, _)| *rank <= rank_among(usual, key)).max().map(|(_, at)| at)
}

/// New keys in the order of a neighbour's; those that it has not where they usually stand.
pub(super) fn like<'k>(keys: &[&'k str], neighbour: &[&'k str]) -> Vec<&'k str> {
    let mut order: Vec<&str> = neighbour.to_vec();
    let usual = usual(keys);
    for key in usual.iter().chain(keys).filter(|key| keys.contains(key)) {
        if !order.contains(key) {
            let at = behind_among(usual, key, &order).map_or(0, |before| before + 1);
            order.insert(at, key);
        }
    }
    order.retain(|key| keys.contains(key));
    order
}

/// When a date begins, as closely as it says: the first instant that its beginning can be, and the one
/// after the last.
type Begins = (Instant, Instant);

/// The calendar and the zone of a file: of dates that name none themselves.
pub(super) type Reckoning = (Calendar, Option<Zone>);

/// When an event begins, where it says so.
pub(super) fn begins(event: Node<'_>) -> Option<Begins> {
    start(&date_text(event.get("date")?)?, reckoning(event))
}

/// The calendar and the zone of the file that a node stands in.
pub(super) fn reckoning(node: Node<'_>) -> Reckoning {
    let text = |key: &str| node.root()?.get(key)?.text();
    let named =
        text("calendar").and_then(|name| Calendar::ALL.into_iter().find(|it| name.eq_ignore_ascii_case(it.key())));
    (named.unwrap_or_default(), text("timezone").and_then(|zone| zone.parse().ok()))
}

/// When a new event begins.
pub(super) fn start_of(fields: &[(String, Value)], reckoning: Reckoning) -> Option<Begins> {
    match fields.iter().find(|(key, _)| key == "date")? {
        (_, Value::Text(text)) => start(text, reckoning),
        (_, Value::Mapping(pairs)) => start(&in_braces(pairs)?, reckoning),
        _ => None,
    }
}

/// A date of another calendar on one line.
fn in_braces(pairs: &[(String, Value)]) -> Option<String> {
    let pair = |(key, value): &(String, Value)| match value {
        Value::Text(text) => Some(format!("{key}: {text}")),
        _ => None,
    };
    Some(format!("{{ {} }}", pairs.iter().map(pair).collect::<Option<Vec<_>>>()?.join(", ")))
}

/// When a date begins in a calendar and a zone.
fn start(date: &str, (calendar, zone): Reckoning) -> Option<Begins> {
    let read = |text: &str| match calendar {
        Calendar::Gregorian => Date::if_written(text),
        _ if is_of_calendar(text) => Date::if_written(text),
        // An age is of no calendar.
        other => Date::if_written(&of_calendar(text, other)).or_else(|| Date::if_written(text)),
    };
    let key = |text: &str| Some(read(text)?.in_zone(zone).sort_key());
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
    use crate::edit::{Change, Value, edit};

    #[test]
    fn new_events_find_their_place_by_the_calendar_of_the_file() {
        let text = "calendar: julian\nevents:\n  - { date: 1917-10-20, title: A }\n  - { date: { gregorian: 1917-11-09 }, title: B }\n  - { date: 1917-11-10, title: C }\n";
        let gregorian = Value::Mapping(vec![("gregorian".to_owned(), Value::text("1917-11-07"))]);
        for (date, expected) in [
            (Value::text("1917-10-30"), "A B new C"),
            (Value::text("1917-10-25"), "A new B C"),
            (gregorian, "A new B C"),
            (Value::text("{ gregorian: 1917-11-30 }"), "A B C new"),
        ] {
            let fields = vec![("date".to_owned(), date), ("title".to_owned(), Value::text("new"))];
            let edited = edit(text, &Change::Add { fields }).expect("a sound file");
            let lines: Vec<&str> = edited
                .text
                .lines()
                .filter_map(|line| line.split_once("title: "))
                .map(|it| it.1.trim_end_matches([' ', '}']))
                .collect();
            assert_eq!(lines.join(" "), expected, "{}", edited.text);
        }
    }

    #[test]
    fn keys_follow_the_neighbour_and_then_the_usual_order() {
        let neighbour = ["title", "date", "importance"];
        assert_eq!(like(&["date", "title", "tags"], &neighbour), ["title", "tags", "date"]);
        assert_eq!(like(&["status", "title", "id", "date"], &neighbour), ["id", "title", "date", "status"]);
        assert_eq!(like(&["tags", "date", "id"], &[]), ["id", "date", "tags"]);
        assert_eq!(like(&["says", "date", "source"], &[]), ["source", "date", "says"]);
    }
}
