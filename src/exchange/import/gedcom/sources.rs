//! Sources: records that events name, and texts that stand in their place.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::address::of_web;
use crate::exchange::import::gedcom::tree::At;
use crate::exchange::plain_text::spaced;
use crate::exchange::{Report, SourceRecord};

/// The sources of a file, and which of them are cited.
#[derive(Debug, Default)]
pub(super) struct Cited<'t, 'a> {
    records: BTreeMap<&'t str, At<'t, 'a>>,
    /// In the order in which they are first cited.
    order: Vec<String>,
    seen: BTreeSet<String>,
}

impl<'t, 'a> Cited<'t, 'a> {
    /// A record that can be cited.
    pub(super) fn add(&mut self, name: &'t str, record: At<'t, 'a>) {
        self.records.insert(name, record);
    }

    /// What is cited directly below a part, each once.
    pub(super) fn below(&mut self, at: At<'t, 'a>, report: &mut Report) -> Vec<String> {
        let (mut cited, mut known) = (Vec::new(), BTreeSet::new());
        for citation in at.below().filter(|below| below.tag() == "SOUR") {
            let id = match (citation.pointer(), citation.text()) {
                (Some("VOID"), _) | (None, None) => continue,
                (Some(name), _) if self.records.contains_key(name) => name.to_owned(),
                (Some(_), _) => {
                    report.lose("citations of sources that are not in the file");
                    continue;
                }
                (None, Some(text)) => spaced(&text),
            };
            for below in citation.below() {
                report.lose(match below.tag() {
                    "PAGE" => "pages of citations",
                    "QUAY" => "grades of citations",
                    _ => "notes, texts and dates of citations",
                });
            }
            if self.seen.insert(id.clone()) {
                self.order.push(id.clone());
            }
            if known.insert(id.clone()) {
                cited.push(id);
            }
        }
        cited
    }

    /// Those that are cited.
    pub(super) fn sources(&self, report: &mut Report) -> Vec<SourceRecord> {
        for (name, record) in &self.records {
            if !self.seen.contains(*name) {
                report.lose("sources that no event cites");
            }
            let is_kept = |tag: &str| matches!(tag, "TITL" | "ABBR" | "AUTH" | "PUBL" | "NOTE" | "WWW");
            if record.below().any(|below| !is_kept(below.tag())) {
                report.lose("texts, repositories and numbers of sources");
            }
        }
        self.order.iter().map(|id| self.source(id)).collect()
    }

    fn source(&self, id: &str) -> SourceRecord {
        let Some(record) = self.records.get(id) else {
            return SourceRecord { id: id.to_owned(), title: id.to_owned(), ..SourceRecord::default() };
        };
        let text = |tag: &str| record.text_of(tag).map(|text| spaced(&text));
        SourceRecord {
            id: id.to_owned(),
            title: text("TITL").or_else(|| text("ABBR")).unwrap_or_else(|| format!("Source {id}")),
            author: text("AUTH"),
            publisher: text("PUBL"),
            url: text("WWW").and_then(|url| of_web(&url)),
            note: text("NOTE"),
            ..SourceRecord::default()
        }
    }
}
