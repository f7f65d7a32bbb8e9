//! Unlabelled events of a lane or of the bars: drawn close together or, where they are many, counted.

use crate::font::Ruler;
use crate::geom::{Interval, Point, Size};
use crate::layout::context::Picture;
use crate::layout::labels::block::Draft;
use crate::layout::labels::drafts::Drafts;
use crate::layout::marks::density::{Columns, HEIGHT, Profile, are_many, is_crowd};
use crate::layout::marks::footprint::{Footprint, footprint};
use crate::layout::output::{Density, Fold, Placed};
use crate::layout::rows::bar_rows::mark_with;
use crate::layout::rows::free_room::{BESIDE as BESIDE_MARK, COUNT_STEP, FreeRoom, HEAP_PITCH};
use crate::layout::scale::TimeScale;
use crate::layout::solve::interval_partition::{clique, pack};
use std::rc::Rc;

/// A bar without a label, top to bottom, px.
const THIN: f64 = 4.0;
/// Above small marks of events that are labelled elsewhere, and above a density strip, px.
const LEAD: f64 = 3.0;
/// From one row of small marks to the next, px; rows of them at most.
const ECHO_PITCH: f64 = 10.0;
const ECHO_ROWS: usize = 5;
/// Marks heaped on each other at most: what takes more height than a density strip is one.
const HEAPED: usize = 1 + ((HEIGHT - 10.0) / HEAP_PITCH) as usize;
/// More events than this are taken to fill all rows until they are drawn.
pub(in crate::layout) const SURELY_MANY: usize = 200;
/// Events that begin further apart than this are counted apart, px.
const COUNTS_APART: f64 = 160.0;
/// Between two labels that count, px.
const COUNT_LABEL_GAP: f64 = 24.0;
/// As wide as a label that counts is taken to be before it is set, px.
const COUNT_WIDTH: f64 = 200.0;

/// Events without labels, and the labels that count them, near what they count.
pub(in crate::layout) struct Unlabelled {
    /// Indices into the chronicle's events.
    events: Vec<usize>,
    drawn: Drawn,
    counts: Vec<Count>,
    /// With the labels among which they stand, px.
    pub(in crate::layout) height: f64,
}

/// A label that counts neighbours.
pub(in crate::layout) struct Count {
    draft: Rc<Draft>,
    /// Of its top left corner, px; downwards from the top of the labels.
    corner: Point,
    /// Beside the beginning of the last of its events, px: it begins no further on.
    last: f64,
    /// Indices into the chronicle's events, ascending by beginning.
    events: Vec<usize>,
}

impl Count {
    /// Where it may begin, px, before it has a place, and its size.
    pub(in crate::layout) fn room(&self, field: Interval) -> (Interval, Size) {
        let size = Size { width: self.draft.width, height: self.draft.height };
        (Interval::new(self.corner.x, self.last.min(field.end - size.width).max(self.corner.x)), size)
    }
}

/// How they are drawn.
enum Drawn {
    /// One by one, each with its middle there from the top, px.
    Singly(Vec<(Footprint, f64)>),
    /// All at once, with those that have labels, from there on, px.
    Crowd(Columns, f64),
}

/// What quiet events leave on a page.
#[derive(Default)]
pub(in crate::layout) struct UnlabelledParts {
    pub(in crate::layout) events: Vec<Placed>,
    pub(in crate::layout) folds: Vec<Fold>,
    pub(in crate::layout) densities: Vec<Density>,
}

impl Unlabelled {
    /// The `events` without labels in the `room` that the `named` ones leave; `None` where there are none. The labels that
    /// count them stand in `field`.
    pub(in crate::layout) fn new(
        picture: &Picture<'_>,
        scale: &TimeScale,
        (events, named): (Vec<usize>, &[usize]),
        (mut room, field): (FreeRoom, Interval),
        ruler: &mut Ruler,
    ) -> Option<Unlabelled> {
        let extent = |&event: &usize| (footprint(&picture.event(event).extent, scale).extent(), event);
        let extents = || events.iter().map(extent).collect();
        let mut counts =
            (!events.is_empty()).then(|| counts((picture, &Drafts::default()), extents(), field, ruler))?;
        let drawn = drawn(picture, scale, (&events, named), (&mut room, field));
        for count in &mut counts {
            let (starts, size) = count.room(field);
            count.corner = room.count(starts, size);
        }
        Some(Unlabelled { height: room.bottom(), events, drawn, counts })
    }

