//! Values that need quotes, or a line of their own.

use crate::document::halt::Stop;
use crate::document::slips::aliases;
use crate::document::slips::entry_behind_key::entry_behind_key;
use crate::document::slips::inner_quotes;
use crate::document::slips::json::string;
use crate::document::slips::keyless_list;
use crate::document::slips::known_keys::{is_closed, is_key, is_list};
use crate::document::slips::line_parts::{Key, Line, newline};
use crate::document::slips::quotes::{hint, quoted};
use crate::document::slips::tabs;
use crate::document::slips::{Guess, character, fix, replace};
use crate::text::Span;

/// A value without quotes that needs them.
pub(super) fn in_quotes(text: &str, stop: &Stop) -> Vec<Guess> {
    if stop.info.contains("escape") || stop.info.contains("hexadecimal") {
        return Vec::new();
    }
    Line::near(text, stop).into_iter().flat_map(|line| on_line(line, stop)).collect()
}

fn on_line(line: Line<'_>, stop: &Stop) -> Vec<Guess> {
    let key = line.key();
    let from = key.as_ref().map_or(line.first(), |key| key.value);
    let value = line.value(from);
    let written = &line.text[value.range()];
    let name = key.as_ref().map(|key| key.name);
    let is_mark = ["---", "..."].iter().any(|mark| line.letters().starts_with(mark));
    if let Some(guess) = name.and_then(|name| entry_behind_key(line, name, value)) {
        return vec![guess];
    }
    if let Some(guess) = aliases::guess(line, value) {
        return vec![guess];
    }
    if written.is_empty() || is_mark || !is_text(name, written) || is_plain(line, value) {
        return Vec::new();
    }
    let keyless = key.as_ref().and_then(|_| keyless_list::guess(line, value));
    let mut guesses: Vec<Guess> =
        keyless.into_iter().chain(curly(line, name, value)).chain(inner_quotes::guess(line, name, value)).collect();
    let (span, message) = reason(line.text, value, stop);
    let title = "write quotes around the value";
    // A text that goes on on the lines below, deeper than its key.
    let below =
        line.deeper(line.column()).into_iter().take_while(|line| !line.is_idle() && line.key().is_none()).last();
    let (value, hint) = match below.filter(|_| key.is_some()) {
        Some(last) => {
            let hint = "put the whole text in quotes, from its first line to its last".to_owned();
            (Span::new(value.start(), last.value(last.body()).end()), hint)
        }
        None => (value, hint(name, written)),
    };
    let letters = quoted(&line.text[value.range()]);
    let (letters, hint) = match name.filter(|name| is_list(name)) {
        Some(name) if is_one_line(&letters) => (format!("[{letters}]"), format!("write `{name}: [{letters}]`")),
        Some(_) => (format!("[{letters}]"), hint),
        None => (letters, hint),
    };
    // Of a list over several lines only its author knows the items.
    let is_sure = key.is_some() && !(below.is_some() && name.is_some_and(is_list));
    let is_sure = is_sure && !is_quoted_well(written, below.is_some());
    guesses.push(Guess { span, message, hint, fixes: vec![fix(title, vec![replace(value, letters)], is_sure)] });
    guesses
}

/// Whether a value is a text in quotes with a sign too many behind it, or with lines below it: what follows is no part of the
/// text, and quotes around both would make it one.
fn is_quoted_well(written: &str, goes_on: bool) -> bool {
    let Some(quote) = written.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return false };
    let rest = &written[string(written, quote).min(written.len())..];
    let doubled = written.len() > 3 && written.ends_with(&quote.to_string().repeat(2));
    doubled || goes_on && rest.is_empty() || !rest.is_empty() && !rest.contains(char::is_alphanumeric)
}

/// Whether a hint can repeat it.
fn is_one_line(text: &str) -> bool {
    !text.contains(['\n', '\r'])
}

/// Whether a value can be a text in quotes: no list or mapping in whole, no date or id that repeats another.
fn is_text(key: Option<&str>, written: &str) -> bool {
    let is_between = |open: char, close: char| written.starts_with(open) && written.ends_with(close);
    let is_bracketed = is_between('[', ']') || is_between('{', '}');
    match key {
        None => !written.starts_with(['[', '{', ']', '}']),
        Some(key) if is_list(key) => {
            // `[a, #b` is a list whose bracket is missing, `[a] and b` one that goes on, and neither is a text.
            !is_bracketed && !written.starts_with(['[', ']', '}']) && matches!(key, "tags" | "actors")
        }
        // `{ label: War, color: "#336699 }` is an entry with a slip in it, and no text.
        Some(key) => !(is_entry(written) || is_closed(key) && written.starts_with(['*', '&', '!'])),
    }
}

