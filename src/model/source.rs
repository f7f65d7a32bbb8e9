//! Sources: where events come from.

#[cfg(feature = "fonts")]
use crate::model::Chronicle;
use crate::model::{Audience, Text};
use crate::text::Span;
use crate::time::Date;

/// A document that events cite.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Source {
    /// Its key in the file.
    pub id: String,
    /// Of the document.
    pub title: Text,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// When it was read.
    pub accessed: Option<Date>,
    /// Where it is.
    pub url: Option<String>,
    /// Where a copy is.
    pub archived: Option<String>,
    /// Anything else.
    pub note: Option<Text>,
    /// For whom the note is meant.
    pub note_audience: Audience,
    /// For whom it is meant, with all that is cited from it.
    pub audience: Audience,
    /// Its entry.
    pub span: Span,
}

impl Source {
    /// Whether one of another file is this one: of its key, title, author, address and audience.
    pub(crate) fn is_same_as(&self, other: &Source) -> bool {
        let words = |source: &Source| (source.audience, source.note_audience);
        (&self.id, &self.title, &self.author, &self.url) == (&other.id, &other.title, &other.author, &other.url)
            && words(self) == words(other)
    }

    /// Who speaks in it: its author, else who published it.
    ///
    /// ```
    /// let text = "title: T\nsources: { s: { title: S, publisher: P } }\nevents: [{ date: 2012, title: A, sources: [s] }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.sources[0].by(), Some("P"));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn by(&self) -> Option<&str> {
        self.author.as_deref().or(self.publisher.as_deref())
    }
}

#[cfg(feature = "fonts")]
impl Chronicle {
    /// Whether another source has the same author or publisher: then that name alone does not tell which one is meant.
    pub(crate) fn shares_name(&self, source: usize) -> bool {
        let Some(by) = self.sources.get(source).and_then(Source::by) else { return false };
        self.sources.iter().enumerate().any(|(at, other)| at != source && other.by() == Some(by))
    }

    /// Whether its title is that of another source of the same name, too.
    pub(crate) fn shares_title(&self, source: usize) -> bool {
        let Some(own) = self.sources.get(source) else { return false };
        let is_same = |other: &Source| other.by() == own.by() && *other.title == *own.title;
        self.sources.iter().enumerate().any(|(at, other)| at != source && is_same(other))
    }
}
