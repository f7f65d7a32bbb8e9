//! Fonts of theme files: measured, drawn and embedded in every format, reported where they are named.

use std::fs;

use super::Test;

const EVENTS: &str = "\
title: AVATAR, Höhenflüge
events:
  - { date: 2012-05-25, title: First efficient office, importance: 5 }
  - { date: 2013, title: Tomorrow }
timelines:
  - { id: all, theme: house.yaml }
";

const JAPANESE: &str = "\
title: 日本の宇宙開発
language: ja
events:
  - { date: 1955-04, title: ペンシルロケット }
  - { date: 1970-02-11, title: 「おおすみ」の打ち上げ }
timelines:
  - { id: all, theme: house.yaml }
";

fn font(name: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/fonts/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The file of events in a folder below, with a theme file and all fonts beside it.
fn test(events: &str, theme: &str) -> Test {
    let test = Test::new().file("events.yaml", events).file("house.yaml", theme);
    let fonts = ["House-Regular.ttf", "House-Bold.ttf", "Gothic.otf", "House.ttc", "Restricted.ttf"];
    fonts.into_iter().fold(test, |test, name| test.file(name, font(name)))
}

#[test]
fn a_picture_is_set_in_the_font_of_its_theme_in_every_format() {
    for theme in ["font: House-Regular.ttf\n", "font: { file: House-Regular.ttf, bold: House-Bold.ttf }\n"] {
        let render = |theme: &str| {
            let ran =
                test(EVENTS, theme).args(["render", "--strict", "--format", "svg,png,pdf,html"]).any_stdout().run();
            let file = |ending: &str| fs::read(ran.path(&format!("output/all.{ending}"))).unwrap();
            ["svg", "png", "pdf", "html"].map(file)
        };
        let (files, again, plain) = (render(theme), render(theme), render("base: light\n"));
        assert!(files == again, "the same bytes");
        for (own, other) in files.iter().zip(&plain) {
            assert_ne!(own, other);
        }
        let svg = String::from_utf8(files[0].clone()).unwrap();
        assert!(svg.contains(" House Serif', '") && svg.contains("'House Serif', Inter"), "{svg}");
        assert_eq!(
            svg.matches("@font-face").count(),
            if theme.contains("bold") { 2 } else { 1 },
            "its letters are all of it"
        );
        let measured = dateline::verify(&svg).unwrap();
        assert!(measured.is_ok() && measured.foreign_texts == 0, "{:?}", measured.errors());
        let has = |file: &[u8], words: &str| file.windows(words.len()).any(|part| part == words.as_bytes());
        assert!(has(&files[2], "HouseSerif"), "the PDF holds it");
        assert!(has(&files[3], " House Serif\""), "the page holds it");
    }
}

#[test]
fn letters_that_it_lacks_are_those_of_the_shipped_faces() {
    let events = EVENTS.replace("Tomorrow", "Завтра غدا");
    let ran = test(&events, "font: House-Regular.ttf\n").args(["render", "--strict"]).any_stdout().run();
    let svg = ran.read("output/all.svg");
    assert_eq!(svg.matches("@font-face").count(), 3, "House Serif, Inter and Noto Sans Arabic");
    assert!(dateline::verify(&svg).unwrap().is_ok());
}

/// Ideographs and kana of a font with PostScript outlines, alone and in a collection.
#[test]
fn japanese_is_drawn_with_a_font_that_has_it() {
    for theme in [
        "font: Gothic.otf\n",
        "font: { file: House.ttc, face: House Gothic }\n",
        "font: { file: House.ttc, face: 1 }\n",
    ] {
        let ran = test(JAPANESE, theme).args(["render", "--strict", "--format", "svg,png,pdf"]).any_stdout().run();
        let svg = ran.read("output/all.svg");
        assert!(svg.contains(" House Gothic Ideographs\""), "{svg}");
        let measured = dateline::verify(&svg).unwrap();
        assert!(measured.is_ok() && measured.foreign_texts == 0, "{:?}", measured.errors());
        let letters =
            test(JAPANESE, theme).args(["render", "--text", "outlines"]).any_stdout().run().read("output/all.svg");
        assert!(letters.matches("<use ").count() > 40 && dateline::verify(&letters).unwrap().is_ok());
        let check = test(JAPANESE, theme).args(["check"]).any_stdout().run();
        assert_eq!(check.stdout, "events.yaml: 2 events, 1 timeline, no errors or warnings\n");
    }
}

#[test]
fn what_the_font_lacks_too_is_told_with_what_helps() {
    let told = "warning[no-glyph]: the fonts of the picture have no `日` for `日本の宇宙開発`, nor those of 2 other texts\n --> events.yaml:1:8\n";
    let ran = test(JAPANESE, "font: House-Regular.ttf\n").args(["check"]).any_stdout().run();
    assert!(ran.stdout.contains(told), "{}", ran.stdout);
    assert!(
        ran.stdout.contains("write in `house.yaml` `font: { file: NotoSansCJK-Regular.ttc, face: Noto Sans CJK JP }`")
    );
    let without = JAPANESE.replace(", theme: house.yaml", "");
    let ran = test(&without, "").args(["check"]).any_stdout().run();
    assert!(
        ran.stdout.contains(told) && ran.stdout.contains("write `theme: house.yaml` in the timeline"),
        "{}",
        ran.stdout
    );
    let one_rare = JAPANESE.replace("ペンシルロケット", "豪");
    let ran = test(&one_rare, "font: Gothic.otf\n").args(["check"]).any_stdout().run();
    assert!(ran.stdout.contains("have no `豪` for `豪`\n --> events.yaml:4:5\n"), "{}", ran.stdout);
}

/// With what a Debian system installs, followed to the letter.
#[test]
#[ignore = "needs the package fonts-noto-cjk"]
fn the_remedy_helps() {
    let collection = fs::read("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").unwrap();
    for (language, title) in
        [("ja", "日本の宇宙開発"), ("ko", "대한민국의 우주 개발"), ("zh-Hans", "中国航天"), ("zh-Hant", "中國航天")]
    {
        let events =
            JAPANESE.replace("language: ja", &format!("language: {language}")).replace("日本の宇宙開発", title);
        let ran = test(&events, "").args(["check"]).any_stdout().run();
        let hint = ran
            .stdout
            .split("house.yaml` `")
            .nth(1)
            .and_then(|rest| rest.split('`').next())
            .unwrap_or_else(|| panic!("{}", ran.stdout));
        let test = test(&events, hint).file("NotoSansCJK-Regular.ttc", &collection);
        let ran = test.args(["render", "--strict", "--format", "svg,png,pdf"]).any_stdout().run();
        let measured = dateline::verify(&ran.read("output/all.svg")).unwrap();
        assert!(measured.is_ok() && measured.foreign_texts == 0, "{language}: {:?}", measured.errors());
    }
}

#[test]
fn what_is_wrong_with_a_font_is_told_where_it_is_named() {
    let wrong: &[(&str, &str, &str)] = &[
        (
            "font: None.ttf\n",
            "unknown-value]: the font file `None.ttf` cannot be read: there is no file `None.ttf`",
            "1:7",
        ),
        ("font: { bold: House-Bold.ttf }\n", "unknown-value]: `font` names no file", "1:7"),
        (
            "font: /usr/share/fonts/a.ttf\n",
            "unknown-value]: a font file is named by its path from the folder of this file",
            "1:7",
        ),
        ("font: Lato.woff2\n", "unknown-value]: `Lato.woff2` is no font file: its name ends in `.ttf`, ", "1:7"),
        (
            "font: fake.ttf\n",
            "unknown-value]: the font file `fake.ttf` is neither TrueType nor OpenType, but WOFF2",
            "1:7",
        ),
        ("font: short.ttf\n", "unknown-value]: the font file `short.ttf` is damaged: ", "1:7"),
        (
            "font: House.ttc\n",
            "unknown-value]: the font file `House.ttc` holds 2 faces: `House Serif`, `House Gothic`",
            "1:7",
        ),
        (
            "base: light\nfont:\n  file: House.ttc\n  face: Noto\n",
            "unknown-value]: the font file `House.ttc` has no face `Noto`, but `House Serif`, `House Gothic`",
            "4:9",
        ),
        (
            "font: { file: House.ttc, face: 7 }\n",
            "unknown-value]: the font file `House.ttc` has no face `7`, but ",
            "1:32",
        ),
        (
            "font: Restricted.ttf\n",
            "unknown-value]: the maker of the font `Restricted.ttf` forbids it to be embedded",
            "1:7",
        ),
        (
            "font: { file: House-Regular.ttf, bold: Restricted.ttf }\n",
            "unknown-value]: the maker of the font `Restricted.ttf` forbids it to be embedded",
            "1:40",
        ),
        ("font: large.ttf\n", "limit-exceeded]: the font file `large.ttf` has 49 MB, expected at most 48 MB", "1:7"),
        ("font: { fiel: House-Regular.ttf }\n", "unknown-key]: unknown key `fiel`", "1:9"),
        ("font: [a.ttf]\n", "wrong-type]: ", "1:7"),
    ];
    for (theme, told, place) in wrong {
        let whole = font("House-Regular.ttf");
        let test = test(EVENTS, theme).file("fake.ttf", b"wOF2....").file("short.ttf", &whole[..200]);
        let test = if theme.contains("large") { test.file("large.ttf", vec![0; 49 << 20]) } else { test };
        let ran = test.args(["check"]).any_stdout().code(1).run();
        let found =
            ran.stdout.contains(&format!("error[{told}")) && ran.stdout.contains(&format!(" --> house.yaml:{place}\n"));
        assert!(found, "{theme}{}", ran.stdout);
    }
}

/// What a damaged file may hold: it is refused, or drawn, and nothing breaks.
#[test]
fn a_damaged_font_ends_nothing() {
    for (name, theme) in [("House-Regular.ttf", "font: damaged.ttf\n"), ("Gothic.otf", "font: damaged.otf\n")] {
        let whole = font(name);
        for round in 0..16_usize {
            let mut damaged = whole.clone();
            for step in 0..40 {
                let at = (round * 7919 + step * 104_729) % damaged.len();
                damaged[at] ^= (round * 31 + step * 17 + 1) as u8;
            }
            let file = theme.trim_start_matches("font: ").trim();
            let test = test(EVENTS, theme).file(file, damaged).args(["render", "--format", "svg,png,pdf"]);
            let output = test.output();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.code().is_some_and(|code| code <= 2), "{name} {round}: {said}");
        }
    }
}

