//! The quotes of a value, kept by what is written in its place.

use crate::diag::Fix;
use crate::text::Span;

/// A value written in place of one in quotes gets the same quotes. Whoever takes the quotes away writes over the first of
/// them alone, as [`unquoted`](crate::read::value::unquoted) does.
pub(crate) fn keep_quotes(text: &str, fix: &mut Fix) {
    for edit in &mut fix.edits {
        edit.text = kept(text, edit.span, &edit.text).unwrap_or_else(|| std::mem::take(&mut edit.text));
    }
}

/// What is written in a place, in the quotes that stand there; nothing where there are none, or it has its own.
pub(super) fn kept(text: &str, span: Span, words: &str) -> Option<String> {
    let old = text.get(span.range()).unwrap_or_default();
    let quote =
        old.chars().next().filter(|quote| matches!(quote, '"' | '\'') && old.len() > 1 && old.ends_with(*quote));
    let quote = quote.filter(|_| !words.is_empty() && !words.contains(['"', '\'', '\\']))?;
    Some(format!("{quote}{words}{quote}"))
}
