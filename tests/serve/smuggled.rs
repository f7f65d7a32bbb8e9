//! Attacks by what stands in a request beside what is meant: codings of the body, forms of the address, other protocols, messages
//! that are read in two ways; and by what stands in the file's place.

use std::fs;

use serde_json::{Value, json};

use super::attacks::{goes_on, is_nothing, is_refused};
use super::{Ask, FILE, Served, until};

fn removal(served: &Served) -> Value {
    json!({ "revision": served.revision(), "change": { "remove": { "id": "quince" } } })
}

#[test]
fn no_coding_hides_a_body() {
    let served = Served::new(FILE);
    let codings = [
        "chunked",
        "CHUNKED",
        " chunked",
        "\tchunked",
        "xchunked",
        "\"chunked\"",
        "chunked;q=1",
        "chunked, identity",
        "identity, chunked",
        "gzip, chunked",
        "gzip",
        "\u{b}chunked",
        "chunked\u{0}",
    ];
    for coding in codings {
        let ask = Ask::post(&served, "/change", &removal(&served)).and("Transfer-Encoding", coding);
        is_refused(&served, &format!("{coding:?}"), &ask.bytes());
        is_refused(&served, &format!("{coding:?} without a length"), &ask.without("Content-Length").bytes());
    }
    let inside = String::from_utf8(Ask::get(&served, "/state").bytes()).unwrap();
    let ask = Ask::post(&served, "/change", &json!({})).with("Content-Length", "5").and("Transfer-Encoding", "chunked");
    is_refused(&served, "a request behind the last chunk", &Ask { body: format!("0\r\n\r\n{inside}"), ..ask }.bytes());
    let hidden = Ask::get(&served, "/gone").and("Content-Length", inside.len().to_string());
    is_refused(&served, "a request as the body of another", &Ask { body: inside, ..hidden }.bytes());
    for coding in ["gzip", "deflate", "br"] {
        let ask = Ask::post(&served, "/change", &json!({})).and("Content-Encoding", coding).body("\u{1f}\u{8}");
        is_refused(&served, coding, &ask.bytes());
    }
    goes_on(&served);
}

#[test]
fn an_address_has_one_form() {
    let served = Served::new(FILE);
    let port = served.port;
    let hosts = [
        format!("127.0.0.1:0{port}"),
        format!("127.0.0.1:0x{port:x}"),
        format!("0177.0.0.1:{port}"),
        format!("0x7f.0.0.1:{port}"),
        format!("127.0.0.1 :{port}"),
        format!("[::ffff:127.0.0.1]:{port}"),
        format!("localhost.:{port}"),
        format!("127.0.0.1:{port}/"),
        format!("127.0.0.1:{port}#"),
        format!("127.0.0.1:{port}@other.example"),
        format!("127。0。0。1:{port}"),
    ];
    for host in hosts {
        is_refused(&served, &host, &Ask::get(&served, "/state").with("Host", host.as_str()).bytes());
        let change = Ask::post(&served, "/change", &removal(&served));
        is_refused(&served, &host, &change.with("Host", host.as_str()).bytes());
    }
    for name in ["X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-HTTP-Method-Override"] {
        let reply = served.send(&Ask::get(&served, "/").without("X-Dateline-Secret").and(name, "/state"));
        assert!(reply.status == 200 && !reply.body.contains("Quince"), "{name}: {reply:?}");
    }
    goes_on(&served);
}

