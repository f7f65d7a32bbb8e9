//! Labels of a horizontal picture while they are chosen: what has a label on which side, and what is counted.

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::axis::depth;
use crate::layout::boundary_labels::{BoundaryLabel, Spacing};
use crate::layout::context::Picture;
use crate::layout::horizontal::place::{BAND, ROOF, STRIP_GAP};
use crate::layout::horizontal::side_labels::{SideLabels, Sides, Whose, lowest};
use crate::layout::horizontal::variants::{ROW_WIDEST, key};
use crate::layout::labels::block::{Draft, several};
use crate::layout::labels::growth::Setters;
use crate::layout::marks::density::HEIGHT;
use crate::layout::marks::footprint::Marks;
use crate::layout::marks::lead_out::Leaders;
use crate::layout::marks::stacking::tracks;
use crate::layout::output::MARK;
use crate::layout::rows::row_choice::RowChoice;
use crate::layout::scale::TimeScale;
use std::rc::Rc;

/// A count of more events keeps its first words while labels are chosen.
const COUNTED_ANEW: usize = 300;

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
}

/// More points of a slot with labels.
pub(super) struct Trial {
    slot: usize,
    new: Vec<usize>,
    /// The others of the slot, and what counts them.
    rest: Vec<usize>,
    count: Option<Rc<Draft>>,
    sides: Sides,
    /// How far it reaches past what is allowed, px.
    over: f64,
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
    pub(super) fn count(&self, rest: &[usize], draft: &Draft) -> BoundaryLabel {
        let middle = rest[rest.len() / 2];
        let key = key(&self.picture.event(self.points[middle]).id);
        BoundaryLabel { key, x: self.xs[middle], spacing: Spacing::NEAR, width: draft.width, height: draft.pitch() }
    }

    pub(in crate::layout) fn several(&self, rest: &[usize], ruler: &mut Ruler) -> Draft {
        several(self.picture, &rest.iter().map(|&i| self.points[i]).collect::<Vec<_>>(), ruler)
    }

