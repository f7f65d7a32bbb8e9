//! Lanes: the lines between lanes and their heads.

use std::collections::BTreeSet;

use crate::draw::accessible;
use crate::draw::shape::{filled, pen, segment, text_of};
use crate::draw::symbol::{RADIUS, outline};
use crate::geom::Point;
use crate::layout::Lane;
use crate::model::{Chronicle, LaneKey, Text, View};
use crate::scene::{Group, Meaning, Node, Words};
use crate::style::Theme;

/// How far left of a head's first letter its symbol stands, px.
const SYMBOL: f64 = 12.0;
/// Width of the swatch where there is no room for a symbol, px.
const SWATCH: f64 = 4.0;

/// All lanes, top to bottom.
pub(super) fn lanes(lanes: &[Lane], (chronicle, view): (&Chronicle, &View), theme: &Theme) -> Vec<Node> {
    let last = lanes.len().saturating_sub(1);
    let original = Original::of(chronicle, view);
    lanes.iter().enumerate().map(|(index, placed)| lane(placed, index == last, (chronicle, &original), theme)).collect()
}

/// The names of lanes that are in the language of the file, where the picture is in another.
enum Original<'c> {
    None,
    /// What is never translated: places, actors, tags.
    All,
    /// Titles and labels that are not there in the language of the picture.
    Some(BTreeSet<&'c str>),
}

impl Original<'_> {
    fn of<'c>(chronicle: &'c Chronicle, view: &View) -> Original<'c> {
        if chronicle.original.is_none() {
            return Original::None;
        }
        let original = |text: &'c Text| chronicle.is_original(text).then_some(text.as_str());
        match view.lanes {
            LaneKey::Actor | LaneKey::Place | LaneKey::Tag => Original::All,
            LaneKey::Status => Original::None,
            LaneKey::Category => {
                Original::Some(chronicle.categories.iter().filter_map(|one| original(&one.label)).collect())
            }
            LaneKey::Source => {
                Original::Some(chronicle.sources.iter().filter_map(|one| original(&one.title)).collect())
            }
            LaneKey::Title => Original::Some(chronicle.events.iter().filter_map(|one| original(&one.title)).collect()),
        }
    }

    fn holds(&self, name: &str) -> bool {
        match self {
            Original::None => false,
            Original::All => true,
            Original::Some(names) => names.contains(name),
        }
    }
}

fn lane(lane: &Lane, last: bool, (chronicle, original): (&Chronicle, &Original<'_>), theme: &Theme) -> Node {
    let (left, right) = (lane.frame.left(), lane.frame.right());
    let rule = |y: f64| segment("lane", (left, y), (right, y), pen(theme.faint, 1.0));
    let mut nodes = vec![rule(lane.frame.top())];
    nodes.extend(last.then(|| rule(lane.frame.bottom())));
    nodes.extend(sign(lane, chronicle, theme));
    let lines = lane.head.iter().map(|line| Words::with(line.text.clone(), &line.program));
    let name = accessible::joined(lines, " ");
    let is_original = original.holds(name.as_str());
    let name = if is_original { name.in_original() } else { name };
    nodes.extend(lane.head.iter().map(|line| text_of("lane", line, theme.ink, is_original)));
    let held = |name: &str| original.holds(name);
    let title = (!lane.holds.is_empty()).then(|| accessible::members((&name, &held), &lane.holds, chronicle.spoken));
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
