//! What is wrong with a document is what `check` says of the file, at the same places, and of the latest text alone.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::client::{Client, offset};
use super::{EVENTS, SOUND};

/// A diagnostic: code, severity, words, first and last byte.
type Told = (String, String, String, usize, usize);

/// What `check` says of a file.
pub(super) fn checked(folder: &Path, name: &str) -> Vec<Told> {
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["check", "--format", "json", "--all", name])
        .current_dir(folder)
        .output()
        .unwrap();
    let found: Vec<Value> = serde_json::from_slice(&output.stdout).expect("an array");
    let told = found.iter().map(|one| {
        let text = fs::read_to_string(folder.join(one["file"].as_str().unwrap())).unwrap();
        let at = |line: &str, column: &str| byte(&text, number(&one[line]), number(&one[column]));
        let words = match one["hint"].as_str() {
            Some(hint) => format!("{}\n{hint}", string(&one["message"])),
            None => string(&one["message"]),
        };
        let (start, end) = (at("line", "column"), at("end_line", "end_column"));
        (string(&one["code"]), string(&one["severity"]), words, start, end)
    });
    let mut told: Vec<Told> = told.collect();
    told.sort();
    told
}

/// What the server says of a document.
pub(super) fn shown(text: &str, diagnostics: &[Value]) -> Vec<Told> {
    let told = diagnostics.iter().map(|one| {
        let severity = if one["severity"] == 1 { "error" } else { "warning" };
        assert!(one["severity"] == 1 || one["severity"] == 2, "{one}");
        assert_eq!(one["source"], "dateline");
        let at = |end: &str| offset(text, &one["range"][end]);
        (string(&one["code"]), severity.to_owned(), string(&one["message"]), at("start"), at("end"))
    });
    let mut told: Vec<Told> = told.collect();
    told.sort();
    told
}

