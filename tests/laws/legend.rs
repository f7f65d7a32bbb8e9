//! Exactly the signs that a picture draws are explained: those of events in the legend, breaks, density strips and labels
//! `+n more` in the foot. The signs are found again by what is painted, not by what the layout says of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::laws::{each, timeline, timelines};
use dateline::draw::draw;
use dateline::font::Ruler;
use dateline::layout::arrange;
use dateline::layout::{Layout, LegendKey, Role};
use dateline::model::{Chronicle, Direction, LaneKey, View};
use dateline::scene::{Color, Group, Node, Outline, Paint, Scene, Shape};

/// A sign, and whether it is on a mark or on a bar.
type Sign = (&'static str, &'static str);

/// Width of a whisker, px; its caps and the line through several dates are thinner.
const WHISKER: f64 = 2.5;

/// Of the slit in the mark of an approximate date, px.
const SLIT: f64 = 2.2;

/// The shapes and groups at any depth.
fn walk<'s>(nodes: &'s [Node], see: &mut impl FnMut(&'s Node)) {
    for node in nodes {
        see(node);
        if let Node::Group(group) = node {
            walk(&group.nodes, see);
        }
    }
}

fn groups<'s>(scene: &'s Scene, class: &str) -> Vec<&'s Group> {
    let mut found = Vec::new();
    walk(&scene.nodes, &mut |node| {
        if let Node::Group(group) = node {
            found.extend((group.meaning.class == Some(class)).then_some(group));
        }
    });
    found
}

fn shapes<'s>(group: &'s Group, class: &str) -> Vec<&'s Shape> {
    let mut found = Vec::new();
    walk(&group.nodes, &mut |node| {
        if let Node::Shape(shape) = node {
            found.extend((shape.class == Some(class)).then_some(shape));
        }
    });
    found
}

fn points(shape: &Shape) -> usize {
    match &shape.outline {
        Outline::Line(points) | Outline::Polygon(points) => points.len(),
        Outline::Rect(..) | Outline::Circle(..) => 0,
    }
}

fn dashed(shape: &Shape) -> bool {
    shape.stroke.is_some_and(|stroke| stroke.dash.is_some())
}

/// The signs of the marks of one event.
fn of_marks(group: &Group, ground: Color, drawn: &mut BTreeSet<Sign>) {
    let (marks, lines, halves) = (shapes(group, "marker"), shapes(group, "whisker"), shapes(group, "half"));
    if marks.is_empty() {
        return;
    }
    let is_slit = |shape: &&Shape| shape.stroke.is_some_and(|stroke| stroke.width == SLIT);
    drawn.extend(shapes(group, "halo").iter().any(is_slit).then_some(("approximate", "bare mark")));
    let mut add = |name: &'static str, is_there: bool| drawn.extend(is_there.then_some((name, "mark")));
    let is_empty = |shape: &&&Shape| shape.fill.is_none() || shape.fill == Some(Paint::Solid(ground));
    let hollow = marks.iter().filter(is_empty).any(|shape| !dashed(shape));
    let struck = halves.iter().any(|half| half.fill.is_none());
    add("hollow", if halves.is_empty() { hollow } else { struck });
    add("uncertain", marks.iter().any(|shape| dashed(shape)));
    let is_wide = |shape: &&&Shape| shape.stroke.is_some_and(|stroke| stroke.width == WHISKER);
    let wide: Vec<_> = lines.iter().filter(is_wide).collect();
    let joined = wide.is_empty() && !lines.is_empty();
    add("whisker", wide.iter().any(|line| !dashed(line)));
    add("approximate", lines.iter().any(|line| dashed(line)));
    add("one of", joined && !halves.is_empty());
    add("all of", joined && halves.is_empty());
    add("cut", lines.iter().any(|line| points(line) == 3));
}

