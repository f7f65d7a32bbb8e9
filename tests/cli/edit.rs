//! The commands that change a file: what they print, and the bytes they leave.

use std::fs;
use std::process::Command;

use super::{DATELINE, Test};

pub(super) const FILE: &str = "title: Syria\nevents:\n  - id: a\n    date: 2011\n    title: Protests # of March\n\n  - id: b\n    date: 2013\n    title: Ghouta\n    links: [{ to: a }]\n";

#[test]
fn add_puts_one_block_where_the_date_belongs() {
    let ran = Test::new()
        .file("events.yaml", FILE)
        .args(["add", "--date", "2012-05-25", "--title", "Houla massacre", "--tag", "houla", "--importance", "5"])
        .stdout("events.yaml:7: added houla-massacre\n")
        .run();
    let block = "  - id: houla-massacre\n    date: 2012-05-25\n    title: Houla massacre\n    tags: [houla]\n    importance: 5\n\n";
    assert_eq!(ran.read("events.yaml"), FILE.replace("  - id: b", &format!("{block}  - id: b")));
    assert_eq!(ran.files(), ["events.yaml"], "nothing is left beside it");
}

#[test]
fn a_dry_run_shows_the_difference_and_changes_nothing() {
    let ran = Test::new()
        .file("events.yaml", FILE)
        .args(["set", "a", "date", "2011-03", "--dry-run"])
        .stdout(
            "--- events.yaml\n+++ events.yaml\n@@ -1,7 +1,7 @@\n title: Syria\n events:\n   - id: a\n-    date: 2011\n\
             +    date: 2011-03\n     title: Protests # of March\n \n   - id: b\n",
        )
        .run();
    assert_eq!(ran.read("events.yaml"), FILE);
}

#[test]
fn set_remove_rename_and_move_say_what_they_did() {
    let cases: [(&[&str], &str, String); 6] = [
        (
            &["set", "a", "title", "Protests in", "Deraa"],
            "events.yaml:3: set title of a\n",
            FILE.replace("Protests", "Protests in Deraa"),
        ),
        (
            &["set", "b", "links", ""],
            "events.yaml:7: removed links from b\n",
            FILE.replace("    links: [{ to: a }]\n", ""),
        ),
        (
            &["set", "a", "tags", "x", "y, z"],
            "events.yaml:3: set tags of a\n",
            FILE.replace("March\n", "March\n    tags: [x, \"y, z\"]\n"),
        ),
        (
            &["rename", "a", "march"],
            "events.yaml:3: renamed a to march\n",
            FILE.replace("id: a", "id: march").replace("to: a", "to: march"),
        ),
        (&["remove", "b"], "events.yaml:4: removed b\n", FILE[..FILE.find("\n  - id: b").unwrap()].to_owned()),
        (&["move", "a"], "events.yaml:3: a: nothing to change\n", FILE.to_owned()),
    ];
    for (args, said, after) in cases {
        let said_of_a_comma = if args.contains(&"y, z") {
            "`y, z` is one item of `tags`; to write each apart, give `x y z` after `tags`\n"
        } else {
            ""
        };
        let mut test = Test::new().file("events.yaml", FILE).any_stdout().stderr(said_of_a_comma);
        test.args = args.iter().map(Into::into).collect();
        let ran = test.run();
        assert_eq!(ran.read("events.yaml"), after, "{args:?}");
        let line = |words: &str| words.split_once(": ").map(|(_, rest)| rest.to_owned());
        assert_eq!(line(&ran.stdout), line(said), "{args:?}");
    }
}

#[test]
fn what_is_refused_leaves_the_file_alone() {
    let refusals: [(&[&str], &str); 4] = [
        (&["remove", "a"], "error: a link leads to `a`\n"),
        (&["set", "c", "title", "x"], "error: there is no event `c`\nhelp: `dateline list` names every event's id\n"),
        (
            &["add", "--date", "12/5/2012", "--title", "x"],
            "error[date-invalid]: `12/5/2012` can mean `2012-12-05` or `2012-05-12`\n",
        ),
        (&["rename", "a", "b"], "error: another event has the id `b`\n"),
    ];
    for (args, said) in refusals {
        let mut test = Test::new().file("events.yaml", FILE).any_stderr().code(1);
        test.args = args.iter().map(Into::into).collect();
        let ran = test.run();
        assert!(ran.stderr.starts_with(said), "{}", ran.stderr);
        assert_eq!((ran.read("events.yaml").as_str(), ran.files().len()), (FILE, 1));
    }
}

