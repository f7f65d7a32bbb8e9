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
use crate::layout::labels::growth::{Growing, Setters, WAYS, Way, chosen, is_hopeless};
use crate::layout::labels::limit::Bottom;
use crate::layout::labels::selection::{narrowest, weightiest};
use crate::layout::labels::target::Target;
use crate::layout::marks::footprint::footprint;
use crate::layout::plot::Plot;
use std::rc::Rc;

/// A stretch of the axis whose unlabelled events one label counts, px.
const SLOT: f64 = 360.0;
/// More events than this are tried in one form of labels and in one way.
const FEW: usize = 150;
/// Lines of a title at most under its date, or beside it with none, in the order in which they are tried: what labels the most
/// comes first as a rule.
const FORMS: [usize; 1 + LINES] = [2, 1, 3, 0];

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
    let mut ground = Ground {
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
        drafts: Rc::clone(cache.drafts()),
    };
    let mut setters = Setters { bottom, cache, ruler };
    let forms = if order.len() <= FEW { FORMS.to_vec() } else { FORMS[1..2].to_vec() };
    let (first, mut others) = if order.len() <= FEW { (WAYS[0], &WAYS[1..]) } else { (WAYS[1], &[][..]) };
    let mut best: Option<(Plot, usize)> = None;
    for form in forms {
        ground.form = form;
        let plot = in_form(&mut ground, (&order, first), &mut setters);
        if best.as_ref().is_none_or(|(best, _)| is_better(picture, &plot, best)) {
            best = Some((plot, form));
        }
        let labels = best.as_ref().map_or(0, |(best, _)| labelled(picture, best).0);
        if picture.rival.is_some_and(|rival| is_hopeless(labels, rival)) {
            others = &[];
            break;
        }
    }
    let (mut best, form) = best.expect("impossible: there is a form");
    ground.form = form;
    for &way in others {
        let plot = in_form(&mut ground, (&order, way), &mut setters);
        best = if is_better(picture, &plot, &best) { plot } else { best };
    }
    best
}

/// The plot with labels in the form of the ground, the narrowest of one importance first or not. Where one way leaves a crowd to
/// be counted, so do the others.
fn in_form(ground: &mut Ground<'_>, (order, way): (&[usize], (bool, Way)), setters: &mut Setters<'_, '_, '_>) -> Plot {
    if !ground.crowd {
        let choice = choice(ground, (order, way), setters);
        let rest: Vec<usize> = choice.rest.iter().flatten().map(|&i| ground.points[i]).collect();
        if !is_crowd(ground.picture, &rest, &ground.scale) {
            return placed(ground, &choice, setters);
        }
        ground.crowd = true;
    }
    placed(ground, &choice(ground, (order, way), setters), setters)
}

/// Whether it labels more events, or as many of more importance, or the same in less height.
fn is_better(picture: &Picture<'_>, plot: &Plot, best: &Plot) -> bool {
    let order = labelled(picture, plot).cmp(&labelled(picture, best));
    order.then(best.frame.bottom().total_cmp(&plot.frame.bottom())).is_gt()
}

/// How many events a plot labels, and their importance, added up.
fn labelled(picture: &Picture<'_>, plot: &Plot) -> (usize, usize) {
    let named = plot.events.iter().filter(|placed| placed.label.is_some());
    named.fold((0, 0), |(labels, weight), placed| {
        (labels + 1, weight + usize::from(picture.event(placed.event).importance))
    })
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
fn choice<'a>(
    ground: &'a Ground<'a>,
    (order, (is_narrow, way)): (&[usize], (bool, Way)),
    setters: &mut Setters<'_, '_, '_>,
) -> Choice<'a> {
    let slots = ((ground.picture.inner().length() / SLOT) as usize).max(1);
    let may = |event| ground.may[event];
    let bars = bar_choice(ground.picture, &ground.scale, may, (&mut *setters.cache, &mut *setters.ruler));
    let begun = Choice::new(ground, slots, bars.clone(), setters);
    let is_one = slots == 1 || begun.over(setters) <= 0.0;
    let mut begun = if is_one { begun } else { Choice::new(ground, 1, bars, setters) };
    if !is_narrow {
        return chosen(begun, order, way, setters);
    }
    (0..ground.points.len()).for_each(|i| begun.set(i, setters));
    let narrow = narrowest(order.to_vec(), |event| begun.rank(event));
    chosen(begun, &narrow, way, setters)
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
            Whose::Event(i) => (Target::Event(*i), choice.drafts[*i].clone()),
            Whose::Slot(slot) => {
                let rest = choice.rest[*slot].clone();
                (Target::Several(rest.clone()), Some(ground.several(&rest, ruler)))
            }
        };
        let draft = draft.expect("impossible: only what has a draft is labelled");
        wanted.push(BoundaryLabel { width: draft.width, height: draft.pitch(), ..*label });
        kept.push(target);
        drafts.push((*draft).clone());
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
