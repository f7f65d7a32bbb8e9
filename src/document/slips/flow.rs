//! Slips inside brackets and braces.

use crate::document::halt::Stop;
use crate::document::slips::halves::is_closed;
use crate::document::slips::json::behind_bracket;
use crate::document::slips::known_keys::{DATE_KEYS, is_key, is_list};
use crate::document::slips::line_parts::Line;
use crate::document::slips::quotes::{hint, quoted};
use crate::document::slips::{Guess, fix, insert, replace};
use crate::text::{Edit, Span};

/// A value in brackets or braces that needs quotes.
pub(super) fn entry(text: &str, stop: &Stop) -> Vec<Guess> {
    let Some(opener) = opener(text, stop) else { return Vec::new() };
    let here = Line::at(text, stop.at.min(text.len()));
    let lines = [Line::at(text, opener), here].into_iter().chain(here.above());
    let mut guesses = Vec::new();
    for line in lines {
        for entry in entries(line, opener) {
            guesses.extend(guess(text, entry));
        }
        guesses.extend(cut_by_comment(line, opener));
    }
    guesses
}

/// The bracket around the stop. The parser looks ahead, and may not have opened the one on its line yet.
pub(super) fn opener(text: &str, stop: &Stop) -> Option<usize> {
    let line = Line::at(text, stop.at);
    let start = line.key().map_or(line.first(), |key| key.value);
    let own = Some(start).filter(|at| *at <= stop.at && text[*at..].starts_with(['[', '{']));
    stop.opener.filter(|_| stop.is_flow(text)).or(own)
}

/// The entries of a line between commas and brackets, quotes respected.
fn entries(line: Line<'_>, opener: usize) -> Vec<Span> {
    let from = if line.start <= opener && opener < line.end { opener + 1 } else { line.body() };
    let (mut entries, mut start, mut quote) = (Vec::new(), from, None);
    for (at, c) in line.text[from..line.end].char_indices().map(|(at, c)| (from + at, c)) {
        match (quote, c) {
            (Some(open), _) => quote = if c == open { None } else { quote },
            (None, '"' | '\'') if line.text[start..at].trim().is_empty() || line.text[start..at].ends_with(": ") => {
                quote = Some(c)
            }
            (None, ',' | '{' | '}' | '[' | ']') => {
                entries.push(Span::new(start, at));
                start = at + 1;
            }
            _ => {}
        }
    }
    // A quote that is not closed is an apostrophe: what follows it is no part of a text in quotes.
    let end = line.text[start.min(line.end)..line.end].find([',', '{', '}', '[', ']']).filter(|_| quote.is_some());
    entries.push(Span::new(start, end.map_or(line.end, |at| start + at)));
    entries
}

/// `title: [Draft] law`, `date: 1850 [1851]` in braces: a text with a bracket, which for YAML ends there or where that is closed.
pub(super) fn bracketed_words(text: &str, stop: &Stop) -> Vec<Guess> {
    let Some(opener) = opener(text, stop) else { return Vec::new() };
    let here = Line::at(text, stop.at.min(text.len()));
    [Line::at(text, opener), here].into_iter().filter_map(bracketed).collect()
}

fn bracketed(line: Line<'_>) -> Option<Guess> {
    let words = &line.text[line.start..line.end];
    words.match_indices(": ").find_map(|(at, _)| {
        let key = words[..at].rsplit(['{', ',', ' ']).next().filter(|key| is_of_text(key))?;
        let value = line.start + at + 2;
        let bracket = value + line.text[value..line.end].find(['[', '{', ',', '}', ']', '#', '"', '\''])?;
        // A date with a bracket behind it is none in quotes either.
        let is_meant = bracket == value || !DATE_KEYS.contains(&key);
        (line.text[bracket..].starts_with(['[', '{']) && is_meant).then_some(())?;
        let end = behind_bracket(&line.text[..line.end], bracket)?;
        let rest = &line.text[end..line.end];
        let end = end + rest.find([',', '}', ']', '[', '{', '#', '"']).unwrap_or(rest.len());
        let written = line.text[value..end].trim_end();
        let is_text = (bracket > value || !written.ends_with([']', '}']))
            && !line.text[end..line.end].starts_with(['[', '{', '#', '"']);
        // `title: [a] place: x` lacks a comma.
        is_text.then_some(()).filter(|()| !written.contains(": "))?;
        let span = Span::new(value, value + written.len());
        let sign = &line.text[bracket..=bracket];
        let message = match bracket == value {
            true => format!("a text that starts with `{sign}` needs quotes"),
            false => format!("a text with `{sign}` needs quotes here"),
        };
        let fixes = vec![fix("write quotes around the value", vec![replace(span, quoted(written))], true)];
        Some(Guess { span, message, hint: hint(Some(key), written), fixes })
    })
}

