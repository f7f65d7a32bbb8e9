//! Labels of a horizontal picture while they are chosen: what has a label on which side, and what is counted.

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::axis::depth;
use crate::layout::boundary_labels::{BoundaryLabel, Spacing};
use crate::layout::context::Picture;
use crate::layout::horizontal::place::{BAND, ROOF};
use crate::layout::horizontal::side_labels::{SideLabels, Sides, Whose, lowest};
use crate::layout::horizontal::variants::{ROW_WIDEST, key};
use crate::layout::labels::block::Draft;
use crate::layout::labels::drafts::Drafts;
use crate::layout::labels::growth::Setters;
use crate::layout::marks::density::HEIGHT;
use crate::layout::marks::footprint::Marks;
use crate::layout::rows::row_choice::RowChoice;
use crate::layout::scale::TimeScale;
use std::rc::Rc;

/// Where labels are chosen: the points of a picture, and their labels in one form.
#[derive(Clone)]
pub(in crate::layout) struct Ground<'a> {
    pub(in crate::layout) picture: &'a Picture<'a>,
    pub(in crate::layout) points: &'a [usize],
    pub(in crate::layout) scale: TimeScale,
    pub(in crate::layout) xs: Vec<f64>,
    pub(in crate::layout) marks: Vec<Marks>,
    /// Lines of a title at most under its date; with none, beside it.
    pub(in crate::layout) form: usize,
    /// Which events may be labelled, by their indices into the chronicle's events.
    pub(in crate::layout) may: &'a [bool],
    /// Where each of the chronicle's events stands among the points, if it does.
    pub(in crate::layout) place: &'a [Option<usize>],
    /// Whether what is not labelled is counted and not drawn.
    pub(in crate::layout) crowd: bool,
    pub(in crate::layout) top: f64,
    pub(in crate::layout) drafts: Rc<Drafts>,
}

/// Labels while they are chosen.
#[derive(Clone)]
pub(in crate::layout) struct Choice<'a> {
    pub(in crate::layout) ground: &'a Ground<'a>,
    pub(in crate::layout) sides: Sides,
    /// Positions of the points of each slot that are not labelled.
    pub(in crate::layout) rest: Vec<Vec<usize>>,
    pub(in crate::layout) counts: Vec<Option<Rc<Draft>>>,
    pub(in crate::layout) slot_of: Vec<usize>,
    pub(in crate::layout) named: Vec<bool>,
    pub(in crate::layout) bars: RowChoice<'a>,
    pub(in crate::layout) strip: f64,
    pub(in crate::layout) labelled: Vec<usize>,
    /// Of the points that were tried so far: no label is set before.
    pub(in crate::layout) drafts: Vec<Option<Rc<Draft>>>,
    /// Of the marks of each side, px, since it was asked for and until the side changes.
    pub(super) marks_depth: [Option<f64>; 2],
}

impl<'a> Ground<'a> {
    /// The label of a point, where it may have one.
    fn draft(&self, i: usize, setters: &mut Setters<'_, '_, '_>) -> Option<Draft> {
        let (event, cache, ruler) = (self.points[i], &mut *setters.cache, &mut *setters.ruler);
        self.may[event].then(|| match self.form {
            0 => cache.row_or_column(event, ROW_WIDEST, ruler),
            form => cache.column(event, form, ruler),
        })
    }

    /// The label that counts these, at the one in the middle.
    pub(super) fn count(&self, middle: usize, draft: &Draft) -> BoundaryLabel {
        let key = key(&self.picture.event(self.points[middle]).id);
        BoundaryLabel { key, x: self.xs[middle], spacing: Spacing::NEAR, width: draft.width, height: draft.pitch() }
    }

    pub(in crate::layout) fn several(&self, rest: &[usize], ruler: &mut Ruler) -> Rc<Draft> {
        let events: Vec<usize> = rest.iter().map(|&i| self.points[i]).collect();
        self.drafts.count(self.picture, &events, false, ruler)
    }

    /// Of the axis and what counts the rest, px.
    pub(super) fn fixed(&self) -> f64 {
        depth(&self.scale, BAND) + if self.crowd { ROOF + HEIGHT } else { 0.0 }
    }
}

