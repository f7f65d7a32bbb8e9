//! The horizontal picture. What it is: labels on both sides of an axis band, bars in a strip below. In: a picture and
//! the height it may take. Out: a body. It must not know title blocks or notes.

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::TimeScale;
use crate::layout::body::Body;
use crate::layout::flags::{self, Flag};
use crate::layout::fold::{Kept, ranked, slots};
use crate::layout::label::{Draft, LINES};
use crate::layout::marks::{Marks, Print, anchor};
use crate::layout::picture::Picture;
use crate::layout::shelf::Shelf;
use crate::layout::stems::Stems;
use crate::layout::strip::Strip;

/// Free axis at both ends, px.
const INSET: f64 = 8.0;
/// More labels than this are folded.
const MOST: usize = 300;
/// Rows a side when labels must be folded, tried in this order.
const ROWS: [usize; 8] = [12, 8, 6, 5, 4, 3, 2, 1];
/// A label's usual width, px: what slots reckon with.
const USUAL: f64 = 190.0;
/// What a px of unused axis costs, in px of height.
const UNUSED: f64 = 0.2;
/// What an axis leaves free at its end for the last labels, in steps of this, so that one label more or less seldom moves
/// everything, px,
const ROOM: f64 = 40.0;
/// where this many marks
const CROWD: usize = 4;
/// stand this near to its end, px.
const END: f64 = 60.0;
/// Another axis, or titles on more lines, must cost less than this share of the usual.
const WORTH: f64 = 0.8;

/// The labels of a picture, ascending along the axis, with what each stands for.
struct Labels {
    /// Events with a mark, indices into the chronicle, ascending along the axis.
    points: Vec<usize>,
    kept: Vec<Kept>,
}

/// One way to set the labels.
struct Setting {
    scale: TimeScale,
    drafts: Vec<Draft>,
    flags: Vec<Flag>,
    /// px
    cost: f64,
}

/// An axis of full width, or one short enough for the last label to hang past its end.
struct Ground {
    /// Left free at its end, px.
    margin: f64,
    scale: TimeScale,
    /// Of each of the points, px.
    anchors: Vec<f64>,
}

impl Ground {
    fn new(picture: &Picture<'_>, labels: &Labels, margin: f64) -> Ground {
        let scale = full_scale(picture, margin);
        Ground { margin, anchors: anchors(picture, &labels.points, &scale), scale }
    }

    /// Where a label stands that is of one event, or of many.
    fn place(&self, kept: &Kept) -> f64 {
        match kept {
            Kept::Own(i) => self.anchors[*i],
            Kept::More(rest) => rest.iter().map(|&i| self.anchors[i]).sum::<f64>() / rest.len() as f64,
        }
    }

    fn at_end(&self, x: f64) -> bool {
        x > self.scale.span().end - END
    }

    /// Whether too many marks stand at its end for all their labels to hang back over the axis.
    fn crowded(&self) -> bool {
        self.anchors.iter().filter(|&&x| self.at_end(x)).count() >= CROWD
    }

    /// What the last labels need past its end, px.
    fn room(&self, labels: &Labels, drafts: &[Draft], most: f64) -> f64 {
        let last = labels.kept.iter().zip(drafts).filter(|(kept, _)| self.at_end(self.place(kept)));
        let widest = last.map(|(_, draft)| draft.width).fold(ROOM, f64::max);
        ((widest / ROOM).ceil() * ROOM).min(most)
    }
}

