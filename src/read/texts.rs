//! Texts that are shown: nothing that nobody can see, no paragraph for a title, and no list in one item.

use icu_segmenter::GraphemeClusterSegmenter;

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::read::listed::{in_brackets, several, split};
use crate::read::normal::is_seen;
use crate::read::suggest::short;
use crate::text::Span;

/// Letters of a title or label, as a reader counts them; a letter with its accents is one.
const MAX_TITLE: usize = 120;

/// A text, unless it holds only characters that nobody can see: then it is reported. A blank one is no error here.
pub(super) fn seen<'d>(
    key: &str,
    text: Option<String>,
    node: impl FnOnce() -> Option<Node<'d>>,
    found: &mut Vec<Diagnostic>,
) -> Option<String> {
    let text = text?;
    if is_seen(&text) || text.trim().is_empty() {
        return Some(text);
    }
    found.push(unseen(key, node().map(Node::span).unwrap_or_default()));
    None
}

/// The error of a text that nobody can see.
pub(super) fn unseen(key: &str, span: Span) -> Diagnostic {
    let message = format!("`{key}` holds only characters that nobody can see");
    Diagnostic::error(Code::InvisibleText, span, message).hint(format!("write `{key}:` and letters or figures"))
}

/// The warning about a title or label that is a paragraph.
pub(super) fn too_long<'d>(key: &str, text: &str, node: impl FnOnce() -> Option<Node<'d>>) -> Option<Diagnostic> {
    if text.len() <= MAX_TITLE {
        return None;
    }
    let count = GraphemeClusterSegmenter::new().segment_str(text).count().saturating_sub(1);
    if count <= MAX_TITLE {
        return None;
    }
    let message = format!("a {key} of {count} letters is too long for a label, which has room for {MAX_TITLE}");
    let diagnostic = Diagnostic::warning(Code::LongTitle, node().map(Node::span).unwrap_or_default(), message);
    let rest = if key == "title" { ", and the rest after `summary:`" } else { "" };
    Some(diagnostic.hint(format!("write at most {MAX_TITLE} letters after `{key}:`{rest}")))
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
