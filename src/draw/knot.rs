//! An axis with several rates: its pieces in two tints, a sign where the rate changes, ticks that say what they stand for.

use crate::draw::shape::{area, filled, group, line, pen, segment};
use crate::geom::{Interval, Point, Rect};
use crate::layout::{Axis, RatePiece};
use crate::scene::{Group, Meaning, Node, Outline, Stroke, Words, Writer};
use crate::style::Theme;
use crate::time::{Instant, Zone};

/// Of the line across the band, px.
const LINE: f64 = 1.5;
/// How far the arrow of a knot points, and how wide it is, px: shorter than labels are clear of a knot's rail.
const ARROW: f64 = 6.0;
const BASE: f64 = 5.0;
/// Of the line through bars and lanes, px.
const DASH: (f64, f64) = (2.0, 4.0);

/// The band piece by piece, no two neighbours of one tint, the widest drawn in the second.
pub(super) fn bands(axis: &Axis, theme: &Theme) -> Vec<Node> {
    let place = |best: Option<(usize, &RatePiece)>| best.map_or(0, |(place, _)| place);
    let widest = place(axis.rates.iter().enumerate().max_by(|a, b| a.1.rate.total_cmp(&b.1.rate)));
    let piece = |(i, piece): (usize, &RatePiece)| {
        let color = if i % 2 == widest % 2 { theme.tint } else { theme.band };
        let words = Words::new(Writer::Program, piece.said.as_str());
        let rate = (piece.rate * 100.0).round() / 100.0;
        let data = vec![("from", piece.from.edtf()), ("to", piece.to.edtf()), ("rate", rate.to_string())];
        let meaning = Meaning {
            class: Some("piece"),
            role: Some("graphics-symbol"),
            label: Some(words.clone()),
            title: Some(words),
            data,
            ..Meaning::default()
        };
        let band = filled("axis", area(Rect { x: piece.x, y: axis.band.y }), color);
        Node::Group(Group { meaning, nodes: vec![band] })
    };
    axis.rates.iter().enumerate().map(piece).collect()
}

/// Where each piece but the first begins, px, and whether time runs wider after it.
fn knots(axis: &Axis) -> impl Iterator<Item = (f64, bool)> {
    axis.rates.windows(2).map(|pair| (pair[1].x.start, pair[1].rate > pair[0].rate))
}

/// A line across the band at each knot, with an arrow at each rail to the side where time is drawn wider.
pub(super) fn signs(axis: &Axis, theme: &Theme) -> Option<Node> {
    let signs = knots(axis).flat_map(|knot| sign(knot, axis.band.y, &axis.rails, theme)).collect();
    group("knot", signs)
}

/// One sign: across the band, arrows on the rails inside it.
pub(super) fn sign((x, wider_after): (f64, bool), band: Interval, rails: &[f64], theme: &Theme) -> Vec<Node> {
    let across = segment("knot", (x, band.start), (x, band.end), pen(theme.ink, LINE));
    let out = if wider_after { ARROW } else { -ARROW };
    let arrow = |rail: &f64| {
        let inward = if *rail < band.middle() { BASE } else { -BASE };
        let corners = [(x, *rail), (x + out, rail + inward / 2.0), (x, rail + inward)];
        filled("knot", Outline::Polygon(corners.map(|(x, y)| Point::new(x, y)).to_vec()), theme.ink)
    };
    [across].into_iter().chain(rails.iter().map(arrow)).collect()
}

/// The same places through bars and lanes, for lines that need not be seen.
pub(super) fn backdrop(axis: &Axis, theme: &Theme) -> Option<Node> {
    let stroke = Stroke { dash: Some(DASH), ..pen(theme.thread, 1.0) };
    let through =
        |(x, _): (f64, bool)| line("knot", vec![Point::new(x, axis.grid.start), Point::new(x, axis.grid.end)], stroke);
    let lines = if axis.grid.length() > 0.0 { knots(axis).map(through).collect() } else { Vec::new() };
    group("grid", lines)
}

/// A tick with what it stands for, on the clocks of the axis.
pub(super) fn dated((at, zone): (Instant, Option<Zone>), nodes: Vec<Node>) -> Node {
    let at = zone.filter(|zone| *zone != Zone::UTC).map_or_else(|| at.edtf(), |zone| zone.edtf(at));
    let meaning = Meaning { class: Some("tick"), data: vec![("at", at)], ..Meaning::default() };
    Node::Group(Group { meaning, nodes })
}
