//! The boxes that shapes and texts fill, px of the scene.

use crate::export::weight;
use crate::font::Ruler;
use crate::geom::{Point, Rect};
use crate::scene::{Group, Node, Outline, Shape, Text};

/// Around everything in a group; nothing where it holds nothing.
pub(in crate::export) fn around(group: &Group) -> Option<Rect> {
    group.nodes.iter().filter_map(of).reduce(both)
}

/// Around a group, a shape or a text; nothing where it holds nothing.
pub(in crate::export) fn of(node: &Node) -> Option<Rect> {
    match node {
        Node::Group(group) => around(group),
        Node::Shape(shape) => of_shape(shape),
        Node::Text(text) => Some(of_text(text)),
    }
}

/// The boxes of the texts in a group, in order.
#[cfg(feature = "pdf")]
pub(in crate::export) fn texts(group: &Group) -> Vec<Rect> {
    let each = group.nodes.iter().flat_map(|node| match node {
        Node::Group(group) => texts(group),
        Node::Shape(_) => Vec::new(),
        Node::Text(text) => vec![of_text(text)],
    });
    each.collect()
}

fn of_text(text: &Text) -> Rect {
    let left = text.at.x - text.anchor.offset(text.width);
    let metrics = Ruler::metrics(weight(text));
    let (above, below) = (metrics.ascent * text.size, metrics.descent * text.size);
    Rect::new(left, text.at.y - above, text.width, above + below)
}

fn of_shape(shape: &Shape) -> Option<Rect> {
    let reach = shape.stroke.map_or(0.0, |stroke| stroke.width / 2.0);
    let bare = match &shape.outline {
        Outline::Line(points) | Outline::Polygon(points) => {
            points.iter().map(|point| Rect::new(point.x, point.y, 0.0, 0.0)).reduce(both)?
        }
        Outline::Rect(frame, _) => *frame,
        Outline::Circle(Point { x, y }, radius) => Rect::new(x - radius, y - radius, 2.0 * radius, 2.0 * radius),
    };
    let (width, height) = (bare.right() - bare.left(), bare.bottom() - bare.top());
    Some(Rect::new(bare.left() - reach, bare.top() - reach, width + 2.0 * reach, height + 2.0 * reach))
}

fn both(one: Rect, other: Rect) -> Rect {
    let (left, top) = (one.left().min(other.left()), one.top().min(other.top()));
    let (right, bottom) = (one.right().max(other.right()), one.bottom().max(other.bottom()));
    Rect::new(left, top, right - left, bottom - top)
}
