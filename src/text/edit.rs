//! Edits: replacing bytes of a text.

use crate::text::Span;

/// The bytes of `span` become `text`; an empty span inserts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// The text after all edits, given in any order; `None` where two overlap, one leaves the text or cuts a character, or they
/// are of different files: then no text is the one that all of them change.
///
/// ```
/// use dateline::text::Edit;
/// use dateline::{text::apply, Span};
/// let edit = Edit { span: Span::new(0, 1), text: "b".into() };
/// assert_eq!(apply("a: 1", &[edit]).as_deref(), Some("b: 1"));
/// ```
pub fn apply(source: &str, edits: &[Edit]) -> Option<String> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start(), edit.span.end()));
    let is_one_file = sorted.iter().all(|edit| edit.span.file() == sorted[0].span.file());
    if !is_one_file {
        return None;
    }
    apply_in_order(source, sorted.into_iter().map(|edit| (edit.span, edit.text.as_str())))
}

/// The same with edits of one file that come in order of place.
pub(crate) fn apply_in_order<'e>(source: &str, edits: impl Iterator<Item = (Span, &'e str)>) -> Option<String> {
    let mut out = String::with_capacity(source.len());
    let mut kept = 0;
    for (span, text) in edits {
        out.push_str(source.get(kept..span.start())?);
        out.push_str(text);
        kept = span.end();
    }
    out.push_str(source.get(kept..)?);
    Some(out)
}
