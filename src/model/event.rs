//! Events: what happened, when, and how that is known.

use std::ops::{Deref, DerefMut};

use crate::language::Language;
use crate::model::{Audience, Category, Change, Chronicle, Image, Lasting, Link, Relation, Text};
use crate::text::Span;
use crate::time::{Date, Extent, Length};

/// A dated event. What few events have stands apart, in its [`Details`], so that a file of short ones takes little memory;
/// all of it is read as if it stood here.
///
/// ```
/// let read = dateline::read("title: T\nevents: [{ date: 2012, title: A, place: Houla }, { date: 2013, title: B }]\n");
/// let events = read.value.expect("a chronicle").events;
/// assert_eq!((events[0].place.as_deref(), events[1].place.as_deref()), (Some("Houla"), None));
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Event {
    /// Unique slug.
    pub id: String,
    /// When.
    pub date: Date,
    /// What that draws as.
    pub extent: Extent,
    /// Where the date comes from; `None` where the file does not say.
    pub basis: Option<Basis>,
    /// What happened, in a few words.
    pub title: Text,
    /// Index into the chronicle's categories.
    pub category: Option<usize>,
    /// 1 to 5; 3 where missing.
    pub importance: u8,
    /// How sure it is that it happened so; `confirmed` where missing.
    pub status: Status,
    /// The rest.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub details: Details,
    /// Its entry.
    pub span: Span,
}

impl Event {
    /// Its category, where it has one.
    ///
    /// ```
    /// let text = "title: T\ncategories: { a: { label: Sieges } }\nevents: [{ date: 2012, title: A, category: a }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// let category = chronicle.events[0].category_in(&chronicle);
    /// assert_eq!(category.map(|category| category.label.as_str()), Some("Sieges"));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn category_in<'a>(&self, chronicle: &'a Chronicle) -> Option<&'a Category> {
        self.category.and_then(|index| chronicle.categories.get(index))
    }

    /// The sources that it cites or that have an account of it, by their places in the chronicle; one may come twice.
    ///
    /// ```
    /// let text = "title: T\nsources: { s: { title: S } }\nevents: [{ date: 2012, title: A, accounts: [{ source: s, says: B }] }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert!(chronicle.events[0].named_sources().eq([0]));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn named_sources(&self) -> impl Iterator<Item = usize> {
        let accounts = self.accounts.iter().map(|account| account.source);
        self.sources.iter().map(|citation| citation.source).chain(accounts)
    }

    /// The sources that anything in it names, its statements of order and length included, by their places in the chronicle; one
    /// may come twice.
    pub(crate) fn every_source(&self) -> impl Iterator<Item = usize> {
        let related = self.relations.iter().filter_map(|relation| relation.source);
        self.named_sources().chain(related).chain(self.lasts.iter().filter_map(|lasts| lasts.source))
    }

    /// Its date in words, the years as the file counts them.
    ///
    /// ```
    /// use dateline::language::Language;
    /// let chronicle = dateline::read("title: T\nevents: [{ date: '-0043', title: A }]\n").value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.events[0].words_in(&chronicle, Language::English), "44 BCE");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn words_in(&self, chronicle: &Chronicle, language: Language) -> String {
        chronicle.era.unwrap_or_default().worded_in(self.date.words_in(language), language)
    }
}

impl Deref for Event {
    type Target = Detail;

    fn deref(&self) -> &Detail {
        &self.details
    }
}

impl DerefMut for Event {
    fn deref_mut(&mut self) -> &mut Detail {
        &mut self.details
    }
}

/// What an event can have beside its date and its title: a [`Detail`], which takes no memory where there is none.
///
/// ```
/// use dateline::model::{Detail, Details};
/// let mut details = Details::default();
/// assert_eq!(details.place, None);
/// details.place = Some("Houla".into());
/// assert_eq!(details, Details::from(Detail { place: Some("Houla".into()), ..Detail::default() }));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Details(Option<Box<Detail>>);

