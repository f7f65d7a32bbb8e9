//! Lanes: a lane for each category, actor, place, source or status, under one axis.

pub(in crate::layout) mod groups;
pub(in crate::layout) mod place;
pub(in crate::layout) mod select;

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::axis::depth;
use crate::layout::context::Picture;
use crate::layout::labels::block::LINES;
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::drafts::Drafts;
use crate::layout::labels::limit::Bottom;
use crate::layout::lanes::groups::{Group, Groups, groups};
use crate::layout::lanes::place::place;
use crate::layout::lanes::select::{Chosen, select};
use crate::layout::marks::footprint::{Footprint, Marks, footprint};
use crate::layout::marks::other_dates::other_dates;
use crate::layout::plot::Plot;
use crate::layout::rows::bar_rows::{Item, RowStack, rows_gap};
use crate::layout::rows::unlabelled::Unlabelled;
use crate::layout::scale::TimeScale;
use crate::layout::text_style::{AXIS_INSET, STEP};
use std::rc::Rc;

/// The axis band, top to bottom, px.
const BAND: f64 = 36.0;
/// A lane's head is broken above this, px.
const HEAD: f64 = 144.0;
/// Above small marks of events that are labelled elsewhere, px.
const APART: f64 = 3.0;
/// More labels than this are folded.
const LABELS_MOST: usize = 300;
/// A lane before it has a place.
pub(in crate::layout) struct LaneVariant {
    head: Vec<String>,
    /// Whether these are the program's words.
    is_program: bool,
    /// Index into the chronicle's categories where the lane is one.
    category: Option<usize>,
    /// What it stands for, where that is several by the author's wish.
    holds: Vec<(String, usize)>,
    fixed: Fixed,
    stack: RowStack,
    unlabelled: Option<Unlabelled>,
    /// What is labelled in another lane.
    echoes: Option<Unlabelled>,
}

impl LaneVariant {
    fn height(&self) -> f64 {
        let whole = self.unlabelled.as_ref().map_or(self.stack.height, |unlabelled| unlabelled.height);
        let echoes = self.echoes.as_ref().map(|echoes| echoes.height);
        self.fixed.height((self.stack.height, whole), echoes)
    }
}

/// What a lane takes whatever stands in it.
#[derive(Clone, Copy)]
pub(in crate::layout) struct Fixed {
    /// Its head, px.
    head: f64,
    /// Above and below what stands in it, together, px.
    padding: f64,
}

impl Fixed {
    fn of(picture: &Picture<'_>, head: &[String]) -> Fixed {
        let line = picture.styles.lane_head().line;
        Fixed { head: head.len().max(1) as f64 * line, padding: picture.spacing.lanes }
    }

    /// Of a lane whose labelled events, and all with the rest among them, are so high, with its small marks, if it has some, px.
    fn height(self, (stack, whole): (f64, f64), echoes: Option<f64>) -> f64 {
        let apart = if echoes.is_some() && stack > 0.0 { APART } else { 0.0 };
        (whole + apart + echoes.unwrap_or(0.0)).max(self.head) + self.padding
    }
}

/// How a lane's labels are set.
#[derive(Clone, Copy)]
pub(in crate::layout) enum LabelForm {
    /// Date and title on one line.
    Row,
    /// The title under the date, on at most so many lines.
    Column(usize),
}

impl LabelForm {
    const ALL: [LabelForm; 1 + LINES] =
        [LabelForm::Row, LabelForm::Column(1), LabelForm::Column(2), LabelForm::Column(3)];
}

/// Where lanes are laid out.
pub(in crate::layout) struct Room<'a> {
    picture: &'a Picture<'a>,
    groups: Vec<Group>,
    /// How many lanes the last one stands for, where there are too many; else 0.
    gathered: usize,
    /// Of each group, line by line.
    heads: Vec<Vec<String>>,
    scale: TimeScale,
    /// Where marks and labels stand, px.
    field: Interval,
    /// For each of the chronicle's events whether its lane has more room before it than after it.
    roomy_before: Vec<bool>,
}

