//! Which events of lanes are labelled where not all can be: by weight, as many as fit.

use std::collections::BTreeMap;

use crate::font::Ruler;
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::growth::{Growing, Setters, grown};
use crate::layout::labels::limit::Bottom;
use crate::layout::labels::selection::weightiest;
use crate::layout::lanes::{Fixed, LABELS_MOST, LabelForm, Room, start};
use crate::layout::rows::row_choice::RowChoice;
use crate::layout::rows::unlabelled::SURELY_MANY;

/// More events than this are tried in two forms of labels only.
const FEW: usize = 60;
/// Lighter events of a lane whose labels a heavier one tries to take at most, those nearest to it.
const RIVALS: usize = 3;

/// Lanes of one form of labels, while their labels are chosen.
#[derive(Clone)]
struct Lanes<'a> {
    room: &'a Room<'a>,
    /// Where each event stands: its lane, and the place among those of the lane that may be labelled.
    place: &'a [(usize, usize)],
    choices: Vec<RowChoice<'a>>,
    /// Of the small marks of each lane, if it has some, px, and what else it takes.
    fixed: Vec<(Option<f64>, Fixed)>,
    heights: Vec<f64>,
    /// How high each lane is with a label of one event more, or of one and the last, px, where that is known.
    known: Vec<BTreeMap<(usize, Option<usize>), f64>>,
    labelled: Vec<usize>,
    /// How far down the lanes may reach with these labels, px.
    allowed: f64,
    /// Where lanes begin, px.
    top: f64,
}

impl<'a> Lanes<'a> {
    fn new(
        (room, top): (&'a Room<'a>, f64),
        (place, is_ranked): (&'a [(usize, usize)], &[bool]),
        form: LabelForm,
        (cache, ruler): (&mut LabelCache<'_>, &mut Ruler),
    ) -> Lanes<'a> {
        let mut choices = Vec::with_capacity(room.groups.len());
        for group in &room.groups {
            let (own, rest): (Vec<usize>, Vec<usize>) = group.events.iter().partition(|&&event| is_ranked[event]);
            let items: Vec<_> = own.iter().map(|&event| room.item((event, group.titled), form, cache, ruler)).collect();
            let others = rest.iter().take(SURELY_MANY + 1).map(|&event| room.footprint(event).extent());
            choices.push(RowChoice::new(room.picture, &items, others.collect(), room.field));
        }
        let fixed: Vec<_> = room.groups.iter().zip(&room.heads).map(|(group, head)| room.fixed(group, head)).collect();
        let lanes = choices.iter().zip(&fixed);
        let heights = lanes.map(|(choice, (echoes, fixed))| fixed.height(choice.heights(ruler), *echoes)).collect();
        let named = |choice: &RowChoice<'_>| {
            choice.events.iter().zip(&choice.named).find(|(_, named)| **named).map(|(e, _)| *e)
        };
        let labelled = choices.iter().filter_map(named).collect();
        let known = vec![BTreeMap::new(); choices.len()];
        Lanes { room, place, choices, fixed, heights, known, labelled, allowed: f64::INFINITY, top }
    }

    fn height(&self) -> f64 {
        self.heights.iter().sum()
    }

    /// How far past what is allowed the lanes reach with labels of these of a lane more, and how high the lane is then, px;
    /// at least so far where that is more than `most`.
    fn with(&mut self, (lane, new): (usize, &[usize]), most: f64, setters: &mut Setters<'_, '_, '_>) -> (f64, f64) {
        let (choice, (echoes, fixed)) = (&mut self.choices[lane], self.fixed[lane]);
        let height = || fixed.height(choice.heights_with(new, setters.ruler), echoes);
        let height = *self.known[lane].entry((new[0], new.get(1).copied())).or_insert_with(height);
        let total = self.top + self.height() - self.heights[lane] + height;
        // More labels leave no more room.
        if total - self.allowed > most {
            return (total - self.allowed, height);
        }
        let before = self.labelled.len();
        self.labelled.extend(new.iter().map(|&k| self.choices[lane].events[k]));
        let over = total - (setters.bottom)(&self.labelled, setters.ruler);
        self.labelled.truncate(before);
        (over, height)
    }

    /// Labels these of a lane where that fits.
    fn hold(&mut self, lane: usize, new: &[usize], (over, height): (f64, f64), most: f64) -> Result<f64, f64> {
        if over > most {
            return Err(over);
        }
        self.heights[lane] = height;
        self.known[lane].clear();
        for &k in new {
            self.choices[lane].named[k] = true;
            self.labelled.push(self.choices[lane].events[k]);
        }
        self.allowed = self.top + self.height() - over;
        Ok(over)
    }

