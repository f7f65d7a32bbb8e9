//! Views: a picture to make.

use crate::model::Background;
use crate::model::Chronicle;
use crate::model::Citing;
use crate::model::Edition;
use crate::model::Filter;
use crate::model::Scale;
use crate::model::Series;
use crate::model::Text;
use crate::model::ThemeName;
use crate::model::TimeDirection;
use crate::model::theme_file::ThemeFile;
use crate::model::title::Title;
use crate::text::Span;
use crate::time::{Date, Epoch, Instant, Shape, Zone};

/// A picture to make: an entry of `timelines`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct View {
    /// Unique slug; the picture's file name.
    pub id: String,
    /// The `id` of its entry, of which there are several pictures where it names languages or editions; none where the file has no
    /// `timelines`.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub entry: Option<String>,
    /// The chronicle's where missing.
    pub title: Title,
    /// The chronicle's where missing.
    pub subtitle: Option<Text>,
    /// The language of the picture, where the timeline is drawn in several; else the chronicle's.
    pub language: Option<String>,
    /// Where the axis starts, as given or fitted to the events.
    pub from: Instant,
    /// Where it ends, not included: `to: 2025` is the end of 2025.
    pub to: Instant,
    /// Whether the file gave `from`.
    pub from_given: bool,
    /// Whether the file gave `to`.
    pub to_given: bool,
    /// `from` as the file has it.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub from_written: Option<String>,
    /// `to` as the file has it.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub to_written: Option<String>,
    /// Indices into the chronicle's events: those that pass `where` and meet the window, in chronological order.
    pub events: Vec<usize>,
    /// Whether `where` asks anything of events: then only lanes that hold one are drawn.
    pub filtered: bool,
    /// What `where` asks of them.
    pub filter: Filter,
    /// The source as whose accounts its events are dated, an index into the chronicle's; see [`Chronicle::told_in`].
    pub prefer: Option<usize>,
    /// How events are set out; `horizontal` where missing.
    pub layout: Direction,
    /// Which way time runs; as the chronicle says where missing, and as its words are read where that says nothing.
    pub direction: Option<TimeDirection>,
    /// What a lane stands for; `category` where missing.
    pub lanes: LaneKey,
    /// How many lanes with a name there are at most, those of the most weight; the events of the others share one.
    pub lanes_most: Option<u32>,
    /// How time becomes distance; `auto` where missing.
    pub scale: Scale,
    /// The place that it is for, where the file names one.
    pub edition: Option<Edition>,
    /// Of the layout, px; 1600 where missing.
    pub width: u32,
    /// Of the layout, px.
    pub max_height: Option<u32>,
    /// How much of its date each label says; where missing all of it, or, in a picture of times within two days, what is not said
    /// elsewhere.
    pub label_dates: LabelDates,
    /// Whether the file gave `label-dates`.
    pub label_dates_given: bool,
    /// `light` where missing.
    pub theme: ThemeName,
    /// A theme file in place of a theme of ours, where the timeline names one.
    pub theme_file: Option<ThemeFile>,
    /// What stands behind it.
    pub background: Background,
    /// From when its years are counted; where missing, as all of its dates are, if they are ages, else `bce`.
    pub era: Epoch,
    /// Whether the file gave `era`, for the whole or for this timeline.
    pub era_given: bool,
    /// The zone of its axis; the chronicle's where missing, UTC where that names none.
    pub timezone: Option<Zone>,
    /// Zones of further rows of ticks.
    pub timezones: Vec<Zone>,
    /// Until when things without an end are shown; to the end of the axis where missing.
    pub as_of: Option<Date>,
    /// Whether the eras of the file stand behind its events; `true` where missing.
    pub eras: bool,
    /// Whether other dates that accounts give stand beside those of its events; `true` where missing.
    pub accounts: bool,
    /// Whether links between its events are drawn; `false` where missing.
    pub links: bool,
    /// Whether its signs are explained below the title; `true` where missing.
    pub legend: bool,
    /// Whether its sources and remarks stand at its foot; `true` where missing.
    pub notes: bool,
    /// How its sources are cited; as the chronicle says where missing.
    pub citing: Citing,
    /// Values of tables, drawn in strips on its axis.
    pub series: Vec<Series>,
    /// Its entry.
    pub span: Span,
}