/// The plot under `top` px, within the limit where that can be.
pub(in crate::layout) fn lanes(
    (picture, drafts): (&Picture<'_>, &Rc<Drafts>),
    top: f64,
    limit: Option<&mut Bottom<'_>>,
    ruler: &mut Ruler,
) -> Plot {
    let room = Room::new(picture, ruler);
    let mut cache =
        LabelCache::new(picture, room.field.length(), (std::slice::from_ref(&room.scale), Rc::clone(drafts)), ruler);
    let drafts = match limit {
        Some(bottom) => room.selected(bottom, top, &mut cache, ruler),
        None => room.free(top, &mut cache, ruler),
    };
    Plot { gathered: room.gathered, ..place(picture, &drafts, room.scale, top, ruler) }
}

impl<'a> Room<'a> {
    fn new(picture: &'a Picture<'a>, ruler: &mut Ruler) -> Room<'a> {
        let (Groups { lanes: groups, gathered }, inner) = (groups(picture), picture.inner());
        let style = picture.styles.lane_head();
        let widest = HEAD.min(inner.length() / 3.0);
        let heads: Vec<Vec<String>> = groups.iter().map(|group| style.wrap(&group.name, widest, ruler)).collect();
        let widths = heads.iter().flatten().map(|line| style.width(line, ruler));
        let gutter = widths.fold(0.0, f64::max) + 2.0 * STEP;
        let field = Interval { start: inner.start + gutter, end: inner.end };
        let scale = picture.scale(Interval { start: field.start + AXIS_INSET, end: field.end - AXIS_INSET });
        let roomy_before = roomy_before(picture, &groups, (&scale, field));
        Room { picture, groups, gathered, heads, scale, field, roomy_before }
    }

    /// All labels, where they are not too many and the picture not too high.
    fn free(&self, top: f64, cache: &mut LabelCache<'_>, ruler: &mut Ruler) -> Vec<LaneVariant> {
        let few = self.picture.view.events.len() <= LABELS_MOST;
        if few {
            let count = self.picture.chronicle.events.len();
            let all = Chosen { named: vec![true; count], before: vec![false; count] };
            let drafts = LabelForm::ALL.map(|form| self.drafts(&all, form, cache, ruler));
            let total = |drafts: &Vec<LaneVariant>| drafts.iter().map(LaneVariant::height).sum::<f64>();
            let lowest = drafts.into_iter().min_by(|a, b| total(a).total_cmp(&total(b))).unwrap_or_default();
            if self.depth() + total(&lowest) <= self.picture.highest() {
                return lowest;
            }
        }
        // Many lanes are high whatever they show: what few events they hold is labelled as far as a picture reaches at all.
        let most = if few { self.picture.highest() } else { self.picture.calm().max(self.picture.width) };
        let bottom = top + most;
        self.selected(&mut |_, _, _| bottom, top, cache, ruler)
    }

    /// The labels that there is room for.
    fn selected(
        &self,
        bottom: &mut Bottom<'_>,
        top: f64,
        cache: &mut LabelCache<'_>,
        ruler: &mut Ruler,
    ) -> Vec<LaneVariant> {
        let (chosen, form) = select(self, bottom, top + self.depth(), (cache, ruler));
        self.drafts(&chosen, form, cache, ruler)
    }

    /// Of the axis, px.
    fn depth(&self) -> f64 {
        depth(&self.scale, BAND)
    }

    /// The lanes with labels in that form.
    fn drafts(
        &self,
        chosen: &Chosen,
        form: LabelForm,
        cache: &mut LabelCache<'_>,
        ruler: &mut Ruler,
    ) -> Vec<LaneVariant> {
        let mut drafts = Vec::with_capacity(self.groups.len());
        for (group, head) in self.groups.iter().zip(&self.heads) {
            let (shown, rest): (Vec<usize>, _) = group.events.iter().partition(|&&event| chosen.named[event]);
            let stack = self.stack((&shown, group.titled), (form, &chosen.before), cache, ruler);
            let free = (stack.room(), self.field);
            let unlabelled = Unlabelled::new(self.picture, &self.scale, (rest, &shown), free, ruler);
            drafts.push(LaneVariant {
                head: head.clone(),
                is_program: group.is_program,
                category: group.category,
                holds: if self.picture.view.lanes_most.is_some() { group.holds.clone() } else { Vec::new() },
                fixed: Fixed::of(self.picture, head),
                stack,
                unlabelled,
                echoes: self.echoes(&group.also),
            });
        }
        drafts
    }

    /// How high the small marks of a lane are, if it has some, px, and what else it takes.
    fn fixed(&self, group: &Group, head: &[String]) -> (Option<f64>, Fixed) {
        (self.echoes(&group.also).map(|echoes| echoes.height), Fixed::of(self.picture, head))
    }

    fn footprint(&self, event: usize) -> Footprint {
        footprint(&self.picture.event(event).extent, &self.scale)
    }

    fn stack(
        &self,
        (events, titled): (&[usize], bool),
        (form, before): (LabelForm, &[bool]),
        cache: &mut LabelCache<'_>,
        ruler: &mut Ruler,
    ) -> RowStack {
        let items = events.iter().map(|&event| self.item((event, titled), (form, before[event]), cache, ruler));
        RowStack::new(items.collect(), self.field, rows_gap(self.picture))
    }

    /// An event with its label, in a lane that may say its title already.
    fn item(
        &self,
        (event, titled): (usize, bool),
        (form, before): (LabelForm, bool),
        cache: &mut LabelCache<'_>,
        ruler: &mut Ruler,
    ) -> Item {
        let (footprint, bar) = (self.footprint(event), self.picture.styles.bar());
        let symbol = self.picture.has_symbol(event);
        let others = other_dates(self.picture, (event, &footprint), &self.scale);
        let is_bar = matches!(footprint, Footprint::Bar(_));
        let (inside, aside) = if titled {
            (is_bar.then(|| cache.date_on_bar(event, ruler)), vec![cache.date_alone(event, ruler)])
        } else {
            let inside = is_bar.then(|| cache.on_bar(event, ruler));
            let first = match form {
                LabelForm::Row => cache.row(event, ruler),
                LabelForm::Column(most) => cache.column(event, most, ruler),
            };
            (inside, vec![first, cache.column(event, LINES, ruler)])
        };
        Item { event, footprint, bar, symbol, others, inside, before, aside }
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

/// For each of the chronicle's events whether there is more room in its lane before it than after it.
fn roomy_before(picture: &Picture<'_>, groups: &[Group], (scale, field): (&TimeScale, Interval)) -> Vec<bool> {
    let mut found = vec![false; picture.chronicle.events.len()];
    for group in groups {
        let extent = |&event: &usize| (footprint(&picture.event(event).extent, scale).extent(), event);
        let mut all: Vec<(Interval, usize)> = group.events.iter().map(extent).collect();
        all.sort_by(|a, b| a.0.start.total_cmp(&b.0.start));
        for (i, (x, event)) in all.iter().enumerate() {
            let before = i.checked_sub(1).map_or(field.start, |last| all[last].0.end);
            let after = all.get(i + 1).map_or(field.end, |next| next.0.start);
            found[*event] = x.start - before > after - x.end;
        }
    }
    found
}
