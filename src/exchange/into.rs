//! What was read of another file, added to one of ours: events that it has are left out, categories and sources that it has are
//! used, and not a byte of it changes.

mod clocks;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::edit::{EditError, Value, add_many};
use crate::exchange::clocks::Clocks;
use crate::exchange::into::clocks::{drop_of_no_clock, drop_of_other_clocks, tell_of_clocks};
use crate::exchange::tidy::{Keys, tidy, unique};
use crate::exchange::yaml::{fields, of_source};
use crate::exchange::{Imported, Options, Report};
use crate::model::{Chronicle, Event};
use crate::read::{made_key, read};
use crate::time::{Calendar, Date, Instant, Zone};

/// A file with what was added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// All of it.
    pub text: String,
    /// How many events were added.
    pub added: usize,
    /// How many it had: of the same id, or of the same title at the same time.
    pub known: usize,
    /// What there is to say.
    pub report: Report,
}

/// Adds what was read of another file to a text of ours.
///
/// ```
/// use dateline::exchange::{Format, Options, add_to, import};
/// let ours = "title: T\nevents:\n  - date: 2012-05-25\n    title: Houla\n";
/// let options = Options::default();
/// let read = import("date,title\n2012-05-25,Houla\n2013,Later\n", Format::Csv, &options).map_err(|refusal| refusal.why)?;
/// let added = add_to(ours, read, &options).expect("a sound file");
/// assert_eq!((added.added, added.known), (1, 1));
/// assert_eq!(added.text, format!("{ours}\n  - date: 2013\n    title: Later\n"));
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
/// Where ours is not sound, or is written in a way that takes no new lines.
pub fn add_to(text: &str, imported: Imported, options: &Options) -> Result<Added, EditError> {
    add_beside(text, None, imported, options)
}

/// The same where the file includes others: `whole` is read with them, and events that they have are there, too.
///
/// ```
/// use dateline::exchange::{Format, Options, add_beside, import};
/// let ours = "title: T\nevents:\n  - date: 2012\n    title: Houla\n";
/// let whole = dateline::read(&format!("{ours}  - date: 2013\n    title: Of an included file\n")).value;
/// let options = Options::default();
/// let read = import("date,title\n2013,Of an included file\n", Format::Csv, &options).map_err(|refusal| refusal.why)?;
/// let added = add_beside(ours, whole.as_ref(), read, &options).expect("a sound file");
/// assert_eq!((added.added, added.known), (0, 1));
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
/// As of [`add_to`].
pub fn add_beside(
    text: &str,
    whole: Option<&Chronicle>,
    mut imported: Imported,
    options: &Options,
) -> Result<Added, EditError> {
    let chronicle = read(text).value;
    let tidy = tidy(&mut imported, options);
    let is_julian = chronicle.as_ref().is_some_and(|chronicle| chronicle.calendar != Calendar::Gregorian);
    let known = Known::of(whole.or(chronicle.as_ref()));
    Clocks::of(&imported.records).settle(&mut imported.timezone, &mut imported.report);
    let zone = chronicle.as_ref().and_then(|chronicle| chronicle.timezone).map(|zone| zone.to_string());
    drop_of_other_clocks(&mut imported, zone.as_deref());
    drop_of_no_clock(&mut imported, chronicle.as_ref().and_then(|chronicle| chronicle.timezone));
    let count = imported.records.len();
    let said = imported.report.skipped.len();
    known.take_away(&mut imported);
    if is_julian {
        drop_unheld(&mut imported);
    }
    // Those that are left out by name are no more there than added.
    let known_count = count - imported.records.len() - (imported.report.skipped.len() - said);
    tell_of_clocks(&mut imported, whole.or(chronicle.as_ref()), zone.as_deref());
    let used: BTreeSet<String> = imported.records.iter().filter_map(|record| record.category.clone()).collect();
    let names: Vec<String> =
        tidy.listed().into_iter().map(|(name, _)| name).filter(|name| used.contains(name)).collect();
    let (categories, new_categories) = category_keys(&names, chronicle.as_ref());
    let is_list = count == 0;
    let (sources, new_sources) = source_keys(&imported, is_list, chronicle.as_ref());
    let mut report = imported.report;
    report.skipped.sort_by_key(|skipped| skipped.line);
    for _ in &imported.eras {
        report.lose("eras, which are written by hand in a file that is there");
    }
    let events: Vec<_> = imported
        .records
        .into_iter()
        .map(|record| {
            let mut fields = fields(record, &categories, &sources);
            if is_julian {
                fields.iter_mut().filter(|(key, _)| key == "date").for_each(|(_, date)| *date = gregorian(date));
            }
            fields
        })
        .collect();
    let sections = [("sources", new_sources), ("categories", new_categories)];
    if is_list && !sections[0].1.is_empty() {
        report.remark("its documents are sources now; no event cites them yet");
    }
    let is_nothing = events.is_empty() && sections.iter().all(|(_, entries)| entries.is_empty());
    let text = if is_nothing { text.to_owned() } else { add_many(text, &sections, &events)? };
    Ok(Added { text, added: events.len(), known: known_count, report })
}

/// Leaves out the dates that cannot name their calendar, in a file in which dates without one are of another.
fn drop_unheld(imported: &mut Imported) {
    let Imported { records, report, .. } = imported;
    records.retain(|record| {
        let is_held = record.date.starts_with('{') || Date::parse(&format!("{{ gregorian: {} }}", record.date)).is_ok();
        if !is_held {
            report.skip(
                record.line,
                &record.title,
                format!("`{}` cannot be written in a file of another calendar", record.date),
            );
        }
        is_held
    });
}

