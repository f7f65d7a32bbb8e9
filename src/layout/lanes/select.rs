//! Which events of lanes are labelled where not all can be: by weight, as many as fit.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use crate::font::Ruler;
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::growth::{Growing, Setters, WAYS, Way, chosen, is_fuller, is_hopeless};
use crate::layout::labels::limit::Bottom;
use crate::layout::labels::selection::{narrowest, weightiest};
use crate::layout::lanes::{Fixed, LABELS_MOST, LabelForm, Room, start};
use crate::layout::rows::row_choice::RowChoice;
use crate::layout::rows::unlabelled::SURELY_MANY;

/// More events than this are tried in two forms of labels and in one way only.
const FEW: usize = 150;
/// Lighter events of a lane whose labels a heavier one tries to take at most, those nearest to it.
const RIVALS: usize = 3;

/// What was chosen, for each of the chronicle's events.
pub(in crate::layout) struct Chosen {
    /// Whether it is labelled,
    pub(in crate::layout) named: Vec<bool>,
    /// and whether its label stands before its mark rather than after it.
    pub(in crate::layout) before: Vec<bool>,
}

/// An event, whether its label stands before its mark, and the last one that is labelled with it.
type Tried = (usize, bool, Option<usize>);

/// Lanes with labels of some events of one lane more.
#[derive(Clone, Copy)]
struct Reach {
    /// How far past what is allowed they reach, px.
    over: f64,
    /// How high the lane is, px.
    height: f64,
    /// Whether it draws the rest of its events all at once.
    strip: bool,
}

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
    /// Whether each lane draws the rest of its events all at once.
    strips: Vec<bool>,
    /// How high each lane is with a label of one event more, after it or before it, or of one and the last, px, and whether it
    /// draws the rest all at once then, where that is known.
    known: Vec<BTreeMap<Tried, (f64, bool)>>,
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
        (form, apart): (LabelForm, bool),
        (cache, ruler): (&mut LabelCache<'_>, &mut Ruler),
    ) -> Lanes<'a> {
        let mut choices = Vec::with_capacity(room.groups.len());
        for group in &room.groups {
            let (own, rest): (Vec<usize>, Vec<usize>) = group.events.iter().partition(|&&event| is_ranked[event]);
            let items = own.iter().map(|&event| {
                let before = apart && room.roomy_before[event];
                room.item((event, group.titled), (form, before), cache, ruler)
            });
            let items: Vec<_> = items.collect();
            let others = rest.iter().take(SURELY_MANY + 1).map(|&event| room.footprint(event).extent());
            choices.push(RowChoice::new(
                (room.picture, Rc::clone(cache.drafts())),
                &items,
                others.collect(),
                room.field,
            ));
        }
        let fixed: Vec<_> = room.groups.iter().zip(&room.heads).map(|(group, head)| room.fixed(group, head)).collect();
        let lanes = choices.iter().zip(&fixed);
        let lane = |(choice, (echoes, fixed)): (&RowChoice<'_>, &(Option<f64>, Fixed))| {
            let rows = choice.heights(ruler);
            (fixed.height((rows.labelled, rows.whole), *echoes), rows.strip)
        };
        let (heights, strips) = lanes.map(lane).unzip();
        let named = |choice: &RowChoice<'_>| {
            choice.events.iter().zip(&choice.named).find(|(_, named)| **named).map(|(e, _)| *e)
        };
        let labelled = choices.iter().filter_map(named).collect();
        let known = vec![BTreeMap::new(); choices.len()];
        Lanes { room, place, choices, fixed, heights, strips, known, labelled, allowed: f64::INFINITY, top }
    }

    fn height(&self) -> f64 {
        self.heights.iter().sum()
    }

    /// How far past what is allowed the lanes reach with labels of these of a lane more, and how high the lane is then, px;
    /// at least so far where that is more than `most`.
    fn with(&mut self, (lane, new): (usize, &[usize]), most: f64, setters: &mut Setters<'_, '_, '_>) -> Reach {
        let (choice, (echoes, fixed)) = (&mut self.choices[lane], self.fixed[lane]);
        let key = (new[0], choice.before[new[0]], new.get(1).copied());
        let lane_with = || {
            let rows = choice.heights_with(new, setters.ruler);
            (fixed.height((rows.labelled, rows.whole), echoes), rows.strip)
        };
        let (height, strip) = *self.known[lane].entry(key).or_insert_with(lane_with);
        let total = self.top + self.height() - self.heights[lane] + height;
        // More labels leave no more room.
        if total - self.allowed > most {
            return Reach { over: total - self.allowed, height, strip };
        }
        let before = self.labelled.len();
        self.labelled.extend(new.iter().map(|&k| self.choices[lane].events[k]));
        let has_strip = strip || self.strips.iter().enumerate().any(|(other, strip)| *strip && other != lane);
        let over = total - (setters.bottom)(&self.labelled, has_strip, setters.ruler);
        self.labelled.truncate(before);
        Reach { over, height, strip }
    }

    /// The same of one event, with the last that would be counted alone where that takes no more room: both, and how far the
    /// lanes reach.
    fn with_last(
        &mut self,
        (lane, i): (usize, usize),
        most: f64,
        setters: &mut Setters<'_, '_, '_>,
    ) -> (Vec<usize>, Reach) {
        let alone = self.with((lane, &[i]), most, setters);
        let Some(last) = self.choices[lane].last_but(i) else { return (vec![i], alone) };
        let both = self.with((lane, &[i, last]), most, setters);
        if both.over <= alone.over { (vec![i, last], both) } else { (vec![i], alone) }
    }

    /// Labels these of a lane where that fits.
    fn hold(&mut self, lane: usize, new: &[usize], reach: Reach, most: f64) -> Result<f64, f64> {
        let Reach { over, height, strip } = reach;
        if over > most {
            return Err(over);
        }
        (self.heights[lane], self.strips[lane]) = (height, strip);
        self.known[lane].clear();
        for &k in new {
            self.choices[lane].named[k] = true;
            self.labelled.push(self.choices[lane].events[k]);
        }
        self.allowed = self.top + self.height() - over;
        Ok(over)
    }

    /// Its labels, the narrowest of one importance first or not.
    fn chosen(&self, ranked: &[usize], (is_narrow, way): (bool, Way), setters: &mut Setters<'_, '_, '_>) -> Lanes<'a> {
        let order = if is_narrow { narrowest(ranked.to_vec(), |event| self.rank(event)) } else { ranked.to_vec() };
        chosen(self.clone(), &order, way, setters)
    }

    /// The importance of an event, and what its label adds to its mark, px.
    fn rank(&self, event: usize) -> (u8, f64) {
        let (lane, i) = self.place[event];
        (self.room.picture.event(event).importance, self.choices[lane].added(i))
    }

    /// The importance of an event of a lane, and where it begins, px.
    fn weight(&self, event: usize) -> (u8, f64) {
        (self.room.picture.event(event).importance, start(&self.room.footprint(event)))
    }
}

