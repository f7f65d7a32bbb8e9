//! `dateline check`: how errors are said, all in one run.

use serde_json::Value;

use super::{Test, keys};

/// An error of every kind that has a place of its own in the file.
const INVALID: &str = "\
title: Invalid
sources:
  kozhanov: { title: Policy }
categories:
  atrocity: { label: Attacks }
events:
  - id: a
    date: 2012-05-25
    titel: Houla
    title: Houla
    category: atrocty
  - id: a
    date: 2012-13
    title: No such month
  - id: c
    date: 2013/2012
    title: Backwards
    sources: [kozanov]
  - id: d
    date: 2014
  - id: e
    title: No date
    importance: 6
timelines:
  - { id: none, from: 1800, to: 1810 }
";

#[test]
fn a_file_without_diagnostics_is_praised_in_one_line() {
    Test::new()
        .file("events.yaml", "title: T\nevents:\n  - { date: 2012, title: A }\n")
        .args(["check"])
        .stdout("events.yaml: 1 event, 1 timeline, no errors or warnings\n")
        .run();
    Test::new()
        .args(["check", "-"])
        .stdin("title: T\nevents:\n  - { date: 2012, title: A }\n  - { date: 2013, title: B }\n")
        .stdout("<stdin>: 2 events, 1 timeline, no errors or warnings\n")
        .run();
    Test::new()
        .file("events.yaml", "title: T\nevents:\n  - { date: 2012, title: A }\n")
        .args(["check", "--format", "json"])
        .stdout("[]\n")
        .run();
}

#[test]
fn every_diagnostic_is_said_in_one_run_with_its_place() {
    let expected = [
        ("unknown-key", 9, 5),
        ("unknown-category", 11, 15),
        ("duplicate-id", 12, 9),
        ("date-invalid", 13, 11),
        ("end-before-start", 16, 11),
        ("unknown-source", 18, 15),
        ("missing-key", 19, 5),
        ("missing-key", 21, 5),
        ("out-of-range", 23, 17),
        ("shows-nothing", 25, 11),
    ];
    let ran = Test::new().file("events.yaml", INVALID).args(["check", "--format", "json"]).any_stdout().code(1).run();
    let all = ran.json();
    let place = |one: &Value| (one["line"].as_u64().unwrap(), one["column"].as_u64().unwrap());
    let found: Vec<_> =
        all.as_array().unwrap().iter().map(|one| (one["code"].as_str().unwrap(), place(one).0, place(one).1)).collect();
    assert_eq!(found, expected);

    let text = Test::new().file("events.yaml", INVALID).args(["check"]).any_stdout().code(1).run().stdout;
    let mut rest = text.as_str();
    for (code, line, column) in expected {
        let at = rest.find(&format!("error[{code}]: ")).unwrap_or_else(|| panic!("{code} in its place: {text}"));
        rest = &rest[at..];
        let (_, after) = rest.split_once('\n').unwrap();
        let place = after.lines().next().unwrap().trim_start();
        assert_eq!(place, format!("--> events.yaml:{line}:{column}"), "{text}");
        rest = after;
    }
    assert!(text.ends_with("\n10 errors; `dateline check --fix` fixes 1 of them\n"), "{text}");
}

#[test]
fn a_diagnostic_is_said_with_its_line_a_caret_the_other_place_and_the_remedy() {
    Test::new()
        .file(
            "events.yaml",
            "title: T\nevents:\n  - { id: a, date: 2012, titel: A, title: A }\n  - { id: a, date: 2013, title: B }\n\
             sources:\n  tass: { title: Wire }\n",
        )
        .args(["check"])
        .stdout(
            "\
error[unknown-key]: unknown key `titel`
 --> events.yaml:3:26
  |
3 |   - { id: a, date: 2012, titel: A, title: A }
  |                          ^^^^^
  |
  = help: `title` is there already: delete one of the two

error[duplicate-id]: the id `a` is used twice in `events`
 --> events.yaml:4:11
  |
4 |   - { id: a, date: 2013, title: B }
  |           ^
  |
 ::: events.yaml:3:11
  |
3 |   - { id: a, date: 2012, titel: A, title: A }
  |           - first here
  |
help: write another id for one of the two
  |
4 |   - { id: a-2, date: 2013, title: B }
  |            ++

warning[unused-source]: no event cites the source `tass`
 --> events.yaml:6:3
  |
6 |   tass: { title: Wire }
  |   ^^^^
  |
  = help: write `sources: [tass]` in an event, or delete the source

2 errors, 1 warning; `dateline check --fix` fixes 1 of them
",
        )
        .code(1)
        .run();
}

#[test]
fn a_timeline_that_shows_nothing_is_a_diagnostic_and_what_nobody_uses_a_warning() {
    let file = "title: T\nevents:\n  - { date: 2012, title: A }\n";
    let none = format!("{file}timelines:\n  - {{ id: none, from: 1800, to: 1810 }}\n");
    let ran = Test::new().file("a.yaml", none).args(["check", "a.yaml", "--format=json"]).any_stdout().code(1).run();
    assert_eq!((&ran.json()[0]["code"], &ran.json()[0]["line"]), (&"shows-nothing".into(), &5.into()));

    let unused = format!("{file}sources:\n  tass: {{ title: Wire }}\n");
    let ran = Test::new().file("a.yaml", &unused).args(["check", "a.yaml"]).any_stdout().run();
    assert!(ran.stdout.starts_with("warning[unused-source]: "), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("\n1 warning\n"), "warnings alone are exit code 0: {}", ran.stdout);
}

