//! Lines that stand out of line with what they belong to.

use crate::diag::Fix;
use crate::document::halt::Stop;
use crate::document::slips::known_keys::{is_key, is_list, is_of_events_alone, is_of_file};
use crate::document::slips::line_parts::Line;
use crate::document::slips::prose::is_among_words;
use crate::document::slips::{Guess, fix, one_of, replace};
use crate::text::{Edit, Span};

/// The lines below an item moved, as one, so that its keys stand in a column; none where they do already.
pub(super) fn moved_below(item: Line<'_>, dash: usize, column: usize) -> Vec<Edit> {
    let lines = item.deeper(dash);
    let Some(first) = lines.iter().find(|line| !line.is_idle()) else { return Vec::new() };
    let now = first.indent();
    // Deeper lines below a key without a value belong to that key.
    if now == column || item.text[item.start..item.value(item.start).end()].ends_with(':') {
        return Vec::new();
    }
    lines.iter().filter_map(|line| shifted(*line, now, column)).collect()
}

/// The indentation of a line made longer or shorter by the difference of two columns.
fn shifted(line: Line<'_>, from: usize, to: usize) -> Option<Edit> {
    if line.letters().trim().is_empty() {
        return None;
    }
    let indent = (line.indent() + to).checked_sub(from)?;
    Some(replace(Span::new(line.start, line.start + line.indent()), " ".repeat(indent)))
}

/// A line at the stop or above it, put into line with a key, a dash or a line above it.
pub(super) fn aligned(text: &str, stop: &Stop) -> Vec<Guess> {
    // The parser stops at a comment where the line below it would go on with the value before it.
    let is_comment = stop.info.contains("comment");
    let below = Line::at(text, stop.at).below().find(|line| !line.is_idle()).filter(|_| is_comment);
    Line::near(text, stop).into_iter().chain(below).filter_map(|line| guess(line, stop)).collect()
}

fn guess(line: Line<'_>, stop: &Stop) -> Option<Guess> {
    line.key().or_else(|| line.has_dash().then(|| line.key()).flatten())?;
    let own = line.indent();
    let mut places = columns(line);
    // No key of an event stands at the left edge; a title stands there too.
    let is_inner = line.key().is_some_and(|key| is_of_events_alone(key.name) && key.name != "title");
    places.retain(|column| *column > 0 || !is_inner || line.has_dash());
    let fixes: Vec<Fix> =
        places.into_iter().filter(|column| *column != own).map(|column| to_column(line, column)).collect();
    let is_sure = !is_among_words(line) && !is_in_text(line);
    let fixes: Vec<Fix> = one_of(line.text, stop, fixes)
        .into_iter()
        .map(|fix| Fix { safe: fix.safe && is_sure && belongs(line, &fix), ..fix })
        .collect();
    let column = fixes.first().and_then(|fix| fix.edits.first()).map(|edit| edit.text.len())?;
    let spaces = match column {
        0 => "no space".to_owned(),
        1 => "1 space".to_owned(),
        _ => format!("{column} spaces"),
    };
    let hint = format!("write {spaces} before it, as before the lines that it belongs to");
    let span = Span::new(line.body(), line.start + line.text[line.start..line.end].trim_end().len());
    Some(Guess {
        span,
        message: "this line starts in another column than the lines it belongs to".to_owned(),
        hint,
        fixes,
    })
}

/// Whether a line may be one of a text below `|` or `>`.
fn is_in_text(line: Line<'_>) -> bool {
    let mut above = std::iter::successors(line.above(), |line| line.above());
    let head = above.find(|above| above.column() < line.indent() && above.key().is_some());
    let key = head.and_then(|head| head.key().map(|key| &line.text[head.value(key.value).range()]));
    key.is_some_and(|value| value.starts_with(['|', '>']))
}

/// Keys of what is cited, told or linked in an event, which begin no event.
const INNER: &[&str] = &["source", "says", "to", "kind", "locator"];

/// Whether what a line begins with surely belongs where a fix moves it: a key of the file to the left edge, an event to events.
fn belongs(line: Line<'_>, fix: &Fix) -> bool {
    let column = fix.edits.first().map_or(0, |edit| edit.text.len());
    let Some(key) = line.key() else { return true };
    let is_empty = line.value(key.value).is_empty();
    match line.has_dash() {
        true => !INNER.contains(&key.name),
        // An id or a word for an event, with keys of its own below it.
        false if is_empty && !is_key(key.name) => false,
        false => column > 0 || is_of_file(key.name),
    }
}

/// Columns in which a line may be meant to stand: those of the keys and dashes above it.
fn columns(line: Line<'_>) -> Vec<usize> {
    let mut columns = Vec::new();
    // The keys beside it may stand below it alone: `title` as the first key of a source.
    let below = line.below().find(|below| !below.is_idle() && below.indent() < line.indent());
    let beside = below.filter(|below| !line.has_dash() && !below.has_dash() && below.key().is_some());
    let head = line.above().filter(|above| above.text[above.start..above.end].trim_end().ends_with(':'));
    if let (Some(beside), Some(head)) = (beside, head)
        && beside.indent() > head.column()
    {
        columns.push(beside.indent());
    }
    let mut above = line.above();
    while let Some(other) = above.filter(|_| columns.len() < 4) {
        let column = if line.has_dash() { other.indent() } else { other.column() };
        let fits = if line.has_dash() { other.has_dash() } else { other.key().is_some() };
        if fits && !columns.contains(&column) {
            columns.push(column);
        }
        // The items of a list that stand deeper are beside the key.
        let is_head = other.has_dash() && !line.has_dash() && other.indent() <= line.indent();
        above = if is_head || other.column() == 0 { None } else { other.above() };
    }
    columns
}

/// Whether a key has its value on its line, so that keys and items below it, however deep, are beside it and not in it.
fn is_whole(line: Line<'_>, own: usize) -> bool {
    let text = line.text[line.start..line.value(line.start).end()].trim_end();
    let is_open = text.ends_with([':', '|', '>', '-', '+', '[', '{', ',']);
    let first = line.deeper(own).into_iter().find(|below| !below.is_idle());
    !line.has_dash() && !is_open && first.is_some_and(|below| below.key().is_some() || below.has_dash())
}

/// The lines below that are moved with a line: what belongs to it and would not, once it stands in its column.
fn below(line: Line<'_>, column: usize) -> Vec<Line<'_>> {
    let own = line.indent();
    let deeper = line.deeper(own);
    if own > column || line.has_dash() {
        let is_part = |below: &Line<'_>| own > column || below.is_idle() || below.indent() > column;
        return if is_whole(line, own) { Vec::new() } else { deeper.into_iter().take_while(is_part).collect() };
    }
    let first = deeper.iter().find(|below| !below.is_idle()).copied();
    match (line.key(), first) {
        _ if is_whole(line, own) => Vec::new(),
        // The list below a key; the keys of the event go on behind it.
        (Some(key), Some(first)) if is_list(key.name) && first.has_dash() => {
            let dash = first.indent();
            let is_part = |below: &Line<'_>| {
                below.is_idle() || below.indent() >= dash + 2 || below.has_dash() && below.indent() == dash
            };
            if dash >= column { Vec::new() } else { deeper.into_iter().take_while(is_part).collect() }
        }
        _ => deeper,
    }
}

fn to_column(line: Line<'_>, column: usize) -> Fix {
    let own = line.indent();
    let below = below(line, column);
    let edits = std::iter::once(line).chain(below).filter_map(|line| shifted(line, own, column)).collect();
    fix("write the spaces that put the line in line with those above it", edits, true)
}
