//! Time. What it is: dates of any precision, their bounds, calendar steps, dates in words. In: text as the author wrote
//! it. Out: instants, bounds, words. It must not know px.

mod date;
mod extent;
mod instant;
mod step;
mod words;

pub use crate::time::date::{Bounds, Date, DateError, Limit};
pub use crate::time::extent::{Doubt, Edge, Extent, Shape};
pub use crate::time::instant::{Civil, Instant};
pub use crate::time::step::{LADDER, Step};