impl View {
    /// How many px of the picture a px of its layout becomes.
    ///
    /// ```
    /// let text = "title: T\nevents: [{ date: 1950, title: A }]\ntimelines: [{ id: a, width: poster }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.views[0].magnification(), 2.0);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn magnification(&self) -> f64 {
        self.edition.map_or(1.0, Edition::magnification)
    }

    /// The px of the picture that whole px of its layout become, rounded up.
    ///
    /// ```
    /// let text = "title: T\nevents: [{ date: 1950, title: A }]\ntimelines: [{ id: a, width: slide }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.views[0].drawn(576), 720);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn drawn(&self, px: u64) -> u64 {
        (px as f64 * self.magnification() - 1e-6).ceil() as u64
    }

    /// The end of its `as_of`, not included; of a time of day, that time.
    ///
    /// ```
    /// let text = "title: T\nas-of: 1970-01-01\nevents: [{ date: 1950/.., title: A }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.views[0].as_of_end(), Some(dateline::time::Instant(86_400)));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn as_of_end(&self) -> Option<Instant> {
        let date = self.as_of.as_ref()?;
        // A time is on the clocks of the zone in which it was written.
        let date = if date.zone().is_some() { date.clone() } else { date.clone().in_zone(self.timezone) };
        match date.extent()?.shape {
            Shape::Point(at, _) if date.names_zone().is_some() => Some(at),
            Shape::Point(_, end) => Some(end),
            _ => None,
        }
    }

    /// Its `as_of` as the clocks of its axis show it.
    #[cfg(feature = "fonts")]
    pub(crate) fn as_of_seen(&self) -> Option<Date> {
        self.as_of.as_ref().map(|date| date.seen_in(self.timezone))
    }

    /// Where the axis ends, not included: with the window, or with `as_of` where no end was given.
    ///
    /// ```
    /// let text = "title: T\nas-of: 1970-01-01\nevents: [{ date: 1950/.., title: A }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.views[0].axis_end(), dateline::time::Instant(86_400));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn axis_end(&self) -> Instant {
        let as_of = self.as_of_end().filter(|_| !self.to_given);
        as_of.map_or(self.to, |as_of| as_of.max(self.to))
    }

    /// Whether it shows nothing that had begun by its `as_of`.
    ///
    /// ```
    /// let text = "title: T\nevents: [{ date: 1950/.., title: A }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert!(!chronicle.views[0].begins_after_as_of(&chronicle));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn begins_after_as_of(&self, chronicle: &Chronicle) -> bool {
        let Some(as_of) = self.as_of_end() else { return false };
        let told = chronicle.told_in(self);
        let mut hulls = self.events.iter().filter_map(|&index| told.events[index].extent.hull());
        hulls.all(|(first, _)| first >= as_of)
    }
}

/// The longest window in which further rows of ticks are drawn, s: in a longer one hardly an hour is seen.
const HOURS: i64 = 60 * 86_400;

impl View {
    /// The zones of the further rows of ticks that are drawn: those of an axis from left to right on which distances are
    /// durations, of 60 days at most.
    ///
    /// ```
    /// let text = "title: T\nevents: [{ date: 2024-03-14T09:05Z, title: A }]\ntimelines: [{ id: a, timezones: America/New_York }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.views[0].rows().len(), 1);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn rows(&self) -> &[Zone] {
        let is_short = self.axis_end().0.saturating_sub(self.from.0) <= HOURS;
        let is_drawn = is_short && self.layout != Direction::Vertical && self.scale != Scale::Sequential;
        if is_drawn { &self.timezones } else { &[] }
    }
}

/// How events are set out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Direction {
    /// `horizontal`: labels on both sides of an axis.
    Horizontal,
    /// `vertical`: time runs downwards.
    Vertical,
    /// `lanes`: a lane for each category, actor, ...
    Lanes,
}

/// What a lane stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum LaneKey {
    /// `category`
    Category,
    /// `actor`
    Actor,
    /// `place`
    Place,
    /// `source`
    Source,
    /// `status`
    Status,
    /// `tag`
    Tag,
    /// `title`: a lane for each title, in which the labels are dates alone.
    Title,
}

/// How much of its date each label says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum LabelDates {
    /// `full`: all of it.
    Full,
    /// `short`: what the axis or the line below the title does not say.
    Short,
    /// `none`: nothing.
    None,
}
