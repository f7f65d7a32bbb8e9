//! Signs at the end or the beginning of a text that are likely no part of it: a comma, one half of a pair.

use crate::diag::{Code, Diagnostic};
use crate::document::{Node, quoted};
use crate::read::split_list::ends_entity;
use crate::read::suggest::short;
use crate::read::value::write;
use crate::text::{Span, line_end, line_start};

/// Lines that are looked at on each side of a sign.
const MAX_LINES: usize = 6;

/// What closes a text, and what would have opened it.
const CLOSING: &[(char, &[char])] = &[
    (')', &['(', ':', ';']),
    (']', &['[']),
    ('}', &['{']),
    ('”', &['“', '„', '”']),
    ('»', &['«', '»']),
    ('›', &['‹', '›']),
];

/// What opens a text, and what would have closed it.
const OPENING: &[(char, &[char])] =
    &[('(', &[')']), ('“', &['”', '“', '"']), ('„', &['“', '”', '"']), ('«', &['»']), ('‹', &['›'])];

/// The warning about a text without quotes that ends or begins with such a sign; in quotes it is meant so.
pub(in crate::read) fn check<'d>(key: &str, text: &str, node: impl FnOnce() -> Option<Node<'d>>) -> Option<Diagnostic> {
    let is_item = matches!(key, "tags" | "actors");
    let sign = comma(text).or_else(|| half(text, !is_item))?;
    let node = node().filter(|node| !node.is_quoted() && !node.is_alias())?;
    let bare = text.strip_suffix(sign).or_else(|| text.strip_prefix(sign))?.trim();
    if bare.is_empty() || node.source()[node.span().range()].trim() != text {
        return None;
    }
    let is_end = text.ends_with(sign);
    let place = if is_end { "end" } else { "beginning" };
    let at = if is_end { node.span().end() - sign.len_utf8() } else { node.span().start() };
    let span = Span::new(at, at + sign.len_utf8());
    let is_comma = matches!(sign, ',' | ';');
    let what = if is_comma { "is a part of the text here" } else { "has no partner" };
    let message = format!("the `{sign}` at the {place} of `{}` {what}", short(text));
    let lead = if is_item { String::new() } else { format!("{key}: ") };
    let kept = quoted(text);
    let diagnostic = Diagnostic::warning(Code::StraySign, span, message).hint(format!(
        "write `{lead}{}` without it, or `{lead}{}` if it is meant",
        short(bare),
        short(&kept)
    ));
    let is_sure = is_comma && (key == "url" || is_item || is_habit(node, sign));
    let diagnostic = diagnostic.fix(write(node.span(), bare, is_sure));
    Some(if is_sure { diagnostic } else { diagnostic.fix(write(node.span(), &kept, false)) })
}

/// A comma or semicolon at the end, and no sentence that breaks off with dots.
fn comma(text: &str) -> Option<char> {
    text.chars()
        .next_back()
        .filter(|c| matches!(c, ',' | ';'))
        .filter(|c| *c == ',' || !ends_entity(&text[..text.len() - 1]))
}

/// One half of a pair, at the end or the beginning. Where measures can stand, `3"` is one.
fn half(text: &str, has_measures: bool) -> Option<char> {
    let (first, last) = (text.chars().next()?, text.chars().next_back()?);
    let is_lone = |sign: char, at: &str, table: &[(char, &[char])]| {
        table.iter().any(|(own, others)| *own == sign && !at.contains(*others))
    };
    let before = &text[..text.len() - last.len_utf8()];
    let is_measure = has_measures && before.ends_with(|c: char| c.is_ascii_digit());
    let is_quote = last == '"' && !before.contains('"') && !is_measure;
    if is_quote || is_lone(last, before, CLOSING) {
        return Some(last);
    }
    is_lone(first, &text[first.len_utf8()..], OPENING).then_some(first)
}

/// Whether the nearest line above or below with a value on it ends with the same sign.
fn is_habit(node: Node<'_>, sign: char) -> bool {
    let text = node.source();
    let (start, end) = (line_start(text, node.span().start()), line_end(text, node.span().end()));
    let is_entry = |line: &&str| line.contains(": ") || line.trim_start().starts_with("- ");
    let above = text[..start].rsplit(['\n', '\r']).take(MAX_LINES).find(is_entry);
    let below = text[end..].split(['\n', '\r']).take(MAX_LINES).find(is_entry);
    above.into_iter().chain(below).any(|line| line.trim_end().ends_with(sign))
}
