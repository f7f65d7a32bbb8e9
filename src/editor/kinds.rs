//! What a value names or says, by the keys that it stands under.

use crate::editor::cursor::Step;
use crate::model::Order;

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The id of a category.
    Category,
    /// The id of a source.
    Source,
    /// The id of an event, where another names it.
    Event,
    /// The id of an event, where it is given.
    OwnId,
    /// `#id` where an address can stand.
    Address,
    Date,
    Zone,
    Tag,
    Actor,
    Place,
    /// The title of an event.
    Title,
}

/// Keys from the top, `*` for an entry of a list and `@` for an id, and what stands there.
const KINDS: &[(&str, Kind)] = &[
    ("events.*.category", Kind::Category),
    ("timelines.*.where.category", Kind::Category),
    ("events.*.sources", Kind::Source),
    ("events.*.sources.*.id", Kind::Source),
    ("events.*.accounts.*.source", Kind::Source),
    ("timelines.*.where.source", Kind::Source),
    ("timelines.*.prefer", Kind::Source),
    ("events.*.links.*.to", Kind::Event),
    ("events.*.id", Kind::OwnId),
    ("events.*.url", Kind::Address),
    ("sources.@.url", Kind::Address),
    ("sources.@.archived", Kind::Address),
    ("events.*.date", Kind::Date),
    ("events.*.accounts.*.date", Kind::Date),
    ("eras.*.date", Kind::Date),
    ("sources.@.published", Kind::Date),
    ("sources.@.accessed", Kind::Date),
    ("as-of", Kind::Date),
    ("timelines.*.as-of", Kind::Date),
    ("timelines.*.from", Kind::Date),
    ("timelines.*.to", Kind::Date),
    ("timezone", Kind::Zone),
    ("timelines.*.timezone", Kind::Zone),
    ("timelines.*.timezones", Kind::Zone),
    ("events.*.tags", Kind::Tag),
    ("timelines.*.where.tag", Kind::Tag),
    ("events.*.actors", Kind::Actor),
    ("events.*.place", Kind::Place),
    ("events.*.title", Kind::Title),
];

/// What stands at the end of a path; an entry of a list is as a value alone.
pub(super) fn kind(path: &[Step<'_>]) -> Option<Kind> {
    let path = match path {
        [rest @ .., Step::Item] if !rest.is_empty() => rest,
        path => path,
    };
    let known = KINDS.iter().find(|(pattern, _)| fits(pattern, path)).map(|(_, kind)| *kind);
    known.or_else(|| stated(path))
}

/// What a statement of order or of length names: other events, and who says so.
fn stated(path: &[Step<'_>]) -> Option<Kind> {
    let [Step::Key("events"), Step::Item, Step::Key(key), rest @ ..] = path else { return None };
    let is_order = Order::ALL.iter().any(|order| order.key() == *key);
    match rest {
        [] | [Step::Key("event")] | [Step::Item, Step::Key("event")] if is_order => Some(Kind::Event),
        [Step::Key("source")] | [Step::Item, Step::Key("source")] if is_order => Some(Kind::Source),
        [Step::Key("source")] if *key == "lasts" => Some(Kind::Source),
        _ => None,
    }
}

/// Whether a date there counts in the calendar of the file, where it names none.
pub(super) fn is_of_calendar(path: &[Step<'_>]) -> bool {
    matches!(path, [Step::Key("events" | "eras"), Step::Item, ..])
}

fn fits(pattern: &str, path: &[Step<'_>]) -> bool {
    let mut steps = path.iter();
    let is_step = |part: &str| match steps.next() {
        Some(Step::Key(key)) => part == "@" || part == *key,
        Some(Step::Item) => part == "*",
        None => false,
    };
    pattern.split('.').all(is_step) && steps.next().is_none()
}

/// The section of `sources` or `categories` whose entry a path ends with.
pub(super) fn entry(path: &[Step<'_>]) -> Option<Kind> {
    match path {
        [Step::Key("sources"), Step::Key(_)] => Some(Kind::Source),
        [Step::Key("categories"), Step::Key(_)] => Some(Kind::Category),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, kind};
    use crate::editor::cursor::Step;

    #[test]
    fn a_value_is_known_by_its_keys() {
        let event = |rest: &[Step<'static>]| kind(&[&[Step::Key("events"), Step::Item], rest].concat());
        assert_eq!(event(&[Step::Key("category")]), Some(Kind::Category));
        assert_eq!(event(&[Step::Key("sources"), Step::Item]), Some(Kind::Source));
        assert_eq!(event(&[Step::Key("sources")]), Some(Kind::Source));
        assert_eq!(event(&[Step::Key("sources"), Step::Item, Step::Key("id")]), Some(Kind::Source));
        for key in ["before", "after", "during", "overlaps"].map(Step::Key) {
            assert_eq!([event(&[key]), event(&[key, Step::Item])], [Some(Kind::Event); 2]);
            assert_eq!(event(&[key, Step::Item, Step::Key("event")]), Some(Kind::Event));
            assert_eq!(event(&[key, Step::Key("source")]), Some(Kind::Source));
            assert_eq!(event(&[key, Step::Key("by")]), None);
        }
        assert_eq!(event(&[Step::Key("lasts"), Step::Key("source")]), Some(Kind::Source));
        assert_eq!(event(&[Step::Key("note")]), None);
        assert_eq!(event(&[]), None);
        let source = [Step::Key("sources"), Step::Key("tass"), Step::Key("published")];
        assert_eq!(kind(&source), Some(Kind::Date));
    }
}
