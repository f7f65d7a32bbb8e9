//! Tables of ours: what `export` and `list` write. Their cells are taken as they stand: no markup, no words for nothing, lists and
//! formulas as they were made fit for a cell, and of JSON what a cell cannot hold.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::exchange::cell::{parted, unguarded};
use crate::exchange::dates::of_edtf;
use crate::exchange::import::table::column_names::{CHOSEN, Role};
use crate::exchange::import::table::columns::Columns;
use crate::exchange::import::table::row::Row;
use crate::exchange::import::table::split::Cells;
use crate::exchange::{AccountRecord, CitationRecord, Record, Report};

/// How the first line begins.
pub(super) const HEAD: &str = "id,edtf,words,earliest,latest,";

/// The keys of lists of objects.
pub(super) const DEEPER: &[&str] = &["citations", "accounts", "links"];

/// Whether columns of these names are ours.
pub(super) fn is_own(names: &[String]) -> bool {
    ["id", "words", "earliest", "latest", "title"].iter().all(|name| names.iter().any(|it| it == name))
}

/// What stands in a cell; nothing where it is empty.
pub(super) fn text(cells: Cells<'_>, at: usize) -> Option<String> {
    let cell = match cells {
        Cells::Record(_) => unguarded(cells.at(at)),
        Cells::Texts(..) => cells.at(at),
    };
    Some(cell.to_owned()).filter(|cell| !cell.trim().is_empty())
}

/// The sources that a row names, those of its accounts too.
pub(super) fn sources(columns: &Columns, cells: Cells<'_>) -> Vec<String> {
    let mut all = columns.at(Role::Source).map(|at| list(cells, at)).unwrap_or_default();
    let said: Vec<Said> = objects(columns, cells, "accounts").unwrap_or_default();
    all.extend(said.into_iter().map(|said| said.source));
    all
}

/// Several texts in a cell.
fn list(cells: Cells<'_>, at: usize) -> Vec<String> {
    let cell = cells.at(at);
    match cells {
        Cells::Record(_) => parted(cell),
        // A text alone is a list of one.
        Cells::Texts(..) => serde_json::from_str(cell).unwrap_or_else(|_| parted(cell)),
    }
}

#[derive(Deserialize)]
struct Cited {
    source: String,
    locator: Option<String>,
    note: Option<String>,
}

#[derive(Deserialize)]
struct Said {
    source: String,
    date: Option<String>,
    says: Option<String>,
}

#[derive(Deserialize)]
struct Linked {
    to: String,
    kind: Option<String>,
}

/// The objects under a key; an error where they are something else.
fn objects<T: DeserializeOwned>(columns: &Columns, cells: Cells<'_>, key: &str) -> Result<Vec<T>, String> {
    let cell = columns.named(key).map(|at| cells.at(at)).unwrap_or_default();
    if cell.is_empty() {
        return Ok(Vec::new());
    }
    serde_json::from_str(cell).map_err(|error| format!("`{key}` is not such a list: {error}"))
}

/// The event of a row, or why it is none.
pub(super) fn record(row: &Row<'_>, report: &mut Report) -> Result<Record, String> {
    let Row { line, columns, cells } = *row;
    row.lose_unknown(report);
    let text = |role: Role| columns.at(role).and_then(|at| text(cells, at));
    let list = |role: Role| columns.at(role).map(|at| list(cells, at)).unwrap_or_default();
    let date = text(Role::Edtf).or_else(|| text(Role::Date)).ok_or("has no date")?;
    let citations: Vec<Cited> = objects(columns, cells, "citations")?;
    let has_places = citations.iter().any(|cited| cited.locator.is_some() || cited.note.is_some());
    let accounts: Vec<Said> = objects(columns, cells, "accounts")?;
    let links: Vec<Linked> = objects(columns, cells, "links")?;
    let other =
        |(role, key, words): (Role, &'static str, &[&str])| Some((key, known(row, role, words, text(role)?, report)?));
    let mut others: Vec<_> = CHOSEN.into_iter().filter_map(other).collect();
    others.extend(row.image(report));
    Ok(Record {
        line,
        id: text(Role::Id),
        date: of_edtf(&date)?,
        written: text(Role::Written),
        title: text(Role::Title).unwrap_or_default(),
        summary: text(Role::Summary),
        category: text(Role::Category),
        tags: list(Role::Tags),
        place: text(Role::Place),
        actors: list(Role::Actors),
        sources: list(Role::Source),
        citations: citations.into_iter().filter(|_| has_places).map(of_cited).collect(),
        accounts: accounts.into_iter().map(of_said).collect(),
        importance: text(Role::Importance).and_then(|text| importance(&text, report)),
        url: text(Role::Url),
        links: links.into_iter().map(|link| (link.to, link.kind)).collect(),
        translations: row.translations(),
        others,
    })
}

fn of_cited(Cited { source, locator, note }: Cited) -> CitationRecord {
    CitationRecord { source, locator, note }
}

fn of_said(Said { source, date, says }: Said) -> AccountRecord {
    AccountRecord { source, date, says }
}

/// A word of ours; what is none is lost, and so is what stands in every row: that an event is confirmed.
fn known(row: &Row<'_>, role: Role, words: &[&str], text: String, report: &mut Report) -> Option<String> {
    if !words.contains(&text.as_str()) {
        row.lose_word(role, &text, report);
        return None;
    }
    (!matches!(text.as_str(), "confirmed" | "false")).then_some(text)
}

/// 1 to 5; 3 is what an event has that says none.
fn importance(text: &str, report: &mut Report) -> Option<u8> {
    let figure = text.parse().ok().filter(|figure| (1..=5).contains(figure));
    if figure.is_none() {
        report.lose("ranks that are not 1 to 5");
    }
    figure.filter(|figure| *figure != 3)
}
