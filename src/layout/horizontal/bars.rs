//! The strip of bars. What it is: what lasted, below the axis of a horizontal picture. In: a picture and its scale. Out:
//! bars and labels in rows. It must not know where it stands on the page.

use crate::font::Ruler;
use crate::layout::TimeScale;
use crate::layout::context::Picture;
use crate::layout::labels::block;
use crate::layout::labels::cache::Shelf;
use crate::layout::labels::selection::Weights;
use crate::layout::marks::footprint::{Print, print};
use crate::layout::rows::bar_rows::{Item, Stack};
use crate::layout::rows::unlabelled::{Left, Quiet};
use crate::time::Shape;

/// More bars than this are not all labelled.
const MOST: usize = 60;
/// Above the bars without labels, px.
const GAP: f64 = 8.0;

/// An index into the chronicle's events, and what the event leaves on the scale.
type Printed = (usize, Print);

/// Bars in rows.
pub(in crate::layout) struct Strip {
    stack: Stack,
    quiet: Option<Quiet>,
    /// px
    pub(in crate::layout) height: f64,
}

impl Strip {
    /// The view's bars, at most `most` of them labelled.
    pub(in crate::layout) fn new(
        picture: &Picture<'_>,
        scale: &TimeScale,
        most: usize,
        shelf: &mut Shelf<'_>,
        ruler: &mut Ruler,
    ) -> Strip {
        let lasted = |event: &usize| matches!(picture.event(*event).extent.shape, Shape::Span { .. });
        let printed = |event: usize| (event, print(&picture.event(event).extent, scale));
        let bars: Vec<Printed> = picture.view.events.iter().copied().filter(lasted).map(printed).collect();
        let most = most.min(MOST);
        let (named, quiet) = if bars.len() <= most { (bars, Vec::new()) } else { split(picture, bars, most) };
        let field = picture.inner();
        let known: Vec<usize> = named.iter().map(|(event, _)| *event).collect();
        let stack =
            Stack::new(named.into_iter().map(|(event, print)| item(event, print, shelf, ruler)).collect(), field);
        let quiet = quiet.into_iter().map(|(event, _)| event).collect();
        let quiet = Quiet::new(picture, scale, (quiet, &known), field.start, ruler);
        let below = quiet.as_ref().map_or(0.0, |quiet| GAP + quiet.height);
        Strip { height: stack.height + below, stack, quiet }
    }

    pub(in crate::layout) fn is_empty(&self) -> bool {
        self.height <= 0.0
    }

    /// Everything in its place, the strip's top at `top` px.
    pub(in crate::layout) fn place(&self, top: f64) -> Left {
        let quiet = self.quiet.as_ref().map(|quiet| quiet.place(top + self.height - quiet.height));
        let mut left = quiet.unwrap_or_default();
        left.events.extend(self.stack.place(top));
        left
    }
}

/// The weightiest `most`, and the rest, both in order.
fn split(picture: &Picture<'_>, bars: Vec<Printed>, most: usize) -> (Vec<Printed>, Vec<Printed>) {
    let events: Vec<usize> = bars.iter().map(|(event, _)| *event).collect();
    let start = |print: &Print| if let Print::Bar(bar) = print { bar.x.start } else { 0.0 };
    let starts: Vec<f64> = bars.iter().map(|(_, print)| start(print)).collect();
    let mut named = vec![false; bars.len()];
    for i in Weights::new(picture, &events, &starts).first(0..bars.len(), most) {
        named[i] = true;
    }
    let (yes, no): (Vec<_>, Vec<_>) = bars.into_iter().zip(named).partition(|(_, named)| *named);
    let strip = |each: Vec<(Printed, bool)>| each.into_iter().map(|(bar, _)| bar).collect();
    (strip(yes), strip(no))
}

/// A bar with its label on it, on one line beside it, or in lines below.
fn item(event: usize, print: Print, shelf: &mut Shelf<'_>, ruler: &mut Ruler) -> Item {
    let aside = vec![shelf.row(event, ruler), shelf.column(event, block::LINES, ruler)];
    Item { event, print, inside: Some(shelf.on_bar(event, ruler)), aside }
}
