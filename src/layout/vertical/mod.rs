//! The vertical layout: time from top to bottom, labels right of the axis or on both sides, bars at the axis.

pub(in crate::layout) mod bars;
pub(in crate::layout) mod columns;
pub(in crate::layout) mod height;
pub(in crate::layout) mod labels;
pub(in crate::layout) mod moved;
pub(in crate::layout) mod plan;
pub(in crate::layout) mod run;
pub(in crate::layout) mod selection;
pub(in crate::layout) mod terms;
pub(in crate::layout) mod tracks;
pub(in crate::layout) mod widths;

use crate::font::Ruler;
use crate::geom::{Interval, Point, Rect};
use crate::layout::context::Picture;
use crate::layout::labels::limit::Bottom;
use crate::layout::labels::target::{Members, Target};
use crate::layout::marks::density::Profile;
use crate::layout::marks::stacking::Tracks;
use crate::layout::output::{Density, Fold, LEVEL, Label, Mark, Placed, Side};
use crate::layout::plot::Plot;
use crate::layout::rows::bar_rows;
use crate::layout::rows::other_marks::{other_marks, turned};
use crate::layout::scale::TimeScale;
use crate::layout::vertical::bars::VerticalBar;
use crate::layout::vertical::columns::Column;
use crate::layout::vertical::height::plan;
use crate::layout::vertical::plan::{Entry, Origin, Plan};
use crate::layout::vertical::widths::{LEADER_LABEL_GAP, STRIP_CLEARANCE};

/// Where a leader rises from the beginning of a bar, it runs at least so far aside for each px: 17 degrees from the axis.
const RISE: f64 = 0.3;

/// One side of the axis.
struct SideParts<'a> {
    column: Column,
    /// Where marks stand, px.
    rail: f64,
    /// Where labels begin, px.
    edge: f64,
    /// Top to bottom.
    entries: Vec<&'a Entry>,
    /// Positions of the dots on this side, ascending.
    members: Vec<usize>,
    tracks: Tracks,
}

/// The plot under `top` px, within the limit where that can be.
pub(in crate::layout) fn vertical(
    picture: &Picture<'_>,
    top: f64,
    limit: Option<&mut Bottom<'_>>,
    ruler: &mut Ruler,
) -> Plot {
    let plan = plan(picture, top, limit, ruler);
    let inner = picture.inner();
    let field = Interval { start: top, end: plan.extent().end };
    let left = if plan.two { plan.margin(inner) + plan.beside.width + plan.beside.reach } else { inner.start };
    let start = left + plan.vertical_bars.width(Column::Left);
    let band = Rect { x: Interval::new(start, start + plan.figures_width), y: plan.scale.span() };
    let rail = band.right() + plan.strip + plan.vertical_bars.width(Column::Right);
    let thin = plan.vertical_bars.thin(rail);
    let mut events: Vec<Placed> = thin.map(|(event, mark)| Placed::bare(event, mark)).collect();
    let own_rail = |column| if column == Column::Left { left } else { rail };
    let named = plan.vertical_bars.named.iter().map(|bar| (bar, own_rail(bar.column)));
    events.extend(named.map(|(bar, rail)| Placed::bare(bar.event, Mark::Bar(plan.vertical_bars.bar(bar, rail)))));
    let mut folds = Vec::new();
    for side_parts in plan.sides(left, rail) {
        let (dots, more) = plan.side(&side_parts, &mut events);
        events.extend(dots);
        folds.extend(more);
    }
    picture.sort(&mut events);
    let densities = plan
        .crowd
        .then(|| density(picture, &plan.scale, (band.right(), band.right() + plan.strip - STRIP_CLEARANCE), &events));
    let rails = if plan.two { vec![left, rail] } else { vec![rail] };
    let grid = Interval::new(if left < band.left() { left } else { band.right() }, rail);
    let axis = plan.figures.axis(band, rails, grid);
    Plot {
        strips: Vec::new(),
        scale: plan.scale,
        frame: Rect { x: inner, y: field },
        axis,
        lanes: Vec::new(),
        gathered: 0,
        as_of: None,
        eras: Vec::new(),
        events,
        densities: densities.into_iter().collect(),
        echoes: Vec::new(),
        unrepeated: 0,
        folds,
        links: Vec::new(),
        links_left_out: 0,
    }
}

/// The strip, from its base to its end, px, that counts all events; `placed` have marks of their own.
fn density(picture: &Picture<'_>, scale: &TimeScale, across: (f64, f64), placed: &[Placed]) -> Density {
    let mut marked = vec![false; picture.chronicle.events.len()];
    placed.iter().for_each(|placed| marked[placed.event] = true);
    let all = picture.view.events.iter().copied();
    let bare = all.clone().filter(|&event| !marked[event]).collect();
    Profile::of(picture, scale, all).columns().place(across, true, bare)
}

impl Plan {
    /// Left of everything where two columns do not fill the width, px.
    fn margin(&self, inner: Interval) -> f64 {
        let all = self.figures_width
            + self.strip
            + self.vertical_bars.widths()
            + 2.0 * (self.beside.reach + self.beside.width);
        inner.start + ((inner.length() - all) / 2.0).max(0.0)
    }

