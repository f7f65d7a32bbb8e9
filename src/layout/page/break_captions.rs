//! Break captions: what is left out, in words at the nearest free place to each break.

use crate::font::Ruler;
use crate::geom::{Interval, Rect, enters};
use crate::layout::output::{Break, Mark};
use crate::layout::plot::Plot;
use crate::layout::text_style::{STEP, TextStyle};

/// What may touch without anyone seeing it, px.
const TOLERANCE: f64 = 0.5;
/// Free on every side of a caption, px.
const CAPTION_CLEARANCE: f64 = 3.0;
/// Free beside a label on whose line a caption stands, px: it is none of its words.
const BESIDE_LABEL: f64 = 14.0;
/// How often a caption steps away from the band before it is left to the foot of the page.
const STEPS: usize = 5;

/// Sets the captions, in that style, that find a free place between `top` and the plot's end, px.
pub(in crate::layout) fn caption(plot: &mut Plot, (top, style): (f64, TextStyle), ruler: &mut Ruler) {
    let mut taken = Vec::new();
    for index in 0..plot.axis.breaks.len() {
        let gap = &plot.axis.breaks[index];
        let width = style.width(&gap.words, ruler);
        let spot = positions(plot, gap, (width, style.line)).find(|spot| is_free(plot, *spot, top, &taken));
        if let Some(spot) = spot {
            let text = style.set(&gap.words, spot.left(), spot.top(), ruler);
            plot.axis.breaks[index].caption = Some(text);
            taken.push(spot);
        }
    }
}

/// Where a caption, so wide and high, may stand, the best place first: below the band, above it, and further away.
fn positions(plot: &Plot, gap: &Break, size: (f64, f64)) -> impl Iterator<Item = Rect> {
    let upright = plot.axis.upright.then(|| beside(plot, gap, size));
    let level = (!plot.axis.upright).then(|| along(plot, gap, size));
    upright.into_iter().flatten().chain(level.into_iter().flatten())
}

/// The same where time runs downwards: right of the axis, then left of it, and further away.
fn beside(plot: &Plot, gap: &Break, (width, line): (f64, f64)) -> impl Iterator<Item = Rect> {
    let rails = &plot.axis.rails;
    let last = rails.iter().copied().fold(plot.axis.band.right(), f64::max);
    let first = (rails.len() > 1).then_some(plot.axis.band.left());
    let top = gap.x.middle() - line / 2.0;
    (0..6 * STEPS).flat_map(move |step| {
        let away = STEP * (step as f64 + 2.0);
        let lefts = [Some(last + away), first.map(|first| first - away - width)];
        lefts.into_iter().flatten().map(move |left| Rect::new(left, top, width, line))
    })
}

/// The same where time runs to the right.
fn along(plot: &Plot, gap: &Break, (width, line): (f64, f64)) -> impl Iterator<Item = Rect> {
    let (band, has_lanes) = (plot.axis.band, !plot.lanes.is_empty());
    let lefts = [gap.x.middle() - width / 2.0, gap.x.start, gap.x.end - width];
    (0..STEPS).flat_map(move |step| {
        let away = STEP * (step as f64 + 1.0);
        let below = (!has_lanes).then_some(band.bottom() + away);
        let tops = below.into_iter().chain([band.top() - away - line]);
        tops.flat_map(move |top| lefts.map(|left| Rect::new(left, top, width, line)))
    })
}

/// Whether nothing of the plot stands at a place.
pub(in crate::layout) fn is_free(plot: &Plot, spot: Rect, top: f64, taken: &[Rect]) -> bool {
    let room = Rect::new(
        spot.left() - CAPTION_CLEARANCE,
        spot.top() - CAPTION_CLEARANCE,
        spot.x.length() + 2.0 * CAPTION_CLEARANCE,
        spot.y.length() + 2.0 * CAPTION_CLEARANCE,
    );
    let apart = if plot.axis.upright { BESIDE_LABEL } else { CAPTION_CLEARANCE };
    let wide = Rect { x: Interval::new(spot.left() - apart, spot.right() + apart), ..room };
    let inside = Interval::new(top, plot.frame.bottom());
    let fits = inside.contains(spot.top()) && inside.contains(spot.bottom());
    let fits = fits && plot.frame.x.contains(spot.left()) && plot.frame.x.contains(spot.right());
    let folds = plot.folds.iter().any(|fold| fold.frame.overlaps(room, 0.0) || enters(&fold.leader, room, TOLERANCE));
    let densities = plot.densities.iter().any(|density| density.frame.overlaps(room, 0.0));
    let strips = plot.strips.iter().any(|strip| {
        let texts = strip.head.iter().chain(&strip.dates).chain(&strip.ticks).map(|text| text.frame());
        texts.chain([strip.frame]).any(|taken| taken.overlaps(room, 0.0))
    });
    fits && !folds
        && !strips
        && !densities
        && !plot.links.iter().any(|link| enters(&link.line, room, TOLERANCE))
        && !taken.iter().any(|other| other.overlaps(room, 0.0))
        && !plot.events.iter().any(|placed| {
            let label = placed.label.as_ref().is_some_and(|label| label.frame.overlaps(wide, 0.0));
            let whisker = match &placed.mark {
                Mark::Point { whisker, .. } => *whisker,
                Mark::Several { whisker, .. } => Some(*whisker),
                Mark::Bar(_) => None,
            };
            let crossed = whisker.is_some_and(|whisker| enters(&[whisker.from, whisker.to], room, TOLERANCE));
            label
                || crossed
                || enters(&placed.leader, room, TOLERANCE)
                || placed.prints().iter().any(|mark| mark.overlaps(room, 0.0))
        })
}
