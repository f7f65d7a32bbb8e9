//! A space that is missing behind a dash or a colon, or stands before a colon.

use crate::document::halt::Stop;
use crate::document::slips::glued::{self, Glued};
use crate::document::slips::indent::moved_below;
use crate::document::slips::known_keys::{is_key, is_list};
use crate::document::slips::line_parts::Line;
use crate::document::slips::quotes::quoted;
use crate::document::slips::{Guess, fix, insert, replace};
use crate::text::{Edit, Span};

/// All signs of the file that lack their space, reported at the first.
pub(super) fn signs(text: &str, stop: &Stop) -> Vec<Guess> {
    let near = Line::at(text, stop.at).below().next().map_or(text.len(), |line| line.end);
    let slips: Vec<Slip> =
        Line::all_but_texts(text).flat_map(|line| slip(line).into_iter().chain(in_braces(line))).collect();
    let Some(first) = slips.first().filter(|first| first.span.start() <= near) else { return Vec::new() };
    let (message, hint) = match first.sign {
        Sign::Dash => ("`-` without a space after it", "write a space after `-`"),
        Sign::Colon => ("no space after `:`", "write a space after `:`"),
        Sign::Equals => {
            ("`=` behind a key, expected `:` and a space", "write `:` right after the key, and a space after it")
        }
        Sign::Shifted => {
            ("the space stands before `:` instead of after it", "write `:` right after the key, and a space after it")
        }
    };
    let (span, own) = (first.span, first.edits.clone());
    let all = slips.into_iter().flat_map(|slip| slip.edits).collect();
    [all, own]
        .map(|edits| Guess { span, message: message.into(), hint: hint.into(), fixes: vec![fix(hint, edits, true)] })
        .into()
}

/// `title Sputnik` among the keys of an entry: a key of the format without its colon.
pub(super) fn colonless(text: &str, stop: &Stop) -> Vec<Guess> {
    if stop.is_flow(text) {
        return Vec::new();
    }
    let lines = Line::near(text, stop);
    let above = lines.first().and_then(|line| line.above());
    lines.into_iter().chain(above).filter_map(|line| without_colon(line).or_else(|| heading(line))).collect()
}

/// `events` alone on its line, with its list or its entries below it.
fn heading(line: Line<'_>) -> Option<Guess> {
    let word = line.letters().trim();
    let below = line.below().find(|below| !below.is_idle())?;
    let holds = below.indent() > line.indent() || below.has_dash() && below.indent() == line.indent();
    if !(is_list(word) || HEADINGS.contains(&word)) || !holds || line.has_dash() {
        return None;
    }
    let start = line.body();
    let span = Span::new(start, start + word.len());
    let message = format!("no colon after the key `{word}`");
    let hint = format!("write a colon after it: `{word}:`");
    let fixes = vec![fix("write the colon", vec![insert(span.end(), ":")], true)];
    Some(Guess { span, message, hint, fixes })
}

/// Sections of the file that are no lists.
const HEADINGS: &[&str] = &["sources", "categories"];

fn without_colon(line: Line<'_>) -> Option<Guess> {
    let start = line.first();
    let (key, value) = line.text[start..line.end].trim_end().split_once(' ')?;
    let beside = line.above().filter(|above| above.key().is_some() && above.column() == line.column())?;
    let is_head = line.text[beside.value(beside.key()?.value).range()].starts_with(['|', '>']);
    if !is_key(key) || value.trim().is_empty() || line.key().is_some() || is_head {
        return None;
    }
    let span = Span::new(start, start + key.len());
    let message = format!("no colon after the key `{key}`");
    let hint = format!("write a colon after it: `{key}:`, as in `{key}: {}`", value.trim());
    let fixes = vec![fix("write the colon", vec![insert(start + key.len(), ":")], true)];
    Some(Guess { span, message, hint, fixes })
}

#[derive(Clone, Copy)]
enum Sign {
    Dash,
    Colon,
    Shifted,
    Equals,
}

struct Slip {
    span: Span,
    sign: Sign,
    edits: Vec<Edit>,
}

