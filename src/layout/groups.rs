//! Groups. What it is: which lane each event stands in. In: a picture. Out: names and events, in the order of the lanes.
//! It must not place anything.

use crate::layout::picture::Picture;
use crate::model::{Event, LaneKey, Status};
use std::collections::BTreeMap;

/// Events without a category, in lanes and in the legend.
pub(super) const NO_CATEGORY: &str = "No category";

/// What one lane holds.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) name: String,
    /// Whether the name is the program's words.
    pub(super) is_program: bool,
    /// Index into the chronicle's categories.
    pub(super) category: Option<usize>,
    /// Indices into the chronicle's events, in order: those that stand here with their labels.
    pub(super) events: Vec<usize>,
    /// The same for those whose labels stand in another lane.
    pub(super) also: Vec<usize>,
}

/// What a lane is called, and the index of its category where it is one.
type Name<'a> = (&'a str, Option<usize>);

impl Group {
    fn new((name, category): Name<'_>, is_program: bool) -> Group {
        Group { name: name.to_owned(), is_program, category, events: Vec::new(), also: Vec::new() }
    }
}

/// The view's lanes, in the order of the file. Every category and every source of the chronicle has one, empty or not,
/// unless `where` leaves events out: then those that hold one. An event with several actors or sources has its label in
/// the lane of the first, and belongs to the lanes of the others.
pub(super) fn groups(picture: &Picture<'_>) -> Vec<Group> {
    let listed = prepared(picture);
    let mut place: BTreeMap<Name<'_>, usize> = BTreeMap::new();
    listed.iter().enumerate().for_each(|(at, name)| _ = place.entry(*name).or_insert(at));
    let is_program = picture.view.lanes == LaneKey::Status;
    let mut groups: Vec<Group> = listed.iter().map(|name| Group::new(*name, is_program)).collect();
    // What the file lists is complete.
    if listed.is_empty() {
        let mut written = picture.view.events.clone();
        written.sort_by_key(|&index| picture.event(index).span);
        for name in written.iter().flat_map(|&index| names(picture, picture.event(index))) {
            place.entry(name).or_insert_with(|| {
                groups.push(Group::new(name, is_program));
                groups.len() - 1
            });
        }
    }
    let mut rest = Group::new((unnamed(picture.view.lanes), None), true);
    for &index in &picture.view.events {
        let mut lanes: Vec<usize> =
            names(picture, picture.event(index)).iter().filter_map(|name| place.get(name).copied()).collect();
        let Some(&first) = lanes.first() else {
            rest.events.push(index);
            continue;
        };
        groups[first].events.push(index);
        lanes.sort_unstable();
        lanes.dedup();
        lanes.iter().filter(|&&lane| lane != first).for_each(|&lane| groups[lane].also.push(index));
    }
    if picture.view.filtered {
        groups.retain(|group| !group.events.is_empty() || !group.also.is_empty());
    }
    groups.extend(Some(rest).filter(|rest| !rest.events.is_empty()));
    groups
}

/// What the lane of events is called that have none of what the lanes stand for.
fn unnamed(lanes: LaneKey) -> &'static str {
    match lanes {
        LaneKey::Category => NO_CATEGORY,
        LaneKey::Actor => "Not named",
        LaneKey::Place => "Place not given",
        LaneKey::Source => "No source",
        LaneKey::Status => "Status not given",
    }
}

/// Lanes that the file lists.
fn prepared<'a>(picture: &Picture<'a>) -> Vec<Name<'a>> {
    let chronicle = picture.chronicle;
    match picture.view.lanes {
        LaneKey::Category => {
            let categories = chronicle.categories.iter().enumerate();
            categories.map(|(index, category)| (category.label.as_str(), Some(index))).collect()
        }
        LaneKey::Source => chronicle.sources.iter().map(|source| (source.title.as_str(), None)).collect(),
        LaneKey::Actor | LaneKey::Place | LaneKey::Status => Vec::new(),
    }
}

/// The names of the lanes where an event belongs, and their category; the first is where its label stands.
fn names<'a>(picture: &Picture<'a>, event: &'a Event) -> Vec<Name<'a>> {
    let chronicle = picture.chronicle;
    match picture.view.lanes {
        LaneKey::Category => {
            event.category.map(|index| (chronicle.categories[index].label.as_str(), Some(index))).into_iter().collect()
        }
        LaneKey::Actor => event.actors.iter().map(|actor| (actor.as_str(), None)).collect(),
        LaneKey::Place => event.place.iter().map(|place| (place.as_str(), None)).collect(),
        LaneKey::Source => {
            event.sources.iter().map(|cited| (chronicle.sources[cited.source].title.as_str(), None)).collect()
        }
        LaneKey::Status => vec![(status(event.status), None)],
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
