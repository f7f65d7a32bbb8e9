//! Bars: something that lasted, with its two ends drawn as they are known.

use crate::draw::mark::{DOUBT, Look, OUTLINE};
use crate::draw::shape::{dashes, filled, line, pen, segment};
use crate::draw::symbol::outline;
use crate::draw::turn;
use crate::geom::{Interval, Point, Rect};
use crate::layout::{Bar, BarEnd};
use crate::scene::{Color, Node, Outline, Paint, Shape, Stroke};
use crate::style::{Theme, ink_on};

/// Corner radius, px.
const CORNER: f64 = 3.0;
/// How far an arrowhead reaches, and how deep a tear, px.
const HEAD: f64 = 7.0;
const TEAR: f64 = 3.0;
/// Painted and unpainted length of the line across an approximate end, px.
const ABOUT: (f64, f64) = (2.5, 2.5);
/// The shortest bar whose halves have dashes of their own, px.
const HALVED: f64 = 14.0;
/// How wide that line is inside an end without a ramp, and how far from it, px.
const PERFORATION: f64 = 2.0;
const INSIDE: f64 = 3.5;
/// Of the symbol of a category on a bar, and between it and what is soft or open of the bar, px.
const SIGN: f64 = 8.0;
const SIGN_GAP: f64 = 6.0;
/// From an open end, px.
const OPEN_GAP: f64 = 16.0;
/// The radius of a circle of the same area, px.
const SIGN_RADIUS: f64 = 3.2;

/// The bar, from the earliest start to the latest end.
pub(super) fn bar(placed: Bar, look: Look, theme: &Theme) -> Vec<Node> {
    if placed.upright {
        let lying = Bar { frame: turn::rect(placed.frame), upright: false, ..placed };
        return bar(lying, look, theme).into_iter().map(turn::node).collect();
    }
    let bar = placed;
    let body = body(bar);
    let mut nodes = if look.contested { hollow(bar, body, look, theme) } else { solid(bar, body, look, theme) };
    nodes.extend(caps(bar, look));
    nodes.extend(perforations(bar, look, theme));
    nodes
}

/// The symbol of a category at the beginning of what is solid of a bar, upright on every bar, where there is room for it.
pub(super) fn sign(bar: Bar, look: Look, theme: &Theme) -> Option<Node> {
    let at = if bar.upright {
        let lying = Bar { frame: turn::rect(bar.frame), upright: false, ..bar };
        place(lying).map(|at| Point::new(at.y, at.x))
    } else {
        place(bar)
    };
    let ground = fill(look, theme);
    let ink = if ground == look.color { ink_on(look.color) } else { look.color };
    at.map(|at| filled("sign", outline(look.symbol, at, SIGN_RADIUS), ink))
}

/// The middle of the symbol; nothing where the bar is too short or too thin.
fn place(bar: Bar) -> Option<Point> {
    let soft = |end: BarEnd| match end {
        BarEnd::Exact | BarEnd::Cut => SIGN_GAP,
        BarEnd::Ramp(px) | BarEnd::Unknown(px) => px + SIGN_GAP,
        BarEnd::Open => OPEN_GAP,
    };
    let start = soft(bar.start);
    let is_roomy = start + SIGN + soft(bar.end) <= bar.frame.x.length() && bar.frame.y.length() > SIGN;
    is_roomy.then(|| Point::new(bar.frame.left() + start + SIGN / 2.0, bar.frame.y.middle()))
}

/// What the title on the bar is written on.
pub(super) fn fill(look: Look, theme: &Theme) -> Color {
    match look.contested {
        true => theme.ground,
        false if look.uncertain || look.washed => theme.wash(look.color),
        false => look.color,
    }
}

fn solid(bar: Bar, body: Outline, look: Look, theme: &Theme) -> Vec<Node> {
    let (start, end) = bar.ramps();
    let color = fill(look, theme);
    let paint = if start + end > 0.0 { fade(bar.frame, start, end, color) } else { Paint::Solid(color) };
    if let Some(halves) = halves(bar, look) {
        return [span(body, Some(paint), None)].into_iter().chain(halves).collect();
    }
    let edge = edging(look, look.uncertain);
    vec![span(body, Some(paint), (look.uncertain || look.washed).then_some(edge))]
}

/// The line around a bar, dashed where its date is uncertain.
fn edging(look: Look, is_uncertain: bool) -> Stroke {
    let dash = is_uncertain.then_some((DOUBT.0 * 1.5, DOUBT.1 * 1.5));
    Stroke { color: look.color, width: OUTLINE, dash }
}

