//! Bars of a horizontal picture: what lasted, below the axis.

use crate::font::Ruler;
use crate::layout::context::Picture;
use crate::layout::labels::block;
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::selection::Weights;
use crate::layout::marks::footprint::{Footprint, footprint};
use crate::layout::rows::bar_rows::{Item, RowStack};
use crate::layout::rows::unlabelled::{Unlabelled, UnlabelledParts};
use crate::layout::scale::TimeScale;
use crate::time::Shape;

/// More bars than this are not all labelled.
const LABELLED_BARS_MOST: usize = 60;
/// Above the bars without labels, px.
const UNLABELLED_BARS_GAP: f64 = 8.0;

/// An index into the chronicle's events, and what the event leaves on the scale.
type IndexedFootprint = (usize, Footprint);

/// Bars in rows.
pub(in crate::layout) struct BarStrip {
    stack: RowStack,
    unlabelled: Option<Unlabelled>,
    /// px
    pub(in crate::layout) height: f64,
}

impl BarStrip {
    /// The view's bars, at most `most` of them labelled.
    pub(in crate::layout) fn new(
        picture: &Picture<'_>,
        scale: &TimeScale,
        most: usize,
        cache: &mut LabelCache<'_>,
        ruler: &mut Ruler,
    ) -> BarStrip {
        let lasted = |event: &usize| matches!(picture.event(*event).extent.shape, Shape::Span { .. });
        let printed = |event: usize| (event, footprint(&picture.event(event).extent, scale));
        let bars: Vec<IndexedFootprint> = picture.view.events.iter().copied().filter(lasted).map(printed).collect();
        let most = most.min(LABELLED_BARS_MOST);
        let (named, unlabelled) = if bars.len() <= most { (bars, Vec::new()) } else { split(picture, bars, most) };
        let field = picture.inner();
        let known: Vec<usize> = named.iter().map(|(event, _)| *event).collect();
        let stack = RowStack::new(
            named.into_iter().map(|(event, footprint)| item(event, footprint, cache, ruler)).collect(),
            field,
        );
        let unlabelled = unlabelled.into_iter().map(|(event, _)| event).collect();
        let unlabelled = Unlabelled::new(picture, scale, (unlabelled, &known), field.start, ruler);
        let below = unlabelled.as_ref().map_or(0.0, |unlabelled| UNLABELLED_BARS_GAP + unlabelled.height);
        BarStrip { height: stack.height + below, stack, unlabelled }
    }

    pub(in crate::layout) fn is_empty(&self) -> bool {
        self.height <= 0.0
    }

    /// Everything in its place, the strip's top at `top` px.
    pub(in crate::layout) fn place(&self, top: f64) -> UnlabelledParts {
        let unlabelled =
            self.unlabelled.as_ref().map(|unlabelled| unlabelled.place(top + self.height - unlabelled.height));
        let mut left = unlabelled.unwrap_or_default();
        left.events.extend(self.stack.place(top));
        left
    }
}

/// The weightiest `most`, and the rest, both in order.
fn split(
    picture: &Picture<'_>,
    bars: Vec<IndexedFootprint>,
    most: usize,
) -> (Vec<IndexedFootprint>, Vec<IndexedFootprint>) {
    let events: Vec<usize> = bars.iter().map(|(event, _)| *event).collect();
    let start = |footprint: &Footprint| if let Footprint::Bar(bar) = footprint { bar.x.start } else { 0.0 };
    let starts: Vec<f64> = bars.iter().map(|(_, footprint)| start(footprint)).collect();
    let mut named = vec![false; bars.len()];
    for i in Weights::new(picture, &events, &starts).first(0..bars.len(), most) {
        named[i] = true;
    }
    let (yes, no): (Vec<_>, Vec<_>) = bars.into_iter().zip(named).partition(|(_, named)| *named);
    let strip = |each: Vec<(IndexedFootprint, bool)>| each.into_iter().map(|(bar, _)| bar).collect();
    (strip(yes), strip(no))
}

/// A bar with its label on it, on one line beside it, or in lines below.
fn item(event: usize, footprint: Footprint, cache: &mut LabelCache<'_>, ruler: &mut Ruler) -> Item {
    let aside = vec![cache.row(event, ruler), cache.column(event, block::LINES, ruler)];
    Item { event, footprint, inside: Some(cache.on_bar(event, ruler)), aside }
}
