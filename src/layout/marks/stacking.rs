//! Stacking: how far from the rail each mark and whisker is drawn, so that none hides another.

use crate::geom::{Interval, Rect};
use crate::layout::marks::footprint::Marks;
use crate::layout::output::MARK;

/// Around a mark, px.
const MARK_CLEARANCE: f64 = 1.0;
/// Around a whisker's line, px; its caps stand within.
const WHISKER_AIR: f64 = 2.75;
/// Tracks are tried at multiples of this, px.
const STEP: f64 = 2.0;
/// A whisker longer than this would hide the rail, px,
const LONG: f64 = 36.0;
/// and stands this far from it, px.
const OFF_RAIL: f64 = 8.0;
/// A heap of marks as high as this is pressed together, px.
const HEAP: f64 = 120.0;
/// Marks pressed together still show this much of each, px.
const LEAST_PITCH: f64 = 3.0;
/// More marks than this over one place lie on each other.
const STACKED_MOST: usize = 80;
/// Whiskers above this many are no longer tried one against the other.
const TRIED: usize = 400;

/// Where each event's marks stand.
#[derive(Debug, Clone, Default)]
pub(in crate::layout) struct Tracks {
    /// Distance of each event's marks from the rail, px.
    pub(in crate::layout) offsets: Vec<f64>,
    /// Every mark as (place, offset), ascending by place, px.
    places: Vec<(f64, f64)>,
    /// Past everything, px.
    pub(in crate::layout) depth: f64,
}

/// Tracks for the marks of one side.
pub(in crate::layout) fn tracks(marks: &[&Marks]) -> Tracks {
    let mut offsets = vec![0.0; marks.len()];
    let mut taken: Vec<Rect> = Vec::new();
    heap(marks, &mut offsets, &mut taken);
    let mut order: Vec<usize> = (0..marks.len()).filter(|&i| marks[i].whisker.is_some()).collect();
    let length = |i: usize| marks[i].extent().length();
    order.sort_by(|&a, &b| length(a).total_cmp(&length(b)).then(a.cmp(&b)));
    let tried = order.len() <= TRIED;
    for i in order {
        if tried {
            offsets[i] = free(marks[i], &taken);
        }
        taken.extend(boxes(marks[i], offsets[i]));
    }
    let depth = taken.iter().map(|rect| rect.bottom()).fold(MARK / 2.0, f64::max) + MARK_CLEARANCE;
    let places = places(marks, &offsets);
    Tracks { offsets, places, depth }
}

impl Tracks {
    /// The same pressed together to `depth` px where it is deeper.
    pub(in crate::layout) fn within(mut self, depth: f64) -> Tracks {
        let share = (depth - MARK / 2.0 - MARK_CLEARANCE) / (self.depth - MARK / 2.0 - MARK_CLEARANCE);
        if self.depth > depth {
            self.offsets.iter_mut().for_each(|offset| *offset *= share);
            self.places.iter_mut().for_each(|place| place.1 *= share);
            self.depth = depth;
        }
        self
    }

    /// Where the leader of an event starts whose mark stands at `x`, distance from the rail, px: past the marks heaped over it.
    pub(in crate::layout) fn top(&self, i: usize, x: f64) -> f64 {
        top(x, self.offsets[i], &self.places)
    }
}

/// Marks without a whisker, heaped where they meet.
fn heap(marks: &[&Marks], offsets: &mut [f64], taken: &mut Vec<Rect>) {
    let mut levels: Vec<f64> = Vec::new();
    let mut level_of: Vec<(usize, usize)> = Vec::new();
    let mut order: Vec<usize> = (0..marks.len()).filter(|&i| marks[i].whisker.is_none()).collect();
    order.sort_by(|&a, &b| marks[a].at[0].total_cmp(&marks[b].at[0]));
    for i in order {
        let extent = marks[i].extent();
        let free = levels.iter().position(|end| *end + MARK_CLEARANCE <= extent.start);
        let level = free.unwrap_or_else(|| lowest(&mut levels));
        levels[level] = extent.end;
        level_of.push((i, level));
    }
    let pitch = (HEAP / levels.len().max(1) as f64).clamp(LEAST_PITCH, MARK + MARK_CLEARANCE);
    for (i, level) in level_of {
        offsets[i] = level as f64 * pitch;
        taken.extend(boxes(marks[i], offsets[i]));
    }
}

/// A new level, or, in a heap of as many as can be distinguished, the one that is free soonest.
fn lowest(levels: &mut Vec<f64>) -> usize {
    if levels.len() < STACKED_MOST {
        levels.push(0.0);
        return levels.len() - 1;
    }
    (0..levels.len()).min_by(|&a, &b| levels[a].total_cmp(&levels[b])).unwrap_or(0)
}

/// The nearest free track.
fn free(mark: &Marks, taken: &[Rect]) -> f64 {
    let long = mark.whisker.is_some_and(|reach| reach.x.length() > LONG);
    let mut offset = if long { OFF_RAIL } else { 0.0 };
    let own = boxes(mark, 0.0);
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

/// What an event's marks and whisker cover at an offset.
fn boxes(mark: &Marks, offset: f64) -> Vec<Rect> {
    let tall = |x: Interval, half: f64| Rect { x, y: Interval::new(offset - half, offset + half) };
    let half = MARK / 2.0;
    let mut boxes: Vec<Rect> = mark
        .at
        .iter()
        .map(|x| tall(Interval::new(x - half - MARK_CLEARANCE, x + half + MARK_CLEARANCE), half))
        .collect();
    boxes.extend(mark.whisker.map(|reach| tall(reach.x, WHISKER_AIR)));
    boxes
}

/// All marks as (place, offset), ascending by place.
fn places(marks: &[&Marks], offsets: &[f64]) -> Vec<(f64, f64)> {
    let each = marks.iter().zip(offsets).flat_map(|(mark, offset)| mark.at.iter().map(|x| (*x, *offset)));
    let mut places: Vec<(f64, f64)> = each.collect();
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    places
}

/// Past the marks that stand on the mark itself.
fn top(x: f64, offset: f64, places: &[(f64, f64)]) -> f64 {
    let half = MARK / 2.0;
    let first = places.partition_point(|place| place.0 < x - half);
    let over = places[first..].iter().take_while(|place| place.0 <= x + half).map(|place| place.1);
    let mut over: Vec<f64> = over.filter(|other| *other > offset).collect();
    over.sort_by(f64::total_cmp);
    over.iter().fold(offset + half, |top, other| {
        if other - half <= top + 2.0 * MARK_CLEARANCE { top.max(other + half) } else { top }
    })
}