fn slip(line: Line<'_>) -> Option<Slip> {
    let body = line.body();
    let rest = &line.text[body..line.end];
    let lacks_space = rest.starts_with('-') && rest[1..].starts_with(|c: char| c.is_ascii_lowercase());
    let start = if lacks_space { body + 1 } else { line.first() };
    let colon = colon(line, start);
    if !lacks_space {
        return colon;
    }
    let word = line.text[start..line.end].split(':').next()?;
    let is_word = word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let after = line.text[start..line.end].get(word.len() + 1..)?;
    if !is_word || !(colon.is_some() || after.is_empty() || after.starts_with(' ')) {
        return None;
    }
    let mut edits = vec![insert(start, " ")];
    let dash = body - line.start;
    edits.extend(moved_below(line, dash, dash + 2));
    edits.extend(colon.into_iter().flat_map(|colon| colon.edits));
    Some(Slip { span: Span::new(body, body + 1), sign: Sign::Dash, edits })
}

/// `date:1957`, `date :1957` and `a:{ label: X }`.
fn colon(line: Line<'_>, start: usize) -> Option<Slip> {
    let glued = glued::pair(line.text, start, line.end)?;
    // `summary:“ >-` is no text, but a sign too many before one.
    let behind = &line.text[line.value(glued.pair.end()).range()];
    if [" |", " >", " |-", " >-", " |+", " >+"].iter().any(|head| behind.ends_with(head)) {
        return None;
    }
    let mut slip = of_colon(line.text, &glued);
    // What stands behind it may need quotes, for it holds a colon of its own.
    let value = line.value(glued.pair.end());
    let written = &line.text[value.range()];
    if written.contains(": ") && !written.starts_with(['"', '\'', '[', '{', '|', '>']) {
        slip.edits.push(replace(value, quoted(written)));
    }
    Some(slip)
}

fn of_colon(text: &str, glued: &Glued) -> Slip {
    let sign = match &text[glued.gap.range()] {
        gap if gap.contains(['=', '>']) => Sign::Equals,
        gap if gap.starts_with(' ') => Sign::Shifted,
        _ => Sign::Colon,
    };
    Slip { span: glued.pair, sign, edits: vec![replace(glued.gap, ": ")] }
}

/// The same inside braces.
fn in_braces(line: Line<'_>) -> impl Iterator<Item = Slip> {
    glued::in_braces(line).into_iter().map(move |glued| of_colon(line.text, &glued))
}

/// Items around the stop of which the dash lacks its space, under a key that takes a list.
pub(super) fn items(text: &str, stop: &Stop) -> Vec<Guess> {
    Line::near(text, stop).into_iter().filter_map(items_at).collect()
}

fn items_at(line: Line<'_>) -> Option<Guess> {
    let column = line.indent();
    let is_item = |line: &Line<'_>| line.indent() == column && line.text[line.body()..line.end].starts_with('-');
    let belongs = |line: &Line<'_>| line.is_idle() || line.indent() > column || is_item(line);
    let mut above = std::iter::successors(line.above(), |line| line.above());
    let head = above.find(|line| !belongs(line))?;
    let key = head.key().filter(|key| is_list(key.name) && head.value(key.value).is_empty())?;
    let run = head.below().take_while(belongs).filter(is_item);
    // Of entries that are reported one by one, each has its own.
    let most = if matches!(key.name, "events" | "timelines") { 1 } else { usize::MAX };
    let glued: Vec<usize> = run.filter_map(glued).take(most).collect();
    let first = *glued.first()?;
    let edits = glued.iter().map(|dash| insert(dash + 1, " ")).collect();
    let hint = "write a space after `-`";
    Some(Guess {
        span: Span::new(first, first + 1),
        message: "`-` without a space after it".into(),
        hint: hint.into(),
        fixes: vec![fix(hint, edits, true)],
    })
}

/// The dash of a line that has letters, a quote or a bracket right behind it.
fn glued(line: Line<'_>) -> Option<usize> {
    let body = line.body();
    let after = line.text[body..line.end].strip_prefix('-')?;
    after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '\'' | '{' | '[')).then_some(body)
}
