//! What comes with pasted text: code fences, spaces of other kinds, unseen letters, wide colons, bullets.

use std::collections::BTreeSet;

use crate::document::halt::Stop;
use crate::document::limit::MAX_REPORTED;
use crate::document::slips::indent::moved_below;
use crate::document::slips::known_keys::is_key;
use crate::document::slips::line_parts::{Line, newline};
use crate::document::slips::{Guess, fix, replace};
use crate::text::{Edit, Span};

/// The lines that begin and end a block of code in Markdown; a file with more than a thousand of them is not one of events.
pub(super) fn fence(text: &str, _: &Stop) -> Vec<Guess> {
    // Those in a text below `|` or `>` are the author's.
    let found = Line::all_but_texts(text).filter(|line| is_fence(line.letters().trim()));
    let fences: Vec<Line<'_>> = found.take(MAX_REPORTED + 1).collect();
    let Some(first) = fences.first().copied().filter(|_| fences.len() <= MAX_REPORTED) else { return Vec::new() };
    let delete = |span: Span| replace(span, "");
    let opens = fences.len() > 1 || first.below().any(|line| !line.is_idle());
    let is_talk = opens && Line::all(text).take_while(|line| line.start < first.start).any(|line| !line.is_idle());
    let is_talk = is_talk && !Line::all(text).take_while(|line| line.start < first.start).any(is_of_file);
    let after = fences.get(1).filter(|last| fences.len() == 2 && last.below().any(|line| !line.is_idle()));
    let mut lines_gone: Vec<Edit> = fences.iter().map(|line| delete(line.whole())).collect();
    // What stands around the block is talk about it.
    if is_talk && fences.len() <= 2 {
        lines_gone[0] = delete(Span::new(0, first.next_start()));
    }
    if let Some(last) = after {
        lines_gone[1] = delete(Span::new(last.start, text.len()));
    }
    let safe = !is_talk && after.is_none();
    let message = "a line that marks a block of code in Markdown, which is no part of the file".to_owned();
    let here = if is_talk { "delete this line and all above it" } else { "delete this line" };
    let hint = match (fences.get(1), after) {
        (Some(_), Some(_)) => format!("{here}, and the line that ends the block with all below it"),
        (Some(_), None) => format!("{here}, and the line that ends the block"),
        (None, _) => here.to_owned(),
    };
    let title = if safe { "delete the lines around the block" } else { "delete all that stands around the block" };
    let span = Span::new(first.body(), first.start + text[first.start..first.end].trim_end().len());
    vec![Guess { span, message, hint, fixes: vec![fix(title, lines_gone, safe)] }]
}

/// A line that begins with a key of the format.
fn is_of_file(line: Line<'_>) -> bool {
    line.indent() == 0 && line.key().is_some_and(|key| is_key(key.name))
}

fn is_fence(words: &str) -> bool {
    let sign = if words.starts_with('`') { '`' } else { '~' };
    let language = words.trim_start_matches(sign);
    words.len() - language.len() >= 3 && language.trim().chars().all(|c| c.is_alphanumeric() || "+-.#".contains(c))
}

/// Separators of lines that end no line of YAML, in front of a key or a dash.
pub(super) fn line_separators(text: &str, _: &Stop) -> Vec<Guess> {
    let is_separator = |c: char| matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}');
    let found: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| is_separator(*c))
        .filter(|(at, c)| {
            let rest = text[at + c.len_utf8()..].trim_start_matches(' ');
            let word = rest.trim_start_matches("- ").split([':', ' ', '\n', '\r']).next().unwrap_or_default();
            is_key(word) || rest.starts_with("- ") || rest.is_empty() || rest.starts_with(is_separator)
        })
        .collect();
    let edits = found.iter().map(|(at, c)| replace(Span::new(*at, at + c.len_utf8()), newline(text))).collect();
    let Some((at, c)) = found.first().copied() else { return Vec::new() };
    let message = format!("the line separator U+{:04X}, which ends no line here", u32::from(c));
    let hint = "start a new line instead, with the Enter key".to_owned();
    vec![Guess {
        span: Span::new(at, at + c.len_utf8()),
        message,
        hint,
        fixes: vec![fix("write a line end for each", edits, true)],
    }]
}

