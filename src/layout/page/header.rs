//! The title block: title and subtitle at the left edge.

use crate::font::Ruler;
use crate::layout::output::Text;
use crate::layout::text_style::{STEP, SUBTITLE, TITLE, TextStyle, margin};
use crate::model::View;

/// Between the title block and what follows it, px: a page without one begins that much higher.
const UNDER: f64 = 1.5 * STEP;

/// Lines of text, and where they end, px from the top.
pub(in crate::layout) type Block = (Vec<Text>, f64);

/// The title block on a page of this width, px.
pub(in crate::layout) fn header(view: &View, width: f64, ruler: &mut Ruler) -> Block {
    let margin = margin(width);
    let inner = width - 2.0 * margin;
    let (mut texts, mut top) = (Vec::new(), margin - UNDER);
    if let Some(title) = view.title.shown() {
        (texts, top) = paragraph(TITLE, title, inner, (margin, margin - STEP), ruler);
        if view.title.written().is_none() {
            texts = texts.into_iter().map(Text::of_program).collect();
        }
    }
    if let Some(subtitle) = &view.subtitle {
        let start = if texts.is_empty() { margin - STEP / 2.0 } else { top + STEP / 2.0 };
        let (more, bottom) = paragraph(SUBTITLE, subtitle, inner, (margin, start), ruler);
        texts.extend(more);
        top = bottom;
    }
    (texts, top)
}

/// A text set in lines no wider than `width` px from its top left corner (x, y).
pub(in crate::layout) fn paragraph(
    style: TextStyle,
    text: &str,
    width: f64,
    corner: (f64, f64),
    ruler: &mut Ruler,
) -> Block {
    let mut top = corner.1;
    let mut texts = Vec::new();
    for line in style.wrap(text, width, ruler) {
        texts.push(style.set(&line, corner.0, top, ruler));
        top += style.line;
    }
    (texts, top)
}
