//! The picture's file: well-formed, self-contained, inert, the same each time; and the same scene on three backends.

use std::collections::BTreeSet;

use dateline::IdPrefix;
use dateline::export::{Plain, SvgBackend, UNIT, characters, paint, svg};
use dateline::font::{Packed, Weight, stack};
use dateline::geom::{Point, Rect, Size};
use dateline::scene::{Anchor, Color, Group, Meaning, Node, Outline, Paint, Scene, Shape, Stroke, Text};
use plotters::prelude::{BitMapBackend, SVGBackend};
use roxmltree::{Document, Node as Xml};

const BLUE: Color = Color(0, 0x72, 0xb2);
const WHITE: Color = Color(255, 255, 255);

fn text(words: &str, at: Point) -> Node {
    Node::Text(Text {
        at,
        anchor: Anchor::Start,
        text: words.into(),
        width: 100.0,
        size: 13.0,
        weight: 600,
        tabular: true,
        color: Color(0, 0, 0),
        class: Some("label"),
    })
}

fn shape(outline: Outline, fill: Option<Paint>, stroke: Option<Stroke>) -> Node {
    Node::Shape(Shape { outline, fill, stroke, class: Some("marker") })
}

/// A scene with every kind of node, whose texts say `words`.
fn scene(words: &str) -> Scene {
    let (solid, edge) = (Some(Paint::Solid(BLUE)), Some(Stroke { color: BLUE, width: 1.5, dash: None }));
    let dashed = Some(Stroke { color: BLUE, width: 2.0, dash: Some((2.4, 1.8)) });
    let fade = Some(Paint::Fade(BLUE, vec![(0.0, 0.0), (1.0 / 3.0, 1.0), (1.0, 1.0)]));
    let corners = vec![Point::new(40.0, 10.0), Point::new(60.123_456, 10.0), Point::new(50.0, 30.987_654)];
    let shapes = vec![
        shape(Outline::Rect(Rect::new(10.0, 10.0, 20.0, 20.0), 3.0), solid.clone(), None),
        shape(Outline::Polygon(corners.clone()), solid, edge),
        shape(Outline::Circle(Point::new(80.0, 20.0), 4.5), Some(Paint::Solid(WHITE)), edge),
        shape(Outline::Circle(Point::new(100.0, 20.0), 4.5), Some(Paint::Solid(WHITE)), dashed),
        shape(Outline::Line(corners), None, dashed),
        shape(Outline::Rect(Rect::new(120.0, 10.0, 60.0, 14.0), 0.0), fade.clone(), None),
        shape(Outline::Rect(Rect::new(120.0, 30.0, 60.0, 14.0), 0.0), fade, None),
        text(words, Point::new(10.0, 60.0)),
    ];
    let meaning = Meaning {
        id: Some("houla".into()),
        class: Some("event"),
        role: Some("graphics-symbol"),
        writer: None,
        label: Some(words.into()),
        title: Some(words.into()),
        link: Some("https://example.org/?a=1&b=2".into()),
        data: vec![("date", words.into())],
    };
    Scene {
        id: "overview".into(),
        size: Size { width: 200.0, height: 80.0 },
        language: "en".into(),
        original_language: "en".into(),
        program_language: "en",
        data: Vec::new(),
        title: words.into(),
        description: words.into(),
        background: WHITE,
        nodes: vec![Node::Group(Group { meaning, nodes: shapes })],
    }
}

fn elements<'a>(document: &'a Document<'a>, name: &str) -> Vec<Xml<'a, 'a>> {
    document.descendants().filter(|node| node.has_tag_name(name)).collect()
}

#[test]
fn title_and_description_come_first() {
    let written = svg(&scene("Houla massacre"), &[]);
    let document = Document::parse(&written).unwrap();
    let names: Vec<_> = document.root_element().children().filter(Xml::is_element).take(2).collect();
    assert_eq!((names[0].tag_name().name(), names[1].tag_name().name()), ("title", "desc"));
    assert_eq!(document.root_element().attribute("aria-label"), names[0].text());
    assert_eq!(document.root_element().attribute("aria-describedby"), names[1].attribute("id"));
    assert_eq!(document.root_element().attribute("role"), Some("graphics-document"));
    assert_eq!(document.root_element().attribute("viewBox"), Some("0 0 200 80"));
}