/// Whether nothing in a value asks for quotes, and a comment stands behind it: what is wrong is another line.
fn is_plain(line: Line<'_>, value: Span) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '/' | '\'' | '’');
    let written = &line.text[value.range()];
    let is_told = line.text[value.end()..line.end].trim_start().starts_with("# ");
    is_told && written.starts_with(char::is_alphanumeric) && written.chars().all(is_word)
}

/// Whether a value is the keys of an entry in braces, whatever is wrong with them.
pub(super) fn is_entry(written: &str) -> bool {
    let inside = written.strip_prefix('{').and_then(|inside| inside.split_once(':'));
    inside.is_some_and(|(key, rest)| is_key(key.trim().trim_matches(['"', '\''])) && rest.starts_with(' '))
}

/// Why a value needs quotes, and where that shows.
fn reason(text: &str, value: Span, stop: &Stop) -> (Span, String) {
    let written = &text[value.range()];
    let first = written.chars().next().unwrap_or('"');
    if matches!(first, '"' | '\'') {
        let at = stop.at.clamp(value.start(), value.end());
        return (Span::new(at, value.end()), "text after the closing quote".to_owned());
    }
    if "&*!|>%@`[]{},?#-".contains(first) {
        return (value, format!("a text that starts with {} needs quotes", sign(first)));
    }
    if stop.info.contains("comment") && written.contains('#') {
        let at = value.start() + written.find('#').unwrap_or(0);
        return (Span::new(at, value.end()), "a `#` behind a space ends the text".to_owned());
    }
    let ends_word = |at: &usize| written[at + 1..].starts_with(char::is_whitespace) || at + 1 == written.len();
    let colon = written.match_indices(':').map(|(at, _)| at).find(ends_word);
    let colon = colon.map_or(stop.at.min(value.end()), |at| value.start() + at);
    (character(text, colon), "a `:` inside a value without quotes".to_owned())
}

/// A sign as a message shows it.
pub(super) fn sign(c: char) -> String {
    if c == '`' { "a backtick".to_owned() } else { format!("`{c}`") }
}

/// Typographic quotes around the whole value.
fn curly(line: Line<'_>, name: Option<&str>, value: Span) -> Option<Guess> {
    let written = &line.text[value.range()];
    let inside = written.strip_prefix(['“', '”', '„', '‘', '’', '«', '‚', '‹', '»'])?;
    let inside = inside.strip_suffix(['“', '”', '‘', '’', '»', '›', '«'])?.trim_matches(['\u{a0}', '\u{202f}']);
    let message = "typographic quotes, which do not quote in YAML, around a value with `: `".to_owned();
    let hint = format!("write straight quotes: {}", hint(name, inside).trim_start_matches("write "));
    Some(Guess {
        span: value,
        message,
        hint,
        fixes: vec![fix("write straight quotes", vec![replace(value, quoted(inside))], true)],
    })
}

/// Keys whose value is a date.
pub(super) const DATES: &[&str] = &["date", "published", "accessed", "from", "to"];

/// `date: > 1957`, `date: * 1812`: a sign before a date, which YAML takes for its own.
pub(super) fn signed_date(text: &str, stop: &Stop) -> Vec<Guess> {
    let here = Line::near(text, stop).into_iter().find_map(|line| {
        let key = line.key().filter(|key| DATES.contains(&key.name))?;
        let value = line.value(key.value);
        let (sign, date) = text[value.range()].split_at_checked(1)?;
        let date = date.trim_start_matches('=').trim();
        is_date(date).then_some((key, value, sign, date))
    });
    let Some((key, value, sign, date)) = here else { return Vec::new() };
    let forms = match sign {
        "*" => vec![(date.to_owned(), date.to_owned())],
        ">" => later(date, text[value.range()].starts_with(">=")),
        _ => return Vec::new(),
    };
    let typed: Vec<String> = forms.iter().map(|(form, words)| format!("`{}: {form}` ({words})", key.name)).collect();
    let fixes = forms.iter().map(|(form, _)| fix(format!("write `{form}`"), vec![replace(value, form)], false));
    let message = format!("`{sign}` at the start of a value has a meaning in YAML, and is no sign of a date");
    vec![Guess { span: value, message, hint: format!("write {}", typed.join(", or ")), fixes: fixes.collect() }]
}

/// What `> 1957` can mean, each with its words.
fn later(date: &str, is_inclusive: bool) -> Vec<(String, String)> {
    let next =
        date.parse::<u32>().ok().filter(|year| !is_inclusive && *year < 9999).map(|year| format!("{:04}", year + 1));
    let or_later = |date: &str| (format!("\"[{date}..]\""), format!("{date} or later"));
    let open = (format!("{date}/.."), format!("from {date}"));
    std::iter::once(or_later(date)).chain(next.as_deref().map(or_later)).chain([open]).collect()
}

