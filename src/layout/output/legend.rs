//! The legend as it is placed, and what it can explain.

use crate::geom::Rect;
use crate::layout::output::text::Text;
use crate::model::LinkKind;

/// One entry of the legend.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
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
#[non_exhaustive]
pub struct Seen {
    /// On marks.
    pub marks: bool,
    /// On bars.
    pub bars: bool,
    /// On marks that have no line.
    pub bare: bool,
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
    /// A pale mark on a line: another date, which a source gives.
    OtherDate,
    /// A pale crossed-out mark on a line: the date before.
    Former,
    /// A ramp at a bar's end: began or ended within it.
    Ramp,
    /// A bar that fades away: nobody knows when it began or ended.
    Fade,
    /// A pale bar: its title stands on its soft end, where it could not be read on the full colour.
    Pale,
    /// An arrowhead: no end is meant.
    Open,
    /// An arrow on a line, a torn bar: goes on outside the picture.
    Cut,
    /// A small mark, a thin bar: the event is labelled in another lane.
    Echo,
    /// A line between two events.
    Link(LinkKind),
    /// A line across the band with arrows: the rate of the axis changes.
    Knot,
    /// An underlined title: the event is added.
    Added,
    /// A crossed-out mark or bar: the event is withdrawn.
    Withdrawn,
}
