//! `--audience`: what is made for everybody, and what is said of what is left out.

use super::Test;

const FILE: &str = "title: Town
sources: { paper: { title: Paper, note: off the record, note-audience: internal }, mole: { title: Mole, audience: internal } }
events:
  - { id: hall, date: 1999, title: Town hall, sources: [paper, mole] }
  - { id: raid, date: 2001, title: Raid, sources: [mole], audience: internal }
";

const SAID: &str = "events.yaml: 1 event, 1 source and 1 note left out as internal\n";

#[test]
fn a_list_for_everybody_has_no_internal_event() {
    let all = "1999\tTown hall\t\thall\n";
    Test::new().file("events.yaml", FILE).args(["list", "--audience", "public"]).stdout(all).stderr(SAID).run();
    let both = "1999\tTown hall\t\thall\n2001\tRaid\t\traid\n";
    Test::new().file("events.yaml", FILE).args(["list", "--audience", "internal"]).stdout(both).run();
    Test::new().file("events.yaml", FILE).args(["list"]).stdout(both).run();
}

#[test]
fn pictures_pages_and_reports_for_everybody_hold_nothing_internal() {
    let words = ["render", "--audience", "public", "--format", "svg,html", "--report", "report.json"];
    let ran = Test::new().file("events.yaml", FILE).args(words).any_stdout().stderr(SAID).run();
    for name in ["output/overview.svg", "output/overview.html", "report.json"] {
        let text = ran.read(name);
        assert!(!text.contains("Raid") && !text.contains("Mole") && !text.contains("off the record"), "{name}");
    }
    let whole = Test::new().file("events.yaml", FILE).args(["render", "-o", "-"]).any_stdout().run().stdout;
    assert!(whole.contains("Raid") && whole.contains("Mole"));
}

#[test]
fn what_is_exported_and_compared_for_everybody_is_public_too() {
    let ran = Test::new().file("events.yaml", FILE).args(["export", "--to", "json", "--audience", "public"]);
    let ran = ran.any_stdout().any_stderr().run();
    assert!(ran.stderr.starts_with(SAID), "{}", ran.stderr);
    assert!(!ran.stdout.contains("Raid") && !ran.stdout.contains("mole"), "{}", ran.stdout);
}

#[test]
fn what_has_become_internal_is_in_no_page_of_corrections() {
    let old = "title: Town
sources: { paper: { title: Paper, note: off the record }, mole: { title: Mole } }
categories: { police: { label: Police } }
events:
  - { id: hall, date: 1999, title: Town hall, sources: [{ id: paper, note: hush }, mole], accounts: [{ source: mole, says: so }] }
  - { id: raid, date: 2001, title: Raid, category: police, sources: [mole] }
  - { id: fire, date: 2002, title: Fire }
";
    let new =
        FILE.replace("sources: [paper, mole]", "sources: [{ id: paper, note: hush, note-audience: internal }, mole]");
    for (format, said) in
        [("text", "withdrawn   2002, Fire (fire)\n1 withdrawn\n"), ("markdown", "## Withdrawn\n\n- 2002, Fire\n")]
    {
        let test = Test::new().file("old.yaml", old).file("events.yaml", &new);
        let ran = test.args(["diff", "old.yaml", "events.yaml", "--audience", "public", "--format", format]);
        let ran = ran.stdout(said).any_stderr().code(1).run();
        assert!(
            ran.stderr.starts_with("old.yaml: 1 event, 1 source, 2 notes and 1 category left out"),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn internal_events_of_included_files_are_left_out() {
    Test::new()
        .file("events.yaml", "title: T\ninclude: [sub/more.yaml]\nevents: [{ date: 2000, title: A }]\n")
        .file("sub/more.yaml", "title: M\nevents: [{ date: 2001, title: B, audience: internal }]\n")
        .args(["list", "--audience", "public"])
        .stdout("2000\tA\t\ta-2000\n")
        .stderr("events.yaml: 1 event left out as internal\n")
        .run();
}

#[test]
fn a_file_in_which_nothing_or_everything_is_internal_says_so() {
    let (some, all) = (
        "title: T\nevents: [{ date: 2012, title: A }]\n",
        "title: T\nevents: [{ date: 2012, title: A, audience: internal }]\n",
    );
    Test::new()
        .file("events.yaml", some)
        .args(["list", "--audience", "public"])
        .stdout("2012\tA\t\ta-2012\n")
        .stderr("events.yaml: nothing in it is internal, so nothing is left out\n")
        .run();
    let ran = Test::new().file("events.yaml", all).args(["render", "--audience", "public"]).any_stderr().code(2).run();
    assert_eq!(ran.files(), ["events.yaml"]);
    assert!(ran.stderr.contains("nothing is left to draw"), "{}", ran.stderr);
}

#[test]
fn another_audience_is_refused_with_the_nearest() {
    let ran = Test::new().file("events.yaml", FILE).args(["list", "--audience", "pubic"]).any_stderr().code(2).run();
    assert!(ran.stderr.contains("a similar value exists: 'public'"), "{}", ran.stderr);
}