#[test]
fn hostile_text_stays_text() {
    let hostile =
        "<script>alert(1)</script> ]]> \"'& -->\u{0}\u{8}\u{1b}\u{7f}\u{202e}gnp\u{2066}.exe\u{ffff} ${x} &amp; end";
    let written = svg(&scene(hostile), &[]);
    let document = Document::parse(&written).unwrap();
    assert!(elements(&document, "script").is_empty());
    let shown = elements(&document, "text")[0].text().unwrap();
    let expected =
        "<script>alert(1)</script> ]]> \"'& -->\u{fffd}\u{fffd}\u{fffd}\u{fffd}gnp.exe\u{fffd} ${x} &amp; end";
    assert_eq!(shown, expected);
    let group = document.descendants().find(|node| node.attribute("data-id") == Some("houla")).unwrap();
    assert_eq!(group.attribute("data-date"), Some(expected));
    assert_eq!(group.attribute("aria-label"), Some(expected));
    assert_eq!(group.first_element_child().unwrap().text(), Some(expected));
}

#[test]
fn fonts_need_no_character_that_is_not_shown() {
    let found = characters([&scene("ab\u{202e}c\u{0}")]);
    assert_eq!(found.keys().collect::<Vec<_>>(), [&Weight::SemiBold]);
    assert_eq!(found[&Weight::SemiBold].iter().collect::<String>(), "abc\u{fffd}");
}

#[test]
fn a_link_that_a_browser_would_run_is_left_out() {
    for (link, kept) in [("https://example.org", true), ("page.html", true), ("javascript:alert(1)", false)] {
        let mut scene = scene("x");
        if let Node::Group(group) = &mut scene.nodes[0] {
            group.meaning.link = Some(link.into());
        }
        let written = svg(&scene, &[]);
        let document = Document::parse(&written).unwrap();
        let found: Vec<_> = elements(&document, "a").iter().filter_map(|a| a.attribute("href")).collect();
        assert_eq!(found, if kept { vec![link] } else { Vec::new() });
    }
}

#[test]
fn ids_are_unique_and_every_gradient_is_there() {
    let written = svg(&scene("x"), &[]);
    let document = Document::parse(&written).unwrap();
    let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    let filled = |node: Xml<'_, '_>| Some((node.attribute("style")?.to_owned(), node.attribute("fill")?.to_owned()));
    let filled: Vec<(String, String)> = document.descendants().filter_map(filled).collect();
    assert_eq!(filled.len(), 2);
    for (style, plain) in filled {
        let found = ids.iter().any(|id| style == format!("fill:url(#{id})"));
        // svglib 2.3.2 takes what stands behind a gradient for a part of its id, and paints nothing.
        let behind = format!("{} {plain}!important", style.trim_start_matches("fill:"));
        assert!(written.contains(&behind), "{behind}");
        assert!(found && plain == BLUE.to_string(), "{style}");
    }
}

/// The ids of a picture, and the id of its root.
fn ids(svg: &str) -> (Vec<String>, String) {
    let document = Document::parse(svg).unwrap();
    let ids = document.descendants().filter_map(|node| node.attribute("id").map(str::to_owned)).collect();
    (ids, document.root_element().attribute("id").unwrap().to_owned())
}

#[test]
fn ids_fonts_and_rules_are_the_pictures_own() {
    let faces =
        [Packed { family: "Inter".into(), weight: Weight::Regular, serves_both: false, woff2: b"font".to_vec() }];
    let (one, other) = (svg(&scene("x"), &faces), svg(&scene("y"), &faces));
    let ((first, root), (second, _)) = (ids(&one), ids(&other));
    assert!(first.iter().all(|id| id.starts_with(&root) && !second.contains(id)), "{first:?}, {second:?}");
    assert_eq!(first.len(), 3, "root, description and a gradient: {first:?}");
    let css = one.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    for rule in css.lines().filter(|line| !line.is_empty()) {
        let own = [
            format!("@font-face{{font-family:\"{root} Inter\""),
            format!("#{root} "),
            format!("@supports (all:revert-layer){{:where(#{root}:not(:root) *)"),
            format!("@supports (all:revert-layer){{:where(#{root}:not(:root) [style$=\"fade-1)\"])"),
            format!("@supports (text-rendering:geometricPrecision){{#{root}{{"),
            format!("@media (forced-colors:active){{#{root},#{root} text{{"),
            format!("@media print{{#{root}:root{{"),
        ];
        assert!(own.iter().any(|own| rule.starts_with(own)), "{rule}");
    }
    assert!(
        one.split("class=\"").skip(1).all(|rest| rest
            .split('"')
            .next()
            .unwrap()
            .split(' ')
            .all(|class| class.starts_with("dl-")))
    );
}

