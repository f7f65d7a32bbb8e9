//! Places in a horizontal picture: marks on the rails, leaders, labels on both sides of the band.

use crate::font::Ruler;
use crate::geom::{Interval, Point, Rect};
use crate::layout::axis::{axis, depth};
use crate::layout::boundary_labels::{self, AxisSide, BoundaryLabel, Heights, Placement};
use crate::layout::context::Picture;
use crate::layout::horizontal::bars::BarStrip;
use crate::layout::labels::block::Draft;
use crate::layout::labels::target::{Members, Target};
use crate::layout::marks::density::{Columns, HEIGHT};
use crate::layout::marks::footprint::Marks;
use crate::layout::marks::lead_out::Leaders;
use crate::layout::marks::stacking::{Tracks, tracks};
use crate::layout::output::{Density, Fold, LEVEL, Label, Placed, Side};
use crate::layout::plot::Plot;
use crate::layout::rows::bar_rows;
use crate::layout::rows::other_marks::other_marks;
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

/// Between a leader that begins past the marks and one that leaves a mark, px.
const BESIDE: f64 = 1.5;

/// The beginning of a leader, as places and distances from the rail, px.
type Way = Vec<(f64, f64)>;

/// One side of the axis.
struct SideParts {
    /// Positions of `points` on this side.
    members: Vec<usize>,
    tracks: Tracks,
    heights: Heights,
    /// Where marks stand, px.
    rail: f64,
    side: AxisSide,
    /// How the leader of each target begins.
    starts: Vec<Way>,
}

impl SideParts {
    fn depth(&self) -> f64 {
        self.tracks.depth + self.heights.depth
    }

    /// Makes leaders that leave a heap aside no flatter than others.
    fn widen(&mut self, placements: &[Placement]) {
        let aside = |(way, one): (&Way, &Placement)| Some((one.stem - way.last()?.0).abs());
        let furthest = self.starts.iter().zip(placements).filter_map(aside).fold(0.0, f64::max);
        let missing = (furthest * boundary_labels::SLOPE - self.heights.band).max(0.0);
        self.heights.band += missing;
        self.heights.depth += missing;
        self.heights.near.iter_mut().for_each(|near| *near += missing);
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
        below.rail = base + depth(&scale, BAND);
        let inner = self.picture.inner();
        let band = Rect { x: scale.span(), y: Interval::new(base, below.rail) };
        let strip_top = below.rail + below.depth() + STRIP_GAP;
        let UnlabelledParts { mut events, mut folds, mut densities } = strip.place(strip_top);
        densities.splice(..0, self.drawn.strip(base));
        for side_parts in [&above, &below] {
            let (more, more_folds) = self.side(side_parts, placements);
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
            strips: Vec::new(),
            eras: Vec::new(),
            events,
            densities,
            echoes: Vec::new(),
            unrepeated: 0,
            folds,
            links: Vec::new(),
            links_left_out: 0,
        }
    }

    fn side_parts(&self, wanted: &[BoundaryLabel], placements: &[Placement], side: AxisSide) -> SideParts {
        let labels = self.drawn.targets.iter().zip(placements).filter(|(_, placement)| placement.side == side);
        let mut members: Vec<usize> = labels.flat_map(|(target, _)| positions(target)).collect();
        members.sort_unstable();
        let marks: Vec<&Marks> = members.iter().map(|&i| &self.drawn.marks[i]).collect();
        let mut led = vec![None; members.len()];
        for (target, placement) in self.drawn.targets.iter().zip(placements).filter(|(_, one)| one.side == side) {
            let own = origin(target).and_then(|i| members.binary_search(&i).ok());
            own.into_iter().for_each(|at| led[at] = Some(placement.stem));
        }
        let mut tracks = tracks(&marks, &Leaders { led, passing: Vec::new() });
        // The least that leaders take is less than what the theme asks for.
        tracks.depth += (self.picture.spacing.axis - boundary_labels::NEAREST).max(0.0);
        let heights = boundary_labels::heights(wanted, placements, side);
        let mut side_parts = SideParts { members, tracks, heights, rail: 0.0, side, starts: Vec::new() };
        side_parts.starts = self.starts(&side_parts, wanted, placements);
        side_parts.widen(placements);
        side_parts
    }

