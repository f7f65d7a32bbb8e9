//! The page: title block, legend, plot and footer, one under the other.

pub(in crate::layout) mod as_of;
pub(in crate::layout) mod break_captions;
pub(in crate::layout) mod eras;
pub(in crate::layout) mod footer;
pub(in crate::layout) mod header;
pub(in crate::layout) mod legend;
pub(in crate::layout) mod narrow;
pub(in crate::layout) mod numbers;
pub(in crate::layout) mod reference;
pub(in crate::layout) mod remarks;
pub(in crate::layout) mod signs;
pub(in crate::layout) mod summary;
pub(in crate::layout) mod unset;

use crate::font::Ruler;
use crate::geom::{Interval, Size};
use crate::layout::context::{Picture, USUAL};
use crate::layout::horizontal::horizontal;
use crate::layout::horizontal::rates::rated;
use crate::layout::labels::limit::Bottom;
use crate::layout::labels::short_dates::shared_words;
use crate::layout::lanes::lanes;
use crate::layout::links::links;
use crate::layout::marks::density::level;
use crate::layout::marks::footprint::footprints;
use crate::layout::output::{Layout, LegendEntry, Placed, Summary, Text};
use crate::layout::page::break_captions::caption;
use crate::layout::page::footer::foot;
use crate::layout::page::header::{Block, header};
use crate::layout::page::legend::legend;
use crate::layout::page::narrow::{fullest, fullest_within};
use crate::layout::page::remarks::{Folded, compared, told, told_by};
use crate::layout::page::signs::{Sign, signs};
use crate::layout::page::summary::summary;
use crate::layout::page::unset::unset;
use crate::layout::plot::Plot;
use crate::layout::rows::bar_rows::mark_with;
use crate::layout::scale::TimeScale;
use crate::layout::strips::{around, gutter};
use crate::layout::text_style::STEP;
use crate::layout::vertical::vertical;
use crate::model::{Chronicle, Direction, Edition, Event, LaneKey, Scale, View};
use std::collections::BTreeMap;

/// Above the plot, px.
const ABOVE: f64 = 3.0 * STEP;
/// Below it, px.
const BELOW: f64 = 4.0 * STEP;
/// Plots tried at most until the page is low enough.
const TRIES: usize = 6;
/// Legends tried at most before room is kept for the highest of them.
const LEGENDS: usize = 4;

