//! `dateline check --fix`: how errors are fixed, and what is said of it.

use std::fs;

use super::Test;

const INVALID: &str = "\
title: T
events:
  - dtae: May 2012 # a month
    title: 'A'
  - date: 12/5/2012
    title: B
";

const FIXED: &str = "\
title: T
events:
  - date: 2012-05 # a month
    title: 'A'
  - date: 12/5/2012
    title: B
";

const LEFT: &str = "\
error[date-invalid]: `12/5/2012` can mean `2012-12-05` or `2012-05-12`
 --> events.yaml:5:11
  |
5 |   - date: 12/5/2012
  |           ^^^^^^^^^
  |
  = help: write `2012-12-05` (5 December 2012), or `2012-05-12` (12 May 2012)

1 error
";

#[test]
fn safe_fixes_are_made_and_reported_and_the_rest_is_left() {
    let ran = Test::new()
        .file("events.yaml", INVALID)
        .args(["check", "--fix"])
        .stdout(format!(
            "events.yaml:3:5: unknown key `dtae`: wrote `date` and `2012-05` (May 2012)\n\
             events.yaml: 1 error fixed\n{LEFT}"
        ))
        .code(1)
        .run();
    assert_eq!(fs::read_to_string(ran.folder.path().join("events.yaml")).unwrap(), FIXED);
}

#[test]
fn a_file_without_diagnostics_is_left_alone() {
    let text = "title: T\nevents:\n  - { date: 2012, title: A }\n";
    let test = Test::new().file("events.yaml", text).args(["check", "--fix"]);
    let path = test.path("events.yaml");
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    let ran = test.stdout("events.yaml: 1 event, 1 timeline, no errors or warnings\n").run();
    assert_eq!(fs::metadata(ran.folder.path().join("events.yaml")).unwrap().modified().unwrap(), before);
}

