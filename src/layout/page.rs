//! The page. What it is: title block, legend, body and foot, one under the other. In: a chronicle, a view, a ruler. Out: a
//! layout. It must not know how a body is laid out.

use crate::font::Ruler;
use crate::geom::Size;
use crate::layout::TimeScale;
use crate::layout::body::Body;
use crate::layout::caption::sentences;
use crate::layout::face::{MARGIN, STEP};
use crate::layout::foot::foot;
use crate::layout::header::{Block, header};
use crate::layout::horizontal::horizontal;
use crate::layout::lanes::lanes;
use crate::layout::legend::legend;
use crate::layout::marks::Print;
use crate::layout::omitted::caption;
use crate::layout::picture::Picture;
use crate::layout::placed::{Layout, LegendEntry, Summary};
use crate::layout::vertical::{rough, vertical};
use crate::model::{Chronicle, Direction, Event, LaneKey, View};

/// Above the plot, px.
const ABOVE: f64 = 3.0 * STEP;
/// Below it, px.
const BELOW: f64 = 4.0 * STEP;

/// Positions for one view. A function of its arguments alone (the ruler only remembers widths).
pub fn arrange(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> Layout {
    let picture = Picture::new(chronicle, view);
    let (mut texts, title_end) = header(view, picture.width, ruler);
    let rough = match view.layout {
        Direction::Vertical => rough(&picture, ruler),
        Direction::Horizontal | Direction::Lanes => picture.scale(picture.inner()),
    };
    let (legend, legend_end) = explain(&picture, &rough, title_end, ruler);
    let top = legend_end + ABOVE;
    let (_, foot_end) = close(&picture, &rough, view.events.len(), top, ruler);
    let budget = view.max_height.map(|height| f64::from(height) - (foot_end - top) - BELOW - MARGIN - top);
    let mut body = body(&picture, top, budget, ruler);
    caption(&mut body, legend_end, ruler);
    let folded = body.folds.iter().map(|fold| fold.events.len()).sum();
    let (notes, end) = close(&picture, &body.scale, folded, body.plot.bottom() + BELOW, ruler);
    texts.extend(notes);
    let size = Size { width: picture.width, height: (end + MARGIN).ceil() };
    let summary = summary(&picture, &body, folded);
    let Body { plot, axis, lanes, events, folds, .. } = body;
    Layout { size, plot, texts, legend, axis, lanes, events, folds, summary }
}

/// A file for each direction.
fn body(picture: &Picture<'_>, top: f64, budget: Option<f64>, ruler: &mut Ruler) -> Body {
    match picture.view.layout {
        Direction::Lanes => lanes(picture, top, budget, ruler),
        Direction::Horizontal => horizontal(picture, top, budget, ruler),
        Direction::Vertical => vertical(picture, top, budget, ruler),
    }
}

/// The legend; lanes of categories name these themselves.
fn explain(picture: &Picture<'_>, scale: &TimeScale, top: f64, ruler: &mut Ruler) -> (Vec<LegendEntry>, f64) {
    let prints = picture.prints(scale);
    let events = picture.view.events.iter().map(|&index| picture.event(index));
    let events: Vec<(&Event, &Print)> = events.zip(&prints).collect();
    let named = picture.view.layout == Direction::Lanes && picture.view.lanes == LaneKey::Category;
    legend(picture.chronicle, &events, !named, (top, picture.width), ruler)
}

/// The foot.
fn close(picture: &Picture<'_>, scale: &TimeScale, folded: usize, top: f64, ruler: &mut Ruler) -> Block {
    let events: Vec<&Event> = picture.view.events.iter().map(|&index| picture.event(index)).collect();
    let remarks = sentences(scale, &events, folded);
    foot(picture.chronicle, &picture.citations, &remarks, (top, picture.width), ruler)
}

fn summary(picture: &Picture<'_>, body: &Body, folded: usize) -> Summary {
    Summary {
        shown: body.events.iter().filter(|placed| placed.label.is_some()).count(),
        folded,
        scale: body.scale.kind(),
        range: picture.range(&picture.view.events),
        breaks: body.scale.breaks().iter().map(|gap| gap.words.clone()).collect(),
    }
}
