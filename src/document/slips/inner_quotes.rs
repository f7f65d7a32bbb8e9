//! Quotes inside a value in the same quotes: `"a "b" c"`, and `"A" and "B"`, of which the outer ones belong to words.

use crate::document::slips::known_keys::{TEXT_KEYS, is_list};
use crate::document::slips::line_parts::Line;
use crate::document::slips::quotes::quoted;
use crate::document::slips::value::DATES;
use crate::document::slips::{Guess, fix, replace};
use crate::text::{Edit, Span};

/// The value so that it holds its quotes.
pub(super) fn guess(line: Line<'_>, name: Option<&str>, value: Span) -> Option<Guess> {
    let written = &line.text[value.range()];
    let quote = written.chars().next().filter(|quote| matches!(quote, '\'' | '"'))?;
    let inside = written.strip_prefix(quote)?.strip_suffix(quote)?;
    let (doubled, escaped) = if quote == '"' { ("\\\"", "\\\"") } else { ("''", "''") };
    if inside.contains('\\') || inside.contains(doubled) || !inside.contains(quote) {
        return None;
    }
    let message = "text after the closing quote".to_owned();
    if let Some(name) = name.filter(|name| DATES.contains(name)) {
        // Several dates, each in quotes.
        let whole = format!("{quote}{}{quote}", inside.replace(quote, ""));
        let hint = format!("write `{name}: {whole}`");
        let fixes = vec![fix("write one pair of quotes around the whole", vec![replace(value, &whole)], true)];
        return Some(Guess { span: value, message, hint, fixes });
    }
    let at = value.start() + 1 + inside.find(quote)?;
    let span = Span::new(at + 1, value.end());
    // `'a', 'b'` may be a list without brackets, and no text.
    let is_text = !inside.contains(',');
    if is_quoted_twice(inside, quote) && name.is_none_or(|name| !is_list(name)) {
        let whole = quoted(written);
        let hint = match name {
            Some(name) if whole.chars().count() < 80 => format!("write `{name}: {whole}`"),
            _ => format!("put the whole text in {} quotes", if quote == '"' { "single" } else { "double" }),
        };
        let is_sure = is_text || name.is_some_and(|name| TEXT_KEYS.contains(&name));
        let fixes = vec![fix("write quotes around the whole text", vec![replace(value, whole)], is_sure)];
        return Some(Guess { span, message, hint, fixes });
    }
    let edits: Vec<Edit> = inside
        .match_indices(quote)
        .map(|(at, _)| replace(Span::new(value.start() + 1 + at, value.start() + 2 + at), escaped))
        .collect();
    let title = format!("write `{escaped}` for a quote inside the value");
    let whole = format!("{quote}{}{quote}", inside.replace(quote, escaped));
    let hint = match name {
        Some(name) if whole.chars().count() < 80 => format!("write `{name}: {whole}`"),
        _ => format!("write `{escaped}` for a quote inside the text"),
    };
    // Beside the quote that closes the text, another is likelier one too many.
    let is_beside = inside.ends_with(quote) || inside.starts_with(quote);
    Some(Guess { span, message, hint, fixes: vec![fix(title, edits, is_text && !is_beside)] })
}

/// Whether a quote closes the words that the first quote opens, and another opens those that the last one closes: then none is
/// around the whole.
fn is_quoted_twice(inside: &str, quote: char) -> bool {
    let (Some(first), Some(last)) = (inside.find(quote), inside.rfind(quote)) else { return false };
    let is_word = |c: char| c.is_alphanumeric();
    let opens = |at: usize| {
        let before = inside[..at].chars().next_back();
        before.is_some_and(|c| c.is_whitespace() || matches!(c, '(' | '-' | '–' | '—' | '/'))
            && !inside[at + 1..].starts_with(char::is_whitespace)
            && at + 1 < inside.len()
    };
    let closes = |at: usize| {
        let before = inside[..at].chars().next_back();
        before.is_some_and(|c| !c.is_whitespace() && c != '(') && !inside[at + 1..].starts_with(is_word)
    };
    first < last && inside.matches(quote).count().is_multiple_of(2) && closes(first) && opens(last)
}
