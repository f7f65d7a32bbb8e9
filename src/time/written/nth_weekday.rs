//! `2nd Sunday in June 1850`, `letzter Montag im Mai 1913`: a weekday that is counted in its month, which is no day of that number.

use crate::time::calendar::{days_from_monday, days_in_month};
use crate::time::written::edtf_or_meant;
use crate::time::written::feast_days::is_one_of;
use crate::time::written::number_words;
use crate::time::written::reading::Reading;
use crate::time::written::vocabulary::{Sense, senses};
use crate::time::{Civil, Instant};

/// Words that say nothing of which weekday it is.
pub(super) const ARTICLES: &str = "the|on|der|am|den|le|la|el|во|в";
/// Words between the weekday and its month.
pub(super) const JOINTS: &str = "in|of|im|des|de|du|en|del|d|в";
const LAST: &str = "last|letzter|letzten|letzte|dernier|derniere|ultimo|ultima|последнее|последнии|последняя|последнюю";
/// Ordinals of Russian, which no figures have.
const RUSSIAN: [&str; 5] = [
    "первое|первыи|первая|первую",
    "второе|второи|вторая|вторую",
    "третье|третии|третья|третью",
    "четвертое|четвертыи|четвертая|четвертую",
    "пятое|пятыи|пятая|пятую",
];

/// Which of the weekdays, days or weeks of a month.
#[derive(Clone, Copy)]
pub(super) enum Nth {
    First(u8),
    Last,
}

/// The days of a phrase.
#[derive(Default)]
pub(super) struct Counted {
    /// All that the phrase can mean, which its author is asked about.
    pub(super) sole: Option<Reading>,
    /// What it can mean as well: `2nd Sunday June 1850` may be the second of June.
    pub(super) also: Vec<String>,
}

/// The days, where a phrase is of that form.
pub(super) fn reading(phrase: &str) -> Counted {
    of(phrase).unwrap_or_default()
}

fn of(phrase: &str) -> Option<Counted> {
    let spaced = phrase.replace([',', '\''], " ");
    let mut words: Vec<&str> = spaced.split_whitespace().collect();
    while words.first().is_some_and(|word| is_one_of(word, ARTICLES)) {
        words.remove(0);
    }
    let [first, weekday, joint, rest @ ..] = &words[..] else { return None };
    let (nth, weekday) = (nth(first)?, self::weekday(weekday)?);
    let is_joined = is_one_of(joint, JOINTS);
    let is_russian = RUSSIAN.iter().any(|names| is_one_of(first, names));
    let month = if is_joined { rest.join(" ") } else { words[2..].join(" ") };
    let (month, _) = edtf_or_meant(&month);
    let days = month.values.iter().filter_map(|month| day(nth, weekday, month));
    let days: Vec<String> = days.collect();
    let is_sole = is_joined || is_russian || matches!(nth, Nth::Last);
    match (is_sole, month.values.is_empty()) {
        (_, true) => None,
        (true, _) => Some(Counted { sole: Some(Reading::open(days)), also: Vec::new() }),
        (false, _) => Some(Counted { sole: None, also: days }),
    }
}

/// Which of them a word says.
pub(super) fn nth(word: &str) -> Option<Nth> {
    if is_one_of(word, LAST) {
        return Some(Nth::Last);
    }
    let figure = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let russian = (1..).zip(RUSSIAN).find(|(_, names)| is_one_of(word, names)).map(|(n, _)| n);
    let spoken = number_words::number(&[word]).and_then(|(n, _)| u8::try_from(n).ok());
    let value = figure.parse().ok().filter(|_| figure.len() < word.len()).or(russian).or(spoken)?;
    (1..=5).contains(&value).then_some(Nth::First(value))
}

fn weekday(word: &str) -> Option<u8> {
    senses(word.trim_end_matches('.')).iter().find_map(|(sense, _)| match sense {
        Sense::Weekday(day) => Some(*day),
        _ => None,
    })
}

/// The day of a month `YYYY-MM`; the fifth of a weekday is in some months only.
fn day(nth: Nth, weekday: u8, month: &str) -> Option<String> {
    let (year, month) = month.split_once('-')?;
    let (year, month): (i64, u8) = (year.parse().ok()?, month.parse().ok().filter(|month| (1..=12).contains(month))?);
    let count = days_in_month(year, month);
    let first = Instant::checked_from_civil(Civil { year, month, day: 1 })?;
    let offset = (i64::from(weekday) - 1 - days_from_monday(first)).rem_euclid(7);
    let first = u8::try_from(1 + offset).ok()?;
    let day = match nth {
        Nth::First(n) => first + 7 * (n - 1),
        Nth::Last => first + (count - first) / 7 * 7,
    };
    (day <= count).then(|| Instant::from_civil(Civil { year, month, day }).edtf())
}
