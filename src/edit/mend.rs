//! Mending: fixes made, each only where the file is better for it.

use crate::diag::{Checked, Code, Diagnostic, Fix, Severity};
use crate::document::parse;
use crate::edit::ids;
use crate::edit::remedy;
use crate::edit::together::made;
use crate::edit::tried;
use crate::model::Chronicle;
use crate::read::parsed;

/// Rounds of safe fixes; each can bring to light faults that the ones before hid.
const MAX_ROUNDS: usize = 20;
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
            Unmended::NoBetter => "the file would have no fewer errors and warnings",
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
    let mut mended = whole(&mut left, text);
    // What was made may let others be made that could not be made before it: each time there are fewer faults, so this ends.
    while !mended.done.is_empty() && !mended.refused.is_empty() {
        let next = whole(&mut left, &mended.text);
        if next.done.is_empty() {
            break;
        }
        mended = mended.followed_by(next);
    }
    mended
}

/// All rounds of safe fixes, once.
fn whole(left: &mut usize, text: &str) -> Mended {
    let all = in_rounds(left, text, Meant::All);
    let hides = |(fault, why): &(Diagnostic, Unmended)| HIDING.contains(&fault.code) && *why == Unmended::NoBetter;
    if !all.done.is_empty() || !all.refused.iter().any(hides) {
        return all;
    }
    // What was not YAML, or stood under a key that is not known, may hide more faults than can be mended; the others are
    // mended nevertheless.
    let mut others = [Meant::Yaml, Meant::Seen].into_iter().map(|meant| in_rounds(left, text, meant));
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
    /// What was done in this text and then in the text that came of it.
    fn followed_by(mut self, next: Mended) -> Mended {
        let rounds = self.done.iter().map(|done| done.round + 1).max().unwrap_or(0);
        self.done.extend(next.done.into_iter().map(|done| Done { round: done.round + rounds, ..done }));
        self.kept.extend(next.kept);
        Mended { text: next.text, refused: next.refused, ..self }
    }

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

    /// Whether there are fewer than in the text at first. What an error held back then was there all the same.
    fn is_less(&self, first: &Tally) -> bool {
        let is_seen = first.is_whole && self.errors == first.errors;
        let warnings = if is_seen { self.warnings } else { self.warnings - self.held + first.held };
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
