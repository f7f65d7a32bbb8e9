//! The ordinary path: what the page reads, and what becomes of its changes.

use std::fs;
use std::io::{BufRead, BufReader, Write};

use serde_json::{Value, json};

use super::{Ask, FILE, Served, until};

/// What an event's row says.
fn row(served: &Served, id: &str) -> Value {
    let state = served.state();
    let events = state["content"]["events"].as_array().unwrap();
    events.iter().find(|event| event["id"] == id).cloned().unwrap_or_default()
}

#[test]
fn the_page_comes_without_a_secret_and_with_every_guard() {
    let served = Served::new(FILE);
    let shell = served.send(&Ask::get(&served, "/").without("X-Dateline-Secret"));
    assert_eq!(shell.status, 200);
    assert!(shell.body.starts_with("<!doctype html>") && !shell.body.contains("Quince"));
    for guard in [
        "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self';",
        "frame-ancestors 'none'",
        "x-content-type-options: nosniff",
        "referrer-policy: no-referrer",
        "cross-origin-resource-policy: same-origin",
        "cache-control: no-store",
    ] {
        for target in ["/", "/main.js", "/state", "/picture?timeline=0&room=900", "/gone"] {
            let head = served.get(target).head;
            assert!(head.contains(guard), "{target} without `{guard}`: {head}");
        }
    }
}

#[test]
fn the_state_tells_all_that_the_page_shows() {
    let served = Served::new(FILE);
    let state = served.state();
    assert_eq!(state["content"]["title"], "Wars");
    assert_eq!(state["content"]["categories"], json!([{ "id": "land", "title": "On land" }]));
    assert_eq!((state["file"].as_str(), state["read_only"].as_bool()), (Some("events.yaml"), Some(false)));
    let quince = row(&served, "quince");
    assert_eq!((quince["words"].as_str(), quince["line"].as_u64()), (Some("c. 1916"), Some(10)));
    let picture = served.get("/picture?timeline=0&room=390");
    assert!(picture.status == 200 && picture.body.contains("width=\\\"390\\\"") && picture.body.contains("Quince"));
    assert!(served.get("/picture?timeline=0&room=9999").body.contains("width=\\\"1600\\\""));
    assert_eq!(served.get("/picture?timeline=1&room=390").status, 404);
}

/// By these places marks are dragged.
#[test]
fn the_places_along_an_axis_go_on_as_time_does() {
    let kinds = ["scale: linear", "scale: sequential", "layout: vertical", "layout: lanes"];
    let timelines: String = kinds.iter().enumerate().map(|(at, kind)| format!("- {{id: t{at}, {kind}}}\n")).collect();
    let served = Served::new(&format!("{FILE}timelines:\n{timelines}"));
    for (at, kind) in kinds.iter().enumerate() {
        let picture = served.get(&format!("/picture?timeline={at}&room=1600")).json();
        let places = picture["axis"].as_array().unwrap();
        let place = |one: &Value| (one[0].as_f64().unwrap(), one[1].as_i64().unwrap());
        let is_before = |pair: &[Value]| place(&pair[0]).0 < place(&pair[1]).0 && place(&pair[0]).1 < place(&pair[1]).1;
        assert!(places.len() > 1 && places.windows(2).all(is_before), "{kind}: {places:?}");
    }
}

#[test]
fn what_is_wrong_with_the_file_is_told_and_the_last_good_content_stays() {
    let served = Served::new(FILE);
    fs::write(served.path(), FILE.replace("1916~", "the year after")).unwrap();
    // Between the two steps of a write the file is empty, which is an error of another line.
    until(&served, "a stale file", |state| state["is_stale"] == true && state["problems"][0]["line"] == 10);
    let state = served.state();
    let problem = &state["problems"][0];
    assert_eq!((problem["severity"].as_str(), problem["line"].as_u64()), (Some("error"), Some(10)));
    assert_eq!(row(&served, "quince")["words"], "c. 1916");
    assert!(served.get("/picture?timeline=0&room=900").body.contains("Quince"));
    fs::remove_file(served.path()).unwrap();
    until(&served, "no file", |state| !state["trouble"].is_null());
    fs::write(served.path(), FILE).unwrap();
    until(&served, "the file again", |state| state["trouble"].is_null() && state["is_stale"] == false);
}

#[test]
fn one_form_is_one_edit_that_leaves_every_other_byte() {
    let served = Served::new(FILE);
    let values = served.post("/event", &json!({ "id": "war" })).json();
    assert_eq!(values["values"], json!([["id", "war"], ["date", "1914-07-28"], ["title", "War"], ["importance", "5"]]));
    let set = json!({ "set": { "id": "war", "values": [
        ["title", "The war"], ["date", "28 July 1914"], ["importance", null], ["sources", [{ "id": "book", "locator": "p. 2" }]],
    ] } });
    let revision = served.revision();
    let preview = json!({ "revision": revision, "preview": true, "change": set });
    let shown = served.post("/change", &preview).json();
    assert_eq!(served.text(), FILE, "a preview writes nothing");
    let done = served.change(&set).json();
    assert_eq!((&done["diff"], &done["revision"]), (&shown["diff"], &shown["revision"]));
    assert!(done["diff"].as_str().unwrap().contains("\n+  title: The war   # so it is called\n"), "{done}");
    let text = served.text();
    assert!(
        text.starts_with(&FILE[..FILE.find("- id").unwrap()])
            && text.ends_with("- {id: quince, date: 1916~, title: 'Quince'}\n"),
        "{text}"
    );
    assert!(text.contains("locator: p. 2") && !text.contains("importance"), "{text}");
}

