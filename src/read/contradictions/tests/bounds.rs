//! The bounds of events alone.

use crate::chronology::{Known, Range, known};
use crate::diag::Severity;
use crate::read::read;
use crate::time::Instant;

fn of(date: &str, more: &str) -> Known {
    let text = format!("title: T\nevents:\n  - date: {date}\n    title: A\n    {more}\n");
    let read = read(&text);
    let chronicle = read.value.expect("a chronicle");
    assert!(!read.diagnostics.iter().any(|one| one.severity == Severity::Error), "{date}");
    known(&chronicle, &chronicle.events[0])
}

/// The days of a range, in words.
fn days(range: Range) -> [String; 2] {
    let day = |at: Option<Instant>| at.map_or("-".to_owned(), Instant::edtf);
    [day(range.0), day(range.1)]
}

#[test]
fn what_is_in_doubt_says_nothing_unless_the_file_says_how_much() {
    for (date, more, begin, end) in [
        ("1641", "", ["1641-01-01", "1642-01-01"], ["1641-01-01", "1642-01-01"]),
        ("164X", "", ["1640-01-01", "1650-01-01"], ["1640-01-01", "1650-01-01"]),
        ("1641~", "", ["-", "-"], ["-", "-"]),
        ("1641?", "", ["-", "-"], ["-", "-"]),
        ("1641?", "about: P2Y", ["-", "-"], ["-", "-"]),
        ("1641%", "about: P2Y", ["-", "-"], ["-", "-"]),
        ("1641~", "about: P1D", ["1640-12-31", "1642-01-02"], ["1640-12-31", "1642-01-02"]),
        ("1641~/1643", "", ["-", "-"], ["1643-01-01", "1644-01-01"]),
        ("1641/1643?", "", ["1641-01-01", "1642-01-01"], ["-", "-"]),
        ("1641/..", "", ["1641-01-01", "1642-01-01"], ["-", "-"]),
        ("/1641", "", ["-", "-"], ["1641-01-01", "1642-01-01"]),
        ("\"[1641,1643,1650]\"", "", ["1641-01-01", "1651-01-01"], ["1641-01-01", "1651-01-01"]),
        ("\"[..1641]\"", "", ["-", "1642-01-01"], ["-", "1642-01-01"]),
        ("\"[1641..]\"", "", ["1641-01-01", "-"], ["1641-01-01", "-"]),
        ("\"{1641,1643}\"", "", ["1641-01-01", "1642-01-01"], ["1643-01-01", "1644-01-01"]),
        ("1641-05", "whole: true", ["1641-05-01", "1641-05-01T00:00:01"], ["1641-05-31T23:59:59", "1641-06-01"]),
    ] {
        let known = of(date, more);
        assert_eq!((days(known.begin), days(known.end)), (begin.map(str::to_owned), end.map(str::to_owned)), "{date}");
    }
}