    /// The importance of an event of a lane, and where it begins, px.
    fn weight(&self, event: usize) -> (u8, f64) {
        (self.room.picture.event(event).importance, start(&self.room.footprint(event)))
    }
}

impl Growing for Lanes<'_> {
    const IS_CHEAP: bool = true;

    fn over(&self, setters: &mut Setters<'_, '_, '_>) -> f64 {
        self.top + self.height() - (setters.bottom)(&self.labelled, setters.ruler)
    }

    fn is_labelled(&self, event: usize) -> bool {
        let (lane, i) = self.place[event];
        self.choices[lane].named[i]
    }

    /// With it the last that would be counted alone, where that takes no more room.
    fn label(&mut self, event: usize, most: f64, setters: &mut Setters<'_, '_, '_>) -> Result<f64, f64> {
        let (lane, i) = self.place[event];
        let alone = self.with((lane, &[i]), most, setters);
        let last = self.choices[lane].last_but(i);
        let both = last.map(|last| ([i, last], self.with((lane, &[i, last]), most, setters)));
        match both {
            Some((new, both)) if both.0 <= alone.0 => self.hold(lane, &new, both, most),
            _ => self.hold(lane, &[i], alone, most),
        }
    }

    fn displace(&mut self, event: usize, most: f64, setters: &mut Setters<'_, '_, '_>) -> bool {
        let ((lane, i), (importance, at)) = (self.place[event], self.weight(event));
        let choice = &self.choices[lane];
        let labelled = (0..choice.events.len()).filter(|&k| choice.named[k]);
        let weighed = labelled.map(|k| (k, self.weight(choice.events[k])));
        let mut lighter: Vec<(usize, f64)> =
            weighed.filter(|(_, (other, _))| *other < importance).map(|(k, (_, x))| (k, (x - at).abs())).collect();
        lighter.sort_by(|a, b| a.1.total_cmp(&b.1));
        lighter.into_iter().take(RIVALS).any(|(k, _)| {
            let before = self.labelled.clone();
            let light = self.choices[lane].events[k];
            self.labelled.retain(|&other| other != light);
            self.choices[lane].named[k] = false;
            self.known[lane].clear();
            let tried = self.with((lane, &[i]), most, setters);
            let held = self.hold(lane, &[i], tried, most).is_ok();
            if !held {
                self.choices[lane].named[k] = true;
                self.known[lane].clear();
                self.labelled = before;
            }
            held
        })
    }
}

/// For each of the chronicle's events whether it is labelled, and the form of labels that leaves room for the most; lanes
/// begin at `top` px.
pub(in crate::layout) fn select(
    room: &Room<'_>,
    bottom: &mut Bottom<'_>,
    top: f64,
    (cache, ruler): (&mut LabelCache<'_>, &mut Ruler),
) -> (Vec<bool>, LabelForm) {
    let count = room.picture.chronicle.events.len();
    let ranked = ranked(room);
    let (mut place, mut is_ranked) = (vec![(0, 0); count], vec![false; count]);
    ranked.iter().for_each(|&event| is_ranked[event] = true);
    for (lane, group) in room.groups.iter().enumerate() {
        let own = group.events.iter().filter(|&&event| is_ranked[event]);
        own.enumerate().for_each(|(i, &event)| place[event] = (lane, i));
    }
    let mut best: Option<(Lanes<'_>, LabelForm)> = None;
    let forms = if ranked.len() <= FEW { &LabelForm::ALL[..] } else { &LabelForm::ALL[..2] };
    for &form in forms {
        let begun = Lanes::new((room, top), (&place, &is_ranked), form, (&mut *cache, &mut *ruler));
        let lanes =
            grown(begun, &ranked, &mut Setters { bottom: &mut *bottom, cache: &mut *cache, ruler: &mut *ruler });
        let better = |best: &Lanes<'_>| {
            let more = lanes.labelled.len().cmp(&best.labelled.len());
            more.then(best.height().total_cmp(&lanes.height())).is_gt()
        };
        if best.as_ref().is_none_or(|(best, _)| better(best)) {
            best = Some((lanes, form));
        }
    }
    let mut named = vec![false; count];
    let (lanes, form) = best.expect("impossible: there is a form");
    lanes.labelled.iter().for_each(|&event| named[event] = true);
    (named, form)
}

/// The weightiest events of all lanes, the weightiest first: indices into the chronicle's events.
fn ranked(room: &Room<'_>) -> Vec<usize> {
    let all = room.picture.view.events.iter();
    let starts = all.map(|&event| (start(&room.footprint(event)), event)).collect();
    weightiest(room.picture, starts, LABELS_MOST)
}
