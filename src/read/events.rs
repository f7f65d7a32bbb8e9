//! The events of a file: read, each with an id, in order of time.

use std::cmp::Reverse;

use crate::diag::{Diagnostic, share};
use crate::document::{Document, Node};
use crate::model::{Chronicle, Event};
use crate::read::batch;
use crate::read::file::Sections;
use crate::read::ids;
use crate::read::in_order;
use crate::read::references::Known;
use crate::read::regroup;
use crate::read::view;

/// Reads the events into the chronicle, in chronological order; whether all of them could be.
pub(super) fn events(
    document: &Document<'_>,
    sections: &Sections<'_>,
    chronicle: &mut Chronicle,
    known: &Known,
    found: &mut Vec<Diagnostic>,
) -> bool {
    let has_others = !chronicle.includes.is_empty();
    let Some(section) = sections.events else {
        return if has_others { true } else { sections.no_events(found) };
    };
    let before = found.len();
    let mut list: Vec<Node<'_>> = section.items().collect();
    let count = list.len();
    let mut batch = batch::read(document, &list, sections.events_end, known, found);
    list.truncate(batch.events.len());
    regroup::check(&list, found);
    ids::settle(&mut batch, &list, found);
    found.extend(in_order::check(&batch.events, &list));
    share(&mut found[before..]);
    #[expect(clippy::filter_map_identity, reason = "`flatten` would need room for all events a second time")]
    let events = batch.events.into_iter().filter_map(|event| event);
    chronicle.events = events.collect();
    // They stand where all were read to: of a list in which few can be read that is far more room than they need.
    chronicle.events.shrink_to_fit();
    sort(chronicle);
    if count == 0 && !has_others {
        found.push(view::no_events(section.span()));
    }
    (count > 0 || has_others) && chronicle.events.len() == count
}

/// Puts the events in chronological order; ties stay as they are.
pub(super) fn sort(chronicle: &mut Chronicle) {
    let key = |event: &Event| (event.date.sort_key(), Reverse(event.importance));
    // Most files are in order.
    if !chronicle.events.is_sorted_by_key(key) {
        chronicle.events.sort_by_cached_key(key);
    }
}
