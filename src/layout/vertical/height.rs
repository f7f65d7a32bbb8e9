//! The height of a vertical picture: the plan that shows the most events for its height.

use std::rc::Rc;

use crate::font::Ruler;
use crate::layout::context::Picture;
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::limit::Bottom;
use crate::layout::vertical::columns::{LABEL_GAP, STRAY_MOST};
use crate::layout::vertical::plan::Plan;
use crate::layout::vertical::terms::{Terms, Titles};
use crate::layout::vertical::widths::LABEL_WIDEST;

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
/// How far up or down leaders may run where labels would else be folded, px.
const STRAYS: [f64; 3] = [180.0, 270.0, 400.0];
/// Shorter axes tried one after the other where all labels are shown, in parts of the one before.
const SHORTER: [f64; 3] = [0.85; 3];
/// What each px costs that leaders run along the axis in the mean, in px of height.
const RUN: f64 = 2.0;
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
    let heights = Heights { picture, titles: titles(picture, ruler) };
    let chosen = match limit {
        None => {
            let cheapest = heights.cheapest(ruler);
            heights.readable(cheapest, ruler)
        }
        Some(bottom) => heights.within(&mut |labelled, strip, ruler| bottom(labelled, strip, ruler) - top, ruler),
    };
    let below = top + lead(&chosen);
    chosen.moved(below)
}

/// How far the labels of a plan stand above its axis, in whole px.
fn lead(plan: &Plan) -> f64 {
    (-plan.extent().start).ceil()
}

/// Plans of one picture at various heights.
struct Heights<'a> {
    picture: &'a Picture<'a>,
    titles: Titles,
}

