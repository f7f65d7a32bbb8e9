//! `audience` and `note-audience`: for whom an entry or its note is meant.

use crate::diag::Diagnostic;
use crate::document::Node;
use crate::model::Audience;
use crate::read::value::choose;

/// The audiences by name.
pub(super) const AUDIENCES: &[(&str, Audience)] =
    &[(Audience::Public.slug(), Audience::Public), (Audience::Internal.slug(), Audience::Internal)];

/// The audience that a text names under a key; what cannot be read is not taken for public. Its place is looked up only where the
/// file says so.
pub(super) fn audience<'d>(
    key: &str,
    text: Option<String>,
    node: impl FnOnce() -> Option<Node<'d>>,
    found: &mut Vec<Diagnostic>,
) -> Audience {
    let Some((text, node)) = text.and_then(|text| Some((text, node()?))) else { return Audience::default() };
    choose(key, AUDIENCES, &text, node.span(), found).unwrap_or(Audience::Internal)
}
