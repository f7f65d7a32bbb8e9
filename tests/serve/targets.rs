//! Attacks by what is asked for: methods, targets, lines that are no HTTP, messages that are no wish.

use serde_json::json;

use super::attacks::{goes_on, is_nothing, is_refused};
use super::{Ask, FILE, Served};

const METHODS: [&str; 13] = [
    "HEAD", "OPTIONS", "TRACE", "CONNECT", "PUT", "PATCH", "DELETE", "PROPFIND", "get", "post", "GETS", "QUERY",
    "M-SEARCH",
];

/// Targets that might lead to a file, were a path one.
const TARGETS: [&str; 38] = [
    "/events.yaml",
    "/./events.yaml",
    "/../events.yaml",
    "/../../../../../../etc/passwd",
    "/..%2fevents.yaml",
    "/%2e%2e/events.yaml",
    "/%2e%2e%2fevents.yaml",
    "/%252e%252e%252fevents.yaml",
    "/..%c0%afevents.yaml",
    "/..\\events.yaml",
    "/..%5cevents.yaml",
    "/....//events.yaml",
    "//etc/passwd",
    "///state",
    "/file:///etc/passwd",
    "/page.css/../state",
    "/state/",
    "/State",
    "/state;a",
    "/%73tate",
    "/state%00",
    "/state?",
    "/state?file=events.yaml",
    "/?file=events.yaml",
    "/main.js?x",
    "/picture",
    "/picture?",
    "/picture?timeline=../../etc/passwd&room=900",
    "/picture?timeline=-1&room=900",
    "/picture?timeline=99999&room=900",
    "/picture?timeline=0&room=",
    "/picture?timeline=0&room=900&file=/etc/passwd",
    "/picture?timeline=0&room=99999999999999999999",
    "/picture?room=900&timeline=0",
    "/favicon.ico",
    "/.git/config",
    "/change",
    "*",
];

#[test]
fn no_other_method_and_no_path_leads_anywhere() {
    let served = Served::new(FILE);
    for method in METHODS {
        for target in ["/", "/state", "/events"] {
            is_refused(&served, &format!("{method} {target}"), &Ask::get(&served, target).method(method).bytes());
        }
        let remove = json!({ "revision": served.revision(), "change": { "remove": { "id": "quince" } } });
        is_refused(&served, method, &Ask::post(&served, "/change", &remove).method(method).bytes());
    }
    for target in TARGETS {
        is_refused(&served, target, &Ask::get(&served, target).bytes());
        is_refused(&served, &format!("POST {target}"), &Ask::post(&served, target, &json!({})).bytes());
    }
    let host = served.host();
    for target in [
        format!("http://{host}/state"),
        "http://other.example/state".to_owned(),
        host.clone(),
        format!("a@{host}/state"),
    ] {
        is_refused(&served, &target, &Ask::get(&served, &target).bytes());
        is_refused(&served, &format!("CONNECT {target}"), &Ask::get(&served, &target).method("CONNECT").bytes());
    }
    goes_on(&served);
}

/// Bytes that are no request, or two where one is meant; `HOST` and `SECRET` stand for what they say.
const BYTES: [(&str, &str); 13] = [
    ("another protocol", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}"),
    ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    ("HTTP/0.9", "GET /state\r\n"),
    ("a space before the colon", "GET /state HTTP/1.1\r\nHost : HOST\r\nX-Dateline-Secret: SECRET\r\n\r\n"),
    ("a space before a name", "GET /state HTTP/1.1\r\n Host: HOST\r\nX-Dateline-Secret: SECRET\r\n\r\n"),
    ("a header on two lines", "GET /state HTTP/1.1\r\nHost: HOST\r\nX-Dateline-Secret:\r\n SECRET\r\n\r\n"),
    ("a line without a colon", "GET /state HTTP/1.1\r\nHost: HOST\r\nX-Dateline-Secret SECRET\r\n\r\n"),
    ("a zero in a header", "GET /state HTTP/1.1\r\nHost: HOST\u{0}\r\nX-Dateline-Secret: SECRET\r\n\r\n"),
    ("a lone return in a header", "GET /state HTTP/1.1\r\nHost: HOST\rX-Dateline-Secret: SECRET\r\n\r\n"),
    ("two spaces in the first line", "GET  /state  HTTP/1.1\r\nHost: HOST\r\nX-Dateline-Secret: SECRET\r\n\r\n"),
    ("more in the first line", "GET /state HTTP/1.1 x\r\nHost: HOST\r\nX-Dateline-Secret: SECRET\r\n\r\n"),
    (
        "a request in the body of one that is refused",
        "POST /change HTTP/1.1\r\nHost: other.example\r\nContent-Length: 0\r\n\r\nGET /state HTTP/1.1\r\nHost: HOST\r\nX-Dateline-Secret: SECRET\r\n\r\n",
    ),
    (
        "a request behind chunks",
        "POST /date HTTP/1.1\r\nHost: HOST\r\nX-Dateline-Secret: SECRET\r\nContent-Type: application/json\r\n\
         Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /state HTTP/1.1\r\nHost: HOST\r\nX-Dateline-Secret: SECRET\r\n\r\n",
    ),
];

