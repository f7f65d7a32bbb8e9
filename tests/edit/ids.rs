//! Ids that stay: random files whose ids are made from titles and dates, many of them twins, and every kind of change.

use std::collections::{BTreeMap, BTreeSet};

use dateline::edit::{Change, EditError, Layout, Value, edit, fix, set_out};
use dateline::read;
use proptest::prelude::*;

use super::spliced;

/// Each event has its number as its place, so that it can be distinguished from its twins.
fn event(at: usize, title: &str, date: &str, style: u8) -> String {
    match style {
        0 => format!("  - date: {date}\n    title: {title}\n    place: p{at}\n"),
        1 => format!("  - {{ date: {date}, title: {title}, place: p{at} }}\n"),
        2 => format!("  # of {at}\n  - title: {title}\n    date: {date}\n    place: p{at}\n"),
        _ => format!("  - id: own-{at}\n    title: {title}\n    date: {date}\n    place: p{at}\n"),
    }
}

const TITLES: &[&str] = &["A", "B", "a"];
const DATES: &[&str] = &["2012", "2012-05", "2012-01-01T00:30:00+03:00", "2013", "-0043", "1900"];

fn file() -> impl Strategy<Value = String> {
    let title = prop::sample::select(TITLES);
    let date = prop::sample::select(DATES);
    prop::collection::vec((title, date, 0..4_u8), 1..7).prop_map(|events| {
        let events = events.into_iter().enumerate().map(|(at, (title, date, style))| event(at, title, date, style));
        format!("title: T\nevents:\n{}", events.collect::<String>())
    })
}

/// The same events in one list in brackets.
fn in_brackets(text: &str) -> String {
    let read = read(text).value.unwrap();
    let mut events = read.events;
    events.sort_by_key(|event| event.place.clone());
    let written = events.iter().map(|event| {
        format!(
            "  {{ date: {}, title: {}, place: {} }}",
            event.date.as_written(),
            event.title,
            event.place.as_deref().unwrap()
        )
    });
    format!("title: T\nevents: [\n{}\n  ]\n", written.collect::<Vec<_>>().join(",\n"))
}

/// What each id names, by the place of the event.
fn names(text: &str) -> BTreeMap<String, String> {
    let events = read(text).value.unwrap().events;
    events.into_iter().map(|event| (event.id.clone(), event.place.clone().unwrap_or_default())).collect()
}

/// The same file, in which some events lead to others: by a link, by their address, or by both.
fn led(text: &str, ends: &[(usize, usize, u8)]) -> String {
    let ids: Vec<String> = names(text).into_keys().collect();
    let lines = text.lines().map(|line| {
        let mut line = line.to_owned();
        for (from, to, kind) in ends {
            let (place, id) = (format!("place: p{from}"), &ids[to % ids.len()]);
            let is_in_braces = line.contains('{');
            if !line.contains(&place) {
                continue;
            }
            let (link, address) = (format!("links: [{{ to: {id} }}]"), format!("url: \"#{id}\""));
            let keys = [link, address].into_iter().enumerate().filter(|(at, _)| kind >> at & 1 == 1);
            let joint = if is_in_braces { ", " } else { "\n    " };
            let written: String = keys.map(|(_, key)| format!("{joint}{key}")).collect();
            line = line.replace(&place, &format!("{place}{written}"));
        }
        line + "\n"
    });
    lines.collect()
}

/// Where the events lead, by the places of both ends.
fn ends(text: &str) -> BTreeSet<(String, String)> {
    let names = names(text);
    let events = read(text).value.unwrap().events;
    let pairs = events.into_iter().flat_map(|event| {
        let place = event.place.clone().unwrap_or_default();
        let address = event.url.as_deref().and_then(|url| url.strip_prefix('#').map(str::to_owned));
        let all: Vec<String> = event.links.iter().map(|link| link.to.clone()).chain(address).collect();
        all.into_iter().map(move |to| (place.clone(), to))
    });
    pairs.map(|(place, to)| (place, names[&to].clone())).collect()
}

fn any_ends() -> impl Strategy<Value = Vec<(usize, usize, u8)>> {
    // One for each place at most, so that no key stands twice.
    prop::collection::btree_map(0..6_usize, (0..6_usize, 1..4_u8), 0..4)
        .prop_map(|ends| ends.into_iter().map(|(from, (to, kind))| (from, to, kind)).collect())
}

