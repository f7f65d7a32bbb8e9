//! The law of comparison: what an edit did is what is found different, and nothing else.

use dateline::compare::{Entry, Kind, compare};
use dateline::edit::{Change, Layout, Value, edit, set_out};
use dateline::read;
use proptest::prelude::*;

use super::laws::{done, set};
use super::random_file::file;

fn differences(old: &str, new: &str) -> Vec<Entry> {
    let chronicle = |text: &str| read(text).value.unwrap();
    compare(&chronicle(old), &chronicle(new))
}

/// Ids, kinds, and the keys of the differences.
fn told(entries: &[Entry]) -> Vec<(String, Vec<Kind>, Vec<&'static str>)> {
    let keys = |entry: &Entry| entry.differences.iter().map(|difference| difference.key).collect();
    entries.iter().map(|entry| (entry.id.clone().unwrap_or_default(), entry.kinds.clone(), keys(entry))).collect()
}

/// Values that no random file has, each with what setting it is.
const SET: [(&str, &str, Kind); 8] = [
    ("date", "1888-08", Kind::Redated),
    ("title", "Quite another title", Kind::Reworded),
    ("summary", "Other words", Kind::Reworded),
    ("place", "Elsewhere", Kind::Changed),
    ("importance", "5", Kind::Changed),
    ("status", "disputed", Kind::Changed),
    ("basis", "stated", Kind::Changed),
    ("audience", "internal", Kind::Changed),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_in_another_layout_tells_the_same((text, _) in file(), sort in any::<bool>(), block in any::<bool>()) {
        let out = set_out(&text, Layout { sort, block }).unwrap();
        prop_assert_eq!(differences(&text, &out.text), []);
        prop_assert_eq!(differences(&out.text, &text), []);
    }

    #[test]
    fn a_value_that_is_set_is_the_only_difference((text, _) in file(), (key, value, kind) in prop::sample::select(&SET[..])) {
        let edited = done(&text, &set("e0", key, Some(Value::text(value))));
        let expected = vec![("e0".to_owned(), vec![kind], vec![key])];
        prop_assert_eq!(told(&differences(&text, &edited.text)), expected);
    }

    #[test]
    fn an_event_that_is_added_or_removed_or_renamed_is_named_so((text, _) in file()) {
        let fields = [("date", "1888-08"), ("title", "New"), ("id", "new")].map(|(key, text)| (key.to_owned(), Value::text(text)));
        let with = done(&text, &Change::Add { fields: fields.into() }).text;
        prop_assert_eq!(told(&differences(&text, &with)), vec![("new".into(), vec![Kind::Added], vec![])]);
        let without = done(&with, &Change::Remove { id: "new".into() }).text;
        prop_assert_eq!(told(&differences(&with, &without)), vec![("new".into(), vec![Kind::Withdrawn], vec![])]);
        prop_assert_eq!(differences(&text, &without), []);
        let renamed = done(&text, &Change::Rename { id: "e0".into(), to: "another".into() }).text;
        prop_assert_eq!(told(&differences(&text, &renamed)), vec![("another".into(), vec![Kind::Renamed], vec!["id"])]);
        // Of a file that is in no order nothing is moved.
        if let Ok(moved) = edit(&with, &Change::Move { id: "new".into() }) {
            prop_assert_eq!(differences(&with, &moved.text), []);
        }
    }
}
