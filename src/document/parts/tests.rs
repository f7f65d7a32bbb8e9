//! The law of the scan in parts, on sound, odd and hostile texts: one scan and many give the same tree.

use std::cell::Cell;

use proptest::prelude::ProptestConfig;
use proptest::sample::select;
use proptest::strategy::Strategy;
use proptest::test_runner::{RngSeed, TestRunner};

use super::in_parts_of;
use crate::document::arena::Arena;
use crate::document::scan::scan;
use crate::document::simple_entries::Source;
use crate::document::workers::Workers;
use crate::document::{characters, syntax};

/// Whether the text was scanned in parts; then the tree is that of one scan, which has no error.
fn agrees(text: &str) -> bool {
    if !characters::check(text).is_empty() || syntax::strange_directive(text).is_some() {
        return false;
    }
    let mut was_cut = false;
    for size in [1, 2, 512] {
        if let Some(parts) = in_parts_of(size, text, Workers::ALL) {
            let (whole, diagnostic) = scan(text);
            assert!(diagnostic.is_none(), "in parts of {size} no error, in one piece {diagnostic:?} in {text:?}");
            assert_eq!(parts.slots, whole.slots, "{size} {text:?}");
            assert_eq!(parts, whole, "{size} {text:?}");
            was_cut = true;
        }
    }
    was_cut
}

/// Lines of entries, the plain and the odd; `~` stands for the indentation of the list.
const LINES: &[&str] = &[
    "~- date: 2012-05-25\n",
    "~- id: a\n",
    "~-   id: b\n",
    "~  title: Houla massacre\n",
    "~    title: deeper\n",
    "~  summary: It is 12:30, said \"he\" #1 - and [so] on\n",
    "~  summary: a # comment\n",
    "~  summary: two words: no\n",
    "~  summary: ends:\n",
    "~  empty:\n",
    "~  empty: \n",
    "~  tags: [one, two words, x-y]\n",
    "~  tags: [one, -, two]\n",
    "~  tags: [a: b, c]\n",
    "~  tags: [a,]\n",
    "~  tags: [a, b] # c\n",
    "~  tags: [a,\n",
    "~    b]\n",
    "~  tags:\n",
    "~  - one\n",
    "~    - two\n",
    "~  place: 'Taldou'\n",
    "~  place: 'it''s'\n",
    "~  place: \"a \\\"b\\\"\"\n",
    "~  place: \"é 中\"  \n",
    "~  place: 'it''s'' # c\n",
    "~  place: \"a \\\\ \\n\" # c\n",
    "~  tags: # c\n",
    "~    # c\n",
    "~    - { id: a, locator: p. 5 }\n",
    "~    - 'a': b\n",
    "~    - id: a\n",
    "~      note: b\n",
    "~    julian: 1\n",
    "~    - |\n",
    "~      - >-\n",
    "~        two\n",
    "~        # two\n",
    "~   # two\n",
    "~         three\n",
    "~      \n",
    "~    x \n",
    "~  text: >\n",
    "~  text: |-\n",
    "~  text: |+\n",
    "~  text: |2\n",
    "~  text: | # c\n",
    "~  (a) b\n",
    "~  a: (b) /c\n",
    "~  a: .b\n",
    "~  { a: b, c: [d, { e: f }] }\n",
    "~- { a: b, c: [d, { e: f }] }\n",
    "~- { a: b }\n",
    "~- { a: b,\n",
    "~- { a: &b c }\n",
    "~- { a: b } c\n",
    "~- { a: b }: c\n",
    "~  tags: [a, b]: c\n",
    "~  place: 'open\n",
    "~  place: \"open\n",
    "close\"\n",
    "~  text: |\n",
    "~    more text\n",
    "~      - more\n",
    "~  text: >-\n",
    "~  date: -0044\n",
    "~  date: 1984~\n",
    "~  sources: [{ id: a, note: b }]\n",
    "~  {a: b}: c\n",
    "~  ? a\n",
    "~  : b\n",
    "~-\n",
    "~- \n",
    "~- # c\n",
    "~-\tx\n",
    "~- - x\n",
    "~- x\n",
    "~- |\n",
    "~- [a]\n",
    "~- {a: b}\n",
    "~- \"a\n",
    "~- a: 1\r\n",
    "~  b: 2\r\n",
    "~  b: x\ry: 2\n",
    "~  b: 2 \t\n",
    "~  b: &a 2\n",
    "~  b: *a\n",
    "~  b: !!str 2\n",
    "~  b: !x 2\n",
    "\n",
    "  \n",
    "# c\n",
    "~# c\n",
    "~  # c\n",
    "      # c\n",
    "timelines:\n",
    "title: x\n",
    "title : x\n",
    "word\n",
    "---\n",
    "...\n",
    "%x\n",
    "- x\n",
    " - x\n",
    "   - x\n",
    "}\n",
    "\t\n",
    "\tx\n",
    "~  \u{85}: \u{2028}\n",
    "~  a: 中\u{300}\n",
];

