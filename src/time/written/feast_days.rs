//! Feast days that letters, charters and registers are dated by: `Michaelmas 1312`, `Easter 1916`, `Montag nach Michaelis 1525`.

use crate::time::calendar::days_from_monday;
use crate::time::written::easter::{self, Reckoning};
use crate::time::written::feast_names::{ADVENT, FIXED, Fixed, MOVABLE, Movable};
use crate::time::written::shown::one_of;
use crate::time::written::vocabulary::{ANY, RUSSIAN, Sense, senses};
use crate::time::written::{edtf_or_meant, if_edtf};
use crate::time::{Civil, Instant};

/// Years for which a feast is reckoned: before the rule for Easter was everywhere the same, nobody can.
const YEARS: std::ops::RangeInclusive<i64> = 532..=2100;
/// The last year of the Julian calendar in Rome, in England and in Russia.
const LAST_JULIAN: i64 = 1582;
const LAST_ENGLISH: i64 = 1752;
const LAST_RUSSIAN: i64 = 1917;
/// Words that say nothing about which feast it is.
const ARTICLES: &str =
    "the|of|de|la|le|les|l|du|des|del|el|los|der|die|das|s|on|at|in|am|zu|feast|fete|fiesta|g|год|года|г|в|на|next";
/// Spellings of `Saint` before a name.
const SAINTS: &str = "saint|sankt|san|sainte|santa|sancti|sanctae|snt";

/// What is said of a phrase that names a feast and its year. Nothing is put in its place: which calendar its author kept, and
/// where the year began, only the author knows.
pub(super) fn note(phrase: &str) -> Option<String> {
    let days = with_side(phrase).unwrap_or_else(|| values(phrase));
    (!days.is_empty()).then(|| format!("a feast day is written as its date, here {}", one_of(&days)))
}

/// `around Easter 1525`, `before Christmas 1914`: what the same words mean of the day.
fn with_side(phrase: &str) -> Option<Vec<String>> {
    let (word, feast) = phrase.split_once(' ')?;
    let is_side = |sense: &Sense| matches!(sense, Sense::Approximate | Sense::Before | Sense::After);
    senses(word.trim_end_matches('.')).iter().find(|(sense, _)| is_side(sense))?;
    let days = values(feast);
    (!days.is_empty()).then(|| days.iter().flat_map(|day| edtf_or_meant(&format!("{word} {day}")).0.values).collect())
}

/// The days that it can be.
fn values(phrase: &str) -> Vec<String> {
    let is_year = |word: &str| (3..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    if !phrase.split(|c: char| !c.is_alphanumeric()).any(is_year) {
        return Vec::new();
    }
    let spaced = phrase.replace(|c: char| !c.is_alphanumeric(), " ");
    let words: Vec<&str> = spaced.split(' ').filter(|word| !word.is_empty() && !is_one_of(word, ARTICLES)).collect();
    let Some((year, words)) = with_year(&words) else { return Vec::new() };
    let (from, words) = from_feast(&words).map_or((None, &words[..]), |(from, rest)| (Some(from), rest));
    let name: Vec<&str> = words.iter().map(|word| if is_one_of(word, SAINTS) { "st" } else { word }).collect();
    let mut values = Vec::new();
    for (reckoning, day) in days(&name.join(" "), year) {
        let day = from.map_or(Some(day), |from| from.day(reckoning, day));
        let day = day.and_then(|day| counted(reckoning, day));
        let value = day.and_then(|day| if_edtf(format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)));
        values.extend(value.filter(|value| !values.contains(value)));
    }
    values
}

/// The day as EDTF counts: once both calendars were in use, a day of the Julian one has its date in ours.
fn counted(reckoning: Reckoning, day: Civil) -> Option<Civil> {
    if reckoning == Reckoning::Julian && day.year > LAST_JULIAN { easter::in_our_calendar(day) } else { Some(day) }
}

/// Whether a word is one of those with `|` between them.
pub(super) fn is_one_of(word: &str, words: &str) -> bool {
    // Of a few letters each: a search for the sign between them takes longer than a look at every byte.
    words.as_bytes().split(|byte| *byte == b'|').any(|one| one == word.as_bytes())
}

