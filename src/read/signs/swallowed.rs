//! Lines that a text takes in, though they look like a list or a key of their own: YAML reads them as its words.

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::text::{Span, line_end};

/// Keys of an event whose value is one word or a list: in a text below `|` such a line is likelier a key a step too deep.
const KEYS: &[&str] =
    &["importance", "category", "status", "basis", "tags", "actors", "sources", "accounts", "links", "url"];

/// The warning about the first such line of a text without quotes, or of one below `|` or `>`.
pub(in crate::read) fn check<'d>(key: &str, text: &str, node: impl FnOnce() -> Option<Node<'d>>) -> Option<Diagnostic> {
    let may_be = text.contains(" - ") || text.contains('\n') && KEYS.iter().any(|key| has_key(text, key));
    let node = node().filter(|node| may_be && !node.is_alias())?;
    let source = node.source();
    let first = line_end(source, node.span().start());
    let is_block = source[node.span().range()].starts_with(['|', '>']);
    if node.is_quoted() && !is_block {
        return None;
    }
    let mut at = first;
    while at < node.span().end() {
        let start = at + source[at..].len() - source[at..].trim_start_matches(['\n', '\r']).len();
        at = line_end(source, start);
        let line = source[start..at].trim();
        let span = Span::new(at - source[start..at].trim_start().len(), start + source[start..at].trim_end().len());
        if !is_block && line.starts_with("- ") {
            return Some(of_item(key, span));
        }
        if let Some(inner) = KEYS.iter().find(|key| is_block && is_key(line, key)) {
            return Some(of_key(key, inner, span));
        }
    }
    None
}

fn has_key(text: &str, key: &str) -> bool {
    text.match_indices(key).any(|(at, _)| text[at + key.len()..].starts_with(": "))
}

/// `importance: 5`, `tags: [a, b]`: a key with one word or a list behind it.
fn is_key(line: &str, key: &str) -> bool {
    let value = line.strip_prefix(key).and_then(|rest| rest.strip_prefix(": ")).map(str::trim);
    value.is_some_and(|value| value.starts_with('[') && value.ends_with(']') || !value.contains(' '))
}

fn of_item(key: &str, span: Span) -> Diagnostic {
    let message = format!("this line is read as more words of `{key}`, and looks like an item of a list");
    let hint = "write the key of the list on a line of its own above its first item, such as `actors:`, and start its items in one column; or put the whole text in quotes";
    Diagnostic::warning(Code::StraySign, span, message).hint(hint)
}

fn of_key(key: &str, inner: &str, span: Span) -> Diagnostic {
    let message = format!("this line is read as words of `{key}`, and looks like the key `{inner}`");
    let hint = format!("start it in the column of `{key}:`, or leave it if it is a part of the text");
    Diagnostic::warning(Code::StraySign, span, message).hint(hint)
}
