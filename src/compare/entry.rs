//! What is different, as data: an entry of either chronicle, and each of its keys with the old and the new value.

use serde::Serialize;

/// An entry that is different; the order of the fields is the order of the keys in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Entry {
    /// Where it stands in the file.
    pub section: Section,
    /// What became of it, each kind once: `[Added]`, `[Withdrawn]`, or the kinds of its differences.
    pub kinds: Vec<Kind>,
    /// Its id, or its key; as it is in the new chronicle, where it is in both. None of eras and of the file.
    pub id: Option<String>,
    /// What it is called, in the new chronicle where it is in both. None of the file.
    pub title: Option<String>,
    /// Of an event or an era its date as written, in the new chronicle where it is in both.
    pub date: Option<String>,
    /// The date in English words, its years as that file counts them.
    pub words: Option<String>,
    /// What is different in it; none of an entry that is in one chronicle alone.
    pub differences: Vec<Difference>,
}

/// A key of an entry with another value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Difference {
    /// What kind of difference it is.
    pub kind: Kind,
    /// The key, as in the file; `where.tag` is in the group `where`.
    pub key: &'static str,
    /// Of a list the item: the key of a source that is cited, the id of an event that is linked. Of a text in another language
    /// its tag.
    pub item: Option<String>,
    /// The old value as the file has it; a list has commas between its items. None where there was none.
    pub old: Option<String>,
    /// The new one.
    pub new: Option<String>,
    /// Of a date: the old one in English words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_words: Option<String>,
    /// Of a date: the new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_words: Option<String>,
    /// Whether the values are sentences of the author, which stand in quotes among other words.
    #[serde(skip)]
    pub is_text: bool,
}

/// The parts of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Section {
    /// An entry of `events`.
    Event,
    /// An entry of `sources`.
    Source,
    /// An entry of `categories`.
    Category,
    /// An entry of `eras`.
    Era,
    /// A picture of `timelines`.
    Timeline,
    /// The keys of the whole.
    File,
}

/// What became of an entry, or of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// It is only in the new chronicle.
    Added,
    /// It is only in the old one.
    Withdrawn,
    /// It has another date.
    #[serde(rename = "re-dated")]
    Redated,
    /// It cites other sources, or other places in them; a source tells another date of it.
    #[serde(rename = "re-sourced")]
    Resourced,
    /// It is said in other words: title, summary, note.
    #[serde(rename = "re-worded")]
    Reworded,
    /// It has another id.
    Renamed,
    /// Anything else.
    Changed,
}

impl Kind {
    /// All of them, in the order in which they are told.
    pub const ALL: [Kind; 7] =
        [Kind::Added, Kind::Withdrawn, Kind::Redated, Kind::Resourced, Kind::Reworded, Kind::Renamed, Kind::Changed];

    /// In a word.
    ///
    /// ```
    /// assert_eq!(dateline::compare::Kind::Redated.word(), "re-dated");
    /// ```
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Added => "added",
            Kind::Withdrawn => "withdrawn",
            Kind::Redated => "re-dated",
            Kind::Resourced => "re-sourced",
            Kind::Reworded => "re-worded",
            Kind::Renamed => "renamed",
            Kind::Changed => "changed",
        }
    }
}

impl Section {
    /// In a word.
    ///
    /// ```
    /// assert_eq!(dateline::compare::Section::Era.word(), "era");
    /// ```
    pub const fn word(self) -> &'static str {
        match self {
            Section::Event => "event",
            Section::Source => "source",
            Section::Category => "category",
            Section::Era => "era",
            Section::Timeline => "timeline",
            Section::File => "file",
        }
    }
}

impl Entry {
    /// An entry with what is different in it; `None` where nothing is.
    pub(super) fn changed(section: Section, mut differences: Vec<Difference>) -> Option<Entry> {
        differences.sort_by_key(|difference| difference.kind);
        let mut kinds: Vec<Kind> = differences.iter().map(|difference| difference.kind).collect();
        kinds.dedup();
        let entry = Entry { section, kinds, id: None, title: None, date: None, words: None, differences };
        (!entry.differences.is_empty()).then_some(entry)
    }

    /// An entry that one chronicle alone has.
    pub(super) fn alone(section: Section, kind: Kind) -> Entry {
        Entry { section, kinds: vec![kind], id: None, title: None, date: None, words: None, differences: Vec::new() }
    }

    /// The same with its id and what it is called.
    pub(super) fn named(self, id: &str, title: &str) -> Entry {
        Entry { id: Some(id.to_owned()), title: Some(title.to_owned()), ..self }
    }
}

impl Difference {
    /// The old value as it is said: a date in words.
    ///
    /// ```
    /// let read = |text: &str| dateline::read(text).value.ok_or("no chronicle");
    /// let old = read("title: T\nevents: [{ id: a, date: 2012-05, title: A }]\n")?;
    /// let new = read("title: T\nevents: [{ id: a, date: 2012-06, title: A }]\n")?;
    /// let entries = dateline::compare::compare(&old, &new);
    /// assert_eq!((entries[0].differences[0].before(), entries[0].differences[0].after()), (Some("May 2012"), Some("June 2012")));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn before(&self) -> Option<&str> {
        self.old_words.as_deref().or(self.old.as_deref())
    }

    /// The new value as it is said: a date in words.
    pub fn after(&self) -> Option<&str> {
        self.new_words.as_deref().or(self.new.as_deref())
    }
}
