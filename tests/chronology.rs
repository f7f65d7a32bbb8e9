//! The dynasty of the gallery: what `narrow` makes of it is what narrowing each limit by each statement gives, again and again
//! until nothing changes, written here once more from the text of the file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use dateline::chronology::{Part, contradictions, narrow};
use serde_yaml::Value;

use super::random::Dice;

/// Days of the Gregorian calendar before a day, counted one year after another.
fn day(year: i64, month: usize, day: i64) -> i64 {
    let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let (from, to) = (year.min(2000), year.max(2000));
    let days: i64 = (from..to).map(|year| if is_leap(year) { 366 } else { 365 }).sum();
    let lengths = [31, if is_leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    (if year < 2000 { -days } else { days }) + lengths[..month - 1].iter().sum::<i64>() + day - 1
}

/// The fewest and the most days that so many years are.
fn years(count: i64) -> (i64, i64) {
    let all = (1600..2000).map(|year| day(year + count, 1, 1) - day(year, 1, 1));
    // A year can also be counted from a day behind the one that a leap year has more.
    let behind = (1600..2000).map(|year| day(year + count, 3, 1) - day(year, 3, 1));
    let all: Vec<i64> = all.chain(behind).collect();
    (*all.iter().min().unwrap(), *all.iter().max().unwrap())
}

/// The first day of a date of the file, and the day after its last.
fn days(text: &str) -> (i64, i64) {
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let parts: Vec<i64> = rest.split('-').map(|part| part.parse().unwrap()).collect();
    let year = sign * parts[0];
    match parts[1..] {
        [] => (day(year, 1, 1), day(year + 1, 1, 1)),
        [month, the_day] => (
            day(year, usize::try_from(month).unwrap(), the_day),
            day(year, usize::try_from(month).unwrap(), the_day) + 1,
        ),
        _ => panic!("a date of another form: {text}"),
    }
}

/// The first and the last day that are left to a beginning or an end, the last one excluded.
type Left = (i64, i64);

struct Told {
    id: String,
    begin: Left,
    end: Left,
    lasts: Option<((i64, i64), (i64, i64))>,
    /// The event that it follows at once.
    follows: Option<String>,
    during: Option<String>,
    /// Of an event with a year as its date.
    is_moment: bool,
}

fn told(event: &Value, about: i64) -> Told {
    let text =
        |key: &str| event[key].as_str().map(str::to_owned).or_else(|| event[key].as_i64().map(|n| n.to_string()));
    let date = text("date").unwrap();
    let (_, about) = years(about);
    let end = |text: &str| match text.strip_suffix('~') {
        Some(plain) => (days(plain).0 - about, days(plain).1 + about),
        None => days(text),
    };
    let (begin, last) = match date.split_once('/') {
        Some((first, last)) => (end(first), end(last)),
        None => (end(&date), end(&date)),
    };
    let count = |text: &str| years(text.trim_matches(['P', 'Y']).parse().unwrap());
    let lasts = event["lasts"]["for"].as_str().map(|by| {
        let (least, most) = by.split_once('/').unwrap();
        (count(least), count(most))
    });
    let of = |key: &str| event[key]["event"].as_str().map(str::to_owned);
    assert!(event["after"].is_null() || event["after"]["by"] == "P0D");
    let is_moment = !date.trim_start_matches('-').contains(['-', '/']);
    Told { is_moment, id: text("id").unwrap(), begin, end: last, lasts, follows: of("after"), during: of("during") }
}

/// The later of two is between so many days behind the earlier: what is left to both.
fn apart(earlier: Left, later: Left, least: i64, most: i64) -> (Left, Left) {
    let first = (earlier.0.max(later.0 - most), earlier.1.min(later.1 - least));
    let second = (later.0.max(earlier.0 + least), later.1.min(earlier.1 + most));
    (first, second)
}

/// Every statement applied to every event, until no limit moves.
fn narrowed(mut all: BTreeMap<String, Told>) -> BTreeMap<String, (Left, Left)> {
    const FAR: i64 = i64::MAX / 4;
    let ids: Vec<String> = all.keys().cloned().collect();
    loop {
        let before: Vec<(Left, Left)> = all.values().map(|told| (told.begin, told.end)).collect();
        for id in &ids {
            let own = &all[id];
            let (mut begin, mut end) = (own.begin, own.end);
            (begin, end) = apart(begin, end, 0, if own.is_moment { 0 } else { FAR });
            if let Some((least, most)) = own.lasts {
                (begin, end) = apart(begin, end, least.0, most.1);
            }
            let (follows, during) = (own.follows.clone(), own.during.clone());
            if let Some(other) = follows {
                let (last, first) = apart(all[&other].end, begin, 0, 0);
                begin = first;
                all.get_mut(&other).unwrap().end = last;
            }
            if let Some(other) = during {
                let reign = &all[&other];
                let (first, inner) = apart(reign.begin, begin, 0, FAR);
                let (outer, last) = apart(end, reign.end, 0, FAR);
                (begin, end) = (inner, outer);
                let reign = all.get_mut(&other).unwrap();
                (reign.begin, reign.end) = (first, last);
            }
            let own = all.get_mut(id).unwrap();
            (own.begin, own.end) = (begin, end);
        }
        if all.values().map(|told| (told.begin, told.end)).eq(before) {
            return all.into_iter().map(|(id, told)| (id, (told.begin, told.end))).collect();
        }
    }
}

fn dynasty() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/gallery/dynasty.yaml")).unwrap()
}

