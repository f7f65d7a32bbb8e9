//! The output of layout: the positions of everything in one picture.

mod as_of;
mod axis;
mod era;
mod legend;
mod link;
mod mark;
mod strip;
mod text;
mod unset;

pub use crate::layout::output::as_of::AsOfLine;
pub use crate::layout::output::axis::{Axis, Break, RatePiece, Tick, ZoneRow};
pub use crate::layout::output::era::PlacedEra;
pub use crate::layout::output::legend::{LegendEntry, LegendKey, Seen};
pub use crate::layout::output::link::PlacedLink;
pub use crate::layout::output::mark::{Bar, BarEnd, Mark, Occurrence, OtherDate, Whisker};
pub use crate::layout::output::strip::{Strip, StripShape};
pub use crate::layout::output::text::{Anchor, Role, Ruled, Text};
pub use crate::layout::output::unset::{Note, Unset};

use crate::geom::{Point, Rect, Size};
use crate::layout::scale::ScaleKind;
use crate::model::Changes;

/// A point mark, across, px.
pub(in crate::layout) const MARK: f64 = 9.0;
/// What rounding may do to a place, px: less than any part of a pixel that can be seen.
pub(in crate::layout) const ROUNDING: f64 = 0.01;
/// Places are level where they differ by less, px.
pub(in crate::layout) const LEVEL: f64 = 0.005;

/// One picture, placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// px
    pub size: Size,
    /// Where time runs: every mark, leader and label stands in it.
    pub plot: Rect,
    /// Title block, captions, notes, credit.
    pub texts: Vec<Text>,
    /// On one line (or more where they do not fit) under the title block.
    pub legend: Vec<LegendEntry>,
    /// Behind everything, the longest first.
    pub eras: Vec<PlacedEra>,
    /// Where things without an end are shown up to a date that the axis has.
    pub as_of: Option<AsOfLine>,
    /// The axis.
    pub axis: Axis,
    /// Series on the same axis, top to bottom.
    pub strips: Vec<Strip>,
    /// Top to bottom; none in a horizontal picture.
    pub lanes: Vec<Lane>,
    /// In chronological order: all that have a mark of their own.
    pub events: Vec<Placed>,
    /// Small marks in every further lane where an event belongs; its label stands in the first.
    pub echoes: Vec<Placed>,
    /// Where a mark for each event would be a heap.
    pub densities: Vec<Density>,
    /// Labels that stand for several events.
    pub folds: Vec<Fold>,
    /// Links between events.
    pub links: Vec<PlacedLink>,
    /// What the parts would say that are left out.
    pub unset: Unset,
    /// In numbers, for the description.
    pub summary: Summary,
}

/// One event, placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Index into the chronicle's events.
    pub event: usize,
    /// What stands on the axis or in the lane.
    pub mark: Mark,
    /// The other dates that sources give of it; none where it has no label.
    pub others: Vec<OtherDate>,
    /// From the mark to the label; none where they touch.
    pub leader: Vec<Point>,
    /// `None` where it was folded away.
    pub label: Option<Label>,
}

impl Placed {
    /// An event with its mark alone.
    pub(in crate::layout) fn bare(event: usize, mark: Mark) -> Placed {
        Placed { event, mark, others: Vec::new(), leader: Vec::new(), label: None }
    }

    /// Whether its title stands on a soft end of its own bar, where one ink cannot be read from end to end: the bar is then
    /// drawn pale.
    pub(crate) fn is_titled_on_ramp(&self) -> bool {
        let Mark::Bar(bar) = &self.mark else { return false };
        let (start, end) = bar.ramps();
        let along = |frame: Rect| if bar.upright { frame.y } else { frame.x };
        let sure = along(bar.frame);
        let on_bar = |line: &&Text| matches!(line.role, Role::BarTitle | Role::BarDate);
        let meets = |line: &Text| {
            let text = along(line.frame());
            text.start < sure.start + start || text.end > sure.end - end
        };
        self.label.iter().flat_map(|label| &label.lines).filter(on_bar).any(meets)
    }

