//! Lanes: a lane for each category, actor, place, source or status, under one axis.

pub(in crate::layout) mod groups;

use std::collections::BTreeSet;

use crate::font::Ruler;
use crate::geom::{Interval, Rect};
use crate::layout::axis::{DEEPER, axis};
use crate::layout::context::Picture;
use crate::layout::labels::block::LINES;
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::selection::{Slots, Weights, weightiest};
use crate::layout::lanes::groups::{Group, Groups, groups};
use crate::layout::marks::footprint::{Footprint, Marks, footprint};
use crate::layout::output::{Density, Lane, Placed, Text};
use crate::layout::plot::Plot;
use crate::layout::rows::bar_rows::{Item, RowStack};
use crate::layout::rows::unlabelled::{Unlabelled, UnlabelledParts};
use crate::layout::scale::TimeScale;
use crate::layout::text_style::{AXIS_INSET, LANE_HEAD, STEP};

/// The axis band, top to bottom, px.
const BAND: f64 = 36.0;
/// A lane's head is broken above this, px.
const HEAD: f64 = 144.0;
/// Above and below what stands in a lane, px.
const LANE_PADDING: f64 = 1.25 * STEP;
/// Above small marks of events that are labelled elsewhere, px.
const APART: f64 = 3.0;
/// More labels than this are folded.
const LABELS_MOST: usize = 300;
/// Labels that a slot of a lane keeps when labels must be folded, tried in this order.
const QUOTAS: [usize; 10] = [12, 10, 8, 6, 5, 4, 3, 2, 1, 0];
/// Height that a lane takes for each of them, at least, px.
const EACH: f64 = 26.0;
/// The width of such a slot, px: about what a label takes on one line.
const SLOT: f64 = 380.0;

/// A lane before it has a place.
struct LaneVariant {
    head: Vec<String>,
    /// Whether these are the program's words.
    is_program: bool,
    /// Index into the chronicle's categories where the lane is one.
    category: Option<usize>,
    stack: RowStack,
    unlabelled: Option<Unlabelled>,
    /// What is labelled in another lane.
    echoes: Option<Unlabelled>,
}

impl LaneVariant {
    fn height(&self) -> f64 {
        height(&self.stack, self.unlabelled.as_ref(), self.echoes.as_ref(), &self.head)
    }
}

fn height(stack: &RowStack, unlabelled: Option<&Unlabelled>, echoes: Option<&Unlabelled>, head: &[String]) -> f64 {
    let rows = [unlabelled, echoes].into_iter().flatten().map(|unlabelled| unlabelled.height).sum::<f64>();
    let apart = if echoes.is_some() && stack.height > 0.0 { APART } else { 0.0 };
    (stack.height + apart + rows).max(head.len().max(1) as f64 * LANE_HEAD.line) + 2.0 * LANE_PADDING
}

/// How a lane's labels are set.
#[derive(Clone, Copy)]
enum LabelForm {
    /// Date and title on one line.
    Row,
    /// The title under the date, on at most so many lines.
    Column(usize),
}

/// Where lanes are laid out.
struct Room<'a> {
    picture: &'a Picture<'a>,
    groups: Vec<Group>,
    /// How many lanes the last one stands for, where there are too many; else 0.
    gathered: usize,
    /// Of each group, line by line.
    heads: Vec<Vec<String>>,
    scale: TimeScale,
    /// Where marks and labels stand, px.
    field: Interval,
}

/// The plot under `top` px, no higher than `budget` px where that can be.
pub(in crate::layout) fn lanes(picture: &Picture<'_>, top: f64, budget: Option<f64>, ruler: &mut Ruler) -> Plot {
    let room = Room::new(picture, ruler);
    let mut cache = LabelCache::new(picture, room.field.length());
    let crowded = picture.view.events.len() > LABELS_MOST;
    let fits = |drafts: &[LaneVariant], usual: f64| {
        let height = BAND + drafts.iter().map(LaneVariant::height).sum::<f64>();
        height <= budget.unwrap_or(usual)
    };
    let total = |drafts: &[LaneVariant]| drafts.iter().map(LaneVariant::height).sum::<f64>();
    let mut drafts = Vec::new();
    if !crowded {
        drafts = room.drafts(|_| true, &mut cache, ruler);
    }
    if crowded || !fits(&drafts, picture.highest()) {
        let ranks: Vec<Ranks<'_>> = room.groups.iter().map(|group| room.ranks(group)).collect();
        // What surely cannot fit is not even measured.
        let least = |quota: usize| BAND + (room.groups.len() * quota) as f64 * EACH;
        let limit = budget.unwrap_or(picture.calm().max(picture.width));
        for quota in QUOTAS.into_iter().filter(|&quota| quota == 0 || least(quota) <= limit) {
            let named = room.named(&ranks, quota);
            let tried = room.drafts(|event| named[event], &mut cache, ruler);
            // Folding that does not make the picture lower hides labels for nothing.
            if drafts.is_empty() || total(&tried) < total(&drafts) {
                drafts = tried;
            }
            if fits(&drafts, picture.calm().max(picture.width)) {
                break;
            }
        }
    }
    Plot { gathered: room.gathered, ..place(picture, &drafts, room.scale, top, ruler) }
}

