//! Groups: which lane each event stands in.

use crate::layout::context::Picture;
use crate::model::{LaneKey, LaneName, MOST_LANES};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What one lane holds.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Group {
    pub(in crate::layout) name: String,
    /// Whether the name is the program's words.
    pub(in crate::layout) is_program: bool,
    /// Index into the chronicle's categories.
    pub(in crate::layout) category: Option<usize>,
    /// Indices into the chronicle's events, in order: those that stand here with their labels.
    pub(in crate::layout) events: Vec<usize>,
    /// The same for those whose labels stand in another lane.
    pub(in crate::layout) also: Vec<usize>,
    /// Whether its name is the title of each of its events, so that their labels need none.
    pub(in crate::layout) titled: bool,
    /// Where it stands for several, the name of each and how many events it has, those with the most first.
    pub(in crate::layout) holds: Vec<(String, usize)>,
    /// Whether it is for events without any name.
    nameless: bool,
}

/// Lanes of a picture.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Groups {
    /// No more than [`MOST_LANES`].
    pub(in crate::layout) lanes: Vec<Group>,
    /// How many the last of them stands for, where there would be more; else 0.
    pub(in crate::layout) gathered: usize,
}

impl Group {
    fn new((name, category): LaneName<'_>, is_program: bool) -> Group {
        let (name, events, also) = (name.to_owned(), Vec::new(), Vec::new());
        Group { name, is_program, category, events, also, titled: false, holds: Vec::new(), nameless: false }
    }

    /// Of events that are labelled here or marked.
    fn size(&self) -> usize {
        self.events.len() + self.also.len()
    }

    /// The importance of all its events, added up.
    fn weight(&self, picture: &Picture<'_>) -> usize {
        self.events.iter().chain(&self.also).map(|&event| usize::from(picture.event(event).importance)).sum()
    }
}

/// The view's lanes, no more than the author wants and than can be drawn: those of the least weight, or else with the fewest
/// events, are gathered in the last.
pub(in crate::layout) fn groups(picture: &Picture<'_>) -> Groups {
    let (mut lanes, key) = (all(picture), picture.view.lanes);
    let nameless = lanes.iter().filter(|lane| lane.nameless).count();
    let words = &picture.words().lanes;
    let other = |count: usize| (words.other)(&(words.gathered)(count, key));
    let gathered = match picture.view.lanes_most.map(|most| most as usize) {
        Some(most) if lanes.len() > most + nameless => {
            gather(&mut lanes, most + nameless, other, |lane| lane.weight(picture))
        }
        None if lanes.len() > MOST_LANES => gather(&mut lanes, MOST_LANES - 1, other, Group::size),
        _ => 0,
    };
    Groups { lanes, gathered }
}

/// Leaves so many lanes in the order they had: that of events without a name and those that weigh most. The events of the
/// others come into a last one; how many these are.
fn gather(
    lanes: &mut Vec<Group>,
    most: usize,
    other: impl Fn(usize) -> String,
    weight: impl Fn(&Group) -> usize,
) -> usize {
    let mut by_weight: Vec<usize> = (0..lanes.len()).collect();
    by_weight.sort_by_cached_key(|&at| Reverse((lanes[at].nameless, weight(&lanes[at]))));
    let mut stays = vec![false; lanes.len()];
    by_weight.iter().take(most).for_each(|&at| stays[at] = true);
    let mut stays = stays.into_iter();
    let (kept, rest): (Vec<Group>, Vec<Group>) =
        std::mem::take(lanes).into_iter().partition(|_| stays.next().unwrap_or(false));
    *lanes = kept;
    let gathered = rest.len();
    lanes.push(together(rest, &other(gathered)));
    gathered
}

/// One lane of several: an event that belongs to more than one of them is in it once.
fn together(parts: Vec<Group>, name: &str) -> Group {
    let mut all = Group::new((name, None), true);
    all.holds = parts.iter().map(|part| (part.name.clone(), part.size())).collect();
    all.holds.sort_by_key(|(_, events)| Reverse(*events));
    let mut also = BTreeSet::new();
    for part in parts {
        all.events.extend(part.events);
        also.extend(part.also);
    }
    all.events.sort_unstable();
    all.also = also.into_iter().filter(|event| all.events.binary_search(event).is_err()).collect();
    all
}

/// All of the view's lanes, in the order of the file. Every category and every source of the chronicle has one, empty or not,
/// unless `where` leaves events out: then those that hold one. An event with several actors or sources has its label in
/// the lane of the first, and belongs to the lanes of the others.
fn all(picture: &Picture<'_>) -> Vec<Group> {
    let (chronicle, view) = (picture.chronicle, picture.view);
    let listed = view.lanes_listed(chronicle);
    let mut place: BTreeMap<LaneName<'_>, usize> = BTreeMap::new();
    listed.iter().enumerate().for_each(|(at, name)| _ = place.entry(*name).or_insert(at));
    let is_program = view.lanes == LaneKey::Status;
    let titled = view.lanes == LaneKey::Title;
    let mut groups: Vec<Group> = listed.iter().map(|name| Group::new(*name, is_program)).collect();
    // What the file lists is complete.
    if listed.is_empty() {
        let mut written = view.events.clone();
        written.sort_by_key(|&index| picture.event(index).span);
        for event in written.iter().map(|&index| picture.event(index)) {
            for name in view.lanes_of(chronicle, event) {
                place.entry(name).or_insert_with(|| {
                    let group = match is_program {
                        true => Group::new((&picture.words().choice(event.status, chronicle.spoken), None), true),
                        false => Group::new(name, false),
                    };
                    groups.push(Group { titled, ..group });
                    groups.len() - 1
                });
            }
        }
    }
    let mut rest = Group { nameless: true, ..Group::new(((picture.words().lanes.unnamed)(view.lanes), None), true) };
    for &index in &view.events {
        let mut lanes: Vec<usize> =
            view.lanes_of(chronicle, picture.event(index)).iter().filter_map(|name| place.get(name).copied()).collect();
        let Some(&first) = lanes.first() else {
            rest.events.push(index);
            continue;
        };
        groups[first].events.push(index);
        lanes.sort_unstable();
        lanes.dedup();
        lanes.iter().filter(|&&lane| lane != first).for_each(|&lane| groups[lane].also.push(index));
    }
    if view.filtered {
        groups.retain(|group| !group.events.is_empty() || !group.also.is_empty());
    }
    groups.extend(Some(rest).filter(|rest| !rest.events.is_empty()));
    groups
}