    /// What its marks cover, and those of its other dates with their numbers.
    pub(in crate::layout) fn prints(&self) -> Vec<Rect> {
        let dot = |at: &Point| Rect::new(at.x - MARK / 2.0, at.y - MARK / 2.0, MARK, MARK);
        let prints = |mark: &Mark| match mark {
            Mark::Point { at, .. } => vec![dot(at)],
            Mark::Several { at, .. } => at.iter().map(dot).collect(),
            Mark::Bar(bar) => vec![bar.frame],
        };
        let others = self.others.iter().map(|other| &other.mark);
        let numbers = self.others.iter().filter_map(|other| other.number.as_ref()).map(Text::frame);
        std::iter::once(&self.mark).chain(others).flat_map(prints).chain(numbers).collect()
    }
}

/// A label: date and title.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What it covers.
    pub frame: Rect,
    /// Top to bottom.
    pub lines: Vec<Text>,
    /// Which side of the axis.
    pub side: Side,
    /// From 1, counted from the axis, or from the top of the lane.
    pub row: usize,
}

/// Where a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above (or left of) the axis.
    Before,
    /// Below (or right of) the axis.
    After,
    /// In or beside a bar or mark, in a lane or a strip of spans.
    Beside,
}

/// A lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Over the full width.
    pub frame: Rect,
    /// Its name, one text a line.
    pub head: Vec<Text>,
    /// Index into the chronicle's categories where the lane is one.
    pub category: Option<usize>,
    /// Where it stands for several by the author's wish, the name of each and how many events it has, those with the most
    /// first.
    pub holds: Vec<(String, usize)>,
}

/// A label that stands for several events.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Fold {
    /// What it covers.
    pub frame: Rect,
    /// `+12 more`, and the date range.
    pub lines: Vec<Text>,
    /// From the axis to the label.
    pub leader: Vec<Point>,
    /// Indices into the chronicle's events.
    pub events: Vec<usize>,
}

/// A density strip: how many events there are at each px of the axis.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Density {
    /// What it covers: all of the axis, as high (or, upright, as wide) as its highest column.
    pub frame: Rect,
    /// Closed. From the base each column of one px is as high as the square root of its count asks.
    pub outline: Vec<Point>,
    /// How many events it counts, those with a mark of their own too.
    pub count: usize,
    /// Events at the busiest px.
    pub most: usize,
    /// Those it counts that have no mark of their own: indices into the chronicle's events.
    pub events: Vec<usize>,
    /// Index into the chronicle's categories where it stands in the lane of one.
    pub category: Option<usize>,
}

/// A picture in numbers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Summary {
    /// Events with a label of their own.
    pub shown: usize,
    /// Events folded into others' labels.
    pub folded: usize,
    /// `broken`, `focus`, `linear`, `sequential`.
    pub scale: ScaleKind,
    /// Where the rate of the axis changes, and by how much; empty where it does not.
    pub rates: String,
    /// The first and last date in words: `1943 to 2024`.
    pub range: String,
    /// For each break, what is left out, in words.
    pub breaks: Vec<String>,
    /// The zones whose data tell where days and times stand, in a sentence; empty where none does.
    pub zones: String,
    /// As which source's accounts events are dated, in a sentence; empty where as the file says.
    pub told_by: String,
    /// How many of its events were added, withdrawn and re-dated, where they were compared with an earlier version.
    pub changes: Option<Changes>,
    /// How much higher the picture is than it may be, px: even the least content has no more room; 0 where the limit is kept.
    pub over_limit: u32,
    /// Links that are not drawn: no way leads around the labels, or there are too many.
    pub links_left_out: usize,
    /// How many lanes the last lane stands for, where there are too many; else 0.
    pub gathered: usize,
    /// What these are: `4,802 actors`; empty where there are none.
    pub gathered_words: String,
}
