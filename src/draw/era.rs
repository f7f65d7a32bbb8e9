//! Eras: bands behind the plot, the line over the time each lasted, and their names.

use crate::draw::accessible;
use crate::draw::bar::{bar, fade};
use crate::draw::mark::Look;
use crate::draw::shape::{area, text_of};
use crate::draw::turn;
use crate::geom::Rect;
use crate::layout::PlacedEra;
use crate::model::{Chronicle, Symbol};
use crate::scene::{Group, Meaning, Node, Paint, Shape};
use crate::style::Theme;
use crate::time::Epoch;

/// All eras, the longest at the back.
pub(super) fn eras(eras: &[PlacedEra], (chronicle, epoch): (&Chronicle, Epoch), theme: &Theme) -> Vec<Node> {
    let all = || eras.iter().filter_map(|placed| Some((placed, chronicle.eras.get(placed.era)?)));
    // The bands of all lie behind the names of each.
    let bands = all().map(|(placed, era)| band(placed, theme.tint(era.color)));
    let back =
        Node::Group(Group { meaning: Meaning { class: Some("eras"), ..Meaning::default() }, nodes: bands.collect() });
    let named = all().map(|(placed, era)| {
        let mut nodes = bar(placed.line, Look::plain(Symbol::Circle, theme.hue(era.color)), theme);
        nodes.extend(placed.name.iter().map(|line| text_of("era", line, theme.ink, chronicle.is_original(&era.title))));
        let name = accessible::era(era, epoch, chronicle);
        let meaning = Meaning {
            class: Some("era"),
            role: Some("graphics-object"),
            label: Some(name.clone()),
            title: Some(name),
            data: vec![("date", era.date.as_written().to_owned())],
            ..Meaning::default()
        };
        Node::Group(Group { meaning, nodes })
    });
    let named: Vec<Node> = named.collect();
    std::iter::once(back).filter(|_| !named.is_empty()).chain(named.clone()).collect()
}

/// Of one colour, faded where nobody knows when the era began or ended.
fn band(placed: &PlacedEra, color: crate::scene::Color) -> Node {
    let (start, end) = placed.line.ramps();
    let lying = |frame: Rect| if placed.line.upright { turn::rect(frame) } else { frame };
    let frame = lying(placed.band);
    let fill = if start + end > 0.0 { fade(frame, start, end, color) } else { Paint::Solid(color) };
    let node = Node::Shape(Shape { outline: area(frame), fill: Some(fill), stroke: None, class: Some("era") });
    if placed.line.upright { turn::node(node) } else { node }
}
