//! The law of edits: random files in many styles, random changes.

use dateline::edit::{Change, EditError, Edited, Value, edit, fmt};
use dateline::{Chronicle, Code, Diagnostic, Event, Severity, Span, read};
use proptest::prelude::*;

use super::random_file::file;
use super::spliced;

/// The comments of a text, in order.
pub(super) fn comments(text: &str) -> Vec<usize> {
    let starts = text.match_indices("#§").map(|(at, mark)| &text[at + mark.len()..]);
    starts.map(|rest| rest.split(' ').next().unwrap().trim().parse().unwrap()).collect()
}

/// The chronicle without the places of things.
pub(crate) fn unplaced(text: &str) -> Chronicle {
    let read = read(text);
    let is_wrong = |found: &&Diagnostic| found.severity == Severity::Error && found.code != Code::ShowsNothing;
    assert_eq!(read.diagnostics.iter().find(is_wrong), None, "{text}");
    let mut chronicle = read.value.unwrap();
    chronicle.events.iter_mut().for_each(|event| event.span = Span::default());
    chronicle.sources.iter_mut().for_each(|source| source.span = Span::default());
    chronicle.categories.iter_mut().for_each(|category| category.span = Span::default());
    chronicle.views.iter_mut().for_each(|view| view.span = Span::default());
    chronicle
}

/// The events after a change, those left out that it is about.
pub(super) fn others(text: &str, without: &[&str]) -> Vec<Event> {
    let mut events = unplaced(text).events;
    events.retain(|event| !without.contains(&event.id.as_str()));
    events.sort_by(|one, other| one.id.cmp(&other.id));
    events
}

/// An event with something changed.
pub(super) fn with(mut event: Event, change: impl FnOnce(&mut Event)) -> Event {
    change(&mut event);
    event
}

pub(super) fn event(text: &str, id: &str) -> Event {
    unplaced(text).events.into_iter().find(|event| event.id == id).unwrap_or_else(|| panic!("no {id} in\n{text}"))
}

pub(super) fn done(text: &str, change: &Change) -> Edited {
    let edited = edit(text, change).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
    assert_eq!(spliced(text, &edited), edited.text);
    edited
}

