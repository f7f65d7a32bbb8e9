//! Lines that YAML reads as words of the text above them: each is told at its place, and nothing is written unasked.

use dateline::{check, fix};

/// Lines below `events:` and one event's date and title; the line that is told, counted from the title of the event, and what
/// it is taken for.
const TOLD: &[(&str, usize, &str)] = &[
    ("      - USA\n      - France\n", 1, "looks like an item of a list"),
    ("    actors:\n      - France\n       - Russia\n", 3, "looks like an item of a list"),
    ("    summary: |\n      One.\n      importance: 5\n    place: X\n", 3, "looks like the key `importance`"),
    ("    summary: >\n      One.\n      tags: [a, b]\n", 3, "looks like the key `tags`"),
];

/// What is plainly a text.
const UNTOLD: &[&str] = &[
    "    place: Rome - the old\n      town\n",
    "    summary: \"Two\n      - all of it\"\n",
    "    summary: |\n      - one\n      - two\n",
    "    summary: |\n      Its importance: nobody knew.\n",
    "    summary: Importance\n      grew - and fell\n",
];

fn file(lines: &str) -> String {
    format!("title: T\nevents:\n  - date: 2012\n    title: A\n{lines}")
}

#[test]
fn a_line_that_a_text_takes_in_is_told_at_its_place() {
    for (lines, line, what) in TOLD {
        let text = file(lines);
        let found = check(&text).diagnostics;
        let [one] = &found[..] else { panic!("{text}{found:?}") };
        let at = text[..one.span.start()].matches('\n').count();
        assert_eq!(at, 3 + line, "{text}{found:?}");
        assert!(one.message.contains(what), "{found:?}");
        assert_eq!(fix(&text).text, text);
    }
}

#[test]
fn a_text_over_several_lines_is_left_alone() {
    for lines in UNTOLD {
        assert_eq!(check(&file(lines)).diagnostics, [], "{lines}");
    }
}
