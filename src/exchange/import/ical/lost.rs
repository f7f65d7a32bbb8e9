//! What iCalendar says of an entry and ours cannot hold.

use crate::exchange::Report;
use crate::exchange::address::of_web;
use crate::exchange::import::ical::lines::Component;

/// Counts the properties that ours cannot hold.
pub(super) fn lose(part: &Component, report: &mut Report) {
    for property in &part.properties {
        let is_further = || part.first(&property.name).is_some_and(|first| first.value != property.value);
        let kind = match &*property.name {
            name @ ("SUMMARY" | "DESCRIPTION" | "LOCATION" | "URL" | "UID") if is_further() => {
                report.lose(&format!("further `{name}` of one event"));
                continue;
            }
            "SUMMARY"
            | "DESCRIPTION"
            | "UID"
            | "LOCATION"
            | "CATEGORIES"
            | "DTSTART"
            | "DTEND"
            | "DURATION"
            | "RRULE"
            | "EXDATE"
            | "RECURRENCE-ID"
            | "X-EDTF"
            | "X-EDTF-WORDS"
            | "DUE"
            | "X-MICROSOFT-CDO-ALLDAYEVENT" => continue,
            "URL" if of_web(&property.text()).is_some() => continue,
            "RDATE" if property.value.contains('/') => {
                let ends = property.value.matches('/').count();
                (0..ends).for_each(|_| report.lose("ends of single times of what repeats"));
                continue;
            }
            "RDATE" => continue,
            "URL" => "addresses that are none of the web",
            "STATUS" if property.value.trim().eq_ignore_ascii_case("CONFIRMED") => continue,
            "STATUS" | "PERCENT-COMPLETE" | "COMPLETED" => "states of events and to-dos",
            "DTSTAMP" | "CREATED" | "LAST-MODIFIED" | "SEQUENCE" => "dates and numbers of changes",
            "TRANSP" | "CLASS" => "settings of who sees an event",
            "ATTENDEE" | "ORGANIZER" | "CONTACT" => "people who take part",
            "ATTACH" | "IMAGE" => "attachments",
            "GEO" => "coordinates",
            "PRIORITY" => "priorities",
            "COMMENT" => "comments",
            "RELATED-TO" => "relations between events",
            "RESOURCES" => "resources",
            "COLOR" => "colours of events",
            name if name.starts_with("X-") => "properties of single programs (`X-…`)",
            name => {
                report.lose(&format!("properties `{name}`"));
                continue;
            }
        };
        report.lose(kind);
    }
}