    /// How the leader of each target of a side begins, as places and distances from the rail, px. A count without a mark
    /// begins past the marks, between the leaders on both hands of its stem.
    fn starts(&self, side_parts: &SideParts, wanted: &[BoundaryLabel], placements: &[Placement]) -> Vec<Way> {
        let own = |target: &Target<Members>| origin(target).and_then(|i| side_parts.members.binary_search(&i).ok());
        let is_here = |j: &usize| placements[*j].side == side_parts.side;
        let way = |(j, target)| is_here(&j).then(|| own(target)).flatten().map(|at| side_parts.tracks.way(at));
        let ways: Vec<Option<Way>> = self.drawn.targets.iter().enumerate().map(way).collect();
        let free = |j: usize| {
            let others = ways.iter().zip(placements).filter_map(|(way, one)| Some((one.stem, way.as_ref()?.last()?.0)));
            let stem = placements[j].stem;
            let (before, after): (Vec<_>, Vec<_>) = others.partition(|other| other.0 < stem);
            let start = before.into_iter().map(|other| other.1 + BESIDE).fold(f64::NEG_INFINITY, f64::max);
            let end = after.into_iter().map(|other| other.1 - BESIDE).fold(f64::INFINITY, f64::min);
            vec![(wanted[j].x.min(end).max(start), side_parts.tracks.depth)]
        };
        let start = |j: usize| ways[j].clone().unwrap_or_else(|| if is_here(&j) { free(j) } else { Vec::new() });
        (0..ways.len()).map(start).collect()
    }

    /// The events and folds of one side.
    fn side(&self, side_parts: &SideParts, placements: &[Placement]) -> (Vec<Placed>, Vec<Fold>) {
        let mut placed: Vec<Placed> = side_parts
            .members
            .iter()
            .zip(&side_parts.tracks.offsets)
            .map(|(&i, &offset)| self.bare(i, offset, side_parts))
            .collect();
        let mut folds = Vec::new();
        for (j, target) in self.drawn.targets.iter().enumerate().filter(|(j, _)| placements[*j].side == side_parts.side)
        {
            let label = self.label(j, &placements[j], side_parts);
            match target {
                Target::Event(i) => {
                    let at = side_parts.members.binary_search(i).expect("impossible: a label's event is on its side");
                    placed[at].leader = leader(side_parts.starts[j].clone(), (j, &placements[j]), side_parts);
                    placed[at].label = Some(label);
                }
                Target::Several(Members { events, .. }) => {
                    let leader = leader(side_parts.starts[j].clone(), (j, &placements[j]), side_parts);
                    folds.push(Fold { frame: label.frame, lines: label.lines, leader, events: events.clone() });
                }
            }
        }
        (placed, folds)
    }

    fn bare(&self, i: usize, offset: f64, side_parts: &SideParts) -> Placed {
        let marks = &self.drawn.marks[i];
        let others = marks.others.as_ref();
        let others = others.map(|others| other_marks(others, |drop| side_parts.y(offset - drop), false));
        let mark = bar_rows::marks_at(marks, side_parts.y(offset));
        Placed { others: others.unwrap_or_default(), ..Placed::bare(self.drawn.points[i], mark) }
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

/// The mark where its leader begins, where it has one: of several, the middle one.
fn origin(target: &Target<Members>) -> Option<usize> {
    match target {
        Target::Event(i) => Some(*i),
        Target::Several(Members { marks, .. }) => marks.get(marks.len() / 2).copied(),
    }
}

fn positions(target: &Target<Members>) -> Vec<usize> {
    match target {
        Target::Event(i) => vec![*i],
        Target::Several(Members { marks, .. }) => marks.clone(),
    }
}

/// From the mark past those heaped over it, straight to the end of the marks, slanted to the stem, straight to the label.
fn leader(mut ways: Vec<(f64, f64)>, (j, placement): (usize, &Placement), side_parts: &SideParts) -> Vec<Point> {
    let (depth, heights) = (side_parts.tracks.depth, &side_parts.heights);
    let end = depth + heights.near[j] - LEADER_LABEL_GAP;
    let x = ways.last().map_or(placement.stem, |last| last.0);
    if (placement.stem - x).abs() < LEVEL {
        ways.push((x, end));
    } else {
        ways.extend([(x, depth), (placement.stem, depth + heights.band), (placement.stem, end)]);
    }
    ways.dedup();
    ways.into_iter().map(|(x, distance)| Point::new(x, side_parts.y(distance))).collect()
}
