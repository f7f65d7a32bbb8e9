//! SIMILE Timeline: its XML and its JSON. With `isDuration` the end is no part of an event; without, the event lies before it.

mod date;
mod xml;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::exchange::address::of_web;
use crate::exchange::import::simile::date::{Dates, dates};
use crate::exchange::json::{Json, scalar};
use crate::exchange::json_parts::objects;
use crate::exchange::moments::{Exact, finest};
use crate::exchange::plain_text::of_html_told;
use crate::exchange::{Imported, Options, Record, Refusal, Report};

/// An event as it stands.
struct Item {
    line: usize,
    /// Its attributes, or its keys.
    fields: BTreeMap<String, String>,
    /// What it holds, or its description.
    body: String,
    /// Why it cannot be read.
    fault: Option<String>,
}

/// What is read of a file: its events, and the keys of the whole.
struct Read {
    items: Vec<Item>,
    head: BTreeMap<String, String>,
}

const READ: &[&str] = &[
    "start",
    "end",
    "latestStart",
    "earliestEnd",
    "isDuration",
    "durationEvent",
    "title",
    "link",
    "eventID",
    "id",
    "description",
];

/// Reads a file.
pub(super) fn read(written: &str, options: &Options) -> Result<Imported, Refusal> {
    let mut imported = Imported::default();
    let read = match written.trim_start().starts_with('<') {
        true => xml::read(written, &mut imported.report)?,
        false => of_json(written, &mut imported.report)?,
    };
    for key in read.head.keys().filter(|key| !matches!(&***key, "dateTimeFormat" | "date-time-format" | "xmlns")) {
        imported.report.lose(&format!("`{key}` of the file"));
    }
    let dated: Vec<Result<Dates, String>> = read.items.iter().map(|item| dates(&item.fields, options.order)).collect();
    let finest = finest(dated.iter().flatten().flat_map(Dates::moments));
    imported.report.told_at(0);
    for (item, dates) in read.items.into_iter().zip(dated) {
        let line = item.line;
        take(item, (dates, finest), &mut imported);
        imported.report.told_at(line);
    }
    Ok(imported)
}

fn of_json(written: &str, report: &mut Report) -> Result<Read, Refusal> {
    let json = Json::new(written);
    let Some(events) = json.whole::<Events<'_>>()?.events else {
        return Err(Refusal::whole(
            "has no `events`: expected the JSON of a SIMILE timeline, or its XML with `<data>`",
        ));
    };
    let head = json.whole::<BTreeMap<String, Value>>()?;
    let head = head.into_iter().filter(|(key, _)| key != "events").map(|(key, value)| (key, value.to_string()));
    let items = objects(&json, &events, report).into_iter().map(|(line, value)| item(line, &value, report));
    Ok(Read { items: items.collect(), head: head.collect() })
}

/// The events of a file as JSON.
#[derive(Deserialize)]
struct Events<'t> {
    #[serde(borrow)]
    events: Option<Vec<&'t RawValue>>,
}

fn item(line: usize, value: &Value, report: &mut Report) -> Item {
    let mut fields = BTreeMap::new();
    for (key, value) in value.as_object().into_iter().flatten() {
        match value {
            Value::Null => {}
            Value::Bool(is) => drop(fields.insert(key.clone(), is.to_string())),
            Value::Array(_) | Value::Object(_) => report.lose(&format!("`{key}` of events")),
            _ => drop(scalar(value).map(|text| fields.insert(key.clone(), text))),
        }
    }
    let body = fields.remove("description").map(|html| of_html_told(&html, report)).unwrap_or_default();
    report.told_at(line);
    Item { line, fields, body, fault: None }
}

fn take(item: Item, (dates, finest): (Result<Dates, String>, Exact), imported: &mut Imported) {
    let Item { line, fields, body, fault } = item;
    let report = &mut imported.report;
    // Of XML one of two escapes is gone, of JSON none: what is left of them goes with the tags.
    let mut words = |html: &str| {
        let once = of_html_told(html, report);
        of_html_told(&once, report)
    };
    let (title, body) = (fields.get("title").map(|title| words(title)).unwrap_or_default(), words(&body));
    let (title, summary) = if title.is_empty() { (body, String::new()) } else { (title, body) };
    let found = fault.map_or(dates, Err).and_then(|dates| Ok((dates.said(finest, report)?, dates.written)));
    let (date, written) = match found {
        Ok(found) => found,
        Err(why) => return report.skip(line, &title, why),
    };
    for (key, value) in &fields {
        if !READ.contains(&&**key) && !value.trim().is_empty() {
            report.lose(&format!("`{key}` of events"));
        }
    }
    let url = fields.get("link").map(|link| link.trim().to_owned()).filter(|link| !link.is_empty());
    if url.as_deref().is_some_and(|url| of_web(url).is_none()) {
        report.lose("`link` of events that is no address");
    }
    let id = fields.get("eventID").or_else(|| fields.get("id")).cloned();
    imported.records.push(Record {
        line,
        id: id.filter(|id| id.contains(|c: char| c.is_alphabetic())),
        date,
        written,
        title,
        summary: Some(summary).filter(|summary| !summary.is_empty()),
        url: url.and_then(|url| of_web(&url)),
        ..Record::default()
    });
}
