//! Times of day in ranges and lists: from one time to another; of a list, which EDTF has no form for, the days without their
//! times, or one time.

use crate::time::on_next_day;
use crate::time::written::grammar::{How, Side, Tree, Which};
use crate::time::written::if_edtf;
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

/// From one time to another, or from a time to a day: of one day, or of the two days that `days` reads.
pub(super) fn range(from: &Part, to: &Part, how: How, days: impl FnOnce() -> Reading) -> Reading {
    // What happened within is not what lasted.
    // `June 13-15 1850 10:00`: an hour of the last day may be that of all.
    let is_shared = from.clock.is_none() && from.year.is_none();
    let sure = !from.is_unsure && !to.is_unsure && how == How::Lasting && !is_shared;
    of_one_day(from, to, sure).unwrap_or_else(|| {
        let days = days();
        let timed = days.values.iter().filter_map(|value| {
            let (first, last) = value.split_once('/')?;
            let side = |day: &str, part: &Part| {
                part.clock.as_ref().map_or_else(|| day.to_owned(), |clock| format!("{day}T{clock}"))
            };
            if_edtf(format!("{}/{}", side(first, from), side(last, to)))
        });
        let is_only = sure && days.is_sure();
        let timed = Reading::open(timed);
        if timed.values.is_empty() { days.only_if(false) } else { timed.sure_if(is_only) }
    })
}

/// A range of times of one day. `None` where the days are two.
fn of_one_day(from: &Part, to: &Part, sure: bool) -> Option<Reading> {
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
    let (Some(first), Some(last)) = (&from.clock, &to.clock) else {
        let first = Part { clock: from.clock.clone(), is_midnight: from.is_midnight, ..day.clone() };
        return Some(single::reading(&day).or(single::reading(&first)).only_if(false));
    };
    let days = single::reading(&Part { is_unsure: false, ..day });
    let is_sure = days.is_sure() && sure;
    let both = |day: &String| {
        if_edtf(format!("{day}T{first}/T{last}")).or_else(|| on_next_day(&format!("{day}T{first}/T{last}")))
    };
    let is_in_order = days.values.iter().all(|day| if_edtf(format!("{day}T{first}/T{last}")).is_some());
    let timed = Reading::open(days.values.iter().filter_map(both)).sure_if(is_sure && is_in_order);
    Some(if timed.is_sure() { timed } else { timed.or(days).only_if(false) })
}

/// A time with one side open: what lasted since then or until then.
pub(super) fn half(time: &str, side: Side) -> Option<String> {
    if !time.contains('T') {
        return None;
    }
    match side {
        Side::Until | Side::Before | Side::By | Side::DashBefore => if_edtf(format!("../{time}")),
        Side::Since | Side::After | Side::NotBefore | Side::Now | Side::From | Side::Dash => {
            if_edtf(format!("{time}/.."))
        }
        Side::UnknownEnd => if_edtf(format!("{time}/")),
        Side::UnknownStart => if_edtf(format!("/{time}")),
        Side::Through => None,
    }
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

/// What is said of times of day in a list.
pub(super) fn note(tree: &Tree) -> Option<String> {
    match tree {
        Tree::List { parts, .. } if parts.iter().any(is_timed) => {
            Some("a list in EDTF has whole days, no times of day".to_owned())
        }
        _ => None,
    }
}