#[test]
fn bytes_that_are_no_request_are_refused() {
    let served = Served::new(FILE);
    for (name, bytes) in BYTES {
        is_refused(&served, name, bytes.replace("HOST", &served.host()).replace("SECRET", &served.secret).as_bytes());
    }
    for beginning in ["", "\r\n\r\n\r\n", "GET /state HTTP/1.1", "GET /state HTTP/1.1\r\nHost: "] {
        is_nothing(&served, beginning, &served.raw_beginning(beginning.as_bytes()));
    }
    let long = |ask: Ask| ask.bytes();
    let state = || Ask::get(&served, "/state");
    is_refused(&served, "a long target", &long(state().target("/".repeat(100_000))));
    is_refused(&served, "a long header", &long(state().and("X-Long", "a".repeat(100_000))));
    let many = (0..500).fold(state(), |ask, number| ask.and(&format!("X-{number}"), "a"));
    is_refused(&served, "many headers", &long(many));
    is_refused(&served, "bytes that are no text", &[0xff; 70_000]);
    goes_on(&served);
}

/// Messages that are no wish; `REVISION` stands for that of the file.
const MESSAGES: [&str; 24] = [
    "",
    "null",
    "[]",
    "{",
    "{}",
    "\"remove\"",
    r#"{"revision":"REVISION"}"#,
    r#"{"revision":"REVISION","change":{}}"#,
    r#"{"revision":"REVISION","change":"remove"}"#,
    r#"{"revision":"REVISION","change":{"remove":{}}}"#,
    r#"{"revision":"REVISION","change":{"remove":{"id":3}}}"#,
    r#"{"revision":"REVISION","change":{"remove":{"id":"../events"}}}"#,
    r#"{"revision":"REVISION","change":{"remove":{"id":"quince","file":"other.yaml"}}}"#,
    r#"{"revision":"REVISION","file":"/etc/passwd","change":{"remove":{"id":"quince"}}}"#,
    r#"{"revision":"REVISION","change":{"remove":{"id":"quince"},"add":{"values":[]}}}"#,
    r#"{"revision":"REVISION","change":{"remove":{"id":"quince"}}} {}"#,
    r#"{"revision":"","change":{"remove":{"id":"quince"}}}"#,
    r#"{"revision":null,"change":{"remove":{"id":"quince"}}}"#,
    r#"{"revision":"0000","change":{"remove":{"id":"quince"}}}"#,
    r#"{"change":{"remove":{"id":"quince"}}}"#,
    r#"{"revision":"REVISION","change":{"write":{"text":""}}}"#,
    r#"{"revision":"REVISION","change":{"set":{"id":"quince","values":[["include",["/etc/passwd"]]]}}}"#,
    r#"{"revision":"REVISION","change":{"set":{"id":"quince","values":[["date","no date at all"]]}}}"#,
    r#"{"revision":"REVISION","change":{"add":{"values":[["title","No date"]]}}}"#,
];

/// Drafts that must show nothing; `REVISION` stands for that of the file.
const DRAFTS: [&str; 9] = [
    r#"{"revision":"REVISION","room":900,"change":{"remove":{"id":"quince"}}}"#,
    r#"{"revision":"REVISION","room":-1,"change":{"add-timeline":{"id":"x","values":[]}}}"#,
    r#"{"revision":"REVISION","room":1e12,"change":{"add-timeline":{"id":"x","values":[]}}}"#,
    r#"{"revision":"0","room":900,"change":{"add-timeline":{"id":"x","values":[]}}}"#,
    r#"{"revision":"REVISION","room":900,"change":{"add-timeline":{"id":"../x","values":[]}}}"#,
    r#"{"revision":"REVISION","room":900,"change":{"add-timeline":{"id":"x\ny: z","values":[]}}}"#,
    r#"{"revision":"REVISION","room":900,"change":{"add-timeline":{"id":"x","values":[["theme","/etc/passwd"]]}}}"#,
    r#"{"revision":"REVISION","room":900,"change":{"add-timeline":{"id":"x","values":[["theme","../../etc/passwd.yaml"]]}}}"#,
    r#"{"revision":"REVISION","room":900,"change":{"add-timeline":{"id":"x","values":[["series",[{"file":"/etc/passwd","date":"a","value":"b"}]]]}}}"#,
];

#[test]
fn messages_that_are_no_wish_change_nothing() {
    let served = Served::new(FILE);
    let change = |body: String| Ask::post(&served, "/change", &json!({})).body(body).bytes();
    for message in MESSAGES {
        is_refused(&served, message, &change(message.replace("REVISION", &served.revision())));
    }
    // Each value is an edit of the whole file.
    let values = vec![json!(["title", "x"]); 9_000];
    let many = json!({ "revision": served.revision(), "change": { "set": { "id": "war", "values": values } } });
    is_refused(&served, "a message of many values", &change(many.to_string()));
    is_refused(&served, "a deep message", &change("[".repeat(100_000)));
    is_refused(&served, "a long message", &change("a".repeat(300_000)));
    for message in DRAFTS {
        let draft = Ask::post(&served, "/draft", &json!({})).body(message.replace("REVISION", &served.revision()));
        is_refused(&served, message, &draft.bytes());
        is_refused(&served, message, &draft.without("X-Dateline-Secret").bytes());
    }
    for target in ["/event", "/source", "/timeline", "/draft", "/date", "/undo", "/redo", "/open"] {
        for message in
            ["", "{}", "[]", "{\"id\":3}", "{\"id\":\"../events\"}", "{\"ticket\":\"\"}", "{\"revision\":\"0\"}"]
        {
            is_refused(&served, target, &Ask::post(&served, target, &json!({})).body(message).bytes());
        }
    }
    goes_on(&served);
}
