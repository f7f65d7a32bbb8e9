//! Connections: as many as there is room for, each for as long as it is used.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::SyncSender;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};

use crate::serve::access::Access;
use crate::serve::desk::Job;
use crate::serve::published::Published;
use crate::serve::request;

/// Connections at the same time; a browser keeps six at most.
const CONNECTIONS: usize = 512;
/// Streams of events at the same time.
const STREAMS: usize = 256;
/// How long the head of a request may take, and how long a connection may be idle.
const HEAD: Duration = Duration::from_secs(10);
/// How long a connection may take that has never named the secret.
const STRANGER: Duration = Duration::from_secs(20);
/// Bytes of the head of a request, its target included.
const HEAD_BYTES: usize = 16 << 10;
/// Headers of a request.
const HEADERS: usize = 64;
/// How long we wait where the system has no room for another connection.
const PAUSE: Duration = Duration::from_millis(50);

/// What requests are answered with.
pub(super) struct Server {
    pub(super) access: Access,
    pub(super) jobs: SyncSender<Job>,
    pub(super) published: watch::Receiver<Published>,
    pub(super) streams: Arc<Semaphore>,
}

impl Server {
    pub(super) fn new(access: Access, jobs: SyncSender<Job>, published: watch::Receiver<Published>) -> Arc<Server> {
        Arc::new(Server { access, jobs, published, streams: Arc::new(Semaphore::new(STREAMS)) })
    }
}

/// Answers for as long as the program runs.
pub(super) fn run(listener: TcpListener, server: Arc<Server>) -> io::Result<Infallible> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(accept(listener, server))
}

async fn accept(listener: TcpListener, server: Arc<Server>) -> io::Result<Infallible> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            sleep(PAUSE).await;
            continue;
        };
        // Where there is no room, the connection is closed at once.
        if let Ok(permit) = Arc::clone(&room).try_acquire_owned() {
            let server = Arc::clone(&server);
            tokio::spawn(async move {
                attend(stream, server).await;
                drop(permit);
            });
        }
    }
}

/// One connection, to its end.
async fn attend(stream: TcpStream, server: Arc<Server>) {
    // Small answers go out at once.
    let _ = stream.set_nodelay(true);
    let is_known = Arc::new(AtomicBool::new(false));
    let known = Arc::clone(&is_known);
    let service = service_fn(move |asked| {
        let (server, known) = (Arc::clone(&server), Arc::clone(&known));
        async move { Ok::<_, Infallible>(request::answer(&server, asked, &known).await) }
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(HEAD_BYTES).max_headers(HEADERS);
    let mut connection = std::pin::pin!(http.serve_connection(TokioIo::new(stream), service));
    // What goes wrong on a connection is the other side's; it ends, and the others go on.
    if timeout(STRANGER, connection.as_mut()).await.is_err() && is_known.load(Ordering::Relaxed) {
        drop(connection.await);
    }
}
