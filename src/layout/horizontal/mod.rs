//! The horizontal layout: labels on both sides of an axis band, bars below.

pub(in crate::layout) mod bars;
pub(in crate::layout) mod place;

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::boundary_labels::{self, AxisSide, BoundaryLabel};
use crate::layout::context::Picture;
use crate::layout::horizontal::bars::BarStrip;
use crate::layout::horizontal::place::{Drawn, Placing};
use crate::layout::labels::block::{Draft, LINES, several};
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::selection::{Slots, Weights, folded};
use crate::layout::labels::target::{Members, Target};
use crate::layout::marks::density::{self, Profile};
use crate::layout::marks::footprint::{Footprint, Marks, anchor, footprint};
use crate::layout::plot::Plot;
use crate::layout::scale::TimeScale;
use crate::layout::text_style::AXIS_INSET;

/// More labels than this are folded.
const LABELS_MOST: usize = 300;
/// Labels that a slot of the axis keeps when labels must be folded, tried in this order.
const QUOTAS: [usize; 13] = [24, 20, 16, 14, 12, 10, 8, 7, 6, 5, 4, 3, 2];
/// One where nothing fits.
const QUOTA_LEAST: usize = 1;
/// Height that labels take for each that a slot keeps, at least, px: what cannot fit is not tried.
const EACH: f64 = 80.0;
/// A setting so much higher than there is room is given up before a better choice of sides is looked for.
const HOPELESS: f64 = 1.3;
/// Marks without a label that are heaped on each other at most: what takes more height than a density strip is one.
const HEAP_LEVELS: usize = 6;
/// A label's usual width, px: what slots reckon with.
const USUAL: f64 = 190.0;
/// What a px of unused axis costs, in px of height.
const UNUSED: f64 = 0.2;
/// What an axis leaves free at its end for the last labels, in steps of this, so that one label more or less seldom moves
/// everything, px,
const ROOM: f64 = 40.0;
/// where this many marks
const CROWD: usize = 4;
/// stand this near to its end, px.
const END: f64 = 60.0;
/// Another axis, or titles on more lines, must cost less than this share of the usual.
const VARIANT_SHARE: f64 = 0.8;

/// The labels of a picture, ascending along the axis, with what each stands for.
struct Labels<'a> {
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

/// One way to set the labels.
struct LabelVariant {
    scale: TimeScale,
    drafts: Vec<Draft>,
    wanted: Vec<BoundaryLabel>,
    /// px
    cost: f64,
    /// Of the labels and leaders of both sides, px.
    height: f64,
}

/// An axis of full width, or one short enough for the last label to run past its end.
struct AxisVariant {
    /// Left free at its end, px.
    margin: f64,
    scale: TimeScale,
    /// Where each label would stand, px: at its event, or at the middle one of many.
    places: Vec<f64>,
}

impl AxisVariant {
    fn new(picture: &Picture<'_>, labels: &Labels<'_>, margin: f64) -> AxisVariant {
        let scale = full_scale(picture, margin);
        let middle = |kept: &Target| match kept {
            Target::Event(i) => *i,
            Target::Several(rest) => rest[rest.len() / 2],
        };
        let place = |kept| anchor(&picture.event(labels.points[middle(kept)]).extent, &scale);
        AxisVariant { margin, places: labels.kept.iter().filter_map(place).collect(), scale }
    }

    fn at_end(&self, x: f64) -> bool {
        x > self.scale.span().end - END
    }

    /// Whether too many marks stand at its end for all their labels to stand back over the axis.
    fn crowded(&self) -> bool {
        self.places.iter().filter(|&&x| self.at_end(x)).count() >= CROWD
    }

    /// What the last labels need past its end, px.
    fn room(&self, drafts: &[Draft], most: f64) -> f64 {
        let last = self.places.iter().zip(drafts).filter(|(x, _)| self.at_end(**x));
        let widest = last.map(|(_, draft)| draft.width).fold(ROOM, f64::max);
        ((widest / ROOM).ceil() * ROOM).min(most)
    }
}

