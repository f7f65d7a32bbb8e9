//! Arguments and help: what is answered to a wrong call.

use super::Test;

#[test]
fn the_version_is_the_packages() {
    Test::new().args(["--version"]).stdout(format!("dateline {}\n", env!("CARGO_PKG_VERSION"))).run();
}

#[test]
fn help_names_every_command_and_the_exit_codes() {
    let ran = Test::new().args(["--help"]).any_stdout().run();
    for words in ["render", "check", "list", "date", "Examples:", "Exit codes: 0 all is well, 1 the file has errors, 2"]
    {
        assert!(ran.stdout.contains(words), "{words}: {}", ran.stdout);
    }
}

#[test]
fn help_of_a_command_names_every_flag() {
    let flags: [(&str, &[&str]); 4] = [
        ("render", &["[FILE]", "--output <PLACE>", "--only <ID>", "events.yaml", "[default: output]"]),
        ("check", &["[FILE]", "--format <FORMAT>", "end_column"]),
        ("list", &["[FILE]", "--format <FORMAT>", "citations", "accounts"]),
        ("date", &["[VALUE]...", "--lines", "--format <FORMAT>", "-0044-03-15"]),
    ];
    for (command, flags) in flags {
        let ran = Test::new().args([command, "--help"]).any_stdout().run();
        for words in flags.iter().chain(&["--color <WHEN>"]) {
            assert!(ran.stdout.contains(words), "{command} {words}: {}", ran.stdout);
        }
    }
}

#[test]
fn a_wrong_call_is_2_and_names_the_near_miss() {
    let ran = Test::new().args(["chekc"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("'check'"), "{}", ran.stderr);
    let ran = Test::new().args(["check", "--fromat", "json"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("'--format'"), "{}", ran.stderr);
    let ran = Test::new().args(["date"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("VALUE"), "{}", ran.stderr);
    Test::new().args(["date", "--lines", "2012"]).any_stderr().code(2).run();
    Test::new().args(["check", "--format", "xml"]).any_stderr().code(2).run();
}

#[test]
#[cfg(unix)]
fn a_closed_pipe_is_no_failure() {
    // More than a pipe holds, so that the reader is gone before the last line is sent.
    let many = "(yes '\"2012\"' | head -n 20000 |";
    Test::new().args(["date", "--lines"]).shell(many, "; echo $? >&2) | true").stderr("0\n").run();
}

#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_cannot_be_written_is_2() {
    Test::new()
        .args(["date", "2012"])
        .shell("", "> /dev/full")
        .stderr("error: cannot print: no space left on device\n")
        .code(2)
        .run();
}

#[test]
fn a_file_in_place_of_a_command_gets_the_command() {
    let ran = Test::new().args(["history.yaml"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("tip: to draw it, run `dateline render history.yaml`"), "{}", ran.stderr);
    let ran = Test::new().args(["history"]).any_stderr().code(2).run();
    assert!(!ran.stderr.contains("to draw it"), "{}", ran.stderr);
}

const FILE: &str = "title: T\nevents:\n  - id: a\n    date: 2012\n    title: A\n";

#[test]
fn every_command_takes_the_file_as_its_first_word_and_by_a_flag() {
    let calls = [
        "render FILE",
        "check FILE",
        "check FILE --fix",
        "list FILE",
        "fmt FILE --check",
        "add FILE --date 2013 --title B",
        "set FILE a place Rome",
        "set FILE a tags b c",
        "move FILE a",
        "rename FILE a b",
        "remove FILE a --dry-run",
    ];
    for call in calls {
        for way in ["history.yaml", "--file history.yaml", "--file=history.yaml", "-f history.yaml"] {
            let mut test = Test::new().file("history.yaml", FILE).any_stdout().any_stderr();
            let call = call.replace("FILE", way);
            test.args = call.split(' ').map(Into::into).collect();
            if call.starts_with("remove") {
                // The only event may be one that has to stay.
                let code = test.output().status.code();
                assert!(matches!(code, Some(0 | 1)), "{call}: {code:?}");
                continue;
            }
            test.run();
        }
    }
    for end in ["set {} a place Rome", "remove {} a --dry-run", "set a place Rome {}", "add --date 2013 --title B {}"] {
        let call = end.replace("{}", "--file history");
        let mut test =
            Test::new().file("history", FILE.to_owned() + "  - {date: 2014, title: B}\n").any_stdout().any_stderr();
        test.args = call.split(' ').map(Into::into).collect();
        test.run();
    }
}

#[test]
fn a_file_that_is_named_twice_is_refused_with_a_call_that_works() {
    for call in ["check", "render", "list", "watch", "serve", "fmt", "init", "add"] {
        let ran = Test::new().args([call, "a.yaml", "--file", "b.yaml"]).any_stderr().code(2).run();
        assert!(ran.stderr.contains(&format!("tip: name the file once: `dateline {call} FILE`")), "{}", ran.stderr);
    }
    for call in [&["set", "a.yaml", "a", "place", "b"][..], &["remove", "a.yaml", "a"], &["rename", "a.yaml", "a", "b"]]
    {
        let mut test = Test::new().code(2).stderr(format!(
            "error: the file is named twice, `a.yaml` and `b.yaml`\n\
             help: name it once, right after the command: `dateline {} a.yaml ...`\n",
            call[0]
        ));
        test.args = call.iter().chain(&["-f", "b.yaml"]).map(Into::into).collect();
        test.run();
    }
}

#[test]
fn words_that_are_missing_are_asked_for_by_name() {
    let cases = [
        (&["remove", "events.yaml"][..], "remove [FILE] ID", "remove houla-massacre"),
        (&["set", "a", "place"], "set [FILE] ID KEY VALUE...", "set houla-massacre importance 5"),
        (&["rename", "a", "b", "c", "d"], "rename [FILE] ID NEW", "rename houla-massacre houla"),
    ];
    for (call, usage, example) in cases {
        let mut test = Test::new().code(2).any_stderr();
        test.args = call.iter().map(Into::into).collect();
        let ran = test.run();
        let help = format!("help: write `dateline {usage}`, such as `dateline {example}`\n");
        assert!(ran.stderr.ends_with(&help), "{}", ran.stderr);
    }
}