    /// Events that are labelled elsewhere: nothing counts them here.
    pub(in crate::layout) fn echoes(footprints: Vec<(usize, Footprint)>, scale: &TimeScale) -> Unlabelled {
        let (events, footprints): (Vec<usize>, Vec<Footprint>) = footprints.into_iter().unzip();
        let extents: Vec<Interval> = footprints.iter().map(Footprint::extent).collect();
        let (drawn, height) = if is_crowd(&extents, ECHO_ROWS) {
            let mut profile = Profile::new(scale.span());
            extents.iter().for_each(|extent| profile.add(*extent));
            (Drawn::Crowd(profile.columns(), LEAD), HEIGHT)
        } else {
            let rows = pack(&extents, 1.0);
            let count = rows.iter().max().map_or(0, |last| last + 1);
            let middles = rows.into_iter().map(|row| LEAD + (row as f64 + 0.5) * ECHO_PITCH);
            (Drawn::Singly(footprints.into_iter().zip(middles).collect()), count as f64 * ECHO_PITCH)
        };
        Unlabelled { height: LEAD + height, events, drawn, counts: Vec::new() }
    }

    /// Everything in its place, the top at `top` px.
    pub(in crate::layout) fn place(&self, top: f64) -> UnlabelledParts {
        let mut left = UnlabelledParts::default();
        for Count { draft, corner, events, .. } in &self.counts {
            let (frame, lines) = draft.place(Point::new(corner.x, top + corner.y));
            left.folds.push(Fold { frame, lines, leader: Vec::new(), events: events.clone() });
        }
        let uncounted = if self.counts.is_empty() { Vec::new() } else { self.events.clone() };
        match &self.drawn {
            Drawn::Singly(each) => {
                left.events.extend(self.events.iter().zip(each).map(|(event, one)| thin(*event, one, top)))
            }
            Drawn::Crowd(columns, below) => {
                left.densities.push(columns.place((top + below + HEIGHT, top + below), false, uncounted));
            }
        }
        left
    }
}

/// How high rows are in whose `room` events without labels stand that cover these stretches, with the labels that count
/// them, each with the stretch that it may begin on and its size; no less than they are where they are drawn all at once.
pub(in crate::layout) fn filled_height(
    mut room: FreeRoom,
    (extents, strip): (&[Interval], bool),
    field: Interval,
    counts: Vec<(Interval, Size)>,
) -> f64 {
    if strip {
        room.strip(field, HEIGHT);
    } else {
        in_order(extents).into_iter().for_each(|i| _ = room.mark(extents[i]));
    }
    counts.into_iter().for_each(|(starts, size)| _ = room.count(starts, size));
    room.bottom()
}

/// Whether events that cover these stretches are drawn all at once.
pub(in crate::layout) fn is_strip(extents: &[Interval]) -> bool {
    extents.len() > SURELY_MANY || clique(extents, 1.0) > HEAPED
}

/// The positions of these, ascending along the axis.
fn in_order(extents: &[Interval]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..extents.len()).collect();
    order.sort_by(|&a, &b| extents[a].start.total_cmp(&extents[b].start).then(a.cmp(&b)));
    order
}

