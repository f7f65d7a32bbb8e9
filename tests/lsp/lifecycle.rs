//! How the server begins and ends, and what it makes of messages that are none.

use serde_json::{Value, json};

use super::client::{Client, framed};
use super::{EVENTS, SOUND};

const METHOD_NOT_FOUND: i64 = -32601;
const INVALID_REQUEST: i64 = -32600;
const INVALID_PARAMS: i64 = -32602;
const PARSE_ERROR: i64 = -32700;
const NOT_INITIALIZED: i64 = -32002;
const CANCELLED: i64 = -32800;

#[test]
fn the_exit_code_says_whether_it_was_shut_down() {
    assert_eq!(Client::new().shut_down(), 0);
    let mut hasty = Client::new();
    hasty.tell("exit", Value::Null);
    assert_eq!(hasty.code(), 1);
    assert_eq!(Client::new().code(), 1, "an editor that is gone");
    assert_eq!(Client::silent().code(), 1);
}

#[test]
fn nothing_is_answered_before_the_greeting_and_after_the_end() {
    let mut client = Client::silent();
    assert_eq!(client.ask("textDocument/hover", json!({})).unwrap_err()["code"], NOT_INITIALIZED);
    let greeting = json!({ "processId": null, "rootUri": null, "capabilities": {} });
    let answer = client.ask("initialize", greeting.clone()).unwrap();
    assert_eq!(answer["serverInfo"]["name"], "dateline");
    assert_eq!(answer["capabilities"]["positionEncoding"], "utf-16");
    assert_eq!(client.ask("initialize", greeting).unwrap_err()["code"], INVALID_REQUEST);
    assert_eq!(client.ask("shutdown", Value::Null), Ok(Value::Null));
    assert_eq!(client.ask("textDocument/hover", json!({})).unwrap_err()["code"], INVALID_REQUEST);
    client.tell("exit", Value::Null);
    assert_eq!(client.code(), 0);
}

#[test]
fn places_are_counted_as_the_editor_can() {
    let counted = |encodings: Value| {
        let mut client = Client::with(json!({ "general": { "positionEncodings": encodings } }));
        let uri = client.open(EVENTS, "title: T\nevents:\n- { date: 1914, title: \u{1F600}, titel: B }\n");
        let found = client.diagnostics(&uri, 1);
        let one = found.iter().find(|one| one["code"] == "unknown-key").expect("a key that there is not");
        one["range"]["start"]["character"].as_i64().unwrap()
    };
    assert_eq!(counted(json!(["utf-16", "utf-8"])), 29, "bytes");
    assert_eq!(counted(json!(["utf-16"])), 27, "units of UTF-16");
    assert_eq!(counted(json!(["utf-32", "utf-16"])), 27);
    assert_eq!(counted(Value::Null), 27);
}

#[test]
fn what_is_not_known_is_said_and_what_may_be_passed_over_is() {
    let mut client = Client::new();
    assert_eq!(client.ask("textDocument/moniker", json!({})).unwrap_err()["code"], METHOD_NOT_FOUND);
    assert_eq!(client.ask("$/unknown", json!({})).unwrap_err()["code"], METHOD_NOT_FOUND);
    assert_eq!(client.ask("textDocument/hover", json!({ "a": 1 })).unwrap_err()["code"], INVALID_PARAMS);
    let nowhere = json!({ "line": 0, "character": 0 });
    let unknown = client.at("hover", "file:///not/open.yaml", &nowhere, json!({})).unwrap_err();
    assert_eq!(unknown["code"], INVALID_PARAMS);
    assert!(unknown["message"].as_str().unwrap().contains("/not/open.yaml"));
    for method in ["$/setTrace", "workspace/didChangeConfiguration", "workspace/unknown"] {
        client.tell(method, json!({}));
    }
    client.tell("textDocument/didOpen", json!({ "textDocument": 3 }));
    client.tell("textDocument/didChange", Value::Null);
    assert_eq!(client.shut_down(), 0);
}

#[test]
fn after_a_malformed_message_the_next_one_is_answered() {
    let mut client = Client::new();
    client.write(b"Content-Length: 1\r\n\r\n{");
    assert_eq!(client.answer(&Value::Null).unwrap_err()["code"], PARSE_ERROR);
    client.write(b"Content-Length: 3\r\n\r\n\xff\xfe\xfd");
    assert_eq!(client.answer(&Value::Null).unwrap_err()["code"], PARSE_ERROR);
    client.write(b"nonsense\r\n");
    assert_eq!(client.answer(&Value::Null).unwrap_err()["code"], PARSE_ERROR);
    client.write(b"Content-Length: -4\r\n\r\n");
    assert_eq!(client.answer(&Value::Null).unwrap_err()["code"], PARSE_ERROR);
    client.send(&json!([1, 2]));
    assert_eq!(client.answer(&Value::Null).unwrap_err()["code"], INVALID_REQUEST);
    client.send(&json!({ "jsonrpc": "2.0", "id": "mine", "method": 3 }));
    assert_eq!(client.answer(&json!("mine")).unwrap_err()["code"], INVALID_REQUEST);
    client.send(&json!({ "jsonrpc": "2.0", "id": 99, "result": null }));
    let uri = client.open(EVENTS, SOUND);
    assert_eq!(client.diagnostics(&uri, 1), Vec::<Value>::new());
    assert_eq!(client.shut_down(), 0);
}

#[test]
fn a_message_longer_than_can_be_held_ends_nothing() {
    let mut client = Client::new();
    client.write(b"Content-Length: 18446744073709551615\r\n\r\n{}");
    // The input ends within it.
    assert_eq!(client.code(), 1);
}

/// Requests in one piece with what cancels them: each is answered once, done or cancelled.
#[test]
fn a_cancelled_request_is_answered_once() {
    let mut client = Client::new();
    let uri = client.open(EVENTS, SOUND);
    let mut piece = Vec::new();
    for id in 1000..1100 {
        let params = json!({ "textDocument": { "uri": uri } });
        let request = json!({ "jsonrpc": "2.0", "id": id, "method": "textDocument/documentSymbol", "params": params });
        piece.extend(framed(&request));
    }
    let cancel = |id: i64| json!({ "jsonrpc": "2.0", "method": "$/cancelRequest", "params": { "id": id } });
    (1000..1100).rev().for_each(|id| piece.extend(framed(&cancel(id))));
    client.write(&piece);
    for id in 1000..1100 {
        match client.answer(&json!(id)) {
            Ok(symbols) => assert_eq!(symbols[0]["name"], "sources"),
            Err(error) => assert_eq!(error["code"], CANCELLED),
        }
    }
    client.send(&cancel(1000));
    assert_eq!(client.shut_down(), 0);
}
