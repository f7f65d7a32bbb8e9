//! Fixes of keys and of kinds of value tried on the whole file: one is kept where nothing is wrong with what then stands there.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Fix, share};
use crate::document::{Document, Kind, Node, parse};
use crate::read::parsed;
use crate::text::{Edit, Span, apply_in_order};

/// Keys that one word may mean, at most; each is a reading of the whole file.
const MOST: usize = 3;

/// Tries the fixes of all keys that are not known, the first of each together, then the second, and so on. One whose value has a
/// error is withdrawn, and the hint says what the key takes; where that error has fixes of its own, both are made in one.
pub(super) fn keys(document: &Document<'_>, found: &mut [Diagnostic]) {
    if once(document, found) {
        // What was made of two fixes may bring one error more to light.
        once(document, found);
    }
}

/// One trial of all; whether any fix was put together of two.
fn once(document: &Document<'_>, found: &mut [Diagnostic]) -> bool {
    let count = found.iter().filter(|one| is_tried(one)).map(|one| one.fix_count()).max().unwrap_or(0);
    if count == 0 {
        return false;
    }
    let mut is_joined = false;
    let values = values_of(document, found);
    // In order of the errors once it is sorted: there may be a fix for each of a hundred thousand.
    let mut kept: Vec<(usize, Kept)> = Vec::new();
    for number in 0..count.min(MOST) {
        let (trial, made) = Trial::of(document.text(), found, number);
        for at in made {
            let one = &mut found[at];
            let nowhere = Place { span: one.span, is_nested: false };
            let value = values.get(one.span.start()).unwrap_or(nowhere);
            match trial.judged(one.span.start(), value, one, number) {
                Judged::Right => kept.push((at, Kept::Own(number))),
                Judged::Together(fixes, hint) => {
                    is_joined = true;
                    kept.extend(fixes.into_iter().map(|fix| (at, Kept::Other(Box::new(fix)))));
                    one.hint = joined(is_key(one), one.hint.take(), hint);
                }
                Judged::Wrong(hint) => one.hint = joined(is_key(one), one.hint.take(), hint),
            }
            share(std::slice::from_mut(one));
        }
    }
    kept.sort_by_key(|(at, _)| *at);
    let mut kept = kept.into_iter().peekable();
    for (at, one) in found.iter_mut().enumerate().filter(|(_, one)| is_tried(one)) {
        let own = std::iter::from_fn(|| kept.next_if(|(other, _)| *other == at).map(|(_, kept)| kept));
        keep(one, own.collect());
        share(std::slice::from_mut(one));
    }
    is_joined
}

/// A fix that stays.
enum Kept {
    /// One that the error had, by its number.
    Own(usize),
    /// One put together of two.
    Other(Box<Fix>),
}

/// Leaves only some fixes. Mostly that is all there were, in the same order: they are not held twice.
fn keep(diagnostic: &mut Diagnostic, kept: Vec<Kept>) {
    let is_same = |(at, kept): (usize, &Kept)| matches!(kept, Kept::Own(number) if *number == at);
    if kept.len() == diagnostic.fix_count() && kept.iter().enumerate().all(is_same) {
        return;
    }
    let mut own: Vec<Option<Fix>> = diagnostic.fixes().into_iter().map(Some).collect();
    let fix = |kept: Kept| match kept {
        Kept::Own(number) => own.get_mut(number).and_then(Option::take),
        Kept::Other(fix) => Some(*fix),
    };
    diagnostic.set_fixes(kept.into_iter().filter_map(fix));
}

fn is_key(diagnostic: &Diagnostic) -> bool {
    diagnostic.code == Code::UnknownKey
}

/// Whether the fixes of an error may bring to light what the error hid.
fn is_tried(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.code, Code::UnknownKey | Code::WrongType)
}

/// The remedy for the key, and then the one for its value.
fn joined(is_key: bool, key: Option<String>, value: Option<String>) -> Option<String> {
    match (key, value) {
        (Some(key), Some(value)) if key.contains(&value) => Some(key),
        (Some(key), Some(value)) if !is_key && merged(&key, &value).is_some() => merged(&key, &value),
        (Some(key), Some(value)) if !is_key || key.contains("for its value:") => Some(format!("{key}; then {value}")),
        (Some(key), Some(value)) => Some(format!("{}; for its value: {value}", key.trim_end_matches('?'))),
        (key, value) => key.or(value),
    }
}

