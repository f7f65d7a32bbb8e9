//! Contradictions, held against all subsets of the bounds of small chronicles.

use std::collections::BTreeSet;

use crate::chronology::{Limit, Network, Statement, contradictions, round, smallest};
use crate::read::contradictions::tests::sample::{Chance, can_hold, chronicle, parted, text};

/// Cases with a contradiction that are tried.
const CASES: usize = 600;

/// The size of the smallest set of bounds that cannot all hold, below so many, by trying all sets.
fn smallest_of_all(network: &Network, most: usize) -> Option<usize> {
    let (said, unsaid) = parted(network);
    (1..most).find(|&size| some_of(&said, size, &unsaid, network.count()))
}

/// Whether some set of that size, with what has been chosen, cannot hold.
fn some_of(rest: &[Limit], size: usize, chosen: &[Limit], count: usize) -> bool {
    if size == 0 {
        return !can_hold(count, chosen);
    }
    (0..rest.len()).any(|at| {
        let mut more = chosen.to_vec();
        more.push(rest[at]);
        some_of(&rest[at + 1..], size - 1, &more, count)
    })
}

#[test]
fn the_smallest_set_is_that_of_trying_all_sets() {
    let (mut tried, mut sizes, mut sound) = (0, BTreeSet::new(), 0);
    for seed in 1.. {
        let mut chance = Chance::new(seed);
        let (events, statements) = (2 + chance.below(3), 2 + chance.below(4));
        let text = text(&mut chance, events, statements);
        let network = Network::of(&chronicle(&text), &BTreeSet::new());
        let found = round(&network);
        let (said, unsaid) = parted(&network);
        let all: Vec<Limit> = said.iter().chain(&unsaid).copied().collect();
        assert_eq!(found.is_none(), can_hold(network.count(), &all), "{text}");
        let Some(known) = found else {
            sound += 1;
            continue;
        };
        let round = smallest(&network, known, usize::MAX);
        let limits: Vec<Limit> = round.limits.iter().map(|&at| network.limits[at]).collect();
        let bounds = limits.iter().filter(|limit| limit.said.is_some()).count();
        assert!(round.is_smallest && !can_hold(network.count(), &limits), "{text}");
        assert!(limits.iter().map(|limit| limit.most).sum::<i128>() < 0, "{text}");
        // Without any one of them the others can hold.
        for at in 0..limits.len() {
            let others: Vec<Limit> = [&limits[..at], &limits[at + 1..]].concat();
            assert!(can_hold(network.count(), &others), "{text}");
        }
        if said.len() <= 10 {
            assert_eq!(smallest_of_all(&network, bounds), None, "{bounds} bounds: {text}");
            sizes.insert(bounds);
            tried += 1;
        }
        if tried == CASES {
            break;
        }
    }
    assert!(sizes.len() > 3 && sound > 100, "sets of several sizes are tried, and sound files: {sizes:?}, {sound}");
}

#[test]
fn a_circle_of_before_is_one_whatever_is_known_of_the_dates() {
    for count in [2, 3, 50] {
        let event =
            |at: usize| format!("  - {{ id: e{at}, date: 1641?, title: E{at}, before: e{} }}\n", (at + 1) % count);
        let text: String = (0..count).map(event).collect();
        let found = contradictions(&chronicle(&format!("title: T\nevents:\n{text}")));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].statements.len(), found[0].is_smallest), (count, true));
    }
}

#[test]
fn several_contradictions_are_told_each_once() {
    let event = |at: usize| {
        let (a, b) = (2 * at, 2 * at + 1);
        format!(
            "  - {{ id: e{a}, date: 2001, title: A{a}, before: e{b} }}\n  - {{ id: e{b}, date: 2000, title: B{b} }}\n"
        )
    };
    let of = |count: usize| -> String { (0..count).map(event).collect() };
    for (count, told) in [(1, 1), (4, 4), (30, 10)] {
        let found = contradictions(&chronicle(&format!("title: T\nevents:\n{}", of(count))));
        assert_eq!(found.len(), told);
        assert!(found.iter().all(|one| one.statements.len() == 3));
    }
}

#[test]
fn a_chain_of_many_thousands_is_neither_deep_nor_slow() {
    const MANY: usize = 100_000;
    let both = [("before", ""), ("after", ""), ("before", ", by: P0D/P1D")];
    for (key, by) in both {
        let event = |at: usize| {
            let other = if at + 1 < MANY { format!(", {key}: {{ event: e{}{by} }}", at + 1) } else { String::new() };
            let date = if at == 0 || at + 1 == MANY { "2001-01-01" } else { "2001" };
            format!("  - {{ id: e{at}, date: {date}, title: E{at}{other} }}\n")
        };
        let text: String = (0..MANY).map(event).collect();
        let chronicle = chronicle(&format!("title: T\nevents:\n{text}"));
        assert!(contradictions(&chronicle).is_empty(), "{key}");
        let narrowed = crate::chronology::narrow(&chronicle).expect("no contradiction");
        // What lies between two events of one day is of that day.
        assert_eq!(narrowed.iter().filter(|one| one.is_narrower()).count(), MANY - 2);
        assert!(narrowed.iter().all(|one| one.follows.to.map(|to| to.edtf()).as_deref() == Some("2001-01-02")));
    }
}

#[test]
fn a_ring_of_many_thousands_is_one_contradiction() {
    const MANY: usize = 20_000;
    // Two intervals of the same first and last day are a contradiction each.
    for (date, expected) in [("2000", (1, MANY)), ("2000-01-01/2000-12-31", (10, 3))] {
        let event = |at: usize| {
            format!("  - {{ id: e{at}, date: {date}, title: E{at}, after: e{} }}\n", (at + MANY - 1) % MANY)
        };
        let text: String = (0..MANY).map(event).collect();
        let found = contradictions(&chronicle(&format!("title: T\nevents:\n{text}")));
        assert_eq!((found.len(), found[0].statements.len()), expected);
    }
}

#[test]
fn more_contradictions_than_are_told_are_said_to_be_there() {
    let event = |at: usize| format!("  - {{ id: e{at}, date: 2012-05-01, title: E{at}, lasts: P2D }}\n");
    for (count, are_more) in [(1, false), (10, false), (11, true)] {
        let text: String = (0..count).map(event).collect();
        let read = crate::read::read(&format!("title: T\nevents:\n{text}"));
        let messages: Vec<&str> = read.diagnostics.iter().map(|one| one.message.as_str()).collect();
        let told = messages.iter().filter(|message| message.contains("cannot all be true")).count();
        let more = messages.iter().filter(|message| message.ends_with("there are more contradictions than these 10"));
        assert_eq!((told, more.count()), (count.min(10), usize::from(are_more)), "{messages:?}");
    }
}

#[test]
fn a_contradiction_at_the_ends_of_a_long_chain_is_found() {
    const MANY: usize = 3_000;
    let event = |at: usize| {
        let other = if at + 1 < MANY { format!(", before: e{}", at + 1) } else { String::new() };
        let date = if at + 1 == MANY { "2000" } else { "2001?" };
        let date = if at == 0 { "2001" } else { date };
        format!("  - {{ id: e{at}, date: {date}, title: E{at}{other} }}\n")
    };
    let text: String = (0..MANY).map(event).collect();
    let found = contradictions(&chronicle(&format!("title: T\nevents:\n{text}")));
    assert_eq!((found.len(), found[0].statements.len()), (1, MANY + 1));
    assert!(found[0].statements.contains(&Statement::Date(0)) || found[0].is_smallest);
}
