//! Timelines: drawn as they would be before anything is written, then one edit of the file.

use serde_json::{Value, json};

use super::{FILE, Served};

/// Two timelines with what an edit must leave alone.
const TIMELINES: &str = "timelines:\n# The whole.\n- id: whole # so\n  title: All of it\n- { id: late, from: 1916, where: { importance: 2 } }\n";

pub(super) fn file() -> String {
    FILE.replace("{id: quince,", "{id: quince, importance: 3,") + TIMELINES
}

fn draft(served: &Served, change: &Value, room: u32) -> super::Reply {
    served.post("/draft", &json!({ "revision": served.revision(), "room": room, "change": change }))
}

fn set(id: &str, values: &Value) -> Value {
    json!({ "set-timeline": { "id": id, "values": values } })
}

#[test]
fn a_draft_is_what_the_picture_is_once_it_is_saved() {
    let served = Served::new(&file());
    let before = served.get("/picture?timeline=0&room=1600").json()["svg"].clone();
    let change = set("whole", &json!([["layout", "vertical"], ["where.importance", "4"]]));
    let draft = draft(&served, &change, 1600).json();
    assert_eq!(served.text(), file(), "a draft writes nothing");
    assert_ne!(draft["svg"], before);
    assert!(!draft["svg"].as_str().unwrap().contains("Quince"));
    let done = served.change(&change).json();
    assert_eq!(done["id"], "whole");
    assert!(done["diff"].as_str().unwrap().contains("+  layout: vertical"), "{done}");
    assert_eq!(served.get("/picture?timeline=0&room=1600").json()["svg"], draft["svg"]);
    let whole = "  title: All of it\n  layout: vertical\n  where: { importance: 4 }\n";
    let text = file().replace("  title: All of it\n", whole);
    assert_eq!(served.text(), text);
    served.post("/undo", &json!({ "revision": served.revision() })).json();
    assert_eq!(served.text(), file());
    served.post("/redo", &json!({ "revision": served.revision() })).json();
    assert_eq!(served.text(), text);
}

#[test]
fn timelines_are_read_added_and_removed() {
    let served = Served::new(&file());
    let state = served.state();
    assert_eq!(state["content"]["timelines"][1], json!({ "id": "late", "title": "Wars", "entry": "late" }));
    let values = served.post("/timeline", &json!({ "id": "late" })).json();
    assert_eq!(values["values"], json!([["id", "late"], ["from", "1916"], ["where", { "importance": "2" }]]));
    let add = json!({ "add-timeline": { "id": "land", "values": [["layout", "lanes"], ["where", { "category": ["land"] }]] } });
    assert_eq!(draft(&served, &add, 900).status, 422, "no event is of this category");
    let add = json!({ "add-timeline": { "id": "land", "values": [["layout", "lanes"]] } });
    assert!(draft(&served, &add, 900).json()["svg"].as_str().unwrap().contains("Quince"));
    assert_eq!(served.change(&add).json()["id"], "land");
    assert_eq!(served.text(), file() + "- { id: land, layout: lanes }\n");
    served.change(&json!({ "remove-timeline": { "id": "whole" } })).json();
    assert!(!served.text().contains("All of it") && served.text().contains("id: late"));
    assert_eq!(served.post("/timeline", &json!({ "id": "whole" })).status, 422);
}

#[test]
fn what_cannot_be_is_told_at_its_key() {
    let served = Served::new(&file());
    for (id, values, key) in [
        ("whole", json!([["layout", "round"]]), "layout"),
        ("late", json!([["from", "soon"]]), "from"),
        ("late", json!([["from", "1918"], ["to", "1917"]]), "to"),
        ("late", json!([["where.category", ["sea"]]]), "where.category"),
        ("late", json!([["where.importance", "9"]]), "where.importance"),
        ("late", json!([["id", "No File"]]), "id"),
    ] {
        for reply in [draft(&served, &set(id, &values), 900), served.change(&set(id, &values))] {
            assert_eq!(reply.status, 422, "{values}: {reply:?}");
            let said: Value = serde_json::from_str(&reply.body).unwrap();
            assert!(said["field"]["key"] == key && !said["field"]["message"].is_null(), "{values}: {said}");
        }
    }
    assert_eq!(served.text(), file());
    let stale = json!({ "revision": "0", "room": 900, "change": set("late", &json!([["to", "1917"]])) });
    assert_eq!(served.post("/draft", &stale).status, 409);
    let read_only = Served::with(&file(), &["--read-only"]);
    assert_eq!(read_only.change(&set("late", &json!([["to", "1917"]]))).status, 403);
}
