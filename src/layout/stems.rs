//! Stems. What it is: marks on the rails, leaders, labels on both sides of the band. In: seats of labels. Out: a body. It
//! must not choose a seat.

use crate::font::Ruler;
use crate::geom::{Interval, Point, Rect};
use crate::layout::TimeScale;
use crate::layout::berth;
use crate::layout::body::Body;
use crate::layout::face::STEP;
use crate::layout::flags::{self, Flag, Rows, Seat};
use crate::layout::fold::Kept;
use crate::layout::label::Draft;
use crate::layout::marks::{Marks, Print};
use crate::layout::picture::Picture;
use crate::layout::placed::{Fold, Label, Placed, Side};
use crate::layout::strip::Strip;
use crate::layout::ticks::{DEEPER, axis};
use crate::layout::tracks::{Tracks, tracks};

/// The axis band, top to bottom, px.
pub(super) const BAND: f64 = 40.0;
/// Between a stem's end and its label, px.
const GAP: f64 = 3.0;
/// A stem this near to its label's right edge has the lines set against it, px.
const FLUSH: f64 = 16.0;
/// Above the strip of bars, px.
const STRIP_GAP: f64 = 3.0 * STEP;

/// What is to be placed.
pub(super) struct Stems<'a> {
    pub(super) picture: &'a Picture<'a>,
    /// Events with a mark, ascending along the axis.
    pub(super) points: &'a [usize],
    /// Labels, ascending along the axis; positions are of `points`.
    pub(super) kept: &'a [Kept],
    /// Of each of `points`.
    pub(super) marks: Vec<Marks>,
    /// Of each of `kept`.
    pub(super) drafts: &'a [Draft],
}

/// One side of the axis.
struct Bank {
    /// Positions of `points` on this side.
    members: Vec<usize>,
    tracks: Tracks,
    rows: Rows,
    /// Where marks stand, px.
    rail: f64,
    /// -1 upwards, 1 downwards.
    way: f64,
}

impl Bank {
    fn depth(&self) -> f64 {
        self.tracks.depth + self.rows.depth()
    }

    /// The height at a distance from the rail, px.
    fn y(&self, distance: f64) -> f64 {
        self.rail + self.way * distance
    }
}

impl Stems<'_> {
    /// Places everything below `top` px.
    pub(super) fn place(
        &self,
        flags: &[Flag],
        seats: &[Seat],
        scale: TimeScale,
        strip: &Strip,
        top: f64,
        ruler: &mut Ruler,
    ) -> Body {
        let mut above = self.bank(flags, seats, true);
        let mut below = self.bank(flags, seats, false);
        above.rail = top + above.depth();
        below.rail = above.rail + BAND + if scale.stops().is_empty() { 0.0 } else { DEEPER };
        let inner = self.picture.inner();
        let band = Rect { x: scale.span(), y: Interval::new(above.rail, below.rail) };
        let strip_top = below.rail + below.depth() + STRIP_GAP;
        let (mut events, mut folds) = strip.place(strip_top);
        for bank in [&above, &below] {
            let (more, more_folds) = self.side(bank, flags, seats);
            events.extend(more);
            folds.extend(more_folds);
        }
        self.picture.sort(&mut events);
        let bottom = if strip.is_empty() { below.rail + below.depth() } else { strip_top + strip.height };
        let mut axis = axis(&scale, band, ruler);
        axis.rails = vec![above.rail, below.rail];
        axis.grid =
            if strip.is_empty() { Interval::new(below.rail, below.rail) } else { Interval::new(strip_top, bottom) };
        let plot = Rect { x: inner, y: Interval::new(top, bottom) };
        Body { scale, plot, axis, lanes: Vec::new(), events, echoes: Vec::new(), folds }
    }

    fn bank(&self, flags: &[Flag], seats: &[Seat], above: bool) -> Bank {
        let labels = self.kept.iter().zip(seats).filter(|(_, seat)| seat.above == above);
        let mut members: Vec<usize> = labels.flat_map(|(kept, _)| positions(kept)).collect();
        members.sort_unstable();
        let marks: Vec<&Marks> = members.iter().map(|&i| &self.marks[i]).collect();
        let tracks = tracks(&marks);
        Bank { members, tracks, rows: flags::rows(flags, seats, above), rail: 0.0, way: if above { -1.0 } else { 1.0 } }
    }

    /// The events and folds of one side.
    fn side(&self, bank: &Bank, flags: &[Flag], seats: &[Seat]) -> (Vec<Placed>, Vec<Fold>) {
        let mut placed: Vec<Placed> =
            bank.members.iter().zip(&bank.tracks.offsets).map(|(&i, &offset)| self.bare(i, bank.y(offset))).collect();
        let mut folds = Vec::new();
        for (j, kept) in self.kept.iter().enumerate().filter(|(j, _)| seats[*j].above == (bank.way < 0.0)) {
            let label = self.label(j, &seats[j], bank);
            match kept {
                Kept::Own(i) => {
                    let at = bank.members.binary_search(i).expect("impossible: a label's event is on its side");
                    placed[at].leader =
                        leader(flags[j].x, bank.tracks.top(at, self.marks[*i].anchor()), &seats[j], bank);
                    placed[at].label = Some(label);
                }
                Kept::More(rest) => {
                    let leader = leader(flags[j].x, bank.tracks.depth, &seats[j], bank);
                    let events = rest.iter().map(|&i| self.points[i]).collect();
                    folds.push(Fold { frame: label.frame, lines: label.lines, leader, events });
                }
            }
        }
        (placed, folds)
    }

    fn bare(&self, i: usize, y: f64) -> Placed {
        let mark = berth::mark(&Print::Marks(self.marks[i].clone()), y);
        Placed { event: self.points[i], mark, leader: Vec::new(), label: None }
    }

    fn label(&self, j: usize, seat: &Seat, bank: &Bank) -> Label {
        let draft = &self.drafts[j];
        let near = bank.y(bank.tracks.depth + bank.rows.near(seat.row));
        let top = if seat.above { near - draft.height } else { near };
        let corner = Point::new(seat.left, top);
        let at_right = seat.left + draft.width - seat.stem < FLUSH && seat.stem - seat.left > draft.width / 2.0;
        let (frame, lines) = if at_right { draft.place_flush_right(corner) } else { draft.place(corner) };
        Label { frame, lines, side: if seat.above { Side::Before } else { Side::After }, row: seat.row }
    }
}

fn positions(kept: &Kept) -> Vec<usize> {
    match kept {
        Kept::Own(i) => vec![*i],
        Kept::More(rest) => rest.clone(),
    }
}

/// From the mark straight to the end of the marks, slanted to the stem, straight to the label.
fn leader(x: f64, start: f64, seat: &Seat, bank: &Bank) -> Vec<Point> {
    let (depth, rows) = (bank.tracks.depth, &bank.rows);
    let end = depth + rows.near(seat.row) - GAP;
    let mut ways = vec![(x, start), (x, depth), (seat.stem, depth + rows.band), (seat.stem, end)];
    if (seat.stem - x).abs() < 0.005 {
        ways = vec![(x, start), (x, end)];
    }
    ways.dedup();
    ways.into_iter().map(|(x, distance)| Point::new(x, bank.y(distance))).collect()
}
