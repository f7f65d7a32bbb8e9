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
use crate::layout::solve::interval_partition::pack;

/// A bar without a label, top to bottom, px.
const THIN: f64 = 4.0;
/// From one row to the next, px.
const ROW_PITCH: f64 = 10.0;
/// Above them, clear of the letters of a label, px.
const LEAD: f64 = 3.0;
/// Rows of marks at most: what takes more height than a density strip is one.
const ROWS: usize = 5;
/// Between the marks and the label that counts them, px.
const COUNT_GAP: f64 = 4.0;

/// Events without labels, and the one label that counts them.
pub(in crate::layout) struct Unlabelled {
    /// Indices into the chronicle's events.
    events: Vec<usize>,
    drawn: Drawn,
    more: Option<Draft>,
    /// Where that label starts, px.
    left: f64,
    /// px
    pub(in crate::layout) height: f64,
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
    /// The `events` without labels beside the `named` ones; `None` where there are none. Their label starts at `left` px.
    pub(in crate::layout) fn new(
        picture: &Picture<'_>,
        scale: &TimeScale,
        (events, named): (Vec<usize>, &[usize]),
        left: f64,
        ruler: &mut Ruler,
    ) -> Option<Unlabelled> {
        let more = (!events.is_empty()).then(|| several_in_row(picture, &events, ruler))?;
        let more = if more.width > scale.span().length() { several(picture, &events, ruler) } else { more };
        let drawn = drawn(picture, scale, &events, named);
        Some(Unlabelled { height: drawn.height() + COUNT_GAP + more.height, events, drawn, more: Some(more), left })
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
        Unlabelled { height: drawn.height(), events, drawn, more: None, left: 0.0 }
    }

    /// Everything in its place, the top at `top` px.
    pub(in crate::layout) fn place(&self, top: f64) -> UnlabelledParts {
        let mut left = UnlabelledParts::default();
        let uncounted = if let Some(more) = &self.more {
            let (frame, lines) = more.place(Point::new(self.left, top + self.height - more.height));
            left.folds.push(Fold { frame, lines, leader: Vec::new(), events: self.events.clone() });
            self.events.clone()
        } else {
            Vec::new()
        };
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
