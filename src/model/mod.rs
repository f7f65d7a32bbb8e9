//! The chronicle: the file, resolved and typed.

use std::collections::BTreeSet;

mod audience;
mod category;
mod change;
mod citing;
mod edition;
mod era;
mod event;
mod filter;
mod image;
mod lane;
mod languages;
mod link;
mod measures;
mod part;
mod relation;
mod scale;
mod series;
mod source;
mod symbols;
mod telling;
mod text;
mod theme_file;
mod time_direction;
mod title;
mod view;
mod web_address;
mod widths;

use crate::language::Language;
pub use crate::model::audience::Audience;
pub use crate::model::category::{Category, Symbol};
pub use crate::model::change::{Change, Changes};
pub use crate::model::citing::{CitationStyle, Citing, NoteStyle};
pub use crate::model::edition::Edition;
pub use crate::model::era::Era;
pub use crate::model::event::{Account, Basis, Citation, Detail, Details, Event, Status};
pub use crate::model::filter::Filter;
pub use crate::model::image::{Image, SmallImage};
pub use crate::model::lane::{LaneName, MOST_LANES, lane_words};
pub(crate) use crate::model::languages::suffix as language_suffix;
pub use crate::model::link::{Link, LinkKind};
pub use crate::model::measures::{Sizes, Spacing};
pub use crate::model::relation::{Lasting, Order, Relation};
pub use crate::model::scale::Scale;
pub use crate::model::series::{Series, SeriesKind, SeriesSpans, SeriesValue};
pub use crate::model::source::Source;
pub use crate::model::text::Text;
pub(crate) use crate::model::text::nearest_tag;
pub use crate::model::theme_file::ThemeFile;
pub use crate::model::time_direction::TimeDirection;
pub use crate::model::title::Title;
pub use crate::model::view::{Direction, LabelDates, LaneKey, View};
pub use crate::model::web_address::WebAddress;
pub use crate::style::{AuthorColor as Color, Background, Hue, ThemeName};
use crate::text::{FileId, Span};
use crate::time::{Calendar, Date, Epoch, Length, Zone};

/// A whole file.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Chronicle {
    /// Of the whole.
    pub title: Title,
    /// Under the title.
    pub subtitle: Option<Text>,
    /// BCP 47; `en` where missing.
    pub language: String,
    /// The language of the program's words: the nearest there is to that of the author's, or the one that was asked for.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub spoken: Language,
    /// The language of the file, where its texts are shown in another.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub original: Option<String>,
    /// The languages in which timelines that name none are drawn, a picture for each; none where the file says nothing.
    pub languages: Vec<String>,
    /// For the picture's description.
    pub description: Option<Text>,
    /// Who made it.
    pub credit: Option<Text>,
    /// Which way time runs, where timelines say nothing else; as the language is read where missing.
    pub direction: Option<TimeDirection>,
    /// In which the dates of events, accounts and eras are written that name none; Gregorian where missing.
    pub calendar: Calendar,
    /// From when years are counted, where timelines say nothing else; by the dates of each where missing.
    pub era: Option<Epoch>,
    /// Until when things without an end are shown, where timelines say nothing else; none where missing.
    pub as_of: Option<Date>,
    /// What `~` means in the dates of events that say nothing else: within so much of the date; unknown where missing.
    pub about: Option<Length>,
    /// The zone of its days and of its times without an offset; none where the file names none.
    pub timezone: Option<Zone>,
    /// Other files whose events are in its timelines, in the order of the file.
    pub includes: Vec<Included>,
    /// How many sources each event must name at least, where the file says so.
    pub require_sources: Option<u32>,
    /// How sources are cited, where timelines say nothing else.
    pub citing: Citing,
    /// In the order of the file.
    pub sources: Vec<Source>,
    /// In the order of the file.
    pub categories: Vec<Category>,
    /// In the order of the file.
    pub eras: Vec<Era>,
    /// In chronological order; ties in the order of the file.
    pub events: Vec<Event>,
    /// In the order of the file; one overview where the file has none.
    pub views: Vec<View>,
    /// Whether its events say what became of them since an earlier chronicle.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub compared: bool,
}

