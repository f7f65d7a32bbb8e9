//! `set` with values in braces and brackets.

use super::Test;

const FILE: &str = "title: T
sources: { a: { title: A }, b: { title: B } }
events:
  - { id: one, date: 1914, title: One, sources: [a, b] }
  - { id: two, date: 1916, title: Two }
  - { id: three, date: 1918/1919, title: Three }
";

#[test]
fn values_of_the_manual_are_read_as_yaml() {
    let cases: [(&[&str], &str); 7] = [
        (&["after", "{ event: one, by: P1Y/.. }"], "after: { event: one, by: P1Y/.. }"),
        (&["after", "[{ event: one, by: P1Y/.. }]"], "after: [{ event: one, by: P1Y/.. }]"),
        (&["after", "[one, two]"], "after: [one, two]"),
        (&["after", "one", "two"], "after: [one, two]"),
        (&["after", "two"], "after: two"),
        (&["lasts", "{ for: P1Y/P2Y, source: a }"], "lasts: { for: P1Y/P2Y, source: a }"),
        (&["title", "{ en: Hello, fr: Salut }"], "title: { en: Hello, fr: Salut }"),
    ];
    for (words, written) in cases {
        let mut test = Test::new().file("events.yaml", FILE).any_stdout().any_stderr();
        test.args = ["set", "three"].iter().chain(words).map(Into::into).collect();
        let ran = test.run();
        assert!(ran.read("events.yaml").contains(written), "{words:?}: {}", ran.read("events.yaml"));
    }
    let ran =
        Test::new().file("events.yaml", FILE).args(["set", "three", "title", "[sic] and so on"]).any_stdout().run();
    assert!(ran.read("events.yaml").contains("title: \"[sic] and so on\""), "{}", ran.read("events.yaml"));
}

#[test]
fn a_text_that_looks_like_a_list_under_a_key_of_ones_own_is_told() {
    let said = "`x-own` holds the text `{a: [1]}`; to have a list or keys there, write them into the file\n";
    let test = Test::new().file("events.yaml", FILE).args(["set", "three", "x-own", "{a: [1]}"]);
    let ran = test.any_stdout().stderr(said).run();
    assert!(ran.read("events.yaml").contains("x-own: \"{a: [1]}\""), "{}", ran.read("events.yaml"));
    let test = Test::new().file("events.yaml", FILE).args(["set", "three", "x-own", "[sic] it says"]);
    test.any_stdout().run();
}

#[test]
fn the_hint_of_a_source_that_is_not_there_works() {
    for (sources, hint, after) in [
        (
            "sources: { a: { title: A } }\n",
            "write `b: { title: b }` behind the brace of `sources:` in line 2, and a comma",
            "sources: { b: { title: b }, a: { title: A } }\n",
        ),
        (
            "sources:\n  a: { title: A }\n",
            "write `b: { title: b }` below `sources:` in line 2",
            "sources:\n  b: { title: b }\n  a: { title: A }\n",
        ),
        ("", "write `b: { title: b }` below `sources:`, a new line at the left edge", "sources:\n  b: { title: b }\n"),
    ] {
        let text = format!("title: T\n{sources}events:\n  - {{ date: 1914, title: One }}\n");
        let said = format!("error: there is no `b` under `sources`\nhelp: {hint}\n");
        let test = Test::new().file("e.yaml", &text).args(["set", "e.yaml", "sources.b", "title", "B"]);
        test.stderr(said).code(1).run();
        let text = format!("title: T\n{after}events:\n  - {{ date: 1914, title: One }}\n");
        let test = Test::new().file("e.yaml", text).args(["set", "e.yaml", "sources.b", "title", "B"]);
        assert!(test.any_stdout().run().read("e.yaml").contains("b: { title: B }"));
    }
}

#[test]
fn several_sources_in_one_word_are_told_apart_by_the_hint() {
    for word in ["a, b", "[a,b"] {
        let ran =
            Test::new().file("events.yaml", FILE).args(["set", "three", "sources", word]).any_stderr().code(1).run();
        assert!(ran.stderr.contains("= help: write `a` and `b`, each an item of its own: `[a, b]`"), "{}", ran.stderr);
    }
    let ran = Test::new().file("events.yaml", FILE).args(["set", "three", "sources", "[a, b]"]).any_stdout().run();
    assert!(ran.read("events.yaml").contains("Three, sources: [a, b] }"));
}
