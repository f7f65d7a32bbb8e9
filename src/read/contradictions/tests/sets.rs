//! Sets of which one date is meant, held against trying each of their dates alone.

use crate::chronology::{Limits, contradictions, narrow};
use crate::read::contradictions::tests::sample::chronicle;

fn with(date: &str, first: u32, last: u32, more: &str) -> String {
    format!(
        "title: T\nevents:\n  - {{ id: a, date: 2001-01-{first:02}, title: A }}\n  - {{ id: b, date: {date}, title: B, after: a, before: c{more} }}\n  - {{ id: c, date: 2001-01-{last:02}, title: C }}\n"
    )
}

#[test]
fn a_set_holds_where_one_of_its_dates_does_and_the_others_are_named() {
    let days = [3, 4, 9, 14];
    let mut kinds = [0; 3];
    for first in 1..16 {
        for last in first..17 {
            let alone = |day: &u32| {
                let date = format!("2001-01-{day:02}");
                contradictions(&chronicle(&with(&date, first, last, ""))).is_empty()
            };
            let impossible = days.iter().filter(|day| !alone(day)).count();
            let chronicle = chronicle(&with("\"[2001-01-03,2001-01-04,2001-01-09,2001-01-14]\"", first, last, ""));
            let found = contradictions(&chronicle);
            assert_eq!(found.is_empty(), impossible < days.len(), "{first} {last}");
            match narrow(&chronicle) {
                Ok(all) => {
                    let set = all.iter().find(|one| chronicle.events[one.event].id == "b").expect("the set");
                    assert_eq!(set.impossible.len(), impossible, "{first} {last}");
                    assert!(set.impossible.iter().all(|limits: &Limits| limits.from.is_some()));
                    kinds[usize::from(impossible > 0)] += 1;
                }
                Err(sets) => {
                    assert_eq!(sets, found);
                    kinds[2] += 1;
                }
            }
        }
    }
    assert!(kinds.iter().all(|count| *count > 0), "{kinds:?}");
}

#[test]
fn what_excludes_all_dates_of_a_set_is_named() {
    for (more, expected) in [
        (
            "  - { id: d, date: \"[2000,2003]\", title: D, after: { event: a, by: P2Y } }\n",
            ["`a` is dated `2000-01-10`", "`d` is 2 years after `a`", "`d` is dated `[2000,2003]`"].as_slice(),
        ),
        (
            "  - { id: d, date: \"[2000,2003]\", title: D, lasts: P2Y, after: { event: a, by: P0D/.. } }\n",
            &["`d` is dated `[2000,2003]`", "`d` lasts 2 years"],
        ),
    ] {
        let chronicle = chronicle(&format!("title: T\nevents:\n  - {{ id: a, date: 2000-01-10, title: A }}\n{more}"));
        let found = contradictions(&chronicle);
        assert_eq!(found.len(), 1);
        let mut words: Vec<String> = found[0].statements.iter().map(|said| said.words(&chronicle)).collect();
        words.retain(|word| !word.contains("is a moment"));
        words.sort();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(words, expected);
    }
}
