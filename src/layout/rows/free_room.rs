//! Free room: where events without a label, and what counts them, stand among labels.

use crate::geom::{Interval, Point, Rect, Size};

/// What an event without a label takes, top to bottom, px.
const MARK_HEIGHT: f64 = 10.0;
/// From one of them to the next that is heaped on it, px: two thirds of each are seen.
pub(in crate::layout) const HEAP_PITCH: f64 = 6.0;
/// Between it and a label above or below, clear of its letters, px.
const LEAD: f64 = 3.0;
/// Between it and a label on either hand, px: a hair more where one is set beside it.
pub(in crate::layout) const BESIDE: f64 = 12.0;
/// Between two of them, px.
const NEIGHBOURS: f64 = 1.0;
/// Between them and what counts them, px.
const COUNT_GAP: f64 = 4.0;
/// Between what counts them and a label, px.
const COUNT_LABEL_GAP: f64 = 24.0;
/// Its places along what it counts are so far apart, px.
pub(in crate::layout) const COUNT_STEP: f64 = 40.0;

/// The room that rows of labels leave, and below them all there is; heights are from the top of the rows, px.
#[derive(Debug, Clone)]
pub(in crate::layout) struct FreeRoom {
    /// Labels with their marks, and labels that count.
    labels: Vec<Rect>,
    /// What has no label.
    marks: Vec<Rect>,
    /// The middle of the marks of each row, ascending.
    middles: Vec<f64>,
}

impl FreeRoom {
    /// Around these labels with their marks, whose rows have such middles.
    pub(in crate::layout) fn around(labels: Vec<Rect>, middles: Vec<f64>) -> FreeRoom {
        FreeRoom { labels, marks: Vec::new(), middles }
    }

    /// Takes the place of an event without a label: level with labels where there is room beside them, else as high as can
    /// be; where its middle is, px.
    pub(in crate::layout) fn mark(&mut self, x: Interval) -> f64 {
        // What it hides of its neighbours in the heap, px.
        let hidden = (MARK_HEIGHT - HEAP_PITCH) / 2.0;
        let mut taken = self.taken(x, (BESIDE, LEAD + hidden), (NEIGHBOURS, -hidden));
        let around = |middle: f64, height: f64| Interval::new(middle - height / 2.0, middle + height / 2.0);
        let is_free = |y: Interval| taken.iter().all(|(_, other)| y.start >= other.end || y.end <= other.start);
        let level = self.middles.iter().copied().find(|middle| is_free(around(*middle, HEAP_PITCH)));
        let mut lowest = || {
            taken.sort_by(|a, b| a.1.start.total_cmp(&b.1.start));
            first(taken.iter().map(|other| other.1), LEAD + hidden, HEAP_PITCH) + HEAP_PITCH / 2.0
        };
        let middle = level.unwrap_or_else(&mut lowest);
        self.marks.push(Rect { x, y: around(middle, MARK_HEIGHT) });
        middle
    }

    /// Takes the place of a label of that size that counts what begins on a stretch, px: as high as can be along it, of two
    /// places the earlier; its top left corner.
    pub(in crate::layout) fn count(&mut self, starts: Interval, size: Size) -> Point {
        let steps = (0..=(starts.length() / COUNT_STEP) as usize).map(|step| starts.start + step as f64 * COUNT_STEP);
        let whole = Interval::new(starts.start, starts.end.max(starts.start) + size.width);
        let mut taken = self.taken(whole, (COUNT_LABEL_GAP, LEAD), (BESIDE, COUNT_GAP - NEIGHBOURS));
        taken.sort_by(|a, b| a.1.start.total_cmp(&b.1.start));
        let top = |left: f64| {
            let x = Interval::new(left, left + size.width);
            let met = taken.iter().filter(|(other, _)| other.start < x.end && x.start < other.end);
            Point::new(left, first(met.map(|other| other.1), 0.0, size.height))
        };
        // Nothing is higher than the top of the rows.
        let mut corner = top(starts.start);
        for left in steps.chain([starts.end]).skip(1) {
            if corner.y <= 0.0 {
                break;
            }
            let other = top(left);
            corner = if other.y < corner.y { other } else { corner };
        }
        self.labels.push(Rect::new(corner.x, corner.y, size.width, size.height));
        corner
    }

    /// Takes a whole row below everything; where its top is, px.
    pub(in crate::layout) fn strip(&mut self, x: Interval, height: f64) -> f64 {
        let top = self.bottom() + LEAD;
        self.marks.push(Rect { x, y: Interval::new(top, top + height) });
        top
    }

    /// How far down it is taken, px.
    pub(in crate::layout) fn bottom(&self) -> f64 {
        self.labels.iter().chain(&self.marks).map(|taken| taken.y.end).fold(0.0, f64::max)
    }

    /// What is taken above and below something there, along and across the rows, with the air around it, px.
    fn taken(&self, x: Interval, labels: (f64, f64), marks: (f64, f64)) -> Vec<(Interval, Interval)> {
        let near = |taken: &Rect, (beside, above): (f64, f64)| {
            let along = Interval { start: taken.x.start - beside, end: taken.x.end + beside };
            let meets = along.start < x.end && x.start < along.end;
            meets.then(|| (along, Interval::new(taken.y.start - above, taken.y.end + above)))
        };
        let labels = self.labels.iter().filter_map(|taken| near(taken, labels));
        labels.chain(self.marks.iter().filter_map(|taken| near(taken, marks))).collect()
    }
}

/// The first place from `top` px on for something of that height among what is taken, ascending by its top.
fn first(taken: impl Iterator<Item = Interval>, top: f64, height: f64) -> f64 {
    let mut y = top;
    for other in taken {
        if y + height <= other.start {
            break;
        }
        y = y.max(other.end);
    }
    y
}

#[cfg(test)]
mod tests {
    use super::FreeRoom;
    use crate::geom::{Interval, Point, Rect, Size};

    #[test]
    fn what_has_no_label_stands_beside_labels_and_then_below() {
        let label = Rect::new(0.0, 0.0, 100.0, 18.0);
        let mut room = FreeRoom::around(vec![label], vec![9.0]);
        let at = |x: f64| Interval::new(x, x + 9.0);
        // Level with the label, under it, again beside it, under the one before.
        assert_eq!(room.mark(at(120.0)), 9.0);
        assert_eq!(room.mark(at(50.0)), 26.0);
        assert_eq!(room.mark(at(130.0)), 9.0);
        assert_eq!(room.mark(at(125.0)), 15.0);
        // What counts them stands where nothing else does.
        let size = Size { width: 100.0, height: 15.0 };
        assert_eq!(room.count(Interval::new(40.0, 60.0), size), Point::new(40.0, 34.0));
        assert_eq!(room.count(Interval::new(40.0, 400.0), size), Point::new(160.0, 0.0));
        assert_eq!(room.bottom(), 49.0);
    }
}