/// Keys as people write them, most with their value on the lines below.
const ENTRIES: &[&str] = &[
    "~- date: 2012-05-25\n",
    "~- id: a\n",
    "~  title: Houla massacre # c\n",
    "~  sources:\n~    - a\n~    - { id: b, locator: p. 5 }\n",
    "~  tags: # c\n~  - one\n~  # c\n~  - 'it''s'\n",
    "~  links:\n~    - to: a\n~      kind: b\n\n~    - to: c\n",
    "~  date:\n~    julian: 1917-10-25\n",
    "~  summary: >-\n~    one\n~    two\n\n~    three\n",
    "~  summary: |\n~    one\n~      two\n\n\n",
    "~  actors:\n~    - |\n~      one\n~    - >\n~        two\n",
    "~- { id: a, tags: [b, c] } # c\n",
    "~  place: \"a \\\"b\\\" c\"\n\n~  # c\n",
];

const HEADS: &[&str] = &[
    "events:\n",
    "title: T\nevents:\n",
    "title: T\n\nevents:  \n# c\n\n",
    "\u{feff}title: T\nevents:\n",
    "# é\nevents:\r\n",
    "--- \nevents:\n",
    "---\nevents:\n",
    "title: \"\nevents:\n",
    "title: |\n\nevents:\n",
    "- \nevents:\n",
    "{a: \nevents:\n",
    "other:\n - b\nevents:\n",
    " events:\n",
    "a: &x 1\nevents:\n",
    "a:\n  ? b\nevents:\n",
    "? a\nevents:\n",
    "word\nevents:\n",
    "events: &a\n",
];

/// Files of a head and lines under one indentation, mostly sound entries.
fn files() -> impl Strategy<Value = String> {
    let entry = select(ENTRIES);
    let any = select(LINES);
    let lines = proptest::collection::vec((proptest::bool::weighted(0.7), entry, any), 0..16);
    (select(HEADS), 0..4_usize, lines, proptest::bool::ANY).prop_map(|(head, indent, lines, ends)| {
        let pad = " ".repeat(indent);
        let line = |(sound, entry, any): (bool, &str, &str)| {
            let words = if sound { entry } else { any };
            words.replace('~', &pad)
        };
        let first = format!("{pad}- date: 2012\n");
        let mut text = format!("{head}{first}{}", lines.into_iter().map(line).collect::<String>());
        if ends {
            text.pop();
        }
        text
    })
}

/// Sound files with some of their letters changed.
fn spoilt() -> impl Strategy<Value = String> {
    const LETTERS: &[&str] = &[
        "", " ", "\n", "-", ":", "#", "[", "]", "{", "}", ",", "\"", "'", "|", ">", "\t", "\r", "é", "\n- ", "  - ",
        ": ", "? ", "&a", "*a", "!", "%", "@", "\\", "a",
    ];
    let sound = "title: T\nevents:\n  - id: a\n    date: 2012-05-25\n    title: \"One, two\"\n    tags: [one, two]\n\n  \
                 - id: b\n    summary: >-\n      Folded\n      lines.\n    place: 'x'\n  - date: -0044\n    title: Ides\n    \
                 sources: [{ id: c, note: d }]\n\ntimelines:\n  - id: all\n    lanes: category\n";
    let change = (0..sound.len(), 0..3_usize, select(LETTERS));
    proptest::collection::vec(change, 0..4).prop_map(move |changes| {
        let mut text = sound.to_owned();
        for (at, less, more) in changes {
            let floor = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
            let from = floor(at);
            let to = floor(from + less).max(from);
            text.replace_range(from..to, more);
        }
        text
    })
}

