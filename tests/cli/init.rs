//! `dateline init` and `dateline schema`: a first file that is right in every way, and never one in place of another.

use super::Test;

#[test]
fn a_first_file_is_written_with_its_schema_and_draws() {
    let ran = Test::new()
        .args(["init"])
        .stdout("events.yaml: written, with events.schema.json for your editor\ndraw it with `dateline`\n")
        .run();
    assert_eq!(ran.files(), ["events.schema.json", "events.yaml"]);
    let text = ran.read("events.yaml");
    assert!(text.starts_with("# yaml-language-server: $schema=events.schema.json\n"));
    assert_eq!(ran.read("events.schema.json"), Test::new().args(["schema"]).any_stdout().run().stdout);

    let praised = Test::new().file("events.yaml", &text).args(["check"]).any_stdout().run();
    assert!(praised.stdout.ends_with(", no errors or warnings\n"), "{}", praised.stdout);
    Test::new().file("events.yaml", &text).args(["fmt", "--check"]).run();
    let drawn = Test::new().file("events.yaml", &text).args(["render", "--strict"]).any_stdout().run();
    assert_eq!(drawn.files(), ["events.yaml", "output/kinds.svg", "output/overview.svg"]);
}

#[test]
fn every_section_of_the_first_file_is_explained() {
    let text = Test::new().args(["init", "-"]).any_stdout().run().stdout;
    for section in ["sources:", "categories:", "events:", "timelines:"] {
        let before = text.split_once(&format!("\n{section}\n")).unwrap_or_else(|| panic!("no {section}")).0;
        let comments = before.lines().rev().skip_while(|line| line.is_empty()).take_while(|line| line.starts_with('#'));
        assert!(comments.count() >= 5, "too few words on {section}");
    }
}

#[test]
fn a_file_that_is_there_is_never_replaced() {
    let refusals = [
        (
            "events.yaml",
            "error: there is a file `events.yaml` already\nhelp: name another file after the command, or move that one away\n",
        ),
        (
            "events.schema.json",
            "error: there is a file `events.schema.json`, and it is no schema of dateline\n\
             help: nothing was written; move that file away, or name a file in another folder, \
             such as `dateline init timeline/events.yaml`\n",
        ),
    ];
    for (there, said) in refusals {
        let ran = Test::new().file(there, "mine\n").args(["init"]).stderr(said).code(2).run();
        assert_eq!((ran.files(), ran.read(there)), (vec![there.to_owned()], "mine\n".to_owned()));
    }
}

#[test]
fn a_second_file_beside_the_first_shares_its_schema() {
    let schema = Test::new().args(["schema"]).any_stdout().run().stdout;
    let ran = Test::new()
        .file("history/events.schema.json", &schema)
        .args(["init", "history/rome.yaml"])
        .stdout(
            "history/rome.yaml: written, with history/events.schema.json for your editor\n\
             draw it with `dateline render history/rome.yaml`\n",
        )
        .run();
    assert_eq!(ran.files(), ["history/events.schema.json", "history/rome.yaml"]);
}

#[test]
fn a_schema_of_another_version_is_kept_and_that_is_said() {
    let schema =
        Test::new().args(["schema"]).any_stdout().run().stdout.replace("What one source says", "What a source says");
    let ran = Test::new()
        .file("events.schema.json", &schema)
        .file("first.yaml", "mine\n")
        .args(["init", "second.yaml"])
        .stdout(
            "second.yaml: written, with events.schema.json for your editor\n\
             events.schema.json: was there and is kept; another version of dateline wrote it, `dateline schema` prints this one's\n\
             draw it with `dateline render second.yaml`\n",
        )
        .run();
    assert_eq!(ran.files(), ["events.schema.json", "first.yaml", "second.yaml"]);
    assert_eq!((ran.read("events.schema.json"), ran.read("first.yaml")), (schema, "mine\n".to_owned()));
}

#[test]
fn what_is_no_schema_beside_a_new_file_is_refused_by_name() {
    for other in
        ["", "{}", "[]", "{\"name\": \"site\"}", "{\"$schema\": \"x\", \"properties\": { \"events\": {} }}", "\u{0}"]
    {
        let test = Test::new().file("events.schema.json", other).args(["init", "second.yaml"]).any_stderr().code(2);
        let ran = test.run();
        assert!(
            ran.stderr.starts_with("error: there is a file `events.schema.json`, and it is no schema"),
            "{}",
            ran.stderr
        );
        assert_eq!(
            (ran.files(), ran.read("events.schema.json")),
            (vec!["events.schema.json".to_owned()], other.to_owned())
        );
        Test::new().file("events.schema.json", other).args(["init", "timeline/events.yaml"]).any_stdout().run();
    }
}

#[test]
fn the_help_says_where_a_first_file_goes() {
    let help = Test::new().args(["init", "--help"]).any_stdout().run().stdout;
    assert!(!help.contains("standard input") && help.contains("standard output"), "{help}");
}

#[test]
fn folders_are_made_and_the_name_of_the_schema_is_refused() {
    let ran = Test::new().args(["init", "a/b/events.yaml"]).any_stdout().run();
    assert_eq!(ran.files(), ["a/b/events.schema.json", "a/b/events.yaml"]);
    Test::new().args(["init", "events.schema.json"]).any_stderr().code(2).run();
    let said = "error: `charts` is a folder, expected a file\nhelp: name the file in it: `charts/events.yaml`\n";
    let ran = Test::new().file("charts/a.svg", "").args(["init", "charts"]).stderr(said).code(2).run();
    assert_eq!(ran.files(), ["charts/a.svg"]);
}

#[test]
#[cfg(unix)]
fn of_two_at_once_one_writes_and_a_link_is_a_file_too() {
    let race = "for i in 1 2 3 4 5 6 7 8; do (\"$0\" init > out$i 2> err$i) & done; wait;";
    let ran = Test::new().args(["init", "-"]).shell(race, "").any_stdout().run();
    let outcomes: Vec<(String, String)> =
        (1..=8).map(|at| (ran.read(&format!("out{at}")), ran.read(&format!("err{at}")))).collect();
    assert_eq!(outcomes.iter().filter(|(out, _)| out.contains("written")).count(), 1, "{outcomes:?}");
    assert_eq!(outcomes.iter().filter(|(_, err)| err.contains("there is a file")).count(), 7, "{outcomes:?}");
    assert_eq!(ran.read("events.yaml"), ran.stdout);
    let left: Vec<String> = ran.files().into_iter().filter(|name| name.starts_with('.')).collect();
    assert_eq!(left, [""; 0]);

    let linked = Test::new().args(["init"]).shell("ln -s elsewhere.yaml events.yaml;", "").any_stderr().code(2).run();
    assert_eq!(linked.files(), ["events.yaml"]);
}

#[test]
#[cfg(unix)]
fn a_disk_that_takes_no_more_leaves_nothing() {
    let full = "trap '' XFSZ; ulimit -f 1;";
    let ran = Test::new().args(["init"]).shell(full, "").any_stderr().code(2).run();
    assert!(ran.stderr.contains("cannot write `events.yaml`: file too large"), "{}", ran.stderr);
    assert!(ran.stderr.ends_with("help: make room on the disk, or name another place\n"), "{}", ran.stderr);
    assert_eq!(ran.files(), [""; 0]);
}
