//! Laws of an axis with several rates, as a scale and as it is drawn.

use super::scales::{Case, slopes};
use super::seeds;
use crate::laws::{timeline, timelines};
use dateline::draw::draw;
use dateline::font::Ruler;
use dateline::geom::Interval;
use dateline::layout::{Layout, ScaleKind, TimeScale, arrange};
use dateline::model::Direction::{Horizontal, Lanes, Vertical};
use dateline::model::Scale;
use dateline::scene::{Node, Outline, Paint, Shape};
use dateline::time::{Civil, Instant};
use plotters::coord::ranged1d::Ranged;

fn year(year: i64) -> Instant {
    Instant::from_civil(Civil { year, month: 1, day: 1 })
}

/// The random axes that have several rates.
fn focuses() -> impl Iterator<Item = Case> {
    seeds().map(Case::random).filter(|case| case.scale.kind() == ScaleKind::Focus)
}

#[test]
fn pieces_are_few_wide_and_unlike_their_neighbours() {
    let mut count = 0;
    for case in focuses() {
        let (scale, slopes) = (&case.scale, slopes(&case.scale));
        count += 1;
        assert!((2..=7).contains(&slopes.len()), "seed {}: {scale:?}", case.seed);
        assert!(scale.pieces().iter().all(|piece| piece.x.length() >= 95.999), "seed {}: {scale:?}", case.seed);
        let differ = |pair: &[f64]| (pair[0] / pair[1]).max(pair[1] / pair[0]) >= 1.999;
        assert!(slopes.windows(2).all(differ), "seed {}: {slopes:?}", case.seed);
        let slowest = slopes.iter().copied().fold(f64::INFINITY, f64::min);
        assert!(slopes.iter().all(|slope| slope / slowest <= 400.001), "seed {}: {slopes:?}", case.seed);
        let rates: Vec<f64> = slopes.iter().map(|slope| slope / slowest).collect();
        let alike = rates.iter().zip(scale.rates()).all(|(a, b)| (a / b - 1.0).abs() < 1e-6);
        assert!(alike, "seed {}: {rates:?}", case.seed);
        assert!(scale.breaks().is_empty(), "seed {}", case.seed);
    }
    assert!(count * 8 > seeds().count(), "only {count} axes have several rates");
}

#[test]
fn pieces_meet_where_a_unit_begins_that_has_a_name() {
    for case in focuses() {
        for pair in case.scale.pieces().windows(2) {
            assert_eq!((pair[0].to, pair[0].x.end), (pair[1].from, pair[1].x.start), "seed {}", case.seed);
            assert_eq!(pair[1].from.0.rem_euclid(3_600), 0, "seed {}: {:?}", case.seed, pair[1]);
        }
    }
}

#[test]
fn even_events_and_narrow_lines_have_one_rate() {
    let even: Vec<_> = (0..40).map(|i| (year(1900 + i), year(1901 + i))).collect();
    let line = Interval::new(0.0, 1_600.0);
    assert_eq!(TimeScale::focus(year(1900), year(1940), line, &even).kind(), ScaleKind::Linear);
    let burst: Vec<_> = [0, 60, 61, 62, 63, 64, 65].map(|i| (year(1900 + i), year(1901 + i))).to_vec();
    let on = |width: f64| TimeScale::focus(year(1900), year(1966), Interval::new(0.0, width), &burst);
    assert_eq!((on(1_600.0).pieces()[1].from, on(1_600.0).kind()), (year(1960), ScaleKind::Focus));
    assert_eq!(on(190.0).kind(), ScaleKind::Linear);
    for few in [&burst[..0], &burst[..1], &burst[..2]] {
        let scale = TimeScale::focus(year(1900), year(1966), line, few);
        assert!(scale.pieces().len() < 4, "{scale:?}");
    }
    let one_day = TimeScale::focus(Instant(0), Instant(86_400), line, &[(Instant(0), Instant(86_400)); 9]);
    assert_eq!(one_day.kind(), ScaleKind::Linear);
}

#[test]
fn other_charts_have_ticks_on_every_piece() {
    for case in focuses() {
        let at = case.scale.key_points(40usize);
        let rises = at.windows(2).all(|pair| pair[0] < pair[1]);
        assert!(rises && at.len() <= 40, "seed {}: {at:?}", case.seed);
        let on = case.scale.pieces().iter().filter(|piece| at.iter().any(|at| piece.from <= *at && *at <= piece.to));
        assert!(2 * on.count() >= case.scale.pieces().len(), "seed {}: {at:?} on {:?}", case.seed, case.scale);
    }
}

