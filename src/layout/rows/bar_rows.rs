//! Rows of bars: bars and marks with their labels on or beside them, in as few rows as hold them.

use crate::geom::{Interval, Point, Rect};
use crate::layout::context::Picture;
use crate::layout::labels::block::Draft;
use crate::layout::marks::bar_span::BarSpan;
use crate::layout::marks::footprint::{Footprint, Marks, Set, UncertaintySpan};
use crate::layout::marks::other_dates::OtherDates;
use crate::layout::output::{Bar, BarEnd, Label, MARK, Mark, Placed, Side, Whisker};
use crate::layout::rows::free_room::FreeRoom;
use crate::layout::rows::other_marks::other_marks;
use crate::layout::solve::interval_partition::pack;
use crate::layout::text_style::STEP;

/// Between a mark and its label, px.
const MARK_LABEL_GAP: f64 = 6.0;
/// What that symbol takes on a bar, px.
const SYMBOL_ROOM: f64 = 12.0;
/// Between things in one row, px.
pub(in crate::layout) const ROW_ITEM_GAP: f64 = 12.0;
/// Rows of bars stand so much closer than rows of labels beside leaders, px.
const CLOSER: f64 = 2.0;

/// Between rows of bars, px.
pub(in crate::layout) fn rows_gap(picture: &Picture<'_>) -> f64 {
    picture.spacing.rows - CLOSER
}

/// A mark or bar and the labels it could have.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Item {
    /// Index into the chronicle's events.
    pub(in crate::layout) event: usize,
    pub(in crate::layout) footprint: Footprint,
    /// Of its bar, top to bottom, px.
    pub(in crate::layout) bar: f64,
    /// Whether its bar has the symbol of its category at its beginning.
    pub(in crate::layout) symbol: bool,
    /// What accounts say besides.
    pub(in crate::layout) others: Option<Box<OtherDates>>,
    /// On its bar.
    pub(in crate::layout) inside: Option<Draft>,
    /// Whether its label stands before it rather than after it.
    pub(in crate::layout) before: bool,
    /// Beside it, or below it where there is no room beside; the preferred one first. Never empty.
    pub(in crate::layout) aside: Vec<Draft>,
}

/// An item with its label chosen; heights are from the middle of its mark.
#[derive(Debug, Clone)]
struct LabelledBar {
    /// All it covers from left to right, px.
    extent: Interval,
    draft: Draft,
    /// The label's top left corner.
    corner: Point,
    /// Upwards and downwards, px.
    reach: (f64, f64),
}

/// Items in rows.
#[derive(Debug, Clone)]
pub(in crate::layout) struct RowStack {
    items: Vec<Item>,
    labelled_bars: Vec<LabelledBar>,
    rows: Vec<usize>,
    /// The middle of each row's marks, from the top, px.
    middles: Vec<f64>,
    /// px
    pub(in crate::layout) height: f64,
}

impl RowStack {
    /// Packs the items into as few rows as can be, so many px apart.
    pub(in crate::layout) fn new(items: Vec<Item>, field: Interval, gap: f64) -> RowStack {
        let labelled_bars: Vec<LabelledBar> = items.iter().map(|item| labelled_bar(item, field)).collect();
        let starts = items.iter().map(|item| item.footprint.extent().start);
        let each = labelled_bars.iter().zip(starts);
        let fitted: Vec<FittedItem> = each.map(|(one, start)| (one.extent, one.reach, start)).collect();
        let (rows, middles, height) = stacked(&fitted.iter().collect::<Vec<_>>(), gap);
        RowStack { items, labelled_bars, rows, middles, height }
    }

    /// The room that it leaves.
    pub(in crate::layout) fn room(&self) -> FreeRoom {
        let each = self.labelled_bars.iter().zip(&self.rows);
        let frame = |(one, &row): (&LabelledBar, &usize)| frame(one.extent, one.reach, self.middles[row]);
        FreeRoom::around(each.map(frame).collect(), self.middles.clone())
    }