/// About where the labels that count these may begin, px, and how large each is, with lines of `line` px.
pub(in crate::layout) fn rough_counts(extents: &[Interval], field: Interval, line: f64) -> Vec<(Interval, Size)> {
    let starts: Vec<f64> = in_order(extents).into_iter().map(|i| extents[i].start).collect();
    let inside = |x: f64| x.min(field.end - COUNT_WIDTH).max(field.start);
    let mut found: Vec<(Interval, usize)> = Vec::new();
    for stretch in starts.chunk_by(|a, b| b - a <= COUNTS_APART) {
        let ends = Interval::new(inside(stretch[0]), inside(stretch[stretch.len() - 1]));
        let mut own = (ends, stretch.len());
        while let Some((last, count)) = found.pop() {
            if own.1 > 1 && count > 1 && last.start + COUNT_WIDTH + COUNT_LABEL_GAP <= own.0.start {
                found.push((last, count));
                break;
            }
            own = (Interval::new(last.start, own.0.end), own.1 + count);
        }
        found.push(own);
    }
    found.into_iter().map(|(starts, _)| (starts, Size { width: COUNT_WIDTH, height: line })).collect()
}

/// A label for each stretch of events that lie there, px, near their beginnings; neighbours share one where two have no room
/// beside each other, and no event is counted alone beside others.
pub(in crate::layout) fn counts(
    picture: (&Picture<'_>, &Drafts),
    mut each: Vec<(Interval, usize)>,
    field: Interval,
    ruler: &mut Ruler,
) -> Vec<Count> {
    each.sort_by(|a, b| a.0.start.total_cmp(&b.0.start));
    let mut counts: Vec<Count> = Vec::new();
    for stretch in each.chunk_by(|a, b| b.0.start - a.0.start <= COUNTS_APART) {
        let last = stretch[stretch.len() - 1].0;
        let ends = (stretch[0].0.start, last.start + last.length().min(COUNT_STEP) + BESIDE_MARK + 0.5);
        let mut own = count(picture, ends, stretch.iter().map(|each| each.1).collect(), field, ruler);
        while let Some(last) = counts.pop() {
            let alone = own.events.len() == 1 || last.events.len() == 1;
            if !alone && last.corner.x + last.draft.width + COUNT_LABEL_GAP <= own.corner.x {
                counts.push(last);
                break;
            }
            own = count(picture, (last.corner.x, own.last), [last.events, own.events].concat(), field, ruler);
        }
        counts.push(own);
    }
    counts
}

/// The label of these events, which may begin on that stretch, on one line where it has room; from its start, or as near as that
/// is in the field.
fn count(
    (picture, drafts): (&Picture<'_>, &Drafts),
    (first, last): (f64, f64),
    events: Vec<usize>,
    field: Interval,
    ruler: &mut Ruler,
) -> Count {
    let row = drafts.count(picture, &events, true, ruler);
    let draft = if row.width > field.length() { drafts.count(picture, &events, false, ruler) } else { row };
    let left = first.min(field.end - draft.width).max(field.start);
    Count { corner: Point::new(left, 0.0), last, draft, events }
}

/// The events one by one, or with the `named` ones as a strip of all the `field`.
fn drawn(
    picture: &Picture<'_>,
    scale: &TimeScale,
    (events, named): (&[usize], &[usize]),
    (room, field): (&mut FreeRoom, Interval),
) -> Drawn {
    let footprints: Vec<Footprint> = events
        .iter()
        .filter(|_| !are_many(events.len()))
        .map(|&event| footprint(&picture.event(event).extent, scale))
        .collect();
    let extents: Vec<Interval> = footprints.iter().map(Footprint::extent).collect();
    if extents.is_empty() || is_crowd(&extents, HEAPED) {
        let columns = Profile::of(picture, scale, events.iter().chain(named).copied()).columns();
        return Drawn::Crowd(columns, room.strip(field, HEIGHT));
    }
    let mut middles = vec![0.0; extents.len()];
    in_order(&extents).into_iter().for_each(|i| middles[i] = room.mark(extents[i]));
    Drawn::Singly(footprints.into_iter().zip(middles).collect())
}

/// A mark, or a bar thinner than those with labels.
fn thin(event: usize, (footprint, middle): &(Footprint, f64), top: f64) -> Placed {
    Placed::bare(event, mark_with(footprint, top + middle, THIN))
}
