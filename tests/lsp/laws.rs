//! Laws: whatever is typed, the server knows the text as the editor does; what it offers does no harm.

use std::fs;

use dateline::Severity;
use serde_json::json;

use super::client::{Client, edited, position};
use super::diagnostics::{checked, shown};
use super::{EVENTS, SOUND};
use crate::random::{Dice, seed, seeds};

/// Pieces of text that are typed.
const PIECES: [&str; 16] = [
    "\u{1F600}",
    "é",
    "\n",
    "\r\n",
    "\r",
    "  - ",
    ": ",
    "#",
    "\"",
    "[",
    "{ ",
    "date: 1914\n",
    "category: wra",
    " ",
    "",
    "title: x\n",
];

/// A change of a text: of some bytes, on characters.
fn random_change(dice: &mut Dice, text: &str) -> (usize, usize, String) {
    let boundary = |at: usize| (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    // Between `\r` and `\n` no place of the protocol stands.
    let place = |at: usize| {
        let at = boundary(at);
        if text[..at].ends_with('\r') && text[at..].starts_with('\n') { at - 1 } else { at }
    };
    let start = place(dice.below(text.len() + 1));
    let end = place((start + dice.below(12)).min(text.len())).max(start);
    let new: String = (0..dice.below(3)).map(|_| dice.pick(&PIECES)).collect();
    (start, end, new)
}

#[test]
fn after_any_changes_the_diagnostics_are_those_of_check() {
    for number in seeds("DATELINE_SESSIONS", 12, 1) {
        let mut dice = Dice::new(number);
        let mut client = Client::new();
        let mut text = if number % 2 == 0 { SOUND.to_owned() } else { SOUND.replace('\n', "\r\n") };
        let uri = client.open(EVENTS, &text);
        let rounds = dice.between(1, 6);
        for version in 2..2 + rounds as i64 {
            let mut changes = Vec::new();
            for _ in 0..dice.between(1, 4) {
                let (start, end, new) = random_change(&mut dice, &text);
                let range = json!({ "start": position(&text, start), "end": position(&text, end) });
                changes.push(json!({ "range": range, "text": new }));
                text.replace_range(start..end, &new);
            }
            if dice.below(8) == 0 {
                changes.push(json!({ "text": text }));
            }
            client.change(&uri, version, json!(changes));
        }
        let told = client.diagnostics(&uri, 1 + rounds as i64);
        fs::write(client.folder().join(EVENTS), &text).unwrap();
        assert_eq!(shown(&text, &told), checked(client.folder(), EVENTS), "seed {number}\n{text:?}");
    }
}

fn errors(text: &str) -> usize {
    dateline::check(text).diagnostics.iter().filter(|found| found.severity == Severity::Error).count()
}

/// Values, ids and dates in place of those that stand there; keys that are still without a value are for the author to fill in.
#[test]
fn what_is_offered_for_a_value_makes_no_error() {
    let mut client = Client::new();
    let uri = client.open(EVENTS, SOUND);
    let values = [
        "1914-07-28",
        "war # the",
        "tass, {",
        "sana, l",
        "front]",
        "1918-11-11",
        "peace\n",
        "tass\n",
        "war-1914",
        "war, p",
        "peace], s",
        "2012-05-30",
    ];
    let mut count = 0;
    for value in values {
        let at = SOUND.find(value).unwrap_or_else(|| panic!("no {value}"));
        let letters = value.find([',', ']', ' ', '\n']).unwrap_or(value.len());
        for inside in [0, 1, letters] {
            let list = client.at("completion", &uri, &position(SOUND, at + inside), json!({})).unwrap();
            for item in list["items"].as_array().expect("a list") {
                let text = edited(SOUND, &json!([item["textEdit"]]));
                assert_eq!(errors(&text), 0, "{value}: {item}\n{text}");
                count += 1;
            }
        }
    }
    assert!(count > 30, "{count} were offered");
}

/// Keys make no error but that their value is missing: with a value of the schema's examples there is none.
#[test]
fn a_key_that_is_offered_may_stand_there() {
    let mut client = Client::new();
    let places = [
        ("title: T\n", ""),
        ("    tags: [front]\n", "    "),
        ("        says: an end\n", "        "),
        ("  - id: all\n", "    "),
    ];
    for (behind, indent) in places {
        let text = SOUND.replacen(behind, &format!("{behind}{indent}\n"), 1);
        let at = text.find(behind).unwrap() + behind.len() + indent.len();
        let uri = client.open(EVENTS, &text);
        let list = client.at("completion", &uri, &position(&text, at), json!({})).unwrap();
        let items = list["items"].as_array().expect("a list");
        assert!(!items.is_empty(), "{behind}");
        for item in items {
            let text = edited(&text, &json!([item["textEdit"]]));
            let found = dateline::check(&text).diagnostics;
            let strange: Vec<_> = found
                .iter()
                .filter(|one| matches!(one.code.as_str(), "unknown-key" | "duplicate-key" | "yaml-syntax"))
                .collect();
            assert!(strange.is_empty(), "{item}: {strange:?}\n{text}");
        }
    }
}

#[test]
fn every_place_of_a_broken_text_is_answered() {
    let mut client = Client::new();
    let mut dice = Dice::new(seed(3));
    for version in 1..40 {
        let mut text = SOUND.to_owned();
        for _ in 0..version {
            let (start, end, new) = random_change(&mut dice, &text);
            text.replace_range(start..end, &new);
        }
        let uri = client.open(EVENTS, &text);
        let at = (0..=dice.below(text.len() + 1)).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        for method in ["completion", "hover", "definition", "prepareRename"] {
            // Refused is answered, too; that the server has failed is not.
            if let Err(error) = client.at(method, &uri, &position(&text, at), json!({})) {
                assert_ne!(error["code"], -32603, "{method}: {error}\n{text}");
            }
        }
        for method in ["documentSymbol", "foldingRange"] {
            client.ask(&format!("textDocument/{method}"), json!({ "textDocument": { "uri": uri } })).unwrap();
        }
    }
    assert_eq!(client.shut_down(), 0);
}
