//! Many at once: tabs that listen, clients that send slowly or nothing, and an end at any moment.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use serde_json::json;

use super::{Ask, FILE, Served};

/// Tabs that are open at the same time.
const TABS: usize = 200;

#[test]
fn two_hundred_tabs_hear_of_a_change_and_read_it() {
    let served = Served::new(FILE);
    let mut tabs: Vec<_> = (0..TABS)
        .map(|_| {
            let mut stream = served.connect();
            stream.write_all(&Ask::get(&served, "/events").bytes()).unwrap();
            BufReader::new(stream).lines().map(Result::unwrap).filter(|line| line.starts_with("data: "))
        })
        .collect();
    tabs.iter_mut().for_each(|tab| assert!(tab.next().is_some()));
    assert_eq!(
        served
            .post("/change", &json!({ "revision": served.revision(), "change": { "remove": { "id": "war" } } }))
            .status,
        200
    );
    let versions: Vec<_> = tabs.iter_mut().map(|tab| tab.next().unwrap()).collect();
    assert!(versions.iter().all(|version| *version == versions[0]));
    for _ in 0..TABS {
        assert_eq!(served.get("/state").status, 200);
    }
}

/// Clients that keep a connection and do not go on: what each has sent.
fn slow(served: &Served, sent: &str) -> Vec<TcpStream> {
    (0..40)
        .map(|_| {
            let mut stream = served.connect();
            stream.write_all(sent.as_bytes()).unwrap();
            stream
        })
        .collect()
}

#[test]
fn slow_clients_keep_nobody_waiting_and_are_sent_away() {
    let served = Served::new(FILE);
    let head = format!("POST /change HTTP/1.1\r\nHost: {}\r\n", served.host());
    let whole = Ask::post(&served, "/change", &json!({})).with("Content-Length", "100").bytes();
    let waiting = [
        slow(&served, ""),
        slow(&served, "GET / HT"),
        slow(&served, &head),
        slow(&served, &String::from_utf8(whole).unwrap()),
    ];
    assert_eq!(served.get("/state").status, 200);
    assert_eq!(served.change(&json!({ "remove": { "id": "war" } })).status, 200);
    for mut stream in waiting.into_iter().flatten() {
        let mut answer = Vec::new();
        // The end of the connection, with or without a word; an error would be that it goes on.
        let ended = stream.read_to_end(&mut answer);
        assert!(ended.is_ok() || ended.is_err_and(|error| error.kind() == std::io::ErrorKind::ConnectionReset));
    }
}

#[test]
fn more_connections_than_there_is_room_for_are_closed_and_the_rest_works() {
    let served = Served::new(FILE);
    let idle: Vec<TcpStream> = (0..560).map_while(|_| TcpStream::connect(("127.0.0.1", served.port)).ok()).collect();
    assert!(idle.len() > 512, "{}", idle.len());
    drop(idle);
    let start = std::time::Instant::now();
    while served.get("/state").status != 200 {
        assert!(start.elapsed() < super::BOUND, "it takes no more connections");
    }
}

#[test]
fn an_end_at_any_moment_leaves_a_whole_file() {
    for round in 0..12 {
        let mut served = Served::new(FILE);
        let title = "A title of some length ".repeat(400);
        let body = json!({ "revision": served.revision(), "change": { "add": { "values": [["date", "1917"], ["title", title]] } } });
        let mut stream = served.connect();
        stream.write_all(&Ask::post(&served, "/change", &body).bytes()).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(round * 3));
        served.child.kill().unwrap();
        served.child.wait().unwrap();
        let text = served.text();
        let is_whole = text == FILE || (text.starts_with(FILE) && text.contains(title.trim()) && text.ends_with("}\n"));
        assert!(is_whole, "{} bytes", text.len());
    }
}
