//! Keys that are written with `?`, their value behind a `:` that may stand on a line below. In: a text and a key. Out: where its
//! parts stand, or the refusal that names it.

use crate::document::Node;
use crate::edit::EditError;
use crate::edit::list;
use crate::text::Span;

/// The `?` of a key.
fn sign(text: &str, key: Node<'_>) -> Option<usize> {
    let sign = text[..key.span().start()].trim_end().strip_suffix('?').map(str::len)?;
    let is_sign =
        text[..sign].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '{' | '\u{feff}'));
    is_sign.then_some(sign)
}

/// The refusal of a key that is written so.
pub(super) fn refusal(text: &str, key: Node<'_>) -> Option<EditError> {
    sign(text, key).map(|sign| EditError::ComplexKey { span: Span::new(sign, key.span().end()) })
}

/// Whether only the `?` of a key stands between a place and it.
pub(super) fn is_all(text: &str, from: usize, key: Node<'_>) -> bool {
    sign(text, key).is_some_and(|sign| {
        sign >= from && text[from..sign].trim().is_empty() && !text[sign..key.span().start()].contains('\n')
    })
}

/// The byte after the colon of a key, wherever that stands if nothing else is between the two.
pub(super) fn colon(text: &str, key: Node<'_>) -> Result<usize, EditError> {
    let end = key.span().end();
    let rest = text[end..].trim_start();
    let is_below = sign(text, key).is_some() && rest.starts_with(':') && rest[1..].starts_with([' ', '\n', '\r']);
    if is_below { Ok(text.len() - rest.len() + 1) } else { list::colon(text, key) }
}

/// Where the first key of a mapping starts, with the `?` before it.
pub(super) fn first_byte(node: Node<'_>) -> usize {
    let start = node.span().start();
    node.source()[..start].trim_end().strip_suffix('?').map_or(start, str::len)
}
