//! Mending. What it is: fixes made, each only where the file is better for it. In: a text, its faults. Out: the mended text and
//! what was done. It must not invent a fix.

use crate::diag::{Checked, Code, Diagnostic, Fix, Severity};
use crate::document::{Document, parse};
use crate::edit::kept;
use crate::edit::remedy;
use crate::model::Chronicle;
use crate::read::parsed;
use crate::text::{Edit, apply};

/// Rounds of safe fixes; each can bring to light faults that the ones before hid.
const MAX_ROUNDS: usize = 20;
/// A misspelt key counts twice while fixes are made, for the value under it may have a fault of its own, which the next round
/// mends or not; in the end there must be fewer faults, one by one.
const HIDDEN: usize = 2;
/// Fixes that are tried one by one in a round where they cannot be made together.
const MAX_TRIED: usize = 200;

/// Reads a whole file as [`crate::read::read`] does, and gives each fault all its fixes: those that change more than one
/// place too, such as putting the events in order.
///
/// ```
/// let text = "title: T\nsources:\n  tass: { title: Wire }\nevents:\n- date: 2012\n  title: A\n";
/// let checked = dateline::check(text);
/// assert_eq!(checked.diagnostics[0].fixes[0].title, "delete the source `tass`");
/// ```
pub fn check(text: &str) -> Checked<Option<Chronicle>> {
    let document = parse(text);
    let mut checked = parsed(&document);
    remedy::add(&document, &mut checked.diagnostics);
    checked
}

/// A text after its fixes.
#[derive(Debug, Clone, PartialEq)]
pub struct Mended {
    /// The text.
    pub text: String,
    /// What was done, in order.
    pub done: Vec<Done>,
    /// What was not, and why.
    pub refused: Vec<(Diagnostic, Unmended)>,
}

/// A fix that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// The fault that it mended.
    pub fault: Diagnostic,
    /// The fix.
    pub fix: Fix,
    /// The text that its places are in.
    pub round: usize,
}

/// Why a fix was not made; the text is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmended {
    /// It changes the same bytes as another.
    Overlaps,
    /// There would be no fewer faults.
    NoBetter,
    /// Something beside it would read otherwise.
    ChangesOther,
}

impl std::fmt::Display for Unmended {
    /// Lower case, no full stop.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Unmended::Overlaps => "it changes the same place as another fix",
            Unmended::NoBetter => "the file would have no fewer faults",
            Unmended::ChangesOther => "something else in the file would read otherwise",
        })
    }
}

impl std::error::Error for Unmended {}

/// Makes all safe fixes, again and again until none is left.
///
/// ```
/// let text = "title: T\nevents:\n- dtae: May 2012 # a month\n  title: A\n";
/// assert_eq!(dateline::edit::mend(text).text, text.replace("dtae: May 2012", "date: 2012-05"));
/// ```
pub fn mend(text: &str) -> Mended {
    let mut mended = Mended { text: text.to_owned(), done: Vec::new(), refused: Vec::new() };
    for round in 0..MAX_ROUNDS {
        let found = check(&mended.text).diagnostics;
        let chosen: Vec<(Diagnostic, Fix)> =
            found.into_iter().filter_map(|one| one.safe_fix().cloned().map(|fix| (one, fix))).collect();
        if chosen.is_empty() {
            mended.refused.clear();
            break;
        }
        let Mended { text, done, refused } = choose(&mended.text, chosen, round);
        mended.refused = refused;
        if done.is_empty() {
            break;
        }
        mended.text = text;
        mended.done.extend(done);
    }
    if !mended.done.is_empty() && standing(&parse(&mended.text), 1) >= standing(&parse(text), 1) {
        let refused = mended.done.into_iter().map(|done| (done.fault, Unmended::NoBetter)).collect();
        return Mended { text: text.to_owned(), done: Vec::new(), refused };
    }
    mended
}

/// Makes the fixes that were chosen, all together where that is possible, else as many as can be made one by one.
///
/// ```
/// let text = "title: T\nevents:\n- date: 12/5/2012\n  title: A\n";
/// let fault = dateline::check(text).diagnostics.remove(0);
/// let second = fault.fixes[1].clone();
/// let mended = dateline::edit::choose(text, vec![(fault, second)], 0);
/// assert_eq!(mended.text, text.replace("12/5/2012", "2012-05-12"));
/// ```
pub fn choose(text: &str, chosen: Vec<(Diagnostic, Fix)>, round: usize) -> Mended {
    let all: Vec<Edit> = chosen.iter().flat_map(|(_, fix)| fix.edits.clone()).collect();
    let done = |(fault, fix)| Done { fault, fix, round };
    if let Ok(better) = proved(text, text, &all) {
        return Mended { text: better, done: chosen.into_iter().map(done).collect(), refused: Vec::new() };
    }
    let mut mended = Mended { text: text.to_owned(), done: Vec::new(), refused: Vec::new() };
    let mut edits: Vec<Edit> = Vec::new();
    for (fault, fix) in chosen.into_iter().take(MAX_TRIED) {
        let together: Vec<Edit> = edits.iter().chain(&fix.edits).cloned().collect();
        match proved(text, &mended.text, &together) {
            Ok(better) => {
                (mended.text, edits) = (better, together);
                mended.done.push(done((fault, fix)));
            }
            Err(why) => mended.refused.push((fault, why)),
        }
    }
    mended
}

/// The text after the edits, where it has fewer faults than the best so far and all that the edits do not touch reads as it
/// did.
fn proved(text: &str, best: &str, edits: &[Edit]) -> Result<String, Unmended> {
    let better = apply(text, edits).ok_or(Unmended::Overlaps)?;
    let (before, after) = (parse(text), parse(&better));
    let so_far = if best == text { standing(&before, HIDDEN) } else { standing(&parse(best), HIDDEN) };
    if standing(&after, HIDDEN) >= so_far {
        return Err(Unmended::NoBetter);
    }
    let same = kept::holds(&before, &after, edits);
    drop(after);
    if same { Ok(better) } else { Err(Unmended::ChangesOther) }
}

/// How bad a file is: the bytes that cannot be read for a fault of syntax, then errors, then warnings. What stands behind
/// such a fault is not known yet, so that comes first. `hidden` is what a key counts whose value nobody looks at.
fn standing(document: &Document<'_>, hidden: usize) -> (usize, usize, usize) {
    let found = parsed(document).diagnostics;
    let unread = document.text().len();
    let syntax = found.iter().filter(|one| one.code == Code::YamlSyntax).map(|one| unread - one.span.start()).max();
    let stopped = if document.is_whole() { None } else { Some(syntax.unwrap_or(unread) + 1) };
    let errors = found.iter().filter(|one| one.severity == Severity::Error);
    let weight = |one: &Diagnostic| if one.code == Code::UnknownKey { hidden } else { 1 };
    let warnings = found.len() - errors.clone().count();
    (stopped.unwrap_or(0), errors.map(weight).sum(), warnings)
}
