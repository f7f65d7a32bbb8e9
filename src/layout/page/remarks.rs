//! Remarks: what a reader must know of the scale, of what is not labelled, of how dates were found.

use crate::language::TimeUnit;
use crate::layout::context::Picture;
use crate::layout::marks::footprint::outside;
use crate::layout::scale::{Omission, Piece, ScaleKind, TimeScale};
use crate::model::{Basis, Changes, Event, LaneKey};
use crate::time::{DAY, Zone, duration};
use crate::words::{self, Catalogue, in_piece};
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

/// The sentences of a scale's language.
fn of(scale: &TimeScale) -> &'static Catalogue {
    words::of(scale.language())
}

/// The caption's sentences, each with whether the description has it in other words.
fn sentences(scale: &TimeScale, events: &[&Event], folded: Folded) -> impl Iterator<Item = (bool, String)> {
    let words = of(scale);
    let density = folded.most.map(|most| of_density(scale, most));
    let sentences = [
        (true, of_scale(scale, is_utc(scale, events))),
        (false, of_zones(scale, events)),
        (true, Catalogue::unless_none(folded.events, words.foot.unlabelled)),
        (false, density),
        (false, Catalogue::unless_none(folded.unrepeated, words.foot.unrepeated)),
        (true, folded.gathered.map(|(count, lanes, most)| (words.foot.last_lane)(count, lanes, most))),
        (false, of_cut_sets(scale, events)),
        (false, of_bases(scale, events)),
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
        ScaleKind::Sequential => Some(of(scale).foot.sequential.to_owned()),
        ScaleKind::Focus => Some(rates(scale)),
        ScaleKind::Broken => {
            let each: Vec<String> = scale.breaks().iter().map(|gap| omitted(scale, gap, utc)).collect();
            (!each.is_empty()).then(|| of(scale).broken_scale(&each))
        }
    }
}

/// Of the source whose accounts date the events, where the view prefers one.
pub(in crate::layout) fn told_by(picture: &Picture<'_>) -> Option<String> {
    let source = picture.view.prefer?;
    let told = picture.chronicle.sources.get(source)?;
    let events = &picture.view.events;
    let count = events.iter().filter(|&&index| picture.event(index).date_by(source).is_some()).count();
    let by = told.by().unwrap_or(&told.title);
    let who = if picture.chronicle.shares_name(source) {
        [by, picture.words().signs.comma, &*told.title].concat()
    } else {
        by.to_owned()
    };
    Some((picture.words().foot.told_by)(&who, count, events.len()))
}

/// How many events were added, withdrawn and re-dated, where they were compared with an earlier version.
pub(in crate::layout) fn compared(picture: &Picture<'_>) -> Option<String> {
    let changes = Changes::of(picture.chronicle, picture.view)?;
    Some(picture.words().compared(changes, picture.language()))
}

/// Where the rate of an axis changes, and by how much.
pub(in crate::layout) fn rates(scale: &TimeScale) -> String {
    let pieces: Vec<(String, f64)> = scale.piece_words().into_iter().zip(scale.rates()).collect();
    let shortest = scale.pieces().iter().map(|piece| piece.to.0.saturating_sub(piece.from.0)).min().unwrap_or(0);
    let units =
        [(365 * DAY, TimeUnit::Year), (28 * DAY, TimeUnit::Month), (DAY, TimeUnit::Day), (3600, TimeUnit::Hour)];
    let unit = units.into_iter().find(|unit| unit.0 <= shortest);
    of(scale).focus_scale(&pieces, unit.map_or(TimeUnit::Minute, |unit| unit.1), scale.language())
}

/// `27 years omitted between 1943 and 1970`; times of day in UTC say so where `utc` says it.
pub(in crate::layout) fn omitted(scale: &TimeScale, gap: &Omission, utc: bool) -> String {
    let between = gap.time(scale.zone()).between((utc, scale.epoch(), scale.language()));
    (of(scale).axis.omitted_between)(&gap.words, &between)
}

/// Whether all times on the axis are UTC because a time of day of theirs is given with its zone.
pub(in crate::layout) fn is_utc(scale: &TimeScale, events: &[&Event]) -> bool {
    scale.zone() == Some(Zone::UTC) && events.iter().any(|event| event.date.names_zone() == Some(true))
}

fn of_zones(scale: &TimeScale, events: &[&Event]) -> Option<String> {
    let zone = scale.zone()?;
    let has_times = events.iter().any(|event| event.date.names_zone().is_some());
    let is_unsaid = |event: &&Event| event.date.zone().is_none() && event.date.names_zone() == Some(false);
    has_times.then(|| of(scale).times_in(zone, events.iter().any(is_unsaid)))
}

/// What one px of the band stands for, and the most events there.
fn of_density(scale: &TimeScale, most: usize) -> String {
    let a_px = |piece: &Piece| {
        let start = piece.x.start;
        duration(scale.instant(start), scale.instant(start + 1.0)).about().words(scale.language())
    };
    let pieces = scale.pieces();
    let within = match scale.kind() {
        ScaleKind::Sequential => None,
        ScaleKind::Linear | ScaleKind::Broken => pieces.first().map(a_px),
        ScaleKind::Focus => {
            let each = pieces.iter().zip(scale.piece_words());
            let each: Vec<String> = each.map(|(piece, words)| in_piece(&a_px(piece), &words)).collect();
            Some(each.join(", "))
        }
    };
    (of(scale).foot.band_height)(within.as_deref(), most)
}

fn of_cut_sets(scale: &TimeScale, events: &[&Event]) -> Option<String> {
    let cut = events.iter().filter(|event| outside(&event.extent, scale.window()) > 0).count();
    Catalogue::unless_none(cut, of(scale).foot.cut_sets)
}

fn of_bases(scale: &TimeScale, events: &[&Event]) -> Option<String> {
    let mut counts: BTreeMap<Option<Basis>, usize> = BTreeMap::new();
    events.iter().for_each(|event| *counts.entry(event.basis).or_default() += 1);
    of(scale).bases(|basis| counts.get(&basis).copied().unwrap_or_default())
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
    if all.iter().any(|zone| zone.is_place()) {
        return picture.words().zone_data(&all);
    }
    // An offset has no data, and the times of a range do not say it.
    let has_times = || view.events.iter().any(|&index| picture.event(index).date.names_zone().is_some());
    let zone = view.timezone.filter(|_| has_times());
    zone.map(|zone| picture.words().times_in(zone, false)).unwrap_or_default()
}
