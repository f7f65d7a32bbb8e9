//! The end of the file: a block of text that ends a file without a line end.
//!
//! In `|` and `>` the last line end belongs to the text where there is one. Lines that are put behind such a text need one
//! before them: the text would be another.

use crate::document::{Document, Kind, Node};
use crate::edit::{Change, EditError};
use crate::text::{Edit, Span};

/// Refuses edits that would put a line end behind such a text and are not meant to change it.
pub(super) fn check(document: &Document<'_>, change: &Change, edits: &[Edit]) -> Result<(), EditError> {
    refuse(document, edits, matches!(change, Change::Move { .. }))
}

/// The same of edits that put lines in.
pub(super) fn check_put(document: &Document<'_>, edits: &[Edit]) -> Result<(), EditError> {
    refuse(document, edits, false)
}

fn refuse(document: &Document<'_>, edits: &[Edit], is_moved: bool) -> Result<(), EditError> {
    let end = document.text().len();
    let touches = |edit: &Edit| edit.span.end() == end && (edit.span.is_empty() || is_moved);
    match document.root().and_then(|root| unended(document.text(), root)) {
        Some(span) if edits.iter().any(touches) => Err(EditError::Unended { span }),
        _ => Ok(()),
    }
}

/// The first line of the block of text that ends the file, where a line end behind it would become part of it.
fn unended(text: &str, node: Node<'_>) -> Option<Span> {
    if text.ends_with('\n') || node.is_alias() || node.is_flow() {
        return None;
    }
    match node.kind() {
        Kind::List => unended(text, node.items().last()?),
        Kind::Mapping => unended(text, node.pairs().last()?.1),
        Kind::Null => None,
        Kind::Scalar => {
            let header = text[node.span().range()].lines().next().unwrap_or_default();
            let indicators = header.split([' ', '\t', '#']).next().unwrap_or_default();
            let is_kept = indicators.starts_with(['|', '>']) && !indicators.contains('-');
            let start = node.span().start();
            is_kept.then(|| Span::new(start, start + header.trim_end().len()))
        }
    }
}
