//! Who may ask: requests that came by our own address, from our own page, with the secret of this run.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use hyper::HeaderMap;
use hyper::header::{CONTENT_TYPE, HOST, HeaderName, HeaderValue, ORIGIN, TRANSFER_ENCODING};
use subtle::ConstantTimeEq;

use crate::serve::answer::Refusal;

/// Random bytes of a secret: 192 bits.
const BYTES: usize = 24;
/// How long the browser has to open the page that we send it to.
const TICKET: Duration = Duration::from_secs(60);

/// What every request but those for the page itself carries.
const SECRET: HeaderName = HeaderName::from_static("x-dateline-secret");
/// What every change carries besides: no form and no link can send it.
const WRITE: HeaderName = HeaderName::from_static("x-dateline-write");
/// What browsers say of where a request comes from.
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The address, and what is known to those alone who were told it.
pub(super) struct Access {
    port: u16,
    secret: String,
    /// Stands for the secret once, where it passes through the arguments of another program, which others can see.
    ticket: Mutex<Option<(String, Instant)>>,
}

impl Access {
    /// A new secret from the system.
    pub(super) fn new(port: u16) -> Result<Access, getrandom::Error> {
        let ticket = Mutex::new(Some((random()?, Instant::now())));
        Ok(Access { port, secret: random()?, ticket })
    }

    /// The address of the page. Its last part stays in the browser: it is sent neither to us nor to anybody else.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/#{}", self.port, self.secret)
    }

    /// An address that can be opened once.
    pub(super) fn ticket_address(&self) -> String {
        let ticket = self.ticket.lock().ok().and_then(|ticket| Some(ticket.as_ref()?.0.clone()));
        format!("http://127.0.0.1:{}/#once-{}", self.port, ticket.unwrap_or_default())
    }

    /// The secret for the ticket, once.
    pub(super) fn redeem(&self, given: &str) -> Option<&str> {
        let mut ticket = self.ticket.lock().ok()?;
        let is_right = ticket.as_ref().is_some_and(|(one, since)| same(one, given) && since.elapsed() < TICKET);
        is_right.then(|| ticket.take()).map(|_| self.secret.as_str())
    }

    /// What holds for every request: one `Host`, which is our address, no other page as its origin, and a body of known length.
    pub(super) fn check(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let ours = format!("127.0.0.1:{}", self.port);
        if only(headers, &HOST).is_none_or(|host| host.as_bytes() != ours.as_bytes()) {
            return Err(Refusal::of(421, "the header `Host` names another address than the one that was printed"));
        }
        let is_other = |origin: &HeaderValue| origin.as_bytes() != format!("http://{ours}").as_bytes();
        if headers.get_all(ORIGIN).iter().any(is_other) {
            return Err(Refusal::of(403, "the request comes from another page"));
        }
        if headers.contains_key(TRANSFER_ENCODING) {
            return Err(Refusal::of(411, "a body comes with its length, not in chunks"));
        }
        Ok(())
    }

    /// What holds for all that tells of the file.
    pub(super) fn check_secret(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let is_right =
            only(headers, &SECRET).and_then(|given| given.to_str().ok()).is_some_and(|given| same(&self.secret, given));
        if !is_right {
            return Err(Refusal::of(
                401,
                "the secret is missing or is that of an earlier run: open the address that `dateline serve` printed",
            ));
        }
        let is_ours = |site: &HeaderValue| site.as_bytes() == b"same-origin";
        if headers.get_all(SITE).iter().all(is_ours) {
            Ok(())
        } else {
            Err(Refusal::of(403, "the request comes from another page"))
        }
    }

    /// What holds for bodies: they are JSON and say so.
    pub(super) fn check_json(headers: &HeaderMap) -> Result<(), Refusal> {
        match only(headers, &CONTENT_TYPE).is_some_and(|kind| kind.as_bytes() == b"application/json") {
            true => Ok(()),
            false => Err(Refusal::of(415, "the header `Content-Type` must be `application/json`")),
        }
    }

    /// What holds for changes: a browser says from which page they come.
    pub(super) fn check_write(headers: &HeaderMap) -> Result<(), Refusal> {
        let is_marked = only(headers, &WRITE).is_some_and(|value| value.as_bytes() == b"1");
        match is_marked && headers.get_all(ORIGIN).iter().count() == 1 {
            true => Ok(()),
            false => Err(Refusal::of(403, "a change needs the headers `X-Dateline-Write: 1` and `Origin`")),
        }
    }
}

/// The value of a header that is there once.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h HeaderValue> {
    let mut all = headers.get_all(name).iter();
    all.next().filter(|_| all.next().is_none())
}

/// Whether two texts are the same, in a time that does not tell where they differ.
fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

fn random() -> Result<String, getrandom::Error> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes)?;
    Ok(hex(&bytes))
}

/// Bytes as figures and letters.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::Access;

    #[test]
    fn a_ticket_is_taken_once_and_no_other_is() {
        let access = Access::new(1).expect("random bytes");
        let address = access.ticket_address();
        let ticket = address.rsplit("once-").next().expect("a ticket");
        assert!(!access.address().contains(ticket));
        assert_eq!(access.redeem(""), None);
        assert_eq!(access.redeem(&ticket[1..]), None);
        assert!(access.redeem(ticket).is_some_and(|secret| secret.len() == 48 && access.address().ends_with(secret)));
        assert_eq!(access.redeem(ticket), None);
    }
}
