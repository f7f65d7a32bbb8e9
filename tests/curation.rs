//! The shipped `events.yaml`: proof that the file holds every event it was curated to hold, dated and sourced as in
//! `curation/rows.tsv`.

mod copied;
mod format;
mod views;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Deserialize;

/// The file as it stands in the checkout.
pub(crate) const EVENTS: &str = include_str!("../events.yaml");

/// One event a line: id, date, basis, sources, and whether it is one of the four the file is about.
const ROWS: &str = include_str!("curation/rows.tsv");

/// The longest title that still makes a label, in characters.
const TITLE_LIMIT: usize = 60;

#[derive(Deserialize)]
struct File {
    sources: BTreeMap<String, Source>,
    categories: BTreeMap<String, Category>,
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Source {
    title: String,
    published: String,
    note: String,
    url: Option<String>,
}

#[derive(Deserialize)]
struct Category {
    label: String,
    color: String,
    symbol: String,
}

#[derive(Deserialize)]
struct Event {
    id: String,
    date: String,
    basis: String,
    title: String,
    summary: String,
    category: String,
    tags: Vec<String>,
    importance: u8,
    status: String,
    sources: Vec<Citation>,
    #[serde(default)]
    accounts: Vec<Account>,
    #[serde(default)]
    links: Vec<Link>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Citation {
    Short(String),
    Long { id: String },
}

impl Citation {
    fn id(&self) -> &str {
        match self {
            Citation::Short(id) | Citation::Long { id } => id,
        }
    }
}

#[derive(Deserialize)]
struct Account {
    source: String,
    says: String,
}

#[derive(Deserialize)]
struct Link {
    to: String,
}

/// A line of `rows.tsv`.
#[derive(Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) date: String,
    basis: String,
    sources: Vec<String>,
    core: bool,
}

fn file() -> File {
    serde_yaml::from_str(EVENTS).expect("events.yaml fits the plain reading of its format")
}

/// The lines of `rows.tsv` below its head.
pub(crate) fn rows() -> Vec<Row> {
    ROWS.lines().skip(1).map(row).collect()
}

fn row(line: &str) -> Row {
    let cells: Vec<&str> = line.split('\t').collect();
    let [id, date, basis, sources, core] = cells[..] else { panic!("not five cells: {line}") };
    assert!(matches!(core, "yes" | "no"), "neither yes nor no: {line}");
    Row {
        id: id.into(),
        date: date.into(),
        basis: basis.into(),
        sources: sources.split(',').map(str::to_owned).collect(),
        core: core == "yes",
    }
}

/// The event as a row; the four the file is about are those of importance 5.
fn as_row(event: &Event) -> Row {
    Row {
        id: event.id.clone(),
        date: event.date.clone(),
        basis: event.basis.clone(),
        sources: event.sources.iter().map(|cited| cited.id().to_owned()).collect(),
        core: event.importance == 5,
    }
}

/// Ids of the events that fail the test; the message of every assertion below.
fn failing(fails: impl Fn(&Event) -> bool) -> Vec<String> {
    file().events.into_iter().filter(fails).map(|event| event.id).collect()
}

#[test]
fn every_row_is_an_event_once_in_the_same_order() {
    let found: Vec<Row> = file().events.iter().map(as_row).collect();
    for (found, wanted) in found.iter().zip(rows()) {
        assert_eq!(*found, wanted);
    }
    assert_eq!(found.len(), rows().len());
    let ids: BTreeSet<&str> = found.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids.len(), found.len(), "an id stands twice");
}

#[test]
fn four_events_are_the_core() {
    let core: Vec<String> = rows().into_iter().filter(|row| row.core).map(|row| row.id).collect();
    assert_eq!(core, ["houla-massacre", "russian-intervention", "partial-withdrawal", "assad-falls"]);
    assert_eq!(failing(|event| event.importance == 5), core);
    assert_eq!(failing(|event| !(1..=5).contains(&event.importance)), [""; 0]);
}

#[test]
fn titles_make_labels() {
    assert_eq!(failing(|event| event.title.chars().count() > TITLE_LIMIT), [""; 0]);
    assert_eq!(failing(|event| event.title.ends_with('.') || event.title.trim().is_empty()), [""; 0]);
    let titles: BTreeSet<String> = file().events.into_iter().map(|event| event.title).collect();
    assert_eq!(titles.len(), rows().len(), "two events share a title");
}

#[test]
fn summaries_are_one_or_two_sentences() {
    let sentences = |text: &str| text.split(". ").count();
    assert_eq!(failing(|event| !event.summary.ends_with('.')), [""; 0]);
    assert_eq!(failing(|event| sentences(&event.summary) > 2), [""; 0]);
}

#[test]
fn every_event_says_how_sure_it_is() {
    let known = ["confirmed", "reported", "disputed", "denied"];
    assert_eq!(failing(|event| !known.contains(&event.status.as_str())), [""; 0]);
    let unexplained = |event: &Event| event.status == "disputed" && event.accounts.is_empty();
    assert_eq!(failing(unexplained), [""; 0], "disputed, but nobody is quoted");
}

#[test]
fn every_event_has_tags_that_are_slugs() {
    let slug =
        |tag: &String| !tag.is_empty() && tag.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    assert_eq!(failing(|event| event.tags.is_empty() || !event.tags.iter().all(slug)), [""; 0]);
}

#[test]
fn what_is_cited_exists() {
    let file = file();
    let ids: BTreeSet<&str> = file.events.iter().map(|event| event.id.as_str()).collect();
    for event in &file.events {
        let cited =
            event.sources.iter().map(Citation::id).chain(event.accounts.iter().map(|account| account.source.as_str()));
        for id in cited {
            assert!(file.sources.contains_key(id), "{}: no source `{id}`", event.id);
        }
        assert!(file.categories.contains_key(&event.category), "{}: no category `{}`", event.id, event.category);
        assert!(event.links.iter().all(|link| ids.contains(link.to.as_str())), "{}: a link to nothing", event.id);
        assert!(
            event.accounts.iter().all(|account| account.says.ends_with('.')),
            "{}: an account without words",
            event.id
        );
    }
}

#[test]
fn five_sources_say_what_their_date_rests_on() {
    let sources = file().sources;
    assert_eq!(sources.len(), 5);
    for (id, source) in sources {
        assert!(!source.title.is_empty() && !source.published.is_empty(), "{id}");
        assert!(!source.note.is_empty(), "{id}: no evidence for its date");
        assert_eq!(source.url, None, "{id}: the documents came without addresses");
    }
}

#[test]
fn categories_differ_in_colour_and_in_symbol() {
    let categories = file().categories;
    let colors: BTreeSet<&str> = categories.values().map(|category| category.color.as_str()).collect();
    let symbols: BTreeSet<&str> = categories.values().map(|category| category.symbol.as_str()).collect();
    let labels: BTreeSet<&str> = categories.values().map(|category| category.label.as_str()).collect();
    assert!(categories.len() <= 7, "there are seven symbols");
    assert_eq!((colors.len(), symbols.len(), labels.len()), (categories.len(), categories.len(), categories.len()));
}
