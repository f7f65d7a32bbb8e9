//! Names of zones: what a name that is none is likely meant for.

use crate::read::likeness::nearest;
use crate::time::{Instant, Zone};

/// What a text that names no zone is meant for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// A zone in another spelling.
    Same(String),
    /// A zone that is near.
    Perhaps(String),
    /// Two or three.
    OneOf(Vec<String>),
    /// An offset beyond 14 hours.
    TooFar,
    Nothing,
}

/// Zones offered at most.
const OFFERED: usize = 3;

/// Large places, those first that are offered first where several have the same clocks.
const LARGE: [&str; 34] = [
    "Europe/Berlin",
    "Europe/Paris",
    "Europe/Rome",
    "Europe/London",
    "Europe/Dublin",
    "Europe/Lisbon",
    "Europe/Athens",
    "Europe/Kyiv",
    "Europe/Helsinki",
    "Europe/Moscow",
    "America/New_York",
    "America/Toronto",
    "America/Chicago",
    "America/Mexico_City",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Vancouver",
    "America/Anchorage",
    "America/Halifax",
    "America/St_Johns",
    "Asia/Kolkata",
    "Asia/Jerusalem",
    "Asia/Shanghai",
    "Asia/Manila",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Asia/Karachi",
    "Australia/Sydney",
    "Australia/Adelaide",
    "Australia/Perth",
    "Africa/Cairo",
    "Africa/Lagos",
    "Africa/Johannesburg",
];

/// Abbreviations in other languages.
const ABBREVIATIONS: [(&str, &str); 6] =
    [("MEZ", "CET"), ("MESZ", "CEST"), ("HEC", "CET"), ("HAEC", "CEST"), ("MET", "CET"), ("MEST", "CEST")];

/// Names without a place that the zone data keep for old programs, in small letters, and the zones that they are links to.
const LINKS: [(&str, &str); 30] = [
    ("est5edt", "America/New_York"),
    ("cst6cdt", "America/Chicago"),
    ("mst7mdt", "America/Denver"),
    ("pst8pdt", "America/Los_Angeles"),
    ("hst", "Pacific/Honolulu"),
    ("cuba", "America/Havana"),
    ("egypt", "Africa/Cairo"),
    ("eire", "Europe/Dublin"),
    ("gb", "Europe/London"),
    ("gb_eire", "Europe/London"),
    ("hongkong", "Asia/Hong_Kong"),
    ("iceland", "Atlantic/Reykjavik"),
    ("iran", "Asia/Tehran"),
    ("israel", "Asia/Jerusalem"),
    ("jamaica", "America/Jamaica"),
    ("japan", "Asia/Tokyo"),
    ("kwajalein", "Pacific/Kwajalein"),
    ("libya", "Africa/Tripoli"),
    ("nz", "Pacific/Auckland"),
    ("nz_chat", "Pacific/Chatham"),
    ("navajo", "America/Denver"),
    ("prc", "Asia/Shanghai"),
    ("poland", "Europe/Warsaw"),
    ("portugal", "Europe/Lisbon"),
    ("roc", "Asia/Taipei"),
    ("rok", "Asia/Seoul"),
    ("singapore", "Asia/Singapore"),
    ("turkey", "Europe/Istanbul"),
    ("universal", "UTC"),
    ("w_su", "Europe/Moscow"),
];

/// Large cities by which the zone data name no zone, each as the data would name it, and the zones that hold there.
const CITIES: [(&str, &str); 40] = [
    ("asia/beijing", "Asia/Shanghai"),
    ("asia/peking", "Asia/Shanghai"),
    ("asia/guangzhou", "Asia/Shanghai"),
    ("asia/shenzhen", "Asia/Shanghai"),
    ("asia/mumbai", "Asia/Kolkata"),
    ("asia/bombay", "Asia/Kolkata"),
    ("asia/delhi", "Asia/Kolkata"),
    ("asia/new_delhi", "Asia/Kolkata"),
    ("asia/bangalore", "Asia/Kolkata"),
    ("asia/islamabad", "Asia/Karachi"),
    ("asia/osaka", "Asia/Tokyo"),
    ("asia/kyoto", "Asia/Tokyo"),
    ("asia/abu_dhabi", "Asia/Dubai"),
    ("asia/mecca", "Asia/Riyadh"),
    ("asia/ankara", "Europe/Istanbul"),
    ("europe/ankara", "Europe/Istanbul"),
    ("europe/munich", "Europe/Berlin"),
    ("europe/hamburg", "Europe/Berlin"),
    ("europe/frankfurt", "Europe/Berlin"),
    ("europe/cologne", "Europe/Berlin"),
    ("europe/barcelona", "Europe/Madrid"),
    ("europe/milan", "Europe/Rome"),
    ("europe/geneva", "Europe/Zurich"),
    ("europe/bern", "Europe/Zurich"),
    ("europe/edinburgh", "Europe/London"),
    ("europe/manchester", "Europe/London"),
    ("europe/saint_petersburg", "Europe/Moscow"),
    ("europe/st_petersburg", "Europe/Moscow"),
    ("america/washington", "America/New_York"),
    ("america/boston", "America/New_York"),
    ("america/philadelphia", "America/New_York"),
    ("america/atlanta", "America/New_York"),
    ("america/miami", "America/New_York"),
    ("america/houston", "America/Chicago"),
    ("america/dallas", "America/Chicago"),
    ("america/san_francisco", "America/Los_Angeles"),
    ("america/seattle", "America/Los_Angeles"),
    ("america/ottawa", "America/Toronto"),
    ("america/rio_de_janeiro", "America/Sao_Paulo"),
    ("pacific/wellington", "Pacific/Auckland"),
];

