//! Density: how many events there are at each px of the axis, where a mark for each would overlap.

use crate::geom::{Interval, Point, Rect};
use crate::layout::context::Picture;
use crate::layout::marks::footprint::{anchor, footprint, is_marked};
use crate::layout::output::Density;
use crate::layout::scale::TimeScale;
use crate::layout::solve::interval_partition::clique;

/// From the base to the top of the highest column, px.
pub(in crate::layout) const HEIGHT: f64 = 48.0;
/// Marks without a label that are drawn one by one at most, however far apart.
const SINGLE_MARKS_MOST: usize = 600;
/// Between marks of one level, px.
const LEVEL_GAP: f64 = 1.0;

/// Whether what covers these stretches of the axis, px, must be counted and not drawn: where more than `levels` of them
/// meet at one place, or where they are too many for a reader to distinguish anyway.
pub(in crate::layout) fn is_crowd(extents: &[Interval], levels: usize) -> bool {
    are_many(extents.len()) || clique(extents, LEVEL_GAP) > levels
}

/// Whether so many are too many to draw one by one wherever they stand.
pub(in crate::layout) fn are_many(events: usize) -> bool {
    events > SINGLE_MARKS_MOST
}

/// Counts of events, a column of one px each.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Profile {
    /// Where the first column starts, px: a whole number, so that columns are sharp.
    start: f64,
    /// What changes from each column to the next: events that begin there less those that end before it.
    steps: Vec<i64>,
    events: usize,
}

/// A strip before it has a place: heights are shares of the highest column, 0 to 1.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Columns {
    along: Interval,
    /// Where each run of equal columns starts, px, and its height.
    runs: Vec<(f64, f64)>,
    count: usize,
    most: usize,
}

impl Profile {
    /// Nothing yet, over all of an axis.
    pub(in crate::layout) fn new(span: Interval) -> Profile {
        let (start, end) = (span.start.floor(), span.end.ceil().max(span.start.floor() + 1.0));
        Profile { start, steps: vec![0; (end - start) as usize + 1], events: 0 }
    }

    /// These events: what happened once at its mark, what lasted over all its bar.
    pub(in crate::layout) fn of(
        picture: &Picture<'_>,
        scale: &TimeScale,
        events: impl Iterator<Item = usize>,
    ) -> Profile {
        let mut profile = Profile::new(scale.span());
        for event in events {
            let extent = &picture.event(event).extent;
            let at = if is_marked(extent, scale) {
                let x = anchor(extent, scale);
                Interval::new(x, x)
            } else {
                footprint(extent, scale).extent()
            };
            profile.add(at);
        }
        profile
    }

    /// One more event, which lies there, px.
    pub(in crate::layout) fn add(&mut self, x: Interval) {
        let last = self.steps.len() - 2;
        let first = ((x.start - self.start).max(0.0) as usize).min(last);
        let end = ((x.end - self.start).max(0.0).ceil() as usize).clamp(first + 1, last + 1);
        self.steps[first] += 1;
        self.steps[end] -= 1;
        self.events += 1;
    }

    /// The heights of the columns.
    pub(in crate::layout) fn columns(&self) -> Columns {
        let mut now = 0;
        let counts: Vec<i64> = self.steps[..self.steps.len() - 1]
            .iter()
            .map(|step| {
                now += step;
                now
            })
            .collect();
        let most = counts.iter().copied().max().unwrap_or(0).max(0);
        let height = |count: i64| (count as f64 / most.max(1) as f64).sqrt();
        let mut runs: Vec<(f64, f64)> = Vec::new();
        for (i, count) in counts.iter().enumerate() {
            let height = height(*count);
            if runs.last().is_none_or(|last| last.1 != height) {
                runs.push((self.start + i as f64, height));
            }
        }
        let along = Interval::new(self.start, self.start + counts.len() as f64);
        Columns { along, runs, count: self.events, most: usize::try_from(most).unwrap_or(0) }
    }
}

impl Columns {
    /// The strip on `base`, reaching to `end`, both px across the axis; `events` are those with no mark of their own.
    pub(in crate::layout) fn place(&self, (base, end): (f64, f64), upright: bool, events: Vec<usize>) -> Density {
        let (frame, outline) = (self.frame(base, end, upright), self.outline(base, end, upright));
        Density { frame, outline, count: self.count, most: self.most, events, category: None }
    }

    /// Columns that stand on `base` and reach to `end` at most, both px across the axis.
    fn outline(&self, base: f64, end: f64, upright: bool) -> Vec<Point> {
        let at = |along: f64, across: f64| if upright { Point::new(across, along) } else { Point::new(along, across) };
        let mut outline = vec![at(self.along.start, base)];
        for (i, (start, height)) in self.runs.iter().enumerate() {
            let stop = self.runs.get(i + 1).map_or(self.along.end, |next| next.0);
            let across = base + (end - base) * height;
            outline.extend([at(*start, across), at(stop, across)]);
        }
        outline.push(at(self.along.end, base));
        outline.dedup();
        outline
    }

    /// What the columns cover.
    fn frame(&self, base: f64, end: f64, upright: bool) -> Rect {
        let across = Interval::new(base, end);
        if upright { Rect { x: across, y: self.along } } else { Rect { x: self.along, y: across } }
    }
}

/// Brings the strips of one picture to one scale: the same height is the same count in all of them.
pub(in crate::layout) fn level(densities: &mut [Density], upright: bool) {
    let most = densities.iter().map(|density| density.most).max().unwrap_or(0).max(1);
    for density in densities {
        let share = (density.most as f64 / most as f64).sqrt();
        let Some(base) = density.outline.first().copied() else { continue };
        for at in &mut density.outline {
            if upright {
                at.x = base.x + (at.x - base.x) * share;
            } else {
                at.y = base.y + (at.y - base.y) * share;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Profile, is_crowd};
    use crate::geom::{Interval, Point};

    #[test]
    fn a_column_is_as_high_as_the_root_of_its_count() {
        let mut profile = Profile::new(Interval::new(10.0, 13.0));
        for x in [10.2, 11.0, 11.5, 11.7, 11.9] {
            profile.add(Interval::new(x, x));
        }
        let columns = profile.columns();
        assert_eq!((columns.count, columns.most), (5, 4));
        let corners = [(10.0, 8.0), (10.0, 4.0), (11.0, 4.0), (11.0, 0.0), (12.0, 0.0), (12.0, 8.0), (13.0, 8.0)];
        assert_eq!(columns.outline(8.0, 0.0, false), corners.map(|(x, y)| Point::new(x, y)));
    }

    #[test]
    fn what_lasts_counts_at_every_px() {
        let mut profile = Profile::new(Interval::new(0.0, 4.0));
        profile.add(Interval::new(1.0, 9.0));
        profile.add(Interval::new(-5.0, 1.0));
        let columns = profile.columns();
        assert_eq!((columns.count, columns.most), (2, 1));
        assert_eq!(columns.outline(0.0, 9.0, true)[1], Point::new(9.0, 0.0));
        assert_eq!(columns.frame(0.0, 9.0, true).y, Interval::new(0.0, 4.0));
    }

    #[test]
    fn few_marks_over_one_place_are_no_crowd() {
        let heap = [Interval::new(0.0, 9.0); 5];
        assert!(!is_crowd(&heap, 5) && is_crowd(&heap, 4));
    }
}
