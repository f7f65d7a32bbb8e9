//! Moving an event: its lines, comments included, to where its date belongs.

use crate::document::{Document, Node};
use crate::edit::add::insert;
use crate::edit::expected::{Expected, Slot};
use crate::edit::find::find;
use crate::edit::line;
use crate::edit::list::Events;
use crate::edit::order;
use crate::edit::remove::lines;
use crate::edit::{EditError, Plan};
use crate::text::{Edit, Span};

/// Plans an event at the place that its date has among the others.
pub(super) fn shift(document: &Document<'_>, id: &str) -> Result<Plan, EditError> {
    let events = Events::new(document)?;
    let from = find(&events, id)?;
    let mut others = events.nodes.clone();
    others.remove(from);
    if let Some(node) = order::unordered(others.iter().copied()) {
        return Err(EditError::Unordered { span: node.get("date").map_or(node.span(), Node::span) });
    }
    let node = events.nodes[from];
    let Some(begin) = order::begins(node) else { return Err(EditError::Layout { span: node.span() }) };
    let is_in_place = order::unordered(events.nodes.iter().copied()).is_none();
    let to = if is_in_place { from } else { order::place(begin, others.iter().copied()) };
    let mut slots = Expected::same(events.nodes.len()).events;
    let slot = slots.remove(from);
    slots.insert(to, slot);
    let edits = match &events.brackets {
        _ if to == from => Vec::new(),
        Some(brackets) => {
            let mut order: Vec<usize> = (0..events.nodes.len()).collect();
            let moved = order.remove(from);
            order.insert(to, moved);
            brackets.reorder(&order)
        }
        None => edits(&events, from, to),
    };
    Ok(Plan { edits, expected: Expected::of(slots.into_iter().collect::<Vec<Slot>>()), event: to })
}

fn edits(events: &Events<'_>, from: usize, to: usize) -> Vec<Edit> {
    let text = events.text;
    let block = events.blocks[from];
    let newline = line::newline(text, block.dash);
    let mut own = text[block.lead..block.end].to_owned();
    if !own.ends_with('\n') {
        own.push_str(newline);
    }
    // `to` counts the others; the event itself still stands among them.
    let place = if to > from { to + 1 } else { to };
    let taken = Edit { span: lines(events, from), text: String::new() };
    let put = insert(events, place, &own, newline);
    if put.span.start() > taken.span.start() && put.span.start() < taken.span.end() {
        // Both at one end: the neighbour's lines and these change places.
        return vec![Edit { span: Span::new(taken.span.end(), taken.span.end()), ..put }, taken];
    }
    vec![taken, put]
}
