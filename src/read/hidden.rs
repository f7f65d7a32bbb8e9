//! What errors of syntax hide where each can be fixed one way only: read in the text with these fixes made, and reported at its
//! places in the text as it is.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::parse;
use crate::read::parsed_whole;
use crate::text::{Edit, Span, apply};

/// Times that errors of syntax are fixed to read on; each reads the whole text.
const MAX_LAYERS: usize = 8;
/// Bytes of a text that is read on so.
const MAX_BYTES: usize = 4 << 20;

/// All that is wrong with a text beside some errors of syntax; `None` where the fix of one is not sure, or its text is none.
pub(super) fn errors(text: &str, syntax: &[&Diagnostic]) -> Option<Vec<Diagnostic>> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let mut layers: Vec<Layer> = Vec::new();
    let mut found = Vec::new();
    let mut next = layer(syntax.iter().copied())?;
    let mut now = apply(text, &next)?;
    for _ in 0..MAX_LAYERS {
        layers.push(Layer::of(&next));
        let document = parse(&now);
        if document.is_whole() {
            found.extend(parsed_whole(&document).1.into_iter().filter_map(|one| moved_back(one, &layers)));
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
fn moved_back(mut one: Diagnostic, layers: &[Layer]) -> Option<Diagnostic> {
    let back = |span: Span| layers.iter().rev().try_fold(span, |span, layer| layer.before(span));
    let (places, fixes) = (one.places(), one.fixes());
    one.span = back(one.span)?;
    one.set_places(places.into_iter().filter_map(|(span, words)| Some((back(span)?, words))));
    let edit = |edit: Edit| Some(Edit { span: back(edit.span)?, text: edit.text });
    let fix = |fix: Fix| Some(Fix { edits: fix.edits.into_iter().map(edit).collect::<Option<_>>()?, ..fix });
    one.set_fixes(fixes.into_iter().filter_map(fix));
    Some(one)
}

/// Edits that were made together, in order: there may be one a line, so that each question is a search.
struct Layer(Vec<Made>);

/// An edit that was made: its bytes in the text after it, and what all edits up to it have added and taken away.
struct Made {
    start: usize,
    end: usize,
    added: usize,
    gone: usize,
}

impl Layer {
    fn of(edits: &[Edit]) -> Layer {
        let (mut added, mut gone) = (0, 0);
        let made = edits.iter().map(|edit| {
            let start = edit.span.start() + added - gone;
            (added, gone) = (added + edit.text.len(), gone + edit.span.len());
            Made { start, end: start + edit.text.len(), added, gone }
        });
        Layer(made.collect())
    }

    /// The place before the edits of bytes that none of them wrote.
    fn before(&self, span: Span) -> Option<Span> {
        let count = self.0.partition_point(|made| made.start < span.end());
        let Some(last) = count.checked_sub(1).map(|last| &self.0[last]) else { return Some(span) };
        let back = |at: usize| at + last.gone - last.added;
        (span.start() >= last.end).then(|| Span::new(back(span.start()), back(span.end())))
    }
}

#[cfg(test)]
mod tests {
    use super::Layer;
    use crate::text::{Edit, Span, apply};

    #[test]
    fn places_go_back_to_where_the_same_bytes_stand() {
        let text = "title: a: b\ncredit: x\n";
        let edit = |at: usize, end: usize, text: &str| Edit { span: Span::new(at, end), text: text.into() };
        let edits = [edit(7, 7, "\""), edit(11, 11, "\""), edit(20, 21, "the end")];
        let after = apply(text, &edits).unwrap();
        let layer = Layer::of(&edits);
        let at = after.find("credit").unwrap();
        assert_eq!(layer.before(Span::new(at, at + 6)), Some(Span::new(12, 18)));
        assert_eq!(layer.before(Span::new(0, 5)), Some(Span::new(0, 5)));
        let end = after.find("the end").unwrap();
        assert_eq!(layer.before(Span::new(end, end + 3)), None, "an edit wrote it");
    }
}
