//! The page: title block, legend, plot and footer, one under the other.

pub(in crate::layout) mod as_of;
pub(in crate::layout) mod break_captions;
pub(in crate::layout) mod eras;
pub(in crate::layout) mod footer;
pub(in crate::layout) mod header;
pub(in crate::layout) mod legend;
pub(in crate::layout) mod narrow;
pub(in crate::layout) mod numbers;
mod plots;
pub(in crate::layout) mod reference;
pub(in crate::layout) mod remarks;
pub(in crate::layout) mod signs;
pub(in crate::layout) mod summary;
pub(in crate::layout) mod unset;

use crate::font::Ruler;
use crate::geom::{Interval, Size};
use crate::layout::context::{Picture, USUAL};
use crate::layout::horizontal::rates::rated;
use crate::layout::labels::short_dates::shared_words;
use crate::layout::marks::footprint::footprints;
use crate::layout::output::{Layout, LegendEntry, Placed, Summary, Text};
use crate::layout::page::break_captions::caption;
use crate::layout::page::footer::foot;
use crate::layout::page::header::{Block, header};
use crate::layout::page::legend::legend;
use crate::layout::page::narrow::{fullest, fullest_within};
use crate::layout::page::plots::{Plots, plot_under};
use crate::layout::page::remarks::{Folded, compared, told, told_by};
use crate::layout::page::signs::{Sign, signs};
use crate::layout::page::summary::summary;
use crate::layout::page::unset::unset;
use crate::layout::plot::Plot;
use crate::layout::rows::bar_rows::mark_with;
use crate::layout::scale::TimeScale;
use crate::layout::strips::gutter;
use crate::layout::text_style::STEP;
use crate::model::{Chronicle, Direction, Edition, Event, LaneKey, Scale, View};

/// Below it, px.
const BELOW: f64 = 4.0 * STEP;
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
    let (picture, mut plots) = (prepared(chronicle, view, None, ruler), Plots::default());
    let page = settled(&picture, None, &mut plots, ruler);
    let Some(limit) = view.max_height.map(f64::from) else { return page };
    // A limit that the free picture keeps changes nothing.
    if page.size.height <= limit {
        return page;
    }
    let kept = settled(&picture, Some(limit), &mut plots, ruler);
    fullest_within(view, kept, &mut |view, rival| {
        let picture = prepared(chronicle, view, Some(rival), ruler);
        settled(&picture, Some(limit), &mut plots.on_another_axis(), ruler)
    })
}

/// What a view shows, with the rates of its axis; `rival` labels another axis has, where there is one to compare with.
fn prepared<'a>(chronicle: &'a Chronicle, view: &'a View, rival: Option<usize>, ruler: &mut Ruler) -> Picture<'a> {
    let mut picture = Picture::new(chronicle, view, ruler);
    picture.rival = rival;
    picture.gutter = match view.layout {
        Direction::Vertical => eras::room(&picture, &rough(&picture), ruler),
        Direction::Horizontal | Direction::Lanes => gutter(&picture, &rough(&picture), ruler),
    };
    if view.layout == Direction::Horizontal { rated(picture, ruler) } else { picture }
}

/// Title block, legend, plot and foot, each where the others leave it, the page no higher than `limit` px where that can be.
fn settled(picture: &Picture<'_>, limit: Option<f64>, plots: &mut Plots, ruler: &mut Ruler) -> Layout {
    let (title, title_end) = header(picture, shared_words(picture).as_deref(), ruler);
    let scale = rough(picture);
    let guess = signs(picture.chronicle, (&rough_marks(picture, &scale), &[], &[]), &[], (true, scale.is_focus()));
    let mut legend_end = legend(picture, &shown(picture, guess), title_end, ruler).1;
    let mut attempt = 0;
    loop {
        let mut found = plot_under(picture, (legend_end, limit), plots, ruler);
        let reported = shown(picture, signs_of(picture, &found));
        let (entries, end) = legend(picture, &reported, title_end, ruler);
        // How high the legend is decides where the plot begins, and an upright axis or a limited page then shows other
        // events: tried again until both agree. In the end room is left for a higher legend, which always agrees.
        if end == legend_end || (attempt >= LEGENDS && end < legend_end) {
            // Above the plot stand the names of eras, and what the line "as of" says.
            let is_free = found.eras.is_empty() && found.as_of.is_none();
            let top = if is_free { legend_end } else { found.frame.top() };
            caption(&mut found, (top, picture.styles.gap()), ruler);
            return page((picture, limit), found, (title, entries), ruler);
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

/// The whole page: title block and legend, the plot, the footer under it.
fn page(
    (picture, limit): (&Picture<'_>, Option<f64>),
    plot: Plot,
    head: (Vec<Text>, Vec<LegendEntry>),
    ruler: &mut Ruler,
) -> Layout {
    let (mut texts, legend) = head;
    let (notes, end) = footer_of(picture, &plot, ruler);
    texts.extend(notes);
    let least = picture.view.edition.and_then(Edition::height).map_or(0.0, f64::from);
    let size = Size { width: picture.width, height: (end + picture.margin()).ceil().max(least) };
    let over = limit.map_or(0.0, |limit| (size.height - limit).max(0.0));
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

/// The footer under a plot.
fn footer_of(picture: &Picture<'_>, plot: &Plot, ruler: &mut Ruler) -> Block {
    let top = plot.frame.bottom() + below(picture);
    close(picture, &plot.scale, folded(picture, plot), (&labelled(plot), top), ruler)
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
