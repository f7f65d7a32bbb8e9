//! An axis with several rates: its pieces in tints by their rates, a sign where the rate changes, ticks that say what they stand for.

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

/// Rates that differ by less have one tint, as a share.
const ALIKE: f64 = 1.25;

/// For each piece how strong its tint is, 0 to 1: the wider it draws time, the stronger. Neighbours differ by more than rates of
/// one tint.
fn strengths(rates: &[RatePiece]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..rates.len()).collect();
    order.sort_by(|&a, &b| rates[a].rate.total_cmp(&rates[b].rate));
    let (mut level, mut levels, mut first) = (0, vec![0; rates.len()], 0.0);
    for (place, i) in order.into_iter().enumerate() {
        if place == 0 || rates[i].rate > ALIKE * first {
            (level, first) = (level + usize::from(place > 0), rates[i].rate);
        }
        levels[i] = level;
    }
    levels.into_iter().map(|own| own as f64 / level.max(1) as f64).collect()
}

/// The band piece by piece, the widest drawn in the strongest tint.
pub(super) fn bands(axis: &Axis, theme: &Theme) -> Vec<Node> {
    let strengths = strengths(&axis.rates);
    let piece = |(piece, strength): (&RatePiece, f64)| {
        let color = theme.tint_of(strength);
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
    axis.rates.iter().zip(strengths).map(piece).collect()
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
