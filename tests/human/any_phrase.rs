//! Laws of written dates, held on random phrases of words that dates have and words that they have not.

use dateline::time::{Date, DateError};

use super::seeded::{FRENCH, GERMAN, MONTHS, RUSSIAN, SPANISH, read};
use crate::random::{Dice, seed};

/// Words of the grammar and some that are not.
const WORDS: &[&str] = &[
    "c.",
    "ca.",
    "about",
    "probably",
    "early",
    "mid-",
    "late",
    "May",
    "June",
    "mar",
    "sept",
    "mai",
    "мая",
    "spring",
    "winter",
    "Monday",
    "Fri",
    "BC",
    "AD",
    "v. Chr.",
    "av. J.-C.",
    "century",
    "1920s",
    "19th",
    "1st",
    "XIX",
    "V",
    "Q3",
    "H1",
    "FY",
    "W21",
    "from",
    "to",
    "between",
    "and",
    "or",
    "before",
    "after",
    "by",
    "until",
    "since",
    "onwards",
    "present",
    "unknown",
    "?",
    "(?)",
    "-",
    "–",
    "/",
    ",",
    ".",
    "..",
    "&",
    "[",
    "]",
    "(",
    ")",
    "'68",
    "3",
    "12",
    "25",
    "44",
    "99",
    "742",
    "1743",
    "1850",
    "2012",
    "10,000",
    "00",
    "14:30",
    "10 a.m.",
    "noon",
    "Ma",
    "years ago",
    "BP",
    "de",
    "du",
    "bis",
    "до",
    "hacia",
    "um",
    "the",
    "of",
    "night of",
    "b.",
    "d.",
    "fl.",
    "half",
    "quarter",
    "of the",
    "O.S.",
    "circus",
    "2012-05-03",
    "25/5/2012",
    "5.12.2012",
    "197X",
    "~",
    "T",
    "Z",
    "+",
    "<",
    ">",
    "\u{202e}",
    "\0",
];

fn phrase(dice: &mut Dice) -> String {
    let mut phrase = String::new();
    for _ in 0..1 + dice.below(9) {
        phrase.push_str(dice.pick(WORDS));
        phrase.push_str(dice.pick(&["", " ", " ", " "]));
    }
    phrase
}

#[test]
fn every_suggestion_for_any_phrase_is_a_date_and_none_stands_twice() {
    let mut dice = Dice::new(seed(4));
    let mut several = 0;
    for _ in 0..30_000 {
        let phrase = phrase(&mut dice);
        let (values, sure) = read(&phrase);
        several += usize::from(values.len() > 1);
        assert!(!sure || values.len() == 1, "{phrase}: {values:?}");
        for (n, value) in values.iter().enumerate() {
            assert!(Date::parse(value).is_ok(), "{phrase}: {value}");
            assert!(!values[..n].contains(value), "{phrase}: {values:?}");
        }
    }
    assert!(several > 100, "{several}");
}

/// The numbers that a value says in any way that people would write them.
fn numbers_of(value: &str) -> Vec<u64> {
    let mut numbers = Vec::new();
    for date in value.split(['/', ',', '[', ']', '{', '}']).flat_map(|part| part.split("..")) {
        let date = date.replace(['?', '~', '%'], "");
        let date = date.as_str();
        if date.ends_with(" BP") || date.ends_with('a') {
            // An age keeps its figures.
            numbers.extend(date.split(|c: char| !c.is_ascii_digit()).filter_map(|run| run.parse::<u64>().ok()));
        }
        let (before, date) = date.strip_prefix('-').map_or((false, date), |date| (true, date));
        let (date, clock) = date.split_once('T').unwrap_or((date, ""));
        let known = |part: &str| part.split('X').next().and_then(|known| known.parse::<u64>().ok());
        numbers.extend(date.split('-').filter_map(known));
        let date = date.trim_start_matches("Y-").trim_start_matches('Y').replace('X', "0");
        for (n, part) in date.split(['-', 'S']).enumerate() {
            let Ok(number) = part.parse::<u64>() else { continue };
            numbers.extend([number, number % 100, number % 10]);
            if n == 0 {
                numbers.extend([number + 1, u64::from(before) * (number / 100 + 1)]);
            } else if number > 32 {
                // Quarters, thirds and halves.
                numbers.extend([number - 32, number.saturating_sub(36), number.saturating_sub(39)]);
            }
        }
        // `+0200` has no colon.
        numbers.extend(clock.split_once(['+', '-']).and_then(|(_, zone)| zone.replace(':', "").parse::<u64>().ok()));
        for part in clock.split([':', 'Z', '+', '-']) {
            let Ok(number) = part.parse::<u64>() else { continue };
            numbers.extend([number, number.saturating_sub(12), 12 * u64::from(number == 0)]);
        }
    }
    numbers
}

