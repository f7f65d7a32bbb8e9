//! Hours as people say them: `0535 hours, 10 May 1940`, `5 May 1840 at three in the afternoon`, `14 March 2024, 9-11 a.m.`.

use crate::time::written::edtf_or_meant;
use crate::time::written::reading::Reading;

const HOURS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
/// What stands behind hours and minutes that are one number.
const UNITS: [&str; 5] = ["h", "hrs", "hrs.", "hours", "Uhr"];
/// Parts of a day, each with its half.
const HALVES: [(&str, &str); 3] = [("in the morning", "am"), ("in the afternoon", "pm"), ("in the evening", "pm")];

/// What such a phrase can mean, for its author to say.
pub(super) fn reading(clean: &str) -> Reading {
    let other = in_one_number(clean).or_else(|| in_words(clean)).or_else(|| hours_first(clean));
    other.map_or_else(Reading::none, |text| Reading::open(edtf_or_meant(&text).0.values))
}

/// `14 March 2024 1048h`, `0535 hours, 10 May 1940`.
fn in_one_number(clean: &str) -> Option<String> {
    let words: Vec<&str> = clean.split(' ').collect();
    let clock = |text: &str| {
        let (hours, minutes) = (text.get(..2)?.parse::<u8>().ok()?, text.get(2..4)?.parse::<u8>().ok()?);
        (text.len() == 4 && hours < 24 && minutes < 60).then(|| format!("{}:{}", &text[..2], &text[2..]))
    };
    words.iter().enumerate().find_map(|(at, word)| {
        let bare = word.trim_end_matches(',');
        let comma = &word[bare.len()..];
        let next = words.get(at + 1).map(|next| next.trim_end_matches(','));
        let (time, used) = match UNITS.iter().find_map(|unit| bare.strip_suffix(unit)) {
            Some(digits) => (clock(digits)?, 1),
            None => (next.filter(|next| UNITS.contains(next)).and_then(|_| clock(bare))?, 2),
        };
        let behind = words.get(at + used..).unwrap_or_default().iter().copied();
        let comma = if used == 2 && words[at + 1].ends_with(',') { "," } else { comma };
        let time = format!("{time}{comma}");
        let all: Vec<&str> = words[..at].iter().copied().chain([time.as_str()]).chain(behind).collect();
        Some(all.join(" "))
    })
}

/// `5 May 1840 at three in the afternoon`, `at 3 o'clock in the morning on 5 May 1840`.
fn in_words(clean: &str) -> Option<String> {
    let small = clean.to_ascii_lowercase();
    let (phrase, half) = HALVES.iter().find(|(phrase, _)| small.contains(phrase))?;
    let (before, after) = small.split_once(phrase)?;
    let before = before.trim_end().trim_end_matches("o'clock").trim_end();
    let (head, hour) = before.rsplit_once(' ').unwrap_or(("", before));
    let hour = match HOURS.iter().position(|word| *word == hour) {
        Some(at) => at + 1,
        None => hour.parse::<usize>().ok().filter(|hour| (1..=12).contains(hour))?,
    };
    let head = if head == "at" { "" } else { head.trim_end_matches(" at").trim_end_matches(',') };
    let after = after.trim_start_matches([' ', ',']);
    let after = ["on ", "of "].iter().find_map(|word| after.strip_prefix(word)).unwrap_or(after);
    match (head.is_empty(), after.is_empty()) {
        (true, false) => Some(format!("{hour} {half}, {after}")),
        (false, true) => Some(format!("{head}, {hour} {half}")),
        _ => None,
    }
}

/// `14 March 2024, 9-11 a.m.`: the hours behind their day, as they are read before it.
fn hours_first(clean: &str) -> Option<String> {
    let (day, hours) = clean.rsplit_once(", ")?;
    let small = hours.to_ascii_lowercase();
    let figures = ["a.m.", "p.m.", "am", "pm"].iter().find_map(|half| small.strip_suffix(half))?.trim_end();
    let (from, to) = figures.split_once(" to ").or_else(|| figures.split_once('-'))?;
    let is_hour = |text: &str| text.trim().parse::<u8>().is_ok_and(|hour| (1..=12).contains(&hour));
    (is_hour(from) && is_hour(to))
        .then(|| format!("{}-{} {}, {day}", from.trim(), to.trim(), &small[figures.len()..].trim()))
}
