//! What Markdown puts around a word at the beginning of a line: `**1957**`, and backticks around a key.

use crate::document::halt::Stop;
use crate::document::slips::before_lines::{is_near, own_lines};
use crate::document::slips::known_keys::is_key;
use crate::document::slips::line_parts::Line;
use crate::document::slips::{Guess, fix, replace};
use crate::text::Span;

/// `- **1957**: Sputnik`, `` `date`: 1957``: signs of Markdown around what a line begins with.
pub(super) fn words(text: &str, stop: &Stop) -> Vec<Guess> {
    let found: Vec<[Span; 2]> = own_lines(text).flat_map(marked).collect();
    let Some([open, close]) = found.first().copied().filter(|pair| is_near(text, stop, pair[0])) else {
        return Vec::new();
    };
    let sign = &text[open.range()];
    let word = &text[open.end()..close.start()];
    let message = match sign {
        "`" => format!("backticks around `{word}`, which mark code in Markdown and are no part of it"),
        _ => format!("`{sign}` around `{word}`, which makes letters bold in Markdown and is no part of it"),
    };
    let shown = if sign == "`" { "backticks".to_owned() } else { format!("`{sign}`") };
    let hint = format!("write `{word}` without {shown}");
    // Bold letters part a date from what stands behind it, as a colon does.
    let parted = |span: &Span| {
        let is_word = text[span.end()..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        if is_word { ":" } else { "" }
    };
    let edits = found.iter().flat_map(|[open, close]| [replace(*open, ""), replace(*close, parted(close))]).collect();
    let span = Span::new(open.start(), close.end());
    let title = if sign == "`" { "delete the backticks" } else { "delete the signs for bold letters" };
    vec![Guess { span, message, hint, fixes: vec![fix(title, edits, true)] }]
}

/// The signs around what a line begins with, and the backticks around keys in its braces.
fn marked(line: Line<'_>) -> Vec<[Span; 2]> {
    let start = line.first();
    if !line.text[start..line.end].starts_with('{') {
        return bold_word(line).into_iter().collect();
    }
    let ticks: Vec<usize> = line.text[start..line.end].match_indices('`').map(|(at, _)| start + at).collect();
    let is_key = |pair: &&[usize]| {
        let behind = line.text[pair[1] + 1..line.end].trim_start();
        is_key(&line.text[pair[0] + 1..pair[1]].to_lowercase()) && behind.starts_with(':')
    };
    let keys = ticks.windows(2).filter(is_key);
    keys.map(|pair| [Span::new(pair[0], pair[0] + 1), Span::new(pair[1], pair[1] + 1)]).collect()
}

/// The signs around a date, a number or a key of the format at the beginning of a line.
fn bold_word(line: Line<'_>) -> Option<[Span; 2]> {
    let start = line.first();
    let rest = &line.text[start..line.end];
    let sign = ["**", "__", "*", "`"].into_iter().find(|sign| rest.starts_with(sign))?;
    let inside = &rest[sign.len()..];
    let long = inside.find(sign)?;
    let word = inside[..long].trim_end_matches(':');
    let is_meant = is_key(&word.to_lowercase()) || (long <= 40 && word.bytes().any(|byte| byte.is_ascii_digit()));
    let at = start + sign.len();
    is_meant.then(|| [Span::new(start, at), Span::new(at + long, at + long + sign.len())])
}
