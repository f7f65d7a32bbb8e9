//! The law of the scan in parts, on sound, odd and hostile texts: one scan and many give the same tree.

use std::cell::Cell;

use proptest::prelude::ProptestConfig;
use proptest::sample::select;
use proptest::strategy::Strategy;
use proptest::test_runner::{RngSeed, TestRunner};

mod lines;

use self::lines::{ENTRIES, HEADS, LINES};
use super::in_parts_of;
use crate::diag::Diagnostic;
use crate::document::arena::{Arena, Form, Slot};
use crate::document::letters::Letters;
use crate::document::scan::scan;
use crate::document::simple_entries::{Part, Source};
use crate::document::workers::Workers;
use crate::document::{Document, characters, duplicate, syntax};

/// Whether the text was scanned in parts; then the tree is that of one scan, which has no error.
fn agrees(text: &str) -> bool {
    let letters = Letters::of(text);
    if !characters::check(text, letters).is_empty() || syntax::strange_directive(text).is_some() {
        return false;
    }
    let mut was_cut = false;
    for size in [1, 2, 512] {
        if let Some(mut parts) = in_parts_of(size, text, letters, Workers::ALL) {
            let (whole, diagnostic) = scan(text);
            assert_eq!(faults(text, &parts), faults(text, &Arena { settled: 0..0, ..parts.clone() }), "{text:?}");
            parts.settled = 0..0;
            assert!(diagnostic.is_none(), "in parts of {size} no error, in one piece {diagnostic:?} in {text:?}");
            assert_eq!(parts.slots, whole.slots, "{size} {text:?}");
            assert_eq!(parts, whole, "{size} {text:?}");
            was_cut = true;
        }
    }
    was_cut
}

/// What is found in the slots that are not settled.
fn faults(text: &str, arena: &Arena) -> (Vec<Diagnostic>, usize) {
    let is_braced = |slot: &Slot| slot.form() == Form::Mapping { flow: true };
    let braced = arena.unsettled().filter(|(_, slot)| is_braced(slot)).count();
    let (arena, diagnostics, letters) = (arena.clone(), Vec::new(), Letters::of(text));
    let document = Document { text, arena, diagnostics, whole: true, workers: Workers::One, letters };
    (duplicate::check(&document), braced)
}

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
    let mut part = Part { arena: Arena::default(), is_settled: true };
    assert!(Source::of(item, Letters::of(item)).item(0, 0, item.len(), &mut part).is_some());
    assert_eq!(part.arena.slots.len(), 1 + 2 * 6 + 2);
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
        let mut part = Part { arena: Arena::default(), is_settled: true };
        assert!(Source::of(item, Letters::of(item)).item(0, 0, item.len(), &mut part).is_some(), "{item}");
        assert_eq!(part.arena.decoded.len(), decoded, "{item}");
        assert!(agrees(&format!("events:\n{item}{item}")), "{item}");
    }
}
