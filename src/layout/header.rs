//! The head of the page. What it is: title and subtitle at the left edge. In: a view. Out: placed lines and where they
//! end. It must not know what follows.

use crate::font::Ruler;
use crate::layout::face::{Face, STEP, SUBTITLE, TITLE, margin};
use crate::layout::placed::Text;
use crate::model::View;

/// Lines of text, and where they end, px from the top.
pub(super) type Block = (Vec<Text>, f64);

/// The title block on a page of this width, px.
pub(super) fn header(view: &View, width: f64, ruler: &mut Ruler) -> Block {
    let margin = margin(width);
    let inner = width - 2.0 * margin;
    let (mut texts, mut top) = paragraph(TITLE, &view.title, inner, (margin, margin - STEP), ruler);
    if let Some(subtitle) = &view.subtitle {
        let (more, bottom) = paragraph(SUBTITLE, subtitle, inner, (margin, top + STEP / 2.0), ruler);
        texts.extend(more);
        top = bottom;
    }
    (texts, top)
}

/// A text set in lines no wider than `width` px from its top left corner (x, y).
pub(super) fn paragraph(face: Face, text: &str, width: f64, corner: (f64, f64), ruler: &mut Ruler) -> Block {
    let mut top = corner.1;
    let mut texts = Vec::new();
    for line in face.wrap(text, width, ruler) {
        texts.push(face.set(&line, corner.0, top, ruler));
        top += face.line;
    }
    (texts, top)
}
