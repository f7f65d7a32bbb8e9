//! Items at the left edge whose dash lacks its space: `-date: 1957`, and below it `-title: Sputnik` or `title: Sputnik`.

use crate::document::halt::Stop;
use crate::document::slips::known_keys::{EVENT_KEYS, is_of_events_alone};
use crate::document::slips::line_parts::Line;
use crate::document::slips::{Guess, fix, insert, replace};
use crate::text::{Edit, Span};

/// The lines of such events, each event as one item: a key that comes again begins the next.
pub(super) fn events(text: &str, _: &Stop) -> Vec<Guess> {
    let Some(first) = Line::all(text).find(|line| dashed(*line).is_some()) else { return Vec::new() };
    let (edits, is_whole) = items(first, 0, |line| {
        let dash = Span::new(line.start, line.start + usize::from(dashed(line).is_some()));
        Some((dashed(line).or_else(|| plain(line))?, dash))
    });
    let span = Span::new(first.start, first.start + 1);
    let message = "`-` without a space after it".to_owned();
    let hint = "write `- ` before the first key of each event, and two spaces before its other keys".to_owned();
    vec![Guess { span, message, hint, fixes: vec![fix("write each event as an item of the list", edits, is_whole)] }]
}

/// The edits that make items of the lines from the first on, whose keys of events `own` tells in that column, each with what
/// its dash or its spaces take the place of: a key that comes again begins the next item. And whether each is an event.
pub(super) fn items<'t>(
    first: Line<'t>,
    column: usize,
    own: impl Fn(Line<'t>) -> Option<(&'t str, Span)>,
) -> (Vec<Edit>, bool) {
    let (mut edits, mut seen, mut is_whole): (Vec<Edit>, Vec<&str>, bool) = (Vec::new(), Vec::new(), true);
    for line in std::iter::once(first).chain(first.below()).filter(|line| !line.is_idle()) {
        match own(line) {
            None if line.indent() > column => edits.push(insert(line.start, "  ")),
            None => break,
            Some((key, place)) => {
                let begins = seen.is_empty() || seen.contains(&key);
                if begins {
                    is_whole &= seen.is_empty() || is_event(&seen);
                    seen.clear();
                }
                seen.push(key);
                edits.push(replace(place, if begins { "- " } else { "  " }));
            }
        }
    }
    (edits, is_whole && is_event(&seen))
}

/// Whether these keys make an event.
pub(super) fn is_event(keys: &[&str]) -> bool {
    keys.contains(&"date") && keys.contains(&"title")
}

/// The key of an event right behind a dash at the left edge.
fn dashed(line: Line<'_>) -> Option<&str> {
    let name = line.text[line.start..line.end].strip_prefix('-')?.split_once(':')?;
    let is_pair = name.1.is_empty() || name.1.starts_with(' ');
    (is_pair && EVENT_KEYS.contains(&name.0)).then_some(name.0)
}

/// Whether a key is that of an event behind a dash without its space.
pub(super) fn is_dashed(key: &str) -> bool {
    key.strip_prefix('-').is_some_and(|key| EVENT_KEYS.contains(&key))
}

/// A key of an event at the left edge.
fn plain(line: Line<'_>) -> Option<&str> {
    let key = line.key().filter(|key| line.indent() == 0 && !line.has_dash() && is_of_events_alone(key.name))?;
    Some(key.name)
}
