//! Texts that are shown: nothing that nobody can see, no paragraph for a title, and no list in one item.

use icu_segmenter::GraphemeClusterSegmenter;

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::read::normal::{is_blank, is_seen};
use crate::read::signs::escapes;
use crate::read::signs::stray_sign;
use crate::read::signs::swallowed;
use crate::read::split_list::{in_brackets, several, split};
use crate::read::suggest::short;
use crate::read::value::write;
use crate::text::Span;

/// Letters of a title or label, as a reader counts them; a letter with its accents is one.
const MAX_TITLE: usize = 120;

/// YAML's words for true and false, which are texts here: elsewhere `false` asks for none.
const TRUTHS: &[&str] = &["true", "True", "TRUE", "false", "False", "FALSE"];
/// Other words for the same, where a text can be left out by `false`. `No` with its capital is a title.
const ANSWERS: &[&str] = &["yes", "no", "on", "off", "none"];

/// A text, unless it holds only characters that nobody can see: then it is reported. One of space alone is told too. Of one
/// that is `true` or `false` it is said that it stands as a word.
pub(super) fn seen<'d>(
    key: &str,
    text: Option<String>,
    node: impl Fn() -> Option<Node<'d>>,
    found: &mut Vec<Diagnostic>,
) -> Option<String> {
    let text = text?;
    as_written(key, &text, &node, found);
    if TRUTHS.contains(&text.as_str()) {
        found.extend(node().and_then(|node| answer(key, &text, node, false)));
        return Some(text);
    }
    if is_blank(&text) {
        // That a title is not there is told as that.
        let blank = Some(&text).filter(|text| !text.is_empty() && key != "title").and_then(|_| node());
        found.extend(blank.map(|node| of_space(&format!("`{key}`"), key, node.span())));
        return Some(text);
    }
    if is_seen(&text) {
        return Some(text);
    }
    found.push(unseen(key, node().map(Node::span).unwrap_or_default()));
    None
}

/// The warnings about signs that a text has for how it is written: at its ends, or by escapes.
pub(super) fn as_written<'d>(key: &str, text: &str, node: impl Fn() -> Option<Node<'d>>, found: &mut Vec<Diagnostic>) {
    if is_quiet(text.as_bytes()) {
        return;
    }
    found.extend(stray_sign::check(key, text, &node));
    found.extend(escapes::check(text, &node));
    found.extend(swallowed::check(key, text, &node));
}

/// Whether nothing in a text can be a sign of which there is a warning: most texts, which are not looked at any further.
fn is_quiet(text: &[u8]) -> bool {
    let (Some(first), Some(last)) = (text.first(), text.last()) else { return true };
    let is_sign = !first.is_ascii() || *first == b'(' || !last.is_ascii() || b",;)]}\"".contains(last);
    // Controls of one byte, and the first byte of those of two.
    let has_control = text.iter().fold(false, |found, byte| found | (*byte < b' ') | (*byte == 0x7f) | (*byte == 0xc2));
    !is_sign && !has_control && !memchr::memchr_iter(b'-', text).any(|at| text[..at].ends_with(b" "))
}

/// The warning about a text without quotes that looks like an answer: its word is shown as it stands. Some keys can be `false`
/// for no text at all.
pub(super) fn answer(key: &str, word: &str, value: Node<'_>, can_be_off: bool) -> Option<Diagnostic> {
    let is_answer = TRUTHS.contains(&word) || can_be_off && ANSWERS.contains(&word);
    if value.is_quoted() || !is_answer {
        return None;
    }
    let quoted = format!("\"{word}\"");
    let message = format!("the {key} is the word `{word}`, as it stands");
    let diagnostic = Diagnostic::warning(Code::WrongType, value.span(), message);
    let in_quotes = write(value.span(), &quoted, false);
    if can_be_off {
        let hint = format!("write `{key}: false` for no {key}, or `{key}: {quoted}` for that word");
        return Some(diagnostic.hint(hint).fix(write(value.span(), "false", false)).fix(in_quotes));
    }
    Some(diagnostic.hint(format!("write `{key}: {quoted}` for that word, else the {key} itself")).fix(in_quotes))
}

/// The warning about a text of nothing but space.
pub(super) fn of_space(what: &str, key: &str, span: Span) -> Diagnostic {
    let hint = match what.starts_with('`') {
        true => format!("write `{key}:` and letters or figures, or delete the key"),
        false => "write letters or figures, or delete the item".to_owned(),
    };
    Diagnostic::warning(Code::InvisibleText, span, format!("{what} holds nothing but space")).hint(hint)
}

/// The error of a text that nobody can see.
pub(super) fn unseen(key: &str, span: Span) -> Diagnostic {
    let message = format!("`{key}` holds only characters that nobody can see");
    Diagnostic::error(Code::InvisibleText, span, message).hint(format!("write `{key}:` and letters or figures"))
}

/// The warning about a title or label that is a paragraph; `rest` is the key that has room for it.
pub(super) fn too_long<'d>(
    key: &str,
    text: &str,
    rest: Option<&str>,
    node: impl FnOnce() -> Option<Node<'d>>,
) -> Option<Diagnostic> {
    if text.len() <= MAX_TITLE {
        return None;
    }
    let count = GraphemeClusterSegmenter::new().segment_str(text).count().saturating_sub(1);
    if count <= MAX_TITLE {
        return None;
    }
    let article = if key == "actors" { "an actor" } else { &format!("a {key}") };
    let message = format!("{article} of {count} letters is too long for a label, which has room for {MAX_TITLE}");
    let diagnostic = Diagnostic::warning(Code::LongTitle, node().map(Node::span).unwrap_or_default(), message);
    let rest = rest.map(|key| format!(", and the rest after `{key}:`")).unwrap_or_default();
    let place = if key == "actors" { "for each of `actors`" } else { &format!("after `{key}:`") };
    Some(diagnostic.hint(format!("write at most {MAX_TITLE} letters {place}{rest}")))
}

/// The warning about an item that looks like several; in quotes it is one.
pub(super) fn one_of_many(key: &str, item: Node<'_>) -> Option<Diagnostic> {
    let items = several(item, key == "tags" || key == "tag")?;
    let text = item.text().unwrap_or_default();
    let message = format!("`{}` is one item of `{key}`, but looks like {}", short(text), items.len());
    let diagnostic = Diagnostic::warning(Code::SeveralInOne, item.span(), message);
    let list = in_brackets(&items);
    let diagnostic =
        diagnostic.hint(format!("write {} items, as in `{key}: {}`, or put it in quotes", items.len(), short(&list)));
    Some(split(item, &items).into_iter().fold(diagnostic, Diagnostic::fix))
}
