//! Remarks: what a reader must know of the scale, of what is not labelled, of how dates were found.

use crate::layout::context::Picture;
use crate::layout::marks::footprint::outside;
use crate::layout::scale::{Omission, Piece, ScaleKind, TimeScale};
use crate::model::{Basis, Event, LaneKey};
use crate::time::{DAY, Zone, about, between_words_in, duration_words};
use crate::words;
use std::collections::BTreeMap;

/// What was folded away.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::layout) struct Folded {
    /// Events without a label of their own.
    pub(in crate::layout) events: usize,
    /// Events at the busiest px, where a density strip shows some.
    pub(in crate::layout) most: Option<usize>,
    /// Lanes that the last one stands for, what lanes are, and how many the author wants at most.
    pub(in crate::layout) gathered: Option<(usize, LaneKey, Option<u32>)>,
    /// Events that only a density strip shows in their own lane, with no mark in their further lanes.
    pub(in crate::layout) unrepeated: usize,
}

/// The caption's sentences, each with whether the description has it in other words.
fn sentences(scale: &TimeScale, events: &[&Event], folded: Folded) -> impl Iterator<Item = (bool, String)> {
    let density = folded.most.map(|most| of_density(scale, most));
    let sentences = [
        (true, of_scale(scale, is_utc(scale, events))),
        (false, of_zones(scale, events)),
        (true, words::unlabelled(folded.events)),
        (false, density),
        (false, words::unrepeated(folded.unrepeated)),
        (true, folded.gathered.map(|(count, lanes, most)| words::last_lane(count, lanes, most))),
        (false, of_cut_sets(scale, events)),
        (false, of_bases(events)),
    ];
    let said = sentences.into_iter().filter_map(|(described, words)| Some((described, words?)));
    said.filter(|(_, words)| !words.is_empty())
}

/// The caption of a picture.
pub(in crate::layout) fn told(scale: &TimeScale, events: &[&Event], folded: Folded) -> Vec<String> {
    sentences(scale, events, folded).map(|(_, words)| words).collect()
}

/// What of the caption the description does not say.
pub(in crate::layout) fn undescribed(scale: &TimeScale, events: &[&Event], folded: Folded) -> Vec<String> {
    sentences(scale, events, folded).filter(|(described, _)| !described).map(|(_, words)| words).collect()
}

fn of_scale(scale: &TimeScale, utc: bool) -> Option<String> {
    match scale.kind() {
        ScaleKind::Linear => None,
        ScaleKind::Sequential => Some(words::SEQUENTIAL.to_owned()),
        ScaleKind::Focus => Some(rates(scale)),
        ScaleKind::Broken => {
            let each: Vec<String> = scale.breaks().iter().map(|gap| omitted(scale, gap, utc)).collect();
            (!each.is_empty()).then(|| words::broken_scale(&each))
        }
    }
}

/// Where the rate of an axis changes, and by how much.
pub(in crate::layout) fn rates(scale: &TimeScale) -> String {
    let pieces: Vec<(String, f64)> = scale.piece_words().into_iter().zip(scale.rates()).collect();
    let shortest = scale.pieces().iter().map(|piece| piece.to.0.saturating_sub(piece.from.0)).min().unwrap_or(0);
    let units = [(365 * DAY, "year"), (28 * DAY, "month"), (DAY, "day"), (3600, "hour")];
    let unit = units.into_iter().find(|unit| unit.0 <= shortest);
    words::focus_scale(&pieces, unit.map_or("minute", |unit| unit.1))
}

/// `27 years omitted between 1943 and 1970`; times of day in UTC say so where `utc` says it.
pub(in crate::layout) fn omitted(scale: &TimeScale, gap: &Omission, utc: bool) -> String {
    let between = between_words_in(scale.clock(gap.from), scale.clock(gap.to), utc, scale.epoch());
    words::omitted_between(&gap.words, &between)
}

/// Whether all times on the axis are UTC because a time of day of theirs is given with its zone.
pub(in crate::layout) fn is_utc(scale: &TimeScale, events: &[&Event]) -> bool {
    scale.zone() == Some(Zone::UTC) && events.iter().any(|event| event.date.names_zone() == Some(true))
}

fn of_zones(scale: &TimeScale, events: &[&Event]) -> Option<String> {
    let zone = scale.zone()?;
    let has_times = events.iter().any(|event| event.date.names_zone().is_some());
    let is_unsaid = |event: &&Event| event.date.zone().is_none() && event.date.names_zone() == Some(false);
    has_times.then(|| words::times_in(zone, events.iter().any(is_unsaid)))
}

/// What one px of the band stands for, and the most events there.
fn of_density(scale: &TimeScale, most: usize) -> String {
    let a_px = |piece: &Piece| {
        let start = piece.x.start;
        about(duration_words(scale.instant(start), scale.instant(start + 1.0)))
    };
    let pieces = scale.pieces();
    let within = match scale.kind() {
        ScaleKind::Sequential => None,
        ScaleKind::Linear | ScaleKind::Broken => pieces.first().map(a_px),
        ScaleKind::Focus => {
            let each = pieces.iter().zip(scale.piece_words());
            let each: Vec<String> = each.map(|(piece, words)| words::in_piece(&a_px(piece), &words)).collect();
            Some(each.join(", "))
        }
    };
    words::band_height(within.as_deref(), most)
}

fn of_cut_sets(scale: &TimeScale, events: &[&Event]) -> Option<String> {
    words::cut_sets(events.iter().filter(|event| outside(&event.extent, scale.window()) > 0).count())
}

fn of_bases(events: &[&Event]) -> Option<String> {
    let mut counts: BTreeMap<Option<Basis>, usize> = BTreeMap::new();
    events.iter().for_each(|event| *counts.entry(event.basis).or_default() += 1);
    words::bases(|basis| counts.get(&basis).copied().unwrap_or_default())
}

/// The zones whose data tell where days and times stand, in a sentence.
pub(in crate::layout) fn zones(picture: &Picture<'_>) -> String {
    let (view, of_file) = (picture.view, picture.chronicle.timezone);
    let mut all: Vec<Zone> = Vec::new();
    for zone in view.timezone.into_iter().chain(of_file).chain(view.rows().iter().copied()) {
        if !all.contains(&zone) {
            all.push(zone);
        }
    }
    if all.iter().any(|zone| zone.is_place()) { words::zone_data(&all) } else { String::new() }
}
