//! Which events of a horizontal picture are labelled where not all can be: by weight, as many as fit, the rest counted
//! near its place.

use crate::font::Ruler;
use crate::layout::boundary_labels::{self, AxisSide, BoundaryLabel};
use crate::layout::context::Picture;
use crate::layout::horizontal::bars::{BarStrip, bar_choice, bars};
use crate::layout::horizontal::choice::{Choice, Ground};
use crate::layout::horizontal::place::{Drawn, Placing};
use crate::layout::horizontal::side_labels::Whose;
use crate::layout::horizontal::{LABELS_MOST, Labels, full_scale, is_crowd, marks};
use crate::layout::labels::block::LINES;
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::growth::{Growing, Setters, filled, grown};
use crate::layout::labels::limit::Bottom;
use crate::layout::labels::selection::weightiest;
use crate::layout::labels::target::Target;
use crate::layout::marks::footprint::footprint;
use crate::layout::plot::Plot;

/// A stretch of the axis whose unlabelled events one label counts, px.
const SLOT: f64 = 360.0;
/// More events than this are tried in two forms of labels only,
const VERY_FEW: usize = 60;
/// and more than this in one, once.
const FEW: usize = 150;

/// The plot with as many labels as there is room for above `bottom`, chosen by weight.
pub(in crate::layout) fn selected(
    picture: &Picture<'_>,
    (points, xs): (&[usize], &[f64]),
    (bottom, top): (&mut Bottom<'_>, f64),
    (cache, ruler): (&mut LabelCache<'_>, &mut Ruler),
) -> Plot {
    let order = ranked(picture, (points, xs));
    let mut may = vec![false; picture.chronicle.events.len()];
    order.iter().for_each(|&event| may[event] = true);
    let mut place = vec![None; picture.chronicle.events.len()];
    points.iter().enumerate().for_each(|(i, &event)| place[event] = Some(i));
    let scale = full_scale(picture, 0.0);
    let ground = Ground {
        picture,
        points,
        xs: xs.to_vec(),
        marks: marks(picture, points, &scale),
        form: 0,
        may: &may,
        place: &place,
        crowd: points.len() > LABELS_MOST && is_crowd(picture, points, &scale),
        scale,
        top,
    };
    let mut setters = Setters { bottom, cache, ruler };
    let few = if order.len() <= VERY_FEW { 0..LINES + 1 } else { 0..2 };
    let forms = if order.len() <= FEW { few } else { 1..2 };
    let mut best: Option<(Plot, usize)> = None;
    for form in forms {
        let plot = in_form(Ground { form, ..ground.clone() }, (&order, true), &mut setters);
        if best.as_ref().is_none_or(|(best, _)| is_better(&plot, best)) {
            best = Some((plot, form));
        }
    }
    let (best, form) = best.expect("impossible: there is a form");
    if order.len() > FEW {
        return best;
    }
    // What costs little room at first can stand in the way of more later.
    let plot = in_form(Ground { form, ..ground }, (&order, false), &mut setters);
    if is_better(&plot, &best) { plot } else { best }
}

/// The plot with labels in one form, chosen while the room grows or in all the room at once.
fn in_form(mut ground: Ground<'_>, (order, grows): (&[usize], bool), setters: &mut Setters<'_, '_, '_>) -> Plot {
    let choice = chosen(&ground, (order, grows), setters);
    let rest: Vec<usize> = choice.rest.iter().flatten().map(|&i| ground.points[i]).collect();
    if ground.crowd || !is_crowd(ground.picture, &rest, &ground.scale) {
        return placed(&ground, &choice, setters);
    }
    ground.crowd = true;
    let choice = chosen(&ground, (order, grows), setters);
    placed(&ground, &choice, setters)
}

/// Whether it labels more events, or as many in less height.
fn is_better(plot: &Plot, best: &Plot) -> bool {
    let labels = |plot: &Plot| plot.events.iter().filter(|placed| placed.label.is_some()).count();
    labels(plot).cmp(&labels(best)).then(best.frame.bottom().total_cmp(&plot.frame.bottom())).is_gt()
}

/// Events that may be labelled, the weightiest first: indices into the chronicle's events.
fn ranked(picture: &Picture<'_>, (points, xs): (&[usize], &[f64])) -> Vec<usize> {
    let scale = full_scale(picture, 0.0);
    let start = |event: usize| (footprint(&picture.event(event).extent, &scale).extent().start, event);
    let mut all: Vec<(f64, usize)> = xs.iter().copied().zip(points.iter().copied()).collect();
    all.extend(bars(picture).into_iter().map(start));
    weightiest(picture, all, LABELS_MOST)
}

/// The labels in one form; with one count for the whole axis where there is no room for more.
fn chosen<'a>(
    ground: &'a Ground<'a>,
    (order, grows): (&[usize], bool),
    setters: &mut Setters<'_, '_, '_>,
) -> Choice<'a> {
    let slots = ((ground.picture.inner().length() / SLOT) as usize).max(1);
    let may = |event| ground.may[event];
    let bars = bar_choice(ground.picture, &ground.scale, may, (&mut *setters.cache, &mut *setters.ruler));
    let begun = Choice::new(ground, slots, bars.clone(), setters);
    let is_one = slots == 1 || begun.over(setters) <= 0.0;
    let begun = if is_one { begun } else { Choice::new(ground, 1, bars, setters) };
    if grows { grown(begun, order, setters) } else { filled(begun, order, setters) }
}

/// Everything in its place.
fn placed(ground: &Ground<'_>, choice: &Choice<'_>, setters: &mut Setters<'_, '_, '_>) -> Plot {
    let (cache, ruler) = (&mut *setters.cache, &mut *setters.ruler);
    let mut all: Vec<(BoundaryLabel, AxisSide, Whose)> = Vec::new();
    for (side, labels) in AxisSide::BOTH.into_iter().zip(&choice.sides) {
        all.extend(labels.labels.iter().zip(&labels.whose).map(|(label, whose)| (*label, side, *whose)));
    }
    all.sort_by(|a, b| a.0.x.total_cmp(&b.0.x));
    let (mut wanted, mut kept, mut drafts) = (Vec::new(), Vec::new(), Vec::new());
    for (label, _, whose) in &all {
        let (target, draft) = match whose {
            Whose::Event(i) => (Target::Event(*i), choice.drafts[*i].as_deref().cloned()),
            Whose::Slot(slot) => {
                let rest = choice.rest[*slot].clone();
                (Target::Several(rest.clone()), Some(ground.several(&rest, ruler)))
            }
        };
        let draft = draft.expect("impossible: only what has a draft is labelled");
        wanted.push(BoundaryLabel { width: draft.width, height: draft.pitch(), ..*label });
        kept.push(target);
        drafts.push(draft);
    }
    let sides: Vec<AxisSide> = all.iter().map(|(_, side, _)| *side).collect();
    let found = boundary_labels::settled(&wanted, &sides, ground.picture.inner());
    let labels = Labels { points: ground.points, kept };
    let drawn =
        Drawn::new(ground.picture, &labels, &ground.scale, ground.crowd && choice.rest.iter().any(|r| !r.is_empty()));
    let named = |event| choice.bars.events.iter().zip(&choice.bars.named).any(|(&bar, named)| *named && bar == event);
    let strip = BarStrip::new(ground.picture, &ground.scale, named, cache, ruler);
    let placing = Placing { picture: ground.picture, drawn: &drawn, drafts: &drafts };
    placing.place(&wanted, &found.placements, ground.scale.clone(), &strip, ground.top, ruler)
}
