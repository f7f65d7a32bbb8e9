//! JSON-LD: events and sources in the words of schema.org, with a context of its own, so that nothing need be fetched to read it.
//! `temporalCoverage` is the date in EDTF.

use serde_json::{Map, Value, json};

use crate::exchange::Report;
use crate::exchange::export::figures::Figures;
use crate::exchange::export::json::pretty;
use crate::exchange::export::losses::{Key, lose};
use crate::exchange::export::{address, label};
use crate::model::{Chronicle, Event, Source};
use crate::time::Date;

const HELD: &[Key] = &[
    Key::Events,
    Key::Ids,
    Key::Summaries,
    Key::Categories,
    Key::CategoryLabels,
    Key::Tags,
    Key::Places,
    Key::Actors,
    Key::Citations,
    Key::Sources,
    Key::SourceKeys,
    Key::SourceTitles,
    Key::SourceDetails,
    Key::Archived,
    Key::Uncited,
    Key::Urls,
];

/// Writes the graph.
pub(super) fn write(chronicle: &Chronicle, report: &mut Report) -> String {
    lose(report, chronicle, HELD);
    let events = chronicle.events.iter().map(|event| of_event(chronicle, event, report));
    let events: Vec<Value> = events.collect();
    let sources = chronicle.sources.iter().map(|source| of_source(source, report));
    let sources: Vec<Value> = sources.collect();
    let context = json!({
        "@vocab": "https://schema.org/",
        "url": { "@type": "@id" },
        "archivedAt": { "@type": "@id" },
    });
    let graph = [events, sources].concat();
    pretty(&json!({ "@context": context, "@graph": graph }))
}

/// An object of what there is.
fn object(kind: &str, id: String, pairs: Vec<(&str, Option<Value>)>) -> Value {
    let mut object = Map::from_iter([("@id".to_owned(), json!(id)), ("@type".to_owned(), json!(kind))]);
    object.extend(pairs.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))));
    Value::Object(object)
}

fn of_event(chronicle: &Chronicle, event: &Event, report: &mut Report) -> Value {
    let (start, end) = ends(&event.date);
    let keywords: Vec<&str> =
        label(chronicle, event).into_iter().chain(event.tags.iter().map(String::as_str)).collect();
    let actors: Vec<Value> = event.actors.iter().map(|actor| json!({ "@type": "Thing", "name": actor })).collect();
    let cited = event.sources.iter().filter_map(|cited| chronicle.sources.get(cited.source));
    let cited: Vec<Value> = cited.map(|source| json!({ "@id": of_id(&source.id, "source-") })).collect();
    object(
        "Event",
        of_id(&event.id, ""),
        vec![
            ("identifier", Some(json!(event.id))),
            ("name", Some(json!(event.title.as_str()))),
            ("description", event.summary.as_ref().map(|summary| json!(summary.as_str()))),
            ("temporalCoverage", coverage(&event.date, report)),
            ("additionalProperty", written_date(&event.date)),
            ("startDate", start.map(Value::from)),
            ("endDate", end.map(Value::from)),
            ("keywords", some(keywords.into_iter().map(Value::from).collect())),
            ("location", event.place.as_ref().map(|place| json!({ "@type": "Place", "name": place }))),
            ("about", some(actors)),
            ("url", event.url.as_deref().map(|url| json!(address(url)))),
            ("citation", some(cited)),
        ],
    )
}

fn some(list: Vec<Value>) -> Option<Value> {
    (!list.is_empty()).then_some(Value::Array(list))
}

/// The name of a node within its file.
fn of_id(id: &str, prefix: &str) -> String {
    format!("#{prefix}{id}")
}

/// In EDTF; an age, for which that has no form, in our own and said.
fn coverage(date: &Date, report: &mut Report) -> Option<Value> {
    if date.is_age() {
        report.remark("ages, for which EDTF has no form, stand in `temporalCoverage` as they are written");
    }
    Some(json!(date.gregorian().unwrap_or_else(|| date.as_written().to_owned())))
}

/// A date of another calendar as it is written, beside the Gregorian one.
fn written_date(date: &Date) -> Option<Value> {
    date.gregorian()?;
    Some(json!({
        "@type": "PropertyValue",
        "name": "date as written",
        "value": date.as_written(),
        "description": date.words(),
    }))
}

/// The first and the last day, or instant, where the date is just that in ISO 8601.
fn ends(date: &Date) -> (Option<String>, Option<String>) {
    let text = date.as_written();
    let zoned = date.names_zone() == Some(true);
    if zoned && !text.contains('/') && date.level() == 0 {
        return (Some(text.to_owned()), None);
    }
    match Figures::of(date).filter(|figures| figures.is_exact && figures.is_of_days()) {
        Some(Figures { start, end, .. }) => (start.iso(), end.or(Some(start)).and_then(|end| end.iso())),
        None => (None, None),
    }
}

fn of_source(source: &Source, report: &mut Report) -> Value {
    let text = |text: &Option<String>| text.as_ref().map(|text| json!(text));
    if source.accessed.is_some() {
        report.lose("days on which sources were read");
    }
    object(
        "CreativeWork",
        of_id(&source.id, "source-"),
        vec![
            ("identifier", Some(json!(source.id))),
            ("name", Some(json!(source.title.as_str()))),
            ("author", text(&source.author)),
            ("publisher", text(&source.publisher)),
            ("datePublished", source.published.as_ref().map(|date| json!(date.as_written()))),
            ("url", source.url.as_deref().map(|url| json!(address(url)))),
            ("archivedAt", source.archived.as_deref().map(|url| json!(address(url)))),
            ("description", source.note.as_deref().map(|note| json!(note))),
        ],
    )
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::exchange::{ExportFormat, export};

    #[test]
    fn days_are_dates_and_all_else_is_edtf() {
        let file = "title: T
sources: { s: { title: S, author: A } }
events:
  - { id: a, date: 2012-05-25/2012-05-27, title: A, sources: [s], place: Houla }
  - { id: b, date: 2012-06~, title: B }
  - { id: c, date: 2012-07-01T14:30+02:00, title: C }
  - { id: d, date: { julian: 2017-10-25 }, title: D }
";
        let chronicle = crate::read::read(file).value.expect("a chronicle");
        let whole: Value = serde_json::from_str(&export(&chronicle, ExportFormat::JsonLd).text).expect("JSON");
        let [a, b, c, d, s] = &whole["@graph"].as_array().expect("a list")[..] else { panic!("{whole}") };
        assert_eq!((&a["startDate"], &a["endDate"]), (&json!("2012-05-25"), &json!("2012-05-27")));
        assert_eq!((&a["citation"][0]["@id"], &s["@id"]), (&json!("#source-s"), &json!("#source-s")));
        assert_eq!((&b["temporalCoverage"], b.get("startDate")), (&json!("2012-06~"), None));
        assert_eq!(c["startDate"], "2012-07-01T14:30+02:00");
        let written = (&d["temporalCoverage"], &d["additionalProperty"]["value"]);
        assert_eq!(written, (&json!("2017-11-07"), &json!("{ julian: 2017-10-25 }")));
    }
}
