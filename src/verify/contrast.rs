//! Contrast: how well texts and marks are seen on what they stand on.

use std::collections::BTreeMap;

use crate::geom::{Interval, Point, Rect, enters};
use crate::scene::{Color, contrast};
use crate::verify::outline::{TOLERANCE, bounds};
use crate::verify::paint::Ink;

/// Behind a picture without a ground of its own.
const PAGE: Color = Color(255, 255, 255);

/// Something to be seen: a mark, bar, line or symbol.
pub(super) struct Stain {
    /// The place whose bar it belongs to; what is no bar stands for itself.
    pub(super) bar: Option<usize>,
    /// Whether it stands on the bar of its event.
    pub(super) on_bar: bool,
    pub(super) outline: Vec<Point>,
    pub(super) fill: Option<Ink>,
    pub(super) stroke: Option<Ink>,
}

/// All that is painted.
#[derive(Default)]
pub(super) struct Painted {
    /// Page, bands, breaks: from the back to the front.
    pub(super) surfaces: Vec<(Rect, Ink)>,
    /// Grounds of texts, and of the symbols on bars: no other mark stands on a bar.
    pub(super) bars: Vec<(Rect, Ink)>,
    /// From the baseline to the height of a capital.
    pub(super) texts: Vec<(Rect, Ink)>,
    pub(super) stains: Vec<Stain>,
    /// What a picture without a ground of its own is meant to be laid on.
    pub(super) page: Option<Color>,
}

impl Painted {
    /// How much there is to compare.
    pub(super) fn pairs(&self) -> usize {
        let texts = self.texts.len().saturating_mul(self.surfaces.len() + self.bars.len());
        texts.saturating_add(self.stains.len().saturating_mul(self.surfaces.len()))
    }

    /// The lowest contrast of any text with any ground that it touches.
    pub(super) fn text(&self) -> Option<f64> {
        let worst = |(frame, ink): &(Rect, Ink)| {
            let page = under(&[self.page()], &self.surfaces, *frame, |ground| ground.overlaps(*frame, TOLERANCE));
            let grounds = under(&page, &self.bars, *frame, |ground| ground.overlaps(*frame, TOLERANCE));
            let seen = |ground: &Color| least(ink.over(*ground, 0.0, 1.0).into_iter().map(|c| contrast(c, *ground)));
            least(grounds.iter().filter_map(seen))
        };
        least(self.texts.iter().filter_map(worst)).map(rounded)
    }

    /// The lowest contrast of any mark: of its fill or its edge, whichever is seen better. Of a bar drawn in several parts
    /// the best part counts.
    pub(super) fn mark(&self) -> Option<f64> {
        let mut bars: BTreeMap<usize, f64> = BTreeMap::new();
        let mut single: Option<f64> = None;
        for stain in &self.stains {
            let Some(seen) = self.seen(stain) else { continue };
            match stain.bar {
                Some(bar) => {
                    let best = bars.entry(bar).or_insert(seen);
                    *best = best.max(seen);
                }
                None => single = least(single.into_iter().chain([seen])),
            }
        }
        least(bars.into_values().chain(single)).map(rounded)
    }

    fn page(&self) -> Color {
        self.page.unwrap_or(PAGE)
    }

    fn seen(&self, stain: &Stain) -> Option<f64> {
        let frame = bounds(&stain.outline)?;
        let touched = |ground: Rect| ground.overlaps(frame, TOLERANCE) || enters(&stain.outline, ground, TOLERANCE);
        let inks = || stain.fill.iter().chain(&stain.stroke);
        let best = |ground: &Color| {
            let colors = inks().flat_map(|ink| ink.over(*ground, 0.0, 1.0));
            colors.map(|color| contrast(color, *ground)).max_by(f64::total_cmp)
        };
        let page = under(&[self.page()], &self.surfaces, frame, touched);
        let grounds = if stain.on_bar { under(&page, &self.bars, frame, touched) } else { page };
        least(grounds.iter().filter_map(best))
    }
}

fn least(ratios: impl Iterator<Item = f64>) -> Option<f64> {
    ratios.min_by(f64::total_cmp)
}

/// Downwards, to hundredths: what is below a limit stays below it.
fn rounded(ratio: f64) -> f64 {
    (ratio * 100.0).floor() / 100.0
}

/// The colours that may show under a box, where `below` shows beneath the grounds.
fn under(below: &[Color], grounds: &[(Rect, Ink)], frame: Rect, touched: impl Fn(Rect) -> bool) -> Vec<Color> {
    let mut seen = below.to_vec();
    for (ground, ink) in grounds.iter().filter(|(ground, _)| touched(*ground)) {
        let (from, to) = shares(*ground, frame, ink.falls());
        let new: Vec<Color> = seen.iter().flat_map(|color| ink.over(*color, from, to)).collect();
        if covers(*ground, frame) {
            seen.clear();
        }
        seen.extend(new);
        seen.sort_by_key(|color| (color.0, color.1, color.2));
        seen.dedup();
    }
    seen
}

/// Which part of the ground lies under the box, as shares of the ground's length.
fn shares(ground: Rect, frame: Rect, down: bool) -> (f64, f64) {
    let (ground, frame) = if down { (ground.y, frame.y) } else { (ground.x, frame.x) };
    let share = |at: f64| ((at - ground.start) / ground.length().max(1e-9)).clamp(0.0, 1.0);
    (share(frame.start), share(frame.end))
}

fn covers(ground: Rect, frame: Rect) -> bool {
    let over = |ground: Interval, frame: Interval| {
        ground.start <= frame.start + TOLERANCE && frame.end <= ground.end + TOLERANCE
    };
    over(ground.x, frame.x) && over(ground.y, frame.y)
}