#[test]
fn a_prefix_of_ids_can_be_chosen() {
    let written = |title: &str| {
        let text = format!("title: {title}\nevents: [{{ id: houla, date: 1990~/2012, title: B }}]\n");
        let mut picture = dateline::render(&dateline::read(&text).value.unwrap()).unwrap().remove(0);
        picture.id_prefix = Some(IdPrefix::new("my_page-1").unwrap());
        picture.svg()
    };
    let (found, root) = ids(&written("One"));
    assert_eq!((root.as_str(), &found), ("my_page-1-overview", &ids(&written("Other")).0));
    assert!(found.contains(&"my_page-1-overview_houla".to_owned()), "{found:?}");
    assert!(dateline::verify::is_picture(&written("One")) && dateline::verify(&written("One")).unwrap().is_ok());
    for other in ["", "1a", "-a", "_a", "a b", "a.b", "é", "a\"", "a#", &"a".repeat(65)] {
        assert!(IdPrefix::new(other).is_none(), "{other}");
    }
}

#[test]
fn numbers_have_two_decimals_at_most() {
    let written = svg(&scene("x"), &[]);
    let document = Document::parse(&written).unwrap();
    let values =
        document.descendants().flat_map(|node| node.attributes()).map(|attribute| attribute.value().to_owned());
    for value in values {
        for word in value.split(|c: char| !(c.is_ascii_digit() || c == '.')) {
            let decimals = word.split_once('.').map_or(0, |(_, part)| part.len());
            assert!(decimals <= 2, "{value}");
        }
    }
}

#[test]
fn nothing_is_fetched_and_fonts_stand_inside() {
    let faces =
        [Packed { family: "Inter".into(), weight: Weight::Regular, serves_both: false, woff2: b"font".to_vec() }];
    let written = svg(&scene("x"), &faces);
    let document = Document::parse(&written).unwrap();
    let css = elements(&document, "style")[0].text().unwrap();
    assert!(css.contains("src:url(data:font/woff2;base64,Zm9udA==)"));
    assert_eq!(css.matches("url(").count() - css.matches("url(#").count(), 1, "but what stands in the picture itself");
    assert!(
        ["image", "use", "script", "foreignObject", "link"].iter().all(|name| elements(&document, name).is_empty())
    );
    assert_eq!(
        document.root_element().attribute("font-family"),
        Some(stack(document.root_element().attribute("id").unwrap()).as_str())
    );
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    assert_eq!(svg(&scene("x"), &[]), svg(&scene("x"), &[]));
}

#[test]
fn a_colour_never_hides_behind_a_variable() {
    let written = svg(&scene("x"), &[]);
    assert!(!written.contains("var(") && !written.contains("color-mix"));
}

/// Every shape of the scene, at the places where each backend has to leave ink.
const INKED: [(u32, u32); 5] = [(20, 20), (50, 15), (84, 20), (150, 17), (170, 37)];

#[test]
fn a_bitmap_shows_the_same_scene() {
    plotters::style::register_font("sans-serif", plotters::style::FontStyle::Normal, INTER).ok().unwrap();
    let mut pixels = vec![0_u8; 400 * 160 * 3];
    let mut bitmap = Plain(BitMapBackend::with_buffer(&mut pixels, (400, 160)));
    paint(&scene("Houla"), &mut bitmap, 2.0).unwrap();
    drop(bitmap);
    let at = |x: u32, y: u32| &pixels[((y * 400 + x) * 3) as usize..][..3];
    for (x, y) in INKED {
        assert_ne!(at(2 * x, 2 * y), [255, 255, 255], "no ink at {x}, {y}");
    }
    let dark = (95..125).flat_map(|y| (20..120).map(move |x| (x, y))).filter(|(x, y)| at(*x, *y)[0] < 128).count();
    assert!(dark > 50, "the text left {dark} dark pixels");
    assert_eq!(at(398, 150), [255, 255, 255]);
}

