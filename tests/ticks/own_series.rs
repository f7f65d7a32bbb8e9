//! The example that puts another series on our axis: what it draws stands where our scale says.

#[path = "../../examples/own_series.rs"]
#[allow(dead_code, unreachable_pub, reason = "it is a program of its own, with a main")]
mod example;

use std::cell::RefCell;
use std::rc::Rc;

use dateline::export::SvgBackend;
use dateline::geom::{Interval, Size};
use dateline::scene::{Color, Scene};
use dateline::time::{Civil, Instant};
use plotters::coord::ranged1d::{Ranged, ReversibleRanged, ValueFormatter};
use plotters::drawing::DrawingArea;

/// Where the plot begins and how wide it is, px.
const PLOT: (f64, f64) = (40.0, 920.0);
/// plotters keeps a px for the line at each edge, and puts texts on whole ones.
const NEAR: f64 = 2.0;

/// The texts of a picture with their places, px.
fn texts(picture: &str) -> Vec<(String, f64)> {
    let document = roxmltree::Document::parse(picture).expect("well-formed");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    let place = |node: roxmltree::Node<'_, '_>| {
        let x = node.attribute("x").and_then(|x| x.parse().ok()).expect("a place");
        (node.text().unwrap_or_default().trim().to_owned(), x)
    };
    texts.map(place).collect()
}

fn years(texts: &[(String, f64)]) -> Vec<(i64, f64)> {
    let year = |(text, x): &(String, f64)| text.parse().ok().filter(|year| *year > 1_900).map(|year| (year, *x));
    texts.iter().filter_map(year).collect()
}

fn new_year(year: i64) -> Instant {
    Instant::from_civil(Civil { year, month: 1, day: 1 })
}

#[test]
fn ticks_and_breaks_stand_where_the_scale_says() {
    let scale = example::scale(PLOT.1);
    let texts = texts(&example::picture().expect("drawn"));
    let years = years(&texts);
    assert!(years.len() >= 8, "{texts:?}");
    for (year, x) in &years {
        assert!((PLOT.0 + scale.x(new_year(*year)) - x).abs() <= NEAR, "{year} at {x}");
    }
    assert_eq!(scale.breaks().len(), 2);
    for omitted in scale.breaks() {
        let (_, x) = texts.iter().find(|(text, _)| *text == omitted.words).expect("the break is captioned");
        assert!((PLOT.0 + omitted.x.middle() - x).abs() <= NEAR, "{omitted:?} at {x}");
        assert!(!years.iter().any(|(year, _)| omitted.from <= new_year(*year) && new_year(*year) < omitted.to));
    }
}

#[test]
fn our_backend_draws_the_same_chart() {
    let scene = Scene {
        id: "letters".into(),
        size: Size { width: 1_000.0, height: 400.0 },
        language: "en".into(),
        original_language: "en".into(),
        program_language: "en",
        data: Vec::new(),
        title: "Letters".into(),
        description: "".into(),
        background: Color(255, 255, 255),
        nodes: Vec::new(),
    };
    let backend = Rc::new(RefCell::new(SvgBackend::new(&scene, &[])));
    example::chart(&DrawingArea::from(&backend), 100).expect("drawn");
    let picture = Rc::into_inner(backend).expect("the only owner").into_inner().finish();
    let (ours, theirs) = (texts(&picture), texts(&example::picture().expect("drawn")));
    let (ours, theirs) = (years(&ours), years(&theirs));
    assert_eq!(ours.len(), theirs.len());
    for (our, their) in ours.iter().zip(&theirs) {
        assert!(our.0 == their.0 && (our.1 - their.1).abs() <= NEAR, "{our:?} and {their:?}");
    }
}

#[test]
fn the_axis_of_plotters_goes_both_ways() {
    let scale = example::scale(PLOT.1);
    for limit in [(40, 960), (960, 40), (4_000, 96_000)] {
        for x in (limit.0.min(limit.1)..=limit.0.max(limit.1)).step_by(37) {
            let instant = scale.unmap(x, limit).expect("inside");
            assert!((scale.map(&instant, limit) - x).abs() <= 1, "{x} in {limit:?}");
        }
        assert_eq!(scale.unmap(limit.0.min(limit.1) - 1, limit), None);
    }
    assert_eq!(scale.range(), new_year(1910)..new_year(1998));
    assert_eq!(scale.span(), Interval::new(0.0, PLOT.1));
}

#[test]
fn key_points_keep_to_their_number() {
    let scale = example::scale(PLOT.1);
    let counts = [1, 2, 3, 5, 8, 13, 40].map(|most| scale.key_points(most).len());
    assert!(counts.iter().zip([1, 2, 3, 5, 8, 13, 40]).all(|(count, most)| *count <= most), "{counts:?}");
    assert!(counts[3] >= 2 && counts.is_sorted(), "{counts:?}");
}

#[test]
fn a_label_says_the_whole_date() {
    let scale = example::scale(PLOT.1);
    let noon = Instant(new_year(2012).0 + 43_200);
    let day = |month, day| Instant::from_civil(Civil { year: 2012, month, day });
    let said = [new_year(2012), new_year(-43), day(5, 1), day(5, 25), noon].map(|at| scale.format_ext(&at));
    assert_eq!(said, ["2012", "44 BCE", "May 2012", "25 May 2012", "1 January 2012, 12:00"]);
}
