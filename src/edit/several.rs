//! Several changes as one edit, and what an event holds before it.

use crate::document::parse;
use crate::edit::find::find;
use crate::edit::list::Events;
use crate::edit::{Change, EditError, Edited, Value, edit, proof, stable_ids};

/// The edits that make several changes, one after the other, and the text after all of them: each is made as [`edit`] makes it,
/// and where one cannot be made, none is. A change that names an event by the id that it had before is understood.
///
/// ```
/// use dateline::edit::{edit_all, Change, Value};
/// let text = "title: T\nevents:\n- date: 1792 # a leap year\n  title: Song\n";
/// let set = |key: &str, value: &str| Change::Set { id: "song-1792".into(), key: key.into(), value: Some(Value::text(value)) };
/// let edited = edit_all(text, &[set("title", "A song"), set("date", "25 April 1792")])?;
/// assert!(edited.text.ends_with("date: 1792-04-25 # a leap year\n  title: A song\n"), "{}", edited.text);
/// assert_eq!(edited.date.as_deref(), Some("1792-04-25"));
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// Those of [`edit`], of the first change that cannot be made; their places are in the text as the changes before have left it.
pub fn edit_all(text: &str, changes: &[Change]) -> Result<Edited, EditError> {
    let mut whole = Edited::unchanged(text);
    for change in changes {
        let one = edit(&whole.text, &renamed(change, changes, &whole.id))?;
        let edits =
            if whole.edits.is_empty() { one.edits } else { stable_ids::composed(text, &whole.edits, &one.edits) };
        whole.kept.extend(one.kept);
        whole.warnings = one.warnings;
        whole.date = one.date.or(whole.date);
        (whole.text, whole.edits, whole.id, whole.at) = (one.text, edits, one.id, one.at);
    }
    // Each change tells only of what is new since the one before it.
    if changes.len() > 1
        && let Some(warnings) = proof::warnings(text, &whole.text, whole.at)
    {
        whole.warnings = warnings;
    }
    Ok(whole)
}

/// The change of the event that has another id since the first change of it.
fn renamed(change: &Change, all: &[Change], now: &str) -> Change {
    let first = all.first().and_then(named);
    let is_same = !now.is_empty() && first.is_some() && first == named(change);
    let mut change = change.clone();
    if let Change::Set { id, .. } | Change::Remove { id } | Change::Rename { id, .. } | Change::Move { id } =
        &mut change
        && is_same
    {
        now.clone_into(id);
    }
    change
}

fn named(change: &Change) -> Option<&str> {
    match change {
        Change::Add { .. } => None,
        Change::Set { id, .. } | Change::Remove { id } | Change::Rename { id, .. } | Change::Move { id } => Some(id),
    }
}

/// The keys of an event with their values, in the order of the file and as they are written there; nothing is understood or
/// left out.
///
/// ```
/// use dateline::edit::{event_values, Value};
/// let text = "title: T\nevents:\n- id: song # as printed\n  date: 25 April 1792\n";
/// let values = event_values(text, "song")?;
/// assert_eq!(values, [("id".into(), Value::text("song")), ("date".into(), Value::text("25 April 1792"))]);
/// # Ok::<(), dateline::edit::EditError>(())
/// ```
///
/// # Errors
/// Where the file has no such event, or its events are no list.
pub fn event_values(text: &str, id: &str) -> Result<Vec<(String, Value)>, EditError> {
    let document = parse(text);
    let events = Events::new(&document)?;
    match Value::of(events.nodes[find(&events, id)?]) {
        Value::Mapping(pairs) => Ok(pairs),
        _ => Ok(Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use crate::edit::{Change, Value, edit_all};
    use crate::text::apply;

    const TEXT: &str = "title: T\nevents:\n# One.\n- {date: 1914, title: One}\n- id: two\n  date: 1915-01 # a month\n  \
                        title: Two # so\n  tags: [a, b]\n";

    fn set(id: &str, key: &str, value: Option<&str>) -> Change {
        Change::Set { id: id.into(), key: key.into(), value: value.map(Value::text) }
    }

    #[test]
    fn the_edits_of_all_lead_to_the_text_and_touch_nothing_else() {
        let changes =
            [set("two", "title", Some("Second")), set("two", "date", Some("1915-02")), set("two", "tags", None)];
        let edited = edit_all(TEXT, &changes).expect("made");
        assert_eq!(apply(TEXT, &edited.edits).expect("apart"), edited.text);
        let expected = TEXT.replace("Two", "Second").replace("1915-01", "1915-02").replace("  tags: [a, b]\n", "");
        assert_eq!((edited.text.as_str(), edited.id.as_str()), (expected.as_str(), "two"));
    }

    #[test]
    fn what_an_earlier_change_brings_is_told_too() {
        let (date, title) = (set("two", "date", Some("1921-22")), set("two", "title", Some("Second")));
        for changes in [[date.clone(), title.clone()], [title, date]] {
            assert_eq!(edit_all(TEXT, &changes).expect("made").warnings.len(), 1, "{changes:?}");
        }
    }

    #[test]
    fn none_is_made_where_one_cannot_be() {
        assert!(edit_all(TEXT, &[set("two", "title", Some("Second")), set("two", "date", Some("soon"))]).is_err());
        let same = edit_all(TEXT, &[]).expect("nothing to do");
        assert_eq!((same.text.as_str(), same.edits.len()), (TEXT, 0));
    }
}
