//! Quotes inside texts in the same quotes, in brackets and braces: `['O'Hara', 'D'Annunzio']`; and quotes that are never closed there.

use crate::document::halt::Stop;
use crate::document::slips::flow::opener;
use crate::document::slips::known_keys::is_key;
use crate::document::slips::line_parts::Line;
use crate::document::slips::quotes::{is_elided, quoted};
use crate::document::slips::{Guess, fix, replace};
use crate::text::{Edit, Span};

/// All texts of the line of the bracket and the line of the stop that hold their own quote.
pub(super) fn inner(text: &str, stop: &Stop) -> Vec<Guess> {
    let lines = lines(text, stop);
    let found: Vec<Quoted> =
        lines.into_iter().filter_map(|line| texts(line).0).flatten().filter(|text| text.is_odd).collect();
    guess(text, &found).into_iter().collect()
}

/// A quote that nothing closes before the bracket around it.
pub(super) fn unclosed(text: &str, stop: &Stop) -> Vec<Guess> {
    lines(text, stop).into_iter().filter_map(never_closed).collect()
}

/// The lines in whose brackets the parser stopped.
fn lines<'t>(text: &'t str, stop: &Stop) -> Vec<Line<'t>> {
    let Some(opener) = opener(text, stop) else { return Vec::new() };
    let (first, here) = (Line::at(text, opener), Line::at(text, stop.at.min(text.len())));
    let between = first.below().take_while(|line| line.start < here.start).take(MAX_LINES);
    let is_inside =
        |line: &Line<'t>| !line.is_idle() && !line.has_dash() && !line.letters().trim().starts_with([']', '}']);
    let below = here.below().take_while(is_inside).take(if here.start > first.start { MAX_LINES } else { 0 });
    let mut lines: Vec<Line<'t>> = std::iter::once(first).chain(between).chain([here]).chain(below).collect();
    lines.dedup_by_key(|line| line.start);
    lines
}

/// Lines looked at between the bracket and the stop, and below it.
const MAX_LINES: usize = 40;

/// A text in quotes.
struct Quoted {
    span: Span,
    /// Whether it holds its own quote.
    is_odd: bool,
    /// Whether nothing else can be meant.
    is_sure: bool,
}

fn guess(text: &str, odd: &[Quoted]) -> Option<Guess> {
    let first = odd.first()?;
    let written = |one: &Quoted| mended(text, one.span);
    let edits: Vec<Edit> = odd.iter().map(|one| replace(one.span, written(one))).collect();
    let is_sure = odd.iter().all(|text| text.is_sure);
    let quote = &text[first.span.start()..first.span.start() + 1];
    let what = if quote == "'" { "an apostrophe" } else { "a quote" };
    let message = format!("{what} inside a text in the same quotes, which ends the text for YAML");
    let hint = format!("write `{}`", written(first));
    let fixes = vec![fix("write the text so that it holds the sign", edits, is_sure)];
    Some(Guess { span: first.span, message, hint, fixes })
}

