//! Arguments and help. What it is: what is answered to a wrong call. In: arguments. Out: failures. It must not read a
//! file.

use super::Test;

#[test]
fn the_version_is_the_packages() {
    Test::new().args(["--version"]).stdout(format!("dateline {}\n", env!("CARGO_PKG_VERSION"))).run();
}

#[test]
fn help_names_every_command_and_the_exit_codes() {
    let ran = Test::new().args(["--help"]).any_stdout().run();
    for words in ["render", "check", "list", "date", "Examples:", "Exit codes: 0 fine, 1 the file has errors, 2"] {
        assert!(ran.stdout.contains(words), "{words}: {}", ran.stdout);
    }
}

#[test]
fn help_of_a_command_names_every_flag() {
    let flags: [(&str, &[&str]); 4] = [
        ("render", &["[FILE]", "--output <PLACE>", "--only <ID>", "events.yaml", "[default: output]"]),
        ("check", &["[FILE]", "--format <FORMAT>", "end_column"]),
        ("list", &["[FILE]", "--format <FORMAT>", "accounts"]),
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