impl From<Detail> for Details {
    fn from(detail: Detail) -> Details {
        Details((detail != NONE).then(|| Box::new(detail)))
    }
}

impl PartialEq for Details {
    fn eq(&self, other: &Details) -> bool {
        **self == **other
    }
}

impl Deref for Details {
    type Target = Detail;

    fn deref(&self) -> &Detail {
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for Details {
    fn deref_mut(&mut self) -> &mut Detail {
        self.0.get_or_insert_default()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Details {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

/// What an event has beside its date and its title.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Detail {
    /// Whether it lasts all of its date, from the first day to the last.
    pub whole: bool,
    /// The date as it stands in its source, where `date` says it otherwise.
    pub written: Option<String>,
    /// What happened, in a sentence or two.
    pub summary: Option<Text>,
    /// As in the file.
    pub tags: Vec<String>,
    /// Where.
    pub place: Option<String>,
    /// Who.
    pub actors: Vec<String>,
    /// Who says so.
    pub sources: Vec<Citation>,
    /// What each source says, where they differ.
    pub accounts: Vec<Account>,
    /// A picture of it.
    pub image: Option<Image>,
    /// A page about it.
    pub url: Option<String>,
    /// To other events.
    pub links: Vec<Link>,
    /// For whom it is meant.
    pub audience: Audience,
    /// How it lies to other events in time.
    pub relations: Vec<Relation>,
    /// How long it lasted.
    pub lasts: Option<Lasting>,
    /// What `~` means in its date, where it is not what it means in the file.
    pub about: Option<Length>,
    /// What became of it since an earlier chronicle, where the two were compared.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub change: Option<Change>,
}

/// Of an event that has none of it.
static NONE: Detail = Detail {
    whole: false,
    written: None,
    summary: None,
    tags: Vec::new(),
    place: None,
    actors: Vec::new(),
    sources: Vec::new(),
    accounts: Vec::new(),
    image: None,
    url: None,
    links: Vec::new(),
    audience: Audience::Public,
    relations: Vec::new(),
    lasts: None,
    about: None,
    change: None,
};

/// Where a date comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Basis {
    /// `stated`: a source gives it as it stands.
    Stated,
    /// `derived`: worked out from a source's own words.
    Derived,
    /// `background`: from the public record.
    Background,
}

/// How sure it is that an event happened so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Status {
    /// `confirmed`
    #[default]
    Confirmed,
    /// `reported`: one side or one source says so.
    Reported,
    /// `disputed`: sources contradict each other.
    Disputed,
    /// `denied`: those concerned deny it.
    Denied,
}

impl Basis {
    /// As in the file.
    ///
    /// ```
    /// assert_eq!(dateline::model::Basis::Stated.slug(), "stated");
    /// ```
    pub const fn slug(self) -> &'static str {
        match self {
            Basis::Stated => "stated",
            Basis::Derived => "derived",
            Basis::Background => "background",
        }
    }
}

impl Status {
    /// As in the file.
    ///
    /// ```
    /// assert_eq!(dateline::model::Status::Disputed.slug(), "disputed");
    /// ```
    pub const fn slug(self) -> &'static str {
        match self {
            Status::Confirmed => "confirmed",
            Status::Reported => "reported",
            Status::Disputed => "disputed",
            Status::Denied => "denied",
        }
    }
}

/// A reference to a source.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Citation {
    /// Index into the chronicle's sources.
    pub source: usize,
    /// Page, paragraph.
    pub locator: Option<Text>,
    /// Anything else.
    pub note: Option<Text>,
    /// For whom the note is meant.
    pub note_audience: Audience,
}

/// What one source says of an event.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Account {
    /// Index into the chronicle's sources.
    pub source: usize,
    /// The date it gives.
    pub date: Option<Date>,
    /// What it says.
    pub says: Option<Text>,
}
