//! The ways to set a horizontal picture's labels: on how many lines, over how much of the width, with which stems in which
//! stretch; and the cheapest of them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::boundary_labels::spacing::gaps;
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
    /// Which of the forms each label has.
    forms: Vec<usize>,
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

/// The cheapest of the settings, and its labels.
pub(in crate::layout) fn cheapest(
    picture: &Picture<'_>,
    labels: &Labels<'_>,
    cache: &mut LabelCache<'_>,
    ruler: &mut Ruler,
) -> Option<(LabelVariant, Vec<Draft>)> {
    let whole = AxisVariant::new(picture, labels, 0.0);
    let more: Vec<Draft> = labels.folds().map(|events| several(picture, &events, ruler)).collect();
    let forms = forms(labels, &more, cache, ruler);
    let crowded = whole.crowded();
    let mut best: [Option<LabelVariant>; 2] = [None, None];
    for (most, drafts) in forms.iter().enumerate() {
        let short = AxisVariant::new(picture, labels, whole.room(drafts, SHORTER * picture.inner().length()));
        for (best, (ground, usual)) in best.iter_mut().zip([(&whole, !crowded), (&short, crowded)]) {
            let mut tried = setting(picture, labels, (most, drafts), ground);
            tried.cost *= if usual && most == 1 { VARIANT_SHARE } else { 1.0 };
            if best.as_ref().is_none_or(|best| tried.cost < best.cost) {
                *best = Some(tried);
            }
        }
    }
    let best = best.into_iter().flatten().map(|best| best.by_stretch(picture.inner(), &forms));
    let best = best.min_by(|a, b| a.cost.total_cmp(&b.cost))?;
    let best = best.refined(picture.inner());
    let drafts = best.forms.iter().enumerate().map(|(i, &form)| forms[form][i].clone()).collect();
    Some((best, drafts))
}

/// The labels with titles beside their dates, and on at most one line under them, two, up to [`LINES`]; `more` holds those of
/// many events, in order.
fn forms(
    labels: &Labels<'_>,
    more: &[Draft],
    cache: &mut LabelCache<'_>,
    ruler: &mut Ruler,
) -> [Vec<Draft>; LINES + 1] {
    let mut forms = std::array::from_fn(|_| Vec::with_capacity(labels.kept.len()));
    let mut more = more.iter();
    for kept in &labels.kept {
        // One label in all forms, then the next: its title is broken once.
        let several = if let Target::Several(_) = kept { more.next() } else { None };
        for (most, form) in forms.iter_mut().enumerate() {
            form.extend(match kept {
                Target::Event(i) if most == 0 => Some(cache.row_or_column(labels.points[*i], ROW_WIDEST, ruler)),
                Target::Event(i) => Some(cache.column(labels.points[*i], most, ruler)),
                Target::Several(_) => several.cloned(),
            });
        }
    }
    forms
}