/// The signs of the bars of one event. The ends are shown by the corners of a bar's outline or of a line across its end: 6 exact,
/// 2 soft, 3 open, 5 cut.
fn of_bars(group: &Group, ground: Color, upright: bool, drawn: &mut BTreeSet<Sign>) {
    let (lines, bodies): (Vec<&Shape>, Vec<&Shape>) =
        shapes(group, "span").into_iter().partition(|shape| matches!(shape.outline, Outline::Line(_)));
    let (halves, lines): (Vec<&Shape>, Vec<&Shape>) =
        lines.into_iter().partition(|line| bodies.iter().any(|body| is_half(line, body, upright)));
    let mut add = |name: &'static str, is_there: bool| drawn.extend(is_there.then_some((name, "bar")));
    let is_hollow = bodies.iter().any(|shape| shape.fill == Some(Paint::Solid(ground)));
    add("hollow", is_hollow);
    let sides = lines.iter().filter(|line| !is_across(line, upright));
    add("uncertain", bodies.iter().chain(&halves).chain(sides).any(|shape| dashed(shape)));
    let across = lines.iter().filter(|line| is_across(line, upright));
    let inside = shapes(group, "halo");
    add("approximate", across.chain(&inside).any(|line| dashed(line)));
    // The sides of a hollow bar fade both, above and below.
    let soft = bodies.iter().map(|shape| soft_ends(shape)).sum::<usize>() / if is_hollow { 2 } else { 1 };
    let capped =
        |corners: usize| lines.iter().filter(|line| points(line) == corners && is_across(line, upright)).count();
    add("ramp", capped(2) > 0);
    let is_pale = |shape: &&Shape| soft_ends(shape) > 0 && shape.stroke.is_some() && !dashed(shape);
    add("pale", bodies.iter().any(is_pale));
    add("fade", soft > capped(2));
    let corners: Vec<usize> = bodies.iter().map(|shape| points(shape)).collect();
    let has = |sums: &[usize]| corners.iter().any(|sum| sums.contains(sum));
    // Eight corners are those of an exact and a soft end, or of an open and a torn one.
    let both = has(&[8]) && soft == 0;
    // Five are an open and a soft end, ten two torn ones.
    add("open", capped(3) > 0 || both || has(&[9, 5, 6]));
    add("cut", capped(5) > 0 || both || has(&[11, 7, 10]));
}

/// Whether a line runs around half of a bar, from its middle, which an arrowhead moves by half of its length.
fn is_half(line: &Shape, body: &Shape, upright: bool) -> bool {
    let along = |point: &dateline::geom::Point| if upright { point.y } else { point.x };
    let places: Vec<f64> = match &body.outline {
        Outline::Polygon(points) => points.iter().map(along).collect(),
        Outline::Rect(rect, _) => {
            let side = if upright { rect.y } else { rect.x };
            vec![side.start, side.end]
        }
        Outline::Line(_) | Outline::Circle(..) => return false,
    };
    let ends = places.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), at| (a.min(*at), b.max(*at)));
    let Outline::Line(points) = &line.outline else { return false };
    points.len() > 3 && (along(&points[0]) - f64::midpoint(ends.0, ends.1)).abs() <= 3.6
}

/// Whether a line runs across its bar, at its end; those of two points may be sides.
fn is_across(shape: &Shape, upright: bool) -> bool {
    let Outline::Line(points) = &shape.outline else { return false };
    let [from, to] = points.as_slice() else { return true };
    if upright { from.y == to.y } else { from.x == to.x }
}

/// How many ends of a shape fade to nothing.
fn soft_ends(shape: &Shape) -> usize {
    let Some(Paint::Fade(_, stops) | Paint::FadeDown(_, stops)) = &shape.fill else { return 0 };
    [stops.first(), stops.last()].into_iter().flatten().filter(|(_, level)| *level == 0.0).count()
}

/// What the legend explains, by the same names.
fn explained(layout: &Layout) -> BTreeSet<Sign> {
    let name = |key: LegendKey| match key {
        LegendKey::Hollow => Some("hollow"),
        LegendKey::Uncertain => Some("uncertain"),
        LegendKey::Whisker => Some("whisker"),
        LegendKey::Approximate => Some("approximate"),
        LegendKey::OneOf => Some("one of"),
        LegendKey::AllOf => Some("all of"),
        LegendKey::Ramp => Some("ramp"),
        LegendKey::Fade => Some("fade"),
        LegendKey::Pale => Some("pale"),
        LegendKey::Open => Some("open"),
        LegendKey::Cut => Some("cut"),
        LegendKey::OtherDate | LegendKey::Link(_) => None,
        LegendKey::Category(_) | LegendKey::Uncategorised | LegendKey::Echo | LegendKey::Knot => None,
        LegendKey::Added | LegendKey::Withdrawn | LegendKey::Former => None,
    };
    let named = layout.legend.iter().filter_map(|entry| Some((name(entry.key)?, entry.seen)));
    let on = |(name, seen): (&'static str, dateline::layout::Seen)| {
        let all = [(seen.marks, "mark"), (seen.bars, "bar"), (seen.bare, "bare mark")];
        all.into_iter().filter_map(move |(is_there, on)| is_there.then_some((name, on)))
    };
    named.flat_map(on).collect()
}

