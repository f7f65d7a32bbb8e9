//! Knots: where the rate of an axis may change, and the best of them for every number of pieces.

use crate::layout::scale::breaks::seconds;
use crate::layout::scale::focus::{Focus, Knot, PIECE_LEAST, PIECES_MOST};
use crate::layout::scale::knots::sums::Sums;
use crate::time::{Epoch, Instant, Step, Zone};

mod sums;

/// Events above so many are taken together.
const ENTRIES_MOST: usize = 128;
/// Knots looked at in each gap, on either side of it.
const TRIED: usize = 2;
/// An axis can show nothing as short as this share of its window.
const FINEST: f64 = 1.0 / 50_000.0;
/// What a knot costs that is named by a month, a day, an hour, as the square of so many thousandths of the axis by which
/// each event would stand further from its even place.
const FINER: [f64; 3] = [8.0, 36.0, 48.0];
/// The same for one inside what an event's date leaves open.
const INSIDE: f64 = 40.0;
/// The height of a plot that the distance of events from their even places adds to, as a share of the axis.
const BASE: f64 = 0.15;
/// Several pieces bring events nearer to their even places than one by this share of the squares at least.
const GAIN: f64 = 0.75;
/// What each knot must buy.
const KNOT_PRICE: f64 = 9.0 / 8.0;

/// Where something stands that wants room, and how much of it.
pub(in crate::layout) type Entry = (Instant, f64);

/// The units that knots stand at the beginnings of.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::layout) struct Calendar {
    /// The zone in which they begin.
    pub(in crate::layout) zone: Option<Zone>,
    /// From when years are counted.
    pub(in crate::layout) epoch: Epoch,
}

/// How unevenly events lie in a window, whatever it is drawn on.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Uneven {
    sums: Sums,
    /// Ascending; the first and the last are the ends of the window.
    candidates: Vec<Candidate>,
}

/// Where there may be a knot.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    at: Instant,
    /// Of the window, 0 to 1.
    time: f64,
    /// Of what wants room, 0 to 1.
    share: f64,
    /// Entries before it.
    before: usize,
    /// What it costs, as a squared share of the axis.
    price: f64,
}

/// The best knots for each number of pieces from two on, with what they cost, as a squared share of the axis.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Focuses {
    pub(in crate::layout) each: Vec<(Focus, f64)>,
    /// What one piece costs.
    linear: f64,
}

impl Focuses {
    /// Those with the number of pieces that the distance from even places recommends; `None` where one piece is as good.
    pub(in crate::layout) fn usual(&self) -> Option<Focus> {
        let gains = self.each.iter().any(|(_, cost)| *cost < GAIN * self.linear);
        let mut price = 1.0;
        let cost = |(focus, cost): &(Focus, f64)| {
            price *= KNOT_PRICE;
            (focus.clone(), (BASE + cost.sqrt()) * price)
        };
        self.each.iter().map(cost).min_by(|a, b| a.1.total_cmp(&b.1)).map(|best| best.0).filter(|_| gains)
    }
}

/// One entry for each thing that happened, in the middle of what its date can mean.
pub(in crate::layout) fn entries(busy: &[(Instant, Instant)]) -> Vec<Entry> {
    busy.iter().map(|(from, to)| (Instant(from.0.midpoint(to.0)), 1.0)).collect()
}

impl Uneven {
    /// `open` holds what dates leave open: a knot stands there only where nothing beside it would do. Knots stand where a
    /// unit of the calendar begins.
    pub(in crate::layout) fn of(
        window: (Instant, Instant),
        entries: &[Entry],
        (open, calendar): (&[(Instant, Instant)], Calendar),
    ) -> Uneven {
        let mut inside: Vec<Entry> =
            entries.iter().copied().filter(|(at, _)| window.0 <= *at && *at < window.1).collect();
        inside.sort_by_key(|entry| entry.0);
        let inside = fewer(inside);
        let time = |at: Instant| seconds(window.0, at) / seconds(window.0, window.1);
        let sums = Sums::of(inside.iter().map(|(at, weight)| (time(*at), *weight)));
        let (starts, ends) = sorted(open);
        let candidate = |(at, price): (Instant, f64)| {
            let before = inside.partition_point(|entry| entry.0 < at);
            let met = starts.partition_point(|start| *start < at) > ends.partition_point(|end| *end <= at);
            let price = square(price) + if met { square(INSIDE) } else { 0.0 };
            Candidate { at, time: time(at), share: sums.share(before), before, price }
        };
        let mut knots = knots(window, &inside, calendar);
        knots.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        knots.dedup_by_key(|knot| knot.0);
        let all = [(window.0, 0.0)].into_iter().chain(knots).chain([(window.1, 0.0)]);
        let candidates = all.map(candidate).collect();
        Uneven { sums, candidates }
    }

    /// The best knots on a line of that length, px, by dynamic programming over the candidates.
    pub(in crate::layout) fn focuses(&self, length: f64) -> Focuses {
        let (all, least) = (&self.candidates, PIECE_LEAST / length.max(1.0));
        let most = PIECES_MOST.min((1.0 / least) as usize);
        let last = all.len() - 1;
        // Of each candidate: what it costs to reach it with so many pieces, and from where.
        let mut costs: Vec<f64> = all.iter().map(|end| self.cost(&all[0], end, least)).collect();
        let linear = costs[last];
        let mut from: Vec<Vec<usize>> = Vec::new();
        let mut each = Vec::new();
        for _ in 2..=most {
            let mut next = vec![(f64::INFINITY, 0); all.len()];
            for (j, end) in all.iter().enumerate().skip(2) {
                for i in 1..j {
                    let cost = costs[i] + all[i].price;
                    if cost < next[j].0 {
                        let cost = cost + self.cost(&all[i], end, least);
                        next[j] = if cost < next[j].0 { (cost, i) } else { next[j] };
                    }
                }
            }
            costs = next.iter().map(|best| best.0).collect();
            from.push(next.into_iter().map(|best| best.1).collect());
            if costs[last].is_finite() {
                each.push((self.chain(&from), costs[last]));
            }
        }
        Focuses { each, linear }
    }

