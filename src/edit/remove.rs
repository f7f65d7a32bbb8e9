//! Removing an event: its lines, its own comments and one blank line gone.

use crate::document::Document;
use crate::edit::expected::Expected;
use crate::edit::find::find;
use crate::edit::line;
use crate::edit::list::{self, Events};
use crate::edit::references;
use crate::edit::{EditError, Plan};
use crate::text::{Edit, Span};

/// Plans an event gone.
pub(super) fn remove(document: &Document<'_>, id: &str) -> Result<Plan, EditError> {
    let events = Events::new(document)?;
    let at = find(&events, id)?;
    let others = references::all(document, &events, id).into_iter().filter(|reference| reference.event != Some(at));
    let places: Vec<Span> = others.map(|reference| reference.node.span()).collect();
    if !places.is_empty() {
        return Err(EditError::Linked { id: id.to_owned(), places });
    }
    let edits = taken(document, "events", &events, at)?;
    let mut slots = Expected::same(events.nodes.len()).events;
    slots.remove(at);
    Ok(Plan { edits, expected: Expected::of(slots), event: at })
}

/// The edits that take an entry from the list under a key of the file.
pub(super) fn taken(document: &Document<'_>, key: &str, all: &Events<'_>, at: usize) -> Result<Vec<Edit>, EditError> {
    Ok(match &all.brackets {
        Some(brackets) => brackets.remove(at),
        None if all.nodes.len() == 1 => last_one(document, key, all)?,
        None => vec![Edit { span: lines(all, at), text: String::new() }],
    })
}

/// The lines of an event and one blank line beside them.
pub(super) fn lines(events: &Events<'_>, at: usize) -> Span {
    let text = events.text;
    let block = events.blocks[at];
    if at + 1 < events.blocks.len() && line::is_blank(text, block.end) {
        return Span::new(block.lead, line::next(text, block.end));
    }
    let before = line::previous(text, block.lead).filter(|before| at > 0 && line::is_blank(text, *before));
    let before = before.filter(|_| at + 1 == events.blocks.len());
    Span::new(before.unwrap_or(block.lead), block.end)
}

/// The only entry: an empty list is left, and the comments that are not the entry's own.
fn last_one(document: &Document<'_>, key: &str, events: &Events<'_>) -> Result<Vec<Edit>, EditError> {
    let (colon, _) = list::around(document, key)?;
    let (text, block) = (events.text, events.blocks[0]);
    let is_ended = text[..block.end].ends_with('\n');
    if line::comment(text, colon, block.lead).is_none() {
        let end = line::end(text, line::previous(text, block.end).unwrap_or(0)).max(block.dash);
        let end = if is_ended { end } else { block.end };
        return Ok(vec![Edit { span: Span::new(colon, end), text: " []".into() }]);
    }
    let before = line::previous(text, block.lead).map_or(block.lead, |before| line::end(text, before));
    let start = if is_ended { block.lead } else { before };
    let empty = Edit { span: Span::new(colon, colon), text: " []".into() };
    Ok(vec![empty, Edit { span: Span::new(start, block.end), text: String::new() }])
}
