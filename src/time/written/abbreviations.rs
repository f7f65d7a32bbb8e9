//! Abbreviations that stand for different words: the `v.` of `v. 1850` is the French `vers` or the German `vor`.

use crate::time::written::clean;
use crate::time::written::vocabulary::{Sense, senses};

/// Abbreviations before a year, in small letters, each with the words that it can be short for; a capital one is a month too.
const BEFORE_YEAR: &[(&str, &[&str])] = &[
    ("v.", &["vers", "vor"]),
    ("V.", &["vers", "vor", "Mai", "5."]),
    ("a.", &["ante", "anno"]),
    ("p.", &["post"]),
    // The month of April, or the French `après`.
    ("apr.", &["april", "après"]),
    ("en.", &["enero", "en"]),
    // The season has no dot; the Spanish `fallecido` has.
    ("fall.", &["fallecido", "fall"]),
];
/// Roman numerals that are a quarter as well as a month.
const QUARTERS: [&str; 4] = ["i", "ii", "iii", "iv"];

/// The phrase with each word that its abbreviation can be; none where it has no such abbreviation.
pub(super) fn in_full(written: &str) -> Vec<String> {
    let text = written.trim();
    let before_year = BEFORE_YEAR.iter().find_map(|(short, words)| {
        // An entry begins with a capital; `A.` is another word, `V.` May as well, and `Apr.` is a month.
        let is_capital = matches!(*short, "fall." | "en.")
            && text.get(..short.len()).is_some_and(|head| head.eq_ignore_ascii_case(short));
        let rest = if is_capital { &text[short.len()..] } else { text.strip_prefix(short)? }.trim_start();
        (starts_with_year(rest) || may_precede_word(short, rest))
            .then(|| words.iter().map(|word| format!("{word} {rest}")).collect())
    });
    let other = || behind_dash(text).or_else(|| quarter_or_month(text)).or_else(|| letter_behind(text));
    before_year.or_else(|| spanish_life(text)).or_else(other).unwrap_or_default()
}

/// `1673-v. 1690`: the abbreviation before the second year; in small letters it is no numeral, but one is read for it.
fn behind_dash(text: &str) -> Option<Vec<String>> {
    let (from, to) = ["-v. ", "–v. ", "- v. ", "– v. "].iter().find_map(|sign| text.split_once(sign))?;
    let is_range = from.trim_end().ends_with(|c: char| c.is_ascii_digit()) && starts_with_year(to);
    is_range.then(|| ["vers", "vor", "Mai"].iter().map(|word| format!("{} – {word} {to}", from.trim_end())).collect())
}

/// `nac. 1673 – fall. 1690`: beside a birth the season is a death.
fn spanish_life(text: &str) -> Option<Vec<String>> {
    let small = text.to_lowercase();
    let born = ["nac. ", "n. "].iter().find_map(|word| small.strip_prefix(word))?;
    let (birth, death) = born.split_once("fall. ")?;
    starts_with_year(death.trim_start()).then(|| vec![format!("nacido {birth}fallecido {death}")])
}

fn starts_with_year(text: &str) -> bool {
    (3..=4).contains(&text.bytes().take_while(u8::is_ascii_digit).count())
}

/// `a. 4 de mayo de 1850`, `a. 44 a. C.`, `v. Mai 1850`: short for the same before a day, a month or a year of an era.
fn may_precede_word(short: &str, rest: &str) -> bool {
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest[figures..].trim_start_matches(['.', ' ']);
    let word: String = behind.chars().take_while(|c| c.is_alphabetic()).collect();
    let is_month = senses(&clean::folded(&word)).iter().any(|(sense, _)| matches!(sense, Sense::Month(_)));
    let is_date = if figures == 0 { is_month } else { figures <= 2 && !word.is_empty() };
    matches!(short, "a." | "v." | "V.") && is_date && rest.bytes().any(|b| b.is_ascii_digit())
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && starts_with_year(text)
}

/// `III/2012` is March, or the third quarter.
fn quarter_or_month(text: &str) -> Option<Vec<String>> {
    let (numeral, year) = text.split_once('/')?;
    let nth = QUARTERS.iter().position(|quarter| numeral.eq_ignore_ascii_case(quarter))? + 1;
    is_year(year).then(|| vec![format!("{nth}/{year}"), format!("Q{nth} {year}")])
}

/// `1850c` is about then; only the author knows, for the letter can be another.
fn letter_behind(text: &str) -> Option<Vec<String>> {
    let year = text.strip_suffix(['c', 'C']).map(str::trim_end).filter(|year| is_year(year))?;
    Some(vec![format!("c. {year}")])
}
