//! Words of one event, for those who point at it or cannot see it.

use crate::model::{Basis, Status};
use crate::words::count::{self, number};

/// Before a date as it stands in its source.
pub const WRITTEN: &str = "Date as written: ";
/// Of what lasts all of its date.
pub const WHOLE: &str = "All of that time, from the first day to the last";
/// Before a place.
pub const PLACE: &str = "Place: ";
/// Before the name of a category.
pub const CATEGORY: &str = "Category: ";
/// Before who says something.
pub const ACCORDING_TO: &str = "According to ";

/// `Status: denied by those concerned`; nothing where it is confirmed.
///
/// ```
/// use dateline::model::Status;
/// assert_eq!(dateline::words::status(Status::Denied), Some("Status: denied by those concerned"));
/// ```
pub fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Confirmed => None,
        Status::Reported => Some("Status: reported by one side or one source"),
        Status::Disputed => Some("Status: disputed: sources contradict each other"),
        Status::Denied => Some("Status: denied by those concerned"),
    }
}

/// How the date was found.
///
/// ```
/// assert_eq!(dateline::words::basis(dateline::model::Basis::Stated), "Date: stated by a source");
/// ```
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "Date: stated by a source",
        Basis::Derived => "Date: worked out from a source's words",
        Basis::Background => "Date: from the public record",
    }
}

/// How many of its dates the picture leaves out.
///
/// ```
/// assert_eq!(dateline::words::dates_outside(2).unwrap(), "2 of its dates lie outside this picture.");
/// ```
pub fn dates_outside(dates: usize) -> Option<String> {
    count::of(dates, "One of its dates lies outside this picture.", "of its dates lie outside this picture.")
}

/// Before so many sources.
///
/// ```
/// assert_eq!((dateline::words::sources(1), dateline::words::sources(2)), ("Source: ", "Sources: "));
/// ```
pub fn sources(count: usize) -> &'static str {
    if count == 1 { "Source: " } else { "Sources: " }
}

/// The last line of a list that leaves some out.
///
/// ```
/// assert_eq!(dateline::words::and_more(12_000), "and 12,000 more");
/// ```
pub fn and_more(count: usize) -> String {
    format!("and {} more", number(count))
}