impl Chronicle {
    /// The characters of every text that a picture may set in type, whichever view is drawn; those of the views themselves
    /// are left out.
    ///
    /// ```
    /// let text = "title: Ä\nevents: [{ date: 2012, title: Ö }]\ntimelines: [{ id: a, title: Ü }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert!(chronicle.characters().into_iter().eq("ÄÖ".chars()));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn characters(&self) -> BTreeSet<char> {
        let texts = [self.subtitle.as_deref(), self.credit.as_deref()];
        let whole = texts.into_iter().chain([self.title.shown()]).flatten();
        let events = self.events.iter().flat_map(|event| {
            let cited = event.sources.iter().flat_map(|cited| [cited.locator.as_deref(), cited.note.as_deref()]);
            let plain = event.place.iter().chain(&event.actors).map(String::as_str);
            std::iter::once(&*event.title).chain(plain).chain(cited.flatten())
        });
        let sources = self.sources.iter().flat_map(|source| {
            let texts = [&source.author, &source.publisher, &source.url, &source.archived];
            let texts = texts.into_iter().flatten().map(String::as_str);
            std::iter::once(&*source.title).chain(source.note.as_deref()).chain(texts)
        });
        let categories = self.categories.iter().map(|category| &*category.label);
        let categories = categories.chain(self.eras.iter().map(|era| &*era.title));
        let mut seen = Seen::default();
        whole.for_each(|text| seen.add(text));
        events.chain(sources).chain(categories).for_each(|text| seen.add(text));
        seen.characters()
    }
}

impl Chronicle {
    /// The characters of the texts that stand out: titles of the whole, of the views, and of the most important events.
    ///
    /// ```
    /// let text = "title: Ä\nevents: [{ date: 2012, title: Ö }]\ntimelines: [{ id: a, title: Ü }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert!(chronicle.prominent_characters().into_iter().eq("ÄÜ".chars()));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn prominent_characters(&self) -> BTreeSet<char> {
        let events = self.events.iter().filter(|event| event.importance == MOST_IMPORTANT).map(|event| &event.title);
        let views = self.views.iter().map(|view| &view.title);
        let titles = std::iter::once(&self.title).chain(views).filter_map(Title::shown);
        let mut seen = Seen::default();
        titles.for_each(|text| seen.add(text));
        events.for_each(|text| seen.add(text));
        seen.characters()
    }
}

impl Chronicle {
    /// The same with the places of another file: those of every entry.
    pub(crate) fn in_file(mut self, file: FileId) -> Chronicle {
        // What was read of included files has the places of those.
        self.each_span(|span| {
            if span.file() == FileId::MAIN {
                *span = span.in_file(file);
            }
        });
        self
    }
}

/// A file that another includes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Included {
    /// Its path, from the folder of the file that includes it.
    pub path: String,
    /// Where it is named.
    pub span: Span,
}

/// What an event's importance is at most.
const MOST_IMPORTANT: u8 = 5;

/// Characters, those of ASCII apart: a file has millions of them.
#[derive(Default)]
struct Seen {
    ascii: u128,
    others: BTreeSet<char>,
}

impl Seen {
    fn add(&mut self, text: &str) {
        if text.is_ascii() {
            self.ascii = text.bytes().fold(self.ascii, |seen, byte| seen | 1 << byte);
        } else {
            for letter in text.chars() {
                match u8::try_from(letter) {
                    Ok(byte) if byte.is_ascii() => self.ascii |= 1 << byte,
                    _ => _ = self.others.insert(letter),
                }
            }
        }
    }

    fn characters(self) -> BTreeSet<char> {
        let ascii = (0..128_u8).filter(|byte| self.ascii >> byte & 1 == 1).map(char::from);
        ascii.chain(self.others.iter().copied()).collect()
    }
}
