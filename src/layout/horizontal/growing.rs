//! Labels of a horizontal picture while the room grows: points and bars that take a label, or that of a lighter one.

use crate::font::Ruler;
use crate::layout::horizontal::choice::Choice;
use crate::layout::horizontal::rest::Rest;
use crate::layout::horizontal::side_labels::{Whose, lowest};
use crate::layout::labels::growth::{Growing, Setters};

/// Lighter labels that a heavier event tries to take at most, those nearest to it,
const RIVALS: usize = 3;
/// and no further from it than this, px.
const RIVAL: f64 = 180.0;

impl Choice<'_> {
    /// Counts a labelled point with the rest of its slot instead; `None` where that has no place.
    fn unlabel(&mut self, i: usize, ruler: &mut Ruler) -> Option<()> {
        let (slot, field) = (self.slot_of[i], self.field());
        for (side, whose) in [0, 1].map(|side| (side, Whose::Event(i))) {
            if let Some(at) = self.sides[side].whose.iter().position(|other| *other == whose) {
                self.sides[side].remove(at);
            }
        }
        self.named[i] = false;
        self.labelled.retain(|&event| event != self.ground.points[i]);
        let at = self.rest[slot].partition_point(|&k| k < i);
        self.rest[slot].insert(at, i);
        let draft = self.ground.several(&self.rest[slot], ruler);
        self.marks_depth = [None; 2];
        if self.counts[slot].is_none() {
            let label = self.ground.count(self.rest[slot][self.rest[slot].len() / 2], &draft);
            let [above, below] = self.sides.clone();
            self.sides = lowest([above.settled(field)?, below.settled(field)?], label, Whose::Slot(slot), field)?;
        } else {
            self.sides = self.sides_with((slot, Rest::new(&self.rest[slot], &[])), &[], Some(&draft))?;
        }
        self.counts[slot] = Some(draft);
        Some(())
    }

    /// The nearest of these that are lighter than that, which stands at `at` px.
    fn rivals(&self, heavy: usize, at: f64, labelled: impl Iterator<Item = (usize, usize, f64)>) -> Vec<usize> {
        let importance = |event: usize| self.ground.picture.event(event).importance;
        let lighter = labelled.filter(|(_, event, x)| importance(*event) < importance(heavy) && (x - at).abs() < RIVAL);
        let mut near: Vec<(usize, f64)> = lighter.map(|(k, _, x)| (k, (x - at).abs())).collect();
        near.sort_by(|a, b| a.1.total_cmp(&b.1));
        near.into_iter().take(RIVALS).map(|(k, _)| k).collect()
    }

    /// Labels a bar, and with it the last that would be counted alone where that takes no more room.
    fn bar(&mut self, k: usize, most: f64, setters: &mut Setters<'_, '_, '_>) -> Result<f64, f64> {
        let alone = self.with_bars(&[k], setters);
        let both = self.bars.last_but(k).map(|last| ([k, last], self.with_bars(&[k, last], setters)));
        match both {
            Some((new, both)) if both.0 <= alone.0 => self.hold(&new, both, most),
            _ => self.hold(&[k], alone, most),
        }
    }

    /// How far past what is allowed the plot reaches with labels of these bars more, and how high the strip is then, px.
    fn with_bars(&mut self, new: &[usize], setters: &mut Setters<'_, '_, '_>) -> (f64, f64) {
        let strip = self.bars.heights_with(new, setters.ruler).whole;
        let allowed = self.allowed_with(new.iter().map(|&k| self.bars.events[k]).collect(), setters);
        (self.bottom(strip) - allowed, strip)
    }

    /// Labels these bars where that fits.
    fn hold(&mut self, new: &[usize], (over, strip): (f64, f64), most: f64) -> Result<f64, f64> {
        if over > most {
            return Err(over);
        }
        self.strip = strip;
        for &k in new {
            self.bars.named[k] = true;
            self.labelled.push(self.bars.events[k]);
        }
        Ok(over)
    }

    /// Labels a bar in place of another.
    fn swap_bars(&mut self, (heavy, light): (usize, usize), most: f64, setters: &mut Setters<'_, '_, '_>) -> bool {
        let (before, event) = (self.labelled.clone(), self.bars.events[light]);
        self.labelled.retain(|&other| other != event);
        self.bars.named[light] = false;
        let tried = self.with_bars(&[heavy], setters);
        let held = self.hold(&[heavy], tried, most).is_ok();
        if !held {
            self.bars.named[light] = true;
            self.labelled = before;
        }
        held
    }

    /// Labels a point in place of another.
    fn swap_points(&mut self, (heavy, light): (usize, usize), most: f64, setters: &mut Setters<'_, '_, '_>) -> bool {
        let mut next = self.clone();
        if next.unlabel(light, setters.ruler).is_none() {
            return false;
        }
        let slot = next.slot_of[heavy];
        let Ok(trial) = next.trial((slot, &[heavy]), most, setters) else { return false };
        next.take(trial);
        *self = next;
        true
    }

    pub(super) fn place_of_bar(&self, event: usize) -> Option<usize> {
        self.bars.events.iter().position(|&bar| bar == event)
    }
}

impl Growing for Choice<'_> {
    const IS_CHEAP: bool = false;

    fn over(&self, setters: &mut Setters<'_, '_, '_>) -> f64 {
        self.depth() - (setters.bottom)(&self.labelled, self.ground.crowd, setters.ruler)
    }

    fn is_labelled(&self, event: usize) -> bool {
        match self.ground.place[event] {
            Some(i) => self.named[i],
            None => self.place_of_bar(event).is_none_or(|k| self.bars.named[k]),
        }
    }

    fn labelled(&self) -> &[usize] {
        &self.labelled
    }

    fn weight(&self) -> usize {
        self.labelled.iter().map(|&event| usize::from(self.ground.picture.event(event).importance)).sum()
    }

    fn label(&mut self, event: usize, most: f64, setters: &mut Setters<'_, '_, '_>) -> Result<f64, f64> {
        match (self.ground.place[event], self.place_of_bar(event)) {
            (Some(i), _) => self.point(i, most, setters),
            (None, Some(k)) => self.bar(k, most, setters),
            (None, None) => Err(f64::INFINITY),
        }
    }

    fn displace(&mut self, event: usize, most: f64, setters: &mut Setters<'_, '_, '_>) -> bool {
        if let Some(i) = self.ground.place[event] {
            let mut labelled: Vec<usize> =
                self.labelled.iter().filter_map(|&event| self.ground.place[event]).filter(|&k| self.named[k]).collect();
            labelled.sort_unstable();
            let labelled = labelled.into_iter().map(|k| (k, self.ground.points[k], self.ground.xs[k]));
            let rivals = self.rivals(event, self.ground.xs[i], labelled);
            return rivals.into_iter().any(|light| self.swap_points((i, light), most, setters));
        }
        let Some(k) = self.place_of_bar(event) else { return false };
        let labelled = (0..self.bars.named.len()).filter(|&other| self.bars.named[other]);
        let labelled = labelled.map(|other| (other, self.bars.events[other], self.bars.start(other)));
        let rivals = self.rivals(event, self.bars.start(k), labelled);
        rivals.into_iter().any(|light| self.swap_bars((k, light), most, setters))
    }
}
