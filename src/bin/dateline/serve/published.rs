//! What the page shows: the state of the file as one object, made once for all who look at it.

use std::collections::BTreeSet;

use dateline::language::Language;
use dateline::{Chronicle, Diagnostic, Event, FileId, Files};
use hyper::body::Bytes;
use serde::Serialize;
use serde_json::value::RawValue;

/// Errors and warnings that are shown; of more only the number is told.
const MOST: usize = 200;

/// The state that is shown now, and its number, which grows.
#[derive(Debug, Clone, Default)]
pub(super) struct Published {
    pub(super) version: u64,
    pub(super) state: Bytes,
}

/// The state; the order of the fields is the order of the keys.
#[derive(Debug, Serialize)]
pub(super) struct State<'a> {
    pub(super) version: u64,
    /// What tells one text of the file from another: a change names it.
    pub(super) revision: &'a str,
    /// The file's name.
    pub(super) file: &'a str,
    pub(super) read_only: bool,
    pub(super) can_undo: bool,
    pub(super) can_redo: bool,
    /// Why the file cannot be read, where it cannot.
    pub(super) trouble: Option<&'a str>,
    /// How many errors and warnings there are.
    pub(super) problem_count: usize,
    pub(super) problems: &'a RawValue,
    /// Whether the content is that of an earlier text, for this one has errors.
    pub(super) is_stale: bool,
    pub(super) content: Option<&'a RawValue>,
}

/// What the file holds.
#[derive(Debug, Serialize)]
struct Content<'a> {
    title: Option<&'a str>,
    timelines: Vec<Timeline<'a>>,
    categories: Vec<Named<'a>>,
    sources: Vec<Named<'a>>,
    /// All tags of the events, each once.
    tags: BTreeSet<&'a str>,
    events: Vec<Row<'a>>,
}

/// Something with an id, and its words.
#[derive(Debug, Serialize)]
struct Named<'a> {
    id: &'a str,
    title: &'a str,
}

/// A picture of a timeline.
#[derive(Debug, Serialize)]
struct Timeline<'a> {
    id: &'a str,
    title: &'a str,
    /// The id under which it stands in the file; none where the file names no timelines.
    entry: Option<&'a str>,
}

/// An event of the table.
#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a str,
    /// The date as it is written, and in words.
    date: &'a str,
    words: String,
    title: &'a str,
    summary: Option<&'a str>,
    category: Option<&'a str>,
    status: &'a str,
    line: usize,
    /// The file that it stands in, where that is one that the file includes.
    included: Option<&'a str>,
}

/// The content of a chronicle.
pub(super) fn content(chronicle: &Chronicle, files: &Files<'_>) -> serde_json::Result<Box<RawValue>> {
    let timelines = chronicle.views.iter().map(|one| Timeline {
        id: &one.id,
        title: one.title.shown().unwrap_or(&one.id),
        entry: one.entry.as_deref(),
    });
    serde_json::value::to_raw_value(&Content {
        title: chronicle.title.shown(),
        timelines: timelines.collect(),
        categories: chronicle.categories.iter().map(|one| Named { id: &one.id, title: &one.label }).collect(),
        sources: chronicle.sources.iter().map(|one| Named { id: &one.id, title: &one.title }).collect(),
        tags: chronicle.events.iter().flat_map(|event| &event.tags).map(String::as_str).collect(),
        events: chronicle.events.iter().map(|event| row(event, chronicle, files)).collect(),
    })
}

fn row<'a>(event: &'a Event, chronicle: &'a Chronicle, files: &'a Files<'_>) -> Row<'a> {
    let file = event.span.file();
    Row {
        id: &event.id,
        date: event.date.as_written(),
        words: event.words_in(chronicle, Language::English),
        title: &event.title,
        summary: event.summary.as_deref(),
        category: event.category_in(chronicle).map(|category| category.id.as_str()),
        status: event.status.slug(),
        line: files.start(event.span).line,
        included: (file != FileId::MAIN).then(|| files.name(file)),
    }
}

/// The errors and warnings, errors first.
pub(super) fn problems(found: &[Diagnostic], files: &Files<'_>) -> serde_json::Result<Box<RawValue>> {
    let mut sorted: Vec<&Diagnostic> = found.iter().collect();
    sorted.sort_by_key(|one| one.severity != dateline::Severity::Error);
    let located: Vec<_> = sorted.into_iter().take(MOST).map(|one| one.located(files)).collect();
    serde_json::value::to_raw_value(&located)
}