#[test]
fn no_other_protocol_is_spoken() {
    let served = Served::new(FILE);
    let upgrade = |ask: Ask, protocol: &str| ask.with("Connection", "Upgrade").and("Upgrade", protocol);
    for protocol in ["websocket", "h2c", "TLS/1.3", "HTTP/2.0"] {
        for target in ["/state", "/events", "/change"] {
            let ask = upgrade(Ask::get(&served, target).without("X-Dateline-Secret"), protocol);
            let ask = ask.and("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==").and("Sec-WebSocket-Version", "13");
            let ask =
                ask.and("Sec-WebSocket-Protocol", served.secret.clone()).and("HTTP2-Settings", "AAMAAABkAAQAAP__");
            is_refused(&served, &format!("{protocol} for {target}"), &ask.bytes());
        }
    }
    for version in ["HTTP/0.9", "HTTP/1.0", "HTTP/1.2", "HTTP/3", "http/1.1", "HTTP/1.1.1", "HTTP/01.1", "ICY/1.1"] {
        is_refused(&served, version, &Ask { version, ..Ask::get(&served, "/state") }.bytes());
    }
    for (name, bytes) in [
        ("HTTP/2 and its settings", &b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0"[..]),
        ("TLS", b"\x16\x03\x01\x00\x7f\x01\x00\x00\x7b\x03\x03"),
        ("SSH", b"SSH-2.0-OpenSSH_9.6\r\n"),
        ("mail", b"EHLO other.example\r\n"),
        ("a proxy before us", b"PROXY TCP4 1.2.3.4 127.0.0.1 1 2\r\nGET /state HTTP/1.1\r\n\r\n"),
    ] {
        is_nothing(&served, name, &served.raw_beginning(bytes));
    }
    goes_on(&served);
}

#[test]
fn a_message_is_read_in_one_way() {
    let served = Served::new(FILE);
    let good = removal(&served).to_string();
    let ask = |body: &[u8]| {
        let head = Ask::post(&served, "/change", &json!({})).with("Content-Length", body.len().to_string());
        [Ask { body: String::new(), ..head }.bytes(), body.to_vec()].concat()
    };
    let utf16: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
    is_refused(&served, "UTF-16", &ask(&utf16));
    is_refused(&served, "a byte order mark", &ask(&[&b"\xef\xbb\xbf"[..], good.as_bytes()].concat()));
    let place = good.find("quince").unwrap();
    let mut no_text = good.clone().into_bytes();
    no_text[place] = 0xff;
    is_refused(&served, "bytes that are no text", &ask(&no_text));
    let two = |more: &str| good.replacen('{', &format!("{{{more},"), 1);
    for message in [
        two("\"revision\":\"0\""),
        two("\"change\":{\"remove\":{\"id\":\"war\"}}"),
        good.replace("quince", "\\ud800"),
        good.replace("quince", "quin\\u0000ce"),
        good.replace("\"quince\"", "1e999"),
        good.replace("\"quince\"", "[\"quince\"]"),
        good.replace("remove", "Remove"),
        good.replace(
            "{\"remove\":{\"id\":\"quince\"}}",
            "{\"set\":{\"id\":\"war\",\"values\":[[\"title: x\\nfoo\",\"y\"]]}}",
        ),
        good.replace(
            "{\"remove\":{\"id\":\"quince\"}}",
            "{\"set-source\":{\"id\":\"book\",\"values\":[[\"title: x\\nfoo\",\"y\"]]}}",
        ),
        good.replace("{\"remove\":{\"id\":\"quince\"}}", "{\"add-timeline\":{\"id\":\"a\\nb: c\",\"values\":[]}}"),
        good.replace(
            "{\"remove\":{\"id\":\"quince\"}}",
            "{\"add-timeline\":{\"id\":\"x\",\"values\":[[\"include\",\"/etc/passwd\"]]}}",
        ),
    ] {
        is_refused(&served, &message, &ask(message.as_bytes()));
    }
    goes_on(&served);
}

#[test]
#[cfg(unix)]
fn what_is_put_in_the_place_of_the_file_is_told_and_nothing_else_is_shown() {
    let served = Served::new(FILE);
    let (path, aside) = (served.path(), served.path().with_file_name("aside.yaml"));
    fs::rename(&path, &aside).unwrap();
    fs::create_dir(&path).unwrap();
    until(&served, "a folder", |state| !state["trouble"].is_null());
    assert_eq!(served.change(&json!({ "remove": { "id": "quince" } })).status, 500);
    fs::remove_dir(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    until(&served, "a pipe", |state| !state["trouble"].is_null());
    assert_eq!(served.change(&json!({ "remove": { "id": "quince" } })).status, 500);
    fs::remove_file(&path).unwrap();
    fs::write(&path, vec![b'x'; (64 << 20) + 1]).unwrap();
    until(&served, "a file of 64 MB", |state| {
        state["trouble"].is_string() || state["problems"][0]["code"] == "limit-exceeded"
    });
    fs::remove_file(&path).unwrap();
    fs::write(&path, "").unwrap();
    until(&served, "an empty file", |state| state["problem_count"].as_u64() > Some(0) && state["trouble"].is_null());
    fs::remove_file(&path).unwrap();
    fs::rename(&aside, &path).unwrap();
    until(&served, "the file", |state| state["trouble"].is_null() && state["is_stale"] == false);
    goes_on(&served);
}
