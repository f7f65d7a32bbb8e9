//! Vertical pictures: what was drawn for time that runs to the right, mirrored so that it runs downwards.

use crate::geom::{Point, Rect};
use crate::scene::{Group, Node, Outline, Paint, Shape};

/// The rectangle with left for top.
pub(super) fn rect(rect: Rect) -> Rect {
    Rect { x: rect.y, y: rect.x }
}

/// The node with left for top. A text is not turned.
pub(super) fn node(turned: Node) -> Node {
    match turned {
        Node::Group(group) => Node::Group(Group { nodes: group.nodes.into_iter().map(node).collect(), ..group }),
        Node::Shape(shape) => {
            let (outline, fill) = (outline(shape.outline), shape.fill.map(paint));
            Node::Shape(Shape { outline, fill, ..shape })
        }
        Node::Text(text) => Node::Text(text),
    }
}

fn outline(outline: Outline) -> Outline {
    match outline {
        Outline::Line(points) => Outline::Line(points.into_iter().map(point).collect()),
        Outline::Polygon(points) => Outline::Polygon(points.into_iter().map(point).collect()),
        Outline::Rect(frame, radius) => Outline::Rect(rect(frame), radius),
        Outline::Circle(at, radius) => Outline::Circle(point(at), radius),
    }
}

fn point(at: Point) -> Point {
    Point::new(at.y, at.x)
}

fn paint(paint: Paint) -> Paint {
    match paint {
        Paint::Fade(color, stops) => Paint::FadeDown(color, stops),
        Paint::FadeDown(color, stops) => Paint::Fade(color, stops),
        solid @ Paint::Solid(_) => solid,
    }
}