#[test]
fn brackets_are_edited_in_place_and_unfolded_when_asked() {
    let text = "title: A\nevents: [{ date: 2012, title: B }]\n";
    let ran = Test::new()
        .file("events.yaml", text)
        .args(["add", "--date", "2012", "--title", "x"])
        .stdout("events.yaml:2: added x-2012\n")
        .run();
    assert_eq!(ran.read("events.yaml"), text.replace(" }]", " }, { date: 2012, title: x }]"));
    let ran = Test::new().file("events.yaml", text).args(["fmt", "--block"]).stdout("events.yaml: formatted\n").run();
    assert_eq!(ran.read("events.yaml"), "title: A\nevents:\n  - date: 2012\n    title: B\n");
    Test::new()
        .file("events.yaml", "{\"title\": \"A\", \"events\": [{\"date\": 2012, \"title\": \"B\"}]}\n")
        .args(["fmt"])
        .stderr(
            "error: the whole file is written in braces\n --> events.yaml:1:1\n  |\n\
             1 | {\"title\": \"A\", \"events\": [{\"date\": 2012, \"title\": \"B\"}]}\n  | ^\n  |\n  \
             = help: write it with a key a line: `dateline fmt --block`\n",
        )
        .code(1)
        .run();
}

#[test]
fn an_id_that_a_change_would_take_away_is_written_and_reported() {
    let text = "title: A\nevents:\n  - date: 2012\n    title: B\n";
    let ran = Test::new()
        .file("events.yaml", text)
        .args(["set", "b-2012", "date", "2013"])
        .stdout("events.yaml:3: set date of b-2012\nevents.yaml: wrote `id: b-2012` into its event, so that it keeps this id\n")
        .run();
    assert_eq!(ran.read("events.yaml"), text.replace("date: 2012", "id: b-2012\n    date: 2013"));
    let ran = Test::new()
        .file("events.yaml", text)
        .args(["remove", "b-2012"])
        .stdout("events.yaml:2: removed b-2012\n")
        .any_stderr()
        .run();
    assert_eq!(ran.read("events.yaml"), "title: A\nevents: []\n");
}

#[test]
fn without_a_terminal_nobody_is_asked() {
    Test::new()
        .file("events.yaml", FILE)
        .args(["add", "--title", "x"])
        .code(2)
        .stderr("error: `--date` is missing\nhelp: give `--date`, or run the command on a terminal to be asked\n")
        .run();
}

#[test]
fn fmt_sets_out_a_file_or_says_that_it_should() {
    let messy = "title:  A\nevents:\n- title: 'B'\n  date: 2012\n";
    let neat = "title: A\nevents:\n  - date: 2012\n    title: B\n";
    let ran = Test::new().file("events.yaml", messy).args(["fmt"]).stdout("events.yaml: formatted\n").run();
    assert_eq!(ran.read("events.yaml"), neat);
    Test::new().file("events.yaml", neat).args(["fmt"]).stdout("events.yaml: is formatted already\n").run();
    Test::new().file("events.yaml", neat).args(["fmt", "--check"]).run();
    let ran = Test::new().file("events.yaml", messy).args(["fmt", "--check"]).any_stdout();
    let ran = ran.stderr("events.yaml: would be formatted\n").code(1).run();
    assert_eq!(ran.read("events.yaml"), messy);
    Test::new().stdin(messy).args(["fmt", "-"]).stdout(neat).run();
    let invalid = "title: A\nevents: 3\n";
    let ran = Test::new().file("events.yaml", invalid).args(["fmt"]).any_stderr().code(1).run();
    assert_eq!(ran.read("events.yaml"), invalid);
}

