//! How much one picture can show, and how many pictures one file can have: what is beyond that is reported at its key.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::Node;
use crate::model::{Chronicle, Direction, MOST_LANES, Scale, View, lane_words};
use crate::read::entry::{Entry, first_line};
use crate::read::raw_timeline::RawView;
use crate::text::{Edit, Span, line_start};
use crate::time::grouped;
use std::collections::BTreeSet;

/// The warnings about wishes of a timeline that cannot come true, or change nothing.
pub(super) fn of(entry: &Entry<'_, RawView>, view: &View, chronicle: &Chronicle) -> impl Iterator<Item = Diagnostic> {
    let all = [
        lanes(entry, view, chronicle),
        focus(entry, view, chronicle),
        without_lanes(entry, view),
        without_rows(entry, view),
    ];
    all.into_iter().flatten()
}

/// The warning about a picture with more lanes than are drawn.
fn lanes(entry: &Entry<'_, RawView>, view: &View, chronicle: &Chronicle) -> Option<Diagnostic> {
    if view.layout != Direction::Lanes || view.lanes_most.is_some() {
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

/// The warning about a number of lanes for a timeline that has none.
fn without_lanes(entry: &Entry<'_, RawView>, view: &View) -> Option<Diagnostic> {
    let most = entry.value("lanes-most").filter(|_| view.layout != Direction::Lanes)?;
    let (key, _) = entry.node.pairs().find(|(_, value)| value.span() == most.span())?;
    let message = "`lanes-most` changes nothing in a timeline without lanes";
    let diagnostic = Diagnostic::warning(Code::NoEffect, key.span(), message);
    let (edit, hint) = match entry.value("layout") {
        Some(layout) => {
            let edit = Edit { span: layout.span(), text: "lanes".to_owned() };
            (edit, "write `lanes` after `layout:`, or delete `lanes-most`")
        }
        None if entry.node.is_flow() => {
            (before(key, ", ".to_owned()), "write `layout: lanes, ` before it, or delete it")
        }
        None => {
            let column = key.span().start() - line_start(key.source(), key.span().start());
            let next = format!("\n{}", " ".repeat(column));
            (before(key, next), "write `layout: lanes` as well, or delete `lanes-most`")
        }
    };
    // Lanes are another picture: only the author knows whether they were meant.
    Some(diagnostic.hint(hint).fix(Fix { title: "write `layout: lanes`".to_owned(), edits: vec![edit], safe: false }))
}

/// The warning about further rows of ticks that are not drawn.
fn without_rows(entry: &Entry<'_, RawView>, view: &View) -> Option<Diagnostic> {
    let rows = entry.value("timezones").filter(|_| !view.timezones.is_empty() && view.rows().is_empty())?;
    let (key, _) = entry.node.pairs().find(|(_, value)| value.span() == rows.span())?;
    let (why, hint) = match () {
        () if view.layout == Direction::Vertical => (
            "beside an axis that runs downwards",
            "write `horizontal` or `lanes` after `layout:`, or delete `timezones`",
        ),
        () if view.scale == Scale::Sequential => {
            ("on an axis on which distances are no durations", "write `linear` after `scale:`, or delete `timezones`")
        }
        () => (
            "on an axis of more than 60 days, on which no hour is seen",
            "show a shorter time with `from` and `to`, or delete `timezones`",
        ),
    };
    let message = format!("`timezones` changes nothing: no further rows of ticks are drawn {why}");
    Some(Diagnostic::warning(Code::NoEffect, key.span(), message).hint(hint))
}

/// `layout: lanes` before a key, and what parts the two.
fn before(key: Node<'_>, gap: String) -> Edit {
    let start = key.span().start();
    Edit { span: Span::new(start, start), text: format!("layout: lanes{gap}") }
}

/// Dates that an axis with several rates needs: with two, one rate already sets them as far apart as can be.
const FOCUS_DATES: usize = 3;

/// The warning about an axis with several rates for too few dates.
fn focus(entry: &Entry<'_, RawView>, view: &View, chronicle: &Chronicle) -> Option<Diagnostic> {
    let dates: BTreeSet<_> = view.events.iter().filter_map(|&index| chronicle.events[index].extent.hull()).collect();
    if view.scale != Scale::Focus || dates.len() >= FOCUS_DATES {
        return None;
    }
    let (events, count) = (view.events.len(), dates.len());
    let of = match (events, count) {
        (1, _) => "1 event".to_owned(),
        (_, 1) => format!("{} events on one date", grouped(events as u64)),
        _ => format!("{} events on {count} dates", grouped(events as u64)),
    };
    let message = format!("`scale: focus` changes nothing for {of}, expected events on {FOCUS_DATES} dates or more");
    let span = entry.value("scale").map_or_else(|| first_line(entry.node), Node::span);
    let fix = entry.value("scale").filter(|scale| !scale.is_alias()).map(|scale| Fix {
        title: "write `scale: linear`".to_owned(),
        edits: vec![Edit { span: scale.span(), text: "linear".to_owned() }],
        safe: true,
    });
    let diagnostic = Diagnostic::warning(Code::NoEffect, span, message);
    let hint = "write `scale: linear`, or show more events with another `from`, `to` or `where`";
    Some(fix.into_iter().fold(diagnostic.hint(hint), Diagnostic::fix))
}

/// Timelines in a file; each is a picture of its own, for which all events are looked through.
pub(super) const MOST_VIEWS: usize = 1_000;

/// Events in all timelines of a file together: an event counts in each that shows it.
pub(super) const MOST_SHOWN: usize = 5_000_000;

/// The timeline at which there are too many.
pub(super) fn too_many_views(node: Node<'_>) -> Diagnostic {
    let message = format!("more than {} timelines in one file", grouped(MOST_VIEWS as u64));
    let hint = "delete this timeline and those below it, or split the file into several";
    Diagnostic::error(Code::LimitExceeded, first_line(node), message).hint(hint)
}

/// The timeline with which they show too many events.
pub(super) fn too_many_shown(node: Node<'_>) -> Diagnostic {
    let message =
        format!("up to this timeline, those of the file show more than {} events in all", grouped(MOST_SHOWN as u64));
    let hint = "show fewer events in each with `from`, `to` or `where`, or delete this timeline and those below it";
    Diagnostic::error(Code::LimitExceeded, first_line(node), message).hint(hint)
}