    fn sides(&self, left_rail: f64, right_rail: f64) -> Vec<SideParts<'_>> {
        let right = self.side_parts(Column::Right, right_rail, right_rail + self.beside.reach);
        if self.two {
            vec![self.side_parts(Column::Left, left_rail, left_rail - self.beside.reach), right]
        } else {
            vec![right]
        }
    }

    fn side_parts(&self, column: Column, rail: f64, edge: f64) -> SideParts<'_> {
        let entries: Vec<&Entry> = self.entries.iter().filter(|entry| entry.column == column).collect();
        let members = self.members(column);
        let tracks = self.tracks(column, &members).within(self.beside.reach - self.beside.gutter);
        SideParts { column, rail, edge, entries, members, tracks }
    }

    /// The marks, labels and folds of one side; the labels of bars go to these, which are in `bars`.
    fn side(&self, side_parts: &SideParts<'_>, bars: &mut [Placed]) -> (Vec<Placed>, Vec<Fold>) {
        let place = |(&i, &offset): (&usize, &f64)| {
            let dot = &self.dots[i];
            let mark = turned(bar_rows::marks_at(&dot.marks, side_parts.x(offset)));
            let others = dot.marks.others.as_ref();
            let others = others.map(|others| other_marks(others, |drop| side_parts.x(offset - drop), true));
            Placed { others: others.unwrap_or_default(), ..Placed::bare(dot.event, mark) }
        };
        let mut dots: Vec<Placed> = side_parts.members.iter().zip(&side_parts.tracks.offsets).map(place).collect();
        let mut folds = Vec::new();
        for (row, entry) in side_parts.entries.iter().enumerate() {
            let (end, label) = (entry.end, side_parts.label(entry, entry.end, row + 1));
            match &entry.target {
                Target::Event(Origin::Dot(i)) => {
                    let at = side_parts.members.binary_search(i).expect("impossible: a label's event is on its side");
                    dots[at].leader = side_parts.leader(side_parts.way(at), end);
                    dots[at].label = Some(label);
                }
                Target::Event(Origin::Bar(i)) => {
                    let vertical_bar = &self.vertical_bars.named[*i];
                    let own = bars.iter_mut().find(|placed| placed.event == vertical_bar.event);
                    let Some(placed) = own else { continue };
                    let Mark::Bar(bar) = placed.mark else { continue };
                    placed.leader = side_parts.leader(side_parts.departure(bar.frame, vertical_bar.anchor), end);
                    placed.label = Some(label);
                }
                Target::Several(Members { marks: positions, events }) => {
                    let start = self.start(side_parts, positions, events, entry.label_box.y, bars);
                    let leader = side_parts.leader(start, end);
                    folds.push(Fold { frame: label.frame, lines: label.lines, leader, events: events.clone() });
                }
            }
        }
        (dots, folds)
    }

    /// How the leader of a count starts: at the one of its marks or bars that stands level with it; at the
    /// rail where they have none, px.
    fn start(
        &self,
        side_parts: &SideParts<'_>,
        dots: &[usize],
        events: &[usize],
        y: f64,
        bars: &[Placed],
    ) -> Vec<Point> {
        if let Some(at) = self.level_with(y, dots).and_then(|i| side_parts.members.binary_search(&i).ok()) {
            return side_parts.way(at);
        }
        let own = |bar: &&VerticalBar| bar.column == side_parts.column && events.contains(&bar.event);
        let level = |bar: &&VerticalBar| (bar.anchor - y).abs() < LEVEL;
        let vertical_bar = self.vertical_bars.named.iter().filter(own).find(level);
        let frame = |placed: &Placed| if let Mark::Bar(bar) = placed.mark { Some(bar.frame) } else { None };
        let frame = vertical_bar
            .and_then(|vertical_bar| bars.iter().find(|placed| placed.event == vertical_bar.event))
            .and_then(frame);
        let x = if self.crowd { side_parts.rail } else { side_parts.x(side_parts.tracks.depth) };
        frame.map_or_else(|| vec![Point::new(x, y)], |frame| side_parts.departure(frame, y))
    }
}

impl SideParts<'_> {
    /// The place at a distance from the rail, px.
    fn x(&self, distance: f64) -> f64 {
        self.rail + self.column.sign() * distance
    }

    /// How a leader leaves a mark.
    fn way(&self, at: usize) -> Vec<Point> {
        self.tracks.way(at).into_iter().map(|(y, distance)| Point::new(self.x(distance), y)).collect()
    }

    /// How a leader at that height leaves a bar: from its side, or from its beginning where it runs above that.
    fn departure(&self, bar: Rect, y: f64) -> Vec<Point> {
        let side = if self.column == Column::Left { bar.left() } else { bar.right() };
        if y >= bar.top() {
            return vec![Point::new(side, y)];
        }
        let aside = (RISE * (bar.top() - y)).max(bar.x.length() / 2.0);
        let middle = bar.x.middle();
        vec![Point::new(middle, bar.top()), Point::new(middle + self.column.sign() * aside, y)]
    }

    /// From its start level to the end of the marks, then straight to the label.
    fn leader(&self, mut points: Vec<Point>, end: f64) -> Vec<Point> {
        let edge = self.edge - self.column.sign() * LEADER_LABEL_GAP;
        let y = points.last().map_or(end, |start| start.y);
        let is_level = (end - y).abs() < LEVEL;
        if !is_level {
            points.push(Point::new(self.x(self.tracks.depth), y));
        }
        points.push(Point::new(edge, if is_level { y } else { end }));
        points.dedup();
        points
    }

    fn label(&self, entry: &Entry, y: f64, row: usize) -> Label {
        let top = y - entry.label_box.middle;
        let draft = &entry.draft;
        let (side, (frame, lines)) = match self.column {
            Column::Left => (Side::Before, draft.place_flush_right(Point::new(self.edge - draft.width, top))),
            Column::Right => (Side::After, draft.place(Point::new(self.edge, top))),
        };
        Label { frame, lines, side, row }
    }
}
