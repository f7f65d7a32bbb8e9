//! Words of a whole picture, for those who cannot see it.

use crate::words::count::{number, plural};

/// What a picture without a title is called, by the time that it shows.
///
/// ```
/// assert_eq!(dateline::words::untitled("1957 to 1963"), "Timeline, 1957 to 1963");
/// ```
pub fn untitled(range: &str) -> String {
    format!("Timeline, {range}")
}

/// `15 events, March to August 2012.`
///
/// ```
/// assert_eq!(dateline::words::count(1, "1957"), "1 event, 1957.");
/// ```
pub fn count(events: usize, range: &str) -> String {
    format!("{} event{}, {range}.", number(events), plural(events))
}

/// Of labels, and of events that are counted by others' labels.
///
/// ```
/// assert_eq!(dateline::words::folded(9, 30), "9 labelled; 30 gathered under labels that count them.");
/// ```
pub fn folded(labelled: usize, folded: usize) -> String {
    format!("{} labelled; {} gathered under labels that count them.", number(labelled), number(folded))
}

/// Of events that only bands show, and the most at one time.
///
/// ```
/// assert!(dateline::words::bands(900, 40).ends_with("at each time, at most 40."));
/// ```
pub fn bands(events: usize, most: usize) -> String {
    format!(
        "{} have no mark of their own: a band shows how many there are at each time, at most {}.",
        number(events),
        number(most)
    )
}

/// Of what shares the last lane: `14,802 actors`.
///
/// ```
/// assert_eq!(dateline::words::gathered_in_last("12 actors"), "12 actors share the last lane.");
/// ```
pub fn gathered_in_last(gathered: &str) -> String {
    let share = if gathered.starts_with("1 ") { "has" } else { "share" };
    format!("{gathered} {share} the last lane.")
}

/// Of things without an end, which a picture shows up to a date.
///
/// ```
/// assert_eq!(dateline::words::as_of_date("2026"), "As of 2026: what has no end is shown up to then.");
/// ```
pub fn as_of_date(date: &str) -> String {
    format!("As of {date}: what has no end is shown up to then.")
}

/// Before the eras of a picture.
pub const ERAS: &str = "Eras: ";

/// Of a scale by its name.
///
/// ```
/// assert_eq!(dateline::words::scale("linear"), "The time scale is linear.");
/// ```
pub fn scale(name: &str) -> String {
    format!("The time scale is {name}.")
}

/// Of a scale with breaks, each in words.
///
/// ```
/// let words = dateline::words::breaks("broken", &["2 years omitted between 1958 and 1960".into()]);
/// assert_eq!(words, "The time scale is broken in 1 place: 2 years omitted between 1958 and 1960.");
/// ```
pub fn breaks(name: &str, each: &[String]) -> String {
    let count = each.len();
    format!("The time scale is {name} in {count} place{}: {}.", plural(count), each.join("; "))
}