#[test]
fn the_dynasty_is_narrowed_as_by_hand() {
    let text = dynasty();
    let file: Value = serde_yaml::from_str(&text).unwrap();
    let about = file["about"].as_str().unwrap().trim_matches(['P', 'Y']).parse().unwrap();
    let events = file["events"].as_sequence().unwrap();
    let all = events.iter().map(|event| told(event, about)).map(|told| (told.id.clone(), told)).collect();
    let by_hand = narrowed(all);
    let read = dateline::read(&text);
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    let chronicle = read.value.unwrap();
    let all = narrow(&chronicle).unwrap();
    let epoch = day(1970, 1, 1);
    let count = |at: Option<dateline::time::Instant>| at.unwrap().0 / 86_400 + epoch;
    let mut reigns = 0;
    for one in &all {
        let event = &chronicle.events[one.event];
        let (begin, end) = by_hand[&event.id];
        let expected = match one.part {
            Part::Beginning => begin,
            Part::End => end,
            Part::Whole => (begin.0, end.1),
        };
        assert_eq!((count(one.follows.from), count(one.follows.to)), expected, "{} {:?}", event.id, one.part);
        let is_reign = event.id.starts_with("king-");
        reigns += usize::from(is_reign && one.part == Part::Beginning);
        // Each end of a reign is narrower than the list of kings alone makes it.
        assert!(!is_reign || one.is_narrower(), "{}", event.id);
    }
    assert_eq!(reigns, 30);
}

#[test]
fn a_reign_too_long_for_the_dynasty_is_told_with_what_it_contradicts() {
    let text = dynasty();
    let second = text.split("id: king-12\n").nth(1).unwrap();
    let lasts = second.split("lasts: { for: ").nth(1).unwrap().split(',').next().unwrap();
    let (head, tail) = text.split_at(text.find("id: king-12\n").unwrap());
    let wrong = format!("{head}{}", tail.replacen(lasts, "P90Y/P91Y", 1));
    let chronicle = dateline::read(&wrong).value.unwrap();
    let found = contradictions(&chronicle);
    assert_eq!(found.len(), 1, "the reign of one king is wrong");
    let words: Vec<String> = found[0].statements.iter().map(|said| said.cited(&chronicle)).collect();
    assert!(words.contains(&"`king-12` lasts 90 years to 91 years (source `king-list`)".to_owned()), "{words:?}");
    assert!(found[0].is_smallest && narrow(&chronicle).is_err());
}

/// Two thousand events in an order by chance, with five statements each that are true of it.
fn large() -> String {
    const MANY: usize = 2_000;
    let dice = &mut Dice::new(7);
    let mut text = "title: T\nevents:\n".to_owned();
    for at in 0..MANY {
        // Every twentieth has a year of its own.
        let date = if at % 20 == 0 { format!("{}", 1000 + at / 4) } else { "1XXX".to_owned() };
        writeln!(text, "  - id: e{at}\n    date: {date}\n    title: E{at}").unwrap();
        let later = |dice: &mut Dice| (at + 1 + dice.below(40)).min(MANY - 1);
        let earlier = |dice: &mut Dice| at.saturating_sub(1 + dice.below(40));
        if at + 1 < MANY {
            let (one, other) = (later(dice), later(dice));
            writeln!(text, "    before: [e{one}, {{ event: e{other}, by: ../P90Y }}]").unwrap();
        }
        if at > 0 {
            let (one, other) = (earlier(dice), earlier(dice));
            writeln!(text, "    after: [e{one}, e{other}]").unwrap();
        }
        writeln!(text, "    lasts: P0D/P2M").unwrap();
    }
    text
}

#[test]
fn two_thousand_events_with_ten_thousand_statements_are_narrowed() {
    let chronicle = dateline::read(&large()).value.unwrap();
    let said: usize = chronicle.events.iter().map(|event| event.relations.len() + 1).sum();
    assert!(said > 9_900, "{said}");
    let all = narrow(&chronicle).unwrap();
    assert_eq!(all.len(), 2_000);
    assert!(all.iter().filter(|one| one.is_narrower()).count() > 1_500);
}
