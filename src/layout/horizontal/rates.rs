//! Rates of a horizontal axis: whether it has several, and how many, by what its labels would cost.

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::boundary_labels::{self, AxisSide, BoundaryLabel, Spacing};
use crate::layout::context::Picture;
use crate::layout::horizontal::variants::key;
use crate::layout::horizontal::{capacity, full_scale, points};
use crate::layout::labels::block::{Draft, LINES};
use crate::layout::labels::cache::LabelCache;
use crate::layout::marks::footprint::anchor;
use crate::layout::scale::TimeScale;
use crate::layout::scale::focus::Focus;
use crate::model::Scale;
use std::rc::Rc;

/// What an axis and the space around it cost, whatever its labels do, px: few labels are no reason to change its rate.
const AXIS: f64 = 120.0;
/// Events this near to their even places, in the mean of squares, px, need no other rate.
const NEAR: f64 = 48.0;
/// Several rates must cost less than this share of what one rate costs, with its breaks or without: it is the simpler,
const PLAINLY_LESS: f64 = 0.95;
/// and by so many px less: what is saved must be worth a scale that a reader has to read twice.
const LEAST_SAVING: f64 = 55.0;
/// What each knot must buy (0208).
const KNOT_PRICE: f64 = 1.04;
/// Fewer events are never worth a knot; more are not tried on one axis after the other.
const POINTS: std::ops::RangeInclusive<usize> = 12..=150;
/// Of so many events nobody asks how many have a mark.
const EVENTS: usize = 1_000;

/// The picture with the rates that its labels ask for, where the view leaves that open.
pub(in crate::layout) fn rated<'a>(picture: Picture<'a>, ruler: &mut Ruler) -> Picture<'a> {
    match chosen(&picture, ruler) {
        Some(focus) => picture.with_focus(focus),
        None => picture,
    }
}

fn chosen(picture: &Picture<'_>, ruler: &mut Ruler) -> Option<Focus> {
    let is_open = match picture.view.scale {
        Scale::Auto => true,
        Scale::Focus => false,
        Scale::Linear | Scale::Broken | Scale::Sequential => return None,
    };
    if picture.view.events.len() > EVENTS {
        return None;
    }
    let (points, xs) = points(picture);
    let is_tried = POINTS.contains(&points.len()) && points.len() <= capacity(picture);
    if !is_tried || (is_open && is_even(&xs, picture.inner())) {
        return None;
    }
    let trial = Trial::new(picture, points, ruler);
    let plain = trial.cost(&xs);
    let (cost, focus) = trial.cheapest(plain)?;
    let is_less = cost < PLAINLY_LESS * plain && cost < plain - LEAST_SAVING;
    (!is_open || is_less).then_some(focus)
}

/// Places as far from each other as can be, px.
fn even(count: usize, line: Interval) -> Vec<f64> {
    (0..count).map(|i| line.start + line.length() * (i as f64 + 0.5) / count as f64).collect()
}

/// Whether events are as near to even places as no other rate would bring them.
fn is_even(xs: &[f64], line: Interval) -> bool {
    let squares: f64 = even(xs.len(), line).iter().zip(xs).map(|(even, x)| (even - x) * (even - x)).sum();
    squares <= NEAR * NEAR * xs.len() as f64
}

/// The labels of a picture, to be tried on one axis after the other.
struct Trial<'a> {
    picture: &'a Picture<'a>,
    /// Events with a mark, ascending along the axis.
    points: Vec<usize>,
    /// The label of each, as narrow as labels are.
    drafts: Vec<Draft>,
}

impl<'a> Trial<'a> {
    fn new(picture: &'a Picture<'a>, points: Vec<usize>, ruler: &mut Ruler) -> Trial<'a> {
        let mut cache = LabelCache::new(picture, picture.widest(), (&[], Rc::default()), ruler);
        let drafts = points.iter().map(|&event| cache.column(event, LINES, ruler)).collect();
        Trial { picture, points, drafts }
    }

    /// The knots with which labels cost least, each knot paid, and what they then cost; `None` where they cost no less
    /// than `plain`.
    fn cheapest(&self, plain: f64) -> Option<(f64, Focus)> {
        let line = full_scale(self.picture, 0.0).span();
        let tried = self.picture.focuses().each.into_iter().filter_map(|(focus, _)| {
            let scale = self.picture.scale_with(&focus, line);
            let price = (1..scale.pieces().len()).fold(1.0, |price, _| price * KNOT_PRICE);
            let cost = if scale.is_focus() { self.on(&scale) } else { f64::INFINITY };
            (cost < plain).then_some((cost * price, focus))
        });
        tried.min_by(|a, b| a.0.total_cmp(&b.0))
    }

    /// What the labels cost at these places, near to their marks or in groups but the largest, with the axis.
    fn cost(&self, xs: &[f64]) -> f64 {
        let [_, groups @ .., _] = Spacing::OTHERS;
        let tried = std::iter::once(Spacing::NEAR).chain(groups);
        AXIS + tried.map(|spacing| self.setting(xs, spacing)).fold(f64::INFINITY, f64::min)
    }

    fn setting(&self, xs: &[f64], spacing: Spacing) -> f64 {
        let label = |((event, x), draft): ((&usize, &f64), &Draft)| BoundaryLabel {
            key: key(&self.picture.event(*event).id),
            x: *x,
            spacing,
            width: draft.width,
            height: draft.pitch(),
        };
        let wanted: Vec<BoundaryLabel> = self.points.iter().zip(xs).zip(&self.drafts).map(label).collect();
        let turns: Vec<AxisSide> = AxisSide::BOTH.into_iter().cycle().take(wanted.len()).collect();
        boundary_labels::settled(&wanted, &turns, self.picture.inner()).cost
    }

    /// The same on a scale.
    fn on(&self, scale: &TimeScale) -> f64 {
        let place = |event: &usize| anchor(&self.picture.event(*event).extent, scale);
        self.cost(&self.points.iter().map(place).collect::<Vec<_>>())
    }
}