/// The months that a value says.
fn months_of(value: &str) -> Vec<u64> {
    let dates = value.split(['/', ',', '[', ']', '{', '}']).flat_map(|part| part.split(".."));
    dates
        .filter_map(|date| {
            date.replace(['~', '?', '%'], "").trim_start_matches('-').split(['-', 'T']).nth(1)?.parse().ok()
        })
        .collect()
}

/// The numbers of a phrase that a value does not say.
fn unsaid(phrase: &str, value: &str) -> Vec<u64> {
    let numbers = numbers_of(value);
    let figures: String = value.chars().filter(char::is_ascii_digit).collect();
    let is_said = |number: &u64| {
        // A packed date, or a second year by two reckonings.
        let is_packed = *number > 9_999_999 || *number > 9_999 && figures.contains(&number.to_string());
        // `20120505T1515`.
        let is_clock = *number > 999 && value.contains('T') && figures.ends_with(&number.to_string());
        is_packed || is_clock || value.ends_with("-24") || *number == 0 || numbers.contains(number)
    };
    let all = phrase.split(|c: char| !c.is_ascii_digit()).filter_map(|run| run.parse::<u64>().ok());
    all.filter(|number| !is_said(number)).collect()
}

/// The phrase with each number in one, of whose thousands a sign parts the groups: `44 742 v. Chr.`, `10,000 BC`.
fn in_one(phrase: &str) -> String {
    let letters: Vec<char> = phrase.chars().collect();
    let is_figure = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let is_group = |at: usize| (at..at + 3).all(is_figure) && !is_figure(at + 3);
    let mut run = 0;
    let mut out = String::new();
    for (at, c) in letters.iter().enumerate() {
        let parts = matches!(c, ' ' | ',' | '.' | '\'') && (1..=3).contains(&run) && is_group(at + 1);
        run = if is_figure(at) { run + 1 } else { 0 };
        if !parts {
            out.push(*c);
        }
    }
    out
}

#[test]
fn what_is_written_unasked_says_every_figure_and_month_of_the_phrase() {
    let mut dice = Dice::new(seed(5));
    let tables = [include_str!("public.tsv"), include_str!("own.tsv")];
    let rows = tables.iter().flat_map(|table| table.lines().skip(1)).filter_map(|line| line.split('\t').next());
    let phrases: Vec<String> = rows.map(str::to_owned).chain((0..60_000).map(|_| phrase(&mut dice))).collect();
    let mut seen = 0;
    for phrase in phrases {
        let (values, sure) = read(&phrase);
        let ([value], true, Err(_)) = (&values[..], sure, Date::parse(&phrase)) else { continue };
        seen += 1;
        let plain: String = phrase.chars().map(|c| if c == '\u{a0}' { ' ' } else { c }).collect();
        if Date::parse(value).is_ok_and(|date| date.words() == plain) {
            // Our own wording of it: `a day from 10 to 19 May`.
            continue;
        }
        if plain.contains('W') || ["7b", "8b", "9b", "10b"].iter().any(|old| plain.contains(old)) {
            // A day of a week has other figures, and so has `9ber`, the ninth month of old.
            continue;
        }
        let lost = [unsaid(&plain, value), unsaid(&in_one(&plain), value)];
        assert!(lost.iter().any(Vec::is_empty), "{phrase}: {value} does not say {:?}", lost[0]);
        for (month, name) in (1..).zip(MONTHS) {
            if plain.contains(name) {
                assert!(months_of(value).contains(&month), "{phrase}: {value} does not say {name}");
            }
        }
    }
    assert!(seen > 400, "{seen}");
}

#[test]
fn what_is_no_date_at_all_gets_the_general_hint() {
    let months = [MONTHS, GERMAN, FRENCH, SPANISH, RUSSIAN].concat().join(" ");
    let hostile = [
        "1".repeat(10_000),
        "May 2012 ".repeat(1_200),
        "3 or ".repeat(2_000) + "4 May 2012",
        ", ".repeat(70),
        "1-".repeat(70),
        "de ".repeat(50),
        "de a mar d c 5 ".repeat(10),
        months,
        "\u{202e}2012 \u{0}May\u{7}".to_owned(),
        "?".repeat(100),
        "(".repeat(80) + &")".repeat(80),
    ];
    for text in hostile {
        let error = Date::parse(&text).unwrap_err();
        let DateError::Invalid { suggestions, message, .. } = error else { panic!("{text}") };
        assert!(suggestions.is_empty() && message.len() < 400, "{message}: {suggestions:?}");
    }
}
