//! What is said of a phrase that has no value: another calendar, a feast, a time without its day, a day that never was.

use crate::time::written::grammar::Tree;
use crate::time::written::part::{Part, Year};
use crate::time::written::{error, feast_days, other_calendars, single, years};

/// Why nothing is suggested for a phrase, where it can be said.
pub(super) fn of(phrase: &str) -> Option<String> {
    other_calendars::note(phrase).or_else(|| feast_days::note(phrase)).or_else(|| time_alone(phrase))
}

/// What is said of a time of day without its day.
fn time_alone(phrase: &str) -> Option<String> {
    let time = phrase.strip_prefix('t').unwrap_or(phrase);
    let is_time = time.contains(':') && time.bytes().all(|b| b.is_ascii_digit() || b == b':');
    is_time.then(|| "a time of day needs its day, as in `2012-05-25T14:30`".to_owned())
}

/// `29 February 1900`.
pub(super) fn no_such_day(tree: &Tree) -> Option<String> {
    let Tree::One(Part { day: Some(day), month: Some(month), year: Some(year), calendar: None, .. }) = tree else {
        return None;
    };
    let (years, true) = years::exact(year) else { return None };
    let [year] = years[..] else { return None };
    let date =
        single::text(&Part { day: None, month: Some(*month), year: Some(Year::Exact(year)), ..Part::default() })?;
    error::of(&format!("{date}-{day:02}"))
}