/// One step for two: "write `{ to: b }`" and then "write `a-2012`" is "write `{ to: a-2012 }`".
fn merged(key: &str, value: &str) -> Option<String> {
    let literal = key.strip_prefix("write `")?.strip_suffix('`')?;
    // What is referred to is named first: `{ id: tass, locator: p. 5 }`.
    let start = literal.find("{ ").and_then(|brace| Some(brace + literal[brace..].find(": ")?))?;
    let (head, old) = (&literal[..start], &literal[start + 2..]);
    let tail = &old[old.find(", ").or_else(|| old.find(" }"))?..];
    let rest = value.strip_prefix("write `").or_else(|| value.strip_prefix("did you mean `"))?;
    let (word, after) = rest.split_once('`')?;
    match (after.trim_end_matches('?'), after.starts_with(" below")) {
        (_, true) => None,
        ("", _) => Some(format!("write `{head}: {word}{tail}`")),
        _ if value.starts_with("write ") => {
            Some(format!("write `{head}: ...{tail}` with {}", value.trim_start_matches("write ")))
        }
        _ => None,
    }
}

/// A value: its bytes, and whether it holds others.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) span: Span,
    pub(super) is_nested: bool,
}

/// The value of each key of the file, by the place of the key, ascending.
pub(super) struct Values(Vec<(usize, Place)>);

impl Values {
    /// The value of the key that starts at a byte.
    pub(super) fn get(&self, start: usize) -> Option<Place> {
        self.0.binary_search_by_key(&start, |(start, _)| *start).ok().map(|at| self.0[at].1)
    }
}

/// The values of the keys at which an error is told.
pub(super) fn values_of(document: &Document<'_>, found: &[Diagnostic]) -> Values {
    let mut starts: Vec<usize> = found.iter().filter(|one| is_tried(one)).map(|one| one.span.start()).collect();
    starts.sort_unstable();
    let mut values = Vec::new();
    let mut waiting: Vec<Node<'_>> = document.root().into_iter().collect();
    while let Some(node) = waiting.pop() {
        if node.is_alias() {
            continue;
        }
        waiting.extend(node.items());
        for (key, value) in node.pairs() {
            waiting.push(value);
            if starts.binary_search(&key.span().start()).is_err() {
                continue;
            }
            let span = if value.kind() == Kind::Null { key.span() } else { value.span() };
            let is_nested = matches!(value.kind(), Kind::List | Kind::Mapping);
            values.push((key.span().start(), Place { span, is_nested }));
        }
    }
    values.sort_unstable_by_key(|(start, _)| *start);
    Values(values)
}

/// What became of a fix.
enum Judged {
    /// Nothing is wrong with what stands there now.
    Right,
    /// Something is, and these fix it too; the remedy for it.
    Together(Vec<Fix>, Option<String>),
    /// Something is; the remedy for it.
    Wrong(Option<String>),
}

/// A text with some fixes made, and what is wrong with it.
struct Trial {
    found: Vec<Diagnostic>,
    shifts: Shifts,
}

impl Trial {
    /// Makes of the errors of a text the fixes of this number that do not overlap with one before them; of which errors.
    fn of(text: &str, errors: &[Diagnostic], number: usize) -> (Trial, Vec<usize>) {
        let mut edits: BTreeMap<usize, (Span, &str)> = BTreeMap::new();
        let mut made = Vec::new();
        let tried = errors.iter().enumerate().filter(|(_, one)| is_tried(one));
        for (at, own) in tried.filter_map(|(at, one)| Some((at, one.edits_of(number)?))) {
            let is_free = |(span, _): (Span, &str)| {
                let before = edits.range(..=span.end()).next_back();
                before.is_none_or(|(_, (other, _))| other.end() < span.start())
            };
            if own.clone().all(is_free) {
                edits.extend(own.map(|(span, text)| (span.start(), (span, text))));
                made.push(at);
            }
        }
        let after = apply_in_order(text, edits.values().copied()).unwrap_or_else(|| text.to_owned());
        let shifts = Shifts::of(edits.into_values());
        (Trial { found: parsed(&parse(&after)).diagnostics, shifts }, made)
    }