impl Heights<'_> {
    /// The plan with the most labels of those that end above the bottom, px.
    fn within(&self, bottom: &mut Bottom<'_>, ruler: &mut Ruler) -> Plan {
        let mut best: Option<(Plan, bool)> = None;
        // The foot grows with the labels, and leaves the axis less: halved between what fits and what does not.
        let (mut fits, mut passes) = (0.0, bottom(&[], false, ruler));
        let mut allowed = passes;
        for _ in 0..LIMITED {
            let found = self.all_of(allowed, ruler);
            let found = self.readable(found, ruler);
            let left = bottom(&found.labelled(), found.crowd, ruler) - lead(&found) - found.extent().end;
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
    fn readable(&self, plan: Plan, ruler: &mut Ruler) -> Plan {
        if plan.crowd || !plan.is_crowd() {
            return plan;
        }
        self.at(Terms { crowd: true, figures: 0.0, reach: 0.0, ..plan.terms }, ruler)
    }

    /// The plan of an axis of all the height that is allowed, px.
    fn all_of(&self, allowed: f64, ruler: &mut Ruler) -> Plan {
        let first = self.first(ruler);
        let filled =
            if first.crowd || asked(&first) > SCROLL * self.page(&first) { 1.0 / ROOMY } else { f64::INFINITY };
        let plan = self.at(Terms { overhang: 0.0, filled, ..self.terms(allowed.max(SHORTEST)) }, ruler);
        self.fullest(plan, ruler)
    }

    /// A plan that shows what all labels would take.
    fn first(&self, ruler: &mut Ruler) -> Plan {
        self.at(Terms { filled: 1.0 / ROOMY, ..self.terms(AXIS_LEAST) }, ruler)
    }

    /// A page's height, px.
    fn page(&self, first: &Plan) -> f64 {
        (PAGE * self.picture.width).max(LEAST_PAGE / first.columns())
    }

    /// The plan that shows the most for its height, whether its marks can be distinguished or not.
    fn cheapest(&self, ruler: &mut Ruler) -> Plan {
        let first = self.first(ruler);
        let (asked, page) = (asked(&first), self.page(&first));
        if asked > SCROLL * page {
            return self.calm(page, ruler);
        }
        let whole = self.at(self.terms(asked), ruler);
        let whole = self.roomy(whole, ruler);
        let whole = self.fullest(whole, ruler);
        if whole.folded() == 0 {
            return self.shorter(whole, ruler);
        }
        let asked = whole.axis.length();
        let count = if self.is_searched() { STRETCHES.len() } else { 1 };
        let mut best = whole;
        for stretch in &STRETCHES[1..count] {
            let height = (stretch * asked).max(AXIS_LEAST);
            let tried = self.at(Terms { stray: best.terms.stray, ..self.terms(height) }, ruler);
            if is_roomy(&tried) && cost(&tried) < cost(&best) {
                best = tried;
            }
        }
        best
    }

    /// The plan whose leaders run no further than it takes to label as many events as the page has room for.
    fn fullest(&self, plan: Plan, ruler: &mut Ruler) -> Plan {
        let height = plan.axis.length();
        let terms = Terms { overhang: plan.terms.overhang, filled: plan.terms.filled, ..self.terms(height) };
        let mut best = plan;
        for stray in STRAYS.into_iter().filter(|_| self.is_searched()) {
            if best.folded() == best.vertical_bars.unlabelled.len() {
                break;
            }
            let tried = self.at(Terms { stray, ..terms }, ruler);
            let is_last = tried.beside.stray < stray;
            if tried.folded() < best.folded() {
                best = tried;
            }
            if is_last {
                break;
            }
        }
        best
    }

    /// A plan of a shorter axis with all the labels too, where leaders run far on the long one and no further on it.
    fn shorter(&self, whole: Plan, ruler: &mut Ruler) -> Plan {
        if whole.beside.stray <= STRAY_MOST {
            return whole;
        }
        let mut best = whole;
        for stretch in SHORTER {
            let terms = Terms { stray: best.terms.stray, ..self.terms(stretch * best.axis.length()) };
            let tried = self.at(terms, ruler);
            if tried.folded() > 0 || cost(&tried) >= cost(&best) {
                break;
            }
            best = tried;
        }
        best
    }

    /// The plan of a picture too dense for all labels: these take as much of the axis as they would where all could be
    /// shown.
    fn calm(&self, height: f64, ruler: &mut Ruler) -> Plan {
        let terms = Terms { filled: 1.0 / ROOMY, overhang: 0.0, ..self.terms(height) };
        self.at(terms, ruler)
    }

    /// The plan once more where its labels came out higher than was thought.
    fn roomy(&self, plan: Plan, ruler: &mut Ruler) -> Plan {
        let asked = ROOMY * plan.total / plan.columns();
        if asked <= plan.axis.length() {
            return plan;
        }
        self.at(self.terms(asked), ruler)
    }

    /// An axis of that height, px.
    fn terms(&self, height: f64) -> Terms {
        Terms {
            height,
            overhang: OVERHANG,
            filled: f64::INFINITY,
            crowd: false,
            stray: STRAY_MOST,
            figures: 0.0,
            reach: 0.0,
            titles: self.titles,
        }
    }

    /// Whether there are so few events that more than one plan is made.
    fn is_searched(&self) -> bool {
        self.picture.view.events.len() <= SEARCHED
    }

    /// The plan on these terms. Widths ask each other: wider figures leave narrower labels; so it is made again until all
    /// stand still.
    fn at(&self, mut terms: Terms, ruler: &mut Ruler) -> Plan {
        let mut plan = Plan::new(self.picture, terms, ruler);
        let tries = if self.is_searched() { TRIES } else { 2 };
        for _ in 1..tries {
            let reach = plan.beside.wished(plan.depth(), self.picture.inner(), plan.two);
            let wished = Terms { figures: plan.figures_width, reach, ..terms };
            if wished == terms {
                break;
            }
            terms = wished;
            plan = Plan::new(self.picture, terms, ruler);
        }
        plan
    }
}

/// What the axis of this picture would ask for, px.
fn asked(first: &Plan) -> f64 {
    let stop = if first.two { STOP.1 } else { STOP.0 };
    (ROOMY * first.total / first.columns()).max(AXIS_LEAST).max(stop * first.scale.stops().len() as f64)
}

/// Whether the axis is long enough for the labels that are there.
fn is_roomy(plan: &Plan) -> bool {
    let labels: f64 = plan.entries.iter().map(|entry| entry.label_box.height + LABEL_GAP).sum();
    plan.axis.length() + 1.0 >= ROOMY * labels / plan.columns()
}

fn cost(plan: &Plan) -> f64 {
    let labels: f64 = plan.entries.iter().map(|entry| entry.label_box.height + LABEL_GAP).sum();
    let count = plan.entries.len().max(1) as f64;
    let run: f64 = plan.entries.iter().map(|entry| (entry.end - entry.label_box.y).abs()).sum();
    plan.extent().length() + RUN * run / count + FOLDED * labels / plan.columns() / count * plan.folded() as f64
}

/// How wide the longest word of the titles and the widest label are; of very many nobody asks.
fn titles(picture: &Picture<'_>, ruler: &mut Ruler) -> Titles {
    if picture.view.events.len() > SEARCHED {
        return Titles { word: 0.0, label: LABEL_WIDEST };
    }
    let words = picture.view.events.iter().flat_map(|&index| picture.event(index).title.split_whitespace());
    let longest = words.max_by_key(|word| word.chars().count());
    let word = longest.map_or(0.0, |word| picture.styles.event(0).width(word, ruler).ceil());
    let mut cache = LabelCache::new(picture, LABEL_WIDEST, (&[], Rc::default()), ruler);
    let labels = picture.view.events.iter().map(|&event| cache.column(event, 1, ruler).width);
    Titles { word, label: labels.fold(0.0, f64::max).ceil() }
}
