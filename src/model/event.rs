//! Events: what happened, when, and how that is known.

use crate::text::Span;
use crate::time::{Date, Extent};

/// A dated event.
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
    pub title: String,
    /// What happened, in a sentence or two.
    pub summary: Option<String>,
    /// Index into the chronicle's categories.
    pub category: Option<usize>,
    /// As in the file.
    pub tags: Vec<String>,
    /// Where.
    pub place: Option<String>,
    /// Who.
    pub actors: Vec<String>,
    /// 1 to 5; 3 where missing.
    pub importance: u8,
    /// How sure it is that it happened so; `confirmed` where missing.
    pub status: Status,
    /// Who says so.
    pub sources: Vec<Citation>,
    /// What each source says, where they differ.
    pub accounts: Vec<Account>,
    /// A page about it.
    pub url: Option<String>,
    /// To other events.
    pub links: Vec<Link>,
    /// Its entry.
    pub span: Span,
}

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

/// A reference to a source.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Citation {
    /// Index into the chronicle's sources.
    pub source: usize,
    /// Page, paragraph.
    pub locator: Option<String>,
    /// Anything else.
    pub note: Option<String>,
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
    pub says: Option<String>,
}

/// A link to another event.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Link {
    /// The id of the other event.
    pub to: String,
    /// What kind of link, a slug: `leads-to`.
    pub kind: Option<String>,
}
