//! Unlabelled events of a lane or of the bars: drawn close together or, where they are many, counted.

use crate::font::Ruler;
use crate::geom::{Interval, Point};
use crate::layout::context::Picture;
use crate::layout::labels::block::{Draft, several, several_in_row};
use crate::layout::marks::density::{Columns, HEIGHT, Profile, are_many, is_crowd};
use crate::layout::marks::footprint::{Footprint, footprint};
use crate::layout::output::{Density, Fold, Mark, Placed};
use crate::layout::rows::bar_rows::{bar_at, mark};
use crate::layout::scale::TimeScale;
use crate::layout::solve::interval_partition::{clique, pack};

/// A bar without a label, top to bottom, px.
const THIN: f64 = 4.0;
/// From one row to the next, px.
const ROW_PITCH: f64 = 10.0;
/// Above them, clear of the letters of a label, px.
const LEAD: f64 = 3.0;
/// Rows of marks at most: what takes more height than a density strip is one.
const ROWS: usize = 5;
/// More events than this are taken to fill all rows until they are drawn.
pub(in crate::layout) const SURELY_MANY: usize = 200;
/// Events that begin further apart than this are counted apart, px.
const COUNTS_APART: f64 = 160.0;
/// Between two labels that count, px.
const COUNT_LABEL_GAP: f64 = 24.0;
/// Between the marks and the label that counts them, px.
const COUNT_GAP: f64 = 4.0;

/// Events without labels, and the labels that count them, near what they count.
pub(in crate::layout) struct Unlabelled {
    /// Indices into the chronicle's events.
    events: Vec<usize>,
    drawn: Drawn,
    counts: Vec<Count>,
    /// px
    pub(in crate::layout) height: f64,
}

/// A label that counts neighbours.
struct Count {
    draft: Draft,
    /// px
    left: f64,
    /// Indices into the chronicle's events, ascending by beginning.
    events: Vec<usize>,
}

/// How they are drawn.
enum Drawn {
    /// One by one, each in its row.
    Rows(Vec<(Footprint, usize)>),
    /// All at once, with those that have labels.
    Crowd(Columns),
}

/// What quiet events leave on a page.
#[derive(Default)]
pub(in crate::layout) struct UnlabelledParts {
    pub(in crate::layout) events: Vec<Placed>,
    pub(in crate::layout) folds: Vec<Fold>,
    pub(in crate::layout) densities: Vec<Density>,
}

impl Unlabelled {
    /// The `events` without labels beside the `named` ones; `None` where there are none. Their labels stand in `field`.
    pub(in crate::layout) fn new(
        picture: &Picture<'_>,
        scale: &TimeScale,
        (events, named): (Vec<usize>, &[usize]),
        field: Interval,
        ruler: &mut Ruler,
    ) -> Option<Unlabelled> {
        let counts = (!events.is_empty()).then(|| counts(picture, scale, &events, field, ruler))?;
        let drawn = drawn(picture, scale, &events, named);
        let more = counts.iter().map(|count| count.draft.height).fold(0.0, f64::max);
        Some(Unlabelled { height: drawn.height() + COUNT_GAP + more, events, drawn, counts })
    }

    /// Events that are labelled elsewhere: nothing counts them here.
    pub(in crate::layout) fn echoes(footprints: Vec<(usize, Footprint)>, scale: &TimeScale) -> Unlabelled {
        let (events, footprints): (Vec<usize>, Vec<Footprint>) = footprints.into_iter().unzip();
        let extents: Vec<Interval> = footprints.iter().map(Footprint::extent).collect();
        let drawn = if is_crowd(&extents, ROWS) {
            let mut profile = Profile::new(scale.span());
            extents.iter().for_each(|extent| profile.add(*extent));
            Drawn::Crowd(profile.columns())
        } else {
            Drawn::Rows(footprints.into_iter().zip(pack(&extents, 1.0)).collect())
        };
        Unlabelled { height: drawn.height(), events, drawn, counts: Vec::new() }
    }

