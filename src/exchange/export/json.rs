//! JSON: the list that `dateline list --format json` prints, an object a line; and how all that is JSON is written.

use std::fmt::Write;

use serde::Serialize;

use crate::exchange::Report;
use crate::exchange::export::listed::listed;
use crate::exchange::export::losses::{Key, lose};
use crate::model::Chronicle;
use crate::text::respelled;

/// The list, each object on a line of its own.
pub(super) fn list(chronicle: &Chronicle, report: &mut Report) -> String {
    lose(report, chronicle, HELD);
    let objects: Vec<String> = listed(chronicle).map(|event| line(&event)).collect();
    if objects.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", objects.join(",\n")) }
}

/// JSON lines.
pub(super) fn lines(chronicle: &Chronicle, report: &mut Report) -> String {
    lose(report, chronicle, HELD);
    listed(chronicle).map(|event| format!("{}\n", line(&event))).collect()
}

/// Every key of events; of categories and sources the keys alone.
const HELD: &[Key] = &[
    Key::Events,
    Key::Ids,
    Key::Wholes,
    Key::Written,
    Key::Bases,
    Key::Summaries,
    Key::EventTranslations,
    Key::Categories,
    Key::CategoryKeys,
    Key::Tags,
    Key::Places,
    Key::Actors,
    Key::Importances,
    Key::Statuses,
    Key::Citations,
    Key::Sources,
    Key::SourceKeys,
    Key::Locators,
    Key::Accounts,
    Key::Images,
    Key::ImageCredits,
    Key::Urls,
    Key::Links,
];

/// A value on one line.
pub(super) fn line(value: &impl Serialize) -> String {
    inactive(&serde_json::to_string(value).expect("impossible: texts and numbers alone"))
}

/// A value over several lines, the last with its end.
pub(super) fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value).expect("impossible: texts and numbers alone");
    format!("{}\n", inactive(&text))
}

/// JSON in which control and direction characters are spelt out, `\u202e`: the same to a program, and nothing to a terminal.
fn inactive(json: &str) -> String {
    respelled(json, |letter, out| {
        if letter == '\n' {
            return out.push(letter);
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    })
}
