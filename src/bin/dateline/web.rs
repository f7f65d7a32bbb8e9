//! The web, asked by the program `curl`: whether addresses are there. Nothing else of dateline uses a network.

use std::io;
use std::panic::resume_unwind;
use std::process::{Command, Stdio};

use serde::Serialize;

use crate::failure::Failure;

/// Addresses that are asked at the same time.
const AT_ONCE: usize = 8;
/// How long one may take, s.
const LONGEST: &str = "30";

/// What an address answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Answer {
    /// The status (RFC 9110, 15) after all redirections; none where there was no answer.
    status: Option<u16>,
    /// Why there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    trouble: Option<String>,
}

impl Answer {
    /// Whether something is there: 200 to 299, or only for those who may see it.
    pub(crate) fn is_there(&self) -> bool {
        self.status.is_some_and(|status| matches!(status, 200..=299 | 401 | 402 | 403 | 429))
    }

    /// In a word or two.
    pub(crate) fn word(&self) -> &'static str {
        match self.status {
            Some(404 | 410) => "gone",
            Some(_) => "refused",
            None => "no answer",
        }
    }

    /// What it said.
    pub(crate) fn words(&self) -> String {
        match (self.status, &self.trouble) {
            (Some(status), _) => format!("status {status}"),
            (None, Some(trouble)) => trouble.clone(),
            (None, None) => "no status".to_owned(),
        }
    }
}

/// What each address answers, in their order.
pub(crate) fn ask(addresses: &[&str]) -> Result<Vec<Answer>, Failure> {
    let mut answers = Vec::with_capacity(addresses.len());
    for some in addresses.chunks(AT_ONCE) {
        let found: Vec<Result<Answer, Failure>> = std::thread::scope(|scope| {
            let started: Vec<_> = some.iter().map(|address| scope.spawn(move || asked(address))).collect();
            started.into_iter().map(|one| one.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
        });
        answers.extend(found.into_iter().collect::<Result<Vec<_>, _>>()?);
    }
    Ok(answers)
}

/// Asks for the head alone, and for all where a server knows no such question.
fn asked(address: &str) -> Result<Answer, Failure> {
    let answer = curl(&["--head"], address)?;
    let knows_no_heads = matches!(answer.status, Some(400 | 403 | 405 | 500..=599)) || answer.status.is_none();
    if knows_no_heads { curl(&["--range", "0-0"], address) } else { Ok(answer) }
}

/// Runs `curl` without the settings of whoever runs it: it follows redirections within the web and writes nothing.
fn curl(words: &[&str], address: &str) -> Result<Answer, Failure> {
    let mut command = Command::new("curl");
    command.args(["--disable", "--silent", "--show-error", "--globoff", "--location", "--max-redirs", "10"]);
    command.args(["--proto", "=http,https", "--proto-redir", "=http,https", "--max-time", LONGEST]);
    command.args(["--user-agent", concat!("dateline/", env!("CARGO_PKG_VERSION"))]);
    command.args(["--output", NOWHERE, "--write-out", "%{http_code}"]).args(words).args(["--url", address]);
    let output = command.stdin(Stdio::null()).output().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Failure::NoCurl,
        _ => Failure::Curl(error),
    })?;
    let status = String::from_utf8_lossy(&output.stdout).trim().parse::<u16>().ok().filter(|status| *status > 0);
    let said = String::from_utf8_lossy(&output.stderr);
    let trouble = said.lines().next().map(|line| line.strip_prefix("curl: ").unwrap_or(line).to_owned());
    Ok(Answer { status, trouble: trouble.filter(|_| status.is_none()) })
}

/// What is written there is gone.
const NOWHERE: &str = if cfg!(windows) { "NUL" } else { "/dev/null" };
