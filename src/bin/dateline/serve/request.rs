//! Requests: which there are, and what each is answered with. No path leads to the disk.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use dateline::edit::Section;
use dateline::{Date, time::DateUnit};
use http_body_util::{BodyExt, Either, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, HeaderValue};
use hyper::{HeaderMap, Method, Request, Response, Version};
use serde::de::DeserializeOwned;
use serde_json::json;
use std::sync::Arc;
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::serve::access::Access;
use crate::serve::answer::{self, Body, Refusal};
use crate::serve::connection::Server;
use crate::serve::desk::{Job, Outcome};
use crate::serve::page;
use crate::serve::stream::Events;
use crate::serve::wish::{DateWish, DraftWish, EndName, EntryWish, StepWish, TicketWish, Wish};

/// The longest body, bytes.
const BODY_BYTES: usize = 256 << 10;
/// How long a body may take.
const BODY_TIME: Duration = Duration::from_secs(10);
/// The most room that is asked for, px.
const MOST_ROOM: u32 = 10_000;
/// The longest text that may be a date, bytes.
const DATE_BYTES: usize = 1_000;

/// What may be read with GET.
const READ: [&str; 3] = ["/state", "/picture", "/events"];
/// What is asked with POST.
const ASKED: [&str; 9] = ["/open", "/event", "/source", "/timeline", "/date", "/draft", "/change", "/undo", "/redo"];

/// The answer to a request, whatever it is.
pub(super) async fn answer(server: &Server, request: Request<Incoming>, is_known: &AtomicBool) -> Response<Body> {
    match answered(server, request, is_known).await {
        Ok(answer) => answer,
        Err(refusal) => {
            let mut answer = refusal.answer();
            if refusal.status == 405 {
                answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, POST"));
            }
            answer
        }
    }
}

async fn answered(
    server: &Server,
    request: Request<Incoming>,
    is_known: &AtomicBool,
) -> Result<Response<Body>, Refusal> {
    let (head, body) = request.into_parts();
    if head.version != Version::HTTP_11 {
        return Err(Refusal::of(505, "expected HTTP/1.1"));
    }
    if head.uri.authority().is_some() || !head.uri.path().starts_with('/') {
        return Err(Refusal::of(400, "expected a path as the target of the request"));
    }
    server.access.check(&head.headers)?;
    let (path, query) = (head.uri.path(), head.uri.query());
    let is_get = match head.method {
        Method::GET => true,
        Method::POST => false,
        _ => return Err(Refusal::of(405, "expected GET or POST")),
    };
    if let Some((kind, text)) = page::file(path).filter(|_| is_get && query.is_none()) {
        return Ok(answer::whole(kind, text));
    }
    let is_there = if is_get { READ.contains(&path) } else { ASKED.contains(&path) };
    if !is_there || (query.is_some() && path != "/picture") {
        return Err(Refusal::of(404, "there is no such page"));
    }
    if path != "/open" {
        server.access.check_secret(&head.headers)?;
        is_known.store(true, Ordering::Relaxed);
    }
    if is_get {
        return read(server, path, query.unwrap_or_default()).await;
    }
    Access::check_json(&head.headers)?;
    if matches!(path, "/change" | "/undo" | "/redo") {
        Access::check_write(&head.headers)?;
    }
    asked(server, path, &taken(&head.headers, body).await?).await
}

async fn read(server: &Server, path: &str, query: &str) -> Result<Response<Body>, Refusal> {
    match path {
        "/state" => Ok(answer::whole("application/json", server.published.borrow().state.clone())),
        "/picture" => {
            let (timeline, room) = place(query).ok_or_else(|| Refusal::of(400, "expected `timeline=N&room=PX`"))?;
            let picture = granted(server, |reply| Job::Picture(timeline, room, reply)).await?;
            Ok(answer::whole("application/json", picture))
        }
        _ => {
            let permit = Arc::clone(&server.streams).try_acquire_owned();
            let permit = permit.map_err(|_| Refusal::of(503, "too many pages are open"))?;
            let events = Events::new(server.published.clone(), permit);
            Ok(answer::of_kind("text/event-stream", Either::Right(events)))
        }
    }
}

