//! Words on the axis: its zone, time that is left out, and time between two events.

use crate::time::Zone;

/// What the clocks of a zone are called.
///
/// ```
/// use dateline::time::Zone;
/// let named = ["America/New_York", "UTC", "-04:30"].map(|zone| dateline::words::zone(zone.parse().unwrap_or(Zone::UTC)));
/// assert_eq!(named, ["New York time", "UTC", "UTC\u{2212}4:30"]);
/// ```
pub fn zone(zone: Zone) -> String {
    let name = zone.to_string();
    match name.rsplit_once('/') {
        Some((_, place)) => format!("{} time", place.replace('_', " ")),
        None => name,
    }
}

/// The same in as little room as can be.
///
/// ```
/// let new_york = "America/New_York".parse()?;
/// assert_eq!(dateline::words::zone_briefly(new_york), "New York");
/// # Ok::<(), dateline::time::UnknownZone>(())
/// ```
pub fn zone_briefly(zone: Zone) -> String {
    let name = self::zone(zone);
    name.strip_suffix(" time").map_or(name.clone(), str::to_owned)
}

/// Which zones' data tell where days and times stand, with the version of the data.
///
/// ```
/// let berlin = "Europe/Berlin".parse()?;
/// assert!(dateline::words::zone_data(&[berlin]).starts_with("Days and times by the clocks of Europe/Berlin (zone data 20"));
/// # Ok::<(), dateline::time::UnknownZone>(())
/// ```
pub fn zone_data(zones: &[Zone]) -> String {
    let names: Vec<String> = zones.iter().map(Zone::to_string).collect();
    format!("Days and times by the clocks of {} (zone data {}).", names.join(", "), Zone::data_version())
}

/// A day on an axis whose times are in a zone.
///
/// ```
/// assert_eq!(dateline::words::in_zone("14 March 2024", "UTC"), "14 March 2024, UTC");
/// ```
pub fn in_zone(day: &str, zone: &str) -> String {
    format!("{day}, {zone}")
}

/// What the line at a date says, up to which things without an end are shown.
///
/// ```
/// assert_eq!(dateline::words::as_of("27 November 2026"), "as of 27 November 2026");
/// ```
pub fn as_of(date: &str) -> String {
    format!("as of {date}")
}

/// `27 years omitted`, of a duration in words.
///
/// ```
/// assert_eq!(dateline::words::omitted("27 years"), "27 years omitted");
/// ```
pub fn omitted(duration: &str) -> String {
    format!("{duration} omitted")
}

/// `27 years omitted between 1943 and 1970`
///
/// ```
/// assert_eq!(dateline::words::omitted_between("27 years omitted", "1943 and 1970"), "27 years omitted between 1943 and 1970");
/// ```
pub fn omitted_between(omitted: &str, ends: &str) -> String {
    format!("{omitted} between {ends}")
}

/// A duration in words, and shorter ones that say no more than is known, the longest first.
///
/// ```
/// assert_eq!(dateline::words::shorter("about 12 years".into())[2], "c. 12 yr");
/// ```
pub fn shorter(full: String) -> Vec<String> {
    let about = full.replace("about ", "c. ");
    let bare = about.strip_prefix("c. ").unwrap_or(&about);
    let months = bare.split_once("years ").map(|(years, _)| format!("c. {years}years"));
    let rough = months.or_else(|| without_last_unit(bare)).unwrap_or_else(|| about.clone());
    let (brief, briefest) = (abbreviated(&about), abbreviated(&rough));
    vec![full, about, brief, rough, briefest]
}

/// `c. 1 hour 43 minutes` of one to the second; `None` where there is one unit alone.
fn without_last_unit(bare: &str) -> Option<String> {
    let words: Vec<&str> = bare.split(' ').collect();
    let is_counted =
        words.len() >= 4 && words.iter().step_by(2).all(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    is_counted.then(|| format!("c. {}", words[..words.len() - 2].join(" ")))
}

const ABBREVIATIONS: [(&str, &str); 12] = [
    (" million years", " Myr"),
    (" billion years", " Gyr"),
    (" years", " yr"),
    (" year", " yr"),
    (" months", " mo"),
    (" month", " mo"),
    (" hours", " h"),
    (" hour", " h"),
    (" minutes", " min"),
    (" minute", " min"),
    (" seconds", " s"),
    (" second", " s"),
];

fn abbreviated(words: &str) -> String {
    ABBREVIATIONS.into_iter().fold(words.to_owned(), |words, (long, short)| words.replace(long, short))
}

#[cfg(test)]
mod tests {
    use super::shorter;

    #[test]
    fn shorter_words_say_no_more_than_longer_ones() {
        let words = shorter("3 years 2 months".to_owned());
        assert_eq!(words, ["3 years 2 months", "3 years 2 months", "3 yr 2 mo", "c. 3 years", "c. 3 yr"]);
        assert_eq!(shorter("about 27 years".to_owned())[4], "c. 27 yr");
        assert_eq!(shorter("12 days".to_owned())[4], "12 days");
        let times = shorter("1 hour 43 minutes 12 seconds".to_owned());
        assert_eq!(times[2..], ["1 h 43 min 12 s", "c. 1 hour 43 minutes", "c. 1 h 43 min"]);
        assert_eq!(shorter("less than 1 minute".to_owned())[4], "less than 1 min");
    }
}
