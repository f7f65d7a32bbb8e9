//! `dateline verify`, and `render --report` and `--strict`: certificates as a person or a program gets them.

use super::Test;
use super::render::TWO;

#[test]
fn a_report_says_what_verify_says_of_the_same_pictures() {
    let ran = Test::new()
        .file("events.yaml", TWO)
        .args(["render", "--strict", "--report", "report.json"])
        .stdout("output/all.svg  3 events\noutput/late.svg  2 events\n")
        .run();
    assert_eq!(ran.files(), ["events.yaml", "output/all.svg", "output/late.svg", "report.json"]);
    let verified = Test::new()
        .file("output/all.svg", ran.read("output/all.svg"))
        .file("output/late.svg", ran.read("output/late.svg"))
        .args(["verify", "output/all.svg", "output/late.svg", "--format", "json"])
        .any_stdout()
        .run();
    assert_eq!(verified.stdout, ran.read("report.json"));
    let found = verified.json();
    assert_eq!((&found[0]["ok"], &found[0]["events"]), (&true.into(), &3.into()));
    assert_eq!(found[1]["picture"], "output/late.svg");
}

#[test]
fn a_spoilt_picture_is_named_with_its_diagnostic_and_the_others_still_measured() {
    let ran = Test::new().file("events.yaml", TWO).args(["render"]).any_stdout().run();
    let (good, late) = (ran.read("output/all.svg"), ran.read("output/late.svg"));
    let bad = good.replacen("font-size=\"13\"", "font-size=\"9\"", 1);
    let test = Test::new().file("bad.svg", &bad).file("late.svg", &late);
    let said = test.args(["verify", "bad.svg", "late.svg"]).any_stdout().code(1).run().stdout;
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[0], "bad.svg: the smallest text is 9 px, expected at least 11");
    assert!(lines.len() == 2 && lines[1].starts_with("late.svg: ok, 2 events"), "{said}");
}

#[test]
fn what_cannot_be_read_is_said_and_the_others_still_measured() {
    let ran = Test::new().file("events.yaml", TWO).args(["render", "--only", "late"]).any_stdout().run();
    let ran = Test::new()
        .file("late.svg", ran.read("output/late.svg"))
        .file("other.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .args(["verify", "other.svg", "none.svg", "late.svg"])
        .any_stdout()
        .any_stderr()
        .code(2)
        .run();
    assert!(ran.stdout.starts_with("late.svg: ok"), "{}", ran.stdout);
    for words in ["cannot measure `other.svg`: not a picture of dateline", "there is no file `none.svg`"] {
        assert!(ran.stderr.contains(words), "{}", ran.stderr);
    }
}

#[test]
fn a_report_cannot_take_the_place_of_a_picture() {
    let ran =
        Test::new().file("events.yaml", TWO).args(["render", "--report", "output/late.svg"]).any_stderr().code(2).run();
    assert_eq!(ran.files(), ["events.yaml"]);
    assert!(ran.stderr.contains("a report is JSON, found the name `output/late.svg`"), "{}", ran.stderr);
}

/// Years of twelve figures on the narrowest page there is, where each stop of the axis says one: labels have no room left.
const TOO_LONG: &str = "title: A\nevents:\n  - { date: Y-290000000002/Y-240000000002, title: One }\n  \
                        - { date: Y-280000000002/Y-230000000002, title: Two }\n  \
                        - { date: Y-250000000003, title: Three }\n\
                        timelines: [{ id: narrow, layout: vertical, scale: sequential, width: 300 }]\n";

#[test]
fn a_picture_that_is_not_ok_is_not_written_where_that_is_asked() {
    let ran = Test::new().file("events.yaml", TOO_LONG).args(["render", "--report", "report.json"]).any_stdout().run();
    let report: serde_json::Value = serde_json::from_str(&ran.read("report.json")).unwrap();
    assert_eq!(report[0]["ok"], false);
    assert!(report[0]["outside"].as_u64().unwrap() > 0, "{report}");
    let diagnostic = report[0]["errors"][0].as_str().unwrap();
    assert!(diagnostic.ends_with(" beyond the canvas"), "{diagnostic}");
    let verified = Test::new().file("narrow.svg", ran.read("output/narrow.svg")).args(["verify", "narrow.svg"]);
    verified.stdout(format!("narrow.svg: {diagnostic}\n")).code(1).run();
    let strict = Test::new()
        .file("events.yaml", TOO_LONG)
        .args(["render", "--strict", "--report", "report.json"])
        .stderr(format!("output/narrow.svg: {diagnostic}\n"))
        .code(1)
        .run();
    assert_eq!(strict.files(), ["events.yaml"], "neither the picture nor its report is written");
}

/// A category's name longer than a line of so narrow a picture.
const LONG_NAME: &str = "title: A\ncategories:\n  long: { label: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft }\nevents:\n  \
                         - { date: 2012, title: One, category: long }\n\
                         timelines: [{ id: across, width: 300 }, { id: down, layout: vertical, width: 300 }]\n";

#[test]
fn a_name_too_long_for_its_line_of_the_legend_is_set_in_lines() {
    let ran = Test::new().file("events.yaml", LONG_NAME).args(["render", "--strict"]).any_stdout().run();
    for picture in ["output/across.svg", "output/down.svg"] {
        let svg = ran.read(picture);
        let legend = svg.split("<g class=\"dl-legend\">").nth(1).and_then(|rest| rest.split("</g>").next()).unwrap();
        assert!(legend.matches("<text").count() > 1, "{legend}");
    }
}

#[test]
fn a_limit_that_no_picture_can_keep_is_said_wherever_pictures_are_judged() {
    let events: String = (0..60).map(|i| format!("  - {{ date: {}, title: A, place: P{i} }}\n", 1900 + i)).collect();
    let file = |limit: &str| {
        format!("title: T\nevents:\n{events}timelines:\n  - id: t\n    layout: lanes\n    lanes: place\n{limit}")
    };
    let test = |text: &str| Test::new().file("events.yaml", text);
    let low = file("    max-height: 600\n");
    let drawn = test(&low).args(["render", "--report", "r.json"]).any_stdout().run();
    let over = drawn.read("r.json");
    assert!(drawn.stdout.contains(" px higher than `max-height`"), "{}", drawn.stdout);
    assert!(over.contains("\"ok\":false") && over.contains("over its `max-height`"), "{over}");
    let strict = test(&low).args(["render", "--strict"]).any_stderr().code(1).run();
    assert_eq!(strict.files(), ["events.yaml"]);
    test(&low).args(["check", "--strict"]).any_stdout().code(1).run();
    let said = test(&low).args(["check"]).any_stdout().run().stdout;
    let higher = said.split("write `max-height: ").nth(1).and_then(|rest| rest.split('`').next()).unwrap();
    assert!(said.contains("warning[limit-exceeded]") && said.contains("max-height: 600"), "{said}");
    for right in [format!("    max-height: {higher}\n"), "    lanes-most: 6\n    max-height: 600\n".to_owned()] {
        test(&file(&right)).args(["check", "--strict"]).any_stdout().run();
        test(&file(&right)).args(["render", "--strict"]).any_stdout().run();
    }
}
