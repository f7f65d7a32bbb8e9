//! Mending: fixes made, each only where the file is better for it.

use std::collections::BTreeSet;

use crate::diag::{Checked, Code, Diagnostic, Fix, Severity};
use crate::document::{Document, parse};
use crate::edit::ids;
use crate::edit::kept;
use crate::edit::remedy;
use crate::edit::tried;
use crate::model::Chronicle;
use crate::read::parsed;
use crate::text::{Edit, apply};

/// Rounds of safe fixes; each can bring to light faults that the ones before hid.
const MAX_ROUNDS: usize = 20;
/// A misspelt key counts twice while fixes are made, for the value under it may have a fault of its own, which the next round
/// mends or not; in the end there must be fewer faults, one by one.
const HIDDEN: usize = 2;
/// Faults that hide others.
const HIDING: &[Code] = &[Code::YamlSyntax, Code::UnknownKey];
/// Bytes that are read in all while fixes are tried in smaller and smaller parts, where they cannot be made together: a few
/// seconds of work. A file of 10 kB may be read thousands of times, one of 10 MB a few.
const MAX_TRIED: usize = 64 << 20;

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
    tried::keys(&document, &mut checked.diagnostics);
    remedy::add(&document, &mut checked.diagnostics);
    checked
}

/// A text after its fixes.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Mended {
    /// The text.
    pub text: String,
    /// What was done, in order.
    pub done: Vec<Done>,
    /// What was not, and why.
    pub refused: Vec<(Diagnostic, Unmended)>,
    /// The ids that were made from a title and a date, and that are written into the file now, for their events would have got
    /// others.
    pub kept: Vec<String>,
}

/// A fix that was made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
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
#[non_exhaustive]
pub enum Unmended {
    /// It changes the same bytes as another.
    Overlaps,
    /// There would be no fewer faults.
    NoBetter,
    /// Something beside it would read otherwise.
    ChangesOther,
    /// It cannot be made together with the others, and they are too many to be tried apart.
    NotTried,
    /// An event would get another id, and its own cannot be written into it.
    ChangesId,
}

impl std::fmt::Display for Unmended {
    /// Lower case, no full stop.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Unmended::Overlaps => "it changes the same place as another fix",
            Unmended::NoBetter => "the file would have no fewer faults",
            Unmended::ChangesOther => "something else in the file would read otherwise",
            Unmended::NotTried => "not all fixes can be made together, and they are too many to be tried one by one",
            Unmended::ChangesId => "an event would get another id, and its own cannot be written into it",
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
    let mut left = MAX_TRIED;
    let all = in_rounds(&mut left, text, Meant::All);
    let hides = |(fault, why): &(Diagnostic, Unmended)| HIDING.contains(&fault.code) && *why == Unmended::NoBetter;
    if !all.done.is_empty() || !all.refused.iter().any(hides) {
        return all;
    }
    // What was not YAML, or stood under a key that is not known, may hide more faults than can be mended; the others are
    // mended nevertheless.
    let mut others = [Meant::Yaml, Meant::Seen].into_iter().map(|meant| in_rounds(&mut left, text, meant));
    match others.find(|rest| !rest.done.is_empty()) {
        None => all,
        Some(mut rest) => {
            let is_left = |refused: &(Diagnostic, Unmended)| hides(refused) && !rest.has_mended(&refused.0);
            let left_out: Vec<_> = all.refused.into_iter().filter(is_left).collect();
            rest.refused.extend(left_out);
            rest
        }
    }
}

impl Mended {
    /// Whether this very fault was mended.
    fn has_mended(&self, fault: &Diagnostic) -> bool {
        self.done.iter().any(|done| done.fault.span == fault.span && done.fault.code == fault.code)
    }
}

/// Which faults are to be mended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    All,
    /// All but what is not YAML.
    Yaml,
    /// Nor what hides a list or a mapping under a key that is not known.
    Seen,
}

impl Meant {
    fn of(self, text: &str, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        found.retain(|one| self == Meant::All || one.code != Code::YamlSyntax);
        if self == Meant::Seen {
            let document = parse(text);
            let values = tried::values(&document);
            let hides = |one: &Diagnostic| values.get(&one.span.start()).is_some_and(|place| place.is_nested);
            found.retain(|one| one.code != Code::UnknownKey || !hides(one));
        }
        found
    }
}