/// The text in quotes that its own sign does not end; JSON has double quotes alone.
fn mended(text: &str, span: Span) -> String {
    let written = &text[span.range()];
    let inside = &written[1..written.len() - 1];
    let is_json = text.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r']).starts_with(['{', '[']);
    match written.starts_with('"') && is_json {
        true => format!("\"{}\"", inside.replace('"', "\\\"")),
        false => quoted(&if written.starts_with('\'') { inside.replace("''", "'") } else { inside.to_owned() }),
    }
}

/// Where a text in quotes may begin on a line in brackets: behind `[`, `{`, `,`, a colon, or at its first byte.
fn begins(line: Line<'_>, at: usize) -> bool {
    let before = line.text[line.start..at].trim_end();
    let is_value = [": ", "\":", "':"].iter().any(|colon| line.text[..at].ends_with(colon));
    let is_behind = before.ends_with(['[', '{', ',']) || is_value;
    is_behind || line.text[line.start..at].trim().is_empty() || at == line.first()
}

/// All texts in quotes of a line, `None` where one holds its quote and its end cannot be told; and the first that nothing ends.
fn texts(line: Line<'_>) -> (Option<Vec<Quoted>>, Option<usize>) {
    let mut found = Vec::new();
    let mut at = line.start;
    while let Some(c) = line.text[at..line.end].chars().next() {
        if matches!(c, '"' | '\'') && begins(line, at) {
            match end(line, at, c) {
                End::At(text) => {
                    at = text.span.end();
                    found.push(text);
                    continue;
                }
                End::Unsure => return (None, None),
                End::Nowhere => return (Some(found), Some(at)),
            }
        }
        if c == '#' && line.text[line.start..at].ends_with(' ') {
            break;
        }
        at += c.len_utf8();
    }
    (Some(found), None)
}

enum End {
    At(Quoted),
    /// Another text may begin in it.
    Unsure,
    Nowhere,
}

/// Where a text in quotes ends: at its quote with a comma, a bracket, a colon or nothing behind it; the quotes of words in it
/// are pairs, and those between letters apostrophes.
fn end(line: Line<'_>, start: usize, quote: char) -> End {
    let rest = &line.text[start + 1..line.end];
    let (mut open, mut is_odd, mut is_sure) = (0_usize, false, true);
    let mut skipped = false;
    for (at, c) in rest.char_indices() {
        if std::mem::take(&mut skipped) || c != quote {
            skipped |= c == '\\' && quote == '"' && !skipped;
            continue;
        }
        let before = rest[..at].chars().next_back();
        let after = &rest[at + 1..];
        let follows = after.trim_start();
        if quote == '\'' && after.starts_with('\'') && before.is_some_and(char::is_alphanumeric) {
            // Two are one apostrophe.
            skipped = true;
            continue;
        }
        let is_end = follows.is_empty() || follows.starts_with([',', ']', '}']) || is_colon(after);
        let is_apart = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '-' | '—'));
        let opens = is_apart && after.starts_with(char::is_alphanumeric);
        if is_end && open == 0 {
            let span = Span::new(start, start + at + 2);
            return End::At(Quoted { span, is_odd, is_sure });
        }
        is_odd = true;
        match (opens, before) {
            (true, _) if quote == '\'' && is_elided(after) => {}
            (true, _) => open += 1,
            (false, Some(before)) if before.is_alphanumeric() && after.starts_with(char::is_alphanumeric) => {
                is_sure &= quote == '\'';
            }
            _ if open > 0 => open -= 1,
            // `['a' 'b']` lacks a comma, `['the dogs' home']` has an apostrophe.
            _ if follows.starts_with(['"', '\'']) => return End::Unsure,
            _ => is_sure = false,
        }
    }
    if is_odd { End::Unsure } else { End::Nowhere }
}

/// A colon that ends a key; behind quotes JSON has its value close to it.
fn is_colon(after: &str) -> bool {
    after.strip_prefix(':').is_some_and(|after| after.is_empty() || after.starts_with([' ', '"', '\'', '[', '{']))
}

/// `{ label: War, color: "#336699 }`: the quote belongs before the next key, or before the brackets at the end of the line.
fn never_closed(line: Line<'_>) -> Option<Guess> {
    let start = texts(line).1?;
    let quote = &line.text[start..start + 1];
    let written = line.text[start..line.end].trim_end();
    if quote == "'" && is_elided(&written[1..]) {
        return None;
    }
    let inside = written.trim_end_matches([']', '}', ' ']);
    if inside.len() == written.len() || inside.len() < 2 {
        return None;
    }
    let next = inside.match_indices(", ").map(|(at, _)| at).find(|at| is_entry(&inside[at + 2..]));
    let end = next.unwrap_or(inside.len());
    let is_one = !inside.contains([',', '[', ']', '{', '}']) && quote == "\"";
    let closed = format!("{}{quote}", &inside[..end]);
    let span = Span::new(start, start + 1);
    let edit = replace(Span::new(start, start + end), closed.clone());
    let message = format!("the quote {quote} is not closed");
    let fixes = vec![fix(format!("write {quote} where the text ends"), vec![edit], is_one)];
    Some(Guess { span, message, hint: format!("write `{closed}`"), fixes })
}

/// Whether a key of the format and its colon stand here.
fn is_entry(rest: &str) -> bool {
    rest.split_once(": ").is_some_and(|(key, _)| is_key(key.trim()))
}
