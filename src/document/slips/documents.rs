//! `---` between events: for YAML it starts another file.

use crate::document::halt::{SECOND_DOCUMENT, Stop};
use crate::document::slips::known_keys::{EVENT_KEYS, is_key};
use crate::document::slips::line_parts::{Line, newline};
use crate::document::slips::{Guess, fix, insert, replace};
use crate::text::{Edit, Span};

/// Events between lines of `---`, each an item or the keys of one.
pub(super) fn separated(text: &str, stop: &Stop) -> Vec<Guess> {
    if !stop.info.starts_with(SECOND_DOCUMENT) && !stop.info.contains("document") {
        return Vec::new();
    }
    let lines: Vec<Line<'_>> = Line::all(text).collect();
    let Some(top) = lines.iter().position(|line| !line.is_idle() && !is_marker(*line)) else { return Vec::new() };
    let markers: Vec<Line<'_>> = lines[top..].iter().copied().filter(|line| is_marker(*line)).collect();
    let Some(first) = markers.first() else { return Vec::new() };
    let span = Span::new(first.start, first.start + text[first.start..first.end].trim_end().len());
    let sign = &text[span.range()];
    let message = format!("`{sign}` starts another file for YAML, expected one");
    let gone = markers.iter().map(|line| replace(line.whole(), "")).collect();
    let below: Vec<Line<'_>> = first.below().filter(|line| !line.is_idle()).collect();
    if !below.iter().any(|line| line.has_dash() || line.key().is_some_and(|key| is_key(key.name))) {
        // What stands behind is no part of the file, but prose.
        let hint = if below.is_empty() { "delete this line" } else { "delete this line and all below it" };
        let gone = vec![replace(Span::new(first.start, text.len()), "")];
        let fixes = vec![fix("delete all from this line on", gone, below.is_empty())];
        return vec![Guess { span, message, hint: hint.to_owned(), fixes }];
    }
    let deleted = Guess {
        span,
        message: message.clone(),
        hint: format!("delete the lines that are `{sign}`: events need nothing between them"),
        fixes: vec![fix(format!("delete the lines `{sign}`"), gone, true)],
    };
    let is_headless = !lines[top..].iter().any(|line| line.letters().starts_with("events:"));
    let above = if is_headless { "write `title: ...` and `events:` on two lines above, " } else { "write " };
    let hint = format!(
        "{above}`- ` before the first key of each event, two spaces before its other keys, and delete the lines `{sign}`"
    );
    let listed = as_items(text, &lines, top).map(|edits| Guess {
        span,
        message,
        hint,
        fixes: vec![fix("write each event as an item of the list", edits, true)],
    });
    listed.into_iter().chain([deleted]).collect()
}

/// `---` that is indented, between two items: for YAML it is a text without a key.
pub(super) fn indented(text: &str, stop: &Stop) -> Vec<Guess> {
    let near = Line::near(text, stop).into_iter().find(|line| !is_marker(*line) && is_rule(*line));
    let Some(first) = near else { return Vec::new() };
    let is_alike = |line: &Line<'_>| {
        let next = line.below().find(|line| !line.is_idle());
        is_rule(*line) && line.indent() == first.indent() && next.is_none_or(Line::has_dash)
    };
    let gone: Vec<Edit> = Line::all(text)
        .filter(|line| line.start == first.start || is_alike(line))
        .map(|line| replace(line.whole(), ""))
        .collect();
    let span = Span::new(first.body(), first.start + first.letters().len());
    let sign = &text[span.range()];
    let message = format!("`{sign}` between events, expected nothing between them");
    let hint = format!("delete the lines that are `{sign}`: each event begins with its own `- `");
    vec![Guess { span, message, hint, fixes: vec![fix(format!("delete the lines `{sign}`"), gone, true)] }]
}

/// A line of nothing but three signs or more, as they stand between parts of a text.
fn is_rule(line: Line<'_>) -> bool {
    let words = line.letters().trim();
    let first = words.chars().next().unwrap_or(' ');
    words.len() >= 3 && "-.*=_".contains(first) && words.chars().all(|c| c == first)
}

fn is_marker(line: Line<'_>) -> bool {
    matches!(line.letters(), "---" | "...")
}

/// Each part between the marks as an item, where each is the keys of one event.
fn as_items(text: &str, lines: &[Line<'_>], top: usize) -> Option<Vec<Edit>> {
    let parts: Vec<&[Line<'_>]> =
        lines[top..].split(|line| is_marker(*line)).filter(|part| part.iter().any(|line| !line.is_idle())).collect();
    let is_event = |part: &[Line<'_>]| {
        let keys: Vec<&str> = part
            .iter()
            .filter(|line| !line.has_dash() && line.indent() == 0)
            .filter_map(|line| line.key())
            .map(|key| key.name)
            .collect();
        keys.contains(&"date") && keys.iter().all(|key| EVENT_KEYS.contains(key))
    };
    let head = usize::from(!is_event(parts[0]));
    let events = &parts[head..];
    if events.is_empty() || !events.iter().all(|part| is_event(part)) {
        return None;
    }
    let mut edits: Vec<Edit> =
        lines[top..].iter().filter(|line| is_marker(**line)).map(|line| replace(line.whole(), "")).collect();
    let has_key =
        head == 1 && parts[0].iter().rev().find(|line| !line.is_idle()).is_some_and(|line| line.letters() == "events:");
    let start = events[0][0].start;
    if !has_key {
        let title = if head == 0 { format!("title: Timeline{}", newline(text)) } else { String::new() };
        edits.push(insert(start, format!("{title}events:{}", newline(text))));
    }
    for part in events {
        let mut lead = "- ";
        for line in part.iter().filter(|line| !line.letters().trim().is_empty()) {
            let is_key = !line.is_idle();
            edits.push(insert(line.start, if is_key { lead } else { "  " }));
            if is_key {
                lead = "  ";
            }
        }
    }
    Some(edits)
}
