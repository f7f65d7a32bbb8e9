//! What the author of a text that is not YAML likely did: each guess is a fix, and is reported only where the fix was tried and helps.

mod aliases;
mod before_lines;
mod bold;
mod documents;
mod emptied;
mod entry_behind_key;
mod flow;
mod flow_commas;
mod flow_quotes;
mod glued;
mod halves;
mod indent;
mod inner_quotes;
mod joined_in_braces;
mod joined_keys;
mod json;
mod keyless_list;
mod known_keys;
mod left_dashes;
mod left_lines;
mod line_parts;
mod links;
mod lists;
mod missing_dash;
mod paste;
mod placement;
mod prose;
mod quotes;
mod scans;
mod shifted_keys;
mod spacing;
mod tabs;
mod trailing;
mod typographic;
mod unindented_keys;
mod value;

pub use crate::document::slips::known_keys::EVENT_KEYS;
pub(super) use crate::document::slips::known_keys::is_list;
pub(crate) use crate::document::slips::known_keys::{ACCOUNT_KEYS, DATE_KEYS, TEXT_KEYS};
pub(crate) use crate::document::slips::quotes::quoted;
pub(super) use crate::document::slips::unindented_keys::{at_left_edge, disguised};

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::arena::{Arena, Form, Slot};
use crate::document::halt::{Halt, Stop};
use crate::document::slips::line_parts::Line;
use crate::document::{Document, Letters, Workers, duplicate};
use crate::text::{Applied, Edit, Span, apply, line_end, line_start};

/// Bytes of a text up to which fixes are tried when an error is reported; those of larger ones are tried when they are made.
pub(crate) const MAX_TRIED: usize = 512 << 10;

/// Bytes of a line up to which a person can have written it by hand.
const MAX_LINE: usize = 64 << 10;

/// A guess: what to tell, and the fixes to try.
pub(super) struct Guess {
    span: Span,
    message: String,
    hint: String,
    fixes: Vec<Fix>,
}

type Guesser = fn(&str, &Stop) -> Vec<Guess>;

/// From the surest to the vaguest.
const GUESSERS: &[Guesser] = &[
    paste::fence,
    before_lines::mail,
    before_lines::comments,
    before_lines::signs_before_entries,
    before_lines::equals,
    bold::words,
    documents::separated,
    documents::indented,
    paste::line_separators,
    paste::spaces,
    paste::colons,
    paste::bullets,
    tabs::indentation,
    shifted_keys::keys,
    left_dashes::events,
    missing_dash::events,
    spacing::items,
    spacing::signs,
    spacing::colonless,
    trailing::signs,
    links::markdown,
    halves::around_braces,
    halves::braces,
    typographic::entries,
    halves::quoted_item,
    flow_quotes::inner,
    flow_quotes::unclosed,
    flow::bracketed_words,
    lists::open,
    joined_keys::entries,
    joined_keys::keys,
    emptied::values,
    json::lines,
    json::slips,
    unindented_keys::left,
    left_lines::quotes,
    quotes::unclosed,
    value::signed_date,
    value::block_text,
    value::list_behind_key,
    flow::entry,
    left_lines::brackets,
    flow::brackets,
    flow::above,
    prose::lines,
    halves::quote,
    value::in_quotes,
    indent::aligned,
];

/// What stands wrong where the parser stopped; `None` where no guess helps.
pub(super) fn reported(text: &str, stop: &Stop) -> Option<Diagnostic> {
    if text.split(['\n', '\r']).any(|line| line.len() > MAX_LINE) {
        return None;
    }
    GUESSERS.iter().flat_map(|guesser| guesser(text, stop)).find_map(|guess| guess.tried(text, stop))
}

impl Guess {
    fn tried(mut self, text: &str, stop: &Stop) -> Option<Diagnostic> {
        self.fixes.retain(|fix| helps(text, stop, &fix.edits));
        if self.fixes.is_empty() {
            return None;
        }
        let diagnostic = Diagnostic::error(Code::YamlSyntax, self.span, self.message).hint(self.hint);
        Some(self.fixes.into_iter().fold(diagnostic, Diagnostic::fix))
    }
}

/// Whether a text can be read further with these edits, past all that they change, and has no key twice for them.
fn helps(text: &str, stop: &Stop, edits: &[Edit]) -> bool {
    text.len() > MAX_TRIED || left(text, stop, edits).is_some()
}

