//! PNG: what is painted where, in the same bytes each time, and what is said beside the pixels.

use std::fs;
use std::path::Path;

use dateline::Target;
use dateline::export::{Raster, RasterError, is_png, png};
use dateline::font::{Ruler, Style, Weight};
use dateline::geom::{Point, Rect, Size};
use dateline::scene::{Anchor, Color, Node, Outline, Paint, Scene, Shape, Stroke, Text};

const BLUE: Color = Color(0, 0x72, 0xb2);
const BLACK: Color = Color(0, 0, 0);
const WHITE: Color = Color(255, 255, 255);

pub(crate) fn scene(width: f64, height: f64, nodes: Vec<Node>) -> Scene {
    Scene {
        id: "overview".into(),
        size: Size { width, height },
        language: "en".into(),
        original_language: "en".into(),
        program_language: "en",
        data: Vec::new(),
        title: "Račak – حلب".into(),
        description: "Two events.".into(),
        background: WHITE,
        nodes,
    }
}

fn shape(outline: Outline, fill: Option<Paint>, stroke: Option<Stroke>) -> Node {
    Node::Shape(Shape { outline, fill, stroke, class: None })
}

/// Pixels with four channels each, a row after the other.
struct Pixels {
    width: usize,
    rows: Vec<Vec<[u8; 4]>>,
}

impl Pixels {
    fn of(file: &[u8]) -> Pixels {
        let mut reader = ::png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let (channels, width) = (info.color_type.samples(), info.width as usize);
        let pixel = |part: &[u8]| [part[0], part[1], part[2], part.get(3).copied().unwrap_or(255)];
        let rows = bytes.chunks_exact(channels * width).map(|row| row.chunks_exact(channels).map(pixel).collect());
        Pixels { width, rows: rows.collect() }
    }

    fn at(&self, x: f64, y: f64) -> [u8; 4] {
        self.rows[y as usize][x as usize]
    }

    /// The box around everything that is not white: left, top, right, bottom; nothing where all is.
    fn ink(&self) -> Option<(usize, usize, usize, usize)> {
        let places = self.rows.iter().enumerate().flat_map(|(y, row)| {
            row.iter().enumerate().filter(|(_, pixel)| **pixel != [255; 4]).map(move |(x, _)| (x, y))
        });
        places.fold(None, |seen, (x, y)| {
            let (left, top, right, bottom) = seen.unwrap_or((x, y, x, y));
            Some((left.min(x), top.min(y), right.max(x), bottom.max(y)))
        })
    }
}

fn painted(scene: &Scene, scale: f64, ground: bool) -> Pixels {
    Pixels::of(&png(scene, Raster::new(scale, ground)).unwrap())
}

#[test]
fn shapes_are_painted_where_they_stand_at_every_scale() {
    let (solid, edge) = (Some(Paint::Solid(BLUE)), Some(Stroke { color: BLACK, width: 2.0, dash: None }));
    let wide = Some(Stroke { color: BLACK, width: 6.0, dash: None });
    let scene = scene(
        100.0,
        60.5,
        vec![
            shape(Outline::Circle(Point::new(20.0, 20.0), 10.0), solid.clone(), edge),
            shape(Outline::Rect(Rect::new(40.0, 10.0, 20.0, 20.0), 6.0), solid.clone(), None),
            shape(
                Outline::Polygon(vec![Point::new(70.0, 30.0), Point::new(90.0, 30.0), Point::new(80.0, 10.0)]),
                solid,
                None,
            ),
            shape(Outline::Line(vec![Point::new(0.0, 51.0), Point::new(100.0, 51.0)]), None, wide),
        ],
    );
    for scale in [0.5, 1.0, 1.5, 2.0, 3.0] {
        for (ground, nothing) in [(true, [255; 4]), (false, [0; 4])] {
            let pixels = painted(&scene, scale, ground);
            assert_eq!((pixels.width, pixels.rows.len()), ((100.0 * scale) as usize, (60.5 * scale).ceil() as usize));
            let at = |x: f64, y: f64| pixels.at(x * scale, y * scale);
            for inside in [(20.0, 20.0), (50.0, 20.0), (80.0, 24.0)] {
                assert_eq!(at(inside.0, inside.1), [0, 0x72, 0xb2, 255], "{inside:?} at {scale}");
            }
            for outside in [(34.0, 20.0), (38.0, 8.0), (72.0, 12.0), (50.0, 40.0)] {
                assert_eq!(at(outside.0, outside.1), nothing, "{outside:?} at {scale}");
            }
            assert_eq!(at(50.0, 51.0), [0, 0, 0, 255], "the line, at {scale}");
        }
    }
}

#[test]
fn a_dashed_line_has_gaps_and_a_fade_grows() {
    let dashed = Some(Stroke { color: BLACK, width: 4.0, dash: Some((10.0, 10.0)) });
    let stops = vec![(0.0, 0.0), (1.0, 1.0)];
    let fades = [Paint::Fade(BLUE, stops.clone()), Paint::FadeDown(BLUE, stops)];
    let [across, down] = fades.map(Some);
    let scene = scene(
        100.0,
        100.0,
        vec![
            shape(Outline::Line(vec![Point::new(0.0, 5.0), Point::new(100.0, 5.0)]), None, dashed),
            shape(Outline::Rect(Rect::new(0.0, 10.0, 100.0, 10.0), 0.0), across, None),
            shape(Outline::Rect(Rect::new(0.0, 30.0, 10.0, 70.0), 0.0), down, None),
        ],
    );
    let pixels = painted(&scene, 1.0, false);
    assert_eq!((pixels.at(5.0, 5.0)[3], pixels.at(15.0, 5.0)[3]), (255, 0), "painted, then not");
    let across: Vec<u8> = (0..100).map(|x| pixels.at(f64::from(x), 15.0)[3]).collect();
    let down: Vec<u8> = (30..100).map(|y| pixels.at(5.0, f64::from(y))[3]).collect();
    for opacities in [across, down] {
        assert!(opacities.is_sorted() && opacities[0] < 8 && opacities[opacities.len() - 1] > 247, "{opacities:?}");
    }
}

