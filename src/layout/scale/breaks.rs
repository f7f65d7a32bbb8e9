//! Where to break an axis: the search for the empty stretches worth leaving out.
//!
//! A break costs its own width and two stubs of true axis, and buys everything else room. Of all numbers of breaks we take
//! the one with the greatest slope / 1.25^breaks: each must buy a quarter more px a second. For a given number the longest
//! gaps are the best, so every number is tried once; stopping at the first that does not pay would miss gaps of one length,
//! where one break gains little and seven gain much. The best plan is none where it buys its room for an
//! emptiness longer than any it takes away.

use crate::time::{Edge, Extent, Instant, Shape};

/// How wide a break is drawn, px.
pub const BREAK_WIDTH: f64 = 18.0;
/// True axis on each side of a break at least, px: a mark at a gap's end stays clear of the break.
const BREAK_MARGIN: f64 = 10.0;
/// A piece between breaks is as wide as this at least, px: a year must fit under it.
const PIECE: f64 = 48.0;
/// The same where years have an era or more than four figures, px.
const LONG_PIECE: f64 = 84.0;
/// What a break must buy the rest.
const GAIN: f64 = 1.25;
/// A gap must be worth this share of the axis.
const SHARE: f64 = 0.1;
/// A gap that is kept, and wider than the widest was without breaks, takes no more than this share of the axis.
const KEPT: f64 = 0.5;
/// No axis has more breaks.
const BREAKS_MOST: usize = 8;
/// Nor more than one on so many px.
const ROOM: f64 = 160.0;

/// A way to break an axis.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::layout) struct Plan {
    /// px a second
    pub(in crate::layout) slope: f64,
    /// What is left out, in order; never empty.
    pub(in crate::layout) omitted: Vec<(Instant, Instant)>,
}

/// An axis to break.
#[derive(Clone, Copy)]
struct Axis {
    from: Instant,
    to: Instant,
    /// px
    width: f64,
    /// The narrowest piece, px.
    piece: f64,
}

impl Axis {
    fn new(from: Instant, to: Instant, width: f64) -> Axis {
        let short = from.civil().year > 0 && to.civil().year < 10_000;
        Axis { from, to, width, piece: if short { PIECE } else { LONG_PIECE } }
    }
}

/// The best plan with `least` breaks or more; `None` where no break pays, or none is possible.
#[cfg(test)]
fn best(from: Instant, to: Instant, width: f64, busy: &[(Instant, Instant)], least: usize) -> Option<Plan> {
    Empty::of(from, to, busy).best(width, least)
}

/// The stretches of a window that are empty, whatever it is drawn on.
#[derive(Debug, Clone, Default)]
pub(in crate::layout) struct Empty {
    from: Instant,
    to: Instant,
    /// The longest first: as many as an axis may break, and the first that it keeps.
    gaps: Vec<(Instant, Instant)>,
    /// Different extents that events have.
    events: usize,
}

impl Empty {
    /// Between what must be seen.
    pub(in crate::layout) fn of(from: Instant, to: Instant, busy: &[(Instant, Instant)]) -> Empty {
        let (mut gaps, events) = gaps(Axis::new(from, to, 1.0), busy);
        gaps.truncate(BREAKS_MOST + 1);
        Empty { from, to, gaps, events }
    }

    /// The best plan on a line of this width, px, with `least` breaks or more; `None` where no break pays, or none is
    /// possible.
    pub(in crate::layout) fn best(&self, width: f64, least: usize) -> Option<Plan> {
        choose(Axis::new(self.from, self.to, width), &self.gaps, self.events, least)
    }
}

fn choose(axis: Axis, gaps: &[(Instant, Instant)], events: usize, least: usize) -> Option<Plan> {
    let Axis { from, to, width, .. } = axis;
    let most = BREAKS_MOST.min((width / ROOM) as usize).min(events.saturating_sub(1) / 3).min(gaps.len());
    // What none would give; where one is asked for, any that gains at all will do.
    let mut score = if least == 0 { width / seconds(from, to) } else { 0.0 };
    let mut best = None;
    let mut price = 1.0;
    for count in 1..=most {
        price *= GAIN;
        if let Some(plan) = plan(axis, &gaps[..count])
            && plan.slope / price > score
        {
            score = plan.slope / price;
            best = Some(plan);
        }
    }
    best.filter(|best| least > 0 || !is_emptier(axis, best, gaps))
}

/// Whether a plan keeps a gap that takes most of the axis, and more of it than the longest gap took without breaks.
fn is_emptier(axis: Axis, plan: &Plan, gaps: &[(Instant, Instant)]) -> bool {
    let length = |at: usize| gaps.get(at).map_or(0.0, |gap| seconds(gap.0, gap.1));
    let before = length(0) / seconds(axis.from, axis.to);
    let after = length(plan.omitted.len()) * plan.slope / axis.width;
    after > KEPT && after > before
}

