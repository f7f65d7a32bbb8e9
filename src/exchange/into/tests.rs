//! What stays out of a file of ours, and where the rest stands in it.

use crate::exchange::into::Added;
use crate::exchange::{Format, Options, add_to, import};

fn added(ours: &str, table: &str) -> Added {
    let options = Options::default();
    let read = import(table, Format::Csv, &options).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    add_to(ours, read, &options).unwrap_or_else(|error| panic!("{error:?}"))
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_line() {
    for (head, foot) in [("title: T\n", ""), ("", "title: T\n")] {
        let ours = format!("\u{feff}{head}events:\n- date: 1999\n  title: A\n{foot}");
        let added = added(&ours, "date,title,category,source\n2001,B,News,A book\n");
        assert!(crate::read::read(&added.text).diagnostics.is_empty(), "{}", added.text);
        assert!(
            added.text.starts_with('\u{feff}') && added.text.contains("\ncategories:\n  news:\n"),
            "{}",
            added.text
        );
    }
}

#[test]
fn times_that_the_clocks_showed_twice_or_never_are_named_with_forms_that_work() {
    let ours = "title: T\ntimezone: Europe/Berlin\nevents:\n  - { date: 2024-01-01, title: A }\n";
    let table = "date,title\n2024-10-27T02:30,Twice\n2024-03-31T02:30,Never\n2024-10-27T04:30,Once\n";
    let first = added(ours, table);
    assert_eq!(first.added, 1, "{}", first.text);
    let why: Vec<&str> = first.report.skipped.iter().map(|skipped| skipped.why.as_str()).collect();
    let [twice, never] = why[..] else { panic!("{why:?}") };
    assert!(twice.ends_with("write `2024-10-27T02:30+02:00` or `2024-10-27T02:30+01:00`"), "{twice}");
    assert!(never.contains("did not exist in `Europe/Berlin`"), "{never}");
    for why in [twice, never] {
        let (_, forms) = why.split_once("write ").expect("forms");
        for form in forms.split('`').filter(|form| form.starts_with("2024-")) {
            let again = added(ours, &format!("date,title\n{form},Form\n"));
            assert_eq!((again.added, again.report.skipped.len()), (1, 0), "{form}");
            assert!(crate::read::read(&again.text).diagnostics.is_empty(), "{}", again.text);
        }
    }
}

#[test]
fn events_of_one_calendar_find_their_place_among_those_of_another() {
    let ours =
        "calendar: julian\ntitle: T\nevents:\n  - { date: 1917-10-20, title: A }\n  - { date: 1917-10-30, title: B }\n";
    let added = added(ours, "date,title\n1917-11-07,New\n1917-11-30,Last\n");
    let titles = added.text.lines().filter_map(|line| line.split_once("title: ")).map(|(_, title)| title);
    let titles: Vec<&str> = titles.map(|title| title.trim_end_matches([' ', '}'])).collect();
    assert_eq!(titles, ["T", "A", "New", "B", "Last"], "{}", added.text);
}

#[test]
fn an_event_of_the_same_id_and_time_but_another_title_is_named() {
    let ours = "title: T\nevents:\n  - id: e1\n    date: 2024-03-14\n    title: Database slow\n";
    let same = added(ours, "id,date,title\ne1,2024-03-14,Database slow\n");
    assert_eq!((same.added, same.report.skipped.len()), (0, 0));
    let other = added(ours, "id,date,title\ne1,2024-03-14,Certificate expired\n");
    let why: Vec<&str> = other.report.skipped.iter().map(|skipped| skipped.why.as_str()).collect();
    assert_eq!(other.added, 0);
    assert_eq!(why, ["the file has `Database slow` under its id `e1`; give it another id if it is another event"]);
}
