//! Values of an entry that would be read, and then say something else than their program means.

use crate::exchange::import::ical::lines::{Component, Property};

/// The encoding of e-mails, in which vCalendar 1.0 has its texts, is none of iCalendar.
pub(super) fn is_in_utf_8(part: &Component) -> Result<(), String> {
    let is_quoted = |property: &&Property| {
        property.parameter("ENCODING").is_some_and(|encoding| encoding.eq_ignore_ascii_case("QUOTED-PRINTABLE"))
    };
    match part.properties.iter().find(is_quoted) {
        Some(Property { name, line, .. }) => Err(format!(
            "has its `{name}` in quoted-printable (line {line}), which RFC 5545 does not have: write it in UTF-8"
        )),
        None => Ok(()),
    }
}

/// What is said to be a day has no time of day.
pub(super) fn day_alone(part: &Component, name: &str) -> Result<(), String> {
    let is_day =
        |property: &&Property| property.parameter("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"));
    match part.first(name).filter(is_day) {
        Some(property) if property.value.contains(['T', 't']) => Err(format!(
            "has `{name};VALUE=DATE`, a day, with a time: `{0}`; write `{1}` for the day, or `{name}:{0}` for the time",
            property.value.trim(),
            property.value.trim().split(['T', 't']).next().unwrap_or_default()
        )),
        _ => Ok(()),
    }
}

/// Apple's Contacts write a birthday without its year in a year that stands for none, and say which that is.
pub(super) fn has_year(part: &Component) -> Result<(), String> {
    /// As a property, or as a parameter of the day.
    const OMITTED: &str = "X-APPLE-OMIT-YEAR";
    let Some(start) = part.first("DTSTART") else { return Ok(()) };
    let omitted = part.first(OMITTED).map(|property| property.value.trim());
    match omitted.or_else(|| start.parameter(OMITTED)) {
        Some(year) if !year.is_empty() && start.value.trim().starts_with(year) => Err(format!(
            "has no year: `{OMITTED}` says that {year} stands for none; write the year of the first into `DTSTART` and take `{OMITTED}` out"
        )),
        _ => Ok(()),
    }
}
