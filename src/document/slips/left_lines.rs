//! Lines of a list in brackets or of a text in quotes that stand too far left for YAML: `tags: [` and below it `a]` at the left edge.

use crate::document::halt::Stop;
use crate::document::slips::json::behind_bracket;
use crate::document::slips::known_keys::is_key;
use crate::document::slips::line_parts::Line;
use crate::document::slips::{Guess, fix, insert, replace};
use crate::text::{Edit, Span};

/// Lines looked at above the stop.
const MAX_ABOVE: usize = 40;

/// The lines between a bracket and the one that closes it, where one of them is no deeper than the key of the list.
pub(super) fn brackets(text: &str, stop: &Stop) -> Vec<Guess> {
    lines_above(text, stop).find_map(in_brackets).into_iter().collect()
}

fn lines_above<'t>(text: &'t str, stop: &Stop) -> impl Iterator<Item = Line<'t>> {
    let here = Line::at(text, stop.at.min(text.len()));
    std::iter::successors(Some(here), |line| line.above()).take(MAX_ABOVE)
}

fn in_brackets(line: Line<'_>) -> Option<Guess> {
    let key = line.key();
    let from = key.as_ref().map(|key| key.value).or_else(|| line.has_dash().then(|| line.first()))?;
    let opener = line.value(from);
    if !line.text[opener.range()].starts_with(['[', '{']) {
        return None;
    }
    let end = behind_bracket(line.text, from).filter(|end| *end > line.end)?;
    let inner: Vec<Line<'_>> = line.below().take_while(|below| below.start < end).collect();
    // A key or an item of another list there says that the bracket is not closed where it was meant to be.
    let is_other = |below: &Line<'_>| below.has_dash() || !is_braced(line, from) && below.key().is_some();
    if inner.iter().any(is_other) {
        return None;
    }
    let column = if key.is_some() { line.column() } else { line.indent() };
    let edits: Vec<Edit> = inner.iter().filter_map(|below| indented(*below, column)).collect();
    let first = inner.iter().find(|below| !below.is_idle() && below.indent() <= column)?;
    let span = Span::new(first.body(), first.start + first.letters().len());
    let message = "this line belongs to the brackets above it, and is not deeper than the line of their key".to_owned();
    let hint =
        format!("write {} before it, and before each line up to the closing bracket", spaces(wished(*first, column)));
    Some(Guess { span, message, hint, fixes: vec![fix("write spaces before the lines in the brackets", edits, true)] })
}

/// Whether the bracket is a brace, between which keys stand.
fn is_braced(line: Line<'_>, from: usize) -> bool {
    line.text[from..].starts_with('{')
}

/// The spaces before a line that is to be deeper than a column: a closing bracket stands before what it closes.
fn wished(line: Line<'_>, column: usize) -> usize {
    if line.letters().trim_start().starts_with([']', '}']) { column + 1 } else { column + 2 }
}

fn indented(line: Line<'_>, column: usize) -> Option<Edit> {
    let is_left = !line.letters().trim().is_empty() && line.indent() <= column;
    is_left.then(|| replace(Span::new(line.start, line.start + line.indent()), " ".repeat(wished(line, column))))
}

fn spaces(count: usize) -> String {
    if count == 1 { "1 space".to_owned() } else { format!("{count} spaces") }
}

/// A text in quotes whose closing quote ends a line below, where one of its lines is no deeper than its key.
pub(super) fn quotes(text: &str, stop: &Stop) -> Vec<Guess> {
    lines_above(text, stop).find_map(in_quotes).into_iter().collect()
}

fn in_quotes(line: Line<'_>) -> Option<Guess> {
    let key = line.key()?;
    let value = line.value(key.value);
    let written = &line.text[value.range()];
    let quote = written.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    if written.matches(quote).count() % 2 == 0 {
        return None;
    }
    let mut inner: Vec<Line<'_>> = Vec::new();
    for below in line.below().take(MAX_ABOVE) {
        inner.push(below);
        if below.letters().contains(quote) {
            break;
        }
    }
    let last = inner.last()?;
    let is_closing = last.letters().trim_start().find(quote)? + 1 == last.letters().trim_start().len();
    if !is_closing || inner.iter().any(|below| below.has_dash()) {
        return None;
    }
    let column = line.column();
    let edits: Vec<Edit> = inner.iter().filter_map(|below| indented(*below, column)).collect();
    let first = inner.iter().find(|below| !below.is_idle() && below.indent() <= column)?;
    let span = Span::new(first.body(), first.start + first.letters().len());
    let depth = spaces(wished(*first, column));
    let lines = |safe| fix("write spaces before the lines of the text", edits.clone(), safe);
    let whole = format!("write {depth} before it, and before each line of the text up to its closing {quote}");
    let like_key = inner.iter().find_map(|below| below.key().filter(|key| is_key(&key.name.to_lowercase())));
    let (hint, fixes) = match like_key {
        None => (whole, vec![lines(true)]),
        Some(other) => {
            let end = last.start + last.letters().len();
            let quotes = vec![insert(value.end(), quote), replace(Span::new(end - 1, end), "")];
            let apart = fix(format!("write the closing {quote} before `{}:`", other.name), quotes, false);
            let hint = format!(
                "{whole}; or move the closing {quote} before `{}:`, where that is a key of its own",
                other.name
            );
            (
                hint,
                std::iter::once(lines(false))
                    .chain(Some(apart).filter(|_| inner.len() == 1 && last.indent() == column))
                    .collect(),
            )
        }
    };
    let message =
        "this line belongs to the text in quotes above it, and is not deeper than the key of that text".to_owned();
    Some(Guess { span, message, hint, fixes })
}
