//! The output of layout: the positions of everything in one picture.

use std::ops::Range;

use crate::font::Weight;
use crate::geom::{Interval, Point, Rect, Size};
use crate::layout::scale::ScaleKind;

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
    /// The axis.
    pub axis: Axis,
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
    /// From the mark to the label; none where they touch.
    pub leader: Vec<Point>,
    /// `None` where it was folded away.
    pub label: Option<Label>,
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

/// What an event leaves on the axis.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// One happening. The whisker is there where its date is wider than its mark.
    Point {
        /// The middle of what the date can mean.
        at: Point,
        /// What the date can mean.
        whisker: Option<Whisker>,
    },
    /// One happening at one of several dates, or at all of them.
    Several {
        /// The middle of each.
        at: Vec<Point>,
        /// From the first to the last, cut to the plot.
        whisker: Whisker,
        /// At which of them.
        occurrence: Occurrence,
        /// How many of its dates lie outside the plot.
        outside: usize,
    },
    /// Something that lasted.
    Bar(Bar),
}

/// At which of several dates something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occurrence {
    /// At one of them; which is not known.
    OneOf,
    /// At each of them.
    AllOf,
}

/// The stretch in which something happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Whisker {
    /// px
    pub from: Point,
    /// px
    pub to: Point,
    /// Whether it goes on before the plot.
    pub from_cut: bool,
    /// Whether it goes on after the plot.
    pub to_cut: bool,
}

/// Something that lasted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// From the earliest start to the latest end, inside the plot.
    pub frame: Rect,
    /// Whether time runs downwards on it.
    pub upright: bool,
    /// How it begins.
    pub start: BarEnd,
    /// How it ends.
    pub end: BarEnd,
}

/// How a bar begins or ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BarEnd {
    /// Known to less than two px.
    Exact,
    /// Known to lie within this many px of the frame's end: drawn as a linear ramp.
    Ramp(f64),
    /// `..`: an arrowhead at the plot's edge.
    Open,
    /// Nobody knows: fades out over this many px.
    Unknown(f64),
    /// Goes on past the window.
    Cut,
}

/// The axis and all that belongs to it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Axis {
    /// Whether time runs downwards: then places along it are heights, and places across it run from left to right.
    pub upright: bool,
    /// Holds the tick labels; no label or leader enters it.
    pub band: Rect,
    /// Where across it the axis line runs, px: one place, or both edges of the band.
    pub rails: Vec<f64>,
    /// Where along it the axis line runs, px: all of it less the breaks.
    pub pieces: Vec<Interval>,
    /// In the order of time.
    pub ticks: Vec<Tick>,
    /// The wider unit: years over months. The place is where it begins.
    pub contexts: Vec<Tick>,
    /// Where the scale leaves something out.
    pub breaks: Vec<Break>,
    /// On a sequential axis, the time between two stops: `3 years 2 months`.
    pub lapses: Vec<Text>,
    /// How far across it the grid lines run, px.
    pub grid: Interval,
}

/// One tick.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Along the axis, px.
    pub x: f64,
    /// `None` for a tick that only divides.
    pub label: Option<Text>,
    /// Whether a grid line runs through the plot here.
    pub grid: bool,
}

/// A stretch that the scale leaves out.
#[derive(Debug, Clone, PartialEq)]
pub struct Break {
    /// Along the axis, px.
    pub x: Interval,
    /// `67 years omitted`.
    pub words: String,
    /// The words, placed, where there is room for them.
    pub caption: Option<Text>,
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
}

/// A label that stands for several events.
#[derive(Debug, Clone, PartialEq)]
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

/// One entry of the legend.
#[derive(Debug, Clone, PartialEq)]
pub struct LegendEntry {
    /// What it explains.
    pub key: LegendKey,
    /// On what the sign is drawn.
    pub seen: Seen,
    /// Where the sample stands.
    pub sample: Rect,
    /// In words, line by line.
    pub lines: Vec<Text>,
}

/// On what a sign is drawn: its sample shows it there, and nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Seen {
    /// On marks.
    pub marks: bool,
    /// On bars.
    pub bars: bool,
    /// On something that is filled, as confirmed events are.
    pub filled: bool,
}

/// What the legend can explain; only what the picture uses is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegendKey {
    /// Index into the chronicle's categories.
    Category(usize),
    /// Events without a category.
    Uncategorised,
    /// A hollow mark or bar: the event is reported, disputed or denied.
    Hollow,
    /// A whisker: the date is known only to lie within it.
    Whisker,
    /// A dashed whisker: the date is approximate.
    Approximate,
    /// A dashed outline: the date is uncertain.
    Uncertain,
    /// Joined marks, each half filled: one of several dates.
    OneOf,
    /// Joined marks: all of several dates.
    AllOf,
    /// A ramp at a bar's end: began or ended within it.
    Ramp,
    /// A bar that fades away: nobody knows when it began or ended.
    Fade,
    /// An arrowhead: no end is meant.
    Open,
    /// An arrow on a line, a torn bar: goes on outside the picture.
    Cut,
    /// A small mark, a thin bar: the event is labelled in another lane.
    Echo,
}

/// A picture in numbers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Summary {
    /// Events with a label of their own.
    pub shown: usize,
    /// Events folded into others' labels.
    pub folded: usize,
    /// `broken`, `linear`, `sequential`.
    pub scale: ScaleKind,
    /// The first and last date in words: `1943 to 2024`.
    pub range: String,
    /// For each break, what is left out, in words.
    pub breaks: Vec<String>,
    /// How many lanes the last lane stands for, where there are too many; else 0.
    pub gathered: usize,
    /// What these are: `4,802 actors`; empty where there are none.
    pub gathered_words: String,
}

/// One line of text, placed and measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// On the baseline.
    pub at: Point,
    /// Which end `at` is.
    pub anchor: Anchor,
    /// What it says.
    pub text: String,
    /// Bytes of it that are the program's words, ascending; the rest is the author's.
    pub program: Vec<Range<usize>>,
    /// Measured, px.
    pub width: f64,
    /// px
    pub size: f64,
    /// Regular or semibold.
    pub weight: Weight,
    /// Whether figures all have one width.
    pub tabular: bool,
    /// What it is.
    pub role: Role,
}

impl Text {
    /// The same, all of it the program's words.
    pub(super) fn of_program(self) -> Text {
        let whole = 0..self.text.len();
        Text { program: vec![whole], ..self }
    }
}

/// Which end of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// What a text is; the theme gives each its ink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The picture's title.
    Title,
    /// Under it.
    Subtitle,
    /// An event's date.
    Date,
    /// An event's title.
    EventTitle,
    /// An event's title on its own bar.
    BarTitle,
    /// An event's date on its own bar.
    BarDate,
    /// A tick's label.
    Tick,
    /// A context label of the axis.
    Context,
    /// A lane's name.
    LaneHead,
    /// In the legend.
    Legend,
    /// A numbered note.
    Note,
    /// Scale, breaks, what was folded.
    Caption,
    /// Who made it.
    Credit,
    /// `+12 more`.
    More,
    /// `67 years omitted`.
    Break,
}

impl Role {
    /// Whether such a text is the program's words; those of lanes, legend and notes can be of either.
    pub(super) fn is_program(self) -> bool {
        match self {
            Role::Date | Role::BarDate | Role::Tick | Role::Context => true,
            Role::Caption | Role::More | Role::Break => true,
            Role::Title | Role::Subtitle | Role::EventTitle | Role::BarTitle | Role::LaneHead => false,
            Role::Legend | Role::Note | Role::Credit => false,
        }
    }
}