/// Spaces of other kinds and unseen letters where YAML takes only ordinary spaces: before a line's first word, behind its
/// dash and behind its colon.
pub(super) fn spaces(text: &str, _: &Stop) -> Vec<Guess> {
    let found: Vec<(Span, char)> = Line::all_but_texts(text).flat_map(strange).collect();
    let Some((span, c)) = found.first().copied() else { return Vec::new() };
    let edits = found.iter().map(|(span, c)| replace(*span, if is_unseen(*c) { "" } else { " " })).collect();
    let (message, hint, title) = if is_unseen(c) {
        let message = format!("the unseen character U+{:04X} where a line's first word should start", u32::from(c));
        (message, "delete it; it often comes with text from a web page", "delete the unseen characters")
    } else {
        let place = if text[Line::at(text, span.start()).start..span.start()].trim().is_empty() {
            "in the indentation"
        } else {
            "behind `-` or `:`"
        };
        let message = format!("the space U+{:04X} {place}, expected an ordinary space", u32::from(c));
        (message, "replace it by an ordinary space; it often comes with text from a web page", "write ordinary spaces")
    };
    vec![Guess { span, message, hint: hint.to_owned(), fixes: vec![fix(title, edits, true)] }]
}

/// Letters that show nothing and take no room.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{61c}' | '\u{202a}'..='\u{202e}')
}

fn is_strange(c: char) -> bool {
    is_unseen(c) || (c.is_whitespace() && !c.is_ascii() && !matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}'))
}

/// What is strange up to the first letter of a line, in its key, and right behind its colon.
fn strange(line: Line<'_>) -> Vec<(Span, char)> {
    let letters = &line.text[line.start..line.end];
    let mut found = Vec::new();
    let (mut seen_key, mut seen_colon) = (false, false);
    for (at, c) in letters.char_indices() {
        let is_here = !seen_key || seen_colon || is_unseen(c);
        match c {
            _ if is_strange(c) && is_here && (line.start > 0 || at > 0 || c != '\u{feff}') => {
                found.push((Span::new(line.start + at, line.start + at + c.len_utf8()), c));
            }
            ' ' | '\t' => {}
            '-' if !seen_key => {}
            ':' if seen_key && !seen_colon => seen_colon = true,
            _ if seen_colon => break,
            _ if c.is_ascii_lowercase() || c == '-' => seen_key = true,
            _ => break,
        }
    }
    // Unseen letters inside a text are the author's; in a key they are not.
    if seen_colon {
        found
    } else {
        found
            .into_iter()
            .filter(|(span, _)| {
                letters[..span.start() - line.start].chars().all(|c| c.is_whitespace() || c == '-' || is_unseen(c))
            })
            .collect()
    }
}

/// Wide colons behind keys.
pub(super) fn colons(text: &str, _: &Stop) -> Vec<Guess> {
    let wide = ['：', '﹕', '︰', '∶', '꞉'];
    let found: Vec<(Span, bool)> = Line::all_but_texts(text)
        .filter_map(|line| {
            let rest = &text[line.first()..line.end];
            let at = rest.find(wide)?;
            let end = at + rest[at..].chars().next()?.len_utf8();
            let is_spaced = rest[end..].is_empty() || rest[end..].starts_with(' ');
            let place = line.first();
            is_key(rest[..at].trim()).then(|| (Span::new(place + at, place + end), is_spaced))
        })
        .collect();
    let Some((span, _)) = found.first().copied() else { return Vec::new() };
    let edits = found.iter().map(|(span, is_spaced)| replace(*span, if *is_spaced { ":" } else { ": " })).collect();
    let c = text[span.range()].chars().next().unwrap_or(':');
    let message = format!("the wide colon `{c}` (U+{:04X}) behind a key, expected `:` and a space", u32::from(c));
    let hint = "write `:` and a space instead".to_owned();
    vec![Guess { span, message, hint, fixes: vec![fix("write `:` for each wide colon", edits, true)] }]
}