/// A name as it is compared: no space around it, single spaces inside.
pub(super) fn one_spaced(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn set(id: &str, key: &str, value: Option<Value>) -> Change {
    Change::Set { id: id.into(), key: key.into(), value }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_added_event_is_one_block_among_bytes_that_stay((text, count) in file(), year in 1890..1999_u16, title in "[a-zA-Z0-9 :#'\"-]{1,20}[a-z]") {
        let fields = vec![("date".into(), Value::text(year.to_string())), ("title".into(), Value::text(&title)), ("id".into(), Value::text("new"))];
        let edited = done(&text, &Change::Add { fields });
        prop_assert_eq!(edited.edits.len(), 1);
        prop_assert!(edited.edits[0].span.is_empty());
        prop_assert_eq!(comments(&edited.text), (1..=count).collect::<Vec<_>>());
        prop_assert_eq!(others(&edited.text, &["new"]), others(&text, &[]));
        prop_assert_eq!(event(&edited.text, "new").title, title);
        prop_assert_eq!(edited.text.contains('\r'), text.contains('\r'));
        let stray = if text.contains('\r') { '\n' } else { '\r' };
        prop_assert!(!edited.text.replace("\r\n", "").contains(stray), "a stray line end");
    }

    #[test]
    fn a_value_that_is_set_changes_alone((text, count) in file(), words in "[ -~é\n]{0,30}[a-z]", key in prop::sample::select(vec!["title", "summary", "place"])) {
        let wished = Value::text(words.trim_start());
        let edited = match edit(&text, &set("e0", key, Some(wished))) {
            // A title of only space, an empty line and the like are for the reader of the file to refuse.
            Err(EditError::WouldBreak { .. }) => return Ok(()),
            Err(error) => panic!("{error:?}\n{text}"),
            Ok(edited) => edited,
        };
        prop_assert_eq!(spliced(&text, &edited), edited.text.clone());
        prop_assert_eq!(comments(&edited.text), (1..=count).collect::<Vec<_>>());
        prop_assert_eq!(others(&edited.text, &["e0"]), others(&text, &["e0"]));
        let (before, after) = (event(&text, "e0"), event(&edited.text, "e0"));
        let expected = match key {
            "title" => Event { title: words.trim_start().into(), ..before },
            "summary" => with(before, |event| event.summary = Some(words.trim_start().into())),
            _ => with(before, |event| event.place = Some(one_spaced(&words))),
        };
        prop_assert_eq!(after, expected);
    }

    #[test]
    fn a_list_that_is_set_or_taken_away_changes_alone((text, count) in file(), tags in prop::collection::vec("[ -~]{0,9}[a-z]", 0..4)) {
        let value = if tags.is_empty() { None } else { Some(Value::texts(tags.clone())) };
        let edited = done(&text, &set("e0", "tags", value));
        prop_assert_eq!(others(&edited.text, &["e0"]), others(&text, &["e0"]));
        let tags = tags.iter().map(|tag| one_spaced(tag)).collect();
        prop_assert_eq!(event(&edited.text, "e0"), with(event(&text, "e0"), |event| event.tags = tags));
        prop_assert!(edited.text.matches("#§").count() >= count);
    }

    #[test]
    fn a_removed_event_takes_only_itself((text, _) in file(), at in 0..5_usize) {
        let id = format!("e{at}");
        let there = unplaced(&text).events.iter().any(|event| event.id == id);
        match edit(&text, &Change::Remove { id: id.clone() }) {
            Ok(edited) => {
                prop_assert_eq!(others(&edited.text, &[]), others(&text, &[&id]));
                prop_assert_eq!(spliced(&text, &edited), edited.text);
            }
            Err(EditError::NoEvent { .. }) => prop_assert!(!there),
            Err(EditError::Linked { .. }) => prop_assert!(unplaced(&text).events.iter().any(|event| event.links.iter().any(|link| link.to == id))),
            Err(error) => panic!("{error:?}\n{text}"),
        }
    }

    #[test]
    fn a_renamed_event_is_followed_by_its_links((text, count) in file()) {
        let edited = done(&text, &Change::Rename { id: "e0".into(), to: "other".into() });
        let back = done(&edited.text, &Change::Rename { id: "other".into(), to: "e0".into() });
        prop_assert_eq!(&back.text, &text);
        prop_assert_eq!(comments(&edited.text), (1..=count).collect::<Vec<_>>());
        prop_assert_eq!(event(&edited.text, "other"), Event { id: "other".into(), ..event(&text, "e0") });
    }

    #[test]
    fn a_moved_event_keeps_every_letter((text, count) in file(), year in 1890..1999_u16) {
        let dated = done(&text, &set("e0", "date", Some(Value::text(year.to_string())))).text;
        match edit(&dated, &Change::Move { id: "e0".into() }) {
            Ok(edited) => {
                prop_assert_eq!(unplaced(&edited.text).events.len(), unplaced(&dated).events.len());
                prop_assert_eq!(others(&edited.text, &[]), others(&dated, &[]));
                let mut found = comments(&edited.text);
                found.sort_unstable();
                prop_assert_eq!(found, (1..=count).collect::<Vec<_>>());
            }
            Err(error) => prop_assert!(matches!(error, EditError::Unordered { .. }), "{:?}\n{}", error, dated),
        }
    }

    #[test]
    fn a_file_set_out_anew_reads_the_same_and_stays((text, count) in file(), sort in any::<bool>()) {
        let once = fmt(&text, sort).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
        prop_assert_eq!(fmt(&once, sort).unwrap(), once.clone());
        let mut found = comments(&once);
        found.sort_unstable();
        prop_assert_eq!(found, (1..=count).collect::<Vec<_>>(), "{}\n---\n{}", text, once);
        prop_assert_eq!(others(&once, &[]), others(&text, &[]));
        if !sort {
            prop_assert_eq!(unplaced(&once), unplaced(&text), "the whole, and so the pictures");
        }
        prop_assert_eq!(once.starts_with('\u{feff}'), text.starts_with('\u{feff}'));
        prop_assert_eq!(once.ends_with('\n'), text.ends_with('\n'));
        prop_assert_eq!(once.contains('\r'), text.contains('\r'));
    }
}
