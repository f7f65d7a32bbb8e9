//! Bars of a horizontal picture: what lasted, below the axis.

use crate::font::Ruler;
use crate::layout::context::Picture;
use crate::layout::horizontal::variants::shortest_scale;
use crate::layout::labels::block;
use crate::layout::labels::cache::LabelCache;
use crate::layout::marks::footprint::{footprint, is_marked};
use crate::layout::marks::other_dates::other_dates;
use crate::layout::rows::bar_rows::{Item, RowStack, rows_gap};
use crate::layout::rows::row_choice::RowChoice;
use crate::layout::rows::unlabelled::{SURELY_MANY, Unlabelled, UnlabelledParts};
use crate::layout::scale::TimeScale;
use std::rc::Rc;

/// Bars in rows.
pub(in crate::layout) struct BarStrip {
    stack: RowStack,
    unlabelled: Option<Unlabelled>,
    /// px
    pub(in crate::layout) height: f64,
}

impl BarStrip {
    /// The view's bars, those labelled of which `is_named` says so.
    pub(in crate::layout) fn new(
        picture: &Picture<'_>,
        scale: &TimeScale,
        is_named: impl Fn(usize) -> bool,
        cache: &mut LabelCache<'_>,
        ruler: &mut Ruler,
    ) -> BarStrip {
        let (named, rest): (Vec<usize>, Vec<usize>) = bars(picture).into_iter().partition(|&event| is_named(event));
        let field = picture.inner();
        let items = named.iter().map(|&event| item(picture, scale, event, cache, ruler));
        let stack = RowStack::new(items.collect(), field, rows_gap(picture));
        let unlabelled = Unlabelled::new(picture, scale, (rest, &named), (stack.room(), field), ruler);
        let height = unlabelled.as_ref().map_or(stack.height, |unlabelled| unlabelled.height);
        BarStrip { height, stack, unlabelled }
    }

    pub(in crate::layout) fn is_empty(&self) -> bool {
        self.height <= 0.0
    }

    /// Everything in its place, the strip's top at `top` px.
    pub(in crate::layout) fn place(&self, top: f64) -> UnlabelledParts {
        let mut left = self.unlabelled.as_ref().map(|unlabelled| unlabelled.place(top)).unwrap_or_default();
        left.events.extend(self.stack.place(top));
        left
    }
}

/// What has a bar and no mark: indices into the chronicle's events.
pub(in crate::layout) fn bars(picture: &Picture<'_>) -> Vec<usize> {
    let shortest = shortest_scale(picture);
    picture.view.events.iter().copied().filter(|&event| !is_marked(&picture.event(event).extent, &shortest)).collect()
}

/// A choice among those that `can_be_named`, none labelled yet.
pub(in crate::layout) fn bar_choice<'a>(
    picture: &'a Picture<'a>,
    scale: &TimeScale,
    can_be_named: impl Fn(usize) -> bool,
    (cache, ruler): (&mut LabelCache<'_>, &mut Ruler),
) -> RowChoice<'a> {
    let (own, rest): (Vec<usize>, Vec<usize>) = bars(picture).into_iter().partition(|&event| can_be_named(event));
    let items: Vec<Item> = own.iter().map(|&event| item(picture, scale, event, cache, ruler)).collect();
    let extent = |&event: &usize| footprint(&picture.event(event).extent, scale).extent();
    let others = rest.iter().take(SURELY_MANY + 1).map(extent).collect();
    RowChoice::new((picture, Rc::clone(cache.drafts())), &items, others, picture.inner())
}

/// A bar with its label on it, on one line beside it, or in lines below.
fn item(picture: &Picture<'_>, scale: &TimeScale, event: usize, cache: &mut LabelCache<'_>, ruler: &mut Ruler) -> Item {
    let aside = vec![cache.row(event, ruler), cache.column(event, block::LINES, ruler)];
    let footprint = footprint(&picture.event(event).extent, scale);
    let others = other_dates(picture, (event, &footprint), scale);
    let (bar, inside) = (picture.styles.bar(), Some(cache.on_bar(event, ruler)));
    let symbol = picture.has_symbol(event);
    Item { event, footprint, bar, symbol, others, inside, before: false, aside }
}
