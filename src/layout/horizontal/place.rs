//! Places in a horizontal picture: marks on the rails, leaders, labels on both sides of the band.

use crate::font::Ruler;
use crate::geom::{Interval, Point, Rect};
use crate::layout::axis::{DEEPER, axis};
use crate::layout::boundary_labels::{self, AxisSide, BoundaryLabel, Heights, Placement};
use crate::layout::context::Picture;
use crate::layout::horizontal::bars::BarStrip;
use crate::layout::labels::block::Draft;
use crate::layout::labels::target::{Members, Target};
use crate::layout::marks::density::{Columns, HEIGHT};
use crate::layout::marks::footprint::{Footprint, Marks};
use crate::layout::marks::stacking::{Tracks, tracks};
use crate::layout::output::{Density, Fold, Label, Placed, Side};
use crate::layout::plot::Plot;
use crate::layout::rows::bar_rows;
use crate::layout::rows::unlabelled::UnlabelledParts;
use crate::layout::scale::TimeScale;
use crate::layout::text_style::STEP;

/// The axis band, top to bottom, px.
pub(in crate::layout) const BAND: f64 = 40.0;
/// Between a stem's end and its label, px.
const LEADER_LABEL_GAP: f64 = 3.0;
/// A stem this near to its label's right edge has the lines set against it, px.
const FLUSH: f64 = 16.0;
/// Above the strip of bars, px.
pub(in crate::layout) const STRIP_GAP: f64 = 3.0 * STEP;

/// Between the marks above the axis and the density strip below them, px.
pub(in crate::layout) const ROOF: f64 = STEP;

/// What is to be placed.
pub(in crate::layout) struct Placing<'a> {
    pub(in crate::layout) picture: &'a Picture<'a>,
    pub(in crate::layout) drawn: &'a Drawn,
    /// Of each of its targets.
    pub(in crate::layout) drafts: &'a [Draft],
}

/// What stands on the axis.
pub(in crate::layout) struct Drawn {
    /// Events with a mark of their own, ascending along the axis.
    pub(in crate::layout) points: Vec<usize>,
    /// Of each of `points`.
    pub(in crate::layout) marks: Vec<Marks>,
    /// What labels stand for, ascending along the axis.
    pub(in crate::layout) targets: Vec<Target<Members>>,
    /// Where the other events are counted.
    pub(in crate::layout) density: Option<Columns>,
}

impl Drawn {
    /// The strip on `base` px.
    fn strip(&self, base: f64) -> Option<Density> {
        let columns = self.density.as_ref()?;
        let more = self.targets.iter().filter_map(|target| match target {
            Target::Several(Members { events, .. }) => Some(events),
            Target::Event(_) => None,
        });
        Some(columns.place((base, base - HEIGHT), false, more.flatten().copied().collect()))
    }
}

/// One side of the axis.
struct SideParts {
    /// Positions of `points` on this side.
    members: Vec<usize>,
    tracks: Tracks,
    heights: Heights,
    /// Where marks stand, px.
    rail: f64,
    side: AxisSide,
}

impl SideParts {
    fn depth(&self) -> f64 {
        self.tracks.depth + self.heights.depth
    }

    /// The height at a distance from the rail, px.
    fn y(&self, distance: f64) -> f64 {
        self.rail + self.side.sign() * distance
    }
}