#[test]
fn texts_stand_at_their_anchors_and_are_as_wide_as_measured() {
    let mut ruler = Ruler::new();
    for words in ["Houla massacre", "2012", "مجزرة الحولة", "سقطت المدينة!", "Хула", "中国"]
    {
        for (anchor, share) in [(Anchor::Start, 0.0), (Anchor::Middle, 0.5), (Anchor::End, 1.0)] {
            for (weight, number) in [(Weight::Regular, 400), (Weight::SemiBold, 600)] {
                let width = ruler.width(words, Style { size: 20.0, weight, tabular: true });
                let text = Text {
                    at: Point::new(150.0, 50.0),
                    anchor,
                    text: words.into(),
                    width,
                    size: 20.0,
                    weight: number,
                    tabular: true,
                    color: BLACK,
                    class: None,
                };
                let pixels = painted(&scene(400.0, 80.0, vec![Node::Text(text)]), 1.0, true);
                let (left, top, right, bottom) = pixels.ink().expect("letters are painted");
                let start = 150.0 - share * width;
                let room = 3.0;
                assert!(left as f64 >= start - room && right as f64 <= start + width + room, "{words} {anchor:?}");
                assert!((right - left) as f64 > width * 0.6, "{words}: {left} to {right} of {width}");
                assert!(top >= 20 && bottom <= 65, "{words}: {top} to {bottom}");
            }
        }
    }
}

#[test]
fn a_mark_at_an_end_of_a_text_from_right_to_left_stands_at_its_left() {
    let text = |words: &str| {
        Node::Text(Text {
            at: Point::new(10.0, 50.0),
            anchor: Anchor::Start,
            text: words.into(),
            width: 0.0,
            size: 20.0,
            weight: 400,
            tabular: false,
            color: BLACK,
            class: None,
        })
    };
    let left = |words: &str| painted(&scene(300.0, 80.0, vec![text(words)]), 1.0, true).rows;
    let with_mark = left("سقطت المدينة!");
    let column = |x: usize| with_mark.iter().filter(|row| row[x][0] < 128).count();
    // The stroke of `!` is the only thing of a cap's height there.
    assert!((10..18).any(|x| column(x) >= 8), "the mark comes first from the left");
}

#[test]
fn the_file_says_what_it_shows_and_how_large_it_is() {
    let empty = scene(40.0, 20.0, Vec::new());
    for scale in [1.0, 2.0] {
        let file = png(&empty, Raster::new(scale, true)).unwrap();
        assert_eq!(file, png(&empty, Raster::new(scale, true)).unwrap(), "the same bytes");
        assert!(is_png(&file) && !is_png(&file[..20]) && !is_png(b"<svg"));
        let reader = ::png::Decoder::new(std::io::Cursor::new(&file)).read_info().unwrap();
        let info = reader.info();
        let said: Vec<(String, String)> =
            info.utf8_text.iter().map(|chunk| (chunk.keyword.clone(), chunk.get_text().unwrap())).collect();
        assert_eq!(said, [("Title".into(), "Račak – حلب".into()), ("Description".into(), "Two events.".to_owned())]);
        let density = info.pixel_dims.unwrap();
        assert_eq!((density.xppu, density.yppu), ((3779.53 * scale).round() as u32, (3779.53 * scale).round() as u32));
    }
}

#[test]
fn a_picture_that_is_too_large_says_what_scale_can_be() {
    let wide = scene(1600.0, 1200.0, Vec::new());
    let Err(RasterError::TooLarge(width, height, most)) = png(&wide, Raster::new(1000.0, true)) else {
        panic!("that many pixels are refused")
    };
    assert_eq!((width, height), (1.6e6, 1.2e6));
    assert!((1.0..1000.0).contains(&most), "{most}");
    let none = png(&scene(4e6, 4e6, Vec::new()), Raster::new(f64::MIN_POSITIVE, true));
    assert!(none.is_ok(), "at least one pixel");
    for scale in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(matches!(png(&wide, Raster::new(scale, true)), Err(RasterError::NoScale(_))), "{scale}");
    }
}

/// One picture to the byte: another machine, compiler or version of a library must not change it unseen.
#[test]
fn the_reference_is_the_same_to_the_byte() {
    let text = "title: Aleppo – حلب\nevents:\n- { date: 2012-05-25, title: Houla massacre }\n\
        - { date: 2012~/2016, title: سقطت المدينة!, category: a }\ncategories: { a: { label: War, color: red } }\n\
        timelines: [{ id: small, width: 480 }]\n";
    let chronicle = dateline::read(text).value.unwrap();
    let picture = &dateline::render(&chronicle).unwrap()[0];
    let file = picture.encode(Target::Png(Raster::default())).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures/small.png");
    if std::env::var("INSTA_UPDATE").is_ok_and(|wish| wish == "always") {
        fs::write(&path, &file).unwrap();
    }
    assert!(
        fs::read(&path).is_ok_and(|kept| kept == file),
        "{} differs; INSTA_UPDATE=always renews it",
        path.display()
    );
}
