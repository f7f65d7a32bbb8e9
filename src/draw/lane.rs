//! Lanes: the lines between lanes and their heads.

use crate::draw::accessible;
use crate::draw::shape::{filled, pen, segment, text};
use crate::draw::symbol::{RADIUS, outline};
use crate::geom::Point;
use crate::layout::Lane;
use crate::model::Chronicle;
use crate::scene::{Group, Meaning, Node, Words};
use crate::style::Theme;

/// How far left of a head's first letter its symbol stands, px.
const SYMBOL: f64 = 12.0;
/// Width of the swatch where there is no room for a symbol, px.
const SWATCH: f64 = 4.0;

/// All lanes, top to bottom.
pub(super) fn lanes(lanes: &[Lane], chronicle: &Chronicle, theme: &Theme) -> Vec<Node> {
    let last = lanes.len().saturating_sub(1);
    lanes.iter().enumerate().map(|(index, placed)| lane(placed, index == last, chronicle, theme)).collect()
}

fn lane(lane: &Lane, last: bool, chronicle: &Chronicle, theme: &Theme) -> Node {
    let (left, right) = (lane.frame.left(), lane.frame.right());
    let rule = |y: f64| segment("lane", (left, y), (right, y), pen(theme.faint, 1.0));
    let mut nodes = vec![rule(lane.frame.top())];
    nodes.extend(last.then(|| rule(lane.frame.bottom())));
    nodes.extend(sign(lane, chronicle, theme));
    nodes.extend(lane.head.iter().map(|line| text("lane", line, theme.ink)));
    let lines = lane.head.iter().map(|line| Words::with(line.text.clone(), &line.program));
    let name = accessible::joined(lines, " ");
    let title = (!lane.holds.is_empty()).then(|| accessible::members(&name, &lane.holds, chronicle.spoken));
    let meaning =
        Meaning { class: Some("lane"), role: Some("graphics-object"), label: Some(name), title, ..Meaning::default() };
    Node::Group(Group { meaning, nodes })
}

/// The category's symbol before the first line of the head, or a swatch at the edge.
fn sign(lane: &Lane, chronicle: &Chronicle, theme: &Theme) -> Option<Node> {
    let category = chronicle.categories.get(lane.category?)?;
    let (color, first) = (theme.hue(category.color), lane.head.first()?);
    if first.at.x - lane.frame.left() < SYMBOL + RADIUS {
        let x = lane.frame.left() - SWATCH * 2.0;
        return Some(segment("lane", (x, lane.frame.top() + 4.0), (x, lane.frame.bottom() - 4.0), pen(color, SWATCH)));
    }
    // A little above the baseline: the middle of the small letters.
    let at = Point::new(first.at.x - SYMBOL, first.at.y - first.size * 0.35);
    Some(filled("lane", outline(category.symbol, at, RADIUS), color))
}