/// A lane's events by weight.
struct Ranks<'a> {
    /// Indices into the chronicle's events, ascending by place.
    events: Vec<usize>,
    /// Of each, px.
    xs: Vec<f64>,
    weights: Weights<'a>,
}

impl<'a> Room<'a> {
    fn new(picture: &'a Picture<'a>, ruler: &mut Ruler) -> Room<'a> {
        let (Groups { lanes: groups, gathered }, inner) = (groups(picture), picture.inner());
        let widest = HEAD.min(inner.length() / 3.0);
        let heads: Vec<Vec<String>> = groups.iter().map(|group| LANE_HEAD.wrap(&group.name, widest, ruler)).collect();
        let widths = heads.iter().flatten().map(|line| LANE_HEAD.width(line, ruler));
        let gutter = widths.fold(0.0, f64::max) + 2.0 * STEP;
        let field = Interval { start: inner.start + gutter, end: inner.end };
        let scale = picture.scale(Interval { start: field.start + AXIS_INSET, end: field.end - AXIS_INSET });
        Room { picture, groups, gathered, heads, scale, field }
    }

    /// The lanes with the setting of labels that takes the least height.
    fn drafts(&self, named: impl Fn(usize) -> bool, cache: &mut LabelCache<'_>, ruler: &mut Ruler) -> Vec<LaneVariant> {
        let mut parted: Vec<(Vec<usize>, Option<Unlabelled>)> = Vec::with_capacity(self.groups.len());
        for group in &self.groups {
            let (shown, rest): (Vec<usize>, _) = group.events.iter().partition(|event| named(**event));
            // One event's label says more than a count of one.
            let (shown, rest) = if rest.len() == 1 { (group.events.clone(), Vec::new()) } else { (shown, rest) };
            let unlabelled = Unlabelled::new(self.picture, &self.scale, (rest, &shown), self.field.start, ruler);
            parted.push((shown, unlabelled));
        }
        let settings = std::iter::once(LabelForm::Row).chain((1..=LINES).map(LabelForm::Column));
        let mut best: Option<(f64, Vec<RowStack>)> = None;
        for setting in settings {
            let stacks: Vec<RowStack> =
                parted.iter().map(|(shown, _)| self.stack(shown, setting, cache, ruler)).collect();
            let each = stacks.iter().zip(&parted).zip(&self.heads);
            let total =
                each.map(|((stack, (_, unlabelled)), head)| height(stack, unlabelled.as_ref(), None, head)).sum();
            if best.as_ref().is_none_or(|(least, _)| total < *least) {
                best = Some((total, stacks));
            }
        }
        let stacks = best.map(|(_, stacks)| stacks).unwrap_or_default();
        let each = stacks.into_iter().zip(parted).zip(self.groups.iter().zip(&self.heads));
        let draft = |((stack, (_, unlabelled)), (group, head)): (_, (&Group, &Vec<String>))| LaneVariant {
            head: head.clone(),
            is_program: group.is_program,
            category: group.category,
            stack,
            unlabelled,
            echoes: self.echoes(&group.also),
        };
        each.map(draft).collect()
    }

    fn ranks(&self, group: &Group) -> Ranks<'a> {
        let mut starts: Vec<(f64, usize)> =
            group.events.iter().map(|&event| (start(&self.footprint(event)), event)).collect();
        starts.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (xs, events): (Vec<f64>, Vec<usize>) = starts.into_iter().unzip();
        Ranks { weights: Weights::new(self.picture, &events, &xs), events, xs }
    }

    /// For each of the chronicle's events whether it has a label where each slot keeps so many.
    fn named(&self, ranks: &[Ranks<'_>], quota: usize) -> Vec<bool> {
        let mut named = vec![false; self.picture.chronicle.events.len()];
        let field = self.scale.span();
        let slots = Slots { field, count: (field.length() / SLOT).max(1.0) as usize };
        for Ranks { events, xs, weights } in ranks {
            weightiest(xs, weights, slots, |_| quota).into_iter().zip(events).for_each(|(own, &i)| named[i] = own);
        }
        named
    }

    fn footprint(&self, event: usize) -> Footprint {
        footprint(&self.picture.event(event).extent, &self.scale)
    }

    fn stack(&self, events: &[usize], setting: LabelForm, cache: &mut LabelCache<'_>, ruler: &mut Ruler) -> RowStack {
        let items = events.iter().map(|&event| {
            let footprint = self.footprint(event);
            let inside = matches!(footprint, Footprint::Bar(_)).then(|| cache.on_bar(event, ruler));
            let first = match setting {
                LabelForm::Row => cache.row(event, ruler),
                LabelForm::Column(most) => cache.column(event, most, ruler),
            };
            Item { event, footprint, inside, aside: vec![first, cache.column(event, LINES, ruler)] }
        });
        RowStack::new(items.collect(), self.field)
    }

    fn echoes(&self, events: &[usize]) -> Option<Unlabelled> {
        let footprints: Vec<(usize, Footprint)> =
            events.iter().map(|&event| (event, bare(self.footprint(event)))).collect();
        (!footprints.is_empty()).then(|| Unlabelled::echoes(footprints, &self.scale))
    }
}

