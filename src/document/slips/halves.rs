//! One half of a pair of braces, brackets or quotes.

use crate::document::halt::Stop;
use crate::document::slips::joined_keys::parts;
use crate::document::slips::known_keys::{is_key, is_list};
use crate::document::slips::line_parts::Line;
use crate::document::slips::value::is_entry;
use crate::document::slips::{Guess, fix, insert, replace};
use crate::text::Span;

/// `- date: 2000, title: Y }` and `war: label: War }`: keys with a closing brace alone.
pub(super) fn braces(text: &str, stop: &Stop) -> Vec<Guess> {
    if stop.is_flow(text) {
        return Vec::new();
    }
    Line::near(text, stop).into_iter().filter_map(brace).collect()
}

fn brace(line: Line<'_>) -> Option<Guess> {
    let key = line.key()?;
    let end = line.value(key.value).end();
    let is_keys = |from: usize| {
        let inside = line.text[from..end].strip_suffix('}')?.trim_end();
        let parts = parts(inside).filter(|parts| parts.iter().all(|part| is_key(part.name)))?;
        parts.iter().all(|part| is_closed(part.value)).then_some(from)
    };
    let from = match line.has_dash() {
        true => is_keys(key.start),
        false => is_keys(key.value),
    }?;
    let gap = if line.text[..end - 1].ends_with(' ') { Vec::new() } else { vec![insert(end - 1, " ")] };
    let edits = std::iter::once(insert(from, "{ ")).chain(gap).collect();
    let hint = format!("write `{{` before `{}`", &line.text[from..].split(':').next().unwrap_or_default());
    let fixes = vec![fix("write the brace that is missing", edits, true)];
    Some(Guess { span: Span::new(end - 1, end), message: "a `}` that no `{` opened".to_owned(), hint, fixes })
}

/// `s: { title: A }"`, `s: %{ title: A }`: an entry in braces with a sign outside them, which makes it a text or no YAML.
pub(super) fn around_braces(text: &str, stop: &Stop) -> Vec<Guess> {
    Line::near(text, stop).into_iter().filter_map(around).collect()
}

/// Signs that people leave around braces.
const AROUND: &[char] =
    &['"', '\'', '`', '´', '“', '”', '„', '‘', '’', '‚', '«', '»', '%', '$', '@', '!', '*', '&', ';', ',', '.', ' '];

fn around(line: Line<'_>) -> Option<Guess> {
    let key = line.key().filter(|key| !is_key(key.name) || matches!(key.name, "where" | "sources" | "categories"));
    let from = key.as_ref().map(|key| key.value).or_else(|| line.has_dash().then(|| line.first()))?;
    let value = line.value(from);
    let written = &line.text[value.range()];
    let inner = written.trim_matches(AROUND);
    let is_meant = is_entry(inner) && inner.ends_with('}') && is_closed(inner) && inner.len() < written.len();
    let start = value.start() + written.find(inner).filter(|_| is_meant)?;
    let end = start + inner.len();
    let (before, after) = (written[..start - value.start()].trim(), &written[end - value.start()..]);
    let (sign, span) = match before.is_empty() {
        true => (after.trim(), Span::new(end, value.end())),
        false => (before, Span::new(value.start(), start)),
    };
    let message =
        format!("{} outside the braces of an entry", sign.chars().next().map_or("text".to_owned(), super::value::sign));
    let hint = match key {
        Some(key) if inner.len() < 80 => format!("write `{}: {inner}`", key.name),
        _ => "delete what stands before `{` and behind `}`".to_owned(),
    };
    let fixes = vec![fix("delete the signs around the braces", vec![replace(value, inner)], true)];
    Some(Guess { span, message, hint, fixes })
}

