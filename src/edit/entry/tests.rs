//! Sources, categories and timelines, edited.

use crate::edit::{EditError, Section, Value, add_entry, entry_values, remove_entry, rename_entry, set_entry};
use crate::text::apply;

#[test]
fn a_title_gets_another_language() {
    let set = |text: &str, value: Option<&str>| {
        set_entry(text, Section::Sources, "b", &[("title.fr".into(), value.map(Value::text))]).unwrap().text
    };
    let french = set(BLOCK, Some("Bé"));
    assert_eq!(french, BLOCK.replace("title: B }", "title: { en: B, fr: Bé } }"));
    assert_eq!(set(&french, Some("Bé")), french);
    assert_eq!(set(&french, None), BLOCK.replace("title: B }", "title: { en: B } }"));
}

const BLOCK: &str = "# Top.\ntitle: T\nsources:\n  a: # first\n    title: A\n    url: https://a.example # so\n\n  b: { title: B } # second\n\
                     events:\n- {date: 1914, title: One, sources: [a, b]}\n";
const FLOW: &str = "title: T\nsources: { a: { title: A }, b: { title: B } } # all\nevents:\n- {date: 1914, title: One, sources: [a, b]}\n";
const NONE: &str = "# Top.\ntitle: T # the title\nevents:\n- {date: 1914, title: One}\n";

fn text(value: &str) -> Option<Value> {
    Some(Value::text(value))
}

#[test]
fn values_change_and_every_other_byte_stays() {
    let cases = [
        (BLOCK, "a", "title", text("An atlas"), BLOCK.replace("title: A\n", "title: An atlas\n")),
        (BLOCK, "b", "title", text("Else"), BLOCK.replace("title: B ", "title: Else ")),
        (BLOCK, "b", "author", text("X"), BLOCK.replace("title: B }", "title: B, author: X }")),
        (FLOW, "b", "title", text("Else"), FLOW.replace("title: B ", "title: Else ")),
        (FLOW, "a", "title", text("A"), FLOW.to_owned()),
    ];
    for (before, id, key, value, expected) in cases {
        let edited = set_entry(before, Section::Sources, id, &[(key.into(), value)]).expect("made");
        assert_eq!(edited.text, expected, "{id}.{key}");
        assert_eq!(apply(before, &edited.edits).as_deref(), Some(expected.as_str()), "{id}.{key}");
    }
}

#[test]
fn several_values_are_one_edit_and_come_back() {
    let values = [("title".to_owned(), text("Z")), ("author".to_owned(), text("Y")), ("url".to_owned(), None)];
    let edited = set_entry(BLOCK, Section::Sources, "a", &values).expect("made");
    assert_eq!(apply(BLOCK, &edited.edits).as_deref(), Some(edited.text.as_str()));
    let mut now = entry_values(&edited.text, Section::Sources, "a").expect("there");
    now.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(now, [("author".into(), Value::text("Y")), ("title".into(), Value::text("Z"))]);
    assert!(edited.text.contains("# first") && edited.text.contains("# so"), "{}", edited.text);
}

#[test]
fn a_new_entry_stands_behind_the_others() {
    for before in [BLOCK, FLOW, NONE] {
        let fields = [("title".to_owned(), Value::text("C: a book")), ("published".to_owned(), Value::text("1950?"))];
        let edited = add_entry(before, Section::Sources, "c", &fields).expect("made");
        assert_eq!(apply(before, &edited.edits).as_deref(), Some(edited.text.as_str()));
        assert_eq!(entry_values(&edited.text, Section::Sources, "c").expect("there"), fields, "{}", edited.text);
        let kept = before.lines().filter(|line| line.contains('#') && !line.contains("all"));
        kept.for_each(|line| assert!(edited.text.lines().any(|now| now == line), "{line}: {}", edited.text));
    }
}

