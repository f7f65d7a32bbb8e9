//! Fixing: fixes made, each only where the file is better for it.

use crate::diag::{Checked, Code, Diagnostic, Fix};
use crate::document::{Document, parse};
use crate::edit::remedy;
use crate::edit::rounds::{Meant, Read, in_rounds};
use crate::edit::stable_ids;
use crate::edit::together::{made, standing};
use crate::edit::tried;
use crate::model::Chronicle;
use crate::read::parsed;

/// Errors that hide others.
const HIDING: &[Code] = &[Code::YamlSyntax, Code::UnknownKey];
/// Bytes that are read in all while fixes are tried in smaller and smaller parts, where they cannot be made together: a few
/// seconds of work. A file of 10 kB may be read thousands of times, one of 10 MB a few. A text that is not YAML counts for
/// more.
const MAX_TRIED: usize = 64 << 20;

/// Reads a whole file as [`crate::read::read`] does, and gives each error all its fixes: those that change more than one
/// place too, such as putting the events in order.
///
/// ```
/// let text = "title: T\nsources:\n  tass: { title: Wire }\nevents:\n- date: 2012\n  title: A\n";
/// let checked = dateline::check(text);
/// assert_eq!(checked.diagnostics[0].fixes()[0].title, "delete the source `tass`");
/// ```
pub fn check(text: &str) -> Checked<Option<Chronicle>> {
    let document = parse(text);
    let mut checked = parsed(&document);
    complete(&document, &mut checked.diagnostics);
    checked
}

/// Gives each error of a document all its fixes.
pub(super) fn complete(document: &Document<'_>, found: &mut [Diagnostic]) {
    tried::keys(document, found);
    remedy::add(document, found);
}

/// A text after its fixes.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Fixed {
    /// The text.
    pub text: String,
    /// What was done, in order.
    pub done: Vec<Done>,
    /// What was not, and why.
    pub refused: Vec<(Diagnostic, Unfixed)>,
    /// The ids that were made from a title and a date, and that are written into the file now, for their events would have got
    /// others.
    pub kept: Vec<String>,
    /// What is wrong with the text, as [`check`] tells it, where that is known: it need not be read again.
    pub left: Option<Vec<Diagnostic>>,
}

/// A fix that was made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Done {
    /// The error that it fixed.
    pub diagnostic: Diagnostic,
    /// The fix.
    pub fix: Fix,
    /// The text that its places are in.
    pub round: usize,
}

/// Why a fix was not made; the text is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unfixed {
    /// It changes the same bytes as another.
    Overlaps,
    /// There would be no fewer errors.
    NoBetter,
    /// Something beside it would read otherwise.
    ChangesOther,
    /// It cannot be made together with the others, and they are too many to be tried apart.
    NotTried,
    /// An event would get another id, and its own cannot be written into it.
    ChangesId,
}

impl std::fmt::Display for Unfixed {
    /// Lower case, no full stop.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Unfixed::Overlaps => "it changes the same place as another fix",
            Unfixed::NoBetter => "the file would have no fewer errors and warnings",
            Unfixed::ChangesOther => "something else in the file would read otherwise",
            Unfixed::NotTried => "not all fixes can be made together, and they are too many to be tried one by one",
            Unfixed::ChangesId => "an event would get another id, and its own cannot be written into it",
        })
    }
}

impl std::error::Error for Unfixed {}

/// Makes all safe fixes, again and again until none is left.
///
/// ```
/// let text = "title: T\nevents:\n- dtae: May 2012 # a month\n  title: A\n";
/// assert_eq!(dateline::edit::fix(text).text, text.replace("dtae: May 2012", "date: 2012-05"));
/// ```
pub fn fix(text: &str) -> Fixed {
    let mut left = MAX_TRIED;
    let mut fixed = whole(&mut left, text);
    // What was made may let others be made that could not be made before it: each time there are fewer errors, so this ends.
    while !fixed.done.is_empty() && !fixed.refused.is_empty() {
        let next = whole(&mut left, &fixed.text);
        if next.done.is_empty() {
            break;
        }
        fixed = fixed.followed_by(next);
    }
    fixed
}

