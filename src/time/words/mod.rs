//! Dates in words: English words for every EDTF value, with chrono's month names.

mod component;
mod doubt;
mod list;
mod mask;
mod phrase;
#[cfg(feature = "fonts")]
pub(super) mod short;
mod span;

use edtf_core::{Date, Edtf};

use crate::time::bounds;
use crate::time::time_of_day;
use crate::time::time_of_day::Timed;
#[cfg(feature = "fonts")]
pub(super) use crate::time::words::span::is_plain;
use crate::time::{Bounds, Limit};

/// Never empty.
pub(super) fn of(value: &Edtf) -> String {
    match value {
        Edtf::Date(date) => of_date(date, false),
        Edtf::DateTime(at) => time_of_day::words_of(&Timed::At((*at).into())),
        Edtf::Interval(interval) => span::of(interval, crosses_eras(bounds::of(value))),
        Edtf::Set(set) => list::of(set, crosses_eras(bounds::of(value))),
    }
}

/// One date with what its author doubts.
pub(super) fn of_date(date: &Date, era: bool) -> String {
    doubt::around(date, phrase::of(date, era))
}

/// True where years on both sides of 1 CE stand in one text, so that each must name its era.
fn crosses_eras(bounds: Bounds) -> bool {
    match (bounds.earliest, bounds.latest) {
        (Limit::Day(first), Limit::Day(last)) => first.year <= 0 && last.year > 0,
        _ => false,
    }
}

/// A day without its year: `25 May`.
pub(super) fn short_day(date: &Date) -> String {
    phrase::without_year(date)
}