#[test]
fn what_is_not_yaml_has_a_place_too() {
    let ran = Test::new().file("a.yaml", "title: T\nevents: [\n").args(["check", "a.yaml", "--format=json"]);
    let ran = ran.any_stdout().code(1).run();
    assert_eq!(ran.json()[0]["code"], "yaml-syntax");
    assert!(ran.json()[0]["hint"].is_string());
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let run = |args: [&str; 2]| {
        Test::new().file("events.yaml", INVALID).args(["check"]).args(args).any_stdout().code(1).run().stdout
    };
    assert!(!run(["--color", "auto"]).contains('\u{1b}'), "a pipe is no terminal");
    assert_eq!(run(["--color", "never"]), run(["--color", "auto"]));
    assert!(run(["--color", "always"]).contains("\u{1b}["));
}

#[test]
fn the_keys_of_a_diagnostic_for_programs_are_these_in_this_order() {
    let ran = Test::new().file("events.yaml", INVALID).args(["check", "--format", "json"]).any_stdout().code(1).run();
    for line in ran.stdout.lines().filter(|line| line.starts_with('{')) {
        let names =
            ["code", "severity", "message", "hint", "file", "line", "column", "end_line", "end_column", "fixes"];
        assert_eq!(keys(line)[..names.len()], names, "{line}");
    }
    for one in ran.json().as_array().unwrap() {
        assert_eq!(one["file"], "events.yaml");
        assert!(one["severity"] == "error" || one["severity"] == "warning");
        assert!(one["message"].is_string() && (one["hint"].is_string() || one["hint"].is_null()));
        let place = |line: &str, column: &str| (one[line].as_u64().unwrap(), one[column].as_u64().unwrap());
        assert!(place("line", "column") <= place("end_line", "end_column"));
    }
}

/// So many events that each have one error, and a source that nobody cites.
fn many(count: usize) -> String {
    let events: String = (0..count).map(|at| format!("  - {{ date: 20{at:02}-05-40, title: A }}\n")).collect();
    format!("title: T\nsources:\n  tass: {{ title: Wire }}\nevents:\n{events}  - {{ date: 2012, title: B, tags: x }}\n")
}

#[test]
fn twenty_diagnostics_are_shown_and_the_others_counted() {
    let run = |args: &[&str]| {
        let test = Test::new().file("events.yaml", many(24)).args(["check"]);
        let test = args.iter().fold(test, |test, word| test.args([*word]));
        test.any_stdout().code(1).run().stdout
    };
    let some = run(&[]);
    assert_eq!(some.matches("error[").count(), 20, "{some}");
    assert!(
        some.ends_with(
            "\nand 5 more; `dateline check --all` shows them\n\n25 errors; `dateline check --fix` fixes 1 of them\n"
        ),
        "{some}"
    );
    let all = run(&["--all"]);
    assert_eq!(all.matches("error[").count(), 25, "{all}");
    assert_eq!(run(&["--format", "json"]).matches("\"code\"").count(), 25);
    assert_eq!(run(&["--format", "github"]).lines().count(), 25);
}

#[test]
fn warnings_come_after_errors_and_count_when_strict() {
    let file = "title: T\nsources:\n  tass: { title: Wire }\nevents:\n  - { date: 2012, title: A }\n";
    let strict = |code: i32, text: &str| {
        Test::new().file("events.yaml", text).args(["check", "--strict"]).any_stdout().code(code).run().stdout
    };
    assert!(strict(1, file).ends_with("\n1 warning\n"));
    strict(0, "title: T\nevents:\n  - { date: 2012, title: A }\n");
    let both = file.replace("title: T\n", "").replace("title: A", "title: A, tags: [x], url: 'javascript:x'");
    let said = strict(1, &both);
    let order: Vec<&str> = said.lines().filter_map(|line| line.split_once('[').map(|(level, _)| level)).collect();
    assert_eq!(
        order.iter().filter(|level| ["error", "warning"].contains(level)).collect::<Vec<_>>(),
        [&"error", &"warning", &"warning"]
    );
}

#[test]
fn annotations_for_github_are_one_command_a_line() {
    Test::new()
        .file(
            "a,b.yaml",
            "title: T\nevents:\n  - { date: 12/5/2012, title: A }\n  - { date: 2012, title: B, wether: '100%' }\n",
        )
        .args(["check", "a,b.yaml", "--format", "github"])
        .stdout(
            "::error file=a%2Cb.yaml,line=3,col=13,endLine=3,endColumn=22,title=date-invalid::`12/5/2012` can mean \
             `2012-12-05` or `2012-05-12`%0Awrite `2012-12-05` (5 December 2012), or `2012-05-12` (12 May 2012)\n\
             ::error file=a%2Cb.yaml,line=4,col=29,endLine=4,endColumn=35,title=unknown-key::unknown key `wether`%0A\
             expected `id`, `date`, `whole`, `written`, `basis`, `title`, `summary`, `category`, `tags`, `place`, `actors`, `importance`, \
             `status`, `sources`, `accounts`, `image`, `image-credit`, `url`, `links`, `audience`, `before`, `after`, `during`, `overlaps`, `lasts` or `about`\n",
        )
        .code(1)
        .run();
}
