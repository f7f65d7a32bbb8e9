//! Dates in words: English words for every EDTF value, with chrono's month names.

mod component;
mod doubt;
mod list;
mod mask;
mod phrase;
#[cfg(feature = "fonts")]
pub(super) mod short;
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
    format!("{}, {}", of_date(&at.date, false), clock(at))
}

/// `14:30 UTC+2`
fn clock(at: &DateTime) -> String {
    let minute = i64::from(at.time.hour) * 3600 + i64::from(at.time.minute) * 60;
    let clock = calendar::clock(minute, "%H:%M");
    // A leap second is said as it is, which chrono's clock cannot: it stops at 59.
    let seconds = if at.time.second == 0 { String::new() } else { format!(":{:02}", at.time.second) };
    let zone = at.time.shift.map(zone).unwrap_or_default();
    format!("{clock}{seconds}{zone}")
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