#[test]
fn a_date_is_told_in_words_and_moved_by_its_own_units() {
    let served = Served::new(FILE);
    let date = |date: &str, units: i64| served.post("/date", &json!({ "date": date, "units": units })).json();
    assert_eq!(date("1916~", 0)["words"], "c. 1916");
    assert_eq!(
        (&date("25 April 1792", 0)["date"], &date("25 April 1792", 1)["date"]),
        (&json!("1792-04-25"), &json!("1792-04-26"))
    );
    assert_eq!((&date("191X", -1)["date"], &date("191X", 0)["unit"]), (&json!("190X"), &json!("decade")));
    assert_eq!(date("soon", 0)["ok"], false);
    let nothing = served.post("/date", &json!({ "date": "1914-07-28T12:00", "units": 1 }));
    assert!(nothing.refused(422).contains("no unit"));
    let end =
        |end: &str, units: i64| served.post("/date", &json!({ "date": "1914-07-28/1918", "units": units, "end": end }));
    let last = end("last", 2).json();
    assert_eq!((&last["date"], &last["unit"]), (&json!("1914-07-28/1920"), &json!("year")));
    assert_eq!(
        (&end("first", 1).json()["date"], &end("first", 0).json()["unit"]),
        (&json!("1914-07-29/1918"), &json!("day"))
    );
    assert!(end("last", -9).refused(422).contains("cannot be moved there"));
    assert_eq!(end("middle", 1).status, 400);
}

#[test]
fn a_source_is_added_and_changed_as_one_edit_each() {
    let served = Served::new(FILE);
    let values = json!([["title", "An atlas"], ["published", "1950?"]]);
    assert_eq!(served.change(&json!({ "add-source": { "id": "atlas", "values": values } })).status, 200);
    let text = FILE.replace("A book } }", "A book }, atlas: { title: An atlas, published: \"1950?\" } }");
    assert_eq!(served.text(), text);
    assert_eq!(served.post("/source", &json!({ "id": "atlas" })).json()["values"], values);
    let changed = json!({ "set-source": { "id": "book", "values": [["title", "The book"], ["author", "X"]] } });
    assert_eq!(served.change(&changed).status, 200);
    assert_eq!(served.text(), text.replace("{ title: A book }", "{ title: The book, author: X }"));
    for refused in [
        json!({ "add-source": { "id": "book", "values": [["title", "Another"]] } }),
        json!({ "set-source": { "id": "none", "values": [["title", "Another"]] } }),
        json!({ "set-source": { "id": "book", "values": [["published", "soon"]] } }),
    ] {
        assert_eq!(served.change(&refused).status, 422, "{refused}");
    }
    assert_eq!(served.text(), text.replace("{ title: A book }", "{ title: The book, author: X }"));
}

#[test]
fn a_title_that_is_taken_away_is_told_at_the_title() {
    let file = FILE.replace("{ title: A book }", "{ published: 1900, title: A book }");
    let served = Served::new(&file);
    for change in [
        json!({ "set": { "id": "quince", "values": [["title", null]] } }),
        json!({ "set": { "id": "war", "values": [["title", null]] } }),
        json!({ "set-source": { "id": "book", "values": [["title", null]] } }),
    ] {
        let reply = served.change(&change);
        let said: Value = serde_json::from_str(&reply.body).unwrap();
        assert_eq!((reply.status, &said["field"]["key"]), (422, &json!("title")), "{change}: {said}");
    }
    assert_eq!(served.text(), file);
}

#[test]
fn changes_are_undone_and_done_again_and_the_stream_tells_of_each() {
    let served = Served::new(FILE);
    let mut stream = served.connect();
    stream.write_all(&Ask::get(&served, "/events").bytes()).unwrap();
    let mut lines = BufReader::new(stream).lines().map(Result::unwrap).filter(|line| line.starts_with("data: "));
    let mut heard = move || lines.next().unwrap()[6..].parse::<u64>().unwrap();
    let first = heard();
    assert_eq!(served.change(&json!({ "remove": { "id": "war" } })).status, 200);
    let second = heard();
    let removed = served.text();
    assert_eq!(
        served.change(&json!({ "add": { "values": [["date", "1918-11-11"], ["title", "Peace"]] } })).status,
        200
    );
    let added = served.text();
    assert!(!removed.contains("War ") && added.contains("Peace") && first < second && second < heard());
    let step = |way: &str| served.post(way, &json!({ "revision": served.revision() }));
    for (way, expected) in [
        ("/undo", removed.as_str()),
        ("/undo", FILE),
        ("/redo", &removed),
        ("/redo", &added),
        ("/undo", &removed),
        ("/undo", FILE),
    ] {
        assert!(!step(way).json()["diff"].as_str().unwrap().is_empty());
        assert_eq!(served.text(), expected, "{way}");
        heard();
    }
    assert!(step("/undo").refused(422).contains("nothing to undo"));
    let state = served.state();
    assert_eq!((&state["can_undo"], &state["can_redo"]), (&json!(false), &json!(true)));
}

#[test]
fn what_cannot_be_served_is_2() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dateline"));
        let ran = command.arg("serve").args(args).current_dir(folder.path()).output().unwrap();
        (ran.status.code(), String::from_utf8(ran.stderr).unwrap())
    };
    let (code, said) = run(&[]);
    assert!(code == Some(2) && said.contains("there is no file `events.yaml`"), "{said}");
    let (code, said) = run(&["-"]);
    assert!(code == Some(2) && said.contains("standard input"), "{said}");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    fs::write(folder.path().join("events.yaml"), FILE).unwrap();
    let (code, said) = run(&["--port", &taken.local_addr().unwrap().port().to_string()]);
    assert!(code == Some(2) && said.contains("give another port"), "{said}");
}
