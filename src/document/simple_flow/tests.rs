//! The law of the reader without a parser: on sound and on odd texts it reads what the parser reads, or leaves it to that.

use proptest::prelude::ProptestConfig;
use proptest::sample::select;
use proptest::strategy::Strategy;
use proptest::test_runner::{RngSeed, TestRunner};

use super::scan;

/// Whether the text was read without the parser; then the tree is the parser's, which finds no error.
fn agrees(text: &str) -> bool {
    let Some(simple) = scan(text) else { return false };
    let (whole, halt) = crate::document::scan::scan(text);
    assert!(halt.is_none(), "no error here, {halt:?} there in {text:?}");
    assert_eq!(simple, whole, "{text:?}");
    true
}

#[test]
fn files_that_programs_write_are_read_without_the_parser() {
    for text in [
        "{\"title\":\"P\",\"events\":[{\"id\":\"a\",\"date\":\"2012-05-25\",\"importance\":5}]}",
        "{\n  \"title\": \"P\",\n  \"events\": [\n    {\n      \"date\": 2012\n    }\n  ]\n}\n",
        "{ title: P, events: [{ id: a-1, date: 2012-05-25, title: Event 1 }, { date:1999, title: B }] }\n",
        "title: P\nevents: [{ date: 2012, title: A, tags: [] }, {}]\ncredit: me\n",
        "[{ date: 2012, title: é 中 }]",
        "{ title: P, events: [{}, { date: 2012, title: A, }, [a, ], ], }\n",
    ] {
        assert!(agrees(text), "{text:?}");
    }
}

const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ", ",
    ",",
    ": ",
    ":",
    "a",
    "date",
    "2012-05-25",
    "-1",
    "x y",
    "x-",
    "\"q\"",
    "'q'",
    "\"\"",
    "\"a\\n\"",
    " ",
    "\n",
    "\r\n",
    "\n  ",
    "#",
    " # c",
    "&a ",
    "*a",
    "!t ",
    "~",
    "null",
    "é",
    "12:30",
    "a:b",
    "?",
    "-",
    "- ",
    "|",
    "---",
    "...",
    "\t",
    "http://x",
    "a: b",
    "title: P\n",
    "\nevents: [",
    "{ date: 1, title: A }",
    "{a:1}",
    "%",
    "@",
    "`",
    "\u{feff}",
    "a#b",
    "<<: ",
];

#[test]
fn what_is_read_without_the_parser_is_what_the_parser_reads() {
    let pieces = proptest::collection::vec(select(PIECES), 1..9);
    let heads = select(&["{ ", "[", "", "{a: [", "title: P\nevents: [", "{\"a\":"][..]);
    let tails = select(&["}", "]", "", "]}", "]\n", " }\n", "\n}\n"][..]);
    let texts = (heads, pieces, tails).prop_map(|(head, pieces, tail)| format!("{head}{}{tail}", pieces.concat()));
    let config = ProptestConfig {
        cases: 30_000,
        rng_seed: RngSeed::Fixed(9),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let read = std::cell::Cell::new(0);
    TestRunner::new(config)
        .run(&texts, |text| {
            read.set(read.get() + usize::from(agrees(&text)));
            Ok(())
        })
        .expect("both read the same");
    assert!(read.get() > 200, "only {} were read", read.get());
}