    /// Everything in its place, the stack's top at `top` px.
    pub(in crate::layout) fn place(&self, top: f64) -> Vec<Placed> {
        let each = self.items.iter().zip(&self.labelled_bars).zip(&self.rows);
        each.map(|((item, labelled_bar), &row)| {
            let middle = top + self.middles[row];
            let corner = Point::new(labelled_bar.corner.x, middle + labelled_bar.corner.y);
            let (frame, lines) = labelled_bar.draft.place(corner);
            let label = Label { frame, lines, side: Side::Beside, row: row + 1 };
            let others = item.others.as_ref().map(|others| other_marks(others, |drop| middle + drop, false));
            Placed {
                event: item.event,
                mark: mark_with(&item.footprint, middle, item.bar),
                others: others.unwrap_or_default(),
                leader: Vec::new(),
                label: Some(label),
            }
        })
        .collect()
    }
}

/// What an item covers with its label: along the rows, and upwards and downwards of the middle of its mark; and where its
/// mark begins, px.
pub(in crate::layout) type FittedItem = (Interval, (f64, f64), f64);

/// The item with its label.
pub(in crate::layout) fn fitted(item: &Item, field: Interval) -> FittedItem {
    let labelled = labelled_bar(item, field);
    (labelled.extent, labelled.reach, item.footprint.extent().start)
}

/// The room that these leave in as few rows as can be, `gap` px apart, and how high they are, px.
pub(in crate::layout) fn room_beside(items: &[&FittedItem], gap: f64) -> (FreeRoom, f64) {
    let (rows, middles, height) = stacked(items, gap);
    let frames = items.iter().zip(rows).map(|((extent, reach, _), row)| frame(*extent, *reach, middles[row]));
    (FreeRoom::around(frames.collect(), middles.clone()), height)
}

/// The row of each in as few rows as can be, the middle of the marks of each row, and how high they all are, px.
fn stacked(items: &[&FittedItem], gap: f64) -> (Vec<usize>, Vec<f64>, f64) {
    let extents: Vec<Interval> = items.iter().map(|item| item.0).collect();
    let rows = in_time(pack(&extents, ROW_ITEM_GAP), items.iter().map(|item| item.2));
    let mut reach = vec![(0.0_f64, 0.0_f64); rows.iter().max().map_or(0, |row| row + 1)];
    for ((_, (up, down), _), &row) in items.iter().zip(&rows) {
        reach[row] = (reach[row].0.max(*up), reach[row].1.max(*down));
    }
    let (mut top, mut middles) = (0.0, Vec::with_capacity(reach.len()));
    for (up, down) in reach {
        middles.push(top + up);
        top += up + down + gap;
    }
    (rows, middles, (top - gap).max(0.0))
}

/// What an item covers in a row of that middle, px.
fn frame(x: Interval, (up, down): (f64, f64), middle: f64) -> Rect {
    Rect { x, y: Interval::new(middle - up, middle + down) }
}

/// The same rows, numbered by what begins earliest in each: a lane reads downwards in time.
fn in_time(rows: Vec<usize>, starts: impl Iterator<Item = f64>) -> Vec<usize> {
    let count = rows.iter().max().map_or(0, |row| row + 1);
    let mut first = vec![f64::INFINITY; count];
    for (start, &row) in starts.zip(&rows) {
        first[row] = first[row].min(start);
    }
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| first[a].total_cmp(&first[b]));
    let mut number = vec![0; count];
    order.into_iter().enumerate().for_each(|(new, old)| number[old] = new);
    rows.into_iter().map(|row| number[row]).collect()
}

