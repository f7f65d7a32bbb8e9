//! PeriodO: authorities with their periods as JSON-LD. An authority is a source, a period an event of its span of time.

mod ends;
mod source;

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::exchange::address::of_web;
use crate::exchange::import::periodo::ends::span;
use crate::exchange::json::{Json, list, scalar, text};
use crate::exchange::json_parts::{Pairs, is_nothing, lose_others, members, objects};
use crate::exchange::plain_text::{of_html, of_html_told};
use crate::exchange::{Imported, Options, Record, Refusal, Report};

/// The keys by which a file and its parts are told apart; `periodCollections` and `definitions` are what authorities and periods
/// were called at first.
#[derive(Deserialize)]
struct Part<'t> {
    id: Option<Value>,
    #[serde(borrow, alias = "periodCollections")]
    authorities: Option<&'t RawValue>,
    #[serde(borrow, alias = "definitions")]
    periods: Option<&'t RawValue>,
    #[serde(borrow, rename = "@graph")]
    graph: Option<&'t RawValue>,
    #[serde(borrow)]
    source: Option<&'t RawValue>,
    #[serde(borrow)]
    start: Option<&'t RawValue>,
}

const READ: &[&str] = &[
    "id",
    "type",
    "label",
    "start",
    "stop",
    "spatialCoverage",
    "spatialCoverageDescription",
    "note",
    "url",
    "broader",
    "derivedFrom",
    "language",
    "languageTag",
    "localizedLabels",
    "source",
];

/// What is above the parts, at most: a file, its graph, its authorities.
const DEEPEST: usize = 4;

/// Reads a file.
pub(super) fn read(written: &str, options: &Options) -> Result<Imported, Refusal> {
    let json = Json::new(written);
    let whole: &RawValue = json.whole()?;
    let mut reading = Reading { json: &json, imported: Imported::default(), taken: BTreeSet::new(), options };
    if !reading.part(whole, 0) {
        return Err(Refusal::at(json.line(whole), NO_SHAPE));
    }
    Ok(reading.imported)
}

const NO_SHAPE: &str = "has no `authorities` and no `periods`: expected the JSON-LD of PeriodO";

/// A file that is being read.
struct Reading<'r, 't> {
    json: &'r Json<'t>,
    imported: Imported,
    /// The ids of the sources.
    taken: BTreeSet<String>,
    options: &'r Options,
}

