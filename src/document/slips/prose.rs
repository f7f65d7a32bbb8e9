//! Texts without quotes on several lines, of which a line is none to YAML: a key, an item, a comment.

use crate::document::halt::Stop;
use crate::document::slips::known_keys::is_key;
use crate::document::slips::line_parts::Line;
use crate::document::slips::quotes::quoted;
use crate::document::slips::{Guess, fix, replace};
use crate::text::Span;

/// Keys whose value is a text of the author's own.
const TEXTS: &[&str] = &[
    "title",
    "subtitle",
    "summary",
    "description",
    "credit",
    "place",
    "label",
    "note",
    "says",
    "author",
    "publisher",
    "written",
    "image-credit",
];

/// A line of such a text that looks like a key nobody knows, like an item, or begins with `#`: whether it belongs to the text,
/// only the author knows.
pub(super) fn lines(text: &str, stop: &Stop) -> Vec<Guess> {
    if stop.is_flow(text) {
        return Vec::new();
    }
    Line::near(text, stop).into_iter().filter_map(guess).collect()
}

fn guess(line: Line<'_>) -> Option<Guess> {
    let head = head(line)?;
    let paragraph = head.deeper(head.column());
    let comment = paragraph.iter().find(|line| line.letters().trim_start().starts_with('#') || has_comment(**line));
    let odd_key = line.key().filter(|key| !is_key(key.name) && !line.has_dash());
    let (span, what) = match (&odd_key, comment) {
        (Some(key), _) => (Span::new(key.start, key.start + key.name.len()), "a `:` in a text of several lines"),
        (None, _) if line.has_dash() => (Span::new(line.body(), line.body() + 1), "a dash in a text of several lines"),
        (None, Some(comment)) => (
            Span::new(comment.body(), comment.start + comment.letters().len()),
            "a comment inside a text of several lines",
        ),
        (None, None) => return None,
    };
    let start = head.key()?.value;
    let end = paragraph.last().map(|last| last.start + last.letters().len())?;
    let whole = quoted(&line.text[start..end]);
    let hint = match comment {
        Some(_) if odd_key.is_none() => {
            "put the whole text in quotes, from its first line to its last, if the words behind `#` belong to it, else move the comment above the text"
        }
        _ => "put the whole text in quotes, from its first line to its last",
    };
    let fixes = vec![fix("write quotes around the whole text", vec![replace(Span::new(start, end), whole)], false)];
    Some(Guess { span, message: what.to_owned(), hint: hint.to_owned(), fixes })
}

/// Whether a comment stands behind words.
fn has_comment(line: Line<'_>) -> bool {
    line.value(line.body()).end() < line.start + line.letters().len()
}

/// The line above on which the text begins.
fn head(line: Line<'_>) -> Option<Line<'_>> {
    let mut above = std::iter::successors(line.above(), |line| line.above());
    let head = above.find(|above| above.column() < line.indent() && above.key().is_some())?;
    let key = head.key().filter(|key| TEXTS.contains(&key.name))?;
    let value = &line.text[head.value(key.value).range()];
    let is_plain = !value.is_empty() && !value.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!', '#']);
    is_plain.then_some(head)
}

/// Whether lines beside a line, as deep as it, are words without a key: then it is likely one of a text.
pub(super) fn is_among_words(line: Line<'_>) -> bool {
    let own = line.indent();
    let mut below = line.below().take_while(|below| below.is_idle() || below.indent() >= own);
    below.any(|below| !below.is_idle() && below.indent() == own && below.key().is_none() && !below.has_dash())
        && head(line).is_some()
}
