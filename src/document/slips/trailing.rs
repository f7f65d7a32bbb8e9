//! Commas and semicolons at the end of lines, as JSON and programs have them.

use crate::document::halt::Stop;
use crate::document::slips::json::{behind_bracket, string};
use crate::document::slips::line_parts::Line;
use crate::document::slips::{Guess, fix, replace};
use crate::text::{Edit, Span};

/// All signs at the end of lines whose value is in quotes or brackets, reported at the first; then those of the line of the stop
/// alone.
pub(super) fn signs(text: &str, stop: &Stop) -> Vec<Guess> {
    let found = found(text);
    let Some(first) = found.first().copied() else { return Vec::new() };
    let here = Line::at(text, stop.at);
    let own = found.iter().copied().find(|span| here.start <= span.start() && span.end() <= here.end);
    let all = found.iter().map(|span| replace(*span, "")).collect();
    let alone = own.map(|span| (span, vec![replace(span, "")]));
    std::iter::once((first, all)).chain(alone).map(|(span, edits)| guess(text, span, edits)).collect()
}

fn guess(text: &str, span: Span, edits: Vec<Edit>) -> Guess {
    let sign = text[span.range()].trim_start();
    let span = Span::new(span.end() - sign.len(), span.end());
    let message = format!("a `{sign}` at the end of the line, where each key has a line of its own");
    let fixes = vec![fix("delete the signs at the ends of the lines", edits, true)];
    Guess { span, message, hint: format!("delete the `{sign}`"), fixes }
}

/// The signs at the ends of lines, each with the space before it. Those behind a value without quotes are among them where a
/// line beside it ends so too: then it is a habit, and no part of a text.
fn found(text: &str) -> Vec<Span> {
    let (mut found, mut run) = (Vec::new(), Vec::new());
    let mut inside = 0;
    for line in Line::all_but_texts(text).filter(|line| !line.is_idle()) {
        if line.start < inside {
            continue;
        }
        let from = line.key().map(|key| key.value).or_else(|| behind_quoted_key(line));
        let is_entry = from.is_some() || line.has_dash();
        let from = from.unwrap_or(line.first());
        let ended = match text[from..line.end].chars().next().filter(|_| is_entry) {
            Some(quote @ ('"' | '\'')) => {
                sign(text, from + string(&text[from..line.end], quote)).map(|span| (span, true))
            }
            Some('[' | '{') => {
                // A bracket that is closed on another line holds lines with commas of its own.
                inside = behind_bracket(text, from).unwrap_or(text.len());
                sign(text, inside).map(|span| (span, true))
            }
            Some(_) => plain(line, from).map(|span| {
                // `summary: |,` begins a text on the lines below.
                let head = &text[from..span.start()];
                let is_head =
                    head.starts_with(['|', '>']) && head[1..].bytes().all(|b| matches!(b, b'+' | b'-' | b'1'..=b'9'));
                (span, is_head)
            }),
            None => None,
        };
        match ended {
            Some(ended) => run.push(ended),
            None => settle(&mut run, &mut found),
        }
    }
    settle(&mut run, &mut found);
    found
}

/// `"title": "A",`: where the value behind a key in quotes begins.
fn behind_quoted_key(line: Line<'_>) -> Option<usize> {
    let start = line.first();
    let rest = &line.text[start..line.end];
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = rest[string(rest, quote)..].strip_prefix(':').filter(|value| value.starts_with(' '))?;
    Some(line.end - value.trim_start().len())
}

/// The signs of lines that follow each other; none of a single text without quotes.
fn settle(run: &mut Vec<(Span, bool)>, found: &mut Vec<Span>) {
    let is_habit = run.len() > 1;
    found.extend(run.drain(..).filter(|(_, is_sure)| is_habit || *is_sure).map(|(span, _)| span));
}

/// The sign behind a value without quotes that does not go on below.
fn plain(line: Line<'_>, from: usize) -> Option<Span> {
    let value = line.value(from);
    let written = &line.text[value.range()];
    let goes_on = line
        .below()
        .find(|line| !line.is_idle())
        .is_some_and(|below| below.indent() > line.indent() && below.key().is_none());
    let is_head = written.starts_with(['|', '>']);
    let goes_on = goes_on && !is_head;
    (written.len() > 1 && written.ends_with([',', ';']) && !goes_on).then(|| Span::new(value.end() - 1, value.end()))
}

/// The sign behind a value, where nothing but a comment follows it on its line.
fn sign(text: &str, end: usize) -> Option<Span> {
    let line = Line::at(text, end);
    let rest = &text[end..line.end.max(end)];
    let gap = rest.len() - rest.trim_start().len();
    let after = rest[gap..].strip_prefix([',', ';'])?;
    let is_last =
        after.trim().is_empty() || (after.starts_with(char::is_whitespace) && after.trim_start().starts_with('#'));
    is_last.then(|| Span::new(end, end + gap + 1))
}
