//! The table of dates in `docs/format.md`. What it is: proof that it says what the library says. In: the page. Out: pass or
//! fail. It must not know what a date means.

use dateline::Date;

const PAGE: &str = include_str!("../../docs/format.md");

/// The first and the third cell of each line in the table of dates: as written, and on the label.
fn dates() -> Vec<(&'static str, &'static str)> {
    let table = PAGE.split("| written | meaning |").nth(1).and_then(|rest| rest.split("\n\n").next());
    table.expect("a table of dates").lines().skip(2).map(cells).collect()
}

fn cells(line: &'static str) -> (&'static str, &'static str) {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    (cells[1].trim_matches('`').trim_matches('"'), cells[3])
}

#[test]
fn the_table_of_dates_gives_the_words_of_the_label() {
    assert!(dates().len() >= 20);
    for (written, words) in dates() {
        let date = Date::parse(written).unwrap_or_else(|error| panic!("`{written}` is no date: {error:?}"));
        assert_eq!(date.words(), words, "for `{written}`");
    }
}