/// How many bytes cannot be read with these edits; `None` where they do not help.
fn left(text: &str, stop: &Stop, edits: &[Edit]) -> Option<usize> {
    let better = apply(text, edits)?;
    let scanned = scans::scan(&better);
    // Counted in the text without the edits: what they add behind the halt is not theirs to read.
    let mut in_order: Vec<&Edit> = edits.iter().collect();
    in_order.sort_by_key(|edit| edit.span.start());
    let unread = scanned.halt.map_or(0, |halt| text.len() + 1 - Applied::of(in_order).byte_before(halt));
    let edited = Span::new(
        edits.iter().map(|edit| edit.span.start()).min().unwrap_or(0),
        edits.iter().map(|edit| edit.span.end()).max().unwrap_or(0),
    );
    let on_one_line = line_start(text, edited.start()) == line_start(text, edited.end());
    let past = if on_one_line { edited.end() } else { stop.at.max(edited.start()) };
    let is_past = unread == 0 || stop.is_flow(text) || unread <= text.len() - Line::at(text, past).end;
    let is_less = unread <= text.len().saturating_sub(stop.at);
    (is_less && is_past && !repeats(&better, &scanned.arena, edits, on_one_line)).then_some(unread)
}

/// Whether a key stands where it cannot be meant on a line that was edited, or twice: there, or anywhere where several were.
fn repeats(text: &str, arena: &Arena, edits: &[Edit], on_one_line: bool) -> bool {
    let (arena, letters) = (arena.clone(), Letters::of(text));
    let document = Document { text, arena, diagnostics: Vec::new(), whole: true, workers: Workers::ALL, letters };
    let twice = duplicate::check(&document);
    let (added, gone) =
        edits.iter().fold((0, 0), |(added, gone), edit| (added + edit.text.len(), gone + edit.span.len()));
    let Some(first) = edits.iter().map(|edit| edit.span.start()).min() else { return false };
    let last = edits.iter().map(|edit| edit.span.end()).max().unwrap_or(first) + added - gone;
    let touched = line_start(text, first.min(text.len()))..line_end(text, last.min(text.len()));
    if placement::is_wrong(&document, &touched) {
        return true;
    }
    if !on_one_line {
        return !twice.is_empty();
    }
    twice.iter().any(|diagnostic| touched.contains(&diagnostic.span.start()))
}

/// Whether all texts read alike: the same lists, mappings and letters.
fn are_alike(texts: &[String]) -> bool {
    let [first, others @ ..] = texts else { return true };
    if others.is_empty() {
        return true;
    }
    let shape = |text: &str| {
        let scanned = scans::scan(text);
        let letters = |slot: &Slot| match slot.form() {
            Form::List { .. } | Form::Mapping { .. } => "",
            _ => &text[slot.start as usize..slot.end as usize],
        };
        let slots = scanned.arena.slots.iter().map(|slot| (slot.form(), slot.next(), letters(slot).to_owned()));
        (slots.collect::<Vec<_>>(), scanned.arena.decoded.clone(), scanned.halt.map(|halt| text.len() - halt))
    };
    let first = shape(first);
    others.iter().all(|other| shape(other) == first)
}

/// Of several fixes the one after which most can be read; safe where all that do as well read alike.
fn one_of(text: &str, stop: &Stop, fixes: Vec<Fix>) -> Vec<Fix> {
    if text.len() > MAX_TRIED {
        return fixes.into_iter().take(1).map(|fix| Fix { safe: false, ..fix }).collect();
    }
    let helpful: Vec<(usize, Fix)> =
        fixes.into_iter().filter_map(|fix| Some((left(text, stop, &fix.edits)?, fix))).collect();
    let Some(least) = helpful.iter().map(|(left, _)| *left).min() else { return Vec::new() };
    let best: Vec<Fix> = helpful.into_iter().filter(|(left, _)| *left == least).map(|(_, fix)| fix).collect();
    let made: Vec<String> = best.iter().filter_map(|fix| apply(text, &fix.edits)).collect();
    let same = are_alike(&made);
    best.into_iter().take(1).map(|fix| Fix { safe: fix.safe && same, ..fix }).collect()
}

/// The character at a byte; nothing at the end of a line.
pub(super) fn character(text: &str, at: usize) -> Span {
    let next = text[at..].chars().next().filter(|c| !matches!(c, '\n' | '\r'));
    Span::new(at, at + next.map_or(0, char::len_utf8))
}

/// An edit that puts letters where there are none.
fn insert(at: usize, text: impl Into<String>) -> Edit {
    Edit { span: Span::new(at, at), text: text.into() }
}

/// An edit that puts letters in place of others.
fn replace(span: Span, text: impl Into<String>) -> Edit {
    Edit { span, text: text.into() }
}

fn fix(title: impl Into<String>, edits: Vec<Edit>, safe: bool) -> Fix {
    Fix { title: title.into(), edits, safe }
}

/// A halt as a place.
impl Halt {
    fn place(&self) -> usize {
        match self {
            Halt::Stop(stop) => stop.at,
            Halt::Reported(diagnostic) => diagnostic.span.start(),
        }
    }
}

impl Stop {
    /// Whether the parser stopped inside brackets or braces.
    fn is_flow(&self, text: &str) -> bool {
        self.opener.is_some_and(|opener| matches!(text.as_bytes().get(opener), Some(b'[' | b'{')))
    }
}