impl Growing for Lanes<'_> {
    const IS_CHEAP: bool = true;

    fn over(&self, setters: &mut Setters<'_, '_, '_>) -> f64 {
        self.top + self.height() - (setters.bottom)(&self.labelled, self.strips.contains(&true), setters.ruler)
    }

    fn is_labelled(&self, event: usize) -> bool {
        let (lane, i) = self.place[event];
        self.choices[lane].named[i]
    }

    fn labelled(&self) -> &[usize] {
        &self.labelled
    }

    fn weight(&self) -> usize {
        self.labelled.iter().map(|&event| usize::from(self.room.picture.event(event).importance)).sum()
    }

    /// On the side of its mark where it takes less room.
    fn label(&mut self, event: usize, most: f64, setters: &mut Setters<'_, '_, '_>) -> Result<f64, f64> {
        let (lane, i) = self.place[event];
        let before = self.heights[lane];
        let (mut new, mut tried) = self.with_last((lane, i), most, setters);
        if tried.height > before {
            self.choices[lane].turn(i);
            let (others, turned) = self.with_last((lane, i), most, setters);
            let is_turned = turned.over < tried.over;
            if is_turned {
                (new, tried) = (others, turned);
            }
            if !is_turned || tried.over > most {
                self.choices[lane].turn(i);
            }
        }
        self.hold(lane, &new, tried, most)
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

/// What is labelled and on which side, and the form of labels that leaves room for the most; lanes
/// begin at `top` px.
pub(in crate::layout) fn select(
    room: &Room<'_>,
    bottom: &mut Bottom<'_>,
    top: f64,
    (cache, ruler): (&mut LabelCache<'_>, &mut Ruler),
) -> (Chosen, LabelForm) {
    let count = room.picture.chronicle.events.len();
    let ranked = ranked(room);
    let (mut place, mut is_ranked) = (vec![(0, 0); count], vec![false; count]);
    ranked.iter().for_each(|&event| is_ranked[event] = true);
    for (lane, group) in room.groups.iter().enumerate() {
        let own = group.events.iter().filter(|&&event| is_ranked[event]);
        own.enumerate().for_each(|(i, &event)| place[event] = (lane, i));
    }
    let is_few = ranked.len() <= FEW;
    let forms = if is_few { &LabelForm::ALL[..] } else { &LabelForm::ALL[..2] };
    let (way, mut others) = if is_few { (WAYS[0], &WAYS[1..]) } else { (WAYS[1], &[][..]) };
    let mut best: Option<(Lanes<'_>, Lanes<'_>, LabelForm)> = None;
    // After the mark in every form, and on the roomier side in the best of them.
    let mut tries: VecDeque<(LabelForm, bool)> = forms.iter().map(|&form| (form, false)).collect();
    while let Some((form, apart)) = tries.pop_front() {
        let begun = Lanes::new((room, top), (&place, &is_ranked), (form, apart), (&mut *cache, &mut *ruler));
        let mut setters = Setters { bottom: &mut *bottom, cache: &mut *cache, ruler: &mut *ruler };
        let lanes = begun.chosen(&ranked, way, &mut setters);
        if best.as_ref().is_none_or(|(best, ..)| is_fuller(&lanes, best, &mut setters)) {
            best = Some((lanes, begun, form));
        }
        let Some((lanes, _, form)) = &best else { continue };
        if room.picture.rival.is_some_and(|rival| is_hopeless(lanes.labelled.len(), rival)) {
            others = &[];
            break;
        }
        tries.extend((tries.is_empty() && is_few && !apart).then_some((*form, true)));
    }
    let (mut lanes, begun, form) = best.expect("impossible: there is a form");
    let mut setters = Setters { bottom, cache, ruler };
    for way in others {
        let tried = begun.chosen(&ranked, *way, &mut setters);
        lanes = if is_fuller(&tried, &lanes, &mut setters) { tried } else { lanes };
    }
    let (mut named, mut before) = (vec![false; count], vec![false; count]);
    for choice in &lanes.choices {
        for (k, &event) in choice.events.iter().enumerate() {
            (named[event], before[event]) = (choice.named[k], choice.before[k]);
        }
    }
    (Chosen { named, before }, form)
}

/// The weightiest events of all lanes, the weightiest first: indices into the chronicle's events.
fn ranked(room: &Room<'_>) -> Vec<usize> {
    let all = room.picture.view.events.iter();
    let starts = all.map(|&event| (start(&room.footprint(event)), event)).collect();
    weightiest(room.picture, starts, LABELS_MOST)
}