impl Reading<'_, '_> {
    /// Reads a file, a graph, an authority or a period by itself; whether it is one of them.
    fn part(&mut self, raw: &RawValue, depth: usize) -> bool {
        if raw.get().starts_with('[') && depth < DEEPEST {
            let found: Vec<bool> = members(raw).into_iter().map(|member| self.part(member, depth + 1)).collect();
            return found.contains(&true);
        }
        let line = self.json.line(raw);
        let part: Part<'_> = match serde_json::from_str(raw.get()) {
            Ok(part) => part,
            Err(_) => {
                self.imported.report.skip(line, "", "is no authority and no period of PeriodO");
                return false;
            }
        };
        if let Some(inner) = part.authorities.or(part.graph).filter(|_| depth < DEEPEST) {
            for member in members(inner) {
                self.part(member, depth + 1);
            }
            return true;
        }
        if let Some(periods) = part.periods {
            self.authority(line, &part, raw, periods);
            return true;
        }
        if part.start.is_some() {
            self.periods(&[raw], None);
            return true;
        }
        false
    }

    fn authority(&mut self, line: usize, part: &Part<'_>, raw: &RawValue, periods: &RawValue) {
        let id = part.id.as_ref().and_then(scalar).unwrap_or_else(|| format!("authority-{line}"));
        let report = &mut self.imported.report;
        let source = part.source.and_then(|raw| match self.json.value(raw) {
            Ok(source) => source::of(&id, &source, report),
            Err(refusal) => {
                report.skip(self.json.line(raw), &format!("the source of {id}"), refusal.why);
                None
            }
        });
        self.lose_of_authority(raw);
        let cited = match source {
            Some(source) => {
                if self.taken.insert(id.clone()) {
                    self.imported.sources.push(source);
                }
                Some(id)
            }
            None => {
                self.imported
                    .report
                    .remark("an authority without a source that has a title is left out of the sources");
                None
            }
        };
        self.imported.report.told_at(line);
        self.periods(&members(periods), cited);
    }

    fn lose_of_authority(&mut self, raw: &RawValue) {
        const READ: [&str; 7] = ["id", "type", "@context", "periods", "definitions", "source", "label"];
        let pairs = serde_json::from_str(raw.get()).map_or_else(|_| Vec::new(), |Pairs(pairs)| pairs);
        for (key, _) in pairs.iter().filter(|(key, _)| !READ.contains(&&**key)) {
            self.imported.report.lose(&format!("`{key}` of authorities"));
        }
    }

    fn periods(&mut self, parts: &[&RawValue], cited: Option<String>) {
        for (line, period) in objects(self.json, parts, &mut self.imported.report) {
            self.period(line, &period, cited.clone());
            self.imported.report.told_at(line);
        }
    }

    fn period(&mut self, line: usize, period: &Value, cited: Option<String>) {
        let report = &mut self.imported.report;
        let title = text(period, "label").map(|text| of_html(&text)).unwrap_or_default();
        let (date, written) = match span(period, self.options.order, report) {
            Ok(found) => found,
            Err(why) => return report.skip(line, &title, why),
        };
        lose_others(period, READ, "periods", report);
        lose_nested(period, report);
        let url = text(period, "url");
        if url.as_deref().is_some_and(|url| of_web(url).is_none()) {
            report.lose("`url` of periods that is no address");
        }
        let links = [("broader", "broader"), ("derivedFrom", "derived-from")];
        let links = links
            .into_iter()
            .flat_map(|(key, kind)| ids(period.get(key)).into_iter().map(move |id| (id, Some(kind.to_owned()))));
        self.imported.records.push(Record {
            line,
            id: text(period, "id").or_else(|| text(period, "@id")),
            date,
            written,
            title,
            summary: text(period, "note").map(|text| of_html_told(&text, report)),
            place: place(period, report),
            sources: cited.into_iter().collect(),
            url: url.and_then(|url| of_web(&url)),
            links: links.collect(),
            ..Record::default()
        });
    }
}

/// An id, or several.
fn ids(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(items)) => {
            items.iter().filter_map(|item| scalar(item).or_else(|| text(item, "id"))).collect()
        }
        Some(one) => scalar(one).or_else(|| text(one, "id")).into_iter().collect(),
        None => Vec::new(),
    }
}

/// Where, in words; else the names of the places.
fn place(period: &Value, report: &mut Report) -> Option<String> {
    let words = text(period, "spatialCoverageDescription").map(|text| of_html(&text));
    let names: Vec<String> = list(period, "spatialCoverage").iter().filter_map(|place| text(place, "label")).collect();
    if words.is_some() && !names.is_empty() {
        report.lose("places by name beside where they are in words");
    }
    words.or_else(|| Some(names.join(", ")).filter(|names| !names.is_empty()))
}

/// What stands in keys that are read in part.
fn lose_nested(period: &Value, report: &mut Report) {
    if period.get("source").is_some_and(|source| !is_nothing(source)) {
        report.lose("places in the source (`locator`) of periods");
    }
    let labels = period.get("localizedLabels").and_then(Value::as_object);
    let names = labels.into_iter().flat_map(|pairs| pairs.values()).flat_map(|names| match names {
        Value::Array(names) => names.iter().filter_map(scalar).collect(),
        one => scalar(one).into_iter().collect::<Vec<_>>(),
    });
    let own = text(period, "label");
    names.filter(|name| Some(name) != own.as_ref()).for_each(|_| report.lose("names of periods in other languages"));
}
