//! The horizontal layout: labels on both sides of an axis band, bars below.

pub(in crate::layout) mod bars;
pub(in crate::layout) mod choice;
pub(in crate::layout) mod growing;
pub(in crate::layout) mod place;
pub(in crate::layout) mod rates;
mod rest;
pub(in crate::layout) mod select;
pub(in crate::layout) mod side_labels;
mod trial;
pub(in crate::layout) mod variants;

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::boundary_labels;
use crate::layout::context::Picture;
use crate::layout::horizontal::bars::{BarStrip, bars};
use crate::layout::horizontal::place::{Drawn, Placing};
use crate::layout::horizontal::select::selected;
use crate::layout::horizontal::variants::{cheapest, possible_scales, shortest_scale};
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::drafts::Drafts;
use crate::layout::labels::limit::Bottom;
use crate::layout::labels::target::{Members, Target};
use crate::layout::marks::density::{self, Profile};
use crate::layout::marks::footprint::{self, Footprint, Marks, anchor, is_marked};
use crate::layout::marks::other_dates::other_dates;
use crate::layout::plot::Plot;
use crate::layout::scale::TimeScale;
use crate::layout::text_style::AXIS_INSET;
use std::rc::Rc;

/// More labels than this are folded.
const LABELS_MOST: usize = 300;
/// A setting so much higher than there is room is given up before a better choice of sides is looked for.
const HOPELESS: f64 = 1.3;
/// Marks without a label that are heaped on each other at most: what takes more height than a density strip is one.
const HEAP_LEVELS: usize = 6;

/// The labels of a picture, ascending along the axis, with what each stands for.
pub(in crate::layout) struct Labels<'a> {
    /// Events with a mark, indices into the chronicle, ascending along the axis.
    points: &'a [usize],
    kept: Vec<Target>,
}

impl Labels<'_> {
    /// What each label of many events stands for, in order: indices into the chronicle's events.
    fn folds(&self) -> impl Iterator<Item = Vec<usize>> {
        let rest = self.kept.iter().filter_map(|kept| if let Target::Several(rest) = kept { Some(rest) } else { None });
        rest.map(|rest| rest.iter().map(|&i| self.points[i]).collect())
    }

    /// Whether each of the points has a label of its own.
    fn named(&self) -> Vec<bool> {
        let mut named = vec![false; self.points.len()];
        for kept in &self.kept {
            if let Target::Event(i) = kept {
                named[*i] = true;
            }
        }
        named
    }
}

