//! Remarks: what a reader must know of the scale, of what is not labelled, of how dates were found.

use crate::layout::lanes::groups::gathered_words;
use crate::layout::marks::footprint::outside;
use crate::layout::scale::{Omission, ScaleKind, TimeScale};
use crate::model::{Basis, Event, LaneKey, MOST_LANES};
use crate::time::{about, between_words_in, duration_words, grouped};
use std::collections::BTreeMap;

/// What was folded away.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::layout) struct Folded {
    /// Events without a label of their own.
    pub(in crate::layout) events: usize,
    /// Events at the busiest px, where a density strip shows some.
    pub(in crate::layout) most: Option<usize>,
    /// Lanes that the last one stands for, and what lanes are.
    pub(in crate::layout) gathered: Option<(usize, LaneKey)>,
    /// Events that only a density strip shows in their own lane, with no mark in their further lanes.
    pub(in crate::layout) unrepeated: usize,
}

/// The caption's sentences.
pub(in crate::layout) fn sentences(scale: &TimeScale, events: &[&Event], folded: Folded) -> Vec<String> {
    let density = folded.most.map(|most| of_density(scale, most));
    let folds = of_folds(folded.events);
    let bare = of_unrepeated(folded.unrepeated);
    let lanes = folded.gathered.map(of_lanes);
    let scales = of_scale(scale, names_zone(events));
    let sentences =
        [scales, of_zones(events), folds, density, bare, lanes, of_cut_sets(scale, events), of_bases(events)];
    let mut all: Vec<String> = sentences.into_iter().flatten().collect();
    all.retain(|sentence| !sentence.is_empty());
    all
}

/// `Broken time scale: 27 years omitted between 1943 and 1970.`
fn of_scale(scale: &TimeScale, utc: bool) -> Option<String> {
    match scale.kind() {
        ScaleKind::Linear => return None,
        ScaleKind::Sequential => return Some("Events in order: distances on this axis are not durations.".to_owned()),
        ScaleKind::Broken => {}
    }
    let omitted: Vec<String> = scale.breaks().iter().map(|gap| omitted(gap, utc)).collect();
    let (last, rest) = omitted.split_last()?;
    let list = if rest.is_empty() { last.clone() } else { format!("{}, and {last}", rest.join(", ")) };
    Some(format!("Broken time scale: {list}."))
}

/// `27 years omitted between 1943 and 1970`; times of day in UTC say so where `utc` says it.
pub(in crate::layout) fn omitted(gap: &Omission, utc: bool) -> String {
    format!("{} between {}", gap.words, between_words_in(gap.from, gap.to, utc))
}

/// Whether a time of day of theirs is given with its zone: then all times on the axis are UTC.
pub(in crate::layout) fn names_zone(events: &[&Event]) -> bool {
    events.iter().any(|event| event.date.names_zone() == Some(true))
}

/// `Times on the axis are UTC.`
fn of_zones(events: &[&Event]) -> Option<String> {
    let unsaid = events.iter().any(|event| event.date.names_zone() == Some(false));
    let rest = if unsaid { "; a time of day without a zone stands as if it were UTC" } else { "" };
    names_zone(events).then(|| format!("Times on the axis are UTC{rest}."))
}

fn of_folds(folded: usize) -> Option<String> {
    match folded {
        0 => None,
        1 => Some("1 event has no label of its own: it stands behind the label “+1 more”.".to_owned()),
        n => Some(format!(
            "{} events have no label of their own: they stand behind the labels “+n more”.",
            grouped(n as u64)
        )),
    }
}

/// `Height of the band: events within about 30 days, at most 37 (as square roots).`
fn of_density(scale: &TimeScale, most: usize) -> String {
    let start = scale.pieces().first().map_or(0.0, |piece| piece.x.start);
    let within = match scale.kind() {
        ScaleKind::Sequential => "at each place".to_owned(),
        ScaleKind::Linear | ScaleKind::Broken => {
            format!("within {}", about(duration_words(scale.instant(start), scale.instant(start + 1.0))))
        }
    };
    format!("Height of the band: events {within}, at most {} (as square roots).", grouped(most as u64))
}

/// `5 events that the band counts in their own lane have no mark in their other lanes.`
fn of_unrepeated(events: usize) -> Option<String> {
    match events {
        0 => None,
        1 => Some("1 event that a band counts in its own lane has no mark in its other lanes.".to_owned()),
        n => Some(format!(
            "{} events that a band counts in their own lane have no mark in their other lanes.",
            grouped(n as u64)
        )),
    }
}

/// `4,802 actors share the last lane: ...`
fn of_lanes((count, lanes): (usize, LaneKey)) -> String {
    let words = gathered_words(count, lanes);
    format!(
        "{words} share the last lane: a picture has {MOST_LANES} lanes at most, one for each of those with the most events."
    )
}

/// `2 events have other dates outside this picture.`
fn of_cut_sets(scale: &TimeScale, events: &[&Event]) -> Option<String> {
    let cut = events.iter().filter(|event| outside(&event.extent, scale.window()) > 0).count();
    match cut {
        0 => None,
        1 => Some("1 event has another date outside this picture.".to_owned()),
        n => Some(format!("{} events have other dates outside this picture.", grouped(n as u64))),
    }
}

/// `Of 42 dates, 20 are stated by a source, 12 worked out from one, 10 taken from the public record.`
fn of_bases(events: &[&Event]) -> Option<String> {
    let mut counts: BTreeMap<Option<Basis>, usize> = BTreeMap::new();
    events.iter().for_each(|event| *counts.entry(event.basis).or_default() += 1);
    let count = |basis: Option<Basis>| counts.get(&basis).copied().unwrap_or_default();
    let parts: Vec<String> = [
        (count(Some(Basis::Stated)), "stated by a source"),
        (count(Some(Basis::Derived)), "worked out from a source’s words"),
        (count(Some(Basis::Background)), "taken from the public record"),
    ]
    .iter()
    .filter(|(n, _)| *n > 0)
    .map(|(n, words)| format!("{} {words}", grouped(*n as u64)))
    .collect();
    let unsaid = count(None);
    if parts.is_empty() {
        return None;
    }
    let rest = if unsaid > 0 { format!(", {} of unsaid origin", grouped(unsaid as u64)) } else { String::new() };
    Some(format!("Dates: {}{rest}.", parts.join(", ")))
}
