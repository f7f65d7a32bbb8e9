//! Signs that lack the space behind them: what `check --fix` makes of a dash or a colon that is glued to the word it stands before.

use dateline::Severity;
use dateline::edit::fix;

/// A file with an event, and keys of it.
fn event(keys: &str) -> String {
    let sources = "sources:\n  tass: { title: A }\n  bbc: { title: B }\n";
    let others = "  - id: e2\n    date: 1958\n    title: F\n  - id: e3\n    date: 1959\n    title: G\n";
    format!("title: T\n{sources}events:\n  - date: 1957\n    title: E\n    x-cites: 1\n{keys}{others}")
}

/// The two files read as the same values: whatever one holds beyond the other is an error of its own.
fn same(name: &str, before: &str, wished: &str) {
    let fixed = fix(before).text;
    assert_eq!(fixed, wished, "{name}");
    let again = dateline::check(&fixed).diagnostics;
    assert!(again.iter().all(|one| one.severity == Severity::Warning), "{name}: {again:?}");
    assert!(!dateline::check(before).diagnostics.is_empty(), "{name}: told nowhere");
}

/// Keys of an event with dashes that lack their space, and as they are meant.
const DASHES: &[(&str, &str)] = &[
    ("    tags:\n      -a\n      -b\n", "    tags:\n      - a\n      - b\n"),
    ("    tags:\n      -a\n", "    tags:\n      - a\n"),
    ("    tags:\n      -a\n      - b\n", "    tags:\n      - a\n      - b\n"),
    ("    tags:\n      - a\n      -b\n", "    tags:\n      - a\n      - b\n"),
    ("    tags:\n    -a\n    -b\n", "    tags:\n    - a\n    - b\n"),
    (
        "    tags:\n      -a\n        of two lines\n      -b\n",
        "    tags:\n      - a\n        of two lines\n      - b\n",
    ),
    (
        "    tags:\n      -a\n      -b # two\n      # three\n      -c\n",
        "    tags:\n      - a\n      - b # two\n      # three\n      - c\n",
    ),
    ("    tags:\n      -\"a: b\"\n      -b\n", "    tags:\n      - \"a: b\"\n      - b\n"),
    ("    tags:\n      –a\n      –b\n", "    tags:\n      - a\n      - b\n"),
    ("    tags:\n      •a\n      • b\n", "    tags:\n      - a\n      - b\n"),
    ("    tags:\n      -1914\n      -1918\n", "    tags:\n      - 1914\n      - 1918\n"),
    ("    actors:\n      -A. Smith\n      -Ö. Ünal\n", "    actors:\n      - A. Smith\n      - Ö. Ünal\n"),
    ("    sources:\n      -tass\n      -bbc\n", "    sources:\n      - tass\n      - bbc\n"),
    ("    sources:\n      -tass\n", "    sources:\n      - tass\n"),
    (
        "    sources:\n      -id: tass\n       locator: p. 5\n",
        "    sources:\n      - id: tass\n        locator: p. 5\n",
    ),
    ("    links:\n      -e2\n      -e3\n", "    links:\n      - to: e2\n      - to: e3\n"),
    ("    links:\n      -to: e2\n", "    links:\n      - to: e2\n"),
    ("    links:\n      -to: e2\n      -to: e3\n", "    links:\n      - to: e2\n      - to: e3\n"),
    ("    links:\n      -{ to: e2 }\n", "    links:\n      - { to: e2 }\n"),
    ("    accounts:\n      -tass\n", "    accounts:\n      - source: tass\n"),
    (
        "    accounts:\n      -source: tass\n       says: No\n",
        "    accounts:\n      - source: tass\n        says: No\n",
    ),
];

#[test]
fn each_line_with_a_dash_becomes_an_item_of_its_own() {
    for (keys, wished) in DASHES {
        for newline in ["\n", "\r\n"] {
            let file = |keys: &str| event(keys).replace('\n', newline);
            same(keys, &file(keys), &file(wished));
        }
    }
}

#[test]
fn entries_of_the_file_with_such_dashes_become_entries() {
    for (before, wished) in [
        ("events:\n  -date: 1957\n   title: E\n", "events:\n  - date: 1957\n    title: E\n"),
        (
            "events:\n  -{ date: 1957, title: E }\n  -{ date: 1958, title: F }\n",
            "events:\n  - { date: 1957, title: E }\n  - { date: 1958, title: F }\n",
        ),
        (
            "events:\n- date: 1957\n  title: E\ntimelines:\n  -id: x\n",
            "events:\n- date: 1957\n  title: E\ntimelines:\n  - id: x\n",
        ),
        (
            "events:\n- date: 1957\n  title: E\n  tags: [a]\ntimelines:\n- id: x\n  where:\n    tag:\n      -a\n      -b\n",
            "events:\n- date: 1957\n  title: E\n  tags: [a]\ntimelines:\n- id: x\n  where:\n    tag:\n      - a\n      - b\n",
        ),
    ] {
        same(before, &format!("title: T\n{before}"), &format!("title: T\n{wished}"));
    }
}

