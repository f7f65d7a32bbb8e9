//! The height of a vertical picture: the plan that shows the most events for its height.

use crate::font::Ruler;
use crate::layout::context::Picture;
use crate::layout::labels::limit::Bottom;
use crate::layout::text_style::EVENT;
use crate::layout::vertical::columns::LABEL_GAP;
use crate::layout::vertical::plan::{Plan, Terms};

/// No axis is shorter, px,
const AXIS_LEAST: f64 = 240.0;
/// not even where the height is limited.
const SHORTEST: f64 = 120.0;
/// Height of the axis for each px of labels in a column.
const ROOMY: f64 = 1.5;
/// Height of a sequential axis for each of its stops, px: room for its date and, beneath it or beside it, for the time to
/// the next.
const STOP: (f64, f64) = (46.0, 25.0);
/// Labels may stand this far past both ends of the axis where the height is free, px.
const OVERHANG: f64 = 120.0;
/// Axes tried, in parts of what all labels side by side would ask for.
const STRETCHES: [f64; 7] = [1.0, 0.2, 0.35, 0.55, 0.75, 1.3, 1.7];
/// Axes tried within a limit,
const LIMITED: usize = 6;
/// and what may be left of it, px.
const LEFT: f64 = 8.0;
/// What an event without a label of its own costs, in heights of a label.
const FOLDED: f64 = 4.0;
/// More events than this are laid out at one height only.
const SEARCHED: usize = 300;
/// Plans tried for one height.
const TRIES: usize = 4;
/// Height of an axis too dense for all labels, by the width of the picture: that of a printed page.
const PAGE: f64 = 1.414;
/// It is not asked to be lower than this, divided by its columns, px: room for about forty labels, three screens of a
/// phone.
const LEAST_PAGE: f64 = 2_400.0;
/// An axis of free height may be so many times as long as that of a dense one while all labels are shown.
const SCROLL: f64 = 4.0;

/// The plan below `top` px, no higher than the limit leaves it where that can be. It is chosen as if it began at 0.
pub(in crate::layout) fn plan(
    picture: &Picture<'_>,
    top: f64,
    limit: Option<&mut Bottom<'_>>,
    ruler: &mut Ruler,
) -> Plan {
    let chosen = match limit {
        None => readable(picture, cheapest(picture, ruler), ruler),
        Some(bottom) => within(picture, &mut |labelled, ruler| bottom(labelled, ruler) - top, ruler),
    };
    let below = top + lead(&chosen);
    chosen.moved(below)
}

/// How far the labels of a plan stand above its axis, in whole px.
fn lead(plan: &Plan) -> f64 {
    (-plan.extent().start).ceil()
}

/// The plan with the most labels of those that end above the bottom, px.
fn within(picture: &Picture<'_>, bottom: &mut Bottom<'_>, ruler: &mut Ruler) -> Plan {
    let mut best: Option<(Plan, bool)> = None;
    // The foot grows with the labels, and leaves the axis less: halved between what fits and what does not.
    let (mut fits, mut passes) = (0.0, bottom(&[], ruler));
    let mut allowed = passes;
    for _ in 0..LIMITED {
        let found = readable(picture, all_of(picture, allowed, ruler), ruler);
        let left = bottom(&found.labelled(), ruler) - lead(&found) - found.extent().end;
        *(if left >= 0.0 { &mut fits } else { &mut passes }) = allowed;
        let better =
            |(best, fit): &(Plan, bool)| !fit || (left >= 0.0 && found.labelled().len() >= best.labelled().len());
        if best.as_ref().is_none_or(better) {
            best = Some((found, left >= 0.0));
        }
        if (0.0..LEFT).contains(&left) || passes - fits < LEFT {
            break;
        }
        let (next, middle) = (allowed + left, f64::midpoint(fits, passes));
        allowed = if left >= 0.0 { next.min(middle) } else { next.max(middle) };
    }
    best.expect("impossible: one is tried").0
}

/// The plan with what cannot be told apart counted.
fn readable(picture: &Picture<'_>, plan: Plan, ruler: &mut Ruler) -> Plan {
    if plan.crowd || !plan.is_crowd() {
        return plan;
    }
    at(picture, Terms { crowd: true, figures: 0.0, reach: 0.0, ..plan.terms }, ruler)
}

