//! CSL-JSON: items of a bibliography. Years below 0 are those of historians.

mod date;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::exchange::address::of_web;
use crate::exchange::import::bibliography::{EDITS, Entry, Taking};
use crate::exchange::json::{Json, list, scalar, text};
use crate::exchange::json_parts::{is_nothing, lose_others, objects};
use crate::exchange::plain_text::{of_html, tell_markup};
use crate::exchange::{Imported, Options, Refusal, Report};

/// A list of items under a key.
#[derive(Deserialize)]
struct File<'t> {
    #[serde(borrow, alias = "references")]
    items: Option<Vec<&'t RawValue>>,
}

const READ: &[&str] = &[
    "id",
    "type",
    "title",
    "author",
    "editor",
    "issued",
    "accessed",
    "URL",
    "DOI",
    "ISBN",
    "publisher",
    "publisher-place",
    "container-title",
    "volume",
    "issue",
    "page",
    "edition",
    "note",
    "abstract",
    "keyword",
    "citation-key",
];

/// What tells where an item is, and the words before it.
const PLACES: [(&str, &str); 9] = [
    ("container-title", "in: "),
    ("volume", "volume "),
    ("issue", "issue "),
    ("page", "page "),
    ("edition", "edition "),
    ("publisher-place", "published in "),
    ("DOI", "DOI "),
    ("ISBN", "ISBN "),
    ("note", ""),
];

/// Reads a file.
pub(super) fn read(written: &str, options: &Options) -> Result<Imported, Refusal> {
    let json = Json::new(written);
    let items: Vec<&RawValue> = match written.trim_start().starts_with('[') {
        true => json.whole()?,
        false => match json.whole::<File<'_>>()?.items {
            Some(items) => items,
            None => vec![json.whole()?],
        },
    };
    let mut taking = Taking::new(options);
    let items = objects(&json, &items, &mut taking.imported.report);
    taking.imported.report.told_at(0);
    for (line, item) in items {
        let entry = entry(line, &item, options, &mut taking.imported.report);
        taking.take(entry);
    }
    Ok(taking.imported)
}

fn entry(line: usize, item: &Value, options: &Options, report: &mut Report) -> Entry {
    let plain = |key: &str| text(item, key).map(|text| of_html(&text)).filter(|text| !text.is_empty());
    lose_others(item, READ, "items", report);
    for text in ["title", "abstract", "note"].into_iter().filter_map(|key| text(item, key)) {
        tell_markup(&text, report);
    }
    let (authors, editors) = (people(item, "author", report), people(item, "editor", report));
    let mut notes: Vec<String> =
        PLACES.iter().filter_map(|(key, words)| plain(key).map(|text| format!("{words}{text}"))).collect();
    let authors = match (authors.is_empty(), editors.is_empty()) {
        (true, false) => editors.into_iter().map(|name| format!("{name}{EDITS}")).collect(),
        (false, false) => {
            notes.insert(0, format!("edited by {}", editors.join("; ")));
            authors
        }
        _ => authors,
    };
    let dated =
        |key: &str, report: &mut Report| item.get(key).and_then(|value| date::read(value, options.order, report));
    let url = plain("URL");
    if url.as_deref().is_some_and(|url| of_web(url).is_none()) {
        report.lose("`URL` of items that is no address");
    }
    Entry {
        line,
        id: text(item, "id").or_else(|| text(item, "citation-key")).unwrap_or_else(|| format!("item-{line}")),
        title: plain("title").unwrap_or_default(),
        authors,
        publisher: plain("publisher"),
        published: dated("issued", report),
        accessed: dated("accessed", report),
        url: url.and_then(|url| of_web(&url)),
        notes,
        kind: text(item, "type"),
        summary: plain("abstract"),
        tags: keywords(item),
    }
}

fn keywords(item: &Value) -> Vec<String> {
    let words = text(item, "keyword").unwrap_or_default();
    words.split([',', ';']).map(of_html).filter(|word| !word.is_empty()).collect()
}

/// Names in their usual order: all at once, or from their parts.
fn people(item: &Value, key: &str, report: &mut Report) -> Vec<String> {
    let one = item.get(key).filter(|one| !one.is_array() && !one.is_null());
    list(item, key).iter().chain(one).filter_map(|name| person(name, report)).collect()
}

fn person(name: &Value, report: &mut Report) -> Option<String> {
    const PARTS: [&str; 5] = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"];
    if let Some(whole) = text(name, "literal").or_else(|| scalar(name)).or_else(|| text(name, "name")) {
        return Some(of_html(&whole));
    }
    let known: Vec<&str> = PARTS.into_iter().chain(["comma-suffix", "static-ordering", "parse-names"]).collect();
    lose_others(name, &known, "names", report);
    let parts: Vec<String> = PARTS.iter().filter_map(|part| text(name, part)).map(|part| of_html(&part)).collect();
    let mut whole = String::new();
    for part in parts {
        // `d'` and `al-` have no space behind them.
        if !whole.is_empty() && !whole.ends_with(['\'', '’', '-']) {
            whole.push(' ');
        }
        whole.push_str(&part);
    }
    if whole.is_empty() && !is_nothing(name) {
        report.lose("names without a text");
    }
    Some(whole).filter(|whole| !whole.is_empty())
}
