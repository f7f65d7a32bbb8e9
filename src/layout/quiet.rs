//! Quiet events. What it is: marks and bars without labels, drawn close together. In: what they leave on the line of
//! time. Out: marks in their place. It must not name them.

use crate::geom::{Interval, Point, Rect};
use crate::layout::berth::{bar_at, mark};
use crate::layout::label::Draft;
use crate::layout::marks::Print;
use crate::layout::pack::pack;
use crate::layout::placed::{Fold, Mark, Placed};

/// A bar without a label, top to bottom, px.
const THIN: f64 = 4.0;
/// From one row to the next, px.
const PITCH: f64 = 10.0;
/// More rows than this lie over each other.
const ROWS: usize = 16;
/// Between the marks and the label that counts them, px.
const SPACE: f64 = 4.0;

/// Events without labels, and the one label that counts them.
pub(super) struct Quiet {
    events: Vec<(usize, Print)>,
    rows: Vec<usize>,
    more: Option<Draft>,
    /// Where that label starts, px.
    left: f64,
    /// px
    pub(super) height: f64,
}

impl Quiet {
    /// `more` says how many there are, from `left` px.
    pub(super) fn new(events: Vec<(usize, Print)>, more: Option<Draft>, left: f64) -> Quiet {
        let extents: Vec<Interval> = events.iter().map(|(_, print)| extent(print)).collect();
        let rows: Vec<usize> = pack(&extents, 1.0).into_iter().map(|row| row % ROWS).collect();
        let marks = rows.iter().max().map_or(0.0, |row| (row + 1) as f64 * PITCH);
        let height = marks + more.as_ref().map_or(0.0, |draft| SPACE + draft.height);
        Quiet { events, rows, more, left, height }
    }

    /// Everything in its place, the top at `top` px.
    pub(super) fn place(&self, top: f64) -> (Vec<Placed>, Option<Fold>) {
        let each = self.events.iter().zip(&self.rows);
        let placed = each.map(|((event, print), &row)| {
            let y = top + (row as f64 + 0.5) * PITCH;
            let mark = match print {
                Print::Bar(bar) => Mark::Bar(bar_at(bar, y, THIN)),
                Print::Marks(_) => mark(print, y),
            };
            Placed { event: *event, mark, leader: Vec::new(), label: None }
        });
        let fold = self.more.as_ref().map(|draft| {
            let (frame, lines): (Rect, _) = draft.place(Point::new(self.left, top + self.height - draft.height));
            Fold { frame, lines, leader: Vec::new(), events: self.events.iter().map(|(event, _)| *event).collect() }
        });
        (placed.collect(), fold)
    }
}

fn extent(print: &Print) -> Interval {
    match print {
        Print::Marks(marks) => marks.extent(),
        Print::Bar(bar) => bar.x,
    }
}