    /// What is wrong with a key and its value; of a value that holds others, only what is wrong with the whole of it.
    fn judged(&self, start: usize, value: Place, tried: &Diagnostic, number: usize) -> Judged {
        let from = self.shifts.later(start, false);
        let to = self.shifts.later(value.span.end(), true).max(from);
        let own = Span::new(self.shifts.later(value.span.start(), true).min(to), to);
        let first = self.found.partition_point(|one| one.span.start() < from);
        let within = self.found[first..].iter().take_while(|one| one.span.start() <= to && one.span.end() <= to);
        // That another key is missing is reported where the first stands, and is no error of that one's value.
        let is_of_mapping = |one: &Diagnostic| {
            one.code == Code::MissingKey && one.span.start() == from && one.message.starts_with("no `")
        };
        let is_own = |one: &&Diagnostic| {
            !is_of_mapping(one) && (!value.is_nested || one.span == own || one.span.end() <= own.start())
        };
        let diagnostics: Vec<&Diagnostic> = within.filter(is_own).collect();
        match diagnostics[..] {
            [] => Judged::Right,
            [only] if !is_key(only) => match tried.fix_at(number).and_then(|fix| self.together(&fix, only)) {
                Some(fixes) if !fixes.is_empty() => Judged::Together(fixes, only.hint.clone()),
                _ => Judged::Wrong(only.hint.clone()),
            },
            // Keys further in are reported once this one is right.
            [first, ..] if is_key(first) => Judged::Right,
            [first, ..] => Judged::Wrong(first.hint.clone()),
        }
    }

    /// Each fix of an error together with the one that brought it to light.
    fn together(&self, fix: &Fix, diagnostic: &Diagnostic) -> Option<Vec<Fix>> {
        let one = |inner: &Fix| {
            let edit = |edit: &Edit| Some(Edit { span: self.shifts.earlier(edit.span)?, text: edit.text.clone() });
            let edits: Vec<Edit> = inner.edits.iter().map(edit).collect::<Option<_>>()?;
            let title = format!("{} and {}", fix.title, inner.title.trim_start_matches("write "));
            let edits = fix.edits.iter().cloned().chain(edits).collect();
            Some(Fix { title, edits, safe: fix.safe && inner.safe })
        };
        diagnostic.fixes().iter().map(one).collect()
    }
}

/// How far the text behind each edit has moved.
struct Shifts(Vec<Shift>);

/// An edit: its place before, its place after.
struct Shift {
    before: (usize, usize),
    after: (usize, usize),
}

impl Shifts {
    fn of<'e>(edits: impl Iterator<Item = (Span, &'e str)>) -> Shifts {
        let (mut old, mut new) = (0, 0);
        let shift = |(span, text): (Span, &str)| {
            let before = (span.start(), span.end());
            let start = new + before.0 - old;
            let after = (start, start + text.len());
            (old, new) = (before.1, after.1);
            Shift { before, after }
        };
        Shifts(edits.map(shift).collect())
    }

    /// Where a place of the text before is in the one after; at an edit, before its text or behind it.
    fn later(&self, at: usize, behind: bool) -> usize {
        let count = self.0.partition_point(|shift| {
            if behind { shift.before.0 < at } else { shift.before.1 <= at && shift.before.0 < at }
        });
        let Some(shift) = count.checked_sub(1).map(|last| &self.0[last]) else { return at };
        shift.after.1 + at.saturating_sub(shift.before.1)
    }

    /// The bytes before that are these bytes after; `None` where an edit wrote any of them.
    fn earlier(&self, span: Span) -> Option<Span> {
        let count = self.0.partition_point(|shift| shift.after.1 <= span.start());
        if self.0.get(count).is_some_and(|shift| shift.after.0 < span.end()) {
            return None;
        }
        let Some(shift) = count.checked_sub(1).map(|last| &self.0[last]) else { return Some(span) };
        let back = |at: usize| at - shift.after.1 + shift.before.1;
        Some(Span::new(back(span.start()), back(span.end())))
    }
}
