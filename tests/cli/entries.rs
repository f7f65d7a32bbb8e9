//! `set`, `remove` and `rename` of sources, categories and timelines.

use super::Test;

const FILE: &str = "\
title: T # all of it
sources:
  # the atlas
  atlas: { title: Atlas }
  b:
    title: Book
categories:
  war: { label: War }
timelines:
  - id: all
    from: 1900
events:
  - date: 1914
    title: A
    category: war
    sources: [b] # said so
";

/// The file after a command.
fn changed<const N: usize>(words: [&str; N], said: &str) -> String {
    let stdout = format!("events.yaml:{said}\n");
    Test::new().file("events.yaml", FILE).args(words).stdout(stdout).run().read("events.yaml")
}

#[test]
fn entries_get_another_id_at_every_place_that_names_them() {
    let to_book = FILE.replace("  b:\n", "  book:\n").replace("[b]", "[book]");
    let said = "5: renamed sources.b to sources.book";
    assert_eq!(changed(["rename", "sources.b", "book"], said), to_book);
    assert_eq!(changed(["rename", "sources.b", "sources.book"], said), to_book);
    assert_eq!(changed(["set", "sources.b", "id", "book"], said), to_book);
    let war = changed(["rename", "categories.war", "wars"], "8: renamed categories.war to categories.wars");
    assert_eq!(war, FILE.replace("  war: {", "  wars: {").replace("category: war", "category: wars"));
    let all = changed(["rename", "timelines.all", "whole"], "10: renamed timelines.all to timelines.whole");
    assert_eq!(all, FILE.replace("id: all", "id: whole"));
}

#[test]
fn keys_of_timelines_are_set_and_entries_that_nothing_names_are_removed() {
    let wide = changed(["set", "timelines.all", "width", "500"], "10: set width of timelines.all");
    assert_eq!(wide, FILE.replace("    from: 1900\n", "    from: 1900\n    width: 500\n"));
    let gone = changed(["remove", "sources.atlas"], "4: removed sources.atlas");
    assert_eq!(gone, FILE.replace("  # the atlas\n  atlas: { title: Atlas }\n", ""));
    let cited = refused(["remove", "sources.b"]);
    assert!(cited.contains("unknown source"), "{cited}");
}

/// What a refused command says.
fn refused<const N: usize>(words: [&str; N]) -> String {
    refused_with(1, words)
}

fn refused_with<const N: usize>(code: i32, words: [&str; N]) -> String {
    let ran = Test::new().file("events.yaml", FILE).args(words).any_stderr().code(code).run();
    assert_eq!(ran.read("events.yaml"), FILE);
    ran.stderr.clone()
}

#[test]
fn the_id_of_an_entry_alone_is_answered_with_a_command_that_works() {
    let run = |args: Vec<&str>| match args[..] {
        [one, two, three] => drop(Test::new().file("events.yaml", FILE).args([one, two, three]).any_stdout().run()),
        [one, two, three, four] => {
            drop(Test::new().file("events.yaml", FILE).args([one, two, three, four]).any_stdout().run());
        }
        _ => drop(Test::new().file("events.yaml", FILE).args(<[&str; 5]>::try_from(args).unwrap()).any_stdout().run()),
    };
    for (said, command) in [
        (refused(["rename", "atlas", "maps"]), "`dateline rename events.yaml sources.atlas maps`"),
        (refused(["remove", "atlas"]), "`dateline remove events.yaml sources.atlas`"),
        (refused_with(2, ["set", "war", "label", "Wars"]), "`dateline set events.yaml categories.war label …`"),
    ] {
        assert!(said.contains(command), "{said}");
        let line = command.trim_matches('`').trim_start_matches("dateline ").replace('…', "Wars");
        run(line.split(' ').collect());
    }
    for said in [refused(["remove", "sources.c"]), refused(["rename", "sources.c", "d"])] {
        assert!(said.contains("there are `sources.atlas`, `sources.b`"), "{said}");
    }
    let said = refused(["move", "sources.b"]);
    assert!(said.contains("`sources.b` is no event, and only events are moved"), "{said}");
}