/// Quotes around the value of an entry, where it holds what has a meaning.
fn guess(text: &str, entry: Span) -> Option<Guess> {
    let written = &text[entry.range()];
    let (key, value) = match written.trim_start().split_once(": ") {
        Some((key, value)) if !key.contains([' ', '"', '\'']) => (Some(key), value),
        _ => (None, written),
    };
    let value = value.trim();
    let start = entry.start() + written.find(value)?;
    let first = value.chars().next()?;
    let is_odd = value.contains(": ")
        || value.contains(" #")
        || "&*!|>%@`#?".contains(first)
        || (first == '\'' && value.matches('\'').count() == 1);
    if !is_odd {
        return None;
    }
    let span = Span::new(start, start + value.len());
    let message = match first {
        '#' => "a `#` here starts a comment, so the rest of the line is ignored".to_owned(),
        _ if value.contains(": ") => "a `:` inside a value without quotes".to_owned(),
        _ if value.contains(" #") => "a `#` behind a space ends the text".to_owned(),
        '`' => "a text that starts with a backtick needs quotes".to_owned(),
        _ => format!("a text that starts with `{first}` needs quotes"),
    };
    if let Some(key) = key.filter(|key| matches!(*key, "url" | "archived"))
        && let Some((address, part)) = value.split_once(" #").filter(|(_, part)| !part.contains(char::is_whitespace))
    {
        // No address has a space in it.
        let whole = quoted(&format!("{}#{part}", address.trim_end()));
        let hint = format!("write `{key}: {whole}`, without the space");
        let fixes = vec![fix(format!("write `{whole}`"), vec![replace(span, &whole)], false)];
        return Some(Guess { span, message, hint, fixes });
    }
    let fixes = vec![fix("write quotes around the value", vec![replace(span, quoted(value))], true)];
    Some(Guess { span, message, hint: hint(key, value), fixes })
}

/// All words of a list in brackets that begin with `#`, which swallows the closing bracket.
fn cut_by_comment(line: Line<'_>, opener: usize) -> Option<Guess> {
    let edits = hashes(line, opener)?;
    let first = edits.first()?.span;
    let hint = format!("write quotes around it: `{}`", quoted(&line.text[first.range()]));
    let message = "a `#` here starts a comment, so the rest of the line is ignored".to_owned();
    Some(Guess { span: first, message, hint, fixes: vec![fix("write quotes around each word with `#`", edits, true)] })
}

/// Quotes around each entry of a line that begins with `#`; `None` where none does.
fn hashes(line: Line<'_>, opener: usize) -> Option<Vec<Edit>> {
    let quotes = |entry: Span| {
        let written = &line.text[entry.range()];
        let word = written.trim();
        let start = entry.start() + written.len() - written.trim_start().len();
        word.starts_with('#').then(|| replace(Span::new(start, start + word.len()), quoted(word)))
    };
    let edits: Vec<Edit> = entries(line, opener).into_iter().filter_map(quotes).collect();
    (!edits.is_empty()).then_some(edits)
}

