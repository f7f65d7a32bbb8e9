//! Time: dates of any precision, their bounds, calendar steps, dates in words.

mod bounds;
mod calendar;
mod date;
mod duration;
mod ends;
mod error;
mod extent;
mod figures;
mod instant;
mod label;
mod leap;
mod notation;
mod range;
mod reach;
mod refused;
mod step;
mod twofold;
mod words;
mod written;
mod year;

pub use crate::time::bounds::{Bounds, Limit};
pub use crate::time::date::Date;
pub use crate::time::duration::{about, duration_words, elapsed_words};
#[cfg(feature = "fonts")]
pub(crate) use crate::time::ends::between_words_in;
pub use crate::time::ends::{between_words, range_words};
pub use crate::time::error::DateError;
pub use crate::time::extent::{Doubt, Edge, Extent, Shape};
pub use crate::time::figures::grouped;
pub(crate) use crate::time::instant::DAY;
pub use crate::time::instant::{Civil, Instant};
#[cfg(feature = "schema")]
pub(crate) use crate::time::leap::{DECEMBERS, JUNES};
pub(crate) use crate::time::range::DateRange;
pub use crate::time::step::{LADDER, Step};