/// Whether all brackets of a value are closed in it, and none that are not open.
pub(super) fn is_closed(value: &str) -> bool {
    let mut open = Vec::new();
    let mut quote: Option<char> = None;
    for (at, c) in value.char_indices() {
        match (quote, c) {
            (Some(end), _) if c == end => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if at == 0 || value[..at].ends_with([' ', '[', '{', ',']) => quote = Some(c),
            (None, '[') => open.push(']'),
            (None, '{') => open.push('}'),
            (None, ']' | '}') if open.pop() != Some(c) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

/// `title: Gagarin: first man"`: a closing quote alone, around a text that needs quotes.
pub(super) fn quote(text: &str, stop: &Stop) -> Vec<Guess> {
    if stop.is_flow(text) {
        return Vec::new();
    }
    Line::near(text, stop).into_iter().filter_map(closing_quote).collect()
}

fn closing_quote(line: Line<'_>) -> Option<Guess> {
    let key = line.key().filter(|key| !is_list(key.name))?;
    let value = line.value(key.value);
    let written = &line.text[value.range()];
    let inside = written.strip_suffix('"').filter(|inside| !inside.contains(['"', '\\']) && !inside.is_empty())?;
    let whole = format!("\"{inside}\"");
    let fixes = vec![fix("write the quote that is missing", vec![replace(value, &whole)], true)];
    let span = Span::new(value.end() - 1, value.end());
    let message = "a closing quote that no quote opened".to_owned();
    Some(Guess { span, message, hint: format!("write `{}: {whole}`", key.name), fixes })
}

/// `tags: ["a, "b"]`: items of a list of which one has half of its quotes.
pub(super) fn quoted_item(text: &str, stop: &Stop) -> Vec<Guess> {
    Line::near(text, stop).into_iter().filter_map(item).collect()
}

fn item(line: Line<'_>) -> Option<Guess> {
    let key = line.key().filter(|key| is_list(key.name))?;
    let value = line.value(key.value);
    let inside = line.text[value.range()].strip_prefix('[')?;
    let inside = inside.strip_suffix(']').unwrap_or(inside);
    if inside.contains(['\\', '{', '[', ']', '#']) {
        return None;
    }
    let written: Vec<&str> = inside.split(',').map(str::trim).collect();
    let is_single = written.iter().any(|item| item.len() > 1 && item.starts_with('\'') && item.ends_with('\''));
    let mended: Vec<(String, bool)> = written.iter().map(|item| mended(item, is_single)).collect::<Option<_>>()?;
    let halves = mended.iter().filter(|(_, is_new)| *is_new).count();
    let list: Vec<&str> = mended.iter().map(|(item, _)| item.as_str()).collect();
    let list = format!("[{}]", list.join(", "));
    // Where the next item is not in quotes, the text may go on in it: `["a, b]`.
    let is_apart = |at: usize| {
        let item = written[at];
        let (before, after) = (at.checked_sub(1).map(|before| written[before]), written.get(at + 1));
        let is_apostrophe = !item.contains('"') && !is_single;
        is_apostrophe
            || !item.starts_with(QUOTES) && before.is_none_or(|before| before.ends_with(QUOTES))
            || !item.ends_with(QUOTES) && after.is_none_or(|after| after.starts_with(QUOTES))
    };
    let is_sure = (0..written.len()).filter(|at| mended[*at].1).all(is_apart);
    let fixes = vec![fix(format!("write `{list}`"), vec![replace(value, &list)], is_sure)];
    let message = "an item with a quote at one end alone".to_owned();
    (halves > 0).then_some(Guess { span: value, message, hint: format!("write `{}: {list}`", key.name), fixes })
}

/// The quotes of YAML.
const QUOTES: [char; 2] = ['"', '\''];

/// An item with the quote that it lacks, and whether it lacked one; `None` where that cannot be told. An apostrophe at its
/// beginning is a letter, unless other items stand in single quotes.
fn mended(item: &str, is_single: bool) -> Option<(String, bool)> {
    let doubles = item.matches('"').count();
    let singles = item.matches('\'').count();
    let (starts, ends) = (item.starts_with(QUOTES), item.ends_with(QUOTES));
    match (doubles, singles) {
        _ if item.is_empty() => None,
        (0, 0) => Some((item.to_owned(), false)),
        (2, _) if starts && ends => Some((item.to_owned(), false)),
        (1, 0) if item.len() > 1 && starts => Some((format!("{item}\""), true)),
        (1, 0) if item.len() > 1 && ends => Some((format!("\"{item}"), true)),
        (0, _) if !item.starts_with('\'') => Some((item.to_owned(), false)),
        (0, 2) if ends => Some((item.to_owned(), false)),
        (0, 1) if is_single => Some((format!("{item}'"), true)),
        (0, 1) if item.len() > 1 => Some((format!("\"{item}\""), true)),
        _ => None,
    }
}
