//! Records made fit for a file of ours: titles of a label's length, categories of a legend's number, ids that are slugs.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::exchange::cited::drop_uncited;
use crate::exchange::plain_text::{LINES, cleaned, has_controls, has_lines};
use crate::exchange::{Imported, Options, Record, Report, SourceRecord};
use crate::read::{free, is_id, made_id, made_key};
use crate::time::{Date, Instant, Zone};

/// Bytes of a text that a file of ours takes.
const MAX_TEXT: usize = 60 << 10;
/// Letters that a label has room for; `check` warns of more.
const LONGEST_TITLE: usize = 120;

/// The keys of sources and categories by what names them in the other file.
pub(super) type Keys = BTreeMap<String, String>;

/// Makes records fit, one by one; it knows which categories a legend has room for, and which ids are taken.
pub(super) struct Tidy {
    categories: Keys,
    /// Their names, in the order in which they come.
    names: Vec<String>,
    /// Of the ids that are taken, by their hashes, the last number behind each: a million of them take some 24 MB.
    taken: BTreeMap<u64, u32>,
}

impl Tidy {
    /// Of so many categories: how often each comes, and where first.
    pub(super) fn new(categories: Counts, most: usize) -> Tidy {
        let mut ranked: Vec<(String, (usize, usize))> = categories.into_iter().collect();
        ranked.sort_by_key(|(_, (count, at))| (Reverse(*count), *at));
        ranked.truncate(most);
        ranked.sort_by_key(|(_, (_, at))| *at);
        let mut taken = BTreeSet::new();
        let names: Vec<String> = ranked.into_iter().map(|(name, _)| name).collect();
        let keys = names.iter().map(|name| (name.clone(), unique(made_key(name), "category", &mut taken)));
        Tidy { categories: keys.collect(), names, taken: BTreeMap::new() }
    }

    /// The keys of the categories.
    pub(super) fn categories(&self) -> &Keys {
        &self.categories
    }

    /// Their names and keys, in the order in which they come.
    pub(super) fn listed(&self) -> Vec<(String, String)> {
        self.names.iter().map(|name| (name.clone(), self.categories[name].clone())).collect()
    }

    /// A record that fits; nothing where it has no words, which is said.
    pub(super) fn record(&mut self, record: Record, report: &mut Report) -> Option<Record> {
        report.told_at(record.line);
        let fit = self.fit(record, report);
        // The records of several files are made fit together: a line would be of one of them.
        report.told_at(0);
        fit
    }

    fn fit(&mut self, mut record: Record, report: &mut Report) -> Option<Record> {
        clean(&mut record, report);
        if record.title.is_empty() {
            report.skip(record.line, &record.date, "has no title and no text");
            return None;
        }
        if let Some(long) = longest(&record).filter(|long| *long > MAX_TEXT) {
            report.skip(record.line, &record.title, too_long(long));
            return None;
        }
        split_title(&mut record);
        if let Some(name) = record.category.take_if(|name| !self.categories.contains_key(name)) {
            if !record.tags.contains(&name) {
                record.tags.push(name);
            }
            report.lose("categories beyond those that a legend has room for, kept as tags");
        }
        record.id = record.id.map(|id| self.id(&if is_id(&id) { id } else { made_id(&id) }, report));
        Some(record)
    }

    /// An id that no other has.
    fn id(&mut self, base: &str, report: &mut Report) -> String {
        let mut number = *self.taken.entry(hash(base)).and_modify(|count| *count += 1).or_insert(1);
        if number == 1 {
            return base.to_owned();
        }
        report.remark("ids that stand twice get a number");
        loop {
            let id = format!("{base}-{number}");
            if self.taken.insert(hash(&id), 1).is_none() {
                self.taken.insert(hash(base), number);
                return id;
            }
            number += 1;
        }
    }
}

