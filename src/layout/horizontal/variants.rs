//! The ways to set a horizontal picture's labels: on how many lines, over how much of the width, with which stems in which
//! stretch; and the cheapest of them.

use std::ops::Range;

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::boundary_labels::{self, AxisSide, BoundaryLabel, Placement, Placements, Spacing};
use crate::layout::context::Picture;
use crate::layout::horizontal::{Labels, full_scale};
use crate::layout::labels::block::{Draft, LINES, several};
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::target::Target;
use crate::layout::marks::footprint::anchor;
use crate::layout::scale::TimeScale;

/// What a px of unused axis costs, in px of height.
const UNUSED: f64 = 0.2;
/// What an axis leaves free at its end for the last labels, in steps of this, so that one label more or less seldom moves
/// everything, px.
const ROOM: f64 = 40.0;
/// No axis is shorter by more than this share of the width for the sake of its last labels.
const SHORTER: f64 = 0.1;
/// The axis is shorter where this many marks
const CROWD: usize = 4;
/// stand this near to its end, px.
const END: f64 = 60.0;
/// Marks further apart than this stand in stretches of the axis that are set each by itself, px.
const STRETCH_GAP: f64 = 90.0;
/// More labels than this are not set by stretches.
const STRETCHED: usize = 150;
/// What a stretch is changed for must cost less than this share.
const STRETCH_SHARE: f64 = 0.98;
/// Another axis, or titles on more lines, must cost less than this share of the usual.
const VARIANT_SHARE: f64 = 0.8;
/// Date and title on one line are not wider, px.
pub(in crate::layout) const ROW_WIDEST: f64 = 420.0;