#[test]
fn writers_at_the_same_moment_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("events.yaml");
    fs::write(&path, FILE).unwrap();
    let mut children: Vec<_> = (0..12)
        .map(|number| {
            let title = format!("Number {number}");
            Command::new(DATELINE)
                .args(["add", "--date", "2012", "--title", &title])
                .current_dir(folder.path())
                .spawn()
                .unwrap()
        })
        .collect();
    let done = children.iter_mut().map(|child| child.wait().unwrap().success()).filter(|done| *done).count();
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.matches("title: Number").count(), done);
    assert_eq!(done, 12, "each waits for the others");
}

#[test]
#[cfg(unix)]
fn mode_and_link_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let test = Test::new().file("real/file.yaml", FILE);
    fs::set_permissions(test.path("real/file.yaml"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real/file.yaml", test.path("events.yaml")).unwrap();
    let ran = test.args(["set", "a", "date", "2010"]).any_stdout().run();
    assert!(fs::symlink_metadata(ran.folder.path().join("events.yaml")).unwrap().is_symlink());
    let mode = fs::metadata(ran.folder.path().join("real/file.yaml")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    assert_eq!(ran.read("real/file.yaml"), FILE.replace("2011", "2010"));
}

#[test]
fn a_file_that_may_not_be_written_stays_with_a_reason() {
    let test = Test::new().file("events.yaml", FILE);
    let mut rights = fs::metadata(test.path("events.yaml")).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(test.path("events.yaml"), rights).unwrap();
    let ran = test.args(["set", "a", "date", "2010"]).any_stderr().code(2).run();
    assert!(ran.stderr.starts_with("error: cannot save `events.yaml`"), "{}", ran.stderr);
    assert_eq!(ran.read("events.yaml"), FILE);
}

#[test]
fn what_the_author_should_look_at_is_reported_once_it_is_done() {
    let ambiguous =
        "warning[date-ambiguous]: `1921-22` is summer 1921, but looks like two years\n --> events.yaml:4:11\n";
    let add = ["add", "--date", "1921-22", "--title", "Famine"];
    let ran =
        Test::new().file("events.yaml", FILE).args(add).stdout("events.yaml:3: added famine\n").any_stderr().run();
    assert!(ran.stderr.starts_with(ambiguous) && ran.stderr.ends_with("\n1 warning\n"), "{}", ran.stderr);
    let set = ["set", "a", "date", "1921-22"];
    let ran = Test::new().file("events.yaml", FILE).args(set).any_stdout().any_stderr().run();
    assert!(ran.stderr.starts_with(ambiguous), "{}", ran.stderr);
    // It was there before: it has been reported.
    let file = ran.read("events.yaml");
    Test::new().file("events.yaml", &file).args(["set", "a", "importance", "5"]).any_stdout().run();
    // Another event with the same date is another matter.
    let ran = Test::new().file("events.yaml", &file).args(add).any_stdout().any_stderr().run();
    assert!(ran.stderr.starts_with("warning[date-ambiguous]: `1921-22` is summer 1921"), "{}", ran.stderr);
}

#[test]
fn a_diagnostic_that_is_not_in_the_file_is_not_for_another_command_to_fix() {
    let add = ["add", "--date", "early May 2012", "--title", "x"];
    let ran = Test::new().file("events.yaml", FILE).args(add).any_stderr().code(1).run();
    assert!(ran.stderr.contains("\n1 error\nerror: the change would put an error into the file\n"), "{}", ran.stderr);
    assert!(ran.stderr.contains("did you mean `2012-05`") && !ran.stderr.contains("--fix"), "{}", ran.stderr);
}

#[test]
fn an_id_is_named_by_a_part_that_only_it_has() {
    let file = "title: T\nevents:\n- { id: houla-2012, date: 2012, title: A }\n- { id: ghouta-2013, date: 2013, title: B }\n- { id: damascus-2013, date: 2013, title: C }\n";
    for args in [&["remove", "houla"] as &[&str], &["rename", "houla", "x"], &["set", "houla", "title", "X"]] {
        let mut test = Test::new().file("events.yaml", file);
        test.args = args.iter().map(Into::into).collect();
        let said = "error: there is no event `houla`\nhelp: did you mean `houla-2012`?\n";
        assert_eq!(test.stderr(said).code(1).run().read("events.yaml"), file);
    }
    let said = "error: there is no event `2013`\nhelp: `dateline list` names every event's id\n";
    Test::new().file("events.yaml", file).args(["remove", "2013"]).stderr(said).code(1).run();
}