/// The plan that leaves out these gaps; `None` where they are too short to be worth it.
fn plan(axis: Axis, gaps: &[(Instant, Instant)]) -> Option<Plan> {
    let mut gaps = gaps.to_vec();
    gaps.sort_unstable();
    let blocks = blocks(axis, &gaps);
    let slope = slope(axis.width - BREAK_WIDTH * gaps.len() as f64, axis.piece, &blocks)?;
    // A gap must hold the stubs of the narrowest pieces on both sides.
    let least = (SHARE * axis.width).max(2.0 * axis.piece);
    if gaps.iter().any(|(from, to)| seconds(*from, *to) * slope < least) {
        return None;
    }
    // Whole seconds, so that the slope below is one slope.
    let stub = |block: &Block| (block.stub(slope, axis.piece) / slope).ceil() as i64;
    let omit = |(pair, gap): (&[Block], &(Instant, Instant))| {
        let (stop, resume) = (Instant(gap.0.0 + stub(&pair[0])), Instant(gap.1.0 - stub(&pair[1])));
        (stop < resume).then_some((stop, resume))
    };
    let omitted: Vec<(Instant, Instant)> = blocks.windows(2).zip(&gaps).map(omit).collect::<Option<_>>()?;
    let left_out: f64 = omitted.iter().map(|(stop, resume)| seconds(*stop, *resume)).sum();
    let room = axis.width - BREAK_WIDTH * omitted.len() as f64;
    Some(Plan { slope: room / (seconds(axis.from, axis.to) - left_out), omitted })
}

/// What stands between two breaks, without the stubs.
#[derive(Debug, Clone, Copy)]
struct Block {
    /// s
    length: f64,
    /// How many of its ends are at a break: 1 or 2.
    ends: f64,
}

impl Block {
    /// px, where no piece is narrower than `piece`
    fn width(self, slope: f64, piece: f64) -> f64 {
        (self.length * slope + BREAK_MARGIN * self.ends).max(piece)
    }

    /// True axis at each of its broken ends, px.
    fn stub(self, slope: f64, piece: f64) -> f64 {
        (self.width(slope, piece) - self.length * slope) / self.ends
    }
}

fn blocks(axis: Axis, gaps: &[(Instant, Instant)]) -> Vec<Block> {
    let starts = std::iter::once(axis.from).chain(gaps.iter().map(|gap| gap.1));
    let stops = gaps.iter().map(|gap| gap.0).chain(std::iter::once(axis.to));
    let ends = |i: usize| if i == 0 || i == gaps.len() { 1.0 } else { 2.0 };
    let block = |(i, (start, stop))| Block { length: seconds(start, stop), ends: ends(i) };
    starts.zip(stops).enumerate().map(block).collect()
}

/// The slope at which the blocks and their stubs fill the room, px a second. Each block that falls below the least width
/// takes that width instead and leaves less to the others, until none does.
fn slope(room: f64, piece: f64, blocks: &[Block]) -> Option<f64> {
    let mut narrow = vec![false; blocks.len()];
    loop {
        let (mut left, mut length) = (room, 0.0);
        for (block, narrow) in blocks.iter().zip(&narrow) {
            left -= if *narrow { piece } else { BREAK_MARGIN * block.ends };
            length += if *narrow { 0.0 } else { block.length };
        }
        let slope = left / length;
        if length <= 0.0 || left <= 0.0 {
            return None;
        }
        let now: Vec<bool> = blocks.iter().map(|b| b.length * slope + BREAK_MARGIN * b.ends < piece).collect();
        let grown: Vec<bool> = narrow.iter().zip(&now).map(|(before, now)| *before || *now).collect();
        if grown == narrow {
            return Some(slope);
        }
        narrow = grown;
    }
}

/// The stretches between events without an event, longest first (the earlier first of two as long), and how many
/// different extents the events have. What lies before the first and after the last event is no gap: the author chose it.
fn gaps(axis: Axis, busy: &[(Instant, Instant)]) -> (Vec<(Instant, Instant)>, usize) {
    let clip = |(a, b): &(Instant, Instant)| ((*a).max(axis.from), (*b).min(axis.to));
    let mut busy: Vec<(Instant, Instant)> = busy.iter().map(clip).filter(|(a, b)| a <= b).collect();
    busy.sort_unstable();
    busy.dedup();
    let mut gaps = Vec::new();
    let mut reach = busy.first().map_or(axis.to, |first| first.1);
    for &(from, to) in &busy {
        if from > reach {
            gaps.push((reach, from));
        }
        reach = reach.max(to);
    }
    gaps.sort_by_key(|(from, to)| std::cmp::Reverse(i128::from(to.0) - i128::from(from.0)));
    (gaps, busy.len())
}

/// Seconds from one instant to another; exact up to 285 million years, then to 53 bits.
pub(in crate::layout) fn seconds(from: Instant, to: Instant) -> f64 {
    // The same number as the wider sum gives, without the call that rounds 128 bits.
    to.0.checked_sub(from.0).map_or_else(|| (i128::from(to.0) - i128::from(from.0)) as f64, |passed| passed as f64)
}

/// What no break may touch: an event with its uncertainty; an open or unknown end reaches the window's edge.
pub(in crate::layout) fn cover(extent: &Extent, from: Instant, to: Instant) -> Option<(Instant, Instant)> {
    match &extent.shape {
        Shape::Point(first, last) => Some((*first, *last)),
        Shape::Span { start, end } => {
            let start = if let Edge::Within(first, _) = start { *first } else { from };
            let end = if let Edge::Within(_, last) = end { *last } else { to };
            Some((start, end))
        }
        // One whisker joins them all.
        Shape::OneOf(each) | Shape::AllOf(each) => {
            Some((each.iter().map(|pair| pair.0).min()?, each.iter().map(|pair| pair.1).max()?))
        }
    }
}

#[cfg(test)]
mod tests;