fn labelled_bar(item: &Item, field: Interval) -> LabelledBar {
    let (x, half) = match &item.footprint {
        Footprint::Marks(marks) => (marks.extent(), MARK / 2.0),
        Footprint::Bar(bar) => (bar.x, item.bar / 2.0),
    };
    let (x, reach) = match &item.others {
        Some(others) => (others.extent(), (half.max(others.reaches().0), half.max(others.reaches().1))),
        None => (x, (half, half)),
    };
    if let (Footprint::Bar(bar), Some(draft)) = (&item.footprint, &item.inside)
        && let Some(left) = ground(bar, item.symbol, draft.width)
    {
        let corner = Point::new(left, -draft.height / 2.0);
        return LabelledBar { extent: x, corner, reach, draft: draft.clone() };
    }
    let sided = item.aside.iter().find_map(|draft| {
        let (right, left) = (x.end + MARK_LABEL_GAP, x.start - MARK_LABEL_GAP - draft.width);
        let (right, left) =
            ((right + draft.width <= field.end).then_some(right), (left >= field.start).then_some(left));
        let at = if item.before { left.or(right) } else { right.or(left) };
        Some(beside(x, reach, at?, draft))
    });
    let narrow = item.aside.iter().find(|draft| draft.width <= field.length());
    sided.unwrap_or_else(|| {
        below((x, item.footprint.extent().start), reach, field, narrow.unwrap_or(&item.aside[item.aside.len() - 1]))
    })
}

/// Where a text of this width can start on a bar, px: on solid ground, behind the symbol where the bar has one.
fn ground(bar: &BarSpan, has_symbol: bool, width: f64) -> Option<f64> {
    let soft = |end: BarEnd| match end {
        BarEnd::Exact | BarEnd::Cut => MARK_LABEL_GAP,
        BarEnd::Ramp(px) | BarEnd::Unknown(px) => px + MARK_LABEL_GAP,
        BarEnd::Open => 2.0 * STEP,
    };
    let left = bar.x.start + soft(bar.start) + if has_symbol { SYMBOL_ROOM } else { 0.0 };
    (left + width <= bar.x.end - soft(bar.end)).then_some(left)
}

fn beside(x: Interval, (up, down): (f64, f64), left: f64, draft: &Draft) -> LabelledBar {
    let reach = (up.max(draft.middle), down.max(draft.height - draft.middle));
    let extent = Interval::new(x.start.min(left), x.end.max(left + draft.width));
    LabelledBar { extent, corner: Point::new(left, -draft.middle), reach, draft: draft.clone() }
}

/// Below its mark, which begins at `own` px, and its other dates.
fn below((x, own): (Interval, f64), (up, down): (f64, f64), field: Interval, draft: &Draft) -> LabelledBar {
    let left = own.min(field.end - draft.width).max(field.start);
    let extent = Interval::new(x.start.min(left), x.end.max(left + draft.width));
    let top = down + MARK_LABEL_GAP / 2.0;
    LabelledBar { extent, corner: Point::new(left, top), reach: (up, top + draft.height), draft: draft.clone() }
}

/// The mark with its middle at `y` px; a bar is so many px high.
pub(in crate::layout) fn mark_with(footprint: &Footprint, y: f64, height: f64) -> Mark {
    match footprint {
        Footprint::Marks(marks) => marks_at(marks, y),
        Footprint::Bar(bar) => Mark::Bar(bar_at(bar, y, height)),
    }
}

/// The marks with their middle at `y` px.
pub(in crate::layout) fn marks_at(marks: &Marks, y: f64) -> Mark {
    let whisker = marks.whisker.map(|reach| whisker(reach, y));
    match (marks.several, whisker) {
        (Some(Set { occurrence, outside }), Some(whisker)) => {
            Mark::Several { at: marks.at.iter().map(|x| Point::new(*x, y)).collect(), whisker, occurrence, outside }
        }
        (_, whisker) => Mark::Point { at: Point::new(marks.at[0], y), whisker },
    }
}

fn whisker(reach: UncertaintySpan, y: f64) -> Whisker {
    let (from, to) = (Point::new(reach.x.start, y), Point::new(reach.x.end, y));
    Whisker { from, to, from_cut: reach.from_cut, to_cut: reach.to_cut }
}

/// The bar with its middle at `y` px, `height` px high.
fn bar_at(bar: &BarSpan, y: f64, height: f64) -> Bar {
    let frame = Rect { x: bar.x, y: Interval::new(y - height / 2.0, y + height / 2.0) };
    Bar { frame, upright: false, start: bar.start, end: bar.end }
}
