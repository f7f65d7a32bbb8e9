//! Rounds of fixes: each can bring to light errors that the ones before hid.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::diag::{Checked, Code, Diagnostic, Fix, Severity};
use crate::document::parse;
use crate::edit::fix::{Fixed, Unfixed, check, complete};
use crate::edit::together::made;
use crate::edit::tried;

/// Rounds of safe fixes; each can bring to light errors that the ones before hid.
const MAX_ROUNDS: usize = 20;
/// Which errors are to be fixed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    All,
    /// All but what is not YAML.
    Yaml,
    /// Nor what hides a list or a mapping under a key that is not known.
    Seen,
}

impl Meant {
    /// The errors that are to be fixed, each with its safe fix, and the others.
    fn split(self, text: &str, found: Vec<Diagnostic>) -> (Vec<(Diagnostic, Fix)>, Vec<Diagnostic>) {
        let nested = if self == Meant::Seen { nested_keys(text, &found) } else { BTreeSet::new() };
        let is_meant = |one: &Diagnostic| match one.code {
            Code::YamlSyntax => self == Meant::All,
            Code::UnknownKey => !nested.contains(&one.span.start()),
            _ => true,
        };
        let (mut chosen, mut others) = (Vec::new(), Vec::new());
        for one in found {
            match one.safe_fix().filter(|_| is_meant(&one)).cloned() {
                Some(fix) => chosen.push((one, fix)),
                None => others.push(one),
            }
        }
        (chosen, others)
    }
}

/// The places of keys that are not known with a list or a mapping under them.
fn nested_keys(text: &str, found: &[Diagnostic]) -> BTreeSet<usize> {
    let document = parse(text);
    let values = tried::values(&document);
    let keys = found.iter().filter(|one| one.code == Code::UnknownKey).map(|one| one.span.start());
    keys.filter(|start| values.get(start).is_some_and(|place| place.is_nested)).collect()
}

/// Rounds of safe fixes of some errors, up to the last after which the text has fewer errors than at first.
pub(super) fn in_rounds(left: &mut usize, text: &str, meant: Meant) -> Fixed {
    let mut fixed = Fixed { text: String::new(), done: Vec::new(), refused: Vec::new(), kept: Vec::new() };
    let mut now = Cow::Borrowed(text);
    let mut good = Good { text: None, done: 0, kept: 0 };
    let mut first: Option<Tally> = None;
    let mut known = None;
    for round in 0..=MAX_ROUNDS {
        let read = known.take().unwrap_or_else(|| Read::of(&now));
        let tally = Tally::of(&read);
        match &first {
            Some(first) if tally.is_less(first) => {
                good = Good { text: None, done: fixed.done.len(), kept: fixed.kept.len() };
            }
            Some(_) => {}
            None => first = Some(tally),
        }
        let (chosen, others) = meant.split(&now, read.found);
        if chosen.is_empty() || round == MAX_ROUNDS {
            fixed.refused.clear();
            break;
        }
        let step = made(left, &now, chosen, Some(others), round).with_ids(&now);
        fixed.refused = step.refused;
        let Some(text) = step.text else { break };
        fixed.done.extend(step.done);
        fixed.kept.extend(step.kept);
        known = step.found.map(|read| read.completed(&text));
        let before = std::mem::replace(&mut now, Cow::Owned(text));
        good.text.get_or_insert(before);
    }
    let undone = fixed.done.split_off(good.done);
    fixed.kept.truncate(good.kept);
    fixed.text = good.text.unwrap_or(now).into_owned();
    if !undone.is_empty() {
        fixed.refused = undone.into_iter().map(|done| (done.diagnostic, Unfixed::NoBetter)).collect();
    }
    fixed
}

/// The best text so far.
struct Good<'t> {
    /// Nothing while it is the newest: a file is not held twice.
    text: Option<Cow<'t, str>>,
    /// Fixes that lead to it.
    done: usize,
    /// Ids that are written in it.
    kept: usize,
}

/// What is wrong with a text; what it says is not kept meanwhile.
pub(super) struct Read {
    pub(super) found: Vec<Diagnostic>,
    /// Whether it could be read.
    pub(super) is_whole: bool,
}

impl Read {
    fn of(text: &str) -> Read {
        let Checked { value, diagnostics } = check(text);
        Read { found: diagnostics, is_whole: value.is_some() }
    }

    /// Each error with all its fixes, of a text that was read without these.
    fn completed(mut self, text: &str) -> Read {
        if !self.found.is_empty() {
            complete(&parse(text), &mut self.found);
        }
        self
    }
}

/// How many errors a text has, as a person counts them.
struct Tally {
    errors: usize,
    warnings: usize,
    /// Warnings that are held back while an entry cannot be read.
    held: usize,
    /// Colours that are drawn as others, and letters without a glyph: more of them come to light where values could not be
    /// read, and no fix makes one.
    adjusted: usize,
    is_whole: bool,
}

impl Tally {
    fn of(read: &Read) -> Tally {
        let found = &read.found;
        let errors = found.iter().filter(|one| one.severity == Severity::Error).count();
        let is_held = |code: Code| matches!(code, Code::UnusedSource | Code::UnusedCategory | Code::OutOfOrder);
        let held = found.iter().filter(|one| is_held(one.code)).count();
        let adjusted = found.iter().filter(|one| matches!(one.code, Code::ColorAdjusted | Code::NoGlyph)).count();
        Tally { errors, warnings: found.len() - errors, held, adjusted, is_whole: read.is_whole }
    }

    /// Whether there are fewer than in the text at first. What an error held back then was there all the same.
    fn is_less(&self, first: &Tally) -> bool {
        let is_seen = first.is_whole && self.errors == first.errors;
        let warnings = if is_seen { self.warnings } else { self.warnings - self.held + first.held };
        let come_to_light = self.adjusted.saturating_sub(first.adjusted);
        self.errors <= first.errors && self.errors + warnings - come_to_light < first.errors + first.warnings
    }
}