/// A number for an event that depends on its id alone (FNV-1a, mixed so that near ids lie apart).
fn key(id: &str) -> u64 {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325, mix);
    (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The plot under `top` px, no higher than `budget` px where that can be.
pub(in crate::layout) fn horizontal(picture: &Picture<'_>, top: f64, budget: Option<f64>, ruler: &mut Ruler) -> Plot {
    let (points, xs) = points(picture);
    let mut cache = LabelCache::new(picture, picture.widest());
    let crowded = points.len() > capacity(picture);
    if !crowded {
        let all = Labels { points: &points, kept: (0..points.len()).map(Target::Event).collect() };
        let limit = budget.unwrap_or_else(|| picture.highest());
        let built = build(picture, &all, (usize::MAX, limit), top, (&mut cache, ruler));
        if let Some((plot, _)) = built.filter(|(plot, near)| *near && plot.frame.bottom() - top <= limit) {
            return plot;
        }
    }
    let budget = budget.unwrap_or_else(|| picture.calm());
    let weights = Weights::new(picture, &points, &xs);
    let mut built = |quota: usize, limit: f64| {
        let labels = Labels { points: &points, kept: folded(&xs, &weights, slots(picture, quota), quota) };
        build(picture, &labels, (quota, limit), top, (&mut cache, ruler))
    };
    let fitting = QUOTAS.into_iter().filter(|&quota| quota as f64 * EACH <= budget);
    let fits = |(plot, near): &(Plot, bool)| *near && plot.frame.bottom() - top <= budget;
    let found = fitting.filter_map(|quota| built(quota, budget)).find(fits);
    found.or_else(|| built(QUOTA_LEAST, f64::INFINITY)).expect("impossible: no height is hopeless here").0
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

/// Events with a mark, ascending along the axis, and where each stands, px.
fn points(picture: &Picture<'_>) -> (Vec<usize>, Vec<f64>) {
    let scale = full_scale(picture, 0.0);
    let place = |&event: &usize| Some((anchor(&picture.event(event).extent, &scale)?, event));
    let mut points: Vec<(f64, usize)> = picture.view.events.iter().filter_map(place).collect();
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    points.into_iter().map(|(x, event)| (event, x)).unzip()
}

/// Of the width that as many labels need.
fn slots(picture: &Picture<'_>, quota: usize) -> Slots {
    let inner = picture.inner();
    let field = Interval { start: inner.start + AXIS_INSET, end: inner.end - AXIS_INSET };
    let rows = quota.div_ceil(2);
    let count = (field.length() / (USUAL + boundary_labels::LEADER_PITCH * (rows - 1) as f64)).max(1.0) as usize;
    Slots { field, count }
}

fn marks(picture: &Picture<'_>, points: &[usize], scale: &TimeScale) -> Vec<Marks> {
    let marks = |&event: &usize| match footprint(&picture.event(event).extent, scale) {
        Footprint::Marks(marks) => Some(marks),
        Footprint::Bar(_) => None,
    };
    points.iter().filter_map(marks).collect()
}

/// The best of the settings, placed, with so many bars labelled at most, and whether no label strays from its mark; `None`
/// where it is hopelessly higher than `limit` px.
fn build(
    picture: &Picture<'_>,
    labels: &Labels<'_>,
    (bars, limit): (usize, f64),
    top: f64,
    (cache, ruler): (&mut LabelCache<'_>, &mut Ruler),
) -> Option<(Plot, bool)> {
    let mut best: Option<LabelVariant> = None;
    let whole = AxisVariant::new(picture, labels, 0.0);
    let more: Vec<Draft> = labels.folds().map(|events| several(picture, &events, ruler)).collect();
    for most in 1..=LINES {
        let drafts = drafts(labels, &more, most, cache, ruler);
        let short = AxisVariant::new(picture, labels, whole.room(&drafts, picture.inner().length() / 3.0));
        let crowded = whole.crowded();
        for (ground, usual) in [(&whole, !crowded), (&short, crowded)] {
            let mut tried = setting(picture, labels, &drafts, ground);
            tried.cost *= if usual && most == 1 { VARIANT_SHARE } else { 1.0 };
            if best.as_ref().is_none_or(|best| tried.cost < best.cost) {
                best = Some(tried);
            }
        }
    }
    let best = best.filter(|best| best.height <= HOPELESS * limit)?;
    let found = boundary_labels::placement(&best.wanted, picture.inner(), true);
    let strip = BarStrip::new(picture, &best.scale, bars, cache, ruler);
    let drawn = Drawn::new(picture, labels, &best.scale);
    let stems = Placing { picture, drawn: &drawn, drafts: &best.drafts };
    let near = boundary_labels::furthest(&best.wanted, &found.placements) <= boundary_labels::STRAYED;
    Some((stems.place(&best.wanted, &found.placements, best.scale, &strip, top, ruler), near))
}

impl Drawn {
    fn new(picture: &Picture<'_>, labels: &Labels<'_>, scale: &TimeScale) -> Drawn {
        let (all, named) = (labels.points, labels.named());
        let bare: Vec<usize> = all.iter().zip(&named).filter(|(_, named)| !**named).map(|(event, _)| *event).collect();
        let crowd = !bare.is_empty() && is_crowd(picture, &bare, scale);
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
        let targets = labels.kept.iter().map(target).collect();
        let density = crowd.then(|| Profile::of(picture, scale, all.iter().copied()).columns());
        Drawn { marks: marks(picture, &points, scale), points, targets, density }
    }
}

fn is_crowd(picture: &Picture<'_>, events: &[usize], scale: &TimeScale) -> bool {
    if density::are_many(events.len()) {
        return true;
    }
    let extents: Vec<Interval> = marks(picture, events, scale).iter().map(Marks::extent).collect();
    density::is_crowd(&extents, HEAP_LEVELS)
}

/// The labels with titles on at most so many lines; `more` holds those of many events, in order.
fn drafts(
    labels: &Labels<'_>,
    more: &[Draft],
    most: usize,
    cache: &mut LabelCache<'_>,
    ruler: &mut Ruler,
) -> Vec<Draft> {
    let mut more = more.iter();
    let draft = |kept: &Target| match kept {
        Target::Event(i) => Some(cache.column(labels.points[*i], most, ruler)),
        Target::Several(_) => more.next().cloned(),
    };
    labels.kept.iter().filter_map(draft).collect()
}

/// Labels over that stretch of axis.
fn setting(picture: &Picture<'_>, labels: &Labels<'_>, drafts: &[Draft], ground: &AxisVariant) -> LabelVariant {
    let first = |kept: &Target| match kept {
        Target::Event(i) => *i,
        Target::Several(rest) => rest.first().copied().unwrap_or(0),
    };
    let key = |kept: &Target| key(&picture.event(labels.points[first(kept)]).id);
    let wanted_label = |((kept, x), draft): ((&Target, &f64), &Draft)| {
        let (width, height) = (draft.width, draft.height);
        BoundaryLabel { key: key(kept), x: *x, width, height }
    };
    let wanted: Vec<BoundaryLabel> = labels.kept.iter().zip(&ground.places).zip(drafts).map(wanted_label).collect();
    let found = boundary_labels::placement(&wanted, picture.inner(), false);
    let cost = found.cost + UNUSED * ground.margin;
    let height =
        AxisSide::BOTH.map(|side| boundary_labels::rows(&wanted, &found.placements, side).depth()).iter().sum();
    LabelVariant { scale: ground.scale.clone(), drafts: drafts.to_vec(), wanted, cost, height }
}