/// A date of a file whose dates are of another calendar where they name none.
fn gregorian(date: &Value) -> Value {
    match date {
        Value::Text(text) if !text.starts_with('{') => {
            Value::Mapping(vec![("gregorian".to_owned(), Value::Text(text.clone()))])
        }
        other => other.clone(),
    }
}

/// From when to when an event may have been, and its id.
type Occasion = ((Instant, Instant), String);

/// The events of a file, to be found again.
pub(super) struct Known {
    zone: Option<Zone>,
    ids: BTreeMap<String, (String, (Instant, Instant))>,
    /// When each of a title is, with its id.
    times: BTreeMap<String, Vec<Occasion>>,
}

impl Known {
    pub(super) fn of(chronicle: Option<&Chronicle>) -> Known {
        let zone = chronicle.and_then(|chronicle| chronicle.timezone);
        let mut known = Known { zone, ids: BTreeMap::new(), times: BTreeMap::new() };
        for event in chronicle.into_iter().flat_map(|chronicle| &chronicle.events) {
            known.ids.insert(event.id.clone(), (event.title.to_string(), event.date.sort_key()));
            let times = known.times.entry(event.title.to_string()).or_default();
            times.push((event.date.sort_key(), event.id.clone()));
        }
        known
    }

    /// Takes away what the file has: of its id and its title or time, or of its title at its time. What only shares an id gets
    /// another.
    fn take_away(&self, imported: &mut Imported) {
        let Imported { records, report, .. } = imported;
        let mut taken: BTreeSet<String> = self.ids.keys().cloned().collect();
        taken.extend(records.iter().filter_map(|record| record.id.clone()));
        records.retain_mut(|record| {
            let time = Date::parse(&record.date).map(|date| date.in_zone(self.zone).sort_key()).ok();
            let there = record.id.as_ref().and_then(|id| self.ids.get(id));
            if let Some((title, other)) = there {
                let is_then = time.is_some_and(|time| overlaps(time, *other));
                if *title == record.title || is_then {
                    if !is_then {
                        report.remark("events that the file has at another date are left as they are there");
                    }
                    if *title != record.title {
                        let id = record.id.as_deref().unwrap_or_default();
                        let why = format!(
                            "the file has `{title}` under its id `{id}`; give it another id if it is another event"
                        );
                        report.skip(record.line, &record.title, why);
                    }
                    return false;
                }
                let base = record.id.take().unwrap_or_default();
                record.id = Some(unique(base, "event", &mut taken));
                report.remark("ids that the file has for other events get a number");
            }
            let other = time.and_then(|time| self.occasion(&record.title, time));
            if let Some((_, id)) = other.filter(|(other, _)| Some(*other) != time) {
                let why = format!("the file has an event of this title at another date that overlaps it, `{id}`: add it by hand if it is another event");
                report.skip(record.line, &record.title, why);
            }
            other.is_none()
        });
    }

    /// The id of the same event in the file: of its title at its time.
    pub(super) fn event(&self, event: &Event) -> Option<&str> {
        self.at(&event.title, &event.date)
    }

    fn at(&self, title: &str, date: &Date) -> Option<&str> {
        self.occasion(title, date.sort_key()).map(|(_, id)| id.as_str())
    }

    fn occasion(&self, title: &str, time: (Instant, Instant)) -> Option<&Occasion> {
        self.times.get(title)?.iter().find(|(other, _)| overlaps(time, *other))
    }
}

/// Whether two stretches have an instant in common; each ends where the next one would begin.
fn overlaps(one: (Instant, Instant), other: (Instant, Instant)) -> bool {
    one == other || (one.0 < other.1 && other.0 < one.1)
}

/// Entries of a section, each with its key.
type Entries = Vec<(String, Value)>;

/// The key of each category, and those that the file lacks.
fn category_keys(names: &[String], chronicle: Option<&Chronicle>) -> (Keys, Entries) {
    let known = chronicle.map(|chronicle| &chronicle.categories[..]).unwrap_or_default();
    let mut taken: BTreeSet<String> = known.iter().map(|category| category.id.clone()).collect();
    let (mut keys, mut new) = (Keys::new(), Entries::new());
    for name in names {
        let there = known.iter().find(|category| category.label == *name || category.id == *name);
        let key = there.map(|category| category.id.clone()).unwrap_or_else(|| {
            let key = unique(made_key(name), "category", &mut taken);
            new.push((key.clone(), Value::Mapping(vec![("label".to_owned(), Value::text(name))])));
            key
        });
        keys.insert(name.clone(), key);
    }
    (keys, new)
}

/// The key of each source that is cited, and those that the file lacks.
fn source_keys(imported: &Imported, is_list: bool, chronicle: Option<&Chronicle>) -> (Keys, Entries) {
    let known = chronicle.map(|chronicle| &chronicle.sources[..]).unwrap_or_default();
    let cited: BTreeSet<&String> = imported.records.iter().flat_map(|record| record.named_sources()).collect();
    let mut taken: BTreeSet<String> = known.iter().map(|source| source.id.clone()).collect();
    let (mut keys, mut new) = (Keys::new(), Entries::new());
    for source in imported.sources.iter().filter(|source| is_list || cited.contains(&source.id)) {
        let there = known.iter().find(|known| known.title == source.title && known.url == source.url);
        let key = there.map(|known| known.id.clone()).unwrap_or_else(|| {
            let key = unique(made_key(&source.id), "source", &mut taken);
            new.push((key.clone(), of_source(source)));
            key
        });
        keys.insert(source.id.clone(), key);
    }
    (keys, new)
}
