//! How much one picture can show, and how many pictures one file can have: what is beyond that is told at its key.

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::{Chronicle, Direction, MOST_LANES, View, lane_words};
use crate::read::entry::{Entry, first_line};
use crate::read::raw::RawView;
use crate::time::grouped;

/// The warning about a picture with more lanes than are drawn.
pub(super) fn lanes(entry: &Entry<'_, RawView>, view: &View, chronicle: &Chronicle) -> Option<Diagnostic> {
    if view.layout != Direction::Lanes {
        return None;
    }
    let count = view.lane_count(chronicle);
    if count <= MOST_LANES {
        return None;
    }
    let place = entry.value("lanes").or_else(|| entry.value("layout"));
    let span = place.map_or_else(|| first_line(entry.node), Node::span);
    let (kind, kinds) = lane_words(view.lanes);
    let message = format!(
        "{} lanes, but a picture has {MOST_LANES} at most: {} {kinds} with few events share the last one",
        grouped(count as u64),
        grouped((count + 1 - MOST_LANES) as u64),
    );
    let hint = format!(
        "choose fewer events with `where`, as in `where: {{ importance: 4 }}`, or write another kind than `{kind}` after `lanes:`"
    );
    Some(Diagnostic::warning(Code::LimitExceeded, span, message).hint(hint))
}
