//! Several keys on one line.

use crate::diag::Fix;
use crate::document::halt::Stop;
use crate::document::slips::halves::is_closed;
use crate::document::slips::known_keys::{self, is_key, is_list};
use crate::document::slips::line_parts::{Line, newline};
use crate::document::slips::quotes::{hint, quoted};
use crate::document::slips::{Guess, fix, replace};
use crate::text::Span;

/// `- date: 1957-10-04, title: Sputnik`: a line for each key.
pub(super) fn keys(text: &str, stop: &Stop) -> Vec<Guess> {
    if stop.is_flow(text) {
        return Vec::new();
    }
    Line::near(text, stop).into_iter().filter_map(guess).collect()
}

/// `sources: a: title: B, author: C` and `a: title: B`: an entry whose keys stand on the line of its section or its id.
pub(super) fn entries(text: &str, stop: &Stop) -> Vec<Guess> {
    if stop.is_flow(text) {
        return Vec::new();
    }
    Line::near(text, stop).into_iter().filter_map(entry).collect()
}

fn entry(line: Line<'_>) -> Option<Guess> {
    let key = line.key()?;
    let end = line.value(key.value).end();
    let value = &line.text[key.value..end];
    let is_section = line.indent() == 0 && !line.has_dash() && SECTIONS.contains(&key.name);
    let (id, rest) = if !is_section {
        (None, value)
    } else if let Some(rest) = value.strip_prefix("- ") {
        (None, rest.trim_start())
    } else {
        let (id, rest) = value.split_once(':').filter(|(id, rest)| is_word(id) && rest.starts_with(' '))?;
        (Some(id), rest.trim_start())
    };
    let is_entry = |name: &str| matches!(name, "sources" | "categories") != line.has_dash();
    let named = is_section || !is_key(key.name) && section(line).is_some_and(is_entry);
    let parts = parts(rest).filter(|parts| named && parts.iter().all(|part| is_key(part.name)))?;
    let inner: Vec<String> = parts.iter().map(|part| format!("{}: {}", part.name, in_braces(part))).collect();
    let inner = format!("{{ {} }}", inner.join(", "));
    let entry = match (id, is_section) {
        (Some(id), _) => format!("{id}: {inner}"),
        (None, true) => format!("- {inner}"),
        (None, false) => inner,
    };
    let below = line.below().find(|line| !line.is_idle()).filter(|below| below.indent() > 0 || below.has_dash());
    let shown = &line.text[key.start..key.start + key.name.len()];
    if !is_section {
        // An item of a list has its id among its keys.
        let (from, written) = match line.has_dash() {
            true => (key.start, entry.replacen("{ ", &format!("{{ id: {shown}, "), 1)),
            false => (key.value, entry.clone()),
        };
        let whole = if line.has_dash() { written.clone() } else { format!("{shown}: {entry}") };
        let hint = format!("write `{whole}`");
        let fixes = vec![fix("write braces around its keys", vec![replace(Span::new(from, end), written)], true)];
        let guess = reported(line, parts[0].name, rest, hint, fixes);
        return Some(if line.has_dash() { Guess { span: Span::new(from, end), ..guess } } else { guess });
    }
    // Other keys of the same item stand on the lines below it.
    if id.is_none() && below.is_some_and(|below| !below.has_dash()) {
        return None;
    }
    let indent = below.filter(|below| below.has_dash() == id.is_none()).map_or(2, Line::indent);
    let gap = Span::new(key.start + key.name.len() + 1, end);
    let edit = replace(gap, format!("{}{}{entry}", newline(line.text), " ".repeat(indent)));
    let hint = format!("write `{shown}:` alone on its line, and below it, two spaces deeper, `{entry}`");
    Some(reported(line, parts[0].name, rest, hint, vec![fix("write the entry on the next line", vec![edit], true)]))
}

fn reported(line: Line<'_>, name: &str, rest: &str, hint: String, fixes: Vec<Fix>) -> Guess {
    let start = line.start + line.text[line.start..line.end].rfind(rest).unwrap_or(0);
    let span = Span::new(start, start + name.len());
    let message = format!("`{name}` stands on the line of what it belongs to, without braces");
    Guess { span, message, hint, fixes }
}

/// The sections of a file.
const SECTIONS: &[&str] = &["sources", "categories", "events", "timelines"];

/// The section that a line is an entry of.
fn section(line: Line<'_>) -> Option<&str> {
    let mut above = line.above();
    while let Some(other) = above {
        if other.indent() == 0 && !other.has_dash() {
            return other.key().map(|key| key.name).filter(|name| SECTIONS.contains(name));
        }
        above = other.above();
    }
    None
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

/// `title: B, author: C` as its keys and values.
pub(super) fn parts(rest: &str) -> Option<Vec<Part<'_>>> {
    let cuts = cuts(rest);
    let ends = cuts.iter().map(|cut| cut.start()).chain([rest.len()]);
    let starts = std::iter::once(0).chain(cuts.iter().map(|cut| cut.end()));
    starts.zip(ends).map(|(from, to)| part(&rest[from..to])).collect()
}

/// A value as it can stand in braces, a list in brackets.
fn in_braces(part: &Part<'_>) -> String {
    let value = part.value;
    if is_list(part.name) && !value.starts_with('[') {
        return format!("[{value}]");
    }
    let is_closed = value.len() > 1 && value.starts_with(['"', '\'', '[', '{']);
    if !is_closed && value.contains([',', '[', ']', '{', '}']) { quoted(value) } else { safely(value) }
}