async fn asked(server: &Server, path: &str, body: &[u8]) -> Result<Response<Body>, Refusal> {
    let outcome = match path {
        "/open" => {
            let TicketWish { ticket } = message(body)?;
            let secret = server.access.redeem(&ticket);
            let secret = secret.ok_or_else(|| Refusal::of(401, "this address was opened already"))?;
            return Ok(answer::json(&json!({ "secret": secret })));
        }
        "/date" => return meaning(&message(body)?).map(|meaning| answer::json(&meaning)),
        "/event" => {
            let EntryWish { id } = message(body)?;
            granted(server, |reply| Job::Event(id, reply)).await?
        }
        "/source" | "/timeline" => {
            let EntryWish { id } = message(body)?;
            let section = if path == "/source" { Section::Sources } else { Section::Timelines };
            granted(server, |reply| Job::Entry(section, id, reply)).await?
        }
        "/draft" => {
            let mut wish: DraftWish = message(body)?;
            wish.room = wish.room.min(MOST_ROOM);
            granted(server, |reply| Job::Draft(wish, reply)).await?
        }
        "/change" => {
            let wish: Wish = message(body)?;
            granted(server, |reply| Job::Change(wish, reply)).await?
        }
        _ => {
            let StepWish { revision } = message(body)?;
            granted(server, |reply| Job::Step(path == "/undo", revision, reply)).await?
        }
    };
    Ok(answer::whole("application/json", outcome))
}

/// The place of a timeline, and the room for its picture.
fn place(query: &str) -> Option<(usize, u32)> {
    let (timeline, room) = query.strip_prefix("timeline=")?.split_once("&room=")?;
    let is_number = |text: &str| (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(timeline) || !is_number(room) {
        return None;
    }
    Some((timeline.parse().ok()?, room.parse::<u32>().ok()?.min(MOST_ROOM)))
}

/// What comes of a wish.
async fn granted(server: &Server, job: impl FnOnce(oneshot::Sender<Outcome>) -> Job) -> Outcome {
    let (reply, outcome) = oneshot::channel();
    server.jobs.try_send(job(reply)).map_err(|_| Refusal::of(503, "too much is asked at once: try again"))?;
    outcome.await.map_err(|_| Refusal::of(500, "this could not be done"))?
}

/// The whole body, where it is not too long and comes in time.
async fn taken(headers: &HeaderMap, body: Incoming) -> Result<Bytes, Refusal> {
    let too_long = || Refusal::of(413, format!("a message has {BODY_BYTES} bytes at most"));
    let length =
        headers.get(hyper::header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if length.is_none_or(|length| length > BODY_BYTES) {
        return Err(length.map_or_else(|| Refusal::of(411, "a body comes with its length"), |_| too_long()));
    }
    match timeout(BODY_TIME, Limited::new(body, BODY_BYTES).collect()).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(_)) => Err(Refusal::of(400, "the body is not as long as was said")),
        Err(_) => Err(Refusal::of(408, "the body did not come in time")),
    }
}

fn message<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(body).map_err(|error| Refusal::of(400, format!("the message is not as expected: {error}")))
}

/// What a date means, moved by so many of its units; where it is in other words, the date that it would be written as.
fn meaning(wish: &DateWish) -> Result<serde_json::Value, Refusal> {
    if wish.date.len() > DATE_BYTES {
        return Err(Refusal::of(422, format!("a date has {DATE_BYTES} bytes at most")));
    }
    let read = Date::parse(&wish.date);
    let only = read.as_ref().err().and_then(|error| Date::parse(error.only_meaning()?).ok());
    let date = match (read, only) {
        (Ok(date), _) | (Err(_), Some(date)) => date,
        (Err(error), None) => {
            let forms = match &error {
                dateline::DateError::Invalid { suggestions, .. } => suggestions.clone(),
                _ => Vec::new(),
            };
            return Ok(json!({ "ok": false, "error": error.to_string(), "forms": forms }));
        }
    };
    let end = wish.end.map(EndName::end);
    let moved = match (wish.units, end) {
        (0, _) => Some(date),
        (units, None) => date.moved(units),
        (units, Some(end)) => date.end_moved(end, units),
    };
    let Some(date) = moved else {
        let words = match end {
            None => "this date has no unit by which it could be moved",
            Some(_) => "this end of the date cannot be moved there",
        };
        return Err(Refusal::of(422, words));
    };
    let unit = end.map_or_else(|| date.unit(), |end| date.end_unit(end));
    Ok(json!({
        "ok": true,
        "date": date.as_written(),
        "words": date.words(),
        "unit": unit.map(DateUnit::slug),
    }))
}
