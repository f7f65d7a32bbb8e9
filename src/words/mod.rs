//! Words: every sentence that a picture says of itself, in the language of the program. Typed counts and dates come in, text
//! goes out; who draws or places it knows no word.
//!
//! Words for dates and durations are in [`crate::time`]; what the author of a file wrote is never here.

mod axis;
mod count;
mod description;
mod event;
mod foot;
mod heights;
mod label;
mod lane;
mod legend;
pub mod page;
mod rates;
mod unset;

pub use crate::words::axis::{as_of, in_zone, omitted, omitted_between, shorter, zone, zone_briefly, zone_data};
pub use crate::words::description::{
    ERAS, as_of_date, bands, breaks, count, folded, gathered_in_last, scale, untitled,
};
pub use crate::words::event::{
    ACCORDING_TO, CATEGORY, PLACE, WHOLE, WRITTEN, and_more, basis, dates_outside, sources, status,
};
pub use crate::words::foot::{
    SEQUENTIAL, band_height, bases, broken_scale, cut_sets, last_lane, times_in, unlabelled, unrepeated,
};
pub use crate::words::heights::{instead_of_limit, too_high};
pub use crate::words::label::{band, more};
pub use crate::words::lane::{gathered, of_events, other, unnamed};
pub use crate::words::legend::{
    ALL_OF, APPROXIMATE, CUT, ECHO, FADE, KNOT, NO_CATEGORY, ONE_OF, OPEN, PALE, RAMP, UNCERTAIN, WHISKER, statuses,
};
pub use crate::words::rates::{focus_scale, in_piece, piece, times};
pub use crate::words::unset::{
    ARROWED_LINE, ARROWHEAD, DASHED_LINE, DASHED_OUTLINE, FADED_AWAY, FADED_END, HALF_FILLED, HOLLOW_MARK, JOINED,
    PALE_BAR, PLAIN_MARK, SIGNS, SMALL_MARK, SOURCES, TORN_END, WHISKER_LINE, mark,
};

/// The language of all words in here, BCP 47.
pub const LANGUAGE: &str = "en";
