//! How long events last that fill their own dates, by counting days.

use crate::chronology::{contradictions, narrow};
use crate::read::contradictions::tests::sample::chronicle;

/// Whether the events of a text can all be true.
fn holds(events: &str) -> bool {
    contradictions(&chronicle(&format!("title: T\nevents:\n{events}"))).is_empty()
}

fn one(date: &str, more: &str, lasts: &str) -> bool {
    holds(&format!("  - {{ id: a, date: {date}, title: A, lasts: {lasts}{more} }}\n"))
}

/// The whole days that an event can last whose first and last day are these, by trying every hour of the first day for its
/// beginning, and every one of the last for its end: up to the midnight that closes it.
fn countable(first: i64, last: i64, days: i64) -> bool {
    let begins = (24 * first)..(24 * first + 24);
    begins.flat_map(|begin| (24 * last..=24 * last + 24).map(move |end| end - begin)).any(|hours| hours == 24 * days)
}

#[test]
fn an_interval_lasts_its_days_counted_with_both_ends_or_one_fewer() {
    for first in 1..12 {
        for last in first..12 {
            let date = if first == last {
                format!("2001-02-{first:02}")
            } else {
                format!("2001-02-{first:02}/2001-02-{last:02}")
            };
            for days in 0..13 {
                let lasts = format!("P{days}D");
                assert_eq!(one(&date, "", &lasts), countable(first, last, days), "{date} {lasts}");
                let is_all = days == last - first + 1;
                assert_eq!(one(&date, ", whole: true", &lasts), is_all, "{date} {lasts}, all of it");
            }
        }
    }
}

#[test]
fn days_weeks_months_and_years_last_as_long_as_they_do() {
    for more in ["", ", whole: true"] {
        for (date, lasts) in [
            ("2001", "P1Y"),
            ("2001", "P12M"),
            ("2001", "P365D"),
            ("2000", "P366D"),
            ("2001-01-01/2001-12-31", "P1Y"),
            ("2001-01/2001-12", "P1Y"),
            ("1618/1647", "P30Y"),
            ("200X", "P10Y"),
            ("2001-02-01/2001-02-07", "P1W"),
            ("2001-02-03", "P1D"),
            ("2001-02-03", "PT24H"),
            ("2001-02-03T10/2001-02-03T11", "PT2H"),
        ] {
            assert!(one(date, more, lasts), "{date} {lasts}{more}");
        }
        for year in [2000, 2001] {
            for month in 1..=12 {
                let days =
                    (28..=31).filter(|days| one(&format!("{year}-{month:02}"), ", whole: true", &format!("P{days}D")));
                let expected = match month {
                    2 => 28 + i32::from(year == 2000),
                    4 | 6 | 9 | 11 => 30,
                    _ => 31,
                };
                assert_eq!(days.collect::<Vec<_>>(), [expected]);
                assert!(one(&format!("{year}-{month:02}"), more, "P1M"));
            }
        }
    }
    for (date, lasts) in
        [("2001", "P367D"), ("2001-02", "P29D"), ("2001-02-03", "P2D"), ("2001", "P13M"), ("2001-02-03", "PT25H")]
    {
        assert!(!one(date, "", lasts) && !one(date, ", whole: true", lasts), "{date} {lasts}");
    }
}

#[test]
fn what_fills_its_days_touches_its_neighbours_and_shares_nothing_with_them() {
    let days = |statement: &str| {
        format!(
            "  - {{ id: a, date: 2001-02-01/2001-02-02, title: A, lasts: P2D }}\n  - {{ id: b, date: 2001-02-03, title: B, {statement} }}\n"
        )
    };
    for (statement, is_true) in [
        ("after: a", true),
        ("after: { event: a, by: P0D }", true),
        ("after: { event: a, by: P0D }, lasts: P1D", true),
        ("after: { event: a, by: P1D }", false),
        ("after: { event: a, by: PT23H }", true),
        ("before: a", false),
        ("during: a", false),
        ("overlaps: a", false),
    ] {
        assert_eq!(holds(&days(statement)), is_true, "{statement}");
    }
}

#[test]
fn the_end_of_what_fills_its_days_is_its_last_day() {
    let chronicle = chronicle("title: T\nevents:\n  - { id: a, date: 2001-02-01/2001-02-02, title: A, lasts: P2D }\n");
    let all = narrow(&chronicle).expect("no contradiction");
    let words: Vec<String> = all.iter().map(|one| one.follows.words(&chronicle)).collect();
    assert!(words[0].contains("1 February 2001") && words[1].contains("2 February 2001"), "{words:?}");
}
