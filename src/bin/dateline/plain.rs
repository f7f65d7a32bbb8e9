//! Words about all faults of a file together, and about failures.

use dateline::{Diagnostic, Files, Refusal, Severity, grouped, inert};

use crate::args::USUAL_FILE;
use crate::failure::Failure;

/// Why a command could not be tried.
pub(crate) fn failure(failure: &Failure) -> String {
    let refusal = Refusal { message: failure.message(), places: Vec::new(), hint: failure.remedy() };
    refusal.render_ansi(&Files::default())
}

/// `3 errors, 1 warning`, and how many of them need no author.
pub(crate) fn closing(name: &str, found: &[Diagnostic]) -> String {
    let mends = match found.iter().filter(|one| one.safe_fix().is_some()).count() {
        0 => return tally(found),
        _ if found.len() == 1 => "mends it".to_owned(),
        all if all == found.len() => "mends them".to_owned(),
        some => format!("mends {some} of them"),
    };
    format!("{}; `{}` {mends}", tally(found), again(name, "--fix"))
}

/// The command that checks the same file in another way.
pub(crate) fn again(name: &str, flag: &str) -> String {
    match name {
        USUAL_FILE => format!("dateline check {flag}"),
        "<stdin>" => format!("dateline check {flag} -"),
        name => format!("dateline check {flag} {}", inert(name)),
    }
}

/// `3 errors, 1 warning`.
pub(crate) fn tally(found: &[Diagnostic]) -> String {
    let errors = found.iter().filter(|one| one.severity == Severity::Error).count();
    match (errors, found.len() - errors) {
        (errors, 0) => count(errors, "error"),
        (0, warnings) => count(warnings, "warning"),
        (errors, warnings) => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    }
}

/// `1 event`, `2 events`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number as u64), if number == 1 { "" } else { "s" })
}
