//! Links: lines between the marks of events, each kind with its own line and end.

use crate::draw::accessible::{Names, joined};
use crate::draw::shape::{dashes, edged, filled, line, pen, segment};
use crate::geom::Point;
use crate::layout::PlacedLink;
use crate::model::{Chronicle, LinkKind};
use crate::scene::{Group, Meaning, Node, Outline, Stroke, Words, Writer};
use crate::style::Theme;
use crate::words;

/// Width of a line, px.
const WIDTH: f64 = 1.25;
/// An arrowhead, a diamond: how long and half how wide, px; the radius of a ring.
const ARROW: (f64, f64) = (7.0, 3.0);
const DIAMOND: (f64, f64) = (9.0, 3.2);
const RING: f64 = 3.0;
/// Half of a stroke across a line, and how far two of them are apart, px.
const STROKE: f64 = 4.0;
const APART: f64 = 4.0;

/// A group for each, which says what it joins.
pub(super) fn links(links: &[PlacedLink], chronicle: &Chronicle, names: &Names<'_>, theme: &Theme) -> Vec<Node> {
    let said = words::of(chronicle.spoken);
    let group = |one: &PlacedLink| {
        let id = |at: usize| chronicle.events.get(at).map(|event| event.id.clone()).unwrap_or_default();
        let data = vec![("kind", one.kind.slug().to_owned()), ("from", id(one.from)), ("to", id(one.to))];
        let mut kind = Words::new(Writer::Program, [said.legend.links[one.kind as usize], said.signs.colon].concat());
        kind.append(&names.titled(one.to).unwrap_or_default());
        let title = joined(names.of(one.from).cloned().into_iter().chain([kind]), "\n");
        let meaning = Meaning { class: Some("link"), title: Some(title), data, ..Meaning::default() };
        Node::Group(Group { meaning, nodes: link(&one.line, one.kind, theme) })
    };
    links.iter().map(group).collect()
}

/// The line of a kind, with its sign at the end, or in the middle where it has no direction.
pub(super) fn link(points: &[Point], kind: LinkKind, theme: &Theme) -> Vec<Node> {
    let (Some(&last), true) = (points.last(), points.len() > 1) else { return Vec::new() };
    let color = theme.muted;
    let solid = pen(color, WIDTH);
    let stroke = match kind {
        LinkKind::LeadsTo | LinkKind::Contradicts => solid,
        LinkKind::RespondsTo => dashes(color, WIDTH, (6.0, 3.0)),
        LinkKind::PartOf => dashes(color, 1.75, (1.75, 2.5)),
        LinkKind::Reports => dashes(color, WIDTH, (10.0, 2.5)),
    };
    let back = back_from(points, 8.0);
    let mut nodes = vec![line("link", points.to_vec(), stroke)];
    match kind {
        LinkKind::LeadsTo => {
            let [left, right] = wings(last, back, ARROW);
            nodes.push(filled("link", Outline::Polygon(vec![last, left, right]), color));
        }
        LinkKind::RespondsTo => {
            let [left, right] = wings(last, back, ARROW);
            nodes.push(line("link", vec![left, last, right], solid));
        }
        LinkKind::PartOf => {
            let [left, right] = wings(last, back, (DIAMOND.0 / 2.0, DIAMOND.1));
            let tail = toward(last, back, DIAMOND.0);
            nodes.push(edged("link", Outline::Polygon(vec![last, left, tail, right]), theme.ground, solid));
        }
        LinkKind::Contradicts => nodes.extend(strokes(points, solid)),
        LinkKind::Reports => {
            nodes.push(edged("link", Outline::Circle(toward(last, back, RING), RING), theme.ground, solid));
        }
    }
    nodes
}

/// The place on a line so far before its end, px; its beginning where it is shorter.
fn back_from(points: &[Point], far: f64) -> Point {
    let last = points[points.len() - 1];
    let is_far = |at: &&Point| at.distance(last) >= far;
    points.iter().rev().find(is_far).copied().unwrap_or(points[0])
}

/// From one place so far towards another, px.
fn toward(from: Point, to: Point, far: f64) -> Point {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = from.distance(to).max(1e-9);
    Point::new(from.x + dx / length * far, from.y + dy / length * far)
}

/// The two corners of an arrowhead whose tip is at `tip` and whose line comes from `back`.
fn wings(tip: Point, back: Point, (long, half): (f64, f64)) -> [Point; 2] {
    let root = toward(tip, back, long);
    let (dx, dy) = ((root.x - tip.x) / long, (root.y - tip.y) / long);
    [Point::new(root.x - dy * half, root.y + dx * half), Point::new(root.x + dy * half, root.y - dx * half)]
}

/// Two strokes across the middle of a line.
fn strokes(points: &[Point], stroke: Stroke) -> Vec<Node> {
    let lengths: Vec<f64> = points.windows(2).map(|pair| pair[0].distance(pair[1])).collect();
    let mut left = lengths.iter().sum::<f64>() / 2.0;
    let at = lengths.iter().position(|length| {
        left -= length;
        left <= 0.0
    });
    let at = at.unwrap_or(0);
    let (from, to) = (points[at], points[at + 1]);
    let middle = toward(from, to, (lengths[at] + left).max(0.0));
    let (dx, dy) = ((to.x - from.x) / lengths[at].max(1e-9), (to.y - from.y) / lengths[at].max(1e-9));
    // Slanted, so that they are no ticks.
    let slant = (dx * 0.5 - dy, dy * 0.5 + dx);
    let stroke = |off: f64| {
        let (x, y) = (middle.x + dx * off, middle.y + dy * off);
        let (sx, sy) = (slant.0 * STROKE, slant.1 * STROKE);
        segment("link", (x - sx, y - sy), (x + sx, y + sy), stroke)
    };
    vec![stroke(-APART / 2.0), stroke(APART / 2.0)]
}
