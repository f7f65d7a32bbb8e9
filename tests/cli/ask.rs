//! `dateline add` on a terminal: questions and answers through a terminal that `script` makes.
//!
//! `script` belongs to util-linux: where it is missing these tests fail, they do not pass in silence.

use super::{Ran, Test};

const FILE: &str = "title: Syria\nsources:\n  tass: { title: Wire }\ncategories:\n  war: { label: War }\nevents:\n  - id: a\n    date: 2011\n    title: Protests\n    category: war\n    sources: [tass]\n";

/// The command on a terminal of 80 columns, with what is typed.
pub(crate) fn on_a_terminal(file: &str, typed: &str, code: i32) -> Ran {
    let ran = Test::new()
        .file("events.yaml", file)
        .stdin(typed)
        .args(["add"])
        .shell("script -qec \"stty rows 24 cols 80; '$0' add\" /dev/null #", "")
        .any_stdout()
        .any_stderr()
        .code(code)
        .run();
    assert!(!ran.stderr.contains("not found"), "`script` of util-linux is needed: {}", ran.stderr);
    ran
}

#[test]
#[cfg(target_os = "linux")]
fn an_event_is_asked_for_one_by_one() {
    let typed = "2012-05-25\nHoula massacre\n\nwar\nHoula\n5\ntass\nhoula, un\n";
    let ran = on_a_terminal(FILE, typed, 0);
    let block = "\n  - id: houla-massacre\n    date: 2012-05-25\n    title: Houla massacre\n    category: war\n    tags: [houla, un]\n    place: Houla\n    importance: 5\n    sources: [tass]\n";
    assert_eq!(ran.read("events.yaml"), format!("{FILE}{block}"), "{}", ran.stdout);
    for words in ["25 May 2012", "category, one of war", "sources, some of tass", "added houla-massacre"] {
        assert!(ran.stdout.contains(words), "{words}: {}", ran.stdout);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_wrong_answer_is_asked_for_again_with_the_reason() {
    let typed = "early 1970s\n197X\n\nA decade\n\nwra\n\n\n9\n\ntsas\n\n\n";
    let ran = on_a_terminal(FILE, typed, 0);
    for words in [
        "did you mean `197X` (1970s)?",
        "1970s",
        "every event needs one",
        "did you mean `war`?",
        "from 1 to 5",
        "did you mean `tass`?",
    ] {
        assert!(ran.stdout.contains(words), "{words}: {}", ran.stdout);
    }
    let block = "  - id: a-decade\n    date: 197X\n    title: A decade\n\n";
    assert_eq!(ran.read("events.yaml"), FILE.replace("  - id: a\n", &format!("{block}  - id: a\n")), "{}", ran.stdout);
}

#[test]
#[cfg(target_os = "linux")]
fn the_end_of_answers_and_an_interrupt_leave_the_file_alone() {
    let ran = on_a_terminal(FILE, "2012-05-25\nHoula\n\u{4}", 2);
    assert_eq!((ran.read("events.yaml"), ran.files()), (FILE.to_owned(), vec!["events.yaml".to_owned()]));
    assert!(ran.stdout.contains("no answer came, so nothing was added"), "{}", ran.stdout);
    // The key is pressed when the second question stands there; 128 and the number of the signal is the answer. A shell's
    // background job is born deaf to that key.
    let ran = Test::new()
        .file("events.yaml", FILE)
        .args(["add"])
        .shell(
            "(echo 2012-05-25; for i in $(seq 999); do grep -q title talk && break; sleep 0.1; done; printf '\\003') | \
             script -qefc \"env --default-signal=INT '$0' add\" talk #",
            "",
        )
        .any_stdout()
        .any_stderr()
        .code(130)
        .run();
    assert!(ran.stdout.contains("title, what happened") && !ran.stdout.contains("summary"), "{}", ran.stdout);
    assert_eq!((ran.read("events.yaml"), ran.files()), (FILE.to_owned(), vec!["events.yaml".into(), "talk".into()]));
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_cannot_take_an_event_says_so_before_the_first_question() {
    let aliased = "title: T\nx-all: &all [{ date: 2012, title: A }]\nevents: *all\n";
    let ran = on_a_terminal(aliased, "", 1);
    let is_reported = ran.stdout.contains("a value that starts with `&`, `*` or `!` is in the way");
    assert!(is_reported && !ran.stdout.contains("date, such"), "{}", ran.stdout);
    assert_eq!(ran.read("events.yaml"), aliased);
}

#[test]
#[cfg(target_os = "linux")]
fn other_keys_than_letters_are_no_answer() {
    let ran = on_a_terminal(FILE, "2012\nHoula\u{1b}[D\nHoula\n\n\n\n\n\n\n", 0);
    assert!(ran.stdout.contains("type it again"), "{}", ran.stdout);
    assert!(ran.read("events.yaml").contains("    title: Houla\n"), "{}", ran.read("events.yaml"));
}

#[test]
fn in_a_pipe_nothing_is_asked() {
    Test::new()
        .file("events.yaml", FILE)
        .args(["add", "--title", "Houla"])
        .stdin("2012\n")
        .stderr("error: `--date` is missing\nhelp: give `--date`, or run the command on a terminal to be asked\n")
        .code(2)
        .run();
}