fn string(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn number(value: &Value) -> usize {
    value.as_u64().expect("a number") as usize
}

/// The byte of a line and a column, from 1; a byte order mark is none.
fn byte(text: &str, line: usize, column: usize) -> usize {
    let unix = text.replace("\r\n", "\r\r").replace('\n', "\r");
    let is_end =
        |at: usize| text.as_bytes()[at] == b'\n' || (unix.as_bytes()[at] == b'\r' && !text[at..].starts_with("\r\n"));
    let start = (0..text.len()).filter(|at| is_end(*at)).nth(line.wrapping_sub(2)).map_or(0, |end| end + 1);
    let start = if line == 1 { 0 } else { start };
    let words = text[start..].strip_prefix('\u{feff}').filter(|_| start == 0);
    let start = words.map_or(start, |_| '\u{feff}'.len_utf8());
    text[start..].char_indices().nth(column - 1).map_or(text.len(), |(at, _)| start + at)
}

#[track_caller]
fn same_as_check(name: &str, text: &str) -> Vec<Told> {
    let mut client = Client::new();
    fs::write(client.folder().join(name), text).unwrap();
    let uri = client.open(name, text);
    let told = shown(text, &client.diagnostics(&uri, 1));
    assert_eq!(told, checked(client.folder(), name), "{text}");
    told
}

#[test]
fn the_same_as_check_says() {
    let texts = [
        SOUND.to_owned(),
        SOUND.replace("category: war", "category: wra").replace("1914-07-28", "28 July 1914"),
        SOUND.replace('\n', "\r\n").replace("title: Armistice", "titel: \u{1F600} x"),
        format!("\u{feff}{}", SOUND.replace("[tass,", "[tsas, \u{1F600},")),
        SOUND.replace("title: Armistice", "title: [Armistice"),
        SOUND.replace("  - id: song", "  - id: war-1914"),
        "events: 3\n".to_owned(),
        String::new(),
    ];
    let counts: Vec<usize> = texts.iter().map(|text| same_as_check(EVENTS, text).len()).collect();
    assert_eq!(counts[0], 0);
    assert!(counts[1..].iter().all(|count| *count > 0), "{counts:?}");
}

#[test]
fn what_else_matters_comes_with_its_place() {
    let mut client = Client::new();
    let text = SOUND.replace("    date: 1914-07-28\n", "").replace("- id: song", "- id: song\n    id: song");
    let uri = client.open(EVENTS, &text);
    let found = client.diagnostics(&uri, 1);
    let twice = found.iter().find(|one| one["code"] == "duplicate-key").expect("a key that stands twice");
    let related = &twice["relatedInformation"][0];
    assert_eq!(related["location"]["uri"], json!(uri));
    assert!(!related["message"].as_str().unwrap().is_empty());
}

#[test]
fn what_is_mended_is_no_longer_shown() {
    let mut client = Client::new();
    let uri = client.open(EVENTS, &SOUND.replace("category: war", "category: wra"));
    assert!(!client.diagnostics(&uri, 1).is_empty());
    client.change(&uri, 2, json!([{ "text": SOUND }]));
    assert_eq!(client.diagnostics(&uri, 2), Vec::<Value>::new());
    client.change(&uri, 3, json!([{ "text": "events: 3\n" }]));
    assert!(!client.diagnostics(&uri, 3).is_empty());
    client.tell("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
    assert!(client.published(&uri, |params| params.get("version").is_none()).is_empty());
}

#[test]
fn included_files_are_shown_under_their_own_address() {
    let mut client = Client::new();
    let war = "title: War\nevents:\n- { date: 1916, titel: Somme }\n";
    let main = "title: All\ninclude: [war.yaml]\nevents:\n- { date: 1914, title: Start }\n";
    for (name, text) in [("war.yaml", war), (EVENTS, main)] {
        fs::write(client.folder().join(name), text).unwrap();
    }
    let included = client.uri("war.yaml");
    let uri = client.open(EVENTS, main);
    assert_eq!(client.diagnostics(&uri, 1), Vec::<Value>::new());
    let found = client.published(&included, |params| params["diagnostics"] != json!([]));
    assert_eq!(shown(war, &found), checked(client.folder(), EVENTS));
    // What is open in the editor counts, and not what is on the disk; it is told once.
    assert_eq!(client.open("war.yaml", war), included);
    assert_eq!(client.diagnostics(&included, 1).len(), found.len());
    client.change(&included, 2, json!([{ "text": war.replace("titel", "title") }]));
    client.published(&included, |params| params["version"] == 2 && params["diagnostics"] == json!([]));
    client.tell("textDocument/didClose", json!({ "textDocument": { "uri": included } }));
    client.published(&included, |params| params["diagnostics"] != json!([]));
    client.change(&uri, 2, json!([{ "text": main.replace("war.yaml", "none.yaml") }]));
    let told = client.diagnostics(&uri, 2);
    assert!(told[0]["message"].as_str().unwrap().contains("none.yaml"), "{told:?}");
    client.published(&included, |params| params["diagnostics"] == json!([]));
}

#[test]
fn files_that_are_not_ours_are_left_alone() {
    let mut client = Client::new();
    let other = "services:\n  web:\n    image: nginx\n    image: twice\n";
    let uri = client.open("docker-compose.yaml", other);
    assert_eq!(client.diagnostics(&uri, 1), Vec::<Value>::new());
    let place = json!({ "line": 2, "character": 4 });
    for method in ["completion", "hover", "definition"] {
        assert_eq!(client.at(method, &uri, &place, json!({})), Ok(Value::Null), "{method}");
    }
    let options = json!({ "tabSize": 2, "insertSpaces": true });
    let format = json!({ "textDocument": { "uri": uri }, "options": options });
    assert_eq!(client.ask("textDocument/formatting", format), Ok(Value::Null));
    client.change(&uri, 2, json!([{ "text": "title: T\nevents: 3\n" }]));
    assert!(!client.diagnostics(&uri, 2).is_empty(), "it has our shape now");
}

#[test]
fn documents_without_a_file_and_with_strange_addresses_are_read() {
    let mut client = Client::new();
    let text = "title: T\ninclude: [war.yaml]\nevents:\n- { date: 1914, titel: A }\n";
    let strange =
        ["untitled:Untitled-1".to_owned(), client.uri("%E9%20%23.yaml"), "vscode-vfs://host/a.yaml".to_owned()];
    for (version, uri) in strange.iter().enumerate() {
        assert_eq!(client.open(uri, text), *uri);
        let found = client.diagnostics(uri, 1);
        let codes: Vec<&str> = found.iter().map(|one| one["code"].as_str().unwrap()).collect();
        assert!(codes.contains(&"unknown-key") && codes.contains(&"unknown-value"), "{version}: {codes:?}");
    }
    assert_eq!(client.shut_down(), 0);
}

#[test]
fn a_text_of_64_mib_is_refused_and_the_server_lives() {
    let mut client = Client::new();
    let line = "- { date: 1914, title: A }\n";
    let text = format!("title: T\nevents:\n{}", line.repeat((64 << 20) / line.len() + 1));
    let uri = client.open(EVENTS, &text);
    let found = client.diagnostics(&uri, 1);
    assert_eq!(found[0]["code"], "limit-exceeded", "{:?}", found.first());
    client.change(&uri, 2, json!([{ "text": "" }]));
    assert_eq!(client.diagnostics(&uri, 2)[0]["code"], "empty-file");
    assert_eq!(client.shut_down(), 0);
}
