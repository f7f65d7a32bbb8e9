//! Several keys on one line.

use crate::document::scan::Stop;
use crate::document::slips::line::{Line, newline};
use crate::document::slips::quotes::quoted;
use crate::document::slips::words::is_key;
use crate::document::slips::{Guess, fix, replace};
use crate::text::Span;

/// `- date: 1957-10-04, title: Sputnik`: a line for each key.
pub(super) fn keys(text: &str, stop: &Stop) -> Vec<Guess> {
    if stop.is_flow(text) {
        return Vec::new();
    }
    Line::near(text, stop).into_iter().filter_map(guess).collect()
}

struct Part<'t> {
    name: &'t str,
    value: &'t str,
}

fn guess(line: Line<'_>) -> Option<Guess> {
    let key = line.key().filter(|key| is_key(key.name))?;
    let end = line.value(key.value).end();
    let rest = &line.text[key.start..end];
    let cuts = cuts(rest);
    if cuts.is_empty() || rest[key.value - key.start..].starts_with(['{', '[']) {
        return None;
    }
    let ends = cuts.iter().map(|cut| cut.start()).chain([rest.len()]);
    let parts: Vec<Part<'_>> = std::iter::once(0)
        .chain(cuts.iter().map(|cut| cut.end()))
        .zip(ends)
        .map(|(from, to)| part(&rest[from..to]))
        .collect::<Option<_>>()?;
    let names: Vec<&str> = parts.iter().map(|part| part.name).collect();
    if names.iter().enumerate().any(|(at, name)| names[..at].contains(name)) {
        return None;
    }
    let written: Vec<String> = parts.iter().map(|part| format!("{}: {}", part.name, safely(part.value))).collect();
    let start = format!("{}{}", newline(line.text), " ".repeat(line.column()));
    let edits = vec![replace(Span::new(key.start, end), written.join(&start))];
    let second = key.start + cuts[0].end();
    let span = Span::new(second, second + names[1].len());
    let has_comma = cuts.iter().all(|cut| rest[cut.range()].starts_with([',', ';', '|']));
    let safe = has_comma || !parts[0].value.contains(' ');
    let hint = format!("write a line for each key: `{}`, and below it `{}`", written[0], written[1..].join("`, `"));
    let message = format!("`{}` and `{}` stand on one line", names[0], names[1]);
    Some(Guess { span, message, hint, fixes: vec![fix("write a line for each key", edits, safe)] })
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
        let is_apart = start > before.len() || gap.len() < before.len();
        if is_key(word)
            && is_apart
            && (after.is_empty() || after.starts_with(' '))
            && gap.contains(':')
            && !gap.ends_with(':')
        {
            cuts.push(Span::new(gap.len(), start));
        }
    }
    cuts
}

/// A value as it can stand behind its key.
fn safely(value: &str) -> String {
    let is_quoted = value.starts_with(['"', '\'']) && value.len() > 1 && value.ends_with(&value[..1]);
    let is_odd = value.contains(": ")
        || value.contains(" #")
        || value.ends_with(':')
        || value.starts_with(['&', '*', '!', '|', '>', '%', '@', '`', '"', '\'']);
    if is_odd && !is_quoted { quoted(value) } else { value.to_owned() }
}
