//! `prefer` of a timeline and `--prefer`: events dated as one source dates them, in everything that is made of them.

use super::Test;

const FILE: &str = "title: Troy
sources:
  eratosthenes: { title: Chronographiai }
  duris: { title: Samian Annals, author: Duris }
events:
  - { id: fall, date: 1183, title: Troy falls, accounts: [{ source: duris, date: 1334, says: A thousand years. }] }
  - { id: return, date: 1103, title: The return, sources: [eratosthenes] }
  - { id: games, date: 1076, title: The games, accounts: [{ source: duris, date: 1076 }] }
timelines:
  - { id: usual }
  - { id: duris, prefer: duris }
  - { id: late, prefer: duris, from: 1150, to: 1400 }
";

/// What a picture says of the dates, in order.
pub(super) fn dates(svg: &str) -> Vec<&str> {
    svg.split("data-date=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn labels_descriptions_pages_and_certificates_tell_what_the_source_tells() {
    let words = ["render", "--format", "svg,html", "--strict"];
    let ran = Test::new().file("events.yaml", FILE).args(words).any_stdout().run();
    assert_eq!(dates(&ran.read("output/usual.svg")), ["1076", "1103", "1183"]);
    let told = ran.read("output/duris.svg");
    assert_eq!(dates(&told), ["1076", "1103", "1334"]);
    let said = "Events are dated as told by Duris: 2 of 3; of the others this source gives no date.";
    let description = told.split("</desc>").next().unwrap_or_default();
    assert!(description.contains(said) && description.contains("1076 to 1334"), "{description}");
    assert!(told.contains(">1334 ") || told.contains(">1334<"), "a label has the date");
    let page = ran.read("output/duris.html");
    let table = page.split("<table").nth(1).unwrap_or_default();
    assert!(table.contains("1334") && !table.contains("1183"), "{table}");
    // What the source dates earlier is found by the window, though the file dates it later.
    assert_eq!(dates(&ran.read("output/late.svg")), ["1334"]);
}

#[test]
fn the_option_tells_every_timeline_and_the_list_so() {
    let list = ["list", "--prefer", "duris"];
    let rows = "1076\tThe games\t\tgames\n1103\tThe return\t\treturn\n1334\tTroy falls\t\tfall\n";
    Test::new().file("events.yaml", FILE).args(list).stdout(rows).run();
    let usual = ["render", "--only", "usual", "-o", "-"];
    let picture = Test::new().file("events.yaml", FILE).args(usual).any_stdout().run().stdout;
    assert_eq!(dates(&picture), ["1076", "1103", "1183"]);
    let told = ["render", "--only", "usual", "-o", "-", "--prefer", "duris"];
    let picture = Test::new().file("events.yaml", FILE).args(told).any_stdout().run().stdout;
    assert_eq!(dates(&picture), ["1076", "1103", "1334"]);
}

#[test]
fn a_source_that_cannot_be_preferred_is_refused_with_one_that_can() {
    let refused = |file: &str, id: &str, said: &str| {
        let ran = Test::new().file("events.yaml", file).args(["render", "--prefer", id]).stderr(said).code(2).run();
        assert!(ran.stdout.is_empty());
        Test::new().file("events.yaml", file).args(["list", "--prefer", id]).stderr(said).code(2).run();
    };
    refused(FILE, "durs", "error: there is no source `durs`\nhelp: did you mean `duris`?\n");
    refused(
        FILE,
        "eratosthenes",
        "error: `eratosthenes` gives no date in the accounts of any event\n\
         help: write what it gives, as in `accounts: [{ source: eratosthenes, date: 2012-05 }]`\n",
    );
    let twice = FILE
        .replace("date: 1334, says", "date: 1270 }, { source: duris, date: 1334, says")
        .replace(", prefer: duris", "");
    refused(
        &twice,
        "duris",
        "error: `duris` gives two dates of the event `fall`\n\
         help: leave one date of `duris` in the accounts of `fall`; what can be either is one date, as in `[2012-05,2012-06]`\n",
    );
}

#[test]
fn nothing_of_an_internal_source_is_told_in_public() {
    let file = FILE.replace("author: Duris }", "author: Duris, audience: internal }");
    let said = "events.yaml: 1 source and 2 timelines left out as internal\n";
    let ran =
        Test::new().file("events.yaml", &file).args(["render", "--audience", "public"]).any_stdout().stderr(said).run();
    assert_eq!(ran.stdout, "output/usual.svg  3 events\n");
    assert!(!ran.read("output/usual.svg").contains("1334"));
}

#[test]
fn another_preference_is_a_difference_of_the_timeline() {
    let old = FILE.replacen(", prefer: duris", "", 1);
    let ran = Test::new().file("old.yaml", &old).file("events.yaml", FILE).args(["diff", "old.yaml", "events.yaml"]);
    let ran = ran.any_stdout().any_stderr().code(1).run();
    assert!(ran.stdout.contains("prefer") && ran.stdout.contains("duris"), "{}", ran.stdout);
}
