//! What an event leaves on the axis: marks, whiskers, bars.

use crate::geom::{Point, Rect};
use crate::layout::output::text::Text;

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

/// Another date of an event, which accounts of sources give, or which it had in an earlier chronicle.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OtherDate {
    /// What it leaves on the axis or in the lane.
    pub mark: Mark,
    /// Places of the accounts that give it.
    pub accounts: Vec<usize>,
    /// Whether the event had this date in an earlier chronicle.
    pub is_former: bool,
    /// What stands for their sources; `None` where the foot lists none.
    pub number: Option<Text>,
    /// From the event's own mark to it.
    pub tie: Vec<Point>,
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

impl Bar {
    /// Which of its ends are seen to be approximate, of those that are: not one that is open, unknown or cut off.
    pub(crate) fn approximate(&self, ends: [bool; 2]) -> [bool; 2] {
        let is_seen = |end: BarEnd| matches!(end, BarEnd::Exact | BarEnd::Ramp(_));
        [ends[0] && is_seen(self.start), ends[1] && is_seen(self.end)]
    }

    /// How much of each end is soft, px.
    pub(crate) fn ramps(&self) -> (f64, f64) {
        let length = if self.upright { self.frame.y.length() } else { self.frame.x.length() };
        let soft = |end: BarEnd| match end {
            BarEnd::Ramp(soft) | BarEnd::Unknown(soft) => soft.min(length),
            BarEnd::Exact | BarEnd::Open | BarEnd::Cut => 0.0,
        };
        (soft(self.start), soft(self.end))
    }
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
