//! What marks and whiskers cover, and the nearest track that is free of others.

use crate::geom::{Interval, Rect};
use crate::layout::marks::footprint::Marks;
use crate::layout::output::MARK;

/// Around a mark, px.
pub(in crate::layout) const MARK_CLEARANCE: f64 = 1.0;
/// Around a whisker's line, px; its caps stand within.
const WHISKER_AIR: f64 = 2.75;
/// Tracks are tried at multiples of this, px.
const STEP: f64 = 2.0;
/// A whisker longer than this would hide the rail, px,
const LONG: f64 = 36.0;
/// and stands this far from it, px.
const OFF_RAIL: f64 = 8.0;
/// A heap of marks as high as this is pressed together, px.
pub(in crate::layout) const HEAP: f64 = 120.0;
/// Marks pressed together still show this much of each, px.
pub(in crate::layout) const LEAST_PITCH: f64 = 3.0;

/// The nearest free track.
pub(in crate::layout) fn free(mark: &Marks, taken: &[Rect]) -> f64 {
    free_from(mark, taken, 0.0)
}

/// The nearest free track that is at least so far from the rail, px.
pub(in crate::layout) fn free_from(mark: &Marks, taken: &[Rect], least: f64) -> f64 {
    let long = mark.whisker.is_some_and(|reach| reach.x.length() > LONG);
    let least = mark.others.as_ref().map_or(least, |others| least.max(others.least_offset()));
    let mut offset = if long { least.max(OFF_RAIL) } else { least };
    let own: Vec<Rect> = boxes(mark, 0.0).collect();
    let meets = |own: &Rect, other: &Rect| own.x.overlap(other.x) > 0.0;
    // Pairs that share a stretch of the axis: the one must not be at the other's height.
    let pairs: Vec<(Interval, Interval)> = own
        .iter()
        .flat_map(|own| taken.iter().filter(|other| meets(own, other)).map(|other| (own.y, other.y)))
        .collect();
    let free = |offset: f64| {
        pairs.iter().all(|(own, other)| own.start + offset >= other.end || own.end + offset <= other.start)
    };
    while !free(offset) {
        offset += STEP;
    }
    offset
}

/// What an event's marks, whisker and other dates cover at an offset.
pub(in crate::layout) fn boxes(mark: &Marks, offset: f64) -> impl Iterator<Item = Rect> {
    let tall = move |x: Interval, half: f64| Rect { x, y: Interval::new(offset - half, offset + half) };
    let half = MARK / 2.0;
    let around = move |x: &f64| tall(Interval::new(x - half - MARK_CLEARANCE, x + half + MARK_CLEARANCE), half);
    let whisker = mark.whisker.map(|reach| tall(reach.x, WHISKER_AIR));
    let others = mark.others.iter().flat_map(move |others| others.boxes(offset));
    mark.at.iter().map(around).chain(whisker).chain(others)
}
