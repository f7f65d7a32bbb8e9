//! Theme files: read beside the file of events, reported at their own places, never written over.

use super::Test;

const EVENTS: &str = "\
title: One
events:
  - { date: 2012, title: A }
timelines:
  - { id: all, theme: house.yaml }
";

#[test]
fn a_picture_has_the_colours_of_its_theme_file() {
    let ran = Test::new()
        .file("history/events.yaml", EVENTS.replace("house.yaml", "../house.yaml"))
        .file("house.yaml", "background: \"#fff6e5\"\ntext: \"#2a1f14\"\n")
        .args(["render", "history/events.yaml", "--strict"])
        .stdout("output/all.svg  1 event\n")
        .run();
    let picture = ran.read("output/all.svg");
    assert!(picture.contains("#fff6e5") && picture.contains("#2a1f14"));
    assert!(!picture.contains("#17191c"), "the ink of the theme `light`");
}

#[test]
fn a_picture_has_the_sizes_and_spaces_of_its_theme_file_in_every_format() {
    let theme = "sizes: { title: 30pt, label: 17, axis: 15.5 }\nspacing: { margin: 70 }\n";
    let test = Test::new().file("events.yaml", EVENTS).file("house.yaml", theme);
    let ran = test.args(["render", "--strict", "--format", "svg,html"]).any_stdout().run();
    for name in ["output/all.svg", "output/all.html"] {
        let picture = ran.read(name);
        let has = |size: &str| picture.contains(&format!("font-size=\"{size}\""));
        assert!(has("40") && has("17") && has("15.5") && !has("13"), "{name}");
    }
    assert!(dateline::verify(&ran.read("output/all.svg")).unwrap().is_ok());
}

#[test]
fn what_is_wrong_in_a_theme_file_is_told_at_its_place() {
    let wrong = [
        ("backgruond: \"#fff6e5\"\n", "error[unknown-key]: unknown key `backgruond`\n --> house.yaml:1:1\n"),
        ("text: red\n", "error[unknown-color]: `red` is no colour of a theme\n --> house.yaml:1:7\n"),
        ("colors: { blue: \"#12\" }\n", "error[unknown-color]: `#12` is no colour of a theme\n --> house.yaml:1:17\n"),
        ("base: drak\n", "error[unknown-value]: `drak` is not a value of `base`\n --> house.yaml:1:7\n"),
        ("- a\n", "error[wrong-type]: expected the keys of a theme\n --> house.yaml:1:1\n"),
        (
            "text: #2a1f14\n",
            "error[unknown-color]: `#2a1f14` has no quotes, and `#` starts a comment\n --> house.yaml:1:7\n",
        ),
        ("text: [\n", " --> house.yaml:1:7\n"),
        (
            "sizes: { label: 0 }\n",
            "error[out-of-range]: expected from 11 to 24 px for `label`, found `0`\n --> house.yaml:1:17\n",
        ),
        (
            "sizes:\n  title: 1000\n",
            "error[out-of-range]: expected from 11 to 72 px for `title`, found `1000`\n --> house.yaml:2:10\n",
        ),
        (
            "sizes: { label: big }\n",
            "error[wrong-type]: expected from 11 to 24 px for `label`, found `big`\n --> house.yaml:1:17\n",
        ),
        ("sizes: { lable: 13 }\n", "error[unknown-key]: unknown key `lable`\n --> house.yaml:1:10\n"),
        (
            "spacing: { rows: 1mm }\n",
            "error[out-of-range]: expected from 4 to 48 px for `rows`, found `1mm`\n --> house.yaml:1:18\n",
        ),
        ("sizes: 12\n", " --> house.yaml:1:8\n"),
    ];
    for (theme, told) in wrong {
        let test = Test::new().file("events.yaml", EVENTS).file("house.yaml", theme);
        let ran = test.args(["check"]).any_stdout().code(1).run();
        assert!(ran.stdout.contains(told), "{theme}{}", ran.stdout);
        let test = Test::new().file("events.yaml", EVENTS).file("house.yaml", theme);
        let ran = test.args(["render"]).any_stderr().code(1).run();
        assert!(ran.stderr.contains(told), "{theme}{}", ran.stderr);
        assert_eq!(ran.files(), ["events.yaml", "house.yaml"]);
    }
}

#[test]
fn a_colour_that_cannot_be_seen_is_drawn_as_one_that_can_with_the_figure() {
    let theme = "background: \"#ffffff\"\nmuted: \"#bbbbbb\"\n";
    let ran = Test::new().file("events.yaml", EVENTS).file("house.yaml", theme).args(["check"]).any_stdout().run();
    let told = "warning[color-adjusted]: the colour `#bbbbbb` is drawn as `#6c6c6c`: its contrast with the";
    assert!(ran.stdout.contains(told) && ran.stdout.contains("text needs 4.5:1 (WCAG 2.2, 1.4.3)"), "{}", ran.stdout);
    let hint = ran.stdout.split("write `").nth(1).and_then(|rest| rest.split('`').next()).unwrap().to_owned();
    let theme = format!("background: \"#ffffff\"\n{hint}\n");
    let ran = Test::new().file("events.yaml", EVENTS).file("house.yaml", &theme).args(["check"]);
    ran.stdout("events.yaml: 1 event, 1 timeline, no errors or warnings\n").run();
}

#[test]
fn a_theme_file_that_is_not_there_is_named() {
    let ran = Test::new().file("events.yaml", EVENTS).args(["check"]).any_stdout().code(1).run();
    let told = "error[unknown-value]: the theme file `house.yaml` cannot be read: there is no file `house.yaml`\n --> events.yaml:5:23\n";
    assert!(ran.stdout.contains(told), "{}", ran.stdout);
    for (path, form) in [
        ("/etc/house.yaml", "theme: house.yaml"),
        ("a/b.css", "theme: house.yaml"),
        ("https://e.org/t.yaml", "theme: t.yaml"),
    ] {
        let events = EVENTS.replace("theme: house.yaml", &format!("theme: \"{path}\""));
        let ran = Test::new().file("events.yaml", &events).args(["check"]).any_stdout().code(1).run();
        assert!(ran.stdout.contains(" --> events.yaml:5:23\n") && ran.stdout.contains(form), "{}", ran.stdout);
    }
}

#[test]
#[cfg(unix)]
fn no_picture_and_no_report_is_written_over_a_theme_file() {
    for args in [["render", "--report", "house.json"], ["render", "-o", "house.svg"]] {
        let (name, theme) = (args[2], "text: \"#2a1f14\"\n");
        let test = Test::new().file("events.yaml", EVENTS.replace("house", "link")).file(name, theme);
        std::os::unix::fs::symlink(name, test.path("link.yaml")).unwrap();
        let ran = test.args(args).any_stderr().code(2).run();
        assert_eq!(ran.read(name), theme, "{args:?}: {}", ran.stderr);
    }
}
