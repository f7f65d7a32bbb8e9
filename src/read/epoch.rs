//! `era`: from when years are counted, as the file or a timeline says, or as the dates are written.

use crate::diag::Diagnostic;
use crate::document::Node;
use crate::model::Chronicle;
use crate::read::value::choose_in_any_case;
use crate::text::Span;
use crate::time::Epoch;

/// The epochs by name.
pub(crate) const EPOCHS: &[(&str, Epoch)] =
    &[("bce", Epoch::Common), ("bc", Epoch::Bc), ("bp", Epoch::Bp), ("ma", Epoch::Ma)];

/// The epoch that a text names; capitals do not count.
pub(super) fn epoch(text: &str, span: Span, found: &mut Vec<Diagnostic>) -> Option<Epoch> {
    choose_in_any_case("era", EPOCHS, text, span, found)
}

/// The epoch that a file names.
pub(super) fn of_file(text: Option<String>, node: Option<Node<'_>>, found: &mut Vec<Diagnostic>) -> Option<Epoch> {
    text.zip(node).and_then(|(text, node)| epoch(&text, node.span(), found))
}

/// The epoch of a timeline: its own, that of the file, or that in which all of its dates are written.
pub(super) fn of_view(own: Option<Epoch>, chronicle: &Chronicle, events: &[usize]) -> Epoch {
    let dates = events.iter().map(|at| &chronicle.events[*at].date);
    own.or(chronicle.era).unwrap_or_else(|| Epoch::of_dates(dates))
}
