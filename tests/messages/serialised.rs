//! The chronicle and the diagnostics as data for programs.

use std::fs;
use std::path::Path;

use dateline::text::Edit;
use dateline::{Chronicle, Code, Diagnostic, FileId, Files, Fix, Span};
use serde_json::{Value, json, to_value};

use crate::messages::{checked_fixtures, printed_by_the_command};

#[test]
fn the_json_of_the_command_is_the_librarys() {
    let printed = printed_by_the_command(&["--format", "json"]);
    let (files, all) = checked_fixtures();
    let own = |one: &Diagnostic| serde_json::to_string(&one.located(&files)).expect("JSON");
    let own: Vec<String> = all.iter().flat_map(|(_, found)| found).map(own).collect();
    let lines: Vec<&str> = printed.trim_matches(['[', ']', '\n']).split(",\n").collect();
    assert_eq!(lines.len(), own.len());
    for (line, own) in lines.iter().zip(&own) {
        let plain = !own.contains(dateline::text::is_active);
        assert!(!plain || line == own, "the same bytes:\n{line}\n{own}");
        let values = [line, own.as_str()].map(|text| serde_json::from_str::<Value>(text).expect("JSON"));
        assert_eq!(values[0], values[1]);
    }
}

#[test]
fn a_diagnostic_has_its_bytes_and_its_file() {
    let second = Files::new("a", "").add("b", "");
    let edit = Edit { span: Span::new(1, 2), text: "x".into() };
    let found = Diagnostic::warning(Code::LongTitle, Span::new(3, 9), "long")
        .related(Span::new(0, 1), "beside")
        .fix(Fix { title: "cut".into(), edits: vec![edit], safe: true })
        .in_file(second);
    let span = |start, end| json!({ "file": 1, "start": start, "end": end });
    let expected = json!({
        "code": "long-title", "severity": "warning", "message": "long", "span": span(3, 9),
        "related": [[span(0, 1), "beside"]], "hint": null,
        "fixes": [{ "title": "cut", "edits": [{ "span": span(1, 2), "text": "x" }], "safe": true }],
    });
    assert_eq!(to_value(&found).unwrap(), expected);
    assert_eq!(to_value(FileId::MAIN).unwrap(), json!(0));
}

fn chronicle(text: &str) -> Chronicle {
    dateline::read(text).value.expect("a chronicle")
}

#[test]
fn values_are_written_as_the_file_has_them() {
    let text = "title: false\ncategories: { a: { color: vermilion, symbol: triangle-down }, b: { color: '#0072b2' } }\n\
                sources: { s: { title: S, published: 2012-05~ } }\n\
                events: [{ date: '[2012,2014]', title: A, status: denied, basis: derived, sources: [s] }]\n\
                timelines: [{ id: t, title: U, layout: lanes, lanes: actor, scale: broken, theme: print }]\n";
    let value = to_value(chronicle(text)).unwrap();
    let at = |path: &str| value.pointer(path).unwrap_or_else(|| panic!("no {path} in {value:#}")).clone();
    for (path, expected) in [
        ("/title", json!(false)),
        ("/language", json!("en")),
        ("/categories/0/color", json!("vermilion")),
        ("/categories/0/symbol", json!("triangle-down")),
        ("/categories/1/color", json!("#0072b2")),
        ("/sources/0/published", json!("2012-05~")),
        ("/events/0/date", json!("[2012,2014]")),
        ("/events/0/status", json!("denied")),
        ("/events/0/basis", json!("derived")),
        ("/events/0/sources/0/source", json!(0)),
        ("/events/0/extent/shape/one-of/0/0", json!(1_325_376_000)),
        ("/events/0/extent/doubt/approximate", json!(false)),
        ("/events/0/importance", json!(3)),
        ("/views/0/title", json!("U")),
        ("/views/0/layout", json!("lanes")),
        ("/views/0/lanes", json!("actor")),
        ("/views/0/scale", json!("broken")),
        ("/views/0/theme", json!("print")),
    ] {
        assert_eq!(at(path), expected, "{path}");
    }
    assert_eq!(to_value(chronicle("events: [{ date: 2012, title: A }]\n")).unwrap()["title"], Value::Null);
}

#[test]
fn every_event_of_the_shipped_history_is_there_with_its_date() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("events.yaml")).unwrap();
    let chronicle = chronicle(&text);
    let value = to_value(&chronicle).unwrap();
    let events = value["events"].as_array().unwrap();
    assert!(events.len() > 50 && events.len() == chronicle.events.len());
    for (written, event) in events.iter().zip(&chronicle.events) {
        assert_eq!(written["id"], json!(event.id));
        assert_eq!(written["date"].as_str().map(str::parse), Some(Ok(event.date.clone())));
        assert_eq!(written["span"]["start"], json!(event.span.start()));
    }
}
