//! An event without its dash: its keys stand where the dashes of the events above stand.

use crate::document::halt::Stop;
use crate::document::slips::known_keys::EVENT_KEYS;
use crate::document::slips::left_dashes::{is_event, items};
use crate::document::slips::line_parts::Line;
use crate::document::slips::{Guess, fix};
use crate::text::Span;

/// The keys below an event that has its date and title, which make another event, or several: a key that comes again begins
/// the next.
pub(super) fn events(text: &str, stop: &Stop) -> Vec<Guess> {
    let here = Line::at(text, stop.at.min(text.len()));
    let Some(column) = column(here).filter(|column| is_event(&keys_above(here, *column))) else { return Vec::new() };
    let (edits, is_whole) = items(here, column, |line| {
        let at = line.start + line.indent();
        Some((own_key(line, column)?, Span::new(at, at)))
    });
    if !is_whole {
        return Vec::new();
    }
    let span = Span::new(here.body(), here.start + text[here.start..here.end].trim_end().len());
    let message = "the keys of an event without the dash before it".to_owned();
    let hint = "write `- ` before the first key of the event, and two spaces before its other lines".to_owned();
    vec![Guess { span, message, hint, fixes: vec![fix("write the event as an item of the list", edits, true)] }]
}

/// The column of a line with a key of an event and no dash.
fn column(line: Line<'_>) -> Option<usize> {
    let column = line.indent();
    own_key(line, column).map(|_| column)
}

/// The key of an event that begins in that column.
fn own_key(line: Line<'_>, column: usize) -> Option<&str> {
    let key = line.key().filter(|_| !line.has_dash() && line.indent() == column)?;
    EVENT_KEYS.contains(&key.name).then_some(key.name)
}

/// The keys of the item above whose dash stands in that column; none where something else stands between.
fn keys_above(line: Line<'_>, column: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut above = line.above();
    while let Some(other) = above.filter(|other| other.indent() > column) {
        lines.push(other);
        above = other.above();
    }
    let Some(item) = above.filter(|item| item.indent() == column && item.has_dash()) else { return Vec::new() };
    let words = item.letters();
    if lines.is_empty() && words.trim_start().starts_with("- {") && words.ends_with('}') {
        return ["date", "title"].into_iter().filter(|key| words.contains(&format!("{key}:"))).collect();
    }
    let own = |line: &Line<'_>| line.column() == item.column();
    lines.into_iter().chain([item]).filter(own).filter_map(|line| Some(line.key()?.name)).collect()
}
