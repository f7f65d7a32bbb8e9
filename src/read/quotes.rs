//! The quotes of a value, kept by what is written in its place.

use crate::diag::Fix;

/// A value written in place of one in quotes gets the same quotes. Whoever takes the quotes away writes over the first of
/// them alone, as [`unquoted`](crate::read::value::unquoted) does.
pub(crate) fn keep_quotes(text: &str, fix: &mut Fix) {
    for edit in &mut fix.edits {
        let old = text.get(edit.span.range()).unwrap_or_default();
        let quote =
            old.chars().next().filter(|quote| matches!(quote, '"' | '\'') && old.len() > 1 && old.ends_with(*quote));
        if let Some(quote) = quote.filter(|_| !edit.text.is_empty() && !edit.text.contains(['"', '\'', '\\'])) {
            edit.text = format!("{quote}{}{quote}", edit.text);
        }
    }
}