#[test]
fn a_dry_run_shows_the_difference_and_changes_nothing() {
    let ran = Test::new()
        .file("events.yaml", INVALID)
        .args(["check", "--fix", "--dry-run"])
        .stdout(
            "--- events.yaml\n+++ events.yaml\n@@ -1,6 +1,6 @@\n title: T\n events:\n-  - dtae: May 2012 # a month\n\
             +  - date: 2012-05 # a month\n     title: 'A'\n   - date: 12/5/2012\n     title: B\n",
        )
        .any_stderr()
        .code(1)
        .run();
    assert_eq!(fs::read_to_string(ran.folder.path().join("events.yaml")).unwrap(), INVALID);
    assert!(
        ran.stderr.contains("events.yaml:3:5: unknown key `dtae`: would write `date` and `2012-05` (May 2012)\n"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.ends_with("events.yaml: 1 error would be fixed\n"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("wrote"), "{}", ran.stderr);
}

#[test]
fn a_dry_run_that_would_change_nothing_shows_what_is_wrong() {
    let text = "title: T\nevents:\n  - date: 12/5/2012\n    title: A\n";
    let ran = Test::new().file("events.yaml", text).args(["check", "--fix", "--dry-run"]).any_stdout().code(1).run();
    let told = format!("{}{}", ran.stdout, ran.stderr);
    assert!(told.contains("error[date-invalid]: `12/5/2012` can mean `2012-12-05` or `2012-05-12`"), "{told}");
    assert!(told.ends_with("1 error\n"), "{told}");
    assert_eq!(fs::read_to_string(ran.folder.path().join("events.yaml")).unwrap(), text);
}

#[test]
fn standard_input_is_fixed_on_its_way() {
    let ran = Test::new().args(["check", "--fix", "-"]).stdin(INVALID).stdout(FIXED).any_stderr().code(1).run();
    assert!(ran.stderr.starts_with("<stdin>:3:5: unknown key `dtae`: wrote `date` and `2012-05`"), "{}", ran.stderr);
}

#[test]
fn where_nobody_can_be_asked_the_choices_are_named_and_nothing_is_written() {
    let ran = Test::new()
        .file("events.yaml", INVALID)
        .args(["check", "--fix", "--unsafe"])
        .stderr(
            "events.yaml:5:11: `12/5/2012` can mean `2012-12-05` or `2012-05-12`: 1) write `2012-12-05` (5 December \
             2012) 2) write `2012-05-12` (12 May 2012) s) skip\n\
             error: `--unsafe` asks, and there is no terminal to ask on\n\
             help: write one of the choices above, or run the command on a terminal\n",
        )
        .code(2)
        .run();
    assert_eq!(fs::read_to_string(ran.folder.path().join("events.yaml")).unwrap(), INVALID);
}

#[test]
fn a_fixed_file_keeps_its_mark_its_line_ends_and_its_rights() {
    let text = format!("\u{feff}{}", INVALID.replace('\n', "\r\n"));
    let ran = Test::new().file("a.yaml", &text).args(["check", "--fix", "a.yaml"]).any_stdout().code(1).run();
    let after = fs::read_to_string(ran.folder.path().join("a.yaml")).unwrap();
    assert_eq!(after, format!("\u{feff}{}", FIXED.replace('\n', "\r\n")));
}

#[test]
fn flags_that_only_mean_something_with_fix_need_it() {
    for flag in ["--unsafe", "--dry-run"] {
        Test::new().args(["check", flag]).any_stderr().code(2).run();
    }
    Test::new().args(["check", "--fix", "--format", "json"]).any_stderr().code(2).run();
}

/// `check --fix --unsafe` on a terminal; what is done once the question stands there, then what is typed.
#[cfg(target_os = "linux")]
fn asked(meanwhile: &'static str, code: i32) -> super::Ran {
    Test::new().file("events.yaml", INVALID).shell(meanwhile, "").any_stdout().any_stderr().code(code).run()
}

#[test]
#[cfg(target_os = "linux")]
fn on_a_terminal_the_choice_is_made() {
    let ran = asked("echo 2 | script -qec \"'$0' check --fix --unsafe\" /dev/null #", 0);
    assert_eq!(ran.read("events.yaml"), FIXED.replace("12/5/2012", "2012-05-12"), "{}", ran.stdout);
    assert!(ran.stdout.contains("2 errors fixed"), "{}", ran.stdout);
}

#[test]
#[cfg(target_os = "linux")]
fn nobody_waits_for_a_person_who_thinks_and_nothing_is_written_over() {
    let ran = asked(
        "(for i in $(seq 999); do grep -q skip talk && break; sleep 0.1; done; \"$0\" check --fix > other 2>&1; echo 2) | \
         script -qefc \"'$0' check --fix --unsafe\" talk #",
        2,
    );
    assert!(ran.read("other").contains("events.yaml: 1 error fixed\n"), "{}", ran.read("other"));
    assert!(!ran.read("other").contains("waiting"), "{}", ran.read("other"));
    assert!(ran.stdout.contains("`events.yaml` was changed by another program meanwhile"), "{}", ran.stdout);
    assert!(ran.stdout.contains("run the command again") && !ran.stdout.contains(" fixed\n"), "{}", ran.stdout);
    assert_eq!(ran.read("events.yaml"), FIXED);
    assert_eq!(ran.files(), ["events.yaml", "other", "talk"]);
}

/// As Notepad saves what it calls Unicode.
fn utf_16(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[test]
fn utf_16_is_reported_and_written_as_utf_8() {
    let text = INVALID.replace('A', "Ä").replace('\n', "\r\n");
    let reported = Test::new().file("a.yaml", utf_16(&text)).args(["check", "a.yaml"]).any_stdout().code(1).run();
    assert!(
        reported.stdout.starts_with("error[not-utf8]: the file is UTF-16, expected UTF-8\n"),
        "{}",
        reported.stdout
    );
    assert!(reported.stdout.ends_with("1 error; `dateline check --fix a.yaml` fixes it\n"), "{}", reported.stdout);
    let dry = ["check", "--fix", "--dry-run", "a.yaml"];
    let dry = Test::new().file("a.yaml", utf_16(&text)).args(dry).any_stdout().any_stderr().code(1).run();
    assert!(dry.stderr.starts_with("a.yaml: the file is UTF-16, expected UTF-8: would write the file as UTF-8\n"));
    assert!(dry.stderr.ends_with("a.yaml: 2 errors would be fixed\n"), "{}", dry.stderr);
    assert!(!dry.stderr.contains("wrote"), "{}", dry.stderr);
    assert_eq!(fs::read(dry.folder.path().join("a.yaml")).unwrap(), utf_16(&text));
    let ran = Test::new().file("a.yaml", utf_16(&text)).args(["check", "--fix", "a.yaml"]).any_stdout().code(1).run();
    assert_eq!(ran.read("a.yaml"), FIXED.replace('A', "Ä").replace('\n', "\r\n"));
    assert!(ran.stdout.contains("a.yaml: 2 errors fixed\n"), "{}", ran.stdout);
    // Without another error, the bytes are still not the text.
    let fine = "title: T\nevents:\n  - { date: 2012, title: Ä }\n";
    let ran = Test::new().file("a.yaml", utf_16(fine)).args(["check", "--fix", "a.yaml"]).any_stdout().run();
    assert_eq!(ran.read("a.yaml"), fine);
}

#[test]
fn what_is_no_text_is_not_fixed() {
    let half = &utf_16(INVALID)[..41];
    let lone = [&utf_16(INVALID)[..], &[0x00, 0xd8]].concat();
    let utf_32: Vec<u8> = "\u{feff}title: T".chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    for bytes in [half, &lone, &utf_32, b"title: Caf\xe9\n"] {
        let test = Test::new().file("a.yaml", bytes).args(["check", "--fix", "a.yaml"]);
        let ran = test.any_stdout().any_stderr().code(1).run();
        assert!(ran.stderr.contains("choose the encoding UTF-8 when you save it in your editor"), "{}", ran.stderr);
        assert_eq!(fs::read(ran.folder.path().join("a.yaml")).unwrap(), bytes);
    }
}
