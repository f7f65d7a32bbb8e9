//! A file of ours from what was read of another.

use std::collections::BTreeSet;

use crate::edit::{Value, event_lines, folded, pair_lines};
use crate::exchange::clocks::Clocks;
use crate::exchange::tidy::{Keys, tidy, unique};
use crate::exchange::{AccountRecord, CitationRecord, Imported, Options, Record, Report, SourceRecord};
use crate::read::made_key;

/// The text of a file with all that was read, and what there is to say of it. `title` is taken where the other file has none.
///
/// ```
/// use dateline::exchange::{Format, Options, file, import};
/// let text = r#"{"events": [{"start_date": {"year": "2012", "month": "5"}, "text": {"headline": "Houla"}}]}"#;
/// let read = import(text, Format::TimelineJs, &Options::default()).map_err(|refusal| refusal.why)?;
/// let (yaml, report) = file(read, "Syria", &Options::default());
/// assert_eq!(yaml, "title: Syria\nevents:\n  - date: 2012-05\n    title: Houla\n");
/// assert!(report.skipped.is_empty());
/// # Ok::<(), String>(())
/// ```
pub fn file(mut imported: Imported, title: &str, options: &Options) -> (String, Report) {
    let tidy = tidy(&mut imported, options);
    Clocks::of(&imported.records).settle(&mut imported.timezone, &mut imported.report);
    let categories = tidy.categories();
    imported.report.skipped.sort_by_key(|skipped| skipped.line);
    let sources = source_keys(&imported.sources);
    let mut text = head(&imported, title, &tidy.listed(), &sources);
    text.push_str(if imported.records.is_empty() { "events: []\n" } else { "events:\n" });
    for record in imported.records {
        text.push_str(&event(record, categories, &sources));
    }
    (text, imported.report)
}

/// Everything above the events.
pub(super) fn head(imported: &Imported, title: &str, categories: &[(String, String)], sources: &Keys) -> String {
    let own = imported.title.as_deref().unwrap_or(title);
    let mut text = pair_lines(0, "title", &Value::text(own));
    for (key, value) in [("description", &imported.description), ("timezone", &imported.timezone)] {
        text.extend(value.as_deref().map(|value| pair_lines(0, key, &Value::text(value))));
    }
    let entries = imported.sources.iter().map(|source| (sources[&source.id].clone(), of_source(source)));
    let labels = categories.iter().map(|(name, key)| (key.clone(), mapping(vec![("label", Some(name.clone()))])));
    let eras = imported
        .eras
        .iter()
        .map(|era| mapping(vec![("date", Some(era.date.clone())), ("title", Some(era.title.clone()))]));
    let sections = [
        ("sources", Value::Mapping(entries.collect())),
        ("categories", Value::Mapping(labels.collect())),
        ("eras", Value::List(eras.collect())),
    ];
    for (key, value) in sections {
        let is_empty = matches!(&value, Value::Mapping(pairs) if pairs.is_empty()) || value == Value::List(Vec::new());
        if !is_empty {
            text.push_str(&pair_lines(0, key, &value));
        }
    }
    text
}

/// The lines of an event.
pub(super) fn event(record: Record, categories: &Keys, sources: &Keys) -> String {
    event_lines(&folded(fields(record, categories, sources), "en"))
}

/// A key for each source.
pub(super) fn source_keys(sources: &[SourceRecord]) -> Keys {
    let mut taken = BTreeSet::new();
    sources.iter().map(|source| (source.id.clone(), unique(made_key(&source.id), "source", &mut taken))).collect()
}

pub(super) fn of_source(source: &SourceRecord) -> Value {
    mapping(vec![
        ("title", Some(source.title.clone())),
        ("author", source.author.clone()),
        ("publisher", source.publisher.clone()),
        ("published", source.published.clone()),
        ("accessed", source.accessed.clone()),
        ("url", source.url.clone()),
        ("note", source.note.clone()),
    ])
}

fn mapping(pairs: Vec<(&str, Option<String>)>) -> Value {
    Value::Mapping(pairs.into_iter().filter_map(|(key, text)| Some((key.to_owned(), Value::Text(text?)))).collect())
}

/// A date: of another calendar it is keys in braces.
fn of_date(date: String) -> Value {
    let braces = if date.starts_with('{') { Value::parse(&date) } else { None };
    // A set in braces has no values behind its dates.
    let names_calendar = |braces: &Value| matches!(braces, Value::Mapping(pairs) if pairs.iter().all(|(_, value)| matches!(value, Value::Text(_))));
    braces.filter(names_calendar).unwrap_or(Value::Text(date))
}

/// An event as `add` is given one.
pub(super) fn fields(record: Record, categories: &Keys, sources: &Keys) -> Vec<(String, Value)> {
    let category = record.category.as_ref().and_then(|name| categories.get(name)).cloned();
    let cited = cited(&record, sources);
    let told: Vec<Value> = record.accounts.iter().filter_map(|account| told(account, sources)).collect();
    let links = record.links.iter().map(|(to, kind)| link(to, kind.as_deref())).collect();
    let texts = [
        ("written", record.written),
        ("title", Some(record.title)),
        ("summary", record.summary),
        ("category", category),
        ("place", record.place),
        ("importance", record.importance.map(|importance| importance.to_string())),
        ("url", record.url),
    ];
    let others = record.others.into_iter().map(|(key, text)| (key, Some(text)));
    let values = |texts: Vec<String>| texts.into_iter().map(Value::Text).collect::<Vec<Value>>();
    let lists = [
        ("tags", values(record.tags)),
        ("actors", values(record.actors)),
        ("sources", cited),
        ("accounts", told),
        ("links", links),
    ];
    let mut fields: Vec<(String, Value)> = Vec::with_capacity(8);
    fields.extend(record.id.map(|id| ("id".to_owned(), Value::Text(id))));
    fields.push(("date".to_owned(), of_date(record.date)));
    let texts = texts.into_iter().chain(others);
    fields.extend(texts.filter_map(|(key, text)| Some((key.to_owned(), Value::Text(text?)))));
    fields.extend(record.translations.into_iter().map(|(key, text)| (key, Value::Text(text))));
    let lists = lists.into_iter().filter(|(_, items)| !items.is_empty());
    fields.extend(lists.map(|(key, items)| (key.to_owned(), Value::List(items))));
    fields
}

/// The sources of an event, with their places where there are any.
fn cited(record: &Record, sources: &Keys) -> Vec<Value> {
    let of_key = |id: &String| sources.get(id).map(Value::text);
    if record.citations.is_empty() {
        return record.sources.iter().filter_map(of_key).collect();
    }
    let one = |citation: &CitationRecord| {
        let key = sources.get(&citation.source)?.clone();
        Some(match citation {
            CitationRecord { locator: None, note: None, .. } => Value::text(key),
            CitationRecord { locator, note, .. } => {
                mapping(vec![("id", Some(key)), ("locator", locator.clone()), ("note", note.clone())])
            }
        })
    };
    record.citations.iter().filter_map(one).collect()
}

fn told(account: &AccountRecord, sources: &Keys) -> Option<Value> {
    let key = sources.get(&account.source)?.clone();
    Some(mapping(vec![("source", Some(key)), ("date", account.date.clone()), ("says", account.says.clone())]))
}

fn link(to: &str, kind: Option<&str>) -> Value {
    mapping(vec![("to", Some(to.to_owned())), ("kind", kind.map(str::to_owned))])
}