/// Labels in one form over that stretch of axis.
fn setting(
    picture: &Picture<'_>,
    labels: &Labels<'_>,
    (form, drafts): (usize, &[Draft]),
    ground: &AxisVariant,
) -> LabelVariant {
    let first = |kept: &Target| match kept {
        Target::Event(i) => *i,
        Target::Several(rest) => rest.first().copied().unwrap_or(0),
    };
    let key = |kept: &Target| key(&picture.event(labels.points[first(kept)]).id);
    let wanted_label = |((kept, x), draft): ((&Target, &f64), &Draft)| {
        let (width, height) = (draft.width, draft.pitch());
        BoundaryLabel { key: key(kept), x: *x, spacing: Spacing::NEAR, width, height }
    };
    let wanted: Vec<BoundaryLabel> = labels.kept.iter().zip(&ground.places).zip(drafts).map(wanted_label).collect();
    let found = boundary_labels::placement(&wanted, picture.inner(), false);
    let cost = found.cost + UNUSED * ground.margin;
    let height = height(&wanted, &found.placements);
    LabelVariant { scale: ground.scale.clone(), forms: vec![form; drafts.len()], wanted, found, cost, height }
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
        let mut tried = Tried::default();
        let turns: Vec<AxisSide> = AxisSide::BOTH.into_iter().cycle().take(self.wanted.len()).collect();
        for (form, spacing) in (0..forms.len()).flat_map(|form| Spacing::OTHERS.map(|spacing| (form, spacing))) {
            let change = Change { stretch: 0..turns.len(), form: Some(form), spacing: Some(spacing) };
            self.change(change, forms, (&turns, field), &mut tried);
        }
        for stretch in stretches(&self.wanted) {
            let spacings = [Spacing::NEAR].into_iter().chain(Spacing::OTHERS).map(|spacing| (None, Some(spacing)));
            for (form, spacing) in spacings.chain((0..forms.len()).map(|form| (Some(form), None))) {
                let sides = self.sides();
                let change = Change { stretch: stretch.clone(), form, spacing };
                self.change(change, forms, (&sides, field), &mut tried);
            }
        }
        self
    }

    fn sides(&self) -> Vec<AxisSide> {
        self.found.placements.iter().map(|placement| placement.side).collect()
    }

    /// Sets a stretch in another form or with another spacing where that costs clearly less.
    fn change(
        &mut self,
        Change { stretch, form, spacing }: Change,
        forms: &[Vec<Draft>],
        (sides, field): (&[AxisSide], Interval),
        tried: &mut Tried,
    ) {
        let mut wanted = self.wanted.clone();
        for i in stretch.clone() {
            wanted[i].spacing = spacing.unwrap_or(wanted[i].spacing);
            if let Some(draft) = form.map(|form| &forms[form][i]) {
                (wanted[i].width, wanted[i].height) = (draft.width, draft.height);
            }
        }
        // What was tried before cost too much then, and what it must undercut has only become less.
        if !tried.is_new(&wanted, sides) {
            return;
        }
        let found = boundary_labels::settled(&wanted, sides, field);
        if found.cost < STRETCH_SHARE * self.cost {
            (self.cost, self.wanted, self.found) = (found.cost, wanted, found);
            if let Some(form) = form {
                self.forms[stretch].fill(form);
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

/// What is tried on a stretch of the axis.
struct Change {
    /// Its labels.
    stretch: Range<usize>,
    form: Option<usize>,
    spacing: Option<Spacing>,
}

/// Labels that were tried: their sides, their sizes and how far apart their stems stand, which is all that their places hang on.
#[derive(Default)]
struct Tried(BTreeSet<Vec<u64>>);

impl Tried {
    /// Whether such labels were not tried before; from now on they were.
    fn is_new(&mut self, labels: &[BoundaryLabel], sides: &[AxisSide]) -> bool {
        let mut all = Vec::with_capacity(4 * labels.len());
        let mut own = Vec::with_capacity(labels.len());
        for side in AxisSide::BOTH {
            own.clear();
            own.extend(labels.iter().zip(sides).filter(|(_, other)| **other == side).map(|(label, _)| *label));
            all.extend(gaps(&own).into_iter().map(f64::to_bits));
        }
        let sizes = labels
            .iter()
            .zip(sides)
            .flat_map(|(label, side)| [label.width.to_bits(), label.height.to_bits(), *side as u64]);
        all.extend(sizes);
        self.0.insert(all)
    }
}

/// Labels between gaps of the axis, left to right.
fn stretches(wanted: &[BoundaryLabel]) -> Vec<Range<usize>> {
    let ends = (1..wanted.len()).filter(|&i| wanted[i].x - wanted[i - 1].x > STRETCH_GAP).chain([wanted.len()]);
    let mut start = 0;
    let ranges = ends.map(|end| std::mem::replace(&mut start, end)..end).collect::<Vec<_>>();
    ranges.into_iter().filter(|stretch| stretch.len() > 1).collect()
}
