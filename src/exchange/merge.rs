//! Two files of ours as one: the first with the events of the second, whose keys are kept apart where they mean something else.

mod named;

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Diagnostic;
use crate::edit::{EditError, Value, add_many, values};
use crate::exchange::into::{Added, Known};
use crate::exchange::merge::named::{field, items, named, readdress, rename};
use crate::exchange::report::Report;
use crate::model::{Category, Chronicle, Event, Source};
use crate::read::{free, made_key, read};
use crate::time::{Calendar, Date};

/// Why two files cannot be one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MergeError {
    /// The first takes no new lines, and why.
    First(EditError),
    /// The second has these errors.
    Second(Vec<Diagnostic>),
    /// Their days begin at other moments: the zone of each, where it has one.
    Zones(Option<String>, Option<String>),
}

/// The keys of one section of the second file, as they are called in the first.
type Names = BTreeMap<String, String>;

/// The first text with the events of the second; `name` is put before the keys of the second that mean something else in the
/// first.
///
/// ```
/// let first = "title: A\ncategories: { war: { label: War } }\nevents:\n  - { id: a, date: 1914, title: One, category: war }\n";
/// let second = "title: B\ncategories: { war: { label: Price war } }\nevents:\n  - { id: a, date: 1913, title: Two, category: war }\n";
/// let merged = dateline::exchange::merge(first, second, "shops").expect("two sound files");
/// assert_eq!((merged.added, merged.known), (1, 0));
/// assert!(merged.text.contains("  - { id: shops-a, date: 1913, title: Two, category: shops-war }\n  - { id: a,"));
/// ```
///
/// # Errors
/// Where the second has an error, the first takes no new lines, or their days are of different zones.
pub fn merge(first: &str, second: &str, name: &str) -> Result<Added, MergeError> {
    merge_beside(first, None, second, name)
}

/// The same where the first includes others: `whole` is read with them, and events that they have are there, too.
///
/// ```
/// let first = "title: A\nevents:\n  - { date: 1914, title: One }\n";
/// let second = "title: B\nevents:\n  - { date: 1913, title: Two }\n";
/// let whole = dateline::read(&format!("{first}  - {{ date: 1913, title: Two }}\n")).value;
/// let merged = dateline::exchange::merge_beside(first, whole.as_ref(), second, "b").expect("two sound files");
/// assert_eq!((merged.added, merged.known), (0, 1));
/// ```
///
/// # Errors
/// As of [`merge`].
pub fn merge_beside(first: &str, whole: Option<&Chronicle>, second: &str, name: &str) -> Result<Added, MergeError> {
    let read_second = read(second);
    let is_sound = !read_second.has_errors();
    let Some(theirs) = read_second.value.filter(|_| is_sound) else {
        return Err(MergeError::Second(read_second.diagnostics));
    };
    let ours = read(first).value;
    let prefix = made_key(name);
    let mut merge = Merge { ours: ours.as_ref(), theirs: &theirs, prefix: &prefix, report: Report::default() };
    merge.check_zones()?;
    let (all, sections) = values(second).map_err(MergeError::First)?;
    let (sources, new_sources) = merge.section("sources", &sections);
    let (categories, new_categories) = merge.section("categories", &sections);
    merge.lose(&sections);
    let comments = second.lines().filter(|line| line.trim_start().starts_with('#')).count();
    (0..comments).for_each(|_| merge.report.lose("lines of comments of the second file"));
    let known = Known::of(whole.or(ours.as_ref()));
    let (kept, count): (Vec<&Event>, usize) = {
        let is_new = |event: &&Event| known.event(event).is_none();
        (theirs.events.iter().filter(is_new).collect(), theirs.events.len())
    };
    merge.say_differing(&known);
    let used = Used::of(&kept, &theirs);
    let mut ids = merge.ids(&kept);
    let own: BTreeSet<&str> = ours.iter().flat_map(|ours| &ours.events).map(|event| event.id.as_str()).collect();
    let there = theirs.events.iter().filter_map(|event| Some((event.id.clone(), known.event(event)?.to_owned())));
    ids.extend(there.filter(|(_, id)| own.contains(id.as_str())));
    let events: Vec<Vec<(String, Value)>> = kept
        .iter()
        .filter_map(|event| Some((event, all.get(&event.span)?)))
        .map(|(event, fields)| merge.event(event, fields.clone(), &ids, &sources, &categories))
        .collect();
    let named = |mut entries: Vec<(String, Value)>, used: &BTreeSet<String>, names: &Names| {
        entries.retain(|(key, _)| names.iter().any(|(theirs, ours)| ours == key && used.contains(theirs)));
        entries
    };
    let sections = [
        ("sources", named(new_sources, &used.sources, &sources)),
        ("categories", named(new_categories, &used.categories, &categories)),
    ];
    let text = match events.is_empty() {
        true => first.to_owned(),
        false => add_many(first, &sections, &events).map_err(MergeError::First)?,
    };
    Ok(Added { text, added: events.len(), known: count - events.len(), report: merge.report })
}

