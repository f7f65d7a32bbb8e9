//! Shapes in few words: constructors of scene nodes.

use crate::font::Weight;
use crate::geom::{Point, Rect};
use crate::layout;
use crate::scene::{Anchor, Color, Group, Meaning, Node, Outline, Paint, Shape, Stroke, Text, Words, Writer};

/// A line through a text runs so far above its baseline, in parts of its size: through the middle of small letters.
const THROUGH: f64 = 0.3;
/// One under it so far below, and how wide both are, px.
const UNDER: f64 = 2.0;
const RULE: f64 = 1.0;

/// An open line.
pub(super) fn line(class: &'static str, points: Vec<Point>, stroke: Stroke) -> Node {
    Node::Shape(Shape { outline: Outline::Line(points), fill: None, stroke: Some(stroke), class: Some(class) })
}

/// A straight line of one colour.
pub(super) fn segment(class: &'static str, from: (f64, f64), to: (f64, f64), stroke: Stroke) -> Node {
    line(class, vec![Point::new(from.0, from.1), Point::new(to.0, to.1)], stroke)
}

/// An outline filled with one colour.
pub(super) fn filled(class: &'static str, outline: Outline, color: Color) -> Node {
    Node::Shape(Shape { outline, fill: Some(Paint::Solid(color)), stroke: None, class: Some(class) })
}

/// An outline filled with one colour, with an edge.
pub(super) fn edged(class: &'static str, outline: Outline, color: Color, stroke: Stroke) -> Node {
    Node::Shape(Shape { outline, fill: Some(Paint::Solid(color)), stroke: Some(stroke), class: Some(class) })
}

/// A solid line.
pub(super) fn pen(color: Color, width: f64) -> Stroke {
    Stroke { color, width, dash: None }
}

/// A dashed line.
pub(super) fn dashes(color: Color, width: f64, dash: (f64, f64)) -> Stroke {
    Stroke { color, width, dash: Some(dash) }
}

/// A rectangle with square corners.
pub(super) fn area(frame: Rect) -> Outline {
    Outline::Rect(frame, 0.0)
}

/// A group of a class and nothing more; `None` where it holds nothing.
pub(super) fn group(class: &'static str, nodes: Vec<Node>) -> Option<Node> {
    let meaning = Meaning { class: Some(class), ..Meaning::default() };
    (!nodes.is_empty()).then_some(Node::Group(Group { meaning, nodes }))
}

/// The same for a group of the program's words.
pub(super) fn explained(class: &'static str, nodes: Vec<Node>) -> Option<Node> {
    let meaning = Meaning { class: Some(class), writer: Some(Writer::Program), ..Meaning::default() };
    (!nodes.is_empty()).then_some(Node::Group(Group { meaning, nodes }))
}

/// The same of a text of which the author's part is in the language of the file, where `is_original`.
pub(super) fn text_of(class: &'static str, placed: &layout::Text, color: Color, is_original: bool) -> Node {
    match text(class, placed, color) {
        Node::Text(text) if is_original => Node::Text(Text { text: text.text.in_original(), ..text }),
        node => node,
    }
}

/// The line through or under a text that says what became of it.
pub(super) fn ruling(text: &layout::Text, color: Color) -> Option<Node> {
    let (class, down) = match text.ruled {
        layout::Ruled::No => return None,
        layout::Ruled::Through => ("strike", -THROUGH * text.size),
        layout::Ruled::Under => ("insert", UNDER),
    };
    let (x, y) = (text.frame().x, text.at.y + down);
    Some(segment(class, (x.start, y), (x.end, y), pen(color, RULE)))
}

/// A placed text in its ink.
pub(super) fn text(class: &'static str, text: &layout::Text, color: Color) -> Node {
    Node::Text(Text {
        at: text.at,
        anchor: match text.anchor {
            layout::Anchor::Start => Anchor::Start,
            layout::Anchor::Middle => Anchor::Middle,
            layout::Anchor::End => Anchor::End,
        },
        text: Words::with(text.text.clone(), &text.program),
        width: text.width,
        size: text.size,
        weight: match text.weight {
            Weight::Regular => 400,
            Weight::SemiBold => 600,
        },
        tabular: text.tabular,
        color,
        class: Some(class),
    })
}
