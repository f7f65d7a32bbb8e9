//! `dateline render`: which pictures are made, what is said of them.

use super::Test;

/// Two timelines of three events.
pub(super) const TWO: &str = "\
title: Two
events:
  - { id: a, date: 2012-05-25, title: First }
  - { id: b, date: 2013, title: Second }
  - { id: c, date: 197X, title: Third }
timelines:
  - { id: all }
  - { id: late, from: 2012, to: 2013 }
";

#[test]
fn the_bare_command_draws_every_timeline_of_the_usual_file_and_says_each_in_a_line() {
    for args in [vec![], vec!["render"], vec!["render", "events.yaml", "-o", "output"]] {
        let mut test = Test::new().file("events.yaml", TWO);
        test.args = args.into_iter().map(Into::into).collect();
        let ran = test.stdout("output/all.svg  3 events\noutput/late.svg  2 events\n").run();
        assert_eq!(ran.files(), ["events.yaml", "output/all.svg", "output/late.svg"]);
        for name in ["output/all.svg", "output/late.svg"] {
            assert!(roxmltree::Document::parse(&ran.read(name)).is_ok(), "{name} is XML");
        }
    }
}

#[test]
fn a_file_without_timelines_makes_an_overview() {
    let ran = Test::new()
        .file("history.yaml", "title: One\nevents:\n  - { date: 2012, title: A }\n")
        .args(["render", "history.yaml", "-o", "deep/in/charts"])
        .stdout("deep/in/charts/overview.svg  1 event\n")
        .run();
    assert_eq!(ran.files(), ["deep/in/charts/overview.svg", "history.yaml"]);
}

#[test]
fn standard_input_is_drawn_too() {
    let ran = Test::new()
        .args(["render", "-"])
        .stdin(TWO)
        .stdout("output/all.svg  3 events\noutput/late.svg  2 events\n")
        .run();
    assert_eq!(ran.files(), ["output/all.svg", "output/late.svg"]);
}

#[test]
fn one_picture_can_be_chosen_and_named() {
    let ran = Test::new()
        .file("events.yaml", TWO)
        .args(["render", "--only", "late"])
        .stdout("output/late.svg  2 events\n")
        .run();
    assert_eq!(ran.files(), ["events.yaml", "output/late.svg"]);
    let named = Test::new()
        .file("events.yaml", TWO)
        .args(["render", "--only=late", "-o", "new/pic.svg"])
        .stdout("new/pic.svg  2 events\n")
        .run();
    assert_eq!(named.files(), ["events.yaml", "new/pic.svg"]);
    assert_eq!(named.read("new/pic.svg"), ran.read("output/late.svg"), "the same picture under any name");
}

#[test]
fn a_timeline_that_is_not_there_is_2_and_the_near_miss_is_named() {
    let ran = Test::new()
        .file("events.yaml", TWO)
        .args(["render", "--only", "lte"])
        .stderr("error: there is no timeline `lte`\nhelp: did you mean `late`?\n")
        .code(2)
        .run();
    assert_eq!(ran.files(), ["events.yaml"]);
    Test::new()
        .file("events.yaml", TWO)
        .args(["render", "--only", "something-else"])
        .stderr("error: there is no timeline `something-else`\nhelp: choose one of `all`, `late`\n")
        .code(2)
        .run();
}

#[test]
fn one_name_for_several_pictures_is_2() {
    let ran = Test::new()
        .file("events.yaml", TWO)
        .args(["render", "-o", "pic.svg"])
        .stderr(
            "error: `pic.svg` is one picture, but the file makes 2\n\
             help: name a folder after `-o`, or choose one picture with `--only ID`\n",
        )
        .code(2)
        .run();
    assert_eq!(ran.files(), ["events.yaml"]);
}

#[test]
fn a_invalid_file_says_what_check_says_and_leaves_the_pictures() {
    let invalid = TWO.replace("2013, title", "2013-13, title");
    let said = Test::new().file("events.yaml", &invalid).args(["check"]).any_stdout().code(1).run().stdout;
    assert!(said.contains(" --> events.yaml:4:20\n"), "{said}");
    let ran = Test::new()
        .file("events.yaml", &invalid)
        .file("output/all.svg", "a good picture")
        .args(["render"])
        .stderr(said)
        .code(1)
        .run();
    assert_eq!(ran.files(), ["events.yaml", "output/all.svg"]);
    assert_eq!(ran.read("output/all.svg"), "a good picture");
}

