//! Entries on the line of their section: `sources: tass: { title: Wire }`, `categories: war: red`.

use crate::document::slips::line_parts::Line;
use crate::document::slips::{Guess, fix, insert};
use crate::text::Span;

/// Keys of mappings, whose entry may stand in their line by mistake.
const OF_ENTRIES: [&str; 3] = ["sources", "categories", "where"];

/// `sources: nasa: { title: NASA }`: an entry on the line of its key, which needs braces there.
pub(super) fn entry_behind_key(line: Line<'_>, name: &str, value: Span) -> Option<Guess> {
    let written = &line.text[value.range()];
    let (inner, rest) = written.split_once(':')?;
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || c == '-');
    let is_whole = rest.starts_with(' ') && rest.trim_start().starts_with('{') == rest.ends_with('}');
    // `categories: war: red, peace: blue`: what each is is told once they are entries.
    let is_pair = |part: &str| part.split_once(": ").is_some_and(|(id, text)| is_word(id.trim()) && is_plain(text));
    let are_texts = || written.split(',').all(is_pair);
    if !OF_ENTRIES.contains(&name)
        || !is_word(inner)
        || !is_whole
        || (name != "where" && !rest.ends_with('}') && !are_texts())
    {
        return None;
    }
    let whole = format!("{{ {written} }}");
    let message = format!("a key and its value in the line of `{name}:`, without braces");
    let hint = format!("write `{name}: {whole}`, or start `{inner}:` on the next line, two spaces deeper");
    let edits = vec![insert(value.start(), "{ "), insert(value.end(), " }")];
    Some(Guess { span: value, message, hint, fixes: vec![fix("write braces around the entry", edits, true)] })
}

/// Whether a text can stand in braces as it is.
fn is_plain(text: &str) -> bool {
    let is_odd = |c: char| matches!(c, '[' | ']' | '{' | '}' | ':' | '#' | '"' | '\'');
    !text.trim().is_empty()
        && !text.contains(is_odd)
        && !text.trim().starts_with(['&', '*', '!', '|', '>', '%', '@', '`'])
}
