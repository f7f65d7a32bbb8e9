//! The law of edits: random files in many styles, random changes.

use dateline::edit::{Change, EditError, Edited, Value, edit, fmt};
use dateline::{Chronicle, Code, Diagnostic, Event, Severity, Span, read};
use proptest::prelude::*;

use super::spliced;

/// How a file is written.
#[derive(Debug, Clone)]
struct Style {
    dash: usize,
    keys: usize,
    crlf: bool,
    bom: bool,
    ended: bool,
    blank: bool,
    quote: &'static str,
    lists_below: bool,
}

/// An event as it is written, with comments above it, on its line and below it.
#[derive(Debug, Clone)]
struct Written {
    year: u16,
    summary: u8,
    has_section: bool,
    comments: [bool; 4],
    is_reversed: bool,
}

fn style() -> impl Strategy<Value = Style> {
    let quote = prop::sample::select(vec!["", "'", "\""]);
    (0..3_usize, 2..5_usize, any::<[bool; 5]>(), quote).prop_map(|(dash, keys, flags, quote)| Style {
        dash: 2 * dash,
        keys: 2 * dash + keys,
        crlf: flags[0],
        bom: flags[1],
        ended: flags[2],
        blank: flags[3],
        quote,
        lists_below: flags[4],
    })
}

fn written() -> impl Strategy<Value = Written> {
    (1900..1990_u16, 0..6_u8, any::<bool>(), any::<[bool; 4]>(), any::<bool>()).prop_map(
        |(year, summary, has_section, comments, is_reversed)| Written {
            year,
            summary,
            has_section,
            comments,
            is_reversed,
        },
    )
}

/// A file, and how many comments it has: `#§1`, `#§2` and so on, in order.
fn file() -> impl Strategy<Value = (String, usize)> {
    (style(), prop::collection::vec(written(), 1..6), any::<bool>(), any::<bool>()).prop_map(
        |(style, mut events, sorted, more)| {
            if sorted {
                events.sort_by_key(|event| event.year);
            }
            let mut writer = Writer { out: String::new(), comments: 0 };
            writer.file(&style, &events, more);
            let mut text = writer.out;
            if !style.ended {
                text.truncate(text.trim_end().len());
            }
            if style.crlf {
                text = text.replace('\n', "\r\n");
            }
            (format!("{}{text}", if style.bom { "\u{feff}" } else { "" }), writer.comments)
        },
    )
}

struct Writer {
    out: String,
    comments: usize,
}

impl Writer {
    fn comment(&mut self) -> String {
        self.comments += 1;
        format!("#§{} - a: \"b", self.comments)
    }

    fn file(&mut self, style: &Style, events: &[Written], more: bool) {
        let comment = self.comment();
        self.out += &format!("{comment}\n\ntitle: 'All: of it'\nevents:\n");
        for (at, event) in events.iter().enumerate() {
            if style.blank && at > 0 {
                self.out.push('\n');
            }
            self.event(style, at, event);
        }
        if more {
            let comment = self.comment();
            self.out += &format!("\n{comment}\ntimelines:\n  - id: overview\n");
        }
    }

    fn event(&mut self, style: &Style, at: usize, event: &Written) {
        let (dash, keys, q) = (" ".repeat(style.dash), " ".repeat(style.keys), style.quote);
        if event.has_section {
            let comment = self.comment();
            self.out += &format!("{dash}{comment}\n\n");
        }
        if event.comments[0] {
            let comment = self.comment();
            self.out += &format!("{dash}{comment}\n");
        }
        let date = format!("date: {q}{}{q}", event.year);
        let id = format!("id: e{at}");
        let (first, second) = if event.is_reversed { (date, id) } else { (id, date) };
        let tail = if event.comments[1] { format!("   {}", self.comment()) } else { String::new() };
        self.out += &format!("{dash}-{}{first}{tail}\n{keys}{second}\n", " ".repeat(style.keys - style.dash - 1));
        if event.comments[2] {
            let comment = self.comment();
            self.out += &format!("{keys}{comment}\n");
        }
        self.out += &format!("{keys}title: {q}Event {at}{q}\n");
        self.summary(style, &keys, event.summary);
        if style.lists_below {
            self.out += &format!("{keys}tags:\n{keys}  - {q}one{q}\n{keys}  - two\n");
        } else {
            self.out += &format!("{keys}tags: [{q}one{q},  two ]\n");
        }
        if at > 0 && event.year.is_multiple_of(2) {
            self.out += &format!("{keys}links: [{{ to: e{} }}]\n", at - 1);
        }
        if event.comments[3] {
            let comment = self.comment();
            self.out += &format!("{keys}{comment}\n");
        }
    }

    fn summary(&mut self, style: &Style, keys: &str, kind: u8) {
        let q = style.quote;
        let comment = if kind == 2 { format!(" {}", self.comment()) } else { String::new() };
        self.out += &match kind {
            0 => String::new(),
            1 => format!("{keys}summary: {q}Some words # no\n{keys}  and more{q}\n")
                .replace(if q.is_empty() { " # no" } else { "\0" }, ""),
            2 => {
                format!("{keys}summary: >-{comment}\n{keys}   Some words\n{keys}   # and more\n\n{keys}   and: more\n")
            }
            3 => format!("{keys}summary: |\n{keys} Some words\n{keys}   and more\n"),
            4 => format!("{keys}summary:\n{keys}    Some words\n"),
            _ => format!("{keys}summary: \"Some\\nwords\"\n"),
        };
    }
}

/// The comments of a text, in order.
pub(super) fn comments(text: &str) -> Vec<usize> {
    let starts = text.match_indices("#§").map(|(at, mark)| &text[at + mark.len()..]);
    starts.map(|rest| rest.split(' ').next().unwrap().trim().parse().unwrap()).collect()
}

/// The chronicle without the places of things.
pub(super) fn unplaced(text: &str) -> Chronicle {
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
            "summary" => Event { summary: Some(words.trim_start().into()), ..before },
            _ => Event { place: Some(one_spaced(&words)), ..before },
        };
        prop_assert_eq!(after, expected);
    }

    #[test]
    fn a_list_that_is_set_or_taken_away_changes_alone((text, count) in file(), tags in prop::collection::vec("[ -~]{0,9}[a-z]", 0..4)) {
        let value = if tags.is_empty() { None } else { Some(Value::texts(tags.clone())) };
        let edited = done(&text, &set("e0", "tags", value));
        prop_assert_eq!(others(&edited.text, &["e0"]), others(&text, &["e0"]));
        let tags = tags.iter().map(|tag| one_spaced(tag)).collect();
        prop_assert_eq!(event(&edited.text, "e0"), Event { tags, ..event(&text, "e0") });
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
