//! Messages on standard input and output. What is no message is answered as such, and the next one is read.

use std::io::{self, BufRead, Read, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use lsp_server::{ErrorCode, Message, RequestId};
use serde_json::{Value, json};

use crate::lsp::server::Incoming;

/// The longest message that is read, bytes: a text of 64 MiB with every letter escaped.
const LONGEST: u64 = 512 << 20;
/// The longest line of a heading, bytes.
const LONGEST_LINE: u64 = 4096;

/// Why there is no message, for who sent it.
#[derive(Debug)]
pub(super) struct Malformed {
    /// Of the request, where that much can be read.
    pub(super) id: Option<RequestId>,
    pub(super) code: ErrorCode,
    pub(super) message: String,
}

impl Malformed {
    fn parse(message: impl Into<String>) -> Malformed {
        Malformed { id: None, code: ErrorCode::ParseError, message: message.into() }
    }
}

/// Reads messages as they come, on a thread of its own, until the input ends.
pub(super) fn listen(to: Sender<Incoming>) {
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        while let Some(read) = next(&mut input) {
            let incoming = match read {
                Ok(message) => Incoming::Message(message),
                Err(malformed) => Incoming::Malformed(malformed),
            };
            if to.send(incoming).is_err() {
                return;
            }
        }
        // Where nobody listens any more, nobody need know.
        let _ = to.send(Incoming::Closed);
    });
}

/// The next message; nothing where the input has ended.
fn next(input: &mut impl BufRead) -> Option<Result<Message, Malformed>> {
    match heading(input)? {
        Err(malformed) => Some(Err(malformed)),
        Ok(length) if length > LONGEST => {
            let skipped = io::copy(&mut input.take(length), &mut io::sink()).ok()?;
            let words = format!("expected a message of at most {LONGEST} bytes, found one of {length}");
            (skipped == length).then(|| Err(Malformed::parse(words)))
        }
        Ok(length) => {
            let mut body = Vec::new();
            let read = input.take(length).read_to_end(&mut body).ok()?;
            (read as u64 == length).then(|| message(&body))
        }
    }
}

/// The length that a heading gives, with its empty line read.
fn heading(input: &mut impl BufRead) -> Option<Result<u64, Malformed>> {
    let (mut length, mut is_begun) = (None, false);
    loop {
        let mut line = Vec::new();
        let read = input.take(LONGEST_LINE).read_until(b'\n', &mut line).ok()?;
        if read == 0 {
            return None;
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim_end_matches(['\r', '\n']);
        match line.split_once(':') {
            None if line.is_empty() && is_begun => {
                return Some(length.ok_or_else(|| Malformed::parse("expected a heading `Content-Length: 42`")));
            }
            None if line.is_empty() => {}
            None => return Some(Err(Malformed::parse("expected a heading such as `Content-Length: 42`"))),
            Some(_) => {
                is_begun = true;
                length = given_length(line).or(length);
            }
        }
    }
}

/// The length that a line of a heading gives, whatever stands before it: where the length of the message before was wrong, it may
/// be the end of that.
fn given_length(line: &str) -> Option<u64> {
    const NAME: &str = "content-length:";
    let at = line.to_ascii_lowercase().rfind(NAME)?;
    line[at + NAME.len()..].trim().parse().ok()
}

/// What a body says.
fn message(body: &[u8]) -> Result<Message, Malformed> {
    let value: Value = serde_json::from_slice(body)
        .map_err(|error| Malformed::parse(format!("expected a message in JSON ({error})")))?;
    let id = value.get("id").cloned().and_then(|id| serde_json::from_value(id).ok());
    serde_json::from_value(value).map_err(|_| Malformed {
        id,
        code: ErrorCode::InvalidRequest,
        message: "expected an object with `method`, and with `id` where an answer is wanted".to_owned(),
    })
}

/// Writes messages in their order, on a thread of its own, so that a slow editor keeps nothing else waiting.
pub(super) fn speak() -> (Sender<Message>, JoinHandle<io::Result<()>>) {
    let (sender, messages): (Sender<Message>, Receiver<Message>) = channel();
    let writer = thread::spawn(move || {
        let mut output = io::stdout().lock();
        messages.into_iter().try_for_each(|message| match unnamed(&message) {
            Some(text) => write!(output, "Content-Length: {}\r\n\r\n{text}", text.len()).and_then(|()| output.flush()),
            None => message.write(&mut output),
        })
    });
    (sender, writer)
}

/// The id of an answer to what has none; it is written as `null`.
pub(super) const UNNAMED: &str = "\0";

fn unnamed(message: &Message) -> Option<String> {
    let Message::Response(response) = message else { return None };
    let error = response.response_result.as_ref().err().filter(|_| response.id == UNNAMED.to_owned().into())?;
    Some(json!({ "jsonrpc": "2.0", "id": null, "error": error }).to_string())
}

#[cfg(test)]
mod tests {
    use lsp_server::Message;

    use super::next;

    #[test]
    fn after_what_is_no_message_the_next_one_is_read() {
        let good = r#"{"jsonrpc":"2.0","method":"a"}"#;
        let framed = |body: &str| format!("Content-Length: {}\r\n\r\n{body}", body.len());
        let broken = [
            framed("{"),
            framed("[1]"),
            framed(r#"{"jsonrpc":"2.0","id":1}"#),
            framed("\u{e9}"),
            "Content-Length: x\r\n\r\n".to_owned(),
            "nonsense\r\n".to_owned(),
            format!("Content-Length: x\r\n\r\n{good}"),
            "Content-Type: a\n\n".to_owned(),
        ];
        for broken in broken {
            let input = format!("{broken}{}", framed(good));
            let mut input = input.as_bytes();
            assert!(next(&mut input).is_some_and(|read| read.is_err()), "{broken}");
            let read = next(&mut input);
            assert!(matches!(&read, Some(Ok(Message::Notification(one))) if one.method == "a"), "{broken}: {read:?}");
            assert!(next(&mut input).is_none());
        }
        assert!(next(&mut "Content-Length: 99999999999999999\r\n\r\n{}".as_bytes()).is_none());
    }
}
