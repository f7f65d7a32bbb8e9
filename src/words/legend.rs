//! Words of the legend: what each sign means.

use crate::model::Status;

/// The colour and form of events without a category.
pub const NO_CATEGORY: &str = "No category";
/// A line across the range in which a date lies.
pub const WHISKER: &str = "Happened within the line";
/// EDTF's `~`.
pub const APPROXIMATE: &str = "Approximate date";
/// EDTF's `?`.
pub const UNCERTAIN: &str = "Uncertain date";
/// EDTF's `[…]`.
pub const ONE_OF: &str = "Happened on one of these dates";
/// EDTF's `{…}`.
pub const ALL_OF: &str = "Happened on each of these dates";
/// The range in which a bar's end lies.
pub const RAMP: &str = "Began or ended within the fade";
/// A bar under its own title.
pub const PALE: &str = "Pale: its title stands on the fade";
/// An end that EDTF leaves empty.
pub const FADE: &str = "Beginning or end not known";
/// EDTF's `..`.
pub const OPEN: &str = "Open end";
/// An end that the window cuts.
pub const CUT: &str = "Goes on outside this picture";
/// A mark in a further lane of its event.
pub const ECHO: &str = "Labelled in another lane";

/// A line across the band of the axis.
pub const KNOT: &str = "Time scale changes: wider where the arrows point";

/// What a hollow mark stands for: `Reported, disputed or denied`, those of them that are there.
///
/// ```
/// use dateline::model::Status;
/// assert_eq!(dateline::words::statuses(&[Status::Reported, Status::Denied]), "Reported or denied");
/// assert_eq!(dateline::words::statuses(&[Status::Confirmed]), "");
/// ```
pub fn statuses(each: &[Status]) -> String {
    let names: Vec<&str> = each.iter().filter_map(|status| adjective(*status)).collect();
    let words = match names.as_slice() {
        [rest @ .., last] if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        names => names.concat(),
    };
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn adjective(status: Status) -> Option<&'static str> {
    match status {
        Status::Confirmed => None,
        Status::Reported => Some("reported"),
        Status::Disputed => Some("disputed"),
        Status::Denied => Some("denied"),
    }
}
