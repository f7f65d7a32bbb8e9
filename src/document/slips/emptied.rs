//! `events: []` with the events below it: a value that says that there are none stands in their way.

use crate::document::halt::Stop;
use crate::document::slips::line_parts::Line;
use crate::document::slips::{Guess, fix, replace};
use crate::text::Span;

/// What says that nothing is there.
const NOTHING: [&str; 9] = ["[]", "{}", "[ ]", "{ }", "~", "null", "\"\"", "''", "-"];

/// The key with such a value above the stop, where what belongs to it stands on the lines below.
pub(super) fn values(text: &str, stop: &Stop) -> Vec<Guess> {
    let near = Line::near(text, stop);
    let above = near.iter().filter_map(|line| line.above());
    near.iter().copied().chain(above).find_map(guess).into_iter().collect()
}

fn guess(line: Line<'_>) -> Option<Guess> {
    let key = line.key()?;
    let value = line.value(key.value);
    let written = NOTHING.iter().find(|nothing| **nothing == &line.text[value.range()])?;
    let below = line.below().find(|below| !below.is_idle())?;
    let is_deeper = below.indent() > line.column() || below.has_dash() && below.indent() == line.column();
    let is_entry = below.has_dash() || below.key().is_some() || below.letters().trim_start().starts_with(['{', '[']);
    let message = format!("`{written}` says that `{}` is empty, but what belongs to it stands below", key.name);
    let hint = format!("delete `{written}`, so that nothing stands behind `{}:`", key.name);
    let gap = Span::new(key.start + key.name.len() + 1, value.end());
    let fixes = vec![fix(format!("delete `{written}`"), vec![replace(gap, "")], true)];
    (is_deeper && is_entry).then_some(Guess { span: value, message, hint, fixes })
}
