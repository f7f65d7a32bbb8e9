//! Values in their usual writing: quotes taken off where they are not needed, brackets with their usual spaces, texts
//! of several lines at another indentation.

use crate::document::{Kind, Node};
use crate::edit::printer::Line;
use crate::edit::proof::before;
use crate::edit::scalar::{Place, needs_quotes};
use crate::text::Span;

/// A scalar on one line; in brackets where `in_flow`.
pub(super) fn scalar(text: &str, node: Node<'_>, key: &str, in_flow: bool) -> String {
    let written = &text[node.span().range()];
    let place = if in_flow { Place::Flow } else { Place::Block };
    match node.text() {
        Some(letters) if written.starts_with(['"', '\'']) && !needs_quotes(letters, key, place) => letters.to_owned(),
        _ => written.to_owned(),
    }
}

/// A list or mapping in brackets on one line; nothing where a comment or a text of several lines stands inside.
pub(super) fn flow(text: &str, node: Node<'_>, key: &str) -> Option<String> {
    let written = &text[node.span().range()];
    if node.is_alias() {
        return Some(written.to_owned());
    }
    let mut inside = node.items().chain(node.pairs().flat_map(|(key, value)| [key, value]));
    let mut has_properties = || inside.any(|node| before(text, node.span().start()).is_some());
    if (written.contains('\n') && has_comment(written)) || (node.is_flow() && has_properties()) {
        return None;
    }
    match node.kind() {
        Kind::List if node.is_flow() => {
            let items: Option<Vec<String>> = node.items().map(|item| flow(text, item, key)).collect();
            Some(format!("[{}]", items?.join(", ")))
        }
        Kind::Mapping if node.is_flow() => {
            let pair = |(name, value): (Node<'_>, Node<'_>)| {
                let value = flow(text, value, name.text().unwrap_or_default())?;
                let space = if value.is_empty() { "" } else { " " };
                Some(format!("{}:{space}{value}", scalar(text, name, "", true)))
            };
            let pairs: Option<Vec<String>> = node.pairs().map(pair).collect();
            let pairs = pairs?.join(", ");
            Some(if pairs.is_empty() { "{}".into() } else { format!("{{ {pairs} }}") })
        }
        Kind::List | Kind::Mapping => None,
        _ if written.contains('\n') => None,
        _ => Some(scalar(text, node, key, true)),
    }
}

/// Perhaps inside a text in quotes: then the lines stay as they are, which is right too.
fn has_comment(written: &str) -> bool {
    written.lines().any(|line| line.trim_start().starts_with('#') || line.contains(" #") || line.contains("\t#"))
}

/// A value of several lines as it is, but for the indentation.
pub(super) fn verbatim(text: &str, span: Span, indent: usize, head: String) -> Vec<Line> {
    let mut lines = text[span.range()].lines();
    let first = format!("{head} {}", lines.next().unwrap_or_default().trim_end());
    let rest = lines.map(|line| match line.trim() {
        "" => String::new(),
        words => format!("{}{words}", " ".repeat(indent)),
    });
    std::iter::once(first).chain(rest).map(Line::new).collect()
}