/// The year at either end, and the other words.
fn with_year<'a>(words: &[&'a str]) -> Option<(i64, Vec<&'a str>)> {
    let year = |word: &str| {
        let is_year = (3..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
        word.parse().ok().filter(|year| is_year && YEARS.contains(year))
    };
    let (first, last) = (year(words.first()?), year(words.last()?));
    match (first, last) {
        (None, Some(year)) => Some((year, words[..words.len() - 1].to_vec())),
        (Some(year), None) => Some((year, words[1..].to_vec())),
        _ => None,
    }
}

/// A weekday before or after a feast.
#[derive(Clone, Copy)]
struct FromFeast {
    /// 1 is Monday.
    weekday: i64,
    is_after: bool,
}

/// `Monday after`, `Sonntag vor`, and the words of the feast.
fn from_feast<'a, 'w>(words: &'a [&'w str]) -> Option<(FromFeast, &'a [&'w str])> {
    let of = |word: &str, fits: &dyn Fn(Sense) -> Option<i64>| senses(word).iter().find_map(|(sense, _)| fits(*sense));
    let [day, side, rest @ ..] = words else { return None };
    let weekday = of(day, &|sense| if let Sense::Weekday(day) = sense { Some(day.into()) } else { None })?;
    let side = of(side, &|sense| match sense {
        Sense::After => Some(1),
        Sense::Before => Some(-1),
        _ => None,
    })?;
    Some((FromFeast { weekday, is_after: side > 0 }, rest))
}

impl FromFeast {
    fn day(self, reckoning: Reckoning, feast: Civil) -> Option<Civil> {
        let day = if reckoning == Reckoning::Julian { easter::in_our_calendar(feast)? } else { feast };
        let is = days_from_monday(Instant::checked_from_civil(day)?) + 1;
        let by = match self.is_after {
            true => (self.weekday - is - 1).rem_euclid(7) + 1,
            false => -((is - self.weekday - 1).rem_euclid(7) + 1),
        };
        Some(easter::shifted(reckoning, feast, by))
    }
}

/// The days of the feast by each calendar that its author may have kept.
fn days(name: &str, year: i64) -> Vec<(Reckoning, Civil)> {
    let is_named = |names: &str| is_one_of(name, names);
    let mut found = Vec::new();
    for Fixed { languages, month, day, .. } in FIXED.iter().filter(|feast| is_named(feast.names)) {
        let of = |year: i64| Civil { year, month: *month, day: *day };
        if *languages == RUSSIAN && year > LAST_RUSSIAN {
            // Twenty-fifth December of the old calendar is in January of the next year.
            let ours = [year, year - 1].into_iter().filter_map(|year| easter::in_our_calendar(of(year)));
            found.extend(ours.filter(|day| day.year == year).map(|day| (Reckoning::Gregorian, day)));
        }
        found.push((reckonings(year, *languages)[0], of(year)));
    }
    for Movable { languages, from_easter, .. } in MOVABLE.iter().filter(|feast| is_named(feast.names)) {
        let of = |reckoning: Reckoning| Some((reckoning, easter::feast(reckoning, year, *from_easter)?));
        found.extend(reckonings(year, *languages).into_iter().filter_map(of));
    }
    for (sunday, _) in (1..).zip(ADVENT).filter(|(_, names)| is_named(names)) {
        let of = |reckoning: Reckoning| Some((reckoning, easter::advent(reckoning, year, sunday)?));
        found.extend(reckonings(year, ANY).into_iter().filter_map(of));
    }
    found
}

/// The calendars in use in that year where a language is spoken; the one of most comes first.
fn reckonings(year: i64, languages: u8) -> Vec<Reckoning> {
    let is_russian = languages == RUSSIAN;
    if year <= LAST_JULIAN || (is_russian && year <= LAST_RUSSIAN) {
        return vec![Reckoning::Julian];
    }
    match year {
        ..=LAST_ENGLISH => vec![Reckoning::Gregorian, Reckoning::Julian],
        _ if is_russian => vec![Reckoning::Eastern],
        _ => vec![Reckoning::Gregorian],
    }
}
