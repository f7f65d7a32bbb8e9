//! Keys of the file that do not start at the left edge.

use crate::document::halt::Stop;
use crate::document::slips::line_parts::Line;
use crate::document::slips::{Guess, fix, replace};
use crate::document::{Kind, Node};
use crate::text::{Edit, Span};

/// Keys that only the file has, and `sources`, which an event has too.
const TOP: &[&str] = &["events", "sources", "categories", "timelines", "eras", "language", "credit", "subtitle"];

/// A key of the file at the stop or right above it, moved to the left edge with what was moved in together with it.
pub(super) fn keys(text: &str, stop: &Stop) -> Vec<Guess> {
    Line::near(text, stop).into_iter().filter_map(guess).collect()
}

fn guess(line: Line<'_>) -> Option<Guess> {
    let indent = line.indent();
    let is_top = |name: &str| TOP.contains(&name) || name == "title" && line.above().is_none();
    let key = line.key().filter(|key| is_top(key.name) && indent > 0 && !line.has_dash())?;
    if key.name == "sources" && is_of_event(line) || OF_TIMELINES.contains(&key.name) && is_of_timeline(line) {
        return None;
    }
    let mut edits = vec![moved(line, indent)];
    let below: Vec<Line<'_>> =
        line.below().take_while(|line| line.letters().trim().is_empty() || line.indent() > indent).collect();
    let first = below.iter().find(|line| !line.is_idle());
    // What stands below it is moved too where it is deeper by as much than what stands below other keys.
    let usual = usual_indent(line, first.is_some_and(|line| line.has_dash()));
    if first.is_some_and(|first| first.indent() == usual + indent) {
        edits.extend(below.iter().filter(|line| line.indent() > indent).map(|line| moved(*line, indent)));
    }
    let span = Span::new(key.start, key.start + key.name.len());
    let message = format!("`{}` is a key of the file, and does not start at the left edge", key.name);
    let hint = format!("start `{}:` at the left edge, without a space before it", key.name);
    Some(Guess { span, message, hint, fixes: vec![fix("delete the spaces before the key", edits, true)] })
}

/// Keys that the file and a timeline have.
const OF_TIMELINES: &[&str] = &["title", "subtitle", "era", "as-of", "eras"];

/// Whether it stands below a timeline, whose key it may be.
fn is_of_timeline(line: Line<'_>) -> bool {
    let mut above = std::iter::successors(line.above(), |line| line.above());
    let head = above.find(|line| line.indent() == 0 && !line.has_dash());
    head.and_then(Line::key).is_some_and(|key| key.name == "timelines")
}

fn moved(line: Line<'_>, by: usize) -> Edit {
    replace(Span::new(line.start, line.start + by), "")
}

/// Whether it stands in line with the keys of the event above it, or deeper than its dash with a list below or behind it: the
/// sources of the file are no list.
fn is_of_event(line: Line<'_>) -> bool {
    let in_brackets = line.key().is_some_and(|key| line.text[key.value..line.end].starts_with('['));
    let is_list = in_brackets || line.below().find(|below| !below.is_idle()).is_some_and(Line::has_dash);
    let above = std::iter::successors(line.above(), |line| line.above());
    let head = above.take_while(|line| line.indent() > 0 || line.has_dash()).find(|line| line.has_dash());
    head.is_some_and(|head| head.column() == line.indent() || is_list && head.indent() < line.indent())
}

/// Spaces before the first line below the other keys of the file, of the same kind.
fn usual_indent(line: Line<'_>, is_list: bool) -> usize {
    let heads = Line::all_but_texts(line.text).filter(|head| head.indent() == 0 && !head.is_idle() && !head.has_dash());
    let firsts = heads.filter_map(|head| head.below().find(|below| !below.is_idle()));
    let mut fitting = firsts.filter(|first| {
        first.start != line.start && first.has_dash() == is_list && (first.indent() > 0 || first.has_dash())
    });
    fitting.next().map_or(2, Line::indent)
}

/// The place of a key of the file that stands among the entries of a section.
pub(super) fn among_entries(root: Node<'_>) -> Option<usize> {
    let sections = root.pairs().filter(|(key, value)| {
        matches!(key.text(), Some("sources" | "categories")) && value.kind() == Kind::Mapping && !value.is_flow()
    });
    let is_nested = |value: Node<'_>| value.pairs().next().is_some_and(|(_, inner)| inner.kind() == Kind::Mapping);
    let is_astray = |(key, value): &(Node<'_>, Node<'_>)| match key.text() {
        Some("events" | "timelines" | "eras") => value.kind() == Kind::List,
        Some("sources" | "categories") => value.kind() == Kind::Null || is_nested(*value),
        _ => false,
    };
    let mut entries = sections.flat_map(|(_, value)| value.pairs());
    entries.find(is_astray).map(|(key, _)| key.span().start())
}
