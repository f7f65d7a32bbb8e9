//! Lists of texts: what an event has of tags and of those who took part.

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::read::entry::Entry;
use crate::read::normal::{is_blank, is_seen};
use crate::read::raw::RawEvent;
use crate::read::spelling_variants::named;
use crate::read::texts::{as_written, of_space, one_of_many, too_long, unseen};

/// The items of such a list, without those of nothing, which are reported.
pub(super) fn texts(
    entry: &Entry<'_, RawEvent>,
    key: &str,
    texts: Option<Vec<String>>,
    found: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let node = |at: usize| entry.items(key).get(at).copied();
    // In the room that they have.
    let texts = texts.unwrap_or_default().into_iter().enumerate();
    texts.filter_map(|(at, text)| item(key, text, || node(at), found)).collect()
}

/// An item of a list of texts; `None` where it is one of nothing.
fn item<'d>(
    key: &str,
    text: String,
    node: impl Fn() -> Option<Node<'d>>,
    found: &mut Vec<Diagnostic>,
) -> Option<String> {
    if memchr::memchr2(b';', b',', text.as_bytes()).is_some() {
        found.extend(node().and_then(|item| one_of_many(key, item)));
    }
    as_written(key, &text, &node, found);
    if key == "actors" {
        found.extend(too_long(key, &text, Some("summary"), &node));
    }
    if !text.is_empty() && is_blank(&text) {
        found.extend(node().map(|item| of_space(&format!("an item of `{key}`"), key, item.span())));
        return Some(text);
    }
    if is_seen(&text) {
        return Some(named(text, node, found));
    }
    found.extend(node().map(|item| empty_item(key, &text, item)));
    None
}

fn empty_item(key: &str, text: &str, item: Node<'_>) -> Diagnostic {
    if !text.trim().is_empty() {
        return unseen(key, item.span());
    }
    let diagnostic = Diagnostic::error(Code::WrongType, item.span(), format!("an empty item in `{key}`"));
    diagnostic.hint("delete it, or write a text")
}
