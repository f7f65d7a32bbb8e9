//! The time scale and the axis: laws over random axes, from a minute to ten thousand million years.

mod axes;
mod own_series;
mod pictures;
mod scales;

/// What a law is tried on: `DATELINE_AXES` in number, 2 000 where that is not set.
fn seeds() -> std::ops::Range<u64> {
    let count = std::env::var("DATELINE_AXES").ok().and_then(|count| count.parse().ok());
    0..count.unwrap_or(2_000)
}

/// A linear congruential generator: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Dice {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5851_F42D_4C95_7F2D);
        dice.next();
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 16
    }

    /// From 0 up to, not including, the limit.
    fn below(&mut self, limit: i64) -> i64 {
        let limit = i128::from(limit.max(1));
        let wide = i128::from(self.next()) << 47 ^ i128::from(self.next());
        i64::try_from(wide.rem_euclid(limit)).expect("impossible: below an i64")
    }
}
