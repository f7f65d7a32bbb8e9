//! A client of the language server protocol, without a library of ours.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

/// How long an answer may take before it counts as none.
const PATIENCE: Duration = Duration::from_secs(120);

/// An editor with its server, in a folder of its own.
pub(super) struct Client {
    child: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    /// Those that came while another was waited for.
    passed: Vec<Value>,
    asked: i64,
    folder: TempDir,
}

impl Client {
    /// An editor that has greeted the server, and counts in UTF-16.
    pub(super) fn new() -> Client {
        Client::with(json!({}))
    }

    /// The same with what it can do.
    pub(super) fn with(capabilities: Value) -> Client {
        let mut client = Client::silent();
        client.ask("initialize", json!({ "processId": null, "rootUri": null, "capabilities": capabilities })).unwrap();
        client.tell("initialized", json!({}));
        client
    }

    /// An editor that has said nothing yet.
    pub(super) fn silent() -> Client {
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_dateline"))
            .args(["lsp", "--stdio"])
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let input = child.stdin.take();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        Client { child, input, messages, passed: Vec::new(), asked: 0, folder }
    }

    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The address of a file in its folder.
    pub(super) fn uri(&self, name: &str) -> String {
        format!("file://{}/{name}", self.folder.path().display())
    }

    /// Bytes as they are.
    pub(super) fn write(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("the input is open");
        input.write_all(bytes).and_then(|()| input.flush()).expect("the server reads");
    }

    pub(super) fn send(&mut self, message: &Value) {
        self.write(&framed(message));
    }

    /// A notification.
    pub(super) fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// A request, and its result or its error.
    pub(super) fn ask(&mut self, method: &str, params: Value) -> Result<Value, Value> {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        self.answer(&json!(id))
    }

    /// The answer to a request.
    pub(super) fn answer(&mut self, id: &Value) -> Result<Value, Value> {
        let answer = self.wait(|one| one.get("method").is_none() && one.get("id") == Some(id));
        match answer.get("error") {
            Some(error) => Err(error.clone()),
            None => Ok(answer["result"].clone()),
        }
    }

    /// The next message that is meant.
    pub(super) fn wait(&mut self, is_meant: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.passed.iter().position(&is_meant) {
            return self.passed.remove(at);
        }
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let message = self.messages.recv_timeout(left).unwrap_or_else(|_| {
                panic!("no answer came within {PATIENCE:?}; before it came {:?}", self.passed);
            });
            if is_meant(&message) {
                return message;
            }
            self.passed.push(message);
        }
    }

    /// Opens a document in version 1; its address.
    pub(super) fn open(&mut self, name: &str, text: &str) -> String {
        let uri = if name.contains(':') { name.to_owned() } else { self.uri(name) };
        let item = json!({ "uri": uri, "languageId": "yaml", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": item }));
        uri
    }

    /// Changes a document.
    pub(super) fn change(&mut self, uri: &str, version: i64, changes: Value) {
        let document = json!({ "uri": uri, "version": version });
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    }

    /// What is wrong with a document in a version.
    pub(super) fn diagnostics(&mut self, uri: &str, version: i64) -> Vec<Value> {
        self.published(uri, |params| params["version"] == version)
    }

    /// What is shown of a file, when it is what is meant.
    pub(super) fn published(&mut self, uri: &str, is_meant: impl Fn(&Value) -> bool) -> Vec<Value> {
        let is_it = |one: &Value| {
            let params = &one["params"];
            one["method"] == "textDocument/publishDiagnostics" && params["uri"] == uri && is_meant(params)
        };
        self.wait(is_it)["params"]["diagnostics"].as_array().expect("a list").clone()
    }

    /// A request about a place of a document.
    pub(super) fn at(&mut self, method: &str, uri: &str, position: &Value, more: Value) -> Result<Value, Value> {
        let mut params = json!({ "textDocument": { "uri": uri }, "position": position });
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.ask(&format!("textDocument/{method}"), params)
    }

    /// Ends the server as the protocol has it; its exit code.
    pub(super) fn shut_down(mut self) -> i32 {
        assert_eq!(self.ask("shutdown", Value::Null), Ok(Value::Null));
        self.tell("exit", Value::Null);
        self.code()
    }

    /// The exit code of a server that ends.
    pub(super) fn code(mut self) -> i32 {
        drop(self.input.take());
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code().expect("no signal ended it");
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the server has not ended within {PATIENCE:?}");
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // One that has ended already cannot be ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A message with its heading.
pub(super) fn framed(message: &Value) -> Vec<u8> {
    let body = message.to_string();
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", value)) => length = value.parse::<usize>().ok(),
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length.expect("every message says how long it is")];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("every message is JSON"))
}

/// The place of a byte, as an editor counts that knows UTF-16 alone.
pub(super) fn position(text: &str, at: usize) -> Value {
    let bytes = text.as_bytes();
    let is_end = |at: usize| bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    let ends: Vec<usize> = (0..at).filter(|at| is_end(*at)).collect();
    let start = ends.last().map_or(0, |last| last + 1);
    json!({ "line": ends.len(), "character": text[start..at].encode_utf16().count() })
}

/// The byte of a place.
pub(super) fn offset(text: &str, place: &Value) -> usize {
    (0..=text.len())
        .filter(|at| text.is_char_boundary(*at))
        .find(|at| position(text, *at) == *place)
        .unwrap_or_else(|| panic!("no byte stands at {place}"))
}

/// A text after the edits of a protocol, which all are places of the text before.
pub(super) fn edited(text: &str, edits: &Value) -> String {
    let edits = edits.as_array().expect("a list of edits");
    let mut parts: Vec<(usize, usize, &str)> = edits
        .iter()
        .map(|edit| {
            let range = &edit["range"];
            (offset(text, &range["start"]), offset(text, &range["end"]), edit["newText"].as_str().unwrap())
        })
        .collect();
    parts.sort_by_key(|part| (part.0, part.1));
    let mut out = text.to_owned();
    parts.into_iter().rev().for_each(|(start, end, new)| out.replace_range(start..end, new));
    out
}

/// The edits of the only document of a change of a workspace.
pub(super) fn changes(edit: &Value) -> &Value {
    let documents = edit["documentChanges"].as_array().expect("changes of documents");
    assert_eq!(documents.len(), 1, "{edit}");
    &documents[0]["edits"]
}
