//! The outline, folds, the usual layout, and fixes.

use serde_json::{Value, json};

use super::client::{Client, changes, edited, offset};
use super::{EVENTS, SOUND};

fn of(client: &mut Client, method: &str, uri: &str, more: Value) -> Result<Value, Value> {
    let mut params = json!({ "textDocument": { "uri": uri } });
    params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    client.ask(&format!("textDocument/{method}"), params)
}

#[test]
fn the_outline_has_the_events_in_order_of_time() {
    let mut client = Client::new();
    let text = SOUND.replace("1918-11-11", "1900").replace("says: an end", "says: 'an end'");
    let uri = client.open(EVENTS, &text);
    let symbols = of(&mut client, "documentSymbol", &uri, json!({})).unwrap();
    let sections = symbols.as_array().unwrap();
    let names = |symbols: &Value| -> Vec<String> {
        symbols.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&symbols), ["sources", "categories", "events", "timelines"]);
    assert_eq!(names(&sections[2]["children"]), ["Armistice", "War"]);
    assert_eq!(sections[2]["children"][1]["detail"], "28 July 1914");
    assert_eq!(names(&sections[0]["children"]), ["tass", "sana"]);
    for event in sections[2]["children"].as_array().unwrap() {
        let at = |range: &str, end: &str| offset(&text, &event[range][end]);
        assert!(
            at("range", "start") <= at("selectionRange", "start") && at("selectionRange", "end") <= at("range", "end")
        );
        assert_eq!(&text[at("selectionRange", "start")..at("selectionRange", "end")], event["name"].as_str().unwrap());
    }
}

#[test]
fn entries_and_comments_fold() {
    let mut client = Client::new();
    let text = format!("# one\n# two\n{SOUND}");
    let uri = client.open(EVENTS, &text);
    let folds = of(&mut client, "foldingRange", &uri, json!({})).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let shown: Vec<(&str, &str)> = folds
        .as_array()
        .unwrap()
        .iter()
        .map(|fold| {
            (lines[fold["startLine"].as_u64().unwrap() as usize], lines[fold["endLine"].as_u64().unwrap() as usize])
        })
        .collect();
    assert_eq!(shown[0], ("# one", "# two"));
    assert!(shown.contains(&("events:", "      - to: war-1914")), "{shown:?}");
    assert!(
        shown
            .contains(&("  - date: 1914-07-28", "    sources: [tass, { x-mood: \u{1F600}, id: sana, locator: p. 1 }]")),
        "{shown:?}"
    );
    assert_eq!(folds[0]["kind"], "comment");
}

#[test]
fn formatting_is_what_fmt_does_and_changes_no_more() {
    let mut client = Client::new();
    let text =
        SOUND.replace("title: T\n", "title: 'T' # x\n").replace("- id: song\n    date", "- id:   song\n    date");
    let uri = client.open(EVENTS, &text);
    let options = json!({ "options": { "tabSize": 2, "insertSpaces": true } });
    let edits = of(&mut client, "formatting", &uri, options.clone()).unwrap();
    assert_eq!(edited(&text, &edits), dateline::fmt(&text, false).unwrap());
    let changed: usize = edits.as_array().unwrap().iter().map(|edit| edit["newText"].as_str().unwrap().len()).sum();
    assert!(changed < 20, "{edits}");
    client.change(&uri, 2, json!([{ "text": "title: T\nevents: 3\n" }]));
    let error = of(&mut client, "formatting", &uri, options).unwrap_err();
    assert!(error["message"].as_str().unwrap().contains("errors"), "{error}");
}

#[test]
fn every_fix_is_offered_where_the_error_is() {
    let mut client = Client::new();
    let text = SOUND.replace("1914-07-28", "12/5/1914").replace("title: Armistice", "titel: Armistice");
    let uri = client.open(EVENTS, &text);
    let whole = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 999, "character": 0 } });
    let nothing = json!({ "diagnostics": [] });
    let actions = of(&mut client, "codeAction", &uri, json!({ "range": whole, "context": nothing })).unwrap();
    let texts: Vec<String> =
        actions.as_array().unwrap().iter().map(|one| edited(&text, changes(&one["edit"]))).collect();
    let fix = |old: &str, new: &str| text.replace(old, new);
    for expected in [fix("12/5/1914", "1914-05-12"), fix("12/5/1914", "1914-12-05"), fix("titel", "title")] {
        assert!(texts.contains(&expected), "{actions}");
    }
    let told = client.diagnostics(&uri, 1);
    for action in actions.as_array().unwrap() {
        assert_eq!(action["kind"], "quickfix");
        assert!(told.contains(&action["diagnostics"][0]), "{action}");
    }
    let first = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 1 } });
    let none = of(&mut client, "codeAction", &uri, json!({ "range": first, "context": { "diagnostics": [] } }));
    assert_eq!(none, Ok(json!([])));
}

#[test]
fn all_safe_fixes_are_one_action() {
    let mut client = Client::new();
    let text = SOUND.replace("1914-07-28", "28 July 1914").replace("title: Armistice", "titel: Armistice");
    let uri = client.open(EVENTS, &text);
    let range = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 0 } });
    for only in ["source.fixAll", "source"] {
        let context = json!({ "diagnostics": [], "only": [only] });
        let actions = of(&mut client, "codeAction", &uri, json!({ "range": range, "context": context })).unwrap();
        assert_eq!(actions.as_array().unwrap().len(), 1, "{actions}");
        assert_eq!(actions[0]["kind"], "source.fixAll");
        assert_eq!(edited(&text, changes(&actions[0]["edit"])), dateline::fix(&text).text);
    }
    let context = json!({ "diagnostics": [], "only": ["refactor"] });
    assert_eq!(of(&mut client, "codeAction", &uri, json!({ "range": range, "context": context })), Ok(json!([])));
}