impl Placing<'_> {
    /// Places everything below `top` px.
    pub(in crate::layout) fn place(
        &self,
        wanted: &[BoundaryLabel],
        placements: &[Placement],
        scale: TimeScale,
        strip: &BarStrip,
        top: f64,
        ruler: &mut Ruler,
    ) -> Plot {
        let mut above = self.side_parts(wanted, placements, AxisSide::Above);
        let mut below = self.side_parts(wanted, placements, AxisSide::Below);
        above.rail = top + above.depth();
        let base = above.rail + self.drawn.density.as_ref().map_or(0.0, |_| ROOF + HEIGHT);
        below.rail = base + BAND + if scale.stops().is_empty() { 0.0 } else { DEEPER };
        let inner = self.picture.inner();
        let band = Rect { x: scale.span(), y: Interval::new(base, below.rail) };
        let strip_top = below.rail + below.depth() + STRIP_GAP;
        let UnlabelledParts { mut events, mut folds, mut densities } = strip.place(strip_top);
        densities.splice(..0, self.drawn.strip(base));
        for side_parts in [&above, &below] {
            let (more, more_folds) = self.side(side_parts, wanted, placements);
            events.extend(more);
            folds.extend(more_folds);
        }
        self.picture.sort(&mut events);
        let bottom = if strip.is_empty() { below.rail + below.depth() } else { strip_top + strip.height };
        let mut axis = axis(&scale, band, ruler);
        axis.rails = vec![base, below.rail];
        axis.grid =
            if strip.is_empty() { Interval::new(below.rail, below.rail) } else { Interval::new(strip_top, bottom) };
        let plot = Rect { x: inner, y: Interval::new(top, bottom) };
        Plot {
            scale,
            frame: plot,
            axis,
            lanes: Vec::new(),
            gathered: 0,
            as_of: None,
            eras: Vec::new(),
            events,
            densities,
            echoes: Vec::new(),
            unrepeated: 0,
            folds,
        }
    }

    fn side_parts(&self, wanted: &[BoundaryLabel], placements: &[Placement], side: AxisSide) -> SideParts {
        let labels = self.drawn.targets.iter().zip(placements).filter(|(_, placement)| placement.side == side);
        let mut members: Vec<usize> = labels.flat_map(|(target, _)| positions(target)).collect();
        members.sort_unstable();
        let marks: Vec<&Marks> = members.iter().map(|&i| &self.drawn.marks[i]).collect();
        let tracks = tracks(&marks);
        SideParts { members, tracks, heights: boundary_labels::heights(wanted, placements, side), rail: 0.0, side }
    }

    /// The events and folds of one side.
    fn side(
        &self,
        side_parts: &SideParts,
        wanted: &[BoundaryLabel],
        placements: &[Placement],
    ) -> (Vec<Placed>, Vec<Fold>) {
        let mut placed: Vec<Placed> = side_parts
            .members
            .iter()
            .zip(&side_parts.tracks.offsets)
            .map(|(&i, &offset)| self.bare(i, side_parts.y(offset)))
            .collect();
        let mut folds = Vec::new();
        for (j, target) in self.drawn.targets.iter().enumerate().filter(|(j, _)| placements[*j].side == side_parts.side)
        {
            let label = self.label(j, &placements[j], side_parts);
            match target {
                Target::Event(i) => {
                    let at = side_parts.members.binary_search(i).expect("impossible: a label's event is on its side");
                    let start = side_parts.tracks.top(at, self.drawn.marks[*i].anchor());
                    placed[at].leader = leader((wanted[j].x, start), (j, &placements[j]), side_parts);
                    placed[at].label = Some(label);
                }
                Target::Several(Members { events, .. }) => {
                    let leader = leader((wanted[j].x, side_parts.tracks.depth), (j, &placements[j]), side_parts);
                    folds.push(Fold { frame: label.frame, lines: label.lines, leader, events: events.clone() });
                }
            }
        }
        (placed, folds)
    }

    fn bare(&self, i: usize, y: f64) -> Placed {
        let mark = bar_rows::mark(&Footprint::Marks(self.drawn.marks[i].clone()), y);
        Placed { event: self.drawn.points[i], mark, leader: Vec::new(), label: None }
    }

    fn label(&self, j: usize, placement: &Placement, side_parts: &SideParts) -> Label {
        let draft = &self.drafts[j];
        let near = side_parts.y(side_parts.tracks.depth + side_parts.heights.near[j]);
        let (side, top) = match placement.side {
            AxisSide::Above => (Side::Before, near - draft.height),
            AxisSide::Below => (Side::After, near),
        };
        let corner = Point::new(placement.left, top);
        let at_right = placement.left + draft.width - placement.stem < FLUSH
            && placement.stem - placement.left > draft.width / 2.0;
        let (frame, lines) = if at_right { draft.place_flush_right(corner) } else { draft.place(corner) };
        Label { frame, lines, side, row: placement.row }
    }
}

fn positions(target: &Target<Members>) -> Vec<usize> {
    match target {
        Target::Event(i) => vec![*i],
        Target::Several(Members { marks, .. }) => marks.clone(),
    }
}

/// From the mark straight to the end of the marks, slanted to the stem, straight to the label.
fn leader((x, start): (f64, f64), (j, placement): (usize, &Placement), side_parts: &SideParts) -> Vec<Point> {
    let (depth, heights) = (side_parts.tracks.depth, &side_parts.heights);
    let end = depth + heights.near[j] - LEADER_LABEL_GAP;
    let mut ways = vec![(x, start), (x, depth), (placement.stem, depth + heights.band), (placement.stem, end)];
    if (placement.stem - x).abs() < 0.005 {
        ways = vec![(x, start), (x, end)];
    }
    ways.dedup();
    ways.into_iter().map(|(x, distance)| Point::new(x, side_parts.y(distance))).collect()
}
