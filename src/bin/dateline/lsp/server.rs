//! The server: one message after the other, and documents read when there is none.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use gen_lsp_types::{Diagnostic, PublishDiagnosticsParams, Uri};
use lsp_server::{ErrorCode, Message, Notification, RequestId, Response};
use serde::Serialize;
use serde_json::Value;

use crate::failure::{Failure, Verdict};
use crate::lsp::documents::Documents;
use crate::lsp::inspect::{Inspected, Job};
use crate::lsp::positions::Encoding;
use crate::lsp::published::Published;
use crate::lsp::wire::{self, Malformed, UNNAMED};
use crate::lsp::worker;

/// What happens to the server.
pub(super) enum Incoming {
    Message(Message),
    Malformed(Malformed),
    /// A document was read.
    Inspected(Arc<Inspected>),
    /// There will be no more messages.
    Closed,
}

/// How far the editor has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// It has not said what it can do.
    Fresh,
    Running,
    /// It has asked us to shut down.
    Ending,
}

/// The server.
pub(super) struct Server {
    pub(super) phase: Phase,
    pub(super) documents: Documents,
    /// Whether the editor tells of files that change on the disk, where it is asked to.
    pub(super) watches: bool,
    /// Messages that wait.
    queue: VecDeque<Message>,
    published: Published,
    to_editor: Sender<Message>,
    to_worker: Sender<Job>,
    is_closed: bool,
}

/// Serves the editor until it says that we should end, or is gone.
pub(super) fn run() -> Result<Verdict, Failure> {
    let (sender, incoming) = channel();
    let (to_editor, writer) = wire::speak();
    wire::listen(sender.clone());
    let mut server = Server {
        phase: Phase::Fresh,
        documents: Documents::new(Encoding::Utf16),
        watches: false,
        queue: VecDeque::new(),
        published: Published::default(),
        to_editor,
        to_worker: worker::start(sender),
        is_closed: false,
    };
    server.serve(&incoming);
    let verdict = if server.phase == Phase::Ending { Verdict::Fine } else { Verdict::Invalid };
    drop(server);
    // What was said last must still be written; an editor that is gone hears nothing.
    drop(writer.join());
    Ok(verdict)
}

impl Server {
    fn serve(&mut self, incoming: &Receiver<Incoming>) {
        while let Ok(first) = incoming.recv() {
            self.take(first);
            self.take_all(incoming);
            while let Some(message) = self.queue.pop_front() {
                if !self.handle(message) {
                    return;
                }
                self.take_all(incoming);
            }
            if self.is_closed {
                return;
            }
            self.read_due();
        }
    }

    /// Takes all that has come meanwhile, so that what was cancelled is not done.
    fn take_all(&mut self, incoming: &Receiver<Incoming>) {
        incoming.try_iter().for_each(|one| self.take(one));
    }

    fn take(&mut self, incoming: Incoming) {
        match incoming {
            Incoming::Message(Message::Notification(one)) if one.method == "$/cancelRequest" => {
                self.cancel(&one.params)
            }
            Incoming::Message(message) => self.queue.push_back(message),
            Incoming::Malformed(Malformed { id, code, message }) => {
                self.refuse(id.unwrap_or_else(|| UNNAMED.to_owned().into()), code, message);
            }
            Incoming::Inspected(inspected) => self.publish(inspected),
            Incoming::Closed => self.is_closed = true,
        }
    }

    /// Answers a request that waits and is no longer wanted. One that was answered is answered.
    fn cancel(&mut self, params: &Value) {
        let id: Option<RequestId> = params.get("id").cloned().and_then(|id| serde_json::from_value(id).ok());
        let is_meant = |message: &Message| matches!(message, Message::Request(one) if Some(&one.id) == id.as_ref());
        if let Some(at) = self.queue.iter().position(is_meant)
            && let Some(Message::Request(request)) = self.queue.remove(at)
        {
            self.refuse(request.id, ErrorCode::RequestCanceled, "cancelled by the editor");
        }
    }

