//! Names: where they are given, where they stand, and other ones.

use std::fs;

use serde_json::{Value, json};

use super::client::{Client, changes, edited, offset, position};
use super::{EVENTS, SOUND};

/// The place of the letters `inside` bytes into some words.
fn place(text: &str, words: &str, inside: usize) -> Value {
    position(text, text.find(words).unwrap_or_else(|| panic!("no {words}")) + inside)
}

/// The letters at places of one document.
fn letters(text: &str, places: &Value) -> Vec<(usize, String)> {
    let places = places.as_array().expect("places").iter().map(|place| {
        let (start, end) = (offset(text, &place["range"]["start"]), offset(text, &place["range"]["end"]));
        (start, text[start..end].to_owned())
    });
    places.collect()
}

#[test]
fn a_name_leads_to_where_it_is_given() {
    let mut client = Client::new();
    let uri = client.open(EVENTS, SOUND);
    let cases = [
        ("[tass", 2, "tass: {"),
        ("id: sana", 5, "sana: {"),
        ("category: war", 11, "war: {"),
        ("[war, peace]", 7, "peace: {"),
        ("source: tass\n", 9, "tass: {"),
        ("'#song'", 3, "song\n    date"),
        ("war-1914", 2, "War\n"),
    ];
    for (words, inside, target) in cases {
        let found = client.at("definition", &uri, &place(SOUND, words, inside), json!({})).unwrap();
        assert_eq!(letters(SOUND, &found)[0].0, SOUND.find(target).unwrap(), "{words}: {found}");
    }
    assert_eq!(client.at("definition", &uri, &place(SOUND, "says", 1), json!({})), Ok(Value::Null));
}

#[test]
fn a_name_has_all_its_places() {
    let mut client = Client::new();
    let uri = client.open(EVENTS, SOUND);
    let mut places = |words: &str, inside: usize, whole: bool| {
        let context = json!({ "context": { "includeDeclaration": whole } });
        let found = client.at("references", &uri, &place(SOUND, words, inside), context).unwrap();
        letters(SOUND, &found).into_iter().map(|(_, letters)| letters).collect::<Vec<_>>()
    };
    assert_eq!(places("[tass", 2, true), ["tass"; 4]);
    assert_eq!(places("tass: {", 2, false), ["tass"; 3]);
    assert_eq!(places("category: war", 11, true), ["war"; 3]);
    assert_eq!(places("id: song", 5, true), ["song"; 2]);
    assert_eq!(places("war-1914", 2, true), ["War", "war-1914"]);
}

#[test]
fn another_name_and_the_old_one_again_give_the_same_bytes() {
    for style in [SOUND.to_owned(), SOUND.replace('\n', "\r\n"), format!("\u{feff}{SOUND}")] {
        for (words, inside, old) in [("[tass", 2, "tass"), ("war: {", 1, "war"), ("id: song", 5, "song")] {
            let mut client = Client::new();
            let uri = client.open(EVENTS, &style);
            let mut rename = |version: i64, text: &str, at: Value, to: &str| {
                let edit = client.at("rename", &uri, &at, json!({ "newName": to })).unwrap();
                assert_eq!(edit["documentChanges"][0]["textDocument"]["version"], version);
                let after = edited(text, changes(&edit));
                client.change(&uri, version + 1, json!([{ "text": after }]));
                (after, client.diagnostics(&uri, version + 1))
            };
            let (other, wrong) = rename(1, &style, place(&style, words, inside), "another-name");
            assert_eq!(wrong, Vec::<Value>::new());
            assert_eq!(other.matches("another-name").count() + other.matches(old).count(), style.matches(old).count());
            let at = place(&other, "another-name", 3);
            assert_eq!(rename(2, &other, at, old).0, style);
        }
    }
}

#[test]
fn a_name_that_is_taken_or_none_is_refused() {
    let mut client = Client::new();
    let uri = client.open(EVENTS, SOUND);
    let refused = [
        ("war: {", 1, "peace", "`peace` stands under `categories` already"),
        ("war: {", 1, "Great War", "lower-case"),
        ("[tass", 2, "sana", "already"),
        ("id: song", 5, "war-1914", "another event has the id"),
        ("id: song", 5, "1918", "letter first"),
        ("title: Armistice", 9, "peace", "no id"),
    ];
    for (words, inside, to, why) in refused {
        let error = client.at("rename", &uri, &place(SOUND, words, inside), json!({ "newName": to })).unwrap_err();
        assert!(error["message"].as_str().unwrap().contains(why), "{to}: {error}");
    }
    let prepared = client.at("prepareRename", &uri, &place(SOUND, "'#song'", 3), json!({})).unwrap();
    assert_eq!(prepared["placeholder"], "song");
    assert_eq!(letters(SOUND, &json!([prepared]))[0].1, "song");
    assert_eq!(client.at("prepareRename", &uri, &place(SOUND, "title: T", 1), json!({})), Ok(Value::Null));
}

#[test]
fn names_of_included_files_lead_there() {
    let mut client = Client::new();
    let war =
        "title: War\ncategories: { war: { label: Wars } }\nevents:\n- { date: 1916, title: Somme, category: war }\n";
    let main = "title: All\ninclude: [war.yaml]\nevents:\n- { date: 1914, title: A }\ntimelines:\n- { id: a, where: { category: war } }\n";
    fs::write(client.folder().join("war.yaml"), war).unwrap();
    let uri = client.open(EVENTS, main);
    client.diagnostics(&uri, 1);
    let found = client.at("definition", &uri, &place(main, "category: war", 11), json!({})).unwrap();
    assert_eq!(found[0]["uri"], json!(client.uri("war.yaml")));
    assert_eq!(found[0]["range"]["start"]["line"], 1);
    let error = client.at("prepareRename", &uri, &place(main, "category: war", 11), json!({})).unwrap_err();
    assert!(error["message"].as_str().unwrap().contains("not defined in this file"), "{error}");
}
