//! The laws of reading, on random text.

use crate::random::seed;
use dateline::document::{Kind, Node, parse};
use proptest::prelude::{ProptestConfig, any, proptest};
use proptest::strategy::Strategy;
use proptest::test_runner::RngSeed;

/// Pieces that YAML is made of, so that random files come near to real ones.
const PIECES: &[&str] = &[
    "title: ",
    "events:",
    "date: ",
    "2012-05-25",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    ": ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "\"",
    "'",
    "|\n",
    ">-\n",
    "&a ",
    "*a",
    "!!str ",
    "!x ",
    "# c\n",
    "# é中\n",
    "%é\n",
    "\t",
    "é",
    "中",
    "\r\n",
    "? ",
    "---\n",
    "...\n",
    "\u{feff}",
    "\\",
    "\\u00e9",
    "%",
    "@",
    "~",
    "null",
    "tags: ",
    "sources: ",
    "id: a",
    "x",
    " ",
    "- date: 2012\n  title: A\n",
    "categories:\n",
    "timelines:\n",
    "1/0",
    "\u{85}",
    "\u{2028}",
    "\0",
    "\r",
];

fn yaml() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(PIECES);
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn check_node(text: &str, node: Node<'_>, around: Option<std::ops::Range<usize>>) {
    let range = node.span().range();
    assert!(text.get(range.clone()).is_some(), "{range:?} cuts {text:?}");
    if let Some(around) = around {
        assert!(around.start <= range.start && range.end <= around.end, "{range:?} leaves {around:?} in {text:?}");
    }
    if node.is_alias() {
        return;
    }
    let mut last = range.start;
    let children = node.items().chain(node.pairs().flat_map(|(key, value)| [key, value]));
    for child in children {
        assert!(child.span().start() >= last, "{child:?} stands before {last} in {text:?}");
        last = child.span().end();
        check_node(text, child, Some(range.clone()));
    }
}

/// Whether a scalar's letters are those of its span, where nothing has to be undone.
fn check_letters(text: &str, node: Node<'_>) {
    let written = &text[node.span().range()];
    if node.kind() == Kind::Scalar
        && !node.is_alias()
        && !written.contains(['\n', '\r', '\\', '\'', '"', '|', '>', '\u{85}', '\u{2028}', '\u{feff}'])
    {
        assert_eq!(node.text(), Some(written), "{text:?}");
    }
    if !node.is_alias() {
        node.items()
            .chain(node.pairs().flat_map(|(key, value)| [key, value]))
            .for_each(|child| check_letters(text, child));
    }
}

fn check(text: &str) {
    let document = parse(text);
    assert_eq!(document.text(), text);
    if let Some(root) = document.root() {
        check_node(text, root, None);
        check_letters(text, root);
    }
    let read = dateline::read(text);
    for one in &read.diagnostics {
        let places = std::iter::once(one.span).chain(one.places().into_iter().map(|(span, _)| span));
        places.for_each(|span| assert!(text.get(span.range()).is_some(), "{one:?} in {text:?}"));
        assert!(one.hint.is_some() && !one.message.ends_with('.'), "{one:?}");
    }
    assert!(read.diagnostics.is_sorted_by_key(|one| one.span), "{:?}", read.diagnostics);
    assert!(read.value.is_some() || read.has_errors(), "nothing was read, and nothing told: {text:?}");
    assert_eq!(read.diagnostics, dateline::read(text).diagnostics);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, rng_seed: RngSeed::Fixed(seed(2012)), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn near_yaml_is_read_or_refused(text in yaml()) {
        check(&text);
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        check(&text);
    }
}