fn change() -> impl Strategy<Value = (u8, &'static str, &'static str)> {
    (0..6_u8, prop::sample::select(TITLES), prop::sample::select(DATES))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_change_lets_an_id_name_another_event(text in file(), bracketed in any::<bool>(), led_to in any_ends(), at in 0..6_usize, (kind, title, date) in change()) {
        let text = if bracketed { in_brackets(&text) } else { text };
        let text = led(&text, &led_to);
        let leads = ends(&text);
        let mut before = names(&text);
        let Some((id, place)) = before.iter().nth(at).map(|(id, place)| (id.clone(), place.clone())) else { return Ok(()) };
        let set = |key: &str, value: &str| Change::Set { id: id.clone(), key: key.into(), value: Some(Value::text(value)) };
        let change = match kind {
            0 => set("title", title),
            1 => set("date", date),
            2 => Change::Remove { id: id.clone() },
            3 => Change::Move { id: id.clone() },
            4 => Change::Rename { id: id.clone(), to: "renamed".into() },
            _ => Change::Add { fields: vec![("title".into(), Value::text(title)), ("date".into(), Value::text(date)), ("place".into(), Value::text("new"))] },
        };
        let edited = match edit(&text, &change) {
            Err(EditError::Unordered { .. }) if kind == 3 => return Ok(()),
            Err(EditError::Linked { .. }) if kind == 2 && leads.iter().any(|(from, to)| *to == place && *from != place) => return Ok(()),
            Err(error) => panic!("{error:?}\n{text}"),
            Ok(edited) => edited,
        };
        prop_assert_eq!(spliced(&text, &edited), edited.text.clone());
        prop_assert!(edited.text.ends_with("[]\n") || !read(&edited.text).has_errors(), "{}\n---\n{}", text, edited.text);
        let mut left = leads;
        left.retain(|(from, _)| kind != 2 || *from != place);
        prop_assert_eq!(ends(&edited.text), left, "{}\n---\n{}", text, edited.text);
        match kind {
            2 => drop(before.remove(&id)),
            4 => {
                before.remove(&id);
                before.insert("renamed".into(), place);
            }
            _ => {}
        }
        let mut after = names(&edited.text);
        after.retain(|_, place| place != "new");
        prop_assert_eq!(after, before, "{}\n---\n{}", text, edited.text);
        for kept in &edited.kept {
            prop_assert!(edited.text.contains(kept), "what is said to be written is");
        }
    }

    #[test]
    fn no_order_and_no_fix_lets_an_id_name_another_event(text in file(), bracketed in any::<bool>(), led_to in any_ends(), slip in 0..4_usize, block in any::<bool>()) {
        let text = if bracketed { in_brackets(&text) } else { text };
        let text = led(&text, &led_to);
        let sorted = set_out(&text, Layout { sort: true, block }).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
        prop_assert_eq!(names(&sorted.text), names(&text), "{}\n---\n{}", text, sorted.text);
        prop_assert_eq!(ends(&sorted.text), ends(&text), "{}\n---\n{}", text, sorted.text);
        let again = set_out(&sorted.text, Layout { sort: true, block }).unwrap();
        prop_assert_eq!(again.text, sorted.text);
        // A date that reads only after its fix makes a twin of an event that had its id alone.
        let wrong = text.replacen("date: 2012\n", "date: May 2012\n", slip).replacen("date: 2012,", "date: May 2012,", slip);
        let before = names(&wrong);
        let fixed = fix(&wrong);
        let after = names(&fixed.text);
        for (id, place) in &before {
            prop_assert_eq!(after.get(id), Some(place), "{}\n---\n{}", wrong, fixed.text);
        }
    }
}

#[test]
fn the_year_of_an_id_is_that_of_the_date_as_written() {
    let text = "title: T\nevents:\n  - { date: 2012-01-01T00:30:00+03:00, title: A }\n  - { date: 2011-12-31T23:30:00-03:00, title: B }\n  \
                - { date: -0043-03-15, title: C }\n  - { date: 2012-03/2014, title: D }\n  - { date: \"[2016-04-22,2016-04-29]\", title: E }\n";
    let ids: Vec<String> = read(text).value.unwrap().events.into_iter().map(|event| event.id).collect();
    assert_eq!(ids.len(), 5);
    for id in ["a-2012", "b-2011", "c-44-bce", "d-2012", "e-2016"] {
        assert!(ids.iter().any(|other| other == id), "{id} in {ids:?}");
    }
}

#[test]
fn an_id_that_another_event_has_made_is_taken() {
    let text = "title: T\nevents:\n  - date: 2012\n    title: A\n  - date: 2013\n    title: B\n";
    let rename = Change::Rename { id: "a-2012".into(), to: "b-2013".into() };
    assert!(matches!(edit(text, &rename), Err(EditError::IdTaken { .. })));
    let fields = [("id", "a-2012"), ("title", "C"), ("date", "2014")];
    let fields = fields.map(|(key, value)| (key.to_owned(), Value::text(value))).to_vec();
    assert!(matches!(edit(text, &Change::Add { fields }), Err(EditError::IdTaken { .. })));
}