/// The plot under `top` px, within the limit where that can be.
pub(in crate::layout) fn horizontal(
    (picture, drafts): (&Picture<'_>, &Rc<Drafts>),
    top: f64,
    limit: Option<&mut Bottom<'_>>,
    ruler: &mut Ruler,
) -> Plot {
    let (points, xs) = points(picture);
    let scales = possible_scales(picture);
    let mut cache = LabelCache::new(picture, picture.widest(), (&scales, Rc::clone(drafts)), ruler);
    if let Some(bottom) = limit {
        return selected(picture, (&points, &xs), (bottom, top), (&mut cache, ruler));
    }
    if points.len() <= capacity(picture) && bars(picture).len() <= LABELS_MOST {
        let all = Labels { points: &points, kept: (0..points.len()).map(Target::Event).collect() };
        let highest = picture.highest();
        let built = build(picture, &all, highest, top, (&mut cache, ruler));
        if let Some((plot, _)) = built.filter(|(plot, near)| *near && plot.frame.bottom() - top <= highest) {
            return plot;
        }
    }
    let bottom = top + picture.calm();
    selected(picture, (&points, &xs), (&mut |_, _, _| bottom, top), (&mut cache, ruler))
}

/// How many labels can stand side by side, at the closest that stems may stand.
fn capacity(picture: &Picture<'_>) -> usize {
    let side = (picture.inner().length() - picture.widest()) / boundary_labels::CLOSEST;
    LABELS_MOST.min(2 * side as usize)
}

fn full_scale(picture: &Picture<'_>, margin: f64) -> TimeScale {
    let inner = picture.inner();
    picture.scale(Interval { start: inner.start + AXIS_INSET, end: inner.end - AXIS_INSET - margin })
}

/// Events with a mark, on the shortest axis that the picture may come to have, ascending along the axis; and where each
/// stands on the longest, px.
fn points(picture: &Picture<'_>) -> (Vec<usize>, Vec<f64>) {
    let (scale, shortest) = (full_scale(picture, 0.0), shortest_scale(picture));
    let marked = picture.view.events.iter().filter(|&&event| is_marked(&picture.event(event).extent, &shortest));
    let place = |&event: &usize| (anchor(&picture.event(event).extent, &scale), event);
    let mut points: Vec<(f64, usize)> = marked.map(place).collect();
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    points.into_iter().map(|(x, event)| (event, x)).unzip()
}

fn marks(picture: &Picture<'_>, points: &[usize], scale: &TimeScale) -> Vec<Marks> {
    points.iter().map(|&event| footprint::marks(&picture.event(event).extent, scale)).collect()
}

/// All labels in the best of the settings, and whether none strays from its mark; `None` where it is hopelessly higher than
/// `limit` px.
fn build(
    picture: &Picture<'_>,
    labels: &Labels<'_>,
    limit: f64,
    top: f64,
    (cache, ruler): (&mut LabelCache<'_>, &mut Ruler),
) -> Option<(Plot, bool)> {
    let (best, drafts) = cheapest(picture, labels, cache, ruler).filter(|(best, _)| best.height <= HOPELESS * limit)?;
    let strip = BarStrip::new(picture, &best.scale, |_| true, cache, ruler);
    let drawn = Drawn::new(picture, labels, &best.scale, false);
    let stems = Placing { picture, drawn: &drawn, drafts: &drafts };
    let near = boundary_labels::furthest(&best.wanted, &best.found.placements) <= boundary_labels::STRAYED;
    Some((stems.place(&best.wanted, &best.found.placements, best.scale, &strip, top, ruler), near))
}

impl Drawn {
    /// What is not labelled is counted where it is a `crowd`.
    fn new(picture: &Picture<'_>, labels: &Labels<'_>, scale: &TimeScale, crowd: bool) -> Drawn {
        let (all, named) = (labels.points, labels.named());
        // Where each of all the points stands among those that are drawn one by one.
        let mut places = Vec::with_capacity(all.len());
        let mut points = Vec::new();
        for (&event, named) in all.iter().zip(named) {
            places.push(points.len());
            points.extend((named || !crowd).then_some(event));
        }
        let target = |kept: &Target| match kept {
            Target::Event(i) => Target::Event(places[*i]),
            Target::Several(rest) => {
                let marks = if crowd { Vec::new() } else { rest.iter().map(|&i| places[i]).collect() };
                Target::Several(Members { marks, events: rest.iter().map(|&i| all[i]).collect() })
            }
        };
        let targets: Vec<Target<Members>> = labels.kept.iter().map(target).collect();
        let density = crowd.then(|| Profile::of(picture, scale, all.iter().copied()).columns());
        let mut marks = marks(picture, &points, scale);
        // Only what has a label has its sources at the foot.
        let labelled = targets.iter().filter_map(|target| if let Target::Event(i) = target { Some(*i) } else { None });
        for i in labelled.filter(|&i| !picture.said(points[i]).is_empty()) {
            marks[i].others = other_dates(picture, (points[i], &Footprint::Marks(marks[i].clone())), scale);
        }
        Drawn { marks, points, targets, density }
    }
}

fn is_crowd(picture: &Picture<'_>, events: &[usize], scale: &TimeScale) -> bool {
    if density::are_many(events.len()) {
        return true;
    }
    let extents: Vec<Interval> = marks(picture, events, scale).iter().map(Marks::extent).collect();
    density::is_crowd(&extents, HEAP_LEVELS)
}
