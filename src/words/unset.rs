//! Words for what a picture has no room for at its author's wish: the signs of a legend, the sources of a foot.

use crate::model::Symbol;

/// Before the signs of a picture without a legend.
pub const SIGNS: &str = "Signs: ";
/// Before the sources of a picture without notes.
pub const SOURCES: &str = "Sources: ";

/// The mark of events without a category.
pub const PLAIN_MARK: &str = "gray circle";
/// Events that are not confirmed.
pub const HOLLOW_MARK: &str = "hollow mark or bar";
/// The range in which a date lies.
pub const WHISKER_LINE: &str = "line through a mark";
/// EDTF's `~`.
pub const DASHED_LINE: &str = "dashed line through a mark";
/// EDTF's `?`.
pub const DASHED_OUTLINE: &str = "dashed outline";
/// EDTF's `[…]`.
pub const HALF_FILLED: &str = "half filled marks on one line";
/// EDTF's `{…}`.
pub const JOINED: &str = "marks on one line";
/// The range in which a bar begins or ends.
pub const FADED_END: &str = "fade with a line at its end";
/// A bar under its own title.
pub const PALE_BAR: &str = "pale bar";
/// An end that nobody knows.
pub const FADED_AWAY: &str = "fade without a line";
/// EDTF's `..`.
pub const ARROWHEAD: &str = "arrowhead on a bar";
/// What the window cuts.
pub const TORN_END: &str = "torn end or arrow on a line";
/// A mark in a further lane.
pub const SMALL_MARK: &str = "small mark or thin bar";

/// Where the rate of an axis changes.
pub const ARROWED_LINE: &str = "line with arrows across the band of the axis";

/// A mark by its form.
///
/// ```
/// assert_eq!(dateline::words::mark(dateline::model::Symbol::TriangleDown), "triangle pointing down");
/// ```
pub fn mark(symbol: Symbol) -> &'static str {
    match symbol {
        Symbol::Circle => "circle",
        Symbol::Diamond => "diamond",
        Symbol::Square => "square",
        Symbol::Triangle => "triangle",
        Symbol::TriangleDown => "triangle pointing down",
        Symbol::Cross => "cross",
        Symbol::Hexagon => "hexagon",
    }
}