/// Rounds of safe fixes of some faults, up to the last after which the text has fewer faults than at first.
fn in_rounds(left: &mut usize, text: &str, meant: Meant) -> Mended {
    let mut mended = Mended { text: text.to_owned(), done: Vec::new(), refused: Vec::new(), kept: Vec::new() };
    let mut first: Option<Tally> = None;
    // The best text, how many fixes lead to it and how many ids are written in it.
    let mut good = (text.to_owned(), 0, 0);
    for round in 0..=MAX_ROUNDS {
        let checked = check(&mended.text);
        let tally = Tally::of(&checked);
        match &first {
            Some(first) if tally.is_less(first) => good = (mended.text.clone(), mended.done.len(), mended.kept.len()),
            Some(_) => {}
            None => first = Some(tally),
        }
        let chosen: Vec<(Diagnostic, Fix)> = meant
            .of(&mended.text, checked.diagnostics)
            .into_iter()
            .filter_map(|one| one.safe_fix().cloned().map(|fix| (one, fix)))
            .collect();
        if chosen.is_empty() || round == MAX_ROUNDS {
            mended.refused.clear();
            break;
        }
        let Mended { text, done, refused, kept } = chosen_within(left, &mended.text, chosen, round);
        mended.refused = refused;
        if done.is_empty() {
            break;
        }
        mended.text = text;
        mended.done.extend(done);
        mended.kept.extend(kept);
    }
    let undone = mended.done.split_off(good.1);
    mended.kept.truncate(good.2);
    mended.text = good.0;
    if !undone.is_empty() {
        mended.refused = undone.into_iter().map(|done| (done.fault, Unmended::NoBetter)).collect();
    }
    mended
}

/// How many faults a text has, as a person counts them.
struct Tally {
    errors: usize,
    warnings: usize,
    /// Warnings that are held back while an entry cannot be read.
    held: usize,
    /// Colours that are drawn as others: more of them come to light where colours could not be read.
    adjusted: usize,
    is_whole: bool,
}

impl Tally {
    fn of(checked: &Checked<Option<Chronicle>>) -> Tally {
        let found = &checked.diagnostics;
        let errors = found.iter().filter(|one| one.severity == Severity::Error).count();
        let is_held = |code: Code| matches!(code, Code::UnusedSource | Code::UnusedCategory | Code::OutOfOrder);
        let held = found.iter().filter(|one| is_held(one.code)).count();
        let adjusted = found.iter().filter(|one| one.code == Code::ColorAdjusted).count();
        Tally { errors, warnings: found.len() - errors, held, adjusted, is_whole: checked.value.is_some() }
    }

    /// Whether there are fewer than in the text at first. What was held back then was there all the same.
    fn is_less(&self, first: &Tally) -> bool {
        let warnings = if first.is_whole { self.warnings } else { self.warnings - self.held + first.held };
        let come_to_light = self.adjusted.saturating_sub(first.adjusted);
        self.errors <= first.errors && self.errors + warnings - come_to_light < first.errors + first.warnings
    }
}

/// Makes the fixes that were chosen, all together where that is possible, else as many as can be made apart.
///
/// ```
/// let text = "title: T\nevents:\n- date: 12/5/2012\n  title: A\n";
/// let fault = dateline::check(text).diagnostics.remove(0);
/// let second = fault.fixes[1].clone();
/// let mended = dateline::edit::choose(text, vec![(fault, second)], 0);
/// assert_eq!(mended.text, text.replace("12/5/2012", "2012-05-12"));
/// ```
pub fn choose(text: &str, chosen: Vec<(Diagnostic, Fix)>, round: usize) -> Mended {
    chosen_within(&mut { MAX_TRIED }, text, chosen, round)
}

/// The fixes made, and with them the made ids written that their events would lose.
fn chosen_within(left: &mut usize, text: &str, chosen: Vec<(Diagnostic, Fix)>, round: usize) -> Mended {
    let mended = made(left, text, chosen, round);
    match ids::keep_through(text, &mended.text) {
        Ok((better, kept)) => Mended { text: better, kept, ..mended },
        Err(_) => {
            let refused = mended.done.into_iter().map(|done| (done.fault, Unmended::ChangesId)).chain(mended.refused);
            Mended { text: text.to_owned(), done: Vec::new(), refused: refused.collect(), kept: Vec::new() }
        }
    }
}

fn made(left: &mut usize, text: &str, chosen: Vec<(Diagnostic, Fix)>, round: usize) -> Mended {
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

/// The bytes of lists and mappings under keys that are not known.
fn unseen(document: &Document<'_>, found: &[Diagnostic]) -> usize {
    let is_unknown = |one: &&Diagnostic| one.code == Code::UnknownKey;
    if !found.iter().any(|one| is_unknown(&one)) {
        return 0;
    }
    let values = tried::values(document);
    let places = found.iter().filter(is_unknown).filter_map(|one| values.get(&one.span.start()));
    places.filter(|place| place.is_nested).map(|place| place.span.len()).sum()
}