/// All rounds of safe fixes, once.
fn whole(left: &mut usize, text: &str) -> Fixed {
    let all = in_rounds(left, text, Meant::All);
    let hides =
        |(diagnostic, why): &(Diagnostic, Unfixed)| HIDING.contains(&diagnostic.code) && *why == Unfixed::NoBetter;
    if !all.done.is_empty() || !all.refused.iter().any(hides) {
        return all;
    }
    // What was not YAML, or stood under a key that is not known, may hide more errors than can be fixed; the others are
    // fixed nevertheless.
    let mut others = [Meant::Yaml, Meant::Seen].into_iter().map(|meant| in_rounds(left, text, meant));
    match others.find(|rest| !rest.done.is_empty()) {
        None => all,
        Some(mut rest) => {
            let is_left = |refused: &(Diagnostic, Unfixed)| hides(refused) && !rest.has_fixed(&refused.0);
            let left_out: Vec<_> = all.refused.into_iter().filter(is_left).collect();
            rest.refused.extend(left_out);
            rest
        }
    }
}

impl Fixed {
    /// What was done in this text and then in the text that came of it.
    fn followed_by(mut self, next: Fixed) -> Fixed {
        let rounds = self.done.iter().map(|done| done.round + 1).max().unwrap_or(0);
        self.done.extend(next.done.into_iter().map(|done| Done { round: done.round + rounds, ..done }));
        self.kept.extend(next.kept);
        Fixed { text: next.text, refused: next.refused, left: next.left, ..self }
    }

    /// Whether this very error was fixed.
    fn has_fixed(&self, diagnostic: &Diagnostic) -> bool {
        self.done.iter().any(|done| done.diagnostic.span == diagnostic.span && done.diagnostic.code == diagnostic.code)
    }
}

/// Makes the fixes that were chosen, all together where that is possible, else as many as can be made apart.
///
/// ```
/// let text = "title: T\nevents:\n- date: 12/5/2012\n  title: A\n";
/// let diagnostic = dateline::check(text).diagnostics.remove(0);
/// let second = diagnostic.fixes()[1].clone();
/// let fixed = dateline::edit::choose(text, vec![(diagnostic, second)], 0);
/// assert_eq!(fixed.text, text.replace("12/5/2012", "2012-05-12"));
/// ```
pub fn choose(text: &str, chosen: Vec<(Diagnostic, Fix)>, round: usize) -> Fixed {
    let document = parse(text);
    let Read { found, ids, .. } = Read::of(&document);
    let made = made(&mut { MAX_TRIED }, &document, standing(&document, &found), chosen, round);
    let made = made.with_ids(&document, ids);
    let text = made.text.unwrap_or_else(|| text.to_owned());
    Fixed { text, done: made.done, refused: made.refused, kept: made.kept, left: None }
}

/// What was made of a text in one round.
pub(super) struct Made {
    /// The text; nothing where it is as it was.
    pub(super) text: Option<String>,
    /// What is wrong with it, where that is known.
    pub(super) found: Option<Read>,
    pub(super) done: Vec<Done>,
    pub(super) refused: Vec<(Diagnostic, Unfixed)>,
    pub(super) kept: Vec<String>,
}

impl Made {
    /// With the made ids written that events would lose.
    pub(super) fn with_ids(mut self, before: &Document<'_>, ids: Option<stable_ids::Made>) -> Made {
        let Some(text) = self.text.take() else { return self };
        let now = self.found.as_ref().filter(|_| ids.is_some()).and_then(|read| read.ids.clone());
        match stable_ids::keep_through(before, ids, text, now) {
            Ok((better, kept)) => {
                // Ids that were written are not read yet.
                let found = self.found.filter(|_| kept.is_empty());
                Made { text: Some(better), found, kept, ..self }
            }
            Err(_) => {
                let refused =
                    self.done.into_iter().map(|done| (done.diagnostic, Unfixed::ChangesId)).chain(self.refused);
                Made { text: None, found: None, done: Vec::new(), refused: refused.collect(), kept: Vec::new() }
            }
        }
    }
}
