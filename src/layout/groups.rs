//! Groups. What it is: which lane each event stands in. In: a picture. Out: names and events, in the order of the lanes.
//! It must not place anything.

use crate::layout::picture::Picture;
use crate::model::{Event, LaneKey, Status};

/// What one lane holds.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) name: String,
    /// Index into the chronicle's categories.
    pub(super) category: Option<usize>,
    /// Indices into the chronicle's events, in order.
    pub(super) events: Vec<usize>,
}

/// The view's lanes. Every category of the chronicle has one, empty or not; an event with several actors or sources
/// stands with the first.
pub(super) fn groups(picture: &Picture<'_>) -> Vec<Group> {
    let mut groups = prepared(picture);
    let mut rest = Group { name: "Other".to_owned(), category: None, events: Vec::new() };
    for &index in &picture.view.events {
        let Some(name) = name(picture, picture.event(index)) else {
            rest.events.push(index);
            continue;
        };
        match groups.iter_mut().find(|group| group.name == name.0 && group.category == name.1) {
            Some(group) => group.events.push(index),
            None => groups.push(Group { name: name.0, category: name.1, events: vec![index] }),
        }
    }
    if !rest.events.is_empty() {
        groups.push(rest);
    }
    groups
}

/// Lanes that stand in a fixed order.
fn prepared(picture: &Picture<'_>) -> Vec<Group> {
    if picture.view.lanes != LaneKey::Category {
        return Vec::new();
    }
    let categories = picture.chronicle.categories.iter().enumerate();
    categories
        .map(|(index, category)| Group { name: category.label.clone(), category: Some(index), events: Vec::new() })
        .collect()
}

/// The lane's name, and its category.
fn name(picture: &Picture<'_>, event: &Event) -> Option<(String, Option<usize>)> {
    let chronicle = picture.chronicle;
    match picture.view.lanes {
        LaneKey::Category => event.category.map(|index| (chronicle.categories[index].label.clone(), Some(index))),
        LaneKey::Actor => event.actors.first().map(|actor| (actor.clone(), None)),
        LaneKey::Place => event.place.clone().map(|place| (place, None)),
        LaneKey::Source => event.sources.first().map(|cited| (chronicle.sources[cited.source].title.clone(), None)),
        LaneKey::Status => Some((status(event.status).to_owned(), None)),
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
