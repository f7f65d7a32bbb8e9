//! Fixes made together where that is possible, else apart: each only where the file is better for it.

use std::collections::BTreeSet;

use crate::diag::{Checked, Code, Diagnostic, Fix, Severity};
use crate::document::{Document, Kind, parse};
use crate::edit::fix::{Done, Made, Unfixed};
use crate::edit::kept;
use crate::edit::rounds::Read;
use crate::edit::stable_ids;
use crate::edit::tried;
use crate::read::parsed;
use crate::text::{Edit, apply};

/// A misspelt key counts twice while fixes are made, for the value under it may have an error of its own, which the next round
/// fixes or not; in the end there must be fewer errors, one by one.
const HIDDEN: usize = 2;

/// As many times a sound text a broken one counts: each of its entries is read by itself.
const BROKEN: usize = 16;

/// The fixes made of a document that stands so, all together where that is possible, else as many as can be made apart.
pub(super) fn made(
    left: &mut usize,
    before: &Document<'_>,
    standing: Standing,
    chosen: Vec<(Diagnostic, Fix)>,
    round: usize,
) -> Made {
    // However many rounds there were: all together is tried in each.
    *left = (*left).max(before.text().len());
    let mut trial = Trial { before, best: None, standing, edits: Vec::new(), left };
    let verdicts = trial.together(&chosen);
    let (text, found) = trial.best.map_or((None, None), |best| (Some(best.text), Some(best.read)));
    let mut made = Made { text, found, done: Vec::new(), refused: Vec::new(), kept: Vec::new() };
    for ((diagnostic, fix), verdict) in chosen.into_iter().zip(verdicts) {
        match verdict {
            Ok(()) => made.done.push(Done { diagnostic, fix, round }),
            Err(why) => made.refused.push((diagnostic, why)),
        }
    }
    made
}

/// What has been made of a text so far.
struct Trial<'t, 'b> {
    before: &'b Document<'t>,
    /// The best text; nothing while that is the one before.
    best: Option<Best>,
    /// How bad the best text still is.
    standing: Standing,
    /// The edits that lead to it.
    edits: Vec<Edit>,
    /// Bytes that may still be read.
    left: &'b mut usize,
}

/// A text that is better than the one before, and what is still wrong with it.
struct Best {
    text: String,
    read: Read,
}

impl Trial<'_, '_> {
    /// Makes fixes together where that is possible, else the first half and then the second: a few that cannot be made are
    /// found among thousands in a few steps for each.
    fn together(&mut self, fixes: &[(Diagnostic, Fix)]) -> Vec<Result<(), Unfixed>> {
        let length = self.before.text().len();
        if fixes.is_empty() || *self.left < length {
            return vec![Err(Unfixed::NotTried); fixes.len()];
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

    /// Makes fixes, where the text has fewer errors than the best so far and all that they do not touch reads as it did.
    fn make(&mut self, fixes: &[(Diagnostic, Fix)]) -> Result<(), Unfixed> {
        let count = self.edits.len();
        let own = self.own_edits(fixes);
        self.edits.extend(own);
        let made = self.proved(fixes).map(|(better, standing)| {
            self.best = Some(better);
            self.standing = standing;
        });
        if made.is_err() {
            self.edits.truncate(count);
        }
        made
    }

    /// The edits of fixes; of syntax errors each once, for the fix of one may fix others of its kind too.
    fn own_edits(&self, fixes: &[(Diagnostic, Fix)]) -> Vec<Edit> {
        let is_syntax = |diagnostic: &Diagnostic| diagnostic.code == Code::YamlSyntax;
        if !fixes.iter().any(|(diagnostic, _)| is_syntax(diagnostic)) {
            return fixes.iter().flat_map(|(_, fix)| fix.edits.iter().cloned()).collect();
        }
        let mut seen: BTreeSet<&Edit> = self.edits.iter().collect();
        let mut own = Vec::new();
        for (diagnostic, fix) in fixes {
            own.extend(fix.edits.iter().filter(|edit| seen.insert(edit) || !is_syntax(diagnostic)).cloned());
        }
        own
    }

    fn proved(&mut self, fixes: &[(Diagnostic, Fix)]) -> Result<(Best, Standing), Unfixed> {
        let better = apply(self.before.text(), &self.edits).ok_or(Unfixed::Overlaps)?;
        let after = parse(&better);
        if !after.is_whole() {
            *self.left = self.left.saturating_sub(better.len() * (BROKEN - 1));
        }
        let Checked { value, diagnostics: found } = parsed(&after);
        let (is_whole, ids) = (value.is_some(), stable_ids::where_made(&after, value.as_ref()));
        drop(value);
        let standing = standing(&after, &found);
        if standing >= self.standing || !self.are_gone(fixes, &found) {
            return Err(Unfixed::NoBetter);
        }
        let same = kept::holds(self.before, &after, &self.edits);
        drop(after);
        let better = Best { text: better, read: Read { found, is_whole, ids } };
        if same { Ok((better, standing)) } else { Err(Unfixed::ChangesOther) }
    }

    /// Whether none of the errors that the fixes are for is reported again at the place to which the edits have moved it.
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
        fixes.iter().all(|(diagnostic, _)| {
            !left.contains(&(moved(diagnostic.span.start()), diagnostic.code, diagnostic.message.as_str()))
        })
    }
}

/// Bytes that cannot be read, bytes that nobody looks at, errors, warnings.
pub(super) type Standing = (usize, usize, usize, usize);

/// How bad a file is: the bytes that cannot be read for a syntax error, then those of lists and mappings under keys that
/// are not known, then errors, then warnings. What stands in such bytes is not known yet, so they come first. A key whose
/// value nobody looks at counts more than once.
pub(super) fn standing(document: &Document<'_>, found: &[Diagnostic]) -> Standing {
    let unread = document.text().len();
    let syntax = found.iter().filter(|one| one.code == Code::YamlSyntax).map(|one| unread - one.span.start()).max();
    let stopped = if document.is_whole() { None } else { Some(syntax.unwrap_or(unread) + 1) };
    let weight = |one: &Diagnostic| if one.code == Code::UnknownKey { HIDDEN } else { 1 };
    let errors = found.iter().filter(|one| one.severity == Severity::Error).map(weight).sum();
    let warnings = found.iter().filter(|one| one.severity != Severity::Error).count();
    (stopped.unwrap_or(0), unseen(document, found), errors, warnings)
}

/// The bytes of lists and mappings under keys that are not known; more than all where the file is a list.
fn unseen(document: &Document<'_>, found: &[Diagnostic]) -> usize {
    if document.root().is_some_and(|root| root.kind() == Kind::List) {
        return document.text().len() + 1;
    }
    let unknown = || found.iter().filter(|one| one.code == Code::UnknownKey);
    if unknown().next().is_none() {
        return 0;
    }
    let values = tried::values_of(document, found);
    let places = unknown().filter_map(|one| values.get(one.span.start()));
    places.filter(|place| place.is_nested).map(|place| place.span.len()).sum()
}
