//! The live page: the real program on a port of its own, asked by a client that sends whatever bytes it is given.

mod attacks;
mod axe;
pub(crate) mod browser;
mod browser_accounts;
mod browser_conflicts;
mod browser_timelines;
mod browser_touch;
mod browser_untouched;
mod conflicts;
mod crowd;
mod ordinary;
mod smuggled;
pub(crate) mod tab;
mod targets;
mod timelines;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

/// Longer than any machine needs; only a failure waits so long.
const BOUND: Duration = Duration::from_secs(60);

/// A file with what an edit must leave alone. Its last word stands nowhere in the page itself.
pub(crate) const FILE: &str = "title: Wars # as taught\ncategories: { land: { label: On land } }\nsources: { book: { title: A book } }\n\
    events:\n# The first.\n- id: war\n  date: 1914-07-28\n  title: War   # so it is called\n  importance: 5\n- {id: quince, date: 1916~, title: 'Quince'}\n";

/// The program, serving a file in a folder.
pub(crate) struct Served {
    folder: TempDir,
    child: Child,
    pub(crate) port: u16,
    pub(crate) secret: String,
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Served {
    pub(crate) fn new(text: &str) -> Served {
        Served::with(text, &[])
    }

    pub(crate) fn with(text: &str, args: &[&str]) -> Served {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("events.yaml"), text).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        command.arg("serve").args(args).current_dir(folder.path());
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (port, secret) = line.trim().strip_prefix("http://127.0.0.1:").unwrap().split_once("/#").unwrap();
        Served { folder, child, port: port.parse().unwrap(), secret: secret.to_owned() }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("events.yaml")
    }

    pub(crate) fn text(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }

    /// Names in its folder, sorted.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> = entries.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(BOUND)).unwrap();
        stream
    }

    /// The address that a header names.
    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Reads something as the page does.
    pub(crate) fn get(&self, target: &str) -> Reply {
        self.send(&Ask::get(self, target))
    }

    /// Asks for something as the page does.
    pub(crate) fn post(&self, target: &str, body: &Value) -> Reply {
        self.send(&Ask::post(self, target, body))
    }

    pub(crate) fn send(&self, ask: &Ask) -> Reply {
        self.raw(&ask.bytes())
    }

    /// Sends bytes, and takes what comes until the connection is closed; nothing where it is closed without a word.
    fn raw(&self, bytes: &[u8]) -> Reply {
        self.told(bytes, false)
    }

    /// The same where the bytes are the beginning of something, which ends there.
    fn raw_beginning(&self, bytes: &[u8]) -> Reply {
        self.told(bytes, true)
    }

    fn told(&self, bytes: &[u8], is_ended: bool) -> Reply {
        let mut stream = self.connect();
        // It may be closed before all is sent.
        let _ = stream.write_all(bytes);
        if is_ended {
            let _ = stream.shutdown(Shutdown::Write);
        }
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        Reply::of(&String::from_utf8_lossy(&answer))
    }

    pub(crate) fn state(&self) -> Value {
        self.get("/state").json()
    }

    pub(crate) fn revision(&self) -> String {
        self.state()["revision"].as_str().unwrap().to_owned()
    }

    /// A change of the text that is there now.
    fn change(&self, change: &Value) -> Reply {
        self.post("/change", &serde_json::json!({ "revision": self.revision(), "change": change }))
    }
}

/// A request, part by part.
#[derive(Clone)]
pub(crate) struct Ask {
    method: String,
    target: String,
    version: &'static str,
    headers: Vec<(String, String)>,
    body: String,
}

impl Ask {
    fn get(served: &Served, target: &str) -> Ask {
        let headers =
            [("Host", served.host()), ("X-Dateline-Secret", served.secret.clone()), ("Connection", "close".into())];
        let headers = headers.map(|(name, value)| (name.to_owned(), value)).to_vec();
        Ask { method: "GET".into(), target: target.into(), version: "HTTP/1.1", headers, body: String::new() }
    }

    fn post(served: &Served, target: &str, body: &Value) -> Ask {
        let body = body.to_string();
        let own = [
            ("Origin", format!("http://{}", served.host())),
            ("Content-Type", "application/json".into()),
            ("X-Dateline-Write", "1".into()),
            ("Content-Length", body.len().to_string()),
        ];
        let mut ask = Ask::get(served, target);
        ask.headers.extend(own.map(|(name, value)| (name.to_owned(), value)));
        Ask { method: "POST".into(), body, ..ask }
    }

    /// Without a header.
    fn without(mut self, name: &str) -> Ask {
        self.headers.retain(|(other, _)| other != name);
        self
    }

    /// With one header more.
    fn and(mut self, name: &str, value: impl Into<String>) -> Ask {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// With another value of a header.
    fn with(self, name: &str, value: impl Into<String>) -> Ask {
        self.without(name).and(name, value)
    }

    fn method(self, method: &str) -> Ask {
        Ask { method: method.into(), ..self }
    }

    fn target(self, target: impl Into<String>) -> Ask {
        Ask { target: target.into(), ..self }
    }

    /// With another body, of the length that it has.
    fn body(self, body: impl Into<String>) -> Ask {
        let body = body.into();
        Ask { body: body.clone(), ..self.with("Content-Length", body.len().to_string()) }
    }

    fn bytes(&self) -> Vec<u8> {
        let mut text = format!("{} {} {}\r\n", self.method, self.target, self.version);
        self.headers.iter().for_each(|(name, value)| text += &format!("{name}: {value}\r\n"));
        (text + "\r\n" + &self.body).into_bytes()
    }
}

/// An answer: status 0 where there was none.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Reply {
    fn of(answer: &str) -> Reply {
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((answer, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Reply { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.status, 200, "{self:?}");
        serde_json::from_str(&self.body).unwrap()
    }

    /// The words of a refusal.
    #[track_caller]
    fn refused(&self, status: u16) -> String {
        assert_eq!(self.status, status, "{self:?}");
        let said: Value = serde_json::from_str(&self.body).unwrap();
        said["message"].as_str().unwrap().to_owned()
    }
}

/// Waits for a state.
#[track_caller]
pub(super) fn until(served: &Served, what: &str, is_there: impl Fn(&Value) -> bool) {
    let start = std::time::Instant::now();
    while !is_there(&served.state()) {
        assert!(start.elapsed() < BOUND, "{what}: {}", served.state());
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}
