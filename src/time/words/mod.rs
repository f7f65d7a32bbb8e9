//! Dates in words. What it is: English words for every EDTF value, with chrono's month names. In: a parsed date. Out: words. It
//! must not know where they are set.

mod doubt;
mod list;
mod phrase;
mod slot;
mod span;

use edtf_core::{DateTime, Edtf, TimeShift};

use crate::time::bounds;
use crate::time::calendar;
use crate::time::{Bounds, Limit};

/// Never empty.
pub(super) fn of(value: &Edtf) -> String {
    match value {
        Edtf::Date(date) => of_date(date, false),
        Edtf::DateTime(at) => of_datetime(at),
        Edtf::Interval(interval) => span::of(interval, crosses_eras(bounds::of(value))),
        Edtf::Set(set) => list::of(set, crosses_eras(bounds::of(value))),
    }
}

/// One date with what its author doubts.
fn of_date(date: &edtf_core::Date, era: bool) -> String {
    doubt::around(date, phrase::of(date, era))
}

/// True where years on both sides of 1 CE stand in one text, so that each must name its era.
fn crosses_eras(bounds: Bounds) -> bool {
    match (bounds.earliest, bounds.latest) {
        (Limit::Day(first), Limit::Day(last)) => first.year <= 0 && last.year > 0,
        _ => false,
    }
}

fn of_datetime(at: &DateTime) -> String {
    // A leap second shares the second before it: chrono's clock stops at 59.
    let second = at.time.second.min(59);
    let seconds = i64::from(at.time.hour) * 3600 + i64::from(at.time.minute) * 60 + i64::from(second);
    let pattern = if second == 0 { "%H:%M" } else { "%H:%M:%S" };
    let zone = at.time.shift.map(zone).unwrap_or_default();
    format!("{}, {}{zone}", of_date(&at.date, false), calendar::clock(seconds, pattern))
}

fn zone(shift: TimeShift) -> String {
    let TimeShift::Offset { minutes, .. } = shift else { return " UTC".to_string() };
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    let (hours, rest) = (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60);
    match (hours, rest) {
        (0, 0) => " UTC".to_string(),
        (_, 0) => format!(" UTC{sign}{hours}"),
        _ => format!(" UTC{sign}{hours}:{rest:02}"),
    }
}
