//! What is painted: the outline of a shape and the box of a text.

use roxmltree::Node;

use crate::font::{Ruler, Style, Weight};
use crate::geom::{Point, Rect};
use crate::verify::element::{Unreadable, foreign, has_class, inherited, inherited_length, length};
use crate::verify::outline::path;

/// The corners of a shape; of a circle those of the square around it.
pub(super) fn corners(node: Node<'_, '_>) -> Result<Vec<Point>, Unreadable> {
    match node.tag_name().name() {
        "rect" => {
            let (width, height) = (length(node, "width")?, length(node, "height")?);
            Ok(square(length(node, "x")?, length(node, "y")?, width, height))
        }
        "circle" => {
            let (x, y, r) = (length(node, "cx")?, length(node, "cy")?, length(node, "r")?);
            Ok(square(x - r, y - r, 2.0 * r, 2.0 * r))
        }
        _ => {
            let data = node.attribute("d").unwrap_or_default();
            let shown: String = data.chars().take(40).collect();
            path(data).ok_or_else(|| Unreadable::Foreign(format!("expected straight lines, found the path `{shown}`")))
        }
    }
}

fn square(x: f64, y: f64, width: f64, height: f64) -> Vec<Point> {
    [(x, y), (x + width, y), (x + width, y + height), (x, y + height)].map(|(x, y)| Point::new(x, y)).to_vec()
}

/// How far the stroke reaches beyond the outline, px.
pub(super) fn stroke(node: Node<'_, '_>) -> Result<f64, Unreadable> {
    match inherited(node, "stroke") {
        None | Some("none") => Ok(0.0),
        Some(_) => Ok(inherited_length(node, "stroke-width", 1.0)? / 2.0),
    }
}

/// A line of text.
pub(super) struct Line {
    /// What it says, as it is shown.
    pub(super) words: String,
    /// px
    pub(super) size: f64,
    pub(super) style: Style,
    /// From the top of the tallest letter to the bottom of the lowest, by the font's own widths.
    pub(super) frame: Rect,
    /// From the top of a capital to the baseline.
    pub(super) capitals: Rect,
}

/// Measures a text.
pub(super) fn line(node: Node<'_, '_>, ruler: &mut Ruler) -> Result<Line, Unreadable> {
    let (x, y) = (length(node, "x")?, length(node, "y")?);
    let size = inherited_length(node, "font-size", 16.0)?;
    let weight = weight(node)?;
    let tabular = node.ancestors().any(|node| has_class(node, "tabular"));
    let text: String = node.descendants().filter(Node::is_text).filter_map(|part| part.text()).collect();
    let words = text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let style = Style { size, weight, tabular };
    let width = ruler.width(&words, style);
    let left = match inherited(node, "text-anchor") {
        None | Some("start") => x,
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        Some(other) => return foreign(format!("expected `start`, `middle` or `end`, found the anchor `{other}`")),
    };
    let metrics = Ruler::metrics(weight);
    let (up, down) = (metrics.ascent * size, metrics.descent * size);
    let capital = metrics.cap_height * size;
    let capitals = Rect::new(left, y - capital, width, capital);
    Ok(Line { words, size, style, frame: Rect::new(left, y - up, width, up + down), capitals })
}

fn weight(node: Node<'_, '_>) -> Result<Weight, Unreadable> {
    match inherited(node, "font-weight") {
        None | Some("400") => Ok(Weight::Regular),
        Some("600") => Ok(Weight::SemiBold),
        Some(other) => foreign(format!("expected the weight 400 or 600, found `{other}`")),
    }
}
