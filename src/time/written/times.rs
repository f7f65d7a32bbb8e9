//! Times of day in ranges and lists, which EDTF has no form for: the days without their times, or one time.

use crate::time::written::grammar::Which;
use crate::time::written::part::Part;
use crate::time::written::reading::Reading;
use crate::time::written::{lists, single};

/// Whether a part has a time of day.
pub(super) fn is_timed(part: &Part) -> bool {
    part.clock.is_some()
}

/// The part without its time of day.
pub(super) fn untimed(part: &Part) -> Part {
    Part { clock: None, is_midnight: false, ..part.clone() }
}

/// A range of times of one day: the day, or its first time. `None` where the days are two.
pub(super) fn of_one_day(from: &Part, to: &Part) -> Option<Reading> {
    let has_no_day = |part: &Part| part.day.is_none() && part.month.is_none() && part.year.is_none();
    let day = match (has_no_day(from), has_no_day(to)) {
        (true, true) => return Some(Reading::none()),
        (true, false) => to,
        (false, true) => from,
        (false, false) if is_one_day(from, to) => to,
        (false, false) => return None,
    };
    let day = untimed(day);
    let first = Part { clock: from.clock.clone(), is_midnight: from.is_midnight, ..day.clone() };
    Some(single::reading(&day).or(single::reading(&first)).only_if(false))
}

fn is_one_day(from: &Part, to: &Part) -> bool {
    (from.day, from.month) == (to.day, to.month) && (from.year.is_none() || from.year == to.year)
}

/// A list of times: the set of their days, or the one day that all are of.
pub(super) fn list(parts: &[Part], which: Which) -> Reading {
    let mut days: Vec<Part> = parts.iter().map(untimed).collect();
    days.dedup();
    if let [day] = &days[..] {
        let times = parts.iter().map(single::reading).filter(|_| which != Which::All);
        return times.fold(single::reading(day), Reading::or).only_if(false);
    }
    lists::reading(&days, which).only_if(false)
}