/// The keys that events name.
struct Used {
    sources: BTreeSet<String>,
    categories: BTreeSet<String>,
}

impl Used {
    fn of(events: &[&Event], chronicle: &Chronicle) -> Used {
        let sources = events.iter().flat_map(|event| event.every_source());
        let categories = events.iter().filter_map(|event| event.category_in(chronicle));
        Used {
            sources: sources.filter_map(|at| Some(chronicle.sources.get(at)?.id.clone())).collect(),
            categories: categories.map(|category| category.id.clone()).collect(),
        }
    }
}

/// The two files, and what there is to say.
struct Merge<'c> {
    ours: Option<&'c Chronicle>,
    theirs: &'c Chronicle,
    prefix: &'c str,
    report: Report,
}

impl Merge<'_> {
    fn check_zones(&self) -> Result<(), MergeError> {
        let zone = |chronicle: &Chronicle| chronicle.timezone.map(|zone| zone.to_string());
        let (ours, theirs) = (self.ours.and_then(zone), zone(self.theirs));
        // Times with an offset are the same everywhere, and those of the first file stay on its clocks.
        let is_on_clocks = self.theirs.events.iter().any(|event| event.date.names_zone() == Some(false));
        if ours != theirs && is_on_clocks { Err(MergeError::Zones(ours, theirs)) } else { Ok(()) }
    }

    /// The keys of a section by what they are called in the first file, and the entries that it lacks.
    fn section(&self, name: &str, sections: &Value) -> (Names, Vec<(String, Value)>) {
        let mut taken: BTreeSet<String> = match name {
            "sources" => self.ours.iter().flat_map(|ours| &ours.sources).map(|source| source.id.clone()).collect(),
            _ => self.ours.iter().flat_map(|ours| &ours.categories).map(|category| category.id.clone()).collect(),
        };
        let (mut names, mut new) = (Names::new(), Vec::new());
        for (key, value) in pairs(sections, name) {
            if self.is_same(name, key) {
                names.insert(key.clone(), key.clone());
                continue;
            }
            let own = free(key, self.prefix, |key| taken.contains(key));
            taken.insert(own.clone());
            names.insert(key.clone(), own.clone());
            new.push((own, value.clone()));
        }
        (names, new)
    }

    /// Whether a key means the same in both.
    fn is_same(&self, section: &str, key: &str) -> bool {
        let Some(ours) = self.ours else { return false };
        let theirs = self.theirs;
        match section {
            "sources" => {
                let named = |source: &&Source| source.id == key;
                let there = ours.sources.iter().find(named).zip(theirs.sources.iter().find(named));
                there.is_some_and(|(one, other)| one.is_same_as(other))
            }
            _ => {
                let named = |category: &&Category| category.id == key;
                let there = ours.categories.iter().find(named).zip(theirs.categories.iter().find(named));
                there.is_some_and(|(one, other)| one.is_same_as(other))
            }
        }
    }

    /// Tells of events that both files have, and say more of than their title.
    fn say_differing(&mut self, known: &Known) {
        let ours = self.ours.map(|ours| &ours.events[..]).unwrap_or_default();
        for event in &self.theirs.events {
            let there = known.event(event).and_then(|id| ours.iter().find(|other| other.id == id));
            let words =
                |event: &Event| (event.summary.clone(), event.place.clone(), event.tags.clone(), event.url.clone());
            if there.is_some_and(|other| words(other) != words(event) || event.date != other.date) {
                self.report.remark("events that both files have, with other words, are left as they are in the first");
            }
        }
    }

    /// What of the second file stands for itself.
    fn lose(&mut self, sections: &Value) {
        let Value::Mapping(top) = sections else { return };
        for (key, value) in top {
            let count = match value {
                Value::List(items) => items.len(),
                _ => 1,
            };
            let kind = match key.as_str() {
                "eras" => "eras of the second file",
                "timelines" => "timelines of the second file",
                "include" => "files that the second file includes: name them after it",
                "title" | "sources" | "categories" | "events" | "timezone" | "calendar" => continue,
                _ => "keys at the top of the second file",
            };
            (0..count).for_each(|_| self.report.lose(kind));
        }
    }

    /// The ids of events that are called otherwise in the first file.
    fn ids(&self, events: &[&Event]) -> Names {
        let mut taken: BTreeSet<String> =
            self.ours.iter().flat_map(|ours| &ours.events).map(|event| event.id.clone()).collect();
        let mut names = Names::new();
        for event in events {
            let own = free(&event.id, self.prefix, |id| taken.contains(id));
            taken.insert(own.clone());
            if own != event.id {
                names.insert(event.id.clone(), own);
            }
        }
        names
    }

    /// An event with the keys of the first file.
    fn event(
        &self,
        event: &Event,
        mut fields: Vec<(String, Value)>,
        ids: &Names,
        sources: &Names,
        categories: &Names,
    ) -> Vec<(String, Value)> {
        let calendar = self.ours.map_or(Calendar::Gregorian, |ours| ours.calendar);
        for (key, value) in &mut fields {
            match key.as_str() {
                "category" => rename(value, categories),
                "sources" => items(value).for_each(|item| named(item, "id", sources)),
                "links" => items(value).for_each(|item| named(item, "to", ids)),
                "before" | "after" | "during" | "overlaps" => named::stated(value, ids, sources),
                "lasts" => named(value, "source", sources),
                "accounts" => items(value).for_each(|item| {
                    named(item, "source", sources);
                    field(item, "date").into_iter().for_each(|date| self.in_calendar(date, calendar));
                }),
                "date" => self.in_calendar(value, calendar),
                "url" => readdress(value, ids),
                _ => {}
            }
        }
        if let Some(own) = ids.get(&event.id) {
            fields.retain(|(key, _)| key != "id");
            fields.insert(0, ("id".to_owned(), Value::text(own)));
        }
        fields
    }

    /// A date that names its calendar where the first file would take it for one of another.
    fn in_calendar(&self, date: &mut Value, ours: Calendar) {
        let theirs = self.theirs.calendar;
        if let Value::Text(text) = date
            && theirs != ours
            && !text.starts_with('{')
            && Date::parse(&format!("{{ {}: {text} }}", theirs.key())).is_ok()
        {
            *date = Value::Mapping(vec![(theirs.key().to_owned(), Value::Text(text.clone()))]);
        }
    }
}

fn pairs<'v>(value: &'v Value, name: &str) -> &'v [(String, Value)] {
    let Value::Mapping(top) = value else { return &[] };
    match top.iter().find(|(key, _)| key == name) {
        Some((_, Value::Mapping(pairs))) => pairs,
        _ => &[],
    }
}
