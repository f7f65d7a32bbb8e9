//! Attacks: each is one request that a page, a program or a person without the address could send. None tells anything of the
//! file, none changes a byte of it, and the program goes on.

use serde_json::json;

use super::{Ask, FILE, Reply, Served};

/// A change that would be made, were the request as it should be.
fn change(served: &Served) -> Ask {
    let change = json!({ "revision": served.revision(), "change": { "remove": { "id": "quince" } } });
    Ask::post(served, "/change", &change)
}

/// Requests for the state and for a change, with one header otherwise.
type Twist = (&'static str, fn(Ask, &Served) -> Ask);

/// What holds for all that is asked with the secret.
const ALWAYS: [Twist; 33] = [
    ("no host", |ask, _| ask.without("Host")),
    ("an empty host", |ask, _| ask.with("Host", "")),
    ("a name for the host", |ask, served| ask.with("Host", format!("localhost:{}", served.port))),
    ("a name that leads here", |ask, served| ask.with("Host", format!("rebound.example:{}", served.port))),
    ("a longer name", |ask, served| ask.with("Host", format!("127.0.0.1.rebound.example:{}", served.port))),
    ("no port", |ask, _| ask.with("Host", "127.0.0.1")),
    ("another port", |ask, _| ask.with("Host", "127.0.0.1:1")),
    ("a host of IPv6", |ask, served| ask.with("Host", format!("[::1]:{}", served.port))),
    ("any host", |ask, served| ask.with("Host", format!("0.0.0.0:{}", served.port))),
    ("a short host", |ask, served| ask.with("Host", format!("127.1:{}", served.port))),
    ("a host as a number", |ask, served| ask.with("Host", format!("2130706433:{}", served.port))),
    ("a host with a user", |ask, served| ask.with("Host", format!("a@127.0.0.1:{}", served.port))),
    ("a host with a dot", |ask, served| ask.with("Host", format!("127.0.0.1.:{}", served.port))),
    ("a list of hosts", |ask, served| ask.with("Host", format!("127.0.0.1:{}, other.example", served.port))),
    ("a second host", |ask, _| ask.and("Host", "other.example")),
    ("the same host twice", |ask, served| ask.and("Host", served.host())),
    ("a forwarded host", |ask, served| ask.with("Host", "other.example").and("X-Forwarded-Host", served.host())),
    ("another origin", |ask, _| ask.with("Origin", "http://other.example")),
    ("no origin of a page", |ask, _| ask.with("Origin", "null")),
    ("the origin of a file", |ask, _| ask.with("Origin", "file://")),
    ("a secure origin", |ask, served| ask.with("Origin", format!("https://{}", served.host()))),
    ("the origin of another port", |ask, _| ask.with("Origin", "http://127.0.0.1:1")),
    ("the origin of a name", |ask, served| ask.with("Origin", format!("http://localhost:{}", served.port))),
    ("an origin that goes on", |ask, served| ask.with("Origin", format!("http://{}.other.example", served.host()))),
    ("a second origin", |ask, served| {
        ask.with("Origin", format!("http://{}", served.host())).and("Origin", "http://other.example")
    }),
    ("a fetch of another site", |ask, _| ask.and("Sec-Fetch-Site", "cross-site")),
    ("a fetch of another port", |ask, _| ask.and("Sec-Fetch-Site", "same-site")),
    ("a fetch from the address bar", |ask, _| ask.and("Sec-Fetch-Site", "none")),
    ("no secret", |ask, _| ask.without("X-Dateline-Secret")),
    ("an empty secret", |ask, _| ask.with("X-Dateline-Secret", "")),
    ("a wrong secret", |ask, _| ask.with("X-Dateline-Secret", "0".repeat(48))),
    ("a part of the secret", |ask, served| ask.with("X-Dateline-Secret", &served.secret[..47])),
    ("the secret and more", |ask, served| ask.with("X-Dateline-Secret", format!("{}0", served.secret))),
];

/// What holds besides.
const MORE: [Twist; 9] = [
    ("the secret in capitals", |ask, served| ask.with("X-Dateline-Secret", served.secret.to_uppercase() + "A")),
    ("the secret twice", |ask, served| ask.and("X-Dateline-Secret", served.secret.clone())),
    ("the secret in a cookie", |ask, served| {
        ask.without("X-Dateline-Secret").and("Cookie", format!("X-Dateline-Secret={}", served.secret))
    }),
    ("the secret as a password", |ask, served| {
        ask.without("X-Dateline-Secret").and("Authorization", format!("Bearer {}", served.secret))
    }),
    ("the secret in the address", |ask, served| {
        let target = format!("{}?secret={}", ask.target, served.secret);
        ask.without("X-Dateline-Secret").target(target)
    }),
    ("the ticket for the secret", |ask, served| ask.with("X-Dateline-Secret", format!("once-{}", served.secret))),
    ("HTTP/1.0", |ask, _| Ask { version: "HTTP/1.0", ..ask }),
    ("HTTP/2.0", |ask, _| Ask { version: "HTTP/2.0", ..ask }),
    ("no version", |ask, _| Ask { version: "", ..ask }),
];

/// What holds for changes alone.
const CHANGES: [Twist; 23] = [
    ("no origin", |ask, _| ask.without("Origin")),
    ("the same origin twice", |ask, served| ask.and("Origin", format!("http://{}", served.host()))),
    ("no kind", |ask, _| ask.without("Content-Type")),
    ("the kind of a form", |ask, _| ask.with("Content-Type", "application/x-www-form-urlencoded")),
    ("the kind of a form with files", |ask, _| ask.with("Content-Type", "multipart/form-data; boundary=a")),
    ("plain text", |ask, _| ask.with("Content-Type", "text/plain")),
    ("JSON and more", |ask, _| ask.with("Content-Type", "text/plain, application/json")),
    ("two kinds", |ask, _| ask.and("Content-Type", "text/plain")),
    ("no mark of a change", |ask, _| ask.without("X-Dateline-Write")),
    ("another mark of a change", |ask, _| ask.with("X-Dateline-Write", "0")),
    ("the mark twice", |ask, _| ask.and("X-Dateline-Write", "1")),
    ("two lengths", |ask, _| ask.and("Content-Length", "5")),
    ("a list of lengths", |ask, _| ask.with("Content-Length", "5, 5")),
    ("a negative length", |ask, _| ask.with("Content-Length", "-1")),
    ("a length with a sign", |ask, _| {
        let length = format!("+{}", ask.body.len());
        ask.with("Content-Length", length)
    }),
    ("a length in other figures", |ask, _| ask.with("Content-Length", "0x10")),
    ("a length beyond all numbers", |ask, _| ask.with("Content-Length", "99999999999999999999999")),
    ("no length", |ask, _| ask.without("Content-Length")),
    ("a length that is too short", |ask, _| ask.with("Content-Length", "20")),
    ("chunks", |ask, _| {
        let body = format!("{:x}\r\n{}\r\n0\r\n\r\n", ask.body.len(), ask.body);
        Ask { body, ..ask.without("Content-Length").and("Transfer-Encoding", "chunked") }
    }),
    ("chunks and a length", |ask, _| {
        let body = format!("{:x}\r\n{}\r\n0\r\n\r\n", ask.body.len(), ask.body);
        ask.body(body).and("Transfer-Encoding", "chunked")
    }),
    ("a coding that is none", |ask, _| ask.and("Transfer-Encoding", "identity")),
    ("a coding behind a tabulator", |ask, _| ask.and("Transfer-Encoding", "\tchunked")),
];

/// Sends what is refused, and looks for what it did.
#[track_caller]
pub(super) fn is_refused(served: &Served, name: &str, bytes: &[u8]) {
    is_nothing(served, name, &served.raw(bytes));
}

/// Looks for what an answer tells, and for what was done.
#[track_caller]
pub(super) fn is_nothing(served: &Served, name: &str, reply: &Reply) {
    assert!(reply.status == 0 || reply.status >= 400, "{name}: {reply:?}");
    for word in ["Quince", "so it is called", served.secret.as_str()] {
        assert!(!reply.body.contains(word), "{name} tells of the file: {reply:?}");
    }
    assert_eq!(served.text(), FILE, "{name} changed the file");
}

/// The program does all that it did before.
#[track_caller]
pub(super) fn goes_on(served: &Served) {
    assert_eq!(served.names(), ["events.yaml"]);
    assert_eq!(served.send(&change(served)).status, 200);
    assert!(!served.text().contains("Quince"));
}

#[test]
fn every_header_is_needed_and_no_other_will_do() {
    let served = Served::new(FILE);
    assert!(served.get("/state").body.contains("Quince"));
    for (name, twist) in ALWAYS.into_iter().chain(MORE) {
        for target in ["/state", "/picture?timeline=0&room=900", "/events"] {
            is_refused(&served, &format!("{name} for {target}"), &twist(Ask::get(&served, target), &served).bytes());
        }
        is_refused(&served, name, &twist(change(&served), &served).bytes());
    }
    for (name, twist) in CHANGES {
        is_refused(&served, name, &twist(change(&served), &served).bytes());
    }
    let short = change(&served).with("Content-Length", "1000");
    is_nothing(&served, "a length that is too long", &served.raw_beginning(&short.bytes()));
    goes_on(&served);
}

#[test]
fn the_page_itself_is_shown_to_nobody_who_comes_by_another_name() {
    let served = Served::new(FILE);
    for host in ["", "localhost", "other.example", "127.0.0.1", "[::1]"] {
        for path in ["/", "/main.js", "/page.css"] {
            let ask = Ask::get(&served, path).with("Host", host);
            is_refused(&served, &format!("{path} of `{host}`"), &ask.bytes());
        }
    }
}

#[test]
fn a_page_that_only_shows_changes_nothing() {
    let served = Served::with(FILE, &["--read-only"]);
    let revision = served.revision();
    for target in ["/change", "/undo", "/redo"] {
        let mut body = json!({ "revision": revision });
        if target == "/change" {
            body["change"] = json!({ "remove": { "id": "quince" } });
        }
        assert!(served.post(target, &body).refused(403).contains("--read-only"), "{target}");
    }
    assert_eq!(served.text(), FILE);
    assert_eq!(served.state()["read_only"], true);
}
