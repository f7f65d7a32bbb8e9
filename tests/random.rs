//! Chance, the same on every machine: random numbers from a seed, and how many of them a law is tried on.
//!
//! Seeds are fixed, so that a run that passed passes again. `DATELINE_SEED=7 cargo test` tries every law on other numbers;
//! variables such as `DATELINE_TIMELINES` say on how many.

use std::ops::Range;

/// Between the seeds of one run and those of another with another `DATELINE_SEED`.
const STRIDE: u64 = 1_000_000;

/// A number that the environment gives, else the usual one.
pub(crate) fn count(variable: &str, usual: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// A seed: the usual one, moved by `DATELINE_SEED`.
pub(crate) fn seed(usual: u64) -> u64 {
    usual.wrapping_add(count("DATELINE_SEED", 0).wrapping_mul(STRIDE))
}

/// The seeds that a law is tried on: the share of as many as the variable says, one at least.
pub(crate) fn seeds(variable: &str, usual: u64, share: u64) -> Range<u64> {
    let first = seed(0);
    first..first + (count(variable, usual) / share).max(1)
}

/// A small generator (splitmix64: Steele, Lea and Flood 2014).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 up to, not including, `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    /// The same for seconds and years; 0 where the limit is not above it.
    pub(crate) fn below_i64(&mut self, limit: i64) -> i64 {
        i64::try_from(self.next() % u64::try_from(limit).unwrap_or(0).max(1)).expect("impossible: below an i64")
    }

    /// From `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// From 0 up to, not including, 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[test]
fn the_same_seed_gives_the_same_numbers_and_another_gives_others() {
    let numbers = |seed| {
        let mut dice = Dice::new(seed);
        std::array::from_fn::<usize, 8, _>(|_| dice.below(1_000_000))
    };
    assert_eq!(numbers(1), numbers(1));
    assert_ne!(numbers(1), numbers(2));
}
