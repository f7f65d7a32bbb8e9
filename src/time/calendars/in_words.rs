//! Dates of other calendars as people write them, `1 Ramadan 1445`, `18 Brumaire an VIII`, `1445 AH`: the form that dateline has
//! for each.

use crate::time::Date;
use crate::time::calendars::Calendar;
use crate::time::calendars::parse::wrapped;

/// Names of the months in small letters without accents, in order, each with its other spellings.
const ISLAMIC: [&str; 12] = [
    "muharram",
    "safar",
    "rabi al awwal|rabi i",
    "rabi al thani|rabi ii",
    "jumada al awwal|jumada i",
    "jumada al thani|jumada ii",
    "rajab",
    "shaban|sha ban",
    "ramadan",
    "shawwal",
    "dhu al qada|dhu l qada",
    "dhu al hijja|dhu l hijja|zilhicce",
];
const PERSIAN: [&str; 12] = [
    "farvardin",
    "ordibehesht",
    "khordad",
    "tir",
    "mordad",
    "shahrivar",
    "mehr",
    "aban",
    "azar",
    "dey",
    "bahman",
    "esfand",
];
const REPUBLICAN: [&str; 12] = [
    "vendemiaire",
    "brumaire",
    "frimaire",
    "nivose",
    "pluviose",
    "ventose",
    "germinal",
    "floreal",
    "prairial",
    "messidor",
    "thermidor|fervidor",
    "fructidor",
];
/// The years of the Republic as they were written.
const ROMAN: [&str; 14] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"];
/// Words around a date that say its calendar, or nothing.
const AROUND: &[&str] =
    &["ah", "anno", "hegirae", "hijri", "h", "an", "annee", "year", "de", "la", "republique", "of", "the"];

/// A date in words as the form of its calendar: a day, a month or a year, of which nothing is left out.
pub(in crate::time) fn of_words(calendar: Calendar, text: &str) -> Option<String> {
    let value = match calendar {
        Calendar::Hebrew => text.trim().to_owned(),
        Calendar::Islamic => figures(text, &ISLAMIC, |_| None)?,
        Calendar::Persian => figures(text, &PERSIAN, |_| None)?,
        Calendar::FrenchRepublican => figures(text, &REPUBLICAN, roman)?,
        Calendar::Gregorian | Calendar::Julian | Calendar::Chinese => return None,
    };
    Some(wrapped(&value, calendar)).filter(|form| Date::if_written(form).is_some())
}

/// `1445-09-01` of `1 Ramadan 1445`: the day, where there is one, before the month, and the year behind it, or before all.
fn figures(text: &str, months: &[&str; 12], roman: impl Fn(&str) -> Option<u16>) -> Option<String> {
    let folded: String = text.to_lowercase().chars().map(plain).collect();
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !AROUND.contains(word));
    let words: Vec<&str> = words.collect();
    let number = |word: &str| word.parse::<u16>().ok();
    let begin = words.iter().position(|word| number(word).is_none()).unwrap_or(words.len());
    let (before, rest) = words.split_at(begin);
    let is_end = |word: &&str| number(word).is_some();
    let end = rest
        .iter()
        .position(is_end)
        .unwrap_or_else(|| rest.len() - usize::from(rest.last().is_some_and(|word| roman(word).is_some())));
    let (name, after) = rest.split_at(end);
    let before: Vec<u16> = before.iter().filter_map(|word| number(word)).collect();
    let after: Vec<u16> = after.iter().filter_map(|word| number(word).or_else(|| roman(word))).collect();
    let month = || {
        let name = name.join(" ");
        months.iter().position(|names| names.split('|').any(|one| one == name)).map(|at| at + 1)
    };
    match (&before[..], name.is_empty(), &after[..]) {
        ([year], true, []) | ([], true, [year]) => Some(year.to_string()),
        ([], false, [year]) => Some(format!("{year}-{:02}", month()?)),
        ([day], false, [year]) if *day < 32 => Some(format!("{year}-{:02}-{day:02}", month()?)),
        ([year], false, [day]) if *day < 32 => Some(format!("{year}-{:02}-{day:02}", month()?)),
        // `9 thermidor` is a day of no year.
        ([year], false, []) if *year > 31 => Some(format!("{year}-{:02}", month()?)),
        _ => None,
    }
}

fn roman(word: &str) -> Option<u16> {
    let at = ROMAN.iter().position(|year| *year == word)?;
    u16::try_from(at + 1).ok()
}

/// A small letter without its accent, as names of months have them.
fn plain(c: char) -> char {
    match c {
        'é' | 'è' | 'ê' | 'ē' => 'e',
        'ô' | 'ō' | 'ö' => 'o',
        'ā' | 'â' | 'ă' | 'á' => 'a',
        'ī' | 'í' => 'i',
        'ū' | 'ú' | 'û' => 'u',
        'ḍ' => 'd',
        'ḥ' => 'h',
        'ṣ' => 's',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::of_words;
    use crate::time::calendars::Calendar;

    #[test]
    fn dates_in_words_have_the_form_of_their_calendar() {
        for (calendar, text, form) in [
            (Calendar::Islamic, "1445 AH", Some("{ islamic: 1445 }")),
            (Calendar::Islamic, "AH 1443", Some("{ islamic: 1443 }")),
            (Calendar::Islamic, "1 Ramadan 1445", Some("{ islamic: 1445-09-01 }")),
            (Calendar::Islamic, "1445 Ramaḍān 1", Some("{ islamic: 1445-09-01 }")),
            (Calendar::Islamic, "Rabi II 1220 AH", Some("{ islamic: 1220-04 }")),
            (Calendar::Islamic, "30 Safar 1445", None),
            (Calendar::Islamic, "5 Ramadan", None),
            (Calendar::Islamic, "1445 Ramadan", Some("{ islamic: 1445-09 }")),
            (Calendar::Islamic, "1376 H./1957", None),
            (Calendar::Persian, "22 Bahman 1357", Some("{ persian: 1357-11-22 }")),
            (Calendar::FrenchRepublican, "18 Brumaire VIII", Some("{ french-republican: 8-02-18 }")),
            (Calendar::FrenchRepublican, "9 thermidor an 2", Some("{ french-republican: 2-11-09 }")),
            (Calendar::FrenchRepublican, "9 thermidor", None),
            (Calendar::FrenchRepublican, "Nivôse an II", Some("{ french-republican: 2-04 }")),
            (Calendar::FrenchRepublican, "an VIII", Some("{ french-republican: 8 }")),
            (Calendar::FrenchRepublican, "about 18 Brumaire VIII", None),
            (Calendar::Hebrew, "5 Iyar 5708", Some("{ hebrew: 5 Iyar 5708 }")),
            (Calendar::Hebrew, "in Iyar 5708", None),
            (Calendar::Chinese, "1911", None),
        ] {
            assert_eq!(of_words(calendar, text).as_deref(), form, "{text}");
        }
    }
}
