//! The plot of a page, as high as its limit leaves it.

use crate::font::Ruler;
use crate::layout::context::Picture;
use crate::layout::horizontal::horizontal;
use crate::layout::labels::drafts::Drafts;
use crate::layout::labels::limit::Bottom;
use crate::layout::lanes::lanes;
use crate::layout::links::links;
use crate::layout::marks::density::level;
use crate::layout::page::remarks::Folded;
use crate::layout::page::{as_of, below, close, eras, folded, footer_of, numbers, rough};
use crate::layout::plot::Plot;
use crate::layout::scale::TimeScale;
use crate::layout::strips::around;
use crate::layout::text_style::STEP;
use crate::layout::vertical::vertical;
use crate::model::{Direction, Event};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Above the plot, px.
const ABOVE: f64 = 3.0 * STEP;
/// Plots tried at most until the page is low enough.
const TRIES: usize = 6;

/// What is kept of a page while it is laid out again and again.
#[derive(Default)]
pub(super) struct Plots {
    /// Those without a limit, by the place of their top: a page with a limit begins from the same ones.
    free: BTreeMap<u64, Plot>,
    drafts: Rc<Drafts>,
}

impl Plots {
    /// For the same page on another axis.
    pub(super) fn on_another_axis(&self) -> Plots {
        Plots { free: BTreeMap::new(), drafts: Rc::clone(&self.drafts) }
    }

    /// The plot without a limit under `top` px; of a page without one nothing is kept.
    fn free_at(&mut self, top: f64, picture: &Picture<'_>, ruler: &mut Ruler) -> Plot {
        let mut laid_out = || plot((picture, &self.drafts), top, None, ruler);
        if picture.view.max_height.is_none() {
            return laid_out();
        }
        self.free.entry(top.to_bits()).or_insert_with(laid_out).clone()
    }
}

/// The plot under a legend that ends there, px.
pub(super) fn plot_under(
    picture: &Picture<'_>,
    (legend_end, limit): (f64, Option<f64>),
    plots: &mut Plots,
    ruler: &mut Ruler,
) -> Plot {
    let upright = picture.view.layout == Direction::Vertical;
    let mut room = if upright { 0.0 } else { eras::room(picture, &rough(picture), ruler) };
    let captions = as_of::room(picture);
    loop {
        let mut plot = within(picture, (legend_end + ABOVE + room + captions, limit), plots, ruler);
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

/// The plot under `top` px, so high that the whole page is no higher than it may be, where that can be. A limit that the
/// free picture keeps changes nothing.
fn within(picture: &Picture<'_>, (top, limit): (f64, Option<f64>), plots: &mut Plots, ruler: &mut Ruler) -> Plot {
    let free = plots.free_at(top, picture, ruler);
    let Some(limit) = limit else { return free };
    let drafts = &plots.drafts;
    let height = height_of(picture, &free, ruler);
    if height <= limit {
        return free;
    }
    let told = |plot: &Plot| (plot.scale.clone(), folded(picture, plot));
    let mut found = limited((picture, drafts), (top, limit), told(&free), ruler);
    let mut lowest = height_of(picture, &found, ruler);
    let mut allowed = limit;
    for attempt in 1..TRIES {
        if lowest <= limit {
            break;
        }
        // What is not lower with as much less is with more.
        allowed -= (lowest - limit) * (1 << (attempt - 1)) as f64;
        let lower = limited((picture, drafts), (top, allowed), told(&found), ruler);
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
    (picture, drafts): (&Picture<'_>, &Rc<Drafts>),
    (top, limit): (f64, f64),
    (scale, told): (TimeScale, Folded),
    ruler: &mut Ruler,
) -> Plot {
    let told = Folded { events: told.events.max(picture.view.events.len()), ..told };
    let mut known: BTreeMap<(Vec<usize>, bool), f64> = BTreeMap::new();
    let mut bottom = |labelled: &[usize], strip: bool, ruler: &mut Ruler| {
        let shown: Vec<&Event> = labelled.iter().map(|&index| picture.event(index)).collect();
        let cited = picture.citations.places(&shown);
        let told = Folded { most: strip.then(|| told.most.unwrap_or(told.events)), ..told };
        let foot =
            *known.entry((cited, strip)).or_insert_with(|| close(picture, &scale, told, (labelled, 0.0), ruler).1);
        limit - picture.margin() - below(picture) - foot
    };
    plot((picture, drafts), top, Some(&mut bottom), ruler)
}

/// The height of the page with that plot, px.
fn height_of(picture: &Picture<'_>, plot: &Plot, ruler: &mut Ruler) -> f64 {
    (footer_of(picture, plot, ruler).1 + picture.margin()).ceil()
}

/// A file for each direction.
fn plot(
    (picture, drafts): (&Picture<'_>, &Rc<Drafts>),
    top: f64,
    limit: Option<&mut Bottom<'_>>,
    ruler: &mut Ruler,
) -> Plot {
    around(picture, (top, limit), ruler, |top, limit, ruler| match picture.view.layout {
        Direction::Lanes => lanes((picture, drafts), top, limit, ruler),
        Direction::Horizontal => horizontal((picture, drafts), top, limit, ruler),
        Direction::Vertical => vertical(picture, top, limit, ruler),
    })
}
