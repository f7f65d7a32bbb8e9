//! Zones by the names that Windows and Outlook have for them, with the place that CLDR names first for each (`windowsZones`,
//! territory 001); those that calendars name most.

/// The name without ` Standard Time`, and the place; in order of the names.
const ZONES: [(&str, &str); 62] = [
    ("AUS Central", "Australia/Darwin"),
    ("AUS Eastern", "Australia/Sydney"),
    ("Alaskan", "America/Anchorage"),
    ("Arab", "Asia/Riyadh"),
    ("Arabian", "Asia/Dubai"),
    ("Arabic", "Asia/Baghdad"),
    ("Argentina", "America/Argentina/Buenos_Aires"),
    ("Atlantic", "America/Halifax"),
    ("Bangladesh", "Asia/Dhaka"),
    ("Canada Central", "America/Regina"),
    ("Cen. Australia", "Australia/Adelaide"),
    ("Central", "America/Chicago"),
    ("Central Europe", "Europe/Budapest"),
    ("Central European", "Europe/Warsaw"),
    ("China", "Asia/Shanghai"),
    ("E. Africa", "Africa/Nairobi"),
    ("E. Australia", "Australia/Brisbane"),
    ("E. Europe", "Europe/Chisinau"),
    ("E. South America", "America/Sao_Paulo"),
    ("Eastern", "America/New_York"),
    ("Egypt", "Africa/Cairo"),
    ("FLE", "Europe/Kyiv"),
    ("GMT", "Europe/London"),
    ("GTB", "Europe/Bucharest"),
    ("Georgian", "Asia/Tbilisi"),
    ("Greenwich", "Atlantic/Reykjavik"),
    ("Hawaiian", "Pacific/Honolulu"),
    ("India", "Asia/Kolkata"),
    ("Iran", "Asia/Tehran"),
    ("Israel", "Asia/Jerusalem"),
    ("Jordan", "Asia/Amman"),
    ("Korea", "Asia/Seoul"),
    ("Libya", "Africa/Tripoli"),
    ("Middle East", "Asia/Beirut"),
    ("Morocco", "Africa/Casablanca"),
    ("Mountain", "America/Denver"),
    ("Nepal", "Asia/Kathmandu"),
    ("New Zealand", "Pacific/Auckland"),
    ("Newfoundland", "America/St_Johns"),
    ("Pacific", "America/Los_Angeles"),
    ("Pacific SA", "America/Santiago"),
    ("Pakistan", "Asia/Karachi"),
    ("Romance", "Europe/Paris"),
    ("Russian", "Europe/Moscow"),
    ("SA Pacific", "America/Bogota"),
    ("SE Asia", "Asia/Bangkok"),
    ("Singapore", "Asia/Singapore"),
    ("South Africa", "Africa/Johannesburg"),
    ("Sri Lanka", "Asia/Colombo"),
    ("Sudan", "Africa/Khartoum"),
    ("Syria", "Asia/Damascus"),
    ("Taipei", "Asia/Taipei"),
    ("Tasmania", "Australia/Hobart"),
    ("Tokyo", "Asia/Tokyo"),
    ("Turkey", "Europe/Istanbul"),
    ("US Eastern", "America/Indiana/Indianapolis"),
    ("US Mountain", "America/Phoenix"),
    ("Venezuela", "America/Caracas"),
    ("W. Australia", "Australia/Perth"),
    ("W. Central Africa", "Africa/Lagos"),
    ("W. Europe", "Europe/Berlin"),
    ("West Asia", "Asia/Tashkent"),
];

/// The place of a zone by its name in Windows.
pub(super) fn place_of_windows(name: &str) -> Option<&'static str> {
    let short = name.trim().strip_suffix(" Standard Time")?;
    ZONES.binary_search_by_key(&short, |(known, _)| known).ok().map(|at| ZONES[at].1)
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::{ZONES, place_of_windows};

    #[test]
    fn every_name_is_found_and_is_a_place_of_the_zone_data() {
        for (name, place) in ZONES {
            assert_eq!(place_of_windows(&format!("{name} Standard Time")), Some(place));
            assert!(place.parse::<Tz>().is_ok(), "{place}");
        }
        assert_eq!(place_of_windows("Nowhere Standard Time"), None);
    }
}
