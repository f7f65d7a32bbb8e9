//! Quotes: a text in them, and those that are not closed.

use crate::diag::Fix;
use crate::document::halt::Stop;
use crate::document::slips::known_keys::is_list;
use crate::document::slips::line_parts::{Key, Line};
use crate::document::slips::{Guess, fix, insert, replace};
use crate::text::Span;

/// A text in quotes: double ones, or single ones where it holds double ones or a backslash.
pub(crate) fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) { format!("'{}'", text.replace('\'', "''")) } else { format!("\"{text}\"") }
}

/// Characters of a value that a hint repeats.
const MAX_SHOWN: usize = 80;

/// What to type in place of a value: all of it, or that it goes into quotes.
pub(super) fn hint(key: Option<&str>, value: &str) -> String {
    if value.chars().count() > MAX_SHOWN || value.contains(['`', '\n', '\r']) {
        return "put the whole text in quotes".to_owned();
    }
    match key {
        Some(key) => format!("write `{key}: {}`", quoted(value)),
        None => format!("write `{}`", quoted(value)),
    }
}

/// A quote that is not closed where it was meant to be: at the stop, or on a line above it.
pub(super) fn unclosed(text: &str, stop: &Stop) -> Vec<Guess> {
    let is_quote = stop.info.contains("quoted scalar") || stop.info.contains("trailing content");
    if !is_quote && !text[stop.at..].starts_with(['"', '\'']) {
        return Vec::new();
    }
    let here = Line::at(text, stop.at);
    let mut lines = vec![here];
    while lines.len() < MAX_LINES
        && let Some(above) = lines.last().and_then(|line| line.above())
    {
        lines.push(above);
    }
    let open = lines.into_iter().rev().filter_map(|line| {
        let (key, value) = begun(line)?;
        let quote = text[value.start()..].chars().next()?;
        let written = &text[value.range()];
        let is_open = written.matches(quote).count() % 2 == 1 && (written.len() == 1 || !written.ends_with(quote));
        is_open.then(|| guess(line, &key, value, quote))
    });
    open.collect()
}

/// Lines looked at above the stop.
const MAX_LINES: usize = 40;

/// The key of a line and its value, where that begins with a quote.
fn begun(line: Line<'_>) -> Option<(Option<Key<'_>>, Span)> {
    let key = line.key();
    let value = line.value(key.as_ref().map_or(line.first(), |key| key.value));
    line.text[value.range()].starts_with(['"', '\'']).then_some((key, value))
}

/// Words that are none without the apostrophe before them, of English and Dutch. `'round` is not among them, nor `'im`: a
/// title in quotes can begin so.
const ELIDED: &str = "tis twas twere twill twould til em nuff neath tween gainst s t";

/// Whether what stands behind an apostrophe is a word or a year that it belongs to: `'tis`, `'68`.
pub(super) fn is_elided(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    text.starts_with(|c: char| c.is_ascii_digit()) || ELIDED.split_ascii_whitespace().any(|elided| elided == word)
}

fn guess(line: Line<'_>, key: &Option<Key<'_>>, value: Span, quote: char) -> Guess {
    let name = key.as_ref().map(|key| key.name);
    let written = &line.text[value.range()];
    // A text that goes on on the lines below, deeper than its key.
    let goes_on = line
        .deeper(line.column())
        .into_iter()
        .take_while(|line| !line.is_idle() && line.key().is_none() && !line.has_dash());
    let end = goes_on.last().map_or(value.end(), |last| last.value(last.body()).end());
    let closed = format!("{written}{quote}");
    let is_apostrophe = quote == '\'' && is_elided(&written[1..]);
    // In `tags: "a]` the bracket is one half of the list's.
    let is_item = name.is_some_and(is_list) && written.ends_with(']');
    let close =
        fix(format!("write {quote} at the end of the text"), vec![insert(end, quote)], quote == '"' && !is_item);
    let keep = fix(format!("write `{}`", quoted(written)), vec![replace(value, quoted(written))], is_apostrophe);
    let fixes: Vec<Fix> = match quote {
        _ if is_apostrophe => vec![keep],
        '\'' => vec![close, keep],
        _ => vec![close],
    };
    let shown = if is_apostrophe { quoted(written) } else { closed };
    let hint = match name {
        _ if end > value.end() => format!("write {quote} where the text ends"),
        Some(name) if shown.chars().count() <= MAX_SHOWN && quote == '\'' && !is_apostrophe => {
            format!("write `{name}: {shown}`, or `{name}: {}` where it is an apostrophe", quoted(written))
        }
        Some(name) if shown.chars().count() <= MAX_SHOWN => format!("write `{name}: {shown}`"),
        _ => format!("write {quote} where the text ends"),
    };
    Guess {
        span: Span::new(value.start(), value.start() + 1),
        message: format!("the quote {quote} is not closed"),
        hint,
        fixes,
    }
}
