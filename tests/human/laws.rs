//! Laws of written dates, held on seeded random days and spans in many styles.

use super::seeded::{FRENCH, GERMAN, MONTHS, RUSSIAN, SPANISH, read};
use crate::random::{Dice, seed};

const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// A day in figures: year, month from 0, day.
type Day = (usize, usize, usize);

fn day(dice: &mut Dice) -> Day {
    (1000 + dice.below(1100), dice.below(12), 1 + dice.below(28))
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
    match dice.below(24) {
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
    let mut dice = Dice::new(seed(1));
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
    let mut dice = Dice::new(seed(2));
    let mut fixed = 0;
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
        fixed += usize::from(sure);
    }
    assert!(fixed > 8_000, "{fixed} of 20000");
}

#[test]
fn a_span_within_a_month_or_a_year_takes_what_is_left_out_from_its_neighbour() {
    let mut dice = Dice::new(seed(3));
    for _ in 0..5_000 {
        let (y, m, _) = day(&mut dice);
        let (first, last) = (1 + dice.below(14), 15 + dice.below(14));
        let (name, short) = (MONTHS[m], &MONTHS[m][..3]);
        let dash = dice.pick(&["-", "–", "—", " - ", " – ", " to ", " until ", "‒"]);
        let phrase = match dice.below(5) {
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
