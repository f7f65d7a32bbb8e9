//! Edits: a folder for each case with a file before, a change, and the file after or the reason of a refusal.
//!
//! `BLESS=1` writes what comes out; read the difference before you keep it.

mod blocks;
mod compared;
mod flow;
mod fmt;
mod ids;
mod languages;
pub(crate) mod laws;
mod random_file;
mod rename_entry;
mod timelines;

use std::fs;
use std::path::{Path, PathBuf};

use dateline::edit::{Change, EditError, Edited, Value, edit};
use dateline::text::LineIndex;

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/edit");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

/// A change as its case writes it: `add: { date: 2012 }`, `set: [id, key, value]`, `remove: id`, `rename: [id, to]`,
/// `move: id`.
fn change(written: &str) -> Change {
    let Some(Value::Mapping(pairs)) = Value::parse(written) else { panic!("no mapping: {written}") };
    let (verb, value) = pairs.into_iter().next().unwrap();
    let text = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        other => panic!("expected a text, found {other:?}"),
    };
    match (verb.as_str(), value) {
        ("add", Value::Mapping(fields)) => Change::Add { fields },
        ("set", Value::List(words)) => {
            let value = words.get(2).filter(|value| **value != Value::Nothing).cloned();
            Change::Set { id: text(&words[0]), key: text(&words[1]), value }
        }
        ("rename", Value::List(words)) => Change::Rename { id: text(&words[0]), to: text(&words[1]) },
        ("remove", id) => Change::Remove { id: text(&id) },
        ("move", id) => Change::Move { id: text(&id) },
        (verb, value) => panic!("unknown change {verb}: {value:?}"),
    }
}

fn reported(before: &str, error: &EditError) -> String {
    let mut out = format!("{error}\n");
    let place = |text: &str, at: usize| {
        let place = LineIndex::new(text).position(text, at);
        format!("{}:{}", place.line, place.column)
    };
    for span in error.places() {
        out += &format!("at {} {:?}\n", place(before, span.start()), &before[span.range()]);
    }
    if let EditError::WouldBreak { text, diagnostics } = error {
        for diagnostic in diagnostics {
            out += &format!(
                "at {} {}: {}\n",
                place(text, diagnostic.span.start()),
                diagnostic.code.as_str(),
                diagnostic.message
            );
        }
    }
    out + &error.hint().map(|hint| format!("help: {hint}\n")).unwrap_or_default()
}

/// Whatever is not replaced is there, in order: the edits put into the text give the text after.
fn spliced(before: &str, edited: &Edited) -> String {
    let mut out = String::new();
    let mut at = 0;
    let mut edits = edited.edits.clone();
    edits.sort_by_key(|edit| (edit.span.start(), edit.span.end()));
    for edit in edits {
        out += &before[at..edit.span.start()];
        out += &edit.text;
        at = edit.span.end();
    }
    out + &before[at..]
}

#[test]
fn every_case_comes_out_as_its_folder_says() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = Vec::new();
    let cases = cases();
    assert!(cases.len() >= 30, "found {} cases", cases.len());
    for case in cases {
        let read = |name: &str| fs::read_to_string(case.join(name)).ok();
        let before = read("before.yaml").unwrap();
        let (name, found) = match edit(&before, &change(&read("change").unwrap())) {
            Ok(edited) => {
                assert_eq!(spliced(&before, &edited), edited.text, "{}", case.display());
                ("after.yaml", edited.text)
            }
            Err(error) => ("refused", reported(&before, &error)),
        };
        if bless {
            for stale in ["after.yaml", "refused"] {
                let _ = fs::remove_file(case.join(stale));
            }
            fs::write(case.join(name), &found).unwrap();
        } else if read(name).as_deref() != Some(&found) {
            wrong.push(format!("{}/{name}:\n{found}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
