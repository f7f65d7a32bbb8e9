//! Answers: their headers, and the words of those that refuse.

use http_body_util::{Either, Full};
use hyper::body::Bytes;
use hyper::header::{CONNECTION, CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use serde::Serialize;

use crate::serve::stream::Events;

/// A whole body, or one that goes on.
pub(super) type Body = Either<Full<Bytes>, Events>;

/// What browsers are told of every answer: nothing of the page comes from elsewhere or goes there, nothing is kept, no other
/// page shows it.
const HEADERS: [(&str, &str); 9] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src data:; img-src data:; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ("cache-control", "no-store"),
    ("vary", "Origin"),
];

/// Why a request was refused.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub(super) struct Refusal {
    #[serde(skip)]
    pub(super) status: u16,
    /// What is wrong: lower case, no full stop.
    pub(super) message: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) hint: Option<String>,
    /// The value that is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) field: Option<Field>,
}

/// A value in a form, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Field {
    /// The key of the event, the source or the timeline; `where.category` is one of the filter.
    pub(super) key: String,
    pub(super) message: String,
}

impl Refusal {
    pub(super) fn of(status: u16, message: impl Into<String>) -> Refusal {
        Refusal { status, message: message.into(), ..Refusal::default() }
    }

    pub(super) fn with_hint(self, hint: Option<String>) -> Refusal {
        Refusal { hint, ..self }
    }

    /// As an answer after which nothing more is read: what follows may be a part of what was refused.
    pub(super) fn answer(&self) -> Response<Body> {
        let mut answer = json(self);
        *answer.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        answer.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        answer
    }
}

/// An answer with a body of a kind.
pub(super) fn of_kind(kind: &'static str, body: Body) -> Response<Body> {
    let mut answer = Response::new(body);
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    answer
}

/// A whole body.
pub(super) fn whole(kind: &'static str, bytes: impl Into<Bytes>) -> Response<Body> {
    of_kind(kind, Either::Left(Full::new(bytes.into())))
}

/// An object.
pub(super) fn json(object: &impl Serialize) -> Response<Body> {
    match serde_json::to_vec(object) {
        Ok(bytes) => whole("application/json", bytes),
        Err(error) => {
            let mut answer = whole("text/plain; charset=utf-8", error.to_string());
            *answer.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            answer
        }
    }
}
