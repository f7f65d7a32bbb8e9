//! Records: an event, a source, an era as another format gives them, their dates in EDTF and their texts without markup.

use crate::exchange::{Report, on_one_clock};
use crate::read::free;

/// An event of another file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// Where it begins in its file, from 1.
    pub line: usize,
    /// What names it there, as written there; a slug is made of it.
    pub id: Option<String>,
    /// EDTF, or one of our notations for other calendars and ages.
    pub date: String,
    /// The date as it stands there, where `date` says it otherwise.
    pub written: Option<String>,
    /// What happened.
    pub title: String,
    /// More of it.
    pub summary: Option<String>,
    /// In words, as there.
    pub category: Option<String>,
    /// As there.
    pub tags: Vec<String>,
    /// Where.
    pub place: Option<String>,
    /// Who.
    pub actors: Vec<String>,
    /// The `id`s of [`SourceRecord`]s.
    pub sources: Vec<String>,
    /// The same with the places in them, in place of `sources` where there are any.
    pub citations: Vec<CitationRecord>,
    /// What each source says, where they differ.
    pub accounts: Vec<AccountRecord>,
    /// 1 to 5.
    pub importance: Option<u8>,
    /// A page about it.
    pub url: Option<String>,
    /// A link to each of these events, by their `id`; with its kind.
    pub links: Vec<(String, Option<String>)>,
    /// Its title and summary in other languages than that of the file, each under its key: `title.fr`.
    pub translations: Vec<(String, String)>,
    /// What else a key of ours says, such as `status` or `basis`: the key and its text.
    pub others: Vec<(&'static str, String)>,
}

impl Record {
    /// Every name of a source in it; one may come twice.
    pub(in crate::exchange) fn named_sources(&self) -> impl Iterator<Item = &String> {
        let cited = self.citations.iter().map(|cited| &cited.source);
        self.sources.iter().chain(cited).chain(self.accounts.iter().map(|told| &told.source))
    }

    fn named_sources_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let cited = self.citations.iter_mut().map(|cited| &mut cited.source);
        let told = self.accounts.iter_mut().map(|told| &mut told.source);
        self.sources.iter_mut().chain(cited).chain(told)
    }
}

/// Where an event cites a source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CitationRecord {
    /// The `id` of a [`SourceRecord`].
    pub source: String,
    /// Page, paragraph.
    pub locator: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// What one source says of an event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccountRecord {
    /// The `id` of a [`SourceRecord`].
    pub source: String,
    /// The date that it gives, in EDTF.
    pub date: Option<String>,
    /// What it says.
    pub says: Option<String>,
}

/// A source of another file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceRecord {
    /// What names it there.
    pub id: String,
    /// Of the document.
    pub title: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When, in EDTF.
    pub published: Option<String>,
    /// When it was read, in EDTF.
    pub accessed: Option<String>,
    /// Where it is.
    pub url: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// An era of another file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EraRecord {
    /// EDTF.
    pub date: String,
    /// Its name.
    pub title: String,
}

/// What was read of another file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// Of the whole, where the file has one.
    pub title: Option<String>,
    /// Of the whole.
    pub description: Option<String>,
    /// The zone of its times without an offset and of its days: a name of the zone data, or an offset.
    pub timezone: Option<String>,
    /// In the order of the file.
    pub records: Vec<Record>,
    /// In the order of the file.
    pub sources: Vec<SourceRecord>,
    /// In the order of the file.
    pub eras: Vec<EraRecord>,
    /// What was not read, and what was read otherwise than it stands.
    pub report: Report,
}

impl Imported {
    /// The same with what was read of another file behind it; its title is that of the first that has one. Sources of one name
    /// that are two documents keep two names; times of another zone get their offsets, as [`on_one_clock`] says.
    pub fn append(&mut self, other: Imported) {
        let mut both = [std::mem::take(self), other];
        on_one_clock(&mut both);
        let [first, other] = both;
        *self = first;
        let Imported { title, description, timezone, mut records, sources, eras, report } = other;
        self.title = self.title.take().or(title);
        self.description = self.description.take().or(description);
        self.timezone = self.timezone.take().or(timezone);
        if self.sources.is_empty() {
            self.sources = sources;
        } else {
            self.append_sources(sources, &mut records);
        }
        self.records.append(&mut records);
        self.eras.extend(eras);
        self.report.append(report);
    }

    /// Sources of another file, those of its records renamed with them.
    fn append_sources(&mut self, sources: Vec<SourceRecord>, records: &mut [Record]) {
        for mut source in sources {
            let is_other = |known: &SourceRecord| known.id == source.id && *known != source;
            if self.sources.iter().any(is_other) {
                let id = free(&source.id, "", |id| self.sources.iter().any(|known| known.id == id));
                let named = records.iter_mut().flat_map(Record::named_sources_mut).filter(|named| **named == source.id);
                named.for_each(|named| named.clone_from(&id));
                source.id = id;
            }
            if !self.sources.contains(&source) {
                self.sources.push(source);
            }
        }
    }
}
