//! Entries of a bibliography as sources, and as events where they are wanted.

use std::collections::BTreeSet;

use crate::exchange::{Imported, Options, Record, SourceRecord};

/// A date of an entry: EDTF, and the words where it says them otherwise; or why it is none.
pub(super) type Dated = Result<(String, Option<String>), String>;

/// In place of the authors that are not named.
pub(super) const OTHERS: &str = "et al.";
/// Behind the name of one who edited what others wrote.
pub(super) const EDITS: &str = " (ed.)";
/// What becomes of a document of which no event is made.
const NO_EVENT: &str =
    "no event is made of it, and a document that no event cites is left out; without `--events` it is a source";

/// What an entry says, in the words of ours.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) line: usize,
    pub(super) id: String,
    pub(super) title: String,
    /// In the order of the entry, given names first.
    pub(super) authors: Vec<String>,
    pub(super) publisher: Option<String>,
    pub(super) published: Option<Dated>,
    pub(super) accessed: Option<Dated>,
    pub(super) url: Option<String>,
    /// What else tells where it is: the journal, the pages, numbers.
    pub(super) notes: Vec<String>,
    /// As the file calls its kind.
    pub(super) kind: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) tags: Vec<String>,
}

/// Takes entries, each id once.
pub(super) struct Taking<'o> {
    pub(super) imported: Imported,
    options: &'o Options,
    taken: BTreeSet<String>,
}

impl<'o> Taking<'o> {
    pub(super) fn new(options: &'o Options) -> Taking<'o> {
        Taking { imported: Imported::default(), options, taken: BTreeSet::new() }
    }

    /// An entry as a source, and as an event at its date where events are wanted.
    pub(super) fn take(&mut self, entry: Entry) {
        let line = entry.line;
        self.source(entry);
        self.imported.report.told_at(line);
    }

    fn source(&mut self, mut entry: Entry) {
        let report = &mut self.imported.report;
        if entry.title.is_empty() {
            return report.skip(entry.line, &entry.id, "has no title");
        }
        if !self.taken.insert(entry.id.clone()) {
            let why = format!("an entry above has the same id, `{}`", entry.id);
            return report.skip(entry.line, &entry.title, why);
        }
        let is_dated = entry.published.is_some();
        let published = self.date(&entry, entry.published.clone());
        let accessed = self.day_read(&entry, entry.accessed.clone());
        match (self.options.events, &published) {
            (true, Some(date)) => self.event(&mut entry, date.clone()),
            (true, None) if !is_dated => {
                self.imported.report.skip(entry.line, &entry.title, format!("has no date: {NO_EVENT}"))
            }
            _ => self.lose_of_event(&entry),
        }
        if let Some((_, Some(words))) = published.as_ref().filter(|_| !self.options.events) {
            entry.notes.push(format!("dated “{words}”"));
        }
        self.imported.sources.push(SourceRecord {
            id: entry.id,
            title: entry.title,
            author: Some(entry.authors.join("; ")).filter(|names| !names.is_empty()),
            publisher: entry.publisher,
            published: published.map(|(date, _)| date),
            accessed: accessed.map(|(date, _)| date),
            url: entry.url,
            note: Some(entry.notes.join("; ")).filter(|note| !note.is_empty()),
        });
    }

    /// The date of publication; one that is not understood is told, and its entry is kept as a source.
    fn date(&mut self, entry: &Entry, dated: Option<Dated>) -> Option<(String, Option<String>)> {
        let (what, why) = match dated? {
            Ok(date) => return Some(date),
            Err(why) if self.options.events => (entry.title.clone(), format!("its date: {why}: {NO_EVENT}")),
            Err(why) => (format!("the date of publication of {}", entry.title), why),
        };
        self.imported.report.skip(entry.line, &what, why);
        None
    }

    fn day_read(&mut self, entry: &Entry, dated: Option<Dated>) -> Option<(String, Option<String>)> {
        let name = format!("the day on which {} was read", entry.title);
        dated?.map_err(|why| self.imported.report.skip(entry.line, &name, why)).ok()
    }

    fn event(&mut self, entry: &mut Entry, (date, written): (String, Option<String>)) {
        let people = entry.authors.iter().filter(|name| *name != OTHERS);
        let people = people.map(|name| name.trim_end_matches(EDITS).to_owned());
        self.imported.records.push(Record {
            line: entry.line,
            date,
            written,
            title: entry.title.clone(),
            summary: entry.summary.take(),
            category: entry.kind.take(),
            tags: std::mem::take(&mut entry.tags),
            actors: people.collect(),
            sources: vec![entry.id.clone()],
            url: entry.url.clone(),
            ..Record::default()
        });
    }

    /// What only an event could hold.
    fn lose_of_event(&mut self, entry: &Entry) {
        let report = &mut self.imported.report;
        let is_there = [entry.kind.is_some(), entry.summary.is_some(), !entry.tags.is_empty()];
        let kinds = ["kinds of entries", "abstracts of entries", "keywords of entries"];
        kinds.into_iter().zip(is_there).filter(|(_, is_there)| *is_there).for_each(|(kind, _)| report.lose(kind));
    }
}
