//! Editions: one timeline in the sizes of several places, and widths as lengths.

use super::{Ran, Test};

const FILE: &str = "title: The metre\nevents:\n\
    - { date: 1799-12-10, title: A bar of platinum }\n\
    - { date: 1889, title: Platinum and iridium }\n\
    - { date: 1960-10-14, title: Wavelengths of krypton 86 }\n\
    - { date: 1983-10-21, title: The speed of light }\n";

/// Events of one week after a century without any, for which an upright page of one rate has no room.
fn crowded() -> String {
    let burst: String =
        (1..=20).map(|day| format!("- {{ date: 2012-05-{day:02}, title: Event number {day} }}\n")).collect();
    format!("title: A burst\nevents:\n- {{ date: 1912, title: Long before }}\n{burst}")
}

fn drawn(events: &str, timelines: &str) -> Ran {
    let text = format!("{events}timelines:\n{timelines}");
    Test::new().file("events.yaml", text).args(["render"]).any_stdout().run()
}

fn attribute<'a>(svg: &'a str, name: &str) -> &'a str {
    svg.split_once(&format!(" {name}=\"")).unwrap().1.split_once('"').unwrap().0
}

/// Across and down, px.
fn size(ran: &Ran, id: &str) -> (f64, f64) {
    let svg = ran.read(&format!("output/{id}.svg"));
    (attribute(&svg, "width").parse().unwrap(), attribute(&svg, "height").parse().unwrap())
}

#[test]
fn each_edition_is_a_picture_of_its_width() {
    let ran = drawn(FILE, "- { id: metre, editions: [column, page, slide, phone, poster] }\n");
    let mm = |px: f64| px * 25.4 / 96.0;
    assert!((mm(size(&ran, "metre-column").0) - 85.0).abs() < 0.2);
    assert!((mm(size(&ran, "metre-page").0) - 170.0).abs() < 0.2);
    assert!((840.0..=841.0).contains(&mm(size(&ran, "metre-poster").0)), "it fits on a sheet of A1");
    assert_eq!(size(&ran, "metre-slide"), (1280.0, 720.0));
    assert_eq!(size(&ran, "metre-phone").0, 390.0);
    assert!(!ran.path("output/metre.svg").exists(), "the timeline itself is the editions");
}

#[test]
fn each_edition_is_proved_as_any_picture_is() {
    let ran = drawn(&crowded(), "- { id: burst, editions: [column, page, slide, phone, poster] }\n");
    for edition in ["column", "page", "slide", "phone", "poster"] {
        let svg = ran.read(&format!("output/burst-{edition}.svg"));
        let figures = dateline::verify(&svg).unwrap();
        assert!(figures.is_ok(), "{edition}: {:?}", figures.errors());
    }
}

#[test]
fn a_phone_shows_every_label_that_a_page_of_any_length_can() {
    let ran = drawn(&crowded(), "- { id: all, width: phone }\n- { id: same, width: 390, layout: vertical }\n");
    let folded = |id: &str| attribute(&ran.read(&format!("output/{id}.svg")), "data-folded").to_owned();
    assert_eq!(folded("all"), "0");
    assert_ne!(folded("same"), "0", "else this proves nothing");
}

#[test]
fn what_a_file_says_goes_before_what_an_edition_would_do() {
    let ran = drawn(
        FILE,
        "- { id: a, width: phone, layout: lanes, scale: linear }\n- { id: b, width: slide, notes: true }\n",
    );
    let svg = ran.read("output/a.svg");
    assert_eq!((attribute(&svg, "data-time"), attribute(&svg, "data-scale")), ("right", "linear"));
    assert_eq!(size(&ran, "b"), (1280.0, 720.0));
}

#[test]
fn lengths_are_96_px_an_inch() {
    let ran = drawn(
        FILE,
        "- { id: a, width: 6in }\n- { id: b, width: 210mm }\n- { id: c, width: 21cm }\n- { id: d, width: 500pt }\n",
    );
    let widths = ["a", "b", "c", "d"].map(|id| size(&ran, id).0);
    assert_eq!(widths, [576.0, 794.0, 794.0, 667.0]);
}

#[test]
fn the_limit_of_a_poster_is_of_the_poster() {
    let free = drawn(&crowded(), "- { id: a, width: poster }\n");
    let high = size(&free, "a").1;
    let limited = drawn(&crowded(), &format!("- {{ id: a, width: poster, max-height: {} }}\n", high as u32));
    assert_eq!(size(&limited, "a").1, high, "a limit that it keeps changes nothing");
    let low = drawn(&crowded(), &format!("- {{ id: a, width: poster, max-height: {} }}\n", high as u32 - 100));
    assert!(size(&low, "a").1 <= high - 100.0);
}

#[test]
fn a_png_is_as_large_as_the_picture() {
    let text = format!("{FILE}timelines: [{{ id: a, width: slide }}]\n");
    let ran = Test::new().file("events.yaml", text).args(["render", "--format", "png"]).any_stdout().run();
    let png = std::fs::read(ran.path("output/a.png")).unwrap();
    assert_eq!((&png[16..20], &png[20..24]), (&1280_u32.to_be_bytes()[..], &720_u32.to_be_bytes()[..]));
}

#[test]
fn a_slide_too_full_says_what_can_be_done_about_it() {
    let lanes: String =
        (1..=30).map(|n| format!("- {{ date: {}, title: E{n}, actors: [Actor {n}] }}\n", 1900 + n)).collect();
    let text =
        format!("title: T\nevents:\n{lanes}timelines: [{{ id: a, width: slide, layout: lanes, lanes: actor }}]\n");
    let ran = Test::new().file("events.yaml", text).args(["check"]).any_stdout().run();
    assert!(ran.stdout.contains("more than the 720 px of a slide"), "{}", ran.stdout);
    assert!(!ran.stdout.contains("max-height"), "a slide is as high as it is: {}", ran.stdout);
}
