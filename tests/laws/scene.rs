//! The same laws on what is drawn: a picture's shapes and texts, with the ruler's own widths, know nothing of the layout.

use dateline::font::{Ruler, Style, Weight};
use dateline::geom::{Interval, Point, Rect};
use dateline::scene::{Anchor, Group, Node, Outline, Scene, Text};

/// What nobody sees, px.
const TOLERANCE: f64 = 0.5;

/// What the laws speak of: for each event or fold, the box of its label's texts and the lines of its leader.
#[derive(Default)]
struct Drawn {
    labels: Vec<Rect>,
    leaders: Vec<(usize, Vec<Point>)>,
    texts: Vec<Rect>,
}

/// Checks one picture; how many labels and leaders it has.
pub(crate) fn lawful(scene: &Scene, seed: u64, ruler: &mut Ruler) -> (usize, usize) {
    let mut drawn = Drawn::default();
    gather(&scene.nodes, &mut drawn, ruler);
    check(scene, &drawn, seed);
    (drawn.labels.len(), drawn.leaders.len())
}

fn check(scene: &Scene, drawn: &Drawn, seed: u64) {
    for (i, a) in drawn.labels.iter().enumerate() {
        for b in &drawn.labels[i + 1..] {
            assert!(!a.overlaps(*b, TOLERANCE), "seed {seed}: labels {a:?} and {b:?} overlap");
        }
    }
    for (i, (own, leader)) in drawn.leaders.iter().enumerate() {
        for (label, at) in drawn.labels.iter().enumerate() {
            assert!(label == *own || !enters(leader, *at), "seed {seed}: a leader crosses the label {at:?}");
        }
        for (_, other) in &drawn.leaders[i + 1..] {
            assert!(!crosses(leader, other), "seed {seed}: {leader:?} crosses {other:?}");
        }
    }
    let canvas = Rect::new(0.0, 0.0, scene.size.width, scene.size.height);
    for text in &drawn.texts {
        let within = text.left() >= canvas.left() && text.right() <= canvas.right();
        assert!(within && text.top() >= 0.0 && text.bottom() <= canvas.bottom(), "seed {seed}: {text:?} leaves");
    }
}

/// Walks the scene; each event and each fold is one group.
fn gather(nodes: &[Node], drawn: &mut Drawn, ruler: &mut Ruler) {
    for node in nodes {
        match node {
            Node::Group(group) if matches!(group.meaning.class, Some("event" | "more")) => event(group, drawn, ruler),
            Node::Group(group) => gather(&group.nodes, drawn, ruler),
            Node::Text(text) => drawn.texts.push(covered(text, ruler)),
            Node::Shape(_) => {}
        }
    }
}

fn event(group: &Group, drawn: &mut Drawn, ruler: &mut Ruler) {
    let (mut texts, mut leaders) = (Vec::new(), Vec::new());
    inside(&group.nodes, &mut texts, &mut leaders, ruler);
    drawn.texts.extend(&texts);
    let union = |a: Rect, b: &Rect| Rect {
        x: Interval::new(a.left().min(b.left()), a.right().max(b.right())),
        y: Interval::new(a.top().min(b.top()), a.bottom().max(b.bottom())),
    };
    let own = drawn.labels.len();
    if let Some((first, rest)) = texts.split_first() {
        drawn.labels.push(rest.iter().fold(*first, union));
        drawn.leaders.extend(leaders.into_iter().map(|leader| (own, leader)));
    } else {
        assert!(leaders.is_empty(), "a leader leads to no label");
    }
}

fn inside(nodes: &[Node], texts: &mut Vec<Rect>, leaders: &mut Vec<Vec<Point>>, ruler: &mut Ruler) {
    for node in nodes {
        match node {
            Node::Group(group) => inside(&group.nodes, texts, leaders, ruler),
            Node::Text(text) => texts.push(covered(text, ruler)),
            Node::Shape(shape) => {
                if let (Some("leader"), Outline::Line(points)) = (shape.class, &shape.outline) {
                    leaders.push(points.clone());
                }
            }
        }
    }
}

/// From the highest letters to the lowest, and the text's width, measured here.
fn covered(text: &Text, ruler: &mut Ruler) -> Rect {
    let weight = if text.weight >= 600 { Weight::SemiBold } else { Weight::Regular };
    let width = ruler.width(text.text.as_str(), Style { size: text.size, weight, tabular: text.tabular });
    let left = match text.anchor {
        Anchor::Start => text.at.x,
        Anchor::Middle => text.at.x - width / 2.0,
        Anchor::End => text.at.x - width,
    };
    let metrics = Ruler::metrics(weight);
    let (up, down) = (metrics.ascent * text.size, metrics.descent.abs() * text.size);
    Rect::new(left, text.at.y - up, width, up + down)
}

/// Whether a line passes through the inside of a rectangle: some point of it, a quarter px apart, lies in there.
fn enters(line: &[Point], rect: Rect) -> bool {
    let inner = |p: Point| {
        p.x > rect.left() + TOLERANCE
            && p.x < rect.right() - TOLERANCE
            && p.y > rect.top() + TOLERANCE
            && p.y < rect.bottom() - TOLERANCE
    };
    line.windows(2).any(|pair| {
        let span = Rect { x: Interval::new(pair[0].x, pair[1].x), y: Interval::new(pair[0].y, pair[1].y) };
        if span.x.overlap(rect.x) < 0.0 || span.y.overlap(rect.y) < 0.0 {
            return false;
        }
        let steps = (4.0 * (span.x.length() + span.y.length())).ceil().max(1.0) as usize;
        let at = |i: usize| i as f64 / steps as f64;
        let point =
            |t: f64| Point::new(pair[0].x + (pair[1].x - pair[0].x) * t, pair[0].y + (pair[1].y - pair[0].y) * t);
        (0..=steps).any(|i| inner(point(at(i))))
    })
}

/// Whether two lines pass through each other.
fn crosses(a: &[Point], b: &[Point]) -> bool {
    let turn = |p: Point, q: Point, r: Point| {
        let area = (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        if area.abs() < 0.01 { 0.0 } else { area.signum() }
    };
    let cross = |p: &[Point], q: &[Point]| {
        turn(p[0], p[1], q[0]) * turn(p[0], p[1], q[1]) < 0.0 && turn(q[0], q[1], p[0]) * turn(q[0], q[1], p[1]) < 0.0
    };
    a.windows(2).any(|p| b.windows(2).any(|q| cross(p, q)))
}
