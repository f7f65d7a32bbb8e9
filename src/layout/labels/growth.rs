//! Growth: labels are taken one after the other while the room grows from the least there can be. A limit says where this
//! ends and nothing else, so that more room never labels fewer events.

use crate::font::Ruler;
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::limit::Bottom;

/// The room grows by at least as much before what did not fit is tried again, px,
const STEP: f64 = 12.0;
/// and by more, with the square of how many there are, where more labels than this are tried,
const MANY: f64 = 40.0;
/// but by no more than this, px.
const COARSE: f64 = 144.0;
/// With steps larger than this all the room there is is tried once more at the end, px.
const FINE: f64 = 16.0;
/// No more labels than this are all tried again whenever one was set.
const FEW: usize = 60;
/// So much further than it may be the page grows while labels are chosen: the first label of a row can cost what the last
/// one gives back, px.
const AHEAD: f64 = 24.0;
/// So often labels are tried in all the room at once: what one gives back leaves room for others.
const PASSES: usize = 3;
/// A label that gives back as much leaves room for others, px.
const GIVEN: f64 = 4.0;
/// After so much more room a heavy event tries again to take the label of a lighter one, px.
const AGAIN: f64 = 24.0;

/// A first way that labels fewer than this share of what another axis has labelled is the only one that is tried.
const NEARLY: (usize, usize) = (4, 5);

/// What sets labels, and how far down a plot with them may reach.
pub(in crate::layout) struct Setters<'a, 'b, 'c> {
    pub(in crate::layout) bottom: &'a mut Bottom<'b>,
    pub(in crate::layout) cache: &'a mut LabelCache<'c>,
    pub(in crate::layout) ruler: &'a mut Ruler,
}

/// A plot whose labels are being chosen; events are indices into the chronicle's.
pub(in crate::layout) trait Growing: Clone {
    /// Whether it costs little to try a label again after others were set.
    const IS_CHEAP: bool;