/// The same in every run.
fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Bytes of the longest text of a record.
fn longest(record: &Record) -> Option<usize> {
    let texts = [Some(&record.title), record.summary.as_ref(), record.category.as_ref(), record.place.as_ref()];
    let lists = record.tags.iter().chain(&record.actors);
    texts.into_iter().flatten().chain(lists).map(String::len).max()
}

/// How often each category comes, and where first.
pub(super) type Counts = BTreeMap<String, (usize, usize)>;

/// Counts the category of a record, where it has one and a title.
pub(super) fn count(counts: &mut Counts, at: usize, record: &Record) {
    let Some(category) = record.category.as_deref().filter(|_| !record.title.trim().is_empty()) else { return };
    let category = cleaned(category);
    match counts.get_mut(category.as_ref()) {
        Some((count, _)) => *count += 1,
        None if category.is_empty() => {}
        None => _ = counts.insert(category.into_owned(), (1, at)),
    }
}

/// Makes all that stands above the events fit.
pub(super) fn clean_head(imported: &mut Imported) {
    drop_long(imported);
    let Imported { title, description, sources, eras, report, .. } = imported;
    let texts = title.iter_mut().chain(description.iter_mut()).chain(eras.iter_mut().map(|era| &mut era.title));
    clean_texts(texts, report);
    sources.iter_mut().for_each(|source| clean_source(source, report));
}

/// Makes all that was read fit, its events in order of time; those of one time stay as they are.
pub(super) fn tidy(imported: &mut Imported, options: &Options) -> Tidy {
    clean_head(imported);
    let Imported { records, sources, report, timezone, .. } = imported;
    let mut counts = Counts::new();
    records.iter().enumerate().for_each(|(at, record)| count(&mut counts, at, record));
    let zone = timezone.as_deref().and_then(|zone| zone.parse().ok());
    records.sort_by_cached_key(|record| sort_key(record, zone));
    let mut tidy = Tidy::new(counts, options.categories_most);
    let mut ids = Keys::new();
    report.told_at(0);
    let made = std::mem::take(records).into_iter().filter_map(|record| {
        let id = record.id.clone();
        let record = tidy.record(record, report)?;
        if let (Some(id), Some(slug)) = (id, &record.id) {
            ids.entry(id).or_insert_with(|| slug.clone());
        }
        Some(record)
    });
    let mut made: Vec<Record> = made.collect();
    made.iter_mut().for_each(|record| follow(record, &ids, report));
    *records = made;
    drop_uncited(records, sources, report);
    tidy
}

/// Leaves out documents with a text that a file of ours does not take.
fn drop_long(imported: &mut Imported) {
    let Imported { records, sources, report, .. } = imported;
    let mut dropped = BTreeSet::new();
    sources.retain(|source| {
        let SourceRecord { title, author, publisher, note, .. } = source;
        let texts = [Some(title), author.as_ref(), publisher.as_ref(), note.as_ref()];
        let long = texts.into_iter().flatten().map(String::len).max().unwrap_or(0);
        if long > MAX_TEXT {
            report.skip(0, title, too_long(long));
            dropped.insert(source.id.clone());
        }
        long <= MAX_TEXT
    });
    for record in records.iter_mut().filter(|_| !dropped.is_empty()) {
        record.sources.retain(|source| !dropped.contains(source));
        record.citations.retain(|cited| !dropped.contains(&cited.source));
        record.accounts.retain(|told| !dropped.contains(&told.source));
    }
}

fn too_long(bytes: usize) -> String {
    format!("has a text of {} kB, of at most {} kB", bytes >> 10, MAX_TEXT >> 10)
}

/// The place of a record in time, in a file of a zone.
pub(super) fn sort_key(record: &Record, zone: Option<Zone>) -> (Instant, Instant) {
    let first = (Instant(i64::MIN), Instant(i64::MIN));
    Date::if_written(&record.date).map_or(first, |date| date.in_zone(zone).sort_key())
}

