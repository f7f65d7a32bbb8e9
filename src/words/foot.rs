//! Words of the foot: what a reader must know of the scale, of what is not labelled, of how dates were found.

use crate::model::{Basis, LaneKey, MOST_LANES};
use crate::time::Zone;
use crate::words;
use crate::words::count::{self, number};
use crate::words::lane::gathered;

/// Of an axis on which each event has the same room.
pub const SEQUENTIAL: &str = "Events in order: distances on this axis are not durations.";

/// `Broken time scale: 27 years omitted between 1943 and 1970.`, of at least one omission in words.
///
/// ```
/// let two = ["27 years omitted between 1943 and 1970".to_owned(), "2 years omitted between 1980 and 1982".to_owned()];
/// assert!(dateline::words::broken_scale(&two).ends_with("1970, and 2 years omitted between 1980 and 1982."));
/// ```
pub fn broken_scale(omitted: &[String]) -> String {
    let list = match omitted {
        [rest @ .., last] if !rest.is_empty() => format!("{}, and {last}", rest.join(", ")),
        one => one.concat(),
    };
    format!("Broken time scale: {list}.")
}

/// Of the zone that times of day are in, and whether some are in no zone that is given.
///
/// ```
/// use dateline::time::Zone;
/// assert_eq!(dateline::words::times_in(Zone::UTC, false), "Times on the axis are UTC.");
/// ```
pub fn times_in(zone: Zone, some_without_zone: bool) -> String {
    let name = if zone.is_place() { format!("{} ({zone})", words::zone(zone)) } else { zone.to_string() };
    let rest = if some_without_zone { "; a time of day without a zone stands as if it were UTC" } else { "" };
    format!("Times on the axis are {name}{rest}.")
}

/// Of events without labels of their own.
///
/// ```
/// assert_eq!(dateline::words::unlabelled(0), None);
/// assert!(dateline::words::unlabelled(12_000).unwrap().starts_with("12,000 events have no label"));
/// ```
pub fn unlabelled(events: usize) -> Option<String> {
    count::of(
        events,
        "1 event has no label of its own: it stands behind the label “+1 more”.",
        "events have no label of their own: they stand behind the labels “+n more”.",
    )
}

/// `Height of the band: events within about 30 days, at most 37 (as square roots).`; without a duration, at each place.
///
/// ```
/// let words = dateline::words::band_height(Some("about 30 days"), 37);
/// assert_eq!(words, "Height of the band: events within about 30 days, at most 37 (as square roots).");
/// ```
pub fn band_height(duration: Option<&str>, most: usize) -> String {
    let within = duration.map_or_else(|| "at each place".to_owned(), |duration| format!("within {duration}"));
    format!("Height of the band: events {within}, at most {} (as square roots).", number(most))
}

/// Of events that only a band shows, where they belong to several lanes.
///
/// ```
/// assert_eq!(dateline::words::unrepeated(0), None);
/// ```
pub fn unrepeated(events: usize) -> Option<String> {
    count::of(
        events,
        "1 event that a band counts in its own lane has no mark in its other lanes.",
        "events that a band counts in their own lane have no mark in their other lanes.",
    )
}

/// `14,802 actors share the last lane: ...`, because of the most lanes that a picture has, or that its author wants.
///
/// ```
/// use dateline::model::LaneKey;
/// assert!(dateline::words::last_lane(14_802, LaneKey::Actor, None).starts_with("14,802 actors share"));
/// assert!(dateline::words::last_lane(1, LaneKey::Place, Some(4)).starts_with("1 place has the last lane: the 4 places of"));
/// ```
pub fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    let share = if count == 1 { "has" } else { "share" };
    match most {
        None => format!(
            "{words} share the last lane: a picture has {MOST_LANES} lanes at most, one for each of those with the most events."
        ),
        Some(most) => format!(
            "{words} {share} the last lane: the {} of the most weight, their events’ importance added up, {} of their own.",
            gathered(most as usize, lanes),
            if most == 1 { "has one" } else { "have lanes" },
        ),
    }
}

/// Of events with several dates, of which the window leaves some out.
///
/// ```
/// assert_eq!(dateline::words::cut_sets(2).unwrap(), "2 events have other dates outside this picture.");
/// ```
pub fn cut_sets(events: usize) -> Option<String> {
    count::of(events, "1 event has another date outside this picture.", "events have other dates outside this picture.")
}

/// `Dates: 7 stated by a source, 14 worked out from a source’s words, 2 of unsaid origin.`, of the number of dates with each
/// basis; nothing where no date has one.
///
/// ```
/// use dateline::model::Basis;
/// let words = dateline::words::bases(|basis| if basis == Some(Basis::Stated) { 7 } else { 0 });
/// assert_eq!(words.unwrap(), "Dates: 7 stated by a source.");
/// assert_eq!(dateline::words::bases(|basis| if basis.is_none() { 7 } else { 0 }), None);
/// ```
pub fn bases(number_of: impl Fn(Option<Basis>) -> usize) -> Option<String> {
    let each = [
        (Basis::Stated, "stated by a source"),
        (Basis::Derived, "worked out from a source’s words"),
        (Basis::Background, "taken from the public record"),
    ];
    let counted = |count: usize, words: &str| (count > 0).then(|| format!("{} {words}", number(count)));
    let mut parts: Vec<String> =
        each.iter().filter_map(|(basis, words)| counted(number_of(Some(*basis)), words)).collect();
    if parts.is_empty() {
        return None;
    }
    parts.extend(counted(number_of(None), "of unsaid origin"));
    Some(format!("Dates: {}.", parts.join(", ")))
}
