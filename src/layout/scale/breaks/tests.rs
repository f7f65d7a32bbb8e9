//! Breaks against the best that brute force finds, and what they look like.

use crate::layout::scale::breaks::{Axis, BREAK_WIDTH, GAIN, PIECE, Plan, best, gaps, is_emptier, plan, seconds};
use crate::time::Instant;

/// A linear congruential generator: the same numbers everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as i64) % limit
    }
}

fn random(dice: &mut Dice) -> (Axis, Vec<(Instant, Instant)>) {
    let length = 1_000_000;
    let count = 4 + dice.below(22);
    let start = |dice: &mut Dice| if dice.below(3) == 0 { dice.below(length) } else { dice.below(9) * length / 9 };
    let event = |(at, long): (i64, i64)| (Instant(at), Instant((at + long).min(length)));
    let busy = (0..count).map(|_| event((start(dice), dice.below(length / 40)))).collect();
    let axis = Axis::new(Instant(0), Instant(length), (300 + dice.below(2_000)) as f64);
    (axis, busy)
}

/// Every subset of the gaps, not only the longest.
fn brute_force(axis: Axis, busy: &[(Instant, Instant)]) -> (f64, Option<Plan>) {
    let (gaps, events) = gaps(axis, busy);
    let gaps = &gaps[..gaps.len().min(10)];
    let mut best = (axis.width / seconds(axis.from, axis.to), None);
    for subset in 1u32..1 << gaps.len() {
        let chosen: Vec<_> = (0..gaps.len()).filter(|i| subset >> i & 1 == 1).map(|i| gaps[i]).collect();
        if chosen.len() > 8 || chosen.len() > (events - 1) / 3 || chosen.len() as f64 * 160.0 > axis.width {
            continue;
        }
        if let Some(plan) = plan(axis, &chosen) {
            let score = plan.slope / (0..chosen.len()).fold(1.0, |price, _| price * GAIN);
            if score > best.0 {
                best = (score, Some(plan));
            }
        }
    }
    best
}

fn score(axis: Axis, plan: Option<&Plan>) -> f64 {
    plan.map_or(axis.width / seconds(axis.from, axis.to), |plan| {
        plan.omitted.iter().fold(plan.slope, |score, _| score / GAIN)
    })
}

/// Whether no piece was widened to hold a year: only then are the longest gaps the best ones by proof.
fn unwidened(axis: Axis, plan: &Plan) -> bool {
    let starts = std::iter::once(axis.from).chain(plan.omitted.iter().map(|pair| pair.1));
    let stops = plan.omitted.iter().map(|pair| pair.0).chain(std::iter::once(axis.to));
    starts.zip(stops).all(|(from, to)| seconds(from, to) * plan.slope > PIECE * 1.05)
}

#[test]
fn no_choice_of_gaps_beats_the_longest_ones() {
    let mut dice = Dice(7);
    let (mut broken, mut proved) = (0, 0);
    for _ in 0..600 {
        let (axis, busy) = random(&mut dice);
        let found = best(axis.from, axis.to, axis.width, &busy, 0);
        let (limit, other) = brute_force(axis, &busy);
        let longest = gaps(axis, &busy).0;
        if other.as_ref().is_some_and(|plan| found.is_none() && is_emptier(axis, plan, &longest)) {
            continue;
        }
        let reached = score(axis, found.as_ref());
        broken += usize::from(found.is_some());
        assert!(reached >= 0.8 * limit, "{reached} of {limit}: {found:?}, {other:?}");
        if other.as_ref().is_none_or(|plan| unwidened(axis, plan)) {
            proved += 1;
            assert!(reached >= limit * 0.999, "{reached} of {limit}: {found:?}, {other:?}");
        }
    }
    assert!(broken > 100 && proved > 100, "{broken} broken, {proved} of the kind that has a proof");
}

#[test]
fn one_slope_fills_the_line() {
    let mut dice = Dice(11);
    for _ in 0..600 {
        let (axis, busy) = random(&mut dice);
        let Some(plan) = best(axis.from, axis.to, axis.width, &busy, 1) else { continue };
        let left_out: f64 = plan.omitted.iter().map(|(from, to)| seconds(*from, *to)).sum();
        let drawn = plan.slope * (seconds(axis.from, axis.to) - left_out);
        let glyphs = BREAK_WIDTH * plan.omitted.len() as f64;
        assert!((drawn + glyphs - axis.width).abs() < 1e-6, "{plan:?}");
    }
}

#[test]
fn eight_bursts_are_broken_seven_times() {
    let day = |burst: i64| {
        (0..3).map(move |i| (Instant(burst * 100_000 + i * 900), Instant(burst * 100_000 + i * 900 + 300)))
    };
    let busy: Vec<_> = (0..8).flat_map(day).collect();
    let plan = best(Instant(0), Instant(702_100), 1_600.0, &busy, 0).expect("breaks pay here");
    assert_eq!(plan.omitted.len(), 7);
}

#[test]
fn few_events_are_not_broken_apart() {
    let busy = [0, 1, 999_990].map(|at| (Instant(at), Instant(at + 1)));
    assert_eq!(best(Instant(0), Instant(1_000_000), 1_600.0, &busy, 0), None);
}

#[test]
fn no_break_buys_room_for_a_longer_emptiness() {
    // In years: what is left out, what is kept, and whether a break pays.
    for (gaps, breaks) in
        [([1_600, 3_700, 100], 0), ([3_700, 1_600, 100], 0), ([100, 100, 3_700], 1), ([300, 5_700, 10], 1)]
    {
        let mut at = 0;
        let mut busy = vec![(Instant(0), Instant(1))];
        for gap in gaps {
            at += gap * 31_556_952;
            busy.push((Instant(at), Instant(at + 1)));
        }
        let plan = best(Instant(0), Instant(at + 1), 1_500.0, &busy, 0);
        assert_eq!(plan.map_or(0, |plan| plan.omitted.len()), breaks, "{gaps:?}");
        // Asked for, a break is made all the same.
        assert!(best(Instant(0), Instant(at + 1), 1_500.0, &busy, 1).is_some(), "{gaps:?}");
    }
}
