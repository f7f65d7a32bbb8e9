//! Events as objects: what `list --format json` prints and what JSON and JSON lines hold.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::exchange::export::losses::translations;
use crate::language::Language;
use crate::model::{Account, Audience, Chronicle, Citation, Event, Link};

/// An event as an object; the order of the fields is the order of the keys.
///
/// ```
/// let chronicle = dateline::read("title: T\nevents: [{ date: 2012-05, title: Houla }]\n").value.ok_or("no chronicle")?;
/// let event = dateline::exchange::listed(&chronicle).next().ok_or("no event")?;
/// assert_eq!((event.words.as_str(), event.latest.as_str()), ("May 2012", "2012-05-31"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Listed<'a> {
    /// Unique slug.
    pub id: &'a str,
    /// As it is written.
    pub date: &'a str,
    /// The first day that it can mean: `2012-05-01`, `-inf` or `unknown`.
    pub earliest: String,
    /// The last day: `2012-05-31`, `+inf` or `unknown`.
    pub latest: String,
    /// The date in words, its years as the file counts them.
    pub words: String,
    /// Of a date of another calendar the same as EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gregorian: Option<String>,
    /// That it lasts all of its date, where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole: Option<bool>,
    /// The date as it stands in its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written: Option<&'a str>,
    /// `stated`, `derived` or `background`.
    pub basis: Option<&'static str>,
    /// What happened.
    pub title: &'a str,
    /// More of it.
    pub summary: Option<&'a str>,
    /// Its title and summary in other languages: `title.fr`.
    #[serde(flatten)]
    pub translations: BTreeMap<String, &'a str>,
    /// The key of its category.
    pub category: Option<&'a str>,
    /// As in the file.
    pub tags: &'a [String],
    /// Where.
    pub place: Option<&'a str>,
    /// Who.
    pub actors: &'a [String],
    /// 1 to 5.
    pub importance: u8,
    /// `confirmed`, `reported`, `disputed` or `denied`.
    pub status: &'static str,
    /// The keys of its sources.
    pub sources: Vec<&'a str>,
    /// The same with the places in them.
    pub citations: Vec<Cited<'a>>,
    /// What each source says, where they differ.
    pub accounts: Vec<Said<'a>>,
    /// The path of its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<&'a str>,
    /// Who made that.
    #[serde(rename = "image-credit", skip_serializing_if = "Option::is_none")]
    pub image_credit: Option<&'a str>,
    /// A page about it.
    pub url: Option<&'a str>,
    /// To other events.
    pub links: Vec<Linked<'a>>,
    /// That it is `internal`, where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<&'static str>,
}

/// Where an event cites a source.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Cited<'a> {
    /// The key of the source.
    pub source: &'a str,
    /// Page, paragraph.
    pub locator: Option<&'a str>,
    /// Anything else.
    pub note: Option<&'a str>,
}

/// What one source says.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Said<'a> {
    /// The key of the source.
    pub source: &'a str,
    /// The date that it gives, as it is written.
    pub date: Option<&'a str>,
    /// What it says.
    pub says: Option<&'a str>,
}

/// A link to another event.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Linked<'a> {
    /// The id of the other event.
    pub to: &'a str,
    /// Such as `leads-to`.
    pub kind: Option<&'a str>,
}

/// The events of a chronicle as objects, in order of time.
pub fn listed(chronicle: &Chronicle) -> impl Iterator<Item = Listed<'_>> {
    listed_in(chronicle, Language::English)
}

/// The same with dates in the words of a language.
///
/// ```
/// use dateline::language::Language;
/// let chronicle = dateline::read("title: T\nevents: [{ date: 2012-05, title: Houla }]\n").value.ok_or("no chronicle")?;
/// let event = dateline::exchange::listed_in(&chronicle, Language::French).next().ok_or("no event")?;
/// assert_eq!(event.words, "mai 2012");
/// # Ok::<(), &str>(())
/// ```
pub fn listed_in(chronicle: &Chronicle, language: Language) -> impl Iterator<Item = Listed<'_>> {
    chronicle.events.iter().map(move |event| of_event(chronicle, event, language))
}

fn of_event<'a>(chronicle: &'a Chronicle, event: &'a Event, language: Language) -> Listed<'a> {
    let bounds = event.date.bounds_there();
    Listed {
        id: &event.id,
        date: event.date.as_written(),
        earliest: bounds.earliest.to_string(),
        latest: bounds.latest.to_string(),
        words: event.words_in(chronicle, language),
        gregorian: event.date.gregorian(),
        written: event.written.as_deref(),
        whole: event.whole.then_some(true),
        basis: event.basis.map(|basis| basis.slug()),
        title: &event.title,
        summary: event.summary.as_deref(),
        translations: translations(event).map(|(key, tag, words)| (format!("{key}.{tag}"), words)).collect(),
        category: event.category_in(chronicle).map(|category| category.id.as_str()),
        tags: &event.tags,
        place: event.place.as_deref(),
        actors: &event.actors,
        importance: event.importance,
        status: event.status.slug(),
        sources: event.sources.iter().map(|cited| source(chronicle, cited.source)).collect(),
        citations: event.sources.iter().map(|cited| citation(chronicle, cited)).collect(),
        accounts: event.accounts.iter().map(|account| said(chronicle, account)).collect(),
        image: event.image.as_ref().map(|image| image.path.as_str()),
        image_credit: event.image.as_ref().and_then(|image| image.credit.as_deref()),
        url: event.url.as_deref(),
        links: event.links.iter().map(linked).collect(),
        audience: Some(event.audience).filter(|audience| *audience == Audience::Internal).map(Audience::slug),
    }
}

fn citation<'a>(chronicle: &'a Chronicle, cited: &'a Citation) -> Cited<'a> {
    let source = source(chronicle, cited.source);
    Cited { source, locator: cited.locator.as_deref(), note: cited.note.as_deref() }
}

fn said<'a>(chronicle: &'a Chronicle, account: &'a Account) -> Said<'a> {
    let date = account.date.as_ref().map(|date| date.as_written());
    Said { source: source(chronicle, account.source), date, says: account.says.as_deref() }
}

fn linked(link: &Link) -> Linked<'_> {
    Linked { to: &link.to, kind: link.kind.as_deref() }
}

fn source(chronicle: &Chronicle, at: usize) -> &str {
    &chronicle.sources.get(at).expect("impossible: `read` resolves every source").id
}
