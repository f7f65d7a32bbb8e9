//! The line "as of" a date: thin, behind everything, interrupted where a label stands; its words above the plot, beside an
//! upright axis where there is room.

use crate::font::Ruler;
use crate::geom::{Interval, Point, Rect};
use crate::layout::context::Picture;
use crate::layout::output::AsOfLine;
use crate::layout::page::break_captions::is_free;
use crate::layout::plot::Plot;
use crate::layout::text_style::STEP;
use crate::model::Direction;

/// Between the words and the plot or the line, px.
const NEAR: f64 = 3.0;
/// Between the line and a label, px.
const CLEAR: f64 = 3.0;

/// What its words take above the plot, px.
pub(in crate::layout) fn room(picture: &Picture<'_>) -> f64 {
    let is_above = picture.view.layout != Direction::Vertical && in_window(picture);
    if is_above { picture.styles.gap().line + NEAR } else { 0.0 }
}

fn in_window(picture: &Picture<'_>) -> bool {
    let view = picture.view;
    view.as_of_end().is_some_and(|at| view.from < at && at <= view.axis_end())
}

/// The line of a plot, where its window has it.
pub(in crate::layout) fn as_of(picture: &Picture<'_>, plot: &Plot, ruler: &mut Ruler) -> Option<AsOfLine> {
    let date = picture.view.as_of_seen().filter(|_| in_window(picture))?;
    let at = picture.view.as_of_end()?;
    let place = plot.scale.x(at).min(plot.scale.span().end);
    let words = (picture.words().axis.as_of)(&date.words_in(picture.language()));
    let style = picture.styles.gap();
    let width = style.width(&words, ruler);
    let corner =
        if plot.axis.upright { beside(picture, plot, place, width) } else { above(picture, plot, place, width) };
    let caption = style.set(&words, corner.x, corner.y, ruler);
    let taken = Rect::new(corner.x, corner.y, width, style.line);
    Some(AsOfLine { pieces: pieces(plot, place, taken), caption })
}

fn above(picture: &Picture<'_>, plot: &Plot, place: f64, width: f64) -> Point {
    let inner = picture.inner();
    let left = (place - width / 2.0).min(inner.end - width).max(inner.start);
    Point::new(left, plot.frame.top() - NEAR - picture.styles.gap().line)
}

/// Above or below the line where nothing stands, from the right; else below the plot.
fn beside(picture: &Picture<'_>, plot: &Plot, place: f64, width: f64) -> Point {
    let (inner, line) = (picture.inner(), picture.styles.gap().line);
    let most = ((inner.length() - width) / STEP).max(0.0) as usize;
    let spots = (0..=most).flat_map(|step| {
        let left = inner.end - width - step as f64 * STEP;
        [place - NEAR - line, place + NEAR].map(|top| Rect::new(left, top, width, line))
    });
    let band = plot.axis.band;
    let mut free = spots.filter(|spot| !spot.overlaps(band, 0.0) && is_free(plot, *spot, plot.frame.top(), &[]));
    let corner = |spot: Rect| Point::new(spot.left(), spot.top());
    free.next().map_or_else(|| Point::new(inner.end - width, plot.frame.bottom() + NEAR), corner)
}

/// The line through the plot without what labels, and its own words, cover.
fn pieces(plot: &Plot, place: f64, caption: Rect) -> Vec<(Point, Point)> {
    let upright = plot.axis.upright;
    let turned = |rect: &Rect| if upright { (rect.y, rect.x) } else { (rect.x, rect.y) };
    let labels = plot.events.iter().filter_map(|placed| placed.label.as_ref()).map(|label| label.frame);
    let folds = plot.folds.iter().map(|fold| fold.frame);
    let heads = plot.lanes.iter().flat_map(|lane| &lane.head).map(|text| text.frame());
    let around = plot.strips.iter().flat_map(|strip| strip.head.iter().chain(&strip.dates));
    let strips = around.map(|text| text.frame());
    let covers = labels.chain(folds).chain(heads).chain(strips).chain([caption]).map(|rect| turned(&rect));
    let mut covers: Vec<Interval> = covers
        .filter(|(along, _)| along.start - CLEAR < place && place < along.end + CLEAR)
        .map(|(_, across)| Interval::new(across.start - CLEAR, across.end + CLEAR))
        .collect();
    covers.sort_by(|a, b| a.start.total_cmp(&b.start));
    let (_, across) = turned(&plot.frame);
    let mut pieces = Vec::new();
    let mut from = if upright { across.start } else { across.start - NEAR };
    let point = |across: f64| if upright { Point::new(across, place) } else { Point::new(place, across) };
    for cover in covers.iter().chain([&Interval::new(across.end, across.end)]) {
        let to = cover.start.min(across.end);
        if to - from > CLEAR {
            pieces.push((point(from), point(to)));
        }
        from = from.max(cover.end);
    }
    pieces
}