#[test]
fn warnings_are_counted_beside_the_answer_and_stop_nothing() {
    let warned = format!("{TWO}categories:\n  unused: {{ label: Unused }}\n");
    Test::new()
        .file("events.yaml", warned)
        .args(["render", "--only", "all"])
        .stdout("output/all.svg  3 events\n")
        .stderr("events.yaml: 1 warning; see `dateline check events.yaml`\n")
        .run();
}

#[test]
fn the_same_file_gives_the_same_bytes() {
    let draw = || Test::new().file("events.yaml", TWO).any_stdout().run();
    let (one, other) = (draw(), draw());
    assert_eq!(one.read("output/all.svg"), other.read("output/all.svg"));
}

#[test]
fn markup_and_active_characters_are_inert_in_the_picture() {
    let hostile =
        "title: T\nevents:\n  - date: 2012\n    title: \"<script>alert(1)</script> ]]> & \\\" \\u202E \\e\"\n";
    let ran = Test::new().file("events.yaml", hostile).any_stdout().any_stderr().run();
    let svg = ran.read("output/overview.svg");
    let tree = roxmltree::Document::parse(&svg).expect("well-formed");
    assert!(tree.descendants().all(|node| !node.has_tag_name("script")));
    assert!(!svg.contains("<script") && !svg.contains('\u{1b}'), "no script, and no character that XML forbids");
}

/// Whatever the other pictures show: letters of another script, other weights, signs of their own.
#[test]
fn a_picture_drawn_alone_is_the_one_of_a_full_run_byte_for_byte() {
    let file = "title: Zwölf\nsources: { s: { title: Ñandú, author: Łukasz } }\nevents:\n\
                \x20 - { id: a, date: 2012-05-25, title: مجزرة الحولة, importance: 5 }\n\
                \x20 - { id: b, date: 1850~, title: Взятие, place: Århus }\n\
                \x20 - { id: c, date: 197X, title: \"½ ≈ 0.5 § € ₽\", sources: [s] }\n\
                timelines:\n\
                \x20 - { id: all, title: \"Ω all\" }\n\
                \x20 - { id: late, from: 2012, title: Late }\n\
                \x20 - { id: upright, layout: vertical, theme: dark }\n\
                \x20 - { id: lanes, layout: lanes, lanes: place }\n";
    let whole = Test::new().file("events.yaml", file).any_stdout().any_stderr().run();
    for id in ["all", "late", "upright", "lanes"] {
        let test = Test::new().file("events.yaml", file).args(["render", "--strict", "--only", id]);
        let alone = test.any_stdout().any_stderr().run();
        let name = format!("output/{id}.svg");
        assert!(alone.read(&name) == whole.read(&name), "{id}");
    }
}

/// A file of something that goes on.
const ONGOING: &str = "title: T\nevents:\n  - { date: 2020/.., title: Goes on }\n";

#[test]
fn what_goes_on_is_drawn_as_of_a_date_that_the_command_gives() {
    let drawn = |flag: &str| {
        let args = ["render", flag];
        let ran = Test::new().file("events.yaml", ONGOING).args(args).stdout("output/overview.svg  1 event\n").run();
        ran.read("output/overview.svg")
    };
    assert!(!drawn("--output=output").contains("as of "), "nothing of the clock without the flag");
    assert!(drawn("--as-of=2026-11-27").contains(">as of 27 November 2026<"));
    assert!(drawn("--as-of=2026").contains("data-as-of=\"2026\""));
    let today = drawn("--as-of=today");
    assert!(today.contains(">as of ") && !today.contains("today"));
    Test::new()
        .file("events.yaml", ONGOING)
        .args(["render", "--as-of", "1900"])
        .stderr(
            "error: `--as-of 1900` lies before all events of the timeline `overview`\n\
             help: give a later date, or draw without `--as-of`\n",
        )
        .code(2)
        .run();
}
