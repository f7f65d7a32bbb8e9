//! What mail and programs put into lines: `>` before each, `//` before a comment, `=` behind a key.

use crate::document::halt::Stop;
use crate::document::slips::known_keys::is_key;
use crate::document::slips::line_parts::{Line, newline};
use crate::document::slips::{Guess, fix, replace};
use crate::text::{Edit, Span};

/// `> title: T`: every line of the file quoted, as in an answer to a mail.
pub(super) fn mail(text: &str, _: &Stop) -> Vec<Guess> {
    let lines = || Line::all(text).filter(|line| !line.letters().trim().is_empty());
    let Some(least) = lines().map(|line| depth(line.letters())).min().filter(|least| *least > 0) else {
        return Vec::new();
    };
    let is_spaced = lines().all(|line| {
        let rest = &line.letters()[marks(line.letters(), least)..];
        rest.is_empty() || rest.starts_with(' ')
    });
    let mark = |line: Line<'_>| {
        let letters = &text[line.start..line.end];
        let lead = letters.len() - letters.trim_start_matches('\u{feff}').len();
        let long = marks(&letters[lead..], least);
        let gap = usize::from(is_spaced && letters[lead + long..].starts_with(' '));
        Span::new(line.start + lead, line.start + lead + long + gap)
    };
    let edits: Vec<Edit> = lines().map(|line| replace(mark(line), "")).collect();
    let Some(span) = edits.first().map(|edit| edit.span) else { return Vec::new() };
    let message = "`>` before every line, as mail marks what it quotes".to_owned();
    let hint = "delete the `>` before each line".to_owned();
    vec![Guess { span, message, hint, fixes: vec![fix("delete the `>` before each line", edits, true)] }]
}

/// How many `>` stand before a line.
fn depth(letters: &str) -> usize {
    letters.chars().take_while(|c| matches!(c, '>' | ' ')).filter(|c| *c == '>').count()
}

/// The bytes of so many `>`, with the spaces before each.
fn marks(letters: &str, count: usize) -> usize {
    letters.match_indices('>').nth(count - 1).map_or(0, |(at, _)| at + 1)
}

/// Lines that are a comment of another language.
pub(super) fn comments(text: &str, stop: &Stop) -> Vec<Guess> {
    let is_comment = |found: &(Span, String)| !is_entry(found.1.trim_start_matches(['#', ' ']));
    let found: Vec<(Span, String)> = own_lines(text).filter_map(comment).filter(is_comment).collect();
    let Some((first, _)) = found.first().filter(|(span, _)| is_near(text, stop, *span)) else { return Vec::new() };
    let sign = text[first.range()].get(..2).unwrap_or(";").trim();
    let message = format!("a comment starts with `#` here, not with `{sign}`");
    let hint = "write `#` and a space before the words, or delete the comment".to_owned();
    let span = Span::new(first.start(), first.start() + sign.len());
    let edits = found.iter().map(|(span, words)| replace(*span, words)).collect();
    vec![Guess { span, message, hint, fixes: vec![fix("write `#` for each comment", edits, true)] }]
}

/// Lines with a sign before what is no comment, but a key or an event: only the author knows whether it was to be left out.
pub(super) fn signs_before_entries(text: &str, stop: &Stop) -> Vec<Guess> {
    let found: Vec<(Span, Span, String)> = own_lines(text).filter_map(sign_before_entry).collect();
    let Some((whole, first, words)) = found.iter().find(|(_, span, _)| is_near(text, stop, *span)) else {
        return Vec::new();
    };
    let sign = text[first.range()].trim();
    let message = format!("`{sign}` before a key or an event, where it has no meaning");
    if sign == "'" {
        let signs = || found.iter().map(|(_, span, _)| *span).filter(|span| text[span.range()].starts_with('\''));
        let is_habit = signs().count() > 1;
        let edits: Vec<Edit> = signs().map(|span| replace(span, "")).collect();
        let spaces: Vec<Edit> = signs().map(|span| replace(span, " ")).collect();
        let hint = "delete the apostrophe, which spreadsheets write before what is a text".to_owned();
        let mut fixes = vec![fix("delete the apostrophes before the lines", edits, is_habit)];
        if !is_habit {
            fixes.push(fix("write a space in place of each apostrophe", spaces, false));
        }
        return vec![Guess { span: *first, message, hint, fixes }];
    }
    let dashed = if words.starts_with("- ") { words.clone() } else { format!("- {words}") };
    let written = if words.starts_with('{') { dashed } else { words.clone() };
    let hint = format!("delete `{sign}` and write `{written}`, or write `# ` in its place to leave it out");
    let left_out = fix("write `# ` in its place", vec![replace(*whole, format!("# {words}"))], false);
    let kept = fix(format!("delete `{sign}`"), vec![replace(*whole, written)], false);
    vec![Guess { span: *first, message, hint, fixes: vec![kept, left_out] }]
}

