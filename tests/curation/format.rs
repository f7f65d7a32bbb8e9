//! The examples of `docs/format.md`: proof that each of them is a whole file that reads without a word of complaint,
//! and that its table of dates says what the library says.

use dateline::Date;

const PAGE: &str = include_str!("../../docs/format.md");

/// What stands between each opening fence for YAML and the fence that closes it.
fn examples() -> Vec<&'static str> {
    PAGE.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap_or(rest)).collect()
}

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
fn every_example_is_a_whole_file_without_diagnostics() {
    assert!(examples().len() >= 7, "one for each section at least");
    for example in examples() {
        let read = dateline::read(example);
        assert_eq!(read.diagnostics, [], "in\n{example}");
        let chronicle = read.value.expect("a file without errors is a chronicle");
        assert!(!chronicle.events.is_empty(), "no event in\n{example}");
        assert!(chronicle.views.iter().all(|view| !view.events.is_empty()), "an empty picture in\n{example}");
    }
}

#[test]
fn the_table_of_dates_gives_the_words_of_the_label() {
    assert!(dates().len() >= 20);
    for (written, words) in dates() {
        let date = Date::parse(written).unwrap_or_else(|error| panic!("`{written}` is no date: {error:?}"));
        assert_eq!(date.words(), words, "for `{written}`");
    }
}
