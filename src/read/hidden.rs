//! What errors of syntax hide where each can be fixed one way only: read in the text with these fixes made, and reported at its
//! places in the text as it is.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::parse;
use crate::read::parsed_whole;
use crate::text::{Applied, Edit, Span, apply};

/// Times that errors of syntax are fixed to read on; each reads the whole text.
const MAX_LAYERS: usize = 8;
/// Bytes of a text that is read on so.
const MAX_BYTES: usize = 4 << 20;

/// All that is wrong with a text beside some errors of syntax; `None` where the fix of one is not sure, or its text is none.
pub(super) fn errors(text: &str, syntax: &[&Diagnostic]) -> Option<Vec<Diagnostic>> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let mut layers: Vec<Applied> = Vec::new();
    let mut found = Vec::new();
    let mut next = layer(syntax.iter().copied())?;
    let mut now = apply(text, &next)?;
    for _ in 0..MAX_LAYERS {
        layers.push(Applied::of(&next));
        let document = parse(&now);
        if document.is_whole() {
            found.extend(parsed_whole(&document, None).1.into_iter().filter_map(|one| moved_back(one, &layers)));
            return Some(found);
        }
        let errors = document.diagnostics();
        found.extend(errors.iter().filter_map(|one| moved_back(one.clone(), &layers)));
        next = layer(errors.iter().filter(|one| one.code == Code::YamlSyntax))?;
        let fixed = apply(&now, &next)?;
        drop(document);
        now = fixed;
    }
    None
}

/// The edits of all the errors, in order; `None` where one has no fix that is sure.
fn layer<'d>(syntax: impl Iterator<Item = &'d Diagnostic>) -> Option<Vec<Edit>> {
    let mut edits = Vec::new();
    for one in syntax {
        edits.extend(one.safe_fix()?.edits.iter().cloned());
    }
    edits.sort_by_key(|edit| (edit.span.start(), edit.span.end()));
    edits.dedup();
    Some(edits).filter(|edits| !edits.is_empty())
}

/// An error of the text after some layers of edits, in the text before them; without the fixes of what an edit wrote, and not
/// at all where its own place is in that.
fn moved_back(mut one: Diagnostic, layers: &[Applied]) -> Option<Diagnostic> {
    let back = |span: Span| layers.iter().rev().try_fold(span, |span, layer| layer.before(span));
    let (places, fixes) = (one.places(), one.fixes());
    one.span = back(one.span)?;
    one.set_places(places.into_iter().filter_map(|(span, words)| Some((back(span)?, words))));
    let edit = |edit: Edit| Some(Edit { span: back(edit.span)?, text: edit.text });
    let fix = |fix: Fix| Some(Fix { edits: fix.edits.into_iter().map(edit).collect::<Option<_>>()?, ..fix });
    one.set_fixes(fixes.into_iter().filter_map(fix));
    Some(one)
}
