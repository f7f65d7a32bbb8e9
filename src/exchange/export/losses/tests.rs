//! What is lost is counted by kind, and nothing else is.

use crate::exchange::Report;
use crate::exchange::export::losses::{Key, counts, lose};

const FULL: &str = "title: T
subtitle: S
description: D
language: de
timezone: Europe/Berlin
sources: { s: { title: Source, author: A, archived: https://example.org/copy }, t: { title: T } }
categories: { war: { label: { de: Wars and sieges, en: Wars } } }
eras: [{ date: 2012, title: E }]
timelines: [{ id: one }, { id: two }]
events:
  - { id: other, date: 2013, title: { de: B, en: C }, category: war, sources: [s] }
  - id: first
    date: 2012
    whole: true
    written: in the year 2012
    basis: stated
    title: A
    summary: More
    category: war
    tags: [x, y]
    place: P
    actors: [Q]
    importance: 5
    status: disputed
    sources: [{ id: s, locator: p. 2 }]
    accounts: [{ source: s, says: no }]
    image: a.png
    image-credit: C
    url: https://example.org/
    links: [{ to: other, kind: leads-to }]
    audience: internal
    before: other
";

#[test]
fn every_key_that_a_file_says_is_counted() {
    let read = crate::read::read(FULL);
    let chronicle = read.value.expect("a chronicle");
    let found = counts(&chronicle);
    let missing: Vec<&Key> = Key::ALL.iter().filter(|key| !found.contains_key(key)).collect();
    assert!(missing.is_empty(), "{missing:?}: {:?}", read.diagnostics);
    assert_eq!((found[&Key::Tags], found[&Key::Citations], found[&Key::Words]), (2, 2, 1));
    let mut report = Report::default();
    lose(&mut report, &chronicle, &[Key::Sources, Key::SourceKeys, Key::SourceTitles, Key::SourceDetails]);
    assert!(report.lost.contains_key("events") && report.lost.contains_key("archived copies of sources"));
    assert!(!report.lost.contains_key("tags"), "{report:?}");
    let plain = crate::read::read("events: [{ date: 2012, title: A }]\n").value.expect("a chronicle");
    assert!(counts(&plain).keys().eq([&Key::Events, &Key::Ids]), "a file says no more than it says");
}