const INTER: &[u8] = include_bytes!("../assets/fonts/Inter-Regular.ttf");

#[test]
fn plotters_own_svg_shows_the_same_scene() {
    let mut written = String::new();
    let mut backend = Plain(SVGBackend::with_string(&mut written, (200, 80)));
    paint(&scene("Houla <b>"), &mut backend, 1.0).unwrap();
    drop(backend);
    let document = Document::parse(&written).unwrap();
    assert_eq!(elements(&document, "text")[0].text().map(str::trim), Some("Houla <b>"));
    assert_eq!(elements(&document, "circle").len(), 3);
    assert!(elements(&document, "polyline").len() > 10, "dashes are cut into pieces");
}

#[test]
fn our_backend_serves_any_plotters_drawing() {
    use plotters::prelude::{Circle, DrawingBackend, IntoDrawingArea, RED};
    let mut backend = SvgBackend::new(&scene("x"), &[]);
    assert_eq!(backend.get_size(), (20_000, 8_000));
    paint(&scene("x"), &mut backend, UNIT).unwrap();
    backend.draw_circle((5_000, 2_000), 450, &RED, false).unwrap();
    assert!(
        backend
            .finish()
            .contains("<circle class=\"dl-label\" cx=\"50\" cy=\"20\" r=\"4.5\" fill=\"none\" stroke=\"#ff0000\"")
    );
    let area = SvgBackend::new(&scene("x"), &[]).into_drawing_area();
    area.draw(&Circle::new((100, 100), 50, RED)).unwrap();
}

/// The shipped file's pictures.
fn shipped() -> (dateline::Chronicle, Vec<dateline::Picture>) {
    let chronicle = dateline::read(include_str!("../events.yaml")).value.unwrap();
    let pictures = dateline::render(&chronicle).unwrap();
    (chronicle, pictures)
}

#[test]
fn every_shipped_picture_has_all_its_events_in_order_and_no_id_twice() {
    let (chronicle, pictures) = shipped();
    assert_eq!(pictures.len(), chronicle.views.len());
    for (picture, view) in pictures.iter().zip(&chronicle.views) {
        let svg = picture.svg();
        let document = Document::parse(&svg).unwrap();
        let events = document.descendants().filter(|node| node.attribute("class") == Some("dl-event"));
        let found: Vec<&str> = events.map(|event| event.attribute("data-id").unwrap()).collect();
        let wanted: Vec<&str> = view.events.iter().map(|index| chronicle.events[*index].id.as_str()).collect();
        assert_eq!(found, wanted, "{}", view.id);
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}", view.id);
    }
}

#[test]
fn every_shipped_picture_can_be_read_by_those_who_do_not_see_it() {
    for picture in shipped().1 {
        let svg = picture.svg();
        let document = Document::parse(&svg).unwrap();
        for symbol in document.descendants().filter(|node| node.attribute("role") == Some("graphics-symbol")) {
            let between = if symbol.attribute("class") == Some("dl-more") { ", +" } else { ": " };
            assert!(symbol.attribute("aria-label").is_some_and(|label| label.contains(between)));
            assert!(symbol.first_element_child().is_some_and(|title| title.has_tag_name("title")));
        }
        let said = document.root_element().children().find(|node| node.has_tag_name("desc")).unwrap().text().unwrap();
        let count = picture.summary.shown + picture.summary.folded;
        assert!(said.starts_with(&format!("{count} events, ")), "{said}");
        assert!(picture.summary.breaks.iter().all(|gap| said.contains(gap)), "{said}");
    }
}

#[test]
fn the_shipped_pictures_are_the_same_each_time_and_fit_for_a_page() {
    let (first, second) = (shipped().1, shipped().1);
    assert_eq!(first, second);
    for picture in first {
        assert!(picture.svg().len() < 150_000, "{} has {} bytes", picture.id, picture.svg().len());
        assert!(picture.svg().contains("@font-face"), "{}", picture.id);
    }
}
