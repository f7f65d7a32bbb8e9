//! Timelines of every file that is kept here: one more and away again, values set and back.

use dateline::edit::{EditError, Section, Value, add_entry, entry_values, remove_entry, set_entry};

use super::rename_entry::texts;
use super::spliced;

#[test]
fn one_more_timeline_changes_no_other_line_and_goes_again() {
    let mut count = 0;
    for text in texts() {
        let fields = [("theme".to_owned(), Value::text("dark")), ("title".to_owned(), Value::text("One: more"))];
        let with = match add_entry(&text, Section::Timelines, "z-one-more", &fields) {
            Ok(with) => with,
            Err(_) if !is_drawn(&text) => continue,
            Err(EditError::Unended { .. } | EditError::LineBreak { .. }) => continue,
            Err(EditError::Anchor { .. } | EditError::Copied { .. }) => continue,
            Err(error) => panic!("{error:?}\n{text}"),
        };
        assert_eq!(spliced(&text, &with), with.text);
        let read = entry_values(&with.text, Section::Timelines, "z-one-more").expect("there");
        assert_eq!(read.len(), 3, "{}", with.text);
        assert!(is_within(&text, &with.text), "{text}\n---\n{}", with.text);
        let without = remove_entry(&with.text, Section::Timelines, "z-one-more").expect("made");
        assert_eq!(spliced(&with.text, &without), without.text);
        assert!(is_within(&without.text, &with.text) || without.text.contains("timelines: []"), "{}", without.text);
        count += 1;
    }
    assert!(count > 300, "{count} files");
}

fn is_drawn(text: &str) -> bool {
    let read = dateline::check(text);
    !read.has_errors() && read.value.is_some_and(|chronicle| !chronicle.views.is_empty())
}

/// Whether all letters of a text stand in another in their order; of lists in one line, without the bracket that closes them.
fn is_within(text: &str, other: &str) -> bool {
    let mut letters = other.chars();
    text.chars().filter(|letter| !letter.is_whitespace()).all(|letter| letters.any(|other| other == letter))
}

#[test]
fn a_value_that_is_set_and_taken_away_leaves_the_same_bytes() {
    let mut count = 0;
    for text in texts() {
        for view in dateline::read(&text).value.map(|chronicle| chronicle.views).unwrap_or_default() {
            let Some(id) = view.entry else { continue };
            let before = entry_values(&text, Section::Timelines, &id).expect("there");
            for (key, value) in [("eras", "false"), ("where.importance", "1"), ("scale", "linear")] {
                let (outer, inner) = key.split_once('.').map_or((key, None), |(outer, inner)| (outer, Some(inner)));
                if before.iter().any(|(name, _)| name == outer && inner.is_none()) {
                    continue;
                }
                let old = before.iter().find(|(name, _)| name == outer).map(|(_, value)| value);
                if matches!(old, Some(Value::Mapping(pairs)) if pairs.iter().any(|(name, _)| Some(name.as_str()) == inner))
                {
                    continue;
                }
                let set =
                    |text: &str, value: Option<Value>| set_entry(text, Section::Timelines, &id, &[(key.into(), value)]);
                let Ok(there) = set(&text, Some(Value::text(value))) else { continue };
                assert_eq!(spliced(&text, &there), there.text);
                let back = set(&there.text, None).unwrap_or_else(|error| panic!("{id}.{key}: {error}\n{}", there.text));
                assert_eq!(back.text, text, "{id}.{key}");
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count} values");
}
