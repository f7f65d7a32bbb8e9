//! A line such as `4 October 1957: Sputnik`: its date and its title.

use crate::read::dates::meant;

/// Characters of a text in which a date is looked for.
const MAX_DATED: usize = 120;

/// `4 October 1957: Sputnik` as its date and its title; sure where a sign stands between the two.
pub(super) fn dated_text(text: &str) -> Option<(String, String, bool)> {
    let text = without_number(without_bullet(text));
    let is_end = |(at, c): &(usize, char)| {
        *at > 0 && matches!(c, ' ' | ':' | ',' | ';' | '|' | '\t' | '–' | '—' | '→') && !text[..*at].ends_with(' ')
    };
    let ends: Vec<usize> = text.char_indices().take(MAX_DATED).filter(is_end).map(|(at, _)| at).collect();
    // The longest beginning that is a date: `May 5, 1957`, not `May 5`.
    ends.into_iter().rev().find_map(|end| {
        let [date] = &meant(&text[..end])[..] else { return None };
        let rest = text[end..].trim_start();
        let title = without_sign(rest).trim();
        let has_sign = title.len() < rest.trim_end().len();
        (!title.is_empty()).then(|| (date.clone(), title.to_owned(), has_sign))
    })
}

/// `Moon (1969)`, `Gagarin, 12 April 1961` as the date at its end and the title before it.
pub(super) fn dated_at_end(text: &str) -> Option<(String, String)> {
    let whole = text.trim().trim_end_matches(['.', ')', ']']);
    let is_start = |(at, c): &(usize, char)| matches!(c, ' ' | '(' | '[' | ',' | ';' | ':') && at + 1 < whole.len();
    let starts = whole.char_indices().filter(is_start).map(|(at, c)| at + c.len_utf8());
    // The longest end that is a date: `12 April 1961`, not `1961`.
    starts.take(MAX_DATED).find_map(|start| {
        let [date] = &meant(whole[start..].trim())[..] else { return None };
        let signs = [' ', '(', '[', ',', ';', ':', '-', '–', '—'];
        let title = whole[..start].trim_end_matches(signs).trim();
        (!title.is_empty()).then(|| (date.clone(), title.to_owned()))
    })
}

/// A title without the signs that part it from its date: `: `, `–`, `->`.
fn without_sign(rest: &str) -> &str {
    let bare = rest.trim_start_matches(['-', '–', '—', '=', '→', '⇒']);
    // The point of an arrow, and no sign of its own.
    let bare = if bare.len() < rest.len() { bare.trim_start_matches('>') } else { bare };
    bare.trim_start_matches([':', ',', ';', '|', '-', '–', '—'])
}

/// Bullets, as word processors and web pages put them before an item.
const BULLETS: &str = "•◦‣▪▫●○■□◆◇·∙⁃–—→✓*\u{f0b7}\u{f0a7}";

/// A text without the bullet before it, or the letter of an item: `• 1957`, `o   1957`, `a) 1957`.
pub(super) fn without_bullet(text: &str) -> &str {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return text };
    let rest = letters.as_str();
    let has_space = rest.starts_with([' ', '\t', '\u{a0}']);
    let is_bullet = BULLETS.contains(first) && has_space || first == 'o' && rest.starts_with("  ");
    let behind = rest.strip_prefix(')').filter(|rest| first.is_ascii_alphabetic() && rest.starts_with(' '));
    if is_bullet { rest.trim_start() } else { behind.map_or(text, str::trim_start) }
}

/// The dates that a text can mean where a list may have numbers: in `1. 1957` the `1.` is that of the item, not of a month.
pub(super) fn meant_in_list(text: &str) -> Vec<String> {
    meant(without_number(without_bullet(text)))
}

/// A text without the number of its item, where a year follows it, or a date that the number is no part of.
pub(super) fn without_number(text: &str) -> &str {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix(['.', ')']).filter(|rest| rest.starts_with([' ', '\t']));
    let Some(rest) = rest.map(str::trim_start).filter(|_| (1..=3).contains(&digits)) else { return text };
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    // `1. Mai 1957` and `12. 4. 1957` are dates as they stand.
    let is_day = figures == 0 || figures < 3 && rest[figures..].starts_with('.');
    if is_day && !text[digits..].starts_with(')') { text } else { rest }
}