/// Categories of the events that have a mark, and those in the legend; nothing where lanes name them.
fn categories(scene: &Scene, layout: &Layout, chronicle: &Chronicle, view: &View) -> [BTreeSet<Option<usize>>; 2] {
    let reported = layout.legend.iter().filter_map(|entry| match entry.key {
        LegendKey::Category(index) => Some(Some(index)),
        LegendKey::Uncategorised => Some(None),
        _ => None,
    });
    let of = |group: &&Group| {
        let event = chronicle.events.iter().find(|event| Some(&event.id) == group.meaning.id.as_ref());
        event.expect("an event of the file").category
    };
    let mut drawn: BTreeSet<Option<usize>> = groups(scene, "event").iter().map(of).collect();
    let by_lane = view.layout == Direction::Lanes && view.lanes == LaneKey::Category;
    if by_lane || drawn.iter().all(Option::is_none) {
        drawn.clear();
    }
    [drawn, reported.collect()]
}

/// Holds one picture to the law; how many signs it draws.
fn exact(chronicle: &Chronicle, view: &View, name: &str, ruler: &mut Ruler) -> usize {
    let layout = arrange(chronicle, view, ruler);
    let scene = draw(chronicle, view, &layout);
    let mut drawn = BTreeSet::new();
    for group in groups(&scene, "event") {
        of_marks(group, scene.background, &mut drawn);
        of_bars(group, scene.background, layout.axis.upright, &mut drawn);
    }
    assert_eq!(drawn, explained(&layout), "{name}: drawn, and explained in the legend");
    let [had, reported] = categories(&scene, &layout, chronicle, view);
    assert_eq!(had, reported, "{name}: categories drawn, and explained");
    let echoed = layout.legend.iter().any(|entry| entry.key == LegendKey::Echo);
    assert_eq!(!layout.echoes.is_empty(), echoed, "{name}: marks in further lanes");
    let foot: Vec<&str> =
        layout.texts.iter().filter(|text| text.role == Role::Caption).map(|text| text.text.as_str()).collect();
    let foot = foot.join(" ");
    for (class, words) in [("break", " omitted "), ("density", "Height of the band"), ("more", " more”")] {
        let is_drawn = !groups(&scene, class).is_empty();
        assert_eq!(is_drawn, foot.contains(words), "{name}: `{class}` is drawn: {is_drawn}, but the foot says: {foot}");
    }
    drawn.len()
}

#[test]
fn random_timelines_explain_exactly_the_signs_they_draw() {
    let [signs] = each(timelines(1), |seed, ruler| {
        let (chronicle, view) = timeline(seed);
        [exact(&chronicle, &view, &format!("seed {seed}"), ruler)]
    });
    assert!(signs > timelines(1).count(), "few signs: {signs}");
}

#[test]
fn files_explain_exactly_the_signs_they_draw() {
    let mut ruler = Ruler::new();
    let shipped = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("events.yaml")).unwrap();
    let all = ["horizontal", "vertical", "lanes"].map(|layout| SIGNS.replace("LAYOUT", layout));
    for text in all.iter().map(String::as_str).chain([DASHED, shipped.as_str()]) {
        let chronicle = dateline::read(text).value.unwrap();
        for view in &chronicle.views {
            exact(&chronicle, view, &format!("{}, {:?}", view.id, view.layout), &mut ruler);
        }
    }
}

/// Only the dashed line is drawn.
const DASHED: &str = "title: Two dates
events:
  - { date: 1917-03-08, title: A day }
  - { date: 1917-07~, title: About a month }
";

/// Each sign alone, and a few together.
const SIGNS: &str = "title: Signs
events:
  - { date: 1917-03, title: Month }
  - { date: 1917-03-08?, title: Doubt }
  - { date: 1910~, title: About }
  - { date: '1911?', title: Year in doubt, status: disputed }
  - { date: '[1912,1914]', title: Either }
  - { date: '{1912,1914}', title: Both }
  - { date: '[1912,1914]', title: Either denied, status: denied }
  - { date: 1900/1905, title: Years }
  - { date: 1900-02-03/1905-04-05, title: Days, status: reported }
  - { date: 1901-01-01/, title: Unknown end }
  - { date: 1902-01-01/.., title: Open }
  - { date: ../1903-01-01, title: Open beginning }
  - { date: 1904-01-01?/1908-01-01, title: Doubtful bar, status: reported }
  - { date: /1906-05-05, title: Unknown beginning, status: denied }
  - { date: 1890/1920, title: Long }
timelines:
  - { id: all, layout: LAYOUT }
  - { id: cut, layout: LAYOUT, from: 1905, to: 1911 }
  - { id: narrow, layout: LAYOUT, from: 1913, to: 1913 }
  - { id: small, layout: LAYOUT, max-height: 300 }
";