#[test]
fn what_may_be_one_text_is_offered_as_both_and_not_written() {
    for (keys, forms) in [
        ("    tags: -a\n", &["[a]", "[\"-a\"]"][..]),
        ("    tags: -a -b c\n", &["[a, b c]", "[\"-a -b c\"]"]),
        ("    actors: –A –B\n", &["[A, B]", "[\"–A –B\"]"]),
    ] {
        let before = event(keys);
        assert_eq!(fix(&before).text, before, "{keys}");
        let diagnostic =
            dateline::check(&before).diagnostics.into_iter().find(|one| one.severity == Severity::Error).unwrap();
        let fixes = diagnostic.fixes();
        let offered: Vec<&str> = fixes.iter().map(|fix| fix.edits[0].text.as_str()).collect();
        assert_eq!(offered, forms, "{keys}");
    }
    let number = event("    tags:\n      -40\n");
    assert_eq!(fix(&number).text, number, "40 or -40");
}

/// Lines below `title: T` with colons that lack their space, and as they are meant.
const COLONS: &[(&str, &str)] = &[
    ("categories:\n  a:{ label: X }\n  b:{ label: Y }\n", "categories:\n  a: { label: X }\n  b: { label: Y }\n"),
    ("categories:\n  a:{ }\n", "categories:\n  a: { }\n"),
    ("categories:\n  a :{ label: X }\n", "categories:\n  a: { label: X }\n"),
    ("categories:\n  krieg-1:{label:X, color:blue}\n", "categories:\n  krieg-1: {label: X, color: blue}\n"),
    ("categories:\n  müll:{ label: X }\n", "categories:\n  müll: { label: X }\n"),
    ("categories: { a:{ label: X }, b: { label:Y } }\n", "categories: { a: { label: X }, b: { label: Y } }\n"),
    ("sources:\n  a:{ title: X, author: B }\n", "sources:\n  a: { title: X, author: B }\n"),
    ("sources:\n  a:{ title: X,\n    author: B }\n", "sources:\n  a: { title: X,\n    author: B }\n"),
    (
        "sources:\n  a: {title:X, url:http://example.org/a:b}\n",
        "sources:\n  a: {title: X, url: http://example.org/a:b}\n",
    ),
    ("timelines:\n  - id: x\n    where:{ importance: 2 }\n", "timelines:\n  - id: x\n    where: { importance: 2 }\n"),
    ("timelines:\n  - { id:x, where: { importance:2 } }\n", "timelines:\n  - { id: x, where: { importance: 2 } }\n"),
    ("timelines: [{ id:x, layout:lanes }]\n", "timelines: [{ id: x, layout: lanes }]\n"),
];

#[test]
fn a_colon_gets_its_space_before_brackets_and_in_braces() {
    for (section, wished) in COLONS {
        for newline in ["\n", "\r\n"] {
            let file = |section: &str| {
                format!("title: T\n{section}events:\n  - date: 1957\n    title: E\n").replace('\n', newline)
            };
            same(section, &file(section), &file(wished));
        }
    }
    for (keys, wished) in [
        ("- { date:1957, title:E }", "- { date: 1957, title: E }"),
        ("- {date:1957,title:\"a, b:c\",place:Paris}", "- {date: 1957,title: \"a, b:c\",place: Paris}"),
        (
            "- { date: 1957, title: E, tags:[a, b:c], place:Paris }",
            "- { date: 1957, title: E, tags: [a, b:c], place: Paris }",
        ),
        ("- { date: 1957,\n      title:E }", "- { date: 1957,\n      title: E }"),
        ("- date: 1957\n    title: E\n    tags:[a, b]", "- date: 1957\n    title: E\n    tags: [a, b]"),
    ] {
        let file = |keys: &str| format!("title: T\nevents:\n  {keys}\n");
        same(keys, &file(keys), &file(wished));
    }
}

#[test]
fn a_colon_that_belongs_to_a_word_stays() {
    for keys in [
        "    tags: [a:b, war:1914, date:1957]\n",
        "    summary: see a:{b} and date:1957\n",
        "    url: http://example.org\n",
    ] {
        let text = event(keys);
        assert_eq!(fix(&text).text, text, "{keys}");
        assert!(dateline::check(&text).diagnostics.iter().all(|one| one.severity == Severity::Warning), "{keys}");
    }
}