/// Runs many texts; so many of a thousand at least must have been scanned in parts, or the law was not tried.
fn try_all(texts: impl Strategy<Value = String>, cases: u32, least: u32) {
    let cut = Cell::new(0_u32);
    let config =
        ProptestConfig { cases, rng_seed: RngSeed::Fixed(34), failure_persistence: None, ..Default::default() };
    let run = TestRunner::new(config).run(&texts, |text| {
        cut.set(cut.get() + u32::from(agrees(&text)));
        Ok(())
    });
    run.unwrap_or_else(|diagnostic| panic!("{diagnostic}"));
    assert!(cut.get() * 1000 >= cases * least, "{} of {cases} texts were cut", cut.get());
}

/// Texts tried of each kind.
const CASES: u32 = 10_000;

#[test]
fn many_scans_of_lines_are_one() {
    try_all(files(), CASES, 50);
}

#[test]
fn many_scans_of_spoilt_files_are_one() {
    try_all(spoilt(), CASES, 200);
}

#[test]
fn sound_files_are_cut() {
    let sound = [
        "events:\n- date: 2012\n  title: A\n- date: 2013\n  title: B",
        "title: T\nevents:\n  - date: 2012\n    title: A # c\n\n  # c\n  - date: 2013\n    tags: [a, b]\n\ntimelines:\n  - id: a\n",
        "events:\r\n  - date: 2012\r\n    title: A\r\n  - date: 2013\r\n    text: |\r\n      - x\r\n\r\n",
        "events:\n  - date: 2012\n    title:\n  - date: 2013\n    title: é\n",
        "events:\n  - x: |\n      a\n\n    y: >+\n      b\n\n  - - a\n    - b\n  - {a: b}\n# end\nother: c\n",
    ];
    for text in sound {
        assert!(agrees(text), "{text}");
    }
    // The place of nothing before a tail is the tail's.
    for text in ["events:\n  - a: b\n    c:\ntitle: x\n", "events:\n  - a: b\n    c: |\ntitle: x\n"] {
        assert!(!agrees(text), "{text}");
    }
}

#[test]
fn most_lines_need_no_parser() {
    let item = "- id: a-1\n  date: 2012-05-25\n  title: \"One: two\"\n  place: 'x y'\n  url: https://e.org/#a?b\n  tags: [a, b c]\n";
    let mut arena = Arena::default();
    assert!(Source::of(item).item(0, 0, item.len(), &mut arena).is_some());
    assert_eq!(arena.slots.len(), 1 + 2 * 6 + 2);
    for (item, decoded) in [
        ("- { id: a, date: 2012, tags: [a, b] } # c\n", 0),
        (
            "- date: 2012 # c\n\n  # c\n  sources: # c\n    - a\n    # c\n    - { id: b, locator: p. 5 }\n  tags:\n  - 'it''s'\n",
            1,
        ),
        (
            "- date:\n    julian: 1917-10-25\n  links:\n    - to: a\n      kind: b\n    - to: c\n  title: \"a \\\"b\\\"\"\n",
            1,
        ),
        ("- summary: >-\n    one\n    two\n\n    three\n  text: |\n    a\n      b\n\n  actors:\n    - |\n      c\n", 3),
    ] {
        let mut arena = Arena::default();
        assert!(Source::of(item).item(0, 0, item.len(), &mut arena).is_some(), "{item}");
        assert_eq!(arena.decoded.len(), decoded, "{item}");
        assert!(agrees(&format!("events:\n{item}{item}")), "{item}");
    }
}
