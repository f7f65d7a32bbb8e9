//! Time: dates of any precision, their bounds, calendar steps, dates in words.

mod bounds;
mod calendar;
mod calendars;
mod clock_duration;
mod date;
mod date_parts;
mod date_words;
mod date_zone;
mod deep_time;
#[cfg(test)]
mod dice;
mod duration;
mod edtf_extent;
mod elapsed;
mod end_moved;
mod ends_in_doubt;
mod epoch;
mod error;
mod extent;
mod instant;
mod interval_words;
mod iso_8601;
mod label;
mod leap;
mod length;
mod meaning;
mod merged_zones;
mod moved;
mod notation;
mod number_format;
#[cfg(feature = "fonts")]
mod piece_words;
mod plain_date;
mod range;
mod reach;
mod refused;
mod step;
mod time_of_day;
mod twofold;
mod whole;
mod words;
mod written;
#[cfg(feature = "fonts")]
mod year_alone;
#[cfg(feature = "fonts")]
mod year_parts;
mod year_words;
mod zone;
mod zone_gap;
#[cfg(feature = "fonts")]
mod zone_steps;
mod zone_text;
mod zone_trouble;
mod zoned;

pub use crate::time::bounds::{Bounds, Limit};
pub use crate::time::calendars::Calendar;
pub(crate) use crate::time::calendars::{is_written as is_of_calendar, wrapped as of_calendar};
pub use crate::time::date::Date;
#[cfg(feature = "fonts")]
pub(crate) use crate::time::duration::elapsed_ages;
pub use crate::time::duration::{duration, duration_words, elapsed, elapsed_words};
pub use crate::time::elapsed::Elapsed;
pub use crate::time::end_moved::DateEnd;
pub use crate::time::epoch::Epoch;
pub use crate::time::error::DateError;
pub use crate::time::extent::{Doubt, Edge, Extent, Shape};
pub(crate) use crate::time::instant::DAY;
pub use crate::time::instant::{Civil, Instant};
#[cfg(feature = "fonts")]
pub(crate) use crate::time::interval_words::{Gap, clock_names};
pub use crate::time::interval_words::{between_words, range_words};
#[cfg(feature = "schema")]
pub(crate) use crate::time::leap::{DECEMBERS, JUNES};
pub use crate::time::length::{Distance, Length, LengthError};
pub use crate::time::meaning::Meaning;
pub use crate::time::moved::DateUnit;
pub use crate::time::number_format::grouped;
#[cfg(feature = "fonts")]
pub(crate) use crate::time::piece_words::piece_words;
pub(crate) use crate::time::range::DateRange;
pub use crate::time::step::{LADDER, Step};
pub(crate) use crate::time::time_of_day::on_next_day;
pub use crate::time::whole::NotWhole;
pub(crate) use crate::time::written::{counts_years, other_calendar_form, says_when};
#[cfg(feature = "fonts")]
pub(crate) use crate::time::year_parts::months_of_parts;
pub(crate) use crate::time::zone::clock_in;
pub use crate::time::zone::{OnClock, Zone};
pub use crate::time::zone_text::UnknownZone;
#[cfg(feature = "exchange")]
pub(crate) use crate::time::zone_text::offset_figures;
pub(crate) use crate::time::zone_text::offset_written;
pub(crate) use crate::time::zone_trouble::{ZoneTrouble, in_repeated_hour, with_offset_of_start};
