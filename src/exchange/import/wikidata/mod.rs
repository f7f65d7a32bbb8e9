//! Wikidata: entities as JSON, alone, in an object, a list or one a line as in dumps; and the results of its query service.

mod claim;
mod entity;
mod query;
mod time;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::exchange::import::living::Living;
use crate::exchange::import::wikidata::query::Results;
use crate::exchange::json::{Json, value, words};
use crate::exchange::json_parts::{members, objects};
use crate::exchange::{Imported, Options, Refusal, Report};

pub(super) use crate::exchange::import::wikidata::time::exact_to;

/// What the query service means by a day: it writes years and months as their first day.
pub(super) fn meant_by_day<'d>(day: &'d str, report: &mut Report) -> &'d str {
    let (kind, meant) = match (day.strip_suffix("-01-01"), day.strip_suffix("-01")) {
        (Some(year), _) => ("1 January is read as the year", year),
        (None, Some(month)) => ("the first day of a month is read as the month", month),
        (None, None) => return day,
    };
    report.remark(&format!("{kind}: the query service writes both so, and does not say how exact a date is"));
    meant
}

/// The keys by which the shapes of a file are told apart.
#[derive(Deserialize)]
struct File<'t> {
    #[serde(borrow)]
    entities: Option<&'t RawValue>,
    #[serde(borrow)]
    results: Option<Results<'t>>,
    #[serde(borrow)]
    claims: Option<&'t RawValue>,
    #[serde(borrow)]
    labels: Option<&'t RawValue>,
}

/// Reads a file.
pub(super) fn read(written: &str, options: &Options) -> Result<Imported, Refusal> {
    let json = Json::new(written);
    let mut taking = Taking { imported: Imported::default(), living: Living::default(), options };
    let whole: &RawValue = match json.whole() {
        Ok(whole) => whole,
        Err(_) if is_one_a_line(written) => return Ok(lines(written, taking)),
        Err(refusal) => return Err(refusal),
    };
    let parts = match whole.get().starts_with('[') {
        true => members(whole),
        false => {
            let file: File<'_> = json.whole()?;
            match (file.results, file.entities, file.claims.or(file.labels)) {
                (Some(results), ..) => return Ok(query::read(&json, &results)),
                (_, Some(entities), _) => members(entities),
                (_, _, Some(_)) => vec![whole],
                _ => return Err(Refusal::at(json.line(whole), NO_SHAPE)),
            }
        }
    };
    let each = objects(&json, &parts, &mut taking.imported.report);
    taking.imported.report.told_at(0);
    for (line, value) in &each {
        entity::take(*line, value, &mut taking);
        taking.imported.report.told_at(*line);
    }
    Ok(taking.finish())
}

/// What is read so far.
struct Taking<'o> {
    imported: Imported,
    living: Living,
    options: &'o Options,
}

impl Taking<'_> {
    fn finish(mut self) -> Imported {
        self.living.tell(&mut self.imported.report);
        self.imported
    }
}

const NO_SHAPE: &str = "has neither `entities` nor `claims` nor `results`: expected entities of Wikidata as JSON, or what its query service answers";

/// Whether the first line that is no bracket is an object by itself.
fn is_one_a_line(written: &str) -> bool {
    let first = written.lines().map(bare).find(|line| !line.is_empty());
    first.is_some_and(|line| line.starts_with('{') && serde_json::from_str::<&RawValue>(line).is_ok())
}

/// A line of a dump without its comma; nothing where it is a bracket of the list.
fn bare(line: &str) -> &str {
    let line = line.trim_start_matches('\u{feff}').trim().trim_end_matches(',').trim_end();
    if matches!(line, "[" | "]") { "" } else { line }
}

fn lines(written: &str, mut taking: Taking<'_>) -> Imported {
    for (at, line) in written.lines().enumerate() {
        let (line, number) = (bare(line), at + 1);
        match value(line) {
            _ if line.is_empty() => {}
            Ok(value @ Value::Object(_)) => {
                entity::take(number, &value, &mut taking);
                taking.imported.report.told_at(number);
            }
            Ok(_) => taking.imported.report.skip(number, line, "is no entity"),
            Err(error) if error.is_data() => taking.imported.report.skip(number, line, words(&error)),
            Err(_) => taking.imported.report.skip(number, line, "is no whole JSON: the line is cut off or broken"),
        }
    }
    taking.finish()
}