/// The marks alone, without what their dates leave open; several dates stay several.
fn bare(footprint: Footprint) -> Footprint {
    match footprint {
        Footprint::Marks(marks) if marks.several.is_none() => Footprint::Marks(Marks { whisker: None, ..marks }),
        other => other,
    }
}

fn start(footprint: &Footprint) -> f64 {
    match footprint {
        Footprint::Marks(marks) => marks.anchor(),
        Footprint::Bar(bar) => bar.x.start,
    }
}

/// Lane under lane, the axis on top.
fn place(picture: &Picture<'_>, drafts: &[LaneVariant], scale: TimeScale, top: f64, ruler: &mut Ruler) -> Plot {
    let inner = picture.inner();
    let depth = BAND + if scale.stops().is_empty() { 0.0 } else { DEEPER };
    let band = Rect { x: scale.span(), y: Interval::new(top, top + depth) };
    let (mut lanes, mut left): (Vec<Lane>, UnlabelledParts) =
        (Vec::with_capacity(drafts.len()), UnlabelledParts::default());
    let mut echoes: Vec<Placed> = Vec::new();
    let mut y = band.bottom();
    for draft in drafts {
        let frame = Rect { x: inner, y: Interval::new(y, y + draft.height()) };
        lanes.push(Lane { frame, head: head(draft, inner.start, y, ruler), category: draft.category });
        left.events.extend(draft.stack.place(y + LANE_PADDING));
        let mut end = frame.bottom() - LANE_PADDING;
        if draft.stack.height <= 0.0 && draft.unlabelled.is_none() {
            // A lane of small marks alone: level with the first line of its head.
            let height = draft.echoes.as_ref().map_or(0.0, |unlabelled| unlabelled.height);
            end = end.min(y + LANE_PADDING + height.max(LANE_HEAD.line + height) / 2.0);
        }
        let strip = |density: Density| Density { category: draft.category, ..density };
        if let Some(unlabelled) = &draft.echoes {
            let more = unlabelled.place(end - unlabelled.height);
            echoes.extend(more.events);
            left.densities.extend(more.densities.into_iter().map(strip));
            end -= unlabelled.height;
        }
        if let Some(unlabelled) = &draft.unlabelled {
            let more = unlabelled.place(end - unlabelled.height);
            left.events.extend(more.events);
            left.folds.extend(more.folds);
            left.densities.extend(more.densities.into_iter().map(strip));
        }
        y = frame.bottom();
    }
    let UnlabelledParts { mut events, folds, densities } = left;
    picture.sort(&mut events);
    // What only a density strip shows in its own lane has no mark that a further one could repeat.
    let marked: BTreeSet<usize> = events.iter().map(|placed| placed.event).collect();
    let hidden = echoes.iter().map(|echo| echo.event).filter(|event| !marked.contains(event));
    let unrepeated = hidden.collect::<BTreeSet<usize>>().len();
    echoes.retain(|echo| marked.contains(&echo.event));
    let mut axis = axis(&scale, band, ruler);
    axis.rails = vec![band.bottom()];
    axis.grid = Interval::new(band.bottom(), y);
    let plot = Rect { x: inner, y: Interval::new(top, y) };
    Plot { scale, frame: plot, axis, lanes, gathered: 0, events, densities, echoes, unrepeated, folds }
}

fn head(draft: &LaneVariant, left: f64, top: f64, ruler: &mut Ruler) -> Vec<Text> {
    let line = |(i, words): (usize, &String)| {
        let line = LANE_HEAD.set(words, left, top + LANE_PADDING + i as f64 * LANE_HEAD.line, ruler);
        if draft.is_program { line.of_program() } else { line }
    };
    draft.head.iter().enumerate().map(line).collect()
}
