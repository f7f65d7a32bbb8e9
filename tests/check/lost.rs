//! Words behind a `#`: reported until nothing is left out, whichever remedy is taken.

use dateline::document::{Kind, Node, parse};
use dateline::text::apply;
use dateline::{Code, check};
use proptest::prelude::{ProptestConfig, proptest};
use proptest::sample::select;
use proptest::test_runner::RngSeed;

/// Rounds in which one fix each is made.
const MAX_ROUNDS: usize = 8;

fn gather(node: Node<'_>, words: &mut String) {
    words.extend(node.text().map(|text| format!(" {text} ")));
    node.items().for_each(|item| gather(item, words));
    for (key, value) in node.pairs() {
        if value.kind() != Kind::Null {
            gather(key, words);
        }
        gather(value, words);
    }
}

/// All texts of a file.
fn values(text: &str) -> String {
    let mut words = String::new();
    parse(text).root().into_iter().for_each(|root| gather(root, &mut words));
    words
}

/// What is left out of a file.
fn lost(text: &str) -> Vec<dateline::Diagnostic> {
    check(text).diagnostics.into_iter().filter(|one| one.code == Code::TextCut).collect()
}

/// Takes the fix of a number of the first of the words that are left out, again and again; where there is none, the author has to act.
fn followed(text: &str, number: usize) -> String {
    let mut text = text.to_owned();
    for _ in 0..MAX_ROUNDS {
        let fix = lost(&text).into_iter().find_map(|one| one.fixes().into_iter().cycle().nth(number));
        let Some(fix) = fix else { break };
        text = apply(&text, &fix.edits).unwrap();
    }
    text
}

/// Each word that is not reported as left out is in a value.
fn nothing_is_lost(name: &str, text: &str, words: &[&str]) {
    let reported: String = lost(text).iter().map(|one| text[one.span.range()].to_owned()).collect();
    let kept = values(text);
    for word in words {
        assert!(reported.contains(word) || kept.contains(word), "{name}: `{word}` is lost without a word\n{text}");
    }
}

/// Keys of an event, and the words of them that a person would look for.
const KEYS: &[(&str, &[&str])] = &[
    ("    tags: x #war #peace\n", &["x", "war", "peace"]),
    ("    tags: [x] #war #peace\n", &["x", "war", "peace"]),
    ("    tags: [x, y,] #war\n", &["x", "y", "war"]),
    ("    tags: #war and peace\n", &["war", "peace"]),
    ("    tags: #war, #peace\n", &["war", "peace"]),
    ("    tags:\n      #war\n      #peace\n", &["war", "peace"]),
    ("    tags: #war\n      - a\n", &["war", "a"]),
    ("    tags:\n      - #war\n      - a\n", &["war", "a"]),
    ("    tags:\n      - a\n        #war\n      - b\n", &["a", "war", "b"]),
    ("    tags:\n      - a #war\n      - b\n", &["a", "war", "b"]),
    ("    tags: [a, #war\n      c]\n", &["a", "war", "c"]),
    ("    tags: [a, #war, #peace\n      ]\n", &["a", "war", "peace"]),
    ("    tags: [\n      #war,\n      a,\n      #peace\n      ]\n", &["a", "war", "peace"]),
    ("    tags: [ #war, #peace\n      ]\n", &["war", "peace"]),
    ("    tags: [a #war, b\n      ]\n", &["a", "war"]),
    ("    actors: [A] #war\n", &["A", "war"]),
    ("    actors: \"A\" #war\n", &["A", "war"]),
    ("    actors: #A B, C\n", &["A B", "C"]),
    ("    url: #e2\n", &["e2"]),
    ("    importance: #5\n", &["5"]),
    ("    category: #war\n", &["war"]),
    ("    status: #disputed\n", &["disputed"]),
    ("    basis: #stated\n", &["stated"]),
    ("    place: #12 Downing Street\n", &["12 Downing Street"]),
    ("    place: Room\n      #12 of the hotel\n", &["Room", "12 of the hotel"]),
    ("    place: Room\n      #12 of the hotel\n      #13 too\n", &["Room", "12 of the hotel", "13 too"]),
    ("    place: Room\n      in house\n      #12\n", &["Room in house", "12"]),
    ("    place: \"Room\" #12\n", &["Room", "12"]),
    ("    place: 'Room'\n      #12\n", &["Room", "12"]),
    ("    place:\n      #12 Downing Street\n", &["12 Downing Street"]),
    ("    place: Rue #\"x\"\n", &["Rue", "x"]),
    ("    place: Ä #ö\n", &["Ä", "ö"]),
    ("    summary: | #12 dead\n      foo\n", &["12 dead", "foo"]),
    ("    summary: > #20 dead\n", &["20 dead"]),
    ("    summary: |\n      Room\n     #12 of the hotel\n     #13\n", &["Room", "12 of the hotel", "13"]),
    ("    sources: #tass\n", &["tass"]),
    ("    sources: [tass] #bbc\n", &["tass", "bbc"]),
    ("    sources:\n      - tass\n      - #bbc\n", &["tass", "bbc"]),
    ("    links: #e2\n", &["e2"]),
    ("    links:\n      - #e2\n", &["e2"]),
    ("    accounts: #tass\n", &["tass"]),
    ("    accounts:\n      - source: tass\n        says: No #1\n", &["tass", "No", "1"]),
    ("    accounts:\n      - { source: tass, says: No #1, date: 1957\n        }\n", &["tass", "No", "1", "1957"]),
];

