//! The law of edits, for events in braces: random files with events in braces, one a line or several, in a list with
//! dashes or in brackets, or in JSON; random changes.

use dateline::edit::{Change, EditError, Layout, Value, set_out};
use dateline::{Event, edit};
use proptest::prelude::*;

use super::laws::{comments, done, event, one_spaced, others, set, unplaced, with};

/// Where the events stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// `- { ... }`, one below the other, in turn with events of a key a line.
    Mixed,
    /// `- { ... }`
    Dashes,
    /// `[{ ... }, { ... }]` on one line.
    Line,
    /// One a line between brackets.
    Lines,
    /// Each on several lines between brackets.
    Long,
    /// As a program writes it for people.
    Json,
    /// As a program writes it for others.
    Compact,
}

const SHAPES: &[Shape] =
    &[Shape::Mixed, Shape::Dashes, Shape::Line, Shape::Lines, Shape::Long, Shape::Json, Shape::Compact];

#[derive(Debug, Clone)]
struct Style {
    shape: Shape,
    pad: &'static str,
    comma: &'static str,
    crlf: bool,
    bom: bool,
    ended: bool,
    trailing: bool,
    quote: &'static str,
}

#[derive(Debug, Clone)]
struct Written {
    year: u16,
    tags: usize,
    comments: [bool; 3],
    is_linked: bool,
}

fn style() -> impl Strategy<Value = Style> {
    let select = |words: &'static [&'static str]| prop::sample::select(words);
    let quotes = select(&["", "'", "\""]);
    (
        prop::sample::select(SHAPES),
        select(&["", " ", "\t"]),
        select(&[", ", ",", " , ", ",\t"]),
        any::<[bool; 4]>(),
        quotes,
    )
        .prop_map(|(shape, pad, comma, [crlf, bom, ended, trailing], quote)| {
            let quote = if matches!(shape, Shape::Json | Shape::Compact) { "\"" } else { quote };
            Style { shape, pad, comma, crlf, bom, ended, trailing, quote }
        })
}

fn file() -> impl Strategy<Value = (String, usize)> {
    let written = (1900..1990_u16, 0..3_usize, any::<[bool; 3]>(), any::<bool>());
    let written = written.prop_map(|(year, tags, comments, is_linked)| Written { year, tags, comments, is_linked });
    (style(), prop::collection::vec(written, 1..6), any::<bool>()).prop_map(|(style, mut events, sorted)| {
        if sorted {
            events.sort_by_key(|event| event.year);
        }
        let mut writer = Writer { style: &style, comments: 0 };
        let mut text = writer.file(&events);
        let count = writer.comments;
        if !style.ended {
            text.truncate(text.trim_end().len());
        }
        if style.crlf {
            text = text.replace('\n', "\r\n");
        }
        (format!("{}{text}", if style.bom { "\u{feff}" } else { "" }), count)
    })
}

struct Writer<'s> {
    style: &'s Style,
    comments: usize,
}

