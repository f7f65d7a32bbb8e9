//! Images: files beside the file of events, shown small in pages, reported where they are named, never written over.

use std::fs;

use super::Test;

const EVENTS: &str = "\
title: One
events:
  - { date: 1969-07-20, title: Landing, image: images/moon.png, image-credit: Drawn by hand }
  - { date: 1972-12-14, title: Return, audience: internal, image: images/earth.jpg }
";

/// A PNG of one colour.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![180; (width * height * 3) as usize]).unwrap();
    writer.finish().unwrap();
    bytes
}

fn test(moon: &[u8], earth: &[u8]) -> Test {
    let test = Test::new().file("history/events.yaml", EVENTS);
    test.file("history/images/moon.png", moon).file("history/images/earth.jpg", earth)
}

#[test]
fn a_page_shows_them_small_with_their_credit_and_no_other_picture_changes() {
    let test = test(&png(960, 480), &png(40, 30));
    let ran = test.args(["render", "history/events.yaml", "--format", "svg,html"]).any_stdout().run();
    let page = ran.read("output/overview.html");
    assert!(page.contains("<img src=\"data:image/png;base64,"), "{page}");
    assert!(
        page.contains(
            "width=\"240\" height=\"120\" alt=\"Landing\"><figcaption dir=\"auto\">Drawn by hand</figcaption>"
        )
    );
    assert!(page.contains("width=\"40\" height=\"30\" alt=\"Return\"></figure>"), "none is made larger");
    assert!(page.contains("img-src data:; base-uri 'none'"));
    let bare = EVENTS
        .replace(", image: images/moon.png, image-credit: Drawn by hand", "")
        .replace(", image: images/earth.jpg", "");
    let other = Test::new().file("events.yaml", bare).args(["render", "--format", "svg,html"]).any_stdout().run();
    assert_eq!(ran.read("output/overview.svg"), other.read("output/overview.svg"));
    assert!(!other.read("output/overview.html").contains("img-src"), "a page without images lets none be shown");
}

#[test]
fn readers_outside_get_no_image_of_what_is_internal() {
    let test = test(&png(20, 10), &png(40, 30));
    let ran = test.args(["render", "history/events.yaml", "--format", "html", "--audience", "public"]);
    let page = ran.any_stdout().any_stderr().run().read("output/overview.html");
    assert_eq!((page.matches("<img").count(), page.contains("alt=\"Landing\"")), (1, true));
}

#[test]
fn what_is_wrong_with_one_is_told_where_it_is_named() {
    let place = "\n --> history/events.yaml:3:48\n";
    for (moon, told) in [
        (b"GIF89a".to_vec(), "error[image-invalid]: the image `images/moon.png` is neither PNG nor JPEG, but GIF"),
        (Vec::new(), "error[image-invalid]: the image `images/moon.png` is neither PNG nor JPEG"),
        (png(64, 64)[..60].to_vec(), "error[image-invalid]: the image `images/moon.png` is damaged: "),
        (
            vec![0; (20 << 20) + 1],
            "error[limit-exceeded]: the image `images/moon.png` has 20 MB, expected at most 20 MB",
        ),
    ] {
        let said = test(&moon, &png(4, 3)).args(["check", "history/events.yaml"]).any_stdout().code(1).run().stdout;
        assert!(said.contains(told) && said.contains(place), "{said}");
    }
    let missing = Test::new().file("history/events.yaml", EVENTS).args(["check", "history/events.yaml"]);
    let said = missing.any_stdout().code(1).run().stdout;
    let told = "the image `images/moon.png` cannot be read: there is no file `history/images/moon.png`";
    assert!(said.contains(told) && said.contains(place), "{said}");
}

#[test]
#[cfg(unix)]
fn a_link_to_another_place_is_refused() {
    let test = test(&png(4, 3), &png(4, 3)).file("private.png", png(4, 3));
    fs::remove_file(test.path("history/images/moon.png")).unwrap();
    std::os::unix::fs::symlink("../../private.png", test.path("history/images/moon.png")).unwrap();
    let said = test.args(["check", "history/events.yaml"]).any_stdout().code(1).run().stdout;
    let told = "the image `images/moon.png` cannot be read: `history/images/moon.png` is a link to another place";
    assert!(said.contains(told), "{said}");
}

#[test]
fn an_included_file_has_its_images_from_its_own_folder() {
    let test =
        test(&png(4, 3), &png(4, 3)).file("events.yaml", "title: All\ninclude: [history/events.yaml]\nevents: []\n");
    let ran = test.args(["render", "--format", "html"]).any_stdout().any_stderr().run();
    assert_eq!(ran.read("output/overview.html").matches("<img").count(), 2);
}

#[test]
fn no_picture_is_written_over_one() {
    let events = "title: One\nevents: [{ date: 1969, title: A, image: overview.png }]\n";
    let image = png(4, 3);
    let test = Test::new().file("events.yaml", events).file("overview.png", &image);
    let ran = test.args(["render", "-o", "overview.png"]).any_stdout().any_stderr().code(2).run();
    assert_eq!(fs::read(ran.path("overview.png")).unwrap(), image, "{}", ran.stderr);
}

#[test]
fn lists_name_them_and_take_them_back() {
    let listed = Test::new().file("events.yaml", EVENTS).args(["list", "--format", "json"]).any_stdout().run().stdout;
    assert!(listed.contains("\"image\":\"images/moon.png\",\"image-credit\":\"Drawn by hand\""), "{listed}");
    let ran = Test::new().file("events.json", listed).args(["import", "events.json"]).any_stdout().any_stderr().run();
    assert!(
        ran.stdout.contains("image: images/moon.png\n") && ran.stdout.contains("image-credit: Drawn by hand\n"),
        "{}",
        ran.stdout
    );
    let set = Test::new().file("events.yaml", EVENTS).args(["set", "landing-1969", "image", "images/eagle.jpg"]);
    let ran = set.any_stdout().any_stderr().run();
    assert!(ran.read("events.yaml").contains("image: images/eagle.jpg, image-credit: Drawn by hand }"));
}
