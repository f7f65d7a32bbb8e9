//! `dateline init` and `dateline schema`. What it is: a first file that is right in every way, and never one in place of
//! another. In: folders. Out: failures. It must not know what the file tells of.

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
    assert!(praised.stdout.ends_with(", no faults\n"), "{}", praised.stdout);
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
    for there in ["events.yaml", "events.schema.json"] {
        let ran = Test::new()
            .file(there, "mine\n")
            .args(["init"])
            .stderr(format!(
                "error: there is a file `{there}` already\nhelp: name another file after the command, or move that one away\n"
            ))
            .code(2)
            .run();
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
fn folders_are_made_and_the_name_of_the_schema_is_refused() {
    let ran = Test::new().args(["init", "a/b/events.yaml"]).any_stdout().run();
    assert_eq!(ran.files(), ["a/b/events.schema.json", "a/b/events.yaml"]);
    Test::new().args(["init", "events.schema.json"]).any_stderr().code(2).run();
}
