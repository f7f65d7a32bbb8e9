//! Words behind an address and a `#`: a part of the page with a space before it, or a comment.

use crate::diag::Diagnostic;
use crate::read::unquoted_hash::remedy::{OR_COMMENT, Words};
use crate::read::unquoted_hash::span;
use crate::read::value::write;

pub(super) fn remedy(words: &Words<'_, '_>) -> Diagnostic {
    let (address, part) = (words.leaf.written(), words.written());
    if part.contains(char::is_whitespace) || part.ends_with(['}', ']', ',']) || address.contains('#') {
        return words.behind_closed();
    }
    let whole = format!("{address}{part}");
    let key = words.leaf.key;
    let hint = format!("write `{key}: {whole}`, without the space, if it belongs to the address, {OR_COMMENT}");
    let start = words.leaf.node.span().start();
    words.reported(hint).fix(write(span(start, words.end), &whole, false))
}