pub(super) struct Part<'t> {
    pub(super) name: &'t str,
    pub(super) value: &'t str,
}

fn guess(line: Line<'_>) -> Option<Guess> {
    let key = line.key().filter(|key| is_key(key.name))?;
    let end = line.value(key.value).end();
    let rest = &line.text[key.start..end];
    let cuts = cuts(rest);
    if cuts.is_empty() {
        return None;
    }
    let parts = parts(rest).filter(|parts| parts.iter().all(|part| is_closed(part.value)))?;
    let names: Vec<&str> = parts.iter().map(|part| part.name).collect();
    if names.iter().enumerate().any(|(at, name)| names[..at].contains(name)) {
        return None;
    }
    let written: Vec<String> = parts.iter().map(|part| format!("{}: {}", part.name, safely(part.value))).collect();
    let start = format!("{}{}", newline(line.text), " ".repeat(line.column()));
    let edits = vec![replace(Span::new(key.start, end), written.join(&start))];
    let second = key.start + cuts[0].end();
    let span = Span::new(second, second + names[1].len());
    let is_sure = cuts.iter().zip(&parts).all(|(cut, before)| {
        rest[cut.range()].starts_with([',', ';', '|']) || is_end(before.value) || is_closed_word(before)
    });
    let lines = fix("write a line for each key", edits, is_sure);
    let form = format!("`{}`, and below it `{}`", written[0], written[1..].join("`, `"));
    let whole = &line.text[key.value..end];
    let is_needed = names[1..].iter().any(|name| matches!(*name, "date" | "title") && !has_beside(line, name));
    if is_sure || is_needed || is_list(key.name) || known_keys::is_closed(key.name) {
        let message = format!("`{}` and `{}` stand on one line", names[0], names[1]);
        let hint = format!("write a line for each key: {form}");
        return Some(Guess { span, message, hint, fixes: vec![lines] });
    }
    let text = fix("write quotes around the value", vec![replace(Span::new(key.value, end), quoted(whole))], false);
    let message = format!("`{}:` behind a space is a part of this text, or a key of its own", names[1]);
    let quotes_hint = hint(Some(key.name), whole);
    let hint = format!("{quotes_hint} for one text, or a line for each key: {form}");
    if !known_keys::are_of_one(&names) {
        let message = format!("a `:` inside a value without quotes, behind `{}`", names[1]);
        return Some(Guess { span, message, hint: quotes_hint, fixes: vec![text] });
    }
    Some(Guess { span, message, hint, fixes: vec![text, lines] })
}

/// Whether another line of the same entry begins with a key.
fn has_beside(line: Line<'_>, name: &str) -> bool {
    let own = line.column();
    let above = std::iter::successors(Some(line), |line| if line.has_dash() { None } else { line.above() });
    let above = above.skip(1).take_while(|above| above.column() >= own);
    let below = line.below().filter(|below| !below.is_idle()).take_while(|below| below.indent() >= own);
    above.chain(below).any(|other| other.column() == own && other.key().is_some_and(|key| key.name == name))
}

/// Whether a value ends where its quote or its bracket is closed.
fn is_end(value: &str) -> bool {
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    value.ends_with([']', '}']) || quote.is_some_and(|quote| value.len() > 1 && value.ends_with(quote))
}

/// Whether a value is one word that is no text of the author's own, such as a date.
fn is_closed_word(part: &Part<'_>) -> bool {
    known_keys::is_closed(part.name) && !part.value.contains(' ')
}

fn part(text: &str) -> Option<Part<'_>> {
    let (name, value) = text.split_once(':')?;
    Some(Part { name, value: value.trim() })
}

/// What stands between a value and the next key, which the format has.
fn cuts(rest: &str) -> Vec<Span> {
    let mut cuts = Vec::new();
    for (colon, _) in rest.match_indices(':') {
        let after = &rest[colon + 1..];
        let word = rest[..colon].rsplit(|c: char| !c.is_ascii_lowercase() && c != '-').next().unwrap_or_default();
        let start = colon - word.len();
        let before = rest[..start].trim_end();
        let gap = before.trim_end_matches([',', ';', '|']).trim_end();
        // What stands in brackets or quotes has keys of its own.
        let value = gap.find(':').map_or("", |at| &gap[at + 1..]);
        let is_apart = start > before.len() || gap.len() < before.len();
        if is_key(word)
            && is_apart
            && (after.is_empty() || after.starts_with(' '))
            && gap.contains(':')
            && !gap.ends_with(':')
            && is_closed(value)
        {
            cuts.push(Span::new(gap.len(), start));
        }
    }
    cuts
}

/// A value as it can stand behind its key.
fn safely(value: &str) -> String {
    let is_quoted = value.starts_with(['"', '\'']) && value.len() > 1 && value.ends_with(&value[..1]);
    let is_bracketed = value.starts_with(['[', '{']) && value.ends_with([']', '}']) && is_closed(value);
    let is_head = matches!(value, "|" | ">" | "|-" | ">-" | "|+" | ">+");
    let is_odd = value.contains(": ")
        || value.contains(" #")
        || value.ends_with(':')
        || value.starts_with(['&', '*', '!', '|', '>', '%', '@', '`', '"', '\'']);
    if is_odd && !is_quoted && !is_bracketed && !is_head { quoted(value) } else { value.to_owned() }
}