/// `1957`, `1957-10` or `1957-10-04`.
fn is_date(text: &str) -> bool {
    let figures = text.split('-').map(|part| part.bytes().all(|b| b.is_ascii_digit()).then_some(part.len()));
    matches!(figures.collect::<Vec<_>>()[..], [Some(4)] | [Some(4), Some(2)] | [Some(4), Some(2), Some(2)])
}

/// A text on the line of `|` or `>`, which start one on the lines below.
pub(super) fn block_text(text: &str, stop: &Stop) -> Vec<Guess> {
    let here = Line::near(text, stop).into_iter().find_map(|line| {
        let key = line.key()?;
        let value = line.value(key.value);
        text[value.range()].starts_with(['|', '>']).then_some((line, key, value))
    });
    if let Some(tabs) = here.as_ref().and_then(|(line, ..)| tabs::below_a_head(*line)) {
        return vec![tabs];
    }
    here.map(|(line, key, value)| block(line, &key, value)).into_iter().collect()
}

fn block(line: Line<'_>, key: &Key<'_>, value: Span) -> Guess {
    let written = &line.text[value.range()];
    // `>-` and `|2` are one sign, where words follow behind a space.
    let long = 1 + written[1..].bytes().take_while(|b| matches!(b, b'+' | b'-' | b'1'..=b'9')).count();
    let sign = if written[long..].starts_with(' ') { &written[..long] } else { &written[..1] };
    let words = written[sign.len()..].trim_start();
    let below = line.deeper(line.column());
    let indent = below.first().map_or(line.column() + 2, |line| line.indent());
    let gap = Span::new(value.start() + sign.len(), value.end() - words.len());
    let start = format!("{}{}", newline(line.text), " ".repeat(indent));
    let lower = fix("write the text on the next line", vec![replace(gap, start)], false);
    let is_number = sign == ">" && words.starts_with(|c: char| c.is_ascii_digit());
    let keep = fix("write quotes around the value", vec![replace(value, quoted(written))], is_number);
    let fixes = match (below.is_empty(), is_number) {
        // Nobody writes `>-` for anything else.
        _ if sign.len() > 1 => vec![crate::diag::Fix { safe: true, ..lower }],
        // `> 20 dead` may say "more than": then the sign is a part of the text.
        (false, _) => vec![crate::diag::Fix { safe: !is_number, ..lower }],
        (true, true) => vec![keep],
        (true, false) => vec![keep, lower],
    };
    let hint = match below.is_empty() {
        _ if sign.len() > 1 => format!("leave `{sign}` alone on its line, and start the text on the next line"),
        true if DATES.contains(&key.name) => {
            format!("{}; what it can mean is told then", hint(Some(key.name), written))
        }
        true if is_number => hint(Some(key.name), written),
        true => format!(
            "{}, or leave `{sign}` alone and start the text on the next line, two spaces deeper",
            hint(Some(key.name), written)
        ),
        false => format!("leave `{sign}` alone on its line, and start the text on the next line"),
    };
    let message = format!("`{sign}` at the start of a value says that the text stands on the lines below it");
    Guess { span: value, message, hint, fixes }
}

/// `tags: - a`: a list that starts on the line of its key.
pub(super) fn list_behind_key(text: &str, stop: &Stop) -> Vec<Guess> {
    let line = Line::at(text, stop.at);
    let Some(key) = line.key().filter(|key| is_list(key.name)) else { return Vec::new() };
    let value = line.value(key.value);
    if !text[value.range()].starts_with("- ") {
        return Vec::new();
    }
    let below = line.below().find(|line| !line.is_idle()).map(|line| (line.indent(), line.has_dash()));
    let places = [
        below.map(|(indent, has_dash)| if has_dash { indent } else { indent.saturating_sub(2) }),
        Some(line.column() + 2),
        Some(line.column()),
    ];
    let gap = Span::new(key.value - (key.value - key.start - key.name.len() - 1), value.start());
    let fixes = places.into_iter().flatten().map(|indent| {
        let start = format!("{}{}", newline(text), " ".repeat(indent));
        fix("write the first item on the next line", vec![replace(gap, start)], true)
    });
    let fixes = super::one_of(text, stop, fixes.collect());
    let message = "an item of a list cannot stand on the line of its key".to_owned();
    let hint = format!("start the list on the line after `{}:`", key.name);
    vec![Guess { span: value, message, hint, fixes }]
}
