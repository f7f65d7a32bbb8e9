//! Limits: how large a file may be.

use crate::diag::{Code, Diagnostic};
use crate::document::arena::{Arena, Form};
use crate::text::Span;

/// Bytes in a file.
pub const MAX_BYTES: usize = 64 << 20;
/// Bytes in one text: a page or two of words. More could not be shown, but would be measured, wrapped and written.
pub const MAX_TEXT: usize = 64 << 10;
/// Lists and mappings inside one another.
pub const MAX_DEPTH: usize = 64;
/// What aliases may add, in nodes plus sixteenths of their bytes.
pub const MAX_ALIAS_WEIGHT: u64 = 1 << 20;

/// Nodes in a file, whatever its size.
const MAX_NODES: usize = 8 << 20;
/// Nodes in a file of any size, and bytes for each of those beyond: the shortest event has five in 24 bytes and its line's end.
const NODES: usize = 1 << 18;
const BYTES_A_NODE: usize = 6;
/// Errors of one kind in one place that are reported one by one.
pub(crate) const MAX_REPORTED: usize = 1_000;

/// The most nodes of a text of so many bytes (decision 0161).
pub(super) fn most_nodes(bytes: usize) -> usize {
    (NODES + bytes / BYTES_A_NODE).min(MAX_NODES)
}

/// Whether the text is too large.
pub(super) fn check(text: &str) -> Vec<Diagnostic> {
    if text.len() <= MAX_BYTES {
        return Vec::new();
    }
    let message = format!("the file has {} MB, expected at most {} MB", text.len() >> 20, MAX_BYTES >> 20);
    vec![Diagnostic::error(Code::LimitExceeded, Span::default(), message).hint("split it into several files")]
}

/// The texts that are too long.
pub(super) fn long_texts(arena: &Arena) -> impl Iterator<Item = Diagnostic> {
    let texts =
        arena.unsettled().map(|(_, slot)| slot).filter(|slot| matches!(slot.form(), Form::Plain | Form::Quoted));
    let spans = texts.map(|slot| Span::new(slot.start as usize, slot.end as usize));
    spans.filter(|span| span.len() > MAX_TEXT).map(too_long)
}

fn too_long(span: Span) -> Diagnostic {
    let message = format!("a text of {} kB, expected at most {} kB", span.len() >> 10, MAX_TEXT >> 10);
    Diagnostic::error(Code::LimitExceeded, span, message).hint("shorten it: no picture has room for so much")
}

/// Nested too deep at this place.
pub(super) fn too_deep(span: Span) -> Diagnostic {
    let message = format!("lists and groups of keys nested more than {MAX_DEPTH} deep");
    let hint = "close the brackets before this one, or indent less: an events file needs five levels";
    Diagnostic::error(Code::LimitExceeded, span, message).hint(hint)
}

/// Aliases that repeat too much.
pub(super) fn too_many_aliases(span: Span) -> Diagnostic {
    let message = "the values that `*` repeats in this file are more than a million";
    Diagnostic::error(Code::LimitExceeded, span, message)
        .hint("write the values out instead of repeating them with `*`")
}

/// More values than memory is kept for.
pub(super) fn too_many_nodes(span: Span, bytes: usize) -> Diagnostic {
    let most = most_nodes(bytes);
    let message = format!("more than {most} keys and values in {} MB", bytes.div_ceil(1 << 20));
    let hint = if most == MAX_NODES {
        "split the file into several"
    } else {
        "check that this is a file of events, then split it into several: so many keys and values have hardly a letter each"
    };
    Diagnostic::error(Code::LimitExceeded, span, message).hint(hint)
}