/// The same of a source.
fn clean_source(source: &mut SourceRecord, report: &mut Report) {
    let SourceRecord { title, author, publisher, note, .. } = source;
    let texts = [Some(title), author.as_mut(), publisher.as_mut(), note.as_mut()];
    clean_texts(texts.into_iter().flatten(), report);
}

fn clean_texts<'t>(texts: impl Iterator<Item = &'t mut String>, report: &mut Report) {
    let (mut is_changed, mut has_several_lines) = (false, false);
    for text in texts {
        is_changed |= has_controls(text);
        has_several_lines |= has_lines(text);
        if let Cow::Owned(cleaned) = cleaned(text) {
            *text = cleaned;
        }
    }
    if is_changed {
        report.remark("control characters inside a text are left out");
    }
    if has_several_lines {
        report.remark(LINES);
    }
}

/// Takes characters off that nothing shows, and doubled spaces.
fn clean(record: &mut Record, report: &mut Report) {
    let Record { title, summary, category, place, tags, actors, .. } = record;
    let texts = [Some(title), summary.as_mut(), category.as_mut(), place.as_mut()];
    clean_texts(texts.into_iter().flatten().chain(tags).chain(actors), report);
    for text in [&mut record.summary, &mut record.category, &mut record.place] {
        text.take_if(|text| text.is_empty());
    }
    record.tags.retain(|tag| !tag.is_empty());
    record.actors.retain(|actor| !actor.is_empty());
}

/// A title that is longer than a label: its first sentence, else as many words as fit; all of it begins the summary.
fn split_title(record: &mut Record) {
    if record.title.chars().count() <= LONGEST_TITLE {
        return;
    }
    let whole = std::mem::take(&mut record.title);
    let (head, rest) = match first_sentence(&whole) {
        Some(end) => (whole[..end].to_owned(), whole[end..].trim().to_owned()),
        None => (first_words(&whole), whole.clone()),
    };
    record.title = head;
    record.summary = Some(match record.summary.take() {
        Some(more) => format!("{rest} {more}"),
        None => rest,
    });
}

/// Bytes of the first sentence, where it fits.
fn first_sentence(text: &str) -> Option<usize> {
    let ends = text.match_indices(['.', '!', '?', '。']).filter_map(|(at, sign)| {
        let after = &text[at + sign.len()..];
        let next = after.trim_start().chars().next()?;
        let before = text[..at].rsplit(' ').next().unwrap_or_default();
        // `U.S. Army`, `St. John` and `No. 5` go on.
        let is_end = before.chars().count() > 3 && after.starts_with(' ') && !next.is_lowercase();
        (is_end || sign == "。").then_some(at + sign.len())
    });
    ends.take_while(|end| text[..*end].chars().count() <= LONGEST_TITLE).next()
}

/// Whole words, and a sign that it goes on.
fn first_words(text: &str) -> String {
    let limit = text.char_indices().nth(LONGEST_TITLE - 1).map_or(text.len(), |(at, _)| at);
    let end = text[..limit].rfind(' ').unwrap_or(limit);
    format!("{}…", text[..end].trim_end_matches([',', ';', ':', ' ']))
}

/// A key that no other has.
pub(super) fn unique(key: String, fallback: &str, taken: &mut BTreeSet<String>) -> String {
    // `null:` is a key without a name in YAML.
    let base = if key.is_empty() || key == "null" { fallback.to_owned() } else { key };
    let key = free(&base, "", |key| taken.contains(key));
    taken.insert(key.clone());
    key
}

/// Links by the ids that are written; those to events that were not read are left out.
fn follow(record: &mut Record, ids: &Keys, report: &mut Report) {
    record.links.retain_mut(|(to, _)| match ids.get(to) {
        Some(slug) => {
            slug.clone_into(to);
            true
        }
        None => {
            report.lose("links to events that are not in the file");
            false
        }
    });
}
