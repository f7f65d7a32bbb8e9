//! Times of day in ranges and lists, which EDTF has no form for: the days without their times, or one time.

use crate::time::written::grammar::{Tree, Which};
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
    let day = match (has_no_day(from), has_no_day(to)) {
        (true, true) => return Some(Reading::none()),
        (true, false) => to,
        // `25 mai 2012 à 18h30` is one time.
        (false, true) if !is_timed(from) => return Some(Reading::none()),
        (false, true) => from,
        (false, false) if is_one_day(from, to) => to,
        (false, false) => return None,
    };
    let day = untimed(day);
    let first = Part { clock: from.clock.clone(), is_midnight: from.is_midnight, ..day.clone() };
    Some(single::reading(&day).or(single::reading(&first)).only_if(false))
}

fn has_no_day(part: &Part) -> bool {
    part.day.is_none() && part.month.is_none() && part.year.is_none()
}

fn is_one_day(from: &Part, to: &Part) -> bool {
    (from.day, from.month) == (to.day, to.month) && (from.year.is_none() || from.year == to.year)
}

/// `10-11 am, 25 May 2012`: a bare hour before a time of the same half of the day, as that time.
pub(super) fn with_hour(from: &Part, to: &Part) -> Option<Part> {
    let (Some(hour @ 1..=12), None, None, Some(clock)) = (from.day, from.month, &from.year, &to.clock) else {
        return None;
    };
    let last: u8 = clock.get(..2)?.parse().ok()?;
    // `11-1 pm` begins in the morning.
    let first = hour % 12 + if last >= 12 && hour % 12 <= last % 12 { 12 } else { 0 };
    let is_whole = clock.get(3..5) == Some("00");
    (is_whole && first < last).then(|| Part {
        day: None,
        clock: Some(format!("{first:02}{}", clock.get(2..).unwrap_or_default())),
        is_midnight: false,
        is_unsure: true,
        ..from.clone()
    })
}

/// A list of times: the set of their days, or the one day that all are of.
pub(super) fn list(parts: &[Part], which: Which) -> Reading {
    let Some(first) = parts.iter().find(|part| !has_no_day(part)) else { return Reading::none() };
    // `25. Mai 2012, 18.30 Uhr` is one time.
    if which == Which::Unsaid && parts.iter().any(has_no_day) {
        return Reading::none();
    }
    // `25 May 2012 at 14:30 or 16:00`: a time alone is of the day that is said.
    let on_a_day = |part: &Part| match has_no_day(part) {
        true => Part { clock: part.clock.clone(), is_midnight: part.is_midnight, ..untimed(first) },
        false => part.clone(),
    };
    let parts: Vec<Part> = parts.iter().map(on_a_day).collect();
    let mut days: Vec<Part> = parts.iter().map(untimed).collect();
    days.dedup();
    if let [day] = &days[..] {
        let times = parts.iter().map(single::reading).filter(|_| which != Which::All);
        return times.fold(single::reading(day), Reading::or).only_if(false);
    }
    lists::reading(&days, which).only_if(false)
}

/// What is said of times of day in a range or a list.
pub(super) fn note(tree: &Tree) -> Option<String> {
    let what = match tree {
        Tree::Range { from, to, .. } if is_timed(from) || is_timed(to) => "range",
        Tree::List { parts, .. } if parts.iter().any(is_timed) => "list",
        _ => return None,
    };
    Some(format!("a {what} in EDTF has whole days, no times of day"))
}
