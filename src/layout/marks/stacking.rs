//! Stacking: how far from the rail each mark and whisker is drawn, so that none hides another.

use crate::geom::Rect;
use crate::layout::marks::boxes::{HEAP, LEAST_PITCH, MARK_CLEARANCE, boxes, free};
use crate::layout::marks::footprint::Marks;
use crate::layout::marks::lead_out::{LeadOut, Leaders, lead_out};
use crate::layout::output::MARK;

/// More marks than this over one place lie on each other.
const STACKED_MOST: usize = 80;
/// Whiskers above this many are no longer tried one against the other.
const TRIED: usize = 400;

/// Where each event's marks stand.
#[derive(Debug, Clone, Default)]
pub(in crate::layout) struct Tracks {
    /// Distance of each event's marks from the rail, px.
    pub(in crate::layout) offsets: Vec<f64>,
    /// How the leader of each leaves its mark, where it has one.
    ways: Vec<LeadOut>,
    /// Past everything, px.
    pub(in crate::layout) depth: f64,
}

/// Tracks for the marks of one side, ascending by place, and the ways of their leaders.
pub(in crate::layout) fn tracks(marks: &[&Marks], leaders: &Leaders) -> Tracks {
    let mut offsets = vec![0.0; marks.len()];
    let mut taken: Vec<Rect> = Vec::new();
    heap(marks, &mut offsets, &mut taken);
    let mut order: Vec<usize> = (0..marks.len()).filter(|&i| marks[i].is_wide()).collect();
    let length = |i: usize| marks[i].extent().length();
    order.sort_by(|&a, &b| length(a).total_cmp(&length(b)).then(a.cmp(&b)));
    let tried = order.len() <= TRIED;
    for i in order {
        if tried {
            offsets[i] = free(marks[i], &taken);
        }
        taken.extend(boxes(marks[i], offsets[i]));
    }
    let ways = lead_out(marks, leaders, &mut offsets);
    let reach = |(i, mark): (usize, &&Marks)| {
        let boxes = boxes(mark, offsets[i]).map(|rect| rect.bottom()).fold(MARK / 2.0, f64::max);
        boxes.max(offsets[i] + ways[i].rise)
    };
    let depth = marks.iter().enumerate().map(reach).fold(MARK / 2.0, f64::max) + MARK_CLEARANCE;
    Tracks { offsets, ways, depth }
}

impl Tracks {
    /// The same pressed together to `depth` px where it is deeper.
    pub(in crate::layout) fn within(mut self, depth: f64) -> Tracks {
        let share = (depth - MARK / 2.0 - MARK_CLEARANCE) / (self.depth - MARK / 2.0 - MARK_CLEARANCE);
        if self.depth > depth {
            self.offsets.iter_mut().for_each(|offset| *offset *= share);
            self.ways.iter_mut().for_each(|way| *way = way.pressed(share));
            self.depth = depth;
        }
        self
    }

    /// How the leader of a mark leaves it, as places and distances from the rail, px: from the mark itself to beside those
    /// heaped over it.
    pub(in crate::layout) fn way(&self, i: usize) -> Vec<(f64, f64)> {
        self.ways[i].points(self.offsets[i], self.depth)
    }
}

/// Marks without a whisker or other dates, heaped where they meet.
fn heap(marks: &[&Marks], offsets: &mut [f64], taken: &mut Vec<Rect>) {
    let mut levels: Vec<f64> = Vec::new();
    let mut level_of: Vec<(usize, usize)> = Vec::new();
    let mut order: Vec<usize> = (0..marks.len()).filter(|&i| !marks[i].is_wide()).collect();
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
