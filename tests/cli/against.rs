//! `render --against`: what has changed since an earlier file, in pictures and pages, and what is refused.

use std::process::Command;

use super::Test;

const OLD: &str = "title: Town
sources: { paper: { title: Paper }, gone: { title: Gone } }
categories: { civic: { label: Civic }, war: { label: War } }
events:
  - { id: hall, date: 1850, title: Town hall, category: civic }
  - { id: bridge, date: 1852-05, title: Bridge }
  - { id: raid, date: 1851-03-04, title: Raid, category: war, sources: [gone] }
";
const NEW: &str = "title: Town
sources: { paper: { title: Paper } }
categories: { civic: { label: Civic } }
events:
  - { id: hall, date: 1850, title: Town hall, category: civic }
  - { id: bridge, date: 1853-06, title: Bridge }
  - { id: school, date: 1855, title: School, sources: [paper] }
timelines:
  - { id: line }
  - { id: column, layout: vertical }
  - { id: lanes, layout: lanes }
  - { id: early, to: 1852 }
";

fn test<const N: usize>(words: [&str; N]) -> Test {
    let test = Test::new().file("events.yaml", NEW).file("old.yaml", OLD);
    test.args(["render", "--against", "old.yaml"]).args(words)
}

/// How often a class stands in a picture.
fn count(svg: &str, class: &str) -> usize {
    let own = format!("dl-{class}");
    svg.split("class=\"")
        .skip(1)
        .filter(|rest| rest.split('"').next().unwrap().split(' ').any(|one| one == own))
        .count()
}

#[test]
fn withdrawn_added_and_re_dated_events_are_seen_and_counted_in_every_layout() {
    let ran = test(["--format", "svg,html", "--strict", "--report", "report.json"]).any_stdout().run();
    for id in ["line", "column", "lanes"] {
        assert!(
            ran.stdout.contains(&format!("output/{id}.svg  4 events, 1 added, 1 withdrawn, 1 re-dated\n")),
            "{}",
            ran.stdout
        );
        let svg = ran.read(&format!("output/{id}.svg"));
        for said in [
            "data-added=\"1\" data-withdrawn=\"1\" data-re-dated=\"1\"",
            "data-change=\"withdrawn\"",
            "data-change=\"re-dated\" data-date-before=\"1852-05\"",
            "Withdrawn: 4 March 1851: Raid",
            "Re-dated, formerly May 1852: June 1853: Bridge",
            "Compared with an earlier version: 1 added, 1 withdrawn, 1 re-dated.",
            ">May 1852<",
            "Gone",
        ] {
            assert!(svg.contains(said), "{id}: {said}\n{svg}");
        }
        // Of the raid its mark, its date and its title; of the bridge its date before, in its label and at its old place; of the legend
        // two marks and a word.
        assert_eq!((count(&svg, "strike"), count(&svg, "insert")), (8, 2), "{id}");
        assert_eq!((count(&svg, "former"), svg.matches("Date in the earlier version").count()), (1, 1), "{id}");
    }
    let early = ran.read("output/early.svg");
    assert!(early.contains("data-added=\"0\" data-withdrawn=\"1\"") && !early.contains("School"), "{early}");
    let page = ran.read("output/line.html");
    for said in [
        "<del>Raid</del>",
        "<ins>School</ins>",
        "<del>May 1852</del> <ins><time datetime=\"1853-06\">June 1853</time></ins>",
    ] {
        assert!(page.contains(said), "{said}");
    }
    let report = ran.read("report.json");
    assert!(report.contains("\"changes\":{\"added\":1,\"withdrawn\":1,\"redated\":1}"), "{report}");
}

#[test]
fn a_file_against_itself_has_no_change_and_pictures_of_one_file_say_nothing_of_changes() {
    let same = Test::new().file("events.yaml", NEW).args(["render", "--against", "events.yaml"]).any_stdout().run();
    let svg = same.read("output/line.svg");
    assert!(svg.contains("0 added, 0 withdrawn, 0 re-dated"), "{svg}");
    assert_eq!((count(&svg, "strike"), count(&svg, "insert")), (0, 0));
    let plain = Test::new().file("events.yaml", NEW).args(["render"]).any_stdout().run().read("output/line.svg");
    assert!(!plain.contains("data-added") && !plain.contains("earlier version"), "{plain}");
}

#[test]
fn what_became_internal_is_not_shown_again_to_everybody() {
    let old =
        OLD.replace("title: Raid", "title: Raid on Xqzv").replace("gone: { title: Gone }", "gone: { title: Vwkj }");
    let new = NEW.replace(
        "timelines:",
        "  - { id: raid, date: 1851-03-04, title: Raid on Xqzv, audience: internal, sources: [gone] }\ntimelines:",
    );
    let new =
        new.replace("paper: { title: Paper }", "paper: { title: Paper }, gone: { title: Vwkj, audience: internal }");
    let run = |audience: &str| {
        let test = Test::new().file("events.yaml", &new).file("old.yaml", &old);
        let test = test.args(["render", "--against", "old.yaml", "--only", "line", "-o", "-", "--audience", audience]);
        test.any_stdout().any_stderr().run().stdout
    };
    let public = run("public");
    assert!(
        !public.contains("Xqzv") && !public.contains("Vwkj") && public.contains("data-withdrawn=\"0\""),
        "{public}"
    );
    assert!(run("internal").contains("Xqzv"));
}

#[test]
fn what_cannot_be_compared_is_refused_in_words() {
    let refused = |old: &str, said: &str| {
        let ran = Test::new()
            .file("events.yaml", NEW)
            .file("broken.yaml", "title: T\nevents: [{ date: 18500, title: A }]\n")
            .args(["render", "--against", old])
            .any_stderr()
            .code(2)
            .run();
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        assert!(!ran.path("output").exists());
    };
    refused("nowhere.yaml", "there is no file `nowhere.yaml`");
    refused("broken.yaml", "`broken.yaml` has errors, so that nothing can be compared with it");
    if Command::new("git").arg("--version").output().is_ok() {
        refused("v1:events.yaml", "there is no file `v1:events.yaml`, and git has none");
    }
    let both = Test::new().stdin(NEW).args(["render", "-", "--against", "-"]).any_stderr().code(2).run();
    assert!(both.stderr.contains("both standard input"), "{}", both.stderr);
    let over = test(["-o", "old.yaml"]).any_stderr().code(2).run();
    assert_eq!(over.read("old.yaml"), OLD);
}
