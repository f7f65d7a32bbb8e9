//! Laws of written dates, held on seeded random phrases.

use dateline::time::{Date, DateError};

/// A linear congruential generator: the same phrases on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.roll(of.len() as u64)).unwrap()]
    }
}

/// What is suggested for a phrase, and whether it would be written without asking.
fn read(phrase: &str) -> (Vec<String>, bool) {
    match Date::parse(phrase) {
        Ok(date) => (vec![date.as_written().to_owned()], true),
        Err(DateError::Invalid { suggestions, sure, .. }) => (suggestions, sure),
        Err(_) => (Vec::new(), false),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const RUSSIAN: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// A day in figures: year, month from 0, day.
type Day = (u64, usize, u64);

fn day(dice: &mut Dice) -> Day {
    (1000 + dice.roll(1100), usize::try_from(dice.roll(12)).unwrap(), 1 + dice.roll(28))
}

fn edtf((y, m, d): Day) -> String {
    format!("{y:04}-{:02}-{d:02}", m + 1)
}

/// The day in one of many styles.
fn styled(dice: &mut Dice, (y, m, d): Day) -> String {
    let (name, short) = (MONTHS[m], &MONTHS[m][..3]);
    let ordinal = match d {
        1 | 21 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    };
    let month = m + 1;
    match dice.roll(24) {
        0 => format!("{d} {name} {y}"),
        1 => format!("{name} {d}, {y}"),
        2 => format!("{d} {short}. {y}"),
        3 => format!("{short} {d} {y}"),
        4 => format!("{d}-{short}-{y}"),
        5 => format!("{y} {name} {d}"),
        6 => format!("{d}{ordinal} {name} {y}"),
        7 => format!("{name} {d}{ordinal}, {y}"),
        8 => format!("the {d}{ordinal} of {name}, {y}"),
        9 => format!("{d}.{month}.{y}"),
        10 => format!("{d}/{month}/{y}"),
        11 => format!("{month}/{d}/{y}"),
        12 => format!("{y}/{month:02}/{d:02}"),
        13 => format!("{y}.{month:02}.{d:02}"),
        14 => format!("{y}-{month}-{d}"),
        15 => format!("{d}. {} {y}", GERMAN[m]),
        16 => format!("{d} {} {y}", FRENCH[m]),
        17 => format!("{d} de {} de {y}", SPANISH[m]),
        18 => format!("{d} {} {y} г.", RUSSIAN[m]),
        19 => format!("{d}.{}.{y}", ROMAN[m]),
        20 => format!("{y}{month:02}{d:02}"),
        21 => format!("{} {d}, A.D. {y}", name.to_uppercase()),
        22 => format!("{y}, {name} {d}"),
        _ => format!(" {d}\u{a0}{name}\u{a0}{y}"),
    }
}

#[test]
fn a_day_in_any_style_is_that_day_or_is_asked() {
    let mut dice = Dice(1);
    for _ in 0..20_000 {
        let day = day(&mut dice);
        let phrase = styled(&mut dice, day);
        let (values, sure) = read(&phrase);
        assert!(values.contains(&edtf(day)), "{phrase}: {values:?}");
        assert!(!sure || values == [edtf(day)], "{phrase}: {values:?}");
    }
}

#[test]
fn two_days_in_any_style_are_that_span_or_are_asked() {
    let mut dice = Dice(2);
    let mut mended = 0;
    for _ in 0..20_000 {
        let (mut a, mut b) = (day(&mut dice), day(&mut dice));
        if b < a {
            (a, b) = (b, a);
        }
        let (from, to) = (styled(&mut dice, a), styled(&mut dice, b));
        if [&from, &to].iter().all(|day| day.contains('/')) {
            // Nobody writes two orders in one phrase.
            continue;
        }
        let joint = dice.pick(&[" to ", "–", " – ", " - ", " until ", " through "]);
        let phrase = format!("{from}{joint}{to}");
        let span = format!("{}/{}", edtf(a), edtf(b));
        let (values, sure) = read(&phrase);
        assert!(values.is_empty() || values.contains(&span) || a == b, "{phrase}: {values:?}");
        assert!(!sure || values == [span], "{phrase}: {values:?}");
        mended += usize::from(sure);
    }
    assert!(mended > 8_000, "{mended} of 20000");
}

#[test]
fn a_span_within_a_month_or_a_year_takes_what_is_left_out_from_its_neighbour() {
    let mut dice = Dice(3);
    for _ in 0..5_000 {
        let (y, m, _) = day(&mut dice);
        let (first, last) = (1 + dice.roll(14), 15 + dice.roll(14));
        let (name, short) = (MONTHS[m], &MONTHS[m][..3]);
        let dash = dice.pick(&["-", "–", "—", " - ", " – ", " to ", " until ", "‒"]);
        let phrase = match dice.roll(5) {
            0 => format!("{first}{dash}{last} {name} {y}"),
            1 => format!("{name} {first}{dash}{last}, {y}"),
            2 => format!("{short}. {first}{dash}{last}, {y}"),
            3 => format!("{first} {name}{dash}{last} {name} {y}"),
            _ => format!("{name} {first}{dash}{name} {last}, {y}"),
        };
        let span = format!("{}/{}", edtf((y, m, first)), edtf((y, m, last)));
        assert_eq!(read(&phrase), (vec![span], true), "{phrase}");
    }
}

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
    for _ in 0..1 + dice.roll(9) {
        phrase.push_str(dice.pick(WORDS));
        phrase.push_str(dice.pick(&["", " ", " ", " "]));
    }
    phrase
}

#[test]
fn every_suggestion_for_any_phrase_is_a_date_and_none_stands_twice() {
    let mut dice = Dice(4);
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
        let date = date.trim_matches(['?', '~', '%']);
        let (before, date) = date.strip_prefix('-').map_or((false, date), |date| (true, date));
        let (date, clock) = date.split_once('T').unwrap_or((date, ""));
        numbers.extend(date.split('X').next().and_then(|known| known.parse::<u64>().ok()));
        let date = date.trim_start_matches("Y-").trim_start_matches('Y').replace('X', "0");
        for (n, part) in date.split(['-', 'S']).enumerate() {
            let Ok(number) = part.parse::<u64>() else { continue };
            numbers.extend([number, number % 100, number % 10]);
            if n == 0 {
                numbers.extend([number + 1, u64::from(before) * (number / 100 + 1)]);
            } else if number > 32 {
                // Quarters and halves.
                numbers.extend([number - 32, number.saturating_sub(39)]);
            }
        }
        for part in clock.split([':', 'Z', '+']) {
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
        .filter_map(|date| date.trim_start_matches('-').split(['-', 'T', '~', '?', '%']).nth(1)?.parse().ok())
        .collect()
}

#[test]
fn what_is_written_unasked_says_every_figure_and_month_of_the_phrase() {
    let mut dice = Dice(5);
    let tables = [include_str!("public.tsv"), include_str!("own.tsv")];
    let rows = tables.iter().flat_map(|table| table.lines().skip(1)).filter_map(|line| line.split('\t').next());
    let phrases: Vec<String> = rows.map(str::to_owned).chain((0..60_000).map(|_| phrase(&mut dice))).collect();
    let mut seen = 0;
    for phrase in phrases {
        let (values, sure) = read(&phrase);
        let ([value], true, Err(_)) = (&values[..], sure, Date::parse(&phrase)) else { continue };
        seen += 1;
        let plain: String = phrase.chars().map(|c| if c == '\u{a0}' { ' ' } else { c }).collect();
        let grouped = plain.replace("0,000", "0000").replace("2,000", "2000").replace("10.000", "10000");
        if grouped.contains('W') {
            // A day of a week has other figures.
            continue;
        }
        let numbers = numbers_of(value);
        for number in grouped.split(|c: char| !c.is_ascii_digit()).filter_map(|run| run.parse::<u64>().ok()) {
            // A packed date, or a second year by two reckonings.
            let is_packed = number > 9_999_999 || value.ends_with("-24") || number == 0;
            assert!(is_packed || numbers.contains(&number), "{phrase}: {value} does not say {number}");
        }
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