/// A number for an event that depends on its id alone (FNV-1a, mixed so that near ids lie apart).
fn key(id: &str) -> u64 {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325, mix);
    (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The body under `top` px, no higher than `budget` px where that can be.
pub(super) fn horizontal(picture: &Picture<'_>, top: f64, budget: Option<f64>, ruler: &mut Ruler) -> Body {
    let points = points(picture);
    let all = (0..points.len()).map(Kept::Own).collect();
    let mut shelf = Shelf::new(picture, picture.widest());
    let mut body = None;
    if points.len() <= capacity(picture) {
        body =
            Some(build(picture, &Labels { points: points.clone(), kept: all }, usize::MAX, top, (&mut shelf, ruler)));
    }
    let fits = |(body, near): &(Body, bool)| *near && budget.is_none_or(|budget| body.plot.bottom() - top <= budget);
    for rows in ROWS {
        if body.as_ref().is_some_and(fits) {
            break;
        }
        let labels = Labels { points: points.clone(), kept: folded(picture, &points, rows) };
        body = Some(build(picture, &labels, 4 * rows, top, (&mut shelf, ruler)));
    }
    body.expect("impossible: at least one number of rows was tried").0
}

/// How many labels can hang side by side, at the closest that stems may stand.
fn capacity(picture: &Picture<'_>) -> usize {
    let side = (picture.inner().length() - picture.widest()) / flags::CLOSEST;
    MOST.min(2 * side as usize)
}

fn full_scale(picture: &Picture<'_>, margin: f64) -> TimeScale {
    let inner = picture.inner();
    picture.scale(Interval { start: inner.start + INSET, end: inner.end - INSET - margin })
}

/// Events with a mark, ascending along the axis.
fn points(picture: &Picture<'_>) -> Vec<usize> {
    let scale = full_scale(picture, 0.0);
    let place = |&event: &usize| Some((anchor(&picture.event(event).extent, &scale)?, event));
    let mut points: Vec<(f64, usize)> = picture.view.events.iter().filter_map(place).collect();
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    points.into_iter().map(|(_, event)| event).collect()
}

/// Where the leaders of these events start on a scale, px.
fn anchors(picture: &Picture<'_>, points: &[usize], scale: &TimeScale) -> Vec<f64> {
    points.iter().filter_map(|&event| anchor(&picture.event(event).extent, scale)).collect()
}

/// The labels that `rows` rows a side can hold.
fn folded(picture: &Picture<'_>, points: &[usize], rows: usize) -> Vec<Kept> {
    let scale = full_scale(picture, 0.0);
    let xs = anchors(picture, points, &scale);
    let count = (scale.span().length() / (USUAL + flags::PITCH * (rows - 1) as f64)).max(1.0) as usize;
    let kept = slots(&xs, &ranked(picture, points, &xs), scale.span(), count, 2 * rows);
    kept.into_iter().map(|(_, kept)| kept).collect()
}

fn marks(picture: &Picture<'_>, points: &[usize], scale: &TimeScale) -> Vec<Marks> {
    let marks = |&event: &usize| match crate::layout::marks::print(&picture.event(event).extent, scale) {
        Print::Marks(marks) => Some(marks),
        Print::Bar(_) => None,
    };
    points.iter().filter_map(marks).collect()
}

/// The best of the settings, placed, and whether no label strays from its mark.
fn build(
    picture: &Picture<'_>,
    labels: &Labels,
    bars: usize,
    top: f64,
    (shelf, ruler): (&mut Shelf<'_>, &mut Ruler),
) -> (Body, bool) {
    let mut best: Option<Setting> = None;
    let whole = Ground::new(picture, labels, 0.0);
    for most in 1..=LINES {
        let drafts = drafts(picture, labels, most, shelf, ruler);
        let short = Ground::new(picture, labels, whole.room(labels, &drafts, picture.inner().length() / 3.0));
        let crowded = whole.crowded();
        for (ground, usual) in [(&whole, !crowded), (&short, crowded)] {
            let mut tried = setting(picture, labels, &drafts, ground);
            tried.cost *= if usual && most == 1 { WORTH } else { 1.0 };
            if best.as_ref().is_none_or(|best| tried.cost < best.cost) {
                best = Some(tried);
            }
        }
    }
    let best = best.expect("impossible: every number of lines was tried");
    let seating = flags::seat(&best.flags, picture.inner(), true);
    let marks = marks(picture, &labels.points, &best.scale);
    let strip = Strip::new(picture, &best.scale, bars, shelf, ruler);
    let stems = Stems { picture, points: &labels.points, kept: &labels.kept, marks, drafts: &best.drafts };
    let near = flags::furthest(&best.flags, &seating.seats) <= flags::STRAYED;
    (stems.place(&best.flags, &seating.seats, best.scale, &strip, top, ruler), near)
}

fn drafts(picture: &Picture<'_>, labels: &Labels, most: usize, shelf: &mut Shelf<'_>, ruler: &mut Ruler) -> Vec<Draft> {
    let draft = |kept: &Kept| match kept {
        Kept::Own(i) => shelf.column(labels.points[*i], most, ruler),
        Kept::More(rest) => {
            let events: Vec<usize> = rest.iter().map(|&i| labels.points[i]).collect();
            picture.more(&events, ruler)
        }
    };
    labels.kept.iter().map(draft).collect()
}

/// Labels over that stretch of axis.
fn setting(picture: &Picture<'_>, labels: &Labels, drafts: &[Draft], ground: &Ground) -> Setting {
    let first = |kept: &Kept| match kept {
        Kept::Own(i) => *i,
        Kept::More(rest) => rest.first().copied().unwrap_or(0),
    };
    let key = |kept: &Kept| key(&picture.event(labels.points[first(kept)]).id);
    let flag = |(kept, draft): (&Kept, &Draft)| {
        let (width, height) = (draft.width, draft.height);
        Flag { key: key(kept), x: ground.place(kept), width, height }
    };
    let flags: Vec<Flag> = labels.kept.iter().zip(drafts).map(flag).collect();
    let seating = flags::seat(&flags, picture.inner(), false);
    let cost = seating.cost + UNUSED * ground.margin;
    Setting { scale: ground.scale.clone(), drafts: drafts.to_vec(), flags, cost }
}
