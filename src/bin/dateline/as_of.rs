//! `--as-of`: the date up to which things without an end are shown; of the library and its commands only this asks a clock.

use std::time::{SystemTime, UNIX_EPOCH};

use dateline::Chronicle;
use dateline::time::{Civil, Date, Instant};

use crate::failure::Failure;

/// The date that a word is; `today` is that of the clock, in UTC.
pub(crate) fn parse(word: &str) -> Result<Date, String> {
    let day = if word == "today" { today() } else { word.to_owned() };
    let expected = "expected a day, a month, a year or a time, such as 2026-11-27, or today";
    dateline::read::as_of_date(&day).ok_or_else(|| expected.to_owned())
}

/// The year that the clock says, in UTC.
pub(crate) fn this_year() -> i32 {
    i32::try_from(now().year).unwrap_or(i32::MAX)
}

fn now() -> Civil {
    let passed = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
    Instant(i64::try_from(passed).unwrap_or(0)).civil()
}

fn today() -> String {
    let Civil { year, month, day } = now();
    format!("{year:04}-{month:02}-{day:02}")
}

/// The chronicle with all its timelines as of a date, in place of what its file says.
pub(crate) fn set(mut chronicle: Chronicle, date: Option<&Date>) -> Result<Chronicle, Failure> {
    let Some(date) = date else { return Ok(chronicle) };
    chronicle.views.iter_mut().for_each(|view| view.as_of = Some(date.clone()));
    match chronicle.views.iter().find(|view| view.begins_after_as_of(&chronicle)) {
        Some(view) => Err(Failure::AsOf(date.as_written().to_owned(), view.id.clone())),
        None => Ok(chronicle),
    }
}