/// A bracket or brace that is never closed, closed at the end of its line.
pub(super) fn brackets(text: &str, stop: &Stop) -> Vec<Guess> {
    let Some(opener) = stop.opener.filter(|_| stop.is_flow(text)) else { return Vec::new() };
    let close = if text[opener..].starts_with('[') { ']' } else { '}' };
    let line = Line::at(text, opener);
    let value = line.value(opener);
    if text[opener + 1..value.end().max(opener + 1)].contains(close) {
        return Vec::new();
    }
    let key = line.key();
    let span = Span::new(opener, opener + 1);
    let message = format!("the bracket `{}` is never closed", &text[span.range()]);
    if let Some(words) = hashes(line, opener) {
        // A comment to YAML, and words of the list to its author.
        let edits = words.into_iter().chain([insert(value.end(), close)]).collect();
        let title = format!("write quotes around each word with `#`, and `{close}` at the end of the line");
        let hint = format!("write `{close}` where it ends, and each word with `#` in quotes");
        return vec![Guess { span, message, hint, fixes: vec![fix(title, edits, false)] }];
    }
    if let Some(key) = key.as_ref().filter(|key| key.value == opener && is_of_text(key.name)) {
        // The other half of a pair of brackets in a text may belong anywhere in it.
        let written = &text[value.range()];
        let forms = [quoted(written), quoted(&format!("{written}{close}"))];
        let hint = format!("write `{0}: {1}`, or `{0}: {2}`", key.name, forms[0], forms[1]);
        let fixes = forms.into_iter().map(|form| fix(format!("write `{form}`"), vec![replace(value, form)], false));
        return vec![Guess { span, message, hint, fixes: fixes.collect() }];
    }
    let gap = if text[opener + 1..].starts_with(' ') { " " } else { "" };
    let close = format!("{gap}{close}");
    let fixes = vec![fix(
        format!("write `{}` at the end of the line", close.trim_start()),
        vec![insert(value.end(), close.as_str())],
        key.as_ref().is_none_or(|key| is_key(key.name)),
    )];
    let hint = match key.filter(|key| key.value == opener && value.len() < 80) {
        Some(key) => format!("write `{}: {}{close}`", key.name, &text[value.range()]),
        None => format!("write `{}` where it ends", close.trim_start()),
    };
    vec![Guess { span, message, hint, fixes }]
}

/// A bracket of a line above the stop that is never closed: the line below it begins an entry of its own.
pub(super) fn above(text: &str, stop: &Stop) -> Vec<Guess> {
    let here = Line::at(text, stop.at.min(text.len()));
    let lines = std::iter::successors(Some(here), |line| line.above()).take(MAX_ABOVE);
    let open = lines.filter(|line| !line.is_idle()).find_map(|line| Some((line, left_open(line)?)));
    let Some((line, opener)) = open else { return Vec::new() };
    let inside = Stop { at: stop.at, info: stop.info.clone(), opener: Some(opener) };
    let mut guesses: Vec<Guess> = entries(line, opener).into_iter().filter_map(|entry| guess(text, entry)).collect();
    guesses.extend(cut_by_comment(line, opener));
    guesses.extend(brackets(text, &inside));
    guesses
}

/// Lines looked at above the stop.
const MAX_ABOVE: usize = 40;

/// The first bracket of a line, where one in it is not closed and the next line is an entry that is no deeper.
fn left_open(line: Line<'_>) -> Option<usize> {
    let value = line.key().map_or(line.first(), |key| key.value);
    let written = &line.text[value..line.end];
    let seen = &written[..written.find(" #").unwrap_or(written.len())];
    let next = line.below().find(|line| !line.is_idle())?;
    let is_entry = next.has_dash() || next.key().is_some_and(|_| next.indent() <= line.indent());
    let is_open = written.starts_with(['[', '{']) && !is_closed(seen) && !seen.trim_end().ends_with([',', '{', '[']);
    (is_open && is_entry && next.indent() <= line.indent()).then_some(value)
}

/// Whether the value of a key is neither a list nor a mapping.
fn is_of_text(key: &str) -> bool {
    is_key(key) && !is_list(key) && !matches!(key, "sources" | "categories" | "where")
}
