//! Narrowing, held against a closure of all bounds, and against what history books would say.

use std::collections::BTreeSet;

use crate::chronology::{Network, ORIGIN, Part, SECOND, Why, narrow};
use crate::read::contradictions::tests::sample::{Chance, chronicle, closed, text};
use crate::time::Instant;

#[test]
fn what_follows_is_what_comparing_all_with_all_gives() {
    let (mut tried, mut narrower) = (0, 0);
    for seed in 1..2_000 {
        let mut chance = Chance::new(seed);
        let (events, statements) = (2 + chance.below(5), 1 + chance.below(6));
        let text = text(&mut chance, events, statements);
        let chronicle = chronicle(&text);
        let network = Network::of(&chronicle, &BTreeSet::new());
        let (Ok(all), Some(apart)) = (narrow(&chronicle), closed(network.count(), &network.limits)) else {
            assert!(narrow(&chronicle).is_err() || network.events.is_empty(), "{text}");
            continue;
        };
        for one in &all {
            let at = network.events.iter().position(|event| *event == one.event).expect("an event of the network");
            let (first, last) = match one.part {
                Part::Whole => (1 + 2 * at, 2 + 2 * at),
                Part::Beginning => (1 + 2 * at, 1 + 2 * at),
                Part::End => (2 + 2 * at, 2 + 2 * at),
            };
            let seconds = |parts: i128| i64::try_from(parts.div_euclid(SECOND)).expect("a few days");
            let from = apart[first][ORIGIN].map(|length| Instant(seconds(-length)));
            // Up to the next whole second, and a second at least: before an end, behind what is no end.
            let to = apart[ORIGIN][last].map(|length| Instant(-seconds(-length)));
            let (from, to) = match (from, to) {
                (Some(from), Some(to)) if to <= from && one.part == Part::End => (Some(Instant(to.0 - 1)), Some(to)),
                (Some(from), Some(to)) => (Some(from), Some(to.max(Instant(from.0 + 1)))),
                open => open,
            };
            assert_eq!((one.follows.from, one.follows.to), (from, to), "{:?} {text}", one);
            assert_eq!(from.is_some(), !one.not_earlier.statements.is_empty(), "{text}");
            assert_eq!(to.is_some(), !one.not_later.statements.is_empty(), "{text}");
            narrower += usize::from(one.is_narrower());
        }
        tried += 1;
    }
    assert!(tried > 500 && narrower > 300, "{tried} cases, {narrower} narrower");
}

/// What follows for each event, as days, and why.
fn told(text: &str) -> Vec<String> {
    let chronicle = chronicle(text);
    let all = narrow(&chronicle).expect("no contradiction");
    all.iter()
        .map(|one| {
            let day = |at: Option<Instant>| at.map_or("?".to_owned(), Instant::edtf);
            let why =
                |said: &Why| said.statements.iter().map(|said| said.words(&chronicle)).collect::<Vec<_>>().join("; ");
            let id = &chronicle.events[one.event].id;
            let days = format!("{id} {} {}", day(one.follows.from), day(one.follows.to));
            format!("{days} | {} | {}", why(&one.not_earlier), why(&one.not_later))
        })
        .collect()
}

#[test]
fn each_limit_is_told_with_the_statements_that_lead_to_it() {
    let text = "title: Letters
events:
  - { id: fourth, date: 1641-03-12, title: Fourth letter }
  - { id: fifth, date: 1641, title: Fifth letter, after: { event: fourth, by: P10W } }
  - { id: sixth, date: 164X, title: Sixth letter, after: { event: fifth, by: P1Y/P3Y } }
  - { id: seventh, date: 1644?, title: Seventh letter, during: journey }
  - { id: journey, date: 1642/1646, title: A journey, lasts: P4Y }
";
    let known = "`fourth` is dated `1641-03-12`";
    let fifth = format!("{known}; `fifth` is 10 weeks after `fourth`");
    let fifth_moment = format!("{fifth}; `fifth` is a moment, for it has no `lasts`");
    let sixth = "`sixth` is 1 year to 3 years after `fifth`";
    let sixth_moment = format!("{fifth_moment}; {sixth}; `sixth` is a moment, for it has no `lasts`");
    let journey = "`journey` is dated `1642/1646`";
    let expected = [
        format!("sixth 1642-05-21 1644-05-22 | {fifth}; {sixth} | {sixth_moment}"),
        format!("fifth 1641-05-21 1641-05-22 | {fifth} | {fifth_moment}"),
        format!("fourth 1641-03-12 1641-03-13 | {known} | {known}"),
    ];
    let told = told(text);
    assert_eq!(told[..3], expected);
    let seventh = told.iter().find(|line| line.starts_with("seventh ")).expect("the seventh letter");
    assert!(seventh.starts_with("seventh 1642-01-01 1647-01-01 | "), "{seventh}");
    let moment = "`seventh` is a moment, for it has no `lasts`";
    let why = format!("{journey}; `journey` lasts 4 years; `seventh` is during `journey`; {moment}");
    assert!(seventh.ends_with(&why), "{seventh}");
}