    /// How far it reaches past where it may, px; less than nothing where it leaves room.
    fn over(&self, setters: &mut Setters<'_, '_, '_>) -> f64;

    fn is_labelled(&self, event: usize) -> bool;

    /// Labels an event where the plot then reaches no further than `most` px past where it may; how far, px.
    ///
    /// # Errors
    /// How far it would reach, px; nothing has changed then.
    fn label(&mut self, event: usize, most: f64, setters: &mut Setters<'_, '_, '_>) -> Result<f64, f64>;

    /// The events that have a label.
    fn labelled(&self) -> &[usize];

    /// Their importance, added up.
    fn weight(&self) -> usize;

    /// Labels an event in place of a lighter one near it, under the same condition; whether it does.
    fn displace(&mut self, event: usize, most: f64, setters: &mut Setters<'_, '_, '_>) -> bool;
}

/// The plot with its labels while the room grows.
struct Growth<'o, T> {
    plot: T,
    /// How far it reaches past where it may, px.
    over: f64,
    /// Whether one was labelled since all were tried.
    is_changed: bool,
    /// Events that may be labelled, the weightiest first.
    order: &'o [usize],
    /// How far past where it may the plot reaches at least with a label of each, px: more labels seldom make it less.
    needed: Vec<f64>,
    /// The room in which each tried in vain to take the label of a lighter one, px.
    refused: Vec<f64>,
    /// The last plot that reaches no further than it may, or than it must, once later ones are tried; and how far that is, px.
    kept: Option<T>,
    target: f64,
}

/// The plot with as many of these labels as it may reach down for, the weightiest first among those that need no more room
/// than others; where it may not even reach as far as the least content does, with those that need no more than that.
fn grown<T: Growing>(begun: T, order: &[usize], setters: &mut Setters<'_, '_, '_>) -> T {
    let mut most = begun.over(setters);
    let mut growth = Growth::new(begun, most, order);
    let target = growth.target;
    let step = (STEP * (order.len() as f64 / MANY).powi(2)).clamp(STEP, COARSE);
    let is_coarse = step > FINE;
    while most <= target + AHEAD {
        if most > target && growth.kept.is_none() {
            growth.kept = Some(growth.plot.clone());
        }
        growth.take(most, setters);
        let next = growth.least_needed();
        if next.is_infinite() {
            break;
        }
        let room = most;
        most = next.max(most + step);
        if is_coarse && most > target {
            // What is so coarse ends with all the room there is.
            if room >= target {
                break;
            }
            most = target;
        }
    }
    growth.kept.unwrap_or(growth.plot)
}

/// How labels are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) enum Way {
    /// While the room grows.
    Growing,
    /// In all the room at once: what costs little at first can stand in the way of more later.
    AtOnce,
}

/// With the narrowest first or not, the ways that are tried: the first in every form of labels, the others in the best of them.
pub(in crate::layout) const WAYS: [(bool, Way); 2] = [(true, Way::AtOnce), (false, Way::Growing)];

/// The plot with labels of that order, chosen in that way.
pub(in crate::layout) fn chosen<T: Growing>(
    begun: T,
    order: &[usize],
    way: Way,
    setters: &mut Setters<'_, '_, '_>,
) -> T {
    match way {
        Way::Growing => grown(begun, order, setters),
        Way::AtOnce => filled(begun, order, setters),
    }
}

/// The plot with those of these labels that fit one after the other into all the room there is, and then with what costs no
/// more.
fn filled<T: Growing>(begun: T, order: &[usize], setters: &mut Setters<'_, '_, '_>) -> T {
    let over = begun.over(setters);
    let mut growth = Growth::new(begun, over, order);
    for _ in 0..PASSES {
        growth.needed.fill(f64::NEG_INFINITY);
        growth.take(growth.target, setters);
        if !growth.is_changed {
            break;
        }
    }
    growth.plot
}

/// Whether one has more labels, or as many of more importance, or the same in less room.
pub(in crate::layout) fn is_fuller<T: Growing>(one: &T, other: &T, setters: &mut Setters<'_, '_, '_>) -> bool {
    let labels = one.labelled().len().cmp(&other.labelled().len());
    let worth = labels.then(one.weight().cmp(&other.weight()));
    worth.then_with(|| other.over(setters).total_cmp(&one.over(setters))).is_gt()
}

/// Whether so many labels, chosen in one way, are too few for another way to reach the `rival` ones of another axis.
pub(in crate::layout) fn is_hopeless(labels: usize, rival: usize) -> bool {
    labels * NEARLY.1 < rival * NEARLY.0
}

impl<'o, T: Growing> Growth<'o, T> {
    /// With no label but those it has.
    fn new(plot: T, over: f64, order: &'o [usize]) -> Growth<'o, T> {
        let (needed, refused) = (vec![f64::NEG_INFINITY; order.len()], vec![f64::NEG_INFINITY; order.len()]);
        Growth { plot, over, is_changed: false, order, needed, refused, kept: None, target: over.max(0.0) }
    }
}

impl<T: Growing> Growth<'_, T> {
    /// Labels what needs no more room, the weightiest first.
    fn take(&mut self, most: f64, setters: &mut Setters<'_, '_, '_>) {
        let mut k = 0;
        self.is_changed = false;
        while let Some(&event) = self.order.get(k) {
            let before = self.over;
            if !self.plot.is_labelled(event) {
                self.label((k, event), most, setters);
            }
            k += 1;
            // What gives room back leaves it to those that had none, from the weightiest on.
            if self.over <= before - GIVEN || (k == self.order.len() && k <= FEW && T::IS_CHEAP && self.is_changed) {
                self.needed.fill(f64::NEG_INFINITY);
                (k, self.is_changed) = (0, false);
            }
        }
    }

    /// Labels one event where that needs no more room, if need be in place of a lighter one.
    fn label(&mut self, (k, event): (usize, usize), most: f64, setters: &mut Setters<'_, '_, '_>) {
        let mut is_new = false;
        if self.needed[k] <= most {
            match self.plot.label(event, most, setters) {
                Ok(over) => (self.over, is_new) = (over, true),
                Err(needed) => self.needed[k] = needed.max(most + 1.0),
            }
        }
        if !is_new && self.refused[k] + AGAIN <= most {
            self.refused[k] = most;
            is_new = self.plot.displace(event, most, setters);
            self.over = if is_new { self.plot.over(setters) } else { self.over };
        }
        self.is_changed |= is_new;
        if is_new && self.kept.is_some() && self.over <= self.target {
            // It reaches no further than it may after all.
            self.target = self.over.max(0.0);
            self.kept = Some(self.plot.clone());
        }
    }

    /// The least room that one of the events without a label needs, px.
    fn least_needed(&self) -> f64 {
        let each = self.order.iter().zip(&self.needed).filter(|(event, _)| !self.plot.is_labelled(**event));
        each.map(|(_, needed)| *needed).fold(f64::INFINITY, f64::min)
    }
}
