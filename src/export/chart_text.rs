//! Texts of plotters' charts as texts of a scene.

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendTextStyle, FontStyle};

use crate::export::svg::UNIT;
use crate::geom::Point;
use crate::scene::{Anchor, Color, Text};

/// A text as plotters has it, and how far below its place its baseline stands, device units.
pub(super) fn chart_text<T: BackendTextStyle>(text: &str, style: &T, class: Option<&'static str>) -> (Text, i32) {
    let anchor = match style.anchor().h_pos {
        HPos::Left => Anchor::Start,
        HPos::Center => Anchor::Middle,
        HPos::Right => Anchor::End,
    };
    // From the edge of the box to the baseline, in shares of the size.
    let down = match style.anchor().v_pos {
        VPos::Top => 0.76,
        VPos::Center => 0.26,
        VPos::Bottom => -0.24,
    };
    let rgb = style.color().rgb;
    let line = Text {
        at: Point::default(),
        anchor,
        text: text.into(),
        width: 0.0,
        size: style.size() / UNIT,
        weight: if matches!(style.style(), FontStyle::Bold) { 600 } else { 400 },
        tabular: false,
        color: Color(rgb.0, rgb.1, rgb.2),
        class,
    };
    (line, (style.size() * down).round() as i32)
}