fn file(keys: &str) -> String {
    let sources = "sources:\n  tass: { title: A }\n  bbc: { title: B }\n";
    format!(
        "title: T\n{sources}events:\n  - date: 1901\n    title: E\n{keys}  - id: e2\n    date: 1902\n    title: F\n"
    )
}

#[test]
fn words_behind_a_sign_are_reported_until_they_are_in_a_value() {
    for (keys, words) in KEYS {
        for newline in ["\n", "\r\n"] {
            let text = file(keys).replace('\n', newline);
            assert!(!lost(&text).is_empty(), "told nowhere: {keys}");
            nothing_is_lost(keys, &text, words);
            nothing_is_lost(keys, &dateline::fix(&text).text, words);
            (0..2).for_each(|number| nothing_is_lost(keys, &followed(&text, number), words));
        }
    }
}

#[test]
fn the_same_holds_at_the_top_of_the_file_and_in_its_sections() {
    for (text, words) in [
        ("title: #1\nevents: []\n", &["1"][..]),
        ("title: A\n  #1 b\nevents: []\n", &["A", "1 b"]),
        ("title: T\nsources:\n  a: { title: X } #red\n", &["red"]),
        ("title: T\nsources:\n  a: #british\n", &["british"]),
        ("title: T\nsources:\n  a:\n    title: X\n    published: #1957\n", &["1957"]),
        ("title: T\ncategories:\n  war: #fights\n", &["fights"]),
        ("title: T\ncategories:\n  war:\n    color: #red\n", &["red"]),
        ("title: T\nevents:\n  - date: #1957\n    title: E\n", &["1957"]),
        ("title: T\nevents:\n  - date:\n      #1957\n    title: E\n", &["1957"]),
        ("title: T\ntimelines:\n  - id: x\n    from: #1957\n    where:\n      tag: #war\n", &["1957", "war"]),
        ("title: T\ntimelines:\n  - id: x\n    theme: #dark\n", &["dark"]),
    ] {
        assert!(!lost(text).is_empty(), "told nowhere: {text}");
        nothing_is_lost(text, text, words);
        (0..2).for_each(|number| nothing_is_lost(text, &followed(text, number), words));
    }
}

#[test]
fn what_is_a_comment_stays_one() {
    for keys in [
        "    tags: [a] # war\n",
        "    place: Room # 12, they say\n",
        "    place: Room\n    #12 of the hotel\n",
        "    place: Room\n      #place: House\n",
        "    place: Room\n      # 12 of the hotel\n",
        "    place: Room\n\n      #12 of the hotel\n",
        "    tags:\n      - a\n      #- b\n      #b\n",
        "    #tags: [a]\n",
        "    importance: 3 # 5\n",
        "    importance: 3 #TODO ask\n",
        "    x-note: #5\n",
        "    place: A #TODO ask\n",
    ] {
        assert!(lost(&file(keys)).is_empty(), "{keys}: {:?}", lost(&file(keys)));
    }
}

/// A word right behind the sign is no comment, though the value can hold no more; with a space it is one.
#[test]
fn words_behind_a_value_that_cannot_go_on_are_reported() {
    let file = |end: &str| {
        format!(
            "title: T\nlanguage: en{end}\ncategories:\n  war:\n    label: War\n    color: vermilion{end}\n    symbol: cross{end}\n\
             sources:\n  s:\n    title: S\n    published: 2001{end}\n    accessed: 2002{end}\nevents:\n  - id: foo{end}\n    \
             date: 2001{end}\n    title: E\n    category: war{end}\n    status: reported{end}\n    basis: derived{end}\n    \
             importance: 3{end}\n    sources:\n      - s{end}\n  - {{ date: \"2003\"{end}\n    , title: F }}\ntimelines:\n  - id: x{end}\n    \
             from: 2000{end}\n    to: 2010{end}\n    theme: dark{end}\n"
        )
    };
    for (end, is_reported) in
        [(" #2", true), ("\t#bar", true), (" #ü", true), (" # the second one", false), (" # 2", false), (" #", false)]
    {
        let text = file(end);
        let expected = if is_reported { text.matches(end).count() } else { 0 };
        assert_eq!(lost(&text).len(), expected, "{end}: {:?}", check(&text).diagnostics);
        if is_reported {
            let fixed = lost(&text)[0].fixes()[0].edits.clone();
            assert_eq!(lost(&apply(&text, &fixed).unwrap()).len(), expected - 1, "{end}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(23), ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_word_is_lost_in_silence(
        key in select(&["tags", "actors", "place", "summary", "title"][..]),
        before in select(&["", "a", "[a]", "[a, b]", "\"a\"", "'a'", "a\n      b", "|\n      a", "[a,\n      b]"][..]),
        gap in select(&[" ", "\n      ", "\n        "][..]),
        words in select(&["#x1", "#x1 #x2", "#x1, #x2", "#x1 x2", "#x1\n      #x2"][..]),
    ) {
        let keys = if key == "title" { String::new() } else { "    title: E\n".to_owned() };
        let text = format!("title: T\nevents:\n  - date: 1901\n    {key}: {before}{gap}{words}\n{keys}");
        // Lines below a text in brackets, or deeper than the text of a block, are no part of what is cut off.
        let is_cut = !lost(&text).is_empty();
        if is_cut && parse(&text).is_whole() {
            for number in 0..2 {
                let after = followed(&text, number);
                nothing_is_lost(&text, &after, &["x1"]);
            }
        }
        let is_list = before.contains('[');
        proptest::prop_assert!(is_cut || !parse(&text).is_whole() || is_list || values(&text).contains("x1"), "{text}");
    }
}