/// The plan of an axis of all the height that is allowed, px.
fn all_of(picture: &Picture<'_>, allowed: f64, ruler: &mut Ruler) -> Plan {
    let first = at(picture, terms(AXIS_LEAST), ruler);
    let filled =
        if first.crowd || asked(&first) > SCROLL * page(picture, &first) { 1.0 / ROOMY } else { f64::INFINITY };
    let height = allowed.max(SHORTEST);
    at(picture, Terms { height, overhang: 0.0, filled, crowd: false, figures: 0.0, reach: 0.0, word: 0.0 }, ruler)
}

/// What the axis of this picture would ask for, px.
fn asked(first: &Plan) -> f64 {
    let stop = if first.two { STOP.1 } else { STOP.0 };
    (ROOMY * first.total / first.columns()).max(AXIS_LEAST).max(stop * first.scale.stops().len() as f64)
}

/// A page's height, px.
fn page(picture: &Picture<'_>, first: &Plan) -> f64 {
    (PAGE * picture.width).max(LEAST_PAGE / first.columns())
}

/// The plan that shows the most for its height, whether its marks can be distinguished or not.
fn cheapest(picture: &Picture<'_>, ruler: &mut Ruler) -> Plan {
    let first = at(picture, terms(AXIS_LEAST), ruler);
    let (asked, page) = (asked(&first), page(picture, &first));
    if asked > SCROLL * page {
        return calm(picture, page, ruler);
    }
    let whole = at(picture, terms(asked), ruler);
    if whole.folded() == 0 {
        return roomy(picture, whole, ruler);
    }
    let count = if picture.view.events.len() > SEARCHED { 1 } else { STRETCHES.len() };
    let mut best = whole;
    for stretch in &STRETCHES[1..count] {
        let tried = at(picture, terms((stretch * asked).max(AXIS_LEAST)), ruler);
        if is_roomy(&tried) && cost(&tried) < cost(&best) {
            best = tried;
        }
    }
    best
}

/// The plan of a picture too dense for all labels: these take as much of the axis as they would where all could be shown.
fn calm(picture: &Picture<'_>, height: f64, ruler: &mut Ruler) -> Plan {
    let terms = Terms { filled: 1.0 / ROOMY, overhang: 0.0, ..terms(height) };
    at(picture, terms, ruler)
}

/// The plan once more where its labels came out higher than was thought.
fn roomy(picture: &Picture<'_>, plan: Plan, ruler: &mut Ruler) -> Plan {
    let asked = ROOMY * plan.total / plan.columns();
    if asked <= plan.axis.length() {
        return plan;
    }
    at(picture, terms(asked), ruler)
}

/// Whether the axis is long enough for the labels that are there.
fn is_roomy(plan: &Plan) -> bool {
    let labels: f64 = plan.entries.iter().map(|entry| entry.label_box.height + LABEL_GAP).sum();
    plan.axis.length() + 1.0 >= ROOMY * labels / plan.columns()
}

fn cost(plan: &Plan) -> f64 {
    let labels: f64 = plan.entries.iter().map(|entry| entry.label_box.height + LABEL_GAP).sum();
    let pitch = labels / plan.columns() / plan.entries.len().max(1) as f64;
    plan.extent().length() + FOLDED * pitch * plan.folded() as f64
}

/// An axis of that height, px.
fn terms(height: f64) -> Terms {
    Terms { height, overhang: OVERHANG, filled: f64::INFINITY, crowd: false, figures: 0.0, reach: 0.0, word: 0.0 }
}

/// The plan on these terms. Widths ask each other: wider figures leave narrower labels; so it is made again until all
/// stand still.
fn at(picture: &Picture<'_>, terms: Terms, ruler: &mut Ruler) -> Plan {
    let mut terms = Terms { word: longest_word(picture, ruler), ..terms };
    let mut plan = Plan::new(picture, terms, ruler);
    let tries = if picture.view.events.len() > SEARCHED { 2 } else { TRIES };
    for _ in 1..tries {
        let (figures, reach) = (plan.figures_width, plan.wished_reach(picture.inner()));
        let wished = Terms { figures, reach, ..terms };
        if wished == terms {
            break;
        }
        terms = wished;
        plan = Plan::new(picture, terms, ruler);
    }
    plan
}

/// The width of the longest word of the titles, px; of very many nobody asks.
fn longest_word(picture: &Picture<'_>, ruler: &mut Ruler) -> f64 {
    let few = picture.view.events.iter().filter(|_| picture.view.events.len() <= SEARCHED);
    let words = few.flat_map(|&index| picture.event(index).title.split_whitespace());
    let longest = words.max_by_key(|word| word.chars().count());
    longest.map_or(0.0, |word| EVENT.width(word, ruler).ceil())
}
