//! The title block: title and subtitle at the left edge.

use crate::font::{Ruler, runs_left};
use crate::layout::context::Picture;
use crate::layout::output::Text;
use crate::layout::text_style::{STEP, TextStyle};
use crate::model::View;

/// Between the title block and what follows it, px: a page without one begins that much higher.
const UNDER: f64 = 1.5 * STEP;

/// Lines of text, and where they end, px from the top.
pub(in crate::layout) type Block = (Vec<Text>, f64);

/// Between the subtitle and what all dates share.
const BETWEEN: &str = " · ";

/// The title block of a picture; what all dates share stands in the subtitle's line.
pub(in crate::layout) fn header(picture: &Picture<'_>, shared: Option<&str>, ruler: &mut Ruler) -> Block {
    let (view, width) = (picture.view, picture.width);
    let (margin, styles) = (picture.margin(), picture.styles);
    let inner = width - 2.0 * margin;
    let (mut texts, mut top) = (Vec::new(), margin - UNDER);
    if let Some(title) = view.title.shown_or(picture.words().description.timeline) {
        (texts, top) = paragraph(styles.title(), title, inner, (margin, margin - STEP), ruler);
        if view.title.written().is_none() {
            texts = texts.into_iter().map(Text::of_program).collect();
        }
    }
    // What the author says already is not said again.
    let shared = shared.filter(|shared| !says(view, shared));
    if view.subtitle.is_some() || shared.is_some() {
        let start = if texts.is_empty() { margin - STEP / 2.0 } else { top + STEP / 2.0 };
        let (more, bottom) =
            subtitle(styles.subtitle(), (view.subtitle.as_deref(), shared), inner, (margin, start), ruler);
        texts.extend(more);
        top = bottom;
    }
    (texts, top)
}

/// Whether the title block of the author has these words.
fn says(view: &View, words: &str) -> bool {
    let of_author = [view.title.shown().filter(|_| view.title.written().is_some()), view.subtitle.as_deref()];
    let is_figure = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let is_whole = |text: &str, at: usize| {
        !is_figure(text[..at].chars().next_back()) && !is_figure(text[at + words.len()..].chars().next())
    };
    of_author.into_iter().flatten().any(|text| text.match_indices(words).any(|(at, _)| is_whole(text, at)))
}

/// The subtitle and what the dates share, in one line where that holds both and runs to the right.
fn subtitle(
    style: TextStyle,
    (own, shared): (Option<&str>, Option<&str>),
    width: f64,
    corner: (f64, f64),
    ruler: &mut Ruler,
) -> Block {
    let (mut texts, mut top) = match own {
        Some(own) => paragraph(style, own, width, corner, ruler),
        None => (Vec::new(), corner.1),
    };
    let Some(shared) = shared else { return (texts, top) };
    if let [line] = texts.as_slice() {
        let own = line.text.len();
        let both = [&line.text, BETWEEN, shared].concat();
        let is_one = !line.text.chars().any(runs_left) && style.width(&both, ruler) <= width;
        if is_one {
            let whole = own..both.len();
            let set = style.set(&both, corner.0, corner.1, ruler);
            return (vec![Text { program: vec![whole], ..set }], top);
        }
    }
    let (more, bottom) = paragraph(style, shared, width, (corner.0, top), ruler);
    texts.extend(more.into_iter().map(Text::of_program));
    top = bottom;
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
