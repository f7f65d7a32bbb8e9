//! Places of dates on the axis.

use crate::diag::{Code, Diagnostic};
use crate::read::suggest::short;
use crate::text::Span;
use crate::time::{Date, Extent};

/// What a date draws as; one that lies too far off is reported.
pub(super) fn drawn(
    date: &Date,
    text: &str,
    span: impl FnOnce() -> Span,
    found: &mut Vec<Diagnostic>,
) -> Option<Extent> {
    let extent = date.extent();
    if extent.is_none() {
        let message = format!("`{}` lies too far off to be drawn", short(text));
        let diagnostic = Diagnostic::error(Code::DateBeyondAxis, span(), message);
        found.push(diagnostic.hint("write a year within 200,000 million years"));
    }
    extent
}