#[test]
fn a_section_of_another_kind_is_not_replaced() {
    let fields = [("title".to_owned(), Value::text("C"))];
    for held in ["\n- { id: a, title: A }\n", " [a, b]\n", " Atlas\n"] {
        let refused =
            add_entry(&NONE.replace("events:", &format!("sources:{held}events:")), Section::Sources, "c", &fields);
        assert!(matches!(refused, Err(EditError::WouldChangeOther)), "{held}: {refused:?}");
    }
    let before = NONE.replace("events:", "sources:\nevents:");
    let edited = add_entry(&before, Section::Sources, "c", &fields).expect("made");
    assert_eq!(entry_values(&edited.text, Section::Sources, "c").expect("there"), fields, "{}", edited.text);
}

#[test]
fn what_cannot_be_is_refused() {
    let taken = add_entry(BLOCK, Section::Sources, "a", &[("title".into(), Value::text("A"))]);
    assert!(matches!(taken, Err(EditError::EntryTaken { .. })), "{taken:?}");
    let missing = set_entry(BLOCK, Section::Categories, "a", &[("label".into(), text("A"))]);
    assert!(matches!(missing, Err(EditError::NoEntry { .. })), "{missing:?}");
    let broken = set_entry(BLOCK, Section::Sources, "a", &[("published".into(), text("soon"))]);
    assert!(matches!(broken, Err(EditError::WouldBreak { .. })), "{broken:?}");
    let bare = set_entry(BLOCK, Section::Sources, "b", &[("title".into(), None)]);
    assert!(matches!(bare, Err(EditError::WouldBreak { .. })), "{bare:?}");
}

/// Timelines one below the other and in brackets, with comments.
const LINES: &str = "title: T\ncategories: { land: { label: Land }, sea: { label: Sea } }\n\n# All pictures.\ntimelines:\n# The whole.\n- id: whole # so\n  title: All of it\n\n\
                     # A part.\n- id: part\n  from: 1900 # the first\n  to: 1910\n  where: # what is shown\n    # On land.\n    category: [land]\n    importance: 3\n\
                     events:\n- { date: 1905, title: One, category: land, importance: 4 }\n- { date: 1955, title: Two, category: land, importance: 4 }\n";
const BRACKETS: &str = "title: T\ntimelines: [{ id: a, where: { importance: 2 } }, { id: b }] # two\nevents:\n- { date: 1905, title: One, importance: 4 }\n";

fn timeline(before: &str, id: &str, values: &[(&str, Option<Value>)]) -> Result<String, EditError> {
    let values: Vec<_> = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    let edited = set_entry(before, Section::Timelines, id, &values)?;
    assert_eq!(apply(before, &edited.edits).as_deref(), Some(edited.text.as_str()));
    Ok(edited.text)
}

#[test]
fn values_of_a_timeline_change_and_every_other_byte_stays() {
    let list = Some(Value::texts(["land", "sea"]));
    let cases = [
        (LINES, "whole", "title", text("Everything"), LINES.replace("All of it", "Everything")),
        (LINES, "whole", "layout", text("lanes"), LINES.replace("All of it\n", "All of it\n  layout: lanes\n")),
        (LINES, "part", "to", text("1911"), LINES.replace("1910", "1911")),
        (LINES, "part", "where.category", list, LINES.replace("[land]", "[land, sea]")),
        (LINES, "part", "where.importance", None, LINES.replace("    importance: 3\n", "")),
        (LINES, "part", "id", text("piece"), LINES.replace("id: part", "id: piece")),
        (BRACKETS, "a", "where.importance", text("3"), BRACKETS.replace("e: 2", "e: 3")),
        (BRACKETS, "a", "where.importance", None, BRACKETS.replace(", where: { importance: 2 }", "")),
        (BRACKETS, "b", "where.importance", text("4"), BRACKETS.replace("id: b", "id: b, where: { importance: 4 }")),
        (BRACKETS, "b", "title", text("A, b"), BRACKETS.replace("id: b", "id: b, title: \"A, b\"")),
        (BRACKETS, "b", "theme", None, BRACKETS.to_owned()),
    ];
    for (before, id, key, value, expected) in cases {
        assert_eq!(timeline(before, id, &[(key, value)]).expect("made"), expected, "{id}.{key}");
    }
}

