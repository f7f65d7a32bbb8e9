//! Results of Wikidata's query service: a row an event. Its dates come without their precision, and years below 1 are counted otherwise.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::exchange::address::of_web;
use crate::exchange::dates::{checked, of_parts};
use crate::exchange::import::wikidata::meant_by_day;
use crate::exchange::json::{Json, text};
use crate::exchange::json_parts::objects;
use crate::exchange::{Imported, Record, Report};

/// What stands under `results`.
#[derive(Deserialize)]
pub(super) struct Results<'t> {
    #[serde(borrow)]
    bindings: Vec<&'t RawValue>,
}

/// What a variable is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Start,
    End,
    Point,
}

/// Reads the rows.
pub(super) fn read(json: &Json<'_>, results: &Results<'_>) -> Imported {
    let mut imported = Imported::default();
    let rows = objects(json, &results.bindings, &mut imported.report);
    let mut seen = BTreeSet::new();
    for (line, row) in rows {
        let title = title(&row);
        let report = &mut imported.report;
        match dated(&row, report) {
            Err(why) => report.skip(line, &title, why),
            Ok(date) if !seen.insert((title.clone(), date.clone(), address(&row))) => {
                report.remark("a row that says again what one before it says is left out");
            }
            Ok(date) => imported.records.push(record(line, &row, (title, date), report)),
        }
        report.told_at(line);
    }
    imported
}

fn record(line: usize, row: &Value, (title, date): (String, String), report: &mut Report) -> Record {
    let (label, category, place) = (title_key(row), found(row, CATEGORIES), found(row, PLACES));
    let summary = first(row, |key| key.ends_with("Description") || key == "description");
    let of_item = label.as_deref().map(|label| label.trim_end_matches("Label").to_owned());
    let read = [&label, &of_item, &category, &place, &summary];
    for (key, cell) in cells(row) {
        let is_named = [&category, &place].into_iter().flatten().any(|label| label.strip_suffix("Label") == Some(key));
        let is_unknown = text(cell, "type").as_deref() == Some("bnode");
        if !is_named && !is_date(cell) && !is_unknown && !read.iter().any(|name| name.as_deref() == Some(key)) {
            report.lose(&format!("`?{key}` of rows"));
        }
    }
    let told = |key: &Option<String>| key.as_deref().and_then(|key| value(row, key));
    let (summary, category, place) = (told(&summary), told(&category), told(&place));
    Record { line, date, title, summary, category, place, url: address(row), ..Record::default() }
}

const CATEGORIES: &[&str] =
    &["typeLabel", "classLabel", "kindLabel", "instanceLabel", "categoryLabel", "category", "type"];
const PLACES: &[&str] = &["placeLabel", "locationLabel", "locLabel", "countryLabel", "place", "location"];

fn found(row: &Value, names: &[&str]) -> Option<String> {
    let name = names.iter().find(|name| value(row, name).is_some())?;
    Some((*name).to_owned())
}

fn first(row: &Value, is_it: impl Fn(&str) -> bool) -> Option<String> {
    cells(row).map(|(key, _)| key).find(|key| is_it(key)).map(str::to_owned)
}

fn cells(row: &Value) -> impl Iterator<Item = (&str, &Value)> {
    row.as_object().into_iter().flatten().map(|(key, cell)| (&**key, cell))
}

fn value(row: &Value, key: &str) -> Option<String> {
    text(row.get(key)?, "value")
}

/// The variable that names the rows.
fn title_key(row: &Value) -> Option<String> {
    let named = ["itemLabel", "label", "title", "name", "eventLabel", "personLabel"];
    let others = |key: &str| key.ends_with("Label") && !CATEGORIES.contains(&key) && !PLACES.contains(&key);
    found(row, &named).or_else(|| first(row, others))
}

fn title(row: &Value) -> String {
    let label = title_key(row).and_then(|key| value(row, &key));
    let id = || address(row).and_then(|url| url.rsplit('/').next().map(str::to_owned));
    label.or_else(id).unwrap_or_default()
}

/// The page of the entity that a row is about.
fn address(row: &Value) -> Option<String> {
    let of = |key: &str| {
        let cell = row.get(key).filter(|cell| text(cell, "type").as_deref() == Some("uri"))?;
        text(cell, "value").filter(|url| url.contains("/entity/Q")).and_then(|url| of_web(&url))
    };
    let base = title_key(row)?;
    of(base.trim_end_matches("Label")).or_else(|| of("item"))
}

fn is_date(cell: &Value) -> bool {
    let kind = text(cell, "datatype").unwrap_or_default();
    kind.ends_with("#dateTime") || kind.ends_with("#date")
}

/// What a variable of dates is, by its name.
fn role(key: &str) -> Role {
    let key = key.to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| key.contains(word));
    match () {
        () if has(&["start", "begin", "birth", "born", "inception", "founded"]) || key == "from" => Role::Start,
        () if has(&["end", "death", "died", "dissol", "abolish"]) || key == "until" || key == "to" => Role::End,
        () => Role::Point,
    }
}

fn dated(row: &Value, report: &mut Report) -> Result<String, String> {
    let mut dates: [Option<String>; 3] = [None, None, None];
    let (mut unknown_end, mut found) = (false, 0);
    for (key, cell) in cells(row) {
        let role = role(key);
        if is_date(cell) {
            let date = date(&text(cell, "value").unwrap_or_default(), report)?;
            if dates[role as usize].replace(date).is_some() {
                return Err(
                    "has several dates whose variables do not say which is the start: name them `?start` and `?end`"
                        .to_owned(),
                );
            }
            found += 1;
        }
        unknown_end |= role == Role::End && text(cell, "type").as_deref() == Some("bnode");
    }
    let [start, end, point] = dates;
    match (start, end, point) {
        (None, None, None) => Err("has no date: a variable of the type xsd:dateTime is expected".to_owned()),
        (start, end, Some(point)) => {
            (0..found - 1).for_each(|_| report.lose("starts and ends beside a point in time"));
            drop((start, end));
            Ok(point)
        }
        (Some(start), Some(end), None) if start == end => Ok(start),
        (Some(start), None, None) if !unknown_end => Ok(format!("{start}/")),
        (start, end, None) => checked(format!("{}/{}", start.unwrap_or_default(), end.unwrap_or_default())),
    }
}

/// A date of RDF: no more of it than a year or a month where it is the first day, since those are written so as well.
fn date(written: &str, report: &mut Report) -> Result<String, String> {
    let no_date = || format!("`{written}` is no date");
    let (date, clock) = written.split_once('T').unwrap_or((written, "00:00:00Z"));
    if date.starts_with('-') || date.trim_start_matches(['+', '0']).starts_with('-') {
        return Err(format!(
            "`{written}` is a year below 1 as RDF counts them, which is one off from what Wikidata itself says: take it from the entities as JSON"
        ));
    }
    let mut fields = date.trim_start_matches('+').split('-').map(|field| field.parse::<u32>().ok());
    let (Some(Some(year)), Some(Some(month)), Some(Some(day)), None) =
        (fields.next(), fields.next(), fields.next(), fields.next())
    else {
        return Err(no_date());
    };
    if !clock.starts_with("00:00:00") {
        return checked(written.trim_start_matches('+').to_owned());
    }
    let edtf = of_parts(year.into(), Some(month), Some(day))?;
    Ok(meant_by_day(&edtf, report).to_owned())
}
