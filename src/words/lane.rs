//! Words of lanes.

use crate::model::{LaneKey, lane_words};
use crate::words::count::{number, plural};
use crate::words::legend::NO_CATEGORY;

/// What the lane of events is called that have none of what the lanes stand for.
///
/// ```
/// assert_eq!(dateline::words::unnamed(dateline::model::LaneKey::Place), "Place not given");
/// ```
pub fn unnamed(lanes: LaneKey) -> &'static str {
    match lanes {
        LaneKey::Category => NO_CATEGORY,
        LaneKey::Actor => "Not named",
        LaneKey::Place => "Place not given",
        LaneKey::Source => "No source",
        LaneKey::Status => "Status not given",
        LaneKey::Tag => "No tag",
        LaneKey::Title => "No title",
    }
}

/// `Other: 14,802 actors`: the name of the lane that they share.
///
/// ```
/// assert_eq!(dateline::words::other(2, dateline::model::LaneKey::Place), "Other: 2 places");
/// ```
pub fn other(count: usize, lanes: LaneKey) -> String {
    format!("Other: {}", gathered(count, lanes))
}

/// `14,802 actors`
///
/// ```
/// use dateline::model::LaneKey;
/// assert_eq!(dateline::words::gathered(14_802, LaneKey::Actor), "14,802 actors");
/// assert_eq!(dateline::words::gathered(1, LaneKey::Title), "1 title");
/// ```
pub fn gathered(count: usize, lanes: LaneKey) -> String {
    let (one, several) = lane_words(lanes);
    format!("{} {}", number(count), if count == 1 { one } else { several })
}

/// One of the lanes that share the last, with its events: `Bell Labs (3 events)` after the name.
///
/// ```
/// assert_eq!(dateline::words::of_events(1), " (1 event)");
/// ```
pub fn of_events(count: usize) -> String {
    format!(" ({} event{})", number(count), plural(count))
}