/// A winter and a summer, s.
const SEASONS: [i64; 2] = [1_705_300_000, 1_721_000_000];

/// What a text that names no zone is meant for: by an offset, a name, a city or an abbreviation.
pub(super) fn meant(text: &str) -> Meant {
    let text = text.trim();
    if let Some(found) = offset(text) {
        return found;
    }
    let all: Vec<&str> = Zone::names().collect();
    let plain = plain(text);
    if let Some(same) = all.iter().find(|name| self::plain(name) == plain) {
        return Meant::Same((*same).to_owned());
    }
    if let Some((_, zone)) = LINKS.iter().find(|(link, _)| *link == plain) {
        return Meant::Same((*zone).to_owned());
    }
    let city = |name: &&&str| self::plain(name.rsplit('/').next().unwrap_or_default()) == plain;
    let cities: Vec<&str> = all.iter().filter(city).copied().collect();
    if let Some(found) = several(large_first(cities)) {
        return found;
    }
    if let Some(found) = several(of_abbreviation(text, &all)) {
        return found;
    }
    let is_whole = plain.contains('/');
    let compared = |name: &str| self::plain(if is_whole { name } else { name.rsplit('/').next().unwrap_or(name) });
    let zones = all.iter().map(|name| (compared(name), *name));
    let likely: Vec<(String, &str)> = zones.chain(CITIES.iter().map(|(city, zone)| (compared(city), *zone))).collect();
    let letters: Vec<&str> = likely.iter().map(|(letters, _)| letters.as_str()).collect();
    let near = nearest(&plain, &letters).and_then(|near| letters.iter().position(|name| *name == near));
    near.map_or(Meant::Nothing, |at| Meant::Perhaps(likely[at].1.to_owned()))
}

fn several(mut names: Vec<&str>) -> Option<Meant> {
    names.truncate(OFFERED);
    match names.as_slice() {
        [] => None,
        [one] => Some(Meant::Perhaps((*one).to_owned())),
        all => Some(Meant::OneOf(all.iter().map(|name| (*name).to_owned()).collect())),
    }
}

fn large_first(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_by_key(|name| LARGE.iter().position(|large| large == name).unwrap_or(LARGE.len()));
    names
}

/// In small letters, with one sign for a space.
fn plain(name: &str) -> String {
    name.to_lowercase().replace([' ', '-'], "_")
}

/// `UTC+2`, `+0200`, `GMT-5`, `utc`.
fn offset(text: &str) -> Option<Meant> {
    let capitals = text.to_uppercase().replace('\u{2212}', "-");
    if let Some(behind) = capitals.strip_prefix("ETC/GMT") {
        return reversed_offset(behind);
    }
    let bare = capitals.trim_start_matches("UTC").trim_start_matches("GMT").trim();
    if matches!(capitals.as_str(), "UTC" | "Z" | "ZULU" | "ETC/UTC" | "UCT" | "ETC/UCT") {
        return Some(Meant::Same("UTC".to_owned()));
    }
    if capitals == "GMT" {
        return Some(Meant::OneOf(vec!["UTC".to_owned(), "Europe/London".to_owned()]));
    }
    let (sign, figures) = bare.split_at_checked(1).filter(|(sign, _)| matches!(*sign, "+" | "-"))?;
    let figures = figures.replace([':', '.'], "");
    if figures.is_empty() || figures.len() > 4 || !figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = if figures.len() > 2 { figures.split_at(figures.len() - 2) } else { (&*figures, "00") };
    let form = format!("{sign}{hours:0>2}:{minutes}");
    if form == "-00:00" {
        return Some(Meant::Same("UTC".to_owned()));
    }
    Some(if form.parse::<Zone>().is_ok() { Meant::Same(form) } else { Meant::TooFar })
}