    /// Does what a message asks; false where it asks us to end.
    fn handle(&mut self, message: Message) -> bool {
        match message {
            Message::Notification(one) if one.method == "exit" => return false,
            Message::Notification(one) => self.notified(one),
            Message::Request(request) => self.asked(request),
            // Answers to what we have asked say nothing that we need.
            Message::Response(_) => {}
        }
        true
    }

    /// Has the documents read that have changed.
    fn read_due(&mut self) {
        let due: Vec<String> =
            self.documents.open.values().filter(|one| one.is_due).map(|one| one.uri.clone()).collect();
        for uri in due {
            if let Some(document) = self.documents.open.get(&uri) {
                let job = Job::of(document, &self.documents);
                // The thread lives as long as we do.
                let _ = self.to_worker.send(job);
            }
            if let Some(document) = self.documents.open.get_mut(&uri) {
                document.is_due = false;
            }
        }
    }

    /// Shows what was found in a document, if it has not changed since.
    fn publish(&mut self, inspected: Arc<Inspected>) {
        let document = self.documents.open.get_mut(&inspected.uri);
        let Some(document) = document.filter(|one| one.revision == inspected.revision) else { return };
        let found = inspected.diagnostics.clone();
        if inspected.chronicle.is_some() {
            document.known = Some(Arc::clone(&inspected));
        }
        document.inspected = Some(inspected);
        let uri = document.uri.clone();
        self.show(&uri, found);
    }

    /// Shows what is wrong in some files by what one document says.
    pub(super) fn show(&mut self, document: &str, found: BTreeMap<String, Vec<Diagnostic>>) {
        for (file, diagnostics) in self.published.take(document, found) {
            let version = self.documents.get(&file).map(|one| one.version);
            let params = PublishDiagnosticsParams { uri: Uri(file), version, diagnostics };
            self.notify("textDocument/publishDiagnostics", params);
        }
    }

    pub(super) fn notify(&self, method: &str, params: impl Serialize) {
        self.say(Notification::new(method.to_owned(), params));
    }

    pub(super) fn refuse(&self, id: RequestId, code: ErrorCode, message: impl Into<String>) {
        self.say(Response::new_err(id, code as i32, message.into()));
    }

    pub(super) fn say(&self, message: impl Into<Message>) {
        // An editor that is gone hears nothing; its input has ended, and so do we.
        let _ = self.to_editor.send(message.into());
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};

    use lsp_server::{Message, Notification, Request};
    use serde_json::json;

    use super::{Documents, Encoding, Incoming, Phase, Published, Server, VecDeque};

    fn server() -> (Server, Receiver<Message>) {
        let ((to_editor, said), (to_worker, _)) = (channel(), channel());
        let server = Server {
            phase: Phase::Running,
            documents: Documents::new(Encoding::Utf16),
            watches: false,
            queue: VecDeque::new(),
            published: Published::default(),
            to_editor,
            to_worker,
            is_closed: false,
        };
        (server, said)
    }

    #[test]
    fn a_request_that_waits_is_cancelled_and_no_other() {
        let (mut server, said) = server();
        let request = |id: i32| Incoming::Message(Request::new(id.into(), "a/b".into(), json!({})).into());
        let cancel =
            |id: i32| Incoming::Message(Notification::new("$/cancelRequest".into(), json!({ "id": id })).into());
        [request(1), request(2), cancel(1), cancel(3)].into_iter().for_each(|one| server.take(one));
        let answers: Vec<Message> = said.try_iter().collect();
        let [Message::Response(answer)] = &answers[..] else { panic!("{answers:?}") };
        assert_eq!((answer.id.clone(), answer.response_result.as_ref().unwrap_err().code), (1.into(), -32800));
        assert_eq!(server.queue.len(), 1);
    }
}
