//! The date of an event, and what it draws as.

use crate::diag::{Code, Diagnostic};
use crate::read::calendar_dates::parse;
use crate::read::date_place::drawn;
use crate::read::dates::{refused, twofold};
use crate::read::entry::Entry;
use crate::read::raw::RawEvent;
use crate::read::reversed::{back_in_between, start_in_zone, younger_first};
use crate::read::timezone;
use crate::read::value::on_or_off;
use crate::time::{Calendar, Date, DateError, Extent, NotWhole, Zone, in_repeated_hour, with_offset_of_start};

/// The date, and whether the event lasts all of it.
pub(super) fn when(
    entry: &Entry<'_, RawEvent>,
    file: (Calendar, Option<Zone>),
    found: &mut Vec<Diagnostic>,
) -> (Option<(Date, Extent)>, bool) {
    let dated = entry.raw.date.as_deref().and_then(|text| dated(entry, text, file, found));
    let wished = entry.raw.whole.as_deref().and_then(|text| on_or_off("whole", text, entry.span("whole"), found));
    match dated {
        Some((date, extent)) if wished == Some(true) => all_of((date, extent), entry, found),
        dated => (dated, false),
    }
}

/// The date, in the calendar and the zone of the file, and what it draws as. Its place is looked up only where something is wrong.
fn dated(
    entry: &Entry<'_, RawEvent>,
    text: &str,
    (calendar, zone): (Calendar, Option<Zone>),
    found: &mut Vec<Diagnostic>,
) -> Option<(Date, Extent)> {
    let date = match parse(text, calendar) {
        Ok(date) => {
            if date.as_years().is_some() {
                found.extend(twofold(&date, entry.value("date"), entry.span("date")));
            }
            if let Some(form) = date.ages_turned() {
                found.push(younger_first(text, &form, entry.span("date")));
            }
            date.in_zone(zone)
        }
        Err(error) => {
            let in_zone = match error {
                DateError::EndBeforeStart { .. } => zone,
                DateError::Invalid { .. } => None,
            };
            let span = entry.span("date");
            let diagnostic = refused("date", text, error, entry.value("date"), span);
            let repeated = in_zone.and_then(|zone| in_repeated_hour(text, zone));
            let of_start = in_zone.and_then(|zone| with_offset_of_start(text, zone));
            found.push(match (repeated, of_start) {
                (Some(form), _) => back_in_between(&form, diagnostic, span),
                (None, Some(form)) => start_in_zone(&form, diagnostic, span),
                (None, None) => diagnostic,
            });
            return None;
        }
    };
    if date.zone_trouble().is_some() && timezone::refuses("date", &date, entry.value("date"), entry.span("date"), found)
    {
        return None;
    }
    drawn(&date, text, || entry.span("date"), found).map(|extent| (date, extent))
}

/// What lasts all of its date, and whether it does: not where the date has no first and last day.
fn all_of(
    (date, extent): (Date, Extent),
    entry: &Entry<'_, RawEvent>,
    found: &mut Vec<Diagnostic>,
) -> (Option<(Date, Extent)>, bool) {
    match date.whole_extent() {
        None => (None, false),
        Some(Ok(extent)) => (Some((date, extent)), true),
        Some(Err(why)) => {
            let hint = match why {
                NotWhole::Approximate => "write the date without that sign, or delete `whole`",
                NotWhole::Unspecified => "write the month or the year alone, or delete `whole`",
                NotWhole::Age => "delete `whole`, and write from when to when it lasted, such as `252 Ma/201 Ma`",
                _ => "write an event for each date, or delete `whole`",
            };
            let message = format!("`whole: true` changes nothing: {why}");
            found.push(Diagnostic::warning(Code::NoEffect, entry.span("whole"), message).hint(hint));
            (Some((date, extent)), false)
        }
    }
}
