//! Lanes by name: which lanes a timeline has, to which of them each event belongs, and how many of them are drawn.

use std::collections::BTreeSet;

use crate::model::{Chronicle, Event, LaneKey, Status, View};

/// Lanes of one picture at most; where there are more, the last stands for the rest.
///
/// ```
/// assert_eq!(dateline::model::MOST_LANES, 200);
/// ```
pub const MOST_LANES: usize = 200;

/// What a lane is called, and the index of its category where it is one.
pub type LaneName<'a> = (&'a str, Option<usize>);

/// What lanes stand for, in words: of one, and of several.
///
/// ```
/// use dateline::model::{LaneKey, lane_words};
/// assert_eq!(lane_words(LaneKey::Status), ("status", "statuses"));
/// ```
pub fn lane_words(lanes: LaneKey) -> (&'static str, &'static str) {
    match lanes {
        LaneKey::Category => ("category", "categories"),
        LaneKey::Actor => ("actor", "actors"),
        LaneKey::Place => ("place", "places"),
        LaneKey::Source => ("source", "sources"),
        LaneKey::Status => ("status", "statuses"),
        LaneKey::Tag => ("tag", "tags"),
        LaneKey::Title => ("title", "titles"),
    }
}

impl View {
    /// Lanes that the file lists, in its order: every one is there, whether an event belongs to it or not. None where lanes
    /// are found in the events.
    ///
    /// ```
    /// let text = "title: T\ncategories: { a: { label: A } }\nevents: [{ date: 2012, title: B, category: a }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.views[0].lanes_listed(&chronicle), [("A", Some(0))]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn lanes_listed<'a>(&self, chronicle: &'a Chronicle) -> Vec<LaneName<'a>> {
        match self.lanes {
            LaneKey::Category => {
                let categories = chronicle.categories.iter().enumerate();
                categories.map(|(index, category)| (category.label.as_str(), Some(index))).collect()
            }
            LaneKey::Source => chronicle.sources.iter().map(|source| (source.title.as_str(), None)).collect(),
            LaneKey::Actor | LaneKey::Place | LaneKey::Status | LaneKey::Tag | LaneKey::Title => Vec::new(),
        }
    }

    /// The lanes where an event belongs; the first is where its label is.
    ///
    /// ```
    /// let text = "title: T\nevents: [{ date: 2012, title: B, actors: [C, D] }]\n\
    ///             timelines: [{ id: a, layout: lanes, lanes: actor }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// let lanes = chronicle.views[0].lanes_of(&chronicle, &chronicle.events[0]);
    /// assert_eq!(lanes, [("C", None), ("D", None)]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn lanes_of<'a>(&self, chronicle: &'a Chronicle, event: &'a Event) -> Vec<LaneName<'a>> {
        match self.lanes {
            LaneKey::Category => {
                let label = |index: usize| (chronicle.categories[index].label.as_str(), Some(index));
                event.category.map(label).into_iter().collect()
            }
            LaneKey::Actor => event.actors.iter().map(|actor| (actor.as_str(), None)).collect(),
            LaneKey::Place => event.place.iter().map(|place| (place.as_str(), None)).collect(),
            LaneKey::Source => {
                event.sources.iter().map(|cited| (chronicle.sources[cited.source].title.as_str(), None)).collect()
            }
            LaneKey::Status => vec![(status(event.status), None)],
            LaneKey::Tag => event.tags.iter().map(|tag| (tag.as_str(), None)).collect(),
            LaneKey::Title => vec![(event.title.as_str(), None)],
        }
    }

    /// How many lanes there are, that of events without any name among them; more than [`MOST_LANES`] are not drawn.
    ///
    /// ```
    /// let text = "title: T\nevents: [{ date: 2012, title: B, actors: [C, D] }, { date: 2013, title: E }]\n\
    ///             timelines: [{ id: a, layout: lanes, lanes: actor }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.views[0].lane_count(&chronicle), 3);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn lane_count(&self, chronicle: &Chronicle) -> usize {
        let mut held: BTreeSet<LaneName<'_>> = BTreeSet::new();
        let mut nameless = false;
        for &index in &self.events {
            let names = self.lanes_of(chronicle, &chronicle.events[index]);
            nameless |= names.is_empty();
            held.extend(names);
        }
        let listed = self.lanes_listed(chronicle).len();
        let named = if self.filtered || listed == 0 { held.len() } else { listed };
        named + usize::from(nameless)
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Confirmed => "Confirmed",
        Status::Reported => "Reported",
        Status::Disputed => "Disputed",
        Status::Denied => "Denied",
    }
}
