//! Words about all errors and warnings of a file together, about failures, and about what was drawn.

use dateline::diag::Refusal;
use dateline::text::inert;
use dateline::time::grouped;
use dateline::{Code, Diagnostic, Files, Picture, Severity};

use crate::args::USUAL_FILE;
use crate::failure::Failure;

/// Why a command could not be tried.
pub(crate) fn failure(failure: &Failure) -> String {
    let refusal = Refusal { message: failure.message(), places: Vec::new(), hint: failure.remedy() };
    refusal.render_ansi(&Files::default())
}

/// `3 errors, 1 warning`, and how many of them need no author.
pub(crate) fn closing(name: &str, text: &str, found: &[Diagnostic]) -> String {
    let fixes = if text.len() <= MAX_FIXED { "fixes" } else { "may fix" };
    let which = match fixed(text, found) {
        0 => return tally(found),
        _ if found.len() == 1 => format!("{fixes} it"),
        all if all == found.len() => format!("{fixes} them"),
        some => format!("{fixes} {some} of them"),
    };
    format!("{}; `{}` {which}", tally(found), again(name, "--fix"))
}

/// Bytes of a file up to which its fixes are made to see which of them are: those of a larger one take too long.
const MAX_FIXED: usize = 64 << 10;

/// How many of these `--fix` fixes (0139, 0168): of a large file how many have a fix, of which some may not be made.
fn fixed(text: &str, found: &[Diagnostic]) -> usize {
    let fixable = found.iter().filter(|one| one.has_safe_fix());
    let count = fixable.clone().count();
    // Where the bytes are not the text, writing the text is what fixes it.
    if count == 0 || text.len() > MAX_FIXED || found.iter().any(|one| one.code == Code::NotUtf8) {
        return count;
    }
    let fixed = dateline::fix(text);
    let is_done = |one: &&Diagnostic| {
        fixed
            .done
            .iter()
            .any(|done| (done.diagnostic.span.range(), done.diagnostic.code) == (one.span.range(), one.code))
    };
    // One fix may correct several: those that are reported no more.
    let told = |text: &str| dateline::check(text).diagnostics.len();
    fixable.filter(is_done).count().max(told(text).saturating_sub(told(&fixed.text)))
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
    tally_of(found.iter().map(|one| one.severity))
}

/// The same of their severities.
pub(crate) fn tally_of(all: impl Iterator<Item = Severity>) -> String {
    let (mut errors, mut warnings) = (0, 0);
    for severity in all {
        *(if severity == Severity::Error { &mut errors } else { &mut warnings }) += 1;
    }
    match (errors, warnings) {
        (errors, 0) => count(errors, "error"),
        (0, warnings) => count(warnings, "warning"),
        (errors, warnings) => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    }
}

/// `1 event`, `2 events`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    counted(number, noun, &format!("{noun}s"))
}

/// `1 category`, `2 categories`.
pub(crate) fn counted(number: usize, one: &str, several: &str) -> String {
    format!("{} {}", grouped(number as u64), if number == 1 { one } else { several })
}

/// `5,000 events, 4,321 of them folded, 4,801 actors in one lane`.
pub(crate) fn said(Picture { summary, .. }: &Picture) -> String {
    let folded = (summary.folded > 0).then(|| format!("{} of them folded", grouped(summary.folded as u64)));
    let lanes = (summary.gathered > 0).then(|| format!("{} in one lane", summary.gathered_words));
    let over = (summary.over_limit > 0).then(|| {
        format!("{} px higher than `max-height`, the least it can be", grouped(u64::from(summary.over_limit)))
    });
    let all = count(summary.shown + summary.folded, "event");
    let changes = summary.changes.map(|found| changes(found.added, found.withdrawn, found.redated));
    std::iter::once(all).chain(folded).chain(lanes).chain(over).chain(changes).collect::<Vec<_>>().join(", ")
}

/// `2 added, 1 withdrawn, 3 re-dated`
pub(crate) fn changes(added: usize, withdrawn: usize, redated: usize) -> String {
    let [added, withdrawn, redated] = [added, withdrawn, redated].map(|count| grouped(count as u64));
    format!("{added} added, {withdrawn} withdrawn, {redated} re-dated")
}
