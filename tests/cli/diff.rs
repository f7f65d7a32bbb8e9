//! `dateline diff`: files that state what is different between them, revisions of git, and what is refused.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{Test, keys};

const OLD: &str = "title: T\nevents:\n  - { id: a, date: 2012-05, title: Alpha }\n";
const NEW: &str = "title: T\nevents:\n  - { id: a, date: 2012-05-25, title: Alpha }\n";
const SAID: &str = "re-dated    Alpha (a): May 2012 -> 25 May 2012\n1 re-dated\n";

#[test]
fn every_case_comes_out_as_it_states() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/compare");
    let mut cases: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 8, "found {} cases", cases.len());
    for case in cases {
        let text = fs::read_to_string(&case).unwrap();
        let (old, rest) = text.strip_prefix("=== old\n").unwrap().split_once("=== new\n").unwrap();
        let (new, expected) = rest.split_once("=== expected\n").unwrap();
        let code = i32::from(!expected.contains("tell the same"));
        let test = Test::new().file("old.yaml", old).file("new.yaml", new);
        let ran = test.args(["diff", "old.yaml", "new.yaml"]).any_stdout().code(code).run();
        assert_eq!(ran.stdout, expected, "{}", case.display());
    }
}

#[test]
fn a_program_gets_an_object_for_each_entry() {
    let test = Test::new().file("old.yaml", OLD).file("new.yaml", NEW);
    let ran = test.args(["diff", "old.yaml", "new.yaml", "--format", "json"]).any_stdout().code(1).run();
    let line = ran.stdout.lines().nth(1).unwrap();
    let names = "section kinds id title date words differences kind key item old new old_words new_words";
    assert_eq!(keys(line).join(" "), names);
    let expected = serde_json::json!([{
        "section": "event", "kinds": ["re-dated"], "id": "a", "title": "Alpha", "date": "2012-05-25", "words": "25 May 2012",
        "differences": [{
            "kind": "re-dated", "key": "date", "item": null, "old": "2012-05", "new": "2012-05-25",
            "old_words": "May 2012", "new_words": "25 May 2012",
        }],
    }]);
    assert_eq!(ran.json(), expected);
    Test::new().file("a.yaml", OLD).args(["diff", "a.yaml", "a.yaml", "--format", "json"]).stdout("[]\n").run();
}

#[test]
fn colours_are_for_terminals() {
    let test = Test::new().file("old.yaml", OLD).file("new.yaml", NEW);
    let ran = test.args(["--color", "always", "diff", "old.yaml", "new.yaml"]).any_stdout().code(1).run();
    assert!(ran.stdout.starts_with("\u{1b}[33mre-dated"), "{:?}", ran.stdout);
}

#[test]
fn a_page_of_corrections_is_markdown() {
    let page = "## Re-dated\n\n- Alpha: May 2012 → 25 May 2012\n";
    let test = Test::new().file("old.yaml", OLD).file("new.yaml", NEW);
    test.args(["diff", "old.yaml", "new.yaml", "--format", "markdown"]).stdout(page).code(1).run();
}