/// The line around a bar of which one end is uncertain, where there is room to see it: dashed in the half of that end.
fn halves(bar: Bar, look: Look) -> Option<[Node; 2]> {
    let ends = halves_in_doubt(bar, look)?;
    let Rect { x, y } = bar.frame;
    let inner = |side: Interval| Interval::new(side.start + OUTLINE / 2.0, side.end - OUTLINE / 2.0);
    let frame = Rect { x: inner(x), y: inner(y) };
    let half = |end: BarEnd, out: f64, is_uncertain: bool| {
        let (first, last) = if out > 0.0 { (frame.y.start, frame.y.end) } else { (frame.y.end, frame.y.start) };
        let mut points = vec![Point::new(frame.x.middle(), first)];
        points.extend(edge(frame, end, out));
        points.push(Point::new(frame.x.middle(), last));
        line("span", points, edging(look, is_uncertain))
    };
    Some([half(bar.start, -1.0, ends[0]), half(bar.end, 1.0, ends[1])])
}

/// Which half of a bar is of an uncertain end, where one is and the other is not, and the halves are long enough for dashes.
fn halves_in_doubt(bar: Bar, look: Look) -> Option<[bool; 2]> {
    let [start, end] = look.doubted;
    (look.uncertain && start != end && bar.frame.x.length() >= HALVED).then_some([start, end])
}

/// Only the outline: its long sides fade as the fill of a solid bar does, and are dashed where the date is uncertain.
fn hollow(bar: Bar, body: Outline, look: Look, theme: &Theme) -> Vec<Node> {
    let (start, end) = bar.ramps();
    let ground = Some(Paint::Solid(theme.ground));
    if start + end == 0.0 {
        return match halves(bar, look) {
            Some(halves) => [span(body, ground, None)].into_iter().chain(halves).collect(),
            None => vec![span(body, ground, Some(edging(look, look.uncertain)))],
        };
    }
    let (left, right) = (bar.frame.left(), bar.frame.right());
    let mut nodes = vec![span(Outline::Rect(bar.frame, 0.0), ground, None)];
    let ends = halves_in_doubt(bar, look);
    for y in [bar.frame.top(), bar.frame.bottom() - OUTLINE] {
        let side = |from: f64, to: f64| Rect::new(from, y, to - from, OUTLINE);
        let soft = |frame: Rect, start: f64, end: f64| {
            span(Outline::Rect(frame, 0.0), Some(fade(frame, start, end, look.color)), None)
        };
        let middle = y + OUTLINE / 2.0;
        nodes.extend((start > 0.0).then(|| soft(side(left, left + start), start, 0.0)));
        let (from, to) = (left + start, right - end);
        let between = |from: f64, to: f64, is_uncertain: bool| {
            (from < to).then(|| segment("span", (from, middle), (to, middle), edging(look, is_uncertain)))
        };
        match ends {
            Some([first, last]) => {
                let half = bar.frame.x.middle().clamp(from.min(to), to.max(from));
                nodes.extend(between(from, half, first).into_iter().chain(between(half, to, last)));
            }
            None => nodes.extend(between(from, to, look.uncertain)),
        }
        nodes.extend((end > 0.0).then(|| soft(side(right - end, right), 0.0, end)));
    }
    nodes
}

/// The line along each end that its fill does not show: at a ramp's outer end, which is too faint, and at every end but a
/// fading one where a bar is hollow and drawn by its sides.
fn caps(bar: Bar, look: Look) -> Vec<Node> {
    let (start, end) = bar.ramps();
    let by_sides = look.contested && start + end > 0.0;
    let shown = |end: BarEnd| matches!(end, BarEnd::Ramp(_)) || (by_sides && !matches!(end, BarEnd::Unknown(_)));
    let frame = bar.frame;
    let inner = Rect { x: Interval::new(frame.left() + OUTLINE / 2.0, frame.right() - OUTLINE / 2.0), y: frame.y };
    let [from, to] = bar.approximate(look.about);
    let cap = |(end, about): (BarEnd, bool), out: f64| {
        let is_dashed = about && matches!(end, BarEnd::Ramp(_));
        let stroke = Stroke { color: look.color, width: OUTLINE, dash: is_dashed.then_some(ABOUT) };
        shown(end).then(|| line("span", edge(inner, end, out), stroke))
    };
    cap((bar.start, from), -1.0).into_iter().chain(cap((bar.end, to), 1.0)).collect()
}

/// A dashed line inside each end that is approximate, where the end has no ramp whose line could be dashed.
fn perforations(bar: Bar, look: Look, theme: &Theme) -> Vec<Node> {
    let (frame, color) = (bar.frame, if fill(look, theme) == look.color { theme.ground } else { look.color });
    let inside = INSIDE.min(frame.x.length() / 4.0);
    let [from, to] = bar.approximate(look.about);
    let one = |(end, about): (BarEnd, bool), x: f64| {
        let is_sharp = about && end == BarEnd::Exact;
        is_sharp.then(|| {
            segment(
                "halo",
                (x, frame.top() + OUTLINE),
                (x, frame.bottom() - OUTLINE),
                dashes(color, PERFORATION, ABOUT),
            )
        })
    };
    let ends = [one((bar.start, from), frame.left() + inside), one((bar.end, to), frame.right() - inside)];
    ends.into_iter().flatten().collect()
}