/// `+5` of `Etc/GMT+5`, whose clocks are behind UTC: the zone data count these the other way round.
fn reversed_offset(behind: &str) -> Option<Meant> {
    let turned = |sign: char, hours: &str| {
        let form = format!("{sign}{hours:0>2}:00");
        form.parse::<Zone>().is_ok().then_some(Meant::Same(form))
    };
    match behind.split_at_checked(1) {
        None | Some((_, "0")) => Some(Meant::Same("UTC".to_owned())),
        Some(("+", hours)) => turned('-', hours),
        Some(("-", hours)) => turned('+', hours),
        Some(_) => None,
    }
}

/// The places whose clocks are called so in winter or in summer.
fn of_abbreviation<'n>(text: &str, all: &[&'n str]) -> Vec<&'n str> {
    let capitals = text.to_uppercase();
    let letters = ABBREVIATIONS.iter().find(|(other, _)| *other == capitals).map_or(&*capitals, |(_, letters)| letters);
    if !(2..=5).contains(&letters.len()) || !letters.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Vec::new();
    }
    let is_called = |name: &&str| {
        let zone = name.parse::<Zone>();
        zone.is_ok_and(|zone| SEASONS.iter().any(|at| zone.abbreviation(Instant(*at)) == letters))
    };
    let called: Vec<&str> = all.iter().copied().filter(is_called).collect();
    let large: Vec<&str> =
        LARGE.iter().filter_map(|name| called.iter().find(|called| *called == name)).copied().collect();
    if large.is_empty() { called } else { large }
}

#[cfg(test)]
mod tests {
    use super::{CITIES, LARGE, LINKS, Meant, meant};
    use crate::time::Zone;

    #[test]
    fn a_name_that_is_no_zone_is_asked_about() {
        let same = |name: &str| Meant::Same(name.to_owned());
        let perhaps = |name: &str| Meant::Perhaps(name.to_owned());
        let one_of = |names: &[&str]| Meant::OneOf(names.iter().map(|name| (*name).to_owned()).collect());
        for (text, expected) in [
            ("europe/berlin", same("Europe/Berlin")),
            ("America/New York", same("America/New_York")),
            ("UTC+2", same("+02:00")),
            ("Etc/GMT+5", same("-05:00")),
            ("Etc/GMT-14", same("+14:00")),
            ("Etc/GMT", same("UTC")),
            ("+0530", same("+05:30")),
            ("gmt", one_of(&["UTC", "Europe/London"])),
            ("+15:00", Meant::TooFar),
            ("Berlin", perhaps("Europe/Berlin")),
            ("new york", perhaps("America/New_York")),
            ("Europe/Berln", perhaps("Europe/Berlin")),
            ("Brelin", perhaps("Europe/Berlin")),
            ("CEST", one_of(&["Europe/Berlin", "Europe/Paris", "Europe/Rome"])),
            ("MEZ", one_of(&["Europe/Berlin", "Europe/Paris", "Europe/Rome"])),
            ("IST", one_of(&["Europe/Dublin", "Asia/Kolkata", "Asia/Jerusalem"])),
            ("EST", one_of(&["America/New_York", "America/Toronto"])),
            ("MET", one_of(&["Europe/Berlin", "Europe/Paris", "Europe/Rome"])),
            ("EST5EDT", same("America/New_York")),
            ("Japan", same("Asia/Tokyo")),
            ("GB-Eire", same("Europe/London")),
            ("Asia/Bejing", perhaps("Asia/Shanghai")),
            ("Asia/Beijing", perhaps("Asia/Shanghai")),
            ("Beijing", perhaps("Asia/Shanghai")),
            ("America/San Francisco", perhaps("America/Los_Angeles")),
            ("San Fransisco", perhaps("America/Los_Angeles")),
            ("Berln", perhaps("Europe/Berlin")),
            ("-00:00", same("UTC")),
            ("local", Meant::Nothing),
        ] {
            assert_eq!(meant(text), expected, "{text}");
        }
        let linked = LINKS.iter().chain(&CITIES).map(|(_, zone)| zone);
        assert!(LARGE.iter().chain(linked).all(|name| name.parse::<Zone>().is_ok()));
    }
}