/// A line from its sign on, the sign with the space behind it, and the words behind that, where they are an entry.
fn sign_before_entry(line: Line<'_>) -> Option<(Span, Span, String)> {
    let (whole, words) = comment(line)?;
    let words = words.trim_start_matches(['#', ' ']).to_owned();
    let letters = &line.text[whole.range()];
    let long = if letters.starts_with('\'') { 1 } else { letters.find(&words)? };
    is_entry(&words).then_some((whole, Span::new(whole.start(), whole.start() + long), words))
}

/// Whether words behind a sign are an item, a key with its value, or begin with a date.
fn is_entry(words: &str) -> bool {
    let (key, value) = words.split_once(':').unwrap_or((words, "-"));
    let is_word = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '"' | '\''));
    let is_note = key.chars().all(char::is_uppercase);
    let is_pair = is_word && !is_note && (value.is_empty() || value.starts_with(' '));
    let is_list = ["- ", "* ", "{", "["].iter().any(|sign| words.starts_with(sign));
    is_list || is_pair || words.starts_with(|c: char| c.is_ascii_digit())
}

/// A line that is a comment, and the same as one of YAML.
fn comment(line: Line<'_>) -> Option<(Span, String)> {
    let (start, letters) = (line.body(), line.text[line.body()..line.end].trim_end());
    let of_sign = || {
        let signs = ["//", "-- ", "; ", ";;", "% ", "' "];
        let rest = signs.iter().find_map(|sign| letters.strip_prefix(sign))?;
        Some(rest.trim_start_matches(['/', ';']).trim())
    };
    let of_block = || letters.strip_prefix("/*")?.strip_suffix("*/").map(|words| words.trim_matches(['*', ' ']));
    let of_html = || letters.strip_prefix("<!--")?.strip_suffix("-->").map(str::trim);
    let words = of_block().or_else(of_html).or_else(of_sign)?;
    Some((Span::new(start, start + letters.len()), format!("# {words}").trim_end().to_owned()))
}

/// `title = A`: a sign of programs behind a key.
pub(super) fn equals(text: &str, stop: &Stop) -> Vec<Guess> {
    let found: Vec<Span> = own_lines(text).filter_map(equal).collect();
    let Some(first) = found.first().copied().filter(|span| is_near(text, stop, *span)) else { return Vec::new() };
    let sign = text[first.range()].trim();
    let span = Span::new(first.end() - text[first.range()].trim_start().len(), first.end());
    let message = format!("`{sign}` behind a key, expected `:` and a space");
    let hint = "write `:` right after the key, and a space after it".to_owned();
    let lines = found.iter().map(|span| (span, Line::at(text, span.start())));
    let edits = lines.flat_map(|(span, line)| std::iter::once(replace(*span, ": ")).chain(further(line, span.end())));
    let fixes = vec![fix(format!("write `:` for each `{sign}`"), edits.collect(), true)];
    vec![Guess { span, message, hint, fixes }]
}

/// `date=2000, title=B`: the other pairs of a line, each on a line of its own.
fn further(line: Line<'_>, from: usize) -> Vec<Edit> {
    let (mut edits, mut quotes) = (Vec::new(), 0_usize);
    for (at, sign) in line.text[from..line.end].char_indices().map(|(at, sign)| (from + at, sign)) {
        quotes += usize::from(sign == '"');
        let before = line.text[from..at].trim_end();
        let word = before.rsplit([' ', ',', ';']).next().unwrap_or_default();
        if sign != '=' || quotes % 2 == 1 || !is_key(word) || word.len() == before.len() {
            continue;
        }
        let start = from + before[..before.len() - word.len()].trim_end().trim_end_matches([',', ';']).len();
        let end = line.end - line.text[at + 1..line.end].trim_start_matches(['>', ' ']).len();
        let indent = " ".repeat(line.column());
        edits.push(replace(Span::new(start, end), format!("{}{indent}{word}: ", newline(line.text))));
    }
    edits
}

/// The sign behind a key of the format with the spaces around it.
fn equal(line: Line<'_>) -> Option<Span> {
    let start = line.first();
    let rest = &line.text[start..line.end];
    let long = rest.find(|c: char| !(c.is_ascii_lowercase() || c == '-')).unwrap_or(rest.len());
    let after = rest[long..].trim_start();
    let value = ["=>", ":=", "->", "="].iter().find_map(|sign| after.strip_prefix(sign))?;
    let is_sign = is_key(&rest[..long]) && !value.starts_with('=');
    is_sign.then(|| Span::new(start + long, line.end - value.trim_start().len()))
}

/// The lines that do not go on with a text of the line above.
pub(super) fn own_lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let goes_on = |line: &Line<'_>| {
        let key =
            line.above().filter(|above| above.indent() < line.indent()).and_then(|above| Some((above, above.key()?)));
        key.is_some_and(|(above, key)| !above.has_dash() && !above.value(key.value).is_empty())
    };
    Line::all_but_texts(text).filter(move |line| !goes_on(line))
}

/// Whether a place is not below the line after the stop.
pub(super) fn is_near(text: &str, stop: &Stop, span: Span) -> bool {
    let below = Line::at(text, stop.at).below().find(|line| !line.is_idle());
    span.start() <= below.map_or(text.len(), |line| line.end)
}
