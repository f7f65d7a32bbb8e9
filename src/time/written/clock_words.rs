//! Hours as people say them: `0535 hours, 10 May 1940`, `5 May 1840 at three in the afternoon`, `14 March 2024, 9-11 a.m.`.

use crate::time::written::edtf_or_meant;
use crate::time::written::reading::Reading;

const HOURS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
/// What stands behind hours and minutes that are one number.
const UNITS: [&str; 5] = ["h", "hrs", "hrs.", "hours", "Uhr"];
/// Which hours of twelve a part of the day has.
#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
    /// To six those before noon, then those after it.
    Night,
}

/// Parts of a day behind an hour, longest first.
const DAY_PARTS: [(&str, Half); 27] = [
    ("in the morning", Half::Morning),
    ("in the afternoon", Half::Afternoon),
    ("in the evening", Half::Afternoon),
    ("at night", Half::Night),
    ("du matin", Half::Morning),
    ("de l'après-midi", Half::Afternoon),
    ("de l'après midi", Half::Afternoon),
    ("après-midi", Half::Afternoon),
    ("après midi", Half::Afternoon),
    ("du soir", Half::Afternoon),
    ("am nachmittag", Half::Afternoon),
    ("nachmittags", Half::Afternoon),
    ("am abend", Half::Afternoon),
    ("abends", Half::Afternoon),
    ("vormittags", Half::Morning),
    ("morgens", Half::Morning),
    ("nachts", Half::Night),
    ("de la mañana", Half::Morning),
    ("de la tarde", Half::Afternoon),
    ("por la tarde", Half::Afternoon),
    ("de la noche", Half::Night),
    ("утра", Half::Morning),
    ("вечера", Half::Afternoon),
    ("дня", Half::Afternoon),
    ("ночи", Half::Night),
    ("evening", Half::Afternoon),
    ("afternoon", Half::Afternoon),
];

/// What such a phrase can mean, for its author to say.
pub(super) fn reading(clean: &str) -> Reading {
    let other =
        in_one_number(clean).or_else(|| in_words(clean)).or_else(|| part_first(clean)).or_else(|| hours_first(clean));
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

/// `5 May 1840 at three in the afternoon`, `4 mai 1850 à 9h30 du soir`, `7 Uhr abends, 5. Mai 1850`.
fn in_words(clean: &str) -> Option<String> {
    let small = clean.to_lowercase();
    let (half, before, after) = DAY_PARTS.iter().find_map(|(phrase, half)| {
        let (before, after) = small.split_once(phrase)?;
        let is_word = before.ends_with(' ') && !after.starts_with(char::is_alphabetic);
        is_word.then(|| (*half, before.trim_end(), after))
    })?;
    let (head, (hour, minutes)) = (0..before.len()).filter(|at| before.is_char_boundary(*at)).find_map(|at| {
        let is_start = at == 0 || before[..at].ends_with(' ');
        Some((&before[..at], hour_said(before[at..].trim_end()).filter(|_| is_start)?))
    })?;
    let half = match half {
        Half::Morning => "am",
        Half::Afternoon => "pm",
        // Twelve at night is midnight, which belongs to two days.
        Half::Night if hour == 12 => return None,
        Half::Night => {
            if hour < 6 {
                "am"
            } else {
                "pm"
            }
        }
    };
    let time = minutes.map_or_else(|| format!("{hour} {half}"), |minutes| format!("{hour}:{minutes} {half}"));
    let head = head.trim_end();
    let head = [" at", " à", " a las", " a la", " um", " в", ","]
        .iter()
        .find_map(|word| head.strip_suffix(word))
        .unwrap_or(head);
    let head =
        if ["at", "à", "um", "a las", "a la", "в"].contains(&head) { "" } else { head.trim_end_matches([',', ' ']) };
    let after = after.trim_start_matches([' ', ',']);
    let after = ["on ", "of ", "le ", "du ", "am ", "el ", "del "]
        .iter()
        .find_map(|word| after.strip_prefix(word))
        .unwrap_or(after);
    match (head.is_empty(), after.is_empty()) {
        (true, false) => Some(format!("{time}, {after}")),
        (false, true) => Some(format!("{head}, {time}")),
        _ => None,
    }
}

/// An hour of twelve, in figures or in a word, with its minutes.
fn hour_said(text: &str) -> Option<(usize, Option<&str>)> {
    let bare = ["o'clock", "uhr", "heures", "heure", "horas", "h", "часов", "часа", "час"];
    let bare = bare.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).trim_end();
    if let Some(at) = HOURS.iter().position(|word| *word == bare) {
        return Some((at + 1, None));
    }
    let figures = bare.bytes().take_while(u8::is_ascii_digit).count();
    let hour = bare[..figures].parse().ok().filter(|hour| (1..=12).contains(hour))?;
    let rest = bare[figures..].trim_start();
    if rest.is_empty() {
        return Some((hour, None));
    }
    let signs = ["heures", "heure", "uhr", "h", ":", "."];
    let minutes = signs.iter().find_map(|sign| rest.strip_prefix(sign))?.trim_start();
    (minutes.len() == 2 && minutes.parse::<u8>().is_ok_and(|minutes| minutes < 60)).then_some((hour, Some(minutes)))
}

/// `evening 4 May 1850 7:30`: the part of the day before the date, and the time behind it.
fn part_first(clean: &str) -> Option<String> {
    let small = clean.to_lowercase();
    let rest =
        ["evening of ", "evening ", "afternoon of ", "afternoon "].iter().find_map(|part| small.strip_prefix(part))?;
    let (day, time) = rest.rsplit_once(' ')?;
    hour_said(time).filter(|(_, minutes)| minutes.is_some())?;
    Some(format!("{}, {time} pm", day.trim_end_matches(" at").trim_end_matches(',')))
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
