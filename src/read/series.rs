//! The series of a timeline: which columns of which table are drawn on its axis, and how.

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::{Direction, Scale, Series, SeriesKind, SeriesSpans, Text, View};
use crate::read::by_language::Texts;
use crate::read::entry::{Entry, beside, first_line};
use crate::read::raw_timeline::{RawSeries, RawView};
use crate::read::references::Known;
use crate::read::suggest::short;
use crate::read::value::{choose, on_or_off};

/// How series are drawn, by name.
pub(crate) const SERIES_KINDS: &[(&str, SeriesKind)] =
    &[("line", SeriesKind::Line), ("area", SeriesKind::Area), ("bars", SeriesKind::Bars)];
/// Series of a timeline at most: a picture is about its events.
const MOST: usize = 8;
/// The endings of tables.
const ENDINGS: [&str; 2] = [".csv", ".tsv"];

/// The series of a timeline that is set out so, as far as the file says it; none where the layout has no place for them.
pub(super) fn series(
    entry: &Entry<'_, RawView>,
    raw: Vec<RawSeries>,
    known: &Known,
    (layout, scale): (Option<Direction>, Scale),
    found: &mut Vec<Diagnostic>,
) -> Vec<Series> {
    if raw.is_empty() {
        return Vec::new();
    }
    let nodes = entry.items("series");
    if let Some(node) = nodes.get(MOST) {
        let message = format!("a timeline has {} series, expected at most {MOST}", raw.len());
        let hint = "delete some, or write them in another timeline";
        found.push(Diagnostic::error(Code::LimitExceeded, first_line(*node), message).hint(hint));
        return Vec::new();
    }
    let reason = match (layout, scale) {
        (Some(Direction::Vertical), _) => Some(("layout", "runs downwards", "layout: horizontal` or `layout: lanes")),
        (_, Scale::Sequential) => Some(("scale", "has no durations", "scale: linear` or `scale: broken")),
        _ => None,
    };
    if let Some((key, what, form)) = reason {
        let message = format!("a series has no place on an axis that {what}");
        let diagnostic = Diagnostic::error(Code::SeriesNotDrawn, entry.span(key), message);
        found.push(diagnostic.hint(format!("write `{form}`, or delete `series`")));
        return Vec::new();
    }
    nodes.into_iter().zip(raw).filter_map(|(node, raw)| one(node, raw, known, found)).collect()
}

/// A series with its file and both of its columns.
fn one(node: Node<'_>, raw: RawSeries, known: &Known, found: &mut Vec<Diagnostic>) -> Option<Series> {
    let span = |key: &str| node.get(key).unwrap_or(node).span();
    let count = found.len();
    let file = required(node, "file", raw.file, "deaths.csv", found).and_then(|path| table(path, node, found));
    let date = required(node, "date", raw.date, "month", found);
    let value = required(node, "value", raw.value, "killed", found);
    let kind = raw.kind.and_then(|text| choose("kind", SERIES_KINDS, &text, span("kind"), found));
    let over = raw.over.and_then(|text| on_or_off("over", &text, span("over"), found));
    let source = raw.source.and_then(|id| known.source(&id, span("source"), found));
    let texts = Texts::looked_up(&known.language);
    let label = texts.seen("label", raw.label, || node.get("label"), found);
    let unit = texts.seen("unit", raw.unit, || node.get("unit"), found);
    let (path, date, value) = (file?, date?, value?);
    (found.len() == count).then(|| Series {
        label: label.unwrap_or_else(|| Text::from(value.as_str())),
        spans: SeriesSpans { entry: first_line(node), file: span("file"), date: span("date"), value: span("value") },
        kind: kind.unwrap_or(SeriesKind::Line),
        over: over.unwrap_or(false),
        values: Vec::new(),
        path,
        date,
        value,
        unit,
        source,
    })
}

fn required(
    node: Node<'_>,
    key: &str,
    text: Option<String>,
    example: &str,
    found: &mut Vec<Diagnostic>,
) -> Option<String> {
    let text = text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    if text.is_none() {
        let message = format!("no `{key}` in this item of `series`");
        let diagnostic = Diagnostic::error(Code::MissingKey, first_line(node), message);
        found.push(diagnostic.hint(beside(node, &format!("{key}: {example}"))));
    }
    text
}

/// A table by its path from the folder of the file of events: what is drawn is the same on every machine.
fn table(path: String, node: Node<'_>, found: &mut Vec<Diagnostic>) -> Option<String> {
    let is_absolute = path.starts_with(['/', '~']) || path.contains([':', '\\']);
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_table = |name: &str| ENDINGS.iter().any(|ending| name.to_lowercase().ends_with(ending));
    let message = match (is_absolute, is_table(name)) {
        (false, true) => return Some(path),
        (true, _) => "a table is named by its path from the folder of this file".to_owned(),
        (false, false) => format!("`{}` is no table: its name ends in `.csv` or `.tsv`", short(&path)),
    };
    let name = if is_table(name) { name } else { "deaths.csv" };
    let hint = format!("write `file: {name}` for a table beside this file, saved as CSV");
    let span = node.get("file").unwrap_or(node).span();
    found.push(Diagnostic::error(Code::SeriesInvalid, span, message).hint(hint));
    None
}

/// The pictures of the timeline without its series, where they have no place for them: narrow ones run downwards.
pub(super) fn not_drawn(entry: &Entry<'_, RawView>, views: &[View]) -> Option<Diagnostic> {
    let is_bare = |view: &&View| view.layout == Direction::Vertical && !view.series.is_empty();
    let bare: Vec<String> = views.iter().filter(is_bare).map(|view| format!("`{}`", view.id)).collect();
    let message = match &bare[..] {
        [] => return None,
        [one] => format!("the picture {one} leaves the series out: its axis runs downwards"),
        [rest @ .., last] => {
            format!("the pictures {} and {last} leave the series out: their axes run downwards", rest.join(", "))
        }
    };
    let hint = "write `layout: horizontal`, or another timeline without `series` for this width";
    let span = entry.value("id").map_or_else(|| first_line(entry.node), Node::span);
    Some(Diagnostic::warning(Code::SeriesNotDrawn, span, message).hint(hint))
}