impl<'a> Choice<'a> {
    /// No label but those that count, and of an event alone in its slot.
    pub(in crate::layout) fn new(
        ground: &'a Ground<'a>,
        slots: usize,
        bars: RowChoice<'a>,
        setters: &mut Setters<'_, '_, '_>,
    ) -> Choice<'a> {
        let field = ground.scale.span();
        let slot = |x: &f64| (((x - field.start) / field.length().max(1.0) * slots as f64) as usize).min(slots - 1);
        let slot_of: Vec<usize> = ground.xs.iter().map(slot).collect();
        let mut rest = vec![Vec::new(); slots];
        slot_of.iter().enumerate().for_each(|(i, &slot)| rest[slot].push(i));
        let strip = bars.heights(setters.ruler).whole;
        let labelled = bars.events.iter().zip(&bars.named).filter(|(_, named)| **named).map(|(event, _)| *event);
        let labelled = labelled.collect();
        let (sides, named) = ([SideLabels::EMPTY; 2], vec![false; ground.points.len()]);
        let counts = vec![None; slots];
        let drafts = vec![None; ground.points.len()];
        let marks_depth = [None; 2];
        let mut choice =
            Choice { ground, sides, rest, counts, slot_of, named, bars, strip, labelled, drafts, marks_depth };
        (0..slots).for_each(|slot| choice.begin(slot, setters));
        choice
    }

    /// Counts a slot, or names what is alone in it.
    fn begin(&mut self, slot: usize, setters: &mut Setters<'_, '_, '_>) {
        let rest = self.rest[slot].clone();
        rest.iter().filter(|_| rest.len() == 1).for_each(|&i| self.set(i, setters));
        let alone = if let [i] = rest[..] { self.wanted(i).map(|label| (i, label)) } else { None };
        if let Some((i, label)) = alone {
            self.rest[slot].clear();
            self.named[i] = true;
            self.labelled.push(self.ground.points[i]);
            self.put(label, Whose::Event(i));
        } else if !rest.is_empty() {
            let draft = self.ground.several(&rest, setters.ruler);
            self.put(self.ground.count(rest[rest.len() / 2], &draft), Whose::Slot(slot));
            self.counts[slot] = Some(draft);
        }
    }

    /// Sets the label of a point, unless it is set.
    pub(super) fn set(&mut self, i: usize, setters: &mut Setters<'_, '_, '_>) {
        if self.drafts[i].is_none() {
            self.drafts[i] = self.ground.draft(i, setters).map(Rc::new);
        }
    }

    /// The importance of an event, and how wide its label is, px: of a bar, what stands beside it.
    pub(super) fn rank(&self, event: usize) -> (u8, f64) {
        let draft = self.ground.place[event].and_then(|i| self.drafts[i].as_ref()).map(|draft| draft.width);
        let added = || self.place_of_bar(event).map(|k| self.bars.added(k));
        (self.ground.picture.event(event).importance, draft.or_else(added).unwrap_or_default())
    }

    /// The label of a point, where it is set.
    pub(super) fn wanted(&self, i: usize) -> Option<BoundaryLabel> {
        let (ground, draft) = (self.ground, self.drafts[i].as_ref()?);
        let key = key(&ground.picture.event(ground.points[i]).id);
        Some(BoundaryLabel { key, x: ground.xs[i], spacing: Spacing::NEAR, width: draft.width, height: draft.pitch() })
    }

    /// Adds a label where it leaves the picture lowest, whatever that takes.
    fn put(&mut self, label: BoundaryLabel, whose: Whose) {
        if let Some(sides) = lowest(self.sides.clone(), label, whose, self.field()) {
            self.sides = sides;
        } else {
            let depth = self.sides[0].depth;
            self.sides[0].add(label, whose);
            self.sides[0].depth = depth;
        }
    }

    pub(super) fn field(&self) -> Interval {
        self.ground.picture.inner()
    }

    pub(in crate::layout) fn depth(&self) -> f64 {
        self.bottom(self.strip)
    }
}
