//! CSV: a row an event, as RFC 4180 has it. The column `edtf` is the date; those beside it say it again for people and for programs
//! that read days alone.

use std::collections::BTreeSet;

use csv::{Terminator, WriterBuilder};

use crate::exchange::Report;
use crate::exchange::cell::{guarded, joined};
use crate::exchange::export::losses::{Key, lose, translations};
use crate::exchange::export::{label, words};
use crate::model::{Chronicle, Event};
use crate::time::Limit;

const NAMES: [&str; 18] = [
    "id",
    "edtf",
    "words",
    "earliest",
    "latest",
    "whole",
    "title",
    "summary",
    "category",
    "tags",
    "place",
    "actors",
    "importance",
    "status",
    "basis",
    "written",
    "sources",
    "url",
];

const HELD: &[Key] = &[
    Key::Events,
    Key::Ids,
    Key::Wholes,
    Key::Written,
    Key::Bases,
    Key::Summaries,
    Key::EventTranslations,
    Key::Categories,
    Key::CategoryLabels,
    Key::Tags,
    Key::Places,
    Key::Actors,
    Key::Importances,
    Key::Statuses,
    Key::Citations,
    Key::Sources,
    Key::SourceTitles,
    Key::Urls,
];

/// Writes the table.
pub(super) fn write(chronicle: &Chronicle, report: &mut Report) -> String {
    lose(report, chronicle, HELD);
    let mut titles: BTreeSet<&str> = BTreeSet::new();
    for source in chronicle.sources.iter().filter(|source| !titles.insert(&*source.title)) {
        let title = &*source.title;
        report.remark(&format!("two sources have the title `{title}`, by which a table names them: they become one"));
    }
    let mut out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let more = translated(chronicle);
    let names = NAMES.iter().map(|name| (*name).to_owned()).chain(more.iter().map(|(key, tag)| format!("{key}.{tag}")));
    out.write_record(names).expect("impossible: memory takes every row");
    for event in &chronicle.events {
        let others = more.iter().map(|column| in_language(event, *column));
        out.write_record(row(chronicle, event).into_iter().chain(others))
            .expect("impossible: every row has a cell a column");
        if event.date.as_written().starts_with('-') {
            report.remark(COUNTED);
        }
    }
    let bytes = out.into_inner().expect("impossible: memory takes every row");
    String::from_utf8(bytes).expect("impossible: texts are UTF-8")
}

/// The columns of texts in other languages: titles, then summaries.
fn translated(chronicle: &Chronicle) -> Vec<(&'static str, &str)> {
    let all = chronicle.events.iter().flat_map(translations).map(|(key, tag, _)| (key, tag));
    let all: BTreeSet<(&str, &str)> = all.collect();
    let of =
        |wanted: &'static str| all.iter().filter(move |(key, _)| *key == wanted).map(move |(_, tag)| (wanted, *tag));
    of("title").chain(of("summary")).collect()
}

fn in_language(event: &Event, column: (&str, &str)) -> String {
    let found = translations(event).find(|(key, tag, _)| (*key, *tag) == column);
    guarded(found.map(|(.., words)| words).unwrap_or_default())
}

const COUNTED: &str = "dates that begin with a minus sign stand as they are: a spreadsheet takes such a date for a sum, unless the columns `edtf`, `earliest` and `latest` are brought in as text";

fn row(chronicle: &Chronicle, event: &Event) -> [String; 18] {
    let bounds = event.date.bounds_there();
    let sources = event.sources.iter().filter_map(|cited| chronicle.sources.get(cited.source));
    let text = |text: Option<&str>| guarded(text.unwrap_or_default());
    [
        event.id.clone(),
        event.date.as_written().to_owned(),
        guarded(&words(chronicle, event)),
        limit(bounds.earliest),
        limit(bounds.latest),
        if event.whole { "true".to_owned() } else { String::new() },
        guarded(&event.title),
        text(event.summary.as_deref()),
        text(label(chronicle, event)),
        joined(&event.tags),
        text(event.place.as_deref()),
        joined(&event.actors),
        event.importance.to_string(),
        event.status.slug().to_owned(),
        event.basis.map(|basis| basis.slug()).unwrap_or_default().to_owned(),
        text(event.written.as_deref()),
        joined(sources.map(|source| &source.title)),
        text(event.url.as_deref()),
    ]
}

/// A day, `..` where there is no end, nothing where nobody knows it.
fn limit(limit: Limit) -> String {
    match limit {
        Limit::Day(_) => limit.to_string(),
        Limit::MinusInfinity | Limit::PlusInfinity => "..".to_owned(),
        Limit::Unknown => String::new(),
    }
}
