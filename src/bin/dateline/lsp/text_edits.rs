//! Changes of a text as the protocol has them: only the parts that differ.

use gen_lsp_types::TextEdit;

use crate::diff;
use crate::lsp::documents::Document;

/// The edits that make one text of a document's.
pub(super) fn between(document: &Document, after: &str) -> Vec<TextEdit> {
    let before = &document.text;
    let hunks = diff::replacements(before, after);
    let edit = |(old, new): (std::ops::Range<usize>, &str)| {
        let (start, end, text) = narrowed(&before[old.clone()], new, old.start);
        TextEdit { range: document.lines.range(before, start, end), new_text: text.to_owned() }
    };
    hunks.into_iter().map(edit).collect()
}

/// Without what both texts begin and end with: the part of the old one, and what stands there afterwards.
fn narrowed<'n>(old: &str, new: &'n str, start: usize) -> (usize, usize, &'n str) {
    let same = old.chars().zip(new.chars()).take_while(|(one, other)| one == other);
    let head: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let same = old_rest.chars().rev().zip(new_rest.chars().rev()).take_while(|(one, other)| one == other);
    let tail: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    (start + head, start + old.len() - tail, &new_rest[..new_rest.len() - tail])
}