/// Positions for one view. A function of its arguments alone (the ruler only remembers widths).
pub fn arrange(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> Layout {
    ruler.measure_in(&view.typefaces());
    let told = chronicle.told_in(view);
    let chronicle = &*told;
    ruler.set_language(&chronicle.language);
    if view.scale == Scale::Auto && view.edition.is_some_and(Edition::is_narrow) {
        return fullest(view, &mut |view| limited_to(chronicle, view, ruler));
    }
    limited_to(chronicle, view, ruler)
}

/// The page within its limit, where it has one.
fn limited_to(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> Layout {
    let Some(limit) = view.max_height.map(f64::from) else { return settled(chronicle, view, ruler) };
    let free = settled(chronicle, &View { max_height: None, ..view.clone() }, ruler);
    // A limit that the free picture keeps changes nothing.
    if free.size.height <= limit {
        return free;
    }
    fullest_within(view, &mut |view| settled(chronicle, view, ruler))
}

/// Title block, legend, plot and foot, each where the others leave it.
fn settled(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> Layout {
    let mut picture = Picture::new(chronicle, view, ruler);
    picture.gutter = match view.layout {
        Direction::Vertical => eras::room(&picture, &rough(&picture), ruler),
        Direction::Horizontal | Direction::Lanes => gutter(&picture, &rough(&picture), ruler),
    };
    let picture = if view.layout == Direction::Horizontal { rated(picture, ruler) } else { picture };
    let (title, title_end) = header(&picture, shared_words(&picture).as_deref(), ruler);
    let scale = rough(&picture);
    let guess =
        shown(&picture, signs(chronicle, (&rough_marks(&picture, &scale), &[], &[]), &[], (true, scale.is_focus())));
    let mut legend_end = legend(&picture, &guess, title_end, ruler).1;
    let mut attempt = 0;
    loop {
        let mut found = plot_under(&picture, legend_end, ruler);
        let reported = shown(&picture, signs_of(&picture, &found));
        let (entries, end) = legend(&picture, &reported, title_end, ruler);
        // How high the legend is decides where the plot begins, and an upright axis or a limited page then shows other
        // events: tried again until both agree. In the end room is left for a higher legend, which always agrees.
        if end == legend_end || (attempt >= LEGENDS && end < legend_end) {
            // Above the plot stand the names of eras, and what the line "as of" says.
            let is_free = found.eras.is_empty() && found.as_of.is_none();
            let top = if is_free { legend_end } else { found.frame.top() };
            caption(&mut found, (top, picture.styles.gap()), ruler);
            return page(&picture, found, (title, entries), ruler);
        }
        legend_end = if attempt >= LEGENDS { legend_end.max(end) } else { end };
        attempt += 1;
    }
}

/// What the events leave on a scale like the one to come, all of them and none in a further lane.
fn rough_marks(picture: &Picture<'_>, scale: &TimeScale) -> Vec<Placed> {
    let bare = |(event, footprint)| Placed::bare(event, mark_with(&footprint, 0.0, picture.styles.bar()));
    footprints(picture, scale).map(bare).collect()
}

/// A scale like the one that the plot will have, but for its place on the page.
fn rough(picture: &Picture<'_>) -> TimeScale {
    match picture.view.layout {
        Direction::Vertical => picture.scale(Interval { start: 0.0, end: USUAL }),
        Direction::Horizontal | Direction::Lanes => picture.scale(picture.inner()),
    }
}

/// The plot under a legend that ends there, px.
fn plot_under(picture: &Picture<'_>, legend_end: f64, ruler: &mut Ruler) -> Plot {
    let upright = picture.view.layout == Direction::Vertical;
    let mut room = if upright { 0.0 } else { eras::room(picture, &rough(picture), ruler) };
    let captions = as_of::room(picture);
    loop {
        let mut plot = within(picture, legend_end + ABOVE + room + captions, ruler);
        // The axis that the labels leave may be shorter than was thought, and its names then take more rows.
        let needed = if upright { 0.0 } else { eras::room(picture, &plot.scale, ruler) };
        if needed > room {
            room = needed;
            continue;
        }
        numbers::clear(&mut plot);
        (plot.links, plot.links_left_out) = links(picture, &plot);
        level(&mut plot.densities, plot.axis.upright);
        plot.eras = eras::eras(picture, &plot, room + captions, ruler);
        plot.as_of = as_of::as_of(picture, &plot, ruler);
        return plot;
    }
}

/// The whole page: title block and legend, the plot, the footer under it.
fn page(picture: &Picture<'_>, plot: Plot, head: (Vec<Text>, Vec<LegendEntry>), ruler: &mut Ruler) -> Layout {
    let (mut texts, legend) = head;
    let (notes, end) = footer_of(picture, &plot, ruler);
    texts.extend(notes);
    let least = picture.view.edition.and_then(Edition::height).map_or(0.0, f64::from);
    let size = Size { width: picture.width, height: (end + picture.margin()).ceil().max(least) };
    let over = picture.view.max_height.map_or(0.0, |limit| (size.height - f64::from(limit)).max(0.0));
    let over = picture.view.drawn(over as u64);
    let summary = Summary { over_limit: over as u32, ..summary(picture, &plot) };
    let unset = unset(picture, &plot);
    let Plot { frame, axis, strips, lanes, as_of, eras, events, densities, echoes, folds, links, .. } = plot;
    Layout {
        size,
        plot: frame,
        texts,
        legend,
        eras,
        as_of,
        axis,
        strips,
        lanes,
        events,
        densities,
        echoes,
        folds,
        links,
        unset,
        summary,
    }
}

/// The plot under `top` px, so high that the whole page is no higher than it may be, where that can be. A limit that the
/// free picture keeps changes nothing.
fn within(picture: &Picture<'_>, top: f64, ruler: &mut Ruler) -> Plot {
    let free = plot(picture, top, None, ruler);
    let Some(limit) = picture.view.max_height.map(f64::from) else { return free };
    let height = height_of(picture, &free, ruler);
    if height <= limit {
        return free;
    }
    let told = |plot: &Plot| (plot.scale.clone(), folded(picture, plot));
    let mut found = limited(picture, (top, limit), told(&free), ruler);
    let mut lowest = height_of(picture, &found, ruler);
    let mut allowed = limit;
    for attempt in 1..TRIES {
        if lowest <= limit {
            break;
        }
        // What is not lower with as much less is with more.
        allowed -= (lowest - limit) * (1 << (attempt - 1)) as f64;
        let lower = limited(picture, (top, allowed), told(&found), ruler);
        let height = height_of(picture, &lower, ruler);
        if height >= lowest {
            break;
        }
        (found, lowest) = (lower, height);
    }
    // Where the least content is no lower, nothing is folded for it.
    if lowest >= height { free } else { found }
}

/// The plot of a page that may be so high, px, below a foot that says what is `told`, whatever events it has labels for.
fn limited(
    picture: &Picture<'_>,
    (top, limit): (f64, f64),
    (scale, told): (TimeScale, Folded),
    ruler: &mut Ruler,
) -> Plot {
    let told = Folded { events: told.events.max(picture.view.events.len()), ..told };
    let mut known: BTreeMap<Vec<usize>, f64> = BTreeMap::new();
    let mut bottom = |labelled: &[usize], ruler: &mut Ruler| {
        let shown: Vec<&Event> = labelled.iter().map(|&index| picture.event(index)).collect();
        let cited = picture.citations.places(&shown);
        let foot = *known.entry(cited).or_insert_with(|| close(picture, &scale, told, (labelled, 0.0), ruler).1);
        limit - picture.margin() - below(picture) - foot
    };
    plot(picture, top, Some(&mut bottom), ruler)
}

/// The height of the page with that plot, px.
fn height_of(picture: &Picture<'_>, plot: &Plot, ruler: &mut Ruler) -> f64 {
    (footer_of(picture, plot, ruler).1 + picture.margin()).ceil()
}

/// The footer under a plot.
fn footer_of(picture: &Picture<'_>, plot: &Plot, ruler: &mut Ruler) -> Block {
    let top = plot.frame.bottom() + below(picture);
    close(picture, &plot.scale, folded(picture, plot), (&labelled(plot), top), ruler)
}

/// A file for each direction.
fn plot(picture: &Picture<'_>, top: f64, limit: Option<&mut Bottom<'_>>, ruler: &mut Ruler) -> Plot {
    around(picture, (top, limit), ruler, |top, limit, ruler| match picture.view.layout {
        Direction::Lanes => lanes(picture, top, limit, ruler),
        Direction::Horizontal => horizontal(picture, top, limit, ruler),
        Direction::Vertical => vertical(picture, top, limit, ruler),
    })
}

/// What the legend explains of what is drawn; lanes of categories name these themselves.
fn signs_of(picture: &Picture<'_>, plot: &Plot) -> Vec<Sign> {
    let categories = picture.view.layout != Direction::Lanes || picture.view.lanes != LaneKey::Category;
    signs(picture.chronicle, (&plot.events, &plot.echoes, &plot.links), &plot.eras, (categories, plot.scale.is_focus()))
}

/// The signs of a picture that has a legend.
fn shown(picture: &Picture<'_>, signs: Vec<Sign>) -> Vec<Sign> {
    if picture.view.legend { signs } else { Vec::new() }
}

/// Below the plot of a picture, px: nothing where no foot follows.
fn below(picture: &Picture<'_>) -> f64 {
    if picture.view.notes || picture.chronicle.credit.is_some() { BELOW } else { 0.0 }
}

/// The events that have a label of their own, indices into the chronicle's.
fn labelled(plot: &Plot) -> Vec<usize> {
    plot.events.iter().filter(|placed| placed.label.is_some()).map(|placed| placed.event).collect()
}

/// The foot from `top` px, with the sources of the events that are `reported`.
fn close(
    picture: &Picture<'_>,
    scale: &TimeScale,
    folded: Folded,
    (reported, top): (&[usize], f64),
    ruler: &mut Ruler,
) -> Block {
    if !picture.view.notes {
        return foot(picture, (&[], true), &[], top, ruler);
    }
    let events: Vec<&Event> = picture.view.events.iter().map(|&index| picture.event(index)).collect();
    let remarks: Vec<String> =
        told_by(picture).into_iter().chain(compared(picture)).chain(told(scale, &events, folded)).collect();
    let reported: Vec<&Event> = reported.iter().map(|&index| picture.event(index)).collect();
    let cited = picture.citations.list(picture.chronicle, &reported);
    foot(picture, (&cited, picture.citations.are_numbered()), &remarks, top, ruler)
}

fn folded(picture: &Picture<'_>, plot: &Plot) -> Folded {
    let events = plot.folds.iter().map(|fold| fold.events.len()).sum();
    let gathered = (plot.gathered > 0).then_some((plot.gathered, picture.view.lanes, picture.view.lanes_most));
    Folded {
        events,
        most: plot.densities.iter().map(|density| density.most).max(),
        gathered,
        unrepeated: plot.unrepeated,
    }
}