#[test]
fn values_that_are_right_together_are_set_together() {
    let window = |from: &str, to: &str| timeline(LINES, "part", &[("from", text(from)), ("to", text(to))]);
    assert_eq!(window("1950", "1960").expect("made"), LINES.replace("1900", "1950").replace("1910", "1960"));
    assert!(matches!(window("1960", "1950"), Err(EditError::WouldBreak { .. })));
    let renamed = timeline(LINES, "part", &[("id", text("piece")), ("scale", text("linear"))]).expect("made");
    assert!(renamed.contains("- id: piece\n") && renamed.contains("    importance: 3\n  scale: linear\n"), "{renamed}");
}

#[test]
fn timelines_come_and_go() {
    let layout = [("layout".to_owned(), Value::text("lanes"))];
    let add = |before: &str| add_entry(before, Section::Timelines, "new", &layout).expect("made").text;
    let block = "- id: new\n  layout: lanes\n";
    assert_eq!(add(LINES), LINES.replace("    importance: 3\n", &format!("    importance: 3\n\n{block}")));
    assert_eq!(add(BRACKETS), BRACKETS.replace("{ id: b }", "{ id: b }, { id: new, layout: lanes }"));
    let set_off = "timelines:\n  - id: new\n    layout: lanes\n";
    assert_eq!(add(NONE), format!("{NONE}{set_off}"));
    let spaced = NONE.replace("events", "\n# These.\nevents");
    assert_eq!(add(&spaced), format!("{spaced}\n{set_off}"));
    for before in [LINES, BRACKETS, NONE, &spaced] {
        let with = add(before);
        let taken = remove_entry(&with, Section::Timelines, "new").expect("made");
        assert_eq!(apply(&with, &taken.edits).as_deref(), Some(taken.text.as_str()));
        let rest = taken.text.strip_suffix("timelines: []\n").map(|rest| rest.trim_end().to_owned() + "\n");
        assert_eq!(rest.unwrap_or(taken.text), before);
    }
    let first = remove_entry(LINES, Section::Timelines, "whole").expect("made").text;
    assert_eq!(first, LINES.replace("# The whole.\n- id: whole # so\n  title: All of it\n\n", ""));
}

#[test]
fn timelines_that_cannot_be_are_refused() {
    let fields = [("layout".to_owned(), Value::text("round"))];
    let wrong = add_entry(LINES, Section::Timelines, "new", &fields);
    assert!(matches!(wrong, Err(EditError::WouldBreak { .. })), "{wrong:?}");
    let taken = add_entry(LINES, Section::Timelines, "part", &[]);
    assert!(matches!(taken, Err(EditError::EntryTaken { section: "timelines", .. })), "{taken:?}");
    let same = rename_entry(LINES, Section::Timelines, "part", "whole");
    assert!(matches!(same, Err(EditError::EntryTaken { .. })), "{same:?}");
    let missing = remove_entry(LINES, Section::Timelines, "none");
    assert!(matches!(missing, Err(EditError::NoEntry { .. })), "{missing:?}");
    let aliased = "title: T\nevents:\n- { date: 1905, title: One }\ntimelines:\n- &a { id: a }\n- *a\n";
    assert!(timeline(aliased, "a", &[("layout", text("lanes"))]).is_err());
}

#[test]
fn a_source_goes_where_nothing_cites_it() {
    let cited = remove_entry(BLOCK, Section::Sources, "b");
    assert!(matches!(cited, Err(EditError::WouldBreak { .. })), "{cited:?}");
    let free = BLOCK.replace("[a, b]", "[a]");
    let gone = remove_entry(&free, Section::Sources, "b").expect("made").text;
    assert!(!gone.contains("title: B") && gone.contains("# first") && gone.contains("# second"), "{gone}");
    let none = remove_entry(&free.replace(", sources: [a]", ""), Section::Sources, "b").expect("made").text;
    let last = remove_entry(&none, Section::Sources, "a").expect("made").text;
    assert!(!last.contains("sources") && last.contains("# Top."), "{last}");
}