    /// The squared distance of events from their even places on a piece, and what a piece as wide as it must be at least
    /// takes from the others.
    fn cost(&self, start: &Candidate, end: &Candidate, least: f64) -> f64 {
        let width = end.share - start.share;
        let lacking = (least - width).max(0.0);
        let rate = width / (end.time - start.time).max(f64::MIN_POSITIVE);
        let line = (start.share - rate * start.time, rate);
        self.sums.squares(start.before..end.before, line) + lacking * lacking
    }

    /// Back from the end of the window.
    fn chain(&self, from: &[Vec<usize>]) -> Focus {
        let mut at = self.candidates.len() - 1;
        let mut knots = Vec::with_capacity(from.len());
        for before in from.iter().rev() {
            at = before[at];
            knots.push(Knot { at: self.candidates[at].at, share: self.candidates[at].share });
        }
        knots.reverse();
        Focus(knots)
    }
}

/// Thousandths of the axis, squared.
fn square(thousandths: f64) -> f64 {
    (thousandths / 1_000.0) * (thousandths / 1_000.0)
}

/// Of many entries, as many as can be told apart, each for its neighbours too.
fn fewer(entries: Vec<Entry>) -> Vec<Entry> {
    if entries.len() <= ENTRIES_MOST {
        return entries;
    }
    let group = |k: usize| &entries[k * entries.len() / ENTRIES_MOST..(k + 1) * entries.len() / ENTRIES_MOST];
    let middle = |group: &[Entry]| (group[group.len() / 2].0, group.iter().map(|entry| entry.1).sum());
    (0..ENTRIES_MOST).map(group).map(middle).collect()
}

fn sorted(open: &[(Instant, Instant)]) -> (Vec<Instant>, Vec<Instant>) {
    let (mut starts, mut ends): (Vec<Instant>, Vec<Instant>) = open.iter().copied().unzip();
    starts.sort_unstable();
    ends.sort_unstable();
    (starts, ends)
}

/// Beginnings of units in the longer half of the gaps between entries, each with what its unit costs.
fn knots(window: (Instant, Instant), entries: &[Entry], calendar: Calendar) -> Vec<(Instant, f64)> {
    let mut gaps: Vec<(Instant, Instant)> =
        entries.windows(2).map(|pair| (pair[0].0, pair[1].0)).filter(|(from, to)| from < to).collect();
    let ends = entries.first().zip(entries.last());
    gaps.sort_by_key(|(from, to)| std::cmp::Reverse(i128::from(to.0) - i128::from(from.0)));
    gaps.truncate(gaps.len().div_ceil(2).max(8));
    gaps.extend(ends.into_iter().flat_map(|(first, last)| [(window.0, first.0), (last.0, window.1)]));
    let units = units(window, calendar);
    let inner = |knot: &(Instant, f64)| window.0 < knot.0 && knot.0 < window.1;
    gaps.iter().flat_map(|gap| beginnings(*gap, &units, calendar.zone)).filter(inner).collect()
}

/// A year, a month, a day, an hour, and ten, a hundred, a thousand years and so on, coarsest first: those that the window
/// can show, with what they cost.
fn units((from, to): (Instant, Instant), calendar: Calendar) -> Vec<(Step, f64)> {
    const YEAR: f64 = 31_556_952.0;
    let length = seconds(from, to);
    let is_back = calendar.epoch.in_year(from.civil().year).is_back();
    let of_years = |n| if is_back { Step::Ago(n) } else { Step::Year(n) };
    let powers = std::iter::successors(Some(1_i64), |years| years.checked_mul(10)).take(11);
    let mut years: Vec<(Step, f64, f64)> = powers.map(|n| (of_years(n), n as f64 * YEAR, 0.0)).collect();
    years.reverse();
    let short = [(Step::Month(1), YEAR / 12.0), (Step::Day(1), 86_400.0), (Step::Hour(1), 3_600.0)];
    let short = short.into_iter().zip(FINER).map(|((step, size), price)| (step, size, price));
    let shown = |(_, size, _): &(Step, f64, f64)| (FINEST * length..length).contains(size);
    years.into_iter().chain(short).filter(shown).map(|(step, _, price)| (step, price)).collect()
}

/// In each half of a gap, the coarsest beginnings that are no further from its end than its middle.
fn beginnings((from, to): (Instant, Instant), units: &[(Step, f64)], zone: Option<Zone>) -> Vec<(Instant, f64)> {
    let half = seconds(from, to) / 2.0;
    let mut found: Vec<(Instant, f64)> = Vec::with_capacity(2 * TRIED);
    let late = units.iter().map(|(step, price)| (step.floor_in(zone, to), *price));
    let early = units.iter().map(|(step, price)| (ceil(*step, zone, from), *price));
    let late = late.filter(|(at, _)| from < *at && seconds(*at, to) <= half);
    let early = early.filter(|(at, _)| *at < to && seconds(from, *at) < half);
    for side in [late.collect::<Vec<_>>(), early.collect()] {
        let mut side = side;
        side.dedup_by_key(|knot| knot.0);
        found.extend(side.into_iter().take(TRIED));
    }
    found
}

/// The first beginning of a unit that is not earlier.
fn ceil(step: Step, zone: Option<Zone>, at: Instant) -> Instant {
    let floor = step.floor_in(zone, at);
    if floor == at { at } else { step.next_in(zone, floor) }
}
