//! Trials: how far down a horizontal picture would reach with more labels.

use std::rc::Rc;

use crate::layout::horizontal::choice::Choice;
use crate::layout::horizontal::place::STRIP_GAP;
use crate::layout::horizontal::rest::Rest;
use crate::layout::horizontal::side_labels::{SideLabels, Sides, Whose, lowest};
use crate::layout::labels::block::Draft;
use crate::layout::labels::growth::Setters;
use crate::layout::marks::boxes::MARK_CLEARANCE;
use crate::layout::marks::footprint::Marks;
use crate::layout::marks::lead_out::Leaders;
use crate::layout::marks::stacking::tracks;
use crate::layout::output::MARK;

/// A count of more events keeps its first words while labels are chosen.
const COUNTED_ANEW: usize = 300;

/// More points of a slot with labels.
pub(super) struct Trial {
    slot: usize,
    new: Vec<usize>,
    /// What counts the others of the slot.
    count: Option<Rc<Draft>>,
    sides: Sides,
    marks_depth: [f64; 2],
    /// How far it reaches past what is allowed, px.
    over: f64,
}

impl Choice<'_> {
    /// Labels a point, and with it the last that would be counted alone where that takes no more room.
    pub(super) fn point(&mut self, i: usize, most: f64, setters: &mut Setters<'_, '_, '_>) -> Result<f64, f64> {
        let slot = self.slot_of[i];
        let alone = self.trial((slot, &[i]), most, setters);
        let last = match self.rest[slot][..] {
            [a, b] if a == i => b,
            [a, b] if b == i => a,
            _ => return Ok(self.take(alone?)),
        };
        let both = self.trial((slot, &[i, last]), most, setters);
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
        most: f64,
        setters: &mut Setters<'_, '_, '_>,
    ) -> Result<Trial, f64> {
        new.iter().for_each(|&k| self.set(k, setters));
        self.marks_depth = self.marks().map(Some);
        let allowed = self.allowed_with(new.iter().map(|&k| self.ground.points[k]).collect(), setters);
        let within = |over: f64| if over > most { Err(over) } else { Ok(over) };
        let (old, rest) = (self.counts[slot].clone(), Rest::new(&self.rest[slot], new));
        let sides = self.sides_with((slot, rest), new, old.as_deref()).ok_or(f64::INFINITY)?;
        // The cheapest of what says that there is no room comes first.
        within(self.least(&sides, slot) - allowed)?;
        let marks = |sides: &Sides| [0, 1].map(|k| self.marks_with(k, &sides[k], (slot, rest)));
        let mut marks_depth = marks(&sides);
        within(self.reach(&sides, marks_depth, self.strip) - allowed)?;
        let is_known = rest.len() == 0 || rest.len() > COUNTED_ANEW;
        let count = match is_known {
            true => old.clone().filter(|_| rest.len() > 0),
            false => Some(self.ground.several(&rest.points(), setters.ruler)),
        };
        let size = |draft: &Rc<Draft>| (draft.width, draft.height);
        let sides = if is_known || count.as_ref().map(size) == old.as_ref().map(size) {
            sides
        } else {
            let sides = self.sides_with((slot, rest), new, count.as_deref()).ok_or(f64::INFINITY)?;
            marks_depth = marks(&sides);
            sides
        };
        let over = self.reach(&sides, marks_depth, self.strip) - allowed;
        Ok(Trial { slot, new: new.to_vec(), sides, marks_depth, count, over: within(over)? })
    }

    /// Keeps what was tried; how far it reaches past what is allowed, px.
    pub(super) fn take(&mut self, trial: Trial) -> f64 {
        let Trial { slot, new, sides, marks_depth, count, over } = trial;
        self.rest[slot].retain(|i| !new.contains(i));
        for k in new {
            self.named[k] = true;
            self.labelled.push(self.ground.points[k]);
        }
        (self.sides, self.marks_depth, self.counts[slot]) = (sides, marks_depth.map(Some), count);
        over
    }

    /// How far down the plot may reach with labels of these events more, px.
    pub(super) fn allowed_with(&mut self, new: Vec<usize>, setters: &mut Setters<'_, '_, '_>) -> f64 {
        let before = self.labelled.len();
        self.labelled.extend(new);
        let allowed = (setters.bottom)(&self.labelled, self.ground.crowd, setters.ruler);
        self.labelled.truncate(before);
        allowed
    }

    /// How far down the plot reaches with a strip of that height, px.
    pub(super) fn bottom(&self, strip: f64) -> f64 {
        self.reach(&self.sides, self.marks(), strip)
    }

    fn reach(&self, sides: &Sides, marks_depth: [f64; 2], strip: f64) -> f64 {
        let depth = |k: usize| sides[k].depth() + marks_depth[k];
        let below = if strip > 0.0 { STRIP_GAP + strip } else { 0.0 };
        self.ground.top + self.ground.fixed() + depth(0) + depth(1) + below
    }

    /// Of the marks of both sides as they are, px.
    fn marks(&self) -> [f64; 2] {
        [0, 1].map(|k| self.marks_depth[k].unwrap_or_else(|| self.marks_of(&self.sides[k], None)))
    }

    /// Of the marks of a side in place of the one that is there, px.
    fn marks_with(&self, k: usize, side: &SideLabels, own: (usize, Rest<'_>)) -> f64 {
        // Known where the side bears what it bears now.
        let known = self.marks_depth[k].filter(|_| side.whose == self.sides[k].whose && !self.is_counted(side, own.0));
        known.unwrap_or_else(|| self.marks_of(side, Some(own)))
    }

    /// Of the marks of one side, with that rest of a slot in place of its own, px.
    fn marks_of(&self, side: &SideLabels, other: Option<(usize, Rest<'_>)>) -> f64 {
        let mut members: Vec<(usize, Option<f64>)> = Vec::new();
        for (label, whose) in side.labels.iter().zip(&side.whose) {
            match whose {
                Whose::Event(i) => members.push((*i, Some(label.x))),
                Whose::Slot(_) if self.ground.crowd => {}
                Whose::Slot(slot) => {
                    let other = other.filter(|(changed, _)| changed == slot);
                    let rest = other.map_or_else(|| self.rest[*slot].clone(), |(_, rest)| rest.points());
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

    /// How far down the plot reaches at least with these sides, px: the marks of a side that none leaves take as much as before,
    /// for more of them seldom take less, and others as much as one.
    fn least(&self, sides: &Sides, slot: usize) -> f64 {
        let before = |k: usize| self.marks_depth[k].filter(|_| !self.is_counted(&sides[k], slot));
        let least = |k: usize| before(k).unwrap_or(MARK / 2.0 + MARK_CLEARANCE);
        self.reach(sides, [0, 1].map(least), self.strip)
    }

    /// Whether the rest of a slot stands on a side, mark by mark.
    fn is_counted(&self, side: &SideLabels, slot: usize) -> bool {
        !self.ground.crowd && side.whose.contains(&Whose::Slot(slot))
    }

    /// The sides with these labels more and the rest of their slot behind that count.
    pub(super) fn sides_with(
        &self,
        (slot, rest): (usize, Rest<'_>),
        new: &[usize],
        count: Option<&Draft>,
    ) -> Option<Sides> {
        let (whose, field) = (Whose::Slot(slot), self.field());
        let mut sides = self.sides.clone();
        let at = |side: &SideLabels| side.whose.iter().position(|other| *other == whose);
        if let Some((side, at)) = sides.iter_mut().find_map(|side| at(side).map(|at| (side, at))) {
            side.replace(at, count.zip(rest.middle()).map(|(draft, middle)| self.ground.count(middle, draft)));
        }
        for &i in new {
            sides = lowest(sides, self.wanted(i)?, Whose::Event(i), field)?;
        }
        let [above, below] = sides;
        Some([above.settled(field)?, below.settled(field)?])
    }
}
