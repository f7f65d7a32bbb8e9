//! Pictures in other formats: what is written, and what flags and names that contradict each other are answered.

use std::fs;

use super::{Ran, Test};

const FILE: &str = "title: T\nevents:\n- { date: 2012, title: A }\n";

const TWO: &str = "title: T\nevents:\n- { date: 2012, title: A }\n- { date: 2013, title: B }\n- { date: 2016, title: C }\n\
    timelines: [{ id: all }, { id: late, from: 2015, to: 2017 }]\n";

fn bytes(ran: &Ran, name: &str) -> Vec<u8> {
    fs::read(ran.path(name)).unwrap()
}

#[test]
fn the_ending_of_a_name_is_its_format() {
    for (name, start) in
        [("a.svg", b"<svg".as_slice()), ("a.png", b"\x89PNG"), ("A.PNG", b"\x89PNG"), ("a.pdf", b"%PDF")]
    {
        let ran = Test::new().file("events.yaml", FILE).args(["render", "-o", name]).any_stdout().run();
        assert!(bytes(&ran, name).starts_with(start), "{name}");
        assert_eq!(ran.stdout, format!("{name}  1 event\n"));
    }
}

#[test]
fn each_picture_is_written_in_each_format() {
    let listed =
        "output/all.svg  3 events\noutput/all.png  3 events\noutput/late.svg  1 event\noutput/late.png  1 event\n";
    let ran = Test::new()
        .file("events.yaml", TWO)
        .args(["render", "--format", "svg,png,svg", "--scale", "2"])
        .stdout(listed)
        .run();
    let alone = Test::new().file("events.yaml", TWO).args(["render"]).any_stdout().run();
    for id in ["all", "late"] {
        let svg = ran.read(&format!("output/{id}.svg"));
        assert_eq!(svg, alone.read(&format!("output/{id}.svg")), "{id}: no other format changes it");
        let width: u32 = svg.split(" width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        let png = bytes(&ran, &format!("output/{id}.png"));
        assert_eq!(png[16..20], (2 * width).to_be_bytes(), "{id}: two pixels a px");
    }
}

#[test]
fn a_picture_of_pixels_goes_where_it_is_sent() {
    let file = Test::new().file("events.yaml", FILE).args(["render", "-o", "a.png"]).any_stdout().run();
    let printed = Test::new().file("events.yaml", FILE).args(["render", "-o", "-", "--format", "png"]).any_stdout();
    assert_eq!(printed.output().stdout, bytes(&file, "a.png"));
}

#[test]
fn a_picture_of_ours_is_replaced_and_no_other() {
    let ours = Test::new().file("events.yaml", FILE).args(["render", "-o", "a.png"]).any_stdout().run();
    let ours = bytes(&ours, "a.png");
    let again = Test::new().file("events.yaml", FILE).file("a.png", &ours).args(["render", "-o", "a.png"]);
    assert_eq!(bytes(&again.any_stdout().run(), "a.png"), ours);
    let photo = b"\x89PNG\r\n\x1a\nsomebody's photograph".as_slice();
    let ran = Test::new()
        .file("events.yaml", FILE)
        .file("a.png", photo)
        .args(["render", "-o", "a.png"])
        .stderr(
            "error: `a.png` is there already and is not a picture that dateline drew, so it is not replaced\n\
             help: nothing was written; name another picture, such as `-o picture.png`, or move that file away\n",
        )
        .code(2)
        .run();
    assert_eq!(bytes(&ran, "a.png"), photo);
}

#[test]
fn a_page_of_ours_is_replaced_and_no_other() {
    let ours = Test::new().file("events.yaml", FILE).args(["render", "-o", "a.html"]).any_stdout().run();
    assert!(bytes(&ours, "a.html").starts_with(b"<!doctype html>"));
    let again =
        Test::new().file("events.yaml", FILE).file("a.html", bytes(&ours, "a.html")).args(["render", "-o", "a.html"]);
    assert_eq!(bytes(&again.any_stdout().run(), "a.html"), bytes(&ours, "a.html"));
    let other = Test::new()
        .file("events.yaml", FILE)
        .file("a.html", "<!doctype html>\n<title>Mine</title>")
        .args(["render", "-o", "a.html"])
        .output();
    assert!(!other.status.success());
}

#[test]
fn what_cannot_be_is_refused_before_anything_is_written() {
    let cases: &[(&[&str], &str)] = &[
        (
            &["-o", "a.svg", "--format", "png"],
            "error: `a.svg` is one picture of another format than `--format png`\n\
             help: name a folder after `-o`, or leave out `--format`\n",
        ),
        (
            &["-o", "a.png", "--format", "svg,png"],
            "error: `a.png` is one picture of another format than `--format svg,png`\n\
             help: name a folder after `-o`, or leave out `--format`\n",
        ),
        (
            &["--scale", "2"],
            "error: `--scale` is of PNG, and no PNG is drawn\n\
             help: add `--format png`, or `--format svg,png` for both\n",
        ),
        (
            &["-o", "a.html", "--background", "none"],
            "error: `--background` is of SVG, and no SVG is drawn\n\
             help: name a picture that ends in `.svg` after `-o`, or leave it out\n",
        ),
        (
            &["--paper", "a4"],
            "error: `--paper` is of PDF, and no PDF is drawn\n\
             help: add `--format pdf`\n",
        ),
        (
            &["-o", "-", "--format", "svg,png"],
            "error: one file can be printed, and several formats are asked for\n\
             help: name a folder after `-o`, or one format\n",
        ),
    ];
    for (args, said) in cases {
        let test = Test::new().file("events.yaml", FILE).args(["render"]);
        let ran = args.iter().fold(test, |test, word| test.args([word])).stderr(*said).code(2).run();
        assert_eq!(ran.files(), ["events.yaml"], "{args:?}");
    }
    for scale in ["0", "-1", "nan", "inf", "big", "2x"] {
        let ran =
            Test::new().file("events.yaml", FILE).args(["render", "--format", "png", &format!("--scale={scale}")]);
        let ran = ran.any_stderr().code(2).run();
        assert!(ran.stderr.contains("expected a number above 0, such as 2 or 1.5"), "{scale}: {}", ran.stderr);
    }
    let ran = Test::new().file("events.yaml", FILE).args(["render", "--format", "svg,png", "--scale", "1000"]);
    let ran = ran.any_stderr().code(2).run();
    let most = ran.stderr.split("the greatest scale is ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
    assert!(most.parse::<f64>().is_ok_and(|most| most > 1.0 && most < 1000.0), "{}", ran.stderr);
    assert_eq!(ran.files(), ["events.yaml"], "neither format is written");
}

#[test]
fn texts_become_outlines_in_svg_alone() {
    let ran = Test::new()
        .file("events.yaml", TWO)
        .args(["render", "--only", "all", "--format", "svg,png", "--text", "outlines"])
        .any_stdout()
        .run();
    let alone = Test::new().file("events.yaml", TWO).args(["render", "--format", "svg,png"]).any_stdout().run();
    assert_eq!(bytes(&ran, "output/all.png"), bytes(&alone, "output/all.png"), "pixels have no texts");
    let svg = ran.read("output/all.svg");
    assert!(svg.contains("<use ") && !svg.contains("@font-face") && svg != alone.read("output/all.svg"));
    let fonts = Test::new().file("events.yaml", TWO).args(["render", "--text", "fonts"]).any_stdout().run();
    assert_eq!(fonts.read("output/all.svg"), alone.read("output/all.svg"), "what is usual");
}

#[test]
fn outlines_are_not_asked_of_formats_without_them() {
    for (place, help) in [
        ("a.png", "name a picture that ends in `.svg` after `-o`, or leave it out"),
        ("pictures", "add `svg` to `--format`, or leave it out"),
    ] {
        let format = if place == "pictures" { "--format=png" } else { "--scale=2" };
        let told = format!("error: `--text` is of SVG, and no SVG is drawn\nhelp: {help}\n");
        let args = ["render", "-o", place, format, "--text=outlines"];
        let ran = Test::new().file("events.yaml", FILE).args(args).stderr(told).code(2).run();
        assert_eq!(ran.files(), ["events.yaml"]);
    }
}

#[test]
fn the_flag_says_what_stands_behind_in_place_of_the_file() {
    let file = |background: &str| format!("{FILE}timelines: [{{ id: all, background: {background} }}]\n");
    for (given, asked, is_clear) in
        [("theme", "none", true), ("none", "theme", false), ("none", "", true), ("theme", "", false)]
    {
        let args = ["render", "--format", "svg,png"];
        let test = Test::new().file("events.yaml", file(given)).args(args).any_stdout();
        let ran = if asked.is_empty() { test.run() } else { test.args(["--background", asked]).run() };
        let svg = ran.read("output/all.svg");
        assert_eq!(svg.contains(" data-ground=\"#ffffff\""), is_clear, "{given} {asked}");
        assert_eq!(!svg.contains("\n<rect x=\"0\" y=\"0\" "), is_clear, "{given} {asked}");
        // The colour type of the header: with an alpha channel or without.
        assert_eq!(bytes(&ran, "output/all.png")[25], if is_clear { 6 } else { 2 }, "{given} {asked}");
    }
}
