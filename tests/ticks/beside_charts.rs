//! The example that puts a timeline beside a chart: both stand in their halves of one picture, nothing of the one in the other.

#[path = "../../examples/beside_charts.rs"]
#[allow(dead_code, unreachable_pub, reason = "it is a program of its own, with a main")]
mod example;

use dateline::export::PlacedScene;
use plotters::prelude::{BitMapBackend, IntoDrawingArea, RGBColor};

#[test]
fn a_timeline_stands_beside_a_chart() {
    let picture = example::picture().expect("drawn");
    let document = roxmltree::Document::parse(&picture).expect("well-formed");
    let texts: Vec<(String, f64)> = document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .map(|node| {
            let x = node.attribute("x").and_then(|x| x.parse().ok()).expect("a place");
            (node.text().unwrap_or_default().trim().to_owned(), x)
        })
        .collect();
    let x = |words: &str| texts.iter().find(|(text, _)| text == words).map(|(_, x)| *x);
    assert!(x("Apollo").is_some_and(|x| x < 700.0), "{texts:?}");
    assert!(x("Eagle lands").is_some_and(|x| x < 700.0), "{texts:?}");
    assert!(x("People on the Moon").is_some_and(|x| x > 700.0), "{texts:?}");
}

#[test]
fn a_placed_scene_covers_its_rectangle_alone() {
    let chronicle = dateline::read("events:\n- { date: 2012, title: B }\n").value.expect("read");
    let view = chronicle.views[0].fitting(300);
    let mut picture = dateline::Studio::default().render_views(&chronicle, &[&view]).expect("drawn").remove(0);
    picture.scene.nodes.clear();
    picture.scene.background = dateline::scene::Color(9, 9, 9);
    let size = PlacedScene::new(&picture.scene, (0, 0), 1.0).size();
    let (width, height) = (size.0 + 50, size.1 + 60);
    let mut pixels = vec![255; (width * height * 3) as usize];
    {
        let whole = BitMapBackend::with_buffer(&mut pixels, (width, height)).into_drawing_area();
        let (_, below) = whole.split_vertically(40);
        below.draw(&PlacedScene::new(&picture.scene, (30, 5), 1.0)).expect("drawn");
        below.fill(&RGBColor(255, 255, 255)).expect("the area is its own");
        below.draw(&PlacedScene::new(&picture.scene, (30, 5), 1.0)).expect("drawn");
        whole.present().expect("presented");
    }
    let dark = |x: u32, y: u32| pixels[((y * width + x) * 3) as usize] == 9;
    assert!(dark(31, 46) && dark(29 + size.0, 44 + size.1));
    assert!(!dark(28, 46) && !dark(31, 43) && !dark(32 + size.0, 46) && !dark(31, 47 + size.1));
}
