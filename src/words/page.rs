//! Words of a page around its pictures: headings, columns, filters.

use crate::model::Status;
use crate::words::statuses;

/// Above the table.
pub const EVENTS: &str = "Events";
/// A column: when.
pub const DATE: &str = "Date";
/// A column: what happened.
pub const EVENT: &str = "Event";
/// A column, and what can be chosen.
pub const CATEGORY: &str = "Category";
/// A column: where.
pub const WHERE: &str = "Place";
/// A column, and the list at the end.
pub const SOURCES: &str = "Sources";
/// What can be chosen.
pub const STATUS: &str = "Status";
/// Before the names of those who took part.
pub const ACTORS: &str = "Actors: ";
/// A link to a page about the event.
pub const MORE: &str = "More about this event";
/// A link to a copy of a source.
pub const ARCHIVED: &str = "archived copy";
/// Beside the field for words.
pub const SEARCH: &str = "Search events";
/// What takes all filters back.
pub const SHOW_ALL: &str = "Show all";

/// What can be chosen beside the other statuses.
const CONFIRMED: &str = "Confirmed";

/// A status as something to choose.
#[must_use]
pub fn status(status: Status) -> String {
    if status == Status::Confirmed { CONFIRMED.to_owned() } else { statuses(&[status]) }
}