    /// Of the axis and what counts the rest, px.
    fn fixed(&self) -> f64 {
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
        let strip = bars.heights(setters.ruler).1;
        let labelled = bars.events.iter().zip(&bars.named).filter(|(_, named)| **named).map(|(event, _)| *event);
        let labelled = labelled.collect();
        let (sides, named) = ([SideLabels::EMPTY; 2], vec![false; ground.points.len()]);
        let counts = vec![None; slots];
        let drafts = vec![None; ground.points.len()];
        let mut choice = Choice { ground, sides, rest, counts, slot_of, named, bars, strip, labelled, drafts };
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
            self.put(self.ground.count(&rest, &draft), Whose::Slot(slot));
            self.counts[slot] = Some(Rc::new(draft));
        }
    }

    /// Sets the label of a point, unless it is set.
    fn set(&mut self, i: usize, setters: &mut Setters<'_, '_, '_>) {
        if self.drafts[i].is_none() {
            self.drafts[i] = self.ground.draft(i, setters).map(Rc::new);
        }
    }

    /// The label of a point, where it is set.
    fn wanted(&self, i: usize) -> Option<BoundaryLabel> {
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

    /// How far down the plot reaches with such sides and a strip of that height, px.
    pub(super) fn bottom(&self, sides: &Sides, strip: f64) -> f64 {
        let depth = |side: &SideLabels| side.depth() + self.marks_depth(side);
        let below = if strip > 0.0 { STRIP_GAP + strip } else { 0.0 };
        self.ground.top + self.ground.fixed() + depth(&sides[0]) + depth(&sides[1]) + below
    }

    /// Of the marks of one side, px.
    fn marks_depth(&self, side: &SideLabels) -> f64 {
        let mut members: Vec<(usize, Option<f64>)> = Vec::new();
        for (label, whose) in side.labels.iter().zip(&side.whose) {
            match whose {
                Whose::Event(i) => members.push((*i, Some(label.x))),
                Whose::Slot(_) if self.ground.crowd => {}
                Whose::Slot(slot) => {
                    let rest = &self.rest[*slot];
                    let led = |(k, &i): (usize, &usize)| (i, (k == rest.len() / 2).then_some(label.x));
                    members.extend(rest.iter().enumerate().map(led));
                }
            }
        }
        members.sort_unstable_by_key(|(i, _)| *i);
        let (members, led): (Vec<usize>, Vec<Option<f64>>) = members.into_iter().unzip();
        let marks: Vec<&Marks> = members.iter().map(|&i| &self.ground.marks[i]).collect();
        tracks(&marks, &Leaders { led, passing: Vec::new() }).depth
    }

    /// Labels a point, and with it the last that would be counted alone where that takes no more room.
    pub(super) fn point(&mut self, i: usize, most: f64, setters: &mut Setters<'_, '_, '_>) -> Result<f64, f64> {
        let slot = self.slot_of[i];
        let rest: Vec<usize> = self.rest[slot].iter().copied().filter(|&k| k != i).collect();
        let alone = self.trial((slot, &[i]), rest.clone(), most, setters);
        let [last] = rest[..] else { return Ok(self.take(alone?)) };
        let both = self.trial((slot, &[i, last]), Vec::new(), most, setters);
        match (alone, both) {
            (Ok(alone), Ok(both)) => Ok(self.take(if alone.over < both.over { alone } else { both })),
            (Ok(trial), Err(_)) | (Err(_), Ok(trial)) => Ok(self.take(trial)),
            (Err(alone), Err(both)) => Err(alone.min(both)),
        }
    }

    /// These points of a slot with labels, the rest counted in its own words, where that reaches no more than `most` px past
    /// what is allowed; else how far it would.
    pub(super) fn trial(
        &mut self,
        (slot, new): (usize, &[usize]),
        rest: Vec<usize>,
        most: f64,
        setters: &mut Setters<'_, '_, '_>,
    ) -> Result<Trial, f64> {
        new.iter().for_each(|&k| self.set(k, setters));
        let within = |over: f64| if over > most { Err(over) } else { Ok(over) };
        let old = self.counts[slot].clone();
        let sides = self.sides_with(slot, new, &rest, old.as_deref()).ok_or(f64::INFINITY)?;
        let before = self.labelled.len();
        self.labelled.extend(new.iter().map(|&k| self.ground.points[k]));
        let allowed = (setters.bottom)(&self.labelled, setters.ruler);
        self.labelled.truncate(before);
        within(self.least(&sides) - allowed)?;
        let known = rest.is_empty() || rest.len() > COUNTED_ANEW;
        let count = if known { old.clone() } else { Some(Rc::new(self.ground.several(&rest, setters.ruler))) };
        let count = count.filter(|_| !rest.is_empty());
        let size = |draft: &Rc<Draft>| (draft.width, draft.height);
        let is_same = known || count.as_ref().map(size) == old.as_ref().map(size);
        let sides = if is_same { Some(sides) } else { self.sides_with(slot, new, &rest, count.as_deref()) };
        let sides = sides.ok_or(f64::INFINITY)?;
        let counted = std::mem::replace(&mut self.rest[slot], rest);
        let over = self.bottom(&sides, self.strip) - allowed;
        let rest = std::mem::replace(&mut self.rest[slot], counted);
        Ok(Trial { slot, new: new.to_vec(), rest, sides, count, over: within(over)? })
    }

    /// Keeps what was tried; how far it reaches past what is allowed, px.
    pub(super) fn take(&mut self, trial: Trial) -> f64 {
        let Trial { slot, new, rest, sides, count, over } = trial;
        for k in new {
            self.named[k] = true;
            self.labelled.push(self.ground.points[k]);
        }
        (self.sides, self.counts[slot], self.rest[slot]) = (sides, count, rest);
        over
    }

    /// How far down the plot reaches at least with labels of such depth, whatever the marks take, px.
    fn least(&self, sides: &Sides) -> f64 {
        self.ground.top + self.ground.fixed() + sides[0].depth() + sides[1].depth() + MARK + self.strip
    }

    /// The sides with these labels more and the rest of their slot behind that count.
    pub(super) fn sides_with(
        &self,
        slot: usize,
        new: &[usize],
        rest: &[usize],
        count: Option<&Draft>,
    ) -> Option<Sides> {
        let (whose, field) = (Whose::Slot(slot), self.field());
        let mut sides = self.sides.clone();
        let at = |side: &SideLabels| side.whose.iter().position(|other| *other == whose);
        if let Some((side, at)) = sides.iter_mut().find_map(|side| at(side).map(|at| (side, at))) {
            let counted = count.filter(|_| !rest.is_empty());
            side.replace(at, counted.map(|draft| self.ground.count(rest, draft)));
        }
        for &i in new {
            sides = lowest(sides, self.wanted(i)?, Whose::Event(i), field)?;
        }
        let [above, below] = sides;
        Some([above.settled(field)?, below.settled(field)?])
    }

    pub(in crate::layout) fn depth(&self) -> f64 {
        self.bottom(&self.sides, self.strip)
    }
}
