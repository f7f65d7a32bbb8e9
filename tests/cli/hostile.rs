//! Bad input: files that try to hang, to fill memory or to steer a terminal.

use super::{Ran, Test};

/// 2 s of a processor and 256 MB of memory, whatever else the machine does; a program that was not optimised gets five
/// times the time.
const LIMITS: &str =
    if cfg!(debug_assertions) { "ulimit -t 10; ulimit -v 262144; exec" } else { "ulimit -t 2; ulimit -v 262144; exec" };

fn check(text: impl AsRef<[u8]>, code: i32) -> Ran {
    Test::new()
        .file("events.yaml", text)
        .args(["check", "--format", "json"])
        .shell(LIMITS, "")
        .any_stdout()
        .code(code)
        .run()
}

/// Refused, with a place and a remedy for each error.
fn refused(text: impl AsRef<[u8]>) -> Vec<(String, u64, u64)> {
    let ran = check(&text, 1);
    let plain = Test::new().file("events.yaml", text).args(["check"]).shell(LIMITS, "").any_stdout().code(1).run();
    assert!(plain.stdout.len() < 100_000 && plain.stdout.lines().all(|line| line.len() < 2_000));
    let all = ran.json();
    let errors = all.as_array().unwrap().iter().filter(|one| one["severity"] == "error");
    errors
        .map(|one| {
            assert!(one["hint"].is_string(), "a remedy: {one}");
            let number = |key: &str| one[key].as_u64().unwrap();
            (one["code"].as_str().unwrap().to_owned(), number("line"), number("column"))
        })
        .collect()
}

#[track_caller]
fn refused_as(text: impl AsRef<[u8]>, code: &str, line: u64, column: u64) {
    assert_eq!(refused(text).first(), Some(&(code.to_owned(), line, column)));
}

#[test]
fn nothing_to_draw_is_refused() {
    refused_as("", "empty-file", 1, 1);
    refused_as("# only\n# comments\n", "empty-file", 1, 1);
    refused_as("- a\n- b\n", "wrong-type", 1, 3);
    refused_as("just words\n", "wrong-type", 1, 1);
}

#[test]
fn characters_that_yaml_forbids_are_refused_where_they_stand() {
    refused_as("title: a\0b\n", "forbidden-character", 1, 9);
    refused_as("title: \u{7}\n", "forbidden-character", 1, 8);
    refused_as(b"events:\n  - title: \xff\xfe\n", "not-utf8", 2, 12);
    refused_as("events:\n\t- title: a\n", "yaml-syntax", 2, 1);
}

#[test]
fn the_same_key_twice_is_refused_at_the_second() {
    refused_as("title: a\ntitle: b\nevents: [{ date: 2012, title: c }]\n", "duplicate-key", 2, 1);
}

#[test]
fn ten_thousand_brackets_are_refused() {
    let found = refused(format!("title: T\nevents: {}", "[".repeat(10_000)));
    assert!(found.len() < 5, "one error, not ten thousand: {found:?}");
    refused(format!("title: T\nevents: {}", "{a: ".repeat(10_000)));
    refused("- ".repeat(10_000));
}

#[test]
fn aliases_that_explode_are_refused() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let list = vec![format!("*a{}", level - 1); 10].join(", ");
        text.push_str(&format!("a{level}: &a{level} [{list}]\n"));
    }
    refused(text);
}

#[test]
fn ten_megabytes_on_one_line_are_refused() {
    let long = "x".repeat(10 << 20);
    refused_as(format!("title: {long}\nevents:\n  - {{ date: 2012, title: a }}\n"), "limit-exceeded", 1, 8);
    refused_as(format!("title: T\nevents:\n  - {{ date: {long}, title: a }}\n"), "limit-exceeded", 3, 13);
    refused_as(format!("{long}: a\ntitle: T\nevents:\n  - {{ date: 2012, title: a }}\n"), "yaml-syntax", 1, 1);
    let found = refused(format!("title: T\nevents: [{{ date: 2012, title: {long} }}, {{ date: x, title: a }}]\n"));
    assert_eq!(found, [("limit-exceeded".into(), 2, 31), ("date-invalid".into(), 2, 10_485_803)]);
}

#[test]
fn words_by_the_megabyte_are_refused_before_anything_is_drawn() {
    let long = "word ".repeat(2 << 20);
    let text = format!("title: T\nevents:\n  - date: 2012\n    title: {long}\n");
    let ran = Test::new().file("events.yaml", text).shell(LIMITS, "").any_stderr().code(1).run();
    assert!(
        ran.stderr.starts_with("error[limit-exceeded]: a text of 10239 kB, expected at most 64 kB\n"),
        "{}",
        ran.stderr
    );
    assert_eq!(ran.files(), ["events.yaml"]);
}