/// Bullets and numbers in place of dashes.
pub(super) fn bullets(text: &str, _: &Stop) -> Vec<Guess> {
    let found: Vec<(Line<'_>, Span)> =
        Line::all_but_texts(text).filter_map(|line| Some((line, bullet(line)?))).collect();
    let Some((_, first)) = found.first().copied() else { return Vec::new() };
    let starts: BTreeSet<usize> = found.iter().map(|(line, _)| line.start).collect();
    let mut edits: Vec<Edit> = Vec::new();
    for (line, span) in &found {
        let dash = span.start() - line.start;
        edits.push(replace(*span, "- "));
        let below = moved_below(*line, dash, dash + 2);
        edits.extend(below.into_iter().filter(|edit| !starts.contains(&edit.span.start())));
        let own = line.below().take_while(|below| !below.is_idle() && !starts.contains(&below.start));
        edits.extend(own.filter_map(|line| untabbed(line, dash + 2)));
    }
    let sign = text[first.range()].trim();
    let message = format!("`{sign}` in place of a dash: an item of a list starts with `- `");
    let hint = format!("write a dash and a space instead of `{sign}`, and align the keys below with the first");
    let span = Span::new(first.start(), first.start() + sign.len());
    vec![Guess { span, message, hint, fixes: vec![fix(format!("write `- ` instead of `{sign}`"), edits, true)] }]
}

/// A line that begins with tabs, its key in a column.
fn untabbed(line: Line<'_>, column: usize) -> Option<Edit> {
    let letters = &line.text[line.start..line.end];
    let lead = letters.len() - letters.trim_start_matches([' ', '\t']).len();
    let span = Span::new(line.start, line.start + lead);
    letters[..lead].contains('\t').then(|| replace(span, " ".repeat(column)))
}

/// A bullet with the space behind it, in front of a key or another text.
fn bullet(line: Line<'_>) -> Option<Span> {
    let start = line.body();
    let rest = &line.text[start..line.end];
    let mark = mark(rest)?;
    let gap = rest[mark..].len() - rest[mark..].trim_start().len();
    let after = &rest[mark + gap..];
    let word = after.split([':', ' ']).next().unwrap_or_default();
    let has_key = is_key(&word.to_lowercase()) && after[word.len()..].trim_start().starts_with(':');
    let is_sign = !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '(');
    let is_letter = mark == 1 && rest.starts_with('o');
    ((has_key && !(is_letter && gap == 0)) || (gap > 0 && is_sign)).then(|| Span::new(start, start + mark + gap))
}

/// The bytes of a bullet, or of a number or a letter with a point or a bracket.
fn mark(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    // Word's second bullet, as pasted, is the letter.
    if rest.strip_prefix('o').is_some_and(|after| after.starts_with([' ', '\t', '\u{a0}'])) {
        return Some(1);
    }
    if "•◦‣▪▫●○■□◆◇·∙⁃–—−‐‑―➤►▶→✓✔*+\u{f0b7}\u{f0a7}".contains(first)
    {
        return Some(first.len_utf8());
    }
    let open = usize::from(first == '(');
    let figures = rest[open..].bytes().take_while(u8::is_ascii_digit).count();
    // `a)`, and `iv)` of Roman numbers.
    let letters = rest[open..].bytes().take_while(|byte| b"ivxIVX".contains(byte)).count();
    let one = usize::from(rest[open..].starts_with(|c: char| c.is_ascii_alphabetic()));
    let long = figures.max(letters).max(one);
    rest[open + long..].starts_with(|c| c == ')' || c == '.' && open == 0).then_some(())?;
    // Four figures are a year.
    (1..5).contains(&long).then_some(open + long + 1).filter(|_| figures < 4)
}

/// Whether a key is a bullet with a key of the format behind it.
pub(super) fn is_bulleted(key: &str) -> bool {
    mark(key).is_some_and(|mark| is_key(key[mark..].trim()))
}

/// Whether a key has unseen letters in it, or strange spaces before it.
pub(super) fn is_disguised(key: &str) -> bool {
    let seen: String = key.chars().filter(|c| !is_strange(*c)).collect();
    seen.len() < key.len() && is_key(seen.trim_start_matches('-').trim())
}