#[test]
fn one_of_both_may_be_standard_input() {
    Test::new().file("new.yaml", NEW).stdin(OLD).args(["diff", "-", "new.yaml"]).stdout(SAID).code(1).run();
    Test::new().file("old.yaml", OLD).stdin(NEW).args(["diff", "old.yaml", "-"]).stdout(SAID).code(1).run();
    let ran = Test::new().args(["diff", "-", "-"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("are both standard input"), "{}", ran.stderr);
}

#[test]
fn a_file_with_errors_or_none_is_trouble() {
    let faulty = "title: T\nevents: [{ date: 2012-13, title: A }]\n";
    let test = Test::new().file("old.yaml", OLD).file("new.yaml", faulty);
    let ran = test.args(["diff", "old.yaml", "new.yaml"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("new.yaml:2:18"), "{}", ran.stderr);
    let ran = Test::new().file("old.yaml", OLD).args(["diff", "old.yaml", "gone.yaml"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("there is no file `gone.yaml`"), "{}", ran.stderr);
}

#[test]
fn hostile_texts_stay_on_their_line_and_do_not_act() {
    let new = NEW.replace("title: Alpha", "title: \"Al\\epha\\u202E [31m\", summary: \"one\\ntwo\"");
    let ran = Test::new().file("old.yaml", OLD).file("new.yaml", &new).args(["diff", "old.yaml", "new.yaml"]);
    let ran = ran.any_stdout().code(1).run();
    assert!(!ran.stdout.contains(['\u{1b}', '\u{202e}']), "{:?}", ran.stdout);
    assert!(ran.stdout.contains("nothing -> “one two”"), "{}", ran.stdout);
}

/// Says what was not tried here, and why.
#[expect(clippy::print_stdout, reason = "a test that did not run says so")]
fn skipped() {
    println!("skipped: there is no git");
}

/// A folder with a repository, in which the given file was committed; nothing where there is no git.
fn repository(name: &str, text: &str) -> Option<Test> {
    if Command::new("git").arg("--version").output().is_err() {
        skipped();
        return None;
    }
    let test = Test::new().file(name, text);
    let git = |words: &[&str]| {
        let output = Command::new("git").current_dir(test.folder.path()).args(words).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    git(&["init", "-q"]);
    git(&["config", "user.email", "somebody@example.org"]);
    git(&["config", "user.name", "Somebody"]);
    git(&["add", "-A"]);
    git(&["commit", "-q", "-m", "First"]);
    git(&["tag", "v1"]);
    Some(test)
}

#[test]
fn a_file_in_a_revision_is_the_file_before() {
    for (file, words) in [
        ("events.yaml", ["diff", "HEAD:events.yaml", "events.yaml"]),
        ("events.yaml", ["diff", "v1:./events.yaml", "events.yaml"]),
        ("sub/events.yaml", ["diff", "HEAD:sub/events.yaml", "sub/events.yaml"]),
    ] {
        let Some(test) = repository(file, OLD) else { return };
        test.file(file, NEW).args(words).stdout(SAID).code(1).run();
    }
}

#[test]
fn a_file_of_a_folder_that_is_gone_is_still_in_its_revision() {
    let Some(test) = repository("sub/deep/events.yaml", OLD) else { return };
    fs::remove_dir_all(test.path("sub")).unwrap();
    test.file("new.yaml", NEW).args(["diff", "HEAD:sub/deep/events.yaml", "new.yaml"]).stdout(SAID).code(1).run();
}

#[test]
fn included_files_are_those_of_the_revision() {
    let Some(test) = repository("sub/war.yaml", OLD) else { return };
    let main = "title: M\ninclude: [war.yaml]\nevents: [{ id: own, date: 1999, title: Own }]\n";
    let test = test.file("sub/events.yaml", main);
    for words in [["add", "-A"], ["commit", "-qmSecond"]] {
        assert!(Command::new("git").current_dir(test.folder.path()).args(words).status().unwrap().success());
    }
    let test = test.file("sub/war.yaml", NEW);
    test.args(["diff", "HEAD:sub/events.yaml", "sub/events.yaml"]).stdout(SAID).code(1).run();
}

#[test]
fn a_file_whose_name_has_a_colon_goes_first() {
    let Some(test) = repository("events.yaml", OLD) else { return };
    let test = test.file("HEAD:events.yaml", NEW);
    test.args(["diff", "HEAD:events.yaml", "events.yaml"])
        .stdout("re-dated    Alpha (a): 25 May 2012 -> May 2012\n1 re-dated\n")
        .code(1)
        .run();
}

#[test]
fn what_git_does_not_have_is_refused_in_words() {
    for (given, words) in [
        ("HEAD:gone.yaml", "there is no file `gone.yaml` in the revision `HEAD`"),
        ("nope:events.yaml", "git has no revision `nope`"),
        ("HEAD..HEAD:events.yaml", "git has no revision `HEAD..HEAD`"),
        (":events.yaml", "`:events.yaml` is no file in a revision"),
        ("HEAD:", "`HEAD:` is no file in a revision"),
        ("-x:events.yaml", "`-x:events.yaml` is no file in a revision"),
        ("--output=made:events.yaml", "is no file in a revision"),
    ] {
        let Some(test) = repository("events.yaml", OLD) else { return };
        let ran = test.args(["diff", "--", given, "events.yaml"]).any_stderr().code(2).run();
        assert!(ran.stderr.contains(words) && ran.stderr.contains("help: "), "{given}: {}", ran.stderr);
        assert!(!ran.path("made").exists());
    }
    let Some(test) = repository("sub/events.yaml", OLD) else { return };
    let ran = test.args(["diff", "HEAD:sub", "sub/events.yaml"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("`sub` is no file in the revision `HEAD`"), "{}", ran.stderr);
}

#[test]
fn a_folder_without_a_repository_and_a_machine_without_git_are_named() {
    let test = Test::new().file("events.yaml", OLD).shell("GIT_CEILING_DIRECTORIES=/ GIT_DIR=/nowhere exec", "");
    let ran = test.args(["diff", "HEAD:events.yaml", "events.yaml"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("there is no file `HEAD:events.yaml`, and"), "{}", ran.stderr);
    let test = Test::new().file("events.yaml", OLD).shell("PATH=/nowhere exec", "");
    let ran = test.args(["diff", "HEAD:events.yaml", "events.yaml"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("no program `git`"), "{}", ran.stderr);
}
