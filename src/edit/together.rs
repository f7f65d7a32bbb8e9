//! Fixes made together where that is possible, else apart: each only where the file is better for it.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Fix, Severity};
use crate::document::{Document, Kind, parse};
use crate::edit::kept;
use crate::edit::mend::{Done, Mended, Unmended};
use crate::edit::tried;
use crate::read::parsed;
use crate::text::{Edit, apply};

/// A misspelt key counts twice while fixes are made, for the value under it may have a fault of its own, which the next round
/// mends or not; in the end there must be fewer faults, one by one.
const HIDDEN: usize = 2;

/// The fixes made of a text, all together where that is possible, else as many as can be made apart.
pub(super) fn made(left: &mut usize, text: &str, chosen: Vec<(Diagnostic, Fix)>, round: usize) -> Mended {
    let before = parse(text);
    let best = (text.to_owned(), standing(&before, &parsed(&before).diagnostics));
    // However many rounds there were: all together is tried in each.
    *left = (*left).max(text.len());
    let mut trial = Trial { before: &before, best, edits: Vec::new(), left };
    let verdicts = trial.together(&chosen);
    let mut mended = Mended { text: trial.best.0, done: Vec::new(), refused: Vec::new(), kept: Vec::new() };
    for ((fault, fix), verdict) in chosen.into_iter().zip(verdicts) {
        match verdict {
            Ok(()) => mended.done.push(Done { fault, fix, round }),
            Err(why) => mended.refused.push((fault, why)),
        }
    }
    mended
}

/// What has been made of a text so far.
struct Trial<'t, 'b> {
    before: &'t Document<'t>,
    /// The best text, and how bad it still is.
    best: (String, Standing),
    /// The edits that lead to it.
    edits: Vec<Edit>,
    /// Bytes that may still be read.
    left: &'b mut usize,
}

impl Trial<'_, '_> {
    /// Makes fixes together where that is possible, else the first half and then the second: a few that cannot be made are
    /// found among thousands in a few steps for each.
    fn together(&mut self, fixes: &[(Diagnostic, Fix)]) -> Vec<Result<(), Unmended>> {
        let length = self.before.text().len();
        if fixes.is_empty() || *self.left < length {
            return vec![Err(Unmended::NotTried); fixes.len()];
        }
        *self.left -= length;
        match (self.make(fixes), fixes) {
            (Ok(()), _) => vec![Ok(()); fixes.len()],
            (Err(why), [_]) => vec![Err(why)],
            _ => {
                let (first, second) = fixes.split_at(fixes.len() / 2);
                let mut verdicts = self.together(first);
                verdicts.extend(self.together(second));
                verdicts
            }
        }
    }

    /// Makes fixes, where the text has fewer faults than the best so far and all that they do not touch reads as it did.
    fn make(&mut self, fixes: &[(Diagnostic, Fix)]) -> Result<(), Unmended> {
        let count = self.edits.len();
        self.edits.extend(fixes.iter().flat_map(|(_, fix)| fix.edits.iter().cloned()));
        let made = self.proved(fixes).map(|better| self.best = better);
        if made.is_err() {
            self.edits.truncate(count);
        }
        made
    }

    fn proved(&self, fixes: &[(Diagnostic, Fix)]) -> Result<(String, Standing), Unmended> {
        let better = apply(self.before.text(), &self.edits).ok_or(Unmended::Overlaps)?;
        let after = parse(&better);
        let found = parsed(&after).diagnostics;
        let standing = standing(&after, &found);
        if standing >= self.best.1 || !self.are_gone(fixes, &found) {
            return Err(Unmended::NoBetter);
        }
        let same = kept::holds(self.before, &after, &self.edits);
        drop(after);
        if same { Ok((better, standing)) } else { Err(Unmended::ChangesOther) }
    }

    /// Whether none of the faults that the fixes are for is told again at the place to which the edits have moved it.
    fn are_gone(&self, fixes: &[(Diagnostic, Fix)], found: &[Diagnostic]) -> bool {
        let mut edits: Vec<&Edit> = self.edits.iter().collect();
        edits.sort_by_key(|edit| edit.span);
        // Bytes added before each edit, and bytes taken away.
        let sums: Vec<(usize, usize)> = edits
            .iter()
            .scan((0, 0), |sum, edit| {
                *sum = (sum.0 + edit.text.len(), sum.1 + edit.span.len());
                Some(*sum)
            })
            .collect();
        let moved = |at: usize| {
            let before = edits.partition_point(|edit| edit.span.end() <= at);
            let (added, gone) = before.checked_sub(1).map_or((0, 0), |last| sums[last]);
            at + added - gone
        };
        let left: BTreeSet<(usize, Code, &str)> =
            found.iter().map(|one| (one.span.start(), one.code, one.message.as_str())).collect();
        fixes.iter().all(|(fault, _)| !left.contains(&(moved(fault.span.start()), fault.code, fault.message.as_str())))
    }
}

/// Bytes that cannot be read, bytes that nobody looks at, errors, warnings.
type Standing = (usize, usize, usize, usize);

/// How bad a file is: the bytes that cannot be read for a fault of syntax, then those of lists and mappings under keys that
/// are not known, then errors, then warnings. What stands in such bytes is not known yet, so they come first. A key whose
/// value nobody looks at counts more than once.
fn standing(document: &Document<'_>, found: &[Diagnostic]) -> Standing {
    let unread = document.text().len();
    let syntax = found.iter().filter(|one| one.code == Code::YamlSyntax).map(|one| unread - one.span.start()).max();
    let stopped = if document.is_whole() { None } else { Some(syntax.unwrap_or(unread) + 1) };
    let errors = found.iter().filter(|one| one.severity == Severity::Error);
    let weight = |one: &Diagnostic| if one.code == Code::UnknownKey { HIDDEN } else { 1 };
    let warnings = found.len() - errors.clone().count();
    (stopped.unwrap_or(0), unseen(document, found), errors.map(weight).sum(), warnings)
}

/// The bytes of lists and mappings under keys that are not known; more than all where the file is a list.
fn unseen(document: &Document<'_>, found: &[Diagnostic]) -> usize {
    if document.root().is_some_and(|root| root.kind() == Kind::List) {
        return document.text().len() + 1;
    }
    let is_unknown = |one: &&Diagnostic| one.code == Code::UnknownKey;
    if !found.iter().any(|one| is_unknown(&one)) {
        return 0;
    }
    let values = tried::values(document);
    let places = found.iter().filter(is_unknown).filter_map(|one| values.get(&one.span.start()));
    places.filter(|place| place.is_nested).map(|place| place.span.len()).sum()
}