/// One way to set the labels.
pub(in crate::layout) struct LabelVariant {
    pub(in crate::layout) scale: TimeScale,
    pub(in crate::layout) drafts: Vec<Draft>,
    pub(in crate::layout) wanted: Vec<BoundaryLabel>,
    pub(in crate::layout) found: Placements,
    /// px
    cost: f64,
    /// Of the labels and leaders of both sides, px.
    pub(in crate::layout) height: f64,
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
        AxisVariant { margin, places: labels.kept.iter().map(place).collect(), scale }
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
pub(in crate::layout) fn key(id: &str) -> u64 {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325, mix);
    (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Every scale that a horizontal picture may come to have, the shorter ones with room for the last labels.
pub(in crate::layout) fn possible_scales(picture: &Picture<'_>) -> Vec<TimeScale> {
    let most = SHORTER * picture.inner().length();
    let steps = (0..=(most / ROOM) as usize).map(|step| step as f64 * ROOM);
    steps.chain([most]).map(|margin| full_scale(picture, margin)).collect()
}

/// The shortest of them.
pub(in crate::layout) fn shortest_scale(picture: &Picture<'_>) -> TimeScale {
    full_scale(picture, SHORTER * picture.inner().length())
}

/// The cheapest of the settings.
pub(in crate::layout) fn cheapest(
    picture: &Picture<'_>,
    labels: &Labels<'_>,
    cache: &mut LabelCache<'_>,
    ruler: &mut Ruler,
) -> Option<LabelVariant> {
    let whole = AxisVariant::new(picture, labels, 0.0);
    let more: Vec<Draft> = labels.folds().map(|events| several(picture, &events, ruler)).collect();
    let forms: Vec<Vec<Draft>> = (0..=LINES).map(|most| drafts(labels, &more, most, cache, ruler)).collect();
    let crowded = whole.crowded();
    let mut best: [Option<LabelVariant>; 2] = [None, None];
    for (most, drafts) in forms.iter().enumerate() {
        let short = AxisVariant::new(picture, labels, whole.room(drafts, SHORTER * picture.inner().length()));
        for (best, (ground, usual)) in best.iter_mut().zip([(&whole, !crowded), (&short, crowded)]) {
            let mut tried = setting(picture, labels, drafts, ground);
            tried.cost *= if usual && most == 1 { VARIANT_SHARE } else { 1.0 };
            if best.as_ref().is_none_or(|best| tried.cost < best.cost) {
                *best = Some(tried);
            }
        }
    }
    let best = best.into_iter().flatten().map(|best| best.by_stretch(picture.inner(), &forms));
    let best = best.min_by(|a, b| a.cost.total_cmp(&b.cost))?;
    Some(best.refined(picture.inner()))
}

/// The labels with titles on at most so many lines under their dates, or, with none, beside them; `more` holds those of many events, in order.
fn drafts(
    labels: &Labels<'_>,
    more: &[Draft],
    most: usize,
    cache: &mut LabelCache<'_>,
    ruler: &mut Ruler,
) -> Vec<Draft> {
    let mut more = more.iter();
    let draft = |kept: &Target| match kept {
        Target::Event(i) if most == 0 => Some(cache.row_or_column(labels.points[*i], ROW_WIDEST, ruler)),
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
        BoundaryLabel { key: key(kept), x: *x, spacing: Spacing::NEAR, width, height }
    };
    let wanted: Vec<BoundaryLabel> = labels.kept.iter().zip(&ground.places).zip(drafts).map(wanted_label).collect();
    let found = boundary_labels::placement(&wanted, picture.inner(), false);
    let cost = found.cost + UNUSED * ground.margin;
    let height = height(&wanted, &found.placements);
    LabelVariant { scale: ground.scale.clone(), drafts: drafts.to_vec(), wanted, found, cost, height }
}

/// Of the labels and leaders of both sides, px.
fn height(wanted: &[BoundaryLabel], placements: &[Placement]) -> f64 {
    AxisSide::BOTH.map(|side| boundary_labels::heights(wanted, placements, side).depth).iter().sum()
}

impl LabelVariant {
    /// The form of labels and spacing of stems that cost the least: those of the whole axis, then of every stretch of it,
    /// one after the other.
    fn by_stretch(mut self, field: Interval, forms: &[Vec<Draft>]) -> LabelVariant {
        if self.wanted.len() > STRETCHED {
            return self;
        }
        self.cost = self.found.cost;
        let turns: Vec<AxisSide> = AxisSide::BOTH.into_iter().cycle().take(self.wanted.len()).collect();
        for (form, spacing) in forms.iter().flat_map(|form| Spacing::OTHERS.map(|spacing| (form, spacing))) {
            self.change(0..form.len(), (Some(form), Some(spacing)), &turns, field);
        }
        for stretch in stretches(&self.wanted) {
            let spacings = [Spacing::NEAR].into_iter().chain(Spacing::OTHERS).map(|spacing| (None, Some(spacing)));
            for change in spacings.chain(forms.iter().map(|form| (Some(form), None))) {
                let sides = self.found.placements.iter().map(|placement| placement.side).collect::<Vec<_>>();
                self.change(stretch.clone(), change, &sides, field);
            }
        }
        self
    }

    /// Sets a stretch in another form or with another spacing where that costs clearly less.
    fn change(
        &mut self,
        stretch: Range<usize>,
        (form, spacing): (Option<&Vec<Draft>>, Option<Spacing>),
        sides: &[AxisSide],
        field: Interval,
    ) {
        let mut wanted = self.wanted.clone();
        for i in stretch.clone() {
            wanted[i].spacing = spacing.unwrap_or(wanted[i].spacing);
            if let Some(draft) = form.map(|form| &form[i]) {
                (wanted[i].width, wanted[i].height) = (draft.width, draft.height);
            }
        }
        let found = boundary_labels::settled(&wanted, sides, field);
        if found.cost < STRETCH_SHARE * self.cost {
            (self.cost, self.wanted, self.found) = (found.cost, wanted, found);
            if let Some(form) = form {
                self.drafts[stretch.clone()].clone_from_slice(&form[stretch]);
            }
        }
    }

    /// The same with sides that leave fewer rows, where that costs less.
    fn refined(mut self, field: Interval) -> LabelVariant {
        let refined = boundary_labels::placement(&self.wanted, field, true);
        if refined.cost <= self.found.cost {
            self.found = refined;
        }
        self.height = height(&self.wanted, &self.found.placements);
        self
    }
}

/// Labels between gaps of the axis, left to right.
fn stretches(wanted: &[BoundaryLabel]) -> Vec<Range<usize>> {
    let ends = (1..wanted.len()).filter(|&i| wanted[i].x - wanted[i - 1].x > STRETCH_GAP).chain([wanted.len()]);
    let mut start = 0;
    let ranges = ends.map(|end| std::mem::replace(&mut start, end)..end).collect::<Vec<_>>();
    ranges.into_iter().filter(|stretch| stretch.len() > 1).collect()
}