/// The line along a bar that is withdrawn, or of a date before.
pub(super) fn struck(bar: Bar, color: Color) -> Node {
    let (x, y) = (bar.frame.x, bar.frame.y);
    let (from, to) = if bar.upright {
        ((x.middle(), y.start), (x.middle(), y.end))
    } else {
        ((x.start, y.middle()), (x.end, y.middle()))
    };
    segment("strike", from, to, pen(color, 1.0))
}

/// The chance that it lasted at each place: a straight rise over the first ramp times a straight fall over the last, which
/// is exact where the two do not depend on each other.
pub(super) fn fade(frame: Rect, start: f64, end: f64, color: Color) -> Paint {
    let width = frame.x.length().max(1.0);
    let (rise, fall) = (start / width, end / width);
    // A hair over the whole is the whole, as binary fractions have it.
    if rise + fall <= 1.0 + 1e-9 {
        let up = [(0.0, 0.0), (rise, 1.0)].into_iter().filter(|_| start > 0.0);
        let down = [(1.0 - fall, 1.0), (1.0, 0.0)].into_iter().filter(|_| end > 0.0);
        return Paint::Fade(color, up.chain(down).collect());
    }
    // Where the ramps cross, the product is a curve: eight chords.
    let crossing = (0..=8).map(|step| 1.0 - fall + (rise + fall - 1.0) * f64::from(step) / 8.0);
    let level = |at: f64| (at / rise).min(1.0) * ((1.0 - at) / fall).min(1.0);
    let mut stops: Vec<f64> = [0.0].into_iter().chain(crossing).chain([1.0]).collect();
    stops.dedup();
    Paint::Fade(color, stops.into_iter().map(|at| (at, level(at))).collect())
}

/// The outline: square where a ramp begins or it fades, round where it is exact, a head where it is open, torn where it
/// is cut.
fn body(bar: Bar) -> Outline {
    if bar.start == BarEnd::Exact && bar.end == BarEnd::Exact {
        return Outline::Rect(bar.frame, CORNER.min(bar.frame.x.length() / 2.0));
    }
    let mut points = edge(bar.frame, bar.end, 1.0);
    points.extend(edge(bar.frame, bar.start, -1.0));
    Outline::Polygon(points)
}

/// The points of one end, clockwise: `out` is 1 for the right end and -1 for the left.
fn edge(frame: Rect, end: BarEnd, out: f64) -> Vec<Point> {
    let (x, middle) = (if out > 0.0 { frame.right() } else { frame.left() }, frame.y.middle());
    let (half, head) = (frame.y.length() / 2.0, HEAD.min(frame.x.length() / 2.0));
    // From the top for the right end, from the bottom for the left: clockwise either way.
    let offsets: &[(f64, f64)] = match end {
        BarEnd::Exact => &[(-3.0, -1.0), (-0.9, -0.87), (0.0, -0.57), (0.0, 0.57), (-0.9, 0.87), (-3.0, 1.0)],
        BarEnd::Ramp(_) | BarEnd::Unknown(_) => &[(0.0, -1.0), (0.0, 1.0)],
        BarEnd::Open => &[(-head, -1.0), (0.0, 0.0), (-head, 1.0)],
        BarEnd::Cut => &[(0.0, -1.0), (-TEAR, -0.5), (0.0, 0.0), (-TEAR, 0.5), (0.0, 1.0)],
    };
    offsets.iter().map(|(dx, dy)| Point::new(x + dx * out, middle + dy * half * out)).collect()
}

fn span(outline: Outline, fill: Option<Paint>, stroke: Option<Stroke>) -> Node {
    Node::Shape(Shape {
        outline: inset(outline, stroke.map_or(0.0, |stroke| stroke.width / 2.0)),
        fill,
        stroke,
        class: Some("span"),
    })
}

/// A rectangle less the half of its edge that would stand outside.
fn inset(outline: Outline, by: f64) -> Outline {
    match outline {
        Outline::Rect(frame, corner) if frame.x.length() > 2.0 * by => {
            let (width, height) = (frame.x.length() - 2.0 * by, frame.y.length() - 2.0 * by);
            Outline::Rect(Rect::new(frame.left() + by, frame.top() + by, width, height), (corner - by).max(0.0))
        }
        other => other,
    }
}