impl Writer<'_> {
    fn comment(&mut self) -> String {
        self.comments += 1;
        format!("#§{} - a: \"b, {{", self.comments)
    }

    fn file(&mut self, events: &[Written]) -> String {
        match self.style.shape {
            Shape::Json => {
                let events: Vec<String> = (0..)
                    .zip(events)
                    .map(|(at, event)| format!("    {}", self.json(at, event, "\n      ", "\n    ", ": ")))
                    .collect();
                format!("{{\n  \"title\": \"All\",\n  \"events\": [\n{}\n  ]\n}}\n", events.join(",\n"))
            }
            Shape::Compact => {
                let events: Vec<String> =
                    (0..).zip(events).map(|(at, event)| self.json(at, event, "", "", ":")).collect();
                format!("{{\"title\":\"All\",\"events\":[{}]}}\n", events.join(","))
            }
            Shape::Mixed | Shape::Dashes => {
                let mut out = format!("{}\ntitle: 'All: of it'\nevents:\n", self.comment());
                for (at, event) in events.iter().enumerate() {
                    out += &self.dashed(at, event);
                }
                out
            }
            Shape::Line => {
                let events: Vec<String> = (0..).zip(events).map(|(at, event)| self.braces(at, event, false)).collect();
                format!("title: 'All: of it'\nevents: [{}] {}\n", events.join(self.style.comma), self.comment())
            }
            Shape::Lines | Shape::Long => self.lines(events),
        }
    }

    fn dashed(&mut self, at: usize, event: &Written) -> String {
        let lead = if event.comments[0] { format!("  {}\n", self.comment()) } else { String::new() };
        if self.style.shape == Shape::Mixed && event.year.is_multiple_of(2) {
            let tail = if event.comments[1] { format!(" {}", self.comment()) } else { String::new() };
            return format!("{lead}  - id: e{at}\n    title: Event {at}\n    date: {}{tail}\n", event.year);
        }
        let body = self.braces(at, event, event.comments[2]);
        let tail = if event.comments[1] { format!("  {}", self.comment()) } else { String::new() };
        format!("{lead}  - {body}{tail}\n")
    }

    fn lines(&mut self, events: &[Written]) -> String {
        let mut out = "title: 'All: of it'\nevents: [".to_owned();
        out += &if events[0].comments[1] { format!(" {}\n", self.comment()) } else { "\n".to_owned() };
        for (at, event) in events.iter().enumerate() {
            if event.comments[0] {
                out += &format!("    {}\n", self.comment());
            }
            let body = self.braces(at, event, self.style.shape == Shape::Long);
            let is_last = at + 1 == events.len();
            let comma = if is_last && !self.style.trailing { "" } else { "," };
            let tail = if event.comments[1] { format!(" {}", self.comment()) } else { String::new() };
            out += &format!("    {body}{comma}{tail}\n");
        }
        out + "  ]\nlanguage: en\n"
    }

    /// An event in braces, on several lines where it may.
    fn braces(&mut self, at: usize, event: &Written, is_long: bool) -> String {
        let Style { pad, comma, quote: q, .. } = *self.style;
        let mut pairs =
            vec![format!("id: e{at}"), format!("date: {q}{}{q}", event.year), format!("title: {q}Event {at} 中{q}")];
        if event.tags > 0 {
            pairs.push(format!("tags: [{pad}{q}one{q}{comma}two{pad}]"));
        }
        if at > 0 && event.is_linked {
            pairs.push(format!("links: [{{to: e{}}}]", at - 1));
        }
        if !is_long {
            return format!("{{{pad}{}{pad}}}", pairs.join(comma));
        }
        let mut out = "{\n".to_owned();
        let count = pairs.len();
        for (number, pair) in pairs.into_iter().enumerate() {
            let has_comma = number + 1 < count || self.style.trailing;
            let tail = if event.comments[number % 3] { format!(" {}", self.comment()) } else { String::new() };
            out += &format!("      {pair}{}{tail}\n", if has_comma { "," } else { "" });
        }
        out + "    }"
    }

    fn json(&mut self, at: usize, event: &Written, open: &str, close: &str, colon: &str) -> String {
        let comma = if open.is_empty() { ",".to_owned() } else { format!(",{open}") };
        let mut pairs = vec![
            format!("\"id\"{colon}\"e{at}\""),
            format!("\"date\"{colon}\"{}\"", event.year),
            format!("\"title\"{colon}\"Event {at}\""),
        ];
        if event.tags > 0 {
            pairs.push(format!("\"tags\"{colon}[\"one\",\"two\"]"));
        }
        if at > 0 && event.is_linked {
            pairs.push(format!("\"links\"{colon}[{{\"to\"{colon}\"e{}\"}}]", at - 1));
        }
        format!("{{{open}{}{close}}}", pairs.join(&comma))
    }
}

fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(text.trim_start_matches('\u{feff}')).is_ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_value_in_braces_changes_alone((text, count) in file(), words in "[ -~é\n]{0,20}[a-z]", key in prop::sample::select(vec!["title", "summary", "place"])) {
        let words = words.trim_start();
        let change = set("e0", key, Some(Value::text(words)));
        if let Err(EditError::WouldBreak { .. }) = edit(&text, &change) {
            return Ok(());
        }
        let edited = done(&text, &change);
        prop_assert_eq!(comments(&edited.text), (1..=count).collect::<Vec<_>>());
        prop_assert_eq!(others(&edited.text, &["e0"]), others(&text, &["e0"]));
        let (before, after) = (event(&text, "e0"), event(&edited.text, "e0"));
        let expected = match key {
            "title" => Event { title: words.into(), ..before },
            "summary" => with(before, |event| event.summary = Some(words.into())),
            _ => with(before, |event| event.place = Some(one_spaced(words))),
        };
        prop_assert_eq!(after, expected);
        prop_assert_eq!(is_json(&edited.text), is_json(&text));
        let is_lined = text.contains("- id: e0") || is_json(&text) || text.contains("    {\n") || text.contains("    {\r");
        prop_assert!(is_lined || edited.text.lines().count() <= text.lines().count() + 1, "a line stays a line");
    }

    #[test]
    fn a_list_in_braces_changes_alone((text, count) in file(), tags in prop::collection::vec("[ -~]{0,9}[a-z]", 0..4)) {
        let value = if tags.is_empty() { None } else { Some(Value::texts(tags.clone())) };
        let edited = done(&text, &set("e0", "tags", value));
        prop_assert_eq!(others(&edited.text, &["e0"]), others(&text, &["e0"]));
        let tags = tags.iter().map(|tag| one_spaced(tag)).collect();
        prop_assert_eq!(event(&edited.text, "e0"), with(event(&text, "e0"), |event| event.tags = tags));
        prop_assert!(comments(&edited.text).len() + 1 >= count, "at most the comment on the line of a key that goes");
        prop_assert_eq!(is_json(&edited.text), is_json(&text));
    }

    #[test]
    fn an_event_in_braces_is_added_and_removed_again((text, count) in file(), year in 1890..1999_u16, title in "[a-zA-Z0-9 :#'\",{-]{1,20}[a-z]") {
        let title = title.trim_start();
        let fields = vec![("date".into(), Value::text(year.to_string())), ("title".into(), Value::text(title)), ("id".into(), Value::text("new"))];
        let edited = done(&text, &Change::Add { fields });
        prop_assert_eq!(comments(&edited.text), (1..=count).collect::<Vec<_>>());
        prop_assert_eq!(others(&edited.text, &["new"]), others(&text, &[]));
        prop_assert_eq!(event(&edited.text, "new").title, title);
        prop_assert_eq!(is_json(&edited.text), is_json(&text));
        let stray = if text.contains('\r') { '\n' } else { '\r' };
        prop_assert!(!edited.text.replace("\r\n", "").contains(stray), "a stray line end");
        let removed = done(&edited.text, &Change::Remove { id: "new".into() });
        prop_assert_eq!(comments(&removed.text), (1..=count).collect::<Vec<_>>());
        prop_assert_eq!(unplaced(&removed.text), unplaced(&text));
    }

    #[test]
    fn an_event_in_braces_is_removed_alone((text, _) in file(), at in 0..5_usize) {
        let id = format!("e{at}");
        let there = unplaced(&text).events.iter().any(|event| event.id == id);
        match edit(&text, &Change::Remove { id: id.clone() }) {
            Ok(edited) => {
                prop_assert_eq!(others(&edited.text, &[]), others(&text, &[&id]));
                prop_assert_eq!(is_json(&edited.text), is_json(&text));
            }
            Err(EditError::NoEvent { .. }) => prop_assert!(!there),
            Err(EditError::Linked { .. }) => {}
            Err(error) => panic!("{error:?}\n{text}"),
        }
    }

    #[test]
    fn an_event_in_braces_is_renamed_and_moved((text, count) in file(), year in 1890..1999_u16) {
        let renamed = done(&text, &Change::Rename { id: "e0".into(), to: "other".into() });
        prop_assert_eq!(&done(&renamed.text, &Change::Rename { id: "other".into(), to: "e0".into() }).text, &text);
        let dated = done(&text, &set("e0", "date", Some(Value::text(year.to_string())))).text;
        match edit(&dated, &Change::Move { id: "e0".into() }) {
            Ok(edited) => {
                prop_assert_eq!(others(&edited.text, &[]), others(&dated, &[]));
                let mut found = comments(&edited.text);
                found.sort_unstable();
                prop_assert_eq!(found, (1..=count).collect::<Vec<_>>(), "{}\n---\n{}", dated, edited.text);
                prop_assert_eq!(is_json(&edited.text), is_json(&text));
            }
            Err(error) => prop_assert!(matches!(error, EditError::Unordered { .. }), "{:?}\n{}", error, dated),
        }
    }

    #[test]
    fn unfolded_a_file_reads_the_same_and_keeps_its_comments((text, count) in file(), sort in any::<bool>()) {
        let layout = Layout { block: true, sort };
        let once = set_out(&text, layout).unwrap_or_else(|error| panic!("{error:?}\n{text}")).text;
        prop_assert_eq!(set_out(&once, layout).unwrap().text, once.clone(), "{}", text);
        let mut found = comments(&once);
        found.sort_unstable();
        prop_assert_eq!(found, (1..=count).collect::<Vec<_>>(), "{}\n---\n{}", text, once);
        prop_assert_eq!(others(&once, &[]), others(&text, &[]));
        if !sort {
            prop_assert_eq!(unplaced(&once), unplaced(&text), "{}\n---\n{}", text, once);
        }
        prop_assert!(!once.contains("date: 19") || !once.contains("{ id") && !once.contains("{id"), "{}", once);
    }
}