/// One picture with `scale: focus`: its layout, its SVG.
fn drawn(seed: u64, ruler: &mut Ruler) -> (Layout, String) {
    let (chronicle, mut view) = timeline(seed);
    view.layout = [Horizontal, Vertical, Lanes][(seed % 3) as usize];
    view.scale = Scale::Focus;
    (view.legend, view.notes) = (true, true);
    let layout = arrange(&chronicle, &view, ruler);
    let svg = dateline::export::svg(&draw(&chronicle, &view, &layout), &[]);
    (layout, svg)
}

#[test]
fn every_piece_is_seen_and_said_and_nothing_touches() {
    let (mut ruler, mut focuses, mut all) = (Ruler::new(), 0, 0);
    for seed in timelines(4) {
        let (layout, svg) = drawn(seed, &mut ruler);
        let measured = dateline::verify(&svg).unwrap();
        assert!(measured.is_ok(), "seed {seed}: {:?}", measured.errors());
        let rates = &layout.axis.rates;
        assert_eq!((measured.pieces.len(), rates.is_empty()), (rates.len(), layout.summary.rates.is_empty()));
        all += 1;
        focuses += usize::from(!rates.is_empty());
        for (piece, placed) in measured.pieces.iter().zip(rates) {
            assert!((piece.rate / placed.rate - 1.0).abs() < 0.01, "seed {seed}: {piece:?} is not {placed:?}");
            let labelled = layout.axis.ticks.iter().chain(&layout.axis.contexts).filter(|tick| tick.label.is_some());
            let on = labelled.filter(|tick| placed.from <= tick.at && tick.at < placed.to).count();
            assert!(on > 0, "seed {seed}: no tick on {placed:?}");
        }
        said(seed, &layout, &svg);
    }
    assert!(2 * focuses > all, "only {focuses} of {all} pictures have several rates");
}

/// The foot and the description say where the rate changes, and by how much.
fn said(seed: u64, layout: &Layout, svg: &str) {
    let document = roxmltree::Document::parse(svg).unwrap();
    let of = |name: &str| {
        let nodes = document.descendants().filter(|node| node.has_tag_name(name));
        nodes.filter_map(|node| node.text()).collect::<Vec<_>>().join(" ")
    };
    let sentence = &layout.summary.rates;
    assert!(of("desc").contains(sentence.as_str()), "seed {seed}: {sentence}");
    assert!(of("text").contains(sentence.as_str()), "seed {seed}: {sentence}");
    for piece in &layout.axis.rates {
        assert!(sentence.contains(&piece.words), "seed {seed}: `{}` is not in {sentence}", piece.words);
    }
}

/// The stops of all fades of a scene's bars, with where each stands, px.
fn fades(nodes: &[Node], found: &mut Vec<Vec<(f64, f64)>>) {
    for node in nodes {
        match node {
            Node::Group(group) => fades(&group.nodes, found),
            Node::Shape(Shape { outline: Outline::Polygon(corners), fill: Some(Paint::Fade(_, stops)), .. }) => {
                let xs = corners.iter().map(|corner| corner.x);
                let (left, right) = (xs.clone().fold(f64::INFINITY, f64::min), xs.fold(0.0, f64::max));
                found.push(stops.iter().map(|(at, level)| (left + at * (right - left), *level)).collect());
            }
            Node::Shape(_) | Node::Text(_) => {}
        }
    }
}

#[test]
fn a_ramp_through_a_knot_is_true_piece_by_piece() {
    let burst: String =
        (1..=12).map(|month| format!("  - {{ date: 1950-{month:02}-10, title: In month {month} }}\n")).collect();
    let text = format!(
        "title: T\nevents:\n{burst}  - {{ date: 1900, title: First }}\n  - {{ date: 19XX/2019, title: Began at some time }}\ntimelines:\n  - {{ id: a, scale: focus }}\n"
    );
    let chronicle = dateline::read(&text).value.unwrap();
    let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    let scene = draw(&chronicle, &chronicle.views[0], &layout);
    let (rates, mut found) = (&layout.axis.rates, Vec::new());
    fades(&scene.nodes, &mut found);
    let ramp = found.iter().find(|stops| stops.len() > 2).unwrap_or_else(|| panic!("no bend: {found:?}, {rates:?}"));
    let knots: Vec<_> = rates[1..].iter().filter(|piece| piece.from < year(2000)).collect();
    assert!(!knots.is_empty(), "{rates:?}");
    for knot in knots {
        let passed = (knot.from.0 - year(1900).0) as f64 / (year(2000).0 - year(1900).0) as f64;
        let near = |stop: &&(f64, f64)| (stop.0 - knot.x.start).abs() < 1.0;
        let stop = ramp.iter().find(near).unwrap_or_else(|| panic!("no bend at {knot:?}: {ramp:?}"));
        assert!((stop.1 - passed).abs() < 0.01, "{stop:?} is not {passed}");
    }
}