#[test]
fn a_font_named_like_a_shipped_face_is_told_from_it() {
    let inter = fs::read(format!("{}/assets/fonts/Inter-Regular.ttf", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let events = "title: Names\nevents:\n  - { date: 1955, title: مرحبا and A }\ntimelines:\n  - { id: all, theme: house.yaml }\n";
    let test = Test::new().file("events.yaml", events).file("house.yaml", "font: Inter.ttf\n").file("Inter.ttf", inter);
    let ran = test.args(["render", "--strict"]).any_stdout().run();
    let svg = String::from_utf8(fs::read(ran.path("output/all.svg")).unwrap()).unwrap();
    assert!(svg.contains("Inter Own'"), "{svg}");
    let families: Vec<&str> = svg.split("@font-face").skip(1).filter_map(|rule| rule.split('"').nth(1)).collect();
    assert!(families.iter().any(|family| !family.ends_with("Own")), "the letter that it lacks: {families:?}");
    let measured = dateline::verify(&svg).unwrap();
    assert!(measured.is_ok() && measured.foreign_texts == 0, "{:?}", measured.errors());
}

#[test]
fn what_no_font_has_is_told_in_the_file_that_needs_it() {
    let events = "title: Space\nlanguage: ja\nevents:\n  - { date: 1955, title: Pencil }\ntimelines:\n  - { id: all, theme: house.yaml }\n";
    let plain = "title: Other\nevents:\n  - { date: 1955, title: Pencil }\n";
    let test = Test::new().file("a.yaml", plain).file("b.yaml", events).file("house.yaml", "base: light\n");
    let ran = test.args(["check", "a.yaml", "b.yaml"]).any_stdout().run();
    let found = ran.stdout.split("no-glyph").nth(1).unwrap_or_else(|| panic!("{}", ran.stdout));
    assert!(found.lines().nth(1).is_some_and(|line| line.contains("b.yaml:2:")), "{}", ran.stdout);
}
