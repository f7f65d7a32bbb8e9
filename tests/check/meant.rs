//! Slips that one reading alone explains: `check --fix` writes what was meant, and the file is without a fault then.

use dateline::{check, fix};

/// What went wrong; the file below its title, with the slip and without it.
const SLIPS: &[(&str, &str, &str)] = &[
    (
        "an event whose dash is one space off, behind a list",
        "events:\n  - date: 1999\n    title: A\n    links:\n      - to: b\n\n - date: 2000\n    title: B\n    id: b\n",
        "events:\n  - date: 1999\n    title: A\n    links:\n      - to: b\n\n  - date: 2000\n    title: B\n    id: b\n",
    ),
    (
        "the same at the left edge, behind accounts",
        "sources:\n  tass: {title: X}\nevents:\n  - date: 1999\n    title: A\n    accounts:\n      - source: tass\n        says: x\n\n- date: 2000\n    title: B\n",
        "sources:\n  tass: {title: X}\nevents:\n  - date: 1999\n    title: A\n    accounts:\n      - source: tass\n        says: x\n\n  - date: 2000\n    title: B\n",
    ),
    (
        "the same one space too deep, behind sources",
        "sources:\n  tass: {title: X}\nevents:\n  - date: 1999\n    title: A\n    sources:\n      - tass\n   - date: 2000\n    title: B\n",
        "sources:\n  tass: {title: X}\nevents:\n  - date: 1999\n    title: A\n    sources:\n      - tass\n  - date: 2000\n    title: B\n",
    ),
    (
        "an event without its dash",
        "events:\n  - date: 1999\n    title: A\n\n    date: 2000\n    title: B\n",
        "events:\n  - date: 1999\n    title: A\n\n  - date: 2000\n    title: B\n",
    ),
    (
        "the same, whose first key the one above does not have",
        "events:\n  - date: 1999\n    title: A\n\n    id: b\n    date: 2000\n    title: B\n",
        "events:\n  - date: 1999\n    title: A\n\n  - id: b\n    date: 2000\n    title: B\n",
    ),
    (
        "a locator that stands too far left alone",
        "sources:\n    keegan: {title: X}\n    times: {title: Y}\nevents:\n    - date: 1914\n      title: A\n      sources:\n          - id: keegan\n        locator: p. 150\n          - times\n",
        "sources:\n    keegan: {title: X}\n    times: {title: Y}\nevents:\n    - date: 1914\n      title: A\n      sources:\n          - id: keegan\n            locator: p. 150\n          - times\n",
    ),
    (
        "a colon without its space before quotes",
        "events:\n  - date: 1999\n    title:\"Kosovo: the war\"\n",
        "events:\n  - date: 1999\n    title: \"Kosovo: the war\"\n",
    ),
    (
        "a no-break space behind the colon, before quotes",
        "events:\n  - date: 1999\n    title:\u{a0}\"Kosovo: the war\"\n",
        "events:\n  - date: 1999\n    title: \"Kosovo: the war\"\n",
    ),
    (
        "a key one space short, below a list",
        "events:\n  - date: 1999\n    title: A\n    actors:\n      - USA\n   place: X\n",
        "events:\n  - date: 1999\n    title: A\n    actors:\n      - USA\n    place: X\n",
    ),
    (
        "a numbered list",
        "events:\n  - date: 1999\n    title: A\n    actors:\n      1. USA\n      2. UK\n",
        "events:\n  - date: 1999\n    title: A\n    actors:\n      [USA, UK]\n",
    ),
    (
        "the eras among the categories",
        "categories:\n  war:\n    label: War\n  eras:\n    - {date: 1999, title: E}\nevents:\n  - date: 1999\n    title: A\n    category: war\n",
        "categories:\n  war:\n    label: War\neras:\n  - {date: 1999, title: E}\nevents:\n  - date: 1999\n    title: A\n    category: war\n",
    ),
    (
        "the subtitle of a timeline",
        "events:\n  - {date: 1914, title: A}\ntimelines:\n  - id: all\n    layout: lanes\n  subtitle: The whole war\n",
        "events:\n  - {date: 1914, title: A}\ntimelines:\n  - id: all\n    layout: lanes\n    subtitle: The whole war\n",
    ),
    (
        "a comma behind a text in single quotes",
        "events:\n  - date: 1999\n    title: 'It''s over',\n",
        "events:\n  - date: 1999\n    title: 'It''s over'\n",
    ),
    (
        "a no-break space in braces",
        "events:\n  - {date: 1999, title:\u{a0}Talks, place:\u{a0}Wien}\n",
        "events:\n  - {date: 1999, title: Talks, place: Wien}\n",
    ),
    (
        "a heading without its colon",
        "events\n  - date: 1999\n    title: A\n",
        "events:\n  - date: 1999\n    title: A\n",
    ),
    (
        "a list of an event without the colon of its key",
        "events:\n  - date: 1999\n    title: A\n    actors\n      - USA\n",
        "events:\n  - date: 1999\n    title: A\n    actors:\n      - USA\n",
    ),
    (
        "a key one step too deep, below a value with a comment",
        "events:\n  - date: 1999\n    title: A # not sure\n      place: Wien\n",
        "events:\n  - date: 1999\n    title: A # not sure\n    place: Wien\n",
    ),
];

#[test]
fn what_was_meant_is_written() {
    for (what, slip, meant) in SLIPS {
        for newline in ["\n", "\r\n"] {
            let [slip, meant] = [slip, meant].map(|file| format!("title: T\n{file}").replace('\n', newline));
            assert!(!check(&slip).diagnostics.is_empty(), "{what}");
            assert_eq!(fix(&slip).text, meant, "{what}");
            assert_eq!(check(&meant).diagnostics, [], "{what}");
        }
    }
}
