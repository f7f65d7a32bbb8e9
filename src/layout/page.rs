//! The page. What it is: title block, legend, body and foot, one under the other. In: a chronicle, a view, a ruler. Out: a
//! layout. It must not know how a body is laid out.

use crate::font::Ruler;
use crate::geom::{Interval, Size};
use crate::layout::TimeScale;
use crate::layout::body::Body;
use crate::layout::caption::{Folded, omitted, sentences};
use crate::layout::density::level;
use crate::layout::face::{STEP, margin};
use crate::layout::foot::foot;
use crate::layout::groups::has_further_lanes;
use crate::layout::header::{Block, header};
use crate::layout::horizontal::horizontal;
use crate::layout::lanes::lanes;
use crate::layout::legend::{self, Sign, legend};
use crate::layout::marks::{Print, print};
use crate::layout::omitted::caption;
use crate::layout::picture::Picture;
use crate::layout::placed::{Layout, Summary};
use crate::layout::vertical::vertical;
use crate::model::{Chronicle, Direction, Event, LaneKey, View};
use std::collections::BTreeSet;

/// Above the plot, px.
const ABOVE: f64 = 3.0 * STEP;
/// Below it, px.
const BELOW: f64 = 4.0 * STEP;
/// How high a picture of free height is taken to be before it is laid out, px.
const USUAL: f64 = 1_200.0;

/// More events than this are not all labelled.
const MANY: usize = 300;
/// Bodies tried at most until the page is low enough.
const TRIES: usize = 3;
/// Legends tried at most until one explains just what is drawn.
const LEGENDS: usize = 4;

/// Positions for one view. A function of its arguments alone (the ruler only remembers widths).
pub fn arrange(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> Layout {
    let picture = Picture::new(chronicle, view);
    let mut scale = rough(&picture);
    let mut told = signs(&picture, &scale, view.events.iter().copied());
    let mut drawn = BTreeSet::new();
    for _ in 0..LEGENDS {
        let (layout, found) = with_legend(&picture, &scale, &told, ruler);
        // How high an upright axis is decides which signs it shows, and events that are only counted show none. Where
        // another legend leaves another height, other events may be drawn.
        drawn.extend(layout.events.iter().chain(&layout.echoes).map(|placed| placed.event));
        let shown = signs(&picture, &found, drawn.iter().copied());
        if shown == told {
            return layout;
        }
        (scale, told) = (found, shown);
    }
    with_legend(&picture, &scale, &signs(&picture, &scale, view.events.iter().copied()), ruler).0
}

/// A scale like the one that the body will have, but for its place on the page.
fn rough(picture: &Picture<'_>) -> TimeScale {
    match picture.view.layout {
        Direction::Vertical => {
            let height = picture.view.max_height.map_or(USUAL, f64::from);
            picture.scale(Interval { start: 0.0, end: height.max(STEP) })
        }
        Direction::Horizontal | Direction::Lanes => picture.scale(picture.inner()),
    }
}

/// The layout with these signs explained, and the scale it came to.
fn with_legend(picture: &Picture<'_>, rough: &TimeScale, told: &[Sign], ruler: &mut Ruler) -> (Layout, TimeScale) {
    let view = picture.view;
    let (mut texts, title_end) = header(view, picture.width, ruler);
    let (legend, legend_end) = legend(told, (title_end, picture.width), ruler);
    let top = legend_end + ABOVE;
    let mut body = within(picture, rough, top, ruler);
    level(&mut body.densities, body.axis.upright);
    caption(&mut body, legend_end, ruler);
    let (notes, end) = foot_of(picture, &body, ruler);
    texts.extend(notes);
    let size = Size { width: picture.width, height: (end + margin(picture.width)).ceil() };
    let summary = summary(picture, &body);
    let Body { scale, plot, axis, lanes, events, densities, echoes, folds } = body;
    (Layout { size, plot, texts, legend, axis, lanes, events, densities, echoes, folds, summary }, scale)
}

/// The body under `top` px, so high that the whole page is no higher than it may be, where that can be.
fn within(picture: &Picture<'_>, rough: &TimeScale, top: f64, ruler: &mut Ruler) -> Body {
    let Some(limit) = picture.view.max_height.map(f64::from) else { return body(picture, top, None, ruler) };
    // Of a crowd few will be shown, and only their sources be told.
    let events = &picture.view.events;
    let told = if events.len() > MANY { &[] } else { events.as_slice() };
    let (_, end) = close(picture, rough, Folded { events: events.len(), most: None }, (told, top), ruler);
    let mut budget = limit - (end - top) - BELOW - margin(picture.width) - top;
    let mut found = body(picture, top, Some(budget), ruler);
    for _ in 0..TRIES {
        let over = (foot_of(picture, &found, ruler).1 + margin(picture.width)).ceil() - limit;
        if over <= 0.0 {
            break;
        }
        budget -= over;
        found = body(picture, top, Some(budget), ruler);
    }
    found
}

/// The foot under a body.
fn foot_of(picture: &Picture<'_>, body: &Body, ruler: &mut Ruler) -> Block {
    let labelled = body.events.iter().filter(|placed| placed.label.is_some());
    let told: Vec<usize> = labelled.map(|placed| placed.event).collect();
    close(picture, &body.scale, folded(body), (&told, body.plot.bottom() + BELOW), ruler)
}

/// A file for each direction.
fn body(picture: &Picture<'_>, top: f64, budget: Option<f64>, ruler: &mut Ruler) -> Body {
    match picture.view.layout {
        Direction::Lanes => lanes(picture, top, budget, ruler),
        Direction::Horizontal => horizontal(picture, top, budget, ruler),
        Direction::Vertical => vertical(picture, top, budget, ruler),
    }
}

/// What the legend explains where these events are drawn on that scale; lanes of categories name these themselves.
fn signs(picture: &Picture<'_>, scale: &TimeScale, events: impl Iterator<Item = usize>) -> Vec<Sign> {
    let in_lanes = picture.view.layout == Direction::Lanes;
    let echoes = in_lanes && has_further_lanes(picture);
    let categories = !in_lanes || picture.view.lanes != LaneKey::Category;
    let shown = events.map(|index| picture.event(index));
    let shown: Vec<(&Event, Print)> = shown.map(|event| (event, print(&event.extent, scale))).collect();
    legend::signs(picture.chronicle, &shown, (categories, echoes))
}

/// The foot from `top` px, with the sources of the events that are `told`.
fn close(
    picture: &Picture<'_>,
    scale: &TimeScale,
    folded: Folded,
    (told, top): (&[usize], f64),
    ruler: &mut Ruler,
) -> Block {
    let events: Vec<&Event> = picture.view.events.iter().map(|&index| picture.event(index)).collect();
    let remarks = sentences(scale, &events, folded);
    let told: Vec<&Event> = told.iter().map(|&index| picture.event(index)).collect();
    let cited = picture.citations.list(picture.chronicle, &told);
    foot(picture.chronicle, &cited, &remarks, (top, picture.width), ruler)
}

fn folded(body: &Body) -> Folded {
    let events = body.folds.iter().map(|fold| fold.events.len()).sum();
    Folded { events, most: body.densities.iter().map(|density| density.most).max() }
}

fn summary(picture: &Picture<'_>, body: &Body) -> Summary {
    Summary {
        shown: body.events.iter().filter(|placed| placed.label.is_some()).count(),
        folded: folded(body).events,
        scale: body.scale.kind(),
        range: picture.range(&picture.view.events),
        breaks: body.scale.breaks().iter().map(omitted).collect(),
    }
}
