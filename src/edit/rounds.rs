//! Rounds of fixes: each can bring to light errors that the ones before hid.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::diag::{Checked, Code, Diagnostic, Fix, Severity};
use crate::document::{Document, parse};
use crate::edit::fix::{Fixed, Unfixed, complete};
use crate::edit::stable_ids;
use crate::edit::together::{made, standing};
use crate::edit::tried;
use crate::read::parsed;

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
    /// The errors that are to be fixed, each with its safe fix; all that were found, where there are none.
    fn chosen(
        self,
        document: &Document<'_>,
        found: Vec<Diagnostic>,
    ) -> Result<Vec<(Diagnostic, Fix)>, Vec<Diagnostic>> {
        let nested = if self == Meant::Seen { nested_keys(document, &found) } else { BTreeSet::new() };
        let is_meant = |one: &Diagnostic| match one.code {
            Code::YamlSyntax => self == Meant::All,
            Code::UnknownKey => !nested.contains(&one.span.start()),
            _ => true,
        };
        let fix = |one: &Diagnostic| one.safe_fix().filter(|_| is_meant(one));
        if !found.iter().any(|one| one.has_safe_fix() && is_meant(one)) {
            return Err(found);
        }
        Ok(found.into_iter().filter_map(|one| fix(&one).map(|fix| (one, fix))).collect())
    }
}

/// The places of keys that are not known with a list or a mapping under them.
fn nested_keys(document: &Document<'_>, found: &[Diagnostic]) -> BTreeSet<usize> {
    let values = tried::values_of(document, found);
    let keys = found.iter().filter(|one| one.code == Code::UnknownKey).map(|one| one.span.start());
    keys.filter(|start| values.get(*start).is_some_and(|place| place.is_nested)).collect()
}

/// Rounds of safe fixes of some errors, up to the last after which the text has fewer errors than at first.
pub(super) fn in_rounds(left: &mut usize, text: &str, meant: Meant) -> Fixed {
    let mut fixed = Fixed { text: String::new(), done: Vec::new(), refused: Vec::new(), kept: Vec::new(), left: None };
    let mut now = Cow::Borrowed(text);
    let mut good = Good { text: None, done: 0, kept: 0 };
    let mut first: Option<Tally> = None;
    let mut known = None;
    for round in 0..=MAX_ROUNDS {
        let document = parse(&now);
        let read = known.take().unwrap_or_else(|| Read::of(&document)).completed(&document);
        let tally = Tally::of(&read);
        match &first {
            Some(first) if tally.is_less(first) => {
                good = Good { text: None, done: fixed.done.len(), kept: fixed.kept.len() };
            }
            Some(_) => {}
            None => first = Some(tally),
        }
        let standing = standing(&document, &read.found);
        let chosen = match meant.chosen(&document, read.found) {
            Ok(chosen) if round < MAX_ROUNDS => chosen,
            rest => {
                fixed.refused.clear();
                fixed.left = rest.err();
                break;
            }
        };
        let step = made(left, &document, standing, chosen, round).with_ids(&document, read.ids);
        drop(document);
        fixed.refused = step.refused;
        let Some(text) = step.text else { break };
        fixed.done.extend(step.done);
        fixed.kept.extend(step.kept);
        known = step.found;
        let before = std::mem::replace(&mut now, Cow::Owned(text));
        good.text.get_or_insert(before);
    }
    let undone = fixed.done.split_off(good.done);
    fixed.kept.truncate(good.kept);
    fixed.left = fixed.left.filter(|_| good.text.is_none());
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
    /// The ids of its events, where one of them may be made.
    pub(super) ids: Option<stable_ids::Made>,
}

impl Read {
    pub(super) fn of(document: &Document<'_>) -> Read {
        let Checked { value, diagnostics } = parsed(document);
        let ids = stable_ids::where_made(document, value.as_ref());
        Read { found: diagnostics, is_whole: value.is_some(), ids }
    }

    /// Each error with all its fixes.
    fn completed(mut self, document: &Document<'_>) -> Read {
        complete(document, &mut self.found);
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
