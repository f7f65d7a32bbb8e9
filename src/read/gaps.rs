//! Gaps of a series: where a table has no value for a time between two others.

use crate::model::SeriesValue;
use crate::time::{DAY, Instant, Zone, clock_in};

/// A step so much longer than the usual one passes over a value that is not there.
const LONGER: f64 = 1.5;
/// Days of a week.
const WEEK: i64 = 7;
/// Which day of the week 1 January 1970 was, counted from Monday.
const FIRST_DAY: i64 = 3;
/// The first day of a weekend, counted from Monday.
const SATURDAY: i64 = 5;

/// Marks each value before which there is a gap: an empty cell, or a step clearly longer than the usual one. Days without a
/// value on any weekend, as those of a market, have no gap there; a day is one of the clocks of the zone.
pub(super) fn mark_gaps(values: &mut [SeriesValue], zone: Option<Zone>) {
    let clock = |at: Instant| clock_in(zone, at);
    let is_working_days = values.iter().all(|one| {
        let (from, to) = (clock(one.from), clock(one.to));
        to.0.saturating_sub(from.0) <= DAY && weekday(from) < SATURDAY
    });
    let step = |from: Instant, to: Instant| {
        let all = to.0.saturating_sub(from.0);
        if is_working_days { all - weekends(from, to) * DAY } else { all }
    };
    let mut steps: Vec<i64> = values.windows(2).map(|pair| step(clock(pair[0].from), clock(pair[1].from))).collect();
    let each = steps.clone();
    steps.sort_unstable();
    let usual = steps.get(steps.len() / 2).copied().unwrap_or(0) as f64;
    let mut was_empty = false;
    for (at, one) in values.iter_mut().enumerate() {
        let long = at > 0 && each[at - 1] as f64 > LONGER * usual;
        one.after_gap = at > 0 && (was_empty || long);
        was_empty = one.value.is_none();
    }
}

fn weekday(at: Instant) -> i64 {
    (at.0.div_euclid(DAY) + FIRST_DAY).rem_euclid(WEEK)
}

/// Days of weekends from one day up to another.
fn weekends(from: Instant, to: Instant) -> i64 {
    // Of the days before one, counted from the Monday of its week on.
    let before = |at: Instant| {
        let day = at.0.div_euclid(DAY) + FIRST_DAY;
        day.div_euclid(WEEK) * (WEEK - SATURDAY) + (day.rem_euclid(WEEK) - SATURDAY).max(0)
    };
    before(to) - before(from)
}