    /// Everything in its place, the top at `top` px.
    pub(in crate::layout) fn place(&self, top: f64) -> UnlabelledParts {
        let mut left = UnlabelledParts::default();
        let more = self.counts.iter().map(|count| count.draft.height).fold(0.0, f64::max);
        for Count { draft, left: start, events } in &self.counts {
            let (frame, lines) = draft.place(Point::new(*start, top + self.height - more));
            left.folds.push(Fold { frame, lines, leader: Vec::new(), events: events.clone() });
        }
        let uncounted = if self.counts.is_empty() { Vec::new() } else { self.events.clone() };
        match &self.drawn {
            Drawn::Rows(rows) => {
                left.events.extend(self.events.iter().zip(rows).map(|(event, row)| thin(*event, row, top)))
            }
            Drawn::Crowd(columns) => {
                left.densities.push(columns.place((top + LEAD + HEIGHT, top + LEAD), false, uncounted));
            }
        }
        left
    }
}

impl Drawn {
    /// px
    fn height(&self) -> f64 {
        let marks = match self {
            Drawn::Rows(rows) => rows.iter().map(|(_, row)| row + 1).max().unwrap_or(0) as f64 * ROW_PITCH,
            Drawn::Crowd(_) => HEIGHT,
        };
        LEAD + marks
    }
}

/// How high events without labels are that cover these stretches, with the label that counts them, px; no less than they
/// are where they are too many to try it.
pub(in crate::layout) fn unlabelled_height(extents: &[Interval], more: f64) -> f64 {
    let rows = if extents.len() > SURELY_MANY { ROWS } else { clique(extents, 1.0) };
    let marks = if rows > ROWS { HEIGHT } else { rows as f64 * ROW_PITCH };
    let marks = if extents.len() > SURELY_MANY { marks.max(HEIGHT) } else { marks };
    LEAD + marks + COUNT_GAP + more
}

/// A label for each stretch of events, under its beginning; neighbours share one where two have no room beside each other,
/// and no event is counted alone beside others.
fn counts(
    picture: &Picture<'_>,
    scale: &TimeScale,
    events: &[usize],
    field: Interval,
    ruler: &mut Ruler,
) -> Vec<Count> {
    let start = |&event: &usize| (footprint(&picture.event(event).extent, scale).extent().start, event);
    let mut starts: Vec<(f64, usize)> = events.iter().map(start).collect();
    starts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut counts: Vec<Count> = Vec::new();
    for stretch in starts.chunk_by(|a, b| b.0 - a.0 <= COUNTS_APART) {
        let mut own = count(picture, stretch[0].0, stretch.iter().map(|each| each.1).collect(), field, ruler);
        while let Some(last) = counts.pop() {
            let alone = own.events.len() == 1 || last.events.len() == 1;
            if !alone && last.left + last.draft.width + COUNT_LABEL_GAP <= own.left {
                counts.push(last);
                break;
            }
            own = count(picture, last.left, [last.events, own.events].concat(), field, ruler);
        }
        counts.push(own);
    }
    counts
}

/// The label of these events, on one line where it has room, from `left` px or as near as that is in the field.
fn count(picture: &Picture<'_>, left: f64, events: Vec<usize>, field: Interval, ruler: &mut Ruler) -> Count {
    let row = several_in_row(picture, &events, ruler);
    let draft = if row.width > field.length() { several(picture, &events, ruler) } else { row };
    Count { left: left.min(field.end - draft.width).max(field.start), draft, events }
}

fn drawn(picture: &Picture<'_>, scale: &TimeScale, events: &[usize], named: &[usize]) -> Drawn {
    let crowd = || Drawn::Crowd(Profile::of(picture, scale, events.iter().chain(named).copied()).columns());
    if are_many(events.len()) {
        return crowd();
    }
    let footprints: Vec<Footprint> =
        events.iter().map(|&event| footprint(&picture.event(event).extent, scale)).collect();
    let extents: Vec<Interval> = footprints.iter().map(Footprint::extent).collect();
    if is_crowd(&extents, ROWS) {
        return crowd();
    }
    Drawn::Rows(footprints.into_iter().zip(pack(&extents, 1.0)).collect())
}

/// A mark, or a bar thinner than those with labels.
fn thin(event: usize, (footprint, row): &(Footprint, usize), top: f64) -> Placed {
    let y = top + LEAD + (*row as f64 + 0.5) * ROW_PITCH;
    let mark = match footprint {
        Footprint::Bar(bar) => Mark::Bar(bar_at(bar, y, THIN)),
        Footprint::Marks(_) => mark(footprint, y),
    };
    Placed { event, mark, leader: Vec::new(), label: None }
}
