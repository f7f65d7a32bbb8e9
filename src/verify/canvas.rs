//! The canvas: the size of a picture in its own units, whatever size it is shown at.

use roxmltree::Node;

use crate::geom::Size;
use crate::verify::element::{Unreadable, foreign, length};
use crate::verify::outline::number;

/// How many px of a picture a px of its layout may become.
const MOST_MAGNIFIED: f64 = 4.0;

/// The size that the root gives its picture, in units of its `viewBox`.
pub(super) fn canvas(top: Node<'_, '_>) -> Result<Size, Unreadable> {
    let (width, height) = (length(top, "width")?, length(top, "height")?);
    let found = top.attribute("viewBox").unwrap_or_default();
    let numbers: Vec<f64> = found.split_ascii_whitespace().filter_map(number).collect();
    if let [0.0, 0.0, across, down] = numbers[..]
        && is_magnified((across, down), (width, height))
    {
        return Ok(Size { width: across, height: down });
    }
    if numbers != [0.0, 0.0, width, height] || width <= 0.0 || height <= 0.0 {
        return foreign(format!("expected the viewBox `0 0 {width} {height}`, found `{found}`"));
    }
    Ok(Size { width, height })
}

/// Whether a canvas shows all of its picture larger than it is laid out, and nothing else; its sides are whole px.
fn is_magnified((across, down): (f64, f64), (width, height): (f64, f64)) -> bool {
    let is_side = |px: f64, drawn: f64, times: f64| (drawn - px * times).abs() <= 1.0;
    let times = width / across;
    across > 0.0 && down > 0.0 && times > 1.0 && times <= MOST_MAGNIFIED && is_side(down, height, times)
}
