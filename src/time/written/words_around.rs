//! Words around a date that are none of its own: where a letter was written, what a line is called, what was done. The date
//! without them is a guess that its author confirms.

use crate::time::written::clean::{folded, is_figures};
use crate::time::written::of_phrase;
use crate::time::written::reading::Reading;
use crate::time::written::roman;
use crate::time::written::vocabulary::{Sense, senses};
use crate::time::written::wrapped;

/// The most words before a date, or behind it.
const MOST_WORDS: usize = 4;
/// Signs of a year, or of one in doubt.
const YEAR: usize = 5;
/// Words that say that it is another date than the one that follows.
const OTHER_DATE: &[&str] = &[
    "not",
    "no",
    "never",
    "except",
    "excepting",
    "excluding",
    "unless",
    "unlike",
    "but",
    "than",
    "besides",
    "every",
    "each",
    "eve",
    "anniversary",
    "aged",
    "age",
    "month",
    "week",
    "last",
    "vorabend",
    "jahrestag",
    "monat",
    "woche",
    "ultimo",
    "veille",
    "lendemain",
    "anniversaire",
    "mois",
    "semaine",
    "víspera",
    "aniversario",
    "mes",
    "semana",
    "накануне",
    "годовщина",
    "к",
    "annually",
    "yearly",
    "jeden",
    "jedes",
    "jährlich",
    "chaque",
    "cada",
    "каждый",
    "ежегодно",
    "days",
    "weeks",
    "months",
    "years",
    "nicht",
    "kein",
    "ohne",
    "außer",
    "tage",
    "wochen",
    "monate",
    "jahre",
    "non",
    "pas",
    "sauf",
    "hormis",
    "jours",
    "semaines",
    "ans",
    "sin",
    "salvo",
    "excepto",
    "días",
    "semanas",
    "meses",
    "años",
    "не",
    "кроме",
    "дней",
    "недели",
    "недель",
    "месяцев",
    "лет",
];

/// The date without the words before it or behind it.
pub(super) fn reading(written: &str) -> Reading {
    let text = written.trim();
    let behind = text.rsplit_once(", ").filter(|(_, last)| are_words(last));
    let behind = behind.map(|(date, last)| if is_weekday(last) { format!("{last}, {date}") } else { date.to_owned() });
    let date = behind.into_iter().chain(before(text).into_iter().map(str::to_owned)).find_map(|date| {
        let values = if has_year(&date) { of_phrase(date.trim()).0.values } else { Vec::new() };
        // A number behind a word may count pages, or people.
        (!values.is_empty() && values.iter().all(|value| value.len() > YEAR)).then_some(values)
    });
    // `session 1921-22`: more likely two years than a season.
    Reading::open(date.into_iter().flatten().flat_map(|value| wrapped::of_date(value).values))
}

/// Whether a run of figures can be a year: the number of a page is none.
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|figures| figures.len() >= 3)
}

fn is_weekday(word: &str) -> bool {
    senses(&folded(word)).iter().any(|(sense, _)| matches!(sense, Sense::Weekday(_)))
}

/// The text without its first word, its first two, and so on, as long as they are words of no date.
fn before(text: &str) -> Vec<&str> {
    let mut left = Vec::new();
    let mut rest = text;
    while left.len() < MOST_WORDS {
        let Some((word, after)) = rest.split_once(' ') else { break };
        // What a colon ends is a name of what follows: `Date: 5 May 1850`.
        let is_name = word.strip_suffix(':').is_some_and(|name| name.chars().all(char::is_alphabetic));
        if !is_name && !are_words(word.trim_end_matches(',')) {
            break;
        }
        rest = after.trim_start();
        // `issue 3, March 2024`, `Henry VIII 1531`: the number of what the word names.
        if let Some(behind) = numbered(rest) {
            left.push(behind);
            break;
        }
        if is_number_of(word, rest) {
            break;
        }
        left.push(rest);
    }
    left
}

/// Words whose number is none of a date, small letters.
const NUMBERED: &[&str] = &[
    "no", "nr", "num", "number", "vol", "volume", "issue", "box", "page", "p", "fol", "heft", "band", "bd", "nummer",
    "seite", "tome", "t", "numéro", "n°", "número", "tomo", "№", "том", "т", "стр",
];

/// Whether a number that a word names stands before a year, and so is no month of it: `Heft 5/1850`, `Apollo 11 1969`.
fn is_number_of(word: &str, text: &str) -> bool {
    let is_pair = |(number, year): (&str, &str)| is_number(number) && is_figures(year.trim_start(), 4);
    let name = word.trim_end_matches(['.', ':']).to_lowercase();
    text.split_once(' ').is_some_and(is_pair)
        || NUMBERED.contains(&name.as_str()) && text.split_once('/').is_some_and(is_pair)
}

/// What stands behind a number with a comma, or behind a Roman numeral.
fn numbered(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(' ')?;
    let bare = first.trim_end_matches([',', '.']);
    let is_counted = first.ends_with(',') && is_number(bare);
    let is_roman = bare.chars().all(|c| "IVXLCDM".contains(c)) && roman::value(&bare.to_lowercase()).is_some();
    (is_counted || is_roman).then(|| rest.trim_start())
}

fn is_number(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether it is nothing but a few words, none of which turns a date into another.
fn are_words(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').map(|word| word.trim_end_matches('.')).collect();
    let is_word = |word: &&str| {
        let small = word.to_lowercase();
        let is_plain = !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\''));
        is_plain && !OTHER_DATE.contains(&small.as_str()) && !says_when(&small)
    };
    words.len() <= MOST_WORDS && words.iter().all(is_word)
}

/// Whether a word would be missed in its date.
fn says_when(word: &str) -> bool {
    let is_idle = |sense: &Sense| matches!(sense, Sense::Filler | Sense::Aside | Sense::Weekday(_) | Sense::Unknown);
    senses(&folded(word)).iter().any(|(sense, _)| !is_idle(sense))
}

/// A month that is misspelt by one letter, where it can be one month only: `Febuary`.
pub(super) fn respelt_month(phrase: &str) -> Option<String> {
    let mut words = phrase.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 4);
    let unknown = words.find(|word| senses(word).is_empty())?;
    // Of four letters two may have changed their places; with another letter it is another word.
    let is_short = unknown.chars().count() == 4;
    let is_turned = |name: &str| sorted(unknown) == sorted(name);
    let mut near: Vec<u8> = Vec::new();
    let mut name = "";
    for (month, spelling) in crate::time::written::names::full_months() {
        if strsim::osa_distance(unknown, spelling) <= 1 && (!is_short || is_turned(spelling)) {
            name = spelling;
            if !near.contains(&month) {
                near.push(month);
            }
        }
    }
    (near.len() == 1).then(|| phrase.replacen(unknown, name, 1))
}

fn sorted(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.sort_unstable();
    letters
}