#[test]
fn the_longest_text_that_is_taken_is_drawn_in_time() {
    let long = "word ".repeat(13_000);
    let text = format!("title: {long}\nevents:\n  - date: 2012\n    title: {long}\n    summary: {long}\n");
    let reported = "events.yaml: 2 warnings; see `dateline check events.yaml`\n";
    Test::new()
        .file("events.yaml", text)
        .shell(LIMITS, "")
        .stdout("output/overview.svg  1 event\n")
        .stderr(reported)
        .run();
}

#[test]
fn titles_that_yaml_1_1_would_turn_into_something_else_stay_letter_by_letter() {
    for title in ["no", "12:30", "1e3", "0o17", "1.10", "0x1F", "~x", "2013", "True", "1_000"] {
        let text = format!("title: T\nevents:\n  - {{ date: 2012, title: {title} }}\n");
        let ran = Test::new().file("events.yaml", text).args(["list", "--format=json"]).any_stdout().run();
        assert_eq!(ran.json()[0]["title"], title);
    }
}

#[test]
fn dates_stay_letter_by_letter_with_and_without_quotes() {
    for date in ["2013", "\"2013\"", "0079", "-0044", "197X", "2012-05-25", "\"2012-05\""] {
        let text = format!("title: T\nevents:\n  - date: {date}\n    title: a\n");
        let ran = Test::new().file("events.yaml", text).args(["list", "--format=json"]).any_stdout().run();
        assert_eq!(ran.json()[0]["date"], date.trim_matches('"'));
    }
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    let plain = "title: T\nevents:\n  - date: 2012\n    title: |\n      two\n      lines\n";
    let listed =
        |text: String| Test::new().file("e", text).args(["list", "e", "--format=json"]).any_stdout().run().stdout;
    assert_eq!(listed(plain.replace('\n', "\r\n")), listed(plain.to_owned()));
    assert_eq!(listed(format!("\u{feff}{plain}")), listed(plain.to_owned()));
}

#[test]
fn no_diagnostic_lets_a_character_act_on_the_terminal() {
    let text = "ti\u{202e}tle: a\nevents:\n  - { date: \"\u{2066}20\", title: \"\\e[31m\", categ\u{200f}ory: x }\n";
    for args in [["check", "--color=never"], ["check", "--format=json"], ["render", "--color=never"]] {
        let ran = Test::new().file("events.yaml", text).args(args).any_stdout().any_stderr().code(1).run();
        let said = ran.stdout + &ran.stderr;
        assert!(
            !said.contains(|c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2066}\u{200f}".contains(c)),
            "{said:?}"
        );
    }
}

/// A name with such a character is itself refused: nobody can type what a message shows of it.
#[test]
fn no_hint_names_what_nobody_can_type() {
    let names = [
        "atro\\u202Ecity",
        "atro\\acity",
        "atro\\ecity",
        "atro\\u2066city",
        "atro\\u0085city",
        "atro\\u200bcity",
        "atrocity\\u2069",
    ];
    for name in names {
        let text = format!(
            "title: T\ncategories: {{ \"{name}\": {{ label: A }} }}\nsources: {{ \"{name}\": {{ title: A }} }}\nevents:\n\
             \x20 - {{ id: a, date: 2012, title: A, category: atrocty, sources: [atrocty] }}\n\
             timelines: [{{ id: b, where: {{ category: atrocty, source: [atrocty] }} }}]\n"
        );
        let ran =
            Test::new().file("e.yaml", text).args(["check", "e.yaml", "--format=json"]).any_stdout().code(1).run();
        let json = ran.json();
        let all = json.as_array().unwrap();
        assert!(all.len() >= 6, "{name}: {}", ran.stdout);
        for one in all {
            let edits: Vec<_> = one["fixes"].as_array().unwrap().iter().map(|fix| &fix["edits"]).collect();
            let reported = format!("{} {edits:?}", one["hint"]);
            assert!(!reported.contains("\\u") && !reported.contains("<U+"), "{name}: {reported}");
        }
    }
}

/// The parser of arguments leaves control characters out of what it says, and prints marks of direction as they are.
#[test]
fn a_mistyped_word_is_shown_with_the_characters_that_nobody_sees() {
    let calls: [&[&str]; 9] = [
        &["re\u{1b}nder"],
        &["render", "--onl\u{1b}by", "x"],
        &["check", "--format", "js\u{1b}on"],
        &["completions", "ba\u{1b}sh"],
        &["check", "--\u{202e}fix"],
        &["list", "--format=te\u{202e}xt"],
        &["\u{202e}crender"],
        &["date", "--format", "jso\u{7}n", "2012"],
        &["ev\u{200f}ents.yaml"],
    ];
    for call in calls {
        let mut test = Test::new().any_stderr().code(2);
        test.args = call.iter().map(Into::into).collect();
        let ran = test.run();
        assert!(ran.stderr.contains("<U+"), "{call:?}: {}", ran.stderr);
        let acts = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{200f}".contains(c);
        assert!(!ran.stderr.contains(acts), "{call:?}: {:?}", ran.stderr);
    }
}
