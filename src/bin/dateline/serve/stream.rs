//! The stream of events (Server-sent events, HTML Living Standard 9.2): one each time that there is something new to see.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame};
use tokio::sync::{OwnedSemaphorePermit, mpsc, watch};
use tokio::time::timeout;

use crate::serve::published::Published;

/// How often a line is sent where there is nothing to say, so that it is known who still listens.
const SILENCE: Duration = Duration::from_secs(15);

/// A body that goes on for as long as it is listened to.
pub(super) struct Events {
    lines: mpsc::Receiver<Bytes>,
    /// One of the streams that are allowed at the same time.
    _permit: OwnedSemaphorePermit,
}

impl Events {
    /// From what is published now.
    pub(super) fn new(published: watch::Receiver<Published>, permit: OwnedSemaphorePermit) -> Events {
        let (send, lines) = mpsc::channel(1);
        tokio::spawn(tell(published, send));
        Events { lines, _permit: permit }
    }
}

async fn tell(mut published: watch::Receiver<Published>, send: mpsc::Sender<Bytes>) {
    loop {
        let version = published.borrow_and_update().version;
        if send.send(format!("data: {version}\n\n").into()).await.is_err() {
            return;
        }
        loop {
            match timeout(SILENCE, published.changed()).await {
                Ok(Ok(())) => break,
                Ok(Err(_)) => return,
                Err(_) if send.send(Bytes::from_static(b":\n\n")).await.is_err() => return,
                Err(_) => {}
            }
        }
    }
}

impl Body for Events {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.lines.poll_recv(cx).map(|line| line.map(|line| Ok(Frame::data(line))))
    }
}
