//! `*name` where nothing has the mark `&name`.

use crate::document::slips::line_parts::Line;
use crate::document::slips::quotes::quoted;
use crate::document::slips::{Guess, fix, replace};
use crate::text::Span;

/// Letters by which a mark can differ from the one that was meant.
const MOST_WRONG: usize = 2;

/// The value as the mark that is likest to it, where the file has marks: nobody else writes `*` to repeat a value.
pub(super) fn guess(line: Line<'_>, value: Span) -> Option<Guess> {
    let written = &line.text[value.range()];
    let name = written.strip_prefix('*').filter(|name| !name.is_empty() && !name.contains(char::is_whitespace))?;
    let near = marks(line.text).map(|mark| (strsim::damerau_levenshtein(mark, name), mark)).min()?;
    let message = format!("there is no `&{name}` for `*{name}` to repeat");
    let (hint, letters) = match near {
        (wrong, mark) if wrong <= MOST_WRONG => {
            (format!("write `*{mark}`, or put it in quotes if it is a text: `{}`", quoted(written)), format!("*{mark}"))
        }
        _ => (format!("write `&{name} ` before the value that it repeats, or write that value here"), quoted(written)),
    };
    let title = format!("write `{letters}`");
    Some(Guess { span: value, message, hint, fixes: vec![fix(title, vec![replace(value, letters)], false)] })
}

/// The marks of a file: the words behind `&` at the beginning of values.
fn marks(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('&').filter_map(|(at, _)| {
        let is_start = text[..at].ends_with([' ', '[', '{', ',', '\t']);
        let rest = &text[at + 1..];
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, ',' | ']' | '}')).unwrap_or(rest.len());
        (is_start && end > 0).then(|| &rest[..end])
    })
}
